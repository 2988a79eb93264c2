"""Agenda plugin. Reads exports of Monica into Agenda."""
