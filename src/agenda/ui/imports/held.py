"""What was pasted and what was decided, in a folder that nobody else can read."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory


class Held:
    """A folder beside the agenda that is there only while something is in it."""

    def __init__(self, beside: Path) -> None:
        self._beside = beside
        self._folder: TemporaryDirectory[str] | None = None

    def write(self, name: str, data: bytes) -> Path:
        """Keep bytes under a name; return where.

        Raises:
            OSError: there is no room, or the folder cannot be written to.
        """
        if self._folder is None:
            self._folder = TemporaryDirectory(
                prefix="agenda-import-", dir=self._beside, ignore_cleanup_errors=True
            )
        file = Path(self._folder.name) / name
        file.write_bytes(data)
        return file

    def clear(self) -> None:
        """Leave nothing behind."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None
