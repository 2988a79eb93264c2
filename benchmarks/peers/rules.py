"""The rules by which other address books find duplicates, as far as their code or manual tells.

Each yields the keys that make two cards one, from what is in the card: what a
program compares as written is compared as written but for case and spaces.
Where a rule needs several things to agree, the key holds them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from agenda.dedup import Record

    Rule = Callable[[Record], Iterable[str]]


def _whole_names(record: Record) -> list[str]:
    return [name.replace("|", " ").strip() for name in record.names if name[0] != "@"]


def _full_names(record: Record) -> list[str]:
    return [name for name in _whole_names(record) if " " in name]


def _numbers(record: Record) -> list[str]:
    return [phone[1:].partition(";")[0] for phone in record.phones]


def _mobiles(record: Record) -> list[str]:
    return [phone[1:] for phone in record.phones if phone[0] in "mu"]


def _tails(record: Record) -> list[str]:
    return [number[-7:] for number in _numbers(record)]


RULES: dict[str, Rule] = {
    "any shared name, e-mail or phone": lambda r: (*_whole_names(r), *r.mails, *_numbers(r)),
    "exact e-mail only": lambda r: r.mails,
    "e-mail or mobile, normalised": lambda r: (*r.mails, *_mobiles(r)),
    "same full name (iOS, Fossify)": _full_names,
    "Google Contacts: name with e-mail or phone": lambda r: (
        *(f"{name}/{key}" for name in _full_names(r) for key in (*r.mails, *_numbers(r))),
        *r.mails,
    ),
    "Android aggregator: name, e-mail, 7 digits": lambda r: (
        *_full_names(r),
        *(f"{name.split()[0]}/{key}" for name in _whole_names(r) for key in (*r.mails, *_tails(r))),
    ),
    "KAddressBook: name or e-mail": lambda r: (*_full_names(r), *r.mails),
    "Thunderbird Duplicate Contacts Manager": lambda r: (*_full_names(r), *r.mails, *_numbers(r)),
    "GNOME folks: identifiers or whole name": lambda r: (
        *_whole_names(r),
        *r.mails,
        *_tails(r),
        *r.handles,
    ),
}
