"""What can be taken out, and the taking out itself, without a widget."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PySide6.QtCore import QLocale, QObject, QTimer, Signal

from agenda.model.errors import AgendaError
from agenda.model.importing import Problem
from agenda.services.agenda import Agenda
from agenda.services.exporting import ExportReport
from agenda.ui.export.formats import FormatChoice, format_choices
from agenda.ui.i18n import spoken
from agenda.ui.jobs import Jobs
from agenda.ui.wording import error_parts, job_error_parts

Kind = Literal["everybody", "selected", "search", "circle"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """What the window shows when somebody wants to take people out."""

    circle: int | None = None
    query: str = ""
    selected: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Some people who can be taken out together."""

    kind: Kind
    title: str
    count: int
    circle: int | None = None
    query: str = ""
    ids: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Whom to take out, as what and where to; ``each`` makes ``path`` a folder."""

    scope: Scope
    format: str
    path: Path
    columns: tuple[str, ...] = ()
    each: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TakenOut:
    """What came of it; ``problems`` are what the format could not say, each once with its count."""

    path: Path
    people: int
    files: int
    problems: tuple[tuple[str, int], ...]


class ExportPresenter(QObject):
    """Offers whom and how, and runs it.

    A child process does the work. Those selected one by one are no more than a hand can pick;
    the command line has no way to name them, so the window writes them itself.

    Signals:
        done: A :class:`TakenOut`.
        refused: The :class:`ErrorParts` of why not.
    """

    done = Signal(object)
    refused = Signal(object)

    def __init__(self, agenda: Agenda, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda, self._jobs = agenda, jobs

    def formats(self) -> list[FormatChoice]:
        """Return the formats there are."""
        return format_choices(self._agenda.exporting.all_formats())

    def scopes(self, listing: Listing) -> tuple[list[Scope], Scope]:
        """Return whom one can take out, and whom one most likely means."""
        everybody = self._everybody()
        found = [everybody]
        if listing.selected:
            found.append(self._selected(listing.selected))
        if listing.query.strip():
            found.append(self._search(listing))
        circles = [
            Scope(kind="circle", title=circle.name, count=circle.count, circle=circle.id)
            for circle in self._agenda.circles.all()
            if circle.count
        ]
        shown = next((one for one in circles if one.circle == listing.circle), None)
        narrower = found[1:2] or ([shown] if shown else [])
        return [*found, *circles], narrower[0] if narrower else everybody

    def suggested(self, order: Order, suffix: str, folder: Path) -> Path:
        """Return where the file or folder could go, under a name that is free."""
        name = order.scope.title if order.scope.kind == "circle" else "Agenda"
        stem = "".join(c if c.isalnum() or c in " -_." else " " for c in name).strip() or "Agenda"
        ending = "" if order.each else suffix
        path, number = folder / f"{stem}{ending}", 2
        while path.exists():
            path, number = folder / f"{stem} {number}{ending}", number + 1
        return path

    def start(self, order: Order) -> None:
        """Take people out."""
        if order.scope.kind == "selected":
            QTimer.singleShot(0, self, lambda: self._write_here(order))
            return
        title = self.tr("Taking out %1").replace("%1", order.path.name)
        job = self._jobs.start(arguments(order), title)
        job.succeeded.connect(lambda document: self._finish(order, document))
        job.failed.connect(lambda error: self.refused.emit(job_error_parts(error)))

    def _everybody(self) -> Scope:
        ids = self._agenda.people.ordered()
        count = ids.count(",") + 1 if ids else 0
        return Scope(kind="everybody", title=self.tr("Everybody"), count=count)

    def _selected(self, ids: tuple[int, ...]) -> Scope:
        rows = self._agenda.people.rows(ids[:1])
        one = len(ids) == 1 and ids[0] in rows
        title = rows[ids[0]].name if one else self.tr("Those selected")
        return Scope(kind="selected", title=title, count=len(ids), ids=ids)

    def _search(self, listing: Listing) -> Scope:
        hits = self._agenda.people.hits(listing.query) or ""
        found = {int(id_) for id_ in hits.split(",") if id_}
        if listing.circle is not None:
            found &= set(self._agenda.circles.members(listing.circle))
        return Scope(
            kind="search",
            title=self.tr("Found by “%1”").replace("%1", listing.query.strip()),
            count=len(found),
            circle=listing.circle,
            query=listing.query.strip(),
        )

    def _write_here(self, order: Order) -> None:
        exporting = self._agenda.exporting
        run = exporting.run_each if order.each else exporting.run
        task = run(order.path, format_id=order.format, ids=order.scope.ids, columns=order.columns)
        try:
            while True:
                next(task)
        except StopIteration as end:
            report: ExportReport = end.value
            self.done.emit(_taken(order.path, report.people, report.files, report.problems))
        except AgendaError as error:
            self.refused.emit(error_parts(error))

    def _finish(self, order: Order, document: Mapping[str, Any]) -> None:
        problems = [
            Problem(
                line=0,
                severity=str(said.get("severity", "")),
                message=str(said["message"]),
                words=tuple(said.get("words", {}).items()),
            )
            for said in document.get("problems", ())
        ]
        files = int(document.get("files", 1))
        self.done.emit(_taken(order.path, int(document["people"]), files, problems))


def arguments(order: Order) -> list[str]:
    """Return the command line that carries out an order."""
    said = ["export", str(order.path), "--format", order.format]
    if order.each:
        said.append("--each")
    if order.columns:
        said += ["--columns", ",".join(order.columns)]
    if order.scope.circle is not None:
        said += ["--circle", str(order.scope.circle)]
    if order.scope.query:
        said += ["--query", order.scope.query]
    return said


def _taken(
    path: Path, people: int, files: int, problems: list[Problem] | tuple[Problem, ...]
) -> TakenOut:
    language = spoken(QLocale())
    counted: dict[str, int] = {}
    for problem in problems:
        words = problem.said(language)
        counted[words] = counted.get(words, 0) + 1
    return TakenOut(path=path, people=people, files=files, problems=tuple(counted.items()))
