"""Parameters on their way into another version of vCard.

Both 3.0 and 4.0 allow parameters that they do not define, so nearly all can
stay as they are; a few have another name or another place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from agenda_vcard.notation import parameter_value

if TYPE_CHECKING:
    from agenda_vcard.heads import Head

# Said anew with the value, its types and its preference, or by properties of their own.
_SAID_ELSEWHERE = frozenset(
    [
        "",
        "ENCODING",
        "CHARSET",
        "VALUE",
        "TYPE",
        "MEDIATYPE",
        "X-APPLE-OMIT-YEAR",
        "LABEL",
        "CC",
        "SERVICE-TYPE",
        "X-SERVICE-TYPE",
    ]
)
_PROFILES = frozenset({"X-SOCIALPROFILE", "SOCIALPROFILE"})
_USER = {"4.0": "USERNAME", "3.0": "x-user"}


def carried_parameters(head: Head, version: str, *, preferred: bool = False) -> str:
    """Return the parameters of a property that still hold in ``version``.

    ``preferred`` says that the preference is written already.
    """
    marks = ""
    for name, values in head.arguments.items():
        if name in _SAID_ELSEWHERE or not values:
            continue
        if name == "PREF" and (preferred or head.preferred):
            continue
        given = name
        if head.key in _PROFILES and name in {"X-USER", "USERNAME"}:
            given = _USER[version]
        marks += f";{given}={','.join(map(parameter_value, values))}"
    return marks
