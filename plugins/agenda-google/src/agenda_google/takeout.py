"""Reads Google's Takeout, zipped or unzipped: contacts, and what else speaks of people.

Takeout names its folders in the user's language: ``Takeout/Contactos/Todos los
contactos/Todos los contactos.vcf`` holds everybody, and each label has a folder of
its own beside it, ``Vela/Vela.vcf``, that repeats those who have it. They are vCards
or, if the user chose so, tables.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from agenda.plugin import Draft, GroupDraft, Issue, Item, Party, Source, SourceError
from agenda_google.raw_cards import RawCard, raw_cards
from agenda_google.tables import is_table, read_table
from agenda_google.wording import error, in_file, unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

CARDS_BYTES = 256 * 1024 * 1024
"""A file of cards that is larger goes on as it is."""

_EVERYBODY = ("all contacts", "todos los contactos")
_GOOGLES = frozenset(
    {*_EVERYBODY, "my contacts", "mis contactos", "mycontacts", "other contacts", "otros contactos"}
    | {"starred", "starred in android", "destacados", "con estrella", "contacts", "contactos"}
)
"""Names of groups that Google makes by itself, which tell nothing about anybody."""
_CARDS = (".vcf",)
_TABLES = (".csv",)
_GOOGLES_OTHERS = (".ics", ".mbox")
"""What a Takeout has for other readers; its tables and JSON beside are of other services."""
_OTHERS = (
    *(*_GOOGLES_OTHERS, *_CARDS, *_TABLES),
    *(".vcard", ".mbx", ".eml", ".ldif", ".txt", ".xml", ".json", ".zip"),
)
_DRIVE = re.compile(r"(google )?drive|mi unidad", re.IGNORECASE)


def has_contacts(source: Source, names: Sequence[str]) -> bool:
    """Say whether a zip or folder holds contacts of Google's.

    Takeout's own layout will do for cards, which others write too; a table says by
    its header whose it is. A folder without that layout may be of all sorts of
    things: there each file is better recognised by itself.
    """
    members = _members(names)
    parts = [source.name, *(part for name in members for part in name.split("/")[:-1][:2])]
    laid_out = "takeout" in map(str.casefold, parts) or any(map(_is_everybody, members))
    if laid_out and any(_has_suffix(name, _CARDS) for name in members):
        return True
    if not laid_out and (source.is_folder or len(members) < len(list(filter(_is_seen, names)))):
        return False
    tables = [name for name in members if _has_suffix(name, _TABLES)]
    found = [name for name in tables if _is_table(source, name)]
    return bool(found) and (laid_out or len(found) == len(members))


def read_takeout(source: Source, names: Sequence[str]) -> Iterator[Item]:
    """Yield each contact once, the labels as groups, and calendars and mail for their readers."""
    members = sorted(_members(names), key=_everybody_first)
    cards = [name for name in members if _has_suffix(name, _CARDS)]
    twins = set(map(_stem, cards))
    tables = [
        name
        for name in members
        if _has_suffix(name, _TABLES) and _stem(name) not in twins and _is_table(source, name)
    ]
    if not cards and not tables:
        yield error(
            f"{source.name}: there are no Google contacts in here",
            f"{source.name}: aquí no hay contactos de Google",
        )
    known = _Known()
    for name in tables:
        yield from _guarded(source, name, known.table)
    for name in cards:
        yield from _guarded(source, name, known.cards)
    for label, members_of in known.groups.items():
        yield GroupDraft(
            name=label, members=tuple(members_of.values()), key=f"takeout:{label.casefold()}"
        )
    read = {*cards, *tables, *(name for name in members if _stem(name) in twins)}
    rest = source.without([name for name in names if name in read or not _is_for_others(name)])
    if rest.member_names():
        yield rest


@dataclass(slots=True)
class _Known:
    """The contacts read so far, and who is in the file of which label."""

    seen: set[bytes] = field(default_factory=set)
    groups: defaultdict[str, dict[bytes, Party]] = field(default_factory=lambda: defaultdict(dict))

    def table(self, member: Source) -> Iterator[Draft | Issue]:
        """Yield the rows of a table that stood in none before."""
        label = _label(member.name)
        here: set[bytes] = set()
        doubts: list[Issue] = []
        for item in read_table(member):
            if isinstance(item, Issue):
                doubts.append(in_file(item, member.name))
                continue
            digest = _row_digest(item)
            is_told = not label or label.casefold() in map(str.casefold, item.circles)
            if digest not in self.seen:
                here.add(digest)
                yield from doubts
                yield item if is_told else replace(item, circles=(*item.circles, label))
            elif not is_told:
                self.groups[label][digest] = _party(item)
            doubts.clear()  # told, or told when the row was read for the first time
        yield from doubts
        self.seen |= here

    def cards(self, member: Source) -> Iterator[Source]:
        """Yield a file with the cards that stood in none before; a damaged one as it is."""
        cards = _raw_cards(member)
        if cards is None:
            yield member
            return
        label = _label(member.name)
        new = [card for card in cards if card.digest not in self.seen]
        for card in cards:
            if label and card.party and label.casefold() not in card.categories:
                self.groups[label][card.digest] = card.party
        self.seen |= {card.digest for card in cards}
        if new and len(new) == len(cards):
            yield member
        elif new:
            some = Source.from_bytes(member.name, b"".join(card.data for card in new))
            yield replace(some, me=member.me)


def _raw_cards(member: Source) -> list[RawCard] | None:
    if member.size() > CARDS_BYTES:
        return None
    with member.open() as stream:
        return raw_cards(stream.read())


def _guarded(source: Source, name: str, read: Callable[[Source], Iterator[Item]]) -> Iterator[Item]:
    """Read a member; one that is damaged costs only itself."""
    try:
        yield from read(source.member(name))
    except SourceError as reason:
        yield unreadable(reason)


def _members(names: Sequence[str]) -> list[str]:
    """Return what may be of use: neither what systems hide nor what lies in the user's Drive."""
    return [
        name
        for name in names
        if _has_suffix(name, (*_CARDS, *_TABLES, *_GOOGLES_OTHERS)) and _is_seen(name)
    ]


