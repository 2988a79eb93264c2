"""Agenda plugin. Reads any table of contacts into Agenda, and writes plain ones."""
