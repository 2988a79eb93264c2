"""What the files of one export make of each other, and what each says alone."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest

from agenda.plugin import Complete, Draft, InteractionDraft, Issue, Me, Severity, Source, TieDraft
from agenda.plugin.testing import check_importer
from agenda_linkedin import LinkedInImporter

SAMPLES = Path(__file__).parent / "samples"
EXPORT = SAMPLES / "export_2026"
IN = "https://www.linkedin.com/in/"


def read(source):
    assert LinkedInImporter().recognises(source) == 1.0
    return check_importer(LinkedInImporter(), source)


def alone(text, name, me=None):
    data = text.encode()
    return read(Source(name=name, data=data, head=data[:4096], me=me or Me()))


def of(kind, items):
    return [item for item in items if isinstance(item, kind)]


def zipped(folder, prefix=""):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in sorted(folder.rglob("*.csv")):
            archive.write(path, prefix + path.relative_to(folder).as_posix())
    return Source.from_bytes("Complete_LinkedInDataExport.zip", out.getvalue())


def without_file_names(items):
    return [item for item in items if not isinstance(item, Issue)]


@pytest.mark.parametrize("prefix", ["", "Complete_LinkedInDataExport_05-14-2026/"])
def test_the_zip_reads_like_the_folder(prefix):
    folder = read(Source.from_path(EXPORT))
    archive = read(zipped(EXPORT, prefix))
    assert without_file_names(archive) == without_file_names(folder)
    assert len(of(Issue, archive)) == len(of(Issue, folder)) > 0


def test_an_issue_says_in_which_file_of_the_export_it_is():
    issues = of(Issue, read(Source.from_path(EXPORT)))
    assert all(
        issue.message.startswith(("messages.csv: ", "Connections.csv: ")) for issue in issues
    )
    assert all(dict(issue.words)["es"].startswith(issue.message.split(":")[0]) for issue in issues)


def test_the_profile_and_the_invitations_say_who_the_user_is(tmp_path):
    for name in ("messages.csv", "Profile.csv"):
        shutil.copy(EXPORT / name, tmp_path)
    directions = [item.direction for item in of(InteractionDraft, read(Source.from_path(tmp_path)))]
    assert directions == ["both", "out", "in", "in"]
    (tmp_path / "Profile.csv").unlink()
    shutil.copy(EXPORT / "Invitations.csv", tmp_path)
    messages = [
        item
        for item in of(InteractionDraft, read(Source.from_path(tmp_path)))
        if item.kind == "message"
    ]
    assert [item.direction for item in messages] == directions


def test_somebody_without_an_address_is_the_connection_of_that_name():
    ties = of(TieDraft, read(Source.from_path(EXPORT)))
    recommended = {tie.key.split("|")[0]: tie for tie in ties if tie.kind == "recommended"}
    assert recommended["recommended:in"].a.key == f"{IN}nerea-sole"
    assert recommended["recommended:in"].b.me
    assert recommended["recommended:out"].a.me
    assert recommended["recommended:out"].b.key == "name:lope quiroga|quiroga e hijos"


def test_a_sender_of_an_export_without_addresses_is_the_connection_of_that_name():
    talks = of(InteractionDraft, read(Source.from_path(SAMPLES / "export_2021")))
    maite = {party for talk in talks for party in talk.parties if party.name == "Maite Zubiri"}
    assert {party.key for party in maite} == {"name:maite zubiri|talleres ondarreta"}
    assert {party.url for party in maite} == {f"{IN}maite-zubiri-etxeandia"}


def test_two_connections_of_one_name_leave_a_name_a_name(tmp_path):
    header = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    rows = f"Ana,Gil,{IN}ana-1,,,,07 Jun 2024\nAna,Gil,{IN}ana-2,,,,07 Jun 2024\n"
    (tmp_path / "Connections.csv").write_text(header + rows, encoding="utf-8")
    (tmp_path / "Recommendations_Given.csv").write_text(
        "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Gil,,,Bien,,VISIBLE\n",
        encoding="utf-8",
    )
    (tie,) = of(TieDraft, read(Source.from_path(tmp_path)))
    assert (tie.b.name, tie.b.key, tie.b.url) == ("Ana Gil", "", "")


def test_all_that_is_said_of_the_user_is_one_card():
    (mine,) = [draft for draft in of(Draft, read(Source.from_path(EXPORT))) if draft.mine]
    said = {(value.kind, value.label): value.value for value in mine.values}
    assert (mine.name.full, mine.key) == ("Irene Castaño", "mine")
    assert (said["org", ""], said["title", ""]) == ("Faro Digital", "Arquitecta")
    assert said["custom", "Position"] == "Programadora, Banco Norte (09/2017 – 12/2020)"
    assert (
        said["custom", "Education"] == "Ingeniería Informática, Universidad de Deusto (2012 – 2016)"
    )
    assert said["custom", "Skills"] == "Python, Arquitectura"
    assert said["birthday", ""] == "--06-14"
    assert said["url", "LinkedIn"] == f"{IN}irene-castano-9"
    assert [v.value for v in mine.values if v.preferred] == ["irene@ejemplo.example"]
    assert [v.types for v in mine.values if v.kind == "phone"] == [("cell",)]
    written = {(item.name, item.value) for item in mine.properties}
    assert {("Description", "Sistemas, datos"), ("Updated On", "1/2/24, 3:04 PM")} <= written


def test_the_cards_of_an_address_book_do_not_mix_with_the_connections():
    items = read(Source.from_path(EXPORT))
    (complete,) = of(Complete, items)
    imported = [draft for draft in of(Draft, items) if draft.key.startswith("contact:")]
    assert [draft.name.full for draft in imported] == ["Teo Arnaiz", "taller@ejemplo.example"]
    assert not any(draft.format.startswith(complete.format) for draft in imported)
    assert [value.value for value in imported[0].values if value.kind == "email"] == [
        "teo@ejemplo.example",
        "teo.arnaiz@ejemplo.example",
    ]


def test_a_damaged_member_costs_only_itself_and_the_word_that_these_are_all(tmp_path):
    data = bytearray(zipped(EXPORT).data)
    at = data.find(b"Connections.csv") + len("Connections.csv") + 40
    data[at : at + 40] = b"\xff" * 40
    source = Source.from_bytes("export.zip", bytes(data))
    items = list(LinkedInImporter().read(source))
    assert [issue.severity for issue in of(Issue, items)].count(Severity.ERROR) == 1
    assert len(of(InteractionDraft, items)) == 6
    assert of(Complete, items) == []


def test_of_two_lists_of_connections_both_must_be_whole_to_be_all(tmp_path):
    (tmp_path / "part").mkdir()
    shutil.copy(EXPORT / "Connections.csv", tmp_path)
    shutil.copy(EXPORT / "Connections.csv", tmp_path / "part")
    assert len(of(Complete, read(Source.from_path(tmp_path)))) == 1
    with (tmp_path / "part" / "Connections.csv").open("a", encoding="utf-8") as stream:
        stream.write("Luis,Pa")
    assert of(Complete, read(Source.from_path(tmp_path))) == []


class TestAlone:
    @pytest.mark.parametrize("path", sorted(EXPORT.iterdir()), ids=lambda path: path.name)
    def test_each_file_of_people_is_known_by_its_header(self, path):
        expected = 0.0 if path.name == "Company Follows.csv" else 1.0
        assert LinkedInImporter().recognises(Source.from_path(path)) == expected

    @pytest.mark.parametrize(
        ("direction", "names"),
        [("OUTGOING", ("Irene", "Ana Gil")), ("INCOMING", ("Ana Gil", "Irene"))],
    )
    def test_an_invitation_says_how_and_when_they_met(self, direction, names):
        items = alone(
            "From,To,Sent At,Message,Direction\n"
            f'{names[0]},{names[1]},"3/5/21, 10:22 AM","Hola,\n¿qué tal?",{direction}\n',
            "Invitations.csv",
        )
        (met,) = items
        assert (met.kind, met.at, met.text) == (
            "invitation",
            "2021-03-05T10:22:00",
            "Hola,\n¿qué tal?",
        )
        assert met.direction == ("out" if direction == "OUTGOING" else "in")
        assert [party.name for party in met.parties] == ["Ana Gil"]

    def test_the_addresses_of_a_newer_export_leave_an_invitation_the_same(self):
        row = 'Ana Gil,Irene,"3/5/21, 10:22 AM",,INCOMING'
        old = "From,To,Sent At,Message,Direction\n"
        new = old.strip() + ",inviterProfileUrl,inviteeProfileUrl\n"
        (before,) = alone(f"{old}{row}\n", "Invitations.csv")
        (after,) = alone(f"{new}{row},{IN}ana,{IN}irene\n", "Invitations.csv")
        assert before.key == after.key
        assert after.parties[0].key == f"{IN}ana"

    @pytest.mark.parametrize(
        "row",
        ['LinkedIn Member,Irene,"3/5/21, 10:22 AM",,INCOMING', "Ana Gil,Irene,ayer,,INCOMING"],
    )
    def test_an_invitation_of_nobody_or_of_no_day_is_reported(self, row):
        (issue,) = alone(f"From,To,Sent At,Message,Direction\n{row}\n", "Invitations.csv")
        assert issue.severity is Severity.WARNING
        assert issue.words[0][0] == "es"

    def test_the_file_name_says_who_recommended_whom(self):
        text = "First Name,Last Name,Company,Job Title,Text,Creation Date,Status\nAna,Gil,,,Bien,1/2/23,VISIBLE\n"
        (received,) = alone(text, "Recommendations Received (1).csv")
        (given,) = alone(text, "Recommendations_Given.csv")
        (unknown,) = alone(text, "recs.csv")
        assert (received.a.name, received.b.me, received.at) == ("Ana Gil", True, "2023-01-02")
        assert (given.a.me, given.b.name) == (True, "Ana Gil")
        assert unknown.severity is Severity.ERROR

    def test_columns_of_recommendations_are_found_under_other_names(self):
        text = "First Name,Last Name,Company,Title,Body,Created Date,Status\nAna,Gil,,,Bien,2023-01-02,VISIBLE\n"
        (tie,) = alone(text, "Recommendations_Received.csv")
        assert (tie.evidence, tie.at) == ("Bien", "2023-01-02")

    def test_the_skills_that_somebody_endorsed_are_one_tie(self):
        header = "Endorsement Date,Skill Name,Endorsee First Name,Endorsee Last Name,Endorsee Public Url,Endorsement Status\n"
        rows = (
            "2023/06/05 15:47:58 UTC,Python,Ana,Gil,www.linkedin.com/in/ana,ACCEPTED\n"
            "2022/06/05 15:47:58 UTC,SQL,Ana,Gil,www.linkedin.com/in/ana,ACCEPTED\n"
            "2022/06/05 15:47:58 UTC,Perl,Ana,Gil,www.linkedin.com/in/ana,REJECTED\n"
            "2022/06/05 15:47:58 UTC,Perl,,,,ACCEPTED\n"
        )
        tie, issue = alone(header + rows, "Endorsement_Given_Info.csv")
        assert (tie.kind, tie.a.me, tie.b.key) == ("endorsed", True, f"{IN}ana")
        assert (tie.evidence, tie.at) == ("Python, SQL", "2023-06-05")
        assert issue.message.endswith(": 1")

    def test_a_part_of_the_users_card_has_the_name_that_agenda_knows(self):
        text = "Extension,Number,Type\n12,+34 600 000 099,Work\n"
        (mine,) = alone(text, "PhoneNumbers.csv", me=Me(names=("Irene Castaño",)))
        assert (mine.mine, mine.name.full, mine.key) == (True, "Irene Castaño", "mine:phones")
        assert [(v.value, v.types) for v in mine.values] == [("+34 600 000 099 ext. 12", ("work",))]


class TestRecognising:
    @pytest.mark.parametrize(
        "text",
        [
            "Extension,Number,Type,Colour\n",
            "Name\nPython\n",
            "First Name,Last Name,Headline,Company\n",
            "From,To,Date,Subject,Body\n",
            "Source,First Name,Emails\n",
            "Organization,Followed On\n",
        ],
    )
    def test_tables_of_others_are_left_to_them(self, text):
        assert LinkedInImporter().recognises(Source.from_text(text, "Contacts.csv")) == 0.0

    def test_a_zip_of_another_program_with_files_of_the_same_names_is_left_alone(self, tmp_path):
        (tmp_path / "contacts.csv").write_text("First Name,Last Name,Labels\n")
        assert LinkedInImporter().recognises(zipped(tmp_path)) == 0.0

    def test_a_folder_with_other_things_is_left_to_be_read_file_by_file(self, tmp_path):
        shutil.copytree(EXPORT, tmp_path / "export")
        (tmp_path / ".DS_Store").write_bytes(b"\0")
        assert LinkedInImporter().recognises(Source.from_path(tmp_path)) == 1.0
        (tmp_path / "ana.vcf").write_text("BEGIN:VCARD\n")
        assert LinkedInImporter().recognises(Source.from_path(tmp_path)) == 0.0

    def test_what_another_reader_takes_is_handed_on_from_a_zip(self):
        out = io.BytesIO(zipped(EXPORT).data)
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("ana.vcf", "BEGIN:VCARD\n")
            archive.writestr("calls.xml", "<calls/>")
            archive.writestr("__MACOSX/._ana.vcf", "\0")
        items = read(Source.from_bytes("x.zip", out.getvalue()))
        (rest,) = of(Source, items)
        assert rest.member_names() == ("ana.vcf", "calls.xml")
