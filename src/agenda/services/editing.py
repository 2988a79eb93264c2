"""Giving values to people, correcting and hiding them; cards themselves never change."""

from __future__ import annotations

from agenda.model.card import Value
from agenda.model.errors import NotFound
from agenda.services.digesting import person_of
from agenda.store import Writing, edits, people

SINGLE_KINDS = frozenset({"birthday", "gender", "deathdate"})
"""Kinds of which a person has one: typing another corrects the first."""


def put_value(writing: Writing, id_: int, new: Value, instead_of: str | None) -> None:
    """Give a person a value, or correct the one of its kind whose key is ``instead_of``.

    Raises:
        NotFound: she has no such value.
    """
    known = person_of(people.dossier(writing, id_))
    same_kind = known.all(new.kind)
    if instead_of is None and new.kind in SINGLE_KINDS and same_kind:
        instead_of = same_kind[0].value.key
    if instead_of is None:
        edits.drop_edits(writing, id_, action="hide", kind=new.kind, target=new.key)
        if all(shown.value.key != new.key for shown in same_kind):
            edits.add_edit(writing, id_, action="add", kind=new.kind, value=new)
        return
    old = next((s for s in same_kind if s.value.key == instead_of), None)
    if old is None:
        raise NotFound(what=new.kind, key=instead_of)
    target = old.corrects or instead_of
    from_card = any(origin.card is not None for origin in old.origins)
    if old.edit is not None:
        edits.drop_edit(writing, old.edit)
    if from_card or old.corrects:
        edits.add_edit(writing, id_, action="correct", kind=new.kind, target=target, value=new)
    else:
        edits.add_edit(writing, id_, action="add", kind=new.kind, value=new)


def hide_value(writing: Writing, id_: int, kind: str, key: str) -> None:
    """Take a value off a person's card: what she typed is taken back, what a card says is hidden.

    Raises:
        NotFound: she has no such value.
    """
    known = person_of(people.dossier(writing, id_))
    shown = next((s for s in known.all(kind) if s.value.key == key), None)
    if shown is None:
        raise NotFound(what=kind, key=key)
    if shown.edit is not None:
        edits.drop_edit(writing, shown.edit)
    if any(origin.card is not None for origin in shown.origins):
        edits.add_edit(writing, id_, action="hide", kind=kind, target=shown.corrects or key)
