"""Agenda plugin. Reads a pasted signature or text as a card in Agenda."""
