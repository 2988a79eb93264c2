"""All records as columns: what is compared pair by pair is compared at once."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from agenda.dedup.keys import company_letters, keys_of, name_key
from agenda.dedup.normalise.emails import (
    company_domain,
    is_generic,
    local_letters,
    local_text,
    locals_of_name,
    short_locals_of_name,
)
from agenda.dedup.normalise.names import main_given
from agenda.dedup.normalise.phones import e164
from agenda.dedup.ragged import Flags, Ints, Ragged, integers, ragged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from agenda.dedup.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The different parsed names of the book; one entry each, -1 for a missing part.

    ``lone`` is the surname that a single word would be, -2 if there is none.
    """

    texts: Sequence[str]
    given: Ints
    first: Ints
    second: Ints
    tokens: Ints
    key: Ints
    keys: Sequence[str]
    givens: Sequence[str]
    surnames: Sequence[str]
    lone: Ints


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The records as columns.

    ``keys`` are the blocking keys that several records have, without their
    texts; the rest is as in ``Record``.

    ``whole_locals`` are the local parts of mailboxes, ``locals`` their letters, ``full_locals`` and
    ``short_locals`` those that the names would have there; the last three
    share one vocabulary. ``extensions`` are number and extension.
    """

    size: int
    kind: Ints
    guessed: Flags
    names: Ragged
    parsed: Names
    phones: Ragged
    mobiles: Ragged
    extensions: Ragged
    phone_class: Sequence[str]
    mails: Ragged
    generic: Flags
    domains: Ragged
    locals: Ragged
    whole_locals: Ragged
    full_locals: Ragged
    short_locals: Ragged
    handles: Ragged
    orgs: Ragged
    days: Ragged
    addresses: Ragged
    main_givens: Ragged
    companies: Ragged
    keys: Ragged
    records: Sequence[Record]


def build_table(records: Sequence[Record]) -> Table:
    """Return ``records`` as columns."""
    names = ragged([name.lstrip("@") for name in record.names] for record in records)
    mails = ragged(record.mails for record in records)
    phones = ragged([e164(phone) for phone in record.phones] for record in records)
    locals_, full, short = _local_tables(records)
    return Table(
        size=len(records),
        kind=np.array(["pog".find(record.kind) for record in records], dtype=np.int64),
        guessed=np.array(
            [bool(record.names) and record.names[0][0] == "@" for record in records], dtype=np.bool_
        ),
        names=names,
        parsed=_parse_names(names.names),
        phones=phones,
        mobiles=ragged(
            [e164(phone) for phone in record.phones if phone[0] in "mu"] for record in records
        ),
        extensions=ragged(
            [phone[1:] for phone in record.phones if ";" in phone] for record in records
        ),
        phone_class=_phone_classes(records, phones.names),
        mails=mails,
        generic=np.array([is_generic(mail) for mail in mails.names], dtype=np.bool_),
        domains=ragged(_some(map(company_domain, record.mails)) for record in records),
        locals=locals_,
        whole_locals=ragged(_some(map(local_text, record.mails)) for record in records),
        full_locals=full,
        short_locals=short,
        handles=ragged(record.handles for record in records),
        orgs=ragged(record.orgs for record in records),
        days=ragged(record.days for record in records),
        addresses=ragged(record.addresses for record in records),
        main_givens=ragged(
            _some(main_given(name.lstrip("@").partition("|")[0]) for name in record.names)
            for record in records
        ),
        companies=ragged(map(company_letters, records)),
        keys=_shared_keys(records),
        records=records,
    )


def _shared_keys(records: Sequence[Record]) -> Ragged:
    """Return the blocking keys that more than one record has.

    Most keys are one person's alone and call up nobody. They are told apart by
    their 64-bit hashes: a million texts would take more room than all the rest.
    """
    hashes = array("q")
    counts = array("q")
    for record in records:
        keys = keys_of(record)
        hashes.extend([hash(key) for key in keys])
        counts.append(len(keys))
    _, ids, carriers = np.unique(integers(hashes), return_inverse=True, return_counts=True)
    shared = carriers[ids] > 1
    rows = np.repeat(np.arange(len(records)), integers(counts))[shared]
    starts = np.concatenate(([0], np.cumsum(np.bincount(rows, minlength=len(records)))))
    return Ragged(starts=starts, ids=ids[shared], names=())


def _some(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text]


def _phone_classes(records: Sequence[Record], numbers: Sequence[str]) -> list[str]:
    classes: dict[str, str] = {}
    for record in records:
        for phone in record.phones:
            number = e164(phone)
            if phone[0] != "?":
                classes[number] = min(classes.get(number, phone[0]), phone[0])
    return [classes.get(number, "?") for number in numbers]


def _local_tables(records: Sequence[Record]) -> tuple[Ragged, Ragged, Ragged]:
    vocabulary: dict[str, int] = {}

    def column(of: Callable[[Record], Iterable[str]]) -> Ragged:
        flat, starts = array("q"), array("q", [0])
        for record in records:
            found = [vocabulary.setdefault(text, len(vocabulary)) for text in of(record) if text]
            flat.extend(sorted(set(found)) if len(found) > 1 else found)
            starts.append(len(flat))
        return Ragged(starts=integers(starts), ids=integers(flat), names=())

    return (
        column(lambda record: map(local_letters, record.mails)),
        column(lambda record: _spelt(record, short=False)),
        column(lambda record: _spelt(record, short=True)),
    )


def _spelt(record: Record, *, short: bool) -> list[str]:
    found: list[str] = []
    for name in record.names:
        if name[0] == "@":
            continue  # read from a mailbox: it would agree with itself
        given, first, second = name.split("|")
        found += (
            short_locals_of_name(given, first) if short else locals_of_name(given, first, second)
        )
    return found


def _parse_names(texts: Sequence[str]) -> Names:
    givens: dict[str, int] = {"": -1}
    surnames: dict[str, int] = {"": -1}
    tokens: dict[str, int] = {}
    keys: dict[str, int] = {"": -1}
    rows = []
    for text in texts:
        given, first, second = text.split("|")
        sorted_words = " ".join(sorted(f"{given} {first} {second}".split()))
        rows.append(
            (
                givens.setdefault(given, len(givens) - 1),
                surnames.setdefault(first, len(surnames) - 1),
                surnames.setdefault(second, len(surnames) - 1),
                tokens.setdefault(sorted_words, len(tokens)),
                keys.setdefault(name_key(text), len(keys) - 1),
            )
        )
    columns = np.array(rows, dtype=np.int64).reshape(-1, 5)
    return Names(
        texts=texts,
        given=columns[:, 0],
        first=columns[:, 1],
        second=columns[:, 2],
        tokens=columns[:, 3],
        key=columns[:, 4],
        keys=list(keys)[1:],
        givens=list(givens)[1:],
        surnames=list(surnames)[1:],
        lone=np.array(
            [surnames.get(text[:-2], -2) if text.endswith("||") else -2 for text in texts]
        ),
    )
