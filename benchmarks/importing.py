"""Importing vCards: read, understand, store, index and match; beside vobject reading alone.

    python -m benchmarks.importing [--full]     (--full adds 100,000 cards)

Each size runs in a process of its own, so that the memory is its own.
"""

from __future__ import annotations

import itertools
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import vobject

from agenda.services.agenda import Agenda, open_agenda
from agenda.services.plugin_host import PluginHost
from benchmarks.book import write_book
from benchmarks.measure import cpu, exponent, peak_mb


def one_size(count: int) -> dict[str, float]:
    """Import ``count`` cards into an empty agenda, again, undo and redo; return the figures."""
    with tempfile.TemporaryDirectory() as folder:
        book = write_book(Path(folder) / "book.vcf", count)
        agenda = open_agenda(Path(folder) / "a.db", PluginHost(lambda *_: False), region="ES")

        def bring_in() -> None:
            for _ in agenda.importing.run([book]):
                pass

        figures = {"import": cpu(bring_in), "memory": float(peak_mb())}
        figures["size"] = _size(agenda) / 1e6
        figures["again"] = cpu(bring_in)
        figures["undo"] = cpu(agenda.history.undo)
        figures["redo"] = cpu(agenda.history.redo)
        agenda.close()
        return figures


def _size(agenda: Agenda) -> int:
    log = agenda.path.with_name(agenda.path.name + "-wal")
    return agenda.path.stat().st_size + (log.stat().st_size if log.exists() else 0)


def peer(count: int) -> float:
    """Return the CPU seconds that vobject takes to read ``count`` cards and keep nothing."""
    with tempfile.TemporaryDirectory() as folder:
        text = write_book(Path(folder) / "book.vcf", min(count, 2000)).read_text("utf-8")
        cards = vobject.readComponents(text, allowQP=True)
        seconds = cpu(lambda: sum(1 for _ in itertools.islice(cards, 2000)))
        return seconds * count / min(count, 2000)


def main() -> None:
    """Print the table."""
    sizes = [1_000, 10_000, *([100_000] if "--full" in sys.argv else [])]
    print(f"{'cards':>8} {'import s':>9} {'cards/s':>8} {'MB':>6} {'file MB':>8} {'again s':>8}"
          f" {'undo s':>7} {'redo s':>7} {'vobject reading s':>18}")  # fmt: skip
    seconds = []
    for size in sizes:
        command = [sys.executable, "-m", "benchmarks.importing", "--one", str(size)]
        done = subprocess.run(command, capture_output=True, text=True, check=True)
        f = json.loads(done.stdout)
        seconds.append(f["import"])
        print(f"{size:>8} {f['import']:>9.2f} {size / f['import']:>8.0f} {f['memory']:>6.0f}"
              f" {f['size']:>8.1f} {f['again']:>8.2f} {f['undo']:>7.3f} {f['redo']:>7.3f}"
              f" {peer(size):>18.2f}")  # fmt: skip
    print(f"exponent of growth: {exponent(sizes, seconds):.2f}")


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(one_size(int(sys.argv[-1]))))
    else:
        main()
