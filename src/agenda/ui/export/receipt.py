"""The receipt of taking people out: how many, where, and what the format could not say."""

from __future__ import annotations

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from agenda.ui.export.presenter import TakenOut
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import Sheet, label

LINES_SHOWN = 2_000


class ReceiptWords(QObject):
    """The title, which has to be known before the sheet is."""

    def title(self, people: int) -> str:
        return self.tr("%Ln people taken out", "", people)


class ExportReceipt(Sheet):
    """What was taken out."""

    def __init__(self, theme: Theme, taken: TakenOut, parent: QWidget | None = None) -> None:
        super().__init__(theme, ReceiptWords().title(taken.people), "", parent)
        self._taken = taken
        self.content.addWidget(label(str(taken.path), "body", "muted", wrap=True, selectable=True))
        if taken.files > 1:
            self.content.addWidget(label(self.tr("%Ln files", "", taken.files), "body", "muted"))
        self.lost: QPlainTextEdit | None = None
        if taken.problems:
            self._show_problems(taken)
        else:
            said = self.tr("All of it could be said in this format.")
            self.content.addWidget(label(said, "body", "ok", wrap=True))
        self.content.addStretch(1)
        self.folder = self.add_button(self.tr("Open folder"), icon="folder-open")
        self.folder.clicked.disconnect()
        self.folder.clicked.connect(self._open_folder)
        close = self.add_button(self.tr("Close"))
        close.setFocus()
        self.resize(theme.px(540), theme.px(460 if taken.problems else 260))

    def problem_text(self) -> str:
        """Return what could not be said, a line each."""
        return "\n".join(
            f"{words} ({number(count)}×)" if count > 1 else words
            for words, count in self._taken.problems
        )

    def _show_problems(self, taken: TakenOut) -> None:
        count = sum(each for _, each in taken.problems)
        said = self.tr("%Ln things could not be said in this format", "", count)
        self.content.addWidget(label(said, "strong", "warn", wrap=True))
        kept = self.tr("They stay in Agenda. The complete copy has all of it.")
        self.content.addWidget(label(kept, "small", "muted", wrap=True))
        lines = self.problem_text().split("\n")
        self.lost = QPlainTextEdit("\n".join(lines[:LINES_SHOWN]))
        self.lost.setReadOnly(True)
        self.lost.setTabChangesFocus(True)
        self.lost.setAccessibleName(said)
        self.content.addWidget(self.lost, 1)
        copy = self.add_button(self.tr("Copy the list"), icon="copy")
        copy.clicked.disconnect()
        copy.clicked.connect(lambda _: QGuiApplication.clipboard().setText(self.problem_text()))

    def _open_folder(self) -> None:
        folder = self._taken.path if self._taken.path.is_dir() else self._taken.path.parent
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
