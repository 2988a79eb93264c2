"""Photos from strangers: only plain bitmaps, only of a sane size, never on the way of typing."""

import pytest

from agenda.model.person import PersonRow
from agenda.ui.people.photos import SIDE, Photos, TooLarge, decode, image_format, thumbnail_of

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
def test_bitmaps_become_thumbnails(dressed_app, picture, kind):
    thumbnail = decode(thumbnail_of(picture(900, 600, kind)), SIDE)
    assert min(thumbnail.width(), thumbnail.height()) == SIDE


def test_a_small_picture_is_not_blown_up(dressed_app, picture):
    assert decode(picture(40, 30), SIDE).width() == 40


@pytest.mark.parametrize("data", [SVG, b"", b"GIF", b"\x89PNG\r\n\x1a\nrubbish", b"<html>"])
def test_what_is_no_bitmap_is_no_photo(dressed_app, data):
    assert thumbnail_of(data) is None


def test_svg_in_disguise_is_not_rendered(dressed_app):
    assert image_format(SVG) == b""
    assert decode(b"\xff\xd8\xff" + SVG, SIDE) is None


def test_a_picture_of_a_thousand_million_pixels_is_refused(dressed_app, png_header):
    with pytest.raises(TooLarge):
        decode(png_header(40_000, 40_000), SIDE)
    assert thumbnail_of(png_header(40_000, 40_000)) is None


def test_a_photo_comes_after_the_initials(dressed_app, picture, qtbot):
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
