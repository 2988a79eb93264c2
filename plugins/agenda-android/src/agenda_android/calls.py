"""Calls in which two people spoke. One that nobody answered is no conversation and is counted only."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256

from agenda.plugin import InteractionDraft
from agenda_android.people import party, same_for
from agenda_android.rows import Row

_DIRECTIONS = {"1": "in", "2": "out", "7": "in"}
"""1 incoming, 2 outgoing, 7 answered on another device (android.provider.CallLog.Calls)."""

_UNANSWERED = frozenset({"3", "4", "5", "6"})
"""Missed, sent to voicemail, rejected, blocked."""


def seconds(row: Row) -> int:
    """Return how long was spoken; nothing for a call that nobody answered."""
    duration = row.attributes.get("duration", "")
    if row.attributes.get("type") in _UNANSWERED or not duration.isdecimal():
        return 0
    return int(duration[:7])


def call(row: Row, when: datetime) -> InteractionDraft:
    """Return a call that was answered; minutes begun count whole."""
    number = row.attributes.get("number", "").strip()
    key = f"call\n{same_for(number)}\n{int(when.timestamp())}"
    return InteractionDraft(
        key=sha256(key.encode()).hexdigest()[:32],
        kind="call",
        at=when.isoformat(),
        parties=(party(number, row.attributes.get("contact_name", "")),),
        direction=_DIRECTIONS.get(row.attributes.get("type", ""), ""),
        minutes=-(-seconds(row) // 60),
        line=row.line,
    )
