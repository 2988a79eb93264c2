"""Taking in a chunk of cards: known, newer, or newcomers; the last are stored at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from agenda.dedup import Record, keys_of, record_of
from agenda.model.card import Card
from agenda.model.importing import Decisions, Outcome
from agenda.services.intake import Incoming, Intake
from agenda.services.news import changed
from agenda.services.understanding import Arrival, Read, understand
from agenda.store import Reading, Writing, batches, candidates, cards, people
from agenda.store.cards import KnownCard


def take_in(
    reading: Reading,
    intake: Intake,
    chunk: Sequence[Read],
    *,
    source: str,
    region: str,
    decisions: Decisions,
) -> None:
    """Sort the cards of a chunk, and store them if ``reading`` is a :class:`Writing`."""
    keyed = [(intake.occurrence(read.key), read) for read in chunk]
    known = cards.known_cards(reading, source, [key for key, _ in keyed])
    before = _before(reading, keyed, known)
    keyed = _unmix(reading, keyed, known, before, source=source, region=region)
    newcomers: list[tuple[int, Arrival]] = []
    for key, read in keyed:
        stored = known.get(key)
        earlier = intake.arrived.get((source, key))
        if intake.count in decisions.skip:
            intake.add(read.draft, None)
        elif stored is not None and stored.content == read.content:
            intake.add(read.draft, Outcome.UNCHANGED, stored.person)
            if isinstance(reading, Writing):
                cards.confirm(reading, [stored.id])
        elif stored is not None:
            intake.add(read.draft, Outcome.COMPLETED, stored.person)
            arrival = understand(read, key, source, region)
            intake.relations.news.extend(
                changed(before[stored.id], arrival.card.values, stored.person, intake.file)
            )
            if isinstance(reading, Writing):
                _renew(reading, arrival, stored, intake.file_name)
        elif earlier is not None:
            same = earlier[1] == read.content
            intake.add(read.draft, Outcome.UNCHANGED if same else Outcome.COMPLETED)
        else:
            ordinal = intake.add(read.draft, Outcome.NEW)
            intake.arrived[source, key] = (ordinal, read.content)
            newcomers.append((ordinal, understand(read, key, source, region)))
    arrivals = [arrival for _, arrival in newcomers]
    back = cards.owners_of_withdrawn(reading, source, [a.card.key for a in arrivals])
    found = [
        Incoming(ordinal=ordinal, came_back=back.get(arrival.card.key))
        for ordinal, arrival in newcomers
    ]
    if isinstance(reading, Writing):
        _store(reading, found, arrivals, intake.file_name)
    else:
        for newcomer, arrival in zip(found, arrivals, strict=True):
            newcomer.features = arrival.digest.features
        numbered = enumerate(arrivals, len(intake.incoming))
        candidates.stage_keys(reading, [(key, n) for n, a in numbered for key in a.digest.keys])
    intake.incoming.extend(found)


def _renew(writing: Writing, arrival: Arrival, stored: KnownCard, file: str) -> None:
    """Store a newer version of a card in the place of the one that is there."""
    batch = _open_batch(writing)
    people.add_pictures(writing, arrival.card.blobs)
    new = cards.add_cards(writing, [arrival.card], [stored.person], file=file, batch=batch)
    cards.supersede(writing, stored.id, new)


def _store(
    writing: Writing, incoming: Sequence[Incoming], arrivals: Sequence[Arrival], file: str
) -> None:
    if not arrivals:
        return
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


def _before(
    reading: Reading, keyed: Sequence[tuple[str, Read]], known: Mapping[str, KnownCard]
) -> dict[int, Card]:
    """Return the stored cards, by id, of which there is another version now."""
    ids = [
        known[key].id for key, read in keyed if key in known and known[key].content != read.content
    ]
    return {card.id: card for card in cards.load_cards(reading, ids)}


def _unmix(
    reading: Reading,
    keyed: list[tuple[str, Read]],
    known: dict[str, KnownCard],
    before: Mapping[int, Card],
    *,
    source: str,
    region: str,
) -> list[tuple[str, Read]]:
    """Tell a newer version from somebody else under the same key.

    Programs and their users have given one UID to several people. Who shares
    neither a name nor an address with the stored card of that key is another
    person, and gets a key of her own.
    """
    strangers: dict[str, str] = {}
    for key, read in keyed:
        if key not in known or known[key].content == read.content:
            continue
        record = understand(read, key, source, region).record
        if not _same_somebody(before[known[key].id], record, region):
            strangers[key] = f"{key}~{read.content.hex()[:16]}"
    known.update(cards.known_cards(reading, source, list(strangers.values())))
    return [(strangers.get(key, key), read) for key, read in keyed]


def _same_somebody(stored: Card, record: Record, region: str) -> bool:
    before = record_of(names=(stored.name,), kind=stored.kind, values=stored.values, region=region)
    shared = set(keys_of(before)) & set(keys_of(record))
    empty = not keys_of(before) or not keys_of(record)
    return bool(shared) or empty
