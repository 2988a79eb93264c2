"""The rows of the form: one value each, with its label and a way to take it off."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from agenda.model.card import Value
from agenda.ui.people.dates import PartialDate, is_possible, parse_date
from agenda.ui.people.form import ADDRESS_PARTS, LABELS, FormValue, address_parts, address_value
from agenda.ui.theme import Theme
from agenda.ui.widgets import ComboBox, IconButton, column, label, row, set_tone
from agenda.ui.wording import kind_name, type_name, value_label

DATE_KINDS = frozenset({"birthday", "anniversary"})
LABEL_WIDTH = 132


class FormRow(QWidget):
    """A value to edit.

    Signals:
        edited: Something was typed or chosen.
        removed: The cross was pressed.
    """

    edited = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, start: FormValue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._start = theme, start
        self.kind = start.kind
        self._box = row(self, spacing=8)
        self._labels = self._make_labels()
        self._field = self._make_field()
        self._cross = IconButton(
            theme, "x", self.tr("Remove: %1").replace("%1", kind_name(start.kind)), size=15
        )
        self._cross.clicked.connect(self.removed)
        top = Qt.AlignmentFlag.AlignTop
        self._box.addWidget(self._labels, 0, top)
        self._box.addWidget(self._field, 1)
        self._box.addWidget(self._cross, 0, top)

    def value(self) -> FormValue:
        """Return what the row holds now."""
        return replace(self._start, value=self._labelled(self.typed()))

    def typed(self) -> Value:
        """Return the value typed, before its label."""
        line = self._field
        assert isinstance(line, QLineEdit | QPlainTextEdit)
        text = line.text() if isinstance(line, QLineEdit) else line.toPlainText()
        return replace(self._start.value, value=text)

    def is_valid(self) -> bool:
        """Say whether it can be saved as it is."""
        return True

    def begin(self) -> None:
        """Take the focus."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_labels(self) -> QWidget:
        choices = LABELS.get(self.kind, ())
        if not choices:
            name = label(kind_name(self.kind), "small", "muted")
            name.setFixedWidth(self._theme.px(LABEL_WIDTH))
            name.setContentsMargins(0, self._theme.px(8), 0, 0)
            return name
        text = self.tr("Label of: %1").replace("%1", kind_name(self.kind))
        box = ComboBox(self._theme, text)
        own = value_label(self._start.value)
        box.addItem(own, None)
        for choice in choices:
            if type_name(choice) != own:
                box.addItem(type_name(choice), choice)
        box.currentIndexChanged.connect(self.edited)
        box.setFixedWidth(self._theme.px(LABEL_WIDTH))
        return box

    def _labelled(self, value: Value) -> Value:
        if isinstance(self._labels, ComboBox):
            chosen = self._labels.currentData()
            if chosen is not None:
                return replace(value, types=(chosen,), label="")
        return value

    def _make_field(self) -> QWidget:
        name = kind_name(self.kind)
        if self.kind == "note":
            note = QPlainTextEdit(self._start.value.value)
            note.setAccessibleName(name)
            note.setTabChangesFocus(True)
            note.setFixedHeight(self._theme.px(110))
            note.textChanged.connect(self.edited)
            return note
        return self._line(self._start.value.value, name)

    def _line(self, text: str, name: str) -> QLineEdit:
        line = QLineEdit(text)
        line.setPlaceholderText(name)
        line.setAccessibleName(name)
        line.textEdited.connect(lambda _: self.edited.emit())
        return line


class AddressRow(FormRow):
    """An address in its parts."""

    def typed(self) -> Value:
        parts = [(name, line.text()) for name, line in self._lines.items()]
        if {n: t for n, t in parts if t} == address_parts(self._start.value):
            return self._start.value
        return address_value(self._start.value, parts)

    def begin(self) -> None:
        self._lines["street"].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_field(self) -> QWidget:
        names = {
            "street": self.tr("Street and number"),
            "code": self.tr("Postal code"),
            "locality": self.tr("Town"),
            "region": self.tr("Province"),
            "country": self.tr("Country"),
        }
        known = address_parts(self._start.value)
        self._lines = {name: self._line(known.get(name, ""), names[name]) for name in ADDRESS_PARTS}
        whole = QWidget()
        box = column(whole, spacing=6)
        box.addWidget(self._lines["street"])
        for one, other, shares in (("code", "locality", (2, 5)), ("region", "country", (1, 1))):
            pair = row(spacing=6)
            pair.addWidget(self._lines[one], shares[0])
            pair.addWidget(self._lines[other], shares[1])
            box.addLayout(pair)
        return whole


class DateRow(FormRow):
    """A date of which the year may be unknown."""

    def typed(self) -> Value:
        when = self._when()
        if when == self._known:
            return self._start.value
        nothing = when == PartialDate()
        return replace(self._start.value, value="" if nothing else when.iso)

    def is_valid(self) -> bool:
        when = self._when()
        fine = when in (PartialDate(), self._known) or is_possible(when)
        set_tone(self._hint, "muted" if fine else "danger")
        self._hint.setVisible(not fine)
        return fine

    def begin(self) -> None:
        self._day.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _when(self) -> PartialDate:
        year = int(self._year.text() or 0)
        return PartialDate(
            day=self._day.currentIndex(), month=self._month.currentIndex(), year=year
        )

    def _make_field(self) -> QWidget:
        self._known = parse_date(self._start.value.value) or PartialDate()
        self._day = ComboBox(self._theme, self.tr("Day"))
        self._month = ComboBox(self._theme, self.tr("Month"))
        self._day.addItems([self.tr("Day"), *(str(day) for day in range(1, 32))])
        months = [QLocale().standaloneMonthName(month) for month in range(1, 13)]
        self._month.addItems([self.tr("Month"), *months])
        self._day.setCurrentIndex(self._known.day)
        self._month.setCurrentIndex(self._known.month)
        year = str(self._known.year) if self._known.year else ""
        self._year = self._line(year, self.tr("Year, if you know it"))
        self._year.setValidator(QIntValidator(1, 2999, self._year))
        self._day.currentIndexChanged.connect(self.edited)
        self._month.currentIndexChanged.connect(self.edited)
        self._hint = label(self.tr("There is no such day."), "caption", "danger")
        self._hint.hide()
        whole = QWidget()
        box = column(whole, spacing=4)
        parts = row(spacing=6)
        parts.addWidget(self._day)
        parts.addWidget(self._month)
        parts.addWidget(self._year, 1)
        box.addLayout(parts)
        box.addWidget(self._hint)
        return whole


def form_row(theme: Theme, start: FormValue) -> FormRow:
    """Return the row that fits a kind."""
    if start.kind == "address":
        return AddressRow(theme, start)
    if start.kind in DATE_KINDS:
        return DateRow(theme, start)
    return FormRow(theme, start)
