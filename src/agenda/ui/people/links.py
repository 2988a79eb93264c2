"""Opening links: only of a few kinds, and only after the user has seen where they lead."""

from __future__ import annotations

import io

import segno
from PySide6.QtCore import QByteArray, QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPixmap
from PySide6.QtWidgets import QLabel, QWidget

from agenda.ui.theme import Theme
from agenda.ui.widgets import Panel, Sheet, label, row

SCHEMES = frozenset({"tel", "mailto", "https", "http", "sip", "xmpp"})
QR_BYTES = 2_000
"""More than this makes a code that telephones read badly."""


def is_openable(link: str) -> bool:
    """Say whether a link is of a kind that may be opened at all."""
    return QUrl(link).scheme().lower() in SCHEMES


class LinkSheet(Sheet):
    """Shows where a link leads; opens it on yes. A number to call also comes as a QR code."""

    def __init__(self, theme: Theme, link: str, parent: QWidget) -> None:
        scheme = QUrl(link).scheme().lower()
        words, verb, icon = _question(scheme)
        super().__init__(theme, words, "", parent)
        self._link = link
        self.setMinimumWidth(theme.px(420))
        shown = Panel("sunken")
        box = row(shown, margins=(14, 16), spacing=16)
        target = label(shown_target(link), "value", wrap=True, selectable=True)
        box.addWidget(target, 1)
        if scheme == "tel":
            box.addWidget(qr_label(link, theme.px(116)))
        self.content.addWidget(shown)
        if scheme == "http":
            text = self.tr("This page is not encrypted: others on the way can read along.")
            self.content.addWidget(label(text, "small", "warn", wrap=True))
        if scheme == "tel":
            text = self.tr("To call from your phone, point its camera at the code.")
            self.content.addWidget(label(text, "small", "muted", wrap=True))
        self.add_button(self.tr("Copy"), icon="copy").clicked.connect(self._copy)
        self.add_button(self.tr("Cancel"))
        yes = self.add_button(verb, kind="primary", icon=icon)
        yes.clicked.connect(self._open)
        yes.setFocus()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(shown_target(self._link))

    def _open(self) -> None:
        if is_openable(self._link):
            QDesktopServices.openUrl(QUrl(self._link))


class QrSheet(Sheet):
    """A person as a code that a telephone takes in with its camera."""

    def __init__(self, theme: Theme, name: str, vcard: str, parent: QWidget) -> None:
        super().__init__(theme, name, "", parent)
        text = self.tr("Point a phone's camera at it to save this person there.")
        self.content.addWidget(label(text, "body", "muted", wrap=True))
        code = qr_label(vcard, theme.px(300))
        self.content.addWidget(code, 0, Qt.AlignmentFlag.AlignHCenter)
        self.add_button(self.tr("Close")).setFocus()


def shown_target(link: str) -> str:
    """Return a link as it is shown before it is opened: for a page its real host first."""
    url = QUrl(link)
    scheme = url.scheme().lower()
    if scheme in ("tel", "mailto", "sip", "xmpp"):
        return url.path(QUrl.ComponentFormattingOption.FullyDecoded)
    return url.toDisplayString(QUrl.ComponentFormattingOption.FullyEncoded)


def qr_label(text: str, side: int) -> QLabel:
    """Return a QR code, dark on white in every theme, because telephones expect it so."""
    out = io.BytesIO()
    segno.make(text, error="m" if len(text.encode()) < QR_BYTES else "l", micro=False).save(
        out, kind="png", scale=8, border=3, dark="#000000", light="#ffffff"
    )
    pixmap = QPixmap()
    pixmap.loadFromData(QByteArray(out.getvalue()))
    smooth = Qt.TransformationMode.SmoothTransformation
    shown = label("")
    pixmap = pixmap.scaled(side * 2, side * 2, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    pixmap.setDevicePixelRatio(2)
    shown.setPixmap(pixmap)
    shown.setAccessibleName(shown_target(text) if text.startswith("tel:") else "QR")
    return shown


def _question(scheme: str) -> tuple[str, str, str]:
    """Return the question, the word on the button and its icon."""
    if scheme in ("tel", "sip"):
        asked = QCoreApplication.translate("links", "Call this number?")
        return asked, QCoreApplication.translate("links", "Call"), "phone"
    if scheme == "mailto":
        asked = QCoreApplication.translate("links", "Write to this address?")
        return asked, QCoreApplication.translate("links", "Write"), "mail"
    asked = QCoreApplication.translate("links", "Open this page?")
    return asked, QCoreApplication.translate("links", "Open"), "external-link"
