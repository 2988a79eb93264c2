"""Decodes pictures within bounds, and finds the codes in them.

Pictures come from strangers: their size is known from the header and limited
before anything is decoded, and large ones are made smaller first.
"""

from __future__ import annotations

import io
import struct
import warnings
import zlib
from collections.abc import Iterator

import zxingcpp
from PIL import Image, ImageFilter, ImageOps

from agenda_qr.errors import UnreadablePicture

PIXEL_LIMIT = 50_000_000
"""Pixels that are decoded; a JPEG may have more, as it can be decoded smaller."""

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "BMP")
_SIDE = 3000
_SMALL_SIDE = 1000
_BACKGROUND = "white"
_DAMAGE = (
    OSError, SyntaxError, ValueError, EOFError, struct.error, zlib.error, OverflowError,
    IndexError, KeyError, TypeError, MemoryError,
)  # fmt: skip
"""What Pillow raises for damaged files of these formats."""


def texts_in(data: bytes) -> list[str]:
    """Return what the codes of a picture say, from top to bottom, each text once.

    Raises:
        UnreadablePicture: it is damaged or has too many pixels.
    """
    picture = _decoded(data)
    for version in _versions(picture):
        found = zxingcpp.read_barcodes(
            version,
            formats=zxingcpp.barcode_formats_from_str("QRCode,MicroQRCode,Aztec,DataMatrix"),
        )
        if found:
            found.sort(key=lambda code: (code.position.top_left.y, code.position.top_left.x))
            return list(dict.fromkeys(code.text for code in found if code.text.strip()))
    return []


def _decoded(data: bytes) -> Image.Image:
    """Return the picture in shades of grey, upright, on white, of moderate size."""
    try:
        with warnings.catch_warnings():
            # the limit below is stricter than the one Pillow warns at
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            picture: Image.Image = Image.open(io.BytesIO(data), formats=_FORMATS)
            picture.draft("L", (_SIDE, _SIDE))
            if picture.width * picture.height > PIXEL_LIMIT:
                raise _too_large(picture.width, picture.height)
            picture.load()
            upright = ImageOps.exif_transpose(picture)
    except Image.DecompressionBombError as error:
        raise UnreadablePicture(
            "the picture has too many pixels", "la imagen tiene demasiados píxeles"
        ) from error
    except _DAMAGE as error:
        raise UnreadablePicture(
            "the picture is damaged and cannot be opened",
            "la imagen está dañada y no se puede abrir",
        ) from error
    upright.thumbnail((_SIDE, _SIDE))
    return _on_white(upright)


def _on_white(picture: Image.Image) -> Image.Image:
    """A code drawn on nothing must not become black on black."""
    if picture.has_transparency_data:
        layer = picture.convert("RGBA")
        paper = Image.new("RGBA", layer.size, _BACKGROUND)
        picture = Image.alpha_composite(paper, layer)
    return picture.convert("L")


def _versions(picture: Image.Image) -> Iterator[Image.Image]:
    """Yield the picture as it is, then in ways that make codes easier to find."""
    yield picture
    yield ImageOps.expand(ImageOps.autocontrast(picture, cutoff=2), border=40, fill=_BACKGROUND)
    smaller = picture.copy()
    smaller.thumbnail((_SMALL_SIDE, _SMALL_SIDE))
    yield smaller.filter(ImageFilter.MedianFilter(3))  # the grain of photos in the dark
    if smaller.size != picture.size:
        yield smaller
    else:
        yield picture.resize((picture.width * 3, picture.height * 3), Image.Resampling.BICUBIC)


def _too_large(width: int, height: int) -> UnreadablePicture:
    return UnreadablePicture(
        f"the picture is too large ({width} × {height} pixels)",
        f"la imagen es demasiado grande ({width} × {height} píxeles)",
    )
