"""The whole agenda as a document, and back into an empty one."""

import json
from base64 import b64encode
from dataclasses import fields
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import pytest

from agenda import plugin
from agenda.model.card import Name, Value
from agenda.model.errors import Unreadable
from agenda.model.importing import FileReport, MergeMode
from agenda.services.agenda import open_agenda
from agenda.store import interactions, ties
from agenda.store.interactions import NewInteraction, Participant
from agenda.store.schema import JOURNALLED
from agenda.store.ties import NewSignal, NewTie
from agenda.store.whole.shapes import IMPLIED, SHAPES

BOTH_DATABASES = True

PHOTO = b64encode(b"\x89PNG\r\n\x1a\n" + bytes(600)).decode()
SCHEMA = json.loads((Path(__file__).parents[2] / "docs" / "agenda.schema.json").read_text("utf-8"))


def card(uid, name, phone, extra=""):
    return (
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nUID:{uid}\r\nFN:{name}\r\nTEL;TYPE=CELL:{phone}\r\n"
        f"X-ODD;FOO=bar:one\\;two\r\n{extra}END:VCARD\r\n"
    )


def write(agenda, ids=None):
    return agenda.exporting.data(ids, "json")


@pytest.fixture
def another(new_place, plugins):
    """Open one more empty agenda at each call."""
    opened = []

    def run(*, of_the_last=False):
        place = opened[-1].place if of_the_last else new_place()
        opened.append(open_agenda(place, plugins, region="ES"))
        return opened[-1]

    yield run
    for agenda in opened:
        agenda.close()


@pytest.fixture
def bring(finish):
    """Import a document into an agenda."""

    def run(agenda, data, name="whole.json", **how):
        source = plugin.Source.from_bytes(name, data)
        return finish(agenda.importing.run([source], **how))

    return run


@pytest.fixture
def full(agenda, bring_in):
    """An agenda that holds something of everything."""
    photo = f"PHOTO;ENCODING=b;TYPE=PNG:{PHOTO}\r\n"
    bring_in(
        card("ana", "Ana Gil", "600 000 001", photo) + card("luis", "Luis Peña", "600 000 002")
    )
    bring_in(
        card(
            "eva", "Eva Sanz", "600 000 003", "NOTE:\udc80\r\n".encode("utf-8", "replace").decode()
        )
    )
    bring_in(card("ana", "Ana Gil Ruiz", "600 000 001", photo), "nuevo.vcf")
    lost = bring_in(card("x", "Xavi Roca", "600 000 009"), "error.vcf")
    agenda.history.undo_import(lost.batch)
    typed, _ = agenda.people.add(
        Name(full="Marta Vidal"), [Value(kind="phone", value="699 111 222")]
    )
    agenda.people.put_value(1, Value(kind="title", value="Abogada"))
    agenda.people.put_value(1, Value(kind="phone", value="600 000 111"), "+34600000001")
    agenda.people.hide(2, "phone", "+34600000002")
    agenda.people.prefer(3, "phone", "+34600000003")
    agenda.people.rename(3, Name(full="Eva Sanz Luna"))
    agenda.merging.merge(1, [3])
    agenda.merging.different(1, 2)
    vela, _ = agenda.circles.add("Vela", cadence="6 months")
    inner, _ = agenda.circles.add("Regata", parent=vela)
    gone, _ = agenda.circles.add("Sobra")
    agenda.circles.remove(gone)
    agenda.circles.put([1, typed], vela)
    agenda.circles.put([2], inner)
    agenda.circles.add("Todos", query="ana")
    with agenda.store.writing("talk") as writing:
        talk = partial(NewInteraction, kind="message", at="2026-03-05", key="chat/2026-03-05")
        old = interactions.add_interactions(
            writing, [talk(content="a", people=((1, "from", "Anita"),))], source="whatsapp", batch=1
        )
        people = ((1, "from", "Anita"), (2, "to", "Luis"))
        others = (Participant(person=None, name="Zoe", role="cc", seen="zoe@example.com"),)
        new = interactions.add_interactions(
            writing,
            [talk(content="b", people=people, others=others, count=3, title="Cena")],
            source="whatsapp",
            batch=1,
        )
        interactions.supersede(writing, [(old, new)])
        tie = NewTie(key="t1", kind="colleague", a=1, b=2, at="2020-01-01", evidence="Acme")
        ties.add_ties(
            writing, [tie, NewTie(key="t2", kind="friend", a=None, b=2)], source="x", batch=2
        )
        ties.add_signals(
            writing, [NewSignal(person=3, kind="org", after="Acme")], source="x", batch=2
        )
    agenda.people.remove([2])
    return agenda


