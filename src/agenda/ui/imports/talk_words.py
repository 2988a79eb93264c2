"""How conversations of a plan are put into words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject

from agenda.model.importing import PlannedTalk
from agenda.ui.i18n import full_date
from agenda.ui.imports.relations import TalkRow


class KindWords(QObject):
    """Counts of conversations by kind. Make one and keep it; it has no state."""

    def counted(self, kinds: Iterable[tuple[str, int]]) -> str:
        """Return what there was: "120 messages, 3 calls"."""
        return ", ".join(self._one(kind, count) for kind, count in kinds)

    def _one(self, kind: str, count: int) -> str:
        match kind:
            case "message":
                return self.tr("%Ln messages", "", count)
            case "call":
                return self.tr("%Ln calls", "", count)
            case "email":
                return self.tr("%Ln e-mails", "", count)
            case "meeting":
                return self.tr("%Ln meetings", "", count)
            case "invitation":
                return self.tr("%Ln invitations", "", count)
        return self.tr("%Ln conversations", "", count)


def days(talk: PlannedTalk) -> str:
    """Return from when to when there were conversations: "4 mar 2024 – 6 mar 2024"."""
    first, last = _day(talk.first), _day(talk.last)
    if first == last or not last:
        return first
    return f"{first} – {last}" if first else last


def whom(talk: TalkRow) -> str:
    """Return in a few words whom conversations are taken to be with."""
    if talk.person is not None:
        return talk.name
    if talk.row is not None:
        said = QCoreApplication.translate("talks", "%1, who comes in now")
        return said.replace("%1", talk.name)
    if talk.planned.several:
        return QCoreApplication.translate("talks", "More than one fits")
    return QCoreApplication.translate("talks", "Nobody yet")


def becomes(talk: TalkRow) -> str:
    """Return in a sentence what will become of conversations."""
    if not talk.found:
        return QCoreApplication.translate("talks", "Stays out until you say who it is")
    if not talk.ticked:
        return QCoreApplication.translate("talks", "Stays out")
    return QCoreApplication.translate("talks", "Is kept with %1").replace("%1", whom(talk))


def spoken_talk(talk: TalkRow, words: KindWords) -> str:
    """Return a row as a screen reader says it."""
    planned = talk.planned
    parts = [planned.name, planned.address if planned.address != planned.name else ""]
    if not talk.found:
        parts.append(whom(talk))
    parts += [words.counted(planned.kinds), days(planned), becomes(talk)]
    return ", ".join(part for part in parts if part)


def _day(iso: str) -> str:
    try:
        return full_date(date.fromisoformat(iso))
    except ValueError:  # a source may know no day
        return iso
