"""Tells a person's name from the degrees that people write behind it."""

from __future__ import annotations

import re

from agenda.plugin import Name
from agenda_linkedin.cells import folded

_KNOWN = re.compile(
    "jr|sr|ii|iii|iv|esq|phd|msc|bsc|mba|md|jd|llm|ba|bs|ma|pmp|cpa|cfa|pe|rn|dds|dvm|ing|lic"
)
_WORDS = re.compile(r"[\s,/&|]+")
_CLOSED = ("miembro de linkedin", "usuario de linkedin")
_CAPITALS = 2  # PhD, MBA, SHRM-CP; a surname has one, or nothing but capitals


def person_name(first: str, last: str) -> Name:
    """Make a name of LinkedIn's two columns; ``Pérez, PhD`` is a surname and a suffix."""
    given, behind_given = _without_suffix(" ".join(first.split()))
    family, behind_family = _without_suffix(" ".join(last.split()))
    suffix = ", ".join(part for part in (behind_given, behind_family) if part)
    name = " ".join(part for part in (given, family) if part)
    full = f"{name}, {suffix}" if suffix else name
    return Name(full=full, given=given, family=family, suffix=suffix)


def name_key(name: str) -> str:
    """Return what a name is known by in all of LinkedIn's files: without degrees, folded."""
    return folded(_without_suffix(" ".join(name.split()))[0])


def is_nobody(name: str) -> bool:
    """Say whether a name is LinkedIn's own, or what it writes for a closed account."""
    plain = folded(name)
    return not plain or plain in _CLOSED or plain == "linkedin" or plain.startswith("linkedin ")


def is_credential(word: str) -> bool:
    """Say whether words are nothing but degrees: ``PhD``, ``MBA PMP``."""
    words = [part for part in _WORDS.split(word) if part]
    return bool(words) and all(_is_credential(part, beside="") for part in words)


def _without_suffix(text: str) -> tuple[str, str]:
    name, _, rest = text.partition(",")
    words = [word for word in _WORDS.split(rest) if word]
    if not name.strip() or not words:
        return text, ""
    if all(_is_credential(word, beside=name) for word in words):
        return name.strip(), rest.strip(" ,")
    return text, ""


def _is_credential(word: str, *, beside: str) -> bool:
    if word.endswith(".") or _KNOWN.fullmatch(word.casefold().replace(".", "")):
        return True
    return not beside.isupper() and sum(letter.isupper() for letter in word) >= _CAPITALS
