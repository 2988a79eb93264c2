"""When a message was sent, as ISO 8601, from the four places that may say it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

_FIRST_YEAR = 1982  # RFC 821; older dates come from clocks that were not set
_LAST_YEAR = 2100
_STAMP_DATE = re.compile(rb"\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*", re.IGNORECASE)
_LIMIT = 200


def date_of_header(text: str) -> str:
    """Return a ``Date`` header (RFC 5322, and the older forms) as ISO 8601, or ""."""
    try:
        parsed = parsedate_tz(text[:_LIMIT])
    except (ValueError, IndexError, TypeError, OverflowError):
        return ""  # the standard library stumbles over some rubbish
    if parsed is None:
        return ""
    year, month, day, hour, minute, second = parsed[:6]
    # Where no zone is said it is UTC: "-0000" (RFC 5322), and the separators of RFC 4155.
    try:
        zone = timedelta(minutes=round((parsed[9] or 0) / 60))
        at = datetime(year, month, day, hour, minute, min(second, 59), tzinfo=timezone(zone))
    except (ValueError, OverflowError):
        return ""
    return at.isoformat() if _FIRST_YEAR <= at.year <= _LAST_YEAR else ""


def date_of_stamp(stamp: bytes) -> str:
    """Return the date of an mbox separator (``ana@b Wed Jan  1 10:00:00 2020``), or ""."""
    found = _STAMP_DATE.search(stamp)
    return "" if found is None else date_of_header(found[0].decode("ascii", "replace"))


def date_of_received(text: str) -> str:
    """Return the date behind the last semicolon of a ``Received`` header, or ""."""
    _, semicolon, date = text.rpartition(";")
    return date_of_header(date.strip()) if semicolon else ""


def date_of_delivery(name: str) -> str:
    """Return the time of delivery with which the name of a Maildir file begins, or ""."""
    found = re.match(r"(\d{9,10})\.", name.rpartition("/")[2])
    return "" if found is None else datetime.fromtimestamp(int(found[1]), UTC).isoformat()
