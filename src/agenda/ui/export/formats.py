"""The formats people can be taken out in, and the columns of a table, in plain words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agenda.services.exporting import JSON, ExportFormat

VCARDS = ("vcard", "vcard3", "vcard4")
ORDER = (*VCARDS, "google", "outlook", "csv", JSON, "ics")
USUAL_COLUMNS = frozenset(
    {"name", "org", "title", "phone.cell", "phone", "email", "locality", "note"}
)
"""Ticked at first: what most tables of contacts are made for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormatChoice:
    """A format as it is offered. ``columns`` are (id, words); ``each`` allows a file a person."""

    id: str
    title: str
    sentence: str
    suffix: str
    columns: tuple[tuple[str, str], ...] = ()
    each: bool = False


def format_choices(formats: Sequence[ExportFormat]) -> list[FormatChoice]:
    """Return the formats in the order most people want them; those of plugins come last."""
    place = {id_: number for number, id_ in enumerate(ORDER)}
    ordered = sorted(formats, key=lambda one: place.get(one.id, len(place)))
    return [_choice(one) for one in ordered if one.suffixes]


def column_name(id_: str, title: str) -> str:
    """Return what a column is called; one of a plugin's own keeps its title."""
    return _column_names().get(id_, title)


def _choice(one: ExportFormat) -> FormatChoice:
    title, sentence = _words().get(one.id, (one.title, ""))
    return FormatChoice(
        id=one.id,
        title=title,
        sentence=sentence,
        suffix=one.suffixes[0],
        columns=tuple((id_, column_name(id_, words)) for id_, words in one.columns),
        each=one.id in VCARDS,
    )


def _words() -> dict[str, tuple[str, str]]:
    return {
        "vcard": (
            QCoreApplication.translate("export", "vCard, each card as it came"),
            QCoreApplication.translate(
                "export", "For another phone or address book, with every detail as it arrived."
            ),
        ),
        "vcard3": (
            QCoreApplication.translate("export", "vCard 3.0"),
            QCoreApplication.translate(
                "export", "What nearly every phone and program reads, photos included."
            ),
        ),
        "vcard4": (
            QCoreApplication.translate("export", "vCard 4.0"),
            QCoreApplication.translate("export", "The newest kind, for programs that know it."),
        ),
        "google": (
            QCoreApplication.translate("export", "Google Contacts"),
            QCoreApplication.translate("export", "A table to import at contacts.google.com."),
        ),
        "outlook": (
            QCoreApplication.translate("export", "Outlook"),
            QCoreApplication.translate("export", "A table that Outlook imports."),
        ),
        "csv": (
            QCoreApplication.translate("export", "Plain table"),
            QCoreApplication.translate(
                "export", "For a spreadsheet, with the columns you choose, in your order."
            ),
        ),
        JSON: (
            QCoreApplication.translate("export", "Complete copy"),
            QCoreApplication.translate(
                "export",
                "Everything there is, circles and conversations too. Agenda brings it back whole.",
            ),
        ),
        "ics": (
            QCoreApplication.translate("export", "Birthdays as a calendar"),
            QCoreApplication.translate("export", "For the calendar of your phone or computer."),
        ),
    }


def _column_names() -> dict[str, str]:
    return _name_columns() | _reach_columns() | _other_columns()


def _name_columns() -> dict[str, str]:
    return {
        "name": QCoreApplication.translate("export", "Name"),
        "prefix": QCoreApplication.translate("export", "Form of address"),
        "given": QCoreApplication.translate("export", "First name"),
        "additional": QCoreApplication.translate("export", "Middle name"),
        "family": QCoreApplication.translate("export", "Surname"),
        "suffix": QCoreApplication.translate("export", "Name suffix"),
        "nickname": QCoreApplication.translate("export", "Nickname"),
        "org": QCoreApplication.translate("export", "Company"),
        "unit": QCoreApplication.translate("export", "Department"),
        "title": QCoreApplication.translate("export", "Position"),
    }


def _reach_columns() -> dict[str, str]:
    return {
        "phone.cell": QCoreApplication.translate("export", "Mobile phone"),
        "phone.work": QCoreApplication.translate("export", "Work phone"),
        "phone.home": QCoreApplication.translate("export", "Home phone"),
        "phone": QCoreApplication.translate("export", "Phone"),
        "phone.fax": QCoreApplication.translate("export", "Fax"),
        "phone.more": QCoreApplication.translate("export", "Further phones"),
        "email": QCoreApplication.translate("export", "E-mail"),
        "email.work": QCoreApplication.translate("export", "Work e-mail"),
        "email.home": QCoreApplication.translate("export", "Home e-mail"),
        "email.more": QCoreApplication.translate("export", "Further e-mails"),
        "street": QCoreApplication.translate("export", "Street"),
        "extended": QCoreApplication.translate("export", "Flat, floor, door"),
        "locality": QCoreApplication.translate("export", "City"),
        "region": QCoreApplication.translate("export", "Region"),
        "code": QCoreApplication.translate("export", "Postal code"),
        "country": QCoreApplication.translate("export", "Country"),
        "address.more": QCoreApplication.translate("export", "Further addresses"),
        "url": QCoreApplication.translate("export", "Web page"),
        "url.more": QCoreApplication.translate("export", "Further web pages"),
        "im": QCoreApplication.translate("export", "Chats"),
    }


def _other_columns() -> dict[str, str]:
    return {
        "birthday": QCoreApplication.translate("export", "Birthday"),
        "anniversary": QCoreApplication.translate("export", "Anniversary"),
        "category": QCoreApplication.translate("export", "Circles and groups"),
        "related": QCoreApplication.translate("export", "Related people"),
        "note": QCoreApplication.translate("export", "Notes"),
        "custom": QCoreApplication.translate("export", "Other details"),
        "uid": QCoreApplication.translate("export", "Identifier"),
    }
