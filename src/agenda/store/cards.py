"""Cards in the store: finding those of an earlier import, adding new ones, versions."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select, update

from agenda.model.card import Card, NewCard
from agenda.store import codec
from agenda.store.chunks import chunks
from agenda.store.dossiers import card_of
from agenda.store.schema import batch, card, person
from agenda.store.session import Reading, Writing


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownCard:
    """What identifies a stored card: enough to tell unchanged from newer."""

    id: int
    person: int
    content: bytes


def known_cards(reading: Reading, source: str, keys: Collection[str]) -> dict[str, KnownCard]:
    """Return the cards of a kind of source that are stored under these keys."""
    found: dict[str, KnownCard] = {}
    for part in chunks(list(keys), 500):
        rows = reading.connection.execute(
            select(card.c.key, card.c.id, card.c.person, card.c.content)
            .where(card.c.key.in_(part), card.c.source == source, card.c.alive)
            .order_by(card.c.id)
        )
        for row in rows:
            found[row.key] = KnownCard(id=row.id, person=row.person, content=row.content)
    return found


def owners_of_withdrawn(reading: Reading, source: str, keys: Collection[str]) -> dict[str, int]:
    """Return who is still listed and had cards under these keys in an import that was taken back."""
    found: dict[str, int] = {}
    for part in chunks(list(keys), 500):
        rows = reading.connection.execute(
            select(card.c.key, card.c.person)
            .join(batch, batch.c.id == card.c.batch)
            .join(person, person.c.id == card.c.person)
            .where(card.c.key.in_(part), card.c.source == source)
            .where(~card.c.alive, ~batch.c.alive, person.c.listed)
            .order_by(card.c.id)
        )
        found.update((row.key, row.person) for row in rows)
    return found


def load_cards(reading: Reading, ids: Sequence[int], *, verbatim: bool = False) -> list[Card]:
    """Return cards by id."""
    found: list[Card] = []
    for part in chunks(ids, 500):
        rows = reading.connection.execute(
            select(card).where(card.c.id.in_(part)).order_by(card.c.id)
        )
        found.extend(card_of(row, verbatim=verbatim) for row in rows)
    return found


def add_cards(
    writing: Writing,
    cards: Sequence[NewCard],
    people: Sequence[int],
    *,
    file: str,
    batch: int,
) -> int:
    """Add cards, each at home with the person beside it; return the first id."""
    rows = [
        {
            "person": person_id,
            "home": person_id,
            "source": c.source,
            "key": c.key,
            "uid": c.uid,
            "format": c.format,
            "kind": c.kind,
            "content": c.content,
            "name": codec.name_text(c.name),
            "values": codec.values_text(c.values),
            "properties": codec.properties_text(c.properties),
            "batch": batch,
            "file": file,
            "superseded_by": None,
            "first_seen": writing.now,
            "last_confirmed": writing.now,
        }
        for c, person_id in zip(cards, people, strict=True)
    ]
    return writing.insert("card", rows)


def supersede(writing: Writing, old: int, new: int) -> None:
    """Put a newer version of a card in the place of the old one, which is kept."""
    row = writing.connection.execute(
        select(card.c.person, card.c.home, card.c.first_seen).where(card.c.id == old)
    ).one()
    writing.update("card", [new], person=row.person, home=row.home, first_seen=row.first_seen)
    writing.update("card", [old], alive=False, superseded_by=new)
    writing.touch([row.person])


def confirm(writing: Writing, ids: Sequence[int]) -> None:
    """Note that cards were seen again. A record of freshness, not a change: no journal."""
    for part in chunks(ids, 500):
        writing.connection.execute(
            update(card).where(card.c.id.in_(part)).values(last_confirmed=writing.now)
        )
