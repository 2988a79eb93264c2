"""Partial dates of cards (ISO 8601, perhaps without the year) as people read them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QLocale, QObject

from agenda.ui.i18n import RelativeDates, day_and_month, full_date

_DATE = re.compile(r"^(?:(?P<year>\d{4})|-)-?(?:(?P<month>\d\d))?-?(?:(?P<day>\d\d))?(?:T.*)?$")
SOON_DAYS = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class PartialDate:
    """What is known of a date; 0 stands for what is not."""

    year: int = 0
    month: int = 0
    day: int = 0

    @property
    def iso(self) -> str:
        """The date as a card keeps it."""
        if self.year and not self.month:
            return f"{self.year:04}"
        head = f"{self.year:04}" if self.year else "-"
        if self.year and not self.day:
            return f"{head}-{self.month:02}"
        return f"{head}-{self.month:02}-{self.day:02}"


def parse_date(text: str) -> PartialDate | None:
    """Return what a card says of a date, None for free text or an impossible date."""
    found = _DATE.match(text.strip())
    if found is None:
        return None
    numbers = {name: int(part) if part else 0 for name, part in found.groupdict().items()}
    made = PartialDate(**numbers)
    return made if is_possible(made) else None


def is_possible(when: PartialDate) -> bool:
    """Say whether there is such a date: a year alone, a month of one, or a day of a month."""
    if when.day and not when.month:
        return False
    if not when.year and not when.day:
        return False
    try:
        date(when.year or 2000, when.month or 1, when.day or 1)
    except ValueError:
        return False
    return True


def date_text(text: str) -> str:
    """Return a date as the language writes it; free text stays as it is."""
    when = parse_date(text)
    if when is None:
        return text
    if when.month and when.day:
        if not when.year:
            return day_and_month(when.month, when.day)
        return full_date(date(when.year, when.month, when.day))
    if when.month:
        return f"{QLocale().standaloneMonthName(when.month)} {when.year}"
    return str(when.year)


def next_birthday(when: PartialDate, today: date) -> date | None:
    """Return when the day comes round again; the 29th of February falls on the 28th."""
    if not (when.month and when.day):
        return None
    for year in (today.year, today.year + 1):
        day = _in_year(when, year)
        if day >= today:
            return day
    return None


class BirthdayWords(QObject):
    """The line under a birthday: how old, and how soon."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relative = RelativeDates(self)

    def line(self, text: str, today: date) -> str:
        """Return "44 years old · turns 45 in 3 weeks", as far as the date allows."""
        when = parse_date(text)
        if when is None:
            return ""
        coming = next_birthday(when, today)
        age = age_on(when, today)
        soon = coming is not None and (coming - today).days <= SOON_DAYS
        if coming is None or not soon:
            return self.tr("%Ln years old", "", age) if age is not None else ""
        until = self._relative.until(coming, today)
        if age is None:
            return self.tr("Birthday %1").replace("%1", until)
        turns = coming.year - when.year
        return self.tr("Turns %Ln %1", "", turns).replace("%1", until)


def age_on(when: PartialDate, today: date) -> int | None:
    """Return how old somebody is, None without a full date of birth or with an unlikely one."""
    if not (when.year and when.month and when.day):
        return None
    age = today.year - when.year - (_in_year(when, today.year) > today)
    return age if 0 <= age < 130 else None


def _in_year(when: PartialDate, year: int) -> date:
    try:
        return date(year, when.month, when.day)
    except ValueError:
        return date(year, 2, 28)
