"""The columns of Google's two CSV generations, and what a header means.

The old one (until 2024) has 27 or 29 fixed columns from ``Name`` and
``Given Name`` on and calls the kind of a value ``Type``; the new one has 17 from
``First Name`` on and calls it ``Label``. Behind these stand as many numbered
groups (``Phone 3 - Value``) as the fullest contact needs, without a limit.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from agenda.plugin.tabular import Header

NEW_FIXED = (
    "First Name",
    "Middle Name",
    "Last Name",
    "Phonetic First Name",
    "Phonetic Middle Name",
    "Phonetic Last Name",
    "Name Prefix",
    "Name Suffix",
    "Nickname",
    "File As",
    "Organization Name",
    "Organization Title",
    "Organization Department",
    "Birthday",
    "Notes",
    "Photo",
    "Labels",
)

NEW_GROUPS: dict[str, tuple[str, ...]] = {
    "E-mail": ("Label", "Value"),
    "Phone": ("Label", "Value"),
    "Address": (
        "Label",
        "Formatted",
        "Street",
        "City",
        "PO Box",
        "Region",
        "Postal Code",
        "Country",
        "Extended Address",
    ),
    "Relation": ("Label", "Value"),
    "Website": ("Label", "Value"),
    "Event": ("Label", "Value"),
    "Custom Field": ("Label", "Value"),
    "IM": ("Label", "Service", "Value"),
}

ADDRESS_PARTS = {
    "PO Box": "pobox",
    "Extended Address": "extended",
    "Street": "street",
    "City": "locality",
    "Region": "region",
    "Postal Code": "code",
    "Country": "country",
}
"""Google's names for the components of an address, in the order of RFC 6350 ``ADR``."""

CUSTOM_FIXED = ("Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name", "File As")
"""Fixed columns of the new generation that hold a value of kind ``custom`` with that label."""

_FIXED = {
    "name": "full",
    "first name": "given",
    "given name": "given",
    "middle name": "additional",
    "additional name": "additional",
    "last name": "family",
    "family name": "family",
    "name prefix": "prefix",
    "name suffix": "suffix",
    "nickname": "nickname",
    "birthday": "birthday",
    "gender": "gender",
    "location": "location",
    "occupation": "role",
    "notes": "note",
    "language": "language",
    "photo": "photo",
    "labels": "labels",
    "group membership": "labels",
}
_CUSTOM = {
    "given name yomi": "Phonetic First Name",
    "additional name yomi": "Phonetic Middle Name",
    "family name yomi": "Phonetic Last Name",
    **{
        name.casefold(): name
        for name in (
            *CUSTOM_FIXED,
            "Yomi Name",
            "Initials",
            "Short Name",
            "Maiden Name",
            "Billing Information",
            "Directory Server",
            "Mileage",
            "Hobby",
            "Sensitivity",
            "Priority",
            "Subject",
        )
    },
}
_GROUP = re.compile(
    r"(E-mail|Phone|Address|Organization|IM|Relation|Website|Event|Jot|Custom Field)"
    r"\s+(\d+)\s+-\s+(.+)",
    re.IGNORECASE,
)
_ONE_ORGANIZATION = re.compile(r"Organization (Name|Title|Department)", re.IGNORECASE)
_SUBCOLUMNS = {
    name.casefold(): name
    for name in (
        *(name for names in NEW_GROUPS.values() for name in names),
        "Name",
        "Yomi Name",
        "Title",
        "Department",
        "Symbol",
        "Location",
        "Job Description",
    )
} | {"type": "Label"}
_GROUP_NAMES = {name.casefold(): name for name in (*NEW_GROUPS, "Organization", "Jot")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """What one column holds.

    ``field``: a name part, a kind of value, ``labels`` or ``custom`` (named by
    ``label``); for a group its name, with its ``number`` and ``part``.
    """

    field: str
    label: str = ""
    number: int = 0
    part: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """The columns of one file by their index, its format, and how it writes dates."""

    columns: dict[int, Column]
    format: str
    day_first: bool

    @classmethod
    def of(cls, header: Header) -> Layout:
        """Understand a header; columns that Google does not write are left out."""
        columns = {
            at: column
            for at, name in enumerate(header.columns)
            if (column := _column(name)) is not None
        }
        old = "given name" in header.names
        # Only a spreadsheet of a country that writes the day first separates by semicolons.
        return cls(
            columns=columns,
            format="google-csv/2010" if old else "google-csv/2024",
            day_first=header.delimiter == ";",
        )


def is_google(names: frozenset[str]) -> bool:
    """Say whether case-folded column names are those of either generation."""
    if "given name" in names:
        return bool(
            names & {"group membership", "yomi name", "e-mail 1 - type", "e-mail 1 - value"}
        )
    return "first name" in names and (
        "labels" in names or any(name.endswith(" 1 - label") for name in names)
    )


def _column(name: str) -> Column | None:
    folded = name.casefold()
    if folded in _FIXED:
        return Column(field=_FIXED[folded])
    if folded in _CUSTOM:
        return Column(field="custom", label=_CUSTOM[folded])
    if (one := _ONE_ORGANIZATION.fullmatch(name)) is not None:
        return Column(field="Organization", number=1, part=one[1].capitalize())
    if (group := _GROUP.fullmatch(name)) is not None:
        part = _SUBCOLUMNS.get(group[3].strip().casefold())
        if part is not None:
            return Column(field=_GROUP_NAMES[group[1].casefold()], number=int(group[2]), part=part)
    return None
