"""Greek and Cyrillic letters in Latin ones, so that a name is found in either script.

The usual transliteration of names for English and Spanish readers (BGN/PCGN
for Russian, ELOT 743 for Greek, both without diacritics).
"""

from __future__ import annotations

import unicodedata

_LETTERS = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "",
    "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya", "є": "ye", "і": "i", "ґ": "g",
    "α": "a", "β": "v", "γ": "g", "δ": "d", "ε": "e", "ζ": "z", "η": "i", "θ": "th", "ι": "i",
    "κ": "k", "λ": "l", "μ": "m", "ν": "n", "ξ": "x", "ο": "o", "π": "p", "ρ": "r", "σ": "s",
    "ς": "s", "τ": "t", "υ": "y", "φ": "f", "χ": "ch", "ψ": "ps", "ω": "o",
}  # fmt: skip
_TABLE = str.maketrans(_LETTERS)
_FIRST_CODE, _LAST_CODE = 0x0370, 0x04FF
_SOUNDS = (("ου", "ou"), ("ий", "i"), ("ый", "y"), ("ой", "oy"))


def to_latin(text: str) -> str:
    """Return ``text`` with Greek and Cyrillic letters written in Latin ones, in lower case."""
    if not any(_FIRST_CODE <= ord(letter) <= _LAST_CODE for letter in text):
        return text
    lowered = unicodedata.normalize("NFC", text).lower()
    plain = "".join(
        letter if letter in "йї" else unicodedata.normalize("NFD", letter)[0] for letter in lowered
    )
    for sound, latin in _SOUNDS:
        plain = plain.replace(sound, latin)
    return plain.replace("й", "y").replace("ї", "yi").translate(_TABLE)
