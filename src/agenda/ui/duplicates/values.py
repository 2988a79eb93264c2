"""How values are written in the comparison, and what differs between two of them."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher

from PySide6.QtCore import QCoreApplication

from agenda.model.text import fold
from agenda.ui.duplicates.draft import Entry
from agenda.ui.i18n import day_and_month, full_date

DATES = frozenset({"birthday", "anniversary", "deathdate", "connected"})
ALIKE = {"name": 0.5, "birthday": 0.5}
ALIKE_ELSEWHERE = 0.8
"""Texts less alike than this are told apart at a glance; marks in them would only be noise."""

LONG = 240

Span = tuple[int, int]


def written(kind: str, entry: Entry) -> str:
    """Return a value as a person reads it."""
    value = entry.value
    if value is None:
        return entry.text
    if kind in DATES:
        return _date(value.value)
    if kind == "photo" and not value.blob:
        return QCoreApplication.translate("values", "A picture on the web, not loaded")
    text = f"{value.label}: {value.value}" if kind == "custom" and value.label else value.value
    return text if len(text) <= LONG else f"{text[:LONG].rstrip()}…"


def differences(kind: str, a: str, b: str) -> tuple[list[Span], list[Span]]:
    """Return where two texts differ, as (start, length) in each; nothing where all differs."""
    alike = SequenceMatcher(None, fold(a), fold(b), autojunk=False).ratio()
    if a == b or alike < ALIKE.get(kind, ALIKE_ELSEWHERE):
        return [], []
    left: list[Span] = []
    right: list[Span] = []
    for tag, i1, i2, j1, j2 in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        if i2 > i1:
            left.append((i1, i2 - i1))
        if j2 > j1:
            right.append((j1, j2 - j1))
    return left, right


def _date(text: str) -> str:
    """Return an ISO 8601 date, complete or without its year, in words; anything else as it is."""
    try:
        if text.startswith("--"):
            month, day = text[2:].replace("-", "")[:2], text[2:].replace("-", "")[2:4]
            return day_and_month(int(month), int(day))
        return full_date(date.fromisoformat(text[:10]))
    except ValueError:
        return text
