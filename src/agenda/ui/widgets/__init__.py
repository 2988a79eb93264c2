"""The controls of which every screen is made.

They know the theme and nothing of people, files or services: plain data in, signals out.
"""

from agenda.ui.widgets.avatar import Avatar, AvatarSpec, avatar_pixmap, initials, paint_avatar
from agenda.ui.widgets.buttons import Button, IconButton, PaintedButton
from agenda.ui.widgets.chips import ActionChip, CircleChip, FilterChip, StatusChip, chip_colours
from agenda.ui.widgets.empty import EmptyState, IconDisc, RingsPicture
from agenda.ui.widgets.flow import FlowLayout, flow_box
from agenda.ui.widgets.frames import Line, Panel, SectionHeader, column, row
from agenda.ui.widgets.keys import key_hint, key_text, with_key
from agenda.ui.widgets.labels import ElidedLabel, label, set_tone
from agenda.ui.widgets.overlay import cast_shadow
from agenda.ui.widgets.progress import ProgressBar
from agenda.ui.widgets.search import KeyHint, SearchField
from agenda.ui.widgets.sheet import Sheet
from agenda.ui.widgets.snackbar import Notice, Snackbar
from agenda.ui.widgets.tiles import StatTile
from agenda.ui.widgets.toggles import (
    CheckBox,
    ComboBox,
    RadioButton,
    Switch,
    paint_check,
    paint_radio,
)

__all__ = [
    "ActionChip",
    "Avatar",
    "AvatarSpec",
    "Button",
    "CheckBox",
    "CircleChip",
    "ComboBox",
    "ElidedLabel",
    "EmptyState",
    "FilterChip",
    "FlowLayout",
    "IconButton",
    "IconDisc",
    "KeyHint",
    "Line",
    "Notice",
    "PaintedButton",
    "Panel",
    "ProgressBar",
    "RadioButton",
    "RingsPicture",
    "SearchField",
    "SectionHeader",
    "Sheet",
    "Snackbar",
    "StatTile",
    "StatusChip",
    "Switch",
    "avatar_pixmap",
    "cast_shadow",
    "chip_colours",
    "column",
    "flow_box",
    "initials",
    "key_hint",
    "key_text",
    "label",
    "paint_avatar",
    "paint_check",
    "paint_radio",
    "row",
    "set_tone",
    "with_key",
]
