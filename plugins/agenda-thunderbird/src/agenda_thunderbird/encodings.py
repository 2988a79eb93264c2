"""Japanese tables: Shift_JIS, which nothing in the file announces."""

from __future__ import annotations

import codecs

from agenda.plugin import Source

LARGEST = 64 * 1024 * 1024
"""Larger files are read as the tables of other countries are."""
_LOOK_BYTES = 256 * 1024
_JAPANESE = "cp932"  # Shift_JIS as Windows writes it


def readable(source: Source) -> Source:
    """Return the source, or the same in UTF-8 if it is in Shift_JIS.

    Raises:
        SourceError: the source cannot be opened.
    """
    with source.open() as stream:
        if not is_shift_jis(stream.read(_LOOK_BYTES)):
            return source
        stream.seek(0)
        data = stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        return source
    return Source.from_bytes(source.name, data.decode(_JAPANESE, "replace").encode())


def is_shift_jis(look: bytes) -> bool:
    """Say whether bytes, perhaps cut off within a character, are Japanese text.

    Western Windows text can be valid Shift_JIS by chance ("é" and the letter
    after it), but there the first bytes of the pairs are letters from 0xE0 on;
    most Japanese ones lie below 0xA0.
    """
    if look.isascii() or look.startswith((b"\xff\xfe", b"\xfe\xff")) or b"\0" in look:
        return False
    if _decodes(look, "utf-8") or not _decodes(look, _JAPANESE):
        return False
    low = high = 0
    at = 0
    while at < len(look):
        byte = look[at]
        if 0x81 <= byte <= 0x9F:
            low += 1
        elif byte >= 0xE0:
            high += 1
        at += 2 if 0x81 <= byte <= 0x9F or byte >= 0xE0 else 1
    return low > high


def _decodes(look: bytes, encoding: str) -> bool:
    try:
        codecs.getincrementaldecoder(encoding)().decode(look)
    except UnicodeDecodeError:
        return False
    return True
