"""The columns of a plain table, in the order in which they are written."""

from __future__ import annotations

COLUMNS: tuple[tuple[str, str], ...] = (
    ("name", "Name"),
    ("prefix", "Prefix"),
    ("given", "First name"),
    ("additional", "Middle name"),
    ("family", "Last name"),
    ("suffix", "Suffix"),
    ("nickname", "Nickname"),
    ("org", "Company"),
    ("unit", "Department"),
    ("title", "Job title"),
    ("phone.cell", "Mobile phone"),
    ("phone.work", "Work phone"),
    ("phone.home", "Home phone"),
    ("phone", "Phone"),
    ("phone.fax", "Fax"),
    ("phone.more", "More phones"),
    ("email", "E-mail"),
    ("email.work", "Work e-mail"),
    ("email.home", "Home e-mail"),
    ("email.more", "More e-mails"),
    ("street", "Street"),
    ("extended", "Address line 2"),
    ("locality", "City"),
    ("region", "Region"),
    ("code", "Postal code"),
    ("country", "Country"),
    ("address.more", "More addresses"),
    ("url", "Website"),
    ("url.more", "More websites"),
    ("im", "Messengers"),
    ("birthday", "Birthday"),
    ("anniversary", "Anniversary"),
    ("category", "Groups"),
    ("related", "Related people"),
    ("note", "Notes"),
    ("custom", "Other details"),
    ("uid", "UID"),
)
"""Ids and headers. What finds no column of its own goes to "More …" or "Other details"."""

TITLES = dict(COLUMNS)
