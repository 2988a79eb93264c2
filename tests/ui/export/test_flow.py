"""Taking people out as the user does it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from agenda.ui.export import ExportDesk, Listing
from agenda.ui.export.presenter import TakenOut
from agenda.ui.export.receipt import ExportReceipt
from agenda.ui.jobs import Jobs
from agenda.ui.settings import LAST_FOLDER, Settings


@pytest.fixture
def host(shown):
    return shown(QWidget(), 900, 700)


@pytest.fixture
def desk(theme, filled, tmp_path, host):
    settings = Settings(tmp_path / "agenda.ini")
    settings.set(LAST_FOLDER, str(tmp_path))
    jobs = Jobs(filled.agenda.path, host)
    yield ExportDesk(theme, filled.agenda, jobs, settings, host)
    jobs.kill_all()


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


def test_a_circle_leaves_as_a_table_with_two_columns(desk, filled, tmp_path, qtbot, nameless):
    sheet = desk.open(Listing(circle=filled.clients))
    sheet.choose_format("csv")
    sheet.columns.choose(["name", "email"])
    row_of_mail = next(
        row for row in range(sheet.columns.list.count())
        if sheet.columns.list.item(row).text() == "E-mail"
    )  # fmt: skip
    sheet.columns.list.setCurrentRow(row_of_mail)
    for _ in range(row_of_mail):
        sheet.columns.up.click()
    assert nameless(sheet) == []
    with qtbot.waitSignal(desk.presenter.done, timeout=30_000):
        sheet.accept()
    lines = (tmp_path / "Clients.csv").read_text("utf-8-sig").splitlines()
    assert len(lines) == 3
    assert lines[1:] == ["Ana@mail.example,Ana", "Bruno@mail.example,Bruno"]
    assert "2 people taken out" in texts(desk.receipt)
    assert "All of it could be said in this format." in texts(desk.receipt)


def test_a_table_needs_a_column_and_a_file_each_is_offered_for_vcards_alone(desk):
    sheet = desk.open(Listing())
    assert sheet.each_file.isVisible()
    sheet.each_file.setChecked(True)
    assert sheet.order().path.suffix == ""
    sheet.choose_format("csv")
    assert not sheet.each_file.isVisible()
    assert sheet.order().each is False
    sheet.columns.choose([])
    assert not sheet._go.isEnabled()
    sheet.columns.choose(["name"])
    assert sheet._go.isEnabled()


def test_the_receipt_lists_what_the_format_could_not_say_to_be_copied(theme, tmp_path, shown):
    lost = (("Ana: the photo", 1), ("Two notes in one", 3))
    taken = TakenOut(path=tmp_path / "out.csv", people=4, files=1, problems=lost)
    receipt = shown(ExportReceipt(theme, taken))
    assert "4 things could not be said in this format" in texts(receipt)
    next(b for b in receipt.findChildren(type(receipt.folder)) if "Copy" in b.text()).click()
    assert QGuiApplication.clipboard().text() == "Ana: the photo\nTwo notes in one (3×)"
    assert receipt.isVisible()


def test_columns_are_ticked_with_the_keyboard_and_the_mouse(desk, qtbot):
    sheet = desk.open(Listing())
    sheet.choose_format("csv")
    sheet.columns.choose(["email"])
    columns = sheet.columns.list
    columns.setCurrentRow(0)
    qtbot.keyClick(columns, Qt.Key.Key_Space)
    assert sheet.columns.chosen() == ("name", "email")
    spot = columns.visualItemRect(columns.item(0)).topLeft() + QPoint(20, 16)
    qtbot.mouseClick(columns.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert sheet.columns.chosen() == ("email",)
