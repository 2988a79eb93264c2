"""The review of duplicates."""

from agenda.ui.duplicates.page import DuplicatesPage

__all__ = ["DuplicatesPage"]
