"""Word stems of Spanish and English, enough to see that two lines speak of one trade.

"diseñadora" and "diseño", "translator" and "translations" share a stem. The
rules are of this module; like those of Snowball they cut endings, the longest
first, and do not ask what a word means. Nobody says in which language a line
is written, so a word has the stems of both.
"""

from __future__ import annotations

from functools import lru_cache

SHORTEST = 4
"""Letters that must remain when a word is cut down to its trade."""

_SPANISH_ENDINGS = (
    "amiento imiento abilidad ibilidad adora edora idora ador edor idor acion icion acional "
    "cional ion mente idad ancia encia ante iente iendo ando ado ada ido ida able "
    "ible ista ismo ivo iva ico ica oso osa ero era eria ario aria aje ura acia oria ora or ia "
    "io ar er ir izar iz ial"
)
_ENGLISH_ENDINGS = (
    "ization isation ation ition ion ment ness ship ing ers er ors or ed ly ant ent ance ence "
    "ive able ible ist ism ize ise ity at e"
)
_SPANISH = tuple(sorted(_SPANISH_ENDINGS.split(), key=len, reverse=True))
_ENGLISH = tuple(sorted(_ENGLISH_ENDINGS.split(), key=len, reverse=True))


@lru_cache(maxsize=1 << 14)
def stems(word: str) -> frozenset[str]:
    """Return the Spanish and the English stem of a folded word."""
    return frozenset({_spanish(word), _english(word)})


def _spanish(word: str) -> str:
    cut = _without_vowel(_cut(_singular_es(word), _SPANISH))
    return cut[:-1] if cut.endswith(("cc", "ct")) else cut


def _english(word: str) -> str:
    cut = _cut(_singular_en(word), _ENGLISH)
    if len(cut) > SHORTEST and cut.endswith("y"):
        return cut[:-1]
    doubled = len(cut) > SHORTEST and cut[-1] == cut[-2] and cut[-1] not in "aeiouls"
    return cut[:-1] if doubled else cut


def _singular_es(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith("ss"):
        return word
    if word.endswith("ces"):
        return word[:-3] + "z"
    if word.endswith("es") and word[-3] not in "aeiou":
        return word[:-2]
    return word[:-1]


def _singular_en(word: str) -> str:
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes")):
        return word[:-2]
    return word[:-1]


def _cut(word: str, endings: tuple[str, ...]) -> str:
    """Cut endings, one after the other: consultancies, asesoramiento → ases."""
    while True:
        ending = next(
            (e for e in endings if word.endswith(e) and len(word) - len(e) >= SHORTEST), None
        )
        if ending is None:
            return word
        word = word[: -len(ending)]


def _without_vowel(word: str) -> str:
    return word[:-1] if len(word) > 3 and word[-1] in "aeo" else word
