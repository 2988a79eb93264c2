"""Which of LinkedIn's files a table is; its header says so, whatever the file is called.

Only the direction of recommendations and the list of skills, whose one column is
called Name, are told from others by the name of the file.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agenda.plugin import Source
from agenda.plugin.tabular import find_header

if TYPE_CHECKING:
    from agenda.plugin.tabular import Header

CONNECTIONS = "connections"
MESSAGES = "messages"
INVITATIONS = "invitations"
CONTACTS = "contacts"
PROFILE = "profile"
POSITIONS = "positions"
EDUCATION = "education"
SKILLS = "skills"
EMAILS = "emails"
PHONES = "phones"
RECOMMENDATIONS = "recommendations"
ENDORSEMENTS = "endorsements"

_REQUIRED: dict[str, tuple[set[str], set[str]]] = {
    # all of the first, and one of the second if there is any
    CONNECTIONS: ({"first name", "last name", "connected on"}, set()),
    MESSAGES: (
        {"from", "to", "date", "content"},
        {"conversation id", "conversation title", "sender profile url", "folder", "direction"},
    ),
    INVITATIONS: ({"from", "to", "sent at", "direction"}, set()),
    CONTACTS: (
        {"firstname", "lastname", "emails"},
        {"phonenumbers", "profiles", "instantmessagehandles", "bookmarkedat"},
    ),
    PROFILE: (
        {"first name", "last name", "headline"},
        {"maiden name", "geo location", "twitter handles"},
    ),
    POSITIONS: ({"company name", "title", "started on", "finished on"}, set()),
    EDUCATION: ({"school name", "start date", "end date", "degree name"}, set()),
    EMAILS: ({"email address", "confirmed", "primary"}, set()),
    PHONES: ({"extension", "number", "type"}, set()),
    ENDORSEMENTS: ({"skill name"}, {"endorser first name", "endorsee first name"}),
    RECOMMENDATIONS: (
        {"first name", "last name", "company", "status"},
        {"text", "body", "recommendation text", "recommendation"},
    ),
}
_EXACT = frozenset({PHONES})  # too few words to be sure of by a part of them
_SKILLS = frozenset({"name"})
_FILE = re.compile(
    r"connections.*|messages|invitations|(imported)?contacts|profile|positions"
    r"|education|skills|emailaddresses|phonenumbers"
    r"|recommendations(received|given)|endorsements?(received|given)?(info)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A file of LinkedIn's: what it is, its header, and where its rows are."""

    kind: str
    header: Header
    source: Source


def find_table(source: Source) -> Table | None:
    """Return the table that a file holds, or nothing if it is none of LinkedIn's.

    Raises:
        SourceError: the file cannot be opened.
    """
    header = find_header(source, lambda names: _kind(names) is not None)
    if header is not None:
        kind = _kind(header.names)
        assert kind is not None, "the header was found by its kind"
        return Table(kind=kind, header=header, source=source)
    if _file_key(source.name) == SKILLS:
        header = find_header(source, lambda names: names == _SKILLS)
    return None if header is None else Table(kind=SKILLS, header=header, source=source)


def is_table(name: str, head: bytes) -> bool:
    """Say whether a file that begins with ``head`` is one of LinkedIn's tables."""
    return find_table(Source.from_bytes(name, head)) is not None


def may_be_table(name: str) -> bool:
    """Say whether LinkedIn calls a file like this; ``name`` may have folders before it."""
    return _FILE.fullmatch(_file_key(name)) is not None


def is_received(name: str) -> bool | None:
    """Say whether a file is about what others wrote about the user, or the user about them."""
    key = _file_key(name)
    return True if "received" in key else False if "given" in key else None


def _kind(names: frozenset[str]) -> str | None:
    for kind, (every, one) in _REQUIRED.items():
        if every <= names and (not one or one & names):
            return kind if kind not in _EXACT or names - {""} == every else None
    return None


def _file_key(name: str) -> str:
    """``Endorsement_Received_Info.csv`` and ``Endorsement Received Info.CSV`` are one name."""
    base = re.split(r"[/\\]", name)[-1].casefold()
    if base.startswith("._") or not base.endswith(".csv"):
        return ""  # a Mac's shadow files are no tables
    stem = re.sub(r"[\s_-]+", "", base.removesuffix(".csv"))
    return re.sub(r"\(\d+\)$", "", stem)
