"""The interactions of an export: calls, meetings, mails and messages; notes stay with the contact."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from agenda.plugin import InteractionDraft, Issue, Party
from agenda.plugin.jsonfile import Lines, listed, plain
from agenda_contrack.contacts import without_marks
from agenda_contrack.gathering import Export

_KINDS = {
    "call": "call", "meeting": "meeting", "email": "email", "message": "message",
    "sms": "message", "linkedin": "message", "facebook": "message",
}  # fmt: skip
_KEPT_ELSEWHERE = ("note", "import")
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d)(:\d\d)?(?:\.\d+)?\s?(Z|[+-]\d\d:\d\d)?)?"
)
_HOURS = re.compile(r"(\d{1,3})\s*h", re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,4})\s*m", re.IGNORECASE)


def interactions(
    export: Mapping[str, Any], gathered: Export, lines: Lines
) -> Iterator[InteractionDraft | Issue]:
    """Yield every interaction with the people who took part or are mentioned."""
    left_out = 0
    for at, one in listed(export, "interactions"):
        kind = plain(one.get("type")).lower()
        if kind in _KEPT_ELSEWHERE:
            continue
        moment, contact = _moment(plain(one.get("date"))), plain(one.get("contactId"))
        if not moment or not contact:
            left_out += 1
            continue
        key = plain(one.get("id"))
        yield InteractionDraft(
            key=key or f"interaction:{at}",
            kind=_KINDS.get(kind, kind or "message"),
            at=moment,
            parties=_parties(contact, one.get("mentions"), gathered),
            title=plain(one.get("title")),
            text=without_marks(plain(one.get("content"))),
            minutes=_minutes(plain(one.get("duration"))),
            line=lines.of(key),
        )
    if left_out:
        yield Issue(
            message=f"interactions left out, as they have no date or no contact: {left_out}",
            words=(
                ("es", f"interacciones que no se importan, sin fecha o sin contacto: {left_out}"),
            ),
        )


def _parties(contact: str, mentions: object, gathered: Export) -> tuple[Party, ...]:
    keys = [gathered.owner(contact)]
    if isinstance(mentions, str):
        try:
            mentions = json.loads(mentions)
        except (ValueError, RecursionError):
            mentions = []
    if isinstance(mentions, list):
        found = [plain(one.get("contactId")) for one in mentions if isinstance(one, dict)]
        keys += [gathered.owner(key) for key in found if key and key in gathered.names]
    return tuple(Party(key=key, name=gathered.names.get(key, "")) for key in dict.fromkeys(keys))


def _moment(written: str) -> str:
    """Return ISO 8601; moments without an offset are those of SQLite, in UTC."""
    found = _MOMENT.fullmatch(written)
    if found is None:
        return ""
    if not found[2]:
        return found[1]
    return f"{found[1]}T{found[2]}{found[3] or ''}{found[4] or 'Z'}"


def _minutes(written: str) -> int:
    """Read "45 min", "1h 30m" or a bare number of minutes."""
    if written.isdecimal():
        return min(int(written[:5]), 10_000)
    hours, minutes = _HOURS.search(written), _MINUTES.search(written)
    return (int(hours[1]) * 60 if hours else 0) + (int(minutes[1]) if minutes else 0)
