"""What a merge would make of two people."""

import pytest

from agenda.ui.duplicates.draft import CIRCLES, Draft


@pytest.fixture
def draft(agenda, lucia, scan):
    circles = [agenda.circles.add(name)[0] for name in ("Cole", "Clientes")]
    for person, circle in zip(lucia, circles, strict=True):
        agenda.circles.put([person], circle)
    (pair,) = scan()
    names = {circle.id: circle.name for circle in agenda.circles.all()}
    return Draft(agenda.merging.review(pair), names)


def row(draft, kind):
    return next(each for each in draft.rows if each.kind == kind)


def result(draft, kind):
    return [entry.text for entry in draft.result(row(draft, kind))]


def test_every_value_is_kept_unless_the_user_says_otherwise(draft):
    assert result(draft, "email") == ["lucia.ortega@airbus.com", "luciaortega@hotmail.com"]
    assert result(draft, "phone") == ["+34 655 210 943", "+34 911 220 100"]
    assert result(draft, "note") == ["Corre maratones"]
    assert result(draft, CIRCLES) == ["Cole", "Clientes"]
    hidden = draft.hide()
    assert [kind for kind, _ in hidden] == ["birthday"]  # of which a person has one


def test_the_fuller_birthday_is_chosen(draft):
    assert result(draft, "birthday") == ["1980-03-07"]


def test_one_side_of_a_birthday_can_be_chosen(draft):
    draft.choose_side(row(draft, "birthday"), "b")
    assert result(draft, "birthday") == ["--03-08"]
    assert draft.hide() == [("birthday", "1980-03-07")]


def test_what_is_unticked_is_hidden_in_the_result(draft):
    email = row(draft, "email")
    draft.tick(email, "luciaortega@hotmail.com", on=False)
    assert result(draft, "email") == ["lucia.ortega@airbus.com"]
    assert ("email", "luciaortega@hotmail.com") in draft.hide()


def test_choosing_a_side_of_several_values_keeps_that_side(draft):
    draft.choose_side(row(draft, "email"), "b")
    assert result(draft, "email") == ["luciaortega@hotmail.com"]
    draft.choose_side(row(draft, "phone"), "b")
    assert result(draft, "phone") == ["+34 655 210 943"]


def test_a_side_that_says_nothing_cannot_be_chosen(draft):
    draft.choose_side(row(draft, "note"), "b")
    assert result(draft, "note") == ["Corre maratones"]


def test_the_name_is_only_given_when_another_one_would_show(draft):
    natural = draft.review.result.display
    name = row(draft, "name")
    other = next(e for e in (*name.a, *name.b) if e.text != natural)
    assert draft.name() is None
    draft.choose(name, other.key)
    side = draft.review.a if draft.review.a.display == other.text else draft.review.b
    assert draft.name() == side.name


def test_conflicts_come_before_what_agrees(draft):
    kinds = [each.kind for each in draft.rows]
    assert kinds[0] == "name"
    signs = {each.kind: each.sign for each in draft.rows}
    assert (signs["email"], signs["birthday"]) == ("≠", "≠")
    assert (signs["org"], signs["phone"]) == ("≡", "⊇")
    assert max(kinds.index("email"), kinds.index("birthday")) < kinds.index("org")


def test_the_merged_person_is_what_the_draft_showed(agenda, draft, lucia):
    draft.choose_side(row(draft, "name"), "b")
    agenda.merging.merge(lucia[0], [lucia[1]], name=draft.name(), hide=draft.hide())
    merged = agenda.people.show(lucia[0])
    assert merged.display == "Lucia Ortega"
    for kind in ("email", "phone", "org", "note"):
        assert [s.value.value for s in merged.all(kind)] == result(draft, kind)


def test_of_two_pictures_only_one_in_front_of_the_chosen_is_hidden(agenda, add, scan):
    a, b = (add("Eva", "Sanz", phone="622 333 444") for _ in range(2))
    for person, colour in ((a, "00"), (b, "ff")):
        from_card(agenda, person, colour)
    (pair,) = scan()
    draft = Draft(agenda.merging.review(pair), {})
    photo = row(draft, "photo")
    assert draft.hide() == []
    draft.choose(photo, photo.b[0].key)
    assert draft.hide() == [("photo", photo.a[0].key)]


def from_card(agenda, person, colour):
    """Give somebody a picture: any stored value of the kind will do."""
    from agenda.model.card import Value  # noqa: PLC0415 - for this test alone

    agenda.people.put_value(person, Value(kind="photo", blob=colour * 32, media="image/png"))
