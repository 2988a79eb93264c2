"""From what the user dropped to sources and who reads each: files, folders, zips, zips in folders."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from agenda import plugin
from agenda.model.errors import Unreadable
from agenda.services import whole
from agenda.services.plugin_host import GuardedImporter, PluginHost

DEEPEST = 4
"""Zips in zips are opened so far down."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A source and who reads it. ``path`` is what the receipt calls it."""

    source: plugin.Source
    importer: GuardedImporter
    path: str
    depth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A source that cannot be read, or nobody recognises."""

    path: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """Files inside a folder or a zip that nobody recognises: no fault, but said."""

    path: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A document of our own, which needs no plugin."""

    source: plugin.Source
    path: str


Found = Opened | Closed | Unknown | Whole


def open_sources(
    given: plugin.Source | Path, plugins: PluginHost, format_id: str | None, me: plugin.Me
) -> Iterator[Found]:
    """Yield who reads ``given``, or, where nobody reads the whole, who reads each part of it."""
    try:
        source = plugin.Source.from_path(given) if isinstance(given, Path) else given
    except plugin.SourceError as error:
        yield Closed(path=str(given), why=str(error))
        return
    yield from open_source(
        replace(source, me=me), plugins, format_id, path=str(source.path or source.name)
    )


def open_source(
    source: plugin.Source,
    plugins: PluginHost,
    format_id: str | None,
    *,
    path: str,
    depth: int = 0,
) -> Iterator[Found]:
    """Yield who reads a source, or who reads each part of it."""
    if format_id in (None, whole.ID) and whole.recognises(source):
        yield Whole(source=source, path=path)
        return
    try:
        importer = _sure_by_name(source, plugins) if depth and format_id is None else None
        importer = importer or plugins.importer_for(source, format_id)
    except Unreadable as error:
        if not (source.is_folder or source.is_zip) or depth >= DEEPEST:
            yield Closed(path=path, why=error.why)
        else:
            yield from _parts(source, plugins, format_id, path, depth)
        return
    yield Opened(source=source, importer=importer, path=path, depth=depth)


def _sure_by_name(source: plugin.Source, plugins: PluginHost) -> GuardedImporter | None:
    """Return who is sure of a file with its usual ending: of thousands, not each is shown to all."""
    for importer in plugins.importers():
        if source.suffix in importer.suffixes and importer.recognises(source) >= 1.0:
            return importer
    return None


def _parts(
    source: plugin.Source, plugins: PluginHost, format_id: str | None, path: str, depth: int
) -> Iterator[Found]:
    unknown: list[str] = []
    some = False
    for name, member in _members(source):
        inside = f"{path}/{name}" if name else path
        if isinstance(member, str):
            some = True
            yield Closed(path=inside, why=member)
            continue
        for found in open_source(member, plugins, format_id, path=inside, depth=depth + 1):
            if isinstance(found, Closed) and found.why == "not recognised":
                unknown.append(name)
            else:
                some = True
                yield found
    if not some:
        yield Closed(path=path, why="not recognised" if unknown else "empty")
    elif unknown:
        yield Unknown(path=path, names=tuple(unknown))


def _members(source: plugin.Source) -> Iterator[tuple[str, plugin.Source | str]]:
    """Yield each member under its name, or why it cannot be read; hidden ones are left out."""
    try:
        names = [name for name in source.member_names() if not _is_hidden(name)]
    except plugin.SourceError as error:
        yield "", str(error)
        return
    at = 0
    while at < len(names):  # an archive is opened once, and again only after a damaged member
        try:
            for member in source.members(names[at:]):
                yield names[at], member
                at += 1
        except plugin.SourceError as error:
            yield names[at], str(error)
            at += 1


def _is_hidden(name: str) -> bool:
    parts = PurePosixPath(name.replace("\\", "/")).parts
    hidden = (part.startswith(".") and part.strip(".") for part in parts)  # ".." leads, hides not
    return any(hidden) or "__MACOSX" in parts
