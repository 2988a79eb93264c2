"""How Agenda looks and speaks."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from agenda.ui.i18n import spoken
from agenda.ui.settings import COMPACT_LIST, LANGUAGE, SORT_BY_FAMILY, Settings
from agenda.ui.settings_page.countries import countries
from agenda.ui.settings_page.rows import Choice, Section, SettingRow
from agenda.ui.theme import Mode, Theme

TEXT_SIZES = (1.0, 1.1, 1.25, 1.5, 1.75, 2.0)


class AppearanceSection(Section):
    """Light or dark, size of the text, density, contrast, motion: all at once."""

    def __init__(self, theme: Theme, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", parent)
        self._settings = settings
        self.heading.setText(self.tr("Appearance"))
        look, system = theme.look, self.tr("As the system")
        modes = (
            (Mode.SYSTEM, system),
            (Mode.LIGHT, self.tr("Light")),
            (Mode.DARK, self.tr("Dark")),
        )
        self.mode = Choice(theme, self.tr("Colours"), modes, look.mode)
        sizes = [(size, QLocale().toString(round(size * 100)) + " %") for size in TEXT_SIZES]
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - look.text_factor))
        self.text_size = Choice(theme, self.tr("Text size"), sizes, nearest)
        rows = ((False, self.tr("Roomy")), (True, self.tr("Compact")))
        self.density = Choice(theme, self.tr("Lists"), rows, settings.get(COMPACT_LIST))
        yes, no = self.tr("Always"), self.tr("Never")
        ways = ((None, system), (True, yes), (False, no))
        self.contrast = Choice(theme, self.tr("High contrast"), ways, look.high_contrast)
        self.still = Choice(theme, self.tr("Less motion"), ways, look.reduced_motion)
        for control in (self.mode, self.text_size, self.density, self.contrast, self.still):
            self.add(SettingRow(theme, control.accessibleName(), control))
        self.mode.chosen.connect(lambda value: self._look(mode=value))
        self.text_size.chosen.connect(lambda value: self._look(text_factor=value))
        self.contrast.chosen.connect(lambda value: self._look(high_contrast=value))
        self.still.chosen.connect(lambda value: self._look(reduced_motion=value))
        self.density.chosen.connect(lambda value: settings.set(COMPACT_LIST, value))

    def _look(self, **changed: Any) -> None:
        look = replace(self._theme.look, **changed)
        self._settings.keep_look(look)
        self._theme.set_look(look)


class LanguageSection(Section):
    """Language, order of names, home country of telephone numbers.

    Args:
        region: ISO 3166 code of the country that numbers without a prefix belong to.
    """

    def __init__(
        self, theme: Theme, settings: Settings, region: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, "", parent)
        self.heading.setText(self.tr("Language and names"))
        tongues = (
            ("", self.tr("As the system")),
            ("es", "Español"),
            ("en", "English"),
        )
        self.language = Choice(theme, self.tr("Language"), tongues, settings.get(LANGUAGE))
        self._language_row = SettingRow(theme, self.tr("Language"), self.language)
        orders = ((False, self.tr("First name")), (True, self.tr("Surname")))
        self.order = Choice(
            theme, self.tr("People in order of"), orders, settings.get(SORT_BY_FAMILY)
        )
        names = countries(spoken(QLocale()))
        self.region = Choice(theme, self.tr("Home country"), names, region)
        self.region.setMaximumWidth(theme.px(260))
        self._region_row = SettingRow(
            theme,
            self.tr("Home country"),
            self.region,
            self.tr("Telephone numbers without a country code are taken to be from here."),
        )
        self.add(self._language_row)
        self.add(SettingRow(theme, self.tr("People in order of"), self.order))
        self.add(self._region_row)
        self.language.chosen.connect(lambda value: self._speak(settings, str(value)))
        self.order.chosen.connect(lambda value: settings.set(SORT_BY_FAMILY, bool(value)))
        self.region.chosen.connect(
            lambda _: self._region_row.set_note(
                self.tr("From the next start, new numbers without a country code are from here.")
            )
        )

    def _speak(self, settings: Settings, language: str) -> None:
        settings.set(LANGUAGE, language)
        self._language_row.set_note(self.tr("Agenda speaks it from the next start."))
