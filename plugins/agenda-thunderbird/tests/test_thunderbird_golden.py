"""What the samples are read as; the golden files were checked by hand."""

import os
from pathlib import Path

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_thunderbird import ThunderbirdImporter

SAMPLES = Path(__file__).parent / "samples"
NAMES = [
    "thunderbird_spanish.csv",
    "thunderbird_old_trailing.csv",
    "thunderbird_japanese.csv",
    "thunderbird.ldif",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_each_kind_is_read_as_agreed(name):
    check_golden(
        ThunderbirdImporter(),
        SAMPLES / name,
        (SAMPLES / name).with_suffix(".golden.json"),
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_never_raises(name):
    check_damaged(ThunderbirdImporter(), Source.from_path(SAMPLES / name), steps=40)
