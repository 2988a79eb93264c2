"""Names as their cards spell them, for the sentences about a pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dedup.normalise.names import title_name
from agenda.model.text import fold

if TYPE_CHECKING:
    from agenda.dedup.record import Record


def spelt_name(record: Record, parsed: str) -> str:
    """Return a name of ``record`` as it was written: "ana|garcia|" → Ana García."""
    places = [place for place, name in enumerate(record.names) if name.lstrip("@") == parsed]
    if places and places[0] < len(record.written) and record.written[places[0]]:
        return record.written[places[0]]
    return title_name(parsed)


def spelt_part(part: str, written: str) -> str:
    """Return the words of ``written`` that ``part`` of a parsed name stands for.

    ``delafuente`` in "Ana de la Fuente" → de la Fuente; with capitals of its
    own where the words cannot be found.
    """
    wanted = part.replace(" ", "")
    words = written.replace(",", " ").split()
    folded = ["".join(letter for letter in fold(word) if letter.isalnum()) for word in words]
    for start in range(len(words)):
        run = ""
        for end in range(start, len(words)):
            run += folded[end]
            if run == wanted:
                return " ".join(words[start : end + 1])
            if not wanted.startswith(run):
                break
    return part.title()
