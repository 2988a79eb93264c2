"""Asking for a file or a folder without touching the files that are listed.

POSIX takes all locks of a process on a file away as soon as the process closes
that file anywhere, and SQLite knows by such locks who has an agenda open. A
dialog that looks into the files of a folder to tell their kind (Qt's own does
so where the ending says nothing, a native one may) would take the locks off an
open agenda; another process would then remove its journal. So the dialog here
is always Qt's, and its icons come from what a file is called.
"""

from __future__ import annotations

from PySide6.QtCore import QFileInfo
from PySide6.QtGui import QAbstractFileIconProvider, QIcon
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QWidget


class FileChooser(QFileDialog):
    """A dialog for files and folders that never opens what it lists."""

    def __init__(self, parent: QWidget | None, title: str, folder: str = "") -> None:
        super().__init__(parent, title, folder)
        self.setOption(QFileDialog.Option.DontUseNativeDialog)
        self._icons = NamesOnly()
        self.setIconProvider(self._icons)


class NamesOnly(QAbstractFileIconProvider):
    """Icons and kinds of files from their names alone."""

    def __init__(self) -> None:
        super().__init__()
        usual = QFileIconProvider()
        self._folder = usual.icon(QAbstractFileIconProvider.IconType.Folder)
        self._file = usual.icon(QAbstractFileIconProvider.IconType.File)

    def icon(self, of: QFileInfo | QAbstractFileIconProvider.IconType) -> QIcon:
        if isinstance(of, QFileInfo):
            return self._folder if of.isDir() else self._file
        return self._folder if of == QAbstractFileIconProvider.IconType.Folder else self._file

    def type(self, info: QFileInfo) -> str:
        return "" if info.isDir() else info.suffix()
