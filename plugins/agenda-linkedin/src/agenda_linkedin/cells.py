"""The cells of a row by what they mean, and the spellings that several files share."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from agenda.plugin.tabular import Header, Record

Cells = dict[str, tuple[int, str]]
"""Cells by what they mean, each with the index of its property, stripped."""

_LABELLED = re.compile(r"\[?\s*(?:(?P<label>[A-Za-z_ ]+):(?!//))?\s*(?P<value>[^\]]*?)\s*\]?")


def fields_of(header: Header, spellings: Mapping[str, str]) -> dict[int, str]:
    """Return what each column means; of two with one meaning the first counts."""
    fields: dict[int, str] = {}
    for at, name in enumerate(header.columns):
        known = spellings.get(name.casefold())
        if known is not None and known not in fields.values():
            fields[at] = known
    return fields


def cells_of(record: Record, fields: Mapping[int, str]) -> Cells:
    """Return the cells of a row that have a meaning."""
    return {
        fields[at]: (index, cell.strip())
        for index, (at, cell) in enumerate(record.filled)
        if at in fields
    }


def text(cells: Cells, field: str) -> str:
    """Return a cell, empty if the row has none."""
    return cells[field][1] if field in cells else ""


def one_line(cell: str) -> str:
    """Join the lines of a cell by commas."""
    return ", ".join(" ".join(line.split()) for line in cell.split("\n") if line.strip())


def several(cell: str) -> list[str]:
    """Take a list apart; an item may stand there once only."""
    return list(dict.fromkeys(item.strip() for item in re.split(r"[,;\n]", cell) if item.strip()))


def labelled(cell: str) -> Iterator[tuple[str, str]]:
    """Take ``[BLOG:https://a.example,OTHER:https://b.example]`` or a plain list apart."""
    for item in re.split(r"[,;\n]", cell):
        found = _LABELLED.fullmatch(" ".join(item.split()))
        if found is not None and found["value"]:
            yield (found["label"] or "").strip().capitalize(), found["value"]


def folded(words: str) -> str:
    """Fold case, accents and spaces away: what stays is enough to know a name again."""
    if words.isascii():
        return " ".join(words.casefold().split())
    letters = unicodedata.normalize("NFKD", words.casefold())
    plain = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(plain.split())
