"""Plugin wheels: what they are, and how they come into the user's plugins folder.

A pure wheel works unopened on ``sys.path``; one with compiled parts must be
unpacked, since a library cannot be loaded from inside a zip (PEP 427).
"""

from __future__ import annotations

import configparser
import re
import shutil
import zipfile
from dataclasses import dataclass
from email.parser import Parser
from pathlib import Path, PurePosixPath

from agenda.model.errors import BadInput, CannotWrite

ENTRY_POINTS = "agenda.plugins"
MOST_UNPACKED = 512 * 1024 * 1024
"""Bytes that a wheel may hold unpacked; more is taken for a bomb."""

_REQUIREMENT = re.compile(r"[A-Za-z0-9][\w.-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wheel:
    """A wheel that holds a plugin. ``needs`` are other distributions that it requires."""

    path: Path
    name: str
    version: str
    pure: bool
    needs: tuple[str, ...]


def read_wheel(path: Path) -> Wheel:
    """Look into a wheel.

    Raises:
        BadInput: it is no wheel, or holds no plugin.
    """
    if path.suffix != ".whl":
        raise BadInput(what="wheel", value=str(path), why=".whl?")
    try:
        with zipfile.ZipFile(path) as archive:
            about = Parser().parsestr(_info(archive, "METADATA"))
            wheel = Parser().parsestr(_info(archive, "WHEEL"))
            points = configparser.ConfigParser(interpolation=None)
            points.read_string(_info(archive, "entry_points.txt"))
    except (OSError, zipfile.BadZipFile, KeyError, UnicodeDecodeError, configparser.Error) as error:
        raise BadInput(what="wheel", value=str(path), why=str(error)) from error
    if not about["Name"] or not about["Version"] or not points.has_section(ENTRY_POINTS):
        raise BadInput(what="wheel", value=str(path), why=f"no {ENTRY_POINTS}")
    return Wheel(
        path=path,
        name=about["Name"],
        version=about["Version"],
        pure=wheel["Root-Is-Purelib"] == "true" and path.stem.endswith("-none-any"),
        needs=_needs(about.get_all("Requires-Dist") or []),
    )


def install(wheel: Wheel, folder: Path) -> Path:
    """Put a wheel into the plugins folder, in place of other versions; return where it is.

    Raises:
        CannotWrite: there is no room, or it may not be written.
        BadInput: it is a bomb, or would write outside its folder.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        target = folder / (wheel.path.name if wheel.pure else wheel.path.stem)
        partial = folder / f".{target.name}.part"
        _remove(partial)
        if wheel.pure:
            shutil.copyfile(wheel.path, partial)
        else:
            _unpack(wheel.path, partial)
        for old in installed(wheel.name, folder):
            _remove(old)
        partial.replace(target)
    except OSError as error:
        raise CannotWrite(path=str(folder), why=error.strerror or str(error)) from error
    return target


def installed(name: str, folder: Path) -> list[Path]:
    """Return the wheels and unpacked wheels of a distribution in the plugins folder."""
    if not folder.is_dir():
        return []
    wanted = canonical(name)
    return [
        item for item in sorted(folder.iterdir()) if canonical(item.name.split("-")[0]) == wanted
    ]


def uninstall(name: str, folder: Path) -> list[Path]:
    """Remove a distribution from the plugins folder; return what was removed."""
    found = installed(name, folder)
    for item in found:
        _remove(item)
    return found


def canonical(name: str) -> str:
    """Return the name of a distribution as PEP 503 compares it."""
    return re.sub(r"[-_.]+", "-", name).lower()


def _info(archive: zipfile.ZipFile, file: str) -> str:
    for name in archive.namelist():
        parts = PurePosixPath(name).parts
        if len(parts) == 2 and parts[0].endswith(".dist-info") and parts[1] == file:
            return archive.read(name).decode("utf-8")
    raise KeyError(file)


def _needs(requirements: list[str]) -> tuple[str, ...]:
    """Return required distributions besides Agenda itself; extras are not required."""
    found = []
    for requirement in requirements:
        match = _REQUIREMENT.match(requirement)
        if match and canonical(match[0]) != "agenda" and "extra ==" not in requirement:
            found.append(match[0])
    return tuple(found)


def _unpack(wheel: Path, target: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        members = archive.infolist()
        if sum(member.file_size for member in members) > MOST_UNPACKED:
            raise BadInput(what="wheel", value=str(wheel), why="size")
        for member in members:
            parts = PurePosixPath(member.filename).parts
            if ".." in parts or member.filename.startswith("/") or "\\" in member.filename:
                raise BadInput(what="wheel", value=str(wheel), why=member.filename)
        target.mkdir()
        archive.extractall(target)


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
