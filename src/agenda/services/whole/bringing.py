"""Taking a document in: into an empty agenda as it is, into another one what that one lacks."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from typing import Any, Protocol

from agenda import plugin
from agenda.model.errors import Unreadable
from agenda.model.importing import Decisions, Progress
from agenda.services.intake import Intake
from agenda.services.whole import notation
from agenda.services.whole.adding import Adding
from agenda.services.whole.notation import ORDER, VERSION, BrokenError, Item
from agenda.services.whole.restoring import Restoring
from agenda.store import Reading, Writing
from agenda.store.whole import NonsenseError, has_nothing

ID = "agenda"
TITLE = "Agenda"
AT_ONCE = 200
"""Items taken in together."""


def recognises(source: plugin.Source) -> bool:
    """Say whether a source is a document of ours."""
    return notation.looks_like(source.head)


class Taking(Protocol):
    """Takes in the items of a document."""

    def take(self, key: str, values: Sequence[Any]) -> None:
        """Take in some items of a section."""


class Rest:
    """What of a document comes after its people: it waits until it is settled who is who."""

    def __init__(self, document: _Document, taking: Adding) -> None:
        self._document = document
        self._taking = taking

    def finish(self, writing: Writing, intake: Intake) -> None:
        """Take in the rest, once the newcomers of ``intake`` are settled.

        Raises:
            Unreadable: it is damaged; nothing must be written.
        """
        with closing(self._document):
            self._document.guard(lambda: self._taking.settle(writing, intake))
            for _ in self._document.into(self._taking):
                pass


def take_in(
    reading: Reading, intake: Intake, source: plugin.Source, *, region: str, decisions: Decisions
) -> Generator[Progress, None, Rest | None]:
    """Take a document in, if ``reading`` is a :class:`Writing`; else only see what it would do.

    Whole or not at all: a document is our own, so what is wrong with it is a
    damage, and half of it would not be noticed.

    Raises:
        Unreadable: it is damaged, cut short, or of a newer Agenda.
    """
    document = _Document(source)
    exact = intake.count == 0 and not decisions.skip and has_nothing(reading)
    if exact:
        restoring = Restoring(reading, intake, region)
        with closing(document):
            yield from document.into(restoring)
        restoring.finish()
        return None
    taking = Adding(reading, intake, region, decisions)
    yield from document.into(taking, until="people")
    if isinstance(reading, Writing):
        return Rest(document, taking)
    with closing(document):
        yield from document.into(taking)
    return None


class _Document:
    """The items of a document, in order, given to whoever takes them in."""

    def __init__(self, source: plugin.Source) -> None:
        self._path = str(source.path or source.name)
        self._stream = source.open()
        self._items = notation.items(self._stream)
        self._waiting: Item | None = None
        self._line = 0
        self._at = 0
        self._done: dict[str, int] = {}
        self._counts: dict[str, Any] = {}

    def close(self) -> None:
        """Close the file."""
        self._stream.close()

    def into(self, taking: Taking, until: str = ORDER[-1]) -> Iterator[Progress]:
        """Give ``taking`` the items of all sections up to ``until``, and tell how many people."""
        for key, values in self._sections(ORDER.index(until)):
            if key == "agenda":
                self._check_version(values[0])
            elif key == "counts":
                self._counts = values[0] if isinstance(values[0], dict) else {}
            else:
                self.guard(lambda: taking.take(key, values))  # noqa: B023 - called at once
            if key == "people":
                total = self._counts.get("people", 0)
                yield Progress(stage="reading", done=self._done[key], total=total)
        if until == ORDER[-1]:
            self._check_counts()

    def guard(self, call: Callable[[], None]) -> None:
        """Call what takes in, and say where in the document nonsense was met.

        Raises:
            Unreadable: nonsense was met.
        """
        try:
            call()
        except NonsenseError as error:
            raise self._unreadable(f"line {self._line}: {error}") from error

    def _sections(self, last: int) -> Iterator[tuple[str, list[Any]]]:
        """Yield the key and some values of it, as many as are taken in together."""
        key = ""
        values: list[Any] = []
        for item in self._until(last):
            if values and (item.key != key or len(values) >= AT_ONCE):
                yield key, values
                values = []
            key = item.key
            values.append(item.value)
            self._line = item.line
            self._done[key] = self._done.get(key, 0) + 1
        if values:
            yield key, values

    def _until(self, last: int) -> Iterator[Item]:
        for item in self._more():
            place = ORDER.index(item.key) if item.key in ORDER else -1
            if place < self._at:
                raise self._unreadable(f"line {item.line}: {item.key!r} has no place there")
            self._at = place
            if place > last:
                self._waiting = item
                return
            yield item

    def _more(self) -> Iterator[Item]:
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            yield waiting
        try:
            while (item := next(self._items, None)) is not None:  # reading goes on later
                yield item
        except BrokenError as error:
            raise self._unreadable(f"line {error.line}: {error.why}{self._how_far()}") from error
        except OSError as error:
            raise self._unreadable(error.strerror or str(error)) from error

    def _how_far(self) -> str:
        done, total = self._done.get("people", 0), self._counts.get("people", 0)
        return f", after {done} of {total} people" if total else ""

    def _check_version(self, version: Any) -> None:
        if version != VERSION:
            raise self._unreadable(f"version {version!r} of the document; this Agenda knows 1")

    def _check_counts(self) -> None:
        for key, count in self._counts.items():
            if self._done.get(key, 0) != count:
                raise self._unreadable(f"it holds {self._done.get(key, 0)} of {count} {key}")

    def _unreadable(self, why: str) -> Unreadable:
        return Unreadable(path=self._path, why=why)
