"""The history: what was done, and how it is undone and done again.

An entry holds the columns that a command set, before and after. Undoing puts
the old ones back, but only where the present ones are those that the command
left: later work is never overwritten.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select, update

from agenda.model.change import Change, Entry
from agenda.model.errors import ChangedSince, NotFound, NothingTo
from agenda.store import codec
from agenda.store.digests import mark_listed
from agenda.store.schema import BELONGINGS, DESCRIBING, JOURNALLED, change, entry, person
from agenda.store.session import Reading, Writing

RANGES = 100
"""So many ranges of numbers are named in a statement; SQLite takes a thousand at most."""


def entries(reading: Reading, limit: int = 200, before: int | None = None) -> list[Entry]:
    """Return the newest entries, the latest first; ``before`` an entry id, for paging."""
    statement = select(entry).order_by(entry.c.id.desc()).limit(limit)
    if before is not None:
        statement = statement.where(entry.c.id < before)
    return [_entry(row) for row in reading.connection.execute(statement)]


def entry_of(reading: Reading, id_: int) -> Entry:
    """Return one entry.

    Raises:
        NotFound: there is no such entry.
    """
    row = reading.connection.execute(select(entry).where(entry.c.id == id_)).first()
    if row is None:
        raise NotFound(what="entry", key=str(id_))
    return _entry(row)


def latest_done(reading: Reading) -> Entry:
    """Return the entry that undo would take back.

    Raises:
        NothingTo: nothing is left to undo.
    """
    statement = select(entry).where(entry.c.state == "done").order_by(entry.c.id.desc()).limit(1)
    row = reading.connection.execute(statement).first()
    if row is None:
        raise NothingTo(action="undo")
    return _entry(row)


def latest_undone(reading: Reading) -> Entry:
    """Return the entry that redo would do again.

    Raises:
        NothingTo: nothing was undone, or something else was done since.
    """
    statement = (
        select(entry)
        .where(entry.c.state == "undone")
        .order_by(entry.c.undone_at.desc(), entry.c.id)
        .limit(1)
    )
    row = reading.connection.execute(statement).first()
    if row is None:
        raise NothingTo(action="redo")
    return _entry(row)


def entry_of_batch(reading: Reading, batch: int) -> Entry:
    """Return the entry that an import wrote.

    Raises:
        NotFound: there was no such import.
    """
    statement = select(entry).where(entry.c.batch == batch, entry.c.action == "import")
    row = reading.connection.execute(statement).first()
    if row is None:
        raise NotFound(what="batch", key=str(batch))
    return _entry(row)


def changes_of(reading: Reading, id_: int) -> list[Change]:
    """Return the changes of an entry in the order they were made."""
    rows = reading.connection.execute(
        select(change).where(change.c.entry == id_).order_by(change.c.id)
    )
    return [
        Change(
            table=row.table_name,
            first=row.first,
            last=row.last,
            before=codec.from_json(row.before),
            after=codec.from_json(row.after),
        )
        for row in rows
    ]


def undo(writing: Writing, id_: int) -> None:
    """Take back an entry, whole or not at all.

    Raises:
        ChangedSince: something it set has been changed since, or somebody it
            brought has been given something since.
    """
    changes = changes_of(writing, id_)
    _refuse_orphans(writing, id_, changes)
    for step in reversed(changes):
        _apply(writing, id_, step, expected=step.after, wanted=step.before)
    _touch_all(writing, changes)
    _set_state(writing.connection, id_, "undone", writing.now)


def redo(writing: Writing, id_: int) -> None:
    """Do again what was undone, whole or not at all.

    Raises:
        ChangedSince: something it would set has been changed since.
    """
    changes = changes_of(writing, id_)
    for step in changes:
        _apply(writing, id_, step, expected=step.before, wanted=step.after)
    _touch_all(writing, changes)
    _set_state(writing.connection, id_, "done", None)


def _apply(
    writing: Writing, id_: int, step: Change, *, expected: dict[str, Any], wanted: dict[str, Any]
) -> None:
    table = JOURNALLED[step.table]
    rows = table.c.id.between(step.first, step.last)
    same = and_(rows, *(table.c[name].is_not_distinct_from(v) for name, v in expected.items()))
    count = writing.connection.execute(select(func.count()).select_from(table).where(same)).scalar()
    if count != step.last - step.first + 1:
        differs = select(table.c.id).where(
            rows, or_(*(table.c[n].is_distinct_from(v) for n, v in expected.items()))
        )
        row = writing.connection.execute(differs.limit(1)).scalar()
        raise ChangedSince(entry=id_, table=step.table, row=row or step.first)
    _touch_owners(writing, step)  # whose it is now …
    writing.connection.execute(update(table).where(rows).values(**wanted))
    _touch_owners(writing, step)  # … and whose it is then
    writing.flag(step.table)


def _touch_owners(writing: Writing, step: Change) -> None:
    """Have the people digested or shown anew to whom the rows of a change belong."""
    table = BELONGINGS.get(step.table)
    if table is not None and step.first == step.last:
        rows = select(table.c.person).where(table.c.id == step.first)
        _refresh(writing, step.table, writing.connection.execute(rows).scalars())


def _refresh(writing: Writing, table: str, people: Iterable[int]) -> None:
    """Conversations and news show on a person's card, but say nothing of who she is."""
    if table in DESCRIBING:
        writing.touch(people)
    else:
        writing.mark(people)


