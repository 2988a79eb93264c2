"""The commands of the window: one table for the menus, the palette and the list of keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from agenda.ui.theme import Theme

MenuName = Literal["file", "edit", "view", "help"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """Something the user can do from anywhere."""

    id: str
    title: str
    icon: str
    run: Callable[[], object]
    menu: MenuName
    key: str = ""
    bound: bool = True
    """False where the key is bound elsewhere and only shown here."""
    also: str = ""
    """Other words under which the palette finds it."""


class MenuBar(QObject):
    """The menu bar. It comes up with Alt or F10 and goes after use; on macOS it is always there.

    The sidebar and the palette are what most people use, so the window is drawn without it;
    but every command must also be found where people have looked for it for forty years.
    """

    def __init__(self, theme: Theme, window: QMainWindow, commands: Sequence[Command]) -> None:
        super().__init__(window)
        self._window = window
        self._alone = False
        bar = self._bar = window.menuBar()
        names = {
            "file": self.tr("&File"),
            "edit": self.tr("&Edit"),
            "view": self.tr("&View"),
            "help": self.tr("&Help"),
        }
        menus: dict[str, QMenu] = {}
        for name, title in names.items():
            menus[name] = bar.addMenu(title)
            menus[name].aboutToHide.connect(self._hide)
        self.actions = {command.id: self._action(theme, command) for command in commands}
        for command in commands:
            menus[command.menu].addAction(self.actions[command.id])
        self._native = bar.isNativeMenuBar()
        bar.setVisible(self._native)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if isinstance(event, QKeyEvent) and not self._native:
            self._follow_alt(event)
        return False

    def show_bar(self) -> None:
        """Bring the bar up with the keyboard in it."""
        self._bar.show()
        self._bar.setFocus(Qt.FocusReason.MenuBarFocusReason)
        self._bar.setActiveAction(self._bar.actions()[0])

    def _follow_alt(self, event: QKeyEvent) -> None:
        if event.type() == QEvent.Type.KeyPress:
            self._alone = event.key() == Qt.Key.Key_Alt and not event.isAutoRepeat()
            if event.key() == Qt.Key.Key_F10 and not event.modifiers():
                self.show_bar()
        elif event.type() == QEvent.Type.KeyRelease and self._alone:
            self._alone = False
            if self._bar.isVisible():
                self._bar.hide()
            else:
                self.show_bar()

    def _action(self, theme: Theme, command: Command) -> QAction:
        action = QAction(theme.icon(command.icon), command.title.replace("&", "&&"), self._window)
        if command.key:
            action.setShortcut(QKeySequence(command.key))
            if not command.bound:
                # Bound elsewhere: shown here, but two bindings of one key would silence both.
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.triggered.connect(lambda _=False: command.run())
        if command.bound:
            self._window.addAction(action)
        return action

    def _hide(self) -> None:
        if not self._native:
            self._bar.hide()
