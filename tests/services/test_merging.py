import pytest

from agenda.model.card import Name, Value
from agenda.model.errors import NotFound, NotOne, NotStapled
from agenda.model.importing import MergeMode

BOTH_DATABASES = True

CARDS = """BEGIN:VCARD\r
VERSION:3.0\r
UID:a\r
FN:Marta Guijarro Sanz\r
TEL:611 222 333\r
NOTE:Corre maratones\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
UID:b\r
FN:Marta Guijarro\r
EMAIL:marta@example.com\r
NOTE:Cena en enero\r
END:VCARD\r
BEGIN:VCARD\r
VERSION:3.0\r
UID:c\r
FN:M. Guijarro\r
ORG:Garrigues\r
END:VCARD\r
"""


@pytest.fixture
def three(agenda, bring_in):
    bring_in(CARDS, mode=MergeMode.NEVER)
    return [agenda.people.resolve(uid) for uid in "abc"]


def test_merging_keeps_every_value(agenda, three):
    a, b, c = three
    agenda.merging.merge(a, [b, c])
    person = agenda.people.show(a)
    assert {v.value.value for v in person.values} == {
        "611 222 333", "marta@example.com", "Garrigues", "Corre maratones", "Cena en enero"
    }  # fmt: skip
    assert person.display == "Marta Guijarro Sanz"
    assert agenda.people.show(b) == agenda.people.show(c) == person
    assert agenda.people.count() == 1
    assert [row.id for row in agenda.people.find("garrigues")] == [a]


def test_unmerging_restores_both_and_keeps_what_was_added_since_on_the_survivor(agenda, three):
    a, b, _ = three
    before_a, before_b = agenda.people.show(a), agenda.people.show(b)
    agenda.merging.merge(a, [b])
    agenda.people.put_value(a, Value(kind="phone", value="+34 699 000 111"))
    people, _ = agenda.merging.unmerge(a)
    assert people == [a, b]
    assert agenda.people.show(b) == before_b
    after = agenda.people.show(a)
    assert [v.value.value for v in after.all("phone")] == ["611 222 333", "+34 699 000 111"]
    assert after.cards == before_a.cards


def test_a_tree_of_merges_comes_apart_one_by_one(agenda, three):
    a, b, c = three
    before = [agenda.people.show(id_) for id_ in three]
    agenda.merging.merge(b, [c])
    middle = agenda.people.show(b)
    agenda.merging.merge(a, [b])
    agenda.merging.unmerge(a)
    assert [agenda.people.show(a), agenda.people.show(b)] == [before[0], middle]
    agenda.merging.unmerge(b)
    assert [agenda.people.show(id_) for id_ in three] == before


def test_somebody_inside_a_tree_can_be_given_back_alone(agenda, three):
    a, b, c = three
    before = agenda.people.show(c)
    agenda.merging.merge(b, [c])
    agenda.merging.merge(a, [b])
    assert agenda.merging.unmerge(c)[0] == [a, c]
    assert agenda.people.show(c) == before
    assert [card.uid for card in agenda.people.show(a).cards] == ["a", "b"]


def test_one_card_can_be_taken_out_of_a_person(agenda, three):
    a, b, _ = three
    agenda.merging.merge(a, [b])
    card = next(card for card in agenda.people.show(a).cards if card.uid == "a")
    (_, freed), _ = agenda.merging.unmerge(a, card.id)
    assert [c.uid for c in agenda.people.show(freed).cards] == ["a"]
    assert [c.uid for c in agenda.people.show(a).cards] == ["b"]
    agenda.history.undo()
    assert [c.uid for c in agenda.people.show(a).cards] == ["a", "b"]


def test_circles_and_corrections_follow_a_merge_and_go_back(agenda, three):
    a, b, _ = three
    circle, _ = agenda.circles.add("Clientes")
    agenda.circles.put([b], circle)
    agenda.people.rename(b, Name(given="Martita", family="Guijarro"))
    agenda.merging.merge(a, [b])
    assert agenda.circles.members(circle) == [a]
    agenda.merging.unmerge(a)
    assert agenda.circles.members(circle) == [b]
    assert agenda.people.show(b).display == "Martita Guijarro"
    assert agenda.people.show(a).display == "Marta Guijarro Sanz"


