"""Circles: everybody around the user by closeness, and what can be done with a circle."""

from agenda.ui.circles.page import CirclesPage

__all__ = ["CirclesPage"]
