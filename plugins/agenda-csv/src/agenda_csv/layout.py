"""Guesses what each column of a table means, and whether the table is about people."""

from __future__ import annotations

from hashlib import blake2b

from agenda.plugin import Column, Layout
from agenda_csv.contents import guess, guess_name, is_person, looks_like_surnames
from agenda_csv.folding import folded
from agenda_csv.headers import UNKNOWN, meanings
from agenda_csv.table import Table, is_regular

SAMPLES = 5
_SAMPLE_LENGTH = 200

_NAMES = ("name", "given", "family")
_REACHABLE = ("phone", "email")


def layout_of(table: Table) -> Layout:
    """Return each column with its meaning, how sure that is, and some of its cells."""
    cells = [table.cells(at) for at in range(len(table.header.columns))]
    guessed = _by_header(table, cells) if table.headed else _by_contents(cells)
    return Layout(
        columns=tuple(
            Column(
                header=header if table.headed else "",
                field=field,
                sure=sure,
                samples=tuple(text[:_SAMPLE_LENGTH] for text in dict.fromkeys(filled)),
            )
            for header, (field, sure), filled in zip(
                table.header.columns,
                guessed,
                (filled[: SAMPLES * 4] for filled in cells),
                strict=True,
            )
        ),
        key=key_of(table),
    )


def key_of(table: Table) -> str:
    """Return what all tables with the same header share, "" for a table without one."""
    if not table.headed:
        return ""
    names = "\x1f".join(folded(name) for name in table.header.columns)
    return blake2b(names.encode("utf-8", "surrogatepass"), digest_size=12).hexdigest()


def confidence(table: Table, layout: Layout) -> float:
    """Say how much a table looks like one of people, from 0.0 to 0.4.

    Always less than what an importer says that knows the file; a table that has
    no way to reach or name anybody is none of ours.
    """
    fields = set(layout.mapping)
    if not is_regular(table):
        return 0.0
    kinds = {field.partition(".")[0] for field in fields}
    named = bool(fields & set(_NAMES))
    reachable = bool(kinds & set(_REACHABLE))
    if named and reachable:
        return 0.4 if table.headed else 0.3
    if reachable and (table.headed or len(table.looked) > 1):
        return 0.25
    if {"given", "family"} <= fields:
        return 0.35 if table.headed else 0.3
    if named and kinds & {"address", "birthday", "org"}:
        return 0.3
    return 0.2 if "name" in fields and _are_people(table, layout) else 0.0


def _are_people(table: Table, layout: Layout) -> bool:
    cells = table.cells(layout.mapping.index("name"))
    return sum(map(is_person, cells)) * 2 >= len(cells) > 0


def _by_header(table: Table, cells: list[list[str]]) -> list[tuple[str, float]]:
    found = meanings(table.header.columns, cells)
    guessed = [
        _column(field, filled, header)
        for field, filled, header in zip(found, cells, table.header.columns, strict=True)
    ]
    kinds = {field.partition(".")[0] for field, _ in guessed}
    if not kinds & set(_NAMES) and kinds & set(_REACHABLE):
        for at, filled in enumerate(cells):
            if found[at] == UNKNOWN and guess_name(filled)[0] == "name":
                guessed[at] = ("name", 0.4)
                break
    return guessed


def _column(field: str, filled: list[str], header: str) -> tuple[str, float]:
    """Weigh the header against the cells, which win where they are plain data."""
    by_cells, sure = guess(filled, with_header=True)
    if field == UNKNOWN or (field == "" and not header):
        if by_cells:
            return by_cells, sure
        return ("custom", 0.1) if header else ("", 0.0)
    if by_cells in ("email", "url") and field in ("name", "phone", "im", "address"):
        return by_cells, 0.8
    if by_cells.startswith("phone") and field in ("name", "email"):
        return by_cells, 0.8
    return field, 1.0 if field else 0.0


def _by_contents(cells: list[list[str]]) -> list[tuple[str, float]]:
    guessed = [guess(filled, with_header=False) for filled in cells]
    fields = [field for field, _ in guessed]
    if "given" in fields:
        given = fields.index("given")
        beside = [at for at in (given + 1, given - 1) if 0 <= at < len(cells)]
        for at in beside:
            if not fields[at] and looks_like_surnames(cells[at]):
                guessed[at] = ("family", 0.3)
                break
        else:
            if "name" not in fields:
                guessed[given] = ("name", 0.3)
    return _only_one_of("birthday", _only_one_of("name", guessed))


def _only_one_of(field: str, guessed: list[tuple[str, float]]) -> list[tuple[str, float]]:
    """Keep the first column of a kind of which there cannot be two."""
    first = next((at for at, (found, _) in enumerate(guessed) if found == field), -1)
    return [
        ("", 0.0) if found == field and at != first else (found, sure)
        for at, (found, sure) in enumerate(guessed)
    ]
