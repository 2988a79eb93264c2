"""Words of a written name: titles, tags, notes and suffixes off, short forms written out.

What people write into the name field beside the name ("Ana Padel", "Juan Pérez
- Acme", "Amaia Lasa, PhD") is cut here, so that the parser sees names only.
"""

from __future__ import annotations

import re

from agenda.dedup.lists.given import GIVEN_NAMES, SPANISH_WOMEN
from agenda.dedup.lists.nicknames import FORMAL
from agenda.dedup.lists.noise import LABEL_WORDS, PLACES, SUFFIXES, TITLES
from agenda.dedup.lists.shares import SURNAME_SHARE
from agenda.dedup.normalise.latin import to_latin
from agenda.model.naming import PARTICLES
from agenda.model.text import words

NOT_A_NAME = re.compile(r"@|^[\s+()./\d-]*$")
"""What is found in an address or a number, and in no name."""

_BRACKETS = re.compile(r"[(\[{<].*?(?:[)\]}>]|$)")
_NOTE = re.compile(r"\s(?:[-–—|@/·:]|\(a\))\s.*$|(?<=\w):\s.*$")
_ABBREVIATED_MARIA = re.compile(r"\b[Mm](?:ª|\.ª|[aA]\.?)(?=[\s.])")
_ABBREVIATED_DONA = re.compile(r"\bD(?:ª|\.ª|ña\.?)(?=\s)")
_DEGREE = re.compile(r"\b(?:Ph\.\s?D|M\.\s?D|M\.B\.A|B\.Sc|M\.Sc|LL\.M)\b\.?", re.IGNORECASE)
_TRAILING_NUMBER = re.compile(r"(?<=[^\W\d_])\d{2,}\b")
_TWO_INITIALS = re.compile(r"^[bcdfghjklmnpqrstvwxyz]{2}$")
_SHORT_FORMS = {"fco": "francisco", "ant": "antonio", "mtnez": "martinez", "rguez": "rodriguez",
                "fdez": "fernandez", "glez": "gonzalez", "gzlez": "gonzalez", "hdez": "hernandez",
                "dguez": "dominguez", "gtrez": "gutierrez", "lpz": "lopez", "grcia": "garcia",
                "mdez": "mendez", "jmnez": "jimenez", "vzquez": "vazquez", "alvz": "alvarez"}  # fmt: skip
_COMPOUND = {nickname: formal[0] for nickname, formal in FORMAL.items() if " " in formal[0]}
_TAGS = LABEL_WORDS - PLACES - SURNAME_SHARE.keys() - GIVEN_NAMES
_DEVOUT = frozenset({"maria", "m", "ma", "mari"})


def without_notes(text: str) -> str:
    """Return ``text`` without what stands in brackets or after a spaced dash, bar or at sign."""
    text = _BRACKETS.sub(" ", text)
    return _NOTE.sub("", text) or text


def clean_words(text: str) -> list[str]:
    """Return the folded Latin words of a name without titles, tags and suffixes."""
    text = _ABBREVIATED_DONA.sub("", _ABBREVIATED_MARIA.sub("Maria ", text))
    text = _TRAILING_NUMBER.sub("", _DEGREE.sub("phd", text))  # "melissa.hall65"; not "Sala 2"
    found = [word.replace("'", "") for word in words(to_latin(text))]
    kept = [_SHORT_FORMS.get(word, word) for word in found if word not in TITLES]
    while len(kept) > 1 and kept[-1] in LABEL_WORDS | SUFFIXES:
        kept.pop()
    if len(kept) > 1 and kept[0] in GIVEN_NAMES and kept[1] in _TAGS:
        kept = kept[:1]  # "Ana Padel Lunes"
    while len(kept) > 1 and kept[0] in _TAGS and (kept[1] in GIVEN_NAMES or kept[1] in FORMAL):
        kept.pop(0)  # "Fontanero Paco"
    if len(kept) > 1 and kept[0] != "mc" and _TWO_INITIALS.match(kept[0]):
        kept[:1] = kept[0]  # "JL Pérez"
    return kept or found


def given_words(found: list[str]) -> list[str]:
    """Return given names with their short forms written out: m carmen → maria carmen."""
    out: list[str] = []
    for word in found:
        if word in PARTICLES and out:
            continue  # "María del Carmen", "Juan de Dios"
        out.append(word)
    if len(out) > 1 and (out[0] in {"ma", "mari"} or (out[0] == "m" and out[1] in SPANISH_WOMEN)):
        out[0] = "maria"  # but "M. Ángel" is Miguel
    return [_COMPOUND.get(word, word) for word in out]


def glue(found: list[str]) -> list[str]:
    """Glue particles to the surname that follows: de la fuente lopez → delafuente, lopez."""
    out: list[str] = []
    held = ""
    for word in found:
        if word in {"y", "e", "i"} and out:
            continue  # "Ortega y Gasset" is Ortega Gasset
        if word in PARTICLES or word in {"mc", "mac"}:
            held += word
        else:
            out.append(held + word)
            held = ""
    if held:
        out.append(held)
    return out


def without_married_name(given: list[str], surnames: list[str]) -> list[str]:
    """Return the surnames without the husband's: "Carmen Polo de Franco" is Carmen Polo.

    Only for women and everyday surnames; "de la Fuente" and the like stay.
    """
    if len(surnames) > 2 and surnames[-2] == "de" and surnames[-1] in SURNAME_SHARE:
        return surnames[:-2] if given and given[0] in SPANISH_WOMEN else surnames
    return surnames


def is_devotion(found: list[str], at: int) -> bool:
    """Say whether the particle at ``at`` belongs to the given name: María *del* Carmen."""
    before = [word for word in found[:at] if word not in PARTICLES]
    ahead = next((word for word in found[at:] if word not in PARTICLES), "")
    return bool(before) and before[-1] in _DEVOUT and ahead in GIVEN_NAMES
