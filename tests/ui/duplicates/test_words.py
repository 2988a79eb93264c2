"""Reasons and differences, put into words and marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication

from agenda.dedup.reasons import ReasonKind
from agenda.model.card import Value
from agenda.model.duplicates import Reason
from agenda.ui.duplicates.draft import Entry
from agenda.ui.duplicates.values import differences, written
from agenda.ui.duplicates.words import short_reason, why

pytestmark = pytest.mark.usefixtures("dressed_app")


@pytest.mark.parametrize("kind", list(ReasonKind))
def test_every_reason_has_words_in_both_languages(kind, speak):
    reason = Reason(kind=kind, weight=1.0, detail=("one", "two"))
    english = why(reason)
    speak("es")
    spanish = why(reason)
    for said in (english, spanish):
        assert said.text
        assert said.sentence.endswith(".")
        assert "%" not in said.sentence
    assert english.text != spanish.text


@pytest.mark.parametrize(
    ("kind", "weight", "tone"),
    [
        ("same-mobile", 9.0, "ok"),
        ("same-birthday", -0.4, "info"),
        ("one-sided", -1.0, "info"),
        ("different-email", -2.0, "warn"),
        ("namesakes", 0.5, "ok"),
    ],
)
def test_colours_tell_for_and_against(kind, weight, tone):
    assert why(Reason(kind=kind, weight=weight, detail=("x", "y"))).tone == tone


def test_a_plugin_speaks_for_itself():
    said = why(Reason(kind="plugin", weight=2.0, detail=("Both sang in the choir",)))
    assert (said.text, said.tone) == ("Both sang in the choir", "ok")


def test_the_list_shows_the_two_strongest_reasons_for(speak):
    speak("en")
    reasons = (
        Reason(kind="different-email", weight=-3.0),
        Reason(kind="same-name", weight=1.0),
        Reason(kind="same-mobile", weight=9.0),
        Reason(kind="same-company", weight=2.0, detail=("airbus",)),
    )
    assert short_reason(reasons) == "Same mobile · Same company"


@pytest.mark.parametrize(
    ("a", "b", "left", "right"),
    [
        ("Lucía Ortega Prieto", "Lucia Ortega", ["í", " Prieto"], ["i"]),
        ("Ana", "Ana", [], []),
        ("Ana García", "Zoe Wu", [], []),
    ],
)
def test_what_differs_in_two_names_is_marked(a, b, left, right):
    spans = differences("name", a, b)
    marked = [[text[s : s + n] for s, n in side] for text, side in zip((a, b), spans, strict=True)]
    assert marked == [left, right]


@given(st.text(max_size=30), st.text(max_size=30))
def test_texts_are_the_same_without_their_marks(a, b):
    left, right = differences("name", a, b)
    if left or right:
        assert unmarked(a, left) == unmarked(b, right)


def unmarked(text, spans):
    out = {place for start, length in spans for place in range(start, start + length)}
    return "".join(char for place, char in enumerate(text) if place not in out)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1980-05-14", "14 may 1980"),
        ("--05-14", "14 de mayo"),
        ("--0514", "14 de mayo"),
        ("1980", "1980"),
        ("un martes", "un martes"),
    ],
)
def test_dates_are_written_as_people_say_them(text, said, speak):
    speak("es")
    entry = Entry(key=text, text=text, value=Value(kind="birthday", value=text))
    assert written("birthday", entry) == said


def test_a_picture_on_the_web_is_named_and_not_fetched(speak):
    speak("en")
    url = "https://example.com/a.png"
    entry = Entry(key=url, text=url, value=Value(kind="photo", value=url))
    assert written("photo", entry) == "A picture on the web, not loaded"
    assert QCoreApplication.translate("values", "Photo") == "Photo"
