"""Learns the weights of the duplicate finder from generated books.

    python benchmarks/duplicates_learn.py > src/agenda/dedup/weights.py

Logistic regression with a ridge over the levels of all candidate pairs, fitted
by Newton's method. The sample address book is not trained on; but word lists,
vetoes and the threshold of the certain tier were chosen after looking at its
mistakes, so what ``duplicates.py`` prints for it is no blind test.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parent))

from duplicates_book import Book, make_book

from agenda.dedup import record_of
from agenda.dedup.block import candidates
from agenda.dedup.compare import compare
from agenda.dedup.profile import profile
from agenda.dedup.table import build_table
from agenda.dedup.weigh import SIZES, SLOPE_GROUPS, TIERS, factors, rarity_of

BOOKS = (
    (1000, 11),
    (1000, 12),
    (1000, 13),
    (3000, 14),
    (5000, 15),
    (5000, 16),
    (10000, 17),
    (30000, 18),
)
CROWDED = ((3000, 21), (3000, 22), (5000, 23), (5000, 24))
"""Books of a few large companies: colleagues of one given name are what they teach."""
RIDGE = 1.0
STEPS = 60

HEAD = '''"""Log-odds (nats) of every level of every factor; see :mod:`agenda.dedup.weigh`.

Learned by ``benchmarks/duplicates_learn.py``: logistic regression with a ridge
over the candidate pairs of twelve generated books of 1,000 to 30,000 cards.
The first level of each factor is the zero. ``name`` has a row per
:class:`NameLevel` and a column per tier of shared contact. ``SLOPES`` are per
unit of the logarithm of how many bear the name, without and with close contact.
"""

from __future__ import annotations
'''


def learn() -> dict[str, np.ndarray]:
    """Return the weights of each factor, of the slopes and of the intercept."""
    parts = [_book(make_book(cards, seed)) for cards, seed in BOOKS]
    parts += [_book(make_book(cards, seed, 800)) for cards, seed in CROWDED]
    matrix = np.vstack([design for design, _ in parts])
    truth = np.concatenate([same for _, same in parts])
    weights = _fit(matrix, truth.astype(np.float64))
    found, at = {}, 0
    for factor, size in SIZES.items():
        found[factor] = weights[at : at + size]
        at += size
    found["slopes"] = weights[at : at + 2 * SLOPE_GROUPS]
    found["intercept"] = weights[-1:]
    return found


def _book(book: Book) -> tuple[np.ndarray, np.ndarray]:
    records = [
        record_of(names=[name], kind=kind, values=values, region="ES")
        for name, kind, values in book.cards
    ]
    table = build_table(records)
    compared = compare(table, profile(table, None, None), *candidates(table, None))
    people = np.array(book.people)
    return _design(compared), people[compared.left] == people[compared.right]


def _design(compared: object) -> np.ndarray:
    count = len(compared.left)
    columns = []
    for factor, levels in factors(compared):
        columns.append(np.eye(SIZES[factor], dtype=np.float32)[levels])
    group, rarity = rarity_of(compared)
    columns.append(np.eye(2 * SLOPE_GROUPS, dtype=np.float32)[group] * rarity[:, None])
    columns.append(np.ones((count, 1), dtype=np.float32))
    return np.hstack(columns).astype(np.float32)


def _fit(matrix: np.ndarray, truth: np.ndarray) -> np.ndarray:
    weights = np.zeros(matrix.shape[1])
    ridge = np.full(len(weights), RIDGE)
    ridge[-1] = 1e-3
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(matrix @ weights, -30, 30)))
        slope = matrix.T @ (truth - chance) - ridge * weights
        curve = (matrix * (chance * (1 - chance))[:, None]).T @ matrix + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        weights += step
        if np.abs(step).max() < 1e-6:
            break
    return weights


def as_python(found: dict[str, np.ndarray]) -> str:
    """Return the weights as the module that the finder reads."""
    intercept = found["intercept"][0] + sum(found[factor][0] for factor in SIZES)
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
            lines += [
                f'    "{factor}": (',
                *(f"        {row}," for row in rows),
                "    ),",
            ]
        else:
            lines.append(f'    "{factor}": ({", ".join(numbers)}),')
    slopes = ", ".join(f"{weight:.2f}" for weight in found["slopes"])
    return "\n".join([*lines, "}", "# fmt: on", f"SLOPES = ({slopes})"])


if __name__ == "__main__":
    print(as_python(learn()))
