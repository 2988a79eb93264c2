"""The lines under the rows of a plan: circles, news, and what could not be read."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QMenu, QWidget

from agenda.model.circle import Circle
from agenda.ui.imports.extras import PlanExtras
from agenda.ui.imports.presenter import ImportPresenter
from agenda.ui.imports.sheets import NewCircleSheet
from agenda.ui.theme import Theme
from agenda.ui.widgets import ActionChip, Button, CircleChip, FlowLayout, Panel, column, label, row
from agenda.ui.widgets.flow import flow_box
from agenda.ui.widgets.paint import draw_pixmap

NEW_COLOUR = "new"
BESIDE_FROM = 640


class PlanStrip(QWidget):
    """The circle of the newcomers and the warnings.

    Signals:
        problems_wanted: Show what could not be read.
    """

    problems_wanted = Signal()

    def __init__(
        self, theme: Theme, presenter: ImportPresenter, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme, self._presenter = theme, presenter
        self._chip: CircleChip | None = None
        panel = Panel("sunken")
        row(self).addWidget(panel)
        self.choose = ActionChip(theme, self.tr("Choose a circle"))
        self.choose.clicked.connect(self._offer)
        self._circles = flow_box(label(self.tr("Put the new ones in")), self.choose, spacing=10)
        self._warning = label("", "small", "warn", wrap=True)
        self._view = Button(theme, self.tr("View"), kind="link")
        self._view.clicked.connect(self.problems_wanted)
        self._warnings = QWidget()
        line = row(self._warnings, spacing=8)
        line.addWidget(_Sign(theme))
        line.addWidget(self._warning, 1)
        line.addWidget(self._view)
        self.extras = PlanExtras(theme, presenter)
        self._box = row(spacing=8)
        self._box.addWidget(self._circles, 3)
        self._box.addWidget(self._warnings, 2)
        whole = column(panel, margins=(8, 16), spacing=4)
        whole.addWidget(self.extras)
        whole.addLayout(self._box)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self._theme.px(BESIDE_FROM)
        beside, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._box.setDirection(beside if wide else below)

    def show_plan(self, problems: int, *, cards: bool) -> None:
        """Show the circle chosen, if there are cards for one, and how many problems there are."""
        self.extras.show_plan()
        self._circles.setVisible(cards)
        self._warnings.setVisible(bool(problems))
        self.setVisible(cards or bool(problems) or not self.extras.isHidden())
        self._warning.setText(self.tr("%Ln details not read; the rest is kept", "", problems))
        self.show_circle()

    def show_circle(self) -> None:
        """Show the circle that the presenter holds."""
        layout = self._circles.layout()
        if self._chip is not None and layout is not None:
            layout.removeWidget(self._chip)
            self._chip.hide()
            self._chip.deleteLater()
            self._chip = None
        chosen = self._chosen()
        if chosen is not None and isinstance(layout, FlowLayout):
            name, colour = chosen
            self._chip = CircleChip(self._theme, name, colour, removable=True)
            self._chip.clicked.connect(self._offer)
            self._chip.remove_requested.connect(partial(self._choose, None))
            layout.insert_widget(1, self._chip)
            self._chip.show()
        words = self.tr("Another circle") if chosen else self.tr("Choose a circle")
        self.choose.set_words(words)

    def _chosen(self) -> tuple[str, str] | None:
        if self._presenter.new_circle:
            return self._presenter.new_circle, NEW_COLOUR
        for circle in self._presenter.circles():
            if circle.id == self._presenter.circle:
                return circle.name, circle.color
        return None

    def _offer(self) -> None:
        menu = QMenu(self)
        for circle in self._presenter.circles():
            action = menu.addAction(_dot(self._theme, circle), circle.name.replace("&", "&&"))
            action.triggered.connect(partial(self._choose, circle.id))
        menu.addSeparator()
        new = menu.addAction(self._theme.icon("plus"), self.tr("New circle…"))
        new.triggered.connect(self._ask)
        none = menu.addAction(self.tr("No circle"))
        none.triggered.connect(partial(self._choose, None))
        menu.popup(self.choose.mapToGlobal(QPoint(0, self.choose.height() + 4)))

    def _choose(self, id_: int | None) -> None:
        self._presenter.choose_circle(id_)
        self.show_circle()

    def _ask(self) -> None:
        sheet = NewCircleSheet(self._theme, self)
        sheet.accepted.connect(lambda: self._take(sheet.name()))
        sheet.open()

    def _take(self, name: str) -> None:
        self._presenter.choose_new_circle(name)
        self.show_circle()


class _Sign(QWidget):
    """The picture of a file that is not quite right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setFixedSize(theme.px(18), theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 - Qt's signature
        dpr = self.devicePixelRatioF()
        sign = self._theme.pixmap("file-warning", self._theme.tokens.warn, 16, dpr)
        draw_pixmap(QPainter(self), self.rect(), sign)


def _dot(theme: Theme, circle: Circle) -> QIcon:
    side = theme.px(16)
    pixmap = QPixmap(side, side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(theme.circle(circle.color))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.drawEllipse(side // 5, side // 5, side * 3 // 5, side * 3 // 5)
    painter.end()
    return QIcon(pixmap)
