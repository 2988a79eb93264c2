"""The sheets of circles: making or changing one, and choosing people for it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QListView, QScrollArea, QWidget

from agenda.model.circle import Circle, Ring
from agenda.model.errors import AgendaError, BadInput
from agenda.model.person import PersonRow
from agenda.ui.circles.controls import ColourChoice
from agenda.ui.circles.form import CircleForm
from agenda.ui.circles.words import CircleWords
from agenda.ui.people.list_view import PeopleView
from agenda.ui.people.model import PeopleModel
from agenda.ui.people.order import as_ids
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    ActionChip,
    ComboBox,
    Panel,
    SearchField,
    Sheet,
    column,
    flow_box,
    label,
)
from agenda.ui.wording import error_parts

PRESETS = (None, 14, 30, 90, 180, 365)
"""Rhythms, in days, offered to press."""


class CircleSheet(Sheet):
    """Name, colour, closeness and rhythm of a circle.

    Args:
        circle: The circle to change; none to make one.
        circles: All circles, for where this one can lie.
        save: Saves a form; returns why not, and then the sheet stays open and says so.
    """

    def __init__(  # noqa: PLR0917 - a sheet with all it needs
        self,
        theme: Theme,
        circle: Circle | None,
        circles: Sequence[Circle],
        save: Callable[[CircleForm], AgendaError | None],
        inside: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, _title(circle), parent=parent)
        self._circle, self._circles, self._save = circle, circles, save
        self._words = CircleWords()
        self._name = QLineEdit()
        self._colours = ColourChoice(theme)
        self._ring = ComboBox(theme, self.tr("Closeness"))
        self._parent = ComboBox(theme, self.tr("Inside"))
        self._cadence = QLineEdit()
        self._query = QLineEdit()
        self._trouble = label("", "small", "danger", wrap=True)
        self._fields = column(spacing=12)
        self._compose(theme)
        self._fill(inside)
        self.add_button(self.tr("Cancel"))
        made = self.tr("Create circle") if circle is None else self.tr("Save")
        self.add_button(made, kind="primary")
        self._fit_room(theme)
        self._name.setFocus(Qt.FocusReason.OtherFocusReason)

    def accept(self) -> None:
        """Save, and close if that went well."""
        error = self._save(self.form())
        if error is None:
            super().accept()
            return
        self._trouble.setText(self._why_not(error))
        if self._trouble.isHidden():
            self._trouble.show()
            room = self._trouble.heightForWidth(self._trouble.width()) + self.content.spacing()
            self.resize(
                self.width(), min(self.height() + room, self.screen().availableSize().height() - 60)
            )

    def form(self) -> CircleForm:
        """Return what has been filled in."""
        root = self._circle is not None and self._circle.root
        typed = self._cadence.text().strip()
        unchanged = self._circle is not None and typed == self._cadence_words(self._circle.cadence)
        emptied = self._circle is not None and self._circle.cadence is not None and not typed
        return CircleForm(
            name=self._name.text().strip(),
            color=self._colours.colour(),
            ring=Ring(self._ring.currentData()),
            parent=None if root else self._parent.currentData(),
            cadence="" if unchanged else "none" if emptied else typed,
            query=self._query.text().strip(),
        )

    def _compose(self, theme: Theme) -> None:
        root = self._circle is not None and self._circle.root
        self._name.setPlaceholderText(self.tr("Clients, choir, neighbours…"))
        self._field(self.tr("Name"), self._name)
        self._field(self.tr("Colour"), self._colours)
        if not root:
            self._field(self.tr("Closeness"), self._ring)
            self._field(self.tr("Inside"), self._parent)
        self._cadence.setPlaceholderText(self.tr("every 3 months"))
        self._field(self.tr("How often you want to be in touch"), self._cadence)
        self._fields.addWidget(self._presets(theme))
        if not root:
            self._query.setPlaceholderText(self.tr("Bilbao architect"))
            self._field(
                self.tr("Search that fills it by itself (leave empty to choose people)"),
                self._query,
            )
        self._trouble.hide()

    def _fit_room(self, theme: Theme) -> None:
        """Be as high as the fields, or as the screen where that is lower; then they scroll."""
        inside = Panel("clear")
        inside.setLayout(self._fields)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.content.addWidget(scroll, 1)
        self.content.addWidget(self._trouble)
        screen = self.screen().availableSize()
        width = min(theme.px(500), screen.width() - 40)
        inner = width - 2 * 28 - 16
        rest = theme.px(130) + 60
        high = self._fields.heightForWidth(inner) + rest
        self.resize(width, min(high, screen.height() - 60))

    def _field(self, title: str, field: QWidget) -> None:
        name = label(title, "small_strong", "muted", wrap=True)
        name.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(title)
        box = column(spacing=4)
        box.addWidget(name)
        box.addWidget(field)
        self._fields.addLayout(box)

    def _presets(self, theme: Theme) -> QWidget:
        chips = []
        for days in PRESETS:
            words = self._words.cadence(days)
            chip = ActionChip(theme, words, "ban" if days is None else "refresh-cw")
            typed = "" if days is None else words
            chip.clicked.connect(lambda _=False, text=typed: self._cadence.setText(text))
            chips.append(chip)
        return flow_box(*chips, spacing=6, line_spacing=2)

    def _fill(self, inside: int | None) -> None:
        circle = self._circle
        for ring in Ring:
            root = next((c for c in self._circles if c.root and c.ring is ring), None)
            self._ring.addItem(root.name if root else ring.value, ring)
        self._parent.addItem(self.tr("No other circle"), None)
        for each in self._circles:
            itself = self._circle is not None and each.id == self._circle.id
            if not each.root and not each.query and not itself:
                self._parent.addItem(each.name, each.id)
        self._parent.currentIndexChanged.connect(self._follow_parent)
        if circle is not None:
            self._name.setText(circle.name)
            self._colours.choose(circle.color)
            self._ring.setCurrentIndex(list(Ring).index(circle.ring))
            self._cadence.setText(self._cadence_words(circle.cadence))
            self._query.setText(circle.query)
            self._parent.setCurrentIndex(max(0, self._parent.findData(circle.parent)))
        else:
            self._ring.setCurrentIndex(list(Ring).index(Ring.NEW))
            self._parent.setCurrentIndex(max(0, self._parent.findData(inside)))

    def _why_not(self, error: AgendaError) -> str:
        """Return what stands in the way, in words that go with the fields above."""
        if isinstance(error, BadInput) and error.why == "inside":
            words = self.tr(
                "%1 lies inside this circle. Choose one that does not, or “No other circle”."
            )
            return words.replace("%1", error.value)
        parts = error_parts(error)
        return " ".join(filter(None, (parts.happened, parts.do)))

    def _follow_parent(self) -> None:
        above = next((c for c in self._circles if c.id == self._parent.currentData()), None)
        self._ring.setEnabled(above is None)
        if above is not None:
            self._ring.setCurrentIndex(list(Ring).index(above.ring))

    def _cadence_words(self, days: int | None) -> str:
        return "" if days is None else self._words.cadence(days)


def _title(circle: Circle | None) -> str:
    if circle is None:
        return QCoreApplication.translate("CircleSheet", "New circle")
    return QCoreApplication.translate("CircleSheet", "Change circle")


class ChoosePeopleSheet(Sheet):
    """Finding people to add to a circle; several at once."""

    def __init__(  # noqa: PLR0917 - a sheet with all it needs
        self,
        theme: Theme,
        title: str,
        find: Callable[[str], list[PersonRow]],
        photos: Photos,
        pack: Callable[[list[int]], QMimeData],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, title, parent=parent)
        self._find, self._words = find, CircleWords()
        self._found: dict[int, PersonRow] = {}
        self._search = SearchField(theme, self.tr("Name, company, town…"))
        self._model = PeopleModel(lambda ids: {i: self._found[i] for i in ids if i in self._found})
        self._model.setParent(self)
        self._list = PeopleView(theme, self._model, photos, pack, self)
        self._list.setSelectionMode(QListView.SelectionMode.MultiSelection)
        self._list.setDragEnabled(False)
        ground = Panel("card")
        column(ground, margins=(6, 0)).addWidget(self._list)
        self.content.addWidget(self._search)
        self.content.addWidget(ground, 1)
        self.add_button(self.tr("Cancel"))
        self._add = self.add_button("", kind="primary", icon="plus")
        self._search.searched.connect(self._show)
        self._search.moved.connect(self._list.move_by)
        self._search.submitted.connect(self._submit)
        self._list.selection_changed.connect(self._count)
        self._list.opened.connect(lambda _: self._submit())
        screen = self.screen().availableSize()
        self.resize(
            min(theme.px(460), screen.width() - 40), min(theme.px(560), screen.height() - 60)
        )
        self._show("")
        self._search.select_all()

    def chosen(self) -> list[int]:
        """Return who was chosen, in the order of the list."""
        return self._list.selected()

    def _show(self, query: str) -> None:
        found = self._find(query)
        self._found = {row.id: row for row in found}
        self._model.set_ids(as_ids([row.id for row in found]))
        self._count(0)

    def _count(self, count: int) -> None:
        self._add.setEnabled(count > 0)
        self._add.setText(self._words.add(count))

    def _submit(self) -> None:
        if not self.chosen() and self._model.rowCount():
            self._list.go_to(0)
        elif self.chosen():
            self.accept()
