"""Keeps a cell from being run as a formula by the spreadsheet that opens the file.

OWASP, "CSV Injection": a cell that begins with ``=``, ``@``, ``+``, ``-``, a tab
or a line end is executed. An apostrophe in front of it is shown by no
spreadsheet and stops that. Phone numbers and numbers stay as they are.
"""

from __future__ import annotations

import re

_DANGEROUS = re.compile(r"'*[=@\t\r\n+\-]")
_NUMBER = re.compile(r"\+[\d ().,/\-]+(?:\s*(?:x|ext\.?|#)\s*\d+)?|-\d+(?:[.,]\d+)?", re.IGNORECASE)
_GUARDED = re.compile(r"'+[=@\t\r\n+\-]")


def guarded(cell: str) -> str:
    """Return a cell that no spreadsheet runs; :func:`unguarded` takes it back."""
    if _DANGEROUS.match(cell) and not _NUMBER.fullmatch(cell):
        return f"'{cell}"
    return cell


def unguarded(cell: str) -> str:
    """Return what :func:`guarded` was given."""
    return cell[1:] if _GUARDED.match(cell) else cell
