"""What somebody sees who drops an LDIF file on Agenda."""

import base64
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, GroupDraft, Issue, Party, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_thunderbird import ThunderbirdImporter
from agenda_thunderbird import ldif as ldif_module
from agenda_thunderbird.directory import key_of_dn
from agenda_thunderbird.ldif import Entry, entries

PERSON = "dn: cn=Ana,mail=a@example.com\nobjectclass: person\ncn: Ana\nmail: a@example.com\n"


def read(text):
    data = text if isinstance(text, bytes) else text.encode()
    items = check_importer(ThunderbirdImporter(), Source.from_bytes("book.ldif", data))
    return (
        [x for x in items if isinstance(x, Draft)],
        [x for x in items if isinstance(x, GroupDraft)],
        [x for x in items if isinstance(x, Issue)],
    )


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_every_line_end_and_encoding_is_read(end, encoding):
    text = "dn: cn=Íñigo\nobjectclass: person\ncn: Íñigo\nsn: Peña\n"
    drafts, _, issues = read(text.replace("\n", end).encode(encoding))
    assert [draft.name.full for draft in drafts] == ["Íñigo"]
    assert issues == []


def test_folded_lines_and_comments_are_read_as_the_rfc_says():
    text = "version: 1\n# a\n b\ndn: cn=Ana\ncn: An\n a\n# between\ndescription: one\n  two\n"
    drafts, _, issues = read(text)
    assert (drafts[0].name.full, said(drafts[0], "note"), issues) == ("Ana", ["one two"], [])


def test_a_picture_is_read_and_one_elsewhere_is_not_opened():
    photo = base64.b64encode(b"\x89PNG1234").decode()
    drafts, _, issues = read(f"{PERSON}jpegPhoto:: {photo}\njpegPhoto:< file:///etc/passwd\n")
    (value,) = [value for value in drafts[0].values if value.kind == "photo"]
    assert (value.data, value.media) == (b"\x89PNG1234", "image/png")
    assert [issue.line for issue in issues] == [6]


def test_a_mailing_list_becomes_a_group_whose_members_are_found_by_their_key():
    text = f"{PERSON}\ndn: cn=Coro\nobjectclass: groupOfNames\ncn: Coro\nmember: CN=Ana, mail=A@example.com\n"
    drafts, groups, _ = read(text)
    key = drafts[0].key
    assert groups[0].name == "Coro"
    assert groups[0].members == (Party(name="Ana", email="A@example.com", key=key),)


def test_two_people_of_one_name_are_no_versions_of_each_other():
    jane = "dn: cn=Jane Doe\nobjectclass: person\ncn: Jane Doe\n"
    drafts, _, _ = read(f"{jane}description: one\n\n{jane}description: two\n")
    assert [draft.key for draft in drafts] == ["", ""]
    assert [said(draft, "note") for draft in drafts] == [["one"], ["two"]]


def test_somebody_whose_entry_is_called_by_the_name_alone_is_known_by_the_address_in_it():
    jane = "dn: cn=Jane Doe\nobjectclass: person\ncn: Jane Doe\nmail: j@example.com\n"
    drafts, _, _ = read(jane)
    assert drafts[0].key == "jane doe|j@example.com"


@pytest.mark.parametrize(
    ("dn", "party"),
    [
        ("cn=Jane Doe", Party(name="Jane Doe")),
        ("mail=j@example.com", Party(email="j@example.com")),
    ],
)
def test_a_member_who_has_no_key_is_looked_for_by_name_or_address(dn, party):
    text = f"dn: cn=Coro\nobjectclass: groupOfNames\ncn: Coro\nmember: {dn}\n"
    _, groups, _ = read(text)
    assert groups[0].members == (party,)


def test_a_table_and_an_ldif_file_of_one_book_agree_about_who_is_who():
    drafts, _, _ = read(PERSON)
    rows = "Display Name,Primary Email,Secondary Email,Pager Number\nAna,a@example.com,,\n"
    (row,) = ThunderbirdImporter().read(Source.from_text(rows))
    assert row.key == drafts[0].key == "ana|a@example.com"


