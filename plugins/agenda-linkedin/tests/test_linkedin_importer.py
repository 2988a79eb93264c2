"""What somebody sees who drops a LinkedIn export on Agenda."""

import csv
import io
import zipfile
from itertools import dropwhile
from pathlib import Path

import pytest

from agenda.plugin import Complete, Draft, Issue, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_linkedin import LinkedInImporter

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
SAMPLES = Path(__file__).resolve().parents[3] / "../shared/samples/csv"
here = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the shared samples are not here")


def read(text, name="Connections.csv"):
    data = text if isinstance(text, bytes) else text.encode()
    items = check_importer(LinkedInImporter(), Source.from_bytes(name, data))
    return [x for x in items if isinstance(x, Draft)], [x for x in items if isinstance(x, Issue)]


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    "address",
    [
        "https://www.linkedin.com/in/ana-p%C3%A9rez-1",
        "http://linkedin.com/in/Ana-P%C3%89rez-1/",
        "https://es.linkedin.com/in/ana-pérez-1/en?trk=profile",
        "www.linkedin.com/in/ana-pe\u0301rez-1",
    ],
)
def test_every_spelling_of_a_profile_is_the_same_person(address):
    drafts, issues = read(f"{HEADER}Ana,Pérez,{address},,Acme,,07 Jun 2024\n")
    assert drafts[0].key == "https://www.linkedin.com/in/ana-pérez-1"
    assert said(drafts[0], "url") == ["https://www.linkedin.com/in/ana-pérez-1"]
    assert drafts[0].values[1].types == ("profile",)
    assert issues == []


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_a_spreadsheets_semicolons_are_read_in_every_encoding(encoding):
    text = (HEADER + "Íñigo,Peña,,,Año Uno,Jefe,07-jun-24\n").replace(",", ";")
    drafts, issues = read(text.replace("\n", "\r\n").encode(encoding))
    assert drafts[0].name.full == "Íñigo Peña"
    assert (said(drafts[0], "org"), said(drafts[0], "connected")) == (["Año Uno"], ["2024-06-07"])
    assert issues == []


def test_a_new_position_and_address_leave_the_person_the_same():
    before, _ = read(f"{HEADER}Ana,Pérez,,a@one.example,Acme,CTO,07 Jun 2024\n")
    after, _ = read(f"{HEADER}ANA ,Perez,,b@two.example,ACME,CEO,07 Jun 2024\n")
    assert before[0].key == after[0].key == "name:ana perez|acme"


def test_a_newer_export_with_another_company_is_the_same_person():
    address = "https://www.linkedin.com/in/ana-p%C3%A9rez-1"
    before, _ = read(f"{HEADER}Ana,Pérez,{address},,Acme,CTO,07 Jun 2024\n")
    after, _ = read(f"{HEADER}Ana,Pérez Gil,{address}/,,Beta,CEO,07 Jun 2024\n")
    assert before[0].key == after[0].key == "https://www.linkedin.com/in/ana-pérez-1"
    assert (said(before[0], "org"), said(after[0], "org")) == (["Acme"], ["Beta"])


NAMESAKES = ["Ana,Gil,,,Acme,CTO,07 Jun 2024", "Ana,Gil,,,Acme,CEO,08 Jun 2024"]


def test_two_people_of_one_name_and_company_stay_two_in_any_order_of_rows():
    forth, _ = read(HEADER + "\n".join(NAMESAKES) + "\n")
    back, _ = read(HEADER + "\n".join(reversed(NAMESAKES)) + "\n")
    assert [draft.key for draft in forth] == [
        "name:ana gil|acme|cto",
        "name:ana gil|acme|ceo",
    ]
    assert [draft.key for draft in back] == [draft.key for draft in reversed(forth)]


def test_two_people_alike_but_for_the_day_stay_two():
    rows = "Ana,Gil,,,Acme,CTO,07 Jun 2024\nAna,Gil,,,Acme,CTO,08 Jun 2024\n"
    drafts, _ = read(HEADER + rows)
    assert [draft.key[-10:] for draft in drafts] == ["2024-06-07", "2024-06-08"]


def test_a_row_written_twice_is_one_connection():
    drafts, _ = read(HEADER + "Ana,Gil,,,Acme,CTO,07 Jun 2024\n" * 2)
    assert len({draft.key for draft in drafts}) == 1


def test_two_names_under_one_profile_stay_two_people_in_any_order_of_rows():
    rows = ["Ana,Gil,https://linkedin.com/in/x,,,,", "Luis,Paz,https://linkedin.com/in/x,,,,"]
    forth, _ = read(HEADER + "\n".join(rows) + "\n")
    back, _ = read(HEADER + "\n".join(reversed(rows)) + "\n")
    profile = "https://www.linkedin.com/in/x"
    assert [draft.key for draft in forth] == [profile, f"{profile}|luis paz"]
    assert [draft.key for draft in back] == [f"{profile}|luis paz", profile]


def complete(text):
    items = LinkedInImporter().read(Source.from_text(text, "Connections.csv"))
    return [item.format for item in items if isinstance(item, Complete)]


