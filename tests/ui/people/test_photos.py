"""Photos from strangers: only plain bitmaps, only of a sane size, never on the way of typing."""

import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage

from agenda.model.person import PersonRow
from agenda.ui.people.photos import SIDE, Photos, decode, image_format, thumbnail_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def picture(width, height, kind="PNG"):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert image.save(buffer, kind)
    return bytes(buffer.data().data())


def png_header(width, height):
    """A PNG file that claims a size and holds next to nothing."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = b"IHDR" + head
    body = struct.pack(">I", len(head)) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return b"\x89PNG\r\n\x1a\n" + body


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
def test_bitmaps_become_thumbnails(dressed_app, kind):
    thumbnail = decode(thumbnail_of(picture(900, 600, kind)), SIDE)
    assert min(thumbnail.width(), thumbnail.height()) == SIDE


def test_a_small_picture_is_not_blown_up(dressed_app):
    assert decode(picture(40, 30), SIDE).width() == 40


@pytest.mark.parametrize("data", [SVG, b"", b"GIF", b"\x89PNG\r\n\x1a\nrubbish", b"<html>"])
def test_what_is_no_bitmap_is_no_photo(dressed_app, data):
    assert thumbnail_of(data) is None


def test_svg_in_disguise_is_not_rendered(dressed_app):
    assert image_format(SVG) == b""
    assert decode(b"\xff\xd8\xff" + SVG, SIDE) is None


def test_a_picture_of_a_thousand_million_pixels_is_refused(dressed_app):
    assert decode(png_header(40_000, 40_000), SIDE) is None


def test_a_photo_comes_after_the_initials(dressed_app, qtbot):
    photos = Photos(lambda _: picture(300, 300))
    person = PersonRow(id=1, name="Ana", photo="sha")
    assert photos.spec(person).photo is None
    with qtbot.waitSignal(photos.loaded, timeout=5_000) as got:
        pass
    assert got.args == ["sha"]
    assert photos.spec(person).photo is not None


def test_a_broken_photo_is_tried_once(dressed_app, qtbot):
    asked = []
    photos = Photos(lambda sha: asked.append(sha) or b"rubbish")
    photos.thumbnail("sha")
    with qtbot.waitSignal(photos.loaded, timeout=5_000):
        pass
    assert photos.thumbnail("sha") is None
    assert asked == ["sha"]
