"""What somebody sees who drops a Google Contacts file on Agenda."""

import io
import zipfile
from pathlib import Path

import pytest

from agenda.plugin import Draft, Issue, Name, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_google import GoogleImporter

HEADER = "First Name,Last Name,Birthday,Notes,Labels,E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value\n"
SAMPLES = Path(__file__).resolve().parents[3] / "../shared/samples/csv"
here = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not here")


def read(text, name="contacts.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    items = check_importer(GoogleImporter(), Source.from_bytes(name, data))
    return [x for x in items if isinstance(x, Draft)], [x for x in items if isinstance(x, Issue)]


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_encoding_google_has_used_is_read(encoding):
    drafts, issues = read(f"{HEADER}Íñigo,Peña,,,,,,,\n".encode(encoding))
    assert drafts[0].name == Name(full="Íñigo Peña", given="Íñigo", family="Peña")
    assert issues == []


def test_the_tenth_phone_is_read_like_the_first():
    groups = ",".join(f"Phone {n} - Label,Phone {n} - Value" for n in range(1, 41))
    numbers = ",".join(f"Mobile,+34 600 000 0{n:02}" for n in range(1, 41))
    drafts, _ = read(f"First Name,Labels,{groups}\nAna,,{numbers}\n")
    assert len(said(drafts[0], "phone")) == 40
    assert said(drafts[0], "phone")[-1] == "+34 600 000 040"


def test_the_systems_own_labels_are_no_categories_but_stay_in_the_card():
    labels = "* myContacts ::: Vela ::: * starred ::: * Other Contacts ::: Coro"
    drafts, _ = read(f"{HEADER}Ana,,,,{labels},,,,\n")
    assert said(drafts[0], "category") == ["Vela", "Coro"]
    assert ("Labels", labels) in [(p.name, p.value) for p in drafts[0].properties]


def test_labels_are_circles_and_so_are_googles_groups_that_the_user_filled():
    labels = "* myContacts ::: Vela ::: * Friends ::: * starred ::: Coro ::: Vela"
    drafts, _ = read(f"{HEADER}Ana,,,,{labels},,,,\n")
    assert drafts[0].circles == ("Vela", "Friends", "Coro")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_an_old_wide_export_is_read(encoding):
    fixed = "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Group Membership"
    groups = ",".join(f"E-mail {n} - Type,E-mail {n} - Value" for n in range(1, 60))
    rows = "Íñigo Peña,Íñigo,,Peña,,,* My Contacts ::: Año Uno,* Home,i@a.example\n"
    data = f"{fixed},{groups}\n{rows}".encode(encoding)
    assert GoogleImporter().recognises(Source.from_bytes("google.csv", data)) == 1.0
    drafts, _ = read(data, "google.csv")
    assert (drafts[0].name.full, drafts[0].circles) == ("Íñigo Peña", ("Año Uno",))
    assert said(drafts[0], "email") == ["i@a.example"]


def test_of_several_values_in_one_cell_the_first_is_preferred():
    drafts, _ = read(f"{HEADER}Ana,,,,,* Home,a@a.example ::: b@b.example,,\n")
    assert [(v.value, v.types, v.preferred) for v in drafts[0].values] == [
        ("a@a.example", ("home",), True),
        ("b@b.example", ("home",), False),
    ]


def test_a_lone_star_means_preferred_without_a_label():
    drafts, _ = read(f"{HEADER}Ana,,,,,* ,a@a.example,,\n")
    assert [(v.label, v.types, v.preferred) for v in drafts[0].values] == [("", (), True)]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1984-02-29", "1984-02-29"),
        (" --04-12", "--04-12"),
        ("--0412", "--04-12"),
        ("0000-04-12", "--04-12"),
        ("--02-29", "--02-29"),
        ("5/14/1980", "1980-05-14"),
        ("14/5/1980", "1980-05-14"),
        ("1980", "1980"),
        ("1980-05", "1980-05"),
    ],
)
def test_birthdays_are_read(written, day):
    drafts, issues = read(f"{HEADER}Ana,,{written},,,,,,\n")
    assert said(drafts[0], "birthday") == [day]
    assert issues == []


@pytest.mark.parametrize("written", ["1985-02-29", "spring", "--13-01"])
def test_an_impossible_birthday_is_kept_and_reported(written):
    drafts, issues = read(f"{HEADER}Ana,,{written},,,,,,\n")
    assert said(drafts[0], "birthday") == [written]
    assert [(issue.line, issue.severity) for issue in issues] == [(2, Severity.WARNING)]


