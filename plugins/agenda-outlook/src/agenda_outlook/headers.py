"""Understands a header of Outlook's, whatever mixture of English and Spanish it is in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from agenda_outlook.fields import FIELDS
from agenda_outlook.spanish import SPANISH

_WORD = re.compile(r"\w+")
_EMPTY_WORDS = frozenset({"de", "del", "la", "el", "los", "las"})
_ENGLISH_TOO = {
    "E-mail Address": ("Email Address", "E-mail"),
    "E-mail 2 Address": ("Email 2 Address",),
    "E-mail 3 Address": ("Email 3 Address",),
    "Business Country/Region": ("Business Country",),
    "Home Country/Region": ("Home Country",),
    "Other Country/Region": ("Other Country",),
    "Given Yomi": ("Given Name Yomi",),
    "Surname Yomi": ("Family Name Yomi",),
    "IMAddress": ("IM Address",),
}
_OF_NO_OTHER = (
    *("Business Street", "Business City", "Business Postal Code", "Business Country/Region"),
    *("Business Phone", "Business Phone 2", "Business Fax", "Company Main Phone", "Callback"),
    *("E-mail Address", "E-mail 2 Address", "E-mail 2 Type", "E-mail Display Name"),
    *("Home Street", "Home Phone 2", "Other Street", "Other City", "Other Phone", "Radio Phone"),
    *("TTY/TDD Phone", "Internet Free Busy", "Government ID Number", "Organizational ID Number"),
)
"""Columns that hardly anybody but Outlook calls so."""

_CLASSIC = frozenset({"Business Street 2", "Account", "Categories", "E-mail Type", "User 1"})
"""Columns that only Outlook on the desktop has."""


def folded(header: str) -> str:
    """Return a header without case, accents, punctuation, articles and prepositions."""
    plain = unicodedata.normalize("NFKD", header.casefold())
    words = _WORD.findall("".join(sign for sign in plain if not unicodedata.combining(sign)))
    return " ".join(word for word in words if word not in _EMPTY_WORDS)


_ENGLISH = {folded(name): name for name in FIELDS} | {
    folded(alias): name for name, aliases in _ENGLISH_TOO.items() for alias in aliases
}
_SPANISH = {folded(alias): name for name, aliases in SPANISH.items() for alias in aliases}


@dataclass(frozen=True, slots=True, kw_only=True)
class Headers:
    """The columns of one file: their English names by index, and what language it is in."""

    names: dict[int, str]
    spanish: bool

    @property
    def format(self) -> str:
        """Which Outlook wrote it: the online one has fewer columns."""
        classic = _CLASSIC.intersection(self.names.values())
        return f"outlook-csv/{'classic' if classic else 'online'}"


def column_name(header: str) -> str:
    """Return Outlook's English name of a column, or "" for one it has not."""
    key = folded(header)
    return _ENGLISH.get(key) or _SPANISH.get(key, "")


def understand(columns: Iterable[str]) -> Headers:
    """Find out what each column is; of two with the same name the first one counts."""
    names: dict[int, str] = {}
    spanish = 0
    for at, header in enumerate(columns):
        name = column_name(header)
        if name and name not in names.values():
            names[at] = name
            spanish += folded(header) not in _ENGLISH
    return Headers(names=names, spanish=spanish >= 2)


def confidence(columns: Iterable[str]) -> float:
    """Say how sure it is that a header is Outlook's, from 0.0 to 1.0."""
    said = [header for header in columns if header.strip()]
    known = {column_name(header) for header in said} - {""}
    own = len(known.intersection(_OF_NO_OTHER))
    share = len(known) / len(said) if said else 0.0
    if not known & {"First Name", "Last Name", "Name"}:
        return 0.0
    if own >= 3 and share >= 0.6:
        return 1.0
    if own and len(known) >= 5 and share >= 0.8:
        return 0.9
    return 0.0
