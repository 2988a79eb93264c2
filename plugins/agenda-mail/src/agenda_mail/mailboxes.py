"""Finds the messages in what the user gave: a file, a folder, a zip, in any arrangement.

Known are mbox files (Google Takeout, Thunderbird's without an ending, Apple
Mail's ``Sent.mbox/mbox``), Maildir with ``cur`` and ``new`` and the dotted
subfolders of Maildir++, single ``.eml`` and ``.emlx`` files and folders of them.
What a file is, its first bytes say.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from agenda.plugin import Issue, Source, SourceError
from agenda_mail import issues
from agenda_mail.addresses import mailboxes
from agenda_mail.blocks import Block, has_whole_header, is_separator, mbox_blocks, message_block
from agenda_mail.dates import date_of_delivery
from agenda_mail.folders import Use, use_of
from agenda_mail.headers import Message, Parse, message_from_header

_NOISE = re.compile(
    r".*\.(?:msf|dat|json|js|ini|lock|db|index|cache|log|html?|wdseml|mozeml|plist|sqlite(?:-\w+)?)"
    r"|(?:.*/)?(?:dovecot[^/]*|\._[^/]*|\.ds_store|maildirfolder|subscriptions|courier[^/]*)"
    r"|(?:.*/)?[^/]*\.mozmsgs/.*|(?:.*/)?__macosx/.*|(?:.*/)?tmp/[^/]*",
    re.IGNORECASE,
)
_OTHERS = re.compile(r".*\.(?:vcf|vcard|ics|csv|ldif|zip|txt|xml)", re.IGNORECASE)
_MAIL_NAME = re.compile(
    r".*\.(?:mbox|mbx|eml|emlx)|(?:.*/)?(?:cur|new)/[^/]+|(?:.*/)?[^/.]+", re.IGNORECASE
)
_STREAMED = re.compile(r".*\.(?:mbox|mbx)", re.IGNORECASE)
_MAILDIR = re.compile(r"(?:(?P<folder>.*)/)?(?:cur|new)/(?P<name>[^/]+)")
_DRAFT_FLAG = re.compile(r"[:;!]2,[A-Z]*D[A-Z]*$")
_HEADER_LINE = re.compile(rb"([!-9;-~]{1,100})[ \t]*:|[ \t]|\r?$|>From |From ")
_TRACE = frozenset(
    b"received delivered-to return-path arc-seal dkim-signature x-received mime-version message-id"
    b" x-mozilla-status x-gmail-labels x-apple-content-length x-uid status".split()
)
_WRITTEN = frozenset(b"from to date subject message-id cc".split())
_LOOKS = 24
_DAMAGED_LIMIT = 100
_REMEMBERED = 20_000


def confidence(source: Source) -> float:
    """Say from 0.0 to 1.0 how surely this is mail; 0.5 if other things lie in the same folder."""
    if not (source.is_zip or source.is_folder):
        return 1.0 if is_separator(source.head) or is_message(source.head) else 0.0
    try:
        names = source.member_names()
        looked = [name for name in names if _is_candidate(name) and _MAIL_NAME.fullmatch(name)]
        looked = looked or [name for name in names if _is_candidate(name)]
        if not any(_is_mail(source.member_head(name)) for name in looked[:_LOOKS]):
            return 0.0
    except SourceError:
        return 0.0  # damaged: reading says so, to whoever insists
    return 0.5 if any(_OTHERS.fullmatch(name) for name in names) else 1.0


def is_message(head: bytes) -> bool:
    """Say whether a file that begins like this is one message, .emlx included.

    All of its lines are headers down to the empty one, some of them are written
    by mail programs alone.
    """
    lines = re.sub(rb"\A\s*\d{1,12}\s*\n", b"", head).split(b"\n")
    names = set()
    for line in lines[:-1]:
        found = _HEADER_LINE.match(line)
        if found is None:
            return False
        if found[1] is not None:
            names.add(found[1].lower())
        elif line in (b"", b"\r"):
            break
    return bool(names & _TRACE) and (bool(names & _WRITTEN) or len(names & _TRACE) > 1)


def messages(source: Source) -> Iterator[Message | Issue]:
    """Yield the header of every message in ``source``, and an issue for what cannot be read."""
    parse: Parse = lru_cache(_REMEMBERED)(mailboxes)
    if not (source.is_zip or source.is_folder):
        yield from _file(source, source.name, source.name, parse)
        return
    try:
        names = [name for name in source.member_names() if not _OTHERS.fullmatch(name)]
    except SourceError as error:
        yield issues.unreadable(str(error))
        return
    names = [name for name in names if _is_candidate(name)]
    yield from _folder(source, names, parse) if source.is_folder else _zip(source, names, parse)


def others(source: Source) -> Iterator[Source]:
    """Yield what lies beside the mail and is for other readers: cards, calendars, tables."""
    if not (source.is_zip or source.is_folder):
        return
    try:
        names = source.member_names()
    except SourceError:
        return  # said already, where the mail was looked for
    ours = [name for name in names if _NOISE.fullmatch(name) or not _OTHERS.fullmatch(name)]
    if len(ours) < len(names):
        yield source.without(ours)


def _file(source: Source, root: str, place: str, parse: Parse) -> Iterator[Message | Issue]:
    several = is_separator(source.head)
    single = not several and is_message(source.head)
    if single and has_whole_header(source.head):  # the file need not be opened again
        yield from _read(iter((message_block(io.BytesIO(source.head)),)), root, place, parse)
        return
    if not single and not several:
        return
    try:
        with source.open() as stream:
            blocks = (
                iter((message_block(stream),)) if single else mbox_blocks(stream, seekable=True)
            )
            yield from _read(blocks, root, place, parse)
    except (SourceError, OSError) as error:
        yield issues.unreadable(str(error))


def _folder(source: Source, names: Sequence[str], parse: Parse) -> Iterator[Message | Issue]:
    for name in names:
        try:
            member = source.member(name)
        except SourceError as error:
            yield issues.unreadable(str(error))
        else:
            yield from _file(member, source.name, name, parse)


def _zip(source: Source, names: Sequence[str], parse: Parse) -> Iterator[Message | Issue]:
    """Read large members as streams, the many small ones with the archive opened once."""
    for name in names:
        if _STREAMED.fullmatch(name):
            yield from _streamed(source, name, parse)
    small = [name for name in names if not _STREAMED.fullmatch(name)]
    done = damaged = 0
    while done < len(small) and damaged <= _DAMAGED_LIMIT:
        try:
            for member in source.members(small[done:]):
                done += 1
                yield from _file(member, source.name, member.name, parse)
        except SourceError:  # damaged, or too large for memory
            yield from _streamed(source, small[done], parse)
            done += 1
            damaged += 1
    if done < len(small):
        yield issues.too_many_damaged(source.name)


def _streamed(source: Source, name: str, parse: Parse) -> Iterator[Message | Issue]:
    try:
        head = source.member_head(name)
        if not _is_mail(head):
            return
        with source.open_member(name) as stream:
            if is_separator(head):
                yield from _read(mbox_blocks(stream, seekable=False), source.name, name, parse)
            else:
                yield from _read(iter((message_block(stream),)), source.name, name, parse)
    except SourceError as error:
        yield issues.unreadable(str(error))


def _read(blocks: Iterator[Block], root: str, place: str, parse: Parse) -> Iterator[Message]:
    maildir = _MAILDIR.fullmatch(place)
    draft = maildir is not None and _DRAFT_FLAG.search(place)
    folder = place if maildir is None else maildir["folder"] or ""
    use = Use.UNWANTED if draft else use_of(f"{root}/{folder}")
    arrived = "" if maildir is None else date_of_delivery(maildir["name"])
    for block in blocks:
        yield message_from_header(
            block.header,
            line=block.line,
            place=place,
            use=use,
            stamp=block.stamp,
            arrived=arrived,
            parse=parse,
        )


def _is_candidate(name: str) -> bool:
    return not (_NOISE.fullmatch(name) or _OTHERS.fullmatch(name))


def _is_mail(head: bytes) -> bool:
    return is_separator(head) or is_message(head)