def test_different_is_remembered_and_a_merge_by_hand_overrules_it(agenda, three, finish):
    a, b, _ = three
    agenda.merging.different(a, b)
    pairs = finish(agenda.merging.scan())
    assert all({p.a.person, p.b.person} != {a, b} for p in pairs)
    agenda.merging.merge(a, [b])
    assert len(agenda.people.show(a).cards) == 2


def test_who_was_taken_apart_is_not_stapled_again(agenda, bring_in, finish):
    bring_in(CARDS.replace("UID:a", "EMAIL:marta@example.com\r\nUID:a"))
    a = agenda.people.resolve("a")
    assert [card.uid for card in agenda.people.show(a).cards] == ["a", "b"]
    agenda.merging.unmerge(a)
    finish(agenda.merging.dedupe(apply=True))
    assert [card.uid for card in agenda.people.show(a).cards] == ["a"]


def test_dedupe_staples_the_certain_ones_and_leaves_the_rest(agenda, bring_in, finish):
    bring_in(CARDS.replace("UID:a", "EMAIL:marta@example.com\r\nUID:a"), mode=MergeMode.NEVER)
    groups, _ = finish(agenda.merging.dedupe(apply=False))
    assert agenda.people.count() == 3
    assert [[brief.uids for brief in g.people] for g in groups] == [[("a",), ("b",)]]
    finish(agenda.merging.dedupe(apply=True))
    assert agenda.people.count() == 2
    agenda.history.undo()
    assert agenda.people.count() == 3


def test_the_review_shows_the_person_that_would_be(agenda, bring_in, finish):
    bring_in(CARDS.replace("UID:a", "EMAIL:marta@example.com\r\nUID:a"), mode=MergeMode.NEVER)
    pair = finish(agenda.merging.scan())[0]
    review = agenda.merging.review(pair)
    agenda.merging.merge(pair.a.person, [pair.b.person])
    assert agenda.people.show(pair.a.person).values == review.result.values
    assert agenda.people.show(pair.a.person).display == review.result.display


def test_a_value_unticked_in_the_review_is_hidden_and_not_lost(agenda, three):
    a, b, _ = three
    note = next(v.value for v in agenda.people.show(b).values if v.value.kind == "note")
    agenda.merging.merge(a, [b], hide=[("note", note.key)], name=Name(full="Marta"))
    person = agenda.people.show(a)
    assert person.display == "Marta"
    assert [v.value.value for v in person.hidden] == ["Cena en enero"]


def test_a_value_typed_by_hand_and_unticked_in_the_review_is_gone_too(agenda, three):
    a, b, _ = three
    agenda.people.put_value(b, Value(kind="birthday", value="1980-05-14"))
    agenda.merging.merge(a, [b], hide=[("birthday", "1980-05-14")])
    assert agenda.people.show(a).all("birthday") == ()
    agenda.merging.unmerge(a)
    agenda.history.undo()
    agenda.history.undo()
    assert agenda.people.show(b).first("birthday") == "1980-05-14"


def test_what_cannot_be_merged_or_taken_apart_says_why(agenda, three):
    a, b, _ = three
    agenda.merging.merge(a, [b])
    with pytest.raises(NotOne):
        agenda.merging.merge(a, [b])
    with pytest.raises(NotOne):
        agenda.merging.different(a, b)
    with pytest.raises(NotFound):
        agenda.merging.merge(a, [999])
    agenda.merging.unmerge(a)
    with pytest.raises(NotStapled):
        agenda.merging.unmerge(a)


def test_a_pair_put_off_comes_last(agenda, bring_in, finish):
    more = CARDS + CARDS.replace("Marta Guijarro", "Luis Peña").replace("marta@", "luis@")
    more = more.replace("UID:a", "EMAIL:marta@example.com\r\nUID:a")
    bring_in(
        more.replace("FN:Luis Peña Sanz", "EMAIL:luis@example.com\r\nFN:Luis Peña Sanz"),
        mode=MergeMode.NEVER,
    )
    first, *_ = finish(agenda.merging.scan())
    agenda.merging.put_off(first.a.person, first.b.person)
    assert agenda.merging.queue()[-1].a == first.a
    assert agenda.merging.count() == len(agenda.merging.queue())
