"""A person, normalised once and kept: what the duplicate finder compares.

Normalising costs a hundred times more than reading back what was normalised,
so the store keeps the packed form beside each person.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from itertools import islice
from typing import TYPE_CHECKING

from agenda.dedup.normalise.addresses import normalise_address
from agenda.dedup.normalise.dates import normalise_date
from agenda.dedup.normalise.emails import is_generic, local_letters, names_in_local, normalise_email
from agenda.dedup.normalise.handles import normalise_handle
from agenda.dedup.normalise.names import (
    folded_name,
    is_company_name,
    maiden_name,
    parse_name,
    title_name,
)
from agenda.dedup.normalise.orgs import normalise_org
from agenda.dedup.normalise.phones import normalise_phone, region_of
from agenda.model.naming import display_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agenda.model.card import Name, Value

MAX_NAMES = 8
"""Names of one person that are compared; more differ in spelling only."""

PERSON, COMPANY, GROUP = "p", "o", "g"
_KINDS = {"org": COMPANY, "organization": COMPANY, "group": GROUP}
_FAX = {"fax", "pager"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """A person (or company) in comparable form; every tuple is free of repetitions.

    ``kind`` is ``p`` (person), ``o`` (company) or ``g`` (group). ``names`` are
    ``given|first surname|second surname``, with ``@`` in front if read from a
    mailbox. ``phones`` are class and E.164 (``m+34612408117``), see
    :mod:`agenda.dedup.normalise.phones`. ``mails`` are mailboxes, ``handles``
    ``site/handle``, ``orgs`` company names without legal form, ``days`` birth
    dates, ``addresses`` ``street number|code``. ``written`` are the names as
    written, one per entry of ``names`` or fewer, ``""`` where capitals alone
    make the difference; they are shown, never compared.
    """

    kind: str = PERSON
    names: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    mails: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    orgs: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    addresses: tuple[str, ...] = ()
    written: tuple[str, ...] = field(default=(), compare=False)


def record_of(*, names: Sequence[Name], kind: str, values: Sequence[Value], region: str) -> Record:
    """Return the comparable form of a person.

    Args:
        names: Her names, one per card that speaks of her.
        kind: RFC 6350 ``KIND``: individual, org, group …
        values: All that is known of her; only kinds that identify are used.
        region: ISO 3166 region of numbers without a country code ("ES").
    """
    by_kind: dict[str, list[Value]] = {}
    for value in values:
        by_kind.setdefault(value.kind, []).append(value)
    raw_mails = [value.value for value in by_kind.get("email", ())]
    mails = _unique(normalise_email(text) for text in raw_mails)
    orgs = _unique(normalise_org(value.value) for value in by_kind.get("org", ()))
    sort = _sort_of(names, kind, orgs, mails)
    if sort == COMPANY:
        orgs = _unique([*(normalise_org(folded_name(name)) for name in names), *orgs])
    called = _names(names, raw_mails, by_kind.get("nickname", ())) if sort == PERSON else {}
    return Record(
        kind=sort,
        names=tuple(called),
        written=_trimmed(called.values()),
        phones=_phones(by_kind.get("phone", ()), region),
        mails=mails,
        handles=_unique(
            normalise_handle(value.value)
            for kind_ in ("url", "im")
            for value in by_kind.get(kind_, ())
        ),
        orgs=orgs,
        days=_unique(normalise_date(value.value) for value in by_kind.get("birthday", ())),
        addresses=_unique(normalise_address(value) for value in by_kind.get("address", ())),
    )


def pack(record: Record) -> str:
    """Return ``record`` as compact JSON text."""
    fields = [
        record.kind,
        *(
            list(part)
            for part in (
                record.names,
                record.phones,
                record.mails,
                record.handles,
                record.orgs,
                record.days,
                record.addresses,
                record.written,
            )
        ),
    ]
    while len(fields) > 1 and not fields[-1]:
        fields.pop()
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":"))


def unpack(text: str) -> Record:
    """Return the record that :func:`pack` wrote.

    Raises:
        ValueError: ``text`` was not written by :func:`pack`.
    """
    fields = json.loads(text)
    if not isinstance(fields, list) or not 1 <= len(fields) <= len(_FIELDS) + 1:
        raise ValueError(f"not a packed record: {text[:80]!r}")
    parts = dict(zip(_FIELDS, map(tuple, fields[1:]), strict=False))
    return Record(kind=fields[0], **parts)


_FIELDS = ("names", "phones", "mails", "handles", "orgs", "days", "addresses", "written")


def _unique(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(text for text in texts if text))


def _sort_of(
    names: Sequence[Name], kind: str, orgs: tuple[str, ...], mails: tuple[str, ...]
) -> str:
    if kind.lower() in _KINDS:
        return _KINDS[kind.lower()]
    written = [name for name in names if name.full or name.given or name.family]
    if not written:
        shared = all(is_generic(mail) for mail in mails)
        return COMPANY if orgs and shared else PERSON
    if any(name.given and name.family for name in written):
        return PERSON
    company = all(
        is_company_name(name.full) or normalise_org(name.full) in orgs for name in written
    )
    return COMPANY if company else PERSON


def _names(
    names: Sequence[Name], raw_mails: Sequence[str], nicknames: Sequence[Value]
) -> dict[str, str]:
    """Return the parsed names, and each as it was written where that says more."""
    found: dict[str, str] = {}
    locals_ = {f"{local_letters(normalise_email(mail))}||" for mail in raw_mails}
    for name in names:
        parsed = parse_name(name)
        if parsed and parsed not in locals_:
            found.setdefault(parsed, _written(name, parsed))
            if maiden := maiden_name(name.full, parsed):
                found.setdefault(maiden, found[parsed])
    if not found:
        guessed = _unique(name for mail in raw_mails for name in names_in_local(mail))
        return {f"@{name}": "" for name in guessed[:MAX_NAMES]}
    surnames = next(iter(found)).partition("|")[2]
    for value in nicknames:
        if given := parse_name_of_nickname(value.value):
            found.setdefault(f"{given}|{surnames}", "")
    return dict(islice(found.items(), MAX_NAMES))


def _written(name: Name, parsed: str) -> str:
    shown = display_name(name)
    return "" if shown == title_name(parsed) else shown


def _trimmed(texts: Iterable[str]) -> tuple[str, ...]:
    kept = list(texts)
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def parse_name_of_nickname(text: str) -> str:
    """Return the given name in a nickname, ``""`` if it is more than one word."""
    from_words = text.split()
    return normalise_org(text) if len(from_words) == 1 and "@" not in text else ""


def _phones(values: Sequence[Value], region: str) -> tuple[str, ...]:
    kept = [value for value in values if not _FAX.intersection(value.types)]
    others = tuple(
        dict.fromkeys(
            found for value in kept if (found := region_of(value.value)) and found != region
        )
    )
    return _unique(form for value in kept for form in normalise_phone(value.value, region, others))
