"""What was decided in a review, from the file that the window hands over."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from agenda.model.errors import BadInput, Unreadable
from agenda.model.importing import Decisions


def read_decisions(path: Path) -> Decisions:
    """Read decisions from JSON; ``docs/json.md`` describes it.

    Raises:
        Unreadable: the file cannot be opened.
        BadInput: it holds something else.
    """
    try:
        return _decisions(json.loads(path.read_text("utf-8")))
    except OSError as error:
        raise Unreadable(path=str(path), why=error.strerror or str(error)) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise BadInput(what="decisions", value=str(path), why=str(error)) from error


def _decisions(said: dict[str, Any]) -> Decisions:
    circle = said.get("circle")
    return Decisions(
        skip=_numbers(said, "skip"),
        apart=_numbers(said, "apart"),
        together=_numbers(said, "together"),
        circle=None if circle is None else int(circle),
        circle_all=bool(said.get("circle_all", False)),
        circle_name=str(said.get("circle_name", "")),
        groups=bool(said.get("groups", True)),
        groups_left=frozenset(str(name) for name in said.get("groups_left", [])),
        keep_text=bool(said.get("keep_text", False)),
        talks_left=_numbers(said, "talks_left"),
        talks_with=tuple((int(a), int(b)) for a, b in said.get("talks_with", [])),
        columns=tuple(
            (str(path), tuple(str(field) for field in fields))
            for path, fields in said.get("columns", {}).items()
        ),
    )


def _numbers(said: dict[str, Any], key: str) -> frozenset[int]:
    return frozenset(int(n) for n in said.get(key, []))
