"""Agenda plugin. Reads Yahoo's contact tables into Agenda."""
