"""Meetings: who took part, when they really were, and calendars in every wrapping."""

import io
import zipfile
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import EventDraft, Issue, Me, Severity, Source
from agenda.plugin.testing import check_importer
from agenda_calendar import CalendarImporter

NOW = datetime(2025, 6, 15, 12, tzinfo=UTC)
ANA = "ATTENDEE;CN=Ana:mailto:ana@a.example"


def calendar(*events, head=()):
    inside = [line for event in events for line in ("BEGIN:VEVENT", *event, "END:VEVENT")]
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *inside, "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def event(*lines, start="DTSTART:20250310T090000Z", uid="u", people=(ANA,)):
    return (start, f"UID:{uid}", "SUMMARY:Reunión", *people, *lines)


def read(data, name="c.ics", me=()):
    source = Source.from_bytes(name, data)
    source = Source(name=name, data=data, head=source.head, me=Me(emails=me))
    return check_importer(CalendarImporter(clock=lambda: NOW), source)


def starts(items):
    return [item.starts for item in items if isinstance(item, EventDraft)]


def issues(items):
    return [item for item in items if isinstance(item, Issue)]


@pytest.mark.parametrize(
    ("start", "expected"),
    [
        ("DTSTART:20250310T090000Z", "2025-03-10T09:00:00+00:00"),
        ("DTSTART:20250310T090000", "2025-03-10T09:00:00"),
        ("DTSTART;VALUE=DATE:20250310", "2025-03-10"),
        ("DTSTART;TZID=Europe/Madrid:20250710T090000", "2025-07-10T09:00:00+02:00"),
        (
            "DTSTART;TZID=/mozilla.org/20050126_1/Europe/Madrid:20250110T090000",
            "2025-01-10T09:00:00+01:00",
        ),
        ("DTSTART;TZID=Romance Standard Time:20250710T090000", "2025-07-10T09:00:00+02:00"),
        ("DTSTART;TZID=SA Pacific Standard Time:20250710T090000", "2025-07-10T09:00:00-05:00"),
        (
            'DTSTART;TZID="(UTC+01:00) Bruselas, Copenhague, Madrid, París":20250110T090000',
            "2025-01-10T09:00:00+01:00",
        ),
        ("DTSTART;TZID=Etc/UTC:20250110T090000", "2025-01-10T09:00:00+00:00"),
    ],
)
def test_a_time_is_that_of_its_zone(start, expected):
    assert starts(read(calendar(event(start=start)))) == [expected]


@pytest.mark.parametrize(
    "people",
    [
        (),
        ("ORGANIZER:mailto:eva@yo.example",),
        ("ATTENDEE;CUTYPE=ROOM:mailto:sala@a.example",),
        ("ATTENDEE;PARTSTAT=DECLINED:mailto:ana@a.example",),
        ("ATTENDEE;ROLE=NON-PARTICIPANT:mailto:ana@a.example",),
        ("ORGANIZER:mailto:xyz@group.calendar.google.com", "ATTENDEE:mailto:eva@yo.example"),
        (ANA, "ATTENDEE;PARTSTAT=DECLINED:mailto:eva@yo.example"),
        (ANA, "STATUS:CANCELLED"),
    ],
)
def test_a_date_without_others_is_no_meeting(people):
    (issue,) = read(calendar(event(people=people)), me=("Eva@yo.example",))
    assert issue.severity is Severity.WARNING
    assert "no meetings with other people in it" in issue.message
    assert "no contiene reuniones con otras personas" in dict(issue.words)["es"]


def test_a_calendar_of_busy_times_says_that_there_are_no_meetings_in_it():
    busy = ("BEGIN:VFREEBUSY", "FREEBUSY:20250310T090000Z/PT1H", "END:VFREEBUSY")
    (issue,) = read(calendar(head=busy), name="libre.ics")
    assert issue.message.startswith("libre.ics: no meetings with other people in it")


def test_a_calendar_with_one_meeting_says_nothing_of_the_private_dates():
    assert issues(read(calendar(event(), event(people=(), uid="sola")))) == []


