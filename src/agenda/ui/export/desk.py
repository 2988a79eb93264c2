"""The way out from anywhere in the window: the sheet, the work, the receipt."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from agenda.services.agenda import Agenda
from agenda.ui.export.presenter import ExportPresenter, Listing, Order, TakenOut
from agenda.ui.export.receipt import ExportReceipt
from agenda.ui.export.sheet import ExportSheet
from agenda.ui.jobs import Jobs
from agenda.ui.page import Said
from agenda.ui.settings import LAST_FOLDER, Settings
from agenda.ui.theme import Theme
from agenda.ui.wording import ErrorParts


class ExportDesk(QObject):
    """Opens the sheet for whom the window shows, and the receipt when it is done.

    Signals:
        said: A `Said`, where something went wrong.
    """

    said = Signal(object)

    def __init__(
        self, theme: Theme, agenda: Agenda, jobs: Jobs, settings: Settings, host: QWidget
    ) -> None:
        super().__init__(host)
        self._theme, self._settings, self._host = theme, settings, host
        self.presenter = ExportPresenter(agenda, jobs, self)
        self.receipt: ExportReceipt | None = None
        self.presenter.done.connect(self._show_receipt)
        self.presenter.refused.connect(self._explain)

    def open(self, listing: Listing) -> ExportSheet:
        """Ask whom to take out, as what and where to."""
        folder = Path(self._settings.get(LAST_FOLDER) or Path.home())
        if not folder.is_dir():
            folder = Path.home()
        sheet = ExportSheet(self._theme, self.presenter, listing, folder, self._host)
        sheet.ordered.connect(self._begin)
        sheet.finished.connect(sheet.deleteLater)
        sheet.open()
        return sheet

    def _begin(self, order: Order) -> None:
        self._settings.set(LAST_FOLDER, str(order.path.parent))
        self.presenter.start(order)

    def _show_receipt(self, taken: TakenOut) -> None:
        self.receipt = ExportReceipt(self._theme, taken, self._host)
        self.receipt.finished.connect(self._put_away)
        self.receipt.open()

    def _put_away(self) -> None:
        if self.receipt is not None:
            self.receipt.deleteLater()
            self.receipt = None

    def _explain(self, parts: ErrorParts) -> None:
        self.said.emit(Said(text=parts.text, undo=False, icon="circle-alert"))
