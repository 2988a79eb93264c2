"""The import screen."""

from agenda.ui.imports.page import ImportPage

__all__ = ["ImportPage"]
