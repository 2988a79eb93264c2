"""Notes, gifts, debts, tasks, reminders, pets, positions and life events of a contact, as one line each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from agenda.plugin import Value
from agenda.plugin.jsonfile import plain
from agenda_monica.account import Account, entries, is_true, properties
from agenda_monica.dates import day


def details(record: Mapping[str, Any], account: Account) -> Iterator[tuple[str, Value]]:
    """Yield a value for each, with the path of the statement it was read from."""
    for path, entry in entries(record, "note"):
        if text := plain(properties(entry).get("body")):
            yield f"{path}.properties.body", Value(kind="note", value=text)
    yield from _life_events(record, account)
    for kind, label, key, written in (
        ("gift", "Gift", "name", _gift), ("task", "Task", "title", _task),
        ("reminder", "Reminder", "title", _reminder), ("pet", "Pet", "name", _pet),
        ("occupation", "Experience", "title", _occupation),
    ):  # fmt: skip
        for path, entry in entries(record, kind):
            said = properties(entry)
            if text := written(said):
                place = _first_said(said, key)
                value = Value(kind="custom", value=text, label=label)
                yield f"{path}.properties.{place}", value
    for path, entry in entries(record, "debt"):
        said = properties(entry)
        if text := _debt(said):
            # Monica's "in_debt" is the user's: she owes it
            label = "Debt: I owe" if is_true(said.get("in_debt")) else "Debt: owed to me"
            yield f"{path}.properties.amount", Value(kind="custom", value=text, label=label)


def _life_events(record: Mapping[str, Any], account: Account) -> Iterator[tuple[str, Value]]:
    for path, entry in entries(record, "life_event"):
        said = properties(entry)
        kind = account.life_event_types.get(plain(said.get("type")), {})
        label = plain(said.get("name")) or plain(kind.get("name")) or "Life event"
        label = label.replace("_", " ")
        if happened := day(said.get("happened_at")):
            value = Value(kind="event", value=happened, label=label)
            yield f"{path}.properties.happened_at", value
        if note := plain(said.get("note")):
            yield f"{path}.properties.note", Value(kind="note", value=f"{label}: {note}")


def _gift(said: Mapping[str, Any]) -> str:
    about = [plain(said.get(key)) for key in ("status", "amount")]
    return _line(
        said.get("name"), [*about, day(said.get("date"))], said.get("comment"), said.get("url")
    )


def _task(said: Mapping[str, Any]) -> str:
    done = "✓ " if is_true(said.get("completed")) else ""
    line = _line(said.get("title"), [day(said.get("completed_at"))], said.get("description"))
    return f"{done}{line}" if line else ""


def _reminder(said: Mapping[str, Any]) -> str:
    every = f"{plain(said.get('frequency_number'))} {plain(said.get('frequency_type'))}".strip()
    about = [day(said.get("initial_date")), every]
    return _line(said.get("title"), about, said.get("description"))


def _pet(said: Mapping[str, Any]) -> str:
    name, category = plain(said.get("name")), plain(said.get("category"))
    return _line(name or category, [category] if name else [])


def _occupation(said: Mapping[str, Any]) -> str:
    dates = " – ".join(day(said.get(key)) for key in ("start_date", "end_date") if said.get(key))
    head = ", ".join(text for key in ("title", "company") if (text := plain(said.get(key))))
    return _line(head, [dates], said.get("description"))


def _debt(said: Mapping[str, Any]) -> str:
    currency = said.get("currency")
    if isinstance(currency, Mapping):
        currency = currency.get("iso")
    amount = f"{plain(said.get('amount'))} {plain(currency)}".strip()
    return _line(amount, [plain(said.get("status"))], said.get("reason"))


def _line(first: object, about: list[str], *further: object) -> str:
    """Join "Book (offered, 2020-05-14) – signed by the author"."""
    head = plain(first)
    brackets = ", ".join(text for text in about if text)
    rest = [text for one in further if (text := plain(one))]
    head = f"{head} ({brackets})" if head and brackets else head or brackets
    return " – ".join(part for part in (head, *rest) if part)


def _first_said(said: Mapping[str, Any], key: str) -> str:
    """Return ``key``, or the first of the others where nothing is said under it."""
    return key if plain(said.get(key)) else next((one for one in said if plain(said[one])), key)
