"""The countries whose telephone numbers can be home: ISO 3166 codes with their names."""

from __future__ import annotations

from PySide6.QtCore import QLocale

from agenda.model.text import fold


def countries(language: str) -> list[tuple[str, str]]:
    """Return (code, name) of all countries, sorted by name.

    Qt names a country in the languages spoken there only, so Germany is "Germany" in English
    and "Deutschland" in Spanish. Names in other letters than Latin ones give way to English.
    """
    found = {}
    for country in QLocale.Country:
        code = QLocale.territoryToCode(country)
        name = _name(country, language) if len(code) == 2 else ""
        if name and code.isalpha():
            found[code] = name
    return sorted(found.items(), key=lambda pair: fold(pair[1]))


def _name(country: QLocale.Country, language: str) -> str:
    locales = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, country
    )
    code = QLocale.territoryToCode(country).lower()
    for suits in (
        lambda tongue, _: tongue == language,
        lambda tongue, _: tongue == code,
        lambda _, locale: QLocale(locale.language()).territory() == country,
        lambda *_: True,
    ):
        for locale in locales:
            name = locale.nativeTerritoryName()
            if name and _latin(name) and suits(locale.name().partition("_")[0], locale):
                return name
    return QLocale.territoryToString(country)


def _latin(name: str) -> bool:
    return all(ord(letter) < 0x250 for letter in name)
