"""Yahoo's 54 columns, and how to know them in any language.

Yahoo has no types beside its values: a column is a type ("Home", "Work",
"Mobile" are phones).
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a column holds: a kind of value, a part of the name or of one of two addresses."""

    kind: str
    types: tuple[str, ...] = ()
    part: str = ""
    label: str = ""


def _address(place: str) -> dict[str, Field]:
    columns = {
        "Address": "street",
        "City": "locality",
        "State": "region",
        "ZIP": "code",
        "Country": "country",
    }
    return {
        f"{place} {column}": Field(kind="address", types=(place.lower(),), part=part)
        for column, part in columns.items()
    }


def _messengers() -> dict[str, Field]:
    numbered = [f"Messenger ID{number}" for number in range(1, 10)]
    others = ("Skype", "IRC", "ICQ", "Google", "MSN", "AIM", "QQ")
    return {name: Field(kind="im", label="Yahoo") for name in numbered} | {
        f"{service} ID": Field(kind="im", label=service) for service in others
    }


COLUMNS: dict[str, Field] = {
    "First": Field(kind="given"),
    "Middle": Field(kind="additional"),
    "Last": Field(kind="family"),
    "Nickname": Field(kind="nickname"),
    "Email": Field(kind="email"),
    "Category": Field(kind="category"),
    "Distribution Lists": Field(kind="category"),
    "Messenger ID": Field(kind="im", label="Yahoo"),
    "Home": Field(kind="phone", types=("home",)),
    "Work": Field(kind="phone", types=("work",)),
    "Pager": Field(kind="phone", types=("pager",)),
    "Fax": Field(kind="phone", types=("fax",)),
    "Mobile": Field(kind="phone", types=("cell",)),
    "Other": Field(kind="phone", types=("other",)),
    "Yahoo! Phone": Field(kind="phone", label="Yahoo! Phone"),
    "Primary": Field(kind="set aside"),
    "Alternate Email 1": Field(kind="email"),
    "Alternate Email 2": Field(kind="email"),
    "Personal Website": Field(kind="url", types=("home",)),
    "Business Website": Field(kind="url", types=("work",)),
    "Title": Field(kind="title"),
    "Company": Field(kind="org"),
    **_address("Work"),
    **_address("Home"),
    "Birthday": Field(kind="birthday"),
    "Anniversary": Field(kind="anniversary"),
    "Custom 1": Field(kind="custom", label="Custom 1"),
    "Custom 2": Field(kind="custom", label="Custom 2"),
    "Custom 3": Field(kind="custom", label="Custom 3"),
    "Comments": Field(kind="note"),
    **_messengers(),
}
"""The columns in Yahoo's order. "Primary" says which phone is preferred."""

_OF_NO_OTHER = frozenset({
    "distribution lists", "messenger id", "yahoo! phone", "alternate email 1",
    "alternate email 2", "messenger id1", "messenger id2", "google id", "qq id",
})  # fmt: skip
_BY_NAME = {name.casefold(): field for name, field in COLUMNS.items()}
_FIRST_NUMBERED = list(COLUMNS).index("Messenger ID1")
_DIGIT = re.compile(r"(\d)\D*$")


def is_yahoo(columns: tuple[str, ...]) -> bool:
    """Say whether a header is Yahoo's: by its own names, or in any language by its shape."""
    names = {name.casefold() for name in columns}
    return len(names & _OF_NO_OTHER) >= 3 or _has_the_shape(columns)


def fields_of(columns: tuple[str, ...]) -> tuple[Field | None, ...]:
    """Return what each column holds; None for one that Yahoo has not."""
    if _has_the_shape(columns):
        return tuple(COLUMNS.values())
    return tuple(_BY_NAME.get(name.casefold()) for name in columns)


def _has_the_shape(columns: tuple[str, ...]) -> bool:
    """Look for 54 columns of which the nine numbered messengers are in their place."""
    named = tuple(columns[: len(COLUMNS)])
    if len(named) < len(COLUMNS) or any(columns[len(COLUMNS) :]):
        return False
    numbered = named[_FIRST_NUMBERED : _FIRST_NUMBERED + 9]
    digits = [match[1] if (match := _DIGIT.search(name)) else "" for name in numbered]
    return digits == [str(number) for number in range(1, 10)]
