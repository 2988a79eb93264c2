"""What somebody sees who drops a backup of calls and messages on Agenda."""

import io
import tracemalloc
import zipfile
from dataclasses import replace
from datetime import timedelta, timezone
from zoneinfo import ZoneInfo

import pytest

from agenda.plugin import InteractionDraft, Issue, Me, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_android import AndroidImporter
from agenda_android.messages import Gathering

MADRID = ZoneInfo("Europe/Madrid")
NOON = 1709636400000  # 5 March 2024, 12:00 in Madrid


def call(number="+34600123456", seconds=60, kind=1, at=NOON, name="Ana Gil"):
    return (
        f'<call number="{number}" duration="{seconds}" date="{at}" type="{kind}" '
        f'presentation="1" contact_name="{name}" />\n'
    )


def sms(body="hola", address="+34600123456", kind=1, at=NOON, name="Ana Gil"):
    return (
        f'<sms protocol="0" address="{address}" date="{at}" type="{kind}" body="{body}" '
        f'contact_name="{name}" />\n'
    )


def mms(address, *, box=1, text="hola", sender="", at=NOON, name="(Unknown)"):
    return (
        f'<mms msg_box="{box}" address="{address}" date="{at}" contact_name="{name}"><parts>'
        f'<part ct="text/plain" text="{text}" /></parts><addrs>'
        f'<addr address="{sender or "insert-address-token"}" type="137" /></addrs></mms>\n'
    )


def calls_file(*rows):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<calls count="{len(rows)}">\n{"".join(rows)}</calls>'


def sms_file(*rows):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<smses count="{len(rows)}">\n{"".join(rows)}</smses>'


def read(text, zone=MADRID, me=None, name="backup.xml"):
    source = Source.from_bytes(name, text if isinstance(text, bytes) else text.encode())
    return check_importer(AndroidImporter(zone), replace(source, me=me) if me else source)


def found(items):
    return [item for item in items if isinstance(item, InteractionDraft)]


def issues(items):
    return [item for item in items if isinstance(item, Issue)]


