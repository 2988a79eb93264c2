"""What Google, a spreadsheet and Agenda itself find in an exported file."""

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Contact, Draft, Name, Severity, Source, Value
from agenda.plugin.testing import written
from agenda_google import GoogleExporter, GoogleImporter
from agenda_google.columns import NEW_FIXED
from agenda_google.guard import guarded, unguarded

ANA = Name(full="Ana Gil", given="Ana", family="Gil")
NO_PARTS = st.just(())


def contact(*values, name=ANA, **rest):
    return Contact(uid="urn:uuid:1", name=name, values=values, **rest)


def table(*contacts):
    data, _ = written(GoogleExporter(), contacts)
    return list(csv.DictReader(io.StringIO(data.decode(), newline="")))


def read_back(*contacts):
    data, issues = written(GoogleExporter(), contacts)
    items = list(GoogleImporter().read(Source.from_bytes("out.csv", data)))
    assert all(isinstance(item, Draft) for item in items), items
    return items, issues


def meaning(values):
    return Counter(replace(value, source=-1) for value in values)


def test_an_empty_address_book_still_has_a_header():
    data, issues = written(GoogleExporter(), [])
    assert data.decode() == ",".join(NEW_FIXED) + "\r\n"
    assert issues == []


def test_the_header_is_as_wide_as_the_fullest_contact():
    rows = table(
        contact(Value(kind="phone", value="1")),
        contact(*(Value(kind="phone", value=str(number)) for number in range(12))),
    )
    assert rows[1]["Phone 12 - Value"] == "11"
    assert rows[0]["Phone 12 - Value"] == ""
    assert "Phone 13 - Value" not in rows[0]


def test_types_get_googles_names_and_the_preferred_value_its_star():
    row = table(
        contact(
            Value(kind="phone", value="1", types=("cell", "voice"), preferred=True),
            Value(kind="phone", value="2", types=("fax", "work")),
            Value(kind="phone", value="3", types=("car",)),
            Value(kind="phone", value="4", types=("work",), label="Recepción"),
        )
    )[0]
    labels = [row[f"Phone {number} - Label"] for number in range(1, 5)]
    assert labels == ["* Mobile", "Work Fax", "Car", "Recepción"]


def test_circles_and_categories_become_labels_once():
    row = table(contact(Value(kind="category", value="Vela"), circles=("Coro", "Vela")))[0]
    assert row["Labels"] == "Coro ::: Vela ::: * myContacts"


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0"),
        ("-2+3", "'-2+3"),
        ("\tx", "'\tx"),
        ("+34 (600) 000-001", "+34 (600) 000-001"),
        ("+34 600 ext. 5", "+34 600 ext. 5"),
        ("-12.5", "-12.5"),
        ("'=x", "''=x"),
        ("'quoted'", "'quoted'"),
        ("Ana", "Ana"),
    ],
)
def test_formulas_are_guarded_and_numbers_are_not(text, cell):
    assert guarded(text) == cell
    assert unguarded(cell) == text


def test_no_cell_of_the_file_starts_like_a_formula():
    evil = "=1+1"
    values = [
        Value(kind=kind, value=evil, label=evil) for kind in ("email", "org", "note", "custom")
    ]
    row = table(contact(*values, name=Name(full=evil, given=evil), circles=(evil,)))[0]
    assert not [cell for cell in row.values() if cell.startswith("=")]


def test_a_birthday_without_a_year_is_written_as_google_does():
    assert table(contact(Value(kind="birthday", value="--04-12")))[0]["Birthday"] == " --04-12"


@pytest.mark.parametrize(
    ("value", "label"),
    [
        (Value(kind="deathdate", value="2020-01-01"), "Deathdate"),
        (Value(kind="birthday", value="1980"), "Birthday"),
        (Value(kind="role", value="Jefa"), "Role"),
        (Value(kind="gender", value="F"), "Gender"),
    ],
)
def test_what_has_no_column_becomes_a_custom_field_and_is_reported(value, label):
    _, issues = written(GoogleExporter(), [contact(value)])
    row = table(contact(value))[0]
    assert (row["Custom Field 1 - Label"], row["Custom Field 1 - Value"]) == (label, value.value)
    assert [issue.severity for issue in issues] == [Severity.WARNING]
    assert issues[0].message.startswith("Ana Gil: ")


def test_the_second_organization_becomes_a_custom_field():
    values = [Value(kind="org", value="Uno"), Value(kind="org", value="Dos")]
    row = table(contact(*values))[0]
    assert (row["Organization Name"], row["Custom Field 1 - Value"]) == ("Uno", "Dos")


def test_a_picture_stays_out_and_is_reported():
    picture = Value(kind="photo", data=b"\xff\xd8", media="image/jpeg")
    _, issues = written(GoogleExporter(), [contact(picture)])
    assert [issue.severity for issue in issues] == [Severity.ERROR]


