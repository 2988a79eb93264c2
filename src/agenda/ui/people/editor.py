"""The form that takes the place of the card: a name in its parts, and a row per value."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from agenda.model.card import Name, Value
from agenda.ui.people.editor_rows import FormRow, form_row
from agenda.ui.people.face_editor import FaceEditor
from agenda.ui.people.form import EDITED_KINDS, Changes, FormState, FormValue, changes_between
from agenda.ui.people.photos import Photos
from agenda.ui.people.picture_drop import PictureDrop
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    ActionChip,
    AvatarSpec,
    Button,
    Line,
    Panel,
    SectionHeader,
    column,
    flow_box,
    label,
    row,
)
from agenda.ui.wording import kind_name


class Editor(Panel):
    """Edits one person; saving and giving up go out as signals.

    Signals:
        saved: The `Changes` to keep.
        left: Nothing to keep, or it was discarded.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._theme = theme
        self._start = self._saved = FormState()
        self._rows: list[FormRow] = []
        self._title = label("", "title", wrap=True)
        self._problem = label("", "small", "danger", wrap=True)
        self._draft = self._make_draft_bar()
        self.face = FaceEditor(theme, photos)
        self._drop = PictureDrop(self)
        self._drop.dropped.connect(self.face.take)
        self._drop.aimed.connect(partial(self.face.set_aimed, aimed=True))
        self._drop.left.connect(partial(self.face.set_aimed, aimed=False))
        self._names = self._make_names()
        self._rows_box = column(spacing=8)
        self._area = QScrollArea()
        self._build()

    def edit(
        self,
        title: str,
        start: FormState,
        begin: str = "",
        *,
        who: AvatarSpec | None = None,
    ) -> None:
        """Show a form; `begin` is the kind of the value to start with, else the name.

        `who` is the person; of one who is new nothing is saved yet, also not what the form
        begins with.
        """
        self._start, self._saved = start, start if who is not None else FormState()
        self._title.setText(title)
        self._problem.hide()
        self._draft.hide()
        self.face.edit(start, who or AvatarSpec(key="", name=""))
        name = start.name
        parts = (name.prefix, name.given, name.additional, name.family, name.suffix)
        for line, text in zip(self._names, parts, strict=True):
            line.setText(text)
        self._empty_rows()
        for value in start.values:
            self._add_row(value)
        self._area.verticalScrollBar().setValue(0)
        if begin:
            self._begin_with(begin)
        else:
            self._names[1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def changes(self) -> Changes:
        """What saving would change."""
        return changes_between(self._saved, self._state())

    @property
    def touched(self) -> bool:
        """True where something was typed that would be lost."""
        return bool(changes_between(self._start, self._state()))

    def save(self) -> None:
        """Hand the changes over, if all of it can be saved."""
        valid = [form_row for form_row in self._rows if not form_row.is_valid()]
        if valid:
            valid[0].begin()
            return
        changes = self.changes
        if changes:
            self.saved.emit(changes)
        else:
            self.left.emit()

    def leave(self) -> None:
        """Leave at once if nothing was changed, else ask in place."""
        if self.touched:
            self._draft.show()
            self._area.verticalScrollBar().setValue(0)
            self._keep.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.left.emit()

    def show_problem(self, text: str) -> None:
        """Say why it could not be saved; all that was typed stays."""
        self._problem.setText(text)
        self._problem.show()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._drop.watch(self.window().windowHandle())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._drop.rest()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif control and (enter or event.key() == Qt.Key.Key_S):
            self.save()
        else:
            super().keyPressEvent(event)

    def _build(self) -> None:
        whole = column(self)
        inner = Panel("clear")
        box = column(inner, margins=(24, 28, 28, 28), spacing=14)
        box.addWidget(self._draft)
        box.addWidget(self._title)
        box.addWidget(self.face)
        box.addLayout(self._name_grid())
        box.addSpacing(4)
        box.addLayout(self._rows_box)
        box.addWidget(SectionHeader(self.tr("Add")))
        box.addWidget(flow_box(*self._make_chips(), spacing=6))
        box.addStretch(1)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setWidgetResizable(True)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(inner)
        whole.addWidget(self._area, 1)
        whole.addWidget(Line(self._theme))
        foot = row(margins=(12, 28), spacing=8)
        foot.addWidget(self._problem, 1)
        foot.addStretch(0)
        cancel = Button(self._theme, self.tr("Cancel"), key="Esc")
        save = Button(self._theme, self.tr("Save"), kind="primary", key="Ctrl+S")
        cancel.clicked.connect(self.leave)
        save.clicked.connect(self.save)
        foot.addWidget(cancel)
        foot.addWidget(save)
        whole.addLayout(foot)

    def _make_names(self) -> list[QLineEdit]:
        names = (
            self.tr("Title"),
            self.tr("Given name"),
            self.tr("Middle name"),
            self.tr("Surnames"),
            self.tr("Suffix"),
        )
        lines = []
        for name in names:
            line = QLineEdit()
            line.setAccessibleName(name)
            line.setPlaceholderText(name)
            lines.append(line)
        return lines

    def _name_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        prefix, given, additional, family, suffix = self._names
        for place, line in enumerate((given, additional)):
            grid.addWidget(label(line.placeholderText(), "caption", "muted"), 0, place)
            grid.addWidget(line, 1, place)
        grid.addWidget(label(family.placeholderText(), "caption", "muted"), 2, 0)
        grid.addWidget(family, 3, 0)
        rest = row(spacing=8)
        for line in (prefix, suffix):
            part = column(spacing=4)
            part.addWidget(label(line.placeholderText(), "caption", "muted"))
            part.addWidget(line)
            rest.addLayout(part)
        grid.addLayout(rest, 2, 1, 2, 1)
        grid.setColumnStretch(0, 3)
        grid.setColumnStretch(1, 2)
        return grid

    def _make_draft_bar(self) -> Panel:
        bar = Panel("warn")
        box = row(bar, margins=(8, 8, 8, 14), spacing=8)
        box.addWidget(
            label(self.tr("What you typed is not saved yet."), "value", "warn", wrap=True), 1
        )
        discard = Button(self._theme, self.tr("Discard"), compact=True)
        self._keep = Button(self._theme, self.tr("Keep editing"), kind="primary", compact=True)
        discard.clicked.connect(self.left)
        self._keep.clicked.connect(self._go_on)
        box.addWidget(discard)
        box.addWidget(self._keep)
        bar.hide()
        return bar

    def _make_chips(self) -> list[ActionChip]:
        chips = []
        for kind in EDITED_KINDS:
            chip = ActionChip(self._theme, kind_name(kind))
            chip.clicked.connect(partial(self._add_empty, kind))
            chips.append(chip)
        return chips

    def _go_on(self) -> None:
        self._draft.hide()
        self._names[1].setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_empty(self, kind: str) -> None:
        added = self._add_row(FormValue(kind=kind, value=Value(kind=kind)))
        added.begin()
        # The new row has its place only after the layout has run.
        QTimer.singleShot(0, added, partial(self._area.ensureWidgetVisible, added))

    def _add_row(self, value: FormValue) -> FormRow:
        made = form_row(self._theme, value)
        made.removed.connect(partial(self._remove_row, made))
        rank = EDITED_KINDS.index(value.kind)
        place = sum(1 for one in self._rows if EDITED_KINDS.index(one.kind) <= rank)
        self._rows.insert(place, made)
        self._rows_box.insertWidget(place, made)
        return made

    def _remove_row(self, gone: FormRow) -> None:
        self._rows.remove(gone)
        gone.hide()
        gone.deleteLater()

    def _empty_rows(self) -> None:
        for one in list(self._rows):
            self._remove_row(one)

    def _begin_with(self, kind: str) -> None:
        known = [one for one in self._rows if one.kind == kind]
        if known:
            known[0].begin()
            QTimer.singleShot(0, known[0], partial(self._area.ensureWidgetVisible, known[0]))
        else:
            self._add_empty(kind)

    def _state(self) -> FormState:
        prefix, given, additional, family, suffix = (line.text() for line in self._names)
        name = Name(
            full=self._start.name.full,
            prefix=prefix,
            given=given,
            additional=additional,
            family=family,
            suffix=suffix,
        )
        values = tuple(one.value() for one in self._rows)
        return replace(self.face.state, name=name, values=values)
