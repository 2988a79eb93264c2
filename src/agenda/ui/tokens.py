"""The look of Agenda as plain values, so that it can be tested without a screen.

Colours are `#RRGGBB`. Sizes are pixels at 100 % text size. Contrast is WCAG 2.2: every
text colour reaches 4.5 on the grounds it is used on.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

Tone = Literal["text", "muted", "faint", "accent", "on_accent", "warn", "ok", "danger", "info"]
TextStyle = Literal[
    "hero",
    "display",
    "title",
    "heading",
    "subheading",
    "lead",
    "strong",
    "value",
    "body",
    "small",
    "small_strong",
    "caption",
    "chip",
    "caption_strong",
    "tiny",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """The colours of one theme, named for their job."""

    window: str
    list: str
    surface: str
    card: str
    sunken: str
    hover: str
    pressed: str
    border: str
    border_strong: str
    text: str
    muted: str
    faint: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    accent_text: str
    warn: str
    warn_soft: str
    ok: str
    ok_soft: str
    danger: str
    danger_soft: str
    info: str
    info_soft: str
    snackbar: str
    on_snackbar: str
    snackbar_accent: str
    shadow: str
    border_width: int = 1


LIGHT = Tokens(
    window="#F4F2EE",
    list="#FAF9F6",
    surface="#FFFFFF",
    card="#FFFFFF",
    sunken="#F7F5F1",
    hover="#EBE8E2",
    pressed="#E2DED6",
    border="#E5E1D9",
    border_strong="#8C8779",
    text="#23262B",
    muted="#5C6169",
    faint="#6B6F77",
    accent="#0F6E66",
    accent_hover="#0B5A54",
    on_accent="#FFFFFF",
    accent_soft="#DCEDE9",
    accent_text="#0C5F58",
    warn="#8A5A00",
    warn_soft="#FBF0D9",
    ok="#1B7145",
    ok_soft="#E0F2E7",
    danger="#B3261E",
    danger_soft="#FBE9E7",
    info="#2B5FAE",
    info_soft="#E4EDF9",
    snackbar="#2B2E33",
    on_snackbar="#FFFFFF",
    snackbar_accent="#7FD8CC",
    shadow="#23262B",
)

DARK = Tokens(
    window="#16181B",
    list="#1A1D21",
    surface="#1F2226",
    card="#25292E",
    sunken="#1B1E22",
    hover="#2A2E34",
    pressed="#32373E",
    border="#31363D",
    border_strong="#7C848F",
    text="#ECEEF1",
    muted="#A9B0BA",
    faint="#9299A4",
    accent="#4DBFB1",
    accent_hover="#69CFC2",
    on_accent="#06231F",
    accent_soft="#163B37",
    accent_text="#7FD8CC",
    warn="#EBBE63",
    warn_soft="#3E3118",
    ok="#6CCB97",
    ok_soft="#1C3A2A",
    danger="#FF9387",
    danger_soft="#45231F",
    info="#8DB8F5",
    info_soft="#1E3150",
    snackbar="#ECEEF1",
    on_snackbar="#1B1E22",
    snackbar_accent="#0C5F58",
    shadow="#000000",
)

# In high contrast a border is an edge to rely on, so it takes the strong colour, two pixels wide.
LIGHT_HIGH_CONTRAST = replace(
    LIGHT,
    window="#FFFFFF",
    list="#FFFFFF",
    sunken="#FFFFFF",
    border="#5C574B",
    border_strong="#3C392F",
    text="#000000",
    muted="#2F3339",
    faint="#3D4148",
    accent="#004F48",
    accent_hover="#003A35",
    accent_text="#00423C",
    warn="#5E3C00",
    ok="#0A4F2B",
    danger="#8A120C",
    info="#143F80",
    border_width=2,
)

DARK_HIGH_CONTRAST = replace(
    DARK,
    window="#000000",
    list="#000000",
    surface="#000000",
    card="#0B0D0F",
    sunken="#000000",
    border="#9AA2AD",
    border_strong="#C3C9D1",
    text="#FFFFFF",
    muted="#DADEE4",
    faint="#CBD0D8",
    accent="#74E3D5",
    accent_hover="#98EEE3",
    accent_text="#A6F1E7",
    warn="#FFD98A",
    ok="#98E8BC",
    danger="#FFB9B0",
    info="#B5D2FB",
    border_width=2,
)

# Light and dark shade of each colour a circle can have. The first three belong to the rings.
CIRCLE_COLOURS: dict[str, tuple[str, str]] = {
    "inner": ("#C8502F", "#FF9A7D"),
    "dormant": ("#4A5CC4", "#9DABFF"),
    "new": ("#2A7D4F", "#78CF9F"),
    "family": ("#B23A74", "#F08CB8"),
    "school": ("#96690B", "#E3B75A"),
    "clients": ("#1F6FA8", "#7DBCEB"),
    "neighbours": ("#775796", "#C3A3E0"),
}

# The angles leave out what looks like a warning or like the accent.
AVATAR_HUES = (12, 38, 75, 115, 150, 172, 200, 225, 255, 285, 315, 342)


@dataclass(frozen=True, slots=True, kw_only=True)
class TypeSpec:
    """One step of the type scale.

    Attributes:
        px: Size at 100 %.
        weight: 400, 500 or 600.
        tracking: Letter spacing in pixels at 100 %.
    """

    px: int
    weight: int = 400
    tracking: float = 0.0

    @property
    def family(self) -> str:
        """Inter Display from 20 px up, Inter below."""
        return "Inter Display" if self.px >= 20 else "Inter"


TYPE_SCALE: dict[TextStyle, TypeSpec] = {
    "hero": TypeSpec(px=30, weight=600, tracking=-0.6),
    "display": TypeSpec(px=26, weight=600, tracking=-0.5),
    "title": TypeSpec(px=22, weight=600, tracking=-0.4),
    "heading": TypeSpec(px=20, weight=600, tracking=-0.3),
    "subheading": TypeSpec(px=16, weight=600),
    "lead": TypeSpec(px=16),
    "strong": TypeSpec(px=14, weight=600),
    "value": TypeSpec(px=14, weight=500),
    "body": TypeSpec(px=14),
    "small": TypeSpec(px=13),
    "small_strong": TypeSpec(px=13, weight=600),
    "caption": TypeSpec(px=12),
    "chip": TypeSpec(px=12, weight=500),
    "caption_strong": TypeSpec(px=12, weight=600),
    "tiny": TypeSpec(px=11, weight=600),
}

TONE_TOKENS: dict[Tone, str] = {
    "text": "text",
    "muted": "muted",
    "faint": "faint",
    "accent": "accent_text",
    "on_accent": "on_accent",
    "warn": "warn",
    "ok": "ok",
    "danger": "danger",
    "info": "info",
}

SPACING = (4, 8, 12, 16, 20, 28)
RADIUS_CONTROL = 8
RADIUS_ROW = 10
RADIUS_CARD = 12
RADIUS_SHEET = 16
FOCUS_WIDTH = 2
MINIMUM_TARGET = 32
MOTION_MS = 120


def tokens_for(*, dark: bool, high_contrast: bool) -> Tokens:
    """Return the table for a theme."""
    if high_contrast:
        return DARK_HIGH_CONTRAST if dark else LIGHT_HIGH_CONTRAST
    return DARK if dark else LIGHT


def circle_colour(key: str, *, dark: bool) -> str:
    """Return the shade of a circle's colour; a `#RRGGBB` of the user's own passes through."""
    if key.startswith("#"):
        return key
    light, night = CIRCLE_COLOURS.get(key, CIRCLE_COLOURS["clients"])
    return night if dark else light


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two `#RRGGBB` colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def text_styles() -> tuple[TextStyle, ...]:
    """Return the names of the type scale, largest first."""
    return get_args(TextStyle)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
