"""Agenda plugin. Reads exports of Contrack into Agenda."""
