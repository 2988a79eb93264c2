"""Names for the groups that tie a label to its property."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LABEL_ESCAPES = str.maketrans({"\\": r"\\", "\n": r"\n", "\r": None})
_NUMBERED = re.compile(r"item(\d{1,9})", re.IGNORECASE)


class Groups:
    """Gives out ``item1``, ``item2`` … after those that a card uses already."""

    def __init__(self, used: Iterable[str] = ()) -> None:
        numbers = (match for match in map(_NUMBERED.fullmatch, used) if match)
        self._last = max((int(match[1]) for match in numbers), default=0)

    def new(self) -> str:
        """Return a group that is not in use."""
        self._last += 1
        return f"item{self._last}"


def group_label(label: str) -> str:
    """Return a label as it is written in X-ABLabel."""
    return label.translate(_LABEL_ESCAPES)
