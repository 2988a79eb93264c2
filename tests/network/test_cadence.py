import pytest

from agenda.network import CadenceError, parse_cadence


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6 months", 180),
        ("cada 2 semanas", 14),
        ("every month", 30),
        ("un año", None),
        ("1 año", 365),
        ("90d", 90),
        ("45", 45),
        ("none", None),
        ("nunca", None),
    ],
)
def test_a_cadence_is_read_in_both_languages(text, days):
    if text == "un año":
        with pytest.raises(CadenceError):
            parse_cadence(text)
    else:
        assert parse_cadence(text) == days


@pytest.mark.parametrize("text", ["", "soon", "-3 days", "4000 days", "3 lightyears"])
def test_what_is_no_cadence_is_refused(text):
    with pytest.raises(CadenceError) as caught:
        parse_cadence(text)
    assert caught.value.text == text
