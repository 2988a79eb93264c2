"""The relationship on the card: what is coming, what there was, whom she knows."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from agenda.ui.i18n import number
from agenda.ui.people.conversations import CardRelations, Known, Other, Talk
from agenda.ui.theme import Theme
from agenda.ui.widgets import Avatar, AvatarSpec, Button, Line, column, flow_box, label, row
from agenda.ui.widgets.labels import ElidedLabel

OTHERS_SHOWN = 6
KNOWN_SHOWN = 8
LONG_TEXT = 1_500
"""A text longer than this gets a field of its own to scroll in."""


class RelationsView(QWidget):
    """Conversations and acquaintances of one person; hidden where there are none.

    Signals:
        person_chosen: Id of somebody who took part or is known.
        earlier_wanted: The next page; answer with `add_earlier`.
    """

    person_chosen = Signal(int)
    earlier_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: CardRelations | None = None
        self._talks: tuple[Talk, ...] = ()
        self._more = self._all_known = False
        self._box = column(self, spacing=18)
        self._inside: QWidget | None = None
        self._list: QVBoxLayout | None = None
        self._earlier: Button | None = None
        self.hide()
        theme.changed.connect(self._rebuild)

    def show_relations(self, content: CardRelations) -> None:
        """Show the relationship with somebody."""
        self._content, self._talks, self._more = content, content.past, content.more
        self._all_known = False
        self._rebuild()

    def add_earlier(self, talks: Sequence[Talk], *, more: bool) -> None:
        """Show a further page below what is shown."""
        self._talks, self._more = (*self._talks, *talks), more
        assert self._list is not None
        for each in talks:
            self._list.addWidget(self._talk(each))
        if self._earlier is not None:
            self._earlier.setVisible(more)

    def _rebuild(self) -> None:
        if self._inside is not None:
            self._inside.hide()
            self._inside.deleteLater()
            self._inside = self._list = self._earlier = None
        content = self._content
        empty = content is None or not (content.coming or self._talks or content.known)
        if content is not None and not empty:
            self._inside = QWidget()
            inside = column(self._inside, spacing=18)
            inside.addWidget(Line(self._theme))
            if content.coming:
                inside.addWidget(self._coming(content))
            if self._talks:
                inside.addWidget(self._past(content))
            if content.known:
                inside.addWidget(self._known(content))
            self._box.addWidget(self._inside)
        self.setVisible(not empty)

    def _coming(self, content: CardRelations) -> QWidget:
        part = QWidget()
        box = column(part, spacing=4)
        box.addWidget(label(self.tr("Coming"), "small_strong", "muted"))
        for each in content.coming:
            box.addWidget(self._talk(each))
        return part

    def _past(self, content: CardRelations) -> QWidget:
        part = QWidget()
        box = column(part, spacing=4)
        box.addWidget(label(self.tr("Conversations"), "small_strong", "muted"))
        if content.summary:
            box.addWidget(label(content.summary, "value", wrap=True, selectable=True))
        self._list = column(spacing=4)
        for each in self._talks:
            self._list.addWidget(self._talk(each))
        box.addLayout(self._list)
        self._earlier = Button(self._theme, self.tr("Show earlier"), kind="link")
        self._earlier.clicked.connect(self.earlier_wanted)
        box.addWidget(self._earlier, 0, Qt.AlignmentFlag.AlignLeft)
        self._earlier.setVisible(self._more)
        return part

    def _known(self, content: CardRelations) -> QWidget:
        part = QWidget()
        box = column(part, spacing=4)
        box.addWidget(label(self.tr("Knows"), "small_strong", "muted"))
        shown = content.known if self._all_known else content.known[:KNOWN_SHOWN]
        for each in shown:
            box.addWidget(self._acquaintance(each))
        if len(shown) < len(content.known):
            words = self.tr("Show all %1").replace("%1", number(len(content.known)))
            everybody = Button(self._theme, words, kind="link")
            everybody.clicked.connect(self._show_all_known)
            box.addWidget(everybody, 0, Qt.AlignmentFlag.AlignLeft)
        return part

    def _talk(self, talk: Talk) -> QWidget:
        made = TalkRow(self._theme, talk)
        made.person_chosen.connect(self.person_chosen)
        return made

    def _acquaintance(self, known: Known) -> QWidget:
        part = QWidget()
        box = row(part, margins=(4, 0), spacing=10)
        face = Avatar(self._theme, 32, AvatarSpec(key=str(known.person), name=known.name))
        face.setVisible(known.person is not None)
        words = column(spacing=0)
        if known.person is None:
            words.addWidget(label(self.tr("You"), "value"))
        else:
            words.addWidget(self._link(known.person, known.name), 0, Qt.AlignmentFlag.AlignLeft)
        for how in known.how:
            words.addWidget(label(how, "caption", "muted", wrap=True))
        if known.person is not None:
            box.addWidget(face, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        return part

    def _link(self, person: int, name: str) -> Button:
        button = Button(self._theme, name, kind="link")
        button.clicked.connect(partial(self.person_chosen.emit, person))
        return button

    def _show_all_known(self) -> None:
        self._all_known = True
        self._rebuild()


class TalkRow(QWidget):
    """One conversation: icon, what it was, when; who else; what was said, folded.

    Signals:
        person_chosen: Id of somebody who took part.
    """

    person_chosen = Signal(int)

    def __init__(self, theme: Theme, talk: Talk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._talk = theme, talk
        self.setAccessibleName(talk.spoken)
        self._said: QWidget | None = None
        box = row(self, margins=(5, 2), spacing=10)
        icon = label("")
        icon.setPixmap(theme.pixmap(talk.icon, theme.tokens.muted, 18, self.devicePixelRatioF()))
        icon.setFixedWidth(theme.px(20))
        box.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        self._words = column(spacing=1)
        head = row(spacing=12)
        head.addWidget(label(talk.title, "value", wrap=True), 1)
        head.addWidget(label(talk.when, "small", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        self._words.addLayout(head)
        if talk.detail:
            self._words.addWidget(label(talk.detail, "caption", "muted", wrap=True))
        if talk.others:
            self._words.addWidget(self._with(talk.others))
        if talk.text:
            self._fold = Button(
                theme, self.tr("What was said"), kind="link", icon="chevron-right", compact=True
            )
            self._fold.clicked.connect(self._unfold)
            self._words.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        box.addLayout(self._words, 1)

    def _with(self, others: Sequence[Other]) -> QWidget:
        parts: list[QWidget] = [label(self.tr("With"), "caption", "muted")]
        for other in others[:OTHERS_SHOWN]:
            if other.person is None:
                parts.append(ElidedLabel(other.name, "caption"))
                continue
            link = Button(self._theme, other.name, kind="link")
            link.clicked.connect(partial(self.person_chosen.emit, other.person))
            parts.append(link)
        rest = len(others) - OTHERS_SHOWN
        if rest > 0:
            parts.append(label(self.tr("and %Ln more", "", rest), "caption", "muted"))
        return flow_box(*parts, spacing=8, line_spacing=0)

    def _unfold(self) -> None:
        if self._said is None:
            self._said = self._text()
            self._words.addWidget(self._said)
            self._said.show()
        else:
            self._said.setVisible(not self._said.isVisible())
        self._fold.set_icon("chevron-down" if self._said.isVisible() else "chevron-right")

    def _text(self) -> QWidget:
        text = self._talk.text
        if len(text) <= LONG_TEXT:
            return label(text, "body", wrap=True, selectable=True)
        field = QPlainTextEdit(text)
        field.setReadOnly(True)
        field.setTabChangesFocus(True)
        field.setAccessibleName(self.tr("What was said"))
        field.setFixedHeight(self._theme.px(260))
        return field
