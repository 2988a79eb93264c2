"""How to reach somebody: telephone, e-mail, web, messengers."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from agenda.plugin import Value

if TYPE_CHECKING:
    from agenda_vcard.heads import Head
    from agenda_vcard.understand.context import CardContext

_NO_SCHEME = "x-apple:"
"""What Apple puts before a handle that is no address, where an address must stand."""


def _phone(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    text = context.text(head, raw, index)
    if text[:4].lower() == "tel:":
        text = _unwrap_tel(text[4:])
    return context.value("phone", text, head, index)


def _unwrap_tel(uri: str) -> str:
    """Return the number of a ``tel:`` address (RFC 3966) with its extension."""
    number, *parameters = uri.split(";")
    named = dict(part.lower().partition("=")[::2] for part in parameters)
    number = unquote(number).strip()
    area = named.get("phone-context", "")
    if area.startswith("+") and not number.startswith("+"):
        number = f"{area} {number}"
    extension = unquote(named.get("ext", ""))
    return f"{number} ext. {extension}" if extension else number


def _email(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    text = context.text(head, raw, index)
    if text[:7].lower() == "mailto:":
        text = unquote(text[7:])
    return context.value("email", text, head, index)


def _url(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return context.value("url", context.uri(head, raw, index), head, index)


def _blog(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    return _with_label(context.value("url", context.uri(head, raw, index), head, index), "Blog")


def _im(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    text = context.uri(head, raw, index).removeprefix(_NO_SCHEME)
    values = context.value("im", text, head, index)
    return _with_label(values, head.argument("X-SERVICE-TYPE") or head.argument("SERVICE-TYPE"))


def _profile(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read a profile in a social network: Apple's X-SOCIALPROFILE and that of RFC 9554."""
    text = context.uri(head, raw, index).removeprefix(_NO_SCHEME)
    kind = "url" if text[:4].lower() == "http" else "im"
    service = head.argument("SERVICE-TYPE") or (head.types[0] if head.types else "")
    return _with_label(context.value(kind, text, head, index), service)


def _messenger(context: CardContext, head: Head, raw: str, index: int) -> tuple[Value, ...]:
    """Read a property that is named after its service."""
    values = context.value("im", context.text(head, raw, index), head, index)
    return _with_label(values, SERVICES[head.key])


def _with_label(values: tuple[Value, ...], label: str) -> tuple[Value, ...]:
    """Give a value the name of its service, unless the card has a label for it."""
    if not label:
        return values
    return tuple(
        Value(
            kind=value.kind,
            value=value.value,
            label=value.label or label,
            types=value.types,
            preferred=value.preferred,
            source=value.source,
        )
        for value in values
    )


SERVICES = {
    "X-AIM": "AIM",
    "X-GADUGADU": "Gadu-Gadu",
    "X-GOOGLE-TALK": "Google Talk",
    "X-GOOGLE TALK": "Google Talk",
    "X-GTALK": "Google Talk",
    "X-GROUPWISE": "GroupWise",
    "X-ICQ": "ICQ",
    "X-IRC": "IRC",
    "X-JABBER": "Jabber",
    "X-KADDRESSBOOK-X-IMADDRESS": "",
    "X-LINE": "LINE",
    "X-MATRIX": "Matrix",
    "X-MESSAGING/AIM-ALL": "AIM",
    "X-MESSAGING/GADU-ALL": "Gadu-Gadu",
    "X-MESSAGING/ICQ-ALL": "ICQ",
    "X-MESSAGING/IRC-ALL": "IRC",
    "X-MESSAGING/MSN-ALL": "MSN",
    "X-MESSAGING/SKYPE-ALL": "Skype",
    "X-MESSAGING/XMPP-ALL": "Jabber",
    "X-MESSAGING/YAHOO-ALL": "Yahoo",
    "X-MS-IMADDRESS": "",
    "X-MSN": "MSN",
    "X-QQ": "QQ",
    "X-SIGNAL": "Signal",
    "X-SIP": "SIP",
    "X-SKYPE": "Skype",
    "X-SKYPE-USERNAME": "Skype",
    "X-TELEGRAM": "Telegram",
    "X-TWITTER": "Twitter",
    "X-WHATSAPP": "WhatsApp",
    "X-YAHOO": "Yahoo",
}

CONTACT = {
    "TEL": _phone,
    "X-MS-TEL": _phone,
    "X-ASSISTANT-TEL": _phone,
    "EMAIL": _email,
    "URL": _url,
    "X-EVOLUTION-BLOG-URL": _blog,
    "X-KADDRESSBOOK-BLOGFEED": _blog,
    "IMPP": _im,
    "X-SOCIALPROFILE": _profile,
    "SOCIALPROFILE": _profile,
    **dict.fromkeys(SERVICES, _messenger),
}
"""Readers of the properties in this module, by name."""
