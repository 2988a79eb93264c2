"""The queue at the left: how many pairs, the bulk card, the list, and looking again."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from agenda.model.importing import Progress
from agenda.ui.duplicates.faces import Faces
from agenda.ui.duplicates.pair_queue import PairQueue
from agenda.ui.duplicates.queue_view import QueueView
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Button,
    IconButton,
    Panel,
    ProgressBar,
    SectionHeader,
    column,
    label,
    row,
)


class BulkCard(Panel):
    """The pairs that say the same, to be merged in one go.

    Signals:
        accepted: Merge them all.
    """

    accepted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("accent", parent)
        self._title = label("", "strong", wrap=True)
        sentence = self.tr("The same on both cards. They can be merged in one go.")
        self.button = Button(theme, "", compact=True)
        self.button.clicked.connect(self.accepted)
        box = column(self, margins=(12, 14), spacing=6)
        box.addWidget(self._title)
        box.addWidget(label(sentence, "caption", "muted", wrap=True))
        box.addWidget(self.button)

    def show_count(self, pairs: int) -> None:
        """Show how many there are; none hides the card."""
        self._title.setText(self.tr("%Ln pairs are identical", "", pairs))
        self.button.setText(self.tr("Merge the %Ln", "", pairs))
        self.setVisible(bool(pairs))


class Side(QWidget):
    """The queue.

    Signals:
        chosen: The row of a pair to review.
        bulk_accepted: Merge the identical pairs.
        scan_wanted: Look for duplicates again.
        scan_cancelled: Stop looking.
    """

    chosen = Signal(int)
    bulk_accepted = Signal()
    scan_wanted = Signal()
    scan_cancelled = Signal()

    def __init__(self, theme: Theme, faces: Faces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        ground = Panel("list")
        column(self).addWidget(ground)
        self._count = label("", "small", "muted")
        self.look = IconButton(theme, "refresh-cw", self.tr("Look again for duplicates"))
        self.look.clicked.connect(self.scan_wanted)
        head = row(margins=(20, 12, 8, 18), spacing=8)
        head.addWidget(label(self.tr("Duplicates"), "heading"))
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self.look)
        self.bulk = BulkCard(theme)
        self.bulk.accepted.connect(self.bulk_accepted)
        held = row(margins=(0, 16))
        held.addWidget(self.bulk)
        self._header = SectionHeader(self.tr("To review"))
        self._header.setContentsMargins(18, 8, 18, 0)
        self.list = QueueView(theme, faces)
        self.list.chosen.connect(self.chosen)
        box = column(ground, spacing=6)
        box.addLayout(head)
        box.addWidget(self._scanning(theme))
        box.addLayout(held)
        box.addWidget(self._header)
        box.addWidget(self.list, 1)

    def show_queue(self, queue: PairQueue, total: int, identical: int) -> None:
        """Show the pairs that wait."""
        self._count.setText(number(total))
        self._header.set_count(number(max(0, total - identical)))
        self._header.setVisible(bool(queue.pairs))
        self.bulk.show_count(identical)
        self.list.show_queue(queue)

    def show_scan(self, *, on: bool) -> None:
        """Show that the search runs, or that it is over."""
        self._scan.setVisible(on)
        self.look.setEnabled(not on)
        self._bar.set_progress(0, None)

    def advance(self, progress: Progress) -> None:
        """Show how far the search is."""
        self._bar.set_progress(progress.done, progress.total or None)

    def _scanning(self, theme: Theme) -> QWidget:
        self._scan = Panel("clear")
        self._bar = ProgressBar(theme, self.tr("Looking for duplicates"))
        stop = IconButton(theme, "x", self.tr("Stop looking"), size=15)
        stop.clicked.connect(self.scan_cancelled)
        line = row(spacing=8)
        line.addWidget(self._bar, 1)
        line.addWidget(stop)
        box = column(self._scan, margins=(0, 12, 6, 18), spacing=2)
        box.addWidget(label(self.tr("Looking for duplicates"), "caption", "muted"))
        box.addLayout(line)
        self._scan.hide()
        return self._scan
