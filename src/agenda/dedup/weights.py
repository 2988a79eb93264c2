"""Log-odds (nats) of every level of every factor; see :mod:`agenda.dedup.weigh`.

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

INTERCEPT = -0.68
# fmt: off
WEIGHTS: dict[str, tuple[float, ...]] = {
    "name": (
        0.00, 0.68, 2.16, 0.64,
        2.03, 1.84, 1.89, 1.89,
        1.82, 3.25, 3.49, 3.44,
        2.02, 3.09, 3.53, 4.31,
        1.46, 1.90, 2.93, 3.25,
        1.12, 2.59, 2.51, 1.62,
        0.62, 2.08, 3.00, 2.41,
        0.75, 1.92, 2.72, 2.51,
        1.43, 1.83, 3.11, 2.55,
        0.75, 3.16, 1.66, 1.12,
        0.70, 3.53, 4.08, 3.05,
        0.68, 3.56, 3.49, 3.25,
        -0.67, 1.11, 2.89, 2.35,
        -2.00, 0.85, -0.30, 3.00,
        1.72, 1.59, 4.61, 3.31,
        -0.32, -2.34, -0.63, 2.18,
        -0.32, 1.81, -0.90, -2.12,
    ),
    "phone": (0.00, -0.07, 1.08, 0.94, 1.84, 5.70, -0.35, 2.72, 1.60, -0.13, 4.40),
    "mail": (0.00, -0.83, -1.59, 0.49, -0.22, -0.11, -0.62, 1.04, 2.66, 4.84),
    "handle": (0.00, -1.02, -0.06, 0.85),
    "org": (0.00, -1.19, -3.64, -1.03, -1.20, -4.59, 2.47, 3.20, -2.34, 3.37, -0.06, -4.98),
    "day": (0.00, -3.46, 2.25, 2.65),
    "address": (0.00, -0.97, -0.42, -0.28),
    "kind": (0.00, -7.86, 3.79),
    "guessed": (0.00, -0.07),
    "namesakes": (0.00, -0.20),
    "numbers": (0.00, 0.58, -0.62),
    "rivals": (0.00, -2.42, -2.71),
    "bearers": (0.00, -0.73, -0.73),
    "carriers": (0.00, -0.11, -0.59, -2.14, -1.83, -2.11),
}
# fmt: on
SLOPES = (-0.33, 0.09, -0.48, -0.65, -0.24, 0.01, -0.90, -0.12, -0.22, -0.19)
PLENTY = (0.96, 0.04)
CALIBRATION = (
    (
        (-10.75, -10.70),
        (-7.64, -7.74),
        (-6.71, -6.29),
        (-4.30, -4.80),
        (-3.42, -3.87),
        (-2.24, -2.10),
        (-1.55, -1.44),
        (-0.78, -0.91),
        (-0.26, -0.10),
        (0.68, 0.80),
        (1.16, 1.28),
        (1.89, 1.91),
        (2.72, 2.45),
        (6.76, 5.05),
    ),
    (
        (-8.90, -8.52),
        (-6.88, -7.98),
        (-4.49, -4.04),
        (-3.57, -3.34),
        (-2.61, -1.91),
        (-0.76, -1.25),
        (0.02, 0.11),
        (1.91, 2.00),
        (2.42, 2.25),
        (3.39, 3.01),
        (4.06, 4.07),
        (5.70, 6.83),
        (7.14, 7.34),
        (10.19, 10.74),
    ),
)
