"""What a mailbox of Google Takeout is read as; the golden file was checked by hand."""

import os
from pathlib import Path

from agenda.plugin import Source
from agenda.plugin.testing import check_damaged, check_golden
from agenda_mail import MailImporter

SAMPLE = Path(__file__).parent / "samples" / "takeout.mbox"


def test_a_mailbox_of_google_takeout_is_read_as_agreed():
    check_golden(
        MailImporter(),
        SAMPLE,
        SAMPLE.with_suffix(".golden.json"),
        update="AGENDA_UPDATE_GOLDEN" in os.environ,
    )


def test_a_damaged_mailbox_never_raises():
    check_damaged(MailImporter(), Source.from_path(SAMPLE), steps=40)


def test_the_same_mailbox_with_windows_line_ends_reads_the_same():
    data = SAMPLE.read_bytes().replace(b"\n", b"\r\n")
    windows = list(MailImporter().read(Source.from_bytes("takeout.mbox", data)))
    assert windows == list(MailImporter().read(Source.from_path(SAMPLE)))
