"""People one knows at a company, at present and in the past."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from agenda.model.acquaintance import Employment
from agenda.model.text import fold, words

_LEGAL_FORMS = (
    "sa sl slu sau slp sll sc scp sccl aie ute cb srl sarl spa sas gmbh ag kg ltd limited llc llp "
    "inc incorporated corp corporation plc bv nv oy ab as co company compania cia sociedad anonima "
    "limitada grupo group holding"
)
_LEGAL = frozenset(_LEGAL_FORMS.split())
_DOTTED = re.compile(r"\b(?:[a-z]\.\s?){2,4}(?=\W|$)|\b(?:[a-z]\.){1,3}[a-z]\b")


def org_words(org: str) -> tuple[str, ...]:
    """Return the words that name an organisation, without legal form: "Iberdrola, S.A."."""
    plain = _DOTTED.sub(lambda found: found[0].replace(".", "").replace(" ", "") + " ", fold(org))
    found = words(plain)
    named = [word for word in found if word not in _LEGAL]
    return tuple(named or found)


def at_company(employments: Iterable[Employment], company: str) -> list[Employment]:
    """Return who works or worked at a company or studied at a school; those there now first.

    All words of ``company`` must be in the name: "Iberdrola" finds "Iberdrola
    Renovables S.A.U.", and not the other way round.
    """
    wanted = frozenset(org_words(company))
    if not wanted:
        return []
    found = [one for one in employments if wanted.issubset(org_words(one.org))]
    best: dict[tuple[int, tuple[str, ...]], Employment] = {}
    for one in sorted(found, key=_latest_first):
        best.setdefault((one.person, org_words(one.org)), one)
    return list(best.values())


def in_common(
    mine: Sequence[Employment], employments: Iterable[Employment]
) -> dict[int, tuple[Employment, ...]]:
    """Return by person where she is or was that the user is or was as well."""
    own = {(org_words(one.org), one.school) for one in mine}
    found: dict[int, dict[tuple[tuple[str, ...], bool], Employment]] = {}
    for one in employments:
        key = (org_words(one.org), one.school)
        if key in own and key[0]:
            found.setdefault(one.person, {}).setdefault(key, one)
    return {person: tuple(ones.values()) for person, ones in found.items()}


def by_unit(employments: Iterable[Employment]) -> dict[str, list[Employment]]:
    """Return the people of one company by department, the largest first."""
    found: dict[str, list[Employment]] = {}
    names: dict[str, str] = {}
    for one in employments:
        name = names.setdefault(fold(one.unit).strip(), one.unit)
        found.setdefault(name, []).append(one)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def _latest_first(one: Employment) -> tuple[bool, str, int]:
    reverse = "".join(chr(0x10FFFF - ord(c)) for c in one.last or one.first)
    return not one.current, reverse, one.person
