"""Everything of an agenda as plain data under readable names, and back.

Rows stay on this floor; documents (dicts, lists, texts and numbers, ready for
JSON) cross the border. ``docs/agenda.schema.json`` describes them.
"""

from agenda.store.whole.forms import NonsenseError
from agenda.store.whole.keeping import Keeping, has_nothing
from agenda.store.whole.looking import Looking

__all__ = ["Keeping", "Looking", "NonsenseError", "has_nothing"]
