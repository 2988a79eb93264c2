"""Conversations and meetings in the store, and who took part in them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from heapq import nlargest
from typing import Any

from sqlalchemy import Row, func, select

from agenda.model.interaction import Interaction, InteractionSummary, Participant
from agenda.store import codec
from agenda.store.chunks import chunks
from agenda.store.schema import interaction, participation, person
from agenda.store.session import Reading, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class NewInteraction:
    """An interaction to be kept. ``people`` are (person, role, name as seen).

    ``others`` are those who are nobody of the agenda, as they were seen.
    ``content`` tells whether it is known already just so.
    """

    key: str
    content: str
    kind: str
    at: str
    people: tuple[tuple[int, str, str], ...]
    others: tuple[Participant, ...] = ()
    direction: str = ""
    title: str = ""
    text: str = ""
    minutes: int = 0
    count: int = 1
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownInteraction:
    """What tells an interaction that is unchanged from one that has grown."""

    id: int
    content: str
    text: str


def known_interactions(
    reading: Reading, source: str, keys: Collection[str]
) -> dict[str, KnownInteraction]:
    """Return the interactions of an importer that are kept under these keys."""
    found: dict[str, KnownInteraction] = {}
    t = interaction.c
    for part in chunks(list(keys), 500):
        rows = reading.connection.execute(
            select(t.key, t.id, t.content, t.text).where(
                t.key.in_(part), t.source == source, t.alive
            )
        )
        for row in rows:
            found[row.key] = KnownInteraction(id=row.id, content=row.content, text=row.text)
    return found


def add_interactions(
    writing: Writing, new: Sequence[NewInteraction], *, source: str, batch: int | None
) -> int:
    """Keep interactions and who took part; return the first id."""
    first = writing.insert(
        "interaction",
        [
            {
                "kind": one.kind,
                "at": one.at,
                "day": one.at[:10],
                "direction": one.direction,
                "title": one.title,
                "text": one.text,
                "minutes": one.minutes,
                "count": one.count,
                "place": one.place,
                "others": codec.to_json([[p.name, p.role, p.seen] for p in one.others]),
                "source": source,
                "key": one.key,
                "content": one.content,
                "batch": batch,
                "superseded_by": None,
                "created": writing.now,
            }
            for one in new
        ],
    )
    writing.insert(
        "participation",
        [
            {"interaction": id_, "person": who, "home": who, "role": role, "seen": seen}
            for id_, one in enumerate(new, first)
            for who, role, seen in one.people
        ],
    )
    writing.mark({who for one in new for who, _, _ in one.people})
    return first


def supersede(writing: Writing, pairs: Sequence[tuple[int, int]]) -> None:
    """Put newer versions, given as (old, new), in the place of what was known."""
    past = {old: {"alive": False, "superseded_by": new} for old, new in pairs}
    writing.update_each("interaction", past)
    for part in chunks([old for old, _ in pairs], 500):
        statement = select(participation.c.id).where(participation.c.interaction.in_(part))
        rows = list(writing.connection.execute(statement).scalars())
        writing.update("participation", rows, alive=False)


def of_person(
    reading: Reading, person_id: int, *, limit: int = 50, before: tuple[str, int] | None = None
) -> list[Interaction]:
    """Return what there was with a person, the latest first.

    ``before`` is (at, id) of the last one of the page before.
    """
    t = interaction.c
    statement = (
        select(interaction)
        .where(
            t.id.in_(
                select(participation.c.interaction).where(
                    participation.c.person == person_id, participation.c.alive
                )
            ),
            t.alive,
        )
        .order_by(t.at.desc(), t.id.desc())
        .limit(limit)
    )
    if before is not None:
        at, id_ = before
        statement = statement.where((t.at < at) | ((t.at == at) & (t.id < id_)))
    return _interactions(reading, reading.connection.execute(statement).all())


def overview(
    reading: Reading, person_id: int, *, until: str, limit: int
) -> tuple[InteractionSummary, list[Interaction]]:
    """Return how much there was with a person up to a day, and the latest there is.

    What a calendar plans is to come, and not counted. Both in one walk: with
    thousands of conversations it is the finding of each that takes time.
    """
    t = interaction.c
    rows = reading.connection.execute(
        select(t.id, t.at, t.day, t.kind, t.count)
        .join(participation, participation.c.interaction == t.id)
        .where(participation.c.person == person_id, participation.c.alive, t.alive)
    )
    found = {id_: (at, id_, day, kind, count) for id_, at, day, kind, count in rows}
    latest = [one[1] for one in nlargest(limit, found.values())]
    whole = reading.connection.execute(
        select(interaction).where(t.id.in_(latest)).order_by(t.at.desc(), t.id.desc())
    ).all()
    past = [(day, kind, count) for _, _, day, kind, count in found.values() if day <= until]
    return _summary(past), _interactions(reading, whole)


def _summary(past: Sequence[tuple[str, str, int]]) -> InteractionSummary:
    kinds: Counter[str] = Counter()
    for _, kind, count in past:
        kinds[kind] += count
    return InteractionSummary(
        count=kinds.total(),
        first=min((day for day, _, _ in past), default=""),
        last=max((day for day, _, _ in past), default=""),
        kinds=tuple(sorted(kinds.items())),
    )


def count_interactions(reading: Reading) -> int:
    """Return how many interactions are kept."""
    statement = select(func.count()).select_from(interaction).where(interaction.c.alive)
    return reading.connection.execute(statement).scalar_one()


def _interactions(reading: Reading, rows: Sequence[Row[Any]]) -> list[Interaction]:
    people: dict[int, list[Participant]] = defaultdict(list)
    for part in chunks([row.id for row in rows], 500):
        found = reading.connection.execute(
            select(participation, person.c.name)
            .join(person, person.c.id == participation.c.person)
            .where(participation.c.interaction.in_(part), participation.c.alive)
            .order_by(participation.c.id)
        )
        for one in found:
            people[one.interaction].append(
                Participant(person=one.person, name=one.name, role=one.role, seen=one.seen)
            )
    return [
        Interaction(
            id=row.id,
            kind=row.kind,
            at=row.at,
            direction=row.direction,
            title=row.title,
            text=row.text,
            minutes=row.minutes,
            count=row._mapping["count"],  # noqa: SLF001 - a row has a count() of its own
            place=row.place,
            source=row.source,
            batch=row.batch,
            participants=(*_once(people[row.id]), *others_of(row.others)),
        )
        for row in rows
    ]


def _once(found: Sequence[Participant]) -> tuple[Participant, ...]:
    """Merging may make one person of two who took part."""
    return tuple({one.person: one for one in reversed(found)}.values())[::-1]


def others_of(text: str) -> tuple[Participant, ...]:
    """Read who took part and is nobody of the agenda."""
    return tuple(
        Participant(person=None, name=name, role=role, seen=seen)
        for name, role, seen in codec.from_json(text)
    )
