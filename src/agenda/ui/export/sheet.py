"""The sheet that asks whom to take out, as what, and where to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFileDialog, QFrame, QScrollArea, QWidget

from agenda.ui.export.columns import ColumnList
from agenda.ui.export.formats import FormatChoice
from agenda.ui.export.presenter import ExportPresenter, Listing, Order, Scope
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    Button,
    ComboBox,
    ElidedLabel,
    Panel,
    RadioButton,
    Sheet,
    column,
    label,
    row,
)
from agenda.ui.widgets.file_chooser import FileChooser

HEIGHT, MARGIN = 660, 40


class ExportSheet(Sheet):
    """Whom, as what, where to; the primary button takes them out.

    Signals:
        ordered: An :class:`Order`.
    """

    ordered = Signal(object)

    def __init__(
        self,
        theme: Theme,
        presenter: ExportPresenter,
        listing: Listing,
        folder: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            theme,
            self.tr("Take people out"),
            self.tr("A copy goes into a file. Everybody stays in Agenda as well."),
            parent,
        )
        self._presenter, self._folder = presenter, folder
        self._path: Path | None = None
        self._scopes, likely = presenter.scopes(listing)
        self._formats = presenter.formats()
        self.whom = ComboBox(theme, self.tr("Whom"))
        for scope in self._scopes:
            self.whom.addItem(f"{scope.title}  ({number(scope.count)})")
        self.whom.setCurrentIndex(self._scopes.index(likely))
        self.format = ComboBox(theme, self.tr("As what"))
        for each in self._formats:
            self.format.addItem(each.title)
        self._sentence = label("", "small", "muted", wrap=True)
        self.columns = ColumnList(theme)
        self.one_file = RadioButton(theme, self.tr("Everybody in one file"))
        self.each_file = RadioButton(theme, self.tr("A file for each person, in a folder"))
        self._where = ElidedLabel("", "body")
        self._choose = Button(theme, self.tr("Choose…"), icon="folder-open", compact=True)
        self._compose()
        self.add_button(self.tr("Cancel"))
        self._go = self.add_button(self.tr("Take out"), kind="primary", icon="upload")
        self._connect()
        self._show_format()
        self.whom.setFocus()
        room = parent.window().height() - MARGIN if parent is not None else HEIGHT
        self.resize(theme.px(560), min(theme.px(HEIGHT), room))

    @property
    def chosen_format(self) -> FormatChoice:
        """The format that is chosen."""
        return self._formats[self.format.currentIndex()]

    @property
    def chosen_scope(self) -> Scope:
        """Who is chosen."""
        return self._scopes[self.whom.currentIndex()]

    def order(self) -> Order:
        """Return what the sheet says."""
        chosen = self.chosen_format
        each = chosen.each and self.each_file.isChecked()
        columns = self.columns.chosen() if chosen.columns else ()
        order = Order(
            scope=self.chosen_scope,
            format=chosen.id,
            path=self._path or Path(),
            columns=columns,
            each=each,
        )
        if self._path is not None:
            return order
        path = self._presenter.suggested(order, chosen.suffix, self._folder)
        return Order(scope=order.scope, format=order.format, path=path, columns=columns, each=each)

    def choose_format(self, id_: str) -> None:
        """Choose a format as the user would."""
        self.format.setCurrentIndex([each.id for each in self._formats].index(id_))

    def save_to(self, path: Path) -> None:
        """Say where it goes."""
        self._path = path
        self._show_place()

    def _compose(self) -> None:
        inside = Panel("clear")
        box = column(inside, margins=(0, 10, 0, 0), spacing=6)
        for title, widget in ((self.tr("Whom"), self.whom), (self.tr("As what"), self.format)):
            name = label(title, "small_strong", "muted")
            name.setBuddy(widget)
            box.addWidget(name)
            box.addWidget(widget)
        box.addWidget(self._sentence)
        box.addSpacing(4)
        box.addWidget(self.columns)
        group = QButtonGroup(self)
        for radio in (self.one_file, self.each_file):
            group.addButton(radio)
            box.addWidget(radio)
        self.one_file.setChecked(True)
        box.addSpacing(4)
        box.addWidget(label(self.tr("Where to"), "small_strong", "muted"))
        place = row(spacing=8)
        place.addWidget(self._where, 1)
        place.addWidget(self._choose)
        box.addLayout(place)
        box.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidget(inside)
        self.content.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.whom.currentIndexChanged.connect(lambda _: self._forget_place())
        self.format.currentIndexChanged.connect(lambda _: self._show_format())
        self.each_file.toggled.connect(lambda _: self._forget_place())
        self.columns.changed.connect(self._allow)
        self._choose.clicked.connect(lambda _: self._ask_where())
        self.accepted.connect(lambda: self.ordered.emit(self.order()))

    def _show_format(self) -> None:
        chosen = self.chosen_format
        self._sentence.setText(chosen.sentence)
        self._sentence.setVisible(bool(chosen.sentence))
        self.columns.setVisible(bool(chosen.columns))
        if chosen.columns:
            self.columns.show_columns(chosen.columns)
        for radio in (self.one_file, self.each_file):
            radio.setVisible(chosen.each)
        self._forget_place()

    def _forget_place(self) -> None:
        self._path = None
        self._show_place()

    def _show_place(self) -> None:
        self._where.setText(str(self.order().path))
        self._allow()

    def _allow(self) -> None:
        needs_columns = bool(self.chosen_format.columns) and not self.columns.chosen()
        self._go.setEnabled(self.chosen_scope.count > 0 and not needs_columns)

    def _ask_where(self) -> None:
        order = self.order()
        chooser = FileChooser(self, self.tr("Where to"))
        if order.each:
            chooser.setFileMode(QFileDialog.FileMode.Directory)
            chooser.setDirectory(str(order.path.parent))
        else:
            chosen = self.chosen_format
            chooser.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            chooser.setNameFilter(f"{chosen.title} (*{chosen.suffix})")
            chooser.setDefaultSuffix(chosen.suffix.lstrip("."))
            chooser.setDirectory(str(order.path.parent))
            chooser.selectFile(order.path.name)
        chooser.fileSelected.connect(lambda path: self.save_to(Path(path)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()
