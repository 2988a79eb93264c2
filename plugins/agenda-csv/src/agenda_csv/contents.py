"""What a column seems to hold, going by its cells alone."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from agenda_csv.folding import plain
from agenda_csv.given_names import GIVEN_NAMES

EMAIL = re.compile(r"[^\s@,;:<>\"()\[\]]+@[^\s@,;:<>\"()\[\]]+\.[^\s@,;:<>\"()\[\]]+")

_PHONE = re.compile(r"(?:\+|00)?[\d ().\-/]{6,20}(?:\s*(?:ext|x|#)\.?\s*\d{1,6})?", re.IGNORECASE)
_MOBILE = re.compile(r"(?:(?:\+|00)34)?[67]\d{8}")
_DATE = re.compile(r"\d{1,2}[/.\-]\d{1,2}[/.\-]\d{2,4}|\d{4}[/.\-]\d{1,2}[/.\-]\d{1,2}(?:[ T].*)?")
_URL = re.compile(r"(?:https?://|www\.)\S+|[\w\-]+(?:\.[\w\-]+)+/\S*", re.IGNORECASE)
_CODE = re.compile(r"(?:0[1-9]|[1-4]\d|5[0-2])\d{3}")  # Spanish postal codes
_WORD = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:['’\-][^\W\d_]+)*\.?|[ªº]")
_SEPARATORS = re.compile(r"\s*[;|\n]\s*")
_DIGITS = re.compile(r"\d")


def is_phone(text: str) -> bool:
    """Say whether text is a phone number: 7 to 15 digits, and not a bare amount or code."""
    text = text.strip().removeprefix("'")
    digits = len(_DIGITS.findall(text))
    if not 7 <= digits <= 15 or not _PHONE.fullmatch(text) or _DATE.fullmatch(text):
        return False
    return text[0] in "+(6789" or text.startswith("00") or " " in text


def is_email(text: str) -> bool:
    """Say whether a cell holds e-mail addresses and nothing else."""
    return all(EMAIL.fullmatch(part) for part in _SEPARATORS.split(text.strip()))


def is_typed(text: str) -> bool:
    """Say whether a cell holds data that no header would."""
    text = text.strip()
    return is_email(text) or is_phone(text) or bool(_DATE.fullmatch(text) or _URL.fullmatch(text))


def is_person(text: str) -> bool:
    """Say whether text looks like the whole name of a person: ``Ana Gil``, ``Gil, Ana``."""
    words = text.replace(",", " ").split()
    shaped = 2 <= len(words) <= 7 and all(_WORD.fullmatch(word) for word in words)
    return shaped and any(plain(word) in GIVEN_NAMES for word in words)


def guess(cells: Sequence[str], *, with_header: bool) -> tuple[str, float]:
    """Return the field that filled cells speak for, and how sure that is; "" for none.

    A column with a header that says something else is not taken for a birthday
    or a postal code just because it holds days or five digits.
    """
    if not cells:
        return "", 0.0
    kinds = _KINDS[:3] if with_header else _KINDS
    for field, test, least, sure in kinds:
        if _share(cells, test) >= least:
            mobiles = field == "phone" and _share(cells, _is_mobile) >= 0.9
            return ("phone.cell" if mobiles else field), sure
    return ("", 0.0) if with_header else guess_name(cells)


def guess_name(cells: Sequence[str]) -> tuple[str, float]:
    """Return ``name`` or ``given`` where cells are people's names, else ""."""
    if cells and _share(cells, is_person) >= 0.4:
        return "name", 0.4
    if cells and _share(cells, _is_given) >= 0.5:
        return "given", 0.3
    return "", 0.0


def looks_like_surnames(cells: Sequence[str]) -> bool:
    """Say whether cells could be surnames: one to four words, no digits."""
    return bool(cells) and _share(cells, _is_words) >= 0.8


def _share(cells: Sequence[str], test: Callable[[str], bool]) -> float:
    return sum(test(cell.strip()) for cell in cells) / len(cells)


def _is_mobile(text: str) -> bool:
    return _MOBILE.fullmatch(re.sub(r"[^\d+]", "", text)) is not None


def _is_given(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= 3 and _is_words(text) and plain(words[0]) in GIVEN_NAMES


def _is_words(text: str) -> bool:
    words = text.split()
    return 1 <= len(words) <= 4 and all(_WORD.fullmatch(word) for word in words)


_KINDS: tuple[tuple[str, Callable[[str], bool], float, float], ...] = (
    ("email", is_email, 0.6, 0.6),
    ("url", lambda cell: _URL.fullmatch(cell) is not None, 0.6, 0.5),
    ("phone", is_phone, 0.7, 0.5),
    ("birthday", lambda cell: _DATE.fullmatch(cell) is not None, 0.8, 0.2),
    ("address.code", lambda cell: _CODE.fullmatch(cell) is not None, 0.8, 0.4),
)
"""Fields with their test, the share of cells that must pass it, and how sure that makes."""
