"""Importing conversations: find whom each is with, store, again, grown, undone, shown.

    python -m benchmarks.conversations [--full]     (--full adds 18,000 people, 200,000 messages)

A mailbox of headers: eleven messages for each person, a fortieth of all with one of them, every
tenth with somebody who is not in the agenda. "bare" is what SQLite takes to store the same rows in
one table without an index, the least that any program has to do. Each size runs in a process of
its own, so that the memory is its own.
"""

from __future__ import annotations

import json
import random
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path

from agenda import plugin
from agenda.model.importing import Receipt
from agenda.services.agenda import Agenda, open_agenda
from agenda.services.plugin_host import GuardedImporter, PluginHost
from benchmarks.book import write_book
from benchmarks.measure import cpu, exponent, peak_mb

FULL, SIZES = 200_000, [2_000, 20_000]
PER_PERSON = 11
BUSIEST = 40
STRANGERS = 10
LOOKS = 50


class Mailbox:
    """An importer of messages that are made as they are read."""

    id = "benchmark"
    title = "Benchmark"
    suffixes = (".benchmark",)

    def __init__(self, addresses: Sequence[tuple[str, str]], count: int) -> None:
        self._addresses = addresses
        self._count = count
        self.grown = 0

    def recognises(self, source: plugin.Source) -> float:
        """Recognise the one source there is."""
        return 1.0 if source.head.startswith(b"BENCHMARK") else 0.0

    def read(self, _source: plugin.Source) -> Iterator[plugin.Item]:
        """Yield the messages; the first ``grown`` of them say more than the first time."""
        chance = random.Random(7)
        for number in range(self._count):
            more = 1 if number < self.grown else 0
            day = f"{2015 + number % 10}-{1 + number % 12:02d}-{1 + number % 28:02d}"
            yield plugin.InteractionDraft(
                key=f"<{number:08d}.benchmark@mail.example>",
                kind="email",
                at=f"{day}T{number % 24:02d}:{number % 60:02d}:00+01:00",
                parties=self._parties(number, chance),
                direction="out" if number % 3 else "in",
                title=f"Re: {number % 997}",
                count=1 + more,
            )

    def _parties(self, number: int, chance: random.Random) -> tuple[plugin.Party, ...]:
        if number % STRANGERS == 0:
            stranger = f"list{chance.randrange(500)}@elsewhere.example"
            return (plugin.Party(email=stranger, role="from"),)
        some = [chance.choice(self._addresses) for _ in range(1 if number % 4 else 3)]
        if number % BUSIEST == 1:
            some[0] = self._addresses[0]
        return tuple(
            plugin.Party(name=name, email=email, role="to") for name, email in dict.fromkeys(some)
        )


class Host(PluginHost):
    """The bundled plugins and the mailbox."""

    mailbox: Mailbox | None = None

    def importers(self) -> list[GuardedImporter]:
        """Return all importers."""
        own = [GuardedImporter(self, "benchmark", self.mailbox)] if self.mailbox else []
        return super().importers() + own


def one_size(count: int) -> dict[str, float]:
    """Import ``count`` messages, again, grown; undo both; look at the busiest person."""
    with tempfile.TemporaryDirectory() as folder:
        host = Host(lambda *_: False)
        agenda = open_agenda(Path(folder) / "a.db", host, region="ES")
        book = write_book(Path(folder) / "book.vcf", count // PER_PERSON)
        for _ in agenda.importing.run([book]):
            pass
        people = list(_addresses(book))
        host.mailbox = Mailbox(people, count)
        before = peak_mb()
        kept: list[Receipt] = []
        figures = {"import": cpu(lambda: kept.append(_bring_in(agenda)))}
        figures["more_mb"] = float(peak_mb() - before)
        figures["kept"] = kept[0].files[0].interactions
        figures["again"] = cpu(lambda: kept.append(_bring_in(agenda)))
        assert kept[1].batch is None, "nothing new has come"
        busiest = agenda.people.find(people[0][1], 1)[0].id
        figures["of_ms"] = _median_ms(lambda: agenda.relationships.of(busiest))
        host.mailbox.grown = count // 10
        figures["grown"] = cpu(lambda: kept.append(_bring_in(agenda)))
        figures["undo_grown"] = cpu(agenda.history.undo)
        figures["undo"] = cpu(agenda.history.undo)
        figures["redo"] = cpu(agenda.history.redo)
        figures["bare"] = _bare(host.mailbox, Path(folder) / "bare.db")
        agenda.close()
        return figures


def _bring_in(agenda: Agenda) -> Receipt:
    source = plugin.Source.from_bytes("mail.benchmark", b"BENCHMARK")
    run = agenda.importing.run([source])
    while True:
        try:
            next(run)
        except StopIteration as end:
            receipt: Receipt = end.value
            return receipt


def _addresses(book: Path) -> Iterator[tuple[str, str]]:
    name = ""
    for line in book.read_text("utf-8").splitlines():
        if line.startswith("FN:"):
            name = line[3:]
        elif line.startswith("EMAIL;TYPE=WORK:"):
            yield name, line.partition(":")[2]


def _median_ms(look: object) -> float:
    assert callable(look)
    times = []
    for _ in range(LOOKS):
        start = time.process_time()
        look()
        times.append((time.process_time() - start) * 1000)
    return statistics.median(times)


def _bare(mailbox: Mailbox, path: Path) -> float:
    """Return what SQLite alone takes, one row for each who took part."""
    table = sqlite3.connect(path)
    table.execute("CREATE TABLE talk (key, kind, at, direction, title, email, name, role)")
    source = plugin.Source.from_bytes("mail.benchmark", b"BENCHMARK")

    def keep() -> None:
        rows = (
            (i.key, i.kind, i.at, i.direction, i.title, p.email, p.name, p.role)
            for i in mailbox.read(source)
            if isinstance(i, plugin.InteractionDraft)
            for p in i.parties
        )
        with table:
            table.executemany("INSERT INTO talk VALUES (?, ?, ?, ?, ?, ?, ?, ?)", rows)

    seconds = cpu(keep)
    table.close()
    return seconds


def main() -> None:
    """Print the table."""
    sizes = [*SIZES, *([FULL] if "--full" in sys.argv else [])]
    print(f"{'messages':>8} {'import s':>9} {'a second':>9} {'more MB':>8} {'again s':>8}"
          f" {'tenth grown s':>14} {'undo s':>7} {'redo s':>7} {'of ms':>6} {'bare s':>7}")  # fmt: skip
    seconds = []
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.conversations", "--one", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        f = json.loads(done.stdout)
        seconds.append(f["import"])
        print(f"{size:>8} {f['import']:>9.2f} {size / f['import']:>9.0f} {f['more_mb']:>8.0f}"
              f" {f['again']:>8.2f} {f['grown']:>14.2f} {f['undo']:>7.2f} {f['redo']:>7.2f}"
              f" {f['of_ms']:>6.1f} {f['bare']:>7.2f}")  # fmt: skip
    print(f"exponent of growth: {exponent(sizes, seconds):.2f}")


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(one_size(int(sys.argv[-1]))))
    else:
        main()
