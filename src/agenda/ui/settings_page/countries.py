"""The countries whose telephone numbers can be home: ISO 3166 codes with their names."""

from __future__ import annotations

from phonenumbers import SUPPORTED_REGIONS, country_code_for_region
from PySide6.QtCore import QLocale

from agenda.model.text import fold

SAME_CODE = frozenset(
    {"de", "fi", "fr", "hr", "hu", "is", "it", "lt", "lv", "nl", "pl", "pt", "ro", "sk"}
)
"""Languages whose code is that of their country too (elsewhere "se" is Sami, and Sweden)."""


def countries(language: str) -> list[tuple[str, str]]:
    """Return (code, "España +34") of all countries with telephone numbers, sorted by name.

    Qt names a country in the languages spoken there only, so in Spanish Germany is
    "Deutschland"; a name in other letters than Latin ones gives way to the English one.
    """
    found = {}
    for country in QLocale.Country:
        code = QLocale.territoryToCode(country)
        if code in SUPPORTED_REGIONS:
            found[code] = f"{_name(country, language)} +{country_code_for_region(code)}"
    return sorted(found.items(), key=lambda pair: fold(pair[1]))


def _name(country: QLocale.Country, language: str) -> str:
    names = {
        locale.name().partition("_")[0]: locale.nativeTerritoryName()
        for locale in QLocale.matchingLocales(
            QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, country
        )
    }
    own = QLocale.territoryToCode(country).lower()
    for tongue in (language, own if own in SAME_CODE else language):
        name = names.get(tongue, "")
        if name and all(ord(letter) < 0x250 for letter in name):
            return name
    return QLocale.territoryToString(country)
