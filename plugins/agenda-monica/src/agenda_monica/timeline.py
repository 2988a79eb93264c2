"""What happened between the user and her contacts, and who knows whom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from agenda.plugin import InteractionDraft, Issue, Party, TieDraft
from agenda.plugin.jsonfile import listed, plain
from agenda_monica.account import Account, entries, is_true, properties, references
from agenda_monica.dates import moment

_FRIENDS = ("friend", "bestfriend")
_COLLEAGUES = ("colleague", "boss", "subordinate", "mentor", "protege")
_FAMILY = (
    "partner", "spouse", "parent", "child", "sibling", "grandparent", "grandchild", "uncle",
    "nephew", "cousin", "godfather", "godson", "stepparent", "stepchild",
)  # fmt: skip
_KINDS = {
    **dict.fromkeys(_FRIENDS, "friend"),
    **dict.fromkeys(_COLLEAGUES, "colleague"),
    **dict.fromkeys(_FAMILY, "family"),
}
_REVERSE = {"lovedby": "inlovewith", "ex_husband": "ex"}
"""Words for the same relationship as seen from the other side."""


def ties(account: Account) -> Iterator[TieDraft]:
    """Yield each relationship once (Monica writes both directions down), and introductions."""
    seen: set[tuple[str, str, str]] = set()
    for entry in account.relationships:
        said = properties(entry)
        one, other = plain(said.get("contact_is")), plain(said.get("of_contact"))
        written = plain(said.get("type"))
        kind = _KINDS.get(written, _REVERSE.get(written, written) or "friend")
        first, second = sorted((one, other))
        if (
            one == other
            or not {one, other} <= account.names.keys()
            or (first, second, kind) in seen
        ):
            continue
        seen.add((first, second, kind))
        yield TieDraft(
            key=f"{first}:{second}:{kind}",
            a=_party(one, account),
            b=_party(other, account),
            kind=kind,
            evidence=f"Monica: {written}" if written else "Monica",
        )
    for contact in account.contacts():
        here, there = (
            plain(contact.get("uuid")),
            plain(properties(contact).get("first_met_through")),
        )
        if there in account.names and there != here:
            yield TieDraft(
                key=f"introduced:{there}:{here}",
                a=_party(there, account),
                b=_party(here, account),
                kind="introduced",
                evidence="Monica",
            )


def interactions(account: Account) -> Iterator[InteractionDraft | Issue]:
    """Yield calls, conversations and activities; what has no date is counted."""
    left_out = 0
    for contact in account.contacts():
        if not plain(contact.get("uuid")):
            continue
        for found in (*_calls(contact, account), *_conversations(contact, account)):
            left_out += not found.at
            if found.at:
                yield found
    for found in _activities(account):
        left_out += not (found.at and found.parties)
        if found.at and found.parties:
            yield found
    if left_out:
        yield _left_out(left_out)


def _left_out(number: int) -> Issue:
    english = "calls, conversations or activities left out, without a date or anybody"
    spanish = "llamadas, conversaciones o actividades que no se importan, sin fecha o sin nadie"
    return Issue(message=f"{english}: {number}", words=(("es", f"{spanish}: {number}"),))


def _calls(contact: Mapping[str, Any], account: Account) -> Iterator[InteractionDraft]:
    here = plain(contact.get("uuid"))
    for at, (_, entry) in enumerate(entries(contact, "call")):
        said = properties(entry)
        yield InteractionDraft(
            key=f"call:{plain(entry.get('uuid')) or f'{here}:{at}'}",
            kind="call",
            at=moment(said.get("called_at")),
            parties=(_party(here, account),),
            direction="in" if is_true(said.get("contact_called")) else "out",
            text=plain(said.get("content")),
        )


def _conversations(contact: Mapping[str, Any], account: Account) -> Iterator[InteractionDraft]:
    here = plain(contact.get("uuid"))
    for at, (_, entry) in enumerate(entries(contact, "conversation")):
        said = properties(entry)
        messages = [properties(message) for _, message in listed(said, "messages")]
        means = account.field_types.get(plain(said.get("contact_field_type")), {})
        written = [plain(message.get("written_at")) for message in messages]
        yield InteractionDraft(
            key=f"conversation:{plain(entry.get('uuid')) or f'{here}:{at}'}",
            kind="message",
            at=moment(said.get("happened_at")) or moment(min(filter(None, written), default="")),
            parties=(_party(here, account),),
            direction=_direction(messages),
            title=plain(means.get("name")),
            text="\n".join(text for message in messages if (text := _message(message))),
            count=max(1, len(messages)),
        )


def _message(message: Mapping[str, Any]) -> str:
    text = plain(message.get("content"))
    mark = "→" if is_true(message.get("written_by_me")) else "←"
    return f"{mark} {text}" if text else ""


def _direction(messages: list[Mapping[str, Any]]) -> str:
    mine = {is_true(message.get("written_by_me")) for message in messages}
    if len(mine) != 1:
        return "both" if mine else ""
    return "out" if mine == {True} else "in"


def _activities(account: Account) -> Iterator[InteractionDraft]:
    took_part: dict[str, list[str]] = {}
    for contact in account.contacts():
        for uuid in references(contact, "activity"):
            took_part.setdefault(uuid, []).append(plain(contact.get("uuid")))
    for at, entry in enumerate(account.activities):
        said, uuid = properties(entry), plain(entry.get("uuid"))
        people = dict.fromkeys(key for key in took_part.get(uuid, []) if key)
        yield InteractionDraft(
            key=f"activity:{uuid or at}",
            kind="meeting",
            at=moment(said.get("happened_at")),
            parties=tuple(_party(key, account) for key in people),
            title=plain(said.get("summary")),
            text=plain(said.get("description")),
        )


def _party(uuid: str, account: Account) -> Party:
    return Party(key=uuid, name=account.names.get(uuid, ""))
