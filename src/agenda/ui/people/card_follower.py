"""The card that follows the list: soon after a key, at once where a command needs it."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from agenda.ui.people.card_pane import CardPane
from agenda.ui.people.list_view import PeopleView
from agenda.ui.people.presenter import PeoplePresenter

CARD_SOON_MS = 40
"""A key held down passes many rows; the card follows when it rests."""


class CardFollower(QObject):
    """Shows the person of the current row on the card."""

    def __init__(
        self, view: PeopleView, pane: CardPane, presenter: PeoplePresenter, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._view, self._pane, self._presenter = view, pane, presenter
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(CARD_SOON_MS)
        self._soon.timeout.connect(self._follow)
        view.current_changed.connect(lambda _: self._soon.start())

    def show(self, person: int) -> None:
        """Show the card of a person, also of one who is not in the list."""
        self._soon.stop()
        self._pane.show_person(person, self._presenter.circles)

    def catch_up(self) -> None:
        """Show the current row now: a command must not mean the one before."""
        if self._soon.isActive():
            self._soon.stop()
            self._follow()

    def _follow(self) -> None:
        person, shown = self._view.current(), self._pane.person
        if self._pane.hold_draft() or person is None or (shown and shown.id == person):
            return
        self.show(person)
