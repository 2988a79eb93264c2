"""Days as ISO 8601, the year left out where it is unknown."""

from __future__ import annotations

import re

_ISO = re.compile(r"^(\d{4})-?(\d{2})-?(\d{2})(?:[T ].*)?$")
_NO_YEAR = re.compile(r"^--(\d{2})-?(\d{2})$")
_APPLE_NO_YEAR = "1604"


def normalise_date(text: str) -> str:
    """Return ``1980-05-14``, ``--05-14``, ``1980-05`` or ``1980``; ``""`` if it is none of them.

    The year 1604 is how Apple writes "year unknown".
    """
    text = text.strip()
    match = _ISO.match(text)
    if match:
        year, month, day = match.groups()
        return f"--{month}-{day}" if year == _APPLE_NO_YEAR else f"{year}-{month}-{day}"
    match = _NO_YEAR.match(text)
    if match:
        return f"--{match[1]}-{match[2]}"
    return text if re.fullmatch(r"\d{4}(?:-\d{2})?", text) else ""
