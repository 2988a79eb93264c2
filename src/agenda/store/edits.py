"""What the user typed, corrected, hid or prefers."""

from __future__ import annotations

from sqlalchemy import select

from agenda.model.card import Name, Value
from agenda.store import codec
from agenda.store.schema import edit
from agenda.store.session import Writing


def add_edit(
    writing: Writing,
    person: int,
    *,
    action: str,
    kind: str,
    target: str = "",
    value: Value | None = None,
    name: Name | None = None,
) -> int:
    """Write down an edit and return its id; see :class:`agenda.model.person.Edit`."""
    row = {
        "person": person,
        "home": person,
        "action": action,
        "kind": kind,
        "target": target,
        "value": codec.to_json(codec.value_data(value)) if value else None,
        "name": codec.name_text(name) if name else None,
        "created": writing.now,
    }
    writing.touch([person])
    return writing.insert("edit", [row])


def drop_edits(
    writing: Writing, person: int, *, action: str, kind: str, target: str | None = None
) -> int:
    """Take back edits of a person; return how many there were."""
    wanted = [
        edit.c.person == person, edit.c.action == action, edit.c.kind == kind, edit.c.alive
    ]  # fmt: skip
    if target is not None:
        wanted.append(edit.c.target == target)
    ids = list(writing.connection.execute(select(edit.c.id).where(*wanted)).scalars())
    writing.touch([person])
    return writing.update("edit", ids, alive=False)


def drop_edit(writing: Writing, id_: int) -> None:
    """Take back one edit."""
    writing.touch(
        writing.connection.execute(select(edit.c.person).where(edit.c.id == id_)).scalars()
    )
    writing.update("edit", [id_], alive=False)
