"""Where the parts of a plan row lie, for painting it and for knowing what was clicked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum, auto

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtWidgets import QStyle

from agenda.model.importing import Outcome
from agenda.ui.imports.review import Row
from agenda.ui.imports.words import maybe
from agenda.ui.theme import Theme
from agenda.ui.widgets.chips import ChipTone
from agenda.ui.widgets.paint import text_size

HEIGHT = 52
WIDE, MEDIUM = 780, 560


class Action(Enum):
    """What a click on a part of a row does."""

    TICK = auto()
    APART = auto()
    TOGETHER = auto()
    WHO = auto()


Wanted = tuple[str, ChipTone, Action | None, bool]
"""A chip or a button: words, tone, what it does (None: nothing), whether it is on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A text in its place; ``strong`` for the name."""

    rect: QRect
    text: str
    strong: bool = False
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Pill:
    """A chip in its place, or a small button where it has an action."""

    rect: QRect
    text: str
    tone: ChipTone = "info"
    action: Action | None = None
    on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shape:
    """The parts of a row; ``tick`` is none where there is nothing to decide."""

    tick: QRect | None
    avatar: QRect
    cells: tuple[Cell, ...]
    pills: tuple[Pill, ...]

    def turned(self, direction: Qt.LayoutDirection, rect: QRect) -> Shape:
        """Return the shape as it lies in a row that reads from right to left, or as it is."""

        def turn(one: QRect) -> QRect:
            return QStyle.visualRect(direction, rect, one)

        return Shape(
            tick=turn(self.tick) if self.tick is not None else None,
            avatar=turn(self.avatar),
            cells=tuple(replace(cell, rect=turn(cell.rect)) for cell in self.cells),
            pills=tuple(replace(pill, rect=turn(pill.rect)) for pill in self.pills),
        )

    def action_at(self, point: QPoint) -> Action | None:
        """Return what a click at a point does; the tick is easy to hit."""
        for pill in self.pills:
            if pill.action is not None and pill.rect.contains(point):
                return pill.action
        if self.tick is not None and self.tick.adjusted(-14, -14, 12, 14).contains(point):
            return Action.TICK
        return None


def shape_row(row: Row, rect: QRect, theme: Theme, direction: Qt.LayoutDirection) -> Shape:
    """Lay a row out in ``rect``; narrow rows say less and leave the rest to the details."""
    px, middle = theme.px, rect.center().y()
    tick = QRect(rect.left() + px(16), middle - px(9), px(18), px(18))
    avatar = QRect(rect.left() + px(48), middle - px(17), px(34), px(34))
    left, right = avatar.right() + px(14), rect.right() - px(16)
    wide = rect.width() >= theme.px(WIDE)
    wanted = [*(_buttons(row) if wide else ()), *_chips(row)]
    pills = place_pills(wanted, rect, 40 if wide else 55, theme)
    right = min((pill.rect.left() for pill in pills), default=right) - px(12)
    place = QRect(left, rect.top(), max(0, right - left), rect.height())
    cells = _cells(row, place, rect.width(), theme)

    shape = Shape(
        tick=tick if row.changes else None, avatar=avatar, cells=tuple(cells), pills=tuple(pills)
    )
    return shape.turned(direction, rect)


def _cells(row: Row, place: QRect, width: int, theme: Theme) -> list[Cell]:
    planned = row.planned
    if width < theme.px(MEDIUM):
        return _two_lines(row, place)
    whole = place.left(), width - place.left() - theme.px(16)
    texts, shares = [planned.phone or planned.email], [0.3, 0.25]
    if planned.outcome in (Outcome.NEW, Outcome.UNCHANGED):
        texts, shares = [planned.phone, planned.email], [0.36, 0.24, 0.4]
        if width >= theme.px(WIDE):
            texts.append(planned.place or planned.org)
            shares = [0.28, 0.2, 0.31, 0.21]
    cells: list[Cell] = []
    left, full = whole
    for share, text in zip(shares, [planned.name, *texts], strict=True):
        # Columns stay in line from row to row; chips only cut off what they cover.
        room = min(round(full * share) - theme.px(12), place.right() - left)
        if room > 0:
            rect = QRect(left, place.top(), room, place.height())
            cells.append(Cell(rect=rect, text=text, strong=not cells))
        left += round(full * share)
    return cells


def _two_lines(row: Row, place: QRect) -> list[Cell]:
    half = place.height() // 2
    upper = QRect(place.left(), place.top() + 5, place.width(), half - 4)
    lower = QRect(place.left(), place.top() + half, place.width(), half - 5)
    below = " · ".join(text for text in (row.planned.phone, row.planned.email) if text)
    return [
        Cell(rect=upper if below else place, text=row.planned.name, strong=True),
        Cell(rect=lower, text=below, small=True),
    ]


def place_pills(wanted: Iterable[Wanted], rect: QRect, share: int, theme: Theme) -> list[Pill]:
    """Return chips and buttons from the far end inwards, leaving ``share`` % of the row free."""
    pills: list[Pill] = []
    right = rect.right() - theme.px(16)
    limit = rect.left() + rect.width() * share // 100
    for text, tone, action, on in wanted:
        size = text_size(theme.font("chip"), text)
        check = theme.px(16) if on else 0
        room = min(size.width() + theme.px(22) + check, max(0, right - limit))
        if room < theme.px(48):
            break
        height = max(theme.px(26), size.height() + theme.px(6))
        box = QRect(right - room, rect.center().y() - height // 2, room, height)
        pills.append(Pill(rect=box, text=text, tone=tone, action=action, on=on))
        right = box.left() - theme.px(8)
    return pills


def _buttons(row: Row) -> list[Wanted]:
    outcome = row.planned.outcome
    if outcome is Outcome.COMPLETED:
        words = QCoreApplication.translate("imports", "Not the same person")
        return [(words, "muted", Action.APART, row.apart)]
    if outcome is Outcome.DOUBTFUL:
        different = QCoreApplication.translate("imports", "Different")
        same = QCoreApplication.translate("imports", "Same person")
        return [
            (different, "muted", Action.APART, row.apart),
            (same, "muted", Action.TOGETHER, row.together),
        ]
    return []


def _chips(row: Row) -> list[Wanted]:
    planned = row.planned
    chips: list[Wanted] = []
    if planned.service:
        words = QCoreApplication.translate("imports", "Looks like a service")
        chips.append((words, "info", None, False))
    if planned.outcome is Outcome.COMPLETED and not row.apart:
        chips.append((f"→ {planned.match_name}", "ok", None, False))
    if planned.outcome is Outcome.DOUBTFUL and not row.apart:
        chips.append(
            (f"→ {planned.match_name}", "ok", None, False)
            if row.together
            else (maybe(planned.match_name, planned.probability), "warn", None, False)
        )
    if planned.outcome is Outcome.UNCHANGED:
        words = QCoreApplication.translate("imports", "Already there")
        chips.append((words, "muted", None, False))
    if row.apart:
        words = QCoreApplication.translate("imports", "New person")
        chips.append((words, "info", None, False))
    return chips
