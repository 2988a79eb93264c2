"""Two people side by side and the person they would make, row by row."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QLabel,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from agenda.ui.duplicates.cells import CellMaker
from agenda.ui.duplicates.draft import PHOTO, Draft, DraftRow
from agenda.ui.duplicates.faces import Faces
from agenda.ui.duplicates.values import written
from agenda.ui.theme import Theme
from agenda.ui.widgets import Avatar, column, label
from agenda.ui.widgets.avatar import AvatarSpec
from agenda.ui.widgets.paint import fill_rounded

NARROW = 600
TITLE = 104


@dataclass(slots=True, kw_only=True)
class _Shown:
    """A row on screen: its choices by side, and where its result is written."""

    row: DraftRow
    choices: list[tuple[str, str, QAbstractButton]] = field(default_factory=list)
    result: QLabel | None = None
    face: Avatar | None = None
    group: QButtonGroup | None = None


class PairGrid(QWidget):
    """The comparison.

    Signals:
        changed: Something was chosen; the draft knows it already.
    """

    changed = Signal()

    def __init__(self, theme: Theme, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._faces = theme, faces
        self._cells = CellMaker(theme, faces)
        self._draft: Draft | None = None
        self._shown: list[_Shown] = []
        self._titles: list[QWidget] = []
        self._result_head: QWidget | None = None
        self._narrow = False
        self._inner: QWidget | None = None
        self._grid = QGridLayout()
        self._whole = column(self)
        theme.changed.connect(lambda: self.show_draft(self._draft))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_draft(self, draft: Draft | None) -> None:
        """Show another pair."""
        self._draft = draft
        old, self._inner = self._inner, None
        if old is not None:
            self._whole.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._shown, self._titles, self._result_head = [], [], None
        if draft is not None:
            self.setUpdatesEnabled(False)
            self._build(draft)
            self.setUpdatesEnabled(True)

    def fit(self, width: int) -> None:
        """Put the titles above the values where the room is narrow."""
        narrow = width < self._theme.px(NARROW)
        if narrow != self._narrow:
            self._narrow = narrow
            self.show_draft(self._draft)

    def move_row(self, step: int) -> None:
        """Move the keyboard to the next row in which something is to be chosen."""
        deciding = [shown for shown in self._shown if shown.choices]
        here = next((n for n, shown in enumerate(deciding) if self._focused(shown)), None)
        if not deciding:
            return
        there = 0 if here is None else max(0, min(here + step, len(deciding) - 1))
        deciding[there].choices[0][2].setFocus(Qt.FocusReason.TabFocusReason)

    def choose_side(self, side: str) -> None:
        """Keep what one side says, in the row that has the keyboard, else of the name."""
        if self._draft is None:
            return
        focused = next((shown for shown in self._shown if self._focused(shown)), None)
        named = next((shown for shown in self._shown if shown.row.kind == "name"), None)
        shown = focused or named
        if shown is not None:
            self._draft.choose_side(shown.row, side)
            self._sync(shown)
            self.changed.emit()

    def result_texts(self) -> dict[str, str]:
        """Return what the result column says, by kind."""
        return {s.row.kind: s.result.text() for s in self._shown if s.result is not None}

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        if self._result_head is None:
            return
        painter, tokens = QPainter(self), self._theme.tokens
        # Not from the layout: QGridLayout.cellRect knows no heights that follow from widths.
        head = self._result_head.geometry()
        ground = QRectF(head.left(), 0, head.width(), self.height())
        fill_rounded(painter, ground, 12, tokens.accent_soft)
        for title in self._titles:
            painter.fillRect(0, title.geometry().top(), self.width(), 1, QColor(tokens.border))

    def _build(self, draft: Draft) -> None:
        self._inner = QWidget(self)
        self._inner.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(0)
        first = 0 if self._narrow else 1
        if not self._narrow:
            self._grid.setColumnMinimumWidth(0, self._theme.px(TITLE))
        for place in range(4):
            side = first <= place < first + 3
            self._grid.setColumnStretch(place, 1 if side else 0)
        self._heads(draft, first)
        for row in draft.rows:
            self._row(draft, row, first)
        self._whole.addWidget(self._inner)
        self._inner.show()  # now, not when the event loop comes round

    def _heads(self, draft: Draft, first: int) -> None:
        for place, person in enumerate((draft.review.a, draft.review.b)):
            head = self._cells.head(person)
            self._put(head, 0, first + place)
        self._result_head = self._cells.result_head()
        self._put(self._result_head, 0, first + 2)

    def _row(self, draft: Draft, row: DraftRow, first: int) -> None:
        shown = _Shown(row=row)
        self._shown.append(shown)
        line = self._grid.rowCount()
        title = self._cells.title(row)
        self._titles.append(title)
        if self._narrow:
            self._grid.addWidget(title, line, 0, 1, 2)
            line += 1
        else:
            self._put(title, line, 0)
        if row.single and row.decides:
            shown.group = QButtonGroup(self._inner)
        for place, side in enumerate(("a", "b")):
            self._grid.addLayout(self._side(draft, shown, side), line, first + place)
        self._put(self._result(shown), line, first + 2)
        self._tell(shown)

    def _side(self, draft: Draft, shown: _Shown, side: str) -> QVBoxLayout:
        row = shown.row
        box = column(margins=(7, 12, 8, 0), spacing=0)
        entries = row.a if side == "a" else row.b
        for entry in entries:
            if not row.decides or (side == "b" and entry.key in row.shared):
                box.addWidget(self._cells.told(row, entry, side))
                continue
            choice = self._cells.choice(row, entry, side, draft)
            choice.setChecked(draft.keeps(row, entry.key))
            choice.clicked.connect(partial(self._decide, shown, entry.key, choice))
            if shown.group is not None:
                shown.group.addButton(choice)
            shown.choices.append((side, entry.key, choice))
            box.addWidget(choice)
        if not entries:
            box.addWidget(self._cells.nothing(row))
        box.addStretch(1)
        return box

    def _result(self, shown: _Shown) -> QWidget:
        host = QWidget()
        box = column(host, margins=(10, 14), spacing=2)
        if shown.row.kind == PHOTO:
            shown.face = Avatar(self._theme, 40)
            box.addWidget(shown.face)
        else:
            shown.result = label("", "value", wrap=True)
            box.addWidget(shown.result)
        box.addStretch(1)
        return host

    def _put(self, widget: QWidget, line: int, place: int) -> None:
        self._grid.addWidget(widget, line, place)

    def _decide(self, shown: _Shown, key: str, choice: QAbstractButton) -> None:
        if self._draft is None:
            return
        if shown.row.single:
            self._draft.choose(shown.row, key)
        else:
            self._draft.tick(shown.row, key, on=choice.isChecked())
        self._sync(shown)
        self.changed.emit()

    def _sync(self, shown: _Shown) -> None:
        if self._draft is None:
            return
        for _, key, choice in shown.choices:
            choice.setChecked(self._draft.keeps(shown.row, key))
        self._tell(shown)

    def _tell(self, shown: _Shown) -> None:
        """Write what the merged person will have."""
        if self._draft is None:
            return
        entries = self._draft.result(shown.row)
        if shown.result is not None:
            texts = [written(shown.row.kind, entry) for entry in entries]
            shown.result.setText("\n".join(texts) or "—")
        if shown.face is not None:
            side = self._draft.review.a
            spec = self._cells.photo(entries[0].value, side.display) if entries else None
            shown.face.set_spec(spec or AvatarSpec(key=str(side.id), name=side.display))

    def _focused(self, shown: _Shown) -> bool:
        return any(choice.hasFocus() for _, _, choice in shown.choices)
