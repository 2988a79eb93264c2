"""What backups of calls and messages are read as; the golden files were checked by hand."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_android import AndroidImporter

SAMPLES = Path(__file__).parent / "samples"
NAMES = ["sms-20240401", "calls-20240401"]


@pytest.mark.parametrize("name", NAMES)
def test_a_backup_is_read_as_agreed(name):
    check_golden(
        AndroidImporter(ZoneInfo("Europe/Madrid")),
        SAMPLES / f"{name}.xml",
        SAMPLES / f"{name}.golden.json",
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_backup_never_raises(name):
    check_damaged(AndroidImporter(), Source.from_path(SAMPLES / f"{name}.xml"), steps=60)
