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


def display_name(name: Name) -> str:
    """Return the name as a person would write it: given name first, as the source formatted it.

    "García Pérez, Ana" is turned round; without a formatted name it is built
    from the components.
    """
    full = one_line(name.full)
    if full and not _is_inverted(full, name):
        return full
    built = one_line(" ".join((name.prefix, name.given, name.additional, name.family)))
    if built:
        return f"{built}, {name.suffix}" if name.suffix else built
    if full.count(",") == 1:
        family, given = (part.strip() for part in full.split(","))
        return one_line(f"{given} {family}")
    return full


def _is_inverted(full: str, name: Name) -> bool:
    if full.count(",") != 1:
        return False
    before, after = (part.strip() for part in full.split(","))
    if not before or not after:
        return False
    if name.family and name.given:
        return sort_key(before) == sort_key(name.family) and sort_key(after).startswith(
            sort_key(name.given)
        )
    looks_like_suffix = len(after) <= 5 or "." in after
    return not looks_like_suffix and not (name.given or name.family)


def sort_by_given(name: Name) -> str:
    """Return the key that orders a list by given name."""
    return sort_key(display_name(name))


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