def test_the_day_comes_first_where_a_spreadsheet_separates_by_semicolons():
    drafts, _ = read(f"{HEADER}Ana,,4/5/1980,,,,,,\n".replace(",", ";"))
    assert said(drafts[0], "birthday") == ["1980-05-04"]


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (",,,,,,a@a.example,,600", "a@a.example"),
        (",,,,,,,,600", "600"),
        (',,,"uno\ndos",,,,,', "uno"),
    ],
)
def test_a_row_without_a_name_is_named_by_what_it_says(row, name):
    drafts, issues = read(f"{HEADER}{row}\n")
    assert drafts[0].name == Name(full=name)
    assert issues == []


@pytest.mark.parametrize("row", [",,,,,,,,", ",,,,* myContacts,* ,,,"])
def test_an_empty_row_is_skipped_with_a_warning(row):
    drafts, issues = read(f"{HEADER}{row}\n")
    assert drafts == []
    assert [(issue.line, issue.severity) for issue in issues] == [(2, Severity.WARNING)]


def test_line_breaks_in_notes_stay_and_lines_are_counted_through_them():
    drafts, _ = read(f'{HEADER}Ana,,,"uno\r\ndos",,,,,\r\nEva,,,,,,,,\r\n')
    assert said(drafts[0], "note") == ["uno\ndos"]
    assert [draft.line for draft in drafts] == [2, 4]


def test_an_address_of_components_alone_is_written_as_one_line():
    header = "First Name,Labels,Address 1 - Label,Address 1 - Street,Address 1 - City,Address 1 - Postal Code\n"
    drafts, _ = read(f'{header}Ana,,Casa,"C/ Mayor, 1",León,24001\n')
    assert [(v.value, v.label, v.types) for v in drafts[0].values] == [
        ("C/ Mayor, 1, 24001 León", "Casa", ("home",))
    ]


def test_a_column_that_google_does_not_write_is_kept():
    drafts, _ = read("First Name,Labels,Shoe size\nAna,,39\n")
    assert ("Shoe size", "39") in [(p.name, p.value) for p in drafts[0].properties]


def test_takeout_reads_each_contact_of_its_lists_once():
    everybody = f"{HEADER}Ana,,,,Vela,,,,\nEva,,,,,,,,\n"
    archive = zipped(
        {
            "Takeout/archive_browser.html": "<html>",
            "Takeout/YouTube/history.csv": "Time,Title\n1,2\n",
            "Takeout/Contactos/Todos los contactos/Todos los contactos.csv": everybody,
            "Takeout/Contactos/Vela/Vela.csv": f"{HEADER}Ana,,,,Vela,,,,\n",
        }
    )
    drafts, issues = read(archive, "takeout.zip")
    assert GoogleImporter().recognises(Source.from_bytes("takeout.zip", archive)) == 0.9
    assert [draft.name.full for draft in drafts] == ["Ana", "Eva"]
    assert issues == []


def test_two_equal_rows_of_one_file_are_both_read():
    drafts, _ = read(zipped({"contacts.csv": HEADER + "Ana,,,,,,,,\n" * 2}), "x.zip")
    assert len(drafts) == 2


def test_a_zip_without_contacts_is_one_error():
    drafts, issues = read(zipped({"a.csv": "x,y\n"}), "x.zip")
    assert drafts == []
    assert [issue.severity for issue in issues] == [Severity.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n",
        "Title,First Name,Last Name,E-mail Address,Home Phone\n",
        "First Name,Last Name,Display Name,Primary Email\n",
        "BEGIN:VCARD\n",
        "",
    ],
)
def test_other_files_are_left_to_others(text):
    assert GoogleImporter().recognises(Source.from_text(text)) == 0.0


@here
@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.csv")), ids=lambda path: path.name)
def test_no_sample_raises_even_when_forced_on_the_reader(path):
    check_importer(GoogleImporter(), Source.from_path(path))


@here
def test_the_samples_that_are_googles_are_recognised_and_no_others():
    sure = {
        path.name
        for path in SAMPLES.rglob("*.csv")
        if GoogleImporter().recognises(Source.from_path(path)) > 0
    }
    assert sure == {"gmail.csv", "google_new.csv", "google_old.csv"}
