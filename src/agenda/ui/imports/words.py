"""How the plan of an import and its receipt are put into words."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from agenda.model.importing import Outcome, PlannedNews
from agenda.ui.imports.review import Row

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


def news_text(news: PlannedNews) -> str:
    """Return a piece of news: "Ana Gil: now at Nova (was Acme)"."""
    match news.kind:
        case "org" if news.before and news.after:
            said = QCoreApplication.translate("imports", "%1: now at %2 (was %3)")
        case "org" if news.after:
            said = QCoreApplication.translate("imports", "%1: now at %2")
        case "title" if news.before and news.after:
            said = QCoreApplication.translate("imports", "%1: now %2 (was %3)")
        case "title" if news.after:
            said = QCoreApplication.translate("imports", "%1: now %2")
        case "vanished":
            said = QCoreApplication.translate("imports", "%1: no longer in this list")
        case _:
            said = QCoreApplication.translate("imports", "%1: no longer %3")
    return said.replace("%3", news.before).replace("%2", news.after).replace("%1", news.name)


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
