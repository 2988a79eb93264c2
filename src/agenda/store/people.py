"""People as rows of a list, and who is whom after merges."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sqlalchemy import func, select, text

from agenda.model.errors import NotFound
from agenda.model.naming import display_name
from agenda.model.person import Dossier, PersonRow
from agenda.store import codec
from agenda.store.chunks import chunks
from agenda.store.dossiers import homes_of, load_dossiers
from agenda.store.schema import blob, card, membership, person
from agenda.store.search_index import index_of
from agenda.store.session import Reading, Writing


def ordered_ids(reading: Reading, *, by_family: bool = False) -> str:
    """Return the ids of all listed people in list order, comma-separated.

    One text in one step of the database: 100,000 ids in some milliseconds.
    """
    column = "sort_family" if by_family else "sort_given"
    statement = (
        f"SELECT {index_of(reading.connection).JOINED_IDS} FROM"  # noqa: S608 - own names
        f" (SELECT id FROM person WHERE listed ORDER BY {column}, id) AS listed"
    )
    return reading.connection.execute(text(statement)).scalar() or ""


def all_ids(reading: Reading) -> list[int]:
    """Return the ids of everybody who is or was in the agenda."""
    return list(reading.connection.execute(select(person.c.id).order_by(person.c.id)).scalars())


def count_people(reading: Reading) -> int:
    """Return how many people are listed."""
    statement = select(func.count()).select_from(person).where(person.c.listed)
    return reading.connection.execute(statement).scalar_one()


def person_rows(reading: Reading, ids: Sequence[int]) -> dict[int, PersonRow]:
    """Return the list rows of people by id; who is not listed is left out."""
    circles: dict[int, dict[int, None]] = defaultdict(dict)
    found: dict[int, PersonRow] = {}
    for part in chunks(ids, 500):
        for person_id, circle_id in reading.connection.execute(
            select(membership.c.person, membership.c.circle)
            .where(membership.c.person.in_(part), membership.c.alive)
            .order_by(membership.c.id)
        ):
            circles[person_id][circle_id] = None
        for row in reading.connection.execute(
            select(
                person.c.id,
                person.c.name,
                person.c.role,
                person.c.org,
                person.c.kind,
                person.c.photo,
                person.c.listed,
            ).where(person.c.id.in_(part))
        ):
            if not row.listed:  # asked here: in the statement it makes SQLite walk the list's index
                continue
            found[row.id] = PersonRow(
                id=row.id,
                name=row.name,
                role=row.role,
                org=row.org,
                kind=row.kind,
                photo=row.photo,
                circles=tuple(circles[row.id]),
            )
    return found


def survivor_of(reading: Reading, id_: int) -> int:
    """Return the person that ``id_`` is part of now: herself, or whom she was merged into.

    Raises:
        NotFound: there never was such a person, or her import was undone.
    """
    current = id_
    while True:
        row = reading.connection.execute(
            select(person.c.merged_into, person.c.alive).where(person.c.id == current)
        ).first()
        if row is None or not row.alive:
            raise NotFound(what="person", key=str(id_))
        if row.merged_into is None:
            return current
        current = row.merged_into


def dossier(reading: Reading, id_: int, *, verbatim: bool = False) -> Dossier:
    """Return the raw material of one person.

    Raises:
        NotFound: there is no such person.
    """
    found = load_dossiers(reading.connection, [id_], verbatim=verbatim)
    if not found:
        raise NotFound(what="person", key=str(id_))
    return found[0]


def dossiers(reading: Reading, ids: Sequence[int], *, verbatim: bool = False) -> list[Dossier]:
    """Return the raw material of people, in the order asked."""
    return load_dossiers(reading.connection, ids, verbatim=verbatim)


def homes(reading: Reading, ids: Sequence[int]) -> dict[int, list[int]]:
    """Return who is stapled into each of ``ids``, oldest merge first."""
    return homes_of(reading.connection, ids)


def children(reading: Reading, id_: int) -> list[int]:
    """Return who was merged directly into a person, the latest first."""
    statement = (
        select(person.c.id)
        .where(person.c.merged_into == id_, person.c.alive)
        .order_by(person.c.merged_at.desc(), person.c.id.desc())
    )
    return list(reading.connection.execute(statement).scalars())


def with_uid(reading: Reading, uid: str) -> list[int]:
    """Return the people who have a card with this UID (or key)."""
    statement = (
        select(card.c.person)
        .where((card.c.uid == uid) | (card.c.key == uid), card.c.alive)
        .distinct()
        .order_by(card.c.person)
    )
    return list(reading.connection.execute(statement).scalars())


def features(reading: Reading, ids: Sequence[int] | None = None) -> list[tuple[int, str]]:
    """Return (id, packed features) of listed people, of all of them by default."""
    base = select(person.c.id, person.c.features).where(person.c.listed)
    if ids is None:
        return [(row[0], row[1]) for row in reading.connection.execute(base.order_by(person.c.id))]
    found: list[tuple[int, str]] = []
    for part in chunks(ids, 500):
        rows = reading.connection.execute(base.where(person.c.id.in_(part)))
        found.extend((row[0], row[1]) for row in rows)
    return found


def names(reading: Reading, ids: Sequence[int]) -> dict[int, str]:
    """Return the shown names of people, whether listed or not."""
    found: dict[int, str] = {}
    for part in chunks(ids, 500):
        rows = reading.connection.execute(
            select(person.c.id, person.c.name).where(person.c.id.in_(part))
        )
        found.update((row.id, row.name) for row in rows)
    return found


def all_names(reading: Reading, ids: Sequence[int]) -> dict[int, set[str]]:
    """Return all names of people: the one that is shown, and those on their cards."""
    found = {id_: {name} for id_, name in names(reading, ids).items()}
    for part in chunks(ids, 500):
        rows = reading.connection.execute(
            select(card.c.person, card.c.name).where(card.c.person.in_(part), card.c.alive)
        )
        for id_, text_ in rows:
            found[id_].add(display_name(codec.name_of(text_)))
    return found


def uids(reading: Reading, ids: Sequence[int]) -> dict[int, list[str]]:
    """Return the UIDs of the cards of each person."""
    found: dict[int, list[str]] = defaultdict(list)
    for part in chunks(ids, 500):
        rows = reading.connection.execute(
            select(card.c.person, card.c.uid)
            .where(card.c.person.in_(part), card.c.alive, card.c.uid != "")
            .order_by(card.c.id)
        )
        for person_id, uid in rows:
            found[person_id].append(uid)
    return found


def in_bin(reading: Reading) -> list[tuple[int, str, str]]:
    """Return (id, name, deleted) of the people in the bin, the latest first."""
    statement = (
        select(person.c.id, person.c.name, person.c.deleted)
        .where(person.c.deleted.is_not(None), person.c.alive, person.c.merged_into.is_(None))
        .order_by(person.c.deleted.desc(), person.c.id)
    )
    return [(row[0], row[1], row[2]) for row in reading.connection.execute(statement)]


def picture(reading: Reading, sha: str) -> bytes:
    """Return a picture by its SHA-256, empty if there is none."""
    statement = select(blob.c.data).where(blob.c.sha == sha)
    return reading.connection.execute(statement).scalar() or b""


def add_pictures(writing: Writing, pictures: Sequence[tuple[str, str, bytes]]) -> None:
    """Keep pictures, given as (SHA-256, media type, bytes); those known already are passed over."""
    wanted = {sha: (sha, media, data) for sha, media, data in pictures}
    for part in chunks(list(wanted), 200):
        statement = select(blob.c.sha).where(blob.c.sha.in_(part))
        known = set(writing.connection.execute(statement).scalars())
        rows = [
            {"sha": sha, "media": wanted[sha][1], "data": wanted[sha][2]}
            for sha in part
            if sha not in known
        ]
        if rows:
            writing.connection.execute(blob.insert(), rows)
