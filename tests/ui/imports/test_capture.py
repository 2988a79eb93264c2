"""What is pasted: files, text, a picture."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QImage

from agenda.ui.imports.capture import carried, png_of

pytestmark = pytest.mark.usefixtures("dressed_app")


def test_files_copied_in_a_file_manager_are_files(tmp_path):
    card, gone = tmp_path / "ana.vcf", tmp_path / "gone.vcf"
    card.write_bytes(b"BEGIN:VCARD")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(card)), QUrl.fromLocalFile(str(gone))])
    mime.setText(str(card))
    assert carried(mime).files == (card,)
    assert not carried(mime).text


def test_a_table_copied_with_its_picture_is_text():
    mime = QMimeData()
    mime.setText("Ana\t600")
    mime.setImageData(QImage(4, 4, QImage.Format.Format_RGB32))
    assert carried(mime).text == "Ana\t600"
    assert carried(mime).picture is None


def test_a_picture_alone_is_a_picture_that_can_be_written():
    picture = QImage(4, 4, QImage.Format.Format_RGB32)
    picture.fill(0)
    mime = QMimeData()
    mime.setImageData(picture)
    held = carried(mime).picture
    assert held is not None
    assert png_of(held).startswith(b"\x89PNG")


def test_nothing_is_nothing():
    held = carried(QMimeData())
    assert (held.files, held.text, held.picture) == ((), "", None)
