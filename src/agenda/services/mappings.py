"""What the columns of a table mean: said now, remembered for its header, or guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from agenda import plugin
from agenda.model.importing import PreviewCard, TableColumn, TableLayout
from agenda.services.opening_sources import Opened
from agenda.services.understanding import summary_name
from agenda.store import Reading, Writing
from agenda.store.settings import get_setting, set_setting

SHOWN = (
    "phone", "email", "org", "title", "address", "birthday", "url", "nickname", "note", "custom"
)  # fmt: skip
"""Kinds of values that a preview shows, in this order."""


def layout_of(reading: Reading, opened: Opened) -> TableLayout | None:
    """Return how a table would be read, with what the user said of this header before."""
    layout = opened.importer.layout(opened.source)
    if layout is None:
        return None
    known = _remembered(reading, layout)
    return _told(opened.path, layout, known)


def mapped(
    reading: Reading, opened: Opened, said: Mapping[str, tuple[str, ...]]
) -> tuple[plugin.Source, TableLayout | None]:
    """Return the source with its columns named, and how it will be read.

    What is said now is remembered when it is written. ``said`` are the columns
    of tables by path; ``"*"`` stands for every table.
    """
    layout = opened.importer.layout(opened.source)
    if layout is None:
        return opened.source, None
    columns = said.get(opened.path, said.get("*"))
    if columns is not None:
        columns = (*columns, *layout.mapping[len(columns) :])[: len(layout.columns)]
        if isinstance(reading, Writing) and layout.key:
            set_setting(reading, f"mapping:{layout.key}", list(columns))
    else:
        columns = _remembered(reading, layout)
    told = _told(opened.path, layout, columns)
    return (opened.source if columns is None else replace(opened.source, mapping=columns)), told


def preview_of(opened: Opened, columns: tuple[str, ...], limit: int) -> list[PreviewCard]:
    """Return the first rows of a table as the people they would be."""
    found: list[PreviewCard] = []
    for item in opened.importer.read(replace(opened.source, mapping=columns)):
        if isinstance(item, plugin.Draft):
            said = {kind: [v.value for v in item.values if v.kind == kind] for kind in SHOWN}
            facts = tuple((kind, text) for kind in SHOWN for text in said[kind] if text)
            found.append(PreviewCard(name=summary_name(item), facts=facts))
        if len(found) >= limit:
            break
    return found


def _told(path: str, layout: plugin.Layout, known: tuple[str, ...] | None) -> TableLayout:
    fields = layout.mapping if known is None else known
    return TableLayout(
        path=path,
        columns=tuple(
            TableColumn(
                header=column.header,
                field=field,
                sure=column.sure if known is None else 1.0,
                samples=column.samples,
            )
            for column, field in zip(layout.columns, fields, strict=True)
        ),
    )


def _remembered(reading: Reading, layout: plugin.Layout) -> tuple[str, ...] | None:
    known = get_setting(reading, f"mapping:{layout.key}", None) if layout.key else None
    if known is None or len(known) != len(layout.columns):
        return None
    return tuple(str(field) for field in known)
