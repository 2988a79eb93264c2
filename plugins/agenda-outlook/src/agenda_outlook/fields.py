"""What Outlook's columns hold, by their English names."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a column holds.

    ``kind``: a kind of value, a part of the name, ``address``, ``unit`` or
    ``set aside`` for what is kept with the card and not shown. ``place`` and
    ``part`` say which address of the three, and which component of it.
    """

    kind: str
    types: tuple[str, ...] = ()
    place: str = ""
    part: str = ""


PLACES = {"Business": "work", "Home": "home", "Other": "other"}
"""Outlook's three addresses and their types."""

ADDRESS_PARTS = {
    "Street": "street",
    "Street 2": "street",
    "Street 3": "street",
    "City": "locality",
    "State": "region",
    "Postal Code": "code",
    "Country/Region": "country",
    "Address PO Box": "pobox",
}
"""Outlook's columns of one address, without the place, and the component they hold."""

PHONES: dict[str, tuple[str, ...]] = {
    "Assistant's Phone": ("assistant",),
    "Business Fax": ("work", "fax"),
    "Business Phone": ("work",),
    "Business Phone 2": ("work",),
    "Callback": ("callback",),
    "Car Phone": ("car",),
    "Company Main Phone": ("work", "main"),
    "Home Fax": ("home", "fax"),
    "Home Phone": ("home",),
    "Home Phone 2": ("home",),
    "ISDN": ("isdn",),
    "Mobile Phone": ("cell",),
    "Other Fax": ("other", "fax"),
    "Other Phone": ("other",),
    "Pager": ("pager",),
    "Primary Phone": ("main",),
    "Radio Phone": ("radio",),
    "TTY/TDD Phone": ("textphone",),
    "Telex": ("telex",),
}

NAMES = {
    "Title": "prefix",
    "First Name": "given",
    "Middle Name": "additional",
    "Last Name": "family",
    "Suffix": "suffix",
}

EMAILS = ("E-mail Address", "E-mail 2 Address", "E-mail 3 Address")

RELATED = {
    "Spouse": "spouse",
    "Children": "child",
    "Assistant's Name": "assistant",
    "Manager's Name": "manager",
    "Referred By": "",
}

CUSTOM = (
    "Account",
    "Billing Information",
    "Company Yomi",
    "Given Yomi",
    "Government ID Number",
    "Hobby",
    "Internet Free Busy",
    "Keywords",
    "Mileage",
    "Office Location",
    "Organizational ID Number",
    "Schools",
    "Surname Yomi",
    "User 1",
    "User 2",
    "User 3",
    "User 4",
)
"""Columns that are shown under their own header."""

_SET_ASIDE = (
    "Directory Server",
    "E-mail Type",
    "E-mail Display Name",
    "E-mail 2 Type",
    "E-mail 2 Display Name",
    "E-mail 3 Type",
    "E-mail 3 Display Name",
    "Initials",
    "Priority",
    "Private",
    "Sensitivity",
)
_SINGLE = {
    "Name": "full",
    "Nickname": "nickname",
    "Company": "org",
    "Department": "unit",
    "Job Title": "title",
    "Profession": "role",
    "Anniversary": "anniversary",
    "Birthday": "birthday",
    "Categories": "category",
    "Gender": "gender",
    "IMAddress": "im",
    "Language": "language",
    "Location": "location",
    "Notes": "note",
    "Web Page": "url",
}

FIELDS: dict[str, Field] = {
    **{name: Field(kind=kind) for name, kind in (NAMES | _SINGLE).items()},
    **{
        f"{place} {column}": Field(kind="address", types=(type_,), place=place, part=part)
        for place, type_ in PLACES.items()
        for column, part in ADDRESS_PARTS.items()
    },
    **{name: Field(kind="phone", types=types) for name, types in PHONES.items()},
    **{name: Field(kind="email") for name in EMAILS},
    **{
        name: Field(kind="related", types=(type_,) if type_ else ())
        for name, type_ in RELATED.items()
    },
    **{name: Field(kind="custom") for name in CUSTOM},
    **{name: Field(kind="set aside") for name in _SET_ASIDE},
    "Personal Web Page": Field(kind="url", types=("home",)),
    "Business Web Page": Field(kind="url", types=("work",)),
}

DESKTOP = (
    *("Title", "First Name", "Middle Name", "Last Name", "Suffix"),
    *("Company", "Department", "Job Title"),
    *(
        f"{place} {column}"
        for place in PLACES
        for column in ADDRESS_PARTS
        if column != "Address PO Box"
    ),
    *PHONES,
    *("Account", "Anniversary", "Assistant's Name", "Billing Information", "Birthday"),
    *("Business Address PO Box", "Categories", "Children", "Directory Server"),
    *("E-mail Address", "E-mail Type", "E-mail Display Name"),
    *("E-mail 2 Address", "E-mail 2 Type", "E-mail 2 Display Name"),
    *("E-mail 3 Address", "E-mail 3 Type", "E-mail 3 Display Name"),
    *("Gender", "Government ID Number", "Hobby", "Home Address PO Box", "Initials"),
    *("Internet Free Busy", "Keywords", "Language", "Location", "Manager's Name", "Mileage"),
    *("Notes", "Office Location", "Organizational ID Number", "Other Address PO Box"),
    *("Priority", "Private", "Profession", "Referred By", "Sensitivity", "Spouse"),
    *("User 1", "User 2", "User 3", "User 4", "Web Page"),
)
"""The 92 columns of Outlook on the desktop, in its order."""
