"""Documents put back into the tables they came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import false, func, select
from sqlalchemy.exc import IntegrityError

from agenda.model.person import Digest, Dossier
from agenda.store import digests
from agenda.store import people as stored_people
from agenda.store.schema import JOURNALLED, circle
from agenda.store.session import Reading, Writing
from agenda.store.whole.forms import LARGEST, NonsenseError
from agenda.store.whole.looking import NESTED
from agenda.store.whole.people import PersonRows, check_chain, listed, nested, rows_of
from agenda.store.whole.shapes import POINTERS, Document, Row, row_of


def has_nothing(reading: Reading) -> bool:
    """Say whether an agenda holds nothing but its three rings."""
    for name, table in JOURNALLED.items():
        own = ~circle.c.root if name == "circle" else ~false()
        if reading.connection.execute(
            select(table.c.id).where(table.c.alive, own).limit(1)
        ).first():
            return False
    return True


class Keeping:
    """Puts documents into an agenda that holds nothing, under the numbers they bring.

    Given a :class:`Reading` it only looks whether they make sense.

    Where an agenda was used before, its rows are still there for the history;
    new numbers then begin above them.
    """

    def __init__(self, reading: Reading) -> None:
        self._writing = reading if isinstance(reading, Writing) else None
        run = reading.connection.execute
        self._above = {
            name: run(select(func.max(table.c.id))).scalar() or 0
            for name, table in JOURNALLED.items()
        }
        roots = {row.ring: row.id for row in run(select(circle).where(circle.c.root))}
        self._roots = roots
        if not run(select(circle.c.id).where(~circle.c.root).limit(1)).first():
            self._above["circle"] = 0
        self._ring_of: dict[int, int] = {}
        self._circles: set[int] = set()
        driver = reading.connection.dialect.loaded_dbapi
        self._refused: tuple[type[Exception], ...] = (IntegrityError, driver.IntegrityError)

    def number(self, table: str, id_: int) -> int:
        """Return the number here of what a document numbers ``id_``."""
        if table == "circle" and id_ in self._ring_of:
            return self._ring_of[id_]
        return id_ + self._above[table]

    def imports(self, documents: Sequence[Document]) -> None:
        """Keep a ledger of imports."""
        self._insert("batch", [self._row("batch", one) for one in documents])

    def circles(self, documents: Sequence[Document]) -> None:
        """Keep circles; the three rings take the place of those that are there.

        Raises:
            NonsenseError: a circle comes before the one that holds it.
        """
        for document in documents:
            row = row_of("circle", document)
            if row["parent"] is not None and row["parent"] not in self._circles:
                raise NonsenseError(f"circle {row['id']} lies in one that is not there")
            self._circles.add(row["id"])
            if row["root"] and row["ring"] in self._roots:
                self._ring_of[row["id"]] = self._roots[row["ring"]]
        plain = [one for one in documents if one["id"] not in self._ring_of]
        self._insert("circle", [self._row("circle", one) for one in plain])
        for document in documents:
            if self._writing is not None and document["id"] in self._ring_of:
                row = self._row("circle", document)
                id_ = row.pop("id")
                self._writing.update("circle", [id_], **row)

    def persons(
        self, documents: Sequence[Document], digest: Callable[[Dossier], Digest]
    ) -> list[int]:
        """Keep people with all that is theirs, listed and found; return their numbers.

        ``digest`` works out what is listed of a dossier.
        """
        people = [self._moved(rows_of(document)) for document in documents]
        if self._writing is not None:
            digested = [(person, digest(person.dossier)) for person in people]
            rows = [person.row | listed(person.row, said) for person, said in digested]
            rows += [
                one | listed(one, digest(person.dossier_of(one)))
                for person in people
                for one in person.merged
            ]
            self._insert("person", rows)
            for table in NESTED.values():
                self._insert(table, [row for person in people for row in person.own[table]])
            found = [(person.row["id"], said) for person, said in digested]
            digests.index_people(self._writing.connection, found)
        return [person.row["id"] for person in people]

    def different(self, documents: Sequence[Document]) -> None:
        """Keep who is not whom."""
        self._insert("apart", [self._row("apart", one) for one in documents])

    def interactions(self, documents: Sequence[Document]) -> None:
        """Keep what happened and who took part."""
        whole: list[Row] = []
        parts: list[Row] = []
        for document in documents:
            versions = [document, *nested(document, "earlier")]
            rows = [
                self._row("interaction", one, "people", "earlier", alive=number == 0)
                for number, one in enumerate(versions)
            ]
            check_chain(rows, "superseded_by")
            whole += rows
            for row, one in zip(rows, versions, strict=True):
                parts += self._parts("participation", "interaction", row, nested(one, "people"))
        self._insert("interaction", whole)
        self._insert("participation", parts)

    def ties(self, documents: Sequence[Document]) -> None:
        """Keep who knows whom."""
        rows = [self._row("tie", one, "ends") for one in documents]
        self._insert("tie", rows)
        for row, document in zip(rows, documents, strict=True):
            self._insert("tie_end", self._parts("tie_end", "tie", row, nested(document, "ends")))

    def picture(self, sha: str, media: str, data: bytes) -> None:
        """Keep a picture."""
        if self._writing is not None:
            stored_people.add_pictures(self._writing, [(sha, media, data)])

    def _moved(self, person: PersonRows) -> PersonRows:
        """Return a person's rows under the numbers of this agenda."""
        return PersonRows(
            row=self._numbered("person", person.row),
            merged=tuple(self._numbered("person", one) for one in person.merged),
            own={
                table: tuple(self._numbered(table, row) for row in rows)
                for table, rows in person.own.items()
            },
        )

    def _parts(self, table: str, owner: str, row: Row, documents: Sequence[Document]) -> list[Row]:
        rows = [self._row(table, one, alive=row["alive"]) for one in documents]
        for one in rows:
            one[owner] = row["id"]
            one["home"] = one["home"] or one["person"]
        return rows

    def _row(self, table: str, document: Any, *inside: str, alive: bool = True) -> Row:
        return self._numbered(table, {"alive": alive} | row_of(table, document, *inside))

    def _numbered(self, table: str, row: Row) -> Row:
        """Return a row of a document under the numbers of this agenda."""
        moved = row | {"id": self.number(table, row["id"])}
        for column, of in POINTERS[table]:
            if row.get(column) is not None:
                moved[column] = self.number(of, row[column])
        if moved["id"] > LARGEST:
            raise NonsenseError(f"{table} {row['id']}: the number is too large")
        return moved

    def _insert(self, table: str, rows: Sequence[Row]) -> None:
        if self._writing is None:
            return
        try:
            self._writing.insert_numbered(table, rows)
        except self._refused as error:
            first, last = rows[0]["id"], rows[-1]["id"]
            raise NonsenseError(
                f"{table} {first} to {last}: a number is there twice, or means nothing"
            ) from error
