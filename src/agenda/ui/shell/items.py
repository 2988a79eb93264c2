"""What the shell is told: plain values, made by presenters."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Literal

from agenda.ui.widgets.avatar import AvatarSpec

PEOPLE_MIME = "application/x-agenda-people"  # a JSON list of person ids, dragged inside Agenda

Place = Literal["top", "bottom", "foot"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NavItem:
    """A section of the window.

    Attributes:
        id: Name of its page.
        count: A number beside the title, already worded; empty for none.
        pending: Work is waiting there; shown as a dot where the rail hides the count.
        place: Above the circles, below them, or as an icon in the last line.
        key: Shortcut that opens it, for example `Ctrl+1`; the shell binds it.
    """

    id: str
    title: str
    icon: str
    count: str = ""
    pending: bool = False
    place: Place = "top"
    key: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CircleItem:
    """A circle in the sidebar; `colour` is a key of `CIRCLE_COLOURS` or `#RRGGBB`."""

    id: int
    name: str
    colour: str
    count: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobState:
    """Work that runs in the background.

    Attributes:
        total: How much there is, none while unknown.
        seconds_left: An estimate, none while unknown.
    """

    id: str
    title: str
    done: int = 0
    total: int | None = None
    seconds_left: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PaletteItem:
    """One line of the command palette: a person, a circle or an action.

    Attributes:
        id: What the `chosen` signal is read by.
        icon: A Lucide name; an avatar or a circle's colour comes before it.
    """

    id: str
    title: str
    subtitle: str = ""
    icon: str = "arrow-right"
    key: str = ""
    avatar: AvatarSpec | None = None
    circle_colour: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """The line about the last backup, already worded."""

    text: str
    ok: bool = True


class Layout(Enum):
    """How much room there is, measured in the letters of the user's text size."""

    WIDE = "wide"  # sidebar, list and card
    RAIL = "rail"  # the sidebar is a rail of icons
    PAIR = "pair"  # list or card, with a way back
    SINGLE = "single"  # one narrow pane


def layout_for(width: int, em: int) -> Layout:
    """Return the layout for a window `width` pixels wide where one em is `em` pixels."""
    ems = width / em
    if ems >= 84:
        return Layout.WIDE
    if ems >= 62:
        return Layout.RAIL
    return Layout.PAIR if ems >= 42 else Layout.SINGLE
