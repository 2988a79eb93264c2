"""The one spelling of a profile's address, which is what a connection is known by."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote, urlsplit

_HOST = re.compile(r"(?:[\w-]+\.)*linkedin\.com")
_WEB = re.compile(r"https?://[^\s/]+\S*", re.IGNORECASE)


def is_web_address(text: str) -> bool:
    """Say whether a cell holds an address of the web, LinkedIn's or another."""
    return bool(_WEB.fullmatch(text)) or bool(profile_address(text))


def profile_address(text: str) -> str:
    """Return ``https://www.linkedin.com/in/<slug>`` for any spelling of it, else "".

    The slug is percent-decoded (UTF-8), composed (NFC) and in lower case; the
    country's host, the query, a language behind the slug and a trailing slash go.
    """
    address = text.strip()
    if len(address.split(maxsplit=1)) != 1:
        return ""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host = (parts.hostname or "").rstrip(".")
    except ValueError:  # brackets that are no IPv6 host
        return ""
    if parts.scheme.lower() not in ("http", "https") or not _HOST.fullmatch(host):
        return ""
    kind, _, rest = parts.path.strip("/").partition("/")
    slug = rest if kind.lower() == "pub" else rest.partition("/")[0]
    if kind.lower() not in ("in", "pub") or not slug:
        return ""
    plain = unicodedata.normalize("NFC", unquote(slug)).lower().strip("/ ")
    return f"https://www.linkedin.com/{kind.lower()}/{plain}" if plain else ""
