"""The networking method as pure functions: whom to turn to, when, and why.

Each module is one capability and is imported by its name. Nothing here reads a
clock, a file or the agenda; days and moments are given in. The definitions are
in ``docs/decisions/0010-networking-method.md``.
"""

from agenda.network.cadence import CadenceError, parse_cadence

__all__ = ["CadenceError", "parse_cadence"]