@pytest.mark.parametrize(
    "value",
    [
        Value(kind="photo", data=b"\xff\xd8", media="image/jpeg"),
        Value(kind="gender", value="F"),
        Value(kind="category", value="* starred"),
        Value(kind="email", value="a@b.example ::: c@d.example", label="* x"),
        Value(kind="note", value="a\ud83d"),
    ],
)
def test_what_cannot_be_said_is_told_in_spanish_too(value):
    _, issues = written(GoogleExporter(), [contact(value, name=Name(full="Íñigo Peña"))])
    assert issues
    for issue in issues:
        spanish = dict(issue.words)["es"]
        assert spanish.startswith("Íñigo Peña: ")
        assert spanish != issue.message


def test_a_shown_name_that_differs_from_its_parts_is_reported():
    _, same = written(
        GoogleExporter(), [contact(name=Name(full="Gil, Ana", given="Ana", family="Gil"))]
    )
    _, other = written(GoogleExporter(), [contact(name=Name(full="Anita", given="Ana"))])
    assert same == []
    assert len(other) == 1


@pytest.mark.parametrize("label", ["* starred", "a ::: b"])
def test_a_label_that_google_would_take_for_its_own_is_reported(label):
    _, issues = written(GoogleExporter(), [contact(circles=(label,))])
    assert [issue.severity for issue in issues] == [Severity.ERROR]


def test_a_broken_character_is_replaced_and_reported():
    drafts, issues = read_back(contact(Value(kind="note", value="a\ud83d")))
    assert [value.value for value in drafts[0].values] == ["a?"]
    assert len(issues) == 1


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff"), min_size=1)
words = texts.map(lambda text: " ".join(text.split())).filter(
    lambda text: text and not text.startswith(("*", ":::")) and ":::" not in text
)
notes = texts.map(str.strip).filter(bool)
standard = st.sampled_from([(), ("home",), ("work",), ("cell",), ("home", "fax"), ("other",)])
own_labels = st.sampled_from(["", "Recepción", "De mi madre", "=evil", "+x"])
days = st.one_of(st.dates().map(lambda day: day.isoformat()), st.just("--02-29"))


@st.composite
def typed(draw, kind, parts=NO_PARTS):
    label = draw(own_labels)
    return Value(
        kind=kind,
        value=draw(words),
        label=label,
        types=() if label else draw(standard),
        preferred=draw(st.booleans()),
        parts=draw(parts),
    )


def several(strategy):
    return st.lists(strategy, max_size=3)


def plain(kind):
    return st.builds(Value, kind=st.just(kind), value=words)


@st.composite
def contacts(draw):
    parts = {
        part: draw(st.just("") | words) for part in ("prefix", "given", "additional", "suffix")
    }
    parts["family"] = draw(words)
    order = ("prefix", "given", "additional", "family", "suffix")
    full = " ".join(parts[part] for part in order if parts[part])
    address = st.just((("street", "C/ Mayor 1"), ("locality", "León"), ("country", "ES")))
    unit = st.sampled_from([(), (("unit", "I+D"),)])
    singles = [
        draw(st.none() | strategy)
        for strategy in (
            plain("nickname"),
            plain("title"),
            st.builds(Value, kind=st.just("org"), value=words, parts=unit),
            st.builds(Value, kind=st.just("birthday"), value=days),
            st.builds(Value, kind=st.just("note"), value=notes),
            st.builds(Value, kind=st.just("photo"), value=st.just("https://photos.example/1")),
        )
    ]
    groups = [
        draw(several(strategy))
        for strategy in (
            typed("email"),
            typed("phone"),
            typed("url"),
            typed("related"),
            typed("address", address),
            st.builds(Value, kind=st.just("anniversary"), value=days),
            st.builds(
                Value, kind=st.just("event"), value=days, label=words.filter(_no_anniversary)
            ),
            st.builds(Value, kind=st.just("custom"), value=words, label=words),
        )
    ]
    categories = draw(st.lists(plain("category"), max_size=3, unique_by=lambda value: value.value))
    values = [*filter(None, singles), *(value for group in groups for value in group), *categories]
    return contact(*values, name=Name(full=full, **parts))


def _no_anniversary(label):
    return label.casefold() not in ("anniversary", "aniversario")


@given(st.lists(contacts(), min_size=1, max_size=4))
def test_all_that_google_can_say_comes_back_as_it_went(people):
    drafts, issues = read_back(*people)
    assert issues == []
    assert [draft.name for draft in drafts] == [person.name for person in people]
    for draft, person in zip(drafts, people, strict=True):
        assert meaning(draft.values) == meaning(person.values)


@given(texts)
def test_the_guard_is_taken_back_from_any_text(text):
    assert unguarded(guarded(text)) == text
