"""The head of the circles page: where one is, how near, and the search."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from agenda.ui.circles.scene import Scene
from agenda.ui.i18n import number
from agenda.ui.theme import Theme
from agenda.ui.widgets import ElidedLabel, IconButton, SearchField, column, label, row


class RingsHeader(QWidget):
    """Title, count and tools.

    Signals:
        searched: The text of the search at each key press.
        submitted: Enter in the search.
        left: The search is left; the keyboard goes back to the rings.
        The others say which button was pressed.
    """

    searched = Signal(str)
    submitted = Signal()
    left = Signal()
    back_wanted = Signal()
    zoom_in_wanted = Signal()
    zoom_out_wanted = Signal()
    fit_wanted = Signal()
    list_wanted = Signal()
    new_wanted = Signal()
    panel_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = HeaderWords()
        self._back = IconButton(theme, "arrow-left", self.tr("All circles"), key="Esc")
        self._title = ElidedLabel(self.tr("Circles"), "title")
        self._line = ElidedLabel("", "body", "muted")
        self._out = IconButton(theme, "zoom-out", self.tr("Farther"), key="-")
        self._in = IconButton(theme, "zoom-in", self.tr("Nearer"), key="+")
        self._fit = IconButton(theme, "maximize", self.tr("Show everything"), key="0")
        self._lens = IconButton(theme, "search", self.tr("Search in the rings"), key="Ctrl+F")
        self._list = IconButton(theme, "list", self.tr("See as a list"))
        self._new = IconButton(theme, "circle-plus", self.tr("New circle"), key="Ctrl+Shift+N")
        self._panel = IconButton(theme, "panel-left", self.tr("Show the circle"))
        self._field = SearchField(theme, self.tr("Name, company, town…"))
        self._found = label("", "small", "muted")
        self._compose()
        self._connect()

    def show_scene(self, scene: Scene, people: int, within: int) -> None:
        """Say what is in view, of so many people and so many in circles."""
        one = scene.circles.get(scene.scope[0]) if len(scene.scope) == 1 else None
        self._back.setVisible(bool(scene.scope))
        self._title.setText(one.name if one else self.tr("Circles"))
        if scene.scope:
            self._line.setText(self._words.people(scene.people))
        else:
            self._line.setText(self._words.summary(people, within))

    def set_zoom(self, zoom: float) -> None:
        """Know how near the rings are."""
        self._out.setEnabled(zoom > 1)
        self._fit.setEnabled(zoom > 1)

    def set_tools(self, *, shown: bool) -> None:
        """Show the tools of the rings, where there are any people in them."""
        for tool in (self._out, self._in, self._fit, self._lens, self._list):
            tool.setVisible(shown)

    def set_panel_button(self, *, shown: bool) -> None:
        """Show the button that opens the panel, where it is not beside the rings."""
        self._panel.setVisible(shown)

    def set_found(self, count: int | None) -> None:
        """Say how many people the search found; none while nothing is searched."""
        self._found.setText("" if count is None else self._words.found(count))

    def open_search(self) -> None:
        """Show the search with the keyboard in it."""
        self._search.show()
        self._field.select_all()

    def search(self, text: str) -> None:
        """Search for a text."""
        self._search.show()
        self._field.set_text(text)

    def _compose(self) -> None:
        top = row(spacing=2)
        top.addWidget(self._back)
        top.addWidget(self._title)
        top.addSpacing(8)
        top.addWidget(self._line, 1, Qt.AlignmentFlag.AlignVCenter)
        tools = (self._out, self._in, self._fit, self._lens, self._list, self._new, self._panel)
        for tool in tools:
            top.addWidget(tool)
        self._back.hide()
        self._panel.hide()
        self._search = QWidget()
        bar = row(self._search, spacing=12)
        bar.addWidget(self._field, 1)
        bar.addWidget(self._found)
        self._search.hide()
        whole = column(self, spacing=8)
        whole.addLayout(top)
        whole.addWidget(self._search)
        self.set_zoom(1.0)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_wanted)
        self._out.clicked.connect(self.zoom_out_wanted)
        self._in.clicked.connect(self.zoom_in_wanted)
        self._fit.clicked.connect(self.fit_wanted)
        self._lens.clicked.connect(self.open_search)
        self._list.clicked.connect(self.list_wanted)
        self._new.clicked.connect(self.new_wanted)
        self._panel.clicked.connect(self.panel_wanted)
        self._field.searched.connect(self.searched)
        self._field.submitted.connect(self.submitted)
        self._field.left.connect(self._close_search)

    def _close_search(self) -> None:
        self._search.hide()
        self.left.emit()


class HeaderWords(QObject):
    """Sentences with numbers. It has no state."""

    def people(self, count: int) -> str:
        """Return "58 people"."""
        return self.tr("%Ln people", "", count)

    def summary(self, people: int, within: int) -> str:
        """Return how many people there are, and how many of them in circles."""
        inside = self.tr("%1 in a circle").replace("%1", number(within))
        return f"{self.people(people)} · {inside}"

    def found(self, count: int) -> str:
        """Return how many people a search found."""
        return self.tr("%Ln found", "", count) if count else self.tr("Nobody here")
