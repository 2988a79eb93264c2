"""vCards that other programs wrote: every one is read, and every property comes out again.

The comparison has a reader of its own, as small as it can be, so that a fault
of the plugin's reader cannot hide itself.
"""

from __future__ import annotations

import quopri
import re
from collections import Counter

from agenda.plugin import Severity, Source

WIDE = ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
# A file that is not vCard: it begins in the middle of a card.
NOT_CARDS = {"libebook__vcard__7.vcf"}


def _plain_bytes(data: bytes) -> bytes:
    for mark, encoding in WIDE:
        if data.startswith(mark):
            data = data.decode(encoding).encode()
    if data[1:2] == b"\0":
        data = data.decode("utf-16-le").encode()
    elif data[:1] == b"\0":
        data = data.decode("utf-16-be").encode()
    data = re.sub(rb"\r*\n", b"\n", data) if b"\n" in data else data.replace(b"\r", b"\n")
    return re.sub(rb"(?m)^\xef\xbb\xbf", b"", data)


def _statements(data: bytes) -> Counter[tuple[bytes, bytes]]:
    """Return head and decoded value of every property, and how often it occurs."""
    lines = re.sub(rb"(?<!=)\n[ \t]", b"", _plain_bytes(data)).split(b"\n")
    found: Counter[tuple[bytes, bytes]] = Counter()
    depth = 0
    while lines:
        line = lines.pop(0)
        if re.fullmatch(rb"(?i)begin[ \t]*:[ \t]*vcard[ \t]*", line):
            depth += 1
            continue
        if re.fullmatch(rb"(?i)end[ \t]*:[ \t]*vcard[ \t]*", line):
            depth -= 1
            continue
        if not depth or not line.strip():
            continue
        head, value = _cut(line)
        if b"QUOTED-PRINTABLE" in head.upper():
            while value.endswith(b"=") and lines and not lines[0].upper().startswith(b"END:"):
                value = value[:-1] + lines.pop(0)
            value = quopri.decodestring(value)
        elif re.search(rb"(?i)[;=](b|base64)\b", head):
            while lines and lines[0].strip() and b":" not in lines[0]:
                value += lines.pop(0)
            value = re.sub(rb"\s", b"", value)
        found[head, value] += 1
    return found


def _cut(line: bytes) -> tuple[bytes, bytes]:
    match = re.match(rb'((?:[^":]|"[^"]*")*):', line)
    end = match.end() - 1 if match else line.find(b":")
    return (line[:end], line[end + 1 :]) if end >= 0 else (b"", line)


def _cards(data: bytes) -> int:
    agents = len(re.findall(rb"(?im)^agent[^:\n]*:[ \t]*\n[ \t]*begin", _plain_bytes(data)))
    return len(re.findall(rb"(?im)^[ \t]*begin[ \t]*:[ \t]*vcard", _plain_bytes(data))) - agents


def test_every_card_of_every_program_is_read(samples, read):
    missing = []
    for path in samples:
        data = path.read_bytes()
        drafts, issues = read(data)
        if len(drafts) != _cards(data) or not (drafts or issues):
            missing.append(path.name)
    assert missing == []


def test_every_property_comes_out_again(samples, read, write, contact):
    different = []
    for path in samples:
        data = path.read_bytes()
        if path.name in NOT_CARDS:
            continue
        drafts, _ = read(data)
        written, _ = write("vcard", map(contact, drafts))
        if _statements(written) != _statements(data):
            different.append(path.name)
    assert different == []


def test_what_was_written_is_understood_as_before(samples, read, write, contact):
    for path in samples:
        drafts, _ = read(path.read_bytes())
        written, _ = write("vcard", map(contact, drafts))
        again, _ = read(written)
        assert [(d.key, d.name, d.values) for d in again] == [
            (d.key, d.name, d.values) for d in drafts
        ], path.name


def test_only_damaged_files_report_errors(samples, read):
    failing = {
        path.name
        for path in samples
        if any(issue.severity is Severity.ERROR for issue in read(path.read_bytes())[1])
    }
    assert failing == {
        "libebook__vcard__7.vcf",  # no BEGIN
        "libebook__vcard__9.vcf",  # ends within END
        "fixture__vcards__unparsable.vcf",  # no END
        "t__mix_type.vcf",  # something else behind the card
        "missing_end.vcf",
    }


def test_converted_cards_are_read_without_complaint(samples, read, write, contact):
    for path in samples:
        drafts, _ = read(path.read_bytes())
        for exporter in ("vcard3", "vcard4") if drafts else ():
            written, _ = write(exporter, map(contact, drafts))
            again, issues = read(written)
            assert issues == [], path.name
            assert len(again) == len(drafts)
            assert [d.name.full for d in again] == [d.name.full for d in drafts]


def test_files_are_recognised_by_their_content(samples, importer):
    for path in samples:
        sure = importer.recognises(Source.from_path(path))
        assert sure == (0.2 if path.name in NOT_CARDS else 1.0), path.name
