"""The user's review of a plan."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.importing import Outcome
from agenda.ui.imports.review import Review, files_of, totals


@pytest.fixture
def review(document):
    return Review(files_of(document["files"]), document["rows"])


def names(review):
    return [review.row(index).planned.name for index in review.shown]


def test_services_stay_out_unless_asked_for(review):
    assert not review.row(1).ticked
    assert review.wanted() == 3
    review.tick([1], on=True)
    assert review.wanted() == 4


def test_the_plan_opens_with_what_is_new(review):
    assert review.outcome is Outcome.NEW
    assert names(review) == ["Adela Quintana", "Taxi aeropuerto"]


def test_a_card_that_is_there_cannot_be_brought_in_again(review):
    review.tick(range(len(review)), on=True)
    assert not review.row(3).ticked
    assert review.decisions(None)["skip"] == []


def test_decisions_are_told_by_ordinal(review):
    review.tick([0], on=False)
    review.set_apart(2, on=True)
    review.set_together(4, on=True)
    assert review.decisions(7) == {
        "skip": [0, 1],
        "apart": [2],
        "together": [4],
        "circle": 7,
        "circle_all": False,
    }


def test_different_takes_back_same(review):
    review.set_together(4, on=True)
    review.set_apart(4, on=True)
    assert (review.row(4).apart, review.row(4).together) == (True, False)
    assert review.decisions(None)["together"] == []


def test_deciding_about_a_card_that_was_left_out_brings_it_in(review):
    review.tick([4], on=False)
    review.set_together(4, on=True)
    assert review.row(4).ticked


def test_newcomers_are_those_who_join_nobody(review):
    assert review.newcomers() == 2
    review.set_together(4, on=True)
    assert review.newcomers() == 1
    review.set_apart(2, on=True)
    assert review.newcomers() == 2


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("garcia", ["Ana García Pérez", "Ana García", "A. Garcia"]),
        ("PÉREZ ana", ["Ana García Pérez"]),
        ("677", ["Ana García Pérez"]),
        ("nobody", []),
    ],
)
def test_search_finds_in_the_whole_file_without_accents(review, query, found):
    review.show(None, query)
    assert names(review) == found


def test_ticking_all_reaches_only_what_is_shown(review):
    review.show(None, "adela")
    review.tick(review.shown, on=False)
    assert review.all_ticked() is False
    assert review.decisions(None)["skip"] == [0, 1]


def test_some_ticked_is_neither_all_nor_none(review):
    assert review.all_ticked() is None


def test_an_empty_plan_has_nothing_to_import():
    review = Review((), [])
    assert review.wanted() == 0
    assert list(review.shown) == []


@given(st.lists(st.sampled_from(list(Outcome))), st.sets(st.integers(0, 30)))
def test_every_card_is_brought_in_left_out_or_there_already(outcomes, unticked):
    rows = [
        [n, outcome.value, f"P{n}", "", "", "", "", 0, None, "", None, 0.0, False]
        for n, outcome in enumerate(outcomes)
    ]
    review = Review((), rows)
    review.tick((n for n in unticked if n < len(rows)), on=False)
    skipped = review.decisions(None)["skip"]
    assert review.wanted() + len(skipped) + review.counts()[Outcome.UNCHANGED] == len(rows)
    assert set(skipped) <= unticked


def test_totals_add_files_and_count_those_that_could_not_be_read(document):
    lost = {
        "path": "x.bin",
        "importer": "",
        "problems": [{"line": 0, "severity": "error", "message": "?"}],
    }
    summed = totals(files_of([*document["files"], *document["files"], lost]))
    assert (summed["read"], summed["new"], summed["unreadable"]) == (10, 4, 1)
    assert summed["problems"] == 3
