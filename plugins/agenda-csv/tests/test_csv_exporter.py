"""What a spreadsheet and Agenda itself find in an exported table."""

import csv
import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Contact, Draft, Name, Severity, Source, Value
from agenda.plugin.testing import written
from agenda_csv import CsvExporter, CsvImporter
from agenda_csv.columns import COLUMNS

ANA = Name(full="Ana Gil", given="Ana", family="Gil")


def contact(*values, name=ANA, **rest):
    return Contact(uid="urn:uuid:1", name=name, values=values, **rest)


def table(*contacts, exporter=None):
    data, _ = written(exporter or CsvExporter(), contacts)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def read_back(*contacts):
    data, issues = written(CsvExporter(), contacts)
    items = list(CsvImporter().read(Source.from_bytes("out.csv", data)))
    assert all(isinstance(item, Draft) for item in items), items
    return items, issues


def test_excel_finds_the_mark_and_agenda_its_columns():
    data, issues = written(CsvExporter(), [])
    assert data == b"\xef\xbb\xbf" + (",".join(title for _, title in COLUMNS) + "\r\n").encode()
    found = CsvImporter().layout(Source.from_bytes("x.csv", data)).mapping
    others = {
        "street": "address.street", "extended": "address.extended", "code": "address.code",
        "locality": "address.locality", "region": "address.region", "country": "address.country",
    }  # fmt: skip
    wanted = [others.get(id_, id_.removesuffix(".more")) for id_, _ in COLUMNS]
    assert (list(found), issues) == (wanted, [])


def test_chosen_columns_are_written_in_their_order():
    exporter = CsvExporter().with_columns(("phone.cell", "name"))
    rows = table(contact(Value(kind="phone", value="600", types=("cell",))), exporter=exporter)
    assert list(rows[0].items()) == [("Mobile phone", "600"), ("Name", "Ana Gil")]


@pytest.mark.parametrize("ids", [(), ("shoe size",)])
def test_columns_that_there_are_not_cannot_be_chosen(ids):
    with pytest.raises(ValueError, match="no such columns"):
        CsvExporter().with_columns(ids)


def test_phones_have_a_column_for_each_type_and_one_for_all_others():
    phones = [
        Value(kind="phone", value=f"60000000{at}", types=types, preferred=at == 2)
        for at, types in enumerate(
            [("cell",), ("work",), ("cell",), (), ("cell",), ("fax", "work")]
        )
    ]
    row = table(contact(*phones))[0]
    assert row["Mobile phone"] == "600000002"
    assert row["More phones"] == "600000000; 600000004"
    assert (row["Work phone"], row["Phone"], row["Fax"]) == ("600000001", "600000003", "600000005")


def test_what_has_no_column_stands_under_other_details_and_comes_back():
    values = [
        Value(kind="custom", label="Talla", value="M"),
        Value(kind="deathdate", value="2020-01-01"),
        Value(kind="title", value="Jefa"),
        Value(kind="title", value="Vocal"),
        Value(kind="org", value="Uno"),
        Value(kind="org", value="Dos", parts=(("unit", "I+D"),)),
        Value(kind="custom", label="Poema", value="uno\ndos"),
    ]
    (draft,), issues = read_back(contact(*values))
    assert issues == []
    assert [(v.label, v.value) for v in draft.values if v.kind == "custom"] == [
        ("Talla", "M"),
        ("Deathdate", "2020-01-01"),
        ("Title", "Vocal"),
        ("Company", "Dos, I+D"),
        ("Poema", "uno\ndos"),
    ]


def test_a_picture_stays_out_and_is_reported():
    _, issues = written(CsvExporter(), [contact(Value(kind="photo", data=b"x", media="image/png"))])
    assert [(issue.severity, issue.message) for issue in issues] == [
        (Severity.ERROR, "Ana Gil: a picture cannot be written into a table")
    ]
    assert dict(issues[0].words)["es"] == "Ana Gil: una foto no cabe en una tabla"


