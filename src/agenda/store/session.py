"""Reading and writing: one connection, one transaction, one journal entry.

:class:`Writing` is the unit of work. Whatever goes through its ``insert`` and
``update`` is written to the journal in the same transaction; people who were
touched get a fresh digest (list row, search text, matching keys) before the
commit, and the commit says what changed on the screen.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from operator import itemgetter
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from agenda.model.change import Change, ChangeSet
from agenda.model.person import Digest, Dossier
from agenda.store import codec, schema
from agenda.store.bulk import insert_many, set_columns
from agenda.store.chunks import chunks
from agenda.store.digests import digest_columns, index_people, refresh_people

MANY = 500
"""More people than this are not listed in a change set: the screen starts afresh."""


class Reading:
    """A consistent look at the agenda."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection


class Writing(Reading):
    """A transaction in progress; made by :meth:`agenda.store.Store.writing`."""

    def __init__(
        self,
        connection: Connection,
        *,
        action: str,
        details: dict[str, Any],
        digest: Callable[[Dossier], Digest],
        now: datetime,
    ) -> None:
        super().__init__(connection)
        self.action = action
        self.details = details
        self.now = codec.moment_text(now)
        self.batch: int | None = None
        self.result = ChangeSet()
        self._digest = digest
        self._changes: list[Change] = []
        self._next: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._ranges: dict[str, int] = {}
        self._numbered: dict[str, array[int]] = defaultdict(lambda: array("q"))
        self._touched: set[int] = set()
        self._marked: set[int] = set()
        self._structure = False
        self._circles = False
        self._new_people = 0
        self._recorded = True

    def insert(self, table: str, rows: Sequence[dict[str, Any]]) -> int:
        """Insert rows under consecutive ids and return the first id."""
        first = self._next_id(table)
        self._first.setdefault(table, first)
        for offset, row in enumerate(rows):
            row["id"] = first + offset
            row["alive"] = True
        if not rows:
            return first
        self._insert_all(table, rows)
        self._next[table] = first + len(rows)
        self._note_insert(table, first, first + len(rows) - 1)
        self.flag(table)
        return first

    def insert_numbered(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        """Insert rows under the ids that they bring, and alive or not as they say.

        The ids must lie above all that are there. Undoing takes away those that
        are alive; what is past already (superseded, taken back) is shown to
        nobody and needs no journal.
        """
        if not rows:
            return
        self._insert_all(table, rows)
        ids = [row["id"] for row in rows]
        self._first[table] = min(ids[0], *ids, self._first.get(table, ids[0]))
        self._next[table] = max(*ids, self._next_id(table) - 1) + 1
        self._numbered[table].extend(row["id"] for row in rows if row["alive"])
        self._ranges.pop(table, None)  # what is inserted next begins a range of its own
        if table == "person":
            self._new_people += len(rows)
        self.flag(table)

    def update(self, table: str, ids: Iterable[int], **after: Any) -> int:
        """Set columns of rows; rows that are so already are left alone. Return how many changed.

        Rows that this very transaction inserted need no journal of their own:
        undoing it takes them away whole, and redoing brings them back as they are.
        """
        return self.update_each(table, dict.fromkeys(ids, after))

    def update_each(self, table: str, wanted: Mapping[int, dict[str, Any]]) -> int:
        """Set the same columns of rows, given by id, each to values of its own; as :meth:`update`."""
        changed = 0
        for part in chunks(sorted(wanted), 500):
            changed += self._update_some(table, {id_: wanted[id_] for id_ in part})
        if changed:
            self.flag(table)
        return changed

    def _update_some(self, table: str, wanted: Mapping[int, dict[str, Any]]) -> int:
        target = schema.JOURNALLED[table]
        names = tuple(next(iter(wanted.values())))
        columns = [target.c.id, *(target.c[name] for name in names)]
        rows = self.connection.execute(select(*columns).where(target.c.id.in_(wanted))).all()
        before = {row[0]: dict(zip(names, row[1:], strict=True)) for row in rows}
        different = {id_: old for id_, old in before.items() if old != wanted[id_]}
        born_here = self._first.get(table, 1 << 62)
        self._changes.extend(
            Change(table=table, first=id_, last=id_, before=old, after=wanted[id_])
            for id_, old in different.items()
            if id_ < born_here
        )
        set_columns(self.connection, target, {id_: wanted[id_] for id_ in different})
        return len(different)

    def _insert_all(self, table: str, rows: Sequence[dict[str, Any]]) -> None:
        target = schema.JOURNALLED[table]
        columns = tuple(name for name in target.c.keys() if name in rows[0])  # noqa: SIM118 - no dict
        insert_many(self.connection, target, columns, list(map(itemgetter(*columns), rows)))

    def touch(self, people: Iterable[int]) -> None:
        """Have the digests of people made anew before the commit."""
        self._touched.update(people)

    def unrecorded(self) -> None:
        """Leave no entry in the history: for what belongs to making an agenda, not to using it."""
        self._recorded = False

    def mark(self, people: Iterable[int]) -> None:
        """Note that people look different on the screen although their digests are the same."""
        self._marked.update(people)

    def insert_people(self, digests: Sequence[Digest], *, own: bool) -> int:
        """Insert people whose digests are known already, index them, and return the first id."""
        base: dict[str, Any] = {
            "merged_into": None,
            "merged_at": None,
            "deleted": None,
            "created": self.now,
        }
        base |= {"own": own, "listed": True}
        first = self.insert("person", [base | digest_columns(digest) for digest in digests])
        numbered = [(first + offset, digest) for offset, digest in enumerate(digests)]
        index_people(self.connection, numbered)
        self._new_people += len(digests)
        return first

    def finish(self) -> ChangeSet:
        """Refresh what was touched, write the journal and return the change set; no commit yet."""
        refresh_people(self.connection, self._touched, self._digest)
        for table, ids in self._numbered.items():
            self._changes.extend(_born(table, first, last) for first, last in _runs(sorted(ids)))
        entry = self._write_entry() if self._changes and self._recorded else None
        shown = self._touched | self._marked
        many = self._new_people + len(shown) > MANY
        born = range(self._first.get("person", 0), self._next.get("person", 0))
        self.result = ChangeSet(
            entry=entry,
            people=frozenset() if many else frozenset(shown.union(born)),
            structure=self._structure,
            circles=self._circles,
            many=many,
        )
        return self.result

    def _write_entry(self) -> int:
        drop_redo(self.connection)
        entry = self._next_id("entry")
        self.connection.execute(
            insert(schema.entry),
            {
                "id": entry,
                "at": self.now,
                "action": self.action,
                "details": codec.to_json(self.details),
                "state": "done",
                "batch": self.batch,
            },
        )
        rows = [
            {
                "entry": entry,
                "table_name": c.table,
                "first": c.first,
                "last": c.last,
                "before": codec.to_json(c.before),
                "after": codec.to_json(c.after),
            }
            for c in self._changes
        ]
        self.connection.execute(insert(schema.change), rows)
        return entry

    def _note_insert(self, table: str, first: int, last: int) -> None:
        """Journal an insert as one range, prolonged while an import goes on adding rows."""
        position = self._ranges.get(table)
        if position is None:
            self._ranges[table] = len(self._changes)
        else:
            first = self._changes[position].first
        born = _born(table, first, last)
        if position is None:
            self._changes.append(born)
        else:
            self._changes[position] = born

    def _next_id(self, table: str) -> int:
        if table not in self._next:
            column = schema.metadata.tables[table].c.id
            newest = self.connection.execute(select(func.max(column))).scalar()
            self._next[table] = (newest or 0) + 1
        return self._next[table]

    def flag(self, table: str) -> None:
        """Note which parts of the screen a change of a table concerns."""
        self._structure |= table in ("person", "card")
        self._circles |= table in ("circle", "membership", "person")


def _born(table: str, first: int, last: int) -> Change:
    return Change(
        table=table, first=first, last=last, before={"alive": False}, after={"alive": True}
    )


def _runs(ids: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield (first, last) of each unbroken run of ascending numbers."""
    start = 0
    for index in range(1, len(ids) + 1):
        if index == len(ids) or ids[index] != ids[index - 1] + 1:
            yield ids[start], ids[index - 1]
            start = index


def drop_redo(connection: Connection) -> None:
    """Forget what could be redone: a new command starts a new future."""
    connection.execute(
        update(schema.entry).where(schema.entry.c.state == "undone").values(state="dropped")
    )
