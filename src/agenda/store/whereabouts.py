"""Finding people by what a source says of them: an address, a number, a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import intersect, select

from agenda.store.candidates import staged
from agenda.store.chunks import chunks
from agenda.store.digests import LONGEST_KEY
from agenda.store.schema import match_key, name_token, person
from agenda.store.session import Reading


def with_keys(reading: Reading, keys: Collection[str]) -> dict[str, set[int]]:
    """Return the people who carry each matching key."""
    found: dict[str, set[int]] = defaultdict(set)
    for part in chunks([key[:LONGEST_KEY] for key in keys], 500):
        rows = reading.connection.execute(
            select(match_key.c.key, match_key.c.person, person.c.listed)
            .join(person, person.c.id == match_key.c.person)
            .where(match_key.c.key.in_(part))
        )
        for key, id_, listed in rows:
            if listed:  # asked here: in the statement it makes SQLite walk the list's index
                found[key].add(id_)
    return found


def staged_with_keys(reading: Reading, keys: Collection[str]) -> dict[str, set[int]]:
    """Return the newcomers of a plan, by their number, who carry each matching key."""
    found: dict[str, set[int]] = defaultdict(set)
    for part in chunks([key[:LONGEST_KEY] for key in keys], 500):
        rows = reading.connection.execute(
            select(staged.c.key, staged.c.person).where(staged.c.key.in_(part))
        )
        for key, number in rows:
            found[key].add(number)
    return found


def with_words(reading: Reading, words: Sequence[str], limit: int = 20) -> list[int]:
    """Return people whose names hold all of these folded words, in no order."""
    if not words:
        return []
    each = [
        select(name_token.c.person).where(name_token.c.token == word[:LONGEST_KEY])
        for word in dict.fromkeys(words)
    ]
    carriers = each[0] if len(each) == 1 else intersect(*each)
    statement = select(person.c.id).where(person.c.id.in_(carriers), person.c.listed).limit(limit)
    return list(reading.connection.execute(statement).scalars())
