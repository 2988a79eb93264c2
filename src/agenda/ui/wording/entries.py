"""History entries as sentences. The store keeps what was done as data, in no language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Any

from PySide6.QtCore import QObject

from agenda.model.change import Entry

FILES_NAMED = 2


def entry_text(entry: Entry) -> str:
    """Return what a history entry did, "Merged 2 people into Ana Ruiz"."""
    return _Entries().sentence(entry)


def undone_text(entry: Entry) -> str:
    """Return the news that an entry was taken back."""
    return _Entries().undone(entry)


def redone_text(entry: Entry) -> str:
    """Return the news that an entry was done again."""
    return _Entries().redone(entry)


class _Entries(QObject):
    """Holds the sentences, because plurals are found in `tr` of a class only."""

    def sentence(self, entry: Entry) -> str:
        write = self._writers().get(entry.action)
        return write(entry.details) if write else self.tr("Changed something")

    def undone(self, entry: Entry) -> str:
        return self.tr("Undone: %1").replace("%1", self.sentence(entry))

    def redone(self, entry: Entry) -> str:
        return self.tr("Done again: %1").replace("%1", self.sentence(entry))

    def _writers(self) -> dict[str, Callable[[dict[str, Any]], str]]:
        return {
            "import": self._imported,
            "undo-import": self._withdrawn,
            "merge": self._merged,
            "merge-groups": self._merged_groups,
            "unmerge": lambda d: self._with_name(self.tr("Took %1 apart"), d),
            "different": self._different,
            "add-person": lambda d: self._with_name(self.tr("Added %1"), d),
            "rename-person": lambda d: self._with_name(self.tr("Renamed %1"), d),
            "edit-person": lambda d: self._with_name(self.tr("Changed the card of %1"), d),
            "remove-people": self._removed,
            "restore-people": self._restored,
            "add-circle": lambda d: self._with_name(self.tr("Added the circle %1"), d),
            "rename-circle": lambda d: self._with_name(self.tr("Renamed a circle to %1"), d),
            "change-circle": lambda d: self._with_name(self.tr("Changed the circle %1"), d),
            "remove-circle": lambda d: self._with_name(self.tr("Removed the circle %1"), d),
            "put-in-circle": self._put,
            "take-from-circle": self._taken,
        }

    def _with_name(self, sentence: str, details: dict[str, Any]) -> str:
        return sentence.replace("%1", str(details.get("name", "")))

    def _imported(self, details: dict[str, Any]) -> str:
        files = _file_names(details)
        if len(files) > FILES_NAMED:
            return self.tr("Imported %Ln files", "", len(files))
        return self.tr("Imported %1").replace("%1", ", ".join(files))

    def _withdrawn(self, details: dict[str, Any]) -> str:
        files = _file_names(details)
        if len(files) > FILES_NAMED:
            return self.tr("Withdrew the import of %Ln files", "", len(files))
        return self.tr("Withdrew the import of %1").replace("%1", ", ".join(files))

    def _merged(self, details: dict[str, Any]) -> str:
        count = int(details.get("count", 2))
        return self._with_name(self.tr("Merged %Ln cards of %1", "", count), details)

    def _merged_groups(self, details: dict[str, Any]) -> str:
        return self.tr("Merged duplicates of %Ln people", "", int(details.get("groups", 1)))

    def _different(self, details: dict[str, Any]) -> str:
        text = self.tr("Said that %1 and %2 are different people")
        return text.replace("%1", str(details.get("a", ""))).replace(
            "%2", str(details.get("b", ""))
        )

    def _removed(self, details: dict[str, Any]) -> str:
        count = int(details.get("count", 1))
        if count == 1 and details.get("name"):
            return self._with_name(self.tr("Moved %1 to the bin"), details)
        return self.tr("Moved %Ln people to the bin", "", count)

    def _restored(self, details: dict[str, Any]) -> str:
        return self.tr("Took %Ln people out of the bin", "", int(details.get("count", 1)))

    def _put(self, details: dict[str, Any]) -> str:
        count = int(details.get("count", 1))
        return self._with_name(self.tr("Put %Ln people into %1", "", count), details)

    def _taken(self, details: dict[str, Any]) -> str:
        count = int(details.get("count", 1))
        return self._with_name(self.tr("Took %Ln people out of %1", "", count), details)


def _file_names(details: dict[str, Any]) -> list[str]:
    return [PurePath(str(file)).name for file in details.get("files", [])]
