"""Taking in a chunk of cards: known, newer, or newcomers; the last are stored at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from agenda.dedup import Record, keys_of, record_of
from agenda.model.card import Card
from agenda.model.importing import Decisions, Outcome
from agenda.services.intake import Incoming, Intake
from agenda.services.understanding import Arrival
from agenda.store import Reading, Writing, batches, cards, people
from agenda.store.cards import KnownCard


def take_in(
    reading: Reading,
    intake: Intake,
    chunk: Sequence[Arrival],
    *,
    source: str,
    region: str,
    decisions: Decisions,
) -> None:
    """Sort the cards of a chunk, and store them if ``reading`` is a :class:`Writing`."""
    numbered = [_with_key(arrival, intake.occurrence(arrival.card.key)) for arrival in chunk]
    known = cards.known_cards(reading, source, [a.card.key for a in numbered])
    numbered = _unmix(reading, numbered, known, source=source, region=region)
    newcomers: list[tuple[int, Arrival]] = []
    for arrival in numbered:
        at = (source, arrival.card.key)
        stored = known.get(arrival.card.key)
        earlier = intake.arrived.get(at)
        if intake.count in decisions.skip:
            intake.add(arrival, None)
        elif stored is not None:
            _known(reading, intake, arrival, stored)
        elif earlier is not None:
            same = earlier[1] == arrival.card.content
            intake.add(arrival, Outcome.UNCHANGED if same else Outcome.COMPLETED)
        else:
            ordinal = intake.add(arrival, Outcome.NEW)
            intake.arrived[at] = (ordinal, arrival.card.content)
            newcomers.append((ordinal, arrival))
    found = [Incoming(ordinal=ordinal, record=arrival.record) for ordinal, arrival in newcomers]
    if isinstance(reading, Writing) and newcomers:
        _store(reading, found, [arrival for _, arrival in newcomers], intake.file_name)
    intake.incoming.extend(found)


def _with_key(arrival: Arrival, key: str) -> Arrival:
    return (
        arrival
        if key == arrival.card.key
        else replace(arrival, card=replace(arrival.card, key=key))
    )


def _known(reading: Reading, intake: Intake, arrival: Arrival, stored: KnownCard) -> None:
    """A card of this key is there: the same, or an older version of this one."""
    if stored.content == arrival.card.content:
        intake.add(arrival, Outcome.UNCHANGED, stored.person)
        if isinstance(reading, Writing):
            cards.confirm(reading, [stored.id])
        return
    intake.add(arrival, Outcome.COMPLETED, stored.person)
    if isinstance(reading, Writing):
        batch = _open_batch(reading)
        people.add_pictures(reading, arrival.card.blobs)
        new = cards.add_cards(
            reading, [arrival.card], [stored.person], file=intake.file_name, batch=batch
        )
        cards.supersede(reading, stored.id, new)


def _store(
    writing: Writing, incoming: Sequence[Incoming], arrivals: Sequence[Arrival], file: str
) -> None:
    batch = _open_batch(writing)
    people.add_pictures(writing, [blob for a in arrivals for blob in a.card.blobs])
    first = writing.insert_people([a.digest for a in arrivals], own=False)
    ids = range(first, first + len(arrivals))
    cards.add_cards(writing, [a.card for a in arrivals], ids, file=file, batch=batch)
    for newcomer, id_ in zip(incoming, ids, strict=True):
        newcomer.person = id_


def _open_batch(writing: Writing) -> int:
    """Open the batch with the first card that changes something: importing twice leaves no trace."""
    return writing.batch if writing.batch is not None else batches.add_batch(writing)


def _unmix(
    reading: Reading,
    arrivals: Sequence[Arrival],
    known: dict[str, KnownCard],
    *,
    source: str,
    region: str,
) -> list[Arrival]:
    """Tell a newer version from somebody else under the same key.

    Programs and their users have given one UID to several people. Who shares
    neither a name nor an address with the stored card of that key is another
    person, and gets a key of her own.
    """
    changed = [
        a for a in arrivals if a.card.key in known and known[a.card.key].content != a.card.content
    ]
    if not changed:
        return list(arrivals)
    stored = {
        card.id: card for card in cards.load_cards(reading, [known[a.card.key].id for a in changed])
    }
    strangers = {
        id(a): f"{a.card.key}~{a.card.content.hex()[:16]}"
        for a in changed
        if not _same_somebody(stored[known[a.card.key].id], a.record, region)
    }
    known.update(cards.known_cards(reading, source, list(strangers.values())))
    return [_with_key(a, strangers[id(a)]) if id(a) in strangers else a for a in arrivals]


def _same_somebody(stored: Card, record: Record, region: str) -> bool:
    before = record_of(names=(stored.name,), kind=stored.kind, values=stored.values, region=region)
    shared = set(keys_of(before)) & set(keys_of(record))
    empty = not keys_of(before) or not keys_of(record)
    return bool(shared) or empty
