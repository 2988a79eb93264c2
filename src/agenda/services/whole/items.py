"""Single items of a document, as other parts of an import want them."""

from __future__ import annotations

import hashlib
from base64 import b64decode
from typing import Any

from agenda import plugin
from agenda.services.intake import Intake
from agenda.store.whole import NonsenseError

_SHOWN = frozenset({"phone", "email", "org", "address"})
_NOTHING = plugin.Draft()


def draft_of(document: dict[str, Any], intake: Intake) -> plugin.Draft:
    """Return what a review shows of a person; nothing while nothing is reviewed."""
    if intake.summaries is None:
        return _NOTHING
    said = [v for card in document.get("cards", ()) for v in card.get("values", ())]
    said += [edit["value"] for edit in document.get("edits", ()) if "value" in edit]
    return plugin.Draft(
        name=plugin.Name(full=str(document.get("name", ""))),
        values=tuple(
            plugin.Value(
                kind=value["kind"],
                value=value.get("value", ""),
                parts=tuple((name, text) for name, text in value.get("parts", ())),
            )
            for value in said
            if value["kind"] in _SHOWN
        ),
    )


def picture_of(document: Any) -> tuple[str, str, bytes]:
    """Return a picture as its SHA-256, its media type and its bytes.

    Raises:
        NonsenseError: it is none, or not the one it says.
    """
    try:
        sha, media = str(document["sha256"]), str(document.get("media", ""))
        data = b64decode(document["data"], validate=True)
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise NonsenseError("a picture cannot be read") from error
    if hashlib.sha256(data).hexdigest() != sha:
        raise NonsenseError(f"the picture {sha[:12]} is damaged")
    return sha, media, data
