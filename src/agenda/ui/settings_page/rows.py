"""A setting as a row: what it is at one side, how it is at the other, below it in a narrow room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets import ComboBox, Line, Panel, column, label

NARROW = 480


class SettingRow(QWidget):
    """Title and sentence with a control."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        control: QWidget,
        sentence: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.title = label(title, "value", wrap=True)
        self.title.setBuddy(control)
        self.note = label(sentence, "small", "muted", wrap=True)
        words = column(spacing=1)
        words.addWidget(self.title)
        words.addWidget(self.note)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(16, 10, 16, 10)
        self._box.setSpacing(12)
        self._box.addLayout(words, 1)
        self._box.addWidget(control)
        self.note.setVisible(bool(sentence))  # now that it is inside: alone it would be a window
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_note(self, sentence: str) -> None:
        """Say something else below the title."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < self._theme.px(NARROW)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._box.setDirection(down if narrow else across)


class Section(QWidget):
    """A heading and a card with rows."""

    def __init__(self, theme: Theme, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.heading = label(title, "subheading", wrap=True)
        self.card = Panel("card")
        self.rows: QVBoxLayout = column(self.card, margins=(4, 0))
        box = column(self, spacing=8)
        box.addWidget(self.heading)
        box.addWidget(self.card)

    def add(self, row: QWidget) -> None:
        """Add a row below the last."""
        if self.rows.count():
            self.rows.addWidget(Line(self._theme))
        self.rows.addWidget(row)


class Choice(ComboBox):
    """One of some values, each with its words.

    Signals:
        chosen: The value that the user has chosen.
    """

    chosen = Signal(object)

    def __init__(
        self,
        theme: Theme,
        name: str,
        options: Sequence[tuple[object, str]],
        value: object,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, name, parent)
        self._values = [each for each, _ in options]
        for _, words in options:
            self.addItem(words)
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)
        self.activated.connect(lambda index: self.chosen.emit(self._values[index]))

    def value(self) -> object:
        """Return the value in force."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def choose(self, value: object) -> None:
        """Choose a value as the user would."""
        index = self._values.index(value)
        self.setCurrentIndex(index)
        self.activated.emit(index)


def emptied(box: QVBoxLayout) -> QVBoxLayout:
    """Take out and delete every widget of a layout."""
    while (item := box.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    return box
