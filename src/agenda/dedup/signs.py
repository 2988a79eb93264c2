"""How two people's values of a kind relate: the same, part of, or apart.

The signs ≡ ⊆ ⊇ ≠ between two cards let a reader see at a glance that nothing
would be lost.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from agenda.dedup.values import value_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.model.card import Value


class Sign(StrEnum):
    """How the values of the left person relate to those of the right one."""

    SAME = "≡"
    """Both have exactly the same values."""

    WITHIN = "⊆"
    """The left has nothing that the right has not."""

    CONTAINS = "⊇"
    """The left has all that the right has, and more."""

    OVERLAPS = "∩"
    """They share some; each has some of its own."""

    APART = "≠"
    """They share none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One kind of value side by side: what both have, what only one has."""

    kind: str
    sign: Sign
    both: tuple[Value, ...]
    only_a: tuple[Value, ...]
    only_b: tuple[Value, ...]


def compare_values(
    a: Sequence[Value], b: Sequence[Value], region: str = ""
) -> tuple[Comparison, ...]:
    """Return one comparison per kind that either side has, in order of first appearance.

    ``region`` is the home region of telephone numbers; it is needed only for
    values without a ``key``.
    """
    left, right = _by_kind(a, region), _by_kind(b, region)
    return tuple(
        _compare(kind, left.get(kind, {}), right.get(kind, {})) for kind in {**left, **right}
    )


def _by_kind(values: Sequence[Value], region: str) -> dict[str, dict[str, Value]]:
    found: dict[str, dict[str, Value]] = {}
    for value in values:
        key = value.key or value_key(value, region)
        found.setdefault(value.kind, {}).setdefault(key, value)
    return found


def _compare(kind: str, left: dict[str, Value], right: dict[str, Value]) -> Comparison:
    return Comparison(
        kind=kind,
        sign=_sign(left.keys() & right.keys(), left, right),
        both=tuple(value for key, value in left.items() if key in right),
        only_a=tuple(value for key, value in left.items() if key not in right),
        only_b=tuple(value for key, value in right.items() if key not in left),
    )


def _sign(shared: set[str], left: dict[str, Value], right: dict[str, Value]) -> Sign:
    if len(shared) == len(left) == len(right):
        return Sign.SAME
    if len(shared) == len(left):
        return Sign.WITHIN
    if len(shared) == len(right):
        return Sign.CONTAINS
    return Sign.OVERLAPS if shared else Sign.APART
