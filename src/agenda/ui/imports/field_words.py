"""What the columns of a table can mean, in plain words and in the groups of the choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QStandardItem, QStandardItemModel

FIELD = 0x0100  # Qt.ItemDataRole.UserRole, which QComboBox.findData looks in

_GROUPS: tuple[tuple[object, tuple[tuple[str, object], ...]], ...] = (
    (
        QT_TRANSLATE_NOOP("columns", "Name"),
        (
            ("name", QT_TRANSLATE_NOOP("columns", "Whole name")),
            ("given", QT_TRANSLATE_NOOP("columns", "First name")),
            ("additional", QT_TRANSLATE_NOOP("columns", "Middle name")),
            ("family", QT_TRANSLATE_NOOP("columns", "Surname")),
            ("family2", QT_TRANSLATE_NOOP("columns", "Second surname")),
            ("nickname", QT_TRANSLATE_NOOP("columns", "Nickname")),
            ("prefix", QT_TRANSLATE_NOOP("columns", "Before the name (Dr., Ms.)")),
            ("suffix", QT_TRANSLATE_NOOP("columns", "After the name (Jr.)")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("columns", "Telephone"),
        (
            ("phone", QT_TRANSLATE_NOOP("columns", "Telephone number")),
            ("phone.cell", QT_TRANSLATE_NOOP("columns", "Mobile")),
            ("phone.home", QT_TRANSLATE_NOOP("columns", "Telephone at home")),
            ("phone.work", QT_TRANSLATE_NOOP("columns", "Telephone at work")),
            ("phone.fax", QT_TRANSLATE_NOOP("columns", "Fax")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("columns", "E-mail"),
        (
            ("email", QT_TRANSLATE_NOOP("columns", "E-mail address")),
            ("email.home", QT_TRANSLATE_NOOP("columns", "Personal e-mail")),
            ("email.work", QT_TRANSLATE_NOOP("columns", "E-mail at work")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("columns", "Work"),
        (
            ("org", QT_TRANSLATE_NOOP("columns", "Company")),
            ("unit", QT_TRANSLATE_NOOP("columns", "Department")),
            ("title", QT_TRANSLATE_NOOP("columns", "Post")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("columns", "Address"),
        (
            ("address", QT_TRANSLATE_NOOP("columns", "Whole address")),
            ("address.street", QT_TRANSLATE_NOOP("columns", "Street and number")),
            ("address.extended", QT_TRANSLATE_NOOP("columns", "Floor, door")),
            ("address.code", QT_TRANSLATE_NOOP("columns", "Postal code")),
            ("address.locality", QT_TRANSLATE_NOOP("columns", "Town")),
            ("address.region", QT_TRANSLATE_NOOP("columns", "Region")),
            ("address.country", QT_TRANSLATE_NOOP("columns", "Country")),
        ),
    ),
    (
        QT_TRANSLATE_NOOP("columns", "Other"),
        (
            ("url", QT_TRANSLATE_NOOP("columns", "Web page")),
            ("im", QT_TRANSLATE_NOOP("columns", "Messenger")),
            ("birthday", QT_TRANSLATE_NOOP("columns", "Birthday")),
            ("anniversary", QT_TRANSLATE_NOOP("columns", "Anniversary")),
            ("category", QT_TRANSLATE_NOOP("columns", "Circle or group")),
            ("related", QT_TRANSLATE_NOOP("columns", "Somebody related")),
            ("note", QT_TRANSLATE_NOOP("columns", "Note")),
            ("uid", QT_TRANSLATE_NOOP("columns", "Number in the other program")),
            ("custom", QT_TRANSLATE_NOOP("columns", "Something else, under its own heading")),
        ),
    ),
)


def meanings(fields: Sequence[str]) -> QStandardItemModel:
    """Return the choice for a column: groups that cannot be chosen, meanings below them.

    ``fields`` are all that a column can mean; what has no words here is listed as it is.
    """
    model = QStandardItemModel()
    model.appendRow(_choice("", QCoreApplication.translate("columns", "Leave aside")))
    left = [field for field in fields if field]
    for title, members in _GROUPS:
        heading = QStandardItem(QCoreApplication.translate("columns", str(title)))
        heading.setEnabled(False)
        heading.setSelectable(False)
        model.appendRow(heading)
        for field, words in members:
            if field in left:
                left.remove(field)
                model.appendRow(_choice(field, QCoreApplication.translate("columns", str(words))))
    for field in left:
        model.appendRow(_choice(field, field))
    return model


def _choice(field: str, words: str) -> QStandardItem:
    item = QStandardItem(words)
    item.setData(field, FIELD)
    return item
