"""A document into an agenda that holds people already: what that one lacks is added.

Cards are known by source and key, people by their cards, people typed in by
the moment at which they were. What the user said here stands against what the
document says. Nothing is taken away, and bringing the same document again
changes nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agenda.model.importing import Decisions, Outcome
from agenda.model.person import Digest
from agenda.services.digesting import digester
from agenda.services.intake import Incoming, Intake
from agenda.services.whole.circling import Circling
from agenda.services.whole.comparing import Differences, differences
from agenda.services.whole.items import draft_of, picture_of
from agenda.services.whole.relating import Relating
from agenda.store import Reading, Writing, batches, candidates, cards, people
from agenda.store.whole import lacking
from agenda.store.whole.people import PersonRows, rows_of
from agenda.store.whole.shapes import Row, row_of


class _Newcomer:
    """Somebody who is not here yet: her ordinal in the import and her number, once stored."""

    def __init__(self, ordinal: int, rows: PersonRows, number: int) -> None:
        self.ordinal = ordinal
        self.doc_id: int = rows.row["id"]
        self.number = number
        self.merged = rows.merged
        self.digests: list[Digest] = []
        self.away: list[tuple[str, int, int]] = []


class Adding:
    """Takes in a document's items, or only looks at them while an import is planned."""

    def __init__(self, reading: Reading, intake: Intake, region: str, decisions: Decisions) -> None:
        self._reading = reading
        self._intake = intake
        self._decisions = decisions
        self._digest = digester(region)
        self._circling = Circling(reading)
        self._relating = Relating(reading, intake)
        self._newcomers: list[_Newcomer] = []

    def take(self, key: str, values: Sequence[Any]) -> None:
        """Take in some items of a section.

        Raises:
            NonsenseError: one cannot be understood.
        """
        if key == "imports":
            for value in values:  # the ledger of another agenda; looked at, not kept
                row_of("batch", value)
        elif key == "circles":
            self._circling.take(values)
        elif key == "people":
            self._people([rows_of(value) for value in values], values)
        elif key == "pictures":
            pictures = [picture_of(value) for value in values]
            if isinstance(self._reading, Writing):
                people.add_pictures(self._reading, pictures)
        elif key != "settings":
            self._relating.take(key, values, self._batch)

    def settle(self, writing: Writing, intake: Intake) -> None:
        """Let newcomers who were stapled take what is theirs along."""
        for one in self._newcomers:
            final = intake.people[one.ordinal]
            into = {one.doc_id: one.number}
            merged = list(zip(one.merged, one.digests, strict=True))
            homes = lacking.add_merged(writing, merged, into)
            for table, id_, home in one.away:
                lacking.bring_home(writing, table, {id_: homes[home]})
            if final != one.number:
                lacking.follow(writing, [(one.number, final)])
            self._relating.know(homes, final)

    def _people(self, found: Sequence[PersonRows], documents: Sequence[Any]) -> None:
        known, stored = self._known(found)
        apart = differences(self._reading, stored, self._circling.number, found, known)
        newcomers: list[tuple[int, PersonRows]] = []
        for rows, document in zip(found, documents, strict=True):
            draft = draft_of(document, self._intake)
            ids = [rows.row["id"], *(one["id"] for one in rows.merged)]
            id_ = known.get(rows.row["id"])
            binned = rows.row["deleted"] is not None
            if binned or self._intake.count in self._decisions.skip:
                self._intake.add(draft, None)
            elif id_ is None:
                newcomers.append((self._intake.add(draft, Outcome.NEW), rows))
            else:
                lacks = apart[rows.row["id"]]
                self._intake.add(draft, Outcome.COMPLETED if lacks else Outcome.UNCHANGED, id_)
                self._relating.know(dict.fromkeys(ids, id_), id_)
                if lacks and isinstance(self._reading, Writing):
                    self._complete(self._reading, id_, lacks)
        self._arrive(newcomers)

    def _known(
        self, found: Sequence[PersonRows]
    ) -> tuple[dict[int, int], dict[lacking.CardKey, list[Row]]]:
        """Return who is here already, and all versions of the cards that are."""
        keys = {_key(row) for rows in found for row in rows.own["card"]}
        stored = lacking.stored_cards(self._reading, keys)
        typed = lacking.typed_people(
            self._reading,
            {one["created"] for rows in found for one in (rows.row, *rows.merged) if one["own"]},
        )
        known: dict[int, int] = {}
        for rows in found:
            by_card = [stored[_key(row)][0]["person"] for row in rows.own["card"]
                       if _key(row) in stored]  # fmt: skip
            by_hand = [typed[one["created"]] for one in (rows.row, *rows.merged)
                       if one["own"] and one["created"] in typed]  # fmt: skip
            for id_ in (by_card + by_hand)[:1]:
                known[rows.row["id"]] = id_
        return known, stored

    def _arrive(self, newcomers: Sequence[tuple[int, PersonRows]]) -> None:
        if not newcomers:
            return
        digested = [(rows, self._digest(rows.dossier)) for _, rows in newcomers]
        arrived = [
            Incoming(ordinal=ordinal, features=digest.features)
            for (ordinal, _), (_, digest) in zip(newcomers, digested, strict=True)
        ]
        if isinstance(self._reading, Writing):
            first = lacking.add_people(self._reading, digested)
            for number, (new, (ordinal, rows)) in enumerate(
                zip(arrived, newcomers, strict=True), first
            ):
                new.person = number
                self._newcomers.append(self._belongings(self._reading, ordinal, rows, number))
        else:
            base = len(self._intake.incoming)
            keyed = [(key, n) for n, (_, d) in enumerate(digested, base) for key in d.keys]
            candidates.stage_keys(self._reading, keyed)
            for _, rows in newcomers:
                ids = [rows.row["id"], *(one["id"] for one in rows.merged)]
                self._relating.know(dict.fromkeys(ids, -rows.row["id"]), -rows.row["id"])
        self._intake.incoming.extend(arrived)

    def _belongings(
        self, writing: Writing, ordinal: int, rows: PersonRows, number: int
    ) -> _Newcomer:
        """Store what is a newcomer's; who brought it into her is known once those are stored."""
        one = _Newcomer(ordinal, rows, number)
        one.digests = [self._digest(rows.dossier_of(merged)) for merged in rows.merged]
        batch = self._batch()
        for table, own in rows.own.items():
            present = [row for row in own if row["alive"]]
            moved = [self._mine(table, row, number, batch) for row in present]
            first = lacking.add(writing, table, moved) if moved else 0
            one.away += [
                (table, id_, row["home"])
                for id_, row in enumerate(present, first)
                if row["home"] != one.doc_id
            ]
        return one

    def _complete(self, writing: Writing, id_: int, lacks: Differences) -> None:
        """Give somebody who is here what she lacks."""
        batch = self._batch()
        for table, rows in lacks.rows.items():
            if rows:
                lacking.add(writing, table, [self._mine(table, row, id_, batch) for row in rows])
        for old, row in lacks.newer:
            new = lacking.add(writing, "card", [self._mine("card", row, id_, batch)])
            cards.supersede(writing, old, new)
        writing.touch([id_])

    def _mine(self, table: str, row: Row, owner: int, batch: int) -> Row:
        moved = row | {"person": owner, "home": owner}
        if "batch" in row:
            moved |= {"batch": batch}
        if table == "membership":
            moved["circle"] = self._circling.made(row["circle"], self._batch)
        return moved

    def _batch(self) -> int:
        """Open the import with the first thing that changes: twice the same leaves no trace."""
        writing = self._reading
        assert isinstance(writing, Writing), "only what is written belongs to an import"
        return writing.batch if writing.batch is not None else batches.add_batch(writing)


def _key(row: Row) -> lacking.CardKey:
    return row["source"], row["key"]
