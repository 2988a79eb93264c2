"""Noticing what other processes commit: an import of ours, the terminal, a second window."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from agenda.services.agenda import Agenda

POLL_MS = 1_000


class Watch(QObject):
    """Looks at the agenda's version once a second.

    Signals:
        changed: Another process has changed the agenda.
    """

    changed = Signal()

    def __init__(self, agenda: Agenda, parent: QObject) -> None:
        super().__init__(parent)
        self._agenda = agenda
        self._version = agenda.version()
        self._poll = QTimer(self)
        self._poll.setInterval(POLL_MS)
        self._poll.timeout.connect(self.look)
        self._poll.start()

    def look(self) -> None:
        """Look now."""
        version = self._agenda.version()
        if version != self._version:
            self._version = version
            self.changed.emit()

    def stop(self) -> None:
        """Look no more: the agenda is being closed."""
        self._poll.stop()
