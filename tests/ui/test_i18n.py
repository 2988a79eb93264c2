import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QObject

from agenda.ui.i18n import (
    RelativeDates,
    day_and_month,
    file_size,
    full_date,
    locale_for,
    number,
    sentence_case,
    spoken,
)
from agenda.ui.widgets import key_hint, key_text, with_key

ROOT = Path(__file__).resolve().parents[2]
TODAY = date(2026, 5, 20)


@pytest.mark.parametrize(
    ("since", "english", "spanish"),
    [
        (date(2026, 5, 20), "today", "hoy"),
        (date(2026, 5, 19), "1 d", "1 d"),
        (date(2026, 5, 18), "2 d", "2 d"),
        (date(2026, 4, 29), "3 wk", "3 sem"),
        (date(2025, 12, 20), "5 mo", "5 m"),
        (date(2025, 6, 1), "11 mo", "11 m"),
        (date(2025, 5, 20), "1 y", "1 a"),
        (date(2016, 5, 21), "9 y", "9 a"),
    ],
)
def test_ages_are_short_in_a_list(speak, since, english, spanish):
    speak("en")
    assert RelativeDates().short(since, TODAY) == english
    speak("es")
    assert RelativeDates().short(since, TODAY) == spanish


@pytest.mark.parametrize(
    ("since", "english", "spanish"),
    [
        (date(2026, 5, 19), "yesterday", "ayer"),
        (date(2026, 5, 11), "9 days ago", "hace 9 días"),
        (date(2026, 4, 29), "3 weeks ago", "hace 3 semanas"),
        (date(2025, 6, 19), "11 months ago", "hace 11 meses"),
        (date(2025, 5, 20), "1 year ago", "hace 1 año"),
        (date(2024, 5, 20), "2 years ago", "hace 2 años"),
    ],
)
def test_ages_are_words_on_a_card(speak, since, english, spanish):
    speak("en")
    assert RelativeDates().ago(since, TODAY) == english
    speak("es")
    assert RelativeDates().ago(since, TODAY) == spanish


def test_a_date_ahead_is_said_too(speak):
    speak("es")
    dates = RelativeDates()
    assert dates.until(date(2026, 5, 21), TODAY) == "mañana"
    assert dates.until(date(2026, 6, 10), TODAY) == "dentro de 3 semanas"
    assert dates.until(date(2026, 9, 20), TODAY) == "dentro de 4 meses"


def test_numbers_are_grouped_as_the_language_does(speak):
    speak("es")
    assert (number(1482), number(18000)) == ("1482", "18.000")
    speak("en")
    assert (number(1482), number(18000)) == ("1,482", "18,000")


def test_dates_are_written_as_the_language_does(speak):
    speak("es")
    assert full_date(date(2024, 6, 3)) == "3 jun 2024"
    assert day_and_month(5, 14) == "14 de mayo"
    assert day_and_month(2, 29) == "29 de febrero"
    speak("en")
    assert full_date(date(2024, 6, 3)) == "Jun 3, 2024"
    assert day_and_month(5, 14) == "May 14"


def test_sizes_are_for_people(speak):
    speak("es")
    assert file_size(12_345_678) == "12 MB"


def test_a_sentence_starts_with_a_capital():
    assert sentence_case("hace 3 días") == "Hace 3 días"
    assert sentence_case("") == ""


def test_keys_are_called_as_on_the_keyboard(speak):
    speak("es")
    assert key_text("Ctrl+Shift+N") == "Ctrl+Mayús+N"
    assert key_text("Del") == "Supr"
    assert key_hint("Ctrl+F") == "Ctrl F"
    assert key_hint("Ctrl+Return") == "Ctrl ↵"
    assert with_key("Buscar", "Ctrl+F") == "Buscar (Ctrl+F)"
    assert with_key("Buscar", "") == "Buscar"


@pytest.mark.parametrize(
    ("choice", "system", "expected"),
    [
        ("", "es_MX", "es_MX"),
        ("es", "es_MX", "es_MX"),
        ("es", "en_GB", "es_ES"),
        ("en", "es_ES", "en_US"),
        ("", "fr_FR", "fr_FR"),
        ("klingon", "es_ES", "es_ES"),
    ],
)
def test_the_choice_of_language_keeps_the_region_where_it_can(choice, system, expected):
    assert locale_for(choice, QLocale(system)).name() == expected


def test_a_language_without_translation_is_answered_in_english():
    assert spoken(QLocale("fr_FR")) == "en"
    assert spoken(QLocale("es_AR")) == "es"


def test_texts_of_a_class_stay_translated_in_its_subclasses(speak):
    class Narrow(RelativeDates):
        pass

    speak("es")
    assert isinstance(Narrow(), QObject)
    assert Narrow().ago(TODAY, TODAY) == "hoy"


def test_translations_are_complete_and_up_to_date():
    script = ROOT / "resources" / "translate.py"
    done = subprocess.run(
        [sys.executable, str(script), "--check"], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.returncode == 0
