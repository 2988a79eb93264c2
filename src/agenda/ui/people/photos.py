"""Photos of people, decoded with care and one at a time.

The pictures come from strangers: only plain bitmap formats told by their first bytes, never
SVG, never more pixels than a large camera makes, and the decoder may not take more memory
than it is given. What is kept is a thumbnail, so that a list of thousands stays small.
"""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QImageReader, QImageWriter

from agenda.model.person import PersonRow
from agenda.ui.widgets import AvatarSpec

MOST_PIXELS = 40_000_000
MOST_MEGABYTES = 128
SIDE = 256
KEPT = 600
QUEUED = 60  # about three screens; what has scrolled past is not worth decoding
SIGNATURES = (
    (b"\xff\xd8\xff", b"jpeg"),
    (b"\x89PNG\r\n\x1a\n", b"png"),
    (b"GIF87a", b"gif"),
    (b"GIF89a", b"gif"),
    (b"BM", b"bmp"),
)


class TooLarge(Exception):
    """A picture has more pixels, or takes more memory, than is allowed."""


class Photos(QObject):
    """Thumbnails by the SHA-256 of the picture; `read` returns the picture itself.

    Signals:
        loaded: The SHA-256 of a picture that can be shown now.
    """

    loaded = Signal(str)

    def __init__(self, read: Callable[[str], bytes], parent: QObject | None = None) -> None:
        super().__init__(parent)
        QImageReader.setAllocationLimit(MOST_MEGABYTES)
        self._read = read
        self._known: OrderedDict[str, bytes | None] = OrderedDict()
        self._queue: deque[str] = deque(maxlen=QUEUED)
        self._turn = QTimer(self)
        self._turn.setInterval(0)
        self._turn.timeout.connect(self._decode_next)

    def spec(self, person: PersonRow) -> AvatarSpec:
        """Return whom to paint; without the photo until that is decoded."""
        photo = self.thumbnail(person.photo) if person.photo else None
        return AvatarSpec(
            key=str(person.id),
            name=person.name,
            photo=photo,
            photo_key=person.photo,
            company=person.kind == "org",
        )

    def thumbnail(self, sha: str) -> bytes | None:
        """Return a small picture as a PNG file; None while it is being read, or if it is none."""
        if sha in self._known:
            self._known.move_to_end(sha)
            return self._known[sha]
        if sha not in self._queue:
            self._queue.append(sha)
            self._turn.start()
        return None

    def _decode_next(self) -> None:
        if not self._queue:
            self._turn.stop()
            return
        sha = self._queue.pop()  # the latest asked for is what is on screen
        self._known[sha] = thumbnail_of(self._read(sha))
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        self.loaded.emit(sha)


def image_format(data: bytes) -> bytes:
    """Return which kind of bitmap the first bytes announce; empty for anything else."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return b"webp"
    return next((name for head, name in SIGNATURES if data.startswith(head)), b"")


def decode(data: bytes, side: int) -> QImage | None:
    """Return a picture whose shorter side has at most `side` pixels; None if it is none to show.

    Raises:
        TooLarge: nothing of it was decoded.
    """
    kind = image_format(data)
    if not kind:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(kind))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.isEmpty():
        return None
    if _is_too_large(size, kind):
        raise TooLarge
    if min(size.width(), size.height()) > side:
        kept = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        reader.setScaledSize(size.scaled(QSize(side, side), kept))
    image = reader.read()
    return None if image.isNull() else image


def thumbnail_of(data: bytes) -> bytes | None:
    """Return a picture as a small PNG file."""
    try:
        image = decode(data, SIDE)
    except TooLarge:
        return None
    if image is None:
        return None
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())


def _is_too_large(size: QSize, kind: bytes) -> bool:
    """Say whether decoding would break a limit; JPEG alone gets smaller while it is decoded."""
    pixels = size.width() * size.height()
    whole = 4 * pixels > MOST_MEGABYTES * 1024 * 1024
    return pixels > MOST_PIXELS or (whole and kind != b"jpeg")
