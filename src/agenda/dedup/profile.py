"""What a key is worth: how many different people hang from a number, mailbox or address.

A switchboard, an info@ mailbox or the line of a family is shared by people
who are not one; only what one person alone has speaks for identity.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.lists.surnames import (
    GIVEN_SHARE,
    SURNAME_SHARE,
    UNLISTED_GIVEN,
    UNLISTED_SURNAME,
)
from agenda.dedup.ragged import Floats, Ints, Ragged, distinct_per_group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from agenda.dedup.table import Table

SWITCHBOARD = 4
"""From so many different given names on, a number or mailbox is a company's."""

_MIN_SEEN = 3
_COMPANY = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """Statistics of the book.

    ``phone_people`` and ``mail_people``: how many different people have each
    number and mailbox. ``phone_namesakes`` and ``address_namesakes``: codes
    ``entry * names + name key`` of names that several people on one line or
    at one address bear. ``given_share`` and ``surname_share``: the share of
    people with a name, from the book and a background list. ``book_size``:
    people in the whole book.
    """

    book_size: int
    phone_people: Ints
    mail_people: Ints
    phone_namesakes: Ints
    address_namesakes: Ints
    given_share: Floats
    surname_share: Floats


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
        phone_people=_people(table, table.phones, "p:", frequency),
        mail_people=_people(table, table.mails, "m:", frequency),
        phone_namesakes=_namesakes(table, table.phones),
        address_namesakes=_namesakes(table, table.addresses),
        given_share=_shares(
            table.parsed.given, table.parsed.first, table.parsed.givens, GIVEN_SHARE, UNLISTED_GIVEN
        ),
        surname_share=_shares(
            table.parsed.first,
            table.parsed.given,
            table.parsed.surnames,
            SURNAME_SHARE,
            UNLISTED_SURNAME,
        ),
    )


def _people(table: Table, column: Ragged, prefix: str, frequency: Mapping[str, int] | None) -> Ints:
    """Return for each entry of ``column`` how many different people seem to have it."""
    rows, entries = column.rows, column.ids
    givens = table.main_givens
    counts = givens.counts[rows]
    first = givens.starts[rows[counts > 0]]
    people = distinct_per_group(entries[counts > 0], givens.ids[first], len(column.names))
    company = table.kind[rows] == _COMPANY
    people[np.unique(entries[company])] += 1
    if frequency is None:
        return people
    carriers = np.bincount(entries, minlength=len(column.names))
    known = np.array([frequency.get(prefix + name, 0) for name in column.names], dtype=np.int64)
    return people + np.maximum(known - carriers, 0)


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
    day = table.days.ids[table.days.starts[rows[keyed][has_day]]]
    several |= distinct_per_group(inverse[has_day], day, len(unique)) > 1
    return unique[several]


def _shares(
    of: Ints, other: Ints, texts: object, background: Mapping[str, float], unlisted: float
) -> Floats:
    """Return each text's share of people, counted over different names so that copies do not count."""
    assert isinstance(texts, list)
    known = (of >= 0) & (other >= 0)
    seen = distinct_per_group(of[known], other[known], len(texts))
    total = max(int(seen.sum()), 1)
    in_book = np.where(seen >= _MIN_SEEN, seen / total, 0.0)
    listed = np.array(
        [max(background.get(word, unlisted) for word in text.split()) for text in texts],
        dtype=np.float64,
    )
    return np.maximum(listed, in_book)
