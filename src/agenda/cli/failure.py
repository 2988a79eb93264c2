"""Errors in three parts: what happened, what was kept, what to do."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from agenda.cli.paper import Paper
from agenda.cli.wording import Wording
from agenda.model.errors import AgendaError, BadInput

DONE, FAILED, BAD_USAGE, PARTLY = 0, 1, 2, 3
"""Exit codes; PARTLY: some of the input could not be read."""

_REFUSED = frozenset(
    {"taken", "ring", "smart", "bundled", "inside", "driver", "password", "refused", "unreachable",
     "encoding", "server", "off", "not-empty", "other-mirror"}
)  # fmt: skip
"""Acceptable words that the state of the agenda does not allow: failed, not badly used."""

_VARIANTS = ("what", "action", "why")
_TOLD = (
    ("No such file", "missing"),
    ("not a readable zip", "broken zip"),
    ("cannot read any further", "broken"),
)
"""What the system and the archives say, and the variant that words it for people."""


def exit_code(error: AgendaError) -> int:
    """Return the exit code that an error ends a command with."""
    badly_used = isinstance(error, BadInput) and error.why not in _REFUSED
    return BAD_USAGE if badly_used else FAILED


def failure_document(error: AgendaError, words: Wording) -> dict[str, Any]:
    """Return an error as data and as three sentences.

    The sentences are looked up under the name of the class, more exactly under
    class and variant (``NotFound.circle``) where there are such.
    """
    kind = type(error).__name__
    names: list[str] = [field.name for field in fields(error)] if is_dataclass(error) else []
    data: dict[str, Any] = {name: getattr(error, name) for name in names}
    variants = [str(data.get(name, "")) for name in _VARIANTS]
    variants += [variant for said, variant in _TOLD if said in str(data.get("why", ""))]
    happened, kept, do = words.error(kind, variants, data)
    if "choices" in data:
        data["choices"] = [{"id": id_, "name": name} for id_, name in data["choices"]]
    return {"kind": kind, "happened": happened, "kept": kept, "do": do, "details": data}


def unexpected_failure(log: Path, words: Wording) -> dict[str, Any]:
    """Return what is told of an error that nobody thought of."""
    happened, kept, do = words.error("Unexpected", [], {"log": log})
    return {"kind": "Unexpected", "happened": happened, "kept": kept, "do": do, "details": {}}


def show_failure(failure: dict[str, Any], words: Wording) -> None:
    """Tell a person, on stderr."""
    paper = Paper(words, stderr=True)
    paper.line(failure["happened"], style="bold")
    for choice in failure["details"].get("choices", []):
        paper.line(f"  {choice['id']}  {choice['name']}")
    paper.line(" ".join(part for part in (failure["kept"], failure["do"]) if part))
