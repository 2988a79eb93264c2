"""What the samples are read as; the golden files were checked by hand."""

import os
from pathlib import Path

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_csv import CsvImporter

SAMPLES = Path(__file__).parent / "samples"
NAMES = ["table_spanish.csv", "table_german.csv", "table_without_header.txt"]


@pytest.mark.parametrize("name", NAMES)
def test_a_table_of_each_kind_is_read_as_agreed(name):
    check_golden(
        CsvImporter(),
        SAMPLES / name,
        (SAMPLES / name).with_suffix(".golden.json"),
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_table_never_raises(name):
    check_damaged(CsvImporter(), Source.from_path(SAMPLES / name), steps=30)
