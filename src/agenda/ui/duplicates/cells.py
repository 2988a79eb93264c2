"""The parts of the comparison: heads, titles, values to choose and values that only tell."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from agenda.model.card import Value
from agenda.model.person import Person
from agenda.ui.duplicates.choices import RadioChoice, TickChoice, Words
from agenda.ui.duplicates.draft import PHOTO, Draft, DraftRow, Entry
from agenda.ui.duplicates.faces import Faces
from agenda.ui.duplicates.values import Span, differences, written
from agenda.ui.duplicates.words import row_title, same_value, sign_words
from agenda.ui.i18n import RelativeDates
from agenda.ui.theme import Theme
from agenda.ui.widgets import Avatar, ElidedLabel, column, label, row
from agenda.ui.widgets.avatar import AvatarSpec
from agenda.ui.wording import kind_name, value_label

_COMPARED = frozenset({"name", "org", "title", "email", "address", "birthday", "phone"})


class CellMaker(QObject):
    """Makes the widgets of a comparison."""

    def __init__(self, theme: Theme, faces: Faces) -> None:
        super().__init__()
        self._theme, self._faces = theme, faces
        self._dates = RelativeDates()

    def head(self, person: Person) -> QWidget:
        """Return who stands in a column, and where she comes from."""
        head = QWidget()
        box = row(head, margins=(12, 12, 12, 0), spacing=10)
        box.addWidget(Avatar(self._theme, 40, self._faces.of(person.id, person.display)))
        words = column(spacing=1)
        words.addWidget(ElidedLabel(person.display, "strong"))
        words.addWidget(ElidedLabel(self._origin(person), "caption", "muted"))
        box.addLayout(words, 1)
        return head

    def result_head(self) -> QWidget:
        """Return the head of the result."""
        head = QWidget()
        box = row(head, margins=(12, 12), spacing=8)
        sign = label()
        sign.setPixmap(
            self._theme.pixmap("link", self._theme.tokens.accent_text, 18, sign.devicePixelRatioF())
        )
        box.addWidget(sign)
        box.addWidget(label(self.tr("The result"), "strong", "accent", wrap=True), 1)
        return head

    def title(self, row_: DraftRow) -> QWidget:
        """Return what a row is about, with the sign of its comparison."""
        host = QWidget()
        box = row(host, margins=(10, 8, 8, 0), spacing=6)
        box.addWidget(label(row_title(row_.kind), "small", "muted", wrap=True), 1)
        sign = label(row_.sign, "small", "warn" if row_.sign in "≠∩" else "muted")
        sign.setToolTip(sign_words(row_.sign))
        sign.setAccessibleName(sign_words(row_.sign))
        box.addWidget(sign)
        box.setAlignment(Qt.AlignmentFlag.AlignTop)
        return host

    def choice(
        self, row_: DraftRow, entry: Entry, side: str, draft: Draft
    ) -> TickChoice | RadioChoice:
        """Return a value that can be kept or not."""
        person = draft.review.a if side == "a" else draft.review.b
        text = written(row_.kind, entry)
        face = self.photo(entry.value, person.display) if row_.kind == PHOTO else None
        caption = self._caption(entry, text)
        words = Words(self._theme, text, caption=caption, spans=self._spans(row_, side), face=face)
        spoken = self.tr("%1: %2, of %3").replace("%1", row_title(row_.kind))
        spoken = spoken.replace("%2", text if face is None else self.tr("Picture"))
        spoken = spoken.replace("%3", person.display)
        return RadioChoice(words, spoken) if row_.single else TickChoice(words, spoken)

    def told(self, row_: DraftRow, entry: Entry, side: str) -> QWidget:
        """Return a value that leaves no choice: both have it, or only one side does."""
        if row_.kind == PHOTO:
            face = self.photo(entry.value, entry.text)
            if face is not None:
                return _indented(Avatar(self._theme, 40, face), self._theme)
        shared = side == "b" and entry.key in row_.shared
        host = QWidget()
        words = column(spacing=0)
        words.addWidget(
            label(written(row_.kind, entry), "body", "muted" if shared else "text", wrap=True)
        )
        if shared:
            words.addWidget(label(same_value(row_.kind), "caption", "muted", wrap=True))
        box = row(host, margins=(3, 0, 3, 2), spacing=10)
        mark = label("✓" if shared else "", "strong", "ok")
        mark.setFixedWidth(self._theme.px(18))
        mark.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        box.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        box.addLayout(words, 1)
        return host

    def nothing(self, row_: DraftRow) -> QWidget:
        """Return what stands where one side has no value."""
        words = self.tr("No photo") if row_.kind == PHOTO else "—"
        empty = label(words, "body", "faint")
        empty.setContentsMargins(2, 3, 0, 3)
        return empty

    def photo(self, value: Value | None, name: str) -> AvatarSpec | None:
        """Return a picture to show; None where it is only an address on the web."""
        if value is None or not value.blob:
            return None
        data = self._faces.picture(value.blob)
        return AvatarSpec(key=value.blob, name=name, photo=data, photo_key=value.blob)

    def _origin(self, person: Person) -> str:
        today = datetime.now(UTC).astimezone().date()
        since = self._dates.ago(person.created.astimezone().date(), today)
        source = next((card.file or card.source for card in person.cards), "")
        if not source:
            return self.tr("Written by hand, %1").replace("%1", since)
        if len(person.cards) > 1:
            return self.tr("%Ln cards", "", len(person.cards)) + f" · {since}"
        return f"{source} · {since}"

    def _caption(self, entry: Entry, text: str) -> str:
        if entry.value is None:
            return ""
        words = value_label(entry.value)
        return "" if words == kind_name(entry.value.kind) or words in text else words

    def _spans(self, row_: DraftRow, side: str) -> list[Span]:
        """Return where a value differs from the only other one of its row."""
        if row_.kind not in _COMPARED or len(row_.a) != 1 or len(row_.b) != 1 or row_.shared:
            return []
        texts = written(row_.kind, row_.a[0]), written(row_.kind, row_.b[0])
        left, right = differences(row_.kind, *texts)
        return left if side == "a" else right


def _indented(widget: QWidget, theme: Theme) -> QWidget:
    host = QWidget()
    box = row(host, margins=(3, 0, 3, 30))
    box.addWidget(widget)
    box.addStretch(1)
    host.setMinimumHeight(theme.px(46))
    return host
