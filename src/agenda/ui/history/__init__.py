"""History: what was done and imported and removed, and the way back."""

from agenda.ui.history.page import HistoryPage

__all__ = ["HistoryPage"]
