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

from agenda.dedup.lists.given import ALSO_SURNAMES, GIVEN_NAMES, SPANISH_WOMEN
from agenda.dedup.lists.nicknames import FORMAL
from agenda.dedup.lists.noise import (
    COMPANY_WORDS,
    LABEL_WORDS,
    LEGAL_FORMS,
    ROLES,
    SUFFIXES,
    TITLES,
)
from agenda.dedup.lists.surnames import SURNAME_SHARE
from agenda.model.naming import PARTICLES
from agenda.model.text import fold, words

if TYPE_CHECKING:
    from agenda.model.card import Name

_BRACKETS = re.compile(r"[(\[{<].*?(?:[)\]}>]|$)")
_NOT_A_NAME = re.compile(r"@|^[\s+()./\d-]*$")
_ABBREVIATED_MARIA = re.compile(r"\b[Mm](?:ª|\.ª|[aA]\.?)(?=\s)")
_TRAILING_NUMBER = re.compile(r"(?<=[^\W\d_])\d{2,}\b")
_BEFORE_SPLIT = 2
_FOUR_WORDS = 4
_INITIALS = frozenset({"j", "m", "ma", "fco"})
_COMPOUND = {nickname: formal[0] for nickname, formal in FORMAL.items() if " " in formal[0]}


def parse_name(name: Name) -> str:
    """Return ``"given|first surname|second surname"``, ``""`` if ``name`` names nobody.

    Components are trusted where both given name and surname are there;
    otherwise the formatted name is taken apart, also in the order
    "García Pérez, Ana" and "GARCIA PEREZ ANA".
    """
    if name.given and name.family and not _NOT_A_NAME.search(name.given):
        return _structured(name.given, name.additional, name.family)
    text = name.full or f"{name.given} {name.additional} {name.family}"
    return parse_text(text)


@lru_cache(maxsize=4096)
def parse_text(text: str) -> str:
    """Return the parsed form of a name that is written as one text."""
    if _NOT_A_NAME.search(text):
        return ""
    text = _BRACKETS.sub(" ", text)
    before, comma, after = text.partition(",")
    if comma:
        rest = _clean(after)
        if rest and not all(word in SUFFIXES for word in rest) and "," not in after:
            return _join(_given_words(rest), _glue(_clean(before)))
        text = before
    found = _clean(text)
    if " ".join(found) in ROLES:
        return ""
    return _split(found)


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


def _structured(given: str, additional: str, family: str) -> str:
    first = _clean(given)
    middle = _clean(additional)
    last = _clean(family)
    if not middle and _are_swapped(first, last):
        first, last = last, first
    if middle and _are_surnames(middle):  # "Ana | García | Pérez", as Google splits it
        last = middle + last
        middle = []
    return _join(_given_words(first) + _given_words(middle), _glue(last))


def _clean(text: str) -> list[str]:
    """Return the words of a name without titles and notes."""
    text = _ABBREVIATED_MARIA.sub("Maria", text)
    text = _TRAILING_NUMBER.sub("", text)  # "melissa.hall65"; but "Sala 1" and "Sala 2" are two
    found = [word.replace("'", "") for word in words(text)]
    kept = [word for word in found if word not in TITLES]
    while len(kept) > 1 and kept[-1] in LABEL_WORDS | SUFFIXES:
        kept.pop()
    return kept or found


def _given_words(found: list[str]) -> list[str]:
    """Return given names with their short forms written out: m carmen → maria carmen."""
    out: list[str] = []
    for word in found:
        if word in PARTICLES and out:
            continue  # "María del Carmen", "Juan de Dios"
        out.append(word)
    if len(out) > 1 and (out[0] == "ma" or (out[0] == "m" and out[1] in SPANISH_WOMEN)):
        out[0] = "maria"  # but "M. Ángel" is Miguel
    return ["francisco" if word == "fco" else _COMPOUND.get(word, word) for word in out]


def _glue(found: list[str]) -> list[str]:
    """Glue particles to the surname that follows: de la fuente lopez → delafuente, lopez."""
    out: list[str] = []
    held = ""
    for word in found:
        if word in {"y", "e", "i"} and out:
            continue  # "Ortega y Gasset" is Ortega Gasset
        if word in PARTICLES:
            held += word
        else:
            out.append(held + word)
            held = ""
    if held:
        out.append(held)
    return out


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
    if _is_inverted(found):
        return _join(_given_words(found[-1:]), _glue(found[:-1]))
    count = _count_given(found)
    return _join(_given_words(found[:count]), _glue(found[count:]))


def _is_inverted(found: list[str]) -> bool:
    if len(found) < _BEFORE_SPLIT:
        return False
    first, last = found[0], found[-1]
    is_given_last = last in GIVEN_NAMES and last not in SURNAME_SHARE
    return is_given_last and first in SURNAME_SHARE and first not in GIVEN_NAMES


def _count_given(found: list[str]) -> int:
    count = 1
    while count < len(found):
        word = found[count]
        left = len(found) - count
        if word in PARTICLES:  # "María del Carmen López" but "Ana de la Fuente"
            ahead = next((w for w in found[count:] if w not in PARTICLES), "")
            is_devotion = found[count - 1] in {"maria", "m", "ma"} and ahead in GIVEN_NAMES
            if not is_devotion:
                break
        elif found[0] in _INITIALS and count == 1 and word in GIVEN_NAMES:
            pass  # "J. Luis", "M. Carmen"
        elif (
            word not in GIVEN_NAMES
            or (word in ALSO_SURNAMES and left < _FOUR_WORDS - 1)
            or (left == 1 and word in SURNAME_SHARE)
            or (
                left == 1
                and found[0] not in {"maria", "m", "ma", "jose", "juan", "ana", "luis", "j"}
            )
        ):
            break
        count += 1
    return count


def _join(given: list[str], surnames: list[str]) -> str:
    first = surnames[0] if surnames else ""
    second = " ".join(surnames[1:])
    if not given and not first:
        return ""
    return f"{' '.join(given)}|{first}|{second}"


def folded_name(name: Name) -> str:
    """Return the formatted name folded, for comparing company names."""
    return " ".join(words(name.full)) or fold(f"{name.given} {name.family}").strip()
