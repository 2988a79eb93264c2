"""What a calendar is read as; the golden file was checked by hand."""

import os
from datetime import UTC, datetime
from pathlib import Path

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_calendar import CalendarImporter

SAMPLE = Path(__file__).parent / "samples" / "reuniones.ics"


def importer():
    return CalendarImporter(clock=lambda: datetime(2025, 6, 15, 12, tzinfo=UTC))


def test_a_calendar_is_read_as_agreed():
    check_golden(
        importer(),
        SAMPLE,
        SAMPLE.with_suffix(".golden.json"),
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


def test_a_damaged_calendar_never_raises():
    check_damaged(importer(), Source.from_path(SAMPLE), steps=50)
