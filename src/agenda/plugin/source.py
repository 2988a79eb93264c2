"""Where an importer reads from: a file, a folder, bytes or text, or a member of a zip or folder."""

from __future__ import annotations

import io
import lzma
import os
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from agenda.plugin.relations import NOBODY, Me

HEAD_BYTES = 4096
MEMBER_LIMIT = 256 * 1024 * 1024
RATIO_LIMIT = 200
RATIO_FREE_BYTES = 1024 * 1024
MEMBERS_LIMIT = 200_000
FOLDER_LIMIT = 1_000_000


class SourceError(Exception):
    """A source cannot be opened: missing, not readable, or a zip that is broken or a bomb."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something to import. Make one with :meth:`from_path`, :meth:`from_bytes` or :meth:`from_text`.

    ``head`` holds the first 4 KB for :meth:`Importer.recognises`; a folder has
    none. ``me`` is the user herself, as far as Agenda knows her. ``mapping``
    says what each column of a table means (see
    :class:`~agenda.plugin.MappedImporter`), where the user has said so.
    """

    name: str
    path: Path | None = None
    data: bytes | None = field(default=None, repr=False)
    head: bytes = field(default=b"", repr=False)
    me: Me = NOBODY
    mapping: tuple[str, ...] | None = None

    @classmethod
    def from_path(cls, path: Path) -> Source:
        """Look at a file or a folder.

        Raises:
            SourceError: it is missing or not readable.
        """
        if path.is_dir():
            return cls(name=path.resolve().name, path=path)
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

    @property
    def is_folder(self) -> bool:
        """Whether this is a folder, which has members like a zip."""
        return self.path is not None and self.data is None and self.path.is_dir()

    def open(self) -> BinaryIO:
        """Open for reading from the start.

        Raises:
            SourceError: the file went away or is not readable, or it is a folder.
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
        """Return the names inside a zip or a folder, folders left out, with ``/`` between parts.

        Symbolic links in a folder are not followed.

        Raises:
            SourceError: the archive is damaged, the folder cannot be listed, or
                there are too many members.
        """
        if self.is_folder:
            assert self.path is not None, "a folder has a path"
            return _folder_names(self.path)
        try:
            with self.open() as stream, zipfile.ZipFile(stream) as archive:
                infos = archive.infolist()
        except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
            raise SourceError(f"{self.name}: not a readable zip archive ({error})") from error
        if len(infos) > MEMBERS_LIMIT:
            raise SourceError(f"{self.name}: the archive has more than {MEMBERS_LIMIT} members")
        return tuple(info.filename for info in infos if not info.is_dir())

    def member(self, name: str) -> Source:
        """Return one member; that of a zip is read into memory, never unpacked to disk.

        Raises:
            SourceError: the member is missing, encrypted, damaged, larger than
                256 MB or suspiciously compressed (more than 200 to 1).
        """
        (found,) = self.members([name])
        return found

    def members(self, names: Sequence[str]) -> Iterator[Source]:
        """Yield members one by one, opening the archive once; ``me`` goes with them.

        Raises:
            SourceError: as for :meth:`member`, when its turn comes.
        """
        if self.is_folder:
            assert self.path is not None, "a folder has a path"
            for name in names:
                yield replace(_inside(self.path, name), me=self.me)
            return
        for name, data in self._read_members(names, MEMBER_LIMIT + 1):
            if len(data) > MEMBER_LIMIT:
                raise SourceError(f"{name}: larger than {MEMBER_LIMIT // 1024 // 1024} MB")
            yield replace(Source.from_bytes(name, data), me=self.me)

    def member_head(self, name: str) -> bytes:
        """Return the first 4 KB of a member, to recognise it by.

        Raises:
            SourceError: the member is missing, encrypted or damaged.
        """
        if self.is_folder:
            return self.member(name).head
        ((_, data),) = self._read_members([name], HEAD_BYTES)
        return data

    @contextmanager
    def open_member(self, name: str) -> Iterator[BinaryIO]:
        """Open one member for reading as a stream, for those too large for memory.

        Raises:
            SourceError: the member is missing, encrypted, damaged or
                suspiciously compressed (more than 200 to 1); damage found while
                reading raises it too, where the block ends.
        """
        if self.is_folder:
            with self.member(name).open() as stream:
                yield stream
            return
        with (
            self._guarding(name),
            self.open() as stream,
            zipfile.ZipFile(stream) as archive,
        ):
            info = archive.getinfo(name)
            _refuse_ratio(info)
            with archive.open(info) as member:
                yield member  # type: ignore[misc]  # ZipExtFile is a BinaryIO in all but name

    def _read_members(self, names: Sequence[str], limit: int) -> Iterator[tuple[str, bytes]]:
        if not names:
            return
        with self._guarding(names[0]), self.open() as stream, zipfile.ZipFile(stream) as archive:
            for name in names:
                with self._guarding(name):
                    info = archive.getinfo(name)
                    _refuse_bomb(info)
                    with archive.open(info) as member:
                        data = member.read(limit)
                yield name, data

    @contextmanager
    def _guarding(self, name: str) -> Iterator[None]:
        try:
            yield
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


def _folder_names(folder: Path) -> tuple[str, ...]:
    found: list[str] = []
    try:
        for where, folders, files in os.walk(folder, onerror=_raise):
            folders.sort()
            inside = Path(where).relative_to(folder)
            found.extend((inside / name).as_posix() for name in sorted(files))
            if len(found) > FOLDER_LIMIT:
                raise SourceError(f"{folder.name}: more than {FOLDER_LIMIT} files")
    except OSError as error:
        raise SourceError(f"{folder.name}: {error.strerror or error}") from error
    return tuple(name for name in found if not (folder / name).is_symlink())


def _raise(error: OSError) -> None:
    raise error


def _inside(folder: Path, name: str) -> Source:
    """Return a file of a folder, refusing what lies outside of it."""
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise SourceError(f"{folder.name}: {name} lies outside")
    return replace(Source.from_path(path), name=name)


def _refuse_bomb(info: zipfile.ZipInfo) -> None:
    if info.file_size > MEMBER_LIMIT:
        raise SourceError(f"{info.filename}: larger than {MEMBER_LIMIT // 1024 // 1024} MB")
    _refuse_ratio(info)


def _refuse_ratio(info: zipfile.ZipInfo) -> None:
    if info.file_size > RATIO_FREE_BYTES and info.file_size > RATIO_LIMIT * max(
        info.compress_size, 1
    ):
        raise SourceError(f"{info.filename}: compressed more than {RATIO_LIMIT} to 1, refused")
