"""Agenda: an address book for people who live off their relationships."""

__version__ = "0.1.0"
