"""The theme in force: which colours, which text size, how much motion.

`QStyleHints.setColorScheme` has no effect on bare X11, so the theme sets the palette and one
style sheet itself and only listens to the system. There is one `Theme`, made by the
composition root and handed to every widget that paints.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from agenda.ui.resources import icon_pixmap, tinted_icon
from agenda.ui.stylesheet import stylesheet
from agenda.ui.tokens import (
    MOTION_MS,
    TONE_TOKENS,
    TYPE_SCALE,
    TextStyle,
    Tokens,
    Tone,
    circle_colour,
    tokens_for,
)


class Mode(StrEnum):
    """Which colour scheme the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What the user chose; `None` follows the system.

    Attributes:
        text_factor: Text size, 1.0 for 100 %; from 0.8 to 3.0.
    """

    mode: Mode = Mode.SYSTEM
    text_factor: float = 1.0
    high_contrast: bool | None = None
    reduced_motion: bool | None = None


class Theme(QObject):
    """Colours, fonts and icons of the look in force.

    Signals:
        changed: The look has been applied anew; whoever caches a colour or size reads it again.
    """

    changed = Signal()

    def __init__(self, app: QApplication, look: Look | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._look = look or Look()
        app.setStyle("Fusion")
        # Both are kept: PySide forgets the second when the first is collected.
        self._hints = QGuiApplication.styleHints()
        self._needs = self._hints.accessibility()
        self._hints.colorSchemeChanged.connect(self._apply)
        self._needs.contrastPreferenceChanged.connect(self._apply)
        self._apply()

    @property
    def look(self) -> Look:
        """What was chosen, for the settings screen; change it with `set_look`."""
        return self._look

    def set_look(self, look: Look) -> None:
        """Apply another choice at once."""
        if look != self._look:
            self._look = look
            self._apply()

    @property
    def dark(self) -> bool:
        """True where light letters stand on dark ground."""
        return self._dark

    @property
    def tokens(self) -> Tokens:
        """The colour table in force, as `#RRGGBB`."""
        return self._tokens

    @property
    def factor(self) -> float:
        """The user's text size, 1.0 for 100 %."""
        return min(3.0, max(0.8, self._look.text_factor))

    @property
    def motion_ms(self) -> int:
        """Length of an animation; 0 where motion is unwanted."""
        reduced = self._look.reduced_motion
        if reduced is None:
            reduced = self._system_reduces_motion()
        return 0 if reduced else MOTION_MS

    def px(self, size: float) -> int:
        """Return a length given at 100 % at the user's text size."""
        return round(size * self.factor)

    def tone(self, tone: Tone) -> QColor:
        """Return the colour of a text tone."""
        return QColor(getattr(self._tokens, TONE_TOKENS[tone]))

    def circle(self, key: str) -> QColor:
        """Return a circle's colour: a key of `CIRCLE_COLOURS` or `#RRGGBB`."""
        return QColor(circle_colour(key, dark=self._dark))

    def font(self, style: TextStyle = "body") -> QFont:
        """Return the font of a step of the type scale."""
        spec = TYPE_SCALE[style]
        font = _font(spec.family, self.px(spec.px))
        font.setWeight(QFont.Weight(spec.weight))
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spec.tracking * self.factor)
        return font

    def icon(self, name: str, tone: Tone = "muted", size: int = 18) -> QIcon:
        """Return an icon for menus and Qt's own widgets; `size` at 100 %."""
        colour, disabled = self.tone(tone).name(), self._tokens.faint
        return tinted_icon(name, colour, disabled, self.px(size))

    def pixmap(self, name: str, colour: QColor | str, size: int, dpr: float = 1.0) -> QPixmap:
        """Return an icon to paint; `size` at 100 %."""
        return icon_pixmap(name, QColor(colour).name(), self.px(size), dpr)

    def _apply(self) -> None:
        self._dark = self._wants_dark()
        high = self._look.high_contrast
        if high is None:
            high = self._needs.contrastPreference() == Qt.ContrastPreference.HighContrast
        self._tokens = tokens_for(dark=self._dark, high_contrast=high)
        self._app.setFont(self.font("body"))
        self._app.setPalette(_palette(self._tokens))
        self._app.setStyleSheet(stylesheet(self._tokens, self.factor))
        self.changed.emit()

    def _wants_dark(self) -> bool:
        if self._look.mode is Mode.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._look.mode is Mode.DARK

    def _system_reduces_motion(self) -> bool:
        if not hasattr(self._needs, "motionPreference"):  # new in Qt 6.12
            return False
        return str(self._needs.motionPreference()).endswith("ReducedMotion")


def _font(family: str, px: int) -> QFont:
    font = QFont(family)
    font.setPixelSize(px)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _palette(tokens: Tokens) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: tokens.surface,
        role.WindowText: tokens.text,
        role.Base: tokens.card,
        role.AlternateBase: tokens.list,
        role.Text: tokens.text,
        role.PlaceholderText: tokens.muted,
        role.Button: tokens.card,
        role.ButtonText: tokens.text,
        role.BrightText: tokens.on_accent,
        role.Highlight: tokens.accent,
        role.HighlightedText: tokens.on_accent,
        role.Accent: tokens.accent,
        role.Link: tokens.accent_text,
        role.LinkVisited: tokens.accent_text,
        role.ToolTipBase: tokens.snackbar,
        role.ToolTipText: tokens.on_snackbar,
        role.Light: tokens.card,
        role.Midlight: tokens.hover,
        role.Mid: tokens.border,
        role.Dark: tokens.border_strong,
        role.Shadow: tokens.shadow,
    }
    palette = QPalette()
    for name, colour in colours.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(tokens.faint))
    return palette