def test_people_are_known_by_address_name_and_role():
    people = (
        "ORGANIZER;CN='Nerea':MAILTO:Nerea@a.example",
        "ATTENDEE;CN=nerea@a.example:mailto:nerea@a.example",
        'ATTENDEE;CN="Gil, Ana";EMAIL=ana@a.example:urn:uuid:1',
        "ATTENDEE;CN=Sin correo:invalid:nomail",
        "ATTENDEE:mailto:eva@yo.example",
    )
    (meeting,) = read(calendar(event(people=people)), me=("eva@yo.example",))
    assert [(one.name, one.email, one.role, one.me) for one in meeting.parties] == [
        ("Nerea", "nerea@a.example", "organiser", False),
        ("Ana Gil", "ana@a.example", "", False),
        ("Sin correo", "", "", False),
        ("", "eva@yo.example", "", True),
    ]


def test_a_crowd_is_counted_but_is_no_meeting():
    crowd = tuple(f"ATTENDEE:mailto:p{number}@a.example" for number in range(51))
    (issue,) = read(calendar(event(people=crowd), event()))[1:]
    assert issue.message == "Meetings with more than 50 people, left out: 1"
    assert issue.words[0][0] == "es"


def test_birthdays_are_no_meetings_but_birthday_parties_are():
    day = "DTSTART;VALUE=DATE:20250310"
    items = read(
        calendar(
            (day, "UID:1", "SUMMARY:Cumpleaños de Ana", ANA),
            (day, "UID:2", "SUMMARY:Ana's birthday", ANA),
            (day, "UID:3", "SUMMARY:Ana", "X-GOOGLE-CALENDAR-CONTENT-DISPLAY:chip", ANA),
            ("DTSTART:20250310T200000Z", "UID:4", "SUMMARY:Cumpleaños de Ana", ANA),
        )
    )
    assert [item.key for item in items] == ["4"]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("RRULE:FREQ=WEEKLY;COUNT=3", ["03-10", "03-17", "03-24"]),
        ("RRULE:FREQ=WEEKLY;UNTIL=20250317", ["03-10", "03-17"]),
        ("RRULE:FREQ=MONTHLY;BYDAY=2MO", ["03-10", "04-14", "05-12", "06-09"]),
        ("RRULE:FREQ=YEARLY", ["03-10"]),
        ("RDATE:20250401T090000Z,20250402T090000Z", ["03-10", "04-01", "04-02"]),
        ("RDATE;VALUE=PERIOD:20250401T090000Z/PT1H", ["03-10", "04-01"]),
        ("RRULE:FREQ=DAILY;COUNT=4\r\nEXDATE:20250311T090000Z", ["03-10", "03-12", "03-13"]),
        ("RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE;VALUE=DATE:20250310", ["03-11", "03-12"]),
    ],
)
def test_a_meeting_that_repeats_took_place_on_each_day_up_to_now(rule, expected):
    assert [at[5:10] for at in starts(read(calendar(event(rule))))] == expected


def test_the_hour_stays_when_clocks_change():
    madrid = event("RRULE:FREQ=WEEKLY;COUNT=2", start="DTSTART;TZID=Europe/Madrid:20250324T100000")
    assert starts(read(calendar(madrid))) == [
        "2025-03-24T10:00:00+01:00",
        "2025-03-31T10:00:00+02:00",
    ]


def test_a_moved_repetition_takes_the_place_of_the_planned_one():
    series = event("RRULE:FREQ=WEEKLY;COUNT=3")
    moved = event("RECURRENCE-ID:20250317T090000Z", start="DTSTART:20250318T150000Z")
    off = event(
        "RECURRENCE-ID:20250324T090000Z", "STATUS:CANCELLED", start="DTSTART:20250324T090000Z"
    )
    items = read(calendar(series, moved, off))
    assert [(item.key, item.starts[:10]) for item in items] == [
        ("u 20250310T090000Z", "2025-03-10"),
        ("u 20250317T090000Z", "2025-03-18"),
    ]


