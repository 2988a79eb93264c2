"""Agenda plugin. Reads Thunderbird's address books (CSV, tab, LDIF) into Agenda."""
