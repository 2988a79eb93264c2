"""What is said of files that were read or could not be, and the lines of a receipt.

The import screen and the ledger of the history use the same words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLocale

from agenda.model.importing import Problem
from agenda.ui.i18n import spoken
from agenda.ui.tokens import Tone

# What the host says about a file that cannot be opened, from the most telling to the least.
_REASONS: tuple[tuple[re.Pattern[str], object], ...] = (
    (
        re.compile(r"^not recognised$"),
        QT_TRANSLATE_NOOP(
            "unreadable",
            "Agenda does not know this kind of file. It reads contacts, chats, calendars and mail.",
        ),
    ),
    (
        re.compile(r"^empty$"),
        QT_TRANSLATE_NOOP("unreadable", "There is nothing in it."),
    ),
    (
        re.compile(r"not a readable zip archive"),
        QT_TRANSLATE_NOOP(
            "unreadable", "The archive is damaged or did not arrive whole. Download it once more."
        ),
    ),
    (
        re.compile(r"compressed more than|archive has more than"),
        QT_TRANSLATE_NOOP(
            "unreadable",
            "This archive would unfold to something enormous, so it was not opened. If you trust it, unpack it and bring the folder.",
        ),
    ),
    (
        re.compile(r"larger than \d+ MB|too large or too deep"),
        QT_TRANSLATE_NOOP(
            "unreadable",
            "There is a file in it that is too large to be read from an archive. Unpack it and bring that file by itself.",
        ),
    ),
    (
        re.compile(r"more than \d+ files"),
        QT_TRANSLATE_NOOP(
            "unreadable", "There are too many files in this folder. Choose one inside it."
        ),
    ),
    (
        re.compile(r"encrypted|password", re.IGNORECASE),
        QT_TRANSLATE_NOOP(
            "unreadable", "It is locked with a password. Unpack it and bring what is inside."
        ),
    ),
    (
        re.compile(r"Permission denied"),
        QT_TRANSLATE_NOOP(
            "unreadable", "This computer does not let Agenda open it. Copy it somewhere else."
        ),
    ),
    (
        re.compile(r"No such file|no .+ inside"),
        QT_TRANSLATE_NOOP(
            "unreadable", "It is no longer where it was. It may have been moved or renamed."
        ),
    ),
    (
        re.compile(r"cannot read |lies outside"),
        QT_TRANSLATE_NOOP("unreadable", "A part of it is damaged and cannot be opened."),
    ),
)


_TITLES: dict[str, object] = {
    "Table (CSV)": QT_TRANSLATE_NOOP("importers", "Table (CSV)"),
    "E-mail (mbox, Maildir, .eml)": QT_TRANSLATE_NOOP("importers", "E-mail"),
    "QR code in a picture": QT_TRANSLATE_NOOP("importers", "QR code in a picture"),
    "Calendar (iCalendar)": QT_TRANSLATE_NOOP("importers", "Calendar"),
    "Text or signature": QT_TRANSLATE_NOOP("importers", "Text or signature"),
    "Android (SMS Backup & Restore)": QT_TRANSLATE_NOOP("importers", "Calls and SMS of Android"),
}


def unreadable(why: str) -> str:
    """Return why a file could not be read; a reason that is not known is shown as it is."""
    for pattern, words in _REASONS:
        if pattern.search(why):
            return QCoreApplication.translate("unreadable", str(words))
    return why


def problem_text(problem: Problem) -> str:
    """Return a problem in the user's language, as far as its importer speaks it."""
    own = dict(problem.words).get(spoken(QLocale()))
    return own or unreadable(problem.message)


def importer_title(title: str) -> str:
    """Return what a kind of file is called; names of programs stay as they are."""
    words = _TITLES.get(title)
    return QCoreApplication.translate("importers", str(words)) if words else title


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptLine:
    """How one number of a receipt is shown; ``key`` is the field of the report."""

    key: str
    title: str
    sentence: str
    tone: Tone


_LINES: tuple[tuple[str, object, object, Tone], ...] = (
    ("read", QT_TRANSLATE_NOOP("receipt", "Cards read"), "", "text"),
    ("new", QT_TRANSLATE_NOOP("receipt", "New people"), "", "ok"),
    (
        "completed",
        QT_TRANSLATE_NOOP("receipt", "Cards completed"),
        QT_TRANSLATE_NOOP("receipt", "They joined people who were there"),
        "info",
    ),
    (
        "unchanged",
        QT_TRANSLATE_NOOP("receipt", "Unchanged"),
        QT_TRANSLATE_NOOP("receipt", "Exactly the same card was there"),
        "muted",
    ),
    (
        "doubtful",
        QT_TRANSLATE_NOOP("receipt", "Doubtful"),
        QT_TRANSLATE_NOOP("receipt", "They came in, and wait for your review"),
        "warn",
    ),
    (
        "skipped",
        QT_TRANSLATE_NOOP("receipt", "Left out"),
        QT_TRANSLATE_NOOP("receipt", "They were not ticked"),
        "muted",
    ),
    (
        "interactions",
        QT_TRANSLATE_NOOP("receipt", "Conversations and meetings"),
        QT_TRANSLATE_NOOP("receipt", "They are on the cards of the people you had them with"),
        "ok",
    ),
    (
        "interactions_unchanged",
        QT_TRANSLATE_NOOP("receipt", "Conversations that were there"),
        QT_TRANSLATE_NOOP("receipt", "They had come in before"),
        "muted",
    ),
    (
        "interactions_unmatched",
        QT_TRANSLATE_NOOP("receipt", "Conversations with nobody"),
        QT_TRANSLATE_NOOP("receipt", "It is not known who they were with, so they stayed out"),
        "muted",
    ),
    (
        "ties",
        QT_TRANSLATE_NOOP("receipt", "Who knows whom"),
        QT_TRANSLATE_NOOP("receipt", "People of your agenda who are related to each other"),
        "info",
    ),
    (
        "news",
        QT_TRANSLATE_NOOP("receipt", "News"),
        QT_TRANSLATE_NOOP("receipt", "Another company or post, or no longer on the list"),
        "info",
    ),
    (
        "kept_verbatim",
        QT_TRANSLATE_NOOP("receipt", "Kept as it is"),
        QT_TRANSLATE_NOOP("receipt", "Details without a place of their own, safe word for word"),
        "muted",
    ),
    ("problems", QT_TRANSLATE_NOOP("receipt", "Could not be read"), "", "warn"),
)


def receipt_lines() -> tuple[ReceiptLine, ...]:
    """Return the lines of a receipt in their order."""
    say = QCoreApplication.translate
    return tuple(
        ReceiptLine(
            key=key,
            title=say("receipt", str(title)),
            sentence=say("receipt", str(sentence)) if sentence else "",
            tone=tone,
        )
        for key, title, sentence, tone in _LINES
    )
