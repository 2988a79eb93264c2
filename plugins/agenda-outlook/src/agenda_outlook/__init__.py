"""Agenda plugin. Reads and writes Outlook's contact tables in Agenda."""
