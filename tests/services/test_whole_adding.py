"""The document of one agenda into another that holds people already."""

import json

import pytest

from agenda import plugin
from agenda.model.card import Name, Value
from agenda.model.importing import Decisions, MergeMode
from agenda.services.agenda import open_agenda
from agenda.store import interactions, ties
from agenda.store.interactions import NewInteraction
from agenda.store.ties import NewTie

BOTH_DATABASES = True


def card(uid, name, phone, extra=""):
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nTEL;TYPE=CELL:{phone}\r\n"
        f"{extra}END:VCARD\r\n"
    )


ANA = card("ana", "Ana Gil", "600 000 001")
LUIS = card("luis", "Luis Peña Soler", "600 000 002")
EVA = card("eva", "Eva Sanz Luna", "600 000 003", "EMAIL:eva@example.com\r\n")


@pytest.fixture
def theirs(new_place, plugins, finish, tmp_path):
    """The agenda that the document comes from: Ana, Luis, Eva (once two people), Marta by hand."""
    agenda = open_agenda(new_place(), plugins, region="ES")
    path = tmp_path / "theirs.vcf"
    path.write_text(
        ANA + LUIS + EVA + card("eva2", "Sanz, Eva", "600 000 004"), "utf-8", newline=""
    )
    finish(agenda.importing.run([path], mode=MergeMode.NEVER))
    marta, _ = agenda.people.add(
        Name(full="Marta Vidal"), [Value(kind="phone", value="699 111 222")]
    )
    agenda.merging.merge(3, [4])
    vela, _ = agenda.circles.add("Vela")
    agenda.circles.put([1, 3, marta], vela)
    agenda.people.put_value(1, Value(kind="title", value="Abogada"))
    agenda.people.put_value(3, Value(kind="title", value="Médica"))
    agenda.merging.different(1, 2)
    with agenda.store.writing("talk") as writing:
        talk = NewInteraction(
            key="2026-03-05", content="x", kind="message", at="2026-03-05",
            people=((1, "from", "Ana"), (3, "to", "Eva")),
        )  # fmt: skip
        logged = NewInteraction(
            key="", content="", kind="call", at="2026-03-06", people=((marta, "", "Marta"),)
        )
        interactions.add_interactions(writing, [talk], source="whatsapp", batch=1)
        interactions.add_interactions(writing, [logged], source="", batch=None)
        ties.add_ties(writing, [NewTie(key="t", kind="friend", a=1, b=3)], source="x", batch=1)
    yield agenda
    agenda.close()


@pytest.fixture
def document(theirs):
    return theirs.exporting.data(None, "json")


@pytest.fixture
def take(agenda, finish):
    """Import a document into the agenda at hand."""

    def run(data, **how):
        source = plugin.Source.from_bytes("theirs.json", data)
        return finish(agenda.importing.run([source], **how))

    return run


def counts(receipt):
    (file,) = receipt.files
    return {
        key: getattr(file, key)
        for key in ("new", "completed", "unchanged", "doubtful", "skipped")
        if getattr(file, key)
    }


def named(agenda, query):
    (row,) = agenda.people.find(query)
    return agenda.people.show(row.id)


def values(person, kind):
    return [shown.value.value for shown in person.all(kind)]


def test_who_is_missing_is_added_with_all_that_is_hers(agenda, bring_in, take, document):
    bring_in(card("otro", "Otro Más", "611 111 111"))
    assert counts(take(document)) == {"new": 4}
    eva = named(agenda, "eva sanz")
    assert values(eva, "title") == ["Médica"]
    assert len(eva.cards) == len(eva.homes) == 2
    (vela,) = [circle for circle in agenda.circles.all() if circle.name == "Vela"]
    assert vela.count == 3
    with agenda.store.reading() as reading:
        (talk,) = interactions.of_person(reading, eva.id)
        (tie,) = ties.ties_of(reading, eva.id)
    assert [one.name for one in talk.participants] == ["Ana Gil", eva.display]
    assert {tie.a_name, tie.b_name} == {"Ana Gil", eva.display}
    marta = named(agenda, "marta")
    with agenda.store.reading() as reading:
        assert [t.kind for t in interactions.of_person(reading, marta.id)] == ["call"]


def test_the_same_document_again_changes_nothing(agenda, bring_in, take, document):
    bring_in(card("otro", "Otro Más", "611 111 111"))
    take(document)
    before = agenda.exporting.data(None, "json")
    again = take(document)
    assert (again.batch, counts(again)) == (None, {"unchanged": 4})
    assert agenda.exporting.data(None, "json") == before


