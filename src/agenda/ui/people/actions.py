"""What menus, keys and buttons do with the people selected; the dialogs on the way."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QCursor, QGuiApplication
from PySide6.QtWidgets import QWidget

from agenda.model.errors import AgendaError
from agenda.services.agenda import Agenda
from agenda.ui.page import Said
from agenda.ui.people.card import CardView
from agenda.ui.people.card_presenter import CardPresenter
from agenda.ui.people.circle_choice import LOOKED_AT, choices_for, choose_circles
from agenda.ui.people.circle_popup import CirclePopup
from agenda.ui.people.commands import PeopleCommands
from agenda.ui.people.content import Line
from agenda.ui.people.links import LinkSheet, QrSheet, is_openable
from agenda.ui.people.list_pane import ListPane
from agenda.ui.people.list_view import PeopleView
from agenda.ui.people.menus import PersonCalls, line_items, open_menu, person_items
from agenda.ui.people.packing import MOST, Packer
from agenda.ui.people.photos import Photos
from agenda.ui.people.picker import PersonPicker
from agenda.ui.theme import Theme

FOUND = 30


class PeopleActions(QObject):
    """Acts on those whom `target` names: the selection, or the person on the card.

    Signals:
        open_requested, edit_requested: For the person on the card; the latter with the kind
            of value to begin with.
        export_requested: Ids of those who are to be taken out.
        me_changed: Somebody else is the user herself now.
        said: A `Said`.
    """

    open_requested = Signal()
    edit_requested = Signal(str)
    export_requested = Signal(object)
    me_changed = Signal()
    said = Signal(object)

    def __init__(
        self,
        theme: Theme,
        agenda: Agenda,
        *,
        commands: PeopleCommands,
        cards: CardPresenter,
        photos: Photos,
        target: Callable[[], list[int]],
        host: QWidget,
    ) -> None:
        super().__init__(host)
        self._theme, self._agenda = theme, agenda
        self._commands, self._cards, self._photos = commands, cards, photos
        self._target, self._host = target, host
        self.packer = Packer(commands.vcards, self)

    def serve_list(self, pane: ListPane, view: PeopleView) -> None:
        """Do what the list and the bar of its selection ask for."""
        pane.circles_requested.connect(self.choose_circles)
        pane.merge_requested.connect(self.merge)
        pane.export_requested.connect(self.export)
        pane.copy_requested.connect(self.copy)
        pane.removal_requested.connect(self.remove)
        view.removal_requested.connect(self.remove)
        view.menu_requested.connect(self.person_menu)

    def serve_card(self, card: CardView) -> None:
        """Do what the card asks for."""
        head = card.head
        for part in (card, head):
            part.link_requested.connect(self.open_link)
        head.qr_requested.connect(self.show_qr)
        head.menu_requested.connect(self.person_menu)
        head.circle_left.connect(self._leave_circle)
        head.circles_requested.connect(self.choose_circles)
        card.copy_requested.connect(self.copy_line)
        card.line_menu_requested.connect(self.line_menu)
        card.unhide_requested.connect(self._unhide)
        card.unstaple_requested.connect(self.unstaple)

    def choose_circles(self, place: QPoint | None = None) -> CirclePopup | None:
        """Open the popup of circles for the target."""
        ids = self._target()
        if not ids:
            return None
        rows = list(self._agenda.people.rows(ids[:LOOKED_AT]).values())
        circles = {circle.id: circle for circle in self._agenda.circles.all()}
        choices = choices_for(rows, circles)
        at = place or QCursor.pos()
        return choose_circles(
            self._theme, self._commands, ids, choices=choices, place=at, parent=self._host
        )

    def merge(self) -> None:
        """Make one person of the target; of a single one, ask with whom."""
        ids = self._target()
        if len(ids) > 1:
            self._commands.merge(ids)
        elif ids:
            self._ask_with_whom(ids[0])

    def copy(self) -> None:
        """Put the target on the clipboard as vCards."""
        ids = self._target()[:MOST]
        if not ids:
            return
        try:
            QGuiApplication.clipboard().setMimeData(self.packer.for_clipboard(ids))
        except AgendaError as error:
            self._commands.complain(error)
            return
        self.said.emit(Said(text=self.tr("%Ln people copied as vCard", "", len(ids)), undo=False))

    def copy_line(self, line: Line) -> None:
        """Put a value on the clipboard."""
        copied = line.copied or line.text
        QGuiApplication.clipboard().setText(copied)
        text = self.tr("Copied: %1").replace("%1", copied.partition("\n")[0])
        self.said.emit(Said(text=text, undo=False, icon="copy"))

    def export(self) -> None:
        """Have the target taken out."""
        ids = self._target()
        if ids:
            self.export_requested.emit(tuple(ids))

    def show_qr(self) -> None:
        """Show the person on the card as a QR code."""
        person = self._cards.person
        if person is None:
            return
        lines = ["BEGIN:VCARD", "VERSION:3.0", f"FN:{_escaped(person.display)}"]
        name = person.name
        parts = (name.family, name.given, name.additional, name.prefix, name.suffix)
        lines.append("N:" + ";".join(_escaped(part) for part in parts))
        for kind, tag in (("org", "ORG"), ("phone", "TEL"), ("email", "EMAIL"), ("url", "URL")):
            lines += [f"{tag}:{_escaped(shown.value.value)}" for shown in person.all(kind)[:3]]
        vcard = "\r\n".join([*lines, "END:VCARD"])
        QrSheet(self._theme, person.display, vcard, self._host).open()

    def remove(self) -> None:
        """Put the target into the bin."""
        self._commands.remove(self._target())

    def unstaple(self, card: int | None = None) -> None:
        """Take a card off the person shown, or her latest merge back."""
        if self._cards.person is not None:
            self._commands.unstaple(self._cards.person.id, card)

    def open_link(self, link: str) -> None:
        """Show where a link leads; it opens on yes."""
        if is_openable(link):
            LinkSheet(self._theme, link, self._host).open()

    def person_menu(self, place: QPoint) -> None:
        """Open the menu of the target."""
        ids = self._target()
        if not ids:
            return
        person = self._cards.person
        separable = person is not None and (len(person.cards) > 1 or len(person.homes) > 1)
        actions = self._plugin_actions() if len(ids) == 1 else []
        calls = PersonCalls(
            open=self.open_requested.emit,
            edit=partial(self.edit_requested.emit, ""),
            circles=partial(self.choose_circles, place),
            merge=self.merge,
            copy=self.copy,
            export=self.export,
            qr=self.show_qr,
            me=partial(self.say_me, ids[0]),
            unstaple=self.unstaple,
            remove=self.remove,
        )
        several = len(ids) > 1
        items = person_items(
            calls,
            several=several,
            separable=separable,
            is_me=self._agenda.relationships.me() == ids[0],
            actions=actions,
        )
        open_menu(self._theme, self._host, items, place)

    def say_me(self, person: int) -> None:
        """Remember that a person is the user herself."""
        if self._commands.say_me(person):
            self.me_changed.emit()

    def line_menu(self, line: Line, place: QPoint) -> None:
        """Open the menu of a value."""
        person = self._cards.person
        if person is None:
            return
        items = line_items(
            line,
            use=partial(self.open_link, line.link),
            copy=partial(self.copy_line, line),
            prefer=partial(self._commands.prefer, person.id, line),
            edit=partial(self.edit_requested.emit, line.kind),
            hide=partial(self._commands.hide, person.id, line),
        )
        open_menu(self._theme, self._host, items, place)

    def _leave_circle(self, circle: int) -> None:
        if self._cards.person is not None:
            self._commands.take([self._cards.person.id], circle)

    def _unhide(self, line: Line) -> None:
        if self._cards.person is not None:
            self._commands.unhide(self._cards.person.id, line)

    def _plugin_actions(self) -> list[tuple[str, str, Callable[[], object]]]:
        return [
            (title, "plug", partial(self.open_link, link))
            for title, link in self._cards.plugin_actions()
        ]

    def _ask_with_whom(self, person: int) -> None:
        rows = self._agenda.people.rows([person])
        name = rows[person].name if person in rows else ""
        picker = PersonPicker(
            self._theme,
            self._photos,
            title=self.tr("Merge %1 with…").replace("%1", name),
            sentence=self.tr("Both cards are kept, and can be taken apart again at any time."),
            find=lambda query: [
                row for row in self._agenda.people.find(query, FOUND) if row.id != person
            ],
            parent=self._host,
        )
        picker.picked.connect(lambda other: self._commands.merge([person, other]))
        picker.open()


def _escaped(text: str) -> str:
    """Escape a value as RFC 6350, 3.4 asks."""
    out = text.replace("\\", "\\\\").replace("\n", "\\n")
    return out.replace(",", "\\,").replace(";", "\\;")
