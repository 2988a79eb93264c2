"""Who is the same person: normalise, block, score, cluster. Pure functions.

What is needed at import, per card, is exported here and imports nothing heavy.
The comparison itself works on numpy arrays; import it from
:mod:`agenda.dedup.matching`.
"""

from agenda.dedup.choose import choose_name
from agenda.dedup.keys import HOT_KEY, keys_of
from agenda.dedup.reasons import ReasonKind
from agenda.dedup.record import Record, pack, record_of, unpack
from agenda.dedup.signs import Comparison, Sign, compare_values
from agenda.dedup.values import value_key

__all__ = [
    "HOT_KEY",
    "Comparison",
    "ReasonKind",
    "Record",
    "Sign",
    "choose_name",
    "compare_values",
    "keys_of",
    "pack",
    "record_of",
    "unpack",
    "value_key",
]
