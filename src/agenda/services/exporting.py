"""Taking people out: into a file of another program's kind, a file each, or the whole as JSON."""

from __future__ import annotations

import io
import os
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from agenda import plugin
from agenda.model.errors import BadInput, CannotWrite
from agenda.model.importing import Problem, Progress
from agenda.services import whole
from agenda.services.file_names import folded, safe_name, unique_name, write_whole
from agenda.services.going_out import Outgoing, guarded
from agenda.services.plugin_host import PluginHost
from agenda.store import Reading, Store, people

JSON = "json"
PREFERRED = {
    ".vcf": ("vcard",),
    ".vcard": ("vcard",),
    ".csv": ("csv", "google"),
    ".json": (JSON,),
    ".ics": ("ics",),
}
"""What a file ending means where several exporters would write it: the first that there is."""

EACH = 50
"""Files after which it is told how far the writing is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportFormat:
    """A format that can be written. ``columns`` are (id, title) where they can be chosen."""

    id: str
    title: str
    suffixes: tuple[str, ...]
    columns: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What an export wrote, and what could not be said in its format.

    ``files`` counts them where each person has one of her own.
    """

    path: str
    format: str
    people: int
    problems: tuple[Problem, ...]
    files: int = 1


class Exporting:
    """The export of people of one agenda."""

    def __init__(self, store: Store, plugins: PluginHost) -> None:
        self._store = store
        self._plugins = plugins

    def formats(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Return (id, title, suffixes) of every format that can be written."""
        return [(f.id, f.title, f.suffixes) for f in self.all_formats()]

    def all_formats(self) -> list[ExportFormat]:
        """Return every format that can be written, with its columns where they can be chosen."""
        found = [
            ExportFormat(
                id=exporter.id,
                title=exporter.title,
                suffixes=tuple(exporter.suffixes),
                columns=tuple(getattr(exporter, "columns", ())),
            )
            for exporter in self._plugins.exporters()
        ]
        own = ExportFormat(id=JSON, title="Agenda, everything (JSON)", suffixes=(whole.SUFFIX,))
        return [*found, own]

    def run(
        self,
        path: Path,
        *,
        format_id: str | None = None,
        ids: Sequence[int] | None = None,
        columns: Sequence[str] = (),
    ) -> Generator[Progress, None, ExportReport]:
        """Write people (all by default) to a file, which appears only when it is complete.

        ``columns`` are those of the format to write, in order; all of them by default.

        Raises:
            BadInput: the format or a column is not known.
            CannotWrite: the file cannot be written; what was there stays.
        """
        exporter = self._exporter(format_id, path.suffix.lower(), columns)
        partial_path = path.with_name(f".{path.name}.part")
        try:
            with partial_path.open("wb") as out:
                report = yield from self._write(exporter, out, ids, str(path))
                out.flush()
                os.fsync(out.fileno())
            partial_path.replace(path)
        except OSError as error:
            raise CannotWrite(path=str(path), why=error.strerror or str(error)) from error
        finally:
            partial_path.unlink(missing_ok=True)
        return report

    def run_each(
        self,
        folder: Path,
        *,
        format_id: str | None = None,
        ids: Sequence[int] | None = None,
        columns: Sequence[str] = (),
    ) -> Generator[Progress, None, ExportReport]:
        """Write a file for each person, called by her name, into a folder that is made if need be.

        What is there already stays: a name that is taken gets a number, and a
        file that says the same is left as it is.

        Raises:
            BadInput: the format or a column is not known, or it is of everything in one.
            CannotWrite: a file cannot be written; each that was is complete.
        """
        exporter = self._exporter(format_id or "vcard", "", columns)
        if exporter is None:
            raise BadInput(what="each", value=JSON, why="each")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            report = yield from self._write_each(exporter, folder, ids)
        except OSError as error:
            raise CannotWrite(path=str(folder), why=error.strerror or str(error)) from error
        return report

    def data(
        self,
        ids: Sequence[int] | None = None,
        format_id: str = "vcard",
        *,
        columns: Sequence[str] = (),
    ) -> bytes:
        """Return people as the bytes of a file, for the clipboard, for dragging out, for a pipe."""
        out = io.BytesIO()
        task = self._write(self._exporter(format_id, "", columns), out, ids, "")
        for _ in task:
            pass
        return out.getvalue()

    def stream(
        self,
        out: BinaryIO,
        *,
        format_id: str | None = None,
        ids: Sequence[int] | None = None,
        columns: Sequence[str] = (),
    ) -> Generator[Progress, None, ExportReport]:
        """Write people to an open stream."""
        return self._write(self._exporter(format_id or "vcard", "", columns), out, ids, "-")

    def _exporter(
        self, format_id: str | None, suffix: str, columns: Sequence[str] = ()
    ) -> plugin.Exporter | None:
        """Return the exporter of a plugin, None for our own document."""
        known = {one.id: one for one in self.all_formats()}
        fits = [id_ for id_ in PREFERRED.get(suffix, ()) if id_ in known]
        fits += [one.id for one in known.values() if suffix in one.suffixes]
        wanted = format_id or (fits[0] if fits else "")
        if wanted not in known:
            raise BadInput(what="format", value=format_id or suffix, why="unknown")
        exporter = self._plugins.exporter(wanted)
        return _with_columns(exporter, known[wanted], columns) if columns else exporter

    def _write(
        self,
        exporter: plugin.Exporter | None,
        out: BinaryIO,
        ids: Sequence[int] | None,
        path: str,
    ) -> Generator[Progress, None, ExportReport]:
        with self._store.reading() as reading:
            if exporter is None:
                count = yield from whole.write(reading, out, ids)
                return ExportReport(path=path, format=JSON, people=count, problems=())
            wanted = _ids(reading, ids)
            outgoing = Outgoing(reading, wanted)
            problems = tuple(_problem(issue) for issue in guarded(exporter, outgoing, out))
            yield Progress(stage="saving", done=outgoing.count, total=len(wanted))
        return ExportReport(path=path, format=exporter.id, people=outgoing.count, problems=problems)

    def _write_each(
        self, exporter: plugin.Exporter, folder: Path, ids: Sequence[int] | None
    ) -> Generator[Progress, None, ExportReport]:
        problems: list[Problem] = []
        taken: set[str] = set()
        suffix = exporter.suffixes[0]
        with self._store.reading() as reading:
            wanted = _ids(reading, ids)
            for done, contact in enumerate(Outgoing(reading, wanted), 1):
                out = io.BytesIO()
                problems += [_problem(issue) for issue in guarded(exporter, [contact], out)]
                name = safe_name(contact.name.full, f"agenda-{wanted[done - 1]}")
                taken.add(folded(_put(folder, name, suffix, out.getvalue(), taken)))
                if done % EACH == 0:
                    yield Progress(stage="saving", done=done, total=len(wanted))
        return ExportReport(
            path=str(folder),
            format=exporter.id,
            people=len(wanted),
            problems=tuple(problems),
            files=len(taken),
        )


def _ids(reading: Reading, ids: Sequence[int] | None) -> Sequence[int]:
    if ids is not None:
        return ids
    return [int(id_) for id_ in people.ordered_ids(reading).split(",") if id_]


def _put(folder: Path, name: str, suffix: str, data: bytes, taken: set[str]) -> str:
    """Write a file under a name that nothing else has; return the name without its ending."""
    passed = set(taken)
    while True:
        found = unique_name(name, passed)
        path = folder / f"{found}{suffix}"
        if not path.exists():
            write_whole(path, data)
            return found
        if path.is_file() and path.read_bytes() == data:
            return found
        passed.add(folded(found))


def _with_columns(
    exporter: plugin.Exporter | None, about: ExportFormat, columns: Sequence[str]
) -> plugin.Exporter:
    """Return the exporter that writes these columns alone.

    Raises:
        BadInput: it has no columns to choose, or lacks one of these.
    """
    choose = getattr(exporter, "with_columns", None)
    if choose is None:
        raise BadInput(what="columns", value=about.id, why="columns")
    ids = [id_ for id_, _ in about.columns]
    for column in columns:
        if column not in ids:
            raise BadInput(what="column", value=column, why=", ".join(ids))
    chosen: plugin.Exporter = choose(tuple(columns))
    return chosen


def _problem(issue: plugin.Issue) -> Problem:
    return Problem(line=0, severity=issue.severity.value, message=issue.message, words=issue.words)
