"""Chats, tables and signatures brought in through the window, with the real readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from agenda.model.card import Name
from agenda.ui.people.picker import PersonPicker

LONG = 60_000
CHAT = """[04/03/2024, 10:21:07] Luis Vega: ¿Comemos el jueves?
[04/03/2024, 10:22:00] Yo: Claro
[05/03/2024, 09:00:00] Luis Vega: Hecho
"""
SIGNATURE = """Un saludo,

Ana García Pérez
Directora comercial
Acme, S.L.
Tel. +34 600 111 222 | ana@acme.example
"""


def at(window, stage, qtbot):
    qtbot.waitUntil(lambda: window.imports.presenter.stage.name == stage, timeout=LONG)


@pytest.fixture
def rosa(window):
    return window.agenda.people.add(Name(given="Rosa", family="Peña"), [])[0]


def test_a_chat_is_kept_with_whom_the_user_says(window, rosa, drop, qtbot, tmp_path):
    chat = tmp_path / "_chat.txt"
    chat.write_text(CHAT, encoding="utf-8")
    drop(window, [chat])
    at(window, "PLAN", qtbot)
    page = window.imports
    relations = page.presenter.relations
    place = [talk.planned.name for talk in relations.talks].index("Luis Vega")
    assert not relations.talks[place].found
    page.sheets.who(place)
    (picker,) = page.findChildren(PersonPicker)
    picker.search.set_text("rosa")
    qtbot.waitUntil(lambda: picker.list.count() == 1)
    picker.accept()
    page.plan.foot.accept.click()
    at(window, "RECEIPT", qtbot)
    (file,) = page.presenter.done.files
    assert file.interactions == 2  # two days
    kept = window.agenda.relationships.of(rosa).latest
    assert {item.at[:10] for item in kept} == {"2024-03-04", "2024-03-05"}
    assert all(not item.text for item in kept)
    page.presenter.undo()
    assert not window.agenda.relationships.of(rosa).latest


def test_a_table_is_read_as_the_user_says_and_remembered(window, drop, qtbot, tmp_path):
    table = tmp_path / "socios.csv"
    table.write_text("Quién,Dónde,Aviso\nÍñigo Bea,Lugo,611222333\n", encoding="utf-8")
    drop(window, [table])
    at(window, "COLUMNS", qtbot)
    page = window.imports
    for place, field in enumerate(("name", "address.locality", "phone.cell")):
        combo = page.columns.rows.choices[place]
        combo.setCurrentIndex(combo.findData(field))
        combo.activated.emit(combo.currentIndex())
    qtbot.keyClick(combo, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    at(window, "PLAN", qtbot)
    page.plan.foot.accept.click()
    at(window, "RECEIPT", qtbot)
    (row,) = window.agenda.people.find("Íñigo")
    person = window.agenda.people.show(row.id)
    assert ("phone", "611222333") in {(s.value.kind, s.value.value) for s in person.values}
    drop(window, [table])
    at(window, "PLAN", qtbot)  # with no question this time
    assert page.presenter.columns.fields(str(table)) == ("name", "address.locality", "phone.cell")


def test_a_signature_is_pasted_and_becomes_a_card(window, qtbot):
    QGuiApplication.clipboard().setText(SIGNATURE)
    window.imports.paste()
    at(window, "PLAN", qtbot)
    assert window.imports.presenter.wanted() == (1, 0)
    window.imports.presenter.choose_new_circle("Feria")
    window.imports.presenter.apply()
    at(window, "RECEIPT", qtbot)
    (row,) = window.agenda.people.find("Ana García")
    person = window.agenda.people.show(row.id)
    said = {(s.value.kind, s.value.value) for s in person.values}
    assert ("email", "ana@acme.example") in said
    feria = window.agenda.circles.resolve("Feria")
    window.imports.presenter.undo()
    assert window.agenda.people.count() == 0
    assert feria.name not in [circle.name for circle in window.agenda.circles.all()]


def test_rubbish_is_explained_and_nothing_changes(window, drop, qtbot, tmp_path):
    rubbish = tmp_path / "cosa.zip"
    rubbish.write_bytes(b"PK\x03\x04" + b"\0" * 60)
    drop(window, [rubbish])
    at(window, "PROBLEM", qtbot)
    assert window.agenda.people.count() == 0
