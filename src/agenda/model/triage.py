"""Sorting an imported address book: what is proposed for a person, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from agenda.model.circle import Ring


class ClueKind(StrEnum):
    """What a proposal rests on. Gender, origin and the sound of a name are never among it."""

    FAMILY_LABEL = "family-label"  # label
    FAMILY_NAME = "family-name"  # surnames shared with the user
    LABEL = "label"  # label of the source
    OFTEN = "often"  # count
    RECENT = "recent"  # days
    FACE_TO_FACE = "face-to-face"  # count
    LONG_AGO = "long-ago"  # days
    ONE_WAY = "one-way"  # count
    SAME_ORG = "same-org"  # org
    SAME_SCHOOL = "same-school"  # school
    OWN_DOMAIN = "own-domain"  # domain
    CONNECTED = "connected"  # year
    MET_AT = "met-at"  # event
    SOURCE = "source"  # importer
    NO_PERSON = "no-person"  # address
    NOTHING = "nothing"  # nothing is known but the card


class Fate(StrEnum):
    """What to do with somebody from the tray."""

    PLACE = "place"
    LEAVE = "leave"
    """Stay untracked: in the agenda, in no rhythm."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """One thing that a proposal rests on, and how far it carries (0 to 1)."""

    kind: ClueKind
    parts: tuple[tuple[str, str], ...] = ()
    weight: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A ring, circle and rhythm for one person.

    ``circle`` is an existing circle, if one fits. ``group`` is the same for
    people who can be decided in one go. ``sure`` is between 0 and 1.
    """

    person: int
    fate: Fate
    ring: Ring | None
    circle: int | None
    cadence: int | None
    sure: float
    clues: tuple[Clue, ...]
    group: str
