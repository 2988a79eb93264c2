"""Recognises pictures by their first bytes, and has the codes in them read."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Protocol, cast

from agenda.plugin import Issue, Item, Severity, Source, SourceError
from agenda_qr.content import understood
from agenda_qr.errors import UnreadablePicture

FILE_LIMIT = 60 * 1024 * 1024
"""Bytes of a picture; the largest photos of telephones have a third of it."""

_PICTURE = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|RIFF.{4}WEBP|BM.{12}[\x0c\x28\x34\x38\x40\x6c\x7c]\x00\x00\x00",
    re.DOTALL,
)
_TELEPHONES_OWN = re.compile(rb".{4}ftyp(?:heic|heix|hevc|mif1|msf1|avif)", re.DOTALL)


class QrImporter:
    """Reads pictures with one or several QR codes (Aztec and Data Matrix as well)."""

    id: str = "qr"
    title: str = "QR code in a picture"
    suffixes: tuple[str, ...] = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp")

    def recognises(self, source: Source) -> float:
        """Be sure of every picture: nobody else makes people of them."""
        known = _PICTURE.match(source.head) or _TELEPHONES_OWN.match(source.head)
        return 1.0 if known else 0.0

    def read(self, source: Source) -> Iterator[Item]:
        """Yield what the codes hold: a draft, or a source for whoever reads that format."""
        try:
            texts = _texts(source)
        except SourceError as error:
            yield _issue(source, str(error), f"no se puede abrir ({error})")
            return
        except UnreadablePicture as error:
            yield _issue(source, str(error), error.spanish)
            return
        if not texts:
            yield _issue(
                source,
                "no QR code was found in this picture; a sharper or closer one may help",
                "en esta imagen no se ha encontrado ningún código QR; "
                "prueba con otra más nítida o más cercana",
            )
        for text in texts:
            item = understood(text, source.name)
            yield replace(item, me=source.me) if isinstance(item, Source) else item


class _Pictures(Protocol):
    """What :mod:`agenda_qr.pictures` offers, as seen before it is loaded."""

    def texts_in(self, data: bytes) -> list[str]:
        """Read the codes of a picture."""


def _texts(source: Source) -> list[str]:
    if _TELEPHONES_OWN.match(source.head):
        raise UnreadablePicture(
            "photos in HEIC or AVIF cannot be read; save it as JPEG or take a screenshot",
            "las fotos en HEIC o AVIF no se pueden leer; guárdala como JPEG o haz una captura",
        )
    with source.open() as stream:
        data = stream.read(FILE_LIMIT + 1)
    if len(data) > FILE_LIMIT:
        raise UnreadablePicture(
            f"the file is larger than {FILE_LIMIT // 1024 // 1024} MB",
            f"el archivo ocupa más de {FILE_LIMIT // 1024 // 1024} MB",
        )
    # Loaded when first needed: the libraries for pictures and codes take 70 ms, which
    # the start of the program must not pay for.
    pictures = cast("_Pictures", importlib.import_module("agenda_qr.pictures"))
    return pictures.texts_in(data)


def _issue(source: Source, english: str, spanish: str) -> Issue:
    return Issue(
        message=f"{source.name}: {english}",
        severity=Severity.ERROR,
        words=(("es", f"{source.name}: {spanish}"),),
    )