def test_a_label_that_gets_lost_is_reported():
    _, issues = written(CsvExporter(), [contact(Value(kind="phone", value="1", label="Recepción"))])
    assert len(issues) == 1


def test_no_cell_of_the_file_starts_like_a_formula_but_a_phone_stays_as_it_is():
    evil = "=1+1"
    values = [Value(kind=kind, value=evil, label=evil) for kind in ("org", "note", "title", "url")]
    phone = Value(kind="phone", value="+34 600 000 001", types=("cell",))
    name = Name(full=evil, given=evil)
    row = table(contact(*values, phone, name=name, circles=(evil,)))[0]
    assert not [cell for cell in row.values() if cell.startswith(("=", "@", "-"))]
    assert row["Mobile phone"] == "+34 600 000 001"


def test_a_person_is_known_again_in_a_table_that_was_edited():
    before, _ = read_back(contact())
    after, _ = read_back(contact(name=Name(full="Ana Gil Soto", given="Ana", family="Gil Soto")))
    assert before[0].key == after[0].key


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1)
words = texts.map(lambda text: " ".join(text.split())).filter(
    lambda text: text and "|" not in text and ": " not in text and not text.endswith(":")
)
phones = st.from_regex(r"\+34 [67][0-9]{8}", fullmatch=True)
emails = st.from_regex(r"[a-z]{1,8}@[a-z]{1,8}\.example", fullmatch=True)
days = st.one_of(st.dates().map(lambda day: day.isoformat()), st.just("--02-29"))
types = st.sampled_from([(), ("home",), ("work",)])
addresses = st.fixed_dictionaries(
    {"street": words, "locality": words, "code": st.just("24001"), "country": words}
)
groups = words.filter(lambda text: not set(text) & set(";,|"))


def plain(kind, values=words):
    return st.builds(Value, kind=st.just(kind), value=values)


@st.composite
def contacts(draw):
    parts = {part: draw(st.just("") | words) for part in ("prefix", "additional", "suffix")}
    parts |= {"given": draw(words), "family": draw(words)}
    order = ("prefix", "given", "additional", "family", "suffix")
    full = " ".join(parts[part] for part in order if parts[part])
    values = [
        *draw(st.lists(st.builds(Value, kind=st.just("phone"), value=phones, types=types))),
        *draw(st.lists(st.builds(Value, kind=st.just("email"), value=emails, types=types))),
        *draw(st.lists(plain("url"), max_size=3)),
        *draw(st.lists(plain("nickname"), max_size=1)),
        *draw(st.lists(plain("title"), max_size=1)),
        *draw(st.lists(plain("note"), max_size=1)),
        *draw(st.lists(plain("birthday", days), max_size=1)),
        *draw(st.lists(st.builds(Value, kind=st.just("related"), value=words, label=words))),
        *draw(st.lists(st.builds(Value, kind=st.just("custom"), value=words, label=words))),
    ]
    if draw(st.booleans()):
        values.append(Value(kind="org", value=draw(words), parts=(("unit", draw(words)),)))
    if draw(st.booleans()):
        address = draw(addresses)
        text = f"{address['street']}, 24001 {address['locality']}, {address['country']}"
        values.append(Value(kind="address", value=text, parts=tuple(address.items())))
    circles = tuple(draw(st.lists(groups, unique=True, max_size=3)))
    return contact(*values, name=Name(full=full, **parts), circles=circles)


def meaning(values):
    return Counter(
        (v.kind, v.value, v.label if v.kind in ("custom", "related") else "", frozenset(v.parts))
        for v in values
        if v.kind != "category"
    )


@given(st.lists(contacts(), min_size=1, max_size=3))
def test_all_that_a_table_can_say_comes_back_as_it_went(people):
    drafts, issues = read_back(*people)
    assert issues == []
    assert [draft.name for draft in drafts] == [person.name for person in people]
    assert [draft.circles for draft in drafts] == [person.circles for person in people]
    for draft, person in zip(drafts, people, strict=True):
        assert set(meaning(draft.values)) == set(meaning(person.values))
