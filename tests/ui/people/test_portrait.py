"""A photo chosen in the form: safe to read, square and small, nothing of the file but its pixels."""

import hashlib

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QImageWriter, QPainter

from agenda.ui.people.portrait import (
    NoPortrait,
    dragged_picture,
    portrait_of,
    problem_text,
    read_portrait,
)

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


def file_of(image, kind="PNG", **texts):
    for key, text in texts.items():
        image.setText(key, text)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(kind.lower().encode())).write(image)
    return bytes(buffer.data().data())


def why(data):
    with pytest.raises(NoPortrait) as caught:
        portrait_of(data)
    return caught.value.why


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "WEBP"])
def test_a_large_picture_becomes_a_small_square_jpeg(picture, kind):
    sha, media, data = portrait_of(picture(1600, 900, kind))
    made = QImage.fromData(data)
    assert (made.width(), made.height()) == (512, 512)
    assert media == "image/jpeg"
    assert data.startswith(b"\xff\xd8\xff")
    assert sha == hashlib.sha256(data).hexdigest()


def test_the_middle_of_a_wide_picture_is_kept(dressed_app):
    image = QImage(1500, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    painter = QPainter(image)
    painter.fillRect(500, 0, 500, 500, QColor("#20c020"))
    painter.end()
    made = QImage.fromData(portrait_of(file_of(image))[2])
    for x in (10, made.width() // 2, made.width() - 10):
        assert made.pixelColor(x, made.height() // 2).green() > 150


def test_a_small_picture_keeps_its_size(picture):
    made = QImage.fromData(portrait_of(picture(90, 61))[2])
    assert (made.width(), made.height()) == (61, 61)


def test_what_lets_light_through_stays_png(dressed_app):
    image = QImage(601, 601, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    _, media, data = portrait_of(file_of(image))
    assert media == "image/png"
    assert QImage.fromData(data).pixelColor(5, 5).alpha() == 0


def test_an_opaque_picture_with_an_unused_alpha_channel_becomes_jpeg(dressed_app):
    image = QImage(61, 61, QImage.Format.Format_ARGB32)
    image.fill(QColor("#336699"))
    assert portrait_of(file_of(image))[1] == "image/jpeg"


def test_words_in_the_file_do_not_go_along(dressed_app):
    image = QImage(600, 600, QImage.Format.Format_RGB32)
    image.fill(QColor("#336699"))
    data = file_of(image, Location="43.2630 N 2.9350 W")
    assert b"43.2630" in data
    assert b"43.2630" not in portrait_of(data)[2]


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7", SVG, b"<html>"])
def test_other_files_are_no_photos(dressed_app, data):
    assert why(data) == "format"


def test_a_kind_of_picture_that_other_programs_may_not_read_is_no_photo(picture):
    assert why(picture(20, 20, "BMP")) == "format"


def test_a_picture_of_too_many_pixels_is_refused_before_decoding(dressed_app, png_header):
    assert why(png_header(40_000, 40_000)) == "large"


def test_a_broken_picture_is_told_apart(dressed_app):
    assert why(b"\x89PNG\r\n\x1a\nrubbish") == "damaged"
    assert why(b"\xff\xd8\xff" + SVG) == "damaged"


def test_a_file_that_is_gone_or_a_folder_cannot_be_read(tmp_path):
    for path in (tmp_path / "gone.jpg", tmp_path):
        with pytest.raises(NoPortrait) as caught:
            read_portrait(path)
        assert caught.value.why == "unreadable"


def test_every_problem_says_what_to_do():
    for reason in ("format", "large", "damaged", "unreadable"):
        assert "Choose" in problem_text(reason)


def test_one_picture_file_can_be_dragged(tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "Ana.JPG"))])
    assert dragged_picture(mime) == tmp_path / "Ana.JPG"


@pytest.mark.parametrize("names", [["cards.vcf"], ["one.jpg", "two.jpg"]])
def test_other_drags_are_left_to_the_import(tmp_path, names):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in names])
    assert dragged_picture(mime) is None


def test_an_address_in_the_internet_is_not_followed():
    mime = QMimeData()
    mime.setUrls([QUrl("https://example.org/ana.jpg")])
    assert dragged_picture(mime) is None
    mime.setData("image/png", QByteArray(b"bytes"))
    assert dragged_picture(mime) == b"bytes"
