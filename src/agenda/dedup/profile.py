"""What a key is worth: how many different people hang from a number, mailbox or address.

A switchboard, an info@ mailbox or the line of a family is shared by people
who are not one; only what one person alone has speaks for identity.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np
from rapidfuzz.distance import OSA

from agenda.dedup.compare_parts import Part, relate_given
from agenda.dedup.keys import phone_key
from agenda.dedup.lists.shares import (
    GIVEN_SHARE,
    SURNAME_SHARE,
    UNLISTED_GIVEN,
    UNLISTED_SURNAME,
)
from agenda.dedup.normalise.names import formal_names
from agenda.dedup.ragged import Floats, Ints, Ragged, distinct_per_group, product

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from agenda.dedup.table import Table

SWITCHBOARD = 4
"""From so many different given names on, a number or mailbox is a company's."""

_MIN_SEEN = 3
_FEW = 12
_LONG_ENOUGH = 4
_COMPANY = 1
_FULL_DATE = 10
_INITIAL_SHARE = 0.08
_COMPOUND_SHARE = 0.2
"""So often, roughly, a bearer of the rarer of two given names has the other one too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Statistics of the book.

    ``phone_people`` and ``mail_people``: how many different people have each
    number and mailbox. ``phone_namesakes`` and ``address_namesakes``: codes
    ``entry * names + name key`` of names that several people on one line or
    at one address bear. ``given_share`` and ``surname_share``: the share of
    people with a name, from the book and a background list. ``book_size``:
    people in the whole book. ``name_people`` and ``name_cards``: for each name
    key, how many people are sure to bear it (they differ in second surname,
    birthday or profile), and on how many cards it stands.
    """

    book_size: int
    phone_people: Ints
    mail_people: Ints
    phone_namesakes: Ints
    address_namesakes: Ints
    given_share: Floats
    surname_share: Floats
    name_people: Ints
    name_cards: Ints


def profile(table: Table, frequency: Mapping[str, int] | None, book_size: int | None) -> Profile:
    """Return the statistics of ``table``.

    Args:
        table: The records.
        frequency: How many people of the whole book carry a key, when
            ``table`` is only a part of the book.
        book_size: People in the whole book.
    """
    return Profile(
        book_size=max(book_size or 0, table.size),
        phone_people=_people(table, table.phones, phone_key, frequency),
        mail_people=_people(table, table.mails, "m:{}".format, frequency),
        phone_namesakes=_namesakes(table, table.phones),
        address_namesakes=_namesakes(table, table.addresses),
        given_share=_shares(
            table.parsed.given, table.parsed.first, table.parsed.givens, _given_share
        ),
        surname_share=_shares(
            table.parsed.first,
            table.parsed.given,
            table.parsed.surnames,
            _surname_share,
        ),
        name_people=_people_of_names(table),
        name_cards=_cards_of_names(table, frequency),
    )


def _people(
    table: Table,
    column: Ragged,
    key_of: Callable[[str], str],
    frequency: Mapping[str, int] | None,
) -> Ints:
    """Return for each entry of ``column`` how many different people seem to have it."""
    count = len(column.names)
    _, entries, givens = _names_on(table, column)
    people: Ints = distinct_per_group(entries, givens, count)
    doubtful = (people > 1) & (people <= _FEW)
    chosen = doubtful[entries]
    named: dict[int, set[int]] = {}
    for entry, given in zip(entries[chosen].tolist(), givens[chosen].tolist(), strict=True):
        named.setdefault(entry, set()).add(given)
    for entry, bearers in named.items():
        people[entry] = _different(sorted(table.parsed.givens[given] for given in bearers))
    company = table.kind[column.rows] == _COMPANY
    people[np.unique(column.ids[company])] += 1
    if frequency is None:
        return people
    carriers = np.bincount(column.ids, minlength=count)
    known = np.array([frequency.get(key_of(name), 0) for name in column.names], dtype=np.int64)
    people += np.maximum(known - carriers, 0)
    return people


def _names_on(table: Table, column: Ragged) -> tuple[Ints, Ints, Ints]:
    """Return row, entry and given name of every named carrier of an entry of ``column``."""
    rows = np.arange(table.size)
    pair, entries, names = product(column, table.names, rows, rows)
    givens = table.parsed.given[names] if len(names) else names
    return pair[givens >= 0], entries[givens >= 0], givens[givens >= 0]


def _different(givens: list[str]) -> int:
    """Return how many people bear these names, when pet forms and parts of a name are one."""
    groups: list[list[str]] = []
    for given in givens:
        akin = [group for group in groups if any(_are_akin(given, other) for other in group)]
        groups = [group for group in groups if group not in akin]
        groups.append([given, *(name for group in akin for name in group)])
    return len(groups)


