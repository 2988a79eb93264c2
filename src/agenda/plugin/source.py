"""Where an importer reads from: a file, a folder, bytes or text, or a member of a zip or folder."""

from __future__ import annotations

import io
import os
import stat
import zipfile
from collections.abc import Collection, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from agenda.plugin._streams import SourceError, buffered, guarding
from agenda.plugin.relations import NOBODY, Me

HEAD_BYTES = 4096
MEMBER_IN_MEMORY = 16 * 1024 * 1024
"""Members of a zip up to this size are held in memory, larger ones read from the zip each time."""

INNER_ZIP_LIMIT = 128 * 1024 * 1024
"""A zip in a zip has to be held in memory, as its list of members stands at its end."""

RATIO_LIMIT = 200
RATIO_FREE_BYTES = 1024 * 1024
MEMBERS_LIMIT = 200_000
FOLDER_LIMIT = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a member lies that is not held in memory, and how long it is."""

    archive: Source
    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Something to import. Make one with :meth:`from_path`, :meth:`from_bytes` or :meth:`from_text`.

    ``head`` holds the first 4 KB for :meth:`Importer.recognises`; a folder has
    none. ``me`` is the user herself, as far as Agenda knows her. ``mapping``
    says what each column of a table means (see
    :class:`~agenda.plugin.MappedImporter`), where the user has said so.
    ``place`` and ``left_out`` are set by :meth:`members` and :meth:`without`.
    """

    name: str
    path: Path | None = None
    data: bytes | None = field(default=None, repr=False)
    head: bytes = field(default=b"", repr=False)
    me: Me = NOBODY
    mapping: tuple[str, ...] | None = None
    place: Place | None = field(default=None, repr=False)
    left_out: frozenset[str] = field(default=frozenset(), repr=False)

    @classmethod
    def from_path(cls, path: Path) -> Source:
        """Look at a file or a folder.

        Raises:
            SourceError: it is missing, not readable, or neither a file nor a folder.
        """
        try:
            if path.is_dir():
                return cls(name=path.resolve().name, path=path)
            if not stat.S_ISREG(path.stat().st_mode):  # opening a pipe would wait for ever
                raise SourceError(f"{path.name}: neither a file nor a folder")
            with path.open("rb") as stream:
                head = stream.read(HEAD_BYTES)
        except (OSError, ValueError) as error:
            raise SourceError(f"{path.name}: {_told(error)}") from error
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
                The stream raises it too, where a file or an archive fails later on.
        """
        if self.data is not None:
            return io.BytesIO(self.data)
        if self.place is not None:
            return _stream(self.place.archive, self.place.name)
        assert self.path is not None, "a source has a path or data"
        try:
            return buffered(self.path.open("rb", buffering=0), self.name)
        except OSError as error:
            raise SourceError(f"{_called(self)}: {_told(error)}") from error

    def size(self) -> int:
        """Return the number of bytes; what is left of an archive or folder has none of its own.

        Raises:
            SourceError: the file went away.
        """
        if self.left_out:
            return 0
        if self.data is not None:
            return len(self.data)
        if self.place is not None:
            return self.place.size
        assert self.path is not None, "a source has a path or data"
        try:
            return self.path.stat().st_size
        except OSError as error:
            raise SourceError(f"{_called(self)}: {_told(error)}") from error

    def member_names(self) -> tuple[str, ...]:
        """Return the names inside a zip or a folder, folders left out, with ``/`` between parts.

        Symbolic links in a folder are not followed; pipes and sockets are left out.

        Raises:
            SourceError: the archive is damaged, the folder cannot be listed, or
                there are too many members.
        """
        if self.is_folder:
            assert self.path is not None, "a folder has a path"
            names = _folder_names(self.path)
        else:
            names = _archive_names(self)
        return tuple(name for name in names if name not in self.left_out)

    def without(self, names: Collection[str]) -> Source:
        """Return this folder or archive without some members, to be yielded for other readers."""
        return replace(self, name="", left_out=self.left_out.union(names))

    def member(self, name: str) -> Source:
        """Return one member; that of a zip is never unpacked to disk.

        Raises:
            SourceError: the member is missing, encrypted, damaged or
                suspiciously compressed (more than 200 to 1).
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
        if not names:
            return
        with (
            guarding(_called(self), names[0]),
            self.open() as stream,
            zipfile.ZipFile(stream) as archive,
        ):
            for name in names:
                with guarding(_called(self), name):
                    found = _found(self, archive, name)
                yield found

    def member_head(self, name: str) -> bytes:
        """Return the first 4 KB of a member, to recognise it by.

        Raises:
            SourceError: the member is missing, encrypted or damaged.
        """
        if self.is_folder:
            return self.member(name).head
        with _stream(self, name) as stream:
            return stream.read(HEAD_BYTES)

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
        with guarding(_called(self), name), _stream(self, name) as stream:
            yield stream