def _is_seen(name: str) -> bool:
    return not any(
        part.startswith((".", "__MACOSX")) or _DRIVE.fullmatch(part) for part in name.split("/")
    )


def _is_for_others(name: str) -> bool:
    """Say whether another reader is to see a member: of Takeout's own folder only some."""
    googles = name.split("/", maxsplit=1)[0].casefold() == "takeout"
    return _has_suffix(name, _GOOGLES_OTHERS if googles else _OTHERS) and _is_seen(name)


def _is_table(source: Source, name: str) -> bool:
    try:
        return is_table(name, source.member_head(name))
    except SourceError:
        return False  # damaged; another one may be whole


def _has_suffix(name: str, suffixes: tuple[str, ...]) -> bool:
    return name.lower().endswith(suffixes)


def _stem(name: str) -> str:
    return PurePosixPath(name).with_suffix("").as_posix().casefold()


def _everybody_first(name: str) -> tuple[bool, str]:
    return not _is_everybody(name), name


def _is_everybody(name: str) -> bool:
    return PurePosixPath(name).stem.casefold() in _EVERYBODY


def _label(name: str) -> str:
    """Return the label whose people a file holds: it is called like its folder."""
    path = PurePosixPath(name)
    label = path.stem.strip()
    if label.casefold() != path.parent.name.strip().casefold() or label.casefold() in _GOOGLES:
        return ""
    return label


def _party(draft: Draft) -> Party:
    said = {value.kind: value.value for value in reversed(draft.values)}
    return Party(name=draft.name.full, email=said.get("email", ""), phone=said.get("phone", ""))


def _row_digest(draft: Draft) -> bytes:
    cells = "\0".join(f"{item.name}\0{item.value}" for item in draft.properties)
    return blake2b(cells.encode("utf-8", "surrogatepass"), digest_size=16).digest()
