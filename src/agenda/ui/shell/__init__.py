"""The window around the screens: sidebar, drops, command palette, news and running jobs."""

from agenda.ui.shell.drops import people_mime
from agenda.ui.shell.frame import Shell
from agenda.ui.shell.items import (
    PEOPLE_MIME,
    BackupState,
    CircleItem,
    JobState,
    Layout,
    NavItem,
    PaletteItem,
)

__all__ = [
    "PEOPLE_MIME",
    "BackupState",
    "CircleItem",
    "JobState",
    "Layout",
    "NavItem",
    "PaletteItem",
    "Shell",
    "people_mime",
]
