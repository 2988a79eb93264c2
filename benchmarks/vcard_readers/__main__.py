"""Print the table; ``--corpus FOLDER`` names other samples, ``--write FILE`` keeps it.

    python -m benchmarks.vcard_readers

Without ``--corpus`` it is the samples beside the checkout, or, where there are
none, the one card of the plugin's own tests.
"""

from __future__ import annotations

import argparse
import os
import platform
import tempfile
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.vcard import card
from benchmarks.vcard_readers.programs import Program, programs
from benchmarks.vcard_readers.reference import Contents, contents, plain

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT.parent / "shared" / "samples" / "vcard"
OWN = ROOT / "plugins" / "agenda-vcard" / "tests" / "golden"
TIMED_CARDS = 5_000
_RULES = f"""\
A file counts as read if no card is missing and nothing was raised. A property counts as kept if
letters and digits of its text are found again among those of its file; what a reader cannot find
because it follows another edition of vCard counts as lost for it. Speed is that of {TIMED_CARDS:,}
written cards in CPU seconds of reading alone, in all versions mixed and in 3.0 alone."""
_COLUMNS = ("reader", "version", "files read", "raised", "cards", "properties kept",
            "cards/s mixed", "cards/s 3.0")  # fmt: skip


@dataclass
class Score:
    """What one program made of all files."""

    files: int = 0
    raised: int = 0
    cards: int = 0
    kept: int = 0


def main() -> None:
    """Measure, print, and write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--corpus", type=Path, nargs="+")
    parser.add_argument("--write", type=Path)
    parser.add_argument("--full", action="store_true", help="ignored; there is one size")
    options = parser.parse_args()
    folders = options.corpus or [SAMPLES if SAMPLES.is_dir() else OWN]
    paths = sorted(p.resolve() for f in folders for p in f.rglob("*") if p.is_file()
                   and p.suffix not in {".json", ".md"})  # fmt: skip
    table = "\n".join(_table(paths)) + "\n"
    print(table)
    if options.write:
        options.write.write_text(table, encoding="utf-8")


def _table(paths: Sequence[Path]) -> list[str]:
    expected = [contents(path.read_bytes()) for path in paths]
    all_cards = sum(found.cards for found in expected)
    all_texts = sum(found.texts.total() for found in expected)
    system = f"{platform.system()}, Python {platform.python_version()}"
    lines = [
        "# vCard readers, one run",
        "",
        f"{len(paths)} files, {all_cards} cards, {all_texts} properties. {system}.",
        "",
        _RULES,
        "",
        f"| {' | '.join(_COLUMNS)} |",
        "|---|---|---:|---:|---:|---:|---:|---:|",
    ]
    with tempfile.TemporaryDirectory() as folder:
        timed = _timed_files(Path(folder))
        for program in programs():
            version = program.version()
            if not version:
                lines.append(f"| {program.name} | not installed ({program.package}) | | | | | | |")
                continue
            score = _score(program.read(paths), expected)
            speeds = [_speed(program, path) for path in timed]
            lines.append(
                f"| {program.name} | {version} | {score.files} | {score.raised} | {score.cards} "
                f"| {score.kept} ({100 * score.kept / max(all_texts, 1):.1f} %) | {' | '.join(speeds)} |"
            )
    return lines


def _timed_files(folder: Path) -> list[Path]:
    mixed, plain_30 = folder / "mixed.vcf", folder / "plain.vcf"
    mixed.write_text("".join(map(card, range(TIMED_CARDS))), "utf-8", newline="\r\n")
    same = "".join(card(number * 10) for number in range(TIMED_CARDS))
    plain_30.write_text(same, "utf-8", newline="\r\n")
    return [mixed, plain_30]


def _speed(program: Program, path: Path) -> str:
    cards, seconds = program.time(path)
    return f"{cards / seconds:,.0f}" if cards == TIMED_CARDS and seconds else "fails"


def _score(answers: Sequence[object], expected: Sequence[Contents]) -> Score:
    score = Score()
    for answer, wanted in zip(answers, expected, strict=True):
        cards, texts, failed = _told(answer)
        score.raised += failed
        score.cards += cards
        score.files += not failed and cards >= wanted.cards
        score.kept += (texts & wanted.texts).total()
    return score


def _told(answer: object) -> tuple[int, Counter[str], bool]:
    """Return the number of cards, the plain texts, and whether the program failed."""
    if not isinstance(answer, list):
        return 0, Counter(), True
    cards, failed = 0, False
    texts: Counter[str] = Counter()
    for told in answer:
        if isinstance(told, list):
            cards += 1
            texts.update(plain(text) for _, text in told)
        elif told.startswith("BEGIN:VCARD"):
            cards += 1
            texts += contents(told.encode()).texts
        else:
            failed = True
    return cards, texts, failed


if __name__ == "__main__":
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    main()
