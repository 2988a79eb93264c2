"""Makes a card of a link in a code: mail, telephone, or the profile of somebody."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from agenda.plugin import Draft, Name, Property, Value

_PHONE = re.compile(r"(?:tel|sms|smsto|mmsto|facetime):(?://)?([^?;:]+)", re.IGNORECASE)
_MAIL = re.compile(r"mailto:([^?\s]+@[^?\s]+)", re.IGNORECASE)
_MATMSG = re.compile(r"MATMSG:\s*TO:((?:\\.|[^\\;])+)", re.IGNORECASE)
_WEB = re.compile(r"(?:https?://|(?=(?:www\.)?linkedin\.com/))", re.IGNORECASE)
_PROFILES = {
    "linkedin.com": ("LinkedIn", re.compile(r"/(?:in|pub)/([^/?]+)")),
    "xing.com": ("Xing", re.compile(r"/profile/([^/?]+)")),
    "x.com": ("X", re.compile(r"/@?(\w{1,30})/?$")),
    "twitter.com": ("Twitter", re.compile(r"/@?(\w{1,30})/?$")),
    "instagram.com": ("Instagram", re.compile(r"/([\w.]{1,40})/?$")),
    "facebook.com": ("Facebook", re.compile(r"/([\w.]{3,60})/?$")),
    "github.com": ("GitHub", re.compile(r"/([\w-]{1,40})/?$")),
    "t.me": ("Telegram", re.compile(r"/(\w{4,40})/?$")),
    "wa.me": ("WhatsApp", re.compile(r"/(\d{8,15})/?$")),
    "api.whatsapp.com": ("WhatsApp", re.compile(r"/send/?$")),
}


def draft_from_link(text: str) -> Draft | None:
    """Return the card of whom a link leads to, or None if it leads to nobody."""
    text = text.strip()
    if (found := _PHONE.match(text)) is not None and re.search(r"\d{3}", found[1]):
        number = unquote(found[1]).strip()
        return _draft(text, number, Value(kind="phone", value=number, source=0))
    if (found := _MAIL.match(text) or _MATMSG.match(text)) is not None:
        address = unquote(found[1]).split(",")[0].strip()
        return _draft(
            text,
            _readable(address.partition("@")[0], at_least=2) or address,
            Value(kind="email", value=address, source=0),
        )
    return _profile(text) if _WEB.match(text) and not re.search(r"\s", text) else None


def _profile(text: str) -> Draft | None:
    try:
        address = urlsplit(text if "//" in text else f"https://{text}")
        host = re.sub(
            r"^(?:www|m|mobile|[a-z]{2})\.(?=[^.]+\.)", "", (address.hostname or "").lower()
        )
    except ValueError:
        return None
    service, path = _PROFILES.get(host, ("", None))
    found = path.search(address.path) if path is not None else None
    if found is None:
        return None
    link = Value(kind="url", value=text, label=service, types=("profile",), source=0)
    if service == "WhatsApp":
        number = found[1] if found.groups() else parse_qs(address.query).get("phone", [""])[0]
        number = re.sub(r"\D", "", number)
        if not number:
            return None
        phone = Value(kind="phone", value=f"+{number}", types=("cell",), source=0)
        return _draft(text, f"+{number}", phone, link)
    handle = unquote(found[1])
    if service in {"LinkedIn", "Xing"}:
        return _draft(text, _readable(handle) or handle, link)
    return _draft(text, _readable(handle, at_least=2) or f"@{handle}", link)


def _readable(slug: str, *, at_least: int = 1) -> str:
    """Make "Ana Garcia" of "ana-garcia-1a2b3c", or "" if fewer words than asked are left."""
    words = [word for word in re.split(r"[-_.+\s]+", slug) if word]
    words = [word for word in words if not any(sign.isdigit() for sign in word)]
    if len(words) < at_least:
        return ""
    return " ".join(word[0].upper() + word[1:] for word in words)


def _draft(text: str, name: str, *values: Value) -> Draft:
    return Draft(
        name=Name(full=name),
        values=values,
        properties=(Property(name="QR", value=text),),
        format="qr/link",
    )
