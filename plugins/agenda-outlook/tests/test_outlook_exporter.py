"""What Outlook, a spreadsheet and Agenda itself find in an exported file."""

import csv
import io
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Contact, Draft, Name, Severity, Source, Value
from agenda.plugin.testing import written
from agenda_outlook import OutlookExporter, OutlookImporter
from agenda_outlook.fields import DESKTOP, PHONES

ANA = Name(full="Ana Gil", given="Ana", family="Gil")


def contact(*values, name=ANA, **rest):
    return Contact(uid="urn:uuid:1", name=name, values=values, **rest)


def table(*contacts):
    data, _ = written(OutlookExporter(), contacts)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def problems(*contacts):
    return written(OutlookExporter(), contacts)[1]


def phone(value, *types, **rest):
    return Value(kind="phone", value=value, types=types, **rest)


def test_the_file_has_outlooks_header_and_the_mark_by_which_it_knows_utf_8():
    data, issues = written(OutlookExporter(), [])
    assert data == b"\xef\xbb\xbf" + (",".join(DESKTOP) + "\r\n").encode()
    assert issues == []


def test_phones_go_where_outlook_has_them():
    row = table(
        contact(
            phone("1", "work"),
            phone("2", "work"),
            phone("3", "cell", "voice"),
            phone("4", "fax", "home"),
            phone("5"),
        )
    )[0]
    columns = ("Business Phone", "Business Phone 2", "Mobile Phone", "Home Fax", "Other Phone")
    assert [row[column] for column in columns] == ["1", "2", "3", "4", "5"]


def test_the_preferred_phone_comes_first():
    row = table(contact(phone("1", "work"), phone("2", "work", preferred=True)))[0]
    assert (row["Business Phone"], row["Business Phone 2"]) == ("2", "1")


def test_a_phone_without_a_place_of_its_own_takes_another_and_is_reported():
    ana = contact(phone("1", "cell"), phone("2", "cell"))
    assert table(ana)[0]["Other Phone"] == "2"
    (issue,) = problems(ana)
    assert issue.message == "Ana Gil: “2” was written into the field Other Phone"
    assert dict(issue.words)["es"] == "Ana Gil: «2» se ha escrito en el campo Other Phone"


def test_no_value_disappears_without_a_word():
    many = contact(*(Value(kind="email", value=f"{n}@example.com") for n in range(10)))
    cells = " ".join(table(many)[0].values())
    reported = " ".join(issue.message for issue in problems(many) if issue.severity == "error")
    for number in range(10):
        assert (f"{number}@example.com" in cells) != (f"{number}@example.com" in reported)


@pytest.mark.parametrize(
    ("value", "cell"),
    [
        (Value(kind="nickname", value="Anita"), "Nickname: Anita"),
        (Value(kind="birthday", value="--05-14"), "Birthday: --05-14"),
        (Value(kind="custom", value="42", label="Talla"), "Talla: 42"),
        (Value(kind="gender", value="X"), "Gender: X"),
    ],
)
def test_what_has_no_column_goes_into_a_free_field_and_is_reported(value, cell):
    assert table(contact(value))[0]["User 1"] == cell
    assert [issue.severity for issue in problems(contact(value))] == [Severity.WARNING]


def test_a_picture_stays_out_and_is_reported():
    picture = Value(kind="photo", data=b"\xff\xd8", media="image/jpeg")
    assert [issue.severity for issue in problems(contact(picture))] == [Severity.ERROR]


def test_days_are_written_as_an_english_outlook_reads_them():
    row = table(contact(Value(kind="birthday", value="1980-05-04")))[0]
    assert row["Birthday"] == "5/4/1980"


def test_circles_and_categories_are_joined_once():
    row = table(contact(Value(kind="category", value="Vela"), circles=("Coro", "Vela")))[0]
    assert row["Categories"] == "Coro;Vela"


def test_a_category_that_outlook_would_take_for_two_is_reported():
    assert [issue.severity for issue in problems(contact(circles=("a;b",)))] == [Severity.ERROR]


def test_a_label_that_gets_lost_is_reported():
    assert len(problems(contact(phone("1", label="Recepción")))) == 1


def test_no_cell_of_the_file_starts_like_a_formula_but_a_phone_stays_as_it_is():
    evil = "=1+1"
    values = [Value(kind=kind, value=evil, label=evil) for kind in ("email", "org", "custom")]
    name = Name(full=evil, given=evil)
    row = table(contact(*values, phone("+34 600 000 001", "cell"), name=name, circles=(evil,)))[0]
    assert not [cell for cell in row.values() if cell.startswith("=")]
    assert row["Mobile Phone"] == "+34 600 000 001"


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\n;\ufeff"))
words = texts.map(lambda text: " ".join(text.split())).filter(
    lambda text: text and not text.isspace()
)
phones = st.lists(st.sampled_from(sorted(PHONES.values())), max_size=8, unique=True)
SINGLES = ("title", "role", "language", "location", "note", "url")


@st.composite
def contacts(draw):
    parts = {part: draw(st.just("") | words) for part in ("prefix", "additional", "suffix")}
    parts |= {"given": draw(words), "family": draw(words)}
    order = ("prefix", "given", "additional", "family", "suffix")
    full = " ".join(parts[part] for part in order if parts[part])
    values = [Value(kind=kind, value=draw(words)) for kind in SINGLES if draw(st.booleans())]
    values += [phone(draw(words), *types) for types in draw(phones)]
    values += [
        Value(kind="email", value=text) for text in draw(st.lists(words, max_size=3, unique=True))
    ]
    values.append(Value(kind="birthday", value=draw(st.dates()).isoformat()))
    values.append(Value(kind="org", value=draw(words), parts=(("unit", draw(words)),)))
    return contact(*values, name=Name(full=full, **parts))


def meaning(values):
    return Counter(
        replace(v, source=-1, label="", preferred=False, types=tuple(sorted(v.types)))
        for v in values
    )


@given(st.lists(contacts(), min_size=1, max_size=3))
def test_all_that_outlook_can_say_comes_back_as_it_went(people):
    data, issues = written(OutlookExporter(), people)
    drafts = list(OutlookImporter().read(Source.from_bytes("out.csv", data)))
    assert issues == []
    assert all(isinstance(draft, Draft) for draft in drafts), drafts
    assert [draft.name for draft in drafts] == [person.name for person in people]
    for draft, person in zip(drafts, people, strict=True):
        assert meaning(draft.values) == meaning(person.values)
