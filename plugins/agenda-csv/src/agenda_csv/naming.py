"""What a contact is called whose name nobody has entered."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agenda.plugin import Value

_NAMED_BY = ("nickname", "org", "email", "phone", "url", "address", "im", "note")


def named_by(values: Sequence[Value]) -> str:
    """Return the nickname, organization, e-mail address, phone number …, the first there is."""
    for kind in _NAMED_BY:
        for value in values:
            if value.kind == kind and value.value:
                return value.value.split("\n")[0]
    return ""
