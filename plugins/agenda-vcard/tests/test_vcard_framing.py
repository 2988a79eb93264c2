"""Where cards begin and end, and what a damaged one costs."""

from __future__ import annotations

import pytest

from agenda.plugin import Severity
from agenda_vcard.framing import RawCard, frame
from agenda_vcard.lines import LongLine


def _text(*lines):
    return "\r\n".join([*lines, ""])


def _card(name, *more):
    return _text("BEGIN:VCARD", "VERSION:3.0", f"FN:{name}", *more, "END:VCARD")


def _names(drafts):
    return [draft.name.full for draft in drafts]


def test_cards_know_the_line_they_begin_at(read):
    drafts, _ = read("\r\n" + _card("Uno") + "\r\n" + _card("Dos"))
    assert [(draft.name.full, draft.line) for draft in drafts] == [("Uno", 2), ("Dos", 7)]
    assert [item.line for item in drafts[1].properties] == [8, 9]


@pytest.mark.parametrize(
    ("begin", "end"),
    [
        ("begin:vcard", "end:vcard"),
        ("BEGIN:vCard", "END:vCard"),
        ("BEGIN:VCARD  ", "END:VCARD\t"),
        ("BEGIN : VCARD", "END: VCARD"),
        ("  BEGIN:VCARD", "  END:VCARD"),
        ("BEGIN:VCARD", " END:VCARD"),
    ],
)
def test_begin_and_end_are_found_in_any_case_and_with_blanks(begin, end, read):
    drafts, issues = read(_text(begin, "VERSION:3.0", "FN:Ana", end) + _card("Luis"))
    assert len(drafts) == 2
    assert _names(drafts)[1] == "Luis"
    assert issues == []


def test_an_indented_card_is_read_as_if_it_were_not(read):
    drafts, issues = read(
        _text("  BEGIN:VCARD", "  VERSION:3.0", "  FN:Ana", "  NOTE:a", "   b", "  END:VCARD")
    )
    assert [(item.name, item.value) for item in drafts[0].properties[1:]] == [
        ("FN", "Ana"),
        ("NOTE", "ab"),
    ]
    assert issues == []


def test_a_card_without_end_is_read_and_reported_and_costs_no_other(read):
    drafts, issues = read(_text("BEGIN:VCARD", "VERSION:3.0", "FN:Uno") + _card("Dos"))
    assert _names(drafts) == ["Uno", "Dos"]
    assert [(issue.line, issue.severity) for issue in issues] == [(1, Severity.ERROR)]
    assert "line 4" in issues[0].message


def test_cards_inside_a_card_without_agent_cost_it_nothing(read):
    inner = [_text("BEGIN:VCARD", "VERSION:2.1", f"N:{name}", "END:VCARD") for name in "ab"]
    drafts, issues = read(
        _text("BEGIN:VCARD", "VERSION:2.1", "N:outer") + "".join(inner) + _text("TEL:1", "END:VCARD")
        + _card("Dos")
    )  # fmt: skip
    assert [draft.name.full for draft in drafts] == ["outer", "a", "b", "Dos"]
    assert [(item.name, item.line) for item in drafts[0].properties] == [
        ("VERSION", 2),
        ("N", 3),
        ("TEL", 12),
    ]
    assert [(issue.line, issue.severity) for issue in issues] == [(4, Severity.WARNING)]


def test_cards_inside_cards_inside_cards_keep_what_follows_them(read):
    drafts, issues = read(
        _text("BEGIN:VCARD", "VERSION:3.0", "FN:1", "BEGIN:VCARD", "VERSION:3.0", "FN:2")
        + _card("3")
        + _text("TEL:2", "END:VCARD", "TEL:1", "END:VCARD")
    )
    assert [(draft.name.full, [v.value for v in draft.values]) for draft in drafts] == [
        ("1", ["1"]),
        ("2", ["2"]),
        ("3", []),
    ]
    assert [issue.line for issue in issues] == [4, 7]


def test_a_card_that_lost_its_beginning_is_not_given_to_one_that_lost_its_end(read):
    drafts, issues = read(
        _text("BEGIN:VCARD", "VERSION:3.0", "FN:Uno")
        + _card("Dos")
        + _text("VERSION:3.0", "FN:Tres", "TEL:3", "END:VCARD")
        + _card("Cuatro")
    )
    assert _names(drafts) == ["Uno", "Dos", "Cuatro"]
    assert [value for draft in drafts for value in draft.values] == []
    assert sorted(issue.line for issue in issues) == [1, 8]
    assert {issue.severity for issue in issues} == {Severity.ERROR}


