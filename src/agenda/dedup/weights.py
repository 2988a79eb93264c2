"""Log-odds (nats) of every level of every factor; see :mod:`agenda.dedup.weigh`.

Learned by ``benchmarks/duplicates_learn.py``: logistic regression with a ridge
over the candidate pairs of twelve generated books of 1,000 to 30,000 cards.
The first level of each factor is the zero. ``name`` has a row per
:class:`NameLevel` and a column per tier of shared contact. ``SLOPES`` are per
unit of the logarithm of how many bear the name, without and with close contact.
"""

from __future__ import annotations

INTERCEPT = -1.86
# fmt: off
WEIGHTS: dict[str, tuple[float, ...]] = {
    "name": (
        0.00, 0.42, 0.69, 2.00,
        1.59, 1.41, 1.60, 1.28,
        2.30, 4.17, 4.22, 3.28,
        2.37, 4.53, 4.18, 4.26,
        0.84, 0.82, 2.28, 2.94,
        0.38, 1.09, 1.59, 1.83,
        0.10, 1.09, 2.17, 3.30,
        0.67, 3.15, 1.97, 2.48,
        1.15, 2.37, 3.30, 1.60,
        -1.79, 1.09, -0.16, -2.01,
        1.76, 5.49, 3.80, 2.65,
        -0.41, 2.76, 2.83, 2.89,
        -4.59, 0.07, 0.14, -0.70,
        -4.72, 0.18, -2.16, 1.29,
        1.09, 1.09, 1.09, 1.09,
        -3.71, -5.05, -4.48, 0.76,
        1.09, 1.14, 1.07, -2.79,
    ),
    "phone": (0.00, 0.04, -1.46, -2.44, 0.28, -1.63, 0.16, -0.41, -0.45, 1.59),
    "mail": (0.00, -0.79, -2.45, 0.05, -0.46, -0.09, -1.02, 4.34, 4.97),
    "handle": (0.00, -2.42, -0.63, 0.54),
    "org": (0.00, -1.14, 0.74, 3.37),
    "day": (0.00, -3.59, -0.59, 1.80),
    "address": (0.00, -1.18, -0.55, -0.48),
    "kind": (0.00, -6.34, 5.96),
    "guessed": (0.00, -0.43),
    "namesakes": (0.00, 0.29),
    "numbers": (0.00, 1.96, 1.52),
    "rivals": (0.00, -2.45, -4.22),
}
# fmt: on
SLOPES = (-0.50, 0.08, -0.99, -1.15, -0.40, -0.17, -1.05, 0.30, -0.24, -0.47)
