"""Agenda plugin. Reads exports of Nametag into Agenda."""
