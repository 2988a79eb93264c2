"""The head of the card: face, name, circles, and what is done most."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QWidget

from agenda.ui.people.content import CardContent, target_of
from agenda.ui.people.conversations import CardRelations
from agenda.ui.people.photos import Photos
from agenda.ui.theme import Theme
from agenda.ui.widgets import (
    ActionChip,
    Avatar,
    AvatarSpec,
    Button,
    CircleChip,
    FlowLayout,
    IconButton,
    StatusChip,
    column,
    flow_box,
    label,
    row,
)

FACE = 84
NEWS_SHOWN = 3


class CardHead(QWidget):
    """Who it is, and the buttons.

    Signals:
        link_requested: A `tel:` or `mailto:` link.
        edit_requested: The pencil.
        qr_requested: The person as a QR code.
        menu_requested: Where the menu of further actions is wanted.
        circle_chosen: Id of a circle to look at.
        circle_left: Id of a circle to take the person out of.
        circles_requested: Where the choice of circles is wanted.
        back_requested: The way back to the list, where there is room for one only.
    """

    link_requested = Signal(str)
    edit_requested = Signal()
    qr_requested = Signal()
    menu_requested = Signal(object)
    circle_chosen = Signal(int)
    circle_left = Signal(int)
    circles_requested = Signal(object)
    back_requested = Signal()

    def __init__(self, theme: Theme, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._photos = theme, photos
        self._content: CardContent | None = None
        self._face = Avatar(theme, FACE)
        self._name = label("", "display", wrap=True, selectable=True)
        self._role = label("", "body", "muted", wrap=True, selectable=True)
        self.back = IconButton(theme, "arrow-left", self.tr("Back to the list"), key="Esc")
        self.back.clicked.connect(self.back_requested)
        self.back.hide()
        self._chips = flow_box(spacing=6)
        self._me = StatusChip(theme, self.tr("This is you"), "accent", icon="user")
        self._news = QWidget()
        self._news_lines = column(self._news, spacing=2)
        self._call = Button(theme, self.tr("Call"), kind="primary", icon="phone")
        self._mail = Button(theme, self.tr("E-mail"), icon="mail")
        self._call.clicked.connect(partial(self._open, "phone"))
        self._mail.clicked.connect(partial(self._open, "email"))
        self._build()
        photos.loaded.connect(self._show_face)

    def show_content(self, content: CardContent) -> None:
        """Show who it is."""
        self._content = content
        self._name.setText(content.name)
        self._role.setText(content.role)
        self._role.setVisible(bool(content.role))
        self._call.setVisible(bool(content.phone))
        self._mail.setVisible(bool(content.email))
        self._mail.set_kind("secondary" if content.phone else "primary")
        self._show_face()
        self._show_chips(content)

    def show_relations(self, content: CardRelations) -> None:
        """Show whether it is the user herself, and what is new of her."""
        self._me.setVisible(content.me)
        while (item := self._news_lines.takeAt(0)) is not None:
            old = item.widget()
            assert old is not None
            old.hide()
            old.deleteLater()
        for line in content.news[:NEWS_SHOWN]:
            self._news_lines.addWidget(label(line, "small", "info", wrap=True, selectable=True))
        self._news.setVisible(bool(content.news))

    def _build(self) -> None:
        whole = column(self, spacing=18)
        top = row(spacing=18)
        words = column(spacing=4)
        names = row(spacing=8)
        names.addWidget(self._name, 1)
        for button in self._tools():
            names.addWidget(button)
        words.addLayout(names)
        words.addWidget(self._role)
        words.addWidget(self._news)
        words.addWidget(self._me, 0, Qt.AlignmentFlag.AlignLeft)
        words.addSpacing(6)
        words.addWidget(self._chips)
        words.addStretch(1)
        top.addWidget(self.back)
        top.addWidget(self._face)
        top.addLayout(words, 1)
        whole.addLayout(top)
        whole.addWidget(flow_box(self._call, self._mail, spacing=8))
        self._news.hide()
        self._me.hide()

    def _tools(self) -> list[IconButton]:
        qr = IconButton(self._theme, "qr-code", self.tr("Show as a QR code"))
        edit = IconButton(self._theme, "pencil", self.tr("Edit"), key="Ctrl+E")
        more = IconButton(self._theme, "ellipsis", self.tr("More actions"))
        qr.clicked.connect(self.qr_requested)
        edit.clicked.connect(self.edit_requested)
        more.clicked.connect(
            lambda: self.menu_requested.emit(more.mapToGlobal(more.rect().bottomLeft()))
        )
        return [qr, edit, more]

    def _show_face(self, _: str = "") -> None:
        content = self._content
        if content is None:
            return
        photo = self._photos.thumbnail(content.photo) if content.photo else None
        self._face.set_spec(
            AvatarSpec(
                key=str(content.person),
                name=content.name,
                photo=photo,
                photo_key=content.photo,
                company=content.company,
            )
        )

    def _show_chips(self, content: CardContent) -> None:
        layout = self._chips.layout()
        assert isinstance(layout, FlowLayout)
        layout.clear()
        for circle in content.circles:
            removable = not circle.query
            chip = CircleChip(self._theme, circle.name, circle.color, removable=removable)
            chip.clicked.connect(partial(self.circle_chosen.emit, circle.id))
            chip.remove_requested.connect(partial(self.circle_left.emit, circle.id))
            layout.addWidget(chip)
        add = ActionChip(self._theme, self.tr("Add to circle"))
        add.setToolTip(self.tr("Choose circles (Ctrl+D)"))
        add.clicked.connect(
            lambda: self.circles_requested.emit(add.mapToGlobal(QPoint(0, add.height() + 4)))
        )
        layout.addWidget(add)
        self._chips.updateGeometry()

    def _open(self, kind: str) -> None:
        if self._content is None:
            return
        line = next((one for one in self._content.contact if one.kind == kind), None)
        if line is not None:
            self.link_requested.emit(target_of(kind, line.text, line.key))
