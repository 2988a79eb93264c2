"""The JSON of the commands: values of the model as plain data. ``docs/json.md`` describes it.

Lists keep a stable order, and nothing is in them that changes by itself when
the same file is imported again.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, fields
from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from agenda.cli.wording import Wording
from agenda.model.change import Entry
from agenda.model.circle import Circle
from agenda.model.duplicates import Group, Pair, PersonBrief, Reason
from agenda.model.importing import FileReport, ImportPlan, PlannedRow, Problem, Receipt, TableLayout
from agenda.model.interaction import Interaction
from agenda.model.person import CardRef, Person, ShownValue

if TYPE_CHECKING:  # the services load the database
    from agenda.services.relationships import Relationship

Document = dict[str, Any]


def import_document(told: ImportPlan | Receipt) -> Document:
    """Return what an import did or would do."""
    batch, entry = (told.batch, told.entry) if isinstance(told, Receipt) else (None, None)
    return {"batch": batch, "entry": entry, "files": [_file(file) for file in told.files]}


def _file(file: FileReport) -> Document:
    document = {field.name: getattr(file, field.name) for field in fields(FileReport)}
    document["problems"] = [problem_document(problem) for problem in file.problems]
    return document


def problem_document(problem: Problem) -> Document:
    """Return something that could not be read, understood or said."""
    document = {"line": problem.line, "severity": problem.severity, "message": problem.message}
    return document | ({"words": dict(problem.words)} if problem.words else {})


def row_document(row: PlannedRow) -> list[Any]:
    """Return a card of a plan: the fields of :class:`PlannedRow` in their order."""
    return [getattr(row, field.name) for field in fields(PlannedRow)]


def plan_document(plan: ImportPlan) -> Document:
    """Return what a review needs of a plan beside the receipts."""
    return {
        "rows": [row_document(row) for row in plan.rows],
        "talks": [asdict(talk) for talk in plan.talks],
        "circles": [asdict(circle) for circle in plan.circles],
        "news": [asdict(item) for item in plan.news],
        "mine": plan.mine,
        "layouts": [asdict(layout) for layout in plan.layouts],
    }


def layout_document(path: str, layout: TableLayout | None) -> Document:
    """Return what the columns of a table seem to mean."""
    return {
        "path": path,
        "table": layout is not None,
        "columns": [asdict(column) for column in layout.columns] if layout else [],
    }


def people_document(people: Iterable[Person], circles: Sequence[Circle]) -> Document:
    """Return people with all that is known of them."""
    return {"people": [_person(person, circles) for person in people]}


def _person(person: Person, circles: Sequence[Circle]) -> Document:
    name = {field.name: getattr(person.name, field.name) for field in fields(person.name)}
    return {
        "person": person.id,
        "id": person.id,
        "name": person.display,
        "name_parts": name,
        "kind": person.kind,
        "uids": uids_of(person),
        "values": [_value(shown) for shown in person.values],
        "hidden": [_value(shown) for shown in person.hidden],
        "cards": [_card(card) for card in person.cards],
        "circles": [circle.name for circle in circles if circle.id in person.circles],
    }


def full_document(
    person: Person, circles: Sequence[Circle], relationship: Relationship
) -> Document:
    """Return a person with all that is known of her and all there was with her."""
    return {"people": [_person(person, circles) | _relationship(relationship)]}


def _relationship(relationship: Relationship) -> Document:
    summary = relationship.summary
    return {
        "interactions": {
            "count": summary.count,
            "first": summary.first,
            "last": summary.last,
            "kinds": dict(summary.kinds),
            "latest": [_interaction(one) for one in relationship.latest],
        },
        "ties": [asdict(tie) for tie in relationship.ties],
        "news": [asdict(signal) for signal in relationship.news],
    }


def _interaction(one: Interaction) -> Document:
    document = {field.name: getattr(one, field.name) for field in fields(one)}
    document["participants"] = [asdict(participant) for participant in one.participants]
    return document


def uids_of(person: Person) -> list[str]:
    """Return the UIDs that her sources gave a person."""
    return list(dict.fromkeys(card.uid for card in person.cards if card.uid))


def _value(shown: ShownValue) -> Document:
    value = shown.value
    return {
        "kind": value.kind,
        "value": value.value,
        "label": value.label,
        "types": list(value.types),
        "parts": [list(part) for part in value.parts],
        "preferred": value.preferred,
        "key": value.key,
        "picture": value.blob,
        "own": shown.edit is not None,
        "sources": [
            {
                "source": origin.source,
                "file": origin.file,
                "first_seen": origin.first_seen.isoformat(),
            }
            for origin in shown.origins
            if origin.card is not None
        ],
    }


def _card(card: CardRef) -> Document:
    return {
        "card": card.id,
        "source": card.source,
        "uid": card.uid,
        "file": card.file,
        "name": card.name,
    }


def pair_document(pair: Pair, words: Wording) -> Document:
    """Return two people who may be one, and why."""
    return {
        "a": brief_document(pair.a),
        "b": brief_document(pair.b),
        "probability": pair.probability,
        "verdict": pair.verdict.value,
        "reasons": [_reason(reason, words) for reason in pair.reasons],
    }


def brief_document(brief: PersonBrief) -> Document:
    """Return a person of a pair or group."""
    return {"person": brief.person, "name": brief.name, "uids": list(brief.uids)}


def _reason(reason: Reason, words: Wording) -> Document:
    text = reason_text(reason, words)
    return {"kind": reason.kind, "weight": reason.weight, "text": text}


def reason_text(reason: Reason, words: Wording) -> str:
    """Return a reason as a sentence; a plugin's own reason brings its sentence along."""
    key = f"reason.{reason.kind}"
    if not words.knows(key):
        return " ".join(reason.detail) or reason.kind
    padded = (*reason.detail, "", "")
    return words.say(key, a=padded[0], b=padded[1]).rstrip(": ")


def group_document(group: Group) -> Document:
    """Return people who are one: the survivor, and all her UIDs."""
    uids = dict.fromkeys(uid for brief in group.people for uid in brief.uids)
    return {
        "person": group.people[0].person,
        "name": group.people[0].name,
        "uids": list(uids),
        "people": [brief.person for brief in group.people],
    }


def circle_document(circle: Circle) -> Document:
    """Return a circle."""
    return {
        "circle": circle.id,
        "name": circle.name,
        "ring": circle.ring.value,
        "count": circle.count,
        "color": circle.color,
        "cadence_days": circle.cadence,
        "parent": circle.parent,
        "query": circle.query,
        "root": circle.root,
    }


def entry_document(entry: Entry, words: Wording) -> Document:
    """Return a line of the history."""
    return {
        "entry": entry.id,
        "at": entry.at.isoformat(),
        "action": entry.action,
        "text": entry_text(entry, words),
        "undone": entry.undone,
        "batch": entry.batch,
    }


def entry_text(entry: Entry, words: Wording) -> str:
    """Return a line of the history as a sentence."""
    key = f"entry.{entry.action}"
    if not words.knows(key):
        return entry.action
    return words.say(key, **_sentence_details(entry.details))


def _sentence_details(details: Mapping[str, Any]) -> dict[str, Any]:
    """Return what a sentence may name; whatever an old entry lacks is left blank."""
    files = ", ".join(PurePath(file).name for file in details.get("files", ()))
    blank = {"name": "", "a": "", "b": "", "count": 0, "kind": "", "groups": 0}
    return {**blank, **details, "files": files}
