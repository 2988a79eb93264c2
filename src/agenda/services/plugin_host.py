"""The plugin host: finds plugins, asks consent for strangers, and guards every call.

A plugin that fails to import, raises or yields nonsense is listed as broken
with its traceback and disables only itself. This is the one place, with the
job runner, where any exception is caught.
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from importlib.metadata import Distribution, EntryPoint, distributions
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import pluggy

from agenda import plugin
from agenda.model.errors import Unreadable
from agenda.plugin import spec

BUNDLED = "agenda"
"""The distribution whose plugins come with the program and need no consent."""

T = TypeVar("T")

_Offers = list[tuple[str, Any]]
"""What plugins offer through one hook, each with the name of its plugin."""

_ITEMS = (
    plugin.Draft,
    plugin.Issue,
    plugin.InteractionDraft,
    plugin.EventDraft,
    plugin.TieDraft,
    plugin.GroupDraft,
    plugin.Complete,
    plugin.Source,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PluginInfo:
    """A plugin as the settings list it. ``state``: active, broken or waiting (for consent)."""

    name: str
    distribution: str
    version: str
    state: str
    summary: str = ""
    error: str = ""
    offers: tuple[str, ...] = ()
    bundled: bool = False


class PluginHost:
    """All plugins of this start of the program."""

    def __init__(
        self, allowed: Callable[[str, str], bool], folder: Path | None = None, *, safe: bool = False
    ) -> None:
        """Say where plugins are; they are found and loaded when one is first asked for.

        Loading them takes longer than opening an agenda, and most commands need none.
        ``allowed(distribution, version)`` says whether the user consented;
        ``folder`` holds her own wheels; ``safe`` loads bundled plugins only.
        """
        self._allowed = allowed
        self._folder = None if safe else folder
        self._safe = safe
        self._manager = pluggy.PluginManager(plugin.PROJECT)
        self._manager.add_hookspecs(spec)
        self._info: dict[str, PluginInfo] = {}
        self._offers: dict[str, _Offers] | None = None
        self._loading = Lock()  # an import may run in a thread of its own

    def plugins(self) -> list[PluginInfo]:
        """Return all plugins found, bundled ones first."""
        self._load_once()
        return sorted(self._info.values(), key=lambda info: (not info.bundled, info.name))

    def importers(self) -> list[GuardedImporter]:
        """Return all importers, each guarded."""
        return [
            GuardedImporter(self, name, importer)
            for name, importer in self._offered("agenda_importers")
        ]

    def importer_for(self, source: plugin.Source, format_id: str | None = None) -> GuardedImporter:
        """Return the importer that is surest of a source, or the one with this id.

        Raises:
            Unreadable: none recognises it, or there is none with this id.
        """
        importers = self.importers()
        if format_id is not None:
            for importer in importers:
                if importer.id == format_id:
                    return importer
            raise Unreadable(path=source.name, why=f"no importer {format_id}")
        sure = [(importer.recognises(source), importer) for importer in importers]
        best = max(sure, key=lambda pair: pair[0], default=None)
        if best is None or best[0] <= 0:
            raise Unreadable(path=source.name, why="not recognised")
        return best[1]

    def exporter(self, id_: str) -> plugin.Exporter | None:
        """Return an exporter by id."""
        return next((e for _, e in self._offered("agenda_exporters") if e.id == id_), None)

    def exporters(self) -> list[plugin.Exporter]:
        """Return all exporters."""
        return [exporter for _, exporter in self._offered("agenda_exporters")]

    def evidence(self, a: plugin.Contact, b: plugin.Contact) -> list[plugin.Evidence]:
        """Return what matcher plugins have to say about two people."""
        found: list[plugin.Evidence] = []
        for name, matcher in self._offered("agenda_matchers"):
            said: list[Any] = self.guarded(name, partial(_list, matcher.evidence, a, b), [])
            found.extend(item for item in said if isinstance(item, plugin.Evidence))
        return found

    def has_matchers(self) -> bool:
        """Say whether any plugin offers a matcher."""
        return bool(self._offered("agenda_matchers"))

    def actions_for(self, contact: plugin.Contact) -> list[tuple[str, str, str]]:
        """Return (id, title, link) of what can be done with a person."""
        found = []
        for name, action in self._offered("agenda_actions"):
            link: Any = self.guarded(name, partial(_target, action, contact), "")
            if isinstance(link, str) and link:
                found.append((action.id, action.title, link))
        return found

    def guarded(self, name: str, call: Callable[[], T], instead: T) -> T:
        """Call foreign code; if it raises, mark the plugin broken and return ``instead``."""
        try:
            return call()
        except Exception:  # noqa: BLE001 - the guard around foreign code
            self.mark_broken(name, traceback.format_exc())
            return instead

    def mark_broken(self, name: str, error: str) -> None:
        """Note that a plugin failed, with its traceback."""
        self._info[name] = replace(self._info[name], state="broken", error=error)

    def _offered(self, hook: str) -> _Offers:
        return self._load_once()[hook]

    def _load_once(self) -> dict[str, _Offers]:
        with self._loading:
            if self._offers is None:
                if self._folder is not None:
                    _extend_path(self._folder)
                for entry, distribution in _entry_points():
                    self._load(entry, distribution)
                self._offers = {hook: self._collect(hook, fits) for hook, fits in _FITS.items()}
            return self._offers

    def _load(self, entry: EntryPoint, distribution: Distribution) -> None:
        about = distribution.metadata
        bundled = about["Name"] == BUNDLED
        info = PluginInfo(
            name=entry.name,
            distribution=about["Name"],
            version=distribution.version,
            state="active",
            summary=about["Summary"] or "",
            bundled=bundled,
        )
        name = entry.name if entry.name not in self._info else f"{about['Name']}:{entry.name}"
        self._info[name] = replace(info, name=name)
        if not bundled and (self._safe or not self._allowed(info.distribution, info.version)):
            self._info[name] = replace(self._info[name], state="waiting")
            return
        self.guarded(name, lambda: self._register(name, entry), None)

    def _register(self, name: str, entry: EntryPoint) -> None:
        module = entry.load()
        self._manager.register(module, name)
        known = {name for name in vars(spec) if name.startswith("agenda_")}
        for attribute in dir(module):
            marked = hasattr(getattr(module, attribute, None), f"{plugin.PROJECT}_impl")
            if marked and attribute not in known:
                self._manager.unregister(name=name)
                raise UnknownHookError(attribute)

    def _collect(self, hook: str, fits: Callable[[Any], bool]) -> _Offers:
        found: _Offers = []
        for implementation in getattr(self._manager.hook, hook).get_hookimpls():
            name = implementation.plugin_name
            offered: list[Any] = self.guarded(name, partial(_list, implementation.function), [])
            for item in offered:
                if self.guarded(name, partial(_has_id_and, fits, item), instead=False):
                    found.append((name, item))
                    info = self._info[name]
                    self._info[name] = replace(info, offers=(*info.offers, item.id))
                else:
                    self._note_nonsense(name, hook, item)
        return found

    def _note_nonsense(self, name: str, hook: str, item: object) -> None:
        if self._info[name].state != "broken":
            self.mark_broken(name, f"{hook} returned {item!r}, which lacks what the hook asks for")


class UnknownHookError(Exception):
    """A plugin implements a hook that does not exist; probably a spelling mistake."""


class GuardedImporter:
    """An importer of a plugin, behind the guard."""

    def __init__(self, host: PluginHost, name: str, importer: plugin.Importer) -> None:
        self._host = host
        self._name = name
        self._importer = importer
        self.id = importer.id
        self.title = importer.title
        self.suffixes = tuple(importer.suffixes)

    def recognises(self, source: plugin.Source) -> float:
        """Ask the plugin; failing is "no", and a file that went away is nobody's fault."""
        return self._host.guarded(self._name, partial(_confidence, self._importer, source), 0.0)

    def layout(self, source: plugin.Source) -> plugin.Layout | None:
        """Ask the plugin how it would read a table; None if it cannot say or fails."""
        ask = getattr(self._importer, "layout", None)
        if ask is None:
            return None
        found = self._host.guarded(self._name, partial(ask, source), None)
        return found if isinstance(found, plugin.Layout) else None

    def read(self, source: plugin.Source) -> Iterator[plugin.Item]:
        """Yield what the plugin yields, nonsense left out; if it raises, end with an issue."""
        try:
            items: Iterator[object] = self._importer.read(source)
            for item in items:
                if not isinstance(item, _ITEMS):
                    yield self._failed(f"yielded {type(item).__name__}, which is no item")
                    return
                yield item
        except plugin.SourceError as error:
            yield plugin.Issue(message=str(error), severity=plugin.Severity.ERROR)
        except Exception as error:  # noqa: BLE001 - the guard around foreign code
            yield self._failed(f"{type(error).__name__}: {error}", traceback.format_exc())

    def _failed(self, message: str, trace: str = "") -> plugin.Issue:
        self._host.mark_broken(self._name, trace or message)
        text = f"the plugin {self._name} failed and stopped reading ({message})"
        return plugin.Issue(message=text, severity=plugin.Severity.ERROR)


