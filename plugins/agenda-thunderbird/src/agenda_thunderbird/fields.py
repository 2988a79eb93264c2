"""What Thunderbird's columns and the attributes of a directory hold.

Columns by their English names; attributes after Thunderbird's own LDIF and its
map for LDAP servers (``mozillaAbPersonAlpha`` and the older
``mozillaAbPersonObsolete``), RFC 4519 and RFC 2798 (``inetOrgPerson``).
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """What a column or attribute holds.

    ``kind``: a kind of value, a part of the name, ``address``, ``unit``, or
    ``birthday``/``anniversary`` with ``part`` = ``year month day`` where a date
    lies in three pieces. ``types`` of an address say which one ``part`` belongs to.
    """

    kind: str
    types: tuple[str, ...] = ()
    part: str = ""
    label: str = ""


def _date(kind: str) -> dict[str, Field]:
    return {part: Field(kind=kind, part=part) for part in ("year", "month", "day")}


def _address(place: str) -> dict[str, Field]:
    parts = ("street", "extended", "pobox", "locality", "region", "code", "country", "lines")
    return {part: Field(kind="address", types=(place,), part=part) for part in parts}


_HOME, _WORK = _address("home"), _address("work")
_BIRTH, _ANNIVERSARY = _date("birthday"), _date("anniversary")
_CUSTOM = {
    number: Field(kind="custom", label=f"Custom {number}") for number in ("1", "2", "3", "4")
}
_GIVEN, _FAMILY, _FULL = Field(kind="given"), Field(kind="family"), Field(kind="full")
_EMAIL, _NOTE, _NICKNAME = Field(kind="email"), Field(kind="note"), Field(kind="nickname")
_WORK_PHONE = Field(kind="phone", types=("work",))
_HOME_PHONE = Field(kind="phone", types=("home",))
_CELL = Field(kind="phone", types=("cell",))
_FAX = Field(kind="phone", types=("fax",))
_PAGER = Field(kind="phone", types=("pager",))
_WORK_URL = Field(kind="url", types=("work",))
_HOME_URL = Field(kind="url", types=("home",))
_ORG, _UNIT, _TITLE = Field(kind="org"), Field(kind="unit"), Field(kind="title")
_PHOTO = Field(kind="photo")
_CATEGORY = Field(kind="category")
_AIM = Field(kind="im", label="AIM")

COLUMNS: dict[str, Field] = {
    "First Name": _GIVEN,
    "Last Name": _FAMILY,
    "Display Name": _FULL,
    "Nickname": _NICKNAME,
    "Primary Email": _EMAIL,
    "Secondary Email": _EMAIL,
    "Screen Name": Field(kind="im"),
    "Work Phone": _WORK_PHONE,
    "Home Phone": _HOME_PHONE,
    "Fax Number": _FAX,
    "Pager Number": _PAGER,
    "Mobile Number": _CELL,
    "Home Address": _HOME["street"],
    "Home Address 2": _HOME["extended"],
    "Home City": _HOME["locality"],
    "Home State": _HOME["region"],
    "Home ZipCode": _HOME["code"],
    "Home Country": _HOME["country"],
    "Work Address": _WORK["street"],
    "Work Address 2": _WORK["extended"],
    "Work City": _WORK["locality"],
    "Work State": _WORK["region"],
    "Work ZipCode": _WORK["code"],
    "Work Country": _WORK["country"],
    "Job Title": _TITLE,
    "Department": _UNIT,
    "Organization": _ORG,
    "Web Page 1": _WORK_URL,
    "Web Page 2": _HOME_URL,
    "Birth Year": _BIRTH["year"],
    "Birth Month": _BIRTH["month"],
    "Birth Day": _BIRTH["day"],
    "Custom 1": _CUSTOM["1"],
    "Custom 2": _CUSTOM["2"],
    "Custom 3": _CUSTOM["3"],
    "Custom 4": _CUSTOM["4"],
    "Notes": _NOTE,
}
"""The 37 columns in the order in which Thunderbird writes them today."""

_MESSENGERS = {
    "nsaimid": "AIM",
    "nscpaimscreenname": "AIM",
    "_aimscreenname": "AIM",
    "_googletalk": "Google Talk",
    "_icq": "ICQ",
    "_irc": "IRC",
    "_jabberid": "XMPP",
    "_msn": "MSN",
    "_qq": "QQ",
    "_skype": "Skype",
    "_yahoo": "Yahoo",
}

ATTRIBUTES: dict[str, Field] = {
    "givenname": _GIVEN,
    "gn": _GIVEN,
    "sn": _FAMILY,
    "surname": _FAMILY,
    "cn": _FULL,
    "commonname": _FULL,
    "displayname": _FULL,
    "generationqualifier": Field(kind="suffix"),
    "personaltitle": Field(kind="prefix"),
    "mozillanickname": _NICKNAME,
    "xmozillanickname": _NICKNAME,
    **dict.fromkeys(
        ("mail", "email", "rfc822mailbox", "mozillasecondemail", "xmozillasecondemail"), _EMAIL
    ),
    **dict.fromkeys(("mailalternateaddress", "othermailbox"), _EMAIL),
    **{name: Field(kind="im", label=service) for name, service in _MESSENGERS.items()},
    "telephonenumber": _WORK_PHONE,
    "workphone": _WORK_PHONE,
    "companyphone": Field(kind="phone", types=("work", "main")),
    "homephone": _HOME_PHONE,
    "hometelephonenumber": _HOME_PHONE,
    "fax": _FAX,
    "facsimiletelephonenumber": _FAX,
    "homefacsimiletelephonenumber": Field(kind="phone", types=("home", "fax")),
    "pager": _PAGER,
    "pagerphone": _PAGER,
    "pagertelephonenumber": _PAGER,
    **dict.fromkeys(("mobile", "mobiletelephonenumber", "cellphone"), _CELL),
    "carphone": Field(kind="phone", types=("car",)),
    "otherphone": Field(kind="phone", types=("other",)),
    **dict.fromkeys(("mozillahomestreet", "homestreet", "streethomeaddress"), _HOME["street"]),
    **dict.fromkeys(("mozillahomestreet2", "mozillahomepostaladdress2"), _HOME["extended"]),
    "mozillahomelocalityname": _HOME["locality"],
    "mozillahomestate": _HOME["region"],
    "mozillahomepostalcode": _HOME["code"],
    "mozillahomecountryname": _HOME["country"],
    "homepostaladdress": _HOME["lines"],
    **dict.fromkeys(("street", "streetaddress"), _WORK["street"]),
    **dict.fromkeys(("mozillaworkstreet2", "mozillapostaladdress2"), _WORK["extended"]),
    "postofficebox": _WORK["pobox"],
    **dict.fromkeys(("l", "locality", "localityname"), _WORK["locality"]),
    **dict.fromkeys(("st", "region", "stateorprovincename"), _WORK["region"]),
    **dict.fromkeys(("postalcode", "zip"), _WORK["code"]),
    **dict.fromkeys(("c", "co", "countryname", "friendlycountryname"), _WORK["country"]),
    "postaladdress": _WORK["lines"],
    "title": _TITLE,
    **dict.fromkeys(
        ("ou", "department", "departmentnumber", "orgunit", "organizationalunitname"), _UNIT
    ),
    **dict.fromkeys(("o", "company", "organizationname"), _ORG),
    **dict.fromkeys(("mozillaworkurl", "workurl"), _WORK_URL),
    **dict.fromkeys(("mozillahomeurl", "homeurl"), _HOME_URL),
    **dict.fromkeys(("labeleduri", "url"), Field(kind="url")),
    "birthyear": _BIRTH["year"],
    "birthmonth": _BIRTH["month"],
    "birthday": _BIRTH["day"],
    "dateofbirth": Field(kind="birthday"),
    "birthdate": Field(kind="birthday"),
    "anniversaryyear": _ANNIVERSARY["year"],
    "anniversarymonth": _ANNIVERSARY["month"],
    "anniversaryday": _ANNIVERSARY["day"],
    **{
        f"{prefix}custom{number}": custom
        for prefix in ("mozilla", "")
        for number, custom in _CUSTOM.items()
    },
    **dict.fromkeys(("description", "notes", "comment"), _NOTE),
    "spousename": Field(kind="related", types=("spouse",)),
    "manager": Field(kind="related", types=("manager",), label="manager"),
    "secretary": Field(kind="related", types=("assistant",), label="secretary"),
    "preferredlanguage": Field(kind="language"),
    "physicaldeliveryofficename": Field(kind="custom", label="Office"),
    "roomnumber": Field(kind="custom", label="Room"),
    **dict.fromkeys(("jpegphoto", "thumbnailphoto", "photo"), _PHOTO),
    **dict.fromkeys(("category", "categories"), _CATEGORY),
}
"""Attributes of a directory by their lower-case names."""
