"""Pictures inside cards: base64, ``data:`` addresses, and what kind of image it is.

Nothing is ever fetched and no image is opened here; the first bytes decide.
"""

from __future__ import annotations

import re
from urllib.parse import unquote_to_bytes

from agenda_vcard.decoding import decode_base64

_MAGIC = (
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"BM", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"\0\0\1\0", "image/x-icon"),
    (b"<svg", "image/svg+xml"),
)
_BOXES = {
    b"heic": "image/heic",
    b"heix": "image/heic",
    b"mif1": "image/heif",
    b"avif": "image/avif",
}
_NAMES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "bmp": "image/bmp",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "webp": "image/webp",
    "svg": "image/svg+xml",
    "heic": "image/heic",
    "pgp": "application/pgp-keys",
    "x509": "application/pkix-cert",
    "wave": "audio/wav",
    "wav": "audio/wav",
    "mp3": "audio/mpeg",
    "ogg": "audio/ogg",
}
_TYPES = {"application/pgp-keys": "PGP", "application/pkix-cert": "X509", "audio/mpeg": "MP3"}
_MEDIA = re.compile(r"[a-z]+/[a-z0-9.+-]+")


def sniff(data: bytes) -> str:
    """Return the media type that the first bytes show, or an empty text."""
    for magic, media in _MAGIC:
        if data.startswith(magic):
            return media
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "image/webp"
    if data[4:8] == b"ftyp":
        return _BOXES.get(data[8:12], "")
    return ""


def media_type(names: tuple[str, ...]) -> str:
    """Return the media type that one of the parameter values ``names`` means, or an empty text."""
    for name in names:
        lower = name.lower()
        if _MEDIA.fullmatch(lower):
            return lower
        if lower in _NAMES:
            return _NAMES[lower]
    return ""


def type_name(media: str) -> str:
    """Return the TYPE that vCard 3.0 has for a media type whose own name is not it."""
    return _TYPES.get(media.lower(), "")


def read_data_uri(uri: str) -> tuple[bytes | None, str]:
    """Return the content and the media type of a ``data:`` address (RFC 2397).

    The content is None if the address is damaged.
    """
    header, comma, body = uri[len("data:") :].partition(",")
    if not comma:
        return None, ""
    media, *parameters = header.split(";")
    if any(parameter.strip().lower() == "base64" for parameter in parameters):
        return decode_base64(
            body.replace("%2B", "+").replace("%2F", "/").replace("%3D", "=")
        ), media
    return unquote_to_bytes(body), media
