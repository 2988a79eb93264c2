"""Where an import can be, and what is left of it when it is done."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from agenda.model.importing import FileReport


class Stage(Enum):
    """Where an import is."""

    DOOR = auto()
    READING = auto()
    COLUMNS = auto()
    PLAN = auto()
    APPLYING = auto()
    RECEIPT = auto()
    PROBLEM = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an import did, for the receipt; ``circles`` are those it brought along."""

    batch: int | None
    files: tuple[FileReport, ...]
    circle: int | None
    circles: tuple[str, ...] = ()
