"""What a property is called in each version of vCard, where Agenda carries it along unread.

Facts: RFC 2426 (3.0), RFC 6350 (4.0) with RFC 6474, 6715, 8605, 9554 and 9555,
and the names that programs gave in 3.0 to what came later.
"""

from __future__ import annotations

import re

from agenda_vcard.problems import Loss

NEW_IN_40 = frozenset(
    # FBURL, CALURI and CALADRURI are older (RFC 2739) and keep their names.
    [
        "BIRTHPLACE",
        "DEATHPLACE",
        "EXPERTISE",
        "HOBBY",
        "INTEREST",
        "ORG-DIRECTORY",
        "CONTACT-URI",
        "CREATED",
        "GRAMGENDER",
        "LANGUAGE",
        "PRONOUNS",
        "JSPROP",
        "CLIENTPIDMAP",
        "XML",
    ]
)
"""Properties that vCard 3.0 knows under no name; there they get ``X-`` before theirs."""

GONE_IN_40 = frozenset({"CLASS", "MAILER", "NAME", "PROFILE"})
"""Properties of 3.0 and 2.1 that 4.0 took away (RFC 6350, appendix A.2)."""

_ONCE_IN_30 = frozenset({"N", "FN"})
_OLD_NAMES = {
    "MEMBER": "X-ADDRESSBOOKSERVER-MEMBER",
    "SOCIALPROFILE": "X-SOCIALPROFILE",
}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}
_LANGUAGE_TAG = re.compile(r"\s*[A-Za-z]{2,3}(?:-[A-Za-z0-9]+)*\s*").fullmatch


def name_in(version: str, name: str, value: str = "") -> tuple[str, Loss | None]:
    """Return the name that a property has in ``version``, and what gets lost by it.

    ``name`` is spelt as in the source; it keeps its spelling where it keeps its
    name. N and FN are those that a card has beside its first.
    """
    key = name.strip().upper()
    if version == "4.0":
        return _name_in_40(name, key, value)
    plain = key.removeprefix("X-")
    if key.startswith("X-") and plain in GONE_IN_40:
        return plain, None
    if key in _OLD_NAMES:
        return _OLD_NAMES[key], None
    if key in NEW_IN_40 or key in _ONCE_IN_30:
        return f"X-{key}", few_know(key, f"X-{key}", version)
    return name, None


def few_know(name: str, used: str, version: str) -> Loss:
    """Say that a property went out under a name that is not of the standard."""
    return Loss(
        f"vCard {version} has no {name}; it was written as {used}, which few programs read.",
        f"vCard {version} no tiene {name}; se escribió como {used}, que pocos programas leen.",
    )


def _name_in_40(name: str, key: str, value: str) -> tuple[str, Loss | None]:
    plain = key.removeprefix("X-")
    if key in GONE_IN_40:
        return f"X-{key}", few_know(key, f"X-{key}", "4.0")
    if key in _NEW_NAMES:
        return _NEW_NAMES[key], None
    if key.startswith("X-") and plain in NEW_IN_40 | _ONCE_IN_30:
        # X-LANGUAGE of other programs may say "Spanish".
        return (name if plain == "LANGUAGE" and not _LANGUAGE_TAG(value) else plain), None
    return name, None
