from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QEvent, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QEnterEvent, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from agenda.ui.theme import Mode
from agenda.ui.tokens import AVATAR_HUES, contrast
from agenda.ui.widgets import (
    ActionChip,
    Avatar,
    AvatarSpec,
    Button,
    CheckBox,
    CircleChip,
    ComboBox,
    ElidedLabel,
    EmptyState,
    FilterChip,
    FlowLayout,
    IconButton,
    Notice,
    Panel,
    ProgressBar,
    RadioButton,
    SearchField,
    SectionHeader,
    Sheet,
    Snackbar,
    StatTile,
    StatusChip,
    Switch,
    avatar_pixmap,
    column,
    flow_box,
    initials,
    label,
    set_tone,
)
from agenda.ui.widgets.avatar import avatar_colours, photo_image

ESCAPE, ENTER, TAB = Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Tab


def test_a_name_that_looks_like_html_is_shown_as_it_is(theme):
    words = label("<img src='http://example.org/x.png'><b>Ana</b>")
    assert words.textFormat() == Qt.TextFormat.PlainText
    assert ElidedLabel("<b>Ana</b>").textFormat() == Qt.TextFormat.PlainText


def test_a_tone_changes_the_colour_of_a_label(theme, shown):
    words = shown(label("Ana"))
    set_tone(words, "danger")
    assert words.palette().color(words.foregroundRole()).name().upper() == theme.tokens.danger


def test_a_long_name_gives_way_and_is_told_on_hover(theme, shown):
    name = ElidedLabel("María del Carmen Fernández de Córdoba y Álvarez de Toledo")
    shown(name, width=120)
    assert name.toolTip() == name.text()
    name.resize(900, 30)
    assert name.toolTip() == ""
    assert name.minimumSizeHint().width() < 120


def test_a_line_break_in_a_name_stays_on_one_line(theme):
    assert ElidedLabel("Ana\nGil").text() == "Ana Gil"


def test_an_ampersand_on_a_button_is_a_letter(theme, shown):
    button = shown(Button(theme, "Merge with Smith & Sons"))
    assert button.accessibleName() == "Merge with Smith & Sons"
    assert button.shortcut().isEmpty()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Enter])
def test_a_focused_button_is_pressed_by_the_keyboard(theme, shown, qtbot, key):
    button = shown(Button(theme, "Call", kind="primary", icon="phone"))
    button.setFocus()
    with qtbot.waitSignal(button.clicked, timeout=1000):
        qtbot.keyClick(button, key)


@pytest.mark.parametrize("kind", ["primary", "secondary", "ghost", "danger", "link"])
def test_the_keyboard_focus_can_be_seen_on_every_button(theme, shown, qtbot, kind):
    page = QWidget()
    box = column(page)
    first, second = Button(theme, "First"), Button(theme, "Second", kind=kind)
    box.addWidget(first)
    box.addWidget(second)
    shown(page)
    first.setFocus(Qt.FocusReason.MouseFocusReason)
    before = second.grab().toImage()
    qtbot.keyClick(first, TAB)
    assert second.hasFocus()
    after = second.grab().toImage()
    assert before != after
    assert after.pixelColor(after.width() // 2, 0).name().upper() == theme.tokens.accent


def test_the_mouse_leaves_no_ring(theme, shown, qtbot):
    button = shown(IconButton(theme, "star", "Favourite"))
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with_ring = button.grab().toImage()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.hasFocus()
    assert button.grab().toImage() != with_ring


def test_an_icon_button_names_itself_and_its_key(theme):
    button = IconButton(theme, "user-plus", "New person", key="Ctrl+N")
    assert button.accessibleName() == "New person"
    assert button.toolTip() == "New person (Ctrl+N)"


def _targets(theme):
    return [
        Button(theme, "A"),
        Button(theme, "A", kind="link"),
        Button(theme, "A", compact=True),
        IconButton(theme, "x", "Close", size=13),
        CircleChip(theme, "Family", "family"),
        FilterChip(theme, "All"),
        ActionChip(theme, "Add"),
        CheckBox(theme, name="Pick"),
        RadioButton(theme, name="Pick"),
        Switch(theme, name="Pick"),
        ComboBox(theme, "Language"),
        SearchField(theme, "Search"),
    ]


@pytest.mark.parametrize("factor", [0.8, 1.0, 2.0])
def test_every_control_is_large_enough_to_hit(theme, qtbot, factor):
    theme.set_look(replace(theme.look, text_factor=factor))
    small = {}
    for control in _targets(theme):
        qtbot.addWidget(control)
        if min(control.sizeHint().width(), control.sizeHint().height()) < 32:
            small[type(control).__name__] = control.sizeHint()
    assert small == {}


def test_no_control_is_nameless(theme, shown, nameless):
    page = QWidget()
    box = column(page)
    for control in _targets(theme):
        box.addWidget(control)
    box.addWidget(StatTile(theme, "12", "New", "People you did not have"))
    shown(page)
    assert nameless(page) == []
    mute = IconButton(theme, "x", "")
    box.addWidget(mute)
    mute.show()
    assert nameless(page) == ["IconButton in QWidget"]


def test_the_cross_of_a_circle_takes_out_and_the_name_opens(theme, shown, qtbot):
    chip = CircleChip(theme, "Cole San José", "school", removable=True)
    shown(flow_box(chip))
    middle = chip.height() // 2
    with qtbot.waitSignal(chip.clicked, timeout=1000):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(20, middle))
    with qtbot.assertNotEmitted(chip.clicked), qtbot.waitSignal(chip.remove_requested):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton, pos=QPoint(chip.width() - 8, middle))
    with qtbot.waitSignal(chip.remove_requested, timeout=1000):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_a_circle_that_cannot_be_left_ignores_delete(theme, shown, qtbot):
    chip = shown(CircleChip(theme, "Everybody", "new"))
    with qtbot.assertNotEmitted(chip.remove_requested):
        qtbot.keyClick(chip, Qt.Key.Key_Delete)


