"""Log-odds (nats) of every level of every factor; see :mod:`agenda.dedup.weigh`.

Learned by ``benchmarks/duplicates_learn.py``: logistic regression with a ridge
over the candidate pairs of generated books of 12 to 30,000 cards; why and how
well: ``docs/decisions/0009-duplicate-weights.md``. The first level of each
factor is the zero. ``name`` has a row per :class:`NameLevel` and a column per
tier of shared contact. ``SLOPES`` are per unit of the logarithm of how many
bear the name, without and with close contact. ``CALIBRATION`` holds, without
and with close contact, log-odds as summed and what they have come to mean.
"""

from __future__ import annotations

INTERCEPT = -1.16
# fmt: off
WEIGHTS: dict[str, tuple[float, ...]] = {
    "name": (
        0.00, 0.33, 1.95, 0.86,
        1.99, 1.83, 1.82, 2.05,
        1.95, 4.21, 4.00, 3.21,
        2.23, 3.09, 4.26, 3.87,
        0.91, 1.81, 3.07, 3.08,
        1.00, 1.83, 2.32, 2.54,
        -0.32, 1.85, 2.62, 2.42,
        0.74, 1.85, 3.58, 2.35,
        1.46, 1.87, 3.71, 2.39,
        0.29, 3.53, 1.84, 1.20,
        0.86, 4.30, 4.27, 2.80,
        1.05, 1.81, 3.45, 3.00,
        0.61, 1.98, 3.08, 3.63,
        -1.37, 0.52, -0.24, 1.78,
        1.81, 1.81, 3.24, 3.78,
        -1.20, -3.67, -0.74, 1.98,
        -0.29, 1.81, -0.66, -2.26,
    ),
    "phone": (0.00, -0.02, 0.72, 0.73, 1.56, 4.71, -0.36, 2.34, 1.33, -0.09, 3.81),
    "mail": (0.00, -0.93, -0.91, 1.04, -0.27, -0.19, -0.50, -0.89, 2.55, 5.09),
    "handle": (0.00, -1.35, -0.18, 0.80),
    "org": (0.00, -0.84, -3.21, -0.92, -0.60, -4.06, 3.25, 3.21, -2.46, 4.50, -1.14, -4.90),
    "day": (0.00, -3.05, 2.48, 2.68),
    "address": (0.00, -0.91, -0.43, -0.38),
    "kind": (0.00, -6.68, 5.12),
    "guessed": (0.00, 0.01),
    "namesakes": (0.00, -1.43),
    "numbers": (0.00, 0.73, -0.10),
    "rivals": (0.00, -2.45, -2.52),
    "bearers": (0.00, -0.91, -0.20),
    "carriers": (0.00, -0.05, -0.38, -1.95, -2.19, -2.82),
}
# fmt: on
SLOPES = (-0.42, 0.18, -0.61, -0.71, -0.29, 0.02, -1.07, 0.00, -0.47, -0.29)
CALIBRATION = (
    (
        (-9.98, -11.40),
        (-7.69, -8.11),
        (-6.14, -6.18),
        (-4.03, -4.12),
        (-3.22, -3.53),
        (-2.52, -2.26),
        (-1.76, -1.74),
        (-0.93, -0.92),
        (-0.37, -0.35),
        (0.21, 0.36),
        (0.86, 1.04),
        (1.66, 1.73),
        (2.43, 2.27),
        (6.20, 4.88),
    ),
    (
        (-7.35, -9.32),
        (-4.90, -5.07),
        (-4.22, -3.63),
        (-3.07, -2.64),
        (-2.37, -2.06),
        (-0.55, -0.62),
        (1.77, 1.43),
        (2.81, 2.48),
        (3.73, 3.22),
        (4.89, 5.07),
        (5.41, 5.72),
        (6.49, 6.21),
        (6.85, 6.85),
        (11.44, 10.02),
    ),
)
