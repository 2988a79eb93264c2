"""What somebody sees who moves from Monica to Agenda."""

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Draft, InteractionDraft, Issue, Severity, Source, TieDraft
from agenda.plugin.testing import check_damaged, check_golden, check_importer
from agenda_monica import MonicaImporter

SAMPLES = Path(__file__).parent / "samples"
JSON, SQL = SAMPLES / "monica.json", SAMPLES / "monica.sql"
ANA, LUIS = (f"00000000-0000-4000-8000-00000000000{number}" for number in (1, 2))


def read(data):
    data = data if isinstance(data, bytes) else json.dumps(data, ensure_ascii=False).encode()
    return check_importer(MonicaImporter(), Source.from_bytes("monica", data))


def of(items, kind):
    return [item for item in items if isinstance(item, kind)]


def said(draft, kind, label=None):
    return [
        value.value
        for value in draft.values
        if value.kind == kind and label in {None, value.label}
    ]  # fmt: skip


def kept(draft):
    return {(one.name, one.value) for one in draft.properties}


@pytest.mark.parametrize("path", [JSON, SQL], ids=["json", "sql"])
def test_an_export_is_read_as_agreed(path):
    check_golden(
        MonicaImporter(),
        path,
        path.with_suffix(f"{path.suffix}.golden.json"),
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("path", [JSON, SQL], ids=["json", "sql"])
def test_a_damaged_export_never_raises(path):
    check_damaged(MonicaImporter(), Source.from_path(path), steps=50)


@pytest.mark.parametrize("path", [JSON, SQL], ids=["json", "sql"])
def test_both_exports_tell_the_same_of_a_person(path):
    ana, luis = of(read(path.read_bytes()), Draft)[:2]
    assert (ana.key, ana.name.full, ana.name.family) == (ANA, "Ana García Pérez", "García Pérez")
    assert said(ana, "birthday") == ["--05-14"]
    assert said(ana, "email") == ["ana@acme.example"]
    assert said(ana, "phone") == ["+34612345678"]
    assert said(ana, "address") == ["Gran Vía 12, 28013, Madrid, Madrid, ES"]
    assert said(ana, "gender") == ["F"]
    assert said(ana, "event", "First met") == ["2019-03-05"]
    assert said(ana, "custom", "Debt: I owe")[0].startswith("50")
    assert "Clientes" in ana.circles
    assert (said(luis, "birthday"), said(luis, "deathdate")) == (["1945"], ["2020-01-31"])


@pytest.mark.parametrize("path", [JSON, SQL], ids=["json", "sql"])
def test_lines_are_those_of_the_file(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    for draft in of(read(path.read_bytes()), Draft):
        assert draft.key in lines[draft.line - 1]


@pytest.mark.parametrize("path", [JSON, SQL], ids=["json", "sql"])
def test_the_card_of_the_user_is_hers(path):
    drafts = of(read(path.read_bytes()), Draft)
    assert [draft.name.full for draft in drafts if draft.mine] == ["Eva Ruiz"]


@pytest.mark.parametrize("path", [JSON, SQL], ids=["json", "sql"])
def test_a_relationship_and_its_reverse_are_one_tie(path):
    family, introduced = of(read(path.read_bytes()), TieDraft)
    assert (family.a.key, family.b.key, family.kind) == (ANA, LUIS, "family")
    assert (introduced.a.key, introduced.b.key, introduced.kind) == (LUIS, ANA, "introduced")


def test_what_another_is_to_somebody_stands_on_her_card():
    ana, luis = of(read(JSON.read_bytes()), Draft)[:2]
    related = [(v.value, v.types) for v in ana.values if v.kind == "related" and v.types]
    assert related == [("Luis García", ("parent",))]
    assert said(luis, "related") == ["Ana García Pérez"]


def test_calls_conversations_and_activities_are_interactions():
    found = of(read(JSON.read_bytes()), InteractionDraft)
    assert [(one.kind, one.at, one.direction, one.count) for one in found] == [
        ("call", "2025-05-01", "in", 1),
        ("message", "2025-05-02", "both", 2),
        ("meeting", "2019-12-24", "", 1),
    ]
    assert found[1].text == "→ Hola\n← ¿Qué tal?"
    assert [party.name for party in found[2].parties] == ["Ana García Pérez", "Luis García"]


def test_sql_knows_the_hour_and_the_direction_as_well():
    call, chat, meal = of(read(SQL.read_bytes()), InteractionDraft)
    assert (call.at, call.direction) == ("2025-05-01T09:30:00", "out")
    assert (chat.at, chat.direction) == ("2025-05-02", "out")
    assert meal.text == 'En "Casa Lucio"\ncon todos'


def test_the_words_of_conversations_are_not_kept_with_the_card():
    for path in (JSON, SQL):
        ana = of(read(path.read_bytes()), Draft)[0]
        assert not any("¿Qué tal?" in value or "web nueva" in value for _, value in kept(ana))


def test_everything_else_said_of_a_person_is_kept():
    ana = of(read(JSON.read_bytes()), Draft)[0]
    assert ("properties.last_talked_to", "2025-06-01") in kept(ana)
    assert ("data.7.values.0.properties.latitude", "40.4") in kept(ana)
    assert said(ana, "custom", "Gift") == ["Libro (offered, 20, 2020-05-14) – Firmado"]
    assert said(ana, "custom", "Task") == ["✓ Enviar presupuesto (2025-05-03) – Con IVA"]
    assert said(ana, "custom", "Reminder") == ["Felicitar (2024-05-14, 1 year)"]
    assert said(ana, "custom", "Debt: owed to me") == ["20 (complete)"]
    assert said(ana, "custom", "Pet") == ["Toby (dog)"]
    assert said(ana, "custom", "Document") == ["contrato.pdf (2022-01-01)"]
    assert said(ana, "event", "new job") == ["2018-09-01"]
    assert [value.media for value in ana.values if value.kind == "photo"] == ["image/png"]
    assert all(value.source >= 0 for value in ana.values)


def test_somebody_dead_without_a_date_is_dead():
    pedro = of(read(JSON.read_bytes()), Draft)[3]
    assert said(pedro, "deathdate") == ["†"]


def test_quotes_brackets_and_line_ends_in_sql_text_are_text():
    ana = of(read(SQL.read_bytes()), Draft)[0]
    assert "La conocí en la feria; dijo (eso): it's ok" in said(ana, "note")
    assert "Le gusta el té,\ny la vela." in said(ana, "note")
    assert said(ana, "custom", "Experience") == ["Comercial, Beta (2005-01-01 – 2012-01-01)"]


def test_the_password_of_the_user_goes_nowhere():
    assert "$2y$10$secret" not in str(read(SQL.read_bytes()))


def test_tables_with_a_prefix_and_backticks_are_read():
    text = SQL.read_text(encoding="utf-8").replace("INSERT IGNORE INTO ", "INSERT INTO `mn_")
    text = text.replace(" (`id`", "` (`id`").replace(" (`activity_id`", "` (`activity_id`")
    text = text.replace(" (`contact_id`", "` (`contact_id`")
    assert read(text.encode()) == read(SQL.read_bytes())


def test_sql_that_is_damaged_in_one_table_is_read_in_the_others():
    data = SQL.read_bytes()
    items = read(data.replace(b" (1,3,1,NULL,NULL);", b" (1,3,'1"))
    (issue,) = [one for one in of(items, Issue) if one.severity is Severity.ERROR]
    assert issue.line == data[: data.index(b" (1,3,1,NULL,NULL);")].count(b"\n")
    assert of(items, Draft)[0].name.full == "Ana García Pérez"
    assert of(items, Draft)[0].circles == ()


def test_a_row_with_too_many_cells_is_reported_and_not_guessed_at():
    data = SQL.read_bytes().replace(b" (1,3,1,NULL,NULL);", b" (1,3,1,NULL,NULL,'x');")
    items = read(data)
    assert [one.severity for one in of(items, Issue)] == [Severity.ERROR, Severity.WARNING]
    assert of(items, Draft)[0].circles == ()


def test_json_that_breaks_off_is_read_up_to_there():
    data = JSON.read_bytes()
    items = read(data[: data.index(b'"type": "relationship"')])
    assert [draft.name.given for draft in of(items, Draft)] == ["Ana", "Luis", "Eva", "Pedro"]
    ana = of(items, Draft)[0]
    assert (said(ana, "email"), said(ana, "phone")) == (["ana@acme.example"], ["+34612345678"])
    assert of(items, Issue)[0].severity is Severity.ERROR


def test_what_is_left_out_is_said_in_both_languages():
    issues = of(read(JSON.read_bytes()), Issue)
    assert [dict(issue.words)["es"][-3:] for issue in issues] == [": 1", ": 1"]


@pytest.mark.parametrize(
    "data",
    [
        b'{"version":"1","app_version":"4","account":' + b"[" * 100_000,
        b'{"version":"1","app_version":"4","account":{}}',
        b'{"a":' * 5_000 + b"1" + b"}" * 5_000,
        b"# ************\nINSERT INTO contacts (`id`) VALUES",
        b"",
        b"null",
    ],
)
def test_rubbish_is_one_clear_issue(data):
    issues = [item for item in read(data) if isinstance(item, Issue)]
    assert 1 <= len(issues) <= 2
    assert all(dict(issue.words)["es"] for issue in issues)


@pytest.mark.parametrize(
    "data",
    [
        b'{"version":"1.2","exportDate":"2026","user":{},"groups":[],"people":[]}',
        b'{"exportedAt":"2026-01-01","version":1,"contacts":[]}',
        b'{"version":"1.0","app_version":"2","items":[]}',
        b"# ****\nINSERT INTO contacts (`id`) VALUES (1);",
        b"BEGIN:VCARD",
        b"",
    ],
)
def test_files_of_others_are_left_to_them(data):
    assert MonicaImporter().recognises(Source.from_bytes("monica.json", data)) == 0.0


def test_an_export_is_known_by_its_content_whatever_it_is_called():
    for path in (JSON, SQL):
        assert MonicaImporter().recognises(Source.from_bytes("x", path.read_bytes())) == 1.0


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
_KEYS = ["first_name", "tags", "birthdate", "deceased_date", "avatar", "gender", "data", "type",
         "messages", "happened_at", "called_at", "currency", "amount", "title", "name", "dataUrl"]  # fmt: skip
_TYPES = ["call", "contact_field", "debt", "gift", "note", "address", "pet", "conversation",
          "life_event", "activity", "photo", "document", "task", "reminder"]  # fmt: skip
_said = st.dictionaries(st.sampled_from(_KEYS), _json)


@given(_said, st.sampled_from(_TYPES), _said, _json)
def test_whatever_stands_in_the_fields_keeps_the_contract(properties, kind, inside, values):
    entry = {"uuid": "u", "properties": inside}
    data = [
        {"type": kind, "values": [entry, "u", values]},
        {"type": kind, "values": values},
        values,
    ]
    contact = {"uuid": "a", "properties": properties, "data": data}
    account = {
        "data": [
            {"type": one, "values": [contact, entry, values]} for one in ("contact", kind, "user")
        ]
    }
    read({"version": "1", "app_version": "4", "account": account})


@given(
    st.lists(
        st.sampled_from(
            [
                "'",
                "\\",
                "(",
                ")",
                ",",
                ";",
                "\n",
                "1",
                "NULL",
                "INSERT INTO contacts (`id`) VALUES",
                "'a'",
            ]
        ),
        max_size=40,
    )
)
def test_any_sql_keeps_the_contract(parts):
    read(("# dump\nINSERT INTO contacts (`id`,`first_name`) VALUES" + "".join(parts)).encode())
