"""One call of one command: where its agenda is, and how it answers."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Generator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from agenda.cli.failure import failure_document
from agenda.cli.paper import Paper
from agenda.cli.progress import watching
from agenda.cli.surroundings import Surroundings
from agenda.cli.wording import Wording
from agenda.model.errors import AgendaError
from agenda.model.importing import Progress

if TYPE_CHECKING:  # see surroundings
    from agenda.services.agenda import Agenda

T = TypeVar("T")


class Form(StrEnum):
    """How a command answers."""

    HUMAN = "human"
    JSON = "json"
    LINES = "lines"


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """What a command line asked for, besides the command's own arguments."""

    surroundings: Surroundings
    database: str | None
    form: Form
    words: Wording

    @property
    def human(self) -> bool:
        """Whether a person reads the answer."""
        return self.form is Form.HUMAN

    @contextmanager
    def agenda(self) -> Iterator[Agenda]:
        """Open the agenda that was named, and close it again.

        Raises:
            StoreError: it cannot be opened.
        """
        agenda = self.surroundings.open_agenda(self.database)
        try:
            before = agenda.mirror.mark()
            yield agenda
            self._mirror(agenda, before)
        finally:
            agenda.close()

    def follow(self, task: Generator[Progress, None, T]) -> T:
        """Carry out a long task, showing how far it is; return its result."""
        try:
            with watching(self._show_progress(), self.words) as show:
                while True:
                    try:
                        show(next(task))
                    except StopIteration as end:
                        result: T = end.value
                        return result
        finally:
            task.close()

    def answer(self, document: Mapping[str, Any], show: Callable[[Paper], None]) -> None:
        """Give the answer: the document to programs, ``show`` to people."""
        if self.form is Form.JSON:
            write_json(document)
        elif self.form is Form.LINES:
            write_json({"result": document})
        else:
            show(Paper(self.words))

    def aside(self, text: str) -> None:
        """Tell a person something beside the answer, on stderr."""
        if self.human:
            Paper(self.words, stderr=True).line(text)

    def _mirror(self, agenda: Agenda, before: object) -> None:
        """Bring the live folder up to date if the command changed anything.

        Its own work is done by then, so a folder that is gone is told, no failure.
        """
        live = agenda.mirror
        if before is None or live.mark() in (before, None):
            return
        try:
            for _ in live.update():
                pass
        except AgendaError as error:
            told = failure_document(error, self.words)
            Paper(self.words, stderr=True).line(
                self.words.say("mirror.stale", why=told["happened"])
            )

    def _show_progress(self) -> Callable[[Progress], None] | None:
        if self.form is not Form.LINES:
            return None
        return lambda at: write_json(
            {"progress": {"stage": at.stage, "done": at.done, "total": at.total}}
        )


def write_json(document: Mapping[str, Any]) -> None:
    """Write one line of UTF-8 JSON to stdout, whatever the terminal's encoding is."""
    text = json.dumps(document, ensure_ascii=False)
    if not text.isprintable():  # a file name may hold bytes that are no text
        text = json.dumps(document)
    typer.echo(text.encode())
    sys.stdout.flush()
