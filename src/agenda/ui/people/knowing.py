"""Whom somebody knows, and from where, in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from agenda.model.interaction import Tie
from agenda.ui.i18n import sentence_case
from agenda.ui.people.conversations import Known
from agenda.ui.wording import type_name

DIRECTED = frozenset({"recommended", "endorsed", "introduced"})


def known_people(ties: Sequence[Tie], person: int, name: str, me: int | None) -> tuple[Known, ...]:
    """Return whom ``person``, called ``name``, knows: each once, the user herself first."""
    ways: dict[tuple[int | None, str], list[str]] = {}
    for tie in ties:
        first = tie.a == person
        other, other_name = (tie.b, tie.b_name) if first else (tie.a, tie.a_name)
        mine = other is None or other == me
        who = (None, "") if mine else (other, other_name)
        ways.setdefault(who, []).append(_way(tie, name, other_name, first=first, mine=mine))
    found = [
        Known(person=other, name=other_name, how=tuple(dict.fromkeys(how)))
        for (other, other_name), how in ways.items()
    ]
    return tuple(sorted(found, key=lambda one: one.person is not None))


def _way(tie: Tie, name: str, other: str, *, first: bool, mine: bool) -> str:
    """Return one way two people know each other, with where that is known from."""
    if tie.kind == "conversation":
        text = QCoreApplication.translate("knowing", "In the same conversations: %1")
        if tie.evidence:
            return text.replace("%1", tie.evidence)
        return QCoreApplication.translate("knowing", "In the same conversations")
    if tie.kind in DIRECTED:
        said = _directed(tie.kind, first=first, mine=mine)
        said = said.replace("%1", name).replace("%2", other)
    else:
        said = _plain(tie.kind)
    return f"{said}: {tie.evidence}" if tie.evidence else said


def _directed(kind: str, *, first: bool, mine: bool) -> str:
    """Return who did it to whom; %1 is the person of the card, %2 the other."""
    to_me = {
        "recommended": QCoreApplication.translate("knowing", "Recommended you"),
        "endorsed": QCoreApplication.translate("knowing", "Vouched for you"),
        "introduced": QCoreApplication.translate("knowing", "Introduced you"),
    }
    by_me = {
        "recommended": QCoreApplication.translate("knowing", "You recommended %1"),
        "endorsed": QCoreApplication.translate("knowing", "You vouched for %1"),
        "introduced": QCoreApplication.translate("knowing", "You introduced %1"),
    }
    did = {
        "recommended": QCoreApplication.translate("knowing", "%1 recommended %2"),
        "endorsed": QCoreApplication.translate("knowing", "%1 vouched for %2"),
        "introduced": QCoreApplication.translate("knowing", "%1 introduced %2"),
    }
    if mine:
        return (to_me if first else by_me)[kind]
    said = did[kind]
    return said if first else said.replace("%1", "%0").replace("%2", "%1").replace("%0", "%2")


def _plain(kind: str) -> str:
    known = {
        "colleague": QCoreApplication.translate("knowing", "They work together"),
        "friend": QCoreApplication.translate("knowing", "Friends"),
        "family": QCoreApplication.translate("knowing", "Family"),
    }
    return known.get(kind) or type_name(kind) or sentence_case(kind)
