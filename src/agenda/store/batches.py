"""The ledger of imports."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Row, and_, select, update

from agenda.model.card import Name
from agenda.model.change import Change
from agenda.model.errors import NotFound
from agenda.model.importing import Batch, FileReport, Problem
from agenda.model.naming import display_name
from agenda.store import codec, edits, journal
from agenda.store.chunks import chunks
from agenda.store.schema import (
    BELONGINGS,
    JOURNALLED,
    batch,
    card,
    circle,
    edit,
    interaction,
    membership,
    participation,
    person,
    signal,
    tie,
    tie_end,
)
from agenda.store.session import Reading, Writing


def add_batch(writing: Writing) -> int:
    """Open a batch; its entry in the history will name it."""
    writing.batch = writing.insert("batch", [{"at": writing.now, "files": "[]"}])
    return writing.batch


def set_report(writing: Writing, id_: int, files: Sequence[FileReport]) -> None:
    """Keep the receipt of an import with its batch."""
    text = codec.to_json([asdict(file) for file in files])
    writing.connection.execute(update(batch).where(batch.c.id == id_).values(files=text))


def batches(reading: Reading) -> list[Batch]:
    """Return all imports, the latest first."""
    rows = reading.connection.execute(select(batch).order_by(batch.c.id.desc()))
    return [_batch(row) for row in rows]


def batch_of(reading: Reading, id_: int) -> Batch:
    """Return one import.

    Raises:
        NotFound: there was no such import.
    """
    row = reading.connection.execute(select(batch).where(batch.c.id == id_)).first()
    if row is None:
        raise NotFound(what="batch", key=str(id_))
    return _batch(row)


def _batch(row: Row[Any]) -> Batch:
    return Batch(
        id=row.id,
        at=codec.moment_of(row.at),
        files=tuple(
            FileReport(**{**data, "problems": tuple(map(_problem, data["problems"]))})
            for data in codec.from_json(row.files)
        ),
        undone=not row.alive,
    )


def _problem(data: dict[str, Any]) -> Problem:
    words = tuple((language, text) for language, text in data.get("words", ()))
    return Problem(**{**data, "words": words})


def withdraw(writing: Writing, id_: int) -> list[int]:
    """Take an import back while keeping what the user has done since.

    Its cards go; where they were newer versions, the older ones return. Who
    came with it and has been given nothing since goes too. Returns the people
    who stay because of what they were given since.
    """
    entry = journal.entry_of_batch(writing, id_)
    changes = journal.changes_of(writing, entry.id)
    whole = entry.details.get("whole", False)
    _claim(writing, id_, changes)
    concerned = _owners(writing, id_)
    _withdraw_cards(writing, id_, revive=not whole)
    _withdraw_interactions(writing, id_, revive=not whole)
    _withdraw_ties(writing, id_)
    for name in ("membership", "edit", "apart"):
        table = JOURNALLED[name]
        for step in _born(changes, name):
            inside = table.c.id.between(step.first, step.last)
            writing.update(name, _alive_ids(writing, table, inside), alive=False)
    _withdraw_circles(writing, _born(changes, "circle"))
    for step in _born(changes, "person"):
        inside = person.c.id.between(step.first, step.last)
        concerned.update(_alive_ids(writing, person, inside))
        typed = _alive_ids(writing, person, and_(inside, person.c.own))
        writing.update("person", typed, own=False)  # typed into the agenda that the import is of
    kept = _with_belongings(writing, sorted(concerned))
    writing.update("person", concerned - kept, alive=False)
    _keep_typed_names(writing, changes, kept)
    _keep_names(writing, id_, kept)
    writing.touch(concerned)
    writing.update("batch", [id_], alive=False)
    return sorted(kept)


def _claim(writing: Writing, id_: int, changes: Sequence[Change]) -> None:
    """Have an import answer for all that came with it.

    What a document of our own brings into an empty agenda names the imports
    that it came with there; earlier versions are part of what came.
    """
    for name in ("card", "interaction", "tie", "signal"):
        table = JOURNALLED[name]
        for step in _born(changes, name):
            inside = and_(
                table.c.id.between(step.first, step.last), table.c.batch.is_distinct_from(id_)
            )
            writing.update(name, _alive_ids(writing, table, inside), batch=id_)


def _owners(writing: Writing, id_: int) -> set[int]:
    """Return whose the cards of an import are now."""
    owners = select(card.c.person).where(card.c.batch == id_, card.c.alive).distinct()
    return set(writing.connection.execute(owners).scalars())


def _keep_typed_names(writing: Writing, changes: Sequence[Change], people: Collection[int]) -> None:
    """Let people who stay keep the name that came with them as a typed one."""
    for step in _born(changes, "edit"):
        inside = edit.c.id.between(step.first, step.last)
        statement = select(edit.c.id, edit.c.person).where(inside, edit.c.kind == "name")
        rows = writing.connection.execute(statement).all()
        writing.update("edit", [row.id for row in rows if row.person in people], alive=True)


def _keep_names(writing: Writing, id_: int, people: Collection[int]) -> None:
    """Let people who stay without a card keep the name they are shown by.

    Whoever has a card left is named by it: a name kept then would itself keep
    her when that card goes.
    """
    named = select(edit.c.person).where(edit.c.kind == "name", edit.c.alive)
    carded = select(card.c.person).where(card.c.alive)
    rows = writing.connection.execute(
        select(card.c.person, card.c.name, person.c.name.label("shown"))
        .join(person, person.c.id == card.c.person)
        .where(card.c.person.in_(people), card.c.batch == id_)
        .where(card.c.person.not_in(named), card.c.person.not_in(carded))
        .order_by(card.c.id)
    )
    kept: dict[int, Name] = {}
    for row in rows:
        name = codec.name_of(row.name)
        if display_name(name) == row.shown:
            kept[row.person] = name
        else:
            kept.setdefault(row.person, Name(full=row.shown))
    for person_id, name in kept.items():
        edits.add_edit(writing, person_id, action="correct", kind="name", name=name)


def _withdraw_cards(writing: Writing, id_: int, *, revive: bool) -> None:
    ids = _alive_ids(writing, card, card.c.batch == id_)
    older = (
        select(card.c.id)
        .join(newer := card.alias("newer"), card.c.superseded_by == newer.c.id)
        .outerjoin(batch, batch.c.id == card.c.batch)
        .where(newer.c.batch == id_, newer.c.alive, batch.c.alive.is_not(False))
    )
    back = list(writing.connection.execute(older).scalars()) if revive else []
    writing.update("card", ids, alive=False)
    writing.update("card", back, alive=True, superseded_by=None)


def _withdraw_interactions(writing: Writing, id_: int, *, revive: bool) -> None:
    ids = _alive_ids(writing, interaction, interaction.c.batch == id_)
    older = (
        select(interaction.c.id)
        .join(newer := interaction.alias("newer"), interaction.c.superseded_by == newer.c.id)
        .outerjoin(batch, batch.c.id == interaction.c.batch)
        .where(newer.c.batch == id_, newer.c.alive, batch.c.alive.is_not(False))
    )
    back = list(writing.connection.execute(older).scalars()) if revive else []
    writing.update("interaction", ids, alive=False)
    writing.update("interaction", back, alive=True, superseded_by=None)
    for wanted, rows in ((False, ids), (True, back)):
        for part in chunks(rows, 500):
            of_them = participation.c.interaction.in_(part)
            statement = select(participation.c.id, participation.c.person).where(of_them)
            found = writing.connection.execute(statement).all()
            writing.update("participation", [row.id for row in found], alive=wanted)
            writing.mark(row.person for row in found)


def _withdraw_ties(writing: Writing, id_: int) -> None:
    ids = _alive_ids(writing, tie, tie.c.batch == id_)
    writing.update("tie", ids, alive=False)
    for part in chunks(ids, 500):
        ends = _alive_ids(writing, tie_end, tie_end.c.tie.in_(part))
        writing.update("tie_end", ends, alive=False)
    news = _alive_ids(writing, signal, signal.c.batch == id_)
    writing.update("signal", news, alive=False)


def _withdraw_circles(writing: Writing, born: Sequence[Change]) -> None:
    """Take back the circles that came with an import, unless somebody is in them still."""
    used = select(membership.c.circle).where(membership.c.alive)
    parents = select(circle.c.parent).where(circle.c.alive, circle.c.parent.is_not(None))
    inside = [circle.c.id.between(step.first, step.last) for step in born]
    free = and_(circle.c.id.not_in(used), circle.c.id.not_in(parents))
    while ids := [id_ for one in inside for id_ in _alive_ids(writing, circle, and_(one, free))]:
        writing.update("circle", ids, alive=False)  # then, those that held them


def _with_belongings(writing: Writing, people: Sequence[int]) -> set[int]:
    """Return who was typed in by hand or still has anything: a card, an edit, a conversation."""
    found: set[int] = set()
    for part in chunks(people, 500):
        typed = select(person.c.id).where(person.c.id.in_(part), person.c.own)
        found.update(writing.connection.execute(typed).scalars())
        for table in BELONGINGS.values():
            belongings = select(table.c.person).where(table.c.person.in_(part), table.c.alive)
            found.update(writing.connection.execute(belongings).scalars())
    return found


def _alive_ids(writing: Writing, table: Any, condition: Any) -> list[int]:
    statement = select(table.c.id).where(condition, table.c.alive)
    return list(writing.connection.execute(statement).scalars())


def _born(changes: Sequence[Change], table: str) -> list[Change]:
    return [c for c in changes if c.table == table and c.after.get("alive")]
