import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.model.text import fold, sort_key, words


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("Íñigo Ørsted", "inigo orsted"),
        ("Łódź", "lodz"),
        ("Straße", "strasse"),
        ("Mª José", "ma jose"),
        ("İstanbul", "istanbul"),
        ("Ελλάδα", "ελλαδα"),
        ("Œuvre Ðuro", "oeuvre duro"),
    ],
)
def test_folding_takes_away_case_and_accents(written, folded):
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


def test_words_keep_apostrophes_and_drop_the_rest():
    assert words("O’Brien, Ana-María (Bilbao)") == ["o'brien", "ana", "maria", "bilbao"]


def test_enye_sorts_after_n_and_accents_do_not_matter():
    names = ["Íñiguez", "Inza", "Ñandú", "Nora", "Oca", "Ínigo"]
    assert sorted(names, key=sort_key) == ["Ínigo", "Inza", "Íñiguez", "Nora", "Ñandú", "Oca"]
