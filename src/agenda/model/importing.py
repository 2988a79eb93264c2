"""An import: planned, shown, applied, and its fidelity receipt."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """What an import does with one card."""

    NEW = "new"
    """Somebody who was not there."""

    COMPLETED = "completed"
    """Adds to, or is a newer version for, somebody who was there."""

    UNCHANGED = "unchanged"
    """Exactly this card is there already."""

    DOUBTFUL = "doubtful"
    """Comes in as a new person who may be somebody that is there: to be reviewed."""


class MergeMode(StrEnum):
    """What an import does with somebody who is certainly there already."""

    AUTO = "auto"
    """Staple the card to her."""

    ASK = "ask"
    """Come in as a new person and ask in the review of duplicates."""

    NEVER = "never"
    """Come in as a new person; do not look for duplicates."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a long task is. ``total`` is 0 while unknown. Stages: reading, matching, saving."""

    stage: str
    done: int
    total: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something of a file that could not be read or understood.

    ``message`` is English; ``words`` holds the same as (language, text).
    """

    line: int
    severity: str
    message: str
    words: tuple[tuple[str, str], ...] = ()

    def said(self, language: str) -> str:
        """Return the message in a language ("es"), in English where it has no other."""
        return dict(self.words).get(language, self.message)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedRow:
    """One card of the file and what will happen to it.

    ``ordinal`` counts cards through all files of the import, from 0.
    ``match`` is the person it joins (completed, unchanged) or may be
    (doubtful), None otherwise or when that person is herself new; ``with_row``
    is then the ordinal of the row she comes from. ``service`` marks taxis,
    info lines and the like, which a person may not want in an address book.
    """

    ordinal: int
    outcome: Outcome
    name: str
    phone: str = ""
    email: str = ""
    org: str = ""
    place: str = ""
    line: int = 0
    match: int | None = None
    match_name: str = ""
    with_row: int | None = None
    probability: float = 0.0
    service: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTalk:
    """The conversations of a source with one person, and whom Agenda takes her for.

    ``kinds`` counts them: messages, calls, meetings. ``first`` and ``last`` are
    days. ``match`` is the person, or ``with_row`` the row of the same import
    she comes from; neither where nobody fits, or, with ``several``, where more
    than one does. ``address`` is the number or mailbox she was found by.
    """

    ordinal: int
    name: str
    address: str = ""
    kinds: tuple[tuple[str, int], ...] = ()
    first: str = ""
    last: str = ""
    match: int | None = None
    match_name: str = ""
    with_row: int | None = None
    several: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedCircle:
    """A group of the source and how many are in it; ``circle`` is the one of that name, if any."""

    name: str
    count: int
    circle: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedNews:
    """What a newer listing says of somebody: kind is ``org``, ``title`` or ``vanished``."""

    person: int
    name: str
    kind: str
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class TableColumn:
    """A column of a table and what it is taken for; see ``agenda.plugin.Column``."""

    header: str
    field: str
    sure: float
    samples: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TableLayout:
    """A table of the import whose columns the user can name."""

    path: str
    columns: tuple[TableColumn, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PreviewCard:
    """One of the first rows of a table as the person she would be; ``facts`` are (kind, value)."""

    name: str
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileReport:
    """The receipt for one file. ``read`` is the sum of the four outcomes and ``skipped``.

    ``interactions`` are the conversations, meetings and calls that are new (or
    have grown), ``interactions_unchanged`` those that were there,
    ``interactions_unmatched`` those with nobody of the agenda, which are not
    kept; ``ties_unmatched`` likewise.
    """

    path: str
    importer: str
    title: str = ""
    read: int = 0
    new: int = 0
    completed: int = 0
    unchanged: int = 0
    doubtful: int = 0
    skipped: int = 0
    kept_verbatim: int = 0
    problems: tuple[Problem, ...] = ()
    interactions: int = 0
    interactions_unchanged: int = 0
    interactions_unmatched: int = 0
    ties: int = 0
    ties_unmatched: int = 0
    news: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What an import would do; nothing has been written. ``mine`` names the user's own card."""

    files: tuple[FileReport, ...]
    rows: tuple[PlannedRow, ...]
    talks: tuple[PlannedTalk, ...] = ()
    circles: tuple[PlannedCircle, ...] = ()
    news: tuple[PlannedNews, ...] = ()
    mine: str = ""
    layouts: tuple[TableLayout, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions:
    """What the user decided in the review; numbers are row ordinals.

    ``skip``: leave out. ``apart``: bring in as a new person although it
    matches. ``together``: staple to its match although it is doubtful.
    ``circle``: put the new people there, with ``circle_all`` everybody of the
    files; ``circle_name`` instead of it names one that is made if there is
    none. ``groups``: take the groups of the sources as circles, all but those
    in ``groups_left``. ``keep_text``: keep what was said in conversations.
    ``talks_left``: conversations (by their ordinal) to leave out;
    ``talks_with``: ordinals and the persons they were with. ``columns``: what
    the columns of a file mean, by its path.
    """

    skip: frozenset[int] = frozenset()
    apart: frozenset[int] = frozenset()
    together: frozenset[int] = frozenset()
    circle: int | None = None
    circle_all: bool = False
    circle_name: str = ""
    groups: bool = True
    groups_left: frozenset[str] = frozenset()
    keep_text: bool = False
    talks_left: frozenset[int] = frozenset()
    talks_with: tuple[tuple[int, int], ...] = ()
    columns: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What an import did. ``batch`` and ``entry`` are None when nothing changed (or a dry run)."""

    batch: int | None
    entry: int | None
    files: tuple[FileReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """A past import, as the ledger shows it."""

    id: int
    at: datetime
    files: tuple[FileReport, ...] = field(default=())
    undone: bool = False
