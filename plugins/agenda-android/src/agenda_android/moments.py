"""From Android's milliseconds to a local time."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, tzinfo

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FIRST, _LAST = 631_152_000_000, 4_102_444_800_000  # 1990 to 2100


def moment(text: str, zone: tzinfo | None) -> datetime | None:
    """Return the local time of a ``date`` attribute; None where there is none.

    Milliseconds since 1970 in UTC; some programs write seconds. Without a
    ``zone`` it is that of this computer.
    """
    try:
        stamp = int(text)
    except ValueError:
        return None
    if stamp < _FIRST:
        stamp *= 1000
    if not _FIRST <= stamp < _LAST:
        return None
    return (_EPOCH + timedelta(milliseconds=stamp)).replace(microsecond=0).astimezone(zone)
