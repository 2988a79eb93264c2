"""What the columns of a table mean: said now, remembered for its header, or guessed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from agenda import plugin
from agenda.services.opening_sources import Opened
from agenda.store import Reading, Writing
from agenda.store.settings import get_setting, set_setting


def with_remembered(reading: Reading, layout: plugin.Layout) -> plugin.Layout:
    """Return a layout with the meanings that the user gave to this header before."""
    known = _remembered(reading, layout)
    if known is None:
        return layout
    return replace(
        layout,
        columns=tuple(
            replace(column, field=field, sure=1.0)
            for column, field in zip(layout.columns, known, strict=True)
        ),
    )


def mapped(reading: Reading, opened: Opened, said: Mapping[str, tuple[str, ...]]) -> plugin.Source:
    """Return the source with its columns named; what is said now is remembered when it is written.

    ``said`` are the columns of tables by path; ``"*"`` stands for every table.
    """
    layout = opened.importer.layout(opened.source)
    if layout is None:
        return opened.source
    columns = said.get(opened.path, said.get("*"))
    if columns is not None:
        columns = (*columns, *layout.mapping[len(columns) :])[: len(layout.columns)]
        if isinstance(reading, Writing) and layout.key:
            set_setting(reading, f"mapping:{layout.key}", list(columns))
    else:
        columns = _remembered(reading, layout)
    return opened.source if columns is None else replace(opened.source, mapping=columns)


def _remembered(reading: Reading, layout: plugin.Layout) -> tuple[str, ...] | None:
    known = get_setting(reading, f"mapping:{layout.key}", None) if layout.key else None
    if known is None or len(known) != len(layout.columns):
        return None
    return tuple(str(field) for field in known)
