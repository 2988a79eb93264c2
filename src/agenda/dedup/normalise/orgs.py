"""Names of organisations without their legal form."""

from __future__ import annotations

from agenda.dedup.lists.noise import LEGAL_FORMS
from agenda.model.text import words


def normalise_org(text: str) -> str:
    """Return the folded words of a company's name: "Talleres Ruiz, S.L.U." → talleres ruiz."""
    found = words(text.replace(".", ""))
    while len(found) > 1 and found[-1] in LEGAL_FORMS:
        found.pop()
    return " ".join(found)