def test_cards_after_one_without_end_are_not_held_back_for_long(read):
    drafts, issues = read(_text("BEGIN:VCARD", "VERSION:3.0", "FN:0") + _card("x") * 500)
    assert len(drafts) == 501
    assert [issue.line for issue in issues] == [1]


def test_a_truncated_file_gives_its_last_card(read):
    drafts, issues = read(_card("Uno") + "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Dos\r\nTEL:+34 6")
    assert _names(drafts) == ["Uno", "Dos"]
    assert drafts[1].values[0].value == "+34 6"
    assert [(issue.line, issue.severity) for issue in issues] == [(5, Severity.ERROR)]


def test_text_outside_cards_is_reported_once_for_each_stretch(read):
    drafts, issues = read(
        _text("hola", "adiós") + _card("Uno") + _text("", "TEL:1", "TEL:2") + _card("Dos")
    )
    assert _names(drafts) == ["Uno", "Dos"]
    assert [issue.line for issue in issues] == [1, 8]
    assert {issue.severity for issue in issues} == {Severity.ERROR}


def test_an_end_without_begin_is_reported(read):
    drafts, issues = read(_card("Uno") + "END:VCARD\r\n" + _card("Dos"))
    assert _names(drafts) == ["Uno", "Dos"]
    assert [issue.line for issue in issues] == [5]


AGENT = ("BEGIN:VCARD", "VERSION:2.1", "FN:Secretaria", "TEL:1", "END:VCARD")


@pytest.mark.parametrize(
    "lines",
    [
        ("AGENT:", *AGENT),
        ("AGENT;TYPE=x: ", "", *AGENT),
        ("AGENT:BEGIN:VCARD", *AGENT[1:]),
        ("AGENT:", *AGENT[:2], "AGENT:", *AGENT, *AGENT[2:]),
    ],
)
def test_a_nested_card_is_one_property_of_the_outer_one(lines, read):
    drafts, issues = read(
        _text("BEGIN:VCARD", "VERSION:2.1", "FN:Jefe", *lines, "TEL:2", "END:VCARD") + _card("Dos")
    )
    assert _names(drafts) == ["Jefe", "Dos"]
    names = [item.name for item in drafts[0].properties]
    assert names == ["VERSION", "FN", "AGENT", "TEL"]
    assert drafts[0].properties[2].value.endswith("FN:Secretaria\nTEL:1\nEND:VCARD")
    assert [value.value for value in drafts[0].values] == ["2"]
    assert issues == []


def test_an_empty_agent_swallows_nothing(read):
    drafts, _ = read(_text("BEGIN:VCARD", "VERSION:2.1", "AGENT:", "TEL:2", "END:VCARD"))
    assert [item.name for item in drafts[0].properties] == ["VERSION", "AGENT", "TEL"]


def test_an_endless_line_costs_only_itself():
    lines = [b"BEGIN:VCARD", b"FN:Ana"]
    from_lines = frame([lines, LongLine(), [b"TEL:1", b"END:VCARD"]])
    cards = list(from_lines)
    assert [card.lines for card in cards] == [[b"FN:Ana", b"", b"TEL:1"]]
    assert [(issue.line, issue.severity) for issue in cards[0].problems] == [(3, Severity.ERROR)]


def test_a_huge_card_keeps_what_came_before_the_huge_property():
    photo = [b" " + b"A" * 70] * 20
    batches = [
        [b"BEGIN:VCARD", b"FN:Ana", b"PHOTO;ENCODING=b:AAAA", *photo],
        photo,
        [b"TEL:1", b"END:VCARD", b"BEGIN:VCARD", b"FN:Luis", b"END:VCARD"],
    ]
    cards = [item for item in frame(batches, card_limit=1000) if isinstance(item, RawCard)]
    assert [card.lines for card in cards] == [[b"FN:Ana"], [b"FN:Luis"]]
    assert [len(card.problems) for card in cards] == [1, 0]
    assert cards[1].line == 46


@pytest.mark.parametrize("content", ["", "hola", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "FN:x\n"])
def test_a_file_without_cards_gives_one_error(content, read):
    drafts, issues = read(content)
    assert drafts == []
    assert [(issue.line, issue.severity) for issue in issues] == [(0, Severity.ERROR)]
    assert ("empty" in issues[0].message) == (content == "")
