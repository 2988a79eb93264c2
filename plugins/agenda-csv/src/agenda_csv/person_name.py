"""A person's name from what the columns hold of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from agenda.plugin import Name

_PARTS = ("prefix", "given", "additional", "family", "suffix")
_COMPANY = re.compile(
    r"(?:s\.?\s?l\.?(?:\s?[up]\.?)?|s\.?\s?a\.?(?:\s?u\.?)?|s\.?\s?c\.?|c\.?\s?b\.?|inc|ltd|llc|corp|"
    r"gmbh|co|plc|bv|nv|srl|spa|lda|sarl|sas)\.?",
    re.IGNORECASE,
)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|phd|ph\.d|md|mba|esq|msc|bsc)\.?", re.IGNORECASE)


def name_from(cells: Mapping[str, str]) -> Name:
    """Make a name of the cells by field: ``name``, ``given``, ``family``, ``family2`` ….

    "García Pérez, Ana" in one cell is taken apart, unless what follows the
    comma is a company's form ("Acme, S.L.") or a degree.
    """
    parts = {part: " ".join(cells.get(part, "").split()) for part in _PARTS}
    second = " ".join(cells.get("family2", "").split())
    if second:
        parts["family"] = f"{parts['family']} {second}".strip()
    whole = " ".join(cells.get("name", "").split())
    if whole and not parts["given"] and not parts["family"]:
        family, given, suffix = _apart(whole)
        if given:
            parts |= {"family": family, "given": given}
            whole = ""
        parts["suffix"] = parts["suffix"] or suffix
    return Name(full=whole or _joined(parts), **parts)


def _apart(whole: str) -> tuple[str, str, str]:
    """Return surname, given name and suffix of "García, Ana"; empty where there is no comma."""
    before, comma, after = (part.strip() for part in whole.partition(","))
    if not comma or not before or not after or "," in after or _COMPANY.fullmatch(after):
        return "", "", ""
    return ("", "", after) if _SUFFIX.fullmatch(after) else (before, after, "")


def _joined(parts: Mapping[str, str]) -> str:
    return " ".join(parts[part] for part in _PARTS if parts[part])