def test_a_filter_is_told_with_its_count(theme):
    chip = FilterChip(theme, "To call", count="9")
    chip.setChecked(True)
    assert chip.accessibleName() == "To call 9"
    chip.set_text("To call", "8")
    assert chip.words() == "To call 8"


def test_search_reports_what_is_typed_and_escape_clears_then_leaves(theme, shown, qtbot):
    field = shown(SearchField(theme, "Name", key="Ctrl+F"))
    typed = []
    field.searched.connect(typed.append)
    line = field.focusProxy()
    qtbot.keyClicks(line, "el")
    assert typed == ["e", "el"]
    with qtbot.assertNotEmitted(field.left):
        qtbot.keyClick(line, ESCAPE)
    assert field.text() == ""
    with qtbot.waitSignal(field.left, timeout=1000):
        qtbot.keyClick(line, ESCAPE)


def test_arrows_in_the_search_move_in_the_list(theme, shown, qtbot):
    field = shown(SearchField(theme, "Name"))
    moves = []
    field.moved.connect(moves.append)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown):
        qtbot.keyClick(field.focusProxy(), key)
    assert moves == [1, -1, 10]
    with qtbot.waitSignal(field.submitted, timeout=1000):
        qtbot.keyClick(field.focusProxy(), ENTER)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Alba Cifuentes Ríos", "AC"),
        ("Íñigo Zubizarreta", "ÍZ"),
        ("María de la Fuente", "MF"),
        ("Ludwig van Beethoven", "LB"),
        ("begoña (fisio)", "B"),
        ("(mamá)", "M"),
        ("O'Brien", "O"),
        ("  Ana   Gil ", "AG"),
        ("De la", "DL"),
        ("王小明", "王"),
        ("e\u0301lodie", "É"),
        ("🌵 Cactus", "C"),
        ("612 408 117", ""),
        ("", ""),
    ],
)
def test_initials_come_from_the_telling_words(name, expected):
    assert initials(name) == expected


@pytest.mark.parametrize("dark", [False, True])
def test_initials_can_be_read_on_every_hue(dark):
    seen = {}
    for number in range(400):
        ground, ink = avatar_colours(str(number), dark=dark)
        seen[ground.name()] = contrast(ground.name(), ink.name())
    assert len(seen) == len(AVATAR_HUES)
    assert min(seen.values()) >= 4.5


def test_a_person_keeps_her_colour(theme):
    spec = AvatarSpec(key="17", name="Ana Gil")
    first = avatar_pixmap(spec, 40, theme).toImage()
    renamed = avatar_pixmap(replace(spec, name="Ana Ríos"), 40, theme).toImage()
    assert first.pixelColor(20, 3) == renamed.pixelColor(20, 3)
    theme.set_look(replace(theme.look, mode=Mode.DARK))
    assert avatar_pixmap(spec, 40, theme).toImage().pixelColor(20, 3) != first.pixelColor(20, 3)


