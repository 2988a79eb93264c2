"""Learns the weights of the duplicate finder from generated books.

    python benchmarks/duplicates_learn.py > src/agenda/dedup/weights.py

Logistic regression with a ridge over the levels of all candidate pairs, fitted
by Newton's method on one half of the tuning books; the other half says how
what it states must be bent to come true (isotonic regression, two tables: with
and without a personal or household contact in common). Neither the sample
address book nor the books of ``duplicates_mixtures.HELD_OUT`` are trained on;
``docs/decisions/0009-duplicate-weights.md`` holds what was measured.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from duplicates_book import Book, make_book
from duplicates_mixtures import TUNE, make_mixture

from agenda.dedup import record_of
from agenda.dedup.block import candidates
from agenda.dedup.compare import Compared, compare
from agenda.dedup.profile import profile
from agenda.dedup.table import build_table
from agenda.dedup.weigh import (
    SIZES,
    SLOPE_GROUPS,
    TIERS,
    are_sure,
    factors,
    plenty_of,
    rarity_of,
    tier_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

FIRST_KIND = ((1000, 11, 60), (1000, 12, 60), (3000, 14, 60), (5000, 15, 60), (10000, 17, 60),
              (30000, 18, 60), (3000, 21, 800), (5000, 23, 800))  # fmt: skip
"""Cards, seed, and cards per company, of the books of ``duplicates_book``."""
SMALL = tuple((cards, 400 + cards + at) for cards in (12, 25, 60, 150) for at in range(12))
"""Cards and seed of small books: what a name is worth among few."""
RIDGE = 1.0
STEPS = 60
KNOTS = 14

HEAD = '''"""Log-odds (nats) of every level of every factor; see :mod:`agenda.dedup.weigh`.

