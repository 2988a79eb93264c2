"""Time and memory of one run: ``python benchmarks/duplicates_scale.py CARDS|adversarial``.

A process of its own, so that the peak of memory is that of this run alone.
"""

from __future__ import annotations

import resource
import sys
import time
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from duplicates_book import make_book
from duplicates_report import score

from agenda.dedup import Record, pack, record_of, unpack
from agenda.dedup.matching import find_pairs, group
from agenda.model.card import Name, Value

if TYPE_CHECKING:
    from collections.abc import Sequence

SEED = 99
MANY = 10_000


def measure(size: int) -> None:
    """Print CPU seconds of normalising, reading back, finding and grouping, and the peak in MB."""
    book = make_book(size, SEED)
    people = book.people
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
    groups = group(len(records), pairs)
    clock.append(time.process_time())
    normalise, read, find, join = (b - a for a, b in pairwise(clock))
    print(
        f"{size:<10} {normalise:9.2f} {read:7.2f} {find:8.2f} {join:6.2f} {_peak():9}   "
        f"certain {score(groups, people)}"
    )


def measure_adversarial() -> None:
    """Print CPU seconds and pairs of books that would be slow if anything were quadratic."""
    numbers = [f"6{number:08d}" for number in range(MANY)]
    books = {
        "one name, all different numbers": [_card("Ana García", number) for number in numbers],
        "one name and nothing else, in two spellings": [
            _card(("Ana García", "ANA GARCIA L.")[n % 2]) for n in range(MANY)
        ],
        "one number, all different names": [_card(_word(n), "914693369") for n in range(MANY)],
        "one card with 5,000 numbers": [
            _card("Ana García", *numbers[:5_000]),
            *(_card(_word(n), numbers[n]) for n in range(5_000)),
        ],
        "all identical": [_card("Ana García", "612408117")] * MANY,
        "empty cards": [_card("")] * MANY,
    }
    for title, records in books.items():
        began = time.process_time()
        pairs = find_pairs(records)
        groups = group(len(records), pairs)
        spent = time.process_time() - began
        print(f"{title:46} {spent:6.2f} s  {len(pairs):6} pairs  {len(groups):4} groups")


def _card(name: str, *numbers: str) -> Record:
    values = [Value(kind="phone", value=number) for number in numbers]
    return record_of(names=[Name(full=name)], kind="individual", values=values, region="ES")


def _word(number: int) -> str:
    letters = "".join(chr(97 + int(digit)) for digit in str(number * 7919 % 1_000_003))
    return f"{letters[:3]}a {letters[3:]}ez"


def _peak() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def main(arguments: Sequence[str]) -> None:
    if arguments[0] == "adversarial":
        measure_adversarial()
    else:
        measure(int(arguments[0]))


if __name__ == "__main__":
    main(sys.argv[1:])
