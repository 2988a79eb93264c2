"""Finds the backups in what the user dropped (XML, zip, folder) and reads them together."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import tzinfo
from pathlib import PurePosixPath
from typing import BinaryIO

from agenda.plugin import InteractionDraft, Issue, Item, Me, Severity, Source, SourceError
from agenda_android.calls import call, seconds
from agenda_android.left_out import BROKEN, HIDDEN, SERVICE, UNANSWERED, UNSENT, LeftOut
from agenda_android.messages import Gathering, message, was_said
from agenda_android.moments import moment
from agenda_android.people import is_hidden, is_person
from agenda_android.rows import Damage, Row, read_rows

Opener = Callable[[], AbstractContextManager[BinaryIO]]

MOST_HEADS = 200
"""Members of a zip or folder that are looked into to recognise it."""

_BEFORE_ROOT = re.compile(r"\ufeff?\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*)*", re.DOTALL)
_ROOT = re.compile(
    r"<(?:smses\b|calls\b[^>]*\b(?:count|backup_set)=|calls\s*>\s*<call\s[^>]*\bnumber=)"
)
_OTHERS = re.compile(r"\.(?:vcf|txt)$", re.IGNORECASE)
_BESIDE = re.compile(r"\.(?:vcf|jpe?g|png|gif|webp|mp4|3gp|amr|txt|xsl)$", re.IGNORECASE)


class AndroidImporter:
    """Reads calls, SMS and MMS as "SMS Backup & Restore" saves them.

    Args:
        zone: in which days begin and end; that of this computer if left out.
    """

    id: str = "android"
    title: str = "Android (SMS Backup & Restore)"
    suffixes: tuple[str, ...] = (".xml", ".zip")

    def __init__(self, zone: tzinfo | None = None) -> None:
        self._zone = zone

    def recognises(self, source: Source) -> float:
        """Be sure of XML with the root ``calls`` or ``smses``, and of a zip or folder of such."""
        if not (source.is_zip or source.is_folder):
            return 1.0 if _is_backup(source.head) else 0.0
        try:
            names = _names(source)
        except SourceError:
            return 0.0
        backups = _backups(source, names[:MOST_HEADS])
        rest = set(names).difference(backups)
        return 1.0 if backups and all(_BESIDE.search(name) for name in rest) else 0.0

    def read(self, source: Source) -> Iterator[Item]:
        """Yield each call that was answered and each day of messages with somebody."""
        reading = _Reading(me=source.me, zone=self._zone)
        if not (source.is_zip or source.is_folder):
            yield from reading.rows_of(source.open)
            yield from reading.rest()
            return
        try:
            names = _names(source)
        except SourceError as error:
            yield _unreadable(str(error))
            return
        backups = _backups(source, names)
        if not backups:
            yield _no_backup(source.name)
        for name in backups:
            yield from _member(reading, source, name)
        yield from reading.rest()
        rest = source.without([name for name in names if not _OTHERS.search(name)])
        if rest.member_names():
            yield rest


@dataclass(slots=True)
class _Reading:
    """What several backups of one phone, read one after the other, have in common."""

    me: Me
    zone: tzinfo | None
    gathering: Gathering = field(default_factory=Gathering)
    left_out: LeftOut = field(default_factory=LeftOut)
    calls: set[str] = field(default_factory=set)

    def rows_of(self, open_file: Opener) -> Iterator[InteractionDraft | Issue]:
        """Yield the calls of one file, and gather its messages."""
        with open_file() as stream:
            for row in read_rows(stream):
                if isinstance(row, Damage):
                    yield _damaged(row.line)
                elif row.tag == "call":
                    yield from self._call(row)
                else:
                    self._message(row)
                    if self.gathering.is_full:
                        yield from self.gathering.given_out()

    def rest(self) -> Iterator[InteractionDraft | Issue]:
        """Yield the messages that were gathered, and what was left out."""
        yield from self.gathering.given_out()
        yield from self.left_out.issues()

    def _call(self, row: Row) -> Iterator[InteractionDraft]:
        number = row.attributes.get("number", "").strip()
        when = moment(row.attributes.get("date", ""), self.zone)
        if when is None:
            self.left_out.add(BROKEN, row.line)
        elif is_hidden(number):
            self.left_out.add(HIDDEN, row.line)
        elif not is_person(number):
            self.left_out.add(SERVICE, row.line)
        elif not seconds(row):
            self.left_out.add(UNANSWERED, row.line)
        else:
            made = call(row, when)
            if made.key not in self.calls:
                self.calls.add(made.key)
                yield made

    def _message(self, row: Row) -> None:
        when = moment(row.attributes.get("date", ""), self.zone)
        if when is None:
            self.left_out.add(BROKEN, row.line)
        elif not was_said(row):
            self.left_out.add(UNSENT, row.line)
        elif is_hidden(row.attributes.get("address", "")) and not row.addresses:
            self.left_out.add(HIDDEN, row.line)
        elif (made := message(row, when, self.me)) is None:
            self.left_out.add(SERVICE, row.line)
        else:
            self.gathering.add(made)


def _member(reading: _Reading, source: Source, name: str) -> Iterator[InteractionDraft | Issue]:
    try:
        yield from reading.rows_of(lambda: source.open_member(name))
    except SourceError as error:
        yield _unreadable(str(error))


def _names(source: Source) -> list[str]:
    """Return the members, XML first, without what a Mac or a file manager left there."""
    names = [
        name
        for name in source.member_names()
        if not any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))
        and PurePosixPath(name).name not in {"Thumbs.db", "desktop.ini"}
    ]
    return sorted(names, key=lambda name: not name.lower().endswith(".xml"))


def _backups(source: Source, names: list[str]) -> list[str]:
    return [name for name in names if name.lower().endswith(".xml") and _holds(source, name)]


def _holds(source: Source, name: str) -> bool:
    try:
        return _is_backup(source.member_head(name))
    except SourceError:
        return (
            re.match(r"(?:sms|calls)-\d", PurePosixPath(name).name) is not None
        )  # reading says why


def _is_backup(head: bytes) -> bool:
    utf16 = head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = head.decode("utf-16" if utf16 else "utf-8", "replace")
    start = _BEFORE_ROOT.match(text)
    return start is not None and _ROOT.match(text, start.end()) is not None


def _damaged(line: int) -> Issue:
    return Issue(
        message="the file is damaged from this line on; everything above was read",
        line=line,
        severity=Severity.ERROR,
        words=(
            ("es", "el archivo está dañado a partir de esta línea; todo lo anterior se ha leído"),
        ),
    )


def _no_backup(name: str) -> Issue:
    return Issue(
        message=f"{name}: there is no backup of calls or messages inside",
        severity=Severity.ERROR,
        words=(("es", f"{name}: dentro no hay ninguna copia de llamadas o mensajes"),),
    )


def _unreadable(reason: str) -> Issue:
    return Issue(
        message=f"part of the file could not be read: {reason}",
        severity=Severity.ERROR,
        words=(("es", f"no se ha podido leer una parte del archivo: {reason}"),),
    )