def look(agenda):
    """All that a user sees."""
    ids = [int(id_) for id_ in agenda.people.ordered().split(",") if id_]
    binned = [entry[0] for entry in agenda.people.bin()]
    people = agenda.people.show_many(ids + binned)
    with agenda.store.reading() as reading:
        talks = [interactions.of_person(reading, id_) for id_ in ids + binned]
        known = [ties.ties_of(reading, id_) for id_ in ids + binned]
        news = ties.signals_of(reading, ids + binned)
    pictures = [
        agenda.people.picture(v.value.blob) for p in people for v in p.values if v.value.blob
    ]
    circles = agenda.circles.all()
    members = {circle.id: agenda.circles.members(circle.id) for circle in circles}
    found = [agenda.people.find(query) for query in ("ana", "600000111", "vidal", "luis")]
    return (
        people, agenda.people.rows(ids), agenda.people.bin()[0][:3] if binned else None, talks, known,
        news, pictures, circles, members, found, agenda.exporting.data(ids),
    )  # fmt: skip


def summary(person):
    return person.display, [shown.value for shown in person.values], len(person.cards)


def test_every_column_of_every_table_that_can_be_undone_is_written():
    for name, table in JOURNALLED.items():
        said = {field.column for field in SHAPES[name]} | {"id", "alive"}
        said |= IMPLIED.get(name, frozenset())
        assert set(table.c.keys()) == said, f"what of {name} is not in the document?"


def test_the_schema_knows_every_key_that_can_be_written():
    named = {
        "batch": "import", "signal": "news", "apart": "different", "participation": "participant",
        "tie_end": "end",
    }  # fmt: skip
    for table, shape in SHAPES.items():
        known = SCHEMA["$defs"][named.get(table, table)]["properties"].keys()
        missing = (
            {field.name for field in shape} - known - {"merged_into", "merged_at", "replaced_by"}
        )
        assert missing == set(), table
    assert {f.name for f in fields(FileReport)} <= SCHEMA["$defs"]["file"]["properties"].keys()


def test_the_same_agenda_comes_out_of_an_empty_one(full, another, bring):
    document = write(full)
    copy = another()
    receipt = bring(copy, document)
    assert write(copy) == document
    assert look(copy) == look(full)
    assert (receipt.files[0].importer, receipt.files[0].read) == ("agenda", 3)


def test_the_document_fits_its_schema(full):
    if find_spec("jsonschema") is None:
        pytest.skip("jsonschema is not installed")
    from jsonschema import Draft202012Validator  # noqa: PLC0415 - not everywhere installed

    Draft202012Validator.check_schema(SCHEMA)
    errors = list(Draft202012Validator(SCHEMA).iter_errors(json.loads(write(full))))
    assert [f"{list(error.path)}: {error.message}" for error in errors] == []


def test_pictures_are_written_once_and_everything_is_named(full):
    document = json.loads(write(full))
    assert next(iter(document)) == "agenda"
    assert len(document["pictures"]) == 1
    (ana, _, marta) = document["people"]
    assert [c["key"] for c in ana["cards"]] == ["eva", "ana"]
    assert ana["cards"][1]["earlier"][0]["name"] == {"full": "Ana Gil"}
    assert {e["action"] for e in ana["edits"]} == {"add", "correct", "prefer"}
    assert marta["typed"]
    assert [i.get("undone", False) for i in document["imports"]] == [False, False, False, True]
    assert document["interactions"][0]["others"] == [
        {"name": "Zoe", "role": "cc", "seen": "zoe@example.com"}
    ]


def test_what_came_can_be_undone_and_done_again(full, another, bring):
    document = write(full)
    copy = another()
    before = write(copy)
    bring(copy, document)
    copy.history.undo()
    after = json.loads(write(copy))
    assert all(one["undone"] for one in after.pop("imports"))
    assert after == {k: v for k, v in json.loads(before).items() if k != "imports"}
    copy.history.redo()
    assert look(copy) == look(full)


def test_an_agenda_that_was_emptied_takes_it_in_as_well(full, another, bring):
    document = write(full)
    copy = another()
    bring(copy, document)
    copy.history.undo()
    bring(copy, document)
    assert [summary(person) for person in look(copy)[0]] == [
        summary(person) for person in look(full)[0]
    ]


def test_the_region_comes_along(another, bring):
    another().set_setting("region", "MX")
    mexican = another(of_the_last=True)
    mexican.people.add(Name(full="Lupe Díaz"), [Value(kind="phone", value="55 1234 5678")])
    copy = another()
    bring(copy, write(mexican))
    assert copy.setting("region", "") == "MX"
    assert [row.name for row in copy.people.find("+525512345678")] == ["Lupe Díaz"]


