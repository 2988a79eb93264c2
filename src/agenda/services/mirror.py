"""The live folder: each person as a ``.vcf`` of her own, for programs that read such folders.

The folder is a vdir (as khard and vdirsyncer read it): a file for each card,
called by its UID, written at once. It is a picture of the agenda, not a second
one: what others change there is left as it is and told, never taken over.
"""

from __future__ import annotations

import io
import os
import platform
import re
import uuid
from collections.abc import Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from agenda import __version__, plugin
from agenda.model.errors import BadInput, CannotWrite
from agenda.model.importing import Progress
from agenda.services.file_names import folded, write_whole
from agenda.services.going_out import CHUNK, Outgoing, guarded
from agenda.services.mirror_state import (
    Mirrored,
    MirrorState,
    locked,
    plan,
    read_state,
    sha_of,
    write_state,
)
from agenda.services.plugin_host import PluginHost
from agenda.store import Reading, Store
from agenda.store.fingerprints import Latest, fingerprints, latest
from agenda.store.settings import get_setting, set_setting

SETTING = "mirror"
FORMATS = ("vcard3", "vcard4")
"""Those that say all of a person in one card; the first is what all of these programs read."""

ENDING = ".vcf"
BESIDE = ".vcf.agenda"
"""Ends ours where somebody else changed the file: no program takes it for a card."""

_SAFE_UID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")


@dataclass(frozen=True, slots=True, kw_only=True)
class MirrorReport:
    """What a run did. ``left`` names files that somebody else changed, and that stayed so."""

    folder: str
    format: str
    people: int
    written: int = 0
    removed: int = 0
    left: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    folder: Path
    format: str
    token: str
    on: bool = True


class Mirror:
    """The live folder of one agenda on this computer."""

    def __init__(self, store: Store, plugins: PluginHost) -> None:
        self._store = store
        self._plugins = plugins

    @property
    def folder(self) -> Path | None:
        """The folder, None while there is none."""
        with self._store.reading() as reading:
            place = _place(reading)
        return place.folder if place is not None and place.on else None

    def mark(self) -> Latest | None:
        """Return what is different once the folder is out of date; None while there is none."""
        with self._store.reading() as reading:
            place = _place(reading)
            return latest(reading) if place is not None and place.on else None

    def start(
        self, folder: Path, format_id: str = FORMATS[0]
    ) -> Generator[Progress, None, MirrorReport]:
        """Make a folder the mirror, and write everybody into it.

        Raises:
            BadInput: cards of others lie in it, or the format does not fit.
            CannotWrite: it cannot be written.
        """
        if format_id not in FORMATS:
            raise BadInput(what="format", value=format_id, why=", ".join(FORMATS))
        folder = folder.expanduser().absolute()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            token = self._token(folder)
        except OSError as error:
            raise CannotWrite(path=str(folder), why=error.strerror or str(error)) from error
        place = _Place(folder=folder, format=format_id, token=token)
        self._keep(place)
        return (yield from self._update(place))

    def update(self) -> Generator[Progress, None, MirrorReport]:
        """Write whoever has changed since the last time.

        Raises:
            BadInput: there is no mirror on this computer.
            CannotWrite: the folder is gone or cannot be written.
        """
        with self._store.reading() as reading:
            place = _place(reading)
        if place is None or not place.on:
            raise BadInput(what="mirror", value="", why="off")
        return (yield from self._update(place))

    def stop(self) -> Path | None:
        """Stop; the files stay. Return the folder there was."""
        with self._store.reading() as reading:
            place = _place(reading)
        if place is None or not place.on:
            return None
        self._keep(replace(place, on=False))
        return place.folder

    def _token(self, folder: Path) -> str:
        """Return what names this agenda in a folder that is new or was its mirror before."""
        with self._store.reading() as reading:
            known = _place(reading)
        state = read_state(folder)
        if state is not None:
            if known is None or state.token != known.token:
                raise BadInput(what="mirror", value=str(folder), why="other-mirror")
            return state.token
        if any(path.name.endswith(ENDING) for path in folder.iterdir()):
            raise BadInput(what="mirror", value=str(folder), why="not-empty")
        token = str(uuid.uuid4())
        write_state(folder, MirrorState(token=token, made_by=""))
        return token

    def _keep(self, place: _Place) -> None:
        said = {"folder": str(place.folder), "format": place.format, "token": place.token,
                "on": place.on}  # fmt: skip
        with self._store.writing("setting") as writing:
            everywhere = get_setting(writing, SETTING, {})
            set_setting(writing, SETTING, everywhere | {platform.node(): said})

    def _update(self, place: _Place) -> Generator[Progress, None, MirrorReport]:
        exporter = self._plugins.exporter(place.format)
        if exporter is None:
            raise BadInput(what="format", value=place.format, why=", ".join(FORMATS))
        try:
            with locked(place.folder), self._store.reading() as reading:
                run = _Run(reading, place, exporter)
                yield from run.carry_out()
                return run.report()
        except OSError as error:
            raise CannotWrite(path=str(place.folder), why=error.strerror or str(error)) from error


