"""What stands in place of an agenda that cannot be opened: what happened, and doors out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from agenda.services.backup import BackupFile
from agenda.ui.i18n import file_size
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, EmptyState, Panel, Sheet, column, label, row
from agenda.ui.wording import ErrorParts


class ProblemPage(Panel):
    """The three parts of an error, calmly.

    Signals:
        retried: Open the same agenda again.
        restore_requested: Choose a backup.
        other_requested: Choose another file.
    """

    retried = Signal()
    restore_requested = Signal()
    other_requested = Signal()

    def __init__(
        self, theme: Theme, parts: ErrorParts, *, backups: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__("surface", parent)
        again = Button(theme, self.tr("Try again"), kind="primary", icon="refresh-cw")
        other = Button(theme, self.tr("Choose another file…"), icon="folder-open")
        restore = Button(theme, self.tr("Restore a backup…"), icon="archive-restore")
        again.clicked.connect(self.retried)
        other.clicked.connect(self.other_requested)
        restore.clicked.connect(self.restore_requested)
        actions = [again, restore, other] if backups else [again, other]
        state = EmptyState(
            theme,
            parts.happened,
            f"{parts.kept} {parts.do}".strip(),
            picture="shield-check",
            actions=actions,
            footnote=parts.detail,
        )
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(state)
        column(self).addWidget(area)
        self.setFocusProxy(again)


class RestoreSheet(Sheet):
    """The backups there are, the latest first.

    Signals:
        picked: The `Path` of the backup chosen.
    """

    picked = Signal(object)

    def __init__(self, theme: Theme, backups: Sequence[BackupFile], parent: QWidget) -> None:
        super().__init__(theme, self.tr("Restore a backup"), "", parent)
        sentence = self.tr("The agenda as it is now is kept beside the backups.")
        self.content.addWidget(label(sentence, "body", "muted", wrap=True))
        inner = Panel("clear")
        box = column(inner, spacing=6)
        for backup in backups:
            box.addWidget(self._row(backup))
        box.addStretch(1)
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setWidget(inner)
        area.setMinimumSize(theme.px(440), theme.px(280))
        self.content.addWidget(area)
        self.add_button(self.tr("Cancel"))

    def _row(self, backup: BackupFile) -> QWidget:
        part = Panel("sunken")
        box = row(part, margins=(8, 12), spacing=12)
        words = column(spacing=1)
        when = QLocale().toString(backup.at.astimezone(), QLocale.FormatType.ShortFormat)  # type: ignore[call-overload]
        words.addWidget(label(when, "value"))
        words.addWidget(label(file_size(backup.size), "caption", "muted"))
        use = Button(self._theme, self.tr("Restore"), compact=True)
        use.setAccessibleName(self.tr("Restore the backup of %1").replace("%1", when))
        use.clicked.connect(partial(self._pick, backup.path))
        box.addLayout(words, 1)
        box.addWidget(use)
        return part

    def _pick(self, path: Path) -> None:
        self.accept()
        self.picked.emit(path)
