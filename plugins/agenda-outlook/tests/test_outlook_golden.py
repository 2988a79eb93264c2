"""What the samples of each Outlook are read as; the golden files were checked by hand."""

import os
from pathlib import Path

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_outlook import OutlookImporter

SAMPLES = Path(__file__).parent / "samples"
NAMES = ["outlook_classic", "outlook_online", "outlook_spanish"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_each_outlook_is_read_as_agreed(name):
    check_golden(
        OutlookImporter(),
        SAMPLES / f"{name}.csv",
        SAMPLES / f"{name}.golden.json",
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_never_raises(name):
    check_damaged(OutlookImporter(), Source.from_path(SAMPLES / f"{name}.csv"), steps=40)
