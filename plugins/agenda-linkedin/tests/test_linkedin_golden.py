"""What the samples of every era are read as; the golden files were checked by hand."""

import os
from pathlib import Path

import pytest

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_linkedin import LinkedInImporter

SAMPLES = Path(__file__).parent / "samples"
EXPORTS = ["export_2021", "export_2026"]
NAMES = ["linkedin_2019", "linkedin_2020", "linkedin_2023", "linkedin_spanish_excel"]


@pytest.mark.parametrize("name", NAMES)
def test_a_file_of_each_era_is_read_as_agreed(name):
    check_golden(
        LinkedInImporter(),
        SAMPLES / f"{name}.csv",
        SAMPLES / f"{name}.golden.json",
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_damaged_file_never_raises(name):
    check_damaged(LinkedInImporter(), Source.from_path(SAMPLES / f"{name}.csv"), steps=40)


@pytest.mark.parametrize("name", EXPORTS)
def test_a_whole_export_of_each_era_is_read_as_agreed(name):
    check_golden(
        LinkedInImporter(),
        SAMPLES / name,
        SAMPLES / f"{name}.golden.json",
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


@pytest.mark.parametrize(
    "path", sorted((SAMPLES / "export_2026").iterdir()), ids=lambda path: path.name
)
def test_a_damaged_file_of_an_export_never_raises(path):
    check_damaged(LinkedInImporter(), Source.from_path(path), steps=40)
