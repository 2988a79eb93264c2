"""The sections of the window, in the order of the sidebar. They need no agenda to be drawn."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from agenda.ui.i18n import number
from agenda.ui.shell import NavItem


def sections(people: int | None = None, duplicates: int | None = None) -> list[NavItem]:
    """Return the sections; counts that are not known yet are left out."""
    waiting = number(duplicates) if duplicates else ""
    return [
        NavItem(
            id="people",
            title=QCoreApplication.translate("sections", "People"),
            icon="users",
            key="Ctrl+1",
            count="" if people is None else number(people),
        ),
        NavItem(
            id="circles",
            title=QCoreApplication.translate("sections", "Circles"),
            icon="orbit",
            key="Ctrl+2",
        ),
        NavItem(
            id="duplicates",
            title=QCoreApplication.translate("sections", "Duplicates"),
            icon="git-merge",
            key="Ctrl+3",
            place="bottom",
            count=waiting,
            pending=bool(waiting),
        ),
        NavItem(
            id="import",
            title=QCoreApplication.translate("sections", "Import"),
            icon="download",
            key="Ctrl+I",
            place="bottom",
        ),
        NavItem(
            id="history",
            title=QCoreApplication.translate("sections", "History"),
            icon="history",
            key="Ctrl+4",
            place="bottom",
        ),
        NavItem(
            id="settings",
            title=QCoreApplication.translate("sections", "Settings"),
            icon="settings",
            key="Ctrl+,",
            place="foot",
        ),
    ]
