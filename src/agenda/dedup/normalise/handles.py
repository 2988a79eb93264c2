"""Profiles on the web as ``site/handle``."""

from __future__ import annotations

import re
from urllib.parse import unquote

from agenda.model.text import fold

_LINKEDIN = re.compile(r"(?:^|[./])linkedin\.com/(?:mwlite/)?(?:in|pub)/([^/?#\s]+)", re.IGNORECASE)
_SITES = re.compile(
    r"^(?:https?://)?(?:www\.|m\.|mobile\.)?"
    r"(twitter|x|instagram|facebook|fb|github|gitlab|xing|t|telegram|tiktok|threads|youtube|bsky|mastodon)"
    r"\.(?:com|me|social|net|app)/(?:profile/|user/|c/|#!/)?(?:profile\.php\?id=)?@?([^/?#&\s]+)/?(?:[?#&].*)?$",
    re.IGNORECASE,
)
_SAME_SITE = {"x": "twitter", "t": "telegram", "fb": "facebook"}
_NOT_PROFILES = frozenset(
    {"profile.php", "share", "intent", "home", "pages", "groups", "p", "in", "watch", "channel",
     "sharer", "search", "explore", "login"}
)  # fmt: skip


def normalise_handle(url: str) -> str:
    """Return ``linkedin/ana-perez`` for a profile address, ``""`` for other addresses."""
    match = _LINKEDIN.search(url)
    if match:
        return f"linkedin/{fold(unquote(match[1]))}"
    match = _SITES.match(url.strip())
    if match is None or match[2].lower() in _NOT_PROFILES:
        return ""
    site = match[1].lower()
    return f"{_SAME_SITE.get(site, site)}/{fold(unquote(match[2]))}"


def normalise_url(url: str) -> str:
    """Return an address by which two are the same page: no scheme, www. or last slash."""
    handle = normalise_handle(url)
    if handle:
        return handle
    text = re.sub(r"^https?://(?:www\.)?|^www\.", "", url.strip(), flags=re.IGNORECASE).rstrip("/")
    host, slash, path = text.partition("/")
    return host.lower() + slash + path
