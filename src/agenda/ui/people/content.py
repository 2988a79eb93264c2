"""What the card of a person shows, as plain values: lines, notes, sources."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import PurePath
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication

from agenda.model.circle import Circle
from agenda.model.person import CardRef, Origin, Person, ShownValue
from agenda.ui.i18n import full_date
from agenda.ui.people.dates import BirthdayWords, date_text
from agenda.ui.wording import kind_icon, kind_name, value_label

CONTACT_KINDS = ("phone", "email", "im", "address", "url")
APART = frozenset({"photo", "note"})
"""Kinds that have a place of their own on the card."""
DATES = frozenset({"birthday", "anniversary", "deathdate", "connected"})
PREFERABLE = frozenset({"phone", "email"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One value on the card.

    Attributes:
        link: What opens it, after it was shown; empty for none.
        main: First among several of its kind because a source or the user prefers it.
        origin: Where it comes from, in words, one line per source.
        copied: The value itself, where `text` shows it shorter or in words.
    """

    kind: str
    key: str
    icon: str
    text: str
    caption: str
    link: str = ""
    main: bool = False
    origin: str = ""
    several: bool = False
    copied: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLine:
    """One card that is stapled to the person."""

    card: int
    title: str
    caption: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CardContent:
    """All that the card shows of a person."""

    person: int
    name: str
    role: str
    company: bool
    photo: str
    circles: tuple[Circle, ...]
    contact: tuple[Line, ...]
    about: tuple[Line, ...]
    notes: tuple[Line, ...]
    hidden: tuple[Line, ...]
    sources: tuple[SourceLine, ...]
    separable: bool
    phone: str = ""
    email: str = ""


def card_content(
    person: Person,
    circles: Mapping[int, Circle],
    titles: Mapping[str, str],
    today: date,
) -> CardContent:
    """Put together the card of a person; `titles` are those of importers by their id."""
    lines = [_line(shown, person, titles, today) for shown in person.values]
    company = person.kind == "org"
    contact = [line for line in lines if line.kind in CONTACT_KINDS]
    about = [
        line
        for line in lines
        if line.kind not in CONTACT_KINDS
        and line.kind not in APART
        and not _is_in_head(line, person)
    ]
    return CardContent(
        person=person.id,
        name=person.display,
        role=role_line(person),
        company=company,
        photo=next((v.value.blob for v in person.all("photo") if v.value.blob), ""),
        circles=tuple(circles[id_] for id_ in person.circles if id_ in circles),
        contact=tuple(contact),
        about=tuple(about),
        notes=tuple(line for line in lines if line.kind == "note"),
        hidden=tuple(_line(shown, person, titles, today) for shown in person.hidden),
        sources=tuple(_source(card, titles) for card in person.cards),
        separable=len(person.cards) > 1 or len(person.homes) > 1,
        phone=person.first("phone"),
        email=person.first("email"),
    )


def role_line(person: Person) -> str:
    """Return "CTO at Iberdrola · Bilbao" as far as it is known."""
    title, org = person.first("title"), person.first("org")
    if person.kind == "org" or org == person.display:
        org = ""
    if title and org:
        text = QCoreApplication.translate("card", "%1 at %2")
        work = text.replace("%1", title).replace("%2", org)
    else:
        work = title or org
    return " · ".join(filter(None, (work, _place(person))))


def target_of(kind: str, value: str, key: str) -> str:
    """Return the link that a value opens: `tel:`, `mailto:`, `https:` or `http:`, else nothing."""
    if kind == "phone":
        digits = "".join(c for c in (key or value) if c.isdigit() or c in "+*#")
        return f"tel:{digits}" if digits else ""
    if kind == "email" and "@" in value:
        return f"mailto:{quote(value, safe='@+')}"
    if kind in ("url", "im") and value.lower().startswith(("https://", "http://")):
        return value
    if kind == "url" and value.lower().startswith("www."):
        return f"https://{value}"
    return ""


def origin_text(origin: Origin, titles: Mapping[str, str]) -> str:
    """Return where a value comes from: "iPhone.vcf (vCard), first seen 3 Jun 2024"."""
    day = full_date(_day(origin.first_seen))
    if origin.card is None:
        return QCoreApplication.translate("card", "Typed by you, %1").replace("%1", day)
    text = QCoreApplication.translate("card", "%1 (%2), first seen %3")
    file = PurePath(origin.file).name or titles.get(origin.source, origin.source)
    return (
        text.replace("%1", file)
        .replace("%2", titles.get(origin.source, origin.source))
        .replace("%3", day)
    )


def _line(shown: ShownValue, person: Person, titles: Mapping[str, str], today: date) -> Line:
    value = shown.value
    siblings = person.all(value.kind)
    several = len(siblings) > 1
    text, caption = value.value, value_label(value)
    if value.kind in DATES:
        text = date_text(value.value)
    if value.kind == "url":
        text = _page_name(value.value)
    if value.kind == "connected":
        caption = " · ".join(dict.fromkeys((kind_name("connected"), caption)))
    if value.kind == "birthday":
        caption = BirthdayWords().line(value.value, today) or caption
    if value.kind == "photo":
        text = kind_name("photo")
    return Line(
        kind=value.kind,
        key=value.key,
        icon=kind_icon(value.kind),
        text=text,
        caption=caption,
        copied=value.value,
        link=target_of(value.kind, value.value, value.key),
        main=several and value.kind in PREFERABLE and shown is siblings[0],
        origin="\n".join(dict.fromkeys(origin_text(o, titles) for o in shown.origins)),
        several=several,
    )


def _page_name(url: str) -> str:
    """Return a web address as people write it; the whole of it is shown before it opens."""
    return url.removeprefix("https://").removeprefix("www.").rstrip("/")


def _source(card: CardRef, titles: Mapping[str, str]) -> SourceLine:
    source = titles.get(card.source, card.source)
    text = QCoreApplication.translate("card", "%1 · imported %2")
    return SourceLine(
        card=card.id,
        title=PurePath(card.file).name or source,
        caption=text.replace("%1", source).replace("%2", full_date(_day(card.first_seen))),
    )


def _place(person: Person) -> str:
    for shown in person.all("address"):
        for name, text in shown.value.parts:
            if name == "locality" and text:
                return text
    return ""


def _is_in_head(line: Line, person: Person) -> bool:
    """Say whether the head of the card shows a value already, as the role or as the name."""
    if line.kind == "org":
        return line.text in (person.first("org"), person.display)
    return line.kind == "title" and line.text == person.first("title")


def _day(moment: datetime) -> date:
    return moment.astimezone().date()
