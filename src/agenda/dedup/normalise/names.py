"""Names as comparable parts: given names, first surname, second surname.

A parsed name is one string, ``"given names|first surname|second surname"``,
folded, particles glued to the surname they belong to ("de la Fuente" →
``delafuente``). One string per name keeps a stored record small and lets
equal names be compared once.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from agenda.dedup.lists.given import ALSO_SURNAMES, GIVEN_NAMES
from agenda.dedup.lists.nicknames import FORMAL
from agenda.dedup.lists.noise import COMPANY_WORDS, LEGAL_FORMS, ROLES, SUFFIXES
from agenda.dedup.lists.shares import GIVEN_SHARE, SURNAME_SHARE
from agenda.dedup.normalise.name_words import (
    NOT_A_NAME,
    clean_words,
    given_words,
    glue,
    is_devotion,
    without_married_name,
    without_notes,
)
from agenda.model.naming import PARTICLES
from agenda.model.text import fold, words

if TYPE_CHECKING:
    from agenda.model.card import Name

_MAIDEN = re.compile(
    r"\b(?:n[ée]e|born|geb\.?|geborene|de soltera|nata)\s+([\w'-]+)", re.IGNORECASE
)
_MARRIED = re.compile(r"^\s*(?:Sra|Vda|Viuda|Mrs)\b\.?\s*(?:de\b)?", re.IGNORECASE)
_BEFORE_SPLIT = 2
_FOUR_WORDS = 4
_SURELY_SURNAME = 0.005
_COMMON_SURNAME = 0.0012
_INITIALS = frozenset({"j", "m", "ma", "mari", "fco"})
_BEGIN_COMPOUNDS = frozenset({"maria", "mari", "m", "ma", "jose", "juan", "ana", "luis", "j"})


def parse_name(name: Name) -> str:
    """Return ``"given|first surname|second surname"``, ``""`` if ``name`` names nobody.

    Components are trusted where both given name and surname are there;
    otherwise the formatted name is taken apart, also in the order
    "García Pérez, Ana" and "GARCIA PEREZ ANA".
    """
    if name.given and name.family and not NOT_A_NAME.search(name.given):
        return _structured(name.given, name.additional, name.family)
    text = name.full or f"{name.given} {name.additional} {name.family}"
    return parse_text(text)


@lru_cache(maxsize=4096)
def parse_text(text: str) -> str:
    """Return the parsed form of a name that is written as one text."""
    text = without_notes(text)
    if NOT_A_NAME.search(text):
        return ""
    parts = [part for part in text.split(",") if part.strip()]
    while len(parts) > 1 and (_MARRIED.match(parts[-1]) or _is_suffix(parts[-1])):
        parts.pop()
    if len(parts) > 1:
        given, surnames = given_words(clean_words(parts[1])), clean_words(parts[0])
        return _join(given, glue(without_married_name(given, surnames)))
    found = clean_words(parts[0]) if parts else []
    if " ".join(found) in ROLES:
        return ""
    return _split(found)


def maiden_name(text: str, parsed: str) -> str:
    """Return the parsed name before marriage if ``text`` tells it ("née Jones"), else ``""``."""
    match = _MAIDEN.search(text)
    given = parsed.partition("|")[0]
    return f"{given}|{fold(match[1])}|" if match and given else ""


def is_company_name(text: str) -> bool:
    """Say whether ``text`` reads as the name of a company: "Talleres Ruiz", "Acme S.L."."""
    found = words(text.replace(".", ""))
    if not found:
        return False
    has_legal_form = len(found) > 1 and found[-1] in LEGAL_FORMS
    return has_legal_form or (len(found) > 1 and found[0] in COMPANY_WORDS)


@lru_cache(maxsize=16384)
def formal_names(given: str) -> tuple[str, ...]:
    """Return what the given name may stand for, itself first: "paco" → paco, francisco."""
    first, _, rest = given.partition(" ")
    found = [given]
    if given in FORMAL:
        found += FORMAL[given]
    elif rest and first in FORMAL:
        found += [f"{formal} {rest}" for formal in FORMAL[first]]
    return tuple(dict.fromkeys(found))


def main_given(given: str) -> str:
    """Return the one given name under which people are looked for: "paqui" → francisca."""
    if given in FORMAL:
        given = FORMAL[given][0]
    first, _, rest = given.partition(" ")
    if first == "j" and rest:
        return "jose"  # "J. Luis" may be Juan Luis, but most are not
    if first in FORMAL and " " not in FORMAL[first][0]:
        return FORMAL[first][0]
    return first


def title_name(parsed: str) -> str:
    """Return a parsed name with capitals, as far as it can be told: "ana|garcia|" → Ana Garcia."""
    return " ".join(parsed.lstrip("@").replace("|", " ").split()).title()


def folded_name(name: Name) -> str:
    """Return the formatted name folded, for comparing company names."""
    return " ".join(words(name.full)) or fold(f"{name.given} {name.family}").strip()


def _is_suffix(text: str) -> bool:
    found = words(text.replace(".", ""))
    return bool(found) and all(word in SUFFIXES for word in found)


def _structured(given: str, additional: str, family: str) -> str:
    if _is_suffix(family):  # "Amaia Lasa | PhD", cut at the comma by a careless program
        return parse_text(f"{given} {additional}")
    first = clean_words(given)
    middle = clean_words(additional)
    last = clean_words(without_notes(family.partition(",")[0] or family))
    if not middle and _are_swapped(first, last):
        first, last = last, first
    while last and middle and middle[-1] == last[0]:  # "Ana | García | García"
        middle.pop()
    if middle and _are_surnames(middle):  # "Ana | García | Pérez", as Google splits it
        last = middle + last
        middle = []
    named = first + middle
    while last and len(named) > 1 and named[-1] == last[0]:  # "Ana García | García"
        named.pop()
    return _join(given_words(named), glue(without_married_name(named, last)))


def _are_swapped(given: list[str], family: list[str]) -> bool:
    """Say whether a source put given names and surnames in each other's place."""
    return all(word in GIVEN_NAMES and word not in SURNAME_SHARE for word in family) and all(
        word in SURNAME_SHARE and word not in GIVEN_NAMES for word in given[:1]
    )