def test_some_people_take_along_what_is_theirs_alone(full):
    document = json.loads(write(full, [5]))
    assert [person["name"] for person in document["people"]] == ["Marta Vidal"]
    assert [c["name"] for c in document["circles"] if not c.get("root")] == ["Vela"]
    assert document["imports"] == document["pictures"] == document["ties"] == []
    document = json.loads(write(full, [1]))
    (talk,) = document["interactions"]
    assert [one["person"] for one in talk["people"]] == [1]
    assert {"name": "Luis Peña", "role": "to", "seen": "Luis"} in talk["others"]
    assert len(document["ties"]) == len(document["different"]) == 0


def test_some_people_can_be_taken_in_elsewhere(full, another, bring):
    copy = another()
    part = write(full, [1])
    bring(copy, part)
    assert write(copy) == part


def test_planning_shows_who_comes_and_writes_nothing(full, another, finish):
    copy = another()
    source = plugin.Source.from_bytes("whole.json", write(full))
    before = write(copy)
    plan = finish(copy.importing.plan([source]))
    assert [row.name for row in plan.rows] == ["Eva Sanz Luna", "Luis Peña", "Marta Vidal"]
    assert {row.outcome.value for row in plan.rows} == {"new"}
    assert write(copy) == before


def test_a_document_laid_out_otherwise_is_the_same(full, another, bring):
    document = write(full)
    copy = another()
    bring(copy, json.dumps(json.loads(document), indent=3).encode())
    assert write(copy) == document


def refused(copy, bring, data):
    before = write(copy)
    with pytest.raises(Unreadable) as caught:
        bring(copy, data)
    assert write(copy) == before
    return caught.value.why


def test_a_document_that_is_cut_short_is_refused_and_says_how_far_it_goes(full, another, bring):
    document = write(full)
    copy = another()
    why = refused(copy, bring, document[: document.index(b'"name": "Marta')])
    assert "2 of 3 people" in why
    for part in range(20, len(document) - 2, 997):
        assert "ends in the middle" in refused(copy, bring, document[:part])


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('"agenda": 1', '"agenda": 9', "version 9"),
        ('"people": 3', '"people": 4', "3 of 4 people"),
        ('"different": [', '"nonsense": [', "nonsense"),
        ('"kind": "individual"', '"kind": 7', "a text expected"),
        ('"merged_into": 1', '"merged_into": 9', "follows nothing"),
        ('"merged_into": 1', '"merged_into": 3', "follows nothing"),
        ('"circle": 4,', '"circle": 99,', "circle 99|means nothing|membership"),
        ('"id": 5, "name": "Marta', '"id": 1, "name": "Marta', "twice"),
        ('"ring": "new"', '"ring": "outer"', "ring 'outer'"),
        ('"created": "2', '"created": "x2', "no moment"),
        ('"sha256": "', '"sha256": "0', "damaged"),
        ('"typed": true', '"typed": 1', "true or false"),
        ('"typed": true', '"bogus": true', "bogus"),
        ('"action": "add"', '"action": "frob"', "edit"),
        ('"people": [\n', '"people": [' + "[" * 100_000 + "\n", "nothing that Agenda wrote|not JSON"),
        ('"id": 5, "name": "Marta', '"id": ' + "9" * 5000 + ', "name": "Marta', "Agenda wrote"),
    ],
)  # fmt: skip
def test_a_document_that_makes_no_sense_is_refused(full, another, bring, old, new, told):  # noqa: PLR0917
    text = write(full).decode()
    assert old in text
    why = refused(another(), bring, text.replace(old, new, 1).encode())
    assert any(part in why for part in told.split("|")), why


def test_bytes_that_are_no_text_are_refused(full, another, bring):
    document = write(full)
    assert "UTF-8" in refused(another(), bring, document.replace(b"Marta", b"Mar\xffta"))


def test_what_is_done_after_it_came_is_kept_when_it_is_taken_back(full, another, bring):
    copy = another()
    receipt = bring(copy, write(full))
    copy.people.put_value(5, Value(kind="email", value="marta@example.com"))
    copy.people.add(Name(full="Otra Persona"))
    copy.history.undo_import(receipt.batch)
    names = sorted(p.display for p in look(copy)[0])
    assert names == ["Marta Vidal", "Otra Persona"]
    (marta,) = [p for p in look(copy)[0] if p.display == "Marta Vidal"]
    assert [shown.value.value for shown in marta.values] == ["marta@example.com"]
    assert [circle.name for circle in copy.circles.all() if not circle.root] == []


def test_an_agenda_with_very_many_gaps_can_be_taken_back_too(agenda, bring_in, another, bring):
    people = [card(f"u{n}", f"Nombre{n} Apellido{n}", f"6{n:08d}") for n in range(1200)]
    bring_in("".join(people), mode=MergeMode.NEVER)
    newer = [one.replace("X-ODD", "X-NEW") for one in people[::2]]
    bring_in("".join(newer), "nuevo.vcf", mode=MergeMode.NEVER)
    copy = another()
    document = write(agenda)
    bring(copy, document)
    assert write(copy) == document
    copy.history.undo()
    assert copy.people.count() == 0