def test_an_agenda_takes_in_its_own_document_without_a_change(theirs, document, finish):
    source = plugin.Source.from_bytes("theirs.json", document)
    receipt = finish(theirs.importing.run([source]))
    assert (receipt.batch, counts(receipt)) == (None, {"unchanged": 4})
    assert theirs.exporting.data(None, "json") == document


def test_who_merged_people_can_be_taken_apart_here_too(agenda, bring_in, take, document):
    bring_in(card("otro", "Otro Más", "611 111 111"))
    take(document)
    eva = named(agenda, "eva sanz")
    two, _ = agenda.merging.unmerge(eva.id)
    assert [len(agenda.people.show(id_).cards) for id_ in two] == [1, 1]


def test_what_she_says_here_stands_and_the_rest_is_added(agenda, bring_in, take, document):
    bring_in(ANA + EVA)
    agenda.people.rename(2, Name(full="Eva la del barco"))
    agenda.people.hide(2, "email", "eva@example.com")
    receipt = take(document)
    assert counts(receipt) == {"new": 2, "completed": 2}
    eva = agenda.people.show(2)
    assert eva.display == "Eva la del barco"
    assert values(eva, "email") == []
    assert values(eva, "title") == ["Médica"]
    assert [card.uid for card in eva.cards] == ["eva", "eva2"]
    assert values(agenda.people.show(1), "title") == ["Abogada"]


def test_a_title_given_here_is_not_given_twice(agenda, bring_in, take, document):
    bring_in(ANA)
    agenda.people.put_value(1, Value(kind="title", value="abogada"))
    take(document)
    assert values(agenda.people.show(1), "title") == ["abogada"]


def test_a_later_version_of_a_card_takes_the_place_of_ours(agenda, bring_in, take, theirs, finish):
    bring_in(ANA)
    newer = plugin.Source.from_text(ANA.replace("FN:Ana Gil", "FN:Ana Gil Ruiz"), "neu.vcf")
    finish(theirs.importing.run([newer]))
    take(theirs.exporting.data(None, "json"))
    assert agenda.people.show(1).display == "Ana Gil Ruiz"
    assert len(agenda.people.show(1).cards) == 1


def test_an_older_version_of_a_card_does_not(agenda, bring_in, take, document):
    bring_in(ANA)
    bring_in(ANA.replace("FN:Ana Gil", "FN:Ana Gil Ruiz"))
    take(document)
    assert agenda.people.show(1).display == "Ana Gil Ruiz"


def test_a_newcomer_who_is_certainly_here_joins_her_with_all_that_is_hers(
    agenda, bring_in, take, document
):
    bring_in(card("otra-clave", "Eva Sanz Luna", "600 000 003", "EMAIL:eva@example.com\r\n"))
    receipt = take(document)
    assert counts(receipt)["completed"] == 1
    eva = agenda.people.show(1)
    assert values(eva, "title") == ["Médica"]
    assert len(eva.cards) == 3
    assert [c.name for c in agenda.circles.all() if c.id in eva.circles] == ["Vela"]
    with agenda.store.reading() as reading:
        assert len(interactions.of_person(reading, 1)) == len(ties.ties_of(reading, 1)) == 1


def test_circles_are_known_by_name(agenda, take, document):
    mine, _ = agenda.circles.add("VELA", color="clients")
    take(document)
    circles = [circle for circle in agenda.circles.all() if not circle.root]
    assert [(c.id, c.name, c.color, c.count) for c in circles] == [(mine, "VELA", "clients", 3)]


def test_taking_it_back_leaves_what_was_there(agenda, bring_in, take, document):
    bring_in(ANA)
    before = json.loads(agenda.exporting.data(None, "json"))
    take(document)
    agenda.history.undo()
    after = json.loads(agenda.exporting.data(None, "json"))
    assert len(after.pop("imports")) == 1
    del before["imports"]
    assert after == before


def test_what_was_left_out_in_the_review_stays_out(agenda, take, document):
    receipt = take(document, decisions=Decisions(skip=frozenset({0})))
    assert counts(receipt) == {"new": 3, "skipped": 1}
    assert agenda.people.find("ana gil") == []


def test_a_plan_says_the_same_and_writes_nothing(agenda, bring_in, document, finish):
    bring_in(ANA)
    before = agenda.exporting.data(None, "json")
    plan = finish(agenda.importing.plan([plugin.Source.from_bytes("theirs.json", document)]))
    assert [(row.name, row.outcome.value) for row in plan.rows] == [
        ("Ana Gil", "completed"),
        ("Luis Peña Soler", "new"),
        ("Eva Sanz Luna", "new"),
        ("Marta Vidal", "new"),
    ]
    assert agenda.exporting.data(None, "json") == before
