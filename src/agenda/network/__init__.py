"""The networking method as pure functions: for now the rhythm in which a circle is cared for."""

from agenda.network.cadence import CadenceError, parse_cadence

__all__ = ["CadenceError", "parse_cadence"]
