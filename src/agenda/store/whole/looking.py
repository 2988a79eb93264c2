"""An agenda, or some of its people and what belongs to them, as documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select

from agenda.store import codec
from agenda.store.chunks import chunks
from agenda.store.schema import (
    JOURNALLED,
    batch,
    card,
    interaction,
    membership,
    person,
    setting,
    signal,
    tie,
)
from agenda.store.session import Reading
from agenda.store.whole import forms
from agenda.store.whole.shapes import Document, Row, document_of

AT_ONCE = 200
"""People or conversations held in memory together."""

OWN = "agenda"
"""The importer of documents of our own, in the ledger of imports."""

NESTED = {"cards": "card", "edits": "edit", "circles": "membership", "news": "signal"}
"""What a person's document holds, and in which table it is."""


class Looking:
    """What is written of an agenda: all of it, or ``people`` (ids of those shown) and theirs."""

    def __init__(self, reading: Reading, people: Sequence[int] | None = None) -> None:
        self._reading = reading
        self._some = people is not None
        self.people = self._everybody() if people is None else list(people)
        self._inside = self._with_merged(self.people)
        self._interactions = self._theirs("participation", "interaction")
        self._ties = self._theirs("tie_end", "tie")

    def counts(self) -> dict[str, int]:
        """Return how many of each there are, of those that may be many."""
        return {
            "people": len(self.people),
            "interactions": len(self._interactions),
            "ties": len(self._ties),
        }

    def settings(self, left_out: Collection[str]) -> Document:
        """Return the settings that travel with the agenda."""
        rows = self._reading.connection.execute(select(setting).order_by(setting.c.key))
        return {row.key: codec.from_json(row.value) for row in rows if row.key not in left_out}

    def imports(self) -> Iterator[Document]:
        """Yield the ledger of imports.

        An import of a document of our own is left out unless a card names it:
        what came with it is in the ledger itself.
        """
        named = self._named_batches()
        for row in self._rows(select(batch).order_by(batch.c.id)):
            document = document_of("batch", row)
            own = all(file.get("importer") == OWN for file in document.get("files", [{}]))
            if row["id"] in named or not (own or self._some):
                yield document

    def circles(self) -> Iterator[Document]:
        """Yield the circles, each after the one that holds it."""
        rows = {row["id"]: row for row in self._rows(_alive("circle"))}
        wanted = set(rows)
        if self._some:
            wanted = {id_ for id_, row in rows.items() if row["root"]}
            for id_ in self._in_circles():
                while id_ in rows and id_ not in wanted:
                    wanted.add(id_)
                    id_ = rows[id_]["parent"]  # noqa: PLW2901 - upwards
        for id_ in sorted(wanted, key=lambda id_: (_depth(rows, id_), id_)):
            yield document_of("circle", rows[id_])

    def persons(self) -> Iterator[Document]:
        """Yield people with all that is theirs."""
        for part in chunks(self.people, AT_ONCE):
            yield from self._persons(part)

    def different(self) -> Iterator[Document]:
        """Yield the pairs of people who are not one."""
        for row in self._rows(_alive("apart")):
            if row["a"] in self._inside and row["b"] in self._inside:
                yield document_of("apart", row)

    def interactions(self) -> Iterator[Document]:
        """Yield what happened; who took part and is not in the document is left as she was seen."""
        for part in chunks(self._interactions, AT_ONCE):
            earlier = self._earlier("interaction", part)
            both = [*part, *(row["id"] for rows in earlier.values() for row in rows)]
            found = self._of("participation", "interaction", both, alive=None)
            names = self._names({row["person"] for rows in found.values() for row in rows})
            for row in self._by_id("interaction", part):
                alive = [one for one in found[row["id"]] if one["alive"]]
                document = self._interaction(row, alive, names)
                older = [
                    self._interaction(old, found[old["id"]], names) for old in earlier[row["id"]]
                ]
                yield document | ({"earlier": older} if older else {})

    def ties(self) -> Iterator[Document]:
        """Yield who knows whom."""
        for part in chunks(self._ties, AT_ONCE):
            ends = self._of("tie_end", "tie", part)
            for row in self._by_id("tie", part):
                yield document_of("tie", row) | {
                    "ends": [self._with_home("tie_end", end) for end in ends[row["id"]]]
                }

    def _everybody(self) -> list[int]:
        statement = (
            select(person.c.id)
            .where(person.c.alive, person.c.merged_into.is_(None))
            .order_by(person.c.id)
        )
        return list(self._reading.connection.execute(statement).scalars())

    def _with_merged(self, people: Sequence[int]) -> set[int]:
        """Return the ids of people and of all who were merged into them."""
        found = set(people)
        frontier: Sequence[int] = people
        while frontier:
            inner: list[int] = []
            for part in chunks(frontier, 500):
                statement = select(person.c.id).where(person.c.merged_into.in_(part))
                inner += self._reading.connection.execute(statement.where(person.c.alive)).scalars()
            found.update(inner)
            frontier = inner
        return found

    def _theirs(self, table: str, owner: str) -> list[int]:
        """Return the ids of living rows of ``owner`` in which people of the document take part.

        A tie counts only where all of its ends are in the document.
        """
        ends, whole = JOURNALLED[table], JOURNALLED[owner]
        statement = (
            select(ends.c[owner], ends.c.person)
            .join(whole, whole.c.id == ends.c[owner])
            .where(ends.c.alive, whole.c.alive)
        )
        fits: dict[int, bool] = {}
        for id_, who in self._reading.connection.execute(statement):
            inside = who in self._inside
            before = fits.get(id_)
            if table == "tie_end":
                fits[id_] = inside and before is not False
            else:
                fits[id_] = inside or bool(before)
        if not self._some:
            fits = dict.fromkeys(self._ids(owner), True) | fits
        return sorted(id_ for id_, fit in fits.items() if fit)

    def _ids(self, table: str) -> list[int]:
        source = JOURNALLED[table]
        return list(
            self._reading.connection.execute(select(source.c.id).where(source.c.alive)).scalars()
        )

    def _named_batches(self) -> set[int]:
        """Return the imports that cards, conversations, ties and news of the document name."""
        found: set[int] = set()
        run = self._reading.connection.execute
        if not self._some:
            for table in (card, interaction, tie, signal):
                kept: ColumnElement[bool] = table.c.alive
                if "superseded_by" in table.c:
                    kept = or_(kept, table.c.superseded_by.is_not(None))
                found.update(run(select(table.c.batch).where(kept).distinct()).scalars())
            return found
        for part in chunks(self.people, 500):
            for table in (card, signal):
                found.update(run(select(table.c.batch).where(table.c.person.in_(part))).scalars())
        for table, ids in ((interaction, self._interactions), (tie, self._ties)):
            for part in chunks(ids, 500):
                found.update(run(select(table.c.batch).where(table.c.id.in_(part))).scalars())
        return found

    def _in_circles(self) -> set[int]:
        found: set[int] = set()
        for part in chunks(self.people, 500):
            statement = select(membership.c.circle).where(
                membership.c.person.in_(part), membership.c.alive
            )
            found.update(self._reading.connection.execute(statement).scalars())
        return found

    def _persons(self, part: Sequence[int]) -> Iterator[Document]:
        merged = self._merged(part)
        belongings = {key: self._of(table, "person", part) for key, table in NESTED.items()}
        cards = [row["id"] for rows in belongings["cards"].values() for row in rows]
        earlier = self._earlier("card", cards)
        for row in self._by_id("person", part):
            id_ = row["id"]
            document: Document = {"id": id_, "name": row["name"]} | document_of("person", row)
            homes = {one["id"] for one in merged[id_]} | {id_}
            if merged[id_]:
                document["merged"] = [document_of("person", one) for one in merged[id_]]
            for key, table in NESTED.items():
                said = [self._belonging(table, one, id_, homes) for one in belongings[key][id_]]
                if key == "cards":
                    _add_earlier(said, belongings[key][id_], earlier, homes)
                if said:
                    document[key] = said
            yield document

    def _belonging(self, table: str, row: Row, owner: int, homes: Collection[int]) -> Document:
        said = document_of(table, row)
        if row["home"] == owner or row["home"] not in homes:
            del said["home"]
        return said

    def _merged(self, part: Sequence[int]) -> dict[int, list[Row]]:
        """Return who was merged into each of ``part``, each after the one she was merged into."""
        found: dict[int, list[Row]] = defaultdict(list)
        owner = {id_: id_ for id_ in part}
        frontier: Sequence[int] = part
        while frontier:
            statement = _alive("person").where(person.c.merged_into.in_(frontier))
            rows = list(self._rows(statement))
            for row in rows:
                owner[row["id"]] = owner[row["merged_into"]]
                found[owner[row["id"]]].append(row)
            frontier = [row["id"] for row in rows]
        return found

    def _earlier(self, table: str, ids: Sequence[int]) -> dict[int, list[Row]]:
        """Return the versions before each row, each after the one that took its place."""
        source = JOURNALLED[table]
        found: dict[int, list[Row]] = defaultdict(list)
        newest = {id_: id_ for id_ in ids}
        frontier: Sequence[int] = ids
        while frontier:
            rows: list[Row] = []
            for part in chunks(frontier, 500):
                older = select(source).where(source.c.superseded_by.in_(part), ~source.c.alive)
                rows += self._rows(older.order_by(source.c.id))
            for row in rows:
                newest[row["id"]] = newest[row["superseded_by"]]
                found[newest[row["id"]]].append(row)
            frontier = [row["id"] for row in rows]
        return found

    def _interaction(self, row: Row, parts: Sequence[Row], names: dict[int, str]) -> Document:
        said = document_of("interaction", row)
        others = list(said.pop("others", []))
        people = []
        for one in parts:
            if one["person"] in self._inside:
                people.append(self._with_home("participation", one))
            else:
                others.append(forms.other(names[one["person"]], one["role"], one["seen"]))
        return said | {"people": people} | ({"others": others} if others else {})

    def _with_home(self, table: str, row: Row) -> Document:
        said = document_of(table, row)
        if row["home"] == row["person"] or row["home"] not in self._inside:
            del said["home"]
        return said

    def _names(self, people: Collection[int]) -> dict[int, str]:
        outside = sorted(set(people) - self._inside)
        found: dict[int, str] = {}
        for part in chunks(outside, 500):
            statement = select(person.c.id, person.c.name).where(person.c.id.in_(part))
            found.update((row.id, row.name) for row in self._reading.connection.execute(statement))
        return found

    def _by_id(self, table: str, ids: Sequence[int]) -> Iterator[Row]:
        """Yield rows in the order of ``ids``."""
        source = JOURNALLED[table]
        found = {row["id"]: row for row in self._rows(select(source).where(source.c.id.in_(ids)))}
        yield from (found[id_] for id_ in ids if id_ in found)

    def _of(
        self, table: str, column: str, owners: Sequence[int], *, alive: bool | None = True
    ) -> dict[int, list[Row]]:
        """Return the rows of each owner, by their numbers; ``alive`` None for all there are."""
        source = JOURNALLED[table]
        found: dict[int, list[Row]] = defaultdict(list)
        for part in chunks(owners, 500):
            statement = select(source).where(source.c[column].in_(part)).order_by(source.c.id)
            for row in self._rows(statement if alive is None else statement.where(source.c.alive)):
                found[row[column]].append(row)
        return found

    def _rows(self, statement: Select[Any]) -> Iterator[Row]:
        for row in self._reading.connection.execute(statement).mappings():
            yield dict(row)


def _alive(table: str) -> Select[Any]:
    source = JOURNALLED[table]
    return select(source).where(source.c.alive).order_by(source.c.id)


def _depth(rows: dict[int, Row], id_: int) -> int:
    depth = 0
    while rows[id_]["parent"] in rows:
        id_ = rows[id_]["parent"]
        depth += 1
    return depth


def _add_earlier(
    said: Sequence[Document],
    rows: Sequence[Row],
    earlier: dict[int, list[Row]],
    homes: Collection[int],
) -> None:
    for document, row in zip(said, rows, strict=True):
        older = [document_of("card", old) for old in earlier[row["id"]]]
        for one in older:
            if one["home"] == row["person"] or one["home"] not in homes:
                del one["home"]
        if older:
            document["earlier"] = older
