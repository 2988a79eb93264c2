"""The history page: what was done, what was imported, and who is in the bin."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QStackedWidget, QWidget

from agenda.model.change import ChangeSet
from agenda.services.agenda import Agenda
from agenda.ui.history.lines import Line
from agenda.ui.history.lines_view import LinesView
from agenda.ui.history.presenter import HistoryPresenter
from agenda.ui.history.receipt import ReceiptSheet
from agenda.ui.history.trouble import Trouble
from agenda.ui.i18n import number
from agenda.ui.jobs import Jobs
from agenda.ui.page import Goto, Page, Said
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Button,
    ElidedLabel,
    EmptyState,
    FilterChip,
    IconButton,
    column,
    flow_box,
    label,
    row,
)

CHANGES, IMPORTS, BIN = range(3)
WIDEST = 860


class HistoryPage(Page):
    """Three lists behind three tabs; every line can be taken back where it stands."""

    def __init__(
        self, theme: Theme, agenda: Agenda, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._stale, self._announcing = theme, True, False
        self.presenter = HistoryPresenter(agenda, jobs, self)
        self.changes = LinesView(theme, self.tr("Changes"))
        self.imports = LinesView(theme, self.tr("Imports"), click_opens=True)
        self.bin = LinesView(theme, self.tr("Bin"), several=True)
        self.trouble = Trouble(theme)
        self._undo = IconButton(theme, "undo-2", self.tr("Undo"), key="Ctrl+Z")
        self._redo = IconButton(theme, "redo-2", self.tr("Redo"), key="Ctrl+Shift+Z")
        self._tabs = QButtonGroup(self)
        self._stack = QStackedWidget()
        self._restore = Button(theme, self.tr("Restore"), icon="archive-restore")
        self._all = Button(theme, self.tr("Restore everybody"), kind="ghost")
        self._hint = ElidedLabel("", "body", "muted")
        self._make_tabs()
        self._compose()
        self._connect()
        self.setFocusProxy(self.changes)

    def refresh(self, changes: ChangeSet) -> None:  # noqa: ARG002 - any change is an entry here
        if self._announcing:
            return  # the presenter has read its own change already
        if self.isVisible():
            self._load()
        else:
            self._stale = True

    def enter(self, goto: Goto) -> None:  # noqa: ARG002 - the page shows one thing only
        self._freshen()
        self._list().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_tab(self, tab: int) -> None:
        """Show changes, imports or the bin."""
        self._tabs.button(tab).setChecked(True)
        self._choose_tab(tab)

    def open_receipt(self, batch: int) -> ReceiptSheet | None:
        """Open the receipt of a past import."""
        found = self.presenter.batch(batch)
        if found is None:
            return None
        presenter = self.presenter
        sheet = ReceiptSheet(
            self._theme,
            found,
            presenter.import_title(found),
            presenter.when(found.at),
            self.window(),
        )
        sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        sheet.accepted.connect(lambda: presenter.undo_import(batch))
        sheet.open()
        return sheet

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._freshen()

    def _make_tabs(self) -> None:
        for tab, title in enumerate((self.tr("Changes"), self.tr("Imports"), self.tr("Bin"))):
            self._tabs.addButton(FilterChip(self._theme, title), tab)
        self._tabs.button(CHANGES).setChecked(True)
        for view, state in (
            (self.changes, self._nothing("history", self.tr("Nothing has been changed yet"))),
            (self.imports, self._nothing("download", self.tr("Nothing has been imported yet"))),
            (self.bin, self._nothing("trash-2", self.tr("The bin is empty"))),
        ):
            both = QStackedWidget()
            both.addWidget(view)
            both.addWidget(state)
            self._stack.addWidget(both)

    def _nothing(self, icon: str, title: str) -> EmptyState:
        said = {
            "history": self.tr("What you do will be listed here, and can be taken back."),
            "download": self.tr("Each import leaves its receipt here, and can be taken back."),
            "trash-2": self.tr("People you remove stay here for 30 days."),
        }
        return EmptyState(self._theme, title, said[icon], picture=icon)

    def _compose(self) -> None:
        head = row(spacing=8)
        head.addWidget(label(self.tr("History"), "title"))
        head.addWidget(self._hint, 1, Qt.AlignmentFlag.AlignVCenter)
        head.addWidget(self._undo)
        head.addWidget(self._redo)
        tabs = flow_box(*self._tabs.buttons(), spacing=6)
        foot = row(spacing=8)
        foot.addWidget(self._restore)
        foot.addWidget(self._all)
        foot.addStretch(1)
        self._foot = QWidget()
        self._foot.setLayout(foot)
        inside = QWidget()
        inside.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        whole = column(inside, margins=(16, 20, 16, 20), spacing=10)
        top = column(margins=(0, 8), spacing=10)
        top.addLayout(head)
        top.addWidget(tabs)
        top.addWidget(self.trouble)
        whole.addLayout(top)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._foot)
        self._inside = inside
        box = row(self)
        box.addWidget(inside)
        self._theme.changed.connect(self._narrow)
        self._narrow()

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.changed.connect(self._note)
        presenter.done.connect(lambda text: self.said.emit(Said(text=text, undo=False)))
        presenter.refused.connect(self.trouble.explain)
        presenter.shown.connect(self._show)
        self._tabs.idClicked.connect(self._choose_tab)
        self._undo.clicked.connect(lambda _: presenter.undo())
        self._redo.clicked.connect(presenter.redo)
        self.changes.pressed_link.connect(presenter.undo)
        self.changes.ended.connect(self._read_on)
        self.imports.pressed_link.connect(presenter.undo_import)
        self.imports.opened.connect(self.open_receipt)
        self.bin.pressed_link.connect(lambda person: presenter.restore([person]))
        self.bin.opened.connect(lambda person: presenter.restore([person]))
        self.bin.chosen_changed.connect(self._count_chosen)
        self._restore.clicked.connect(lambda: presenter.restore(self.bin.chosen()))
        self._all.clicked.connect(lambda: presenter.restore(presenter.everybody_in_bin()))

    def _freshen(self) -> None:
        if self._stale:
            self._load()

    def _load(self) -> None:
        self._stale = False
        self.presenter.load()
        self._show()

    def _show(self) -> None:
        today = date.today()  # noqa: DTZ011 - the user's own calendar
        presenter = self.presenter
        self._fill(CHANGES, self.changes, presenter.changes(today))
        self._fill(IMPORTS, self.imports, presenter.imports())
        self._fill(BIN, self.bin, presenter.bin(today))
        inside = len(presenter.everybody_in_bin())
        tab = self._tabs.button(BIN)
        assert isinstance(tab, FilterChip)
        tab.set_text(self.tr("Bin"), number(inside) if inside else "")
        self._undo.setEnabled(presenter.can_undo())
        self._redo.setEnabled(presenter.can_redo())
        self._count_chosen(0)
        self._choose_tab(self._tabs.checkedId())

    def _fill(self, tab: int, view: LinesView, lines: list[Line]) -> None:
        at = view.verticalScrollBar().value()
        view.lines.set_lines(lines)
        view.verticalScrollBar().setValue(at)
        both = self._stack.widget(tab)
        assert isinstance(both, QStackedWidget)
        both.setCurrentIndex(0 if lines else 1)

    def _choose_tab(self, tab: int) -> None:
        receipts = self.tr("Open an import to see its receipt")
        always = self.tr("Everything can be taken back, also weeks later")
        self._hint.setText(receipts if tab == IMPORTS else always)
        self._stack.setCurrentIndex(tab)
        self._foot.setVisible(tab == BIN and bool(self.presenter.everybody_in_bin()))
        self.trouble.hide()

    def _list(self) -> LinesView:
        return (self.changes, self.imports, self.bin)[self._tabs.checkedId()]

    def _read_on(self) -> None:
        if self.presenter.more():
            self._show()

    def _count_chosen(self, count: int) -> None:
        self._restore.setEnabled(count > 0)

    def _note(self, changes: ChangeSet) -> None:
        self._show()
        self._announcing = True
        self.changed.emit(changes)
        self._announcing = False

    def _narrow(self) -> None:
        self._inside.setMaximumWidth(self._theme.px(WIDEST))
