from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from agenda.model.card import Name
from agenda.model.errors import Damaged, NotFound
from agenda.services.agenda import open_agenda
from agenda.services.backup import BackupFile, restore, superfluous


def test_a_backup_brings_everything_back(agenda, plugins):
    agenda.people.add(Name(full="Ana Gil"))
    copy = agenda.backups.make()
    agenda.people.remove([1])
    agenda.close()
    kept = restore(agenda.path, copy.path)
    again = open_agenda(agenda.path, plugins)
    assert [row.name for row in again.people.find("ana")] == ["Ana Gil"]
    again.close()
    assert kept is not None
    set_aside = open_agenda(kept, plugins)
    assert set_aside.people.count() == 0
    set_aside.close()


def test_a_damaged_backup_is_refused_and_nothing_is_touched(agenda, tmp_path):
    agenda.people.add(Name(full="Ana Gil"))
    agenda.close()
    before = agenda.path.read_bytes()
    bad = tmp_path / "bad.db"
    bad.write_bytes(b"SQLite format 3\x00" + b"\xa5" * 8192)
    with pytest.raises(Damaged):
        restore(agenda.path, bad)
    with pytest.raises(NotFound):
        restore(agenda.path, tmp_path / "none.db")
    assert agenda.path.read_bytes() == before


def test_a_backup_is_made_before_an_import_and_not_twice_of_the_same(agenda, bring_in):
    agenda.people.add(Name(full="Ana Gil"))
    card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Luis\r\nEND:VCARD\r\n"
    bring_in(card)
    assert [b.reason for b in agenda.backups.all()] == ["import"]
    agenda.backups.make("daily")
    assert agenda.backups.make("daily") is None


def test_a_sound_agenda_has_no_problems_and_can_be_made_smaller(agenda):
    agenda.people.add(Name(full="Ana Gil"))
    assert agenda.backups.check() == []
    before, after = agenda.backups.compact()
    assert 0 < after <= before + 65536
    assert agenda.people.count() == 1


def test_backups_are_kept_in_ever_wider_steps():
    now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    made = [
        BackupFile(path=Path(f"{n}.db"), at=now - timedelta(hours=6 * n), reason="x", size=1)
        for n in range(4 * 365)
    ]
    gone = {backup.path for backup in superfluous(made)}
    kept = [backup.at for backup in made if backup.path not in gone]
    assert kept[:5] == [backup.at for backup in made[:5]]
    assert (
        len({at.date() for at in kept} & {(now - timedelta(days=d)).date() for d in range(7)}) == 7
    )
    assert len({at.strftime("%Y-%m") for at in kept}) == 12
    assert len(kept) <= 5 + 7 + 4 + 12