def test_a_file_read_to_its_end_says_that_these_are_all():
    assert complete(f"{HEADER}Ana,Gil,,,,,07 Jun 2024\n") == ["linkedin-csv"]
    drafts, _ = read(f"{HEADER}Ana,Gil,,,,,07 Jun 2024\n")
    assert drafts[0].format.startswith("linkedin-csv")


@pytest.mark.parametrize(
    "rows",
    [
        "",
        "Ana,Gil,,,,,07 Jun 2024\nLuis,Pa",
        "Ana,Gil,,,,,07 Jun 2024\nLuis,Paz,,,,,07 Ju",
        'Ana,Gil,,,"Acme,,07 Jun 2024\nLuis,Paz,,,,,07 Jun 2024\n',
    ],
    ids=["empty", "broken off in a row", "broken off in a date", "a quote never closed"],
)
def test_a_file_that_may_lack_somebody_says_no_such_thing(rows):
    assert complete(HEADER + rows) == []


def test_rows_without_name_and_address_are_counted_in_one_line():
    drafts, issues = read(
        f'Notes:\n"a\nb"\n\n{HEADER},,,,,,08 Jun 2022\n,,,,Acme,CEO,08 Jun 2022\n'
    )
    assert drafts == []
    assert [(issue.line, issue.severity) for issue in issues] == [(6, Severity.WARNING)]
    assert issues[0].message.endswith("skipped: 2 (line 6, 7)")
    assert dict(issues[0].words)["es"].endswith("omitidas: 2 (línea 6, 7)")


def test_notes_below_the_header_are_no_people():
    notes = 'Notes:\n"When exporting your connection data, some\naddresses may be missing."\n\n'
    drafts, issues = read(f"{HEADER}{notes}Ana,Gil,,,,,08 Jun 2022\n")
    assert [draft.name.full for draft in drafts] == ["Ana Gil"]
    assert [(issue.line, issue.severity) for issue in issues] == [(2, Severity.WARNING)]
    assert issues[0].message.endswith("skipped: 2 (line 2, 3)")
    assert dict(issues[0].words)["es"].endswith("omitidas: 2 (línea 2, 3)")
    assert complete(f"{HEADER}{notes}Ana,Gil,,,,,08 Jun 2022\n") == ["linkedin-csv"]


def test_a_row_without_a_name_is_no_person_but_its_data_is_told():
    rows = ",,https://www.linkedin.com/in/x-1,a@b.example,,,\n  ,,,a@b.example,,,08 Jun 2022\n"
    drafts, issues = read(HEADER + rows)
    assert drafts == []
    assert [(issue.line, issue.message) for issue in issues] == [
        (2, "connection without a name, skipped: https://www.linkedin.com/in/x-1 · a@b.example"),
        (3, "connection without a name, skipped: a@b.example"),
    ]


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("08 Jun 2022", "2022-06-08"),
        ("15 September 2026", "2026-09-15"),
        ("07-jun-24", "2024-06-07"),
        ("7-sept-24", "2024-09-07"),
        ("08 Jan 2024", "2024-01-08"),
        ("8-ene.-24", "2024-01-08"),
        ("8 de diciembre de 2023", "2023-12-08"),
        ("01-abr-21", "2021-04-01"),
        ("01 Aug 2021", "2021-08-01"),
        ('"1/31/20, 5:10 PM"', "2020-01-31"),
        ('"1/2/20, 5:10 PM"', "2020-01-02"),
        ("31/01/2020", "2020-01-31"),
        ("01/02/2020", "2020-02-01"),
        ("2020-02-01", "2020-02-01"),
    ],
)
def test_the_day_of_connecting_is_read(written, day):
    drafts, issues = read(f"{HEADER}Ana,Gil,,,,,{written}\n")
    assert said(drafts[0], "connected") == [day]
    assert issues == []


def test_slashes_in_the_oldest_era_are_american():
    header = "First Name,Last Name,Address,Email Address,Company,Position,Connected On,Websites,Instant Messengers\n"
    drafts, _ = read(f"{header}Ana,Gil,,,,,1/12/20,,\n")
    assert said(drafts[0], "connected") == ["2020-01-12"]


@pytest.mark.parametrize("written", ["30 Feb 2026", "yesterday", "13/13/2020", "07 Xyz 2024"])
def test_an_impossible_day_is_kept_as_text_and_reported(written):
    drafts, issues = read(f"{HEADER}Ana,Gil,,,,,{written}\n")
    assert said(drafts[0], "connected") == [written]
    assert [(issue.line, issue.severity) for issue in issues] == [(2, Severity.WARNING)]