def zipped(members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in members.items():
            archive.writestr(name, text)
    return out.getvalue()


@pytest.mark.parametrize(
    ("kind", "seconds", "direction", "minutes"),
    [(1, 59, "in", 1), (2, 61, "out", 2), (7, 60, "in", 1)],
)
def test_a_call_has_a_direction_and_the_minutes_begun(kind, seconds, direction, minutes):
    (item,) = found(read(calls_file(call(kind=kind, seconds=seconds))))
    assert (item.kind, item.direction, item.minutes) == ("call", direction, minutes)
    assert item.at == "2024-03-05T12:00:00+01:00"
    assert (item.parties[0].name, item.parties[0].phone) == ("Ana Gil", "+34600123456")


@pytest.mark.parametrize(("kind", "seconds"), [(3, 0), (4, 20), (5, 0), (6, 0), (2, 0), (1, 0)])
def test_a_call_that_nobody_answered_is_counted_but_no_contact(kind, seconds):
    items = read(calls_file(call(), call(kind=kind, seconds=seconds, at=NOON + 1000)))
    assert len(found(items)) == 1
    (issue,) = issues(items)
    assert issue.words[0][1].startswith("llamadas sin respuesta")
    assert (issue.message.endswith(": 1"), issue.line) == (True, 4)


def test_hidden_numbers_and_services_are_no_people():
    items = read(
        calls_file(call(number=""), call(number="-2"), call(number="112"), call(number="1004"))
    )
    assert found(items) == []
    assert [issue.message[-3:] for issue in issues(items)] == [": 2", ": 2"]
    items = read(sms_file(sms(address="AMAZON"), sms(address="22000"), sms(address="Info-BBVA")))
    assert found(items) == []
    assert [issue.message[-3:] for issue in issues(items)] == [": 3"]


def test_numbers_stay_as_they_are_and_an_unknown_name_is_none():
    (item,) = found(read(calls_file(call(number="600 12 34 56", name="(Unknown)"))))
    assert (item.parties[0].name, item.parties[0].phone) == ("", "600 12 34 56")


def test_messages_of_a_day_are_one_conversation():
    items = found(
        read(
            sms_file(
                sms("uno"),
                sms("otro", address="611222333", name="Luis"),
                sms("dos", kind=2, at=NOON + 60_000),
                sms("tres", at=NOON + 86_400_000),
            )
        )
    )
    assert [(item.at[:10], item.count, item.direction) for item in items] == [
        ("2024-03-05", 2, "both"),
        ("2024-03-05", 1, "in"),
        ("2024-03-06", 1, "in"),
    ]
    assert items[0].text == "12:00 ← Ana Gil: uno\n12:01 → dos"


def test_a_number_with_and_without_its_country_is_one_person():
    (item,) = found(
        read(sms_file(sms(address="600123456", name="null"), sms("sí", kind=2, at=NOON + 1000)))
    )
    assert (len(item.parties), item.parties[0].phone) == (1, "+34600123456")


def test_drafts_and_failed_messages_were_never_said():
    items = read(sms_file(*(sms(kind=kind, at=NOON + kind) for kind in (3, 4, 5, 6))))
    assert found(items) == []
    assert [issue.message[-3:] for issue in issues(items)] == [": 4"]


def test_a_group_mms_has_all_others_as_parties():
    text = sms_file(
        mms("+34600123456~+34611222333~+34699000000", sender="+34611222333", name="Ana, Luis, Yo")
    )
    (item,) = found(read(text, me=Me(phones=("699 000 000",))))
    assert [party.phone for party in item.parties] == ["+34600123456", "+34611222333"]
    assert "← +34611222333: hola" in item.text


def test_an_mms_names_its_people_if_there_are_as_many_names():
    (item,) = found(read(sms_file(mms("+34600123456~+34611222333", box=2, name="Ana, Luis"))))
    assert [party.name for party in item.parties] == ["Ana", "Luis"]
    (item,) = found(read(sms_file(mms("+34600123456~+34611222333", box=2, name="Gil, Ana, Luis"))))
    assert [party.name for party in item.parties] == ["", ""]


def test_an_mms_without_a_thread_is_attributed_by_its_sender():
    (item,) = found(read(sms_file(mms("null", sender="+34600123456"))))
    assert item.parties[0].phone == "+34600123456"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("&#55357;&#56832;", "😀"),
        ("&#xD83D;&#xDE00;", "😀"),
        ("a&#55357;&#56832;&#55357;&#56833;b", "a😀😁b"),
        ("&#55357;", "\ufffd"),
        ("&#56832;&#55357;", "\ufffd\ufffd"),
        ("&#128512;", "😀"),
        ("&#10;&#38;&#60;", "&<"),
        ("a&#0;b&#x1F;c", "a\ufffdb\ufffdc"),
        ("a\x0bb", "a\ufffdb"),
        ("&#9999999;", "\ufffd"),
        ("&lt;3 &amp; &quot;m&aacute;s", None),
    ],
)
def test_characters_that_xml_forbids_are_read_as_they_were_meant(written, meant):
    items = read(sms_file(sms(f"x{written}x"), sms("fin", at=NOON + 60_000)))
    if meant is None:  # an entity that XML does not know is damage, not an exception
        assert [issue.severity for issue in issues(items)] == [Severity.ERROR]
        return
    (item,) = found(items)
    said = f"x{meant}x" if not written.startswith("&#10;") else "x\n&<x"
    assert item.text == f"12:00 ← Ana Gil: {said}\n12:01 ← Ana Gil: fin"


def test_halves_written_as_bytes_are_joined_too():
    text = (
        sms_file(sms("x😀x"))
        .encode()
        .replace("😀".encode(), "\ud83d\ude00".encode("utf-8", "surrogatepass"))
    )
    assert found(read(text))[0].text.endswith("x😀x")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_backup_that_an_editor_has_saved_again_is_read(encoding):
    (item,) = found(read(sms_file(sms("mañana, ¿sí?")).encode(encoding)))
    assert item.text.endswith("mañana, ¿sí?")


