"""Going to a name by typing its first letters in the list."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

LETTERS_MS = 900
"""Letters typed within this time belong together."""


class Letters(QObject):
    """Gathers letters.

    Signals:
        gathered: All that has been typed in one go so far.
    """

    gathered = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._typed = ""
        self._end = QTimer(self)
        self._end.setSingleShot(True)
        self._end.setInterval(LETTERS_MS)
        self._end.timeout.connect(self._forget)

    def add(self, letters: str) -> None:
        """Take what was typed."""
        self._typed += letters
        self._end.start()
        self.gathered.emit(self._typed)

    def _forget(self) -> None:
        self._typed = ""