def test_a_long_series_yields_its_last_five_years_and_no_more_than_a_thousand():
    daily = starts(read(calendar(event("RRULE:FREQ=DAILY", start="DTSTART:20100101T090000Z"))))
    assert len(daily) == 1000
    assert daily[-1].startswith("2025-06-15")
    weekly = starts(read(calendar(event("RRULE:FREQ=WEEKLY", start="DTSTART:20100101T090000Z"))))
    assert weekly[0].startswith("2010-01-01")
    assert weekly[1] > "2020-06-"


@pytest.mark.parametrize(
    ("rule", "start", "count"),
    [
        ("FREQ=WEEKLY;COUNT=300", "20200601T090000Z", 1),
        ("FREQ=YEARLY", "20150301T090000Z", 5),
        ("FREQ=YEARLY\r\nEXDATE:20180301T090000Z", "20150301T090000Z", 4),
        ("FREQ=DAILY;COUNT=1010", "20220101T090000Z", 10),
        ("FREQ=DAILY;COUNT=1000", "20220101T090000Z", 0),
        ("FREQ=MONTHLY", "20240101T090000Z", 0),
    ],
)
def test_earlier_dates_that_are_left_out_are_counted_once(rule, start, count):
    found = issues(read(calendar(event(f"RRULE:{rule}", start=f"DTSTART:{start}"))))
    assert [issue.severity for issue in found] == [Severity.WARNING] * bool(count)
    if count:
        assert f" {count} earlier dates left out" in found[0].message
        assert f" {count} fechas anteriores quedan fuera" in dict(found[0].words)["es"]


def test_an_earlier_date_that_was_moved_is_not_left_out():
    start = "DTSTART:20150301T090000Z"
    moved = event("RECURRENCE-ID:20180301T090000Z", start="DTSTART:20180302T090000Z")
    items = read(calendar(event("RRULE:FREQ=YEARLY", start=start), moved))
    assert " 4 earlier dates" in issues(items)[0].message
    assert "2018-03-02T09:00:00+00:00" in starts(items)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=DAILY;INTERVAL=0",
        "FREQ=DAILY;INTERVAL=²",
        "FREQ=DAILY;COUNT=" + "9" * 5000,
        "FREQ=FORTNIGHTLY",
        "FREQ=WEEKLY;BYDAY=XX",
        "FREQ=WEEKLY;UNTIL=pronto",
        "INTERVAL=2",
        "",
    ],
)
def test_a_rule_that_nobody_can_follow_costs_only_the_repetitions(rule):
    items = read(calendar(event(f"RRULE:{rule}"), event(uid="otra")))
    assert len(starts(items)) == 2
    (issue,) = issues(items)
    assert issue.line == 3
    assert "first date" in issue.message


def test_rules_that_lead_nowhere_are_followed_only_a_few_times():
    nowhere = [
        event("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", uid=f"{number}") for number in range(200)
    ]
    items = read(calendar(*nowhere))
    assert len(starts(items)) == 200
    assert len(issues(items)) == 197


def test_a_time_zone_whose_rules_never_end_is_not_followed():
    zone = (
        "BEGIN:VTIMEZONE",
        "TZID:Raro",
        "BEGIN:STANDARD",
        "DTSTART:16010101T000000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=SECONDLY",
        "END:STANDARD",
        "END:VTIMEZONE",
    )
    items = read(calendar(event(start="DTSTART;TZID=Raro:20250310T090000"), head=zone))
    assert starts(items) == ["2025-03-10T09:00:00"]
    assert "Raro" in issues(items)[0].message


def test_one_broken_event_costs_only_itself():
    data = calendar(event(uid="1"), event(uid="2"), event(uid="3"))
    data = data.replace(b"END:VEVENT\r\n", b"", 1).replace(b"UID:2", b"\xff\xfe;;;\x00", 1)
    items = read(data)
    assert [item.key for item in items if isinstance(item, EventDraft)][::2] == ["1", "3"]
    assert issues(items)[0].line == 3
    assert "missing" in issues(items)[0].message