@pytest.mark.parametrize(
    "end",
    [
        "<call number=",
        "</calls",
        "</smses>",
        '<call number="1" number="2" />',
        "&",
        '<call a="<" />',
    ],
)
def test_everything_above_a_damage_is_kept_and_its_line_named(end):
    rows = [call(at=NOON + number * 60_000) for number in range(3)]
    text = calls_file(*rows).removesuffix("</calls>") + end
    items = read(text)
    assert len(found(items)) == 3
    (issue,) = issues(items)
    assert (issue.severity, issue.line, issue.words[0][0]) == (Severity.ERROR, 6, "es")


def test_entities_are_refused():
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>\n'
    items = read(sms_file(sms()).replace("<smses", bomb + "<smses"))
    assert [issue.severity for issue in issues(items)] == [Severity.ERROR]


def test_lines_are_those_of_the_file_below_pictures_and_comments():
    picture = '<mms msg_box="1" address="null" date="1"><parts><part ct="image/jpeg" data="AA\nBB\nCC" /></parts></mms>\n'
    comment = "<!-- don't\n\n-->\n"
    items = read(sms_file(comment, picture, sms()))
    assert found(items)[0].line == 9


class Long(io.RawIOBase):
    """A file of any size, made as it is read."""

    def __init__(self, head, middle, times, tail):
        self._pieces = iter([head, *([middle] * times), tail])
        self._left = b""

    def readable(self):
        return True

    def readinto(self, buffer):
        self._left = self._left or next(self._pieces, b"")
        size = min(len(buffer), len(self._left))
        buffer[:size] = self._left[:size]
        self._left = self._left[size:]
        return size


def long_source(*parts):
    class LongSource(Source):
        def open(self):
            return SeekableStart(io.BufferedReader(Long(*parts)))

    return LongSource(name="sms.xml", data=b"", head=parts[0])


class SeekableStart:
    """Lets a reader look at the first two bytes, as in a file."""

    def __init__(self, stream):
        self._stream, self._start = stream, b""

    def read(self, size):
        if size == 2 and not self._start:
            self._start = self._stream.read(2)
            return self._start
        start, self._start = self._start, b""
        return start + self._stream.read(size)

    def seek(self, _where):
        return 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._stream.close()


def peak_of(source):
    tracemalloc.start()
    items = list(AndroidImporter(MADRID).read(source))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return items, peak


def test_memory_does_not_grow_with_pictures():
    head = b'<smses count="1">\n<mms msg_box="1" address="+34600123456" date="1709636400000"><parts><part ct="image/jpeg" data="'
    tail = b'" /><part ct="text/plain" text="mira" /></parts></mms>\n</smses>'
    items, peak = peak_of(long_source(head, b"QUJD" * 16_384, 1_000, tail))
    assert found(items)[0].text.endswith("mira")
    assert peak < 12_000_000


def test_memory_does_not_grow_with_a_tag_that_never_ends():
    items, peak = peak_of(long_source(b"<smses>\n<sms ", b'a="bcd" ' * 8_192, 1_000, b""))
    assert [issue.severity for issue in issues(items)] == [Severity.ERROR]
    assert peak < 40_000_000


def test_a_body_that_is_too_long_is_cut_but_its_row_is_read():
    (item,) = found(read(sms_file(sms("a" * 3_000_000 + "&amp;"))))
    assert len(item.text) < 100_000


def test_a_day_begins_at_local_midnight():
    late = 1709679600000 - 60_000  # 23:59 in Madrid
    text = sms_file(sms(at=late), sms(at=late + 120_000))
    assert [item.at[:16] for item in found(read(text))] == ["2024-03-05T23:59", "2024-03-06T00:01"]
    lima = timezone(timedelta(hours=-5))
    (item,) = found(read(text, zone=lima))
    assert item.at == "2024-03-05T17:59:00-05:00"


