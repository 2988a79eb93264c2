import pytest

from agenda.network.stages import KEPT_AFTER, Stage, conversions, stage

TODAY = 739_000


@pytest.mark.parametrize(
    ("days", "met", "favours", "expected"),
    [
        ((), False, 0, Stage.LISTED),
        ((), True, 0, Stage.MET),
        ((100,), False, 0, Stage.MET),
        ((100, 120), True, 0, Stage.KNOWN),
        (tuple(range(100, 106)), True, 3, Stage.KNOWN),
        ((1, 50, 100, 150, 170, 181), True, 0, Stage.KNOWN),
        ((1, 50, 100, 150, 170, 181), False, 1, Stage.TRUSTED),
    ],
)
def test_a_card_is_no_contact_and_a_handshake_no_trust(days, met, favours, expected):
    assert stage(days, met=met, favours=favours) is expected


def test_what_became_of_the_people_of_a_source():
    came = TODAY - 400
    found = conversions(
        [("linkedin", n, came) for n in range(1, 6)]
        + [("BIME", 9, TODAY - 10), ("linkedin", 9, TODAY - 10)],
        {
            1: [came + 3, came + KEPT_AFTER],
            2: [came + 3],
            3: [came - 50],
            4: [came - 50, came + KEPT_AFTER + 20],
            9: [TODAY - 1],
        },
        today=TODAY,
    )
    said = [(one.name, one.people, one.spoken, one.kept, one.pending) for one in found]
    assert said == [("linkedin", 6, 4, 2, 1), ("BIME", 1, 1, 0, 1)]


def test_a_person_who_comes_twice_counts_from_the_first_day():
    (one,) = conversions(
        [("x", 1, TODAY - 10), ("x", 1, TODAY - 400)], {1: [TODAY - 200]}, today=TODAY
    )
    assert (one.people, one.spoken, one.kept, one.pending) == (1, 1, 1, 0)
