"""What a line of the ledger of imports says."""

from __future__ import annotations

from PySide6.QtCore import QObject

from agenda.model.importing import Batch
from agenda.ui.wording import importer_title

COUNTED = ("new", "completed", "unchanged", "doubtful", "interactions", "ties", "news")


class LedgerWords(QObject):
    """Puts an import into words; plurals are found in `tr` of a class only."""

    def detail(self, batch: Batch) -> str:
        """Return "LinkedIn · 12 new · 340 conversations · 1 line with problems"."""
        count = {name: sum(getattr(file, name) for file in batch.files) for name in COUNTED}
        problems = sum(len(file.problems) for file in batch.files)
        words = {
            "new": self.tr("%Ln new", "", count["new"]),
            "completed": self.tr("%Ln completed", "", count["completed"]),
            "unchanged": self.tr("%Ln unchanged", "", count["unchanged"]),
            "doubtful": self.tr("%Ln doubtful", "", count["doubtful"]),
            "interactions": self.tr("%Ln conversations", "", count["interactions"]),
            "ties": self.tr("%Ln relationships", "", count["ties"]),
            "news": self.tr("%Ln pieces of news", "", count["news"]),
        }
        kinds = ", ".join(dict.fromkeys(importer_title(file.title) for file in batch.files))
        said = [kinds, *(words[name] for name, n in count.items() if n)]
        if problems:
            said.append(self.tr("%Ln lines with problems", "", problems))
        return " · ".join(filter(None, said))