def test_a_photo_fills_the_circle_and_leaves_the_corners(theme):
    spec = AvatarSpec(key="1", name="Ana", photo=_picture("#C00000"), photo_key="red")
    image = avatar_pixmap(spec, 40, theme).toImage()
    assert image.pixelColor(20, 20).name() == "#c00000"
    assert image.pixelColor(0, 0).alpha() == 0


def test_a_company_is_a_square_with_round_corners(theme):
    person = avatar_pixmap(AvatarSpec(key="1", name="Iberdrola"), 40, theme).toImage()
    company = avatar_pixmap(AvatarSpec(key="1", name="Iberdrola", company=True), 40, theme)
    assert person.pixelColor(4, 4).alpha() == 0
    assert company.toImage().pixelColor(4, 4).alpha() == 255


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"not a picture",
        b"<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>",
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x01\x00\x00\x00\x01\x00\x00\x08\x02\x00\x00\x00",
    ],
    ids=["nothing", "text", "svg", "claims 65,536 pixels"],
)
def test_what_is_no_sane_photo_leaves_the_initials(theme, data):
    assert photo_image(data, 40) is None
    spec = AvatarSpec(key="1", name="Ana Gil", photo=data or b"x", photo_key=str(len(data)))
    shown = avatar_pixmap(spec, 40, theme).toImage()
    assert shown == avatar_pixmap(replace(spec, photo=None), 40, theme).toImage()


def test_a_wide_photo_is_cropped_not_squeezed():
    image = photo_image(_picture("#00C000", width=300, height=100), 40)
    assert (image.width(), image.height()) == (40, 40)


def test_chips_wrap_where_the_room_is_narrow(theme, shown):
    chips = [StatusChip(theme, f"Reason number {n}", "ok") for n in range(6)]
    box = flow_box(*chips)
    assert box.heightForWidth(200) > box.heightForWidth(2000)
    shown(box, width=200)
    assert all(chip.geometry().right() <= 200 for chip in chips)


def test_hidden_chips_take_no_room(theme, qtbot):
    host = QWidget()
    qtbot.addWidget(host)
    layout = FlowLayout(host, spacing=8)
    chips = [StatusChip(theme, "Same phone") for _ in range(3)]
    for chip in chips:
        layout.addWidget(chip)
    full = layout.sizeHint().width()
    chips[0].hide()
    assert layout.sizeHint().width() < full
    layout.clear()
    assert layout.count() == 0


def test_chips_run_from_the_right_in_arabic(theme, shown):
    first, second = StatusChip(theme, "One"), StatusChip(theme, "Two")
    box = flow_box(first, second)
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    shown(box, width=400)
    assert first.x() > second.x()


def test_a_tick_box_answers_anywhere_on_its_words(theme, shown, qtbot):
    box = shown(CheckBox(theme, "Runs marathons & more"), width=300, height=40)
    assert box.accessibleName() == "Runs marathons & more"
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(250, 20))
    assert box.isChecked()


def test_the_wheel_does_not_change_a_choice(theme, shown):
    choice = shown(ComboBox(theme, "Language"))
    choice.addItems(["Español", "English"])
    down = QPoint(0, -120)
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        down,
        down,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,  # noqa: FBT003 - Qt takes no name here
    )
    QApplication.sendEvent(choice, wheel)
    assert choice.currentText() == "Español"


def test_progress_of_an_unknown_end_does_not_claim_a_share(theme, shown):
    bar = shown(ProgressBar(theme, "Import"))
    bar.set_progress(812, None)
    assert (bar.minimum(), bar.maximum()) == (0, 0)
    bar.set_progress(2000, 1267)
    assert bar.value() == 1267


def test_a_tile_says_number_and_meaning(theme, shown, qtbot):
    tile = shown(StatTile(theme, "1203", "New", "People you did not have", tone="ok"))
    assert tile.accessibleName() == "1203 New"
    assert tile.accessibleDescription() == "People you did not have"
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert tile.isChecked()


def test_a_section_shows_its_count_only_when_there_is_one(theme, shown):
    header = shown(SectionHeader("Contact"))
    shown_words = [w.text() for w in header.findChildren(QWidget) if w.isVisible()]
    assert shown_words == ["Contact"]
    header.set_count("3")
    assert [w.text() for w in header.findChildren(QWidget) if w.isVisible()] == ["Contact", "3"]


