"""A line for each column of a table: what it is called, what is in it, what it means."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QVBoxLayout, QWidget

from agenda.model.importing import TableColumn, TableLayout
from agenda.ui.imports.columns import SURE
from agenda.ui.theme import Theme
from agenda.ui.widgets import ComboBox, ElidedLabel, Line, StatusChip, column, row

CHOICE = 210


class ColumnRows(QWidget):
    """The columns of one table.

    Signals:
        said: (column from 0, field): the user says what it means.
    """

    said = Signal(int, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.choices: list[ComboBox] = []
        self._box: QVBoxLayout = column(self, margins=(4, 16))
        self._inside = QWidget()
        self._box.addWidget(self._inside)

    def show_table(
        self, table: TableLayout, fields: tuple[str, ...], words: QStandardItemModel
    ) -> None:
        """Show a table; ``words`` is the choice of meanings."""
        old = self._inside
        self._inside = QWidget()
        self.choices = []
        lines = column(self._inside)
        for place, (each, field) in enumerate(zip(table.columns, fields, strict=True)):
            if place:
                lines.addWidget(Line(self._theme))
            lines.addWidget(self._line(place, each, field, words))
        lines.addStretch(1)
        self._box.replaceWidget(old, self._inside)
        self._inside.show()
        old.hide()
        old.deleteLater()

    def _line(
        self, place: int, each: TableColumn, field: str, words: QStandardItemModel
    ) -> QWidget:
        title = each.header or self.tr("Column %1").replace("%1", str(place + 1))
        combo = ComboBox(self._theme, self.tr("What “%1” means").replace("%1", title))
        combo.setModel(words)
        combo.setCurrentIndex(max(0, combo.findData(field)))
        combo.setFixedWidth(self._theme.px(CHOICE))
        combo.setMaxVisibleItems(16)
        combo.activated.connect(lambda _: self._say(place, combo))
        self.choices.append(combo)
        line = QWidget()
        box = row(line, margins=(8, 0), spacing=12)
        texts = column(spacing=1)
        texts.addWidget(ElidedLabel(title, "strong"))
        samples = " · ".join(each.samples) or self.tr("empty")
        texts.addWidget(ElidedLabel(samples, "caption", "muted"))
        box.addLayout(texts, 1)
        if each.samples and each.sure < SURE and field:
            chip = StatusChip(self._theme, self.tr("Right?"), "warn")
            chip.setToolTip(self.tr("A guess from what is in the column"))
            combo.activated.connect(chip.hide)
            box.addWidget(chip, 0, Qt.AlignmentFlag.AlignVCenter)
        box.addWidget(combo)
        return line

    def _say(self, place: int, combo: ComboBox) -> None:
        self.said.emit(place, str(combo.currentData() or ""))
