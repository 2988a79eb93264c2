"""Pictures of every screen, light and dark, Spanish and English, wide and narrow.

They are written to `build/screens/`, so that a person can look at them; the test itself only
holds that every screen can be drawn and is not one flat colour.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtGui import QImage

from agenda.model.card import Name, Value
from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost
from agenda.ui.page import Goto
from agenda.ui.theme import Mode

SCREENS = Path(__file__).resolve().parents[2] / "build" / "screens"
SIZES = {"wide": (1280, 800), "narrow": (800, 600)}
CIRCLES = {"Familia": 6, "Cole San José": 9, "Clientes": 12}
NOTE = "Dirige el nuevo hub de hidrógeno. Le gusta escalar.\nEmpieza en septiembre."


@pytest.fixture(scope="session")
def sample_database(tmp_path_factory, sample_files):
    """An agenda with the three sample files in it, some circles, and one full card."""
    path = tmp_path_factory.mktemp("screens") / "agenda.db"
    plugins = PluginHost(lambda *_: True, safe=True)
    agenda = open_agenda(path, plugins)
    for _ in agenda.importing.run(sample_files):
        pass
    for _ in agenda.merging.scan():
        pass
    ids = [int(id_) for id_ in agenda.people.ordered().split(",")]
    start = 0
    known = {circle.name: circle.id for circle in agenda.circles.all()}
    for name, count in CIRCLES.items():
        circle = known[name] if name in known else agenda.circles.add(name)[0]
        agenda.circles.put(ids[start : start + count], circle)
        start += count - 2
    fill_card(agenda, ids[3])
    agenda.close()
    return path, ids[3]


def fill_card(agenda, person):
    parts = (("street", "Alameda Mazarredo 18"), ("locality", "Bilbao"))
    values = [
        Value(kind="phone", value="+34 612 408 117", types=("cell",), preferred=True),
        Value(kind="phone", value="+34 944 151 800", types=("work",)),
        Value(kind="email", value="elena.vazquez@correo.example", types=("work",)),
        Value(kind="address", value="Alameda Mazarredo 18, Bilbao", types=("home",), parts=parts),
        Value(kind="org", value="Renovables del Norte"),
        Value(kind="title", value="Directora técnica"),
        Value(kind="birthday", value="1982-05-14"),
        Value(kind="note", value=NOTE),
    ]
    name = Name(given="Elena", family="Vázquez Prat")
    agenda.people.save(person, name=name, put=[(value, None) for value in values])


@pytest.fixture
def take(theme, language, qtbot):
    """Take pictures of the window as it stands, light and dark."""

    def shoot(window, name):
        SCREENS.mkdir(parents=True, exist_ok=True)
        for mode in (Mode.LIGHT, Mode.DARK):
            theme.set_look(replace(theme.look, mode=mode))
            qtbot.wait(60)
            image = window.shell.grab().toImage()
            assert image.save(str(SCREENS / f"{name}-{language.code}-{mode.value}.png"))
            assert colours(image) > 20, f"{name} is empty"

    return shoot


def colours(image: QImage) -> int:
    small = image.scaled(200, 125)
    return len({small.pixel(x, y) for x in range(0, 200, 2) for y in range(0, 125, 2)})


@pytest.fixture
def sample_window(open_window, sample_database, tmp_path, language, request):
    """The window on the samples, in the language and size that the test asks for."""
    path, person = sample_database
    (tmp_path / "agenda.db").write_bytes(path.read_bytes())
    code, size = request.param
    language.set_locale(QLocale(code))
    window = open_window(width=SIZES[size][0], height=SIZES[size][1])
    window.filled, window.size_name = person, size
    return window


EVERY = [(code, size) for code in ("es", "en") for size in SIZES]


@pytest.mark.parametrize("sample_window", EVERY, indirect=True, ids=["-".join(e) for e in EVERY])
def test_screens_of_people(sample_window, take, qtbot):
    window, size = sample_window, sample_window.size_name
    window.go(Goto(place="people"))
    qtbot.wait(120)
    take(window, f"people-list-{size}")
    window.show_person(window.filled)
    qtbot.wait(120)
    take(window, f"people-card-{size}")
    window.people.edit()
    qtbot.wait(60)
    take(window, f"people-form-{size}")
    window.people.pane.editor.left.emit()
    window.go(Goto(place="people", query="Betriz"))
    qtbot.wait(60)
    take(window, f"people-nobody-{size}")
    window.people.list.search.clear()
    window.people.view.selectAll()
    take(window, f"people-several-{size}")


@pytest.mark.parametrize("sample_window", EVERY, indirect=True, ids=["-".join(e) for e in EVERY])
def test_screens_of_the_other_sections(sample_window, take, qtbot):
    window, size = sample_window, sample_window.size_name
    for place in ("circles", "duplicates", "import", "history", "settings"):
        window.go(Goto(place=place))
        qtbot.wait(250)
        take(window, f"{place}-{size}")
    window.go(Goto(place="people"))
    window.shell.open_palette()
    qtbot.wait(60)
    take(window, f"palette-{size}")


@pytest.mark.parametrize(("code", "size"), EVERY)
def test_screens_of_an_empty_agenda(open_window, language, take, code, size):
    language.set_locale(QLocale(code))
    window = open_window(width=SIZES[size][0], height=SIZES[size][1])
    take(window, f"welcome-{size}")


@pytest.mark.parametrize("sample_window", [("es", "wide")], indirect=True, ids=["es-wide"])
def test_screen_of_a_plan(sample_window, drop, sample_files, take, qtbot):
    drop(sample_window, sample_files)
    stage = sample_window.imports.presenter
    qtbot.waitUntil(lambda: stage.stage.name == "PLAN", timeout=60_000)
    qtbot.wait(120)
    take(sample_window, "plan-wide")


@pytest.mark.parametrize("sample_window", EVERY, indirect=True, ids=["-".join(e) for e in EVERY])
def test_screens_of_conversations(sample_window, drop, sample_files, take, qtbot):
    window, size = sample_window, sample_window.size_name
    folder = sample_files[0].parent
    drop(
        window,
        [p for p in folder.iterdir() if p.suffix in (".txt", ".ics")] + [folder / "messages.csv"],
    )
    page = window.imports
    qtbot.waitUntil(lambda: page.presenter.stage.name == "PLAN", timeout=60_000)
    qtbot.wait(120)
    take(window, f"plan-conversations-{size}")
    page.presenter.apply()
    qtbot.waitUntil(lambda: page.presenter.stage.name == "RECEIPT", timeout=60_000)
    qtbot.wait(120)
    take(window, f"receipt-{size}")
    met = next(
        id_
        for id_ in map(int, window.agenda.people.ordered().split(","))
        if window.agenda.relationships.of(id_).summary.count
    )
    window.show_person(met)
    qtbot.wait(200)
    take(window, f"people-conversations-{size}")


@pytest.mark.parametrize("sample_window", EVERY, indirect=True, ids=["-".join(e) for e in EVERY])
def test_screens_of_a_table_with_unknown_columns(sample_window, drop, take, qtbot, tmp_path):
    table = tmp_path / "socios.csv"
    table.write_text(
        "Quién,Dónde,Aviso,Apunte\nÍñigo Bea,Lugo,611222333,Vela\nAna Gil,Bilbao,600000009,\n",
        encoding="utf-8",
    )
    drop(sample_window, [table])
    stage = sample_window.imports.presenter
    qtbot.waitUntil(lambda: stage.stage.name == "COLUMNS", timeout=60_000)
    qtbot.wait(120)
    take(sample_window, f"columns-{sample_window.size_name}")
