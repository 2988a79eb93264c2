"""Taking people out: whom, as what, where to, and the receipt of it."""

from agenda.ui.export.desk import ExportDesk
from agenda.ui.export.presenter import Listing

__all__ = ["ExportDesk", "Listing"]
