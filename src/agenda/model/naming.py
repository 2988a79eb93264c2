"""How names are shown, shortened and sorted, after Spanish practice as well as others."""

from __future__ import annotations

from agenda.model.card import Name
from agenda.model.text import one_line, sort_key

PARTICLES = frozenset(
    [
        "de",
        "del",
        "la",
        "las",
        "los",
        "el",
        "y",
        "e",
        "i",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "du",
        "des",
        "van",
        "von",
        "der",
        "den",
        "ter",
        "ten",
        "te",
        "zu",
        "zur",
        "le",
        "bin",
        "ibn",
        "al",
        "el-",
    ]
)


SUFFIXES = frozenset(
    ["phd", "md", "mba", "jr", "sr", "ii", "iii", "iv", "esq", "cpa", "pmp", "dds"]
)


def display_name(name: Name) -> str:
    """Return the name as a person would write it: given name first, as the source formatted it.

    "García Pérez, Ana" is turned round; without a formatted name it is built
    from the components.
    """
    full = one_line(name.full)
    if not full:
        built = one_line(f"{name.prefix} {name.given} {name.additional} {name.family}")
        return f"{built}, {name.suffix}" if built and name.suffix else built
    before, comma, after = full.partition(", ")
    if not comma or not _is_inverted(before, after, name):
        return full
    return f"{after} {before}"


def _is_inverted(before: str, after: str, name: Name) -> bool:
    if name.family and name.given:
        return sort_key(before) == sort_key(name.family)
    looks_like_suffix = len(after) <= 5 and ("." in after or after.isupper() or after[:2].isupper())
    short_or_odd = looks_like_suffix or "," in after or after.casefold() in SUFFIXES
    return not short_or_odd and not (name.family or name.given)


def sort_by_family(name: Name) -> str:
    """Return the key that orders a list by first surname, particles left out of account."""
    family = name.family or _guess_family(display_name(name))
    words = family.split()
    while len(words) > 1 and words[0].casefold() in PARTICLES:
        words = words[1:]
    rest = display_name(name) if not name.given else f"{name.given} {name.additional}"
    return sort_key(f"{' '.join(words)} {rest}")


def _guess_family(full: str) -> str:
    words = full.split()
    if len(words) < 2:
        return full
    if len(words) == 2:
        return words[1]
    start = len(words) - 2
    while start > 1 and words[start - 1].casefold() in PARTICLES:
        start -= 1
    return " ".join(words[start:])


def short_name(name: Name) -> str:
    """Return the everyday short form: given name and first surname, "Diego Escalante"."""
    if not (name.given and name.family):
        return display_name(name)
    family: list[str] = []
    for word in name.family.split():
        family.append(word)
        if word.casefold() not in PARTICLES:
            break
    return f"{name.given} {' '.join(family)}"
