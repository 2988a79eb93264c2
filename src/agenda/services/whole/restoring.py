"""A document into an agenda that holds nothing: everything as it was, to the last number."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from agenda.model.importing import Outcome
from agenda.services.digesting import digester
from agenda.services.intake import Intake
from agenda.services.whole.items import draft_of, picture_of
from agenda.services.whole.notation import HERE_ONLY
from agenda.store import Reading, Writing, batches
from agenda.store.settings import set_setting
from agenda.store.whole import Keeping, NonsenseError

OWN_CARD = "me"
"""The setting that names the user's own person."""


class Restoring:
    """Takes in a document's items, or only looks at them while an import is planned."""

    def __init__(self, reading: Reading, intake: Intake, region: str) -> None:
        self._reading = reading
        self._intake = intake
        self._keeping = Keeping(reading)
        self._digest = digester(region)

    def take(self, key: str, values: Sequence[Any]) -> None:
        """Take in some items of a section.

        Raises:
            NonsenseError: one cannot be understood.
        """
        if key == "settings":
            self._settings(values[0])
        elif key == "people":
            self._people(values)
        elif key == "pictures":
            for value in values:
                self._keeping.picture(*picture_of(value))
        else:
            keep = {
                "imports": self._keeping.imports,
                "circles": self._keeping.circles,
                "different": self._keeping.different,
                "interactions": self._keeping.interactions,
                "ties": self._keeping.ties,
            }[key]
            keep(values)

    def finish(self) -> None:
        """Open the import itself: numbered after those of the document's ledger.

        The history notes that it brought a whole agenda, whose earlier versions
        of cards are no older than it: taking it back brings none of them back.
        """
        if isinstance(self._reading, Writing):
            self._reading.details["whole"] = True
            if self._reading.batch is None:
                batches.add_batch(self._reading)

    def _settings(self, said: Any) -> None:
        if not isinstance(said, dict):
            raise NonsenseError("the settings are no object")
        region = said.get("region")
        if isinstance(region, str) and region:
            self._digest = digester(region)
        if isinstance(said.get(OWN_CARD), int):
            said = said | {OWN_CARD: self._keeping.number("person", said[OWN_CARD])}
        if isinstance(self._reading, Writing):
            for key, value in said.items():
                if key not in HERE_ONLY:
                    set_setting(self._reading, key, value)

    def _people(self, documents: Sequence[Any]) -> None:
        numbers = self._keeping.persons(documents, self._digest)
        writing = isinstance(self._reading, Writing)
        for number, document in zip(numbers, documents, strict=True):
            draft = draft_of(document, self._intake)
            self._intake.add(draft, Outcome.NEW, number if writing else None)
