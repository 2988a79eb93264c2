from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QGuiApplication, QPalette

from agenda.ui.resources import (
    APP_ICON_SIZES,
    UnknownIconError,
    app_icon,
    icon_pixmap,
    resource_path,
)
from agenda.ui.theme import Look, Mode, Theme
from agenda.ui.tokens import (
    CIRCLE_COLOURS,
    DARK,
    DARK_HIGH_CONTRAST,
    LIGHT,
    LIGHT_HIGH_CONTRAST,
    TYPE_SCALE,
    circle_colour,
    contrast,
    text_styles,
)
from agenda.ui.widgets import label

TABLES = {
    "light": LIGHT,
    "dark": DARK,
    "light, high contrast": LIGHT_HIGH_CONTRAST,
    "dark, high contrast": DARK_HIGH_CONTRAST,
}
INKS = ("text", "muted", "accent_text", "warn", "ok", "danger", "info")
GROUNDS = ("window", "list", "surface", "card", "sunken", "hover", "accent_soft")
PAIRS = (
    *((ink, ground) for ink in INKS for ground in GROUNDS),
    *(("faint", ground) for ground in ("window", "list", "surface", "card")),
    *((tone, f"{tone}_soft") for tone in ("warn", "ok", "danger", "info")),
    ("on_accent", "accent"),
    ("on_accent", "accent_hover"),
    ("on_snackbar", "snackbar"),
    ("snackbar_accent", "snackbar"),
)


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("table", TABLES)
def test_every_text_colour_can_be_read_on_its_grounds(table):
    tokens = TABLES[table]
    weak = {
        pair: contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1]))
        for pair in PAIRS
        if contrast(getattr(tokens, pair[0]), getattr(tokens, pair[1])) < 4.5
    }
    assert weak == {}


@pytest.mark.parametrize("table", TABLES)
def test_the_edge_of_a_control_can_be_seen(table):
    tokens = TABLES[table]
    for ground in ("surface", "card", "list"):
        assert contrast(tokens.border_strong, getattr(tokens, ground)) >= 3
        assert contrast(tokens.accent, getattr(tokens, ground)) >= 3


@pytest.mark.parametrize("table", ["light, high contrast", "dark, high contrast"])
def test_in_high_contrast_every_border_counts(table):
    tokens = TABLES[table]
    assert tokens.border_width == 2
    assert contrast(tokens.border, tokens.card) >= 4.5


@pytest.mark.parametrize("dark", [False, True])
def test_circle_colours_stand_out_and_differ(dark):
    surface = (DARK if dark else LIGHT).surface
    shades = [circle_colour(key, dark=dark) for key in CIRCLE_COLOURS]
    assert len(set(shades)) == len(CIRCLE_COLOURS)
    assert min(contrast(shade, surface) for shade in shades) >= 3


def test_a_colour_of_the_users_own_is_kept(theme):
    assert theme.circle("#123456") == QColor("#123456")


def test_changing_the_look_is_told_once_and_reaches_the_palette(theme, dressed_app, qtbot):
    with qtbot.waitSignals([theme.changed], timeout=1000):
        theme.set_look(replace(theme.look, mode=Mode.DARK))
    assert theme.dark
    window = dressed_app.palette().color(QPalette.ColorRole.Window)
    assert window == QColor(DARK.surface)
    with qtbot.assertNotEmitted(theme.changed):
        theme.set_look(theme.look)


def test_the_system_look_is_read_again_when_the_system_changes(dressed_app, qtbot):
    theme = Theme(dressed_app, Look(mode=Mode.SYSTEM))
    with qtbot.waitSignal(theme.changed, timeout=1000):
        QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    theme.deleteLater()


def test_a_larger_text_size_makes_labels_and_lengths_grow(theme, shown):
    words = shown(label("Elena", "title"))
    before, length = words.sizeHint().height(), theme.px(36)
    theme.set_look(replace(theme.look, text_factor=2.0))
    assert theme.px(36) == 2 * length
    assert words.sizeHint().height() >= 1.9 * before


def test_an_absurd_text_size_is_tamed(theme):
    theme.set_look(replace(theme.look, text_factor=50))
    assert theme.factor == 3.0


def test_motion_rests_when_the_user_wants_it_to(theme):
    assert theme.motion_ms == 0
    theme.set_look(replace(theme.look, reduced_motion=False))
    assert theme.motion_ms == 120


@pytest.mark.parametrize("style", text_styles())
def test_every_step_of_the_type_scale_uses_the_fonts_that_are_shipped(theme, style):
    info = QFontInfo(theme.font(style))
    spec = TYPE_SCALE[style]
    assert (info.family(), info.weight(), info.pixelSize()) == (spec.family, spec.weight, spec.px)


def test_an_icon_has_the_colour_asked_for(theme):
    image = icon_pixmap("circle-dot", "#C8502F", 24, 2.0).toImage()
    assert image.width() == 48
    assert image.pixelColor(24, 24).name().upper() == "#C8502F"


def test_every_icon_can_be_drawn(dressed_app):
    names = [path.stem for path in resource_path("icons").glob("*.svg")]
    assert len(names) > 100
    blank = [name for name in names if _is_blank(icon_pixmap(name, "#000000", 24))]
    assert blank == []


def test_a_misspelt_icon_is_an_error(dressed_app):
    with pytest.raises(UnknownIconError, match="phnoe"):
        icon_pixmap("phnoe", "#000000", 18)


def test_the_application_icon_has_every_size(dressed_app):
    sizes = {size.width() for size in app_icon().availableSizes()}
    assert sizes == set(APP_ICON_SIZES)


def _is_blank(pixmap):
    image = pixmap.toImage()
    return not any(
        image.pixelColor(x, y).alpha() for x in range(image.width()) for y in range(image.height())
    )
