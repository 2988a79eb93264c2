"""How the list is ordered and how dense it is: chosen here or in the settings, kept in both."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from agenda.ui.people.menus import density_items, open_menu, sort_items
from agenda.ui.settings import COMPACT_LIST, SORT_BY_FAMILY, Settings
from agenda.ui.theme import Theme


class ListOptions(QObject):
    """Two settings and the menu that changes them.

    Signals:
        order_changed: Another order; read `by_family`.
        density_changed: Lower or higher rows; read `compact`.
    """

    order_changed = Signal()
    density_changed = Signal()

    def __init__(self, theme: Theme, settings: Settings, host: QWidget) -> None:
        super().__init__(host)
        self._theme, self._settings, self._host = theme, settings, host
        settings.changed.connect(self._follow)

    @property
    def by_family(self) -> bool:
        """True where people are ordered by their first surname."""
        return self._settings.get(SORT_BY_FAMILY)

    @property
    def compact(self) -> bool:
        """True for lower rows."""
        return self._settings.get(COMPACT_LIST)

    def open_menu(self, place: QPoint) -> None:
        """Offer both choices."""
        choose = self._settings.set
        items = sort_items(by_family=self.by_family, sort=partial(choose, SORT_BY_FAMILY))
        items += density_items(compact=self.compact, choose=partial(choose, COMPACT_LIST))
        open_menu(self._theme, self._host, items, place)

    def _follow(self, key: str) -> None:
        if key == SORT_BY_FAMILY.key:
            self.order_changed.emit()
        elif key == COMPACT_LIST.key:
            self.density_changed.emit()
