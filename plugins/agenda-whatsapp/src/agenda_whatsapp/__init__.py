"""Agenda plugin. Reads WhatsApp chat exports into Agenda."""
