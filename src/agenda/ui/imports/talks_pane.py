"""The conversations of a plan: with whom, how much, when, and whether what was said is kept."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from agenda.ui.i18n import number
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.relations import Relations
from agenda.ui.imports.row_shape import Action
from agenda.ui.imports.rows_view import TALK_KEYS, RowsView
from agenda.ui.imports.talk_delegate import TalkDelegate
from agenda.ui.imports.talk_model import TalkModel
from agenda.ui.theme import Theme
from agenda.ui.widgets import CheckBox, Panel, column, label, row


class TalksPane(QWidget):
    """The rows and the choice about words.

    Signals:
        who_wanted: Choose whom the conversations of a row were with.
        decided: Something else will be kept.
    """

    who_wanted = Signal(int)
    decided = Signal()

    def __init__(
        self, theme: Theme, presenter: ImportPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.model = TalkModel(self)
        self.rows = RowsView(theme, self.model, TalkDelegate(theme), TALK_KEYS)
        self.rows.setAccessibleName(self.tr("Conversations of the file"))
        self._all = CheckBox(theme, "", name=self.tr("Keep all conversations"))
        self._all.setTristate(True)
        self._found = label("", "body", "muted")
        self.words = CheckBox(theme, self.tr("Keep what was said, too"))
        self.words.setAccessibleDescription(self._privacy())
        bar = row(margins=(0, 0, 0, 13), spacing=8)
        bar.addWidget(self._all)
        bar.addWidget(label(self.tr("Conversations"), "subheading"))
        bar.addWidget(self._found, 1)
        panel = Panel("card")
        column(panel, margins=(1,)).addWidget(self.rows)
        below = column(margins=(0, 0, 0, 13), spacing=0)
        below.addWidget(self.words, 0, Qt.AlignmentFlag.AlignLeft)
        calm = column(margins=(0, 0, 0, 31))
        calm.addWidget(label(self._privacy(), "small", "muted", wrap=True))
        below.addLayout(calm)
        box = column(self, spacing=14)
        box.addLayout(bar)
        box.addWidget(panel, 1)
        box.addLayout(below)
        self.rows.decided.connect(self._decide)
        self.rows.opened.connect(self.who_wanted)
        self._all.clicked.connect(self._tick_all)
        self.words.toggled.connect(self._keep_words)

    @property
    def relations(self) -> Relations:
        """What is on screen."""
        relations = self._presenter.relations
        assert relations is not None, "a plan is shown only while there is one"
        return relations

    def show_plan(self) -> None:
        """Show the conversations of the plan that the presenter holds."""
        self.model.set_relations(self.relations)
        self.words.setChecked(self.relations.keep_text)
        if self.model.rowCount():
            self.rows.setCurrentIndex(self.model.index(0, 0))
            self.rows.scrollToTop()
        self.redraw()

    def redraw(self) -> None:
        """Show what was decided."""
        relations = self.relations
        everybody, known = relations.counts()
        found = number(everybody)
        if known < everybody:
            unknown = self.tr("%Ln with nobody yet", "", everybody - known)
            found = f"{found} · {unknown}"
        self._found.setText(found)
        some = Qt.CheckState.PartiallyChecked
        states = {True: Qt.CheckState.Checked, False: Qt.CheckState.Unchecked, None: some}
        self._all.setCheckState(states[relations.all_ticked()])
        self._all.setEnabled(known > 0)
        self.model.redraw()

    def _privacy(self) -> str:
        return self.tr(
            "Otherwise only the day and how much are noted. It all stays on this computer."
        )

    def _decide(self, index: int, action: Action) -> None:
        talk = self.relations.talks[index]
        if action is Action.WHO or not talk.found:
            self.who_wanted.emit(index)
            return
        self.relations.tick([index], on=not talk.ticked)
        self._tell()

    def _tick_all(self) -> None:
        on = self.relations.all_ticked() is not True
        self.relations.tick(range(len(self.relations.talks)), on=on)
        self._tell()

    def _tell(self) -> None:
        self.redraw()
        self.decided.emit()

    def _keep_words(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        if self._presenter.relations is not None:
            self._presenter.relations.keep_text = on
