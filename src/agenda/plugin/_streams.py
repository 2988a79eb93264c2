"""Streams of files and of members of archives, whose faults all come as one error."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import IO, TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

BUFFER_BYTES = 128 * 1024
_FAULTS = (
    zipfile.BadZipFile,
    OSError,
    RuntimeError,  # encrypted
    NotImplementedError,  # unknown compression
    EOFError,
    ValueError,
    zlib.error,
    lzma.LZMAError,
)


class SourceError(Exception):
    """A source cannot be opened: missing, not readable, or a zip that is broken or a bomb."""


@contextmanager
def guarding(archive: str, name: str) -> Iterator[None]:
    """Turn whatever goes wrong with a member of a zip into a :class:`SourceError`."""
    where = f"{archive}: " if archive else ""
    try:
        yield
    except KeyError as error:
        raise SourceError(f"{where}no {name} inside") from error
    except _FAULTS as error:
        told = "it is encrypted" if "encrypted" in str(error) else error
        raise SourceError(f"{where}cannot read {name} ({told})") from error


def buffered(raw: IO[bytes], name: str, closing: ExitStack | None = None) -> BinaryIO:
    """Return a stream that raises :class:`SourceError` alone; it closes ``closing`` with itself."""
    return io.BufferedReader(_Guarded(raw, name, closing or ExitStack()), BUFFER_BYTES)


class _Guarded(io.RawIOBase):
    """A file may go away, and an archive turn out damaged, while it is being read."""

    def __init__(self, raw: IO[bytes], name: str, closing: ExitStack) -> None:
        self._raw = raw
        self._name = name
        self._closing = closing

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return self._raw.seekable()

    def readinto(self, buffer: WriteableBuffer) -> int:
        try:
            return self._raw.readinto(buffer)  # type: ignore[attr-defined,no-any-return]  # IO lacks it
        except _FAULTS as error:
            raise self._failure(error) from error

    def seek(self, offset: int, whence: int = 0) -> int:
        try:
            return self._raw.seek(offset, whence)
        except _FAULTS as error:
            raise self._failure(error) from error

    def tell(self) -> int:
        return self._raw.tell()

    def close(self) -> None:
        if not self.closed:
            super().close()
            self._raw.close()
            self._closing.close()

    def _failure(self, error: Exception) -> SourceError:
        told = getattr(error, "strerror", None) or error
        return SourceError(f"{self._name}: cannot read any further ({told})")