class _Run:
    """One updating of the folder."""

    def __init__(self, reading: Reading, place: _Place, exporter: plugin.Exporter) -> None:
        self._reading = reading
        self._place = place
        self._folder = place.folder
        self._exporter = exporter
        state = read_state(place.folder)
        if state is None or state.token != place.token:
            raise BadInput(what="mirror", value=str(place.folder), why="other-mirror")
        self._state = state
        self._present = {
            entry.name: entry.stat()
            for entry in os.scandir(place.folder)
            if entry.name.endswith(ENDING)
        }
        self._taken = {folded(stem) for stem in state.stems}
        self._taken.update(folded(name.removesuffix(ENDING)) for name in self._present)
        self._people = fingerprints(reading)
        self._written = self._removed = 0
        self._left: list[str] = []

    def report(self) -> MirrorReport:
        """Return what was done."""
        return MirrorReport(
            folder=str(self._folder),
            format=self._exporter.id,
            people=len(self._people),
            written=self._written,
            removed=self._removed,
            left=tuple(sorted(self._left)),
        )

    def carry_out(self) -> Iterator[Progress]:
        """Take away who is gone and write who is due."""
        made_by = f"{self._exporter.id} {__version__}"
        anew = self._state.made_by != made_by
        for id_ in [id_ for id_ in self._state.people if id_ not in self._people]:
            self._remove(self._state.people.pop(id_))
        due = [id_ for id_, print_ in self._people.items() if anew or self._is_due(id_, print_)]
        for start in range(0, len(due), CHUNK):
            yield Progress(stage="saving", done=start, total=len(due))
            self._write(due[start : start + CHUNK])
        self._state.made_by = made_by
        write_state(self._folder, self._state)

    def _is_due(self, id_: int, fingerprint: str) -> bool:
        """Whether a person's file is missing, old, or no longer as we wrote it."""
        known = self._state.people.get(id_)
        if known is None or known.fingerprint != fingerprint:
            return True
        stat = self._present.get(known.stem + ENDING)
        if stat is None:
            return True
        if (stat.st_size, stat.st_mtime_ns) == (known.size, known.changed):
            return False
        if self._sha(known.stem + ENDING) == known.sha:
            known.size, known.changed = stat.st_size, stat.st_mtime_ns
            return False
        return True

    def _write(self, ids: Sequence[int]) -> None:
        """Write some people, after noting what is about to be written."""
        rendered: list[tuple[int, str, bytes]] = []
        for id_, contact in zip(ids, Outgoing(self._reading, ids), strict=True):
            stem = self._stem(id_, contact.uid)
            out = io.BytesIO()
            for _ in guarded(self._exporter, [replace(contact, uid=stem)], out):
                pass  # what this format cannot say is told by an export
            rendered.append((id_, stem, out.getvalue()))
        plan(self._folder, [sha_of(data) for _, _, data in rendered])
        for id_, stem, data in rendered:
            self._put(id_, stem, data)

    def _stem(self, id_: int, uid: str) -> str:
        """Return the name of a person's file, which is her UID in it: for ever the same."""
        known = self._state.people.get(id_)
        if known is not None:
            return known.stem
        her_own = uid != f"agenda-{id_}"  # which another agenda would call somebody else
        fits = her_own and _SAFE_UID.fullmatch(uid) and folded(uid) not in self._taken
        stem = uid if fits else str(uuid.uuid5(uuid.UUID(self._place.token), str(id_)))
        self._taken.add(folded(stem))
        return stem

    def _put(self, id_: int, stem: str, data: bytes) -> None:
        path, sha = self._folder / (stem + ENDING), sha_of(data)
        known = self._state.people.get(id_)
        there = self._sha(path.name)
        ours = {sha, *self._state.planned, *([known.sha] if known else [])}
        new = Mirrored(stem=stem, fingerprint=self._people[id_], sha=sha)
        if there is not None and there not in ours:
            self._left.append(path.name)
            new.beside = self._put_beside(stem, data, known)
            new.sha = known.sha if known else ""
        else:
            if there != sha:
                write_whole(path, data)
                self._written += 1
            stat = path.stat()
            new.size, new.changed = stat.st_size, stat.st_mtime_ns
            if known is not None and known.beside:
                self._forget_beside(known)
        self._state.people[id_] = new

    def _put_beside(self, stem: str, data: bytes, known: Mirrored | None) -> str:
        """Write ours beside a file that somebody else changed; return its SHA-256."""
        path, sha = self._folder / (stem + BESIDE), sha_of(data)
        there = self._sha(path.name)
        if there is None or (known is not None and there == known.beside):
            write_whole(path, data)
            self._written += 1
            return sha
        return sha if there == sha else ""

    def _remove(self, known: Mirrored) -> None:
        path = self._folder / (known.stem + ENDING)
        there = self._sha(path.name)
        if there is not None and there in {known.sha, *self._state.planned}:
            path.unlink()
            self._removed += 1
        elif there is not None:
            self._left.append(path.name)
        self._forget_beside(known)

    def _forget_beside(self, known: Mirrored) -> None:
        path = self._folder / (known.stem + BESIDE)
        if known.beside and self._sha(path.name) == known.beside:
            path.unlink()

    def _sha(self, name: str) -> str | None:
        """Return what tells a file's content, None where there is none."""
        try:
            return sha_of((self._folder / name).read_bytes())
        except FileNotFoundError:
            return None


def _place(reading: Reading) -> _Place | None:
    said = get_setting(reading, SETTING, {}).get(platform.node())
    if said is None:
        return None
    return _Place(
        folder=Path(said["folder"]), format=said["format"], token=said["token"], on=said["on"]
    )
