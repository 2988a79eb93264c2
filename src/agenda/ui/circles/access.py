"""The rings for screen readers: a list with one entry for each ring, slice, bubble and person.

Qt keeps bare pointers to what is returned here, so an entry, once handed out, lives as long as
the widget and looks up what it stands for each time it is asked. The ignored types: Qt takes
nothing for an answer where the stubs do not say so.
"""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject, QRect
from PySide6.QtGui import QAccessible, QAccessibleInterface, QWindow
from PySide6.QtWidgets import QAccessibleWidget

from agenda.ui.circles.rings import RingsView
from agenda.ui.circles.stage import Item


class RingsAccessible(QAccessibleWidget):
    """The list."""

    def __init__(self, view: RingsView) -> None:
        super().__init__(view, QAccessible.Role.List)
        self._view = view
        self._entries: list[ItemAccessible] = []

    def childCount(self) -> int:
        return len(self._view.stage.items)

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        if not 0 <= index < self.childCount():
            return None
        while len(self._entries) <= index:
            self._entries.append(ItemAccessible(self, self._view, len(self._entries)))
        return self._entries[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return next((n for n, entry in enumerate(self._entries) if entry is child), -1)

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]
        for number in reversed(range(self.childCount())):
            entry = self.child(number)
            if entry is not None and entry.rect().contains(x, y):
                return entry
        return None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        return self.child(self._view.current) if self._view.hasFocus() else None


class ItemAccessible(QAccessibleInterface):
    """One entry of the list."""

    def __init__(self, parent: RingsAccessible, view: RingsView, number: int) -> None:
        super().__init__()
        self._parent, self._view, self._number = parent, view, number

    def isValid(self) -> bool:
        return self._item() is not None

    def object(self) -> QObject | None:  # type: ignore[override]
        return None

    def window(self) -> QWindow | None:  # type: ignore[override]
        return self._parent.window()

    def parent(self) -> QAccessibleInterface:
        return self._parent

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002 - Qt's signature
        return None

    def childAt(self, x: int, y: int) -> QAccessibleInterface | None:  # type: ignore[override]  # noqa: ARG002
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:  # noqa: ARG002 - Qt's signature
        return -1

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        item = self._item()
        if item is None:
            return QRect()
        box = item.box.translated(self._view.stage.origin).toAlignedRect()
        return QRect(self._view.mapToGlobal(box.topLeft()), box.size())

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        item = self._item()
        if item is None:
            state.invalid = True
            return state
        state.focusable = state.selectable = True
        state.focused = self._view.hasFocus() and self._view.current == self._number
        return state

    def text(self, kind: QAccessible.Text) -> str:
        item = self._item()
        if item is None or kind != QAccessible.Text.Name:
            return ""
        return self._view.describe(item)

    def setText(self, kind: QAccessible.Text, text: str) -> None:
        """Do nothing: names are changed on the card."""

    def _item(self) -> Item | None:
        items = self._view.stage.items
        return items[self._number] if self._number < len(items) else None


@cache
def install_access() -> None:
    """Let Qt know how the rings speak; once in a program is enough."""
    made: dict[int, RingsAccessible] = {}

    def interface(_kind: str, thing: QObject) -> QAccessibleInterface | None:
        if not isinstance(thing, RingsView):
            return None
        key = id(thing)
        if key not in made:
            made[key] = RingsAccessible(thing)
            thing.destroyed.connect(lambda: made.pop(key, None))
        return made[key]

    QAccessible.installFactory(interface)
