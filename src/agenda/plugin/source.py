"""Where an importer reads from: a file, bytes or text, or a member of a zip."""

from __future__ import annotations

import io
import lzma
import zipfile
import zlib
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import BinaryIO

HEAD_BYTES = 4096
MEMBER_LIMIT = 256 * 1024 * 1024
RATIO_LIMIT = 200
RATIO_FREE_BYTES = 1024 * 1024
MEMBERS_LIMIT = 10_000


class SourceError(Exception):
    """A source cannot be opened: missing, not readable, or a zip that is broken or a bomb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something to import. Make one with :meth:`from_path`, :meth:`from_bytes` or :meth:`from_text`.

    ``head`` holds the first 4 KB for :meth:`Importer.recognises`.
    """

    name: str
    path: Path | None = None
    data: bytes | None = field(default=None, repr=False)
    head: bytes = field(default=b"", repr=False)

    @classmethod
    def from_path(cls, path: Path) -> Source:
        """Look at a file.

        Raises:
            SourceError: the file is missing, a folder, or not readable.
        """
        try:
            with path.open("rb") as stream:
                head = stream.read(HEAD_BYTES)
        except OSError as error:
            raise SourceError(f"{path.name}: {error.strerror or error}") from error
        return cls(name=path.name, path=path, head=head)

    @classmethod
    def from_bytes(cls, name: str, data: bytes) -> Source:
        """Wrap bytes that are already in memory."""
        return cls(name=name, data=data, head=data[:HEAD_BYTES])

    @classmethod
    def from_text(cls, text: str, name: str = "") -> Source:
        """Wrap pasted text."""
        return cls.from_bytes(name, text.encode("utf-8", "surrogatepass"))

    @property
    def suffix(self) -> str:
        """The file ending in lower case, with its dot."""
        return PurePosixPath(self.name.replace("\\", "/")).suffix.lower()

    @property
    def is_zip(self) -> bool:
        """Whether the content looks like a zip archive."""
        return self.head.startswith((b"PK\x03\x04", b"PK\x05\x06"))

    def open(self) -> BinaryIO:
        """Open for reading from the start.

        Raises:
            SourceError: the file went away or is not readable.
        """
        if self.data is not None:
            return io.BytesIO(self.data)
        assert self.path is not None, "a source has a path or data"
        try:
            return self.path.open("rb")
        except OSError as error:
            raise SourceError(f"{self.name}: {error.strerror or error}") from error

    def size(self) -> int:
        """Return the number of bytes."""
        if self.data is not None:
            return len(self.data)
        assert self.path is not None, "a source has a path or data"
        return self.path.stat().st_size

    def member_names(self) -> tuple[str, ...]:
        """Return the names inside a zip, folders left out.

        Raises:
            SourceError: the archive is damaged or has too many members.
        """
        try:
            with self.open() as stream, zipfile.ZipFile(stream) as archive:
                infos = archive.infolist()
        except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
            raise SourceError(f"{self.name}: not a readable zip archive ({error})") from error
        if len(infos) > MEMBERS_LIMIT:
            raise SourceError(f"{self.name}: the archive has more than {MEMBERS_LIMIT} members")
        return tuple(info.filename for info in infos if not info.is_dir())

    def member(self, name: str) -> Source:
        """Return one member of a zip; it is read into memory, never unpacked to disk.

        Raises:
            SourceError: the member is missing, encrypted, damaged, larger than
                256 MB or suspiciously compressed (more than 200 to 1).
        """
        data = self._member_bytes(name, MEMBER_LIMIT + 1)
        if len(data) > MEMBER_LIMIT:
            raise SourceError(f"{name}: larger than {MEMBER_LIMIT // 1024 // 1024} MB")
        return Source.from_bytes(name, data)

    def member_head(self, name: str) -> bytes:
        """Return the first 4 KB of a member of a zip, to recognise it by.

        Raises:
            SourceError: the member is missing, encrypted or damaged.
        """
        return self._member_bytes(name, HEAD_BYTES)

    def _member_bytes(self, name: str, limit: int) -> bytes:
        try:
            with self.open() as stream, zipfile.ZipFile(stream) as archive:
                info = archive.getinfo(name)
                _refuse_bomb(info)
                with archive.open(info) as member:
                    return member.read(limit)
        except KeyError as error:
            raise SourceError(f"{self.name}: no {name} inside") from error
        except (
            zipfile.BadZipFile,
            OSError,
            RuntimeError,  # encrypted
            NotImplementedError,  # unknown compression
            EOFError,
            ValueError,
            zlib.error,
            lzma.LZMAError,
        ) as error:
            raise SourceError(f"{self.name}: cannot read {name} ({error})") from error


def _refuse_bomb(info: zipfile.ZipInfo) -> None:
    if info.file_size > MEMBER_LIMIT:
        raise SourceError(f"{info.filename}: larger than {MEMBER_LIMIT // 1024 // 1024} MB")
    if info.file_size > RATIO_FREE_BYTES and info.file_size > RATIO_LIMIT * max(
        info.compress_size, 1
    ):
        raise SourceError(f"{info.filename}: compressed more than {RATIO_LIMIT} to 1, refused")
