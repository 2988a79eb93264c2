"""SMS and MMS, gathered to one interaction for each day and each set of people.

A backup holds the messages of all people mixed, MMS after SMS, and a folder of
backups holds most messages several times; so they are gathered in memory, without
their pictures, and given out when all is read or a limit is reached.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from hashlib import sha256

from agenda.plugin import InteractionDraft, Me, Party
from agenda_android.people import fuller, is_mine, is_person, party, same_for
from agenda_android.rows import Row

MOST_CHARACTERS = 100_000_000
MOST_GROUPS = 200_000
"""Beyond either what was gathered is given out, and gathering starts anew."""

_BOXES = {"1": "in", "2": "out"}
"""Received and sent; drafts, messages waiting or failed were never said."""

_FROM = "137"
_SELF = "insert-address-token"
"""What Android writes for the phone's own number."""

_Said = tuple[datetime, str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """One message: when, from or to whom, and what."""

    when: datetime
    direction: str
    parties: tuple[Party, ...]
    text: str
    line: int


@dataclass(slots=True)
class _Group:
    line: int
    parties: dict[str, Party] = field(default_factory=dict)
    said: dict[_Said, str] = field(default_factory=dict)


@dataclass(slots=True)
class Gathering:
    """Messages by people and day."""

    groups: dict[tuple[str, str], _Group] = field(default_factory=dict)
    characters: int = 0
    part: int = 1

    @property
    def is_full(self) -> bool:
        """Whether it is time to give out what was gathered."""
        return self.characters > MOST_CHARACTERS or len(self.groups) > MOST_GROUPS

    def add(self, message: Message) -> None:
        """Take a message in, once however often it is met."""
        people = {same_for(one.email or one.phone): one for one in message.parties}
        place = "\n".join(sorted(people)), message.when.date().isoformat()
        group = self.groups.setdefault(place, _Group(line=message.line))
        for same, one in people.items():
            group.parties[same] = fuller(group.parties.get(same, one), one)
        said = (message.when, message.direction, message.text)
        if said not in group.said:
            sender = next((one for one in message.parties if one.role == "from"), None)
            group.said[said] = (sender.name or sender.phone or sender.email) if sender else ""
            self.characters += len(message.text) + 100

    def given_out(self) -> Iterator[InteractionDraft]:
        """Yield one interaction for each day and set of people, in the order of time."""
        for (people, day), group in sorted(self.groups.items(), key=lambda item: item[0][::-1]):
            yield _draft(people, day, group, self.part)
        self.groups = {}
        self.characters = 0
        self.part += 1


def was_said(row: Row) -> bool:
    """Say whether a message was really sent or received."""
    return _box(row) in _BOXES


def message(row: Row, when: datetime, me: Me) -> Message | None:
    """Return a message with the people in it; None if there are none but services."""
    direction = _BOXES[_box(row)]
    addresses = _addresses(row, me)
    if not addresses or not all(is_person(address) for address in addresses):
        return None
    names = _names(row, len(addresses))
    sender = _sender(row, addresses) if direction == "in" else ""
    roles = ["from" if address == sender else "to" for address in addresses]
    people = zip(addresses, names, roles, strict=True)
    return Message(
        when=when,
        direction=direction,
        parties=tuple(party(address, name, role) for address, name, role in people),
        text=row.text if row.text != "null" else "",
        line=row.line,
    )


def _box(row: Row) -> str:
    return row.attributes.get("type" if row.tag == "sms" else "msg_box", "")


def _addresses(row: Row, me: Me) -> list[str]:
    """Return the others: of an MMS those whom its thread names (``+34600…~+34611…``)."""
    written = row.attributes.get("address", "")
    if row.tag == "sms":
        return [written.strip()]
    thread = [part.strip() for part in written.split("~") if part.strip() not in {"", "null"}]
    listed = thread or [address.strip() for address, _ in row.addresses]
    others = [one for one in dict.fromkeys(listed) if one != _SELF and not is_mine(one, me)]
    return others or thread


def _sender(row: Row, addresses: list[str]) -> str:
    if len(addresses) == 1:
        return addresses[0]
    senders = {same_for(address) for address, kind in row.addresses if kind == _FROM}
    return next((address for address in addresses if same_for(address) in senders), "")


def _names(row: Row, people: int) -> list[str]:
    """Return the names of an MMS to several ("Ana, Luis") if there are as many as people."""
    written = row.attributes.get("contact_name", "")
    if people == 1:
        return [written]
    names = [name.strip() for name in written.split(",")]
    return names if len(names) == people else [""] * people


def _draft(people: str, day: str, group: _Group, part: int) -> InteractionDraft:
    said = sorted(group.said)
    key = "\n".join(("message", people, day, *([str(part)] if part > 1 else [])))
    directions = {direction for _, direction, _ in said}
    lines = [f"{one[0]:%H:%M} {_arrow(one[1], group.said[one])} {one[2]}".rstrip() for one in said]
    return InteractionDraft(
        key=sha256(key.encode(errors="replace")).hexdigest()[:32],
        kind="message",
        at=said[0][0].isoformat(),
        parties=tuple(replace(one, role="") for one in group.parties.values()),
        direction="both" if len(directions) > 1 else directions.pop(),
        text="\n".join(lines),
        count=len(said),
        line=group.line,
    )


def _arrow(direction: str, sender: str) -> str:
    return "→" if direction == "out" else f"← {sender}:" if sender else "←"
