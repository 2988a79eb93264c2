"""Links open only after they were shown, and only the harmless ones."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from agenda.ui.people.links import LinkSheet, QrSheet, is_openable, shown_target


@pytest.fixture
def opened(monkeypatch):
    urls = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()))
    return urls


@pytest.fixture
def sheet(theme, qtbot, speak):
    host = QWidget()
    qtbot.addWidget(host)
    return lambda link: LinkSheet(theme, link, host)


def button(sheet, text):
    return next(b for b in sheet.findChildren(QPushButton) if b.text() == text)


def test_the_number_is_shown_before_it_is_called(sheet, opened):
    shown = sheet("tel:+34612408117")
    assert any(label.text() == "+34612408117" for label in shown.findChildren(QLabel))
    assert opened == []
    button(shown, "Call").click()
    assert opened == ["tel:+34612408117"]


def test_cancelling_opens_nothing(sheet, opened):
    button(sheet("https://example.org"), "Cancel").click()
    assert opened == []


def test_an_unencrypted_page_is_marked(sheet):
    texts = [label.text() for label in sheet("http://example.org").findChildren(QLabel)]
    assert any("not encrypted" in text for text in texts)


def test_the_real_host_is_shown_of_a_page_that_pretends():
    assert (
        shown_target("https://bank.example@evil.example/") == "https://bank.example@evil.example/"
    )
    assert "xn--" in shown_target("https://аpple.com/")


def test_text_of_a_link_is_never_read_as_html(sheet):
    shown = sheet("mailto:<b>x</b>@example.org")
    assert all(
        label.textFormat() == Qt.TextFormat.PlainText
        for label in shown.findChildren(QLabel)
        if label.text()
    )


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "javascript:1", "data:text/html,x", "C:\\x"]
)
def test_dangerous_links_are_no_links(link):
    assert not is_openable(link)


def test_a_person_becomes_a_qr_code(theme, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    sheet = QrSheet(theme, "Ana", "BEGIN:VCARD\r\nFN:Ana\r\nEND:VCARD", host)
    pictures = [label for label in sheet.findChildren(QLabel) if not label.pixmap().isNull()]
    assert len(pictures) == 1
