"""Who takes part in a meeting, of all that a calendar lists as attendees."""

from __future__ import annotations

import re

from agenda.plugin import Party
from agenda_calendar.lines import Statement

CROWD = 50
"""With more attendees than this it is a webinar, where nobody meets anybody."""

_ADDRESS = re.compile(r"[^\s@<>,;:\"()]{1,64}@[^\s@<>,;:\"()]{1,255}")
_THINGS = re.compile(
    r".*@(?:resource|group|import)\.calendar\.google\.com|.*@group\.v\.calendar\.google\.com"
    r"|(?:.*[._+-])?(?:no-?reply|do-?not-?reply|calendar-notification|unknownorganizer)(?:[._+-].*)?@.*"
)
_NO_PEOPLE = ("ROOM", "RESOURCE", "GROUP")


def parties(found: dict[str, list[Statement]], mine: frozenset[str]) -> tuple[Party, ...] | None:
    """Return who takes part, the user marked; None if the user declined.

    Rooms, resources and groups are left out, and so is who declined or is only
    told of it. ``mine`` holds the user's addresses in lower case.
    """
    people: dict[str, Party] = {}
    for statement in found.get("ORGANIZER", []):
        _add(people, statement, mine, "organiser")
    for statement in found.get("ATTENDEE", []):
        if statement.params.get("PARTSTAT", "").upper() == "DECLINED":
            if _address(statement) in mine:
                return None
            people.pop(_address(statement) or _name(statement), None)
        elif (
            statement.params.get("CUTYPE", "").upper() not in _NO_PEOPLE
            and statement.params.get("ROLE", "").upper() != "NON-PARTICIPANT"
        ):
            _add(people, statement, mine, "")
    return tuple(people.values())


def _add(people: dict[str, Party], statement: Statement, mine: frozenset[str], role: str) -> None:
    address, name = _address(statement), _name(statement)
    if not (address or name) or _THINGS.fullmatch(address):
        return
    known = people.get(address or name)
    people[address or name] = Party(
        name=name or (known.name if known else ""),
        email=address,
        role=role or (known.role if known else ""),
        me=address in mine,
    )


def _address(statement: Statement) -> str:
    for text in (
        statement.value,
        statement.params.get("EMAIL", ""),
        statement.params.get("CN", ""),
    ):
        found = _ADDRESS.search(re.sub(r"^\s*mailto:", "", text, flags=re.IGNORECASE))
        if found is not None and found[0].lower() != "invalid@nomail":
            return found[0].lower()
    return ""


def _name(statement: Statement) -> str:
    name = " ".join(statement.params.get("CN", "").split()).strip("' ")[:120]
    name = name.replace("^'", '"').replace("^n", " ").replace("^^", "^")  # RFC 6868
    if "@" in name:
        return ""
    parts = [part.strip() for part in name.split(",")]
    return f"{parts[1]} {parts[0]}" if len(parts) == 2 and all(parts) else name
