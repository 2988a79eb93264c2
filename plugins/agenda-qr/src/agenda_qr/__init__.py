"""Agenda plugin. Reads the QR code of a visiting card from a picture into Agenda."""
