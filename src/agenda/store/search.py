"""Search: folded name tokens, then words anywhere, then any three letters."""

from __future__ import annotations

from sqlalchemy import func, select, text

from agenda.model.text import words
from agenda.store.digests import LONGEST_KEY
from agenda.store.schema import entry, name_token, person
from agenda.store.search_index import index_of
from agenda.store.session import Reading

FEW = 5
"""Fewer hits than this, and the next, more tolerant way of searching is tried."""


def query_words(query: str) -> list[str]:
    """Return what is searched for: folded words, a telephone number in one piece.

    Digits count from the third on, so that the first keys of a number do not
    call up half the address book.
    """
    found = words(query)
    if len(found) > 1 and all(word.isdigit() for word in found):
        found = ["".join(found)]
    return [word[:LONGEST_KEY] for word in found if len(word) > 2 or not word.isdigit()]


def hits(reading: Reading, query: str) -> str | None:
    """Return the ids of all who fit, comma-separated and in no order; None for an empty query."""
    wanted = query_words(query)
    if not wanted:
        return None
    index = index_of(reading.connection)
    lone_letter = len(wanted) == 1 and len(wanted[0]) == 1
    found = index.word_hits(reading.connection, wanted, names_only=lone_letter)
    if found.count(",") + bool(found) < FEW and all(len(word) > 2 for word in wanted):
        more = index.substring_hits(reading.connection, wanted)
        found = ",".join(filter(None, (found, more)))
    return found


def best_hits(reading: Reading, query: str, limit: int) -> list[int]:
    """Return the best ``limit`` people: by name first, then by anything else, in list order."""
    wanted = query_words(query)
    if not wanted:
        return []
    found = dict.fromkeys(by_name(reading, wanted, limit))
    if len(found) < limit:
        rest = (int(id_) for id_ in (hits(reading, query) or "").split(",") if id_)
        found.update(dict.fromkeys(_in_order(reading, [id_ for id_ in rest if id_ not in found])))
    return list(found)[:limit]


def by_name(reading: Reading, wanted: list[str], limit: int) -> list[int]:
    """Return the people who have, for each of the folded words, a name word that starts with it."""
    parts = []
    parameters: dict[str, str | int] = {"limit": limit}
    for number, word in enumerate(wanted):
        parts.append(
            f"SELECT person FROM name_token WHERE token >= :from{number} AND token < :to{number}"  # noqa: S608 - a counter
        )
        parameters |= {f"from{number}": word, f"to{number}": word + "\U0010ffff"}
    statement = (
        "SELECT id FROM person WHERE listed AND id IN ("  # noqa: S608 - built above
        + " INTERSECT ".join(parts)
        + ") ORDER BY sort_given, id LIMIT :limit"
    )
    return list(reading.connection.execute(text(statement), parameters).scalars())


def _in_order(reading: Reading, ids: list[int]) -> list[int]:
    if not ids:  # PostgreSQL knows no empty list
        return []
    listed = ",".join(str(id_) for id_ in ids)
    statement = f"SELECT id FROM person WHERE listed AND id IN ({listed}) ORDER BY sort_given, id"  # noqa: S608 - integers
    return list(reading.connection.execute(text(statement)).scalars())


def all_name_words(reading: Reading) -> list[str]:
    """Return every word that occurs in a name."""
    return list(
        reading.connection.execute(
            select(name_token.c.token).distinct().order_by(name_token.c.token)
        ).scalars()
    )


def with_name_words(reading: Reading, costs: dict[str, int]) -> dict[int, int]:
    """Return the listed people whose name has one of these words, with the least cost."""
    statement = (
        select(name_token.c.person, name_token.c.token)
        .join(person, person.c.id == name_token.c.person)
        .where(name_token.c.token.in_(list(costs)), person.c.listed)
    )
    found: dict[int, int] = {}
    for id_, token in reading.connection.execute(statement):
        found[id_] = min(costs[token], found.get(id_, costs[token]))
    return found


def state(reading: Reading) -> object:
    """Return something that differs whenever names may have changed."""
    return reading.connection.execute(
        select(func.max(entry.c.id), func.max(entry.c.undone_at), func.count())
        .select_from(entry)
        .where(entry.c.state == "done")
    ).one()


def listed(reading: Reading, ids: list[int]) -> list[int]:
    """Return those of ``ids`` who are in the list, in its order."""
    return _in_order(reading, ids)
