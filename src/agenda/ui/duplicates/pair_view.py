"""The pair under review: the question, the reasons, the comparison, the decision."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QWidget

from agenda.ui.duplicates.draft import Draft
from agenda.ui.duplicates.faces import Faces
from agenda.ui.duplicates.grid import PairGrid
from agenda.ui.duplicates.side import BulkCard
from agenda.ui.duplicates.words import Why, one_sided, why
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Button,
    FlowLayout,
    IconButton,
    KeyHint,
    Line,
    StatusChip,
    column,
    flow_box,
    label,
    row,
)

HINTS_FROM = 640
CHIPS = 8


class PairView(QWidget):
    """The main part of the screen.

    Signals:
        merge_wanted, different_wanted, later_wanted: The decision.
        stepped: Review the pair before (-1) or after (1) without deciding.
    """

    merge_wanted = Signal()
    different_wanted = Signal()
    later_wanted = Signal()
    stepped = Signal(int)

    def __init__(self, theme: Theme, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pair under review"))
        self.grid = PairGrid(theme, faces)
        self.bulk = BulkCard(theme)
        self.bulk.hide()
        self._linked = label("", "small", "info", wrap=True)
        self._linked.hide()
        self._reasons = flow_box(spacing=8)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        host = QWidget()
        inner = column(host, spacing=10)
        for part in (self.bulk, self._reasons, self._linked, self.grid):
            inner.addWidget(part)
        inner.addStretch(1)
        self._scroll.setWidget(host)
        box = column(self, margins=(20, 28, 16, 28), spacing=10)
        box.addLayout(self._head())
        box.addWidget(self._scroll, 1)
        box.addWidget(Line(theme))
        box.addLayout(self._foot())

    def show_draft(self, draft: Draft, place: int, count: int) -> None:
        """Show a pair; ``place`` counts from 0."""
        said = self.tr("%1 of %2").replace("%1", number(place + 1))
        self._place.setText(said.replace("%2", number(count)))
        self._before.setEnabled(place > 0)
        self._after.setEnabled(place + 1 < count)
        self._show_reasons(draft)
        self.grid.show_draft(draft)
        self._scroll.verticalScrollBar().setValue(0)

    def say(self, text: str) -> None:
        """Show a line about who else may be this person; empty hides it."""
        self._linked.setText(text)
        self._linked.setVisible(bool(text))

    def set_alone(self, *, alone: bool, identical: int) -> None:
        """Carry the bulk card too where there is no room for the queue."""
        self.bulk.show_count(identical if alone else 0)

    def minimumSizeHint(self) -> QSize:
        """Return less than the parts ask for: in a narrow window some of them are left out."""
        return QSize(self._theme.px(320), self._theme.px(240))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grid.fit(self.width() - 56)
        wide = self.width() >= self._theme.px(HINTS_FROM)
        for hint in self._hints:
            hint.setVisible(wide)
        self._calm.setVisible(wide)

    def _head(self) -> QHBoxLayout:
        line = row(spacing=4)
        line.addWidget(label(self.tr("Are they the same person?"), "title", wrap=True), 1)
        self._place = label("", "small", "muted")
        self._before = IconButton(self._theme, "chevron-left", self.tr("The pair before"))
        self._after = IconButton(self._theme, "chevron-right", self.tr("The next pair"))
        self._before.clicked.connect(partial(self.stepped.emit, -1))
        self._after.clicked.connect(partial(self.stepped.emit, 1))
        for part in (self._place, self._before, self._after):
            line.addWidget(part)
        return line

    def _foot(self) -> QHBoxLayout:
        theme = self._theme
        self.different = Button(theme, self.tr("They are different"), key="N")
        self.different.clicked.connect(self.different_wanted)
        self.later = Button(theme, self.tr("Decide later"), kind="ghost", key="Right")
        self.later.clicked.connect(self.later_wanted)
        self.merge = Button(theme, self.tr("Merge"), kind="primary", icon="link", key="Return")
        self.merge.clicked.connect(self.merge_wanted)
        self._calm = label(
            self.tr("You can undo this whenever you like"), "small", "muted", wrap=True
        )
        self._calm.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._hints = [KeyHint(theme, key) for key in ("N", "Right", "Return")]
        line = row(margins=(4, 0, 0, 0), spacing=8)
        for part in (self.different, self._hints[0], self.later, self._hints[1]):
            line.addWidget(part)
        line.addWidget(self._calm, 1)
        line.addWidget(self.merge)
        line.addWidget(self._hints[2])
        return line

    def _show_reasons(self, draft: Draft) -> None:
        layout = self._reasons.layout()
        if not isinstance(layout, FlowLayout):
            return
        layout.clear()
        reasons = sorted(draft.review.pair.reasons, key=lambda reason: -reason.weight)
        chips: list[Why] = [why(reason) for reason in reasons]
        alone = (one_sided(r.kind) for r in draft.rows if bool(r.a) != bool(r.b))
        chips += [said for said in alone if said is not None]
        for said in chips[:CHIPS]:
            chip = StatusChip(self._theme, said.text, said.tone, icon=said.icon)
            chip.setToolTip(said.sentence)
            chip.setAccessibleDescription(said.sentence)
            layout.addWidget(chip)
