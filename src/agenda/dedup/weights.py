"""Log-odds (nats) of every level of every factor; see :mod:`agenda.dedup.weigh`.

Learned by ``benchmarks/duplicates_learn.py``: logistic regression with a ridge
over the candidate pairs of eight generated books of 1,000 to 30,000 cards.
The first level of each factor is the zero. ``name`` has a row per
:class:`NameLevel` and a column per tier of shared contact. ``SLOPES`` are per
unit of the logarithm of how many bear the name, without and with close contact.
"""

from __future__ import annotations

INTERCEPT = -2.04
# fmt: off
WEIGHTS: dict[str, tuple[float, ...]] = {
    "name": (
        0.00, -0.01, 0.47, 1.86,
        1.70, 1.12, 1.55, 1.18,
        2.40, 3.75, 4.21, 3.15,
        2.45, 4.23, 4.08, 4.01,
        0.89, 1.00, 2.15, 2.74,
        0.41, 1.00, 1.11, 1.66,
        0.18, 1.00, 2.11, 3.09,
        0.85, 2.77, 1.77, 2.39,
        1.41, 2.04, 3.08, 1.44,
        -1.90, 1.00, -0.41, -1.18,
        0.16, 3.74, 4.67, 3.37,
        -3.48, 1.32, 3.63, 3.73,
        -3.08, 0.80, -0.79, -2.53,
        -5.21, -0.61, -3.31, 1.04,
        1.00, 1.00, 1.00, 1.00,
        -0.86, -3.76, -2.95, 0.58,
        1.04, 1.48, 1.06, -2.84,
    ),
    "phone": (0.00, -0.01, -0.69, -1.33, 0.25, -1.31, 0.35, -0.09, -0.26, 1.94),
    "mail": (0.00, -1.30, -2.70, 0.45, -0.31, 0.03, -0.85, 4.07, 4.97),
    "handle": (0.00, -2.03, -0.41, 0.81),
    "org": (0.00, -1.20, 0.51, 2.71),
    "day": (0.00, -2.97, -0.32, 2.02),
    "address": (0.00, -1.11, -0.46, -0.29),
    "kind": (0.00, -6.10, 6.27),
    "guessed": (0.00, -0.56),
    "namesakes": (0.00, -0.20),
    "numbers": (0.00, 1.82, 1.26),
    "rivals": (0.00, -2.44, -4.06),
}
# fmt: on
SLOPES = (-0.50, 0.08, -0.98, -1.12, -0.41, -0.17, -0.64, 0.07, 0.03, -0.18)