def _are_surnames(found: list[str]) -> bool:
    return all(
        word in PARTICLES or (word in SURNAME_SHARE and word not in GIVEN_NAMES) for word in found
    )


def _split(found: list[str]) -> str:
    """Tell given names from surnames in "Ana María García Pérez" and "GARCIA PEREZ ANA"."""
    if not found:
        return ""
    if len(found) == 1 and SURNAME_SHARE.get(found[0], 0) >= _SURELY_SURNAME:
        return _join(found, []) if found[0] in GIVEN_NAMES else _join([], found)
    at = _begin_of_given(found)
    if at:
        return _join(given_words(found[at:]), glue(found[:at]))
    count = _count_given(found)
    if count < len(found) and found[count] == "y" and count > 1:
        count -= 1  # "Santiago Ramón y Cajal"
    given = found[:count]
    return _join(given_words(given), glue(without_married_name(given, found[count:])))


def _begin_of_given(found: list[str]) -> int:
    """Return where the given names begin if the surnames come first, else 0."""
    if len(found) < _BEFORE_SPLIT or found[0] in GIVEN_NAMES or found[0] in FORMAL:
        return 0
    first_is_surname = found[0] in SURNAME_SHARE
    if len(found[-1]) == 1:
        return len(found) - 1 if first_is_surname and len(found) == _BEFORE_SPLIT else 0
    at = len(found)
    while at > 1 and _is_given_only(found[at - 1]):
        at -= 1
    if len(found[0]) == 1 or found[0] in PARTICLES:
        return 0
    if at == len(found):  # "García Xiomelia": a common surname is hardly a given name
        common = SURNAME_SHARE.get(found[0], 0) >= _COMMON_SURNAME
        return 1 if common and len(found) == _BEFORE_SPLIT and found[1] not in SURNAME_SHARE else 0
    return at if first_is_surname or len(found) - at == 1 == at else 0


def _is_given_only(word: str) -> bool:
    return (word in GIVEN_NAMES or word in FORMAL) and word not in SURNAME_SHARE


def _count_given(found: list[str]) -> int:
    count = 1
    while count < len(found):
        word = found[count]
        left = len(found) - count
        if word in PARTICLES:  # "María del Carmen López" but "Ana de la Fuente"
            if not is_devotion(found, count):
                break
        elif len(word) == 1 and left > 1:
            pass  # "José L. Ribes", "John Q. Smith"
        elif found[0] in _INITIALS and count == 1 and word in GIVEN_NAMES:
            pass  # "J. Luis", "M. Carmen"
        elif _ends_given(found, count, left):
            break
        count += 1
    return count


def _ends_given(found: list[str], count: int, left: int) -> bool:
    """Say whether the word at ``count`` is a surname rather than one more given name."""
    word = found[count]
    if word not in GIVEN_NAMES or (word in ALSO_SURNAMES and left < _FOUR_WORDS - 1):
        return True
    if left > 1 or " ".join(found[: count + 1]) in GIVEN_SHARE:
        return False
    return word in SURNAME_SHARE or found[0] not in _BEGIN_COMPOUNDS


def _join(given: list[str], surnames: list[str]) -> str:
    first = surnames[0] if surnames else ""
    second = " ".join(surnames[1:])
    if not given and not first:
        return ""
    return f"{' '.join(given)}|{first}|{second}"
