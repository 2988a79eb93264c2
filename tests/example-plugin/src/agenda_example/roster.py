"""Rosters: one member a line, ``number | name | phone | e-mail | groups``."""

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from agenda.plugin import Contact, Draft, Issue, Name, Property, Severity, Source, Value

FORMAT = "roster/1"
COLUMNS = ("number", "name", "phone", "e-mail", "groups")
WRITABLE = ("phone", "email", "category")


class RosterImporter:
    id: str = "roster"
    title: str = "Club roster"
    suffixes: tuple[str, ...] = (".roster",)

    def recognises(self, source: Source) -> float:
        if source.suffix in self.suffixes:
            return 0.9
        return 0.5 if source.head.startswith(b"# number | name") else 0.0

    def read(self, source: Source) -> Iterator[Draft | Issue]:
        with source.open() as stream:
            for line, raw in enumerate(stream, start=1):
                text = raw.decode("utf-8", "replace").strip()
                if text and not text.startswith("#"):
                    yield _member(text, line)


class RosterExporter:
    id: str = "roster"
    title: str = "Club roster"
    suffixes: tuple[str, ...] = (".roster",)

    def write(self, contacts: Iterable[Contact], out: BinaryIO) -> Iterator[Issue]:
        out.write(f"# {' | '.join(COLUMNS)}\n".encode())
        for contact in contacts:
            for value in contact.values:
                if value.kind not in WRITABLE:
                    yield Issue(message=f"{contact.name.full}: a roster has no {value.kind}")
            number = next((card.key for card in contact.cards if card.format == FORMAT), "-")
            groups = [*contact.circles, *_said(contact, "category")]
            cells = (
                number,
                contact.name.full,
                next(iter(_said(contact, "phone")), ""),
                next(iter(_said(contact, "email")), ""),
                ", ".join(dict.fromkeys(groups)),
            )
            out.write(" | ".join(cell.replace("|", "/") for cell in cells).encode() + b"\n")


def _member(text: str, line: int) -> Draft | Issue:
    cells = [cell.strip() for cell in text.split("|")]
    if len(cells) != len(COLUMNS) or not cells[1]:
        return Issue(message=f"not a member: {text}", line=line, severity=Severity.ERROR)
    number, name, phone, email, groups = cells
    values = [
        Value(kind="phone", value=phone, source=2),
        Value(kind="email", value=email, source=3),
        *(Value(kind="category", value=group.strip(), source=4) for group in groups.split(",")),
    ]
    return Draft(
        name=Name(full=name),
        values=tuple(value for value in values if value.value),
        properties=tuple(
            Property(name=column, value=cell, line=line)
            for column, cell in zip(COLUMNS, cells, strict=True)
        ),
        key="" if number == "-" else number,
        format=FORMAT,
        line=line,
    )


def _said(contact: Contact, kind: str) -> list[str]:
    return [value.value for value in contact.values if value.kind == kind]
