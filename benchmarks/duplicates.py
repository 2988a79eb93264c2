"""How well and how fast duplicates are found: ``python benchmarks/duplicates.py [SIZES…]``.

Prints precision, recall and F1 over pairs of cards after grouping, on the
sample address book where it is present and on a generated one, beside the
rules that address books use; the calibration; then time and memory at 1,000,
10,000 and 100,000 cards with the exponent of the growth.
"""

from __future__ import annotations

import math
import resource
import subprocess
import sys
import time
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from duplicates_book import make_book
from duplicates_cards import read_book

from agenda.dedup import Record, pack, record_of, unpack
from agenda.dedup.cluster import components
from agenda.dedup.matching import find_pairs, group
from agenda.model.duplicates import ScoredPair, Verdict

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

SAMPLES = Path(__file__).resolve().parents[1] / "../shared/samples/people"
SIZES = (1_000, 10_000, 100_000)
SEED = 99
BANDS = (0.35, 0.5, 0.65, 0.8, 0.92, 1.0)


def main(sizes: Sequence[int]) -> None:
    if (SAMPLES / "address_book_5k.vcf").exists():
        _report("sample address book", *read_book(SAMPLES))
    _report("generated address book, 5,000 cards", *_generated(5_000))
    _print_speed(sizes)


def _generated(cards: int) -> tuple[list[Record], list[int]]:
    book = make_book(cards, SEED)
    records = [
        record_of(names=[name], kind=kind, values=values, region="ES")
        for name, kind, values in book.cards
    ]
    return records, book.people


def _report(title: str, records: Sequence[Record], people: Sequence[object]) -> None:
    print(f"\n{title}: {len(records):,} cards, {len(set(people)):,} people")
    for rule, keys in RULES.items():
        _print_scores(rule, components(_sharing(records, keys)), people)
    pairs = find_pairs(records)
    likely = [
        ScoredPair(
            a=pair.a, b=pair.b, probability=max(pair.probability, 0.51), verdict=Verdict.SAME
        )
        for pair in pairs
        if pair.probability >= 0.5
    ]
    _print_scores("Agenda, certain", group(len(records), pairs), people)
    _print_scores("Agenda, certain and review", group(len(records), likely), people)
    _print_review(pairs, people)


def _print_scores(title: str, groups: Iterable[Sequence[int]], people: Sequence[object]) -> None:
    true = sum(map(_pairs, Counter(people).values()))
    found = right = 0
    for members in groups:
        found += _pairs(len(members))
        right += sum(map(_pairs, Counter(people[i] for i in members).values()))
    precision, recall = right / max(found, 1), right / true
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"  {title:34} P {precision:.4f}  R {recall:.4f}  F1 {f1:.4f}")


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _print_review(pairs: Sequence[ScoredPair], people: Sequence[object]) -> None:
    review = [pair for pair in pairs if pair.verdict is Verdict.REVIEW]
    right = sum(people[pair.a] == people[pair.b] for pair in review)
    print(f"  review list: {len(review)} pairs, {right / max(len(review), 1):.3f} of them right")
    for low, high in pairwise(BANDS):
        band = [pair for pair in pairs if low <= pair.probability <= high]
        if band:
            stated = sum(pair.probability for pair in band) / len(band)
            true = sum(people[pair.a] == people[pair.b] for pair in band) / len(band)
            print(
                f"    stated {low:.2f} to {high:.2f}: {len(band):5} pairs, mean {stated:.3f}, right {true:.3f}"
            )


def _sharing(
    records: Sequence[Record], keys: Callable[[Record], Iterable[str]]
) -> list[tuple[int, int]]:
    first: dict[str, int] = {}
    edges = []
    for index, record in enumerate(records):
        found = (first.setdefault(key, index) for key in keys(record))
        edges.extend((other, index) for other in found if other != index)
    return edges


RULES: dict[str, Callable[[Record], Iterable[str]]] = {
    "rule: same name": lambda record: record.names,
    "rule: shared mailbox": lambda record: record.mails,
    "rule: shared mailbox or mobile": lambda record: (
        *record.mails,
        *(phone for phone in record.phones if phone[0] in "mu"),
    ),
    "rule: any name, mailbox or number": lambda record: (
        *record.names,
        *record.mails,
        *(phone[1:] for phone in record.phones),
    ),
}


def _print_speed(sizes: Sequence[int]) -> None:
    print("\ncards      normalise  unpack     find  group   peak MB   (CPU s)")
    spent = []
    for size in sizes:
        command = [sys.executable, __file__, "--one", str(size)]
        line = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        print(line.rstrip())
        spent.append((size, float(line.split()[3])))
    for (few, short), (many, long) in pairwise(spent):
        print(f"exponent {few:,} to {many:,}: {math.log(long / short) / math.log(many / few):.2f}")


def _measure(size: int) -> None:
    book = make_book(size, SEED)
    clock = [time.process_time()]
    texts = [
        pack(record_of(names=[name], kind=kind, values=values, region="ES"))
        for name, kind, values in book.cards
    ]
    clock.append(time.process_time())
    del book
    records = [unpack(text) for text in texts]
    clock.append(time.process_time())
    pairs = find_pairs(records)
    clock.append(time.process_time())
    group(len(records), pairs)
    clock.append(time.process_time())
    normalise, read, find, join = (b - a for a, b in pairwise(clock))
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{size:<10} {normalise:9.2f} {read:7.2f} {find:8.2f} {join:6.2f} {peak:9}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        _measure(int(sys.argv[2]))
    else:
        main([int(text) for text in sys.argv[1:]] or SIZES)