@pytest.mark.parametrize(
    ("dn", "key"),
    [
        ("cn=Gil\\, Ana,mail=a@example.com", "gil, ana|a@example.com"),
        ("mail=a@example.com", ""),
        ("cn=I\\C3\\B1i,mail=i@example.com", "ini|i@example.com"),
        ("cn=Ana", ""),
        ("cn=Ana,ou=Contacts", ""),
        ("cn=Ana,dc=example,dc=com", "cn=ana,dc=example,dc=com"),
        ("UID=jdoe, ou=People ,dc=example", "uid=jdoe,ou=people,dc=example"),
    ],
)
def test_distinguished_names_are_taken_apart(dn, key):
    assert key_of_dn(dn) == key


def test_bad_base64_costs_one_attribute_and_keeps_it_as_written():
    drafts, _, issues = read(f"{PERSON}title:: ñ!\n")
    assert said(drafts[0], "email") == ["a@example.com"]
    assert ("title", "ñ!") in [(item.name, item.value) for item in drafts[0].properties]
    assert [(issue.line, issue.severity) for issue in issues] == [(5, Severity.WARNING)]


def test_a_line_that_is_nothing_is_kept_and_reported():
    drafts, _, issues = read(f"{PERSON}what is this\n")
    assert ("", "what is this") in [(item.name, item.value) for item in drafts[0].properties]
    assert [issue.line for issue in issues] == [5]


def test_entries_without_an_empty_line_between_them_are_two():
    drafts, _, _ = read(PERSON + PERSON.replace("Ana", "Eva"))
    assert [draft.name.full for draft in drafts] == ["Ana", "Eva"]


@pytest.mark.parametrize("change", ["delete", "modify", "modrdn"])
def test_a_change_of_an_entry_is_no_person(change):
    drafts, _, issues = read(f"{PERSON}\ndn: cn=Eva\nchangetype: {change}\n-\n")
    assert [draft.name.full for draft in drafts] == ["Ana"]
    assert [issue.line for issue in issues] == [6]


def test_departments_are_no_people():
    drafts, _, issues = read("dn: ou=People\nobjectclass: organizationalUnit\nou: People\n")
    assert (drafts, len(issues)) == ([], 1)


def test_an_endless_line_ends_the_reading_with_an_error(monkeypatch):
    monkeypatch.setattr(ldif_module, "LINE_CHARACTERS", 200)
    drafts, _, issues = read(f"{PERSON}\ncn: {'x' * 500}\n{PERSON}")
    assert [draft.name.full for draft in drafts] == ["Ana"]
    assert [(issue.line, issue.severity) for issue in issues] == [(6, Severity.ERROR)]


def test_an_entry_without_an_end_is_skipped_and_the_next_one_is_read(monkeypatch):
    monkeypatch.setattr(ldif_module, "ENTRY_CHARACTERS", 200)
    endless = "cn: yyyyyyyyyyyyyyyyyy\n" * 50
    drafts, _, issues = read(f"dn: cn=Big\n{endless}\n{PERSON}")
    assert [draft.name.full for draft in drafts] == ["Ana"]
    assert [issue.severity for issue in issues] == [Severity.ERROR]


@pytest.mark.parametrize(
    "text", ["BEGIN:VCARD\n", "# only a comment\n", "name,dn: x\n", "", "\0\1"]
)
def test_other_files_are_left_to_others(text):
    assert ThunderbirdImporter().recognises(Source.from_text(text)) == 0.0


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\r\0")))
def test_any_value_comes_back_from_base64_in_folded_lines(text):
    raw = f"description:: {base64.b64encode(text.encode()).decode()}"
    folded = "\n ".join([raw[:20], *(raw[at : at + 19] for at in range(20, len(raw), 19))])
    (entry,) = entries(io.BytesIO(f"dn: cn=x\n{folded}\n".encode()))
    assert isinstance(entry, Entry)
    assert entry.first("description") == text


@given(st.binary(max_size=400))
def test_no_bytes_make_the_reader_raise(data):
    check_importer(ThunderbirdImporter(), Source.from_bytes("x.ldif", b"dn: cn=x\n" + data))
