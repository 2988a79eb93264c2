"""Which of a person's names to show when several sources spell it differently."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda.dedup.lists.nicknames import FORMAL
from agenda.dedup.lists.noise import LABEL_WORDS, PLACES, ROLES
from agenda.model.naming import display_name
from agenda.model.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.model.card import Name

_MAX_COUNTED_WORDS = 4


def choose_name(names: Sequence[Name]) -> int:
    """Return the index of the name to show; the first of equals.

    Preferred, in this order: a name at all (no e-mail address, number or
    "Mamá"), given name and surname, written in upper and lower case, words
    written out rather than initials, none of the labels that people put into
    names ("new mobile"), more of them, with accents, not
    inverted, in components.

    Raises:
        ValueError: ``names`` is empty.
    """
    if not names:
        raise ValueError("there is no name to choose from")
    return max(range(len(names)), key=lambda index: (_merits(names[index]), -index))


def _merits(name: Name) -> tuple[int, ...]:
    shown = display_name(name)
    found = words(shown)
    letters = [character for character in shown if character.isalpha()]
    initials = sum(1 for word in found if len(word) == 1)
    return (
        _is_name(shown),
        min(len(found), 2),
        shown != shown.upper() and shown != shown.lower() and bool(letters),
        -initials,
        -sum(1 for word in found if word in LABEL_WORDS - PLACES),
        min(len(found), _MAX_COUNTED_WORDS),
        -sum(1 for word in found if word in FORMAL),
        sum(1 for character in letters if fold(character) != character.lower()),
        "," not in name.full,
        bool(name.given and name.family),
    )


def _is_name(shown: str) -> bool:
    has_letters = any(character.isalpha() for character in shown)
    return has_letters and "@" not in shown and " ".join(words(shown)) not in ROLES
