"""Paints the conversations with somebody: who the source says, who she is, how much and when."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt

from agenda.ui.imports.delegate import Painted, RowDelegate
from agenda.ui.imports.model import ROW, Index
from agenda.ui.imports.relations import TalkRow
from agenda.ui.imports.row_shape import MEDIUM, WIDE, Action, Cell, Shape, Wanted, place_pills
from agenda.ui.imports.talk_words import KindWords, days, whom
from agenda.ui.theme import Theme
from agenda.ui.widgets import AvatarSpec
from agenda.ui.widgets.chips import ChipTone

HEIGHT = 58


class TalkDelegate(RowDelegate):
    """One row."""

    height = HEIGHT

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(theme, parent)
        self._words = KindWords(self)

    def shape(self, index: Index, rect: QRect, direction: Qt.LayoutDirection) -> Shape | None:
        talk = index.data(ROW)
        if not isinstance(talk, TalkRow):
            return None
        px, middle = self.theme.px, rect.center().y()
        tick = QRect(rect.left() + px(16), middle - px(9), px(18), px(18))
        avatar = QRect(rect.left() + px(48), middle - px(17), px(34), px(34))
        narrow = rect.width() < px(MEDIUM)
        pills = place_pills(_wanted(talk, narrow=narrow), rect, 50 if narrow else 58, self.theme)
        left = avatar.right() + px(14)
        right = min((p.rect.left() for p in pills), default=rect.right()) - px(12)
        place = QRect(left, rect.top(), max(0, right - left), rect.height())
        shape = Shape(
            tick=tick if talk.found else None,
            avatar=avatar,
            cells=tuple(self._cells(talk, place, rect.width())),
            pills=tuple(pills),
        )
        return shape.turned(direction, rect)

    def painted(self, index: Index) -> Painted | None:
        talk = index.data(ROW)
        if not isinstance(talk, TalkRow):
            return None
        known = str(talk.person) if talk.person is not None else talk.planned.name
        face = AvatarSpec(key=known, name=talk.name or talk.planned.name)
        return Painted(face=face, ticked=talk.ticked, quiet=not (talk.found and talk.ticked))

    def _cells(self, talk: TalkRow, place: QRect, width: int) -> list[Cell]:
        planned = talk.planned
        amount, when = self._words.counted(planned.kinds), days(planned)
        address = planned.address if planned.address != planned.name else ""
        address = address.removeprefix("https://").removeprefix("www.")
        if width < self.theme.px(WIDE):
            below = amount if width < self.theme.px(MEDIUM) else f"{amount} · {when}"
            return _stacked(place, planned.name, below)
        whole = width * 58 // 100 - place.left()  # in line from row to row, whatever the chips
        first = QRect(place.left(), place.top(), whole * 52 // 100, place.height())
        second = QRect(first.right() + self.theme.px(12), place.top(), 0, place.height())
        second.setRight(place.right())
        upper, *lower = _stacked(second, amount, when)
        plain = Cell(rect=upper.rect, text=upper.text)
        return [*_stacked(first, planned.name, address), plain, *lower]


def _stacked(place: QRect, above: str, below: str) -> list[Cell]:
    if not below:
        return [Cell(rect=place, text=above, strong=True)]
    half = place.height() // 2
    upper = QRect(place.left(), place.top() + 6, place.width(), half - 4)
    lower = QRect(place.left(), place.top() + half, place.width(), half - 6)
    return [Cell(rect=upper, text=above, strong=True), Cell(rect=lower, text=below, small=True)]


def _wanted(talk: TalkRow, *, narrow: bool) -> list[Wanted]:
    if talk.found:
        tone: ChipTone = "ok" if talk.person is not None else "info"
        change = QCoreApplication.translate("talks", "Change")
        button: list[Wanted] = [] if narrow else [(change, "muted", Action.WHO, False)]
        return [*button, (f"→ {whom(talk)}", tone, None, False)]
    choose = QCoreApplication.translate("talks", "Choose who")
    chip: list[Wanted] = [] if narrow else [(whom(talk), _tone(talk), None, False)]
    return [(choose, "muted", Action.WHO, False), *chip]


def _tone(talk: TalkRow) -> ChipTone:
    return "warn" if talk.planned.several else "muted"
