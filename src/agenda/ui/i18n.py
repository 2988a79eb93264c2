"""Languages: installing translations, and the wording of numbers and dates.

How text is marked, everywhere in `agenda.ui`, so that `lupdate` finds it:

* in a class that is a `QObject`: `self.tr("Text")`;
* with a number: `self.tr("%Ln people", "", n)`, where `%Ln` also groups the digits. Plurals are
  only found in `self.tr`, so a plain module that needs one puts it into a small `QObject`;
* in a plain function: `QCoreApplication.translate("module", "Text")`, literally and in full;
* what varies is filled in afterwards: `self.tr("Import %1").replace("%1", name)`. An f-string
  inside `tr` is never found.

Whole sentences only: pieces glued together cannot be translated. English is the source;
`agenda_en` holds nothing but its plurals.
"""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from agenda.ui.resources import resource_path

LANGUAGES = ("es", "en")
DAYS_IN_WEEK = 7
MONTHS_IN_YEAR = 12
FEW_DAYS = 14
FEW_WEEKS = 60


class Language(QObject):
    """The language in force: its translators and the locale of numbers and dates."""

    def __init__(self, app: QApplication, locale: QLocale) -> None:
        super().__init__(app)
        self._app = app
        self._translators: list[QTranslator] = []
        self.set_locale(locale)

    @property
    def code(self) -> str:
        """Two letters of the language of the texts, one of `LANGUAGES`."""
        return self._code

    def set_locale(self, locale: QLocale) -> None:
        """Speak another language; texts already on screen keep theirs until they are remade."""
        for old in self._translators:
            self._app.removeTranslator(old)
        self._code = spoken(locale)
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        places = (
            (f"qtbase_{self._code}", qt_folder),
            (f"agenda_{self._code}", str(resource_path("translations"))),
        )
        self._translators = [self._load(name, folder) for name, folder in places]

    def _load(self, name: str, folder: str) -> QTranslator:
        translator = QTranslator(self)
        if translator.load(name, folder):
            self._app.installTranslator(translator)
        return translator


def locale_for(choice: str, system: QLocale) -> QLocale:
    """Return the locale of the user's choice: `es`, `en`, or empty for the system's.

    A chosen language keeps the system's region where that speaks it (es_MX stays es_MX).
    """
    if choice not in LANGUAGES:
        return system
    return system if spoken(system) == choice else QLocale(choice)


def spoken(locale: QLocale) -> str:
    """Return which of `LANGUAGES` serves a locale; English where there is no better."""
    code = locale.name().partition("_")[0]
    return code if code in LANGUAGES else "en"


def number(value: int) -> str:
    """Return a number as the language writes it (Spanish: 1482, 18.000)."""
    return QLocale().toString(value)


def file_size(size: int) -> str:
    """Return a size in bytes for people, "12 MB"."""
    exact = QLocale.DataSizeFormat.DataSizeSIFormat
    return QLocale().formattedDataSize(size, 0, exact)


def sentence_case(text: str) -> str:
    """Return text with a capital at the start, for the head of a line."""
    return text[:1].upper() + text[1:]


def full_date(day: date) -> str:
    """Return a date with its year, "3 jun 2024"."""
    pattern = QCoreApplication.translate("dates", "MMM d, yyyy")
    return QLocale().toString(_qdate(day), pattern).replace(".", "")


def day_and_month(month: int, day: int) -> str:
    """Return a day of any year, "14 de mayo"."""
    pattern = QCoreApplication.translate("dates", "MMMM d")
    leap_year = 2000
    return QLocale().toString(QDate(leap_year, month, day), pattern)


class RelativeDates(QObject):
    """How long ago, how soon. Make one and keep it; it has no state."""

    def short(self, since: date, today: date) -> str:
        """Return the age of a date for a narrow column: "2 d", "3 wk", "11 mo", "1 y"."""
        days, months = (today - since).days, months_between(since, today)
        if days <= 0:
            return self.tr("today")
        if days < FEW_DAYS:
            return self.tr("%Ln d", "days, narrow", days)
        if days < FEW_WEEKS:
            return self.tr("%Ln wk", "weeks, narrow", days // DAYS_IN_WEEK)
        if months < MONTHS_IN_YEAR:
            return self.tr("%Ln mo", "months, narrow", months)
        return self.tr("%Ln y", "years, narrow", months // MONTHS_IN_YEAR)

    def ago(self, since: date, today: date) -> str:
        """Return the age of a date in words: "yesterday", "3 weeks ago"."""
        days, months = (today - since).days, months_between(since, today)
        if days <= 0:
            return self.tr("today")
        if days == 1:
            return self.tr("yesterday")
        if days < FEW_DAYS:
            return self.tr("%Ln days ago", "", days)
        if days < FEW_WEEKS:
            return self.tr("%Ln weeks ago", "", days // DAYS_IN_WEEK)
        if months < MONTHS_IN_YEAR:
            return self.tr("%Ln months ago", "", months)
        return self.tr("%Ln years ago", "", months // MONTHS_IN_YEAR)

    def until(self, day: date, today: date) -> str:
        """Return how soon a date is, in words: "tomorrow", "in 3 weeks"."""
        days, months = (day - today).days, months_between(today, day)
        if days <= 0:
            return self.tr("today")
        if days == 1:
            return self.tr("tomorrow")
        if days < FEW_DAYS:
            return self.tr("in %Ln days", "", days)
        if days < FEW_WEEKS:
            return self.tr("in %Ln weeks", "", days // DAYS_IN_WEEK)
        return self.tr("in %Ln months", "", months)


def months_between(earlier: date, later: date) -> int:
    """Return the whole months from one date to another."""
    months = (later.year - earlier.year) * MONTHS_IN_YEAR + later.month - earlier.month
    return months - (later.day < earlier.day)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
