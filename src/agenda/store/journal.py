"""The history: what was done, and how it is undone and done again.

An entry holds the columns that a command set, before and after. Undoing puts
the old ones back, but only where the present ones are those that the command
left: later work is never overwritten.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, Row, and_, func, or_, select, update

from agenda.model.change import Change, Entry
from agenda.model.errors import ChangedSince, NotFound, NothingTo
from agenda.store import codec
from agenda.store.bulk import set_columns
from agenda.store.digests import mark_listed
from agenda.store.schema import BELONGINGS, DESCRIBING, JOURNALLED, change, entry, person
from agenda.store.session import Reading, Writing

SINGLES = 500
"""So many single rows are put back in one statement."""

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
    _apply_all(writing, id_, [_turned(step) for step in reversed(changes)])
    _touch_all(writing, changes)
    _set_state(writing.connection, id_, "undone", writing.now)


def redo(writing: Writing, id_: int) -> None:
    """Do again what was undone, whole or not at all.

    Raises:
        ChangedSince: something it would set has been changed since.
    """
    changes = changes_of(writing, id_)
    _apply_all(writing, id_, changes)
    _touch_all(writing, changes)
    _set_state(writing.connection, id_, "done", None)


def _turned(step: Change) -> Change:
    return replace(step, before=step.after, after=step.before)


def _apply_all(writing: Writing, id_: int, steps: Sequence[Change]) -> None:
    """Apply steps in their order; where it makes no difference, many in one statement."""
    for some in _together(steps):
        if some[0].first == some[0].last:
            _apply_singles(writing, id_, some)
        else:
            _apply_range(writing, id_, some[0])


def _together(steps: Iterable[Change]) -> Iterator[list[Change]]:
    """Cut steps into runs that set the same columns of different single rows of a table."""
    run: list[Change] = []
    rows: set[int] = set()
    for step in steps:
        single = step.first == step.last
        fits = single and len(run) < SINGLES and step.first not in rows
        if run and not (fits and _alike(run[-1], step)):
            yield run
            run, rows = [], set()
        run.append(step)
        rows.add(step.first)
    if run:
        yield run


def _alike(one: Change, other: Change) -> bool:
    single = one.first == one.last
    return single and one.table == other.table and one.after.keys() == other.after.keys()


def _apply_singles(writing: Writing, id_: int, steps: Sequence[Change]) -> None:
    table = JOURNALLED[steps[0].table]
    wanted = {step.first: step.after for step in steps}
    columns = [table.c[name] for name in steps[0].after]
    found = {
        row[0]: tuple(row[1:])
        for row in writing.connection.execute(
            select(table.c.id, *columns).where(table.c.id.in_(wanted))
        )
    }
    for step in steps:
        if found.get(step.first) != tuple(step.before[column.name] for column in columns):
            raise ChangedSince(entry=id_, table=step.table, row=step.first)
    _touch_owners(writing, steps[0].table, wanted)  # whose they are now …
    set_columns(writing.connection, table, wanted)
    _touch_owners(writing, steps[0].table, wanted)  # … and whose they are then
    writing.flag(steps[0].table)


def _apply_range(writing: Writing, id_: int, step: Change) -> None:
    table, expected = JOURNALLED[step.table], step.before
    rows = table.c.id.between(step.first, step.last)
    same = and_(rows, *(table.c[name].is_not_distinct_from(v) for name, v in expected.items()))
    count = writing.connection.execute(select(func.count()).select_from(table).where(same)).scalar()
    if count != step.last - step.first + 1:
        differs = select(table.c.id).where(
            rows, or_(*(table.c[n].is_distinct_from(v) for n, v in expected.items()))
        )
        row = writing.connection.execute(differs.limit(1)).scalar()
        raise ChangedSince(entry=id_, table=step.table, row=row or step.first)
    writing.connection.execute(update(table).where(rows).values(**step.after))
    writing.flag(step.table)


def _touch_owners(writing: Writing, name: str, ids: Collection[int]) -> None:
    """Have the people digested or shown anew to whom rows of a table belong."""
    table = BELONGINGS.get(name)
    if table is not None:
        owners = select(table.c.person).where(table.c.id.in_(ids)).distinct()
        _refresh(writing, name, writing.connection.execute(owners).scalars())


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
        if step.table == "person" and "alive" not in step.after:
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