def test_a_date_that_cannot_be_read_is_an_error_with_its_line():
    (issue,) = read(calendar(event(start="DTSTART:20251399T090000Z")))
    assert (issue.severity, issue.line) == (Severity.ERROR, 3)


@pytest.mark.parametrize(
    ("lines", "english", "spanish"),
    [
        ((), "a meeting without a date (line 3)", "una reunión sin fecha (línea 3)"),
        (("SUMMARY:Café",), "the meeting “Café” has no date", "la reunión «Café» no tiene fecha"),
        (
            ("DTSTART:pronto",),
            "the date of a meeting without a title could not be read: pronto",
            "no se entiende la fecha de una reunión sin título: pronto",
        ),
    ],
)
def test_a_meeting_without_date_or_title_is_told_in_words(lines, english, spanish):
    (issue,) = read(calendar((*lines, ANA)))
    assert (issue.message, dict(issue.words)["es"]) == (english, spanish)
    assert (issue.line, issue.severity) == (3, Severity.ERROR)


def test_an_alarm_is_not_the_event():
    alarm = ("BEGIN:VALARM", "DESCRIPTION:despierta", ANA.replace("ana", "otra"), "END:VALARM")
    (meeting,) = read(calendar(event(*alarm, "DESCRIPTION:acta")))
    assert meeting.text == "acta"
    assert len(meeting.parties) == 1


def test_a_calendar_that_calls_off_tells_of_no_meeting():
    assert read(calendar(event(), head=("METHOD:CANCEL",))) == []


def test_events_without_uid_keep_their_key():
    data = calendar(("DTSTART:20250310T090000Z", "SUMMARY:x", ANA))
    (first,), (second,) = read(data), read(data)
    assert first.key == second.key


def test_an_endless_line_and_a_huge_attachment_cost_nothing():
    huge = "ATTACH;ENCODING=BASE64;VALUE=BINARY:" + "A" * 3_000_000
    folded = "X-LARGO:" + "\r\n ".join(["B" * 70] * 20_000)
    (meeting,) = read(calendar(event(huge, folded, "LOCATION:aquí")))
    assert meeting.place == "aquí"


def test_zips_and_folders_are_left_to_agenda_which_opens_them(tmp_path):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("Takeout/Calendar/eva.ics", calendar(event()))
    (tmp_path / "casa.ics").write_bytes(calendar(event()))
    importer = CalendarImporter(clock=lambda: NOW)
    assert importer.recognises(Source.from_bytes("takeout.zip", packed.getvalue())) == 0.0
    assert importer.recognises(Source.from_path(tmp_path)) == 0.0
    (inside,) = Source.from_path(tmp_path).members(["casa.ics"])
    assert starts(importer.read(inside)) == ["2025-03-10T09:00:00+00:00"]


@pytest.mark.parametrize(
    "data", [b"", b"BEGIN:VCARD\n", b"First Name\n", b"\x00" * 99, b"From a@b"]
)
def test_files_of_other_programs_are_not_claimed(data):
    assert CalendarImporter().recognises(Source.from_bytes("x.ics", data)) == 0.0
    (issue,) = read(data)
    assert issue.severity is Severity.ERROR


@given(
    st.lists(
        st.sampled_from(
            [
                "BEGIN:VEVENT",
                "END:VEVENT",
                "BEGIN:VTIMEZONE",
                "BEGIN:VCALENDAR",
                "END:VCALENDAR",
                "DTSTART;TZID=x:20250101T000000",
                "DTSTART;VALUE=DATE:20240229",
                "DTEND:20250101",
                "DURATION:-P1D",
                "RECURRENCE-ID:hoy",
                "RRULE:FREQ=YEARLY;BYDAY=53MO",
                "RDATE:20250101,x",
                "EXDATE:20240229",
                ANA,
                'ATTENDEE;CN="',
                " pliegue",
                "",
            ]
        )
        | st.text(max_size=20),
        max_size=30,
    )
)
def test_no_calendar_is_too_strange(lines):
    read("\n".join(["BEGIN:VCALENDAR", *lines]).encode("utf-8", "surrogatepass"))
