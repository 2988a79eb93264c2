"""Log-odds (nats) of every level of every factor; see :mod:`agenda.dedup.weigh`.

Learned by ``benchmarks/duplicates_learn.py``: logistic regression with a ridge
over the candidate pairs of eight generated books of 1,000 to 30,000 cards.
The first level of each factor is the zero. ``name`` has a row per
:class:`NameLevel` and a column per tier of shared contact. ``SLOPES`` are per
unit of the logarithm of how many bear the name, without and with close contact.
"""

from __future__ import annotations

INTERCEPT = -1.96
# fmt: off
WEIGHTS: dict[str, tuple[float, ...]] = {
    "name": (
        0.00, -0.21, 0.55, 1.62,
        1.19, 0.99, 1.37, 1.20,
        2.28, 3.67, 4.15, 3.24,
        2.40, 3.74, 3.95, 3.68,
        0.80, 0.85, 2.29, 2.57,
        0.11, 0.85, 0.96, 1.47,
        0.12, 0.85, 1.96, 2.99,
        0.81, 2.79, 0.96, 2.30,
        1.23, 2.03, 3.19, 1.20,
        -1.73, 0.85, -0.43, -1.55,
        -0.11, 3.82, 4.75, 3.18,
        -4.13, 1.09, 2.96, 3.37,
        -3.05, 0.00, -0.87, -3.20,
        -5.21, -0.32, -3.24, 0.85,
        0.85, 0.85, 0.85, 0.85,
        -1.37, -3.26, -3.17, 1.12,
        0.94, 1.42, 0.61, -2.98,
    ),
    "phone": (0.00, -0.02, -1.05, -1.35, 0.25, -1.51, 0.25, -0.17, -0.17, 1.83),
    "mail": (0.00, -1.39, -2.95, 0.43, -0.34, -0.03, -0.68, 4.49, 4.89),
    "handle": (0.00, -1.62, -0.28, 0.78),
    "org": (0.00, -1.22, 0.47, 2.64),
    "day": (0.00, -2.66, -0.23, 1.98),
    "address": (0.00, -0.99, -0.45, -0.37),
    "kind": (0.00, -5.74, 6.55),
    "guessed": (0.00, -0.47),
    "namesakes": (0.00, -0.35),
    "numbers": (0.00, 1.94, 1.50),
    "rivals": (0.00, -2.38, -4.08),
}
# fmt: on
SLOPES = (-0.49, 0.07, -0.93, -1.00, -0.41, -0.18, -0.71, 0.01, 0.09, -0.18)
