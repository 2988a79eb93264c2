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

INTERCEPT = -0.79
# fmt: off
WEIGHTS: dict[str, tuple[float, ...]] = {
    "name": (
        0.00, 0.78, 2.22, 0.71,
        1.91, 1.89, 1.98, 1.94,
        1.82, 3.31, 3.60, 3.53,
        2.02, 3.18, 3.63, 4.38,
        1.47, 1.96, 3.03, 3.32,
        1.17, 2.68, 2.61, 1.70,
        0.76, 2.13, 3.08, 2.48,
        0.72, 1.18, 2.83, 2.60,
        1.47, 1.89, 3.20, 2.62,
        0.73, 3.17, 1.70, 1.15,
        0.74, 3.62, 4.13, 3.09,
        0.73, 3.63, 3.53, 3.29,
        -0.56, 1.21, 2.82, 2.25,
        -1.89, 0.93, -0.34, 2.97,
        1.76, 1.66, 4.57, 3.26,
        -0.21, -2.16, -0.23, 2.38,
        -0.25, 1.86, -0.79, -2.02,
    ),
    "phone": (0.00, -0.06, 1.08, 0.89, 1.85, 5.72, -0.34, 2.70, 1.60, -0.12, 4.41),
    "mail": (0.00, -0.86, -1.66, 0.43, -0.23, -0.12, -0.64, 1.04, 2.72, 4.87),
    "handle": (0.00, -1.05, -0.05, 0.90),
    "org": (0.00, -1.16, -3.57, -1.04, -1.15, -4.53, 2.47, 3.25, -2.27, 3.27, 0.02, -4.88),
    "day": (0.00, -3.45, 2.26, 2.69),
    "address": (0.00, -0.95, -0.40, -0.25),
    "kind": (0.00, -7.84, 3.97),
    "guessed": (0.00, -0.05),
    "namesakes": (0.00, -0.18),
    "numbers": (0.00, 0.60, -0.57),
    "rivals": (0.00, -2.42, -2.71),
    "bearers": (0.00, -0.72, -0.59),
    "carriers": (0.00, -0.11, -0.59, -2.11, -1.80, -2.02),
}
# fmt: on
SLOPES = (-0.39, 0.11, -0.71, -0.83, -0.29, 0.02, -0.90, -0.12, -0.24, -0.14)
PLENTY = (0.96, 0.02)
CALIBRATION = (
    (
        (-10.79, -10.64),
        (-7.97, -8.08),
        (-6.85, -7.08),
        (-4.68, -4.95),
        (-3.61, -3.93),
        (-2.68, -2.53),
        (-1.58, -1.59),
        (-1.02, -1.14),
        (-0.23, -0.15),
        (0.68, 0.73),
        (1.38, 1.57),
        (1.95, 1.91),
        (2.64, 2.27),
        (6.57, 5.28),
    ),
    (
        (-8.90, -8.52),
        (-6.86, -7.98),
        (-4.38, -4.10),
        (-3.54, -2.94),
        (-1.35, -1.55),
        (-0.66, -1.24),
        (-0.13, 0.02),
        (2.43, 2.24),
        (2.87, 2.91),
        (3.37, 3.20),
        (5.58, 6.60),
        (5.86, 6.88),
        (6.98, 7.34),
        (10.04, 10.74),
    ),
)
