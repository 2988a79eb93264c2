"""What somebody sees who brings her Contrack export to Agenda."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, InteractionDraft, Issue, Severity, Source, jsonfile
from agenda.plugin.testing import check_damaged, check_golden, check_importer
from agenda_contrack import ContrackImporter

SAMPLES = Path(__file__).parent / "samples"
SAMPLE = SAMPLES / "contrack_1.json"


def read(data):
    data = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    return check_importer(ContrackImporter(), Source.from_bytes("contrack-export.json", data))


def of(items, kind):
    return [item for item in items if isinstance(item, kind)]


def said(draft, kind):
    return [value.value for value in draft.values if value.kind == kind]


def export(*contacts, **more):
    return {"exportedAt": "2026-01-01", "version": 1, "contacts": list(contacts), **more}


def test_an_export_is_read_as_agreed():
    check_golden(
        ContrackImporter(),
        SAMPLE,
        SAMPLE.with_suffix(".golden.json"),
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


def test_a_damaged_export_never_raises():
    check_damaged(ContrackImporter(), Source.from_path(SAMPLE), steps=60)


def test_everything_said_of_a_person_is_kept():
    ana = of(read(SAMPLE.read_bytes()), Draft)[0]
    kept = {(one.name, one.value) for one in ana.properties}
    assert ("lat", "40.4") in kept
    assert ("sources.0.rawData", '{"First Name":"Ana"}') in kept
    assert ("merged.0.name", "Ana Garcia") in kept
    assert all(value.source >= 0 for value in ana.values)


def test_lines_are_those_of_the_file():
    drafts = of(read(SAMPLE.read_bytes()), Draft)
    text = SAMPLE.read_text(encoding="utf-8").splitlines()
    assert [f'"{draft.key}"' in text[draft.line - 1] for draft in drafts] == [True, True]


def test_contacts_merged_in_contrack_are_one_person_with_what_both_said():
    drafts = of(read(SAMPLE.read_bytes()), Draft)
    assert [draft.name.full for draft in drafts] == ["Ana García Pérez", "Sara"]
    assert said(drafts[0], "email") == ["ana@acme.example", "ana.gp@correo.example"]
    assert drafts[0].circles == ("Clientes", "Feria", "Madrid")


def test_two_contacts_that_point_to_each_other_stay_two():
    a, b = ({"id": x, "name": x, "canonicalId": y} for x, y in (("a", "b"), ("b", "a")))
    assert [draft.key for draft in of(read(export(a, b)), Draft)] == ["a", "b"]


def test_what_was_merged_twice_belongs_to_the_last():
    chain = [
        {"id": x, "name": x, "canonicalId": y} for x, y in (("a", "b"), ("b", "c"), ("c", None))
    ]
    chain[0]["emails"] = [{"email": "a@a.example"}]
    (draft,) = of(read(export(*chain)), Draft)
    assert (draft.key, said(draft, "email")) == ("c", ["a@a.example"])


def test_interactions_are_those_of_the_person_merged_into_and_of_all_who_are_mentioned():
    call, sms = of(read(SAMPLE.read_bytes()), InteractionDraft)
    assert (call.kind, call.at, call.minutes) == ("call", "2026-03-05T10:22:00Z", 90)
    assert [party.name for party in call.parties] == ["Ana García Pérez", "Sara"]
    assert call.text == "Quiere web nueva\ny logo"
    assert (sms.kind, sms.parties[0].key[-1]) == ("message", "1")


def test_notes_and_follow_ups_stay_with_the_person():
    ana = of(read(SAMPLE.read_bytes()), Draft)[0]
    assert "2026-03-07\nIdea\nRegalar té" in said(ana, "note")
    follow_ups = [value.value for value in ana.values if value.label == "Follow-up"]
    assert follow_ups == ["Enviar presupuesto (2026-03-12)", "✓ Felicitar (2026-05-14)"]


def test_what_is_left_out_is_said_in_both_languages():
    issues = of(read(SAMPLE.read_bytes()), Issue)
    assert [issue.severity for issue in issues] == [Severity.WARNING] * 2
    assert "papelera de Contrack: 1" in dict(issues[0].words)["es"]
    assert "sin fecha o sin contacto: 1" in dict(issues[1].words)["es"]


def test_an_export_that_breaks_off_is_read_up_to_there():
    data = SAMPLE.read_bytes()
    items = read(data[: data.index(b'"Sara"')])
    assert [draft.name.full for draft in of(items, Draft)] == ["Ana García Pérez"]
    (issue,) = of(items, Issue)[:1]
    assert (issue.severity, issue.line) == (
        Severity.ERROR,
        data[: data.index(b'"Sara"')].count(b"\n") + 1,
    )


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b'{"exportedAt":"x","version":1,"contacts":' + b"[" * 100_000,
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b'{"contacts":' + b"9" * 10_000 + b"}",
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
        b'{"exportedAt":"2026-01-01","version":2,"people":[]}',
        b'{"version":"1.2","exportDate":"2026","user":{},"groups":[],"people":[]}',
        b'{"version":"1.0-preview.1","app_version":"4.0.0","export_date":"2026","account":{}}',
        b"BEGIN:VCARD",
        b"[]",
        b"",
    ],
)
def test_files_of_others_are_left_to_them(data):
    assert ContrackImporter().recognises(Source.from_bytes("contrack-export.json", data)) == 0.0


def test_an_export_is_known_by_its_content_whatever_it_is_called():
    packed = json.dumps(json.loads(SAMPLE.read_text(encoding="utf-8"))).encode()
    for data in (SAMPLE.read_bytes(), packed, b"\xef\xbb\xbf" + packed):
        assert ContrackImporter().recognises(Source.from_bytes("x", data)) == 1.0


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
_KEYS = [
    "id", "name", "firstName", "emails", "phones", "addresses", "socialLinks", "experience", "education",
    "sources", "tags", "interests", "attributes", "lists", "isGhost", "canonicalId", "avatarUrl",
]  # fmt: skip


@given(
    st.dictionaries(st.sampled_from(_KEYS), _json),
    st.dictionaries(
        st.sampled_from(["interactions", "lists", "listMembers", "actionItems"]), _json
    ),
)
def test_whatever_stands_in_the_fields_keeps_the_contract(person, more):
    read(export(person, {"id": "a", "name": "Ana"}, **more))


def test_half_a_character_does_not_reach_the_agenda():
    (draft,) = of(read(b'{"contacts":[{"id":"a","name":"Ana \\ud83d"}]}'), Draft)
    assert draft.name.full == "Ana \ufffd"


def test_a_contact_without_an_id_takes_nobody_elses_place():
    items = read(
        export(
            {"name": "Ana Gil"},
            {"id": "c2", "name": "Bo Ruiz"},
            interactions=[
                {"id": "i1", "type": "meeting", "date": "2026-03-05", "contactId": "c2"}
                | {"mentions": [{"name": "Ana Gil"}]}
            ],
        )
    )
    assert [draft.name.full for draft in of(items, Draft)] == ["Ana Gil", "Bo Ruiz"]
    (met,) = of(items, InteractionDraft)
    assert [(party.key, party.name) for party in met.parties] == [("c2", "Bo Ruiz")]
