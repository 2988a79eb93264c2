"""What kinds of values and their labels are called, and the icon of each."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agenda.model.card import Value

ICONS = {
    "phone": "phone",
    "email": "mail",
    "im": "message-circle",
    "address": "map-pin",
    "url": "globe",
    "org": "building-2",
    "title": "briefcase",
    "role": "briefcase",
    "birthday": "cake",
    "anniversary": "heart",
    "deathdate": "flower-2",
    "nickname": "tag",
    "related": "users",
    "category": "tag",
    "language": "languages",
    "gender": "user",
    "location": "locate-fixed",
    "connected": "handshake",
    "note": "sticky-note",
    "photo": "image",
}


def kind_icon(kind: str) -> str:
    """Return the Lucide name of the icon of a kind."""
    return ICONS.get(kind, "info")


def kind_name(kind: str) -> str:
    """Return what a kind is called, "Phone"; a kind of a plugin's own keeps its name."""
    names = {
        "phone": QCoreApplication.translate("values", "Phone"),
        "email": QCoreApplication.translate("values", "E-mail"),
        "im": QCoreApplication.translate("values", "Chat"),
        "address": QCoreApplication.translate("values", "Address"),
        "url": QCoreApplication.translate("values", "Web page"),
        "org": QCoreApplication.translate("values", "Company"),
        "title": QCoreApplication.translate("values", "Position"),
        "role": QCoreApplication.translate("values", "Role"),
        "birthday": QCoreApplication.translate("values", "Birthday"),
        "anniversary": QCoreApplication.translate("values", "Anniversary"),
        "deathdate": QCoreApplication.translate("values", "Date of death"),
        "nickname": QCoreApplication.translate("values", "Nickname"),
        "related": QCoreApplication.translate("values", "Related person"),
        "category": QCoreApplication.translate("values", "Category"),
        "language": QCoreApplication.translate("values", "Language"),
        "gender": QCoreApplication.translate("values", "Gender"),
        "location": QCoreApplication.translate("values", "Place"),
        "connected": QCoreApplication.translate("values", "Connected"),
        "note": QCoreApplication.translate("values", "Note"),
        "photo": QCoreApplication.translate("values", "Photo"),
        "custom": QCoreApplication.translate("values", "Other detail"),
    }
    return names.get(kind, kind)


def type_name(type_: str) -> str:
    """Return what a standard type of a value is called, "Work"; empty for one not worth a word."""
    names = {
        "home": QCoreApplication.translate("values", "Home"),
        "work": QCoreApplication.translate("values", "Work"),
        "cell": QCoreApplication.translate("values", "Mobile"),
        "fax": QCoreApplication.translate("values", "Fax"),
        "pager": QCoreApplication.translate("values", "Pager"),
        "main": QCoreApplication.translate("values", "Main number"),
        "other": QCoreApplication.translate("values", "Other"),
        "school": QCoreApplication.translate("values", "School"),
        "spouse": QCoreApplication.translate("values", "Partner"),
        "child": QCoreApplication.translate("values", "Child"),
        "parent": QCoreApplication.translate("values", "Father or mother"),
        "sibling": QCoreApplication.translate("values", "Brother or sister"),
        "friend": QCoreApplication.translate("values", "Friend"),
        "colleague": QCoreApplication.translate("values", "Colleague"),
        "co-worker": QCoreApplication.translate("values", "Colleague"),
        "contact": QCoreApplication.translate("values", "Contact"),
        "assistant": QCoreApplication.translate("values", "Assistant"),
        "manager": QCoreApplication.translate("values", "Manager"),
    }
    return names.get(type_, "")


def value_label(value: Value) -> str:
    """Return the small words under a value: its own label, else its types, else its kind."""
    if value.label:
        return type_name(value.label.lower()) or value.label
    words = [type_name(type_) for type_ in value.types]
    return " · ".join(dict.fromkeys(word for word in words if word)) or kind_name(value.kind)
