"""Folding of text, the same for search, sorting and matching.

SQLite's and PostgreSQL's own folding differ from each other and leave ł, ø, đ
and ß alone, so both are fed text that was folded here.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "œ": "oe", "æ": "ae",
        "ı": "i", "ħ": "h", "ŧ": "t", "ŋ": "n", "ª": "a", "º": "o", "’": "'", "‘": "'",
    }
)  # fmt: skip
_ACCENTS = re.compile("[\u0300-\u036f]+")
"""The combining marks of Latin, Greek and Cyrillic letters; others take the slow way."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


def fold(text: str) -> str:
    """Return ``text`` without case and accents: "Íñigo Ørsted" → "inigo orsted"."""
    if text.isascii():
        return text.lower()
    plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", text).casefold())
    if plain.isascii():
        return plain
    # A second round: folding case may compose or bring letters that decompose (ΐ, ﬃ).
    decomposed = unicodedata.normalize("NFKD", plain.translate(_LETTERS)).casefold()
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def words(text: str) -> list[str]:
    """Return the folded words of ``text``: "O'Brien, Ana-María" → o'brien, ana, maria."""
    return _WORD.findall(fold(text))


def sort_key(text: str) -> str:
    """Return a key that sorts as a Spanish reader expects: no case, no accents, ñ after n."""
    lowered = text.casefold()
    if "ñ" in lowered or "n\u0303" in lowered:
        lowered = unicodedata.normalize("NFC", lowered).replace("ñ", "n\uffff")
    return " ".join(_SORT_NOISE.sub(" ", fold(lowered)).split())


_SORT_NOISE = re.compile(r"[^\w\uffff]+")


def one_line(text: str) -> str:
    """Return ``text`` with every run of white space as one space."""
    return " ".join(text.split())