def _called(source: Source) -> str:
    """Return what messages call a source: what is left of an archive has no name of its own."""
    return source.name or (source.path.name if source.path else "")


def _archive_names(source: Source) -> tuple[str, ...]:
    name = _called(source)
    try:
        with source.open() as stream, zipfile.ZipFile(stream) as archive:
            infos = archive.infolist()
    except (zipfile.BadZipFile, OSError, NotImplementedError, ValueError) as error:
        raise SourceError(f"{name}: not a readable zip archive ({error})") from error
    if len(infos) > MEMBERS_LIMIT:
        raise SourceError(f"{name}: the archive has more than {MEMBERS_LIMIT} members")
    return tuple(info.filename for info in infos if not info.is_dir())


def _stream(source: Source, name: str) -> BinaryIO:
    """Open a member of a zip, and the zip for it, until the stream is closed."""
    with ExitStack() as opened:
        with guarding(_called(source), name):
            archive = opened.enter_context(zipfile.ZipFile(opened.enter_context(source.open())))
            info = archive.getinfo(name)
            _refuse_ratio(info)
            member = opened.enter_context(archive.open(info))
        return buffered(member, f"{_called(source)}: {name}", opened.pop_all())


def _found(source: Source, archive: zipfile.ZipFile, name: str) -> Source:
    """Look at a member of a zip, and take it into memory unless it is large."""
    info = archive.getinfo(name)
    _refuse_ratio(info)
    with archive.open(info) as stream:
        head = stream.read(HEAD_BYTES)
        place = Place(archive=source, name=name, size=info.file_size)
        found = Source(name=name, head=head, me=source.me, place=place)
        if found.is_zip and info.file_size > INNER_ZIP_LIMIT:
            raise SourceError(f"{name}: larger than {INNER_ZIP_LIMIT // 1024 // 1024} MB")
        if found.is_zip or info.file_size <= MEMBER_IN_MEMORY:
            return replace(found, data=head + stream.read(), place=None)
    return found


def _folder_names(folder: Path) -> tuple[str, ...]:
    """List the files; a folder inside that cannot be listed stands for itself."""
    found: list[str] = []
    closed: list[OSError] = []
    for where, folders, files in os.walk(folder, onerror=closed.append):
        folders.sort()
        inside = Path(where).relative_to(folder)
        found.extend((inside / name).as_posix() for name in sorted(files))
        if len(found) > FOLDER_LIMIT:
            raise SourceError(f"{folder.name}: more than {FOLDER_LIMIT} files")
    names = [name for name in found if _is_file(folder / name)]
    for error in closed:
        at = Path(os.fsdecode(error.filename)).relative_to(folder).as_posix()
        if at == ".":
            raise SourceError(f"{folder.name}: {_told(error)}") from error
        names.append(at)
    return tuple(names)


def _is_file(path: Path) -> bool:
    """Say whether this is a file, and no link to one; what has just gone was one."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError:
        return True


def _told(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)


def _inside(folder: Path, name: str) -> Source:
    """Return a file of a folder, refusing what lies outside of it."""
    path = folder / name
    if not path.resolve().is_relative_to(folder.resolve()):
        raise SourceError(f"{folder.name}: {name} lies outside")
    return replace(Source.from_path(path), name=name)


def _refuse_ratio(info: zipfile.ZipInfo) -> None:
    if info.file_size > RATIO_FREE_BYTES and info.file_size > RATIO_LIMIT * max(
        info.compress_size, 1
    ):
        raise SourceError(f"{info.filename}: compressed more than {RATIO_LIMIT} to 1, refused")
