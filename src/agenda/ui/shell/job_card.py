"""The card of a job that runs while the user works on."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from agenda.ui.i18n import number
from agenda.ui.shell.items import JobState
from agenda.ui.theme import Theme
from agenda.ui.widgets.buttons import IconButton
from agenda.ui.widgets.frames import Panel, column, row
from agenda.ui.widgets.labels import ElidedLabel
from agenda.ui.widgets.progress import ProgressBar

DELAY_MS = 400  # what is done sooner needs no card


class JobCard(Panel):
    """Name, bar, how far, and a cross to stop it; it comes up after a moment only.

    Signals:
        cancelled: Id of the job whose cross was pressed.
    """

    cancelled = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("card", parent)
        self._job: JobState | None = None
        self._title = ElidedLabel("", "caption_strong")
        self._detail = ElidedLabel("", "caption", "muted")
        self._bar = ProgressBar(theme, self.tr("Progress"))
        self._cross = IconButton(theme, "x", self.tr("Stop"), size=16)
        self._cross.clicked.connect(self._on_cross)
        self.delay = QTimer(self)
        self.delay.setSingleShot(True)
        self.delay.setInterval(DELAY_MS)
        self.delay.timeout.connect(self.show)
        head = row(spacing=4)
        head.addWidget(self._title, 1)
        head.addWidget(self._cross)
        self._rest = column(margins=(0, 6, 0, 0), spacing=8)
        self._rest.addWidget(self._bar)
        self._rest.addWidget(self._detail)
        self._box = column(self, margins=(4, 6, 12, 12), spacing=6)
        self._box.addLayout(head)
        self._box.addLayout(self._rest)
        self.hide()

    def set_job(self, job: JobState | None) -> None:
        """Show how far a job is, or nothing."""
        started = job is not None and (self._job is None or self._job.id != job.id)
        self._job = job
        if job is None:
            self.delay.stop()
            self.hide()
            return
        self._title.setText(job.title)
        self._detail.setText(self._wording(job))
        self._bar.set_progress(job.done, job.total)
        self.setToolTip(f"{job.title}\n{self._detail.text()}")
        if started and not self.isVisible():
            self.delay.start()

    def set_rail(self, rail: bool) -> None:  # noqa: FBT001 - a setter of one state
        """Show the bar and the cross alone."""
        self._title.setVisible(not rail)
        self._detail.setVisible(not rail)
        self._box.setContentsMargins(*((4, 2, 4, 8) if rail else (12, 4, 6, 12)))
        self._rest.setContentsMargins(0, 0, 0 if rail else 6, 0)

    def _wording(self, job: JobState) -> str:
        if not job.total:
            return self.tr("Reading")
        if job.seconds_left is None:
            text = self.tr("%1 of %2")
        else:
            text = self.tr("%1 of %2 · %Ln s left", "", job.seconds_left)
        return text.replace("%1", number(job.done)).replace("%2", number(job.total))

    def _on_cross(self) -> None:
        if self._job is not None:
            self.cancelled.emit(self._job.id)
