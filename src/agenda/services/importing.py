"""Bringing files in: plan, review, apply, receipt.

Planning writes nothing. Applying is one transaction and one entry of the
history. Both walk the same way through the file, so that what was shown is
what happens.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from agenda import plugin
from agenda.model.errors import Unreadable
from agenda.model.importing import (
    Decisions,
    ImportPlan,
    MergeMode,
    PreviewCard,
    Progress,
    Receipt,
    TableLayout,
)
from agenda.services import joining, mappings, news, relating, whole
from agenda.services.circle_making import find_or_make
from agenda.services.intake import Intake
from agenda.services.opening_sources import Closed, Found, Opened, Whole, open_source, open_sources
from agenda.services.own_card import own_card
from agenda.services.plugin_host import PluginHost
from agenda.services.taking_in import take_in
from agenda.services.understanding import Read, identified
from agenda.store import Reading, Store, batches, candidates

CHUNK = 500
INSIDE = 512 * 1024 * 1024
"""So many bytes of sources found inside others may wait to be read."""

UNKNOWN_SHOWN = 5

_REASONS_ES = {"not recognised": "no se reconoce", "empty": "está vacío"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Order:
    """What is to be read, and how."""

    sources: Sequence[plugin.Source | Path]
    format_id: str | None
    decisions: Decisions
    me: plugin.Me
    rests: list[whole.Rest] = field(default_factory=list)


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

    def layout(
        self, source: plugin.Source | Path, *, format_id: str | None = None
    ) -> TableLayout | None:
        """Return how a table would be read, with what was remembered for its header.

        None for what is no table, or one whose columns are fixed.

        Raises:
            Unreadable: it cannot be opened, or nobody recognises it.
        """
        opened = self._opened(source, format_id)
        with self._store.reading() as reading:
            return mappings.layout_of(reading, opened)

    def preview(
        self, source: plugin.Source | Path, columns: Sequence[str], limit: int = 5
    ) -> list[PreviewCard]:
        """Return the first rows of a table as people, with its columns taken for this.

        Raises:
            Unreadable: it cannot be opened, or nobody recognises it.
        """
        return mappings.preview_of(self._opened(source, None), tuple(columns), limit)

    def columns(self) -> tuple[str, ...]:
        """Return all that a column can mean."""
        return plugin.COLUMN_FIELDS

    def plan(
        self,
        sources: Sequence[plugin.Source | Path],
        *,
        format_id: str | None = None,
        mode: MergeMode = MergeMode.AUTO,
        decisions: Decisions | None = None,
    ) -> Generator[Progress, None, ImportPlan]:
        """Work out what an import would do. Of the decisions only the columns count here.

        Raises:
            Unreadable: none of the files can be opened or recognised.
        """
        columns = Decisions(columns=decisions.columns) if decisions else Decisions()
        with self._store.reading() as reading:
            intake = Intake(summaries=True)
            candidates.begin_staging(reading)
            me = own_card(reading)
            order = _Order(sources=sources, format_id=format_id, decisions=columns, me=me)
            yield from self._read(reading, intake, order)
            yield Progress(stage="matching", done=0, total=len(intake.incoming))
            joining.match(reading, intake, mode, Decisions())
            rows = joining.rows(reading, intake)
            plan = relating.outline(reading, intake, rows, self._region, me)
            candidates.end_staging(reading)
            return plan

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
            me = own_card(writing)
            order = _Order(sources=sources, format_id=format_id, decisions=decided, me=me)
            yield from self._read(writing, intake, order)
            yield Progress(stage="matching", done=0, total=len(intake.incoming))
            doubts = joining.match(writing, intake, mode, decided)
            yield Progress(stage="saving", done=0, total=len(intake.incoming))
            joining.settle(writing, intake, doubts)
            for rest in order.rests:
                rest.finish(writing, intake)
            if decided.circle_name and intake.people:
                decided = replace(decided, circle=find_or_make(writing, decided.circle_name))
            joining.put_in_circle(writing, intake, decided)
            relating.relate(writing, intake, decided, self._region, me)
            reports = intake.reports()
            writing.details["counts"] = intake.counts()
            if writing.batch is not None:
                batches.set_report(writing, writing.batch, reports)
        return Receipt(batch=writing.batch, entry=writing.result.entry, files=reports)

    def _opened(self, source: plugin.Source | Path, format_id: str | None) -> Opened:
        found = next(iter(open_sources(source, self._plugins, format_id, plugin.Me())))
        if isinstance(found, Opened):
            return found
        why = found.why if isinstance(found, Closed) else "not recognised"
        raise Unreadable(path=found.path, why=why)

    def _read(self, reading: Reading, intake: Intake, order: _Order) -> Iterator[Progress]:
        last: Unreadable | None = None
        opened = 0
        for given in order.sources:
            found = open_sources(given, self._plugins, order.format_id, order.me)
            for one in found:
                error = yield from self._read_one(reading, intake, order, one)
                if error is None:
                    opened += 1
                else:
                    last = error
        if last is not None and not opened:
            raise last

    def _read_one(
        self, reading: Reading, intake: Intake, order: _Order, found: Found
    ) -> Generator[Progress, None, Unreadable | None]:
        """Read what was found; return why it could not be."""
        if isinstance(found, Closed):
            intake.begin_file(found.path, "", "")
            spanish = _REASONS_ES.get(found.why)
            words = (("es", spanish),) if spanish else ()
            intake.problem(0, "error", found.why, words)
            return Unreadable(path=found.path, why=found.why)
        if isinstance(found, Whole):
            intake.begin_file(found.path, whole.ID, whole.TITLE)
            rest = yield from whole.take_in(
                reading, intake, found.source, region=self._region, decisions=order.decisions
            )
            if rest is not None:
                order.rests.append(rest)
            return None
        if not isinstance(found, Opened):
            intake.begin_file(found.path, "", "")
            intake.problem(0, "warning", *_unknown(found.names))
            return None
        intake.begin_file(found.path, found.importer.id, found.importer.title)
        told, layout = mappings.mapped(reading, found, dict(order.decisions.columns))
        if layout is not None:
            intake.layouts.append(layout)
        inside: list[plugin.Source] = []
        for chunk in self._chunks(reading, intake, order, replace(found, source=told), inside):
            take_in(
                reading,
                intake,
                chunk,
                source=found.importer.id,
                region=self._region,
                decisions=order.decisions,
            )
            yield Progress(stage="reading", done=intake.count)
        yield from self._read_inside(reading, intake, order, found, inside)
        return None

    def _read_inside(
        self,
        reading: Reading,
        intake: Intake,
        order: _Order,
        outer: Opened,
        inside: Sequence[plugin.Source],
    ) -> Iterator[Progress]:
        for source in inside:
            path = f"{outer.path}/{source.name}" if source.name else outer.path
            mine = replace(source, me=order.me)
            depth = outer.depth + 1
            for one in open_source(mine, self._plugins, None, path=path, depth=depth):
                yield from self._read_one(reading, intake, order, one)

    def _chunks(
        self,
        reading: Reading,
        intake: Intake,
        order: _Order,
        opened: Opened,
        inside: list[plugin.Source],
    ) -> Iterator[list[Read]]:
        """Yield the cards of a source in chunks; what else it tells goes where it belongs."""
        chunk: list[Read] = []
        complete: list[str] = []
        room = INSIDE
        importer = opened.importer
        for item in importer.read(opened.source):
            if isinstance(item, plugin.Draft):
                chunk.append(identified(item))
                if len(chunk) >= CHUNK:
                    yield chunk
                    chunk = []
            elif isinstance(item, plugin.Issue):
                intake.problem(item.line, item.severity.value, item.message, item.words)
            elif isinstance(item, plugin.Complete):
                complete.append(item.format)
            elif isinstance(item, plugin.Source):
                room -= item.size()
                if room < 0 or opened.depth >= 3:
                    intake.problem(0, "error", *_too_deep(item.name))
                else:
                    inside.append(item)
            else:
                intake.relations.add(
                    intake.file, importer.id, item, keep_text=order.decisions.keep_text
                )
        if chunk:
            yield chunk
        for format_ in complete:
            news.note_vanished(reading, intake, importer.id, format_)


def _unknown(names: Sequence[str]) -> tuple[str, tuple[tuple[str, str], ...]]:
    shown = ", ".join(names[:UNKNOWN_SHOWN])
    more = len(names) - UNKNOWN_SHOWN
    english, spanish = (f" and {more} more", f" y {more} más") if more > 0 else ("", "")
    return (
        f"not recognised inside: {shown}{english}",
        (("es", f"no se reconoce dentro: {shown}{spanish}"),),
    )


def _too_deep(name: str) -> tuple[str, tuple[tuple[str, str], ...]]:
    return (
        f"{name}: too large or too deep inside other files; import it by itself",
        (("es", f"{name}: demasiado grande o demasiado dentro de otros; impórtalo aparte"),),
    )
