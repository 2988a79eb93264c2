"""What the settings page does with the agenda's file and its plugins, without a widget."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QLocale, QObject, QTime, Signal

from agenda.services.agenda import Agenda
from agenda.services.backup import BackupFile
from agenda.services.plugin_host import PluginInfo
from agenda.ui.i18n import file_size, full_date, sentence_case
from agenda.ui.jobs import Jobs
from agenda.ui.wording import ErrorParts, job_error_parts

REGION = "region"


class SettingsPresenter(QObject):
    """Backups, upkeep and plugins of one agenda; the long ones as jobs.

    Signals:
        said: The topic (backup, check, compact, plugin) and the news, in words.
        refused: The topic and an :class:`ErrorParts`.
        backups_changed: There are others.
        plugins_changed: Names of plugins whose consent is another from the next start on.
    """

    said = Signal(str, str)
    refused = Signal(str, object)
    backups_changed = Signal()
    plugins_changed = Signal()

    def __init__(self, agenda: Agenda, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._agenda, self._jobs = agenda, jobs
        self.decided: dict[str, str] = {}
        self._running: set[str] = set()

    @property
    def path(self) -> Path:
        """The agenda's file."""
        return self._agenda.path

    @property
    def region(self) -> str:
        """The home country of telephone numbers that holds from the next start on."""
        return str(self._agenda.setting(REGION, self._agenda.region))

    def set_region(self, code: str) -> None:
        """Choose another home country, from the next start on."""
        self._agenda.set_setting(REGION, code)

    def backups(self) -> list[BackupFile]:
        """Return the backups there are, the latest first."""
        return self._agenda.backups.all()

    def backup_words(self, backup: BackupFile) -> tuple[str, str]:
        """Return when a backup was made, and why and how large it is."""
        here = backup.at.astimezone()
        time = QLocale().toString(QTime(here.hour, here.minute), QLocale.FormatType.ShortFormat)
        reasons = {
            "import": self.tr("before an import"),
            "daily": self.tr("of the day"),
            "manual": self.tr("made by you"),
            "restore": self.tr("before a backup was restored"),
            "migration": self.tr("before an update of Agenda"),
        }
        why = reasons.get(backup.reason, backup.reason)
        return f"{full_date(here.date())}, {time}", f"{why} · {file_size(backup.size)}"

    def plugins(self) -> list[PluginInfo]:
        """Return all plugins."""
        return self._agenda.plugins.plugins()

    def plugin_title(self, plugin: PluginInfo) -> str:
        """Return what a plugin is called: as what it reads is, "LinkedIn", or by its own name."""
        titles = {each.id: each.title for each in self._agenda.plugins.importers()}
        if plugin.bundled and plugin.name in titles:
            return titles[plugin.name]
        return sentence_case(plugin.name)

    def plugin_does(self, plugin: PluginInfo) -> str:
        """Return what a plugin is good for, in a few words; empty where it offers nothing."""
        host, offers = self._agenda.plugins, dict.fromkeys(plugin.offers)
        reads = {each.id for each in host.importers()} & offers.keys()
        writes = {each.id for each in host.exporters()} & offers.keys()
        said = []
        if reads:
            said.append(self.tr("reads files"))
        if writes:
            said.append(self.tr("writes files"))
        others = [each for each in offers if each not in reads | writes]
        if others:
            said.append(self.tr("offers %1").replace("%1", ", ".join(others)))
        return " · ".join(said)

    def back_up(self) -> None:
        """Make a backup now."""
        self._start(
            "backup", ["backup"], self.tr("Making a backup"), lambda _: self.tr("Backup made.")
        )

    def check(self) -> None:
        """Check that the file is sound."""
        self._start("check", ["check"], self.tr("Checking the agenda"), self._checked)

    def compact(self) -> None:
        """Give unused room back."""
        self._start("compact", ["compact"], self.tr("Compacting the agenda"), self._compacted)

    def allow(self, plugin: PluginInfo) -> None:
        """Let a plugin run from the next start on."""
        title = self.tr("Allowing %1").replace("%1", plugin.name)
        job = ["plugins", "allow", plugin.distribution]
        self._start("plugin", job, title, partial(self._decided, plugin, "allowed"))

    def remove(self, plugin: PluginInfo) -> None:
        """Take back the consent to a plugin, and its wheel if it came as one."""
        title = self.tr("Removing %1").replace("%1", plugin.name)
        job = ["plugins", "remove", plugin.distribution]
        self._start("plugin", job, title, partial(self._decided, plugin, "removed"))

    def install(self, wheel: Path) -> None:
        """Put a wheel among the user's plugins and let it run from the next start on."""
        title = self.tr("Adding %1").replace("%1", wheel.name)
        job = ["plugins", "install", str(wheel), "--yes"]
        self._start("plugin", job, title, self._installed)

    def busy(self, topic: str) -> bool:
        """Say whether a job of a topic runs."""
        return topic in self._running

    def _start(
        self, topic: str, command: list[str], title: str, word: Callable[[dict[str, Any]], str]
    ) -> None:
        if topic in self._running:
            return
        self._running.add(topic)
        job = self._jobs.start(command, title)
        job.succeeded.connect(lambda document: self._finish(topic, word(document)))
        job.failed.connect(lambda error: self._fail(topic, job_error_parts(error)))

    def _finish(self, topic: str, news: str) -> None:
        self._running.discard(topic)
        self.said.emit(topic, news)
        self.backups_changed.emit()

    def _fail(self, topic: str, parts: ErrorParts) -> None:
        self._running.discard(topic)
        self.refused.emit(topic, parts)

    def _checked(self, document: dict[str, Any]) -> str:
        problems = document.get("problems", [])
        if not problems:
            return self.tr("The file is sound.")
        said = self.tr("The file is damaged: %1. Restore a backup from the list below.")
        return said.replace("%1", str(problems[0]))

    def _compacted(self, document: dict[str, Any]) -> str:
        freed = max(0, int(document["before"]) - int(document["after"]))
        if not freed:
            return self.tr("There was no unused room.")
        return self.tr("%1 given back to the disk.").replace("%1", file_size(freed))

    def _decided(self, plugin: PluginInfo, what: str, _: dict[str, Any]) -> str:
        self.decided[plugin.name] = what
        self.plugins_changed.emit()
        said = {
            "allowed": self.tr("%1 runs from the next start on."),
            "removed": self.tr("%1 does not run any more from the next start on."),
        }
        return said[what].replace("%1", plugin.name)

    def _installed(self, document: dict[str, Any]) -> str:
        words = self.tr("%1 was added and runs from the next start on.")
        words = words.replace("%1", str(document.get("name", "")))
        needs = document.get("needs", [])
        if needs:
            more = self.tr("It also needs: %1.").replace("%1", ", ".join(map(str, needs)))
            return f"{words} {more}"
        return words
