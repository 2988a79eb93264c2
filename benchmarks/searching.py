"""Search as you type: a key press to its result, beside a scan and SQLite's LIKE.

python -m benchmarks.searching [--full]     (--full adds 100,000 people)
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import sqlcipher3.dbapi2 as sqlite

from agenda.model.text import fold
from agenda.services.agenda import Agenda, open_agenda
from agenda.services.plugin_host import PluginHost
from benchmarks.book import write_book
from benchmarks.measure import percentile

KEYSTROKES = 300


def keystrokes(names: Sequence[str], seed: int = 3) -> list[str]:
    """Return what stands in the search field after each key, for names typed one after another."""
    chance = random.Random(seed)
    typed: list[str] = []
    while len(typed) < KEYSTROKES:
        name = " ".join(chance.choice(names).split()[:2])
        typed += [name[:length] for length in range(1, min(len(name), 9) + 1)]
    return typed[:KEYSTROKES]


def timed(search: Callable[[str], object], typed: Sequence[str]) -> list[float]:
    """Return the CPU milliseconds of each key."""
    search(typed[0])
    times = []
    for text in typed:
        start = time.process_time()
        search(text)
        times.append((time.process_time() - start) * 1000)
    return times


def contestants(agenda: Agenda) -> dict[str, Callable[[str], object]]:
    """Return Agenda's two searches and two that a simpler program would do."""
    ids = [int(id_) for id_ in agenda.people.ordered().split(",")]
    rows = agenda.people.rows(ids)
    folded = [(id_, fold(f"{rows[id_].name} {rows[id_].org} {rows[id_].role}")) for id_ in ids]
    other = sqlite.connect(":memory:")
    other.execute("CREATE TABLE p (id INTEGER PRIMARY KEY, t TEXT)")
    other.executemany("INSERT INTO p VALUES (?, ?)", folded)

    def scan(text: str) -> object:
        wanted = fold(text)
        return [id_ for id_, content in folded if wanted in content]

    def like(text: str) -> object:
        query = "SELECT id FROM p WHERE t LIKE '%' || ? || '%'"
        return other.execute(query, (fold(text),)).fetchall()

    return {
        "Agenda, all hits": agenda.people.hits,
        "Agenda, best 50": lambda text: agenda.people.find(text, 50),
        "scan in Python": scan,
        "SQLite LIKE": like,
    }


def main() -> None:
    """Print the table."""
    print(f"{'people':>8} {'search':<18} {'median ms':>10} {'p95 ms':>8}")
    for size in [1_000, 10_000, *([100_000] if "--full" in sys.argv else [])]:
        with tempfile.TemporaryDirectory() as folder:
            book = write_book(Path(folder) / "book.vcf", size)
            agenda = open_agenda(Path(folder) / "a.db", PluginHost(lambda *_: False), region="ES")
            for _ in agenda.importing.run([book]):
                pass
            sample = [row.name for row in agenda.people.find("a", 200)] + ["Elena Vázquez"]
            typed = keystrokes(sample)
            for name, search in contestants(agenda).items():
                times = timed(search, typed)
                print(f"{size:>8} {name:<18} {percentile(times, 0.5):>10.2f}"
                      f" {percentile(times, 0.95):>8.2f}")  # fmt: skip
            agenda.close()


if __name__ == "__main__":
    main()
