"""The plugins: what they offer, whether they run, and what went wrong."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPlainTextEdit, QWidget

from agenda.services.plugin_host import PluginInfo
from agenda.ui.settings_page.presenter import SettingsPresenter
from agenda.ui.settings_page.rows import Section, emptied
from agenda.ui.theme import Theme
from agenda.ui.widgets import Button, StatusChip, column, flow_box, label
from agenda.ui.widgets.file_chooser import FileChooser


class PluginsSection(Section):
    """A list of plugins, and a way to add one.

    Args:
        folder: Where the user's own wheels are; none leaves the button out.
        choose: Asks for a wheel; returns none where the user thinks better of it.
    """

    def __init__(
        self,
        theme: Theme,
        presenter: SettingsPresenter,
        folder: Path | None = None,
        choose: Callable[[], Path | None] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, "", parent)
        self._presenter, self._choose = presenter, choose or self._ask_for_wheel
        self.heading.setText(self.tr("Plugins"))
        self.install = Button(theme, self.tr("Add a plugin…"), icon="plus")
        self._folder = Button(theme, self.tr("Open folder"), kind="ghost", icon="folder-open")
        self._news = label("", "small", "muted", wrap=True)
        self.cards: dict[str, PluginCard] = {}
        self._list = QWidget()
        self._box = column(self._list)
        self.rows.addWidget(self._list)
        foot = QWidget()
        inner = column(foot, margins=(12, 16), spacing=8)
        inner.addWidget(label(self._advice(), "small", "muted", wrap=True))
        inner.addWidget(flow_box(self.install, self._folder))
        inner.addWidget(self._news)
        self._news.hide()
        self.add(foot)
        self._folder.setVisible(folder is not None)
        self._folder.clicked.connect(
            lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        )
        self.install.clicked.connect(self._install)
        presenter.plugins_changed.connect(self.show_plugins)
        presenter.said.connect(self._say)
        presenter.refused.connect(lambda topic, parts: self._say(topic, parts.text))
        self.show_plugins()

    def show_plugins(self) -> None:
        """Show the plugins as they are now."""
        emptied(self._box)
        self.cards.clear()
        for plugin in self._presenter.plugins():
            card = PluginCard(self._theme, plugin, self._presenter)
            self.cards[plugin.name] = card
            self._box.addWidget(card)

    def _advice(self) -> str:
        return self.tr(
            "A plugin can do whatever you can do on this computer. Add only those whose makers"
            " you trust."
        )

    def _install(self) -> None:
        wheel = self._choose()
        if wheel is not None:
            self._presenter.install(wheel)

    def _ask_for_wheel(self) -> Path | None:
        title, kind = self.tr("Add a plugin"), self.tr("Plugins (*.whl)")
        chooser = FileChooser(self.window(), title, str(Path.home()))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(kind)
        chosen = chooser.selectedFiles() if chooser.exec() else []
        chooser.deleteLater()
        return Path(chosen[0]) if chosen else None

    def _say(self, topic: str, news: str) -> None:
        if topic == "plugin":
            self._news.setText(news)
            self._news.show()


class PluginCard(QWidget):
    """One plugin."""

    def __init__(
        self,
        theme: Theme,
        plugin: PluginInfo,
        presenter: SettingsPresenter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._plugin, self._presenter = theme, plugin, presenter
        self.state = self._state()
        self.allow = Button(theme, self.tr("Allow"), icon="check", compact=True)
        self.remove = Button(theme, self.tr("Remove"), kind="ghost", compact=True)
        self.more = Button(theme, self.tr("Show what went wrong"), kind="link", compact=True)
        self.trace = QPlainTextEdit(plugin.error)
        self._compose()
        for button in (self.allow, self.remove, self.more):
            button.setAccessibleName(f"{button.text()}: {plugin.name}")
        self.allow.clicked.connect(partial(self._presenter.allow, plugin))
        self.remove.clicked.connect(partial(self._presenter.remove, plugin))
        self.more.clicked.connect(self._toggle_trace)

    def _state(self) -> StatusChip:
        decided = self._presenter.decided.get(self._plugin.name)
        theme = self._theme
        if decided == "allowed":
            return StatusChip(theme, self.tr("From the next start"), "info", icon="clock")
        if decided == "removed":
            return StatusChip(theme, self.tr("Gone at the next start"), "muted", icon="clock")
        match self._plugin.state:
            case "active":
                return StatusChip(theme, self.tr("Runs"), "ok", icon="circle-check")
            case "broken":
                return StatusChip(theme, self.tr("Broken"), "danger", icon="circle-alert")
        return StatusChip(theme, self.tr("Waits for your yes"), "warn", icon="clock")

    def _compose(self) -> None:
        plugin = self._plugin
        box = column(self, margins=(10, 16), spacing=4)
        name = label(self._presenter.plugin_title(plugin), "value")
        version = label(plugin.version, "small", "muted")
        box.addWidget(flow_box(name, version, self.state, spacing=10))
        if plugin.summary and not plugin.bundled:
            box.addWidget(label(plugin.summary, "small", "muted", wrap=True))
        box.addWidget(label(self._offers(), "small", "muted", wrap=True))
        box.addWidget(flow_box(self.allow, self.remove, self.more, spacing=8))
        self.trace.setReadOnly(True)
        self.trace.setAccessibleName(self.tr("What went wrong in %1").replace("%1", plugin.name))
        self.trace.setFixedHeight(self._theme.px(150))
        self.trace.hide()
        box.addWidget(self.trace)
        decided = plugin.name in self._presenter.decided
        self.allow.setVisible(plugin.state == "waiting" and not decided)
        self.remove.setVisible(not plugin.bundled and not decided)
        self.more.setVisible(bool(plugin.error))

    def _offers(self) -> str:
        whose = self.tr("Comes with Agenda") if self._plugin.bundled else self._plugin.distribution
        does = self._presenter.plugin_does(self._plugin)
        return f"{whose} · {does}" if does else whose

    def _toggle_trace(self) -> None:
        shown = self.trace.isHidden()
        self.trace.setVisible(shown)
        hide, show = self.tr("Hide what went wrong"), self.tr("Show what went wrong")
        self.more.setText(hide if shown else show)
