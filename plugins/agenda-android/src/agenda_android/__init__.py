"""Agenda plugin. Reads Android backups of calls and messages into Agenda."""
