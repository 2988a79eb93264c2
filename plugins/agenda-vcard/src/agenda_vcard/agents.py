"""AGENT: a card inside a card, an address, or a text; vCard 4.0 knows it as a relation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from agenda.plugin import Property
from agenda_vcard.notation import text_form, uri_form
from agenda_vcard.problems import Loss
from agenda_vcard.properties import parse_card
from agenda_vcard.raw_cards import RawCard
from agenda_vcard.understand import understand

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agenda_vcard.origins import Origin

_MARKER = re.compile(r"\s*(?:BEGIN|END)[ \t]*:[ \t]*VCARD\s*", re.IGNORECASE).fullmatch
_SCHEME = re.compile(r"(?!BEGIN:)[A-Za-z][A-Za-z0-9+.-]*:\S", re.IGNORECASE).match


def restate_agent(origin: Origin, version: str) -> Iterator[Property | Loss]:
    """Say an AGENT; in 4.0 as RELATED, with the whole card beside it where there is one."""
    text = _agent_text(origin)
    is_uri = bool(_SCHEME(text))
    if version != "4.0":
        form, raw = uri_form(text) if is_uri else text_form(text, version)
        yield Property(name="AGENT", value=raw, params=";VALUE=uri" if is_uri else form)
    elif is_uri:
        yield Property(name="RELATED", value=uri_form(text)[1], params=";TYPE=agent")
    else:
        name = _name_of(text)
        if name:
            raw = text_form(name, version)[1]
            yield Property(name="RELATED", value=raw, params=";VALUE=text;TYPE=agent")
        if name != text:
            yield Property(name="X-AGENT", value=text_form(text, version)[1])
            yield Loss(
                f"vCard 4.0 has no cards inside cards; that of {name or 'the assistant'} "
                "was written as X-AGENT, which few programs read.",
                f"vCard 4.0 no admite tarjetas dentro de otras; la de {name or 'su asistente'} "
                "se escribió como X-AGENT, que pocos programas leen.",
            )


def _agent_text(origin: Origin) -> str:
    """Return the inner card with real line ends, an address, or a name."""
    raw = origin.item.value.strip()
    if "\n" in raw:
        return raw  # lines of vCard 2.1, which are no text to be unescaped
    return origin.text().strip()


def _name_of(text: str) -> str:
    lines = text.splitlines()
    if not any(map(_MARKER, lines)):
        return text
    inner = [line.encode("utf-8", "surrogateescape") for line in lines if not _MARKER(line)]
    draft = understand(parse_card(RawCard(0, lines=inner)))
    return draft.name.full or next((value.value for value in draft.values), "")
