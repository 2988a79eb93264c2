"""File names that every system takes, and files that appear whole or not at all."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Container
from pathlib import Path

LONGEST = 80
"""Characters of a name; with two bytes each and an ending still far below what systems take."""

_FORBIDDEN = frozenset('<>:"/\\|?*%')
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"}
    | {f"{device}{number}" for device in ("com", "lpt") for number in "123456789¹²³"}
)
"""What Windows takes for a device, whatever ending follows."""


def safe_name(text: str, otherwise: str) -> str:
    """Return a file name (without its ending) close to ``text``, or ``otherwise`` if nothing is left."""
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(" " if c in _FORBIDDEN or not c.isprintable() else c for c in composed)
    name = " ".join(kept.split())[:LONGEST].strip(" .")
    while len(name.encode("utf-8", "replace")) > 2 * LONGEST:
        name = name[:-1].rstrip(" .")
    if name.partition(".")[0].strip().casefold() in _RESERVED:
        name = f"{name}_" if "." not in name else f"_{name}"
    return name or otherwise


def unique_name(name: str, taken: Container[str]) -> str:
    """Return ``name``, with a number if another that differs in case at most is in ``taken``.

    ``taken`` holds names as :func:`folded` gives them.
    """
    number = 1
    found = name
    while folded(found) in taken:
        number += 1
        found = f"{name} ({number})"
    return found


def folded(name: str) -> str:
    """Return what two names share that are one file on some system: case and accents' spelling aside."""
    return unicodedata.normalize("NFC", name).casefold()


def write_whole(path: Path, data: bytes) -> None:
    """Put a file in its place at once, over what is there.

    Raises:
        OSError: it cannot be written; what was there stays.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


def sync(path: Path) -> None:
    """Have the disk keep a file for good."""
    with path.open("rb") as stream:
        os.fsync(stream.fileno())
