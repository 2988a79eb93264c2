"""What only an agenda on a server has: others beside us, logins, limits of its indexes."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from agenda.model.card import Name, Value
from agenda.model.errors import BadInput, Busy, Damaged, InUse, NewerSchema
from agenda.services.agenda import open_agenda
from agenda.store import open_store, place_of, schema

CIRCLE = {
    "name": "Clients", "ring": "new", "color": "clients", "position": 1,
    "parent": None, "cadence": None, "query": "", "root": False,
}  # fmt: skip
OWN_TABLES = {"search_text", "commit_counter"}


@pytest.fixture
def place(postgres):
    yield postgres.new_database()
    postgres.drop_databases(but="")


def test_the_migrations_lead_to_the_tables_of_the_program(place):
    store = open_store(place)
    with store.reading() as reading:
        context = MigrationContext.configure(
            reading.connection,
            opts={"include_name": lambda name, kind, _: kind != "table" or name not in OWN_TABLES},
        )
        assert compare_metadata(context, schema.metadata) == []
    store.close()


def test_two_who_make_the_same_agenda_at_once_both_get_it(place):
    with ThreadPoolExecutor(2) as both:
        stores = list(both.map(open_store, [place, place]))
    with stores[0].writing("test") as writing:
        assert writing.insert("circle", [dict(CIRCLE)]) == 1
    for store in stores:
        store.close()


def test_a_second_writer_waits_and_then_is_told_so(place, monkeypatch):
    monkeypatch.setattr("agenda.store.backend.BUSY_MS", 50)
    one, other = open_store(place), open_store(place)
    with one.writing("test"), pytest.raises(Busy), other.writing("test"):
        pass
    one.close()
    other.close()


def test_writers_queue_and_count_on_from_each_other(place):
    store = open_store(place)

    def write(_):
        with store.writing("test") as writing:
            return writing.insert("circle", [dict(CIRCLE), dict(CIRCLE)])

    with ThreadPoolExecutor(4) as writers:
        firsts = list(writers.map(write, range(8)))
    assert sorted(firsts) == list(range(1, 17, 2))
    store.close()


def test_what_a_reader_sees_does_not_change_meanwhile(place):
    one, other = open_store(place), open_store(place)
    with one.reading() as reading:
        seen = reading.connection.exec_driver_sql("SELECT count(*) FROM circle").scalar()
        with other.writing("test") as writing:
            writing.insert("circle", [dict(CIRCLE)])
        again = reading.connection.exec_driver_sql("SELECT count(*) FROM circle").scalar()
    assert (seen, again) == (0, 0)
    one.close()
    other.close()


def test_a_commit_of_another_is_noticed_and_our_own_is_not(place):
    one, other = open_store(place), open_store(place)
    seen = one.version()
    with one.writing("test") as writing:
        writing.insert("circle", [dict(CIRCLE)])
    assert one.version() == seen
    with other.writing("test") as writing:
        writing.insert("circle", [dict(CIRCLE)])
    assert one.version() != seen
    one.close()
    other.close()


def test_an_old_agenda_that_others_have_open_is_not_migrated(place, monkeypatch):
    older = open_store(place)
    monkeypatch.setattr(schema, "REVISION", "0003")
    with pytest.raises(InUse):
        open_store(place)
    older.close()
    open_store(place).close()


def test_a_newer_agenda_is_refused(place, postgres):
    open_store(place).close()
    postgres.execute(place, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(NewerSchema) as caught:
        open_store(place)
    assert caught.value.found == "9999"


def test_a_database_of_another_program_is_refused_and_left_alone(place, postgres):
    postgres.execute(place, "CREATE TABLE recipe (title text)")
    with pytest.raises(Damaged):
        open_store(place)
    tables = "SELECT string_agg(tablename, ',') FROM pg_tables WHERE schemaname = 'public'"
    assert postgres.execute(place, tables).strip() == "recipe"


def test_a_server_that_does_not_answer_is_told_as_such(tmp_path):
    with pytest.raises(BadInput) as caught:
        open_store(place_of(f"postgresql+psycopg://ana:secret@/agenda?host={tmp_path}"))
    assert caught.value.why == "unreachable"
    assert "secret" not in str(vars(caught.value))


def test_a_wrong_password_is_told_as_such(place, postgres):
    postgres.execute(place, "CREATE ROLE keyholder LOGIN PASSWORD 'right'")
    for login in ("keyholder", "keyholder:wrong"):
        with pytest.raises(BadInput) as caught:
            open_store(postgres.server(place.url.database, login))
        assert caught.value.why == "password"
        assert "wrong" not in caught.value.value


def test_a_database_that_does_not_exist_is_told_as_such(postgres):
    with pytest.raises(BadInput) as caught:
        open_store(postgres.server("nowhere"))
    assert caught.value.why == "refused"
    assert "nowhere" in caught.value.what


def test_text_and_keys_of_strangers_fit_into_every_index(place, plugins, finish, tmp_path):
    agenda = open_agenda(place, plugins, region="ES")
    noise = os.urandom(6000).hex()
    odd = tmp_path / "odd.vcf"
    odd.write_text(
        f"BEGIN:VCARD\nVERSION:3.0\nUID:{noise}\nFN:Ana {noise}\x00\nEMAIL:{noise}@example.com\n"
        f"NOTE:{os.urandom(600_000).hex(' ', 8)}\nEND:VCARD\n"
        "BEGIN:VCARD\nVERSION:3.0\nUID:b\nFN:Bruno Gil\nEND:VCARD\n"
    )
    for _ in range(2):
        receipt = finish(agenda.importing.run([odd]))
    assert [(file.read, file.unchanged) for file in receipt.files] == [(2, 2)]
    assert [row.name for row in agenda.people.find("bruno gil")] == ["Bruno Gil"]
    assert agenda.people.find("ana")[0].name.startswith(f"Ana {noise[:20]}")
    agenda.close()


def test_parts_of_words_are_found_on_a_server_without_pg_trgm(place, postgres, plugins):
    agenda = open_agenda(place, plugins, region="ES")
    postgres.execute(place, "DROP EXTENSION pg_trgm CASCADE")
    agenda.people.add(Name(full="Íñigo Zubizarreta"), [Value(kind="org", value="Ñandú S.L.")])
    assert [row.name for row in agenda.people.find("zarre andu")] == ["Íñigo Zubizarreta"]
    agenda.close()


def test_backups_are_the_administrators_and_an_import_goes_on_without(
    place, plugins, finish, tmp_path
):
    agenda = open_agenda(place, plugins, region="ES")
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n")
    finish(agenda.importing.run([tmp_path / "a.vcf"]))
    assert agenda.people.count() == 1
    assert (agenda.backups.all(), agenda.backups.make_daily()) == ([], None)
    for refused in (agenda.backups.make, agenda.backups.check, agenda.backups.compact):
        with pytest.raises(BadInput) as caught:
            refused()
        assert caught.value.why == "server"
    agenda.close()


def test_the_terminal_imports_finds_and_undoes(place, tmp_path):
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana Gil\nEND:VCARD\n")
    said = []
    for words in (["import", str(tmp_path / "a.vcf")], ["find", "ana"], ["undo"], ["find", "ana"]):
        command = [sys.executable, "-m", "agenda", "--database", str(place), *words]
        done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=tmp_path)
        said.append(done.stdout)
    assert "Ana Gil" in said[1]
    assert "Ana Gil" not in said[3]