def _are_akin(a: str, b: str) -> bool:
    slip = OSA.distance(a, b) <= 1 and min(len(a), len(b)) >= _LONG_ENOUGH
    return relate_given(a, b, alike=slip) != Part.DIFFERENT


def _namesakes(table: Table, column: Ragged) -> Ints:
    """Return the codes of names that people with two second surnames or birthdays share."""
    parsed = table.parsed
    width = max(int(parsed.key.max(initial=0)) + 1, 1)
    rows = np.repeat(column.rows, table.names.counts[column.rows])
    starts = table.names.starts[column.rows]
    counts = table.names.counts[column.rows]
    entries = np.repeat(column.ids, counts)
    within = np.arange(len(rows)) - np.repeat(np.cumsum(counts) - counts, counts)
    names = table.names.ids[np.repeat(starts, counts) + within]
    keyed = parsed.key[names] >= 0
    codes = entries[keyed] * width + parsed.key[names][keyed]
    unique, inverse = np.unique(codes, return_inverse=True)
    seconds = parsed.second[names][keyed]
    has_second = seconds >= 0
    several = distinct_per_group(inverse[has_second], seconds[has_second], len(unique)) > 1
    has_day = table.days.counts[rows[keyed]] > 0
    day = _births(table)[table.days.starts[rows[keyed][has_day]]]
    full = day >= 0
    several |= distinct_per_group(inverse[has_day][full], day[full], len(unique)) > 1
    return unique[several]


def _people_of_names(table: Table) -> Ints:
    """Return for each name key how many people are told apart by something that does not change."""
    parsed = table.parsed
    count = len(parsed.keys)
    keys, rows = parsed.key[table.names.ids], table.names.rows
    known = keys >= 0
    seconds = parsed.second[table.names.ids]
    found = distinct_per_group(keys[known & (seconds >= 0)], seconds[known & (seconds >= 0)], count)
    for column, ids in ((table.days, _births(table)), (table.handles, table.handles.ids)):
        told = Ragged(starts=column.starts, ids=ids, names=())
        pair, one, entry = product(table.names, told, rows[known], rows[known])
        of = parsed.key[one]
        same = (of == keys[known][pair]) & (entry >= 0)
        found = np.maximum(found, distinct_per_group(of[same], entry[same], count))
    return found


def _births(table: Table) -> Ints:
    """Return for each entry of ``days`` one number per birthday, however day and month are ordered.

    -1 for days without a year: they tell nobody apart for sure.
    """
    known: dict[tuple[str, ...], int] = {}
    numbers = [
        known.setdefault((day[:4], *sorted((day[5:7], day[8:]))), len(known))
        if len(day) == _FULL_DATE
        else -1
        for day in table.days.names
    ]
    return np.array(numbers, dtype=np.int64)[table.days.ids]


def _cards_of_names(table: Table, frequency: Mapping[str, int] | None) -> Ints:
    parsed = table.parsed
    keys = parsed.key[table.names.ids]
    known = keys >= 0
    cards = distinct_per_group(keys[known], table.names.rows[known], len(parsed.keys))
    if frequency is None:
        return cards
    return np.maximum(cards, [frequency.get(key, 0) for key in parsed.keys])


def _shares(of: Ints, other: Ints, texts: Sequence[str], share: Callable[[str], float]) -> Floats:
    """Return each text's share of people, counted over different names so that copies do not count."""
    known = (of >= 0) & (other >= 0)
    seen = distinct_per_group(of[known], other[known], len(texts))
    total = max(int(seen.sum()), 1)
    in_book = np.where(seen >= _MIN_SEEN, seen / total, 0.0)
    listed = np.array([share(text) for text in texts], dtype=np.float64)
    return np.maximum(listed, in_book)


def _surname_share(surname: str) -> float:
    return max(SURNAME_SHARE.get(word, UNLISTED_SURNAME) for word in surname.split())


def _given_share(given: str) -> float:
    """Return the share of people with a given name; Paco is as common as Francisco."""
    return max(_formal_share(formal) for formal in formal_names(given))


def _formal_share(given: str) -> float:
    words = given.split()
    if given in GIVEN_SHARE or len(words) == 1:
        return _INITIAL_SHARE if len(given) == 1 else GIVEN_SHARE.get(given, UNLISTED_GIVEN)
    return max(_COMPOUND_SHARE * min(_formal_share(word) for word in words), UNLISTED_GIVEN)
