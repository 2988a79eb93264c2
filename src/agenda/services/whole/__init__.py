"""The whole agenda as one JSON document, and back: ``docs/agenda.schema.json`` describes it."""

from agenda.services.whole.bringing import ID, TITLE, Rest, recognises, take_in
from agenda.services.whole.writing import SUFFIX, write

__all__ = ["ID", "SUFFIX", "TITLE", "Rest", "recognises", "take_in", "write"]