Learned by ``benchmarks/duplicates_learn.py``: logistic regression with a ridge
over the candidate pairs of generated books of 12 to 30,000 cards; why and how
well: ``docs/decisions/0009-duplicate-weights.md``. The first level of each
factor is the zero. ``name`` has a row per :class:`NameLevel` and a column per
tier of shared contact. ``SLOPES`` are per unit of the logarithm of how many
bear the name, without and with close contact, ``PLENTY`` per unit of
:func:`agenda.dedup.weigh.plenty_of`, likewise. ``CALIBRATION`` holds, without
and with close contact, log-odds as summed and what they have come to mean.
"""

from __future__ import annotations
'''

Design = tuple["NDArray[np.float32]", "NDArray[np.bool_]", "NDArray[np.bool_]"]
"""A row per pair: its levels as zeros and ones, whether it is one person, whether contact is close."""


def main() -> None:
    weights = fit(*_stacked(_books(0)))
    matrix, truth, close = _stacked(_books(1))
    tables = []
    for group in (False, True):
        of = close == group
        tables.append(calibrate(matrix[of] @ weights, truth[of]))
    print(as_python(weights, tables))


def _books(half: int) -> Iterator[Book]:
    """Yield the tuning books to learn from (0), or others of the same kinds to calibrate on (1)."""
    for cards, seed, company in FIRST_KIND:
        yield make_book(cards, seed + 1000 * half, company)
    for cards, seed, mixture in TUNE:
        for again in range(2):
            yield make_mixture(cards, seed + 1000 * half + 50 * again, mixture)
    for at, (cards, seed) in enumerate(SMALL):
        yield make_mixture(cards, seed + 1000 * half, TUNE[at % len(TUNE)][2])


def _stacked(books: Iterator[Book]) -> Design:
    parts = [_design(book) for book in books]
    matrix, truth, close = (np.concatenate([part[at] for part in parts]) for at in range(3))
    return matrix, truth, close


def _design(book: Book) -> Design:
    records = [
        record_of(names=[name], kind=kind, values=values, region="ES")
        for name, kind, values in book.cards
    ]
    table = build_table(records)
    compared = compare(table, profile(table, None, None), *candidates(table, None))
    people = np.array(book.people)
    same = people[compared.left] == people[compared.right]
    close = tier_of(compared) > 1
    plenty = plenty_of(int(are_sure(compared).sum()), len(records))
    columns = _columns(compared, plenty * np.stack([~close, close], axis=1))
    return columns, same, close


def _columns(compared: Compared, plenty: NDArray[np.float64]) -> NDArray[np.float32]:
    count = len(compared.left)
    columns = [
        np.eye(SIZES[factor], dtype=np.float32)[levels] for factor, levels in factors(compared)
    ]
    group, rarity = rarity_of(compared)
    columns.append(np.eye(2 * SLOPE_GROUPS, dtype=np.float32)[group] * rarity[:, None])
    columns.append(plenty.astype(np.float32))
    columns.append(np.ones((count, 1), dtype=np.float32))
    return np.hstack(columns).astype(np.float32)


def fit(matrix: NDArray[np.float32], truth: NDArray[np.bool_], _: object) -> NDArray[np.float64]:
    """Return the weights of the columns: ridge logistic regression by Newton's method."""
    weights = np.zeros(matrix.shape[1])
    ridge = np.full(len(weights), RIDGE)
    ridge[-1] = 1e-3
    for _step in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (truth - chance) - ridge * weights
        curve = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def calibrate(odds: NDArray[np.float64], truth: NDArray[np.bool_]) -> list[tuple[float, float]]:
    """Return points (log-odds stated, log-odds found), both rising: pooled adjacent violators."""
    order = np.argsort(odds)
    blocks: list[list[float]] = []  # sum of truth, count, sum of odds
    for chunk in np.array_split(order, min(KNOTS * 8, max(len(order) // 50, 1))):
        blocks.append([float(truth[chunk].sum()), float(len(chunk)), float(odds[chunk].sum())])
        while len(blocks) > 1 and blocks[-2][0] / blocks[-2][1] >= blocks[-1][0] / blocks[-1][1]:
            last = blocks.pop()
            blocks[-1] = [a + b for a, b in zip(blocks[-1], last, strict=True)]
    points = [
        (stated / count, float(np.log((right + 0.5) / (count - right + 0.5))))
        for right, count, stated in blocks
    ]
    kept = np.unique(np.linspace(0, len(points) - 1, KNOTS).round().astype(int))
    return [points[at] for at in kept]


def as_python(weights: NDArray[np.float64], tables: list[list[tuple[float, float]]]) -> str:
    """Return the weights as the module that the finder reads."""
    found, at = {}, 0
    for factor, size in SIZES.items():
        found[factor] = weights[at : at + size]
        at += size
    intercept = weights[-1] + sum(found[factor][0] for factor in SIZES)
    lines = [
        HEAD,
        f"INTERCEPT = {intercept:.2f}",
        "# fmt: off",
        "WEIGHTS: dict[str, tuple[float, ...]] = {",
    ]
    for factor in SIZES:
        numbers = [f"{weight:.2f}" for weight in found[factor] - found[factor][0]]
        if factor == "name":
            rows = [", ".join(numbers[i : i + TIERS]) for i in range(0, len(numbers), TIERS)]
            lines += [f'    "{factor}": (', *(f"        {row}," for row in rows), "    ),"]
        else:
            lines.append(f'    "{factor}": ({", ".join(numbers)}),')
    slopes = ", ".join(f"{weight:.2f}" for weight in weights[at : at + 2 * SLOPE_GROUPS])
    lines += ["}", "# fmt: on", f"SLOPES = ({slopes})"]
    far, near = weights[at + 2 * SLOPE_GROUPS : at + 2 * SLOPE_GROUPS + 2]
    lines += [f"PLENTY = ({far:.2f}, {near:.2f})", "CALIBRATION = ("]
    for table in tables:
        lines.append("    (" + ", ".join(f"({a:.2f}, {b:.2f})" for a, b in table) + "),")
    return "\n".join([*lines, ")"])


if __name__ == "__main__":
    main()
