"""What the samples of both generations are read as; the golden files were checked by hand."""

import os
from pathlib import Path

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_google import GoogleImporter

SAMPLES = Path(__file__).parent / "samples"
NAMES = ["google_new", "google_old", "google_spanish_excel"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_each_generation_is_read_as_agreed(name):
    check_golden(
        GoogleImporter(),
        SAMPLES / f"{name}.csv",
        SAMPLES / f"{name}.golden.json",
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_never_raises(name):
    check_damaged(GoogleImporter(), Source.from_path(SAMPLES / f"{name}.csv"), steps=40)
