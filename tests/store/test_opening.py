import shutil

import pytest
import sqlcipher3.dbapi2 as sqlite
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from agenda.model.errors import Busy, Damaged, InUse, NewerSchema, ReadOnly
from agenda.store import open_store, schema


def _execute(path, *statements):
    connection = sqlite.connect(str(path))
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_new_file_gets_the_newest_schema_and_the_marks_of_an_agenda(tmp_path):
    open_store(tmp_path / "a.db").close()
    connection = sqlite.connect(str(tmp_path / "a.db"))
    assert connection.execute("SELECT version_num FROM alembic_version").fetchone() == ("0002",)
    assert connection.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


def test_the_sqlite_library_is_one_without_the_wal_reset_bug():
    assert sqlite.sqlite_version_info >= (3, 51, 3)


def test_the_migrations_lead_to_the_tables_of_the_program(tmp_path):
    store = open_store(tmp_path / "a.db")
    with store.reading() as reading:
        context = MigrationContext.configure(
            reading.connection,
            opts={"include_name": lambda name, kind, _: not (kind == "table" and "search" in name)},
        )
        assert compare_metadata(context, schema.metadata) == []
    store.close()


def test_a_newer_file_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "a.db"
    open_store(path).close()
    _execute(path, "UPDATE alembic_version SET version_num = '9999'")
    before = path.read_bytes()
    with pytest.raises(NewerSchema) as caught:
        open_store(path)
    assert caught.value.found == "9999"
    assert path.read_bytes() == before


def test_a_file_of_another_kind_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "a.db"
    path.write_text("dear diary, today I met Ana")
    with pytest.raises(Damaged):
        open_store(path)
    assert path.read_text() == "dear diary, today I met Ana"


def test_a_database_of_another_program_is_refused_and_left_alone(tmp_path):
    path = tmp_path / "a.db"
    _execute(path, "CREATE TABLE recipe (title TEXT)")
    before = path.read_bytes()
    with pytest.raises(Damaged):
        open_store(path)
    assert path.read_bytes() == before


def test_a_damaged_file_is_reported(tmp_path):
    path = tmp_path / "a.db"
    open_store(path).close()
    content = bytearray(path.read_bytes())
    content[100:16384] = b"\xa5" * (16384 - 100)
    path.write_bytes(content)
    with pytest.raises(Damaged):
        open_store(path)


def test_an_old_file_in_use_elsewhere_is_not_migrated(tmp_path, monkeypatch):
    path = tmp_path / "a.db"
    older = open_store(path)
    with older.reading():
        monkeypatch.setattr(schema, "REVISION", "0003")
        with pytest.raises(InUse):
            open_store(path)
    older.close()


def test_an_old_file_is_copied_before_it_is_migrated(tmp_path, monkeypatch):
    path = tmp_path / "a.db"
    open_store(path).close()
    monkeypatch.setattr(schema, "REVISION", "0003")
    copies = []
    open_store(
        path, before_migration=lambda p: copies.append(shutil.copy(p, tmp_path / "copy.db"))
    ).close()
    assert copies == [tmp_path / "copy.db"]


def test_a_folder_that_cannot_be_made_is_a_clear_error(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(ReadOnly):
        open_store(tmp_path / "file" / "a.db")


def test_a_second_writer_waits_and_then_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setattr("agenda.store.backend.BUSY_MS", 50)
    path = tmp_path / "a.db"
    one, other = open_store(path), open_store(path)
    with one.writing("test"), pytest.raises(Busy), other.writing("test"):
        pass
    one.close()
    other.close()


def test_a_commit_of_another_process_is_noticed(tmp_path):
    path = tmp_path / "a.db"
    one, other = open_store(path), open_store(path)
    seen = one.version()
    with other.writing("test") as writing:
        writing.insert(
            "circle",
            [
                {
                    "name": "Clients", "ring": "new", "color": "clients", "position": 1,
                    "parent": None, "cadence": None, "query": "", "root": False,
                }
            ],
        )  # fmt: skip
    assert one.version() != seen
    one.close()
    other.close()