def test_times_in_seconds_are_understood_and_impossible_ones_are_counted():
    items = read(calls_file(call(at=NOON // 1000), call(at="null"), call(at=10**30), call(at=5)))
    assert [item.at for item in found(items)] == ["2024-03-05T12:00:00+01:00"]
    assert [issue.message[-3:] for issue in issues(items)] == [": 3"]


def test_the_same_backup_again_and_a_later_one_have_the_same_keys():
    first = found(read(sms_file(sms(), sms(at=NOON + 86_400_000))))
    later = found(read(sms_file(sms(), sms("más", at=NOON + 1000), sms(at=NOON + 86_400_000))))
    assert [item.key for item in first] == [item.key for item in later]
    assert [item.count for item in later] == [2, 1]
    calls = calls_file(call(), call(at=NOON + 1000))
    assert len({item.key for item in found(read(calls)) + found(read(calls))}) == 2


def test_several_backups_in_a_zip_or_folder_count_each_message_once(tmp_path):
    members = {
        "sms-20240301.xml": sms_file(sms()),
        "sms-20240401.xml": sms_file(sms(), sms("más", at=NOON + 1000)),
        "calls-20240401.xml": calls_file(call()),
        "calls-20240301.xml": calls_file(call()),
        "contactos.vcf": "BEGIN:VCARD\nEND:VCARD\n",
        "chat.txt": "13/3/24, 9:05 - Ana: hola\n",
    }
    for name, text in members.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    for source in (Source.from_bytes("b.zip", zipped(members)), Source.from_path(tmp_path)):
        assert AndroidImporter().recognises(source) == 1.0
        items = check_importer(AndroidImporter(MADRID), source)
        assert sorted((item.kind, item.count) for item in found(items)) == [
            ("call", 1),
            ("message", 2),
        ]
        (rest,) = [item for item in items if isinstance(item, Source)]
        assert sorted(rest.member_names()) == ["chat.txt", "contactos.vcf"]


def test_a_full_gathering_is_given_out_in_parts_with_keys_of_their_own(monkeypatch):
    monkeypatch.setattr("agenda_android.messages.MOST_GROUPS", 1)
    rows = [sms(at=NOON + day * 86_400_000) for day in (0, 1, 0)]
    rows[2] = rows[2].replace("hola", "otra")
    items = found(read(sms_file(*rows)))
    assert len({item.key for item in items}) == len(items) == 3
    assert not Gathering().is_full


@pytest.mark.parametrize(
    ("head", "sure"),
    [
        (sms_file(), 1.0),
        (calls_file(call()), 1.0),
        ("<calls><call number='1' date='2' /></calls>", 1.0),
        ("\ufeff<?xml version='1.0'?>\n<!-- a -->\n<?xml-stylesheet href='sms.xsl'?><smses>", 1.0),
        ("<calls><function name='main'/></calls>", 0.0),
        ("<puncture><calls count='2'>", 0.0),
        ("<contacts/>", 0.0),
        ("smses", 0.0),
        ("", 0.0),
    ],
)
def test_a_backup_is_known_by_its_root(head, sure):
    assert AndroidImporter().recognises(Source.from_bytes("a.xml", head.encode())) == sure


def test_a_folder_with_other_things_is_left_to_agenda(tmp_path):
    (tmp_path / "sms-1.xml").write_text(sms_file(sms()), encoding="utf-8")
    (tmp_path / "a.csv").write_text("First Name,Last Name", encoding="utf-8")
    assert AndroidImporter().recognises(Source.from_path(tmp_path)) == 0.0


def test_a_broken_zip_says_so():
    data = zipped({"sms-1.xml": sms_file(*(sms(at=NOON + n * 1000) for n in range(500)))})
    for damaged in (
        data[: len(data) // 2],
        data.replace(b"\x00\x00\x00sms-1.xml", b"\x00\x00\x00smx-1.xml", 1),
    ):
        items = read(damaged, name="b.zip")
        assert any(issue.severity is Severity.ERROR and issue.words for issue in issues(items))