def _confidence(importer: plugin.Importer, source: plugin.Source) -> float:
    try:
        return float(importer.recognises(source))
    except plugin.SourceError:
        return 0.0


def _list(function: Callable[..., Iterable[Any]], *arguments: Any) -> list[Any]:
    return list(function(*arguments))


def _target(action: plugin.Action, contact: plugin.Contact) -> str:
    return action.target(contact) if action.applies(contact) else ""


def _has_id_and(fits: Callable[[Any], bool], item: Any) -> bool:
    return bool(item.id) and fits(item)


def _is_importer(item: Any) -> bool:
    return callable(item.read) and callable(item.recognises) and bool(item.title)


def _is_exporter(item: Any) -> bool:
    return callable(item.write) and bool(item.suffixes) and bool(item.title)


_FITS: dict[str, Callable[[Any], bool]] = {
    "agenda_importers": _is_importer,
    "agenda_exporters": _is_exporter,
    "agenda_matchers": lambda matcher: callable(matcher.evidence),
    "agenda_actions": lambda action: callable(action.applies),
}
"""What each hook asks of the things that plugins offer through it."""


def _entry_points() -> Iterable[tuple[EntryPoint, Distribution]]:
    """Return the plugins of all distributions, the program's own first, each distribution once."""
    seen: set[str] = set()
    found: list[tuple[EntryPoint, Distribution]] = []
    for distribution in distributions():
        name = distribution.metadata["Name"]
        if not name or name in seen:
            continue
        seen.add(name)
        entries = distribution.entry_points.select(group=plugin.ENTRY_POINT_GROUP)
        found.extend((entry, distribution) for entry in entries)
    own = {entry.value for entry, dist in found if dist.metadata["Name"] == BUNDLED}
    return sorted(
        (
            (entry, dist)
            for entry, dist in found
            if dist.metadata["Name"] == BUNDLED or entry.value not in own
        ),
        key=lambda pair: (pair[1].metadata["Name"] != BUNDLED, pair[0].name),
    )


def _extend_path(folder: Path) -> None:
    """Make the user's wheels and unpacked wheels importable; a pure wheel works unopened."""
    if folder.is_dir():
        for item in sorted(folder.iterdir()):
            if (item.suffix == ".whl" or item.is_dir()) and str(item) not in sys.path:
                sys.path.append(str(item))
