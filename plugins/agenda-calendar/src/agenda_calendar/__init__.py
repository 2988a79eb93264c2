"""Agenda plugin. Reads meetings from iCalendar files into Agenda, and writes birthdays."""
