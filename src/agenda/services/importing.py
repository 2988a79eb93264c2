"""Bringing files in: plan, review, apply, receipt.

Planning writes nothing. Applying is one transaction and one entry of the
history. Both walk the same way through the file, so that what was shown is
what happens.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path

from agenda import plugin
from agenda.model.errors import Unreadable
from agenda.model.importing import Decisions, ImportPlan, MergeMode, Progress, Receipt
from agenda.services import joining
from agenda.services.intake import Intake
from agenda.services.plugin_host import PluginHost
from agenda.services.taking_in import take_in
from agenda.services.understanding import Read, identified
from agenda.store import Reading, Store, batches, candidates

CHUNK = 500


class Importing:
    """The import of files into one agenda."""

    def __init__(
        self, store: Store, plugins: PluginHost, region: str, backup: Callable[[str], object]
    ) -> None:
        """``backup`` is called with a reason before anything is written."""
        self._store = store
        self._plugins = plugins
        self._region = region
        self._backup = backup

    def plan(
        self,
        sources: Sequence[plugin.Source | Path],
        *,
        format_id: str | None = None,
        mode: MergeMode = MergeMode.AUTO,
    ) -> Generator[Progress, None, ImportPlan]:
        """Work out what an import would do.

        Raises:
            Unreadable: none of the files can be opened or recognised.
        """
        with self._store.reading() as reading:
            intake = Intake(summaries=True)
            candidates.begin_staging(reading)
            yield from self._read(reading, intake, sources, format_id, Decisions())
            yield Progress(stage="matching", done=0, total=len(intake.incoming))
            joining.match(reading, intake, mode, Decisions())
            candidates.end_staging(reading)
            return ImportPlan(files=intake.reports(), rows=joining.rows(reading, intake))

    def run(
        self,
        sources: Sequence[plugin.Source | Path],
        *,
        format_id: str | None = None,
        mode: MergeMode = MergeMode.AUTO,
        decisions: Decisions | None = None,
    ) -> Generator[Progress, None, Receipt]:
        """Bring files in. Closing the generator before it ends leaves the agenda as it was.

        Raises:
            Unreadable: none of the files can be opened or recognised.
            Busy, DiskFull, ReadOnly: nothing was written.
        """
        decided = decisions or Decisions()
        self._backup("import")
        names = [Path(s.name).name for s in sources]
        with self._store.writing("import", files=names) as writing:
            intake = Intake()
            yield from self._read(writing, intake, sources, format_id, decided)
            yield Progress(stage="matching", done=0, total=len(intake.incoming))
            doubts = joining.match(writing, intake, mode, decided)
            yield Progress(stage="saving", done=0, total=len(intake.incoming))
            joining.settle(writing, intake, doubts)
            joining.put_in_circle(writing, intake, decided)
            reports = intake.reports()
            writing.details["counts"] = intake.counts()
            if writing.batch is not None:
                batches.set_report(writing, writing.batch, reports)
        return Receipt(batch=writing.batch, entry=writing.result.entry, files=reports)

    def _read(
        self,
        reading: Reading,
        intake: Intake,
        sources: Sequence[plugin.Source | Path],
        format_id: str | None,
        decisions: Decisions,
    ) -> Iterator[Progress]:
        last: Unreadable | None = None
        opened = 0
        for given in sources:
            try:
                source, importer = self._open(given, format_id)
            except Unreadable as error:
                intake.begin_file(error.path, "", "")
                intake.problem(0, "error", error.why)
                last = error
                continue
            opened += 1
            intake.begin_file(str(source.path or source.name), importer.id, importer.title)
            for chunk in self._chunks(importer, source, intake):
                take_in(
                    reading,
                    intake,
                    chunk,
                    source=importer.id,
                    region=self._region,
                    decisions=decisions,
                )
                yield Progress(stage="reading", done=intake.count)
        if last is not None and not opened:
            raise last

    def _open(
        self, given: plugin.Source | Path, format_id: str | None
    ) -> tuple[plugin.Source, plugin.Importer]:
        try:
            source = plugin.Source.from_path(given) if isinstance(given, Path) else given
        except plugin.SourceError as error:
            raise Unreadable(path=str(given), why=str(error)) from error
        try:
            return source, self._plugins.importer_for(source, format_id)
        except Unreadable as error:
            raise Unreadable(path=str(source.path or source.name), why=error.why) from error

    def _chunks(
        self, importer: plugin.Importer, source: plugin.Source, intake: Intake
    ) -> Iterator[list[Read]]:
        chunk: list[Read] = []
        for item in importer.read(source):
            if isinstance(item, plugin.Issue):
                intake.problem(item.line, item.severity.value, item.message)
                continue
            if not isinstance(item, plugin.Draft):
                continue
            chunk.append(identified(item))
            if len(chunk) >= CHUNK:
                yield chunk
                chunk = []
        if chunk:
            yield chunk
