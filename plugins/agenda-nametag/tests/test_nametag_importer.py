"""What somebody sees who brings her Nametag export to Agenda."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, InteractionDraft, Issue, Severity, Source, TieDraft, jsonfile
from agenda.plugin.testing import check_damaged, check_golden, check_importer
from agenda_nametag import NametagImporter

SAMPLES = Path(__file__).parent / "samples"
SAMPLE = SAMPLES / "nametag_1_2.json"


def read(data):
    data = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    return check_importer(NametagImporter(), Source.from_bytes("nametag-export.json", data))


def of(items, kind):
    return [item for item in items if isinstance(item, kind)]


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


def export(*people, **more):
    return {
        "version": "1.2",
        "exportDate": "2026-01-01",
        "groups": [],
        "people": list(people),
        **more,
    }


def test_an_export_is_read_as_agreed():
    check_golden(
        NametagImporter(),
        SAMPLE,
        SAMPLE.with_suffix(".golden.json"),
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


def test_a_damaged_export_never_raises():
    check_damaged(NametagImporter(), Source.from_path(SAMPLE), steps=60)


def test_everything_said_of_a_person_is_kept():
    ana = of(read(SAMPLE.read_bytes()), Draft)[0]
    kept = {(one.name, one.value) for one in ana.properties}
    assert ("relationships.0.notes", "Viven juntos") in kept
    assert ("lastContact", "2026-08-01T00:00:00.000Z") in kept
    assert ("locations.0.latitude", "40.42") in kept
    assert all(value.source >= 0 for value in ana.values)


def test_dates_without_a_year_have_none():
    ana = of(read(SAMPLE.read_bytes()), Draft)[0]
    assert said(ana, "birthday") == ["1980-05-14", "--05-14"]


def test_lines_are_those_of_the_file():
    drafts = of(read(SAMPLE.read_bytes()), Draft)
    text = SAMPLE.read_text(encoding="utf-8").splitlines()
    assert [f'"{draft.key}"' in text[draft.line - 1] for draft in drafts] == [True, True]


def test_a_relationship_written_with_both_people_is_one_tie():
    ties = of(read(SAMPLE.read_bytes()), TieDraft)
    assert [(tie.a.me, tie.a.key, tie.b.key, tie.kind) for tie in ties] == [
        (True, "", "clper1", "colleague"),
        (False, "clper1", "clper2", "family"),
    ]


def test_the_journal_tells_of_meetings():
    meetings = of(read(SAMPLE.read_bytes()), InteractionDraft)
    assert [(m.title, m.at) for m in meetings] == [
        ("Café con Ana", "2026-07-18T09:30:00Z"),
        ("Comida", "2026-07-19"),
    ]
    assert [party.key for party in meetings[0].parties] == ["clper1", "clper2"]
    assert meetings[1].parties[0].name == "Ana García Pérez"


def test_what_is_left_out_is_said_in_both_languages():
    issues = of(read(SAMPLE.read_bytes()), Issue)
    assert len(issues) == 2
    assert "no nombran a nadie: 1" in dict(issues[1].words)["es"]


def test_an_export_that_breaks_off_is_read_up_to_there():
    data = SAMPLE.read_bytes()
    items = read(data[: data.index(b'"clper3"')])
    assert [draft.name.full for draft in of(items, Draft)] == ["Ana García Pérez", "Luis García"]
    (issue,) = of(items, Issue)[:1]
    assert (issue.severity, issue.line) == (
        Severity.ERROR,
        data[: data.index(b'"clper3"')].count(b"\n") + 1,
    )


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"version":"1.2","exportDate":"x","groups":' + b"[" * 100_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b'{"version":"1.2","people":' + b"9" * 10_000 + b"}",
        b"",
        b"null",
        b"\xff\xfe\x00",
    ],
)
def test_rubbish_is_one_clear_issue(data):
    items = read(data)
    assert [type(item) for item in items] == [Issue]
    assert items[0].severity is Severity.ERROR
    assert dict(items[0].words)["es"]


def test_a_file_larger_than_memory_can_bear_is_refused(monkeypatch):
    monkeypatch.setattr(jsonfile, "LIMIT", 100)
    (issue,) = read(SAMPLE.read_bytes())
    assert "larger than" in issue.message


@pytest.mark.parametrize(
    "data",
    [
        b'{"exportedAt":"2026-01-01","version":1,"contacts":[]}',
        b'{"version":"1.0-preview.1","app_version":"4.0.0","export_date":"2026","account":{}}',
        b'{"version":"1.2","exportDate":"2026","items":[]}',
        b"BEGIN:VCARD",
        b"[]",
        b"",
    ],
)
def test_files_of_others_are_left_to_them(data):
    assert NametagImporter().recognises(Source.from_bytes("nametag-export.json", data)) == 0.0


def test_an_export_is_known_by_its_content_whatever_it_is_called():
    packed = json.dumps(json.loads(SAMPLE.read_text(encoding="utf-8"))).encode()
    for data in (SAMPLE.read_bytes(), packed, b"\xef\xbb\xbf" + packed):
        assert NametagImporter().recognises(Source.from_bytes("x", data)) == 1.0


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
_KEYS = [
    "id", "name", "surname", "importantDates", "phoneNumbers", "addresses", "locations", "photo",
    "relationships", "relationshipToUser", "groups", "customFields", "customFieldValues",
]  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(_KEYS), _json),
    st.dictionaries(st.sampled_from(["journalEntries", "customFieldTemplates", "groups"]), _json),
)
def test_whatever_stands_in_the_fields_keeps_the_contract(person, more):
    read(export(person, {"id": "a", "name": "Ana"}, **more))


def test_half_a_character_does_not_reach_the_agenda():
    (draft,) = of(read(b'{"people":[{"id":"a","name":"Ana \\ud83d"}]}'), Draft)
    assert draft.name.full == "Ana \ufffd"
