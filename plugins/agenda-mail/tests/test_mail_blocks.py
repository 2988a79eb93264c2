"""Where one message of an mbox ends and the next begins."""

import io

import pytest

from agenda_mail import blocks
from agenda_mail.blocks import is_separator, mbox_blocks, message_block

STAMP = b"From ana@a.example Wed Jan  1 10:00:00 2020\n"


def subjects(data, *, seekable=True):
    return [
        (block.line, block.header.partition(b"Subject: ")[2].split(b"\n")[0].strip())
        for block in mbox_blocks(io.BytesIO(data), seekable=seekable)
    ]


def message(subject, body=b"hola\n", stamp=STAMP, extra=b""):
    return stamp + b"Subject: " + subject + b"\n" + extra + b"\n" + body + b"\n"


@pytest.mark.parametrize(
    "stamp",
    [
        STAMP,
        b"From - Wed Jan 01 10:00:00 2020\n",
        b"From \n",
        b"From -\n",
        b"From 17@xxx Wed Jan 01 10:00:00 +0000 2020\r\n",
        b"From MAILER-DAEMON Wed, 01 Jan 2020 10:00:00 +0000\n",
        b"From ana@a.example\n",
    ],
)
def test_separators_of_every_program_are_known(stamp):
    data = message(b"1", stamp=stamp) + message(b"2", stamp=stamp)
    assert [subject for _, subject in subjects(data)] == [b"1", b"2"]
    assert is_separator(data)


@pytest.mark.parametrize(
    "body",
    [
        b"From my desk\nNote: it is full\n",
        b"\nFrom my desk\nNote: it is full\n",
        b"\nFrom ana@a.example Wed Jan  1 10:00:00 2020\nno header here\n",
        b">From ana@a.example Wed Jan  1 10:00:00 2020\nTo: b\n",
        b"\nFrom \nno header\n",
        b"text\nFrom ana@a.example\nNote: right below the text\n",
    ],
)
def test_a_line_in_a_body_cuts_no_message_in_two(body):
    assert len(subjects(message(b"1", body) + message(b"2"))) == 2


def test_a_true_length_keeps_a_quoted_mailbox_whole():
    body = b"look:\n\n" + message(b"inner") + b"end\n"
    outer = message(b"1", body, extra=b"Content-Length: %d\n" % len(body))
    assert [subject for _, subject in subjects(outer + message(b"2"))] == [b"1", b"2"]


@pytest.mark.parametrize("length", [0, 99, 10**12])
def test_a_false_length_is_not_believed(length):
    data = message(b"1", extra=b"Content-Length: %d\n" % length) + message(b"2") + message(b"3")
    assert len(subjects(data)) == 3


def test_lines_are_those_of_the_file():
    data = message(b"1", b"a\n" * 10) + message(b"2")
    assert subjects(data) == [(1, b"1"), (15, b"2")]


@pytest.fixture
def small_window(monkeypatch):
    monkeypatch.setattr(blocks, "_CHUNK", 300)
    monkeypatch.setattr(blocks, "HEADER_LIMIT", 100)
    monkeypatch.setattr(blocks, "_SEPARATOR_LIMIT", 80)


@pytest.mark.parametrize("seekable", [True, False])
def test_no_message_is_lost_where_two_readings_of_the_file_meet(small_window, seekable):
    for length in range(700):
        first = message(b"1", b"x\n" * (length // 2) + b"y" * (length % 2) + b"\n", b"From -\n")
        data = first + message(b"2", stamp=b"From -\n") + message(b"3", stamp=b"From -\n")
        second = first.count(b"\n") + 1
        expected = [(1, b"1"), (second, b"2"), (second + 5, b"3")]
        assert subjects(data, seekable=seekable) == expected


def test_an_endless_line_ends():
    data = message(b"1", b"x" * 20_000_000) + message(b"2")
    assert [subject for _, subject in subjects(data)] == [b"1", b"2"]


def test_an_endless_header_is_cut_off():
    block = message_block(io.BytesIO(b"Subject: " + b"x" * 10_000_000))
    assert len(block.header) == blocks.HEADER_LIMIT


def test_the_length_in_front_of_a_message_of_apple_mail_is_no_header():
    block = message_block(io.BytesIO(b"123       \nSubject: hola\n\nbody"))
    assert (block.header, block.line) == (b"Subject: hola\n", 2)