@pytest.mark.parametrize(
    ("first", "last", "family", "suffix"),
    [
        ("Ana", '"Pérez, PhD"', "Pérez", "PhD"),
        ("Ana", '"Pérez, MBA, PMP®"', "Pérez", "MBA, PMP®"),
        ("Sam", '"King, Jr."', "King", "Jr."),
        ("ANA", '"GIL, PHD"', "GIL", "PHD"),
        ("ANA", '"GIL, LUISA"', "GIL, LUISA", ""),
        ("Ana", '"Gil, de Madrid"', "Gil, de Madrid", ""),
        ("Ana", "Gil 🚀", "Gil 🚀", ""),
        ("Ana", '"Gil,"', "Gil,", ""),
    ],
)
def test_degrees_are_told_from_the_surname(first, last, family, suffix):
    drafts, _ = read(f"{HEADER}{first},{last},,,,,08 Jun 2022\n")
    assert (drafts[0].name.family, drafts[0].name.suffix) == (family, suffix)
    assert drafts[0].name.full == f"{first} {last.strip(chr(34))}"


def test_cells_beyond_the_header_are_kept_and_reported():
    drafts, issues = read(f'{HEADER}Ana,"Gil\nPaz",,,,,08 Jun 2022,extra\nLuis,Sol,,,Acme\n')
    assert ("column 8", "extra") in [(p.name, p.value) for p in drafts[0].properties]
    assert [issue.line for issue in issues] == [2, 4]
    assert "row 1: too many cells" in issues[0].message
    assert "row 2: too few cells" in issues[1].message


def test_an_unknown_column_is_kept():
    drafts, _ = read("First Name,Last Name,Connected On,Mood\nAna,Gil,08 Jun 2022,fine\n")
    assert ("Mood", "fine") in [(p.name, p.value) for p in drafts[0].properties]


def test_a_quote_that_is_never_closed_costs_nobody_else():
    rows = 'Ana,Gil,,,"Acme,CTO,08 Jun 2022\n' + "Luis,Paz,,,Beta,,08 Jun 2022\n" * 3
    drafts, issues = read(HEADER + rows + 'Eva,Sol,,,"Gama, SL",,08 Jun 2022\n')
    assert [draft.name.full for draft in drafts] == ["Ana Gil", *["Luis Paz"] * 3, "Eva Sol"]
    assert said(drafts[4], "org") == ["Gama, SL"]
    assert [(issue.line, issue.severity) for issue in issues] == [(2, Severity.ERROR)]


@pytest.mark.parametrize("path", ["Connections.csv", "Export_2024/lists/connections.CSV"])
def test_the_export_zip_is_read_at_any_depth(path):
    archive = zipped({"messages.csv": "FROM,TO\n", path: f"{HEADER}Ana,Gil,,,,,08 Jun 2022\n"})
    drafts, issues = read(archive, "export.zip")
    assert LinkedInImporter().recognises(Source.from_bytes("export.zip", archive)) == 1.0
    assert [draft.name.full for draft in drafts] == ["Ana Gil"]
    assert issues == []


def test_a_macs_shadow_file_in_the_zip_is_no_list():
    archive = zipped({"__MACOSX/._Connections.csv": "\0\5\26\7"})
    assert LinkedInImporter().recognises(Source.from_bytes("export.zip", archive)) == 0.0


def test_a_broken_zip_is_an_error_and_no_exception():
    archive = zipped({"Connections.csv": HEADER * 9})[:-30]
    drafts, issues = read(archive, "export.zip")
    assert drafts == []
    assert [issue.severity for issue in issues] == [Severity.ERROR]


@pytest.mark.parametrize(
    "text",
    [
        "Name,Given Name,Family Name\n",
        "First Name,Last Name,Labels,E-mail 1 - Label\n",
        "BEGIN:VCARD\nFN:Ana\n",
        "",
    ],
)
def test_other_files_are_left_to_others(text):
    assert LinkedInImporter().recognises(Source.from_text(text)) == 0.0


def test_a_file_without_the_two_columns_is_one_error():
    drafts, issues = read("Name,Phone\nAna,1\n")
    assert drafts == []
    assert len(issues) == 1
    assert issues[0].severity is Severity.ERROR


@here
def test_every_named_row_of_the_corpus_becomes_a_person():
    path = SAMPLES / "linkedin-analyzer/connections-corpus.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        lines = dropwhile(lambda line: not line.startswith("First Name"), stream)
        rows = list(csv.DictReader(lines))
    named = [row for row in rows if f"{row['First Name']}{row['Last Name']}".split()]
    items = check_importer(LinkedInImporter(), Source.from_path(path))
    assert sum(isinstance(x, Draft) for x in items) == len(named) > 100
    assert all(x.severity is Severity.WARNING for x in items if isinstance(x, Issue))


@here
@pytest.mark.parametrize("path", sorted(SAMPLES.rglob("*.csv")), ids=lambda path: path.name)
def test_no_sample_raises_even_when_forced_on_the_reader(path):
    check_importer(LinkedInImporter(), Source.from_path(path))


@here
def test_the_samples_that_are_linkedins_are_recognised_and_no_others():
    sure = {
        path.name
        for path in SAMPLES.rglob("*.csv")
        if LinkedInImporter().recognises(Source.from_path(path)) > 0
    }
    assert sure == {
        "Connections.csv",
        "connections-corpus.csv",
        "linkedin_2020.csv",
        "linkedin_2024.csv",
        "linkedin_importedcontacts.csv",
        "Messages.csv",
        "messages-corpus.csv",
    }
