"""Agenda plugin. Reads the people you have written to from mbox and Maildir into Agenda."""