def _touch_all(writing: Writing, changes: Sequence[Change]) -> None:
    """Refresh the people of ranges: those who came with the entry are only listed anew.

    Their digests are still true, because nothing changed them since; that is
    what makes undoing an import of 100,000 people quick. Others, to whom cards
    of the entry were stapled, are digested.
    """
    born = [c for c in changes if c.table == "person" and "alive" in c.after]
    for step in changes:
        if step.table == "person" and step not in born:
            writing.touch(range(step.first, step.last + 1))
            for side in (step.before, step.after):
                if side.get("merged_into"):
                    writing.touch([side["merged_into"]])
    for step in born:
        mark_listed(writing.connection, person.c.id.between(step.first, step.last))
        writing.mark(range(step.first, min(step.last, step.first + 1000) + 1))
    for step in changes:
        table = BELONGINGS.get(step.table)
        if table is None or step.first == step.last:
            continue
        owners = select(table.c.person).where(table.c.id.between(step.first, step.last)).distinct()
        for range_ in _largest(born):  # of the few who are left, none is harmed
            owners = owners.where(~table.c.person.between(range_.first, range_.last))
        _refresh(writing, step.table, writing.connection.execute(owners).scalars())


def _refuse_orphans(writing: Writing, id_: int, changes: Sequence[Change]) -> None:
    """Refuse to take away people who were given something after they came."""
    born = [c for c in changes if c.table == "person" and c.after.get("alive")]
    if not born:
        return
    first, last = min(c.first for c in born), max(c.last for c in born)
    came = _numbers(born)
    for name, table in BELONGINGS.items():
        own = [c for c in changes if c.table == name]
        later = select(table.c.person, table.c.id).where(
            table.c.person.between(first, last),
            table.c.alive,
            *(~table.c.id.between(c.first, c.last) for c in _largest(own)),
        )
        with_them = _numbers(own)
        for row in writing.connection.execute(later):
            if row.person in came and row.id not in with_them:
                raise ChangedSince(entry=id_, table="person", row=row.person)


def _largest(changes: Sequence[Change]) -> list[Change]:
    """Return the longest ranges, as many as a statement can name."""
    return sorted(changes, key=lambda c: c.first - c.last)[:RANGES]


def _numbers(changes: Sequence[Change]) -> set[int]:
    return {id_ for c in changes for id_ in range(c.first, c.last + 1)}


def _set_state(connection: Connection, id_: int, state: str, undone_at: str | None) -> None:
    connection.execute(
        update(entry).where(entry.c.id == id_).values(state=state, undone_at=undone_at)
    )


def _entry(row: Row[Any]) -> Entry:
    return Entry(
        id=row.id,
        at=codec.moment_of(row.at),
        action=row.action,
        details=codec.from_json(row.details),
        undone=row.state != "done",
        undoable=row.state != "dropped",
        batch=row.batch,
    )
