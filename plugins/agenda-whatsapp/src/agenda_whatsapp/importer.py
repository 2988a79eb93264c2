"""Finds the chats in what the user dropped (text, zip, folder) and reads each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from agenda.plugin import Issue, Item, Severity, Source, SourceError
from agenda_whatsapp.chats import is_chat, read_chat
from agenda_whatsapp.notices import title_in_file_name

_IPHONE = "_chat.txt"
_MEDIA = re.compile(
    r"\.(?:jpe?g|png|gif|webp|heic|mp4|mov|3gp|avi|mkv|opus|ogg|mp3|m4a|aac|amr|wav|pdf|docx?|xlsx?"
    r"|pptx?|vcf|was|thumb|zip)$",
    re.IGNORECASE,
)
MOST_HEADS = 200
"""Members of a zip or folder, texts first, that are looked into to recognise it."""


class WhatsAppImporter:
    """Reads chats as WhatsApp for Android and for the iPhone exports them."""

    id: str = "whatsapp"
    title: str = "WhatsApp"
    suffixes: tuple[str, ...] = (".txt", ".zip")

    def recognises(self, source: Source) -> float:
        """Be sure of a text that begins with a message, and of a zip or folder of chats and media.

        What holds other things beside is left to Agenda, which looks at each file.
        """
        if not (source.is_zip or source.is_folder):
            return is_chat(source.name, source.head)
        try:
            names = _names(source)
        except SourceError:
            return 0.0
        chats = _chats(source, names[:MOST_HEADS])
        if not chats:
            return 0.0
        exported = title_in_file_name(_titled(source.name)) or (source.is_zip and _IPHONE in names)
        rest = set(names).difference(chats)
        return 1.0 if exported or all(_MEDIA.search(name) for name in rest) else 0.0

    def read(self, source: Source) -> Iterator[Item]:
        """Yield the days of each chat, the ties of groups, and the what is for other readers."""
        if not (source.is_zip or source.is_folder):
            yield from read_chat(source.open, _name_for(source.name), source.me)
            return
        try:
            names = _names(source)
        except SourceError as error:
            yield _unreadable(str(error))
            return
        chats = _chats(source, names)
        if not chats:
            yield _no_chat(source.name)
        for name in chats:
            yield from _read_member(source, name)
        rest = source.without([name for name in names if not _is_for_others(source, name, chats)])
        if rest.member_names():
            yield rest


def _read_member(source: Source, name: str) -> Iterator[Item]:
    try:
        yield from read_chat(
            lambda: source.open_member(name), _name_for(name, source.name), source.me
        )
    except SourceError as error:
        yield _unreadable(str(error))


def _is_for_others(source: Source, name: str, chats: list[str]) -> bool:
    """Say whether another reader is to see a member: all but chats and what was sent in them.

    Cards are the exception; and a zip is only opened where it is no attachment.
    """
    if name.lower().endswith(".zip"):
        path = PurePosixPath(name)
        beside = any(PurePosixPath(chat).parent == path.parent for chat in chats)
        return source.is_folder or not beside or bool(title_in_file_name(path.name))
    return name.lower().endswith(".vcf") or not (name in chats or _MEDIA.search(name))


def _names(source: Source) -> list[str]:
    """Return the members, texts first, without what a Mac or a file manager left there."""
    names = [
        name
        for name in source.member_names()
        if not any(part.startswith(".") or part == "__MACOSX" for part in name.split("/"))
        and PurePosixPath(name).name not in {"Thumbs.db", "desktop.ini"}
    ]
    return sorted(names, key=lambda name: not name.lower().endswith(".txt"))


def _chats(source: Source, names: list[str]) -> list[str]:
    """Return the texts that are chats, by their content."""
    return [name for name in names if name.lower().endswith(".txt") and _holds_chat(source, name)]


def _holds_chat(source: Source, name: str) -> bool:
    try:
        return is_chat(name, source.member_head(name)) > 0.5
    except SourceError:
        return _is_usual(name)  # damaged: reading it says so


def _is_usual(name: str) -> bool:
    base = PurePosixPath(name).name
    return base == _IPHONE or bool(title_in_file_name(base))


def _name_for(member: str, archive: str = "") -> str:
    """Return the name that tells with whom a chat was: its own, its folder's or the archive's."""
    path = PurePosixPath(member.replace("\\", "/"))
    for place in (*reversed(path.parts), archive):
        if title_in_file_name(_titled(place)):
            return _titled(place)
    if path.name == _IPHONE and len(path.parts) > 1:
        return f"WhatsApp Chat - {path.parts[-2]}"
    return path.name


def _titled(name: str) -> str:
    return PurePosixPath(name.replace("\\", "/")).name


def _no_chat(name: str) -> Issue:
    return Issue(
        message=f"{name}: there is no WhatsApp chat inside",
        severity=Severity.ERROR,
        words=(("es", f"{name}: dentro no hay ningún chat de WhatsApp"),),
    )


def _unreadable(reason: str) -> Issue:
    return Issue(
        message=f"part of the file could not be read: {reason}",
        severity=Severity.ERROR,
        words=(("es", f"no se ha podido leer una parte del archivo: {reason}"),),
    )
