"""Makes characters that XML allows of those that Android programs write.

Android's XML writer puts a character beyond the first plane as two references to
halves of UTF-16 (``&#55357;&#56832;`` for 😀), which XML forbids, and lets control
characters through; others write the halves as bytes (CESU-8).
"""

from __future__ import annotations

import re

_REFERENCES = re.compile(r"(?:&#(?:x[0-9a-fA-F]{1,7}|[0-9]{1,7});)+")
_REFERENCE = re.compile(r"&#(?:x([0-9a-fA-F]{1,7})|([0-9]{1,7}));")
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_RAW_HALVES = re.compile(rb"(?:\xed[\xa0-\xbf][\x80-\xbf])+")
_STRAY_BYTES = re.compile("[\udc80-\udcff]+")
_UNREADABLE = "\ufffd"


def mend(piece: bytes) -> bytes:
    """Return a piece of a backup as UTF-8 whose characters and references XML allows.

    A character that cannot be told becomes U+FFFD; bytes that are no UTF-8 are
    read as Windows-1252, as an editor may have saved them.
    """
    text = _decoded(piece)
    if "&#" in text:
        text = _REFERENCES.sub(_allowed, text)
    return _FORBIDDEN.sub(_UNREADABLE, text).encode()


def _decoded(piece: bytes) -> str:
    try:
        return piece.decode()
    except UnicodeDecodeError:
        whole = _RAW_HALVES.sub(_joined_bytes, piece)
    return _STRAY_BYTES.sub(_from_windows, whole.decode(errors="surrogateescape"))


def _joined_bytes(found: re.Match[bytes]) -> bytes:
    return _joined(found[0].decode(errors="surrogatepass")).encode()


def _from_windows(found: re.Match[str]) -> str:
    return found[0].encode(errors="surrogateescape").decode("cp1252", "replace")


def _allowed(found: re.Match[str]) -> str:
    """Resolve references to halves and to characters that XML forbids; leave others alone."""
    parts = []
    for reference in _REFERENCE.finditer(found[0]):
        code = int(reference[1], 16) if reference[1] else int(reference[2])
        if code > 0x10FFFF:
            parts.append(_UNREADABLE)
        elif 0xD800 <= code <= 0xDFFF or _FORBIDDEN.match(chr(code)):
            parts.append(chr(code))
        else:
            parts.append(reference[0])
    return _joined("".join(parts))


def _joined(text: str) -> str:
    """Join halves of UTF-16; a half alone becomes U+FFFD."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
