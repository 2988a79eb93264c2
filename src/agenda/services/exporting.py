"""Taking people out: into a file of another program's kind."""

from __future__ import annotations

import io
import os
import traceback
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO

from agenda import plugin
from agenda.model.errors import BadInput, CannotWrite
from agenda.model.importing import Problem, Progress
from agenda.services.outgoing import contact_of
from agenda.services.plugin_host import PluginHost
from agenda.store import Reading, Store, circles, people

CHUNK = 200
BY_SUFFIX = {".vcf": "vcard", ".vcard": "vcard"}
"""What a file ending means where several exporters would write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportReport:
    """What an export wrote, and what could not be said in its format."""

    path: str
    format: str
    people: int
    problems: tuple[Problem, ...]


class Exporting:
    """The export of people of one agenda."""

    def __init__(self, store: Store, plugins: PluginHost) -> None:
        self._store = store
        self._plugins = plugins

    def formats(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """Return (id, title, suffixes) of every format that can be written."""
        return [(e.id, e.title, tuple(e.suffixes)) for e in self._plugins.exporters()]

    def run(
        self, path: Path, *, format_id: str | None = None, ids: Sequence[int] | None = None
    ) -> Generator[Progress, None, ExportReport]:
        """Write people (all by default) to a file, which appears only when it is complete.

        Raises:
            BadInput: the format is not known.
            CannotWrite: the file cannot be written; what was there stays.
        """
        exporter = self._exporter(format_id, path.suffix.lower())
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

    def data(self, ids: Sequence[int] | None = None, format_id: str = "vcard") -> bytes:
        """Return people as the bytes of a file, for the clipboard, for dragging out, for a pipe."""
        out = io.BytesIO()
        task = self._write(self._exporter(format_id, ""), out, ids, "")
        for _ in task:
            pass
        return out.getvalue()

    def stream(
        self, out: BinaryIO, *, format_id: str | None = None, ids: Sequence[int] | None = None
    ) -> Generator[Progress, None, ExportReport]:
        """Write people to an open stream."""
        return self._write(self._exporter(format_id or "vcard", ""), out, ids, "-")

    def _exporter(self, format_id: str | None, suffix: str) -> plugin.Exporter:
        wanted = format_id or BY_SUFFIX.get(suffix)
        if wanted is None:
            fits = [e for e in self._plugins.exporters() if suffix in e.suffixes]
            wanted = fits[0].id if fits else ""
        exporter = self._plugins.exporter(wanted)
        if exporter is None:
            raise BadInput(what="format", value=format_id or suffix, why="unknown")
        return exporter

    def _write(
        self, exporter: plugin.Exporter, out: BinaryIO, ids: Sequence[int] | None, path: str
    ) -> Generator[Progress, None, ExportReport]:
        problems: list[Problem] = []
        with self._store.reading() as reading:
            if ids is None:
                ids = [int(id_) for id_ in people.ordered_ids(reading).split(",") if id_]
            counter = _Counter(self._contacts(reading, ids))
            problems.extend(
                Problem(line=0, severity=issue.severity.value, message=issue.message)
                for issue in _guarded(exporter, counter, out)
            )
            yield Progress(stage="saving", done=counter.count, total=len(ids))
        return ExportReport(
            path=path, format=exporter.id, people=counter.count, problems=tuple(problems)
        )

    def _contacts(self, reading: Reading, ids: Sequence[int]) -> Iterator[plugin.Contact]:
        names = {circle.id: circle.name for circle in circles.all_circles(reading)}
        picture = partial(people.picture, reading)
        for start in range(0, len(ids), CHUNK):
            for dossier in people.dossiers(reading, ids[start : start + CHUNK], verbatim=True):
                yield contact_of(dossier, names, picture)


class _Counter:
    """Counts what passes."""

    def __init__(self, contacts: Iterator[plugin.Contact]) -> None:
        self._contacts = contacts
        self.count = 0

    def __iter__(self) -> Iterator[plugin.Contact]:
        for contact in self._contacts:
            self.count += 1
            yield contact


def _guarded(
    exporter: plugin.Exporter, contacts: _Counter, out: BinaryIO
) -> Iterator[plugin.Issue]:
    """Run a plugin's exporter; OSError is the disk's, anything else the plugin's."""
    try:
        yield from exporter.write(contacts, out)
    except OSError:
        raise
    except Exception as error:
        message = f"the plugin for {exporter.title} failed: {error}"
        raise CannotWrite(path="", why=message + "\n" + traceback.format_exc(limit=3)) from error
