"""What a merge would make of two people, while the user decides it; free of widgets.

By default every value is kept. Of kinds that a person has one of (name, picture, birthday …)
one side is chosen; all else is ticked, and what is unticked will be hidden, not destroyed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from agenda.model.card import Name, Value
from agenda.model.naming import display_name
from agenda.model.person import Person
from agenda.services.merging import Review

NAME, PHOTO, CIRCLES = "name", "photo", "circles"
SINGLE_KINDS = frozenset({NAME, PHOTO, "birthday", "deathdate", "gender"})
_FIRST = (PHOTO, NAME)
_ORDER = (
    "org", "title", "role", "phone", "email", "address", "birthday", "im", "url", "nickname",
    "anniversary", "deathdate", "related", "gender", "language", "location", "connected",
    "category", "custom",
)  # fmt: skip
_LAST = (CIRCLES, "note")
_RANK = {kind: rank for rank, kind in enumerate(_ORDER)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A value on one side; ``value`` is none for a name or a circle, which are their ``text``."""

    key: str
    text: str
    value: Value | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftRow:
    """A kind of value side by side.

    ``sign`` is ≡ ⊆ ⊇ ∩ or ≠ as in :func:`agenda.dedup.compare_values`. ``single`` rows choose
    one side, the others are ticked; a ``fixed`` row only tells.
    """

    kind: str
    sign: str
    single: bool
    a: tuple[Entry, ...]
    b: tuple[Entry, ...]
    fixed: bool = False

    @property
    def shared(self) -> frozenset[str]:
        """The keys that both sides have."""
        return frozenset(entry.key for entry in self.a) & {entry.key for entry in self.b}

    @property
    def decides(self) -> bool:
        """True where there is something to choose or to untick."""
        return not self.fixed and (not self.single or self.sign not in ("≡", "⊆", "⊇"))


class Draft:
    """The decisions about one pair."""

    def __init__(self, review: Review, circle_names: dict[int, str]) -> None:
        self.review = review
        self.rows = tuple(_rows(review, circle_names))
        self._kept = {(row.kind, entry.key) for row in self.rows for entry in (*row.a, *row.b)}
        for row in self.rows:
            if row.single and row.decides:
                self.choose(row, self._natural(row))

    def keeps(self, row: DraftRow, key: str) -> bool:
        """Tell whether a value will be shown."""
        return (row.kind, key) in self._kept

    def tick(self, row: DraftRow, key: str, *, on: bool) -> None:
        """Keep a value or not."""
        (self._kept.add if on else self._kept.discard)((row.kind, key))

    def choose(self, row: DraftRow, key: str) -> None:
        """Of a single kind, keep this value alone."""
        for entry in (*row.a, *row.b):
            self.tick(row, entry.key, on=entry.key == key)

    def choose_side(self, row: DraftRow, side: str) -> None:
        """Keep what one side (``a`` or ``b``) says in a row."""
        wanted, other = (row.a, row.b) if side == "a" else (row.b, row.a)
        if not row.decides or not wanted:
            return
        if row.single:
            self.choose(row, wanted[0].key)
            return
        for entry in other:
            self.tick(row, entry.key, on=False)
        for entry in wanted:
            self.tick(row, entry.key, on=True)

    def result(self, row: DraftRow) -> tuple[Entry, ...]:
        """Return what the merged person will show of a kind."""
        entries = {entry.key: entry for entry in (*row.b, *row.a)}
        order = dict.fromkeys(entry.key for entry in (*row.a, *row.b))
        kept = tuple(entries[key] for key in order if self.keeps(row, key))
        return kept[:1] if row.single else kept

    def name(self) -> Name | None:
        """Return the name to give the merged person; None where hers comes by itself."""
        row = self.rows[[each.kind for each in self.rows].index(NAME)]
        chosen = self.result(row)[0]
        side = self.review.a if chosen in row.a else self.review.b
        return None if side.name == self.review.result.name else side.name

    def hide(self) -> list[tuple[str, str]]:
        """Return the (kind, key) of the values that will not be shown."""
        hidden: list[tuple[str, str]] = []
        for row in self.rows:
            if row.kind == NAME or row.fixed:
                continue
            out = [e.key for e in (*row.a, *row.b) if not self.keeps(row, e.key)]
            if row.kind == PHOTO:
                out = self._before(out)
            hidden += [(row.kind, key) for key in dict.fromkeys(out)]
        return hidden

    def _before(self, out: Sequence[str]) -> list[str]:
        """Return the pictures in front of the chosen one: those behind it are in nobody's way."""
        order = [shown.value.key for shown in self.review.result.all(PHOTO)]
        kept = next((place for place, key in enumerate(order) if key not in out), 0)
        return [key for key in order[:kept] if key in out]

    def _natural(self, row: DraftRow) -> str:
        """Return the value that a single kind has if nobody chooses."""
        entries = (*row.a, *row.b)
        if row.kind == NAME:
            same = [entry for entry in entries if entry.text == self.review.result.display]
            return (same or entries)[0].key
        if row.kind == PHOTO:
            return next(shown.value.key for shown in self.review.result.all(PHOTO))
        return max(
            entries, key=lambda entry: len(entry.key)
        ).key  # 1980-05-14 tells more than --05-14


def _rows(review: Review, circle_names: dict[int, str]) -> Iterable[DraftRow]:
    """Return the rows: who it is, then what is in conflict, then the rest."""
    signs = {each.kind: each.sign.value for each in review.compared}
    kinds = [kind for kind in signs if kind not in (*_FIRST, *_LAST)]
    kinds.sort(key=lambda kind: (signs[kind] not in "≠∩", _RANK.get(kind, len(_RANK))))
    if PHOTO in signs:
        yield _values(PHOTO, signs[PHOTO], review)
    yield _name_row(review)
    for kind in kinds:
        yield _values(kind, signs[kind], review)
    circles = _circle_row(review, circle_names)
    if circles.a or circles.b:
        yield circles
    if "note" in signs:
        yield _values("note", signs["note"], review)


def _values(kind: str, sign: str, review: Review) -> DraftRow:
    return DraftRow(
        kind=kind,
        sign=sign,
        single=kind in SINGLE_KINDS,
        a=_entries(review.a, kind),
        b=_entries(review.b, kind),
    )


def _entries(person: Person, kind: str) -> tuple[Entry, ...]:
    values = [shown.value for shown in person.all(kind)]
    return tuple(Entry(key=value.key, text=value.value, value=value) for value in values)


def _name_row(review: Review) -> DraftRow:
    names = [display_name(side.name) for side in (review.a, review.b)]
    a, b = (Entry(key=text, text=text) for text in names)
    return DraftRow(kind=NAME, sign="≡" if a == b else "≠", single=True, a=(a,), b=(b,))


def _circle_row(review: Review, names: dict[int, str]) -> DraftRow:
    sides = [
        tuple(Entry(key=str(id_), text=names[id_]) for id_ in side.circles if id_ in names)
        for side in (review.a, review.b)
    ]
    a, b = ({entry.key for entry in side} for side in sides)
    sign = "≡" if a == b else "⊆" if a <= b else "⊇" if a >= b else "∩" if a & b else "≠"
    return DraftRow(kind=CIRCLES, sign=sign, single=False, a=sides[0], b=sides[1], fixed=True)