def test_an_empty_screen_keeps_its_words_readable_when_narrow(theme, shown):
    doors = [Button(theme, "Choose a file", kind="primary"), Button(theme, "Start with a person")]
    state = EmptyState(theme, "Bring your contacts", "Drop a file here", actions=doors)
    shown(state, width=330, height=600)
    assert all(door.isVisible() and door.mapTo(state, QPoint()).x() >= 0 for door in doors)
    assert doors[1].mapTo(state, QPoint()).y() > doors[0].mapTo(state, QPoint()).y()


def test_a_sheet_is_accepted_by_control_enter_and_left_by_escape(theme, shown, qtbot):
    sheet = Sheet(theme, "New circle", "People you choose")
    sheet.add_button("Cancel")
    create = sheet.add_button("Create", kind="primary")
    shown(sheet)
    create.setEnabled(False)
    with qtbot.assertNotEmitted(sheet.accepted):
        qtbot.keyClick(sheet, ENTER, Qt.KeyboardModifier.ControlModifier)
    create.setEnabled(True)
    with qtbot.waitSignal(sheet.accepted, timeout=1000):
        qtbot.keyClick(sheet, ENTER, Qt.KeyboardModifier.ControlModifier)
    sheet.show()
    with qtbot.waitSignal(sheet.rejected, timeout=1000):
        qtbot.keyClick(sheet, ESCAPE)


@pytest.fixture
def host(theme, shown):
    return shown(Panel("surface"), width=900, height=500)


def test_news_stay_ten_seconds_at_least(theme, host):
    bar = Snackbar(theme, host)
    bar.show_notice(Notice(text="Merged"))
    assert bar.isVisible()
    assert bar.timer.isActive()
    assert bar.timer.interval() >= 10_000


def test_news_wait_while_the_pointer_rests_on_them(theme, host):
    bar = Snackbar(theme, host)
    bar.show_notice(Notice(text="Merged", action="Undo"))
    at = QPointF(5, 5)
    QApplication.sendEvent(bar, QEnterEvent(at, at, at))
    assert not bar.timer.isActive()
    QApplication.sendEvent(bar, QEvent(QEvent.Type.Leave))
    assert bar.timer.isActive()


def test_news_wait_while_they_have_the_focus(theme, host, qtbot):
    bar = Snackbar(theme, host)
    bar.show_notice(Notice(text="Merged", action="Undo"))
    undo = _button(bar, "Undo")
    undo.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(undo.hasFocus)
    assert not bar.timer.isActive()
    undo.clearFocus()
    assert bar.timer.isActive()


def test_newer_news_takes_the_place_of_older(theme, host):
    bar = Snackbar(theme, host)
    for text in ("First", "Second"):
        bar.show_notice(Notice(text=text, action="Undo"))
    assert bar.notice.text == "Second"
    bar.dismiss()
    assert bar.notice is None
    assert not bar.isVisible()


def test_undo_in_the_news_reports_what_to_undo(theme, host, qtbot):
    bar = Snackbar(theme, host)
    bar.show_notice(Notice(text="Merged", action="Undo", action_id="undo:7", key="Ctrl+Z"))
    undo = _button(bar, "Undo")
    assert undo.toolTip() == "Undo (Ctrl+Z)"
    with qtbot.waitSignal(bar.acted, timeout=1000) as told:
        qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert told.args == ["undo:7"]
    assert not bar.isVisible()


def test_news_fit_into_a_narrow_window(theme, shown):
    host = shown(Panel("surface"), width=320, height=300)
    bar = Snackbar(theme, host)
    bar.show_notice(Notice(text="Two cards of Lucía Ortega Prieto merged", action="Undo"))
    assert host.rect().contains(bar.geometry())
    host.resize(280, 300)
    assert host.rect().contains(bar.geometry())


def test_an_avatar_follows_the_text_size(theme, shown):
    face = shown(Avatar(theme, 40, AvatarSpec(key="1", name="Ana")))
    theme.set_look(replace(theme.look, text_factor=1.5))
    assert face.sizeHint().width() == 60


def _button(bar, name):
    return next(b for b in bar.findChildren(QWidget) if b.accessibleName() == name)


def _picture(colour, width=60, height=60):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(data.data())
