"""How the plan of an import and its receipt are put into words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agenda.model.importing import Outcome
from agenda.ui.imports.review import Row

# What importers and the host say about a file that cannot be read; others are shown as they are.
_REASONS = {
    "not recognised": QT_TRANSLATE_NOOP(
        "imports", "Agenda does not know this kind of file. It reads vCard and CSV files."
    ),
}

_LIKELY = (
    (0.95, QT_TRANSLATE_NOOP("imports", "Almost certainly %1")),
    (0.8, QT_TRANSLATE_NOOP("imports", "Very likely %1")),
    (0.5, QT_TRANSLATE_NOOP("imports", "Probably %1")),
    (0.0, QT_TRANSLATE_NOOP("imports", "Perhaps %1")),
)


def maybe(name: str, probability: float) -> str:
    """Return who somebody may be, with the probability in words: "Very likely Ana García"."""
    words = next(words for least, words in _LIKELY if probability >= least)
    return QCoreApplication.translate("imports", str(words)).replace("%1", name)


def unreadable(why: str) -> str:
    """Return why a file could not be read."""
    known = _REASONS.get(why)
    return QCoreApplication.translate("imports", str(known)) if known else why


def decision(row: Row) -> str:
    """Return in a sentence what will become of a card."""
    name = row.planned.match_name
    outcome = row.planned.outcome
    if outcome is Outcome.UNCHANGED:
        return QCoreApplication.translate("imports", "Exactly this card is there already")
    if not row.ticked:
        return QCoreApplication.translate("imports", "Stays out")
    if row.together or (outcome is Outcome.COMPLETED and not row.apart):
        said = QCoreApplication.translate("imports", "Completes the card of %1")
        return said.replace("%1", name)
    if row.apart:
        said = QCoreApplication.translate("imports", "Comes in as another person than %1")
        return said.replace("%1", name)
    if outcome is Outcome.DOUBTFUL:
        said = QCoreApplication.translate("imports", "Comes in as new, to be compared with %1")
        return said.replace("%1", name)
    return QCoreApplication.translate("imports", "Comes in as a new person")


def spoken_row(row: Row) -> str:
    """Return a row as a screen reader says it."""
    planned = row.planned
    parts = [planned.name, planned.phone, planned.email, planned.place]
    if row.changes:
        ticked = QCoreApplication.translate("imports", "ticked")
        parts.insert(1, ticked if row.ticked else "")
    if planned.service:
        parts.append(QCoreApplication.translate("imports", "Looks like a service"))
    return ", ".join(part for part in [*parts, decision(row)] if part)
