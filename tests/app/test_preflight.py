import ctypes
import subprocess
import sys

import pytest

from agenda.app.preflight import BASE, XCB, Findings, complaint, look_around

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def without(monkeypatch):
    """Make libraries appear to be missing."""

    def hide(*sonames):
        class Library:
            def __init__(self, name):
                if name in sonames:
                    raise OSError(f"{name}: cannot open shared object file")

        monkeypatch.setattr(ctypes, "CDLL", Library)

    return hide


def test_no_screen_is_told_in_one_line_that_names_the_demo():
    text = complaint(look_around({}, platform="linux"), "en")
    assert "agenda demo" in text
    assert "make demo" in text
    assert "\n" not in text


def test_a_screen_that_does_not_answer_is_no_screen():
    found = look_around({"DISPLAY": ":1987"}, platform="linux")
    assert not found.display


def test_offscreen_needs_no_screen(without):
    without("libxcb-cursor.so.0")
    assert look_around(OFFSCREEN, platform="linux", qt="6.11.3") == Findings()


def test_every_missing_library_is_named_with_one_command(without):
    without("libGL.so.1", "libEGL.so.1")
    text = complaint(look_around(OFFSCREEN, platform="linux"), "en")
    assert "sudo apt install libegl1 libgl1" in text
    assert "\n" not in text


def test_wayland_does_not_need_the_libraries_of_x11(without):
    without("libxcb-cursor.so.0")
    wayland = {"WAYLAND_DISPLAY": "wayland-0"}
    assert look_around(wayland, platform="linux", qt="6.12.1") == Findings()
    forced = look_around(wayland | {"QT_QPA_PLATFORM": "xcb"}, platform="linux")
    assert "libxcb-cursor0" in forced.missing


def test_the_libraries_are_those_that_the_x11_plugin_of_qt_is_linked_to():
    script = (
        "import PySide6, pathlib, subprocess;"
        "root = pathlib.Path(PySide6.__file__).parent / 'Qt';"
        "files = [root / 'plugins/platforms/libqxcb.so', root / 'lib/libQt6XcbQpa.so.6'];"
        "print(subprocess.run(['ldd', *map(str, files)], capture_output=True, text=True).stdout)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    if not run.stdout:
        pytest.skip("there is no ldd here")
    linked = {line.split()[0] for line in run.stdout.splitlines() if "=>" in line}
    assert {name for name in XCB if name not in linked} == set()
    assert {"libGL.so.1", "libxkbcommon.so.0", "libglib-2.0.so.0"} <= BASE.keys()


def test_the_qt_that_aborts_is_refused_on_old_pythons_only():
    def bad(qt, python):
        return look_around(OFFSCREEN, platform="linux", python=python, qt=qt).bad_qt

    assert bad("6.12.0", (3, 11))
    assert not bad("6.12.0", (3, 12))
    assert not bad("6.11.3", (3, 11))
    assert "6.11.3" in complaint(Findings(bad_qt=True), "es")


def test_other_systems_bring_their_own_libraries(without):
    without(*BASE)
    assert look_around({}, platform="win32", qt="6.12.1") == Findings()


def test_when_all_is_well_nothing_is_said():
    assert complaint(Findings(), "en") == ""


def test_the_complaint_is_in_the_language_of_the_user():
    assert complaint(Findings(display=False), "es").startswith("No hay pantalla")
