"""The photo in the form: seen, chosen, dropped, taken off."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFileDialog, QWidget

from agenda.services.people import Picture
from agenda.ui.people.form import FormState, with_photo
from agenda.ui.people.photos import Photos
from agenda.ui.people.portrait import (
    NoPortrait,
    file_suffixes,
    portrait_of,
    problem_text,
    read_portrait,
)
from agenda.ui.theme import Theme
from agenda.ui.widgets import Avatar, AvatarSpec, Button, column, flow_box, label, row, set_tone
from agenda.ui.widgets.file_chooser import FileChooser

FACE = 72


class FaceEditor(QWidget):
    """Shows the photo that saving would keep.

    Signals:
        edited: Another photo was chosen, or it was taken off.
    """

    edited = Signal()

    def __init__(self, theme: Theme, photos: Photos, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._photos = theme, photos
        self._state, self._spec = FormState(), AvatarSpec(key="", name="")
        self._face = _Face(theme)
        self._choose = Button(theme, self.tr("Choose photo…"), icon="image", compact=True)
        self._remove = Button(theme, self.tr("Remove photo"), kind="ghost", compact=True)
        self._hint = label("", "caption", "muted", wrap=True)
        self._face.clicked.connect(self.choose)
        self._choose.clicked.connect(self.choose)
        self._remove.clicked.connect(partial(self._set, None))
        self._build()
        photos.loaded.connect(self._show_face)

    @property
    def state(self) -> FormState:
        """The form with the photo as it is now; its other parts are those of the start."""
        return self._state

    def edit(self, start: FormState, spec: AvatarSpec) -> None:
        """Show the photo of a form; `spec` says whose it is."""
        self._state, self._spec = start, spec
        self.set_aimed(aimed=False)
        self._show_state()

    def choose(self) -> None:
        """Ask for a file."""
        chooser = FileChooser(self.window(), self.tr("Choose photo"))
        chooser.setFileMode(QFileDialog.FileMode.ExistingFile)
        chooser.setNameFilter(f"{self.tr('Pictures')} ({' '.join(file_suffixes())})")
        place = QStandardPaths.StandardLocation.PicturesLocation
        chooser.setDirectory(QStandardPaths.writableLocation(place))
        chooser.fileSelected.connect(lambda chosen: self.take(Path(chosen)))
        chooser.finished.connect(chooser.deleteLater)
        chooser.open()

    def take(self, given: Path | bytes) -> None:
        """Make a photo of a file or of its bytes, or say why that cannot be."""
        try:
            picture = read_portrait(given) if isinstance(given, Path) else portrait_of(given)
        except NoPortrait as problem:
            self._hint.setText(problem_text(problem.why))
            set_tone(self._hint, "danger")
            return
        self._set(picture)

    def set_aimed(self, *, aimed: bool) -> None:
        """Show that a picture held over the window can be let go."""
        self._face.set_aimed(aimed=aimed)

    def _build(self) -> None:
        box = row(self, spacing=16)
        box.addWidget(self._face)
        words = column(spacing=4)
        words.addStretch(1)
        words.addWidget(flow_box(self._choose, self._remove, spacing=6))
        words.addWidget(self._hint)
        words.addStretch(1)
        box.addLayout(words, 1)

    def _set(self, picture: Picture | None) -> None:
        self._state = with_photo(self._state, picture)
        self._show_state()
        self.edited.emit()

    def _show_state(self) -> None:
        known = bool(self._state.photo)
        self._choose.setText(self.tr("Change photo…") if known else self.tr("Choose photo…"))
        if not known and self._remove.hasFocus():
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
        self._remove.setVisible(known)
        self._hint.setText(self.tr("Or drop a picture here."))
        set_tone(self._hint, "muted")
        self._show_face()

    def _show_face(self, _: str = "") -> None:
        state = self._state
        if state.picture is not None:
            photo: bytes | None = state.picture[2]
        else:
            photo = self._photos.thumbnail(state.photo) if state.photo else None
        self._face.set_spec(replace(self._spec, photo=photo, photo_key=state.photo))


class _Face(Avatar):
    """A face that takes a click, and a ring around it while a picture is held over the form."""

    clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, FACE)
        self._aimed = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_aimed(self, *, aimed: bool) -> None:
        self._aimed = aimed
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        inside = self.rect().contains(event.position().toPoint())
        if inside and event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # else the release would go elsewhere

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._aimed:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.tokens.accent), 3)
        painter.setPen(pen)
        painter.drawEllipse(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5))
