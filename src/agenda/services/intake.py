"""The state of an import while its files are read."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import PurePath

from agenda.model.importing import FileReport, Outcome, Problem, TableLayout
from agenda.model.text import words
from agenda.plugin import Draft
from agenda.services.relations import Relations
from agenda.services.understanding import kept_verbatim, summary_name

PROBLEMS_KEPT = 1000
"""More problems of one file than this are counted, not listed."""

_SERVICE_WORDS = frozenset(
    [
        "taxi",
        "taxis",
        "radiotaxi",
        "emergencias",
        "emergency",
        "sos",
        "buzon",
        "voicemail",
        "atencion",
        "helpdesk",
        "soporte",
        "noreply",
        "recepcion",
        "pizzeria",
        "farmacia",
        "ambulancia",
        "bomberos",
        "policia",
        "averias",
        "telepizza",
    ]
)


@dataclass(slots=True)
class Incoming:
    """A newcomer: a card that is not in the agenda. ``person`` is set once she is stored.

    ``features`` is what the duplicate finder compares, packed; kept here by a
    plan, which stores nobody. ``came_back`` is the person who had this very
    card before its import was taken back, and was kept for something else.
    """

    ordinal: int
    features: str = ""
    person: int | None = None
    joins_person: int | None = None
    joins_earlier: int | None = None
    apart_from: tuple[int | None, int | None] | None = None
    came_back: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What the review shows of a card."""

    name: str
    phone: str
    email: str
    org: str
    place: str
    line: int
    service: bool


@dataclass(slots=True)
class _File:
    path: str
    importer: str
    title: str
    first: int
    kept_verbatim: int = 0
    problems: list[Problem] = field(default_factory=list)
    seen: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)


class Intake:
    """What has been read so far and what is to become of it."""

    def __init__(self, *, summaries: bool = False) -> None:
        """``summaries`` keeps what a review shows of each card."""
        self.incoming: list[Incoming] = []
        self.outcomes: list[Outcome | None] = []
        self.people: dict[int, int] = {}
        self.joined: dict[int, tuple[int | None, int | None, float]] = {}
        self.summaries: list[Summary] | None = [] if summaries else None
        self.arrived: dict[tuple[str, str], tuple[int, bytes]] = {}
        self.relations = Relations()
        self.layouts: list[TableLayout] = []
        self._files: list[_File] = []

    @property
    def count(self) -> int:
        """How many cards have been read."""
        return len(self.outcomes)

    @property
    def file_name(self) -> str:
        """The name of the present file, without its folder."""
        return PurePath(self._files[-1].path).name

    @property
    def file(self) -> int:
        """The number of the present file."""
        return len(self._files) - 1

    @property
    def keys_seen(self) -> Iterable[str]:
        """The keys of the cards of the present file."""
        return self._files[-1].seen.keys()

    def begin_file(self, path: str, importer: str, title: str) -> None:
        """Start the report of a file."""
        self._files.append(_File(path=path, importer=importer, title=title, first=self.count))

    def problem(
        self, line: int, severity: str, message: str, words: tuple[tuple[str, str], ...] = ()
    ) -> None:
        """Note a problem of the present file."""
        self._files[-1].problems.append(
            Problem(line=line, severity=severity, message=message, words=words)
        )

    def tell(self, file: int, what: str, count: int = 1) -> None:
        """Count what a file told beyond cards: interactions, ties or news."""
        self._files[file].told[what] += count

    def occurrence(self, key: str) -> str:
        """Return ``key``, numbered from the second time that the present file holds it."""
        seen = self._files[-1].seen
        seen[key] += 1
        return key if seen[key] == 1 else f"{key}#{seen[key]}"

    def add(self, draft: Draft, outcome: Outcome | None, person: int | None = None) -> int:
        """Note a card and its outcome (None: left out); return its ordinal.

        ``person`` is the one it belongs to, where that is settled already.
        """
        ordinal = self.count
        self.outcomes.append(outcome)
        self._files[-1].kept_verbatim += kept_verbatim(draft)
        if outcome is not None and (draft.circles or draft.mine):
            self.relations.put(ordinal, draft)
        if person is not None:
            self.people[ordinal] = person
        if self.summaries is not None:
            self.summaries.append(_summary(draft))
        return ordinal

    def counts(self) -> dict[str, int]:
        """Return how many cards had each outcome."""
        counted = Counter(outcome.value for outcome in self.outcomes if outcome)
        return {outcome.value: counted[outcome.value] for outcome in Outcome}

    def reports(self) -> tuple[FileReport, ...]:
        """Return the receipt of each file."""
        ends = [file.first for file in self._files[1:]] + [self.count]
        return tuple(
            _report(file, self.outcomes[file.first : end])
            for file, end in zip(self._files, ends, strict=True)
        )


def _report(file: _File, outcomes: Iterable[Outcome | None]) -> FileReport:
    counted = Counter(outcomes)
    dropped = len(file.problems) - PROBLEMS_KEPT
    problems = tuple(file.problems[:PROBLEMS_KEPT])
    if dropped > 0:
        more = Problem(
            line=0,
            severity="warning",
            message=f"and {dropped} more problems",
            words=(("es", f"y {dropped} problemas más"),),
        )
        problems = (*problems, more)
    return FileReport(
        path=file.path,
        importer=file.importer,
        title=file.title,
        read=sum(counted.values()),
        new=counted[Outcome.NEW],
        completed=counted[Outcome.COMPLETED],
        unchanged=counted[Outcome.UNCHANGED],
        doubtful=counted[Outcome.DOUBTFUL],
        skipped=counted[None],
        kept_verbatim=file.kept_verbatim,
        problems=problems,
        **file.told,
    )


def _summary(draft: Draft) -> Summary:
    first: dict[str, str] = {}
    place = ""
    for value in draft.values:
        first.setdefault(value.kind, value.value)
        if value.kind == "address" and not place:
            place = dict(value.parts).get("locality", "")
    name = summary_name(draft)
    return Summary(
        name=name,
        phone=first.get("phone", ""),
        email=first.get("email", ""),
        org=first.get("org", ""),
        place=place,
        line=draft.line,
        service=_looks_like_service(name),
    )


def _looks_like_service(name: str) -> bool:
    return not _SERVICE_WORDS.isdisjoint(words(name))
