"""A file dropped from another program's window is imported: two real X clients, no mouse."""

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

xlib = pytest.importorskip("Xlib.display")

from Xlib import XK, X  # noqa: E402 - only where python-xlib is
from Xlib.ext import xtest  # noqa: E402

SOURCE = Path(__file__).with_name("xdnd_source.py")
PATIENCE_S = 90
READING_S = 8


def _until(what, message, patience=PATIENCE_S):
    """Ask again until there is an answer, at most for a while."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        found = what()
        if found:
            return found
    if message:
        raise AssertionError(message)
    return None


@pytest.fixture
def screen():
    """A virtual screen of its own; the name of its display."""
    assert shutil.which("Xvfb"), "the Makefile installs xvfb"
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as pipe:
        number = pipe.readline().strip()  # the whole line: closing earlier would kill the server
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.fixture
def window(screen, tmp_path):
    """The program in a window of its own on an empty agenda; yields display, window and agenda."""
    database = tmp_path / "agenda.db"
    environment = {
        **os.environ,
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_STATE_HOME": str(tmp_path / "state"),
    }
    program = subprocess.Popen(
        [sys.executable, "-m", "agenda", "--database", str(database)], env=environment
    )
    display = xlib.Display(screen)
    try:
        found = _until(lambda: _shown(display, program), "the window did not open")
        yield display, found, database
    finally:
        display.close()
        program.terminate()
        program.wait()


def _shown(display, program):
    assert program.poll() is None, "the program ended"
    for child in display.screen().root.query_tree().children:
        attributes = child.get_attributes()
        size = child.get_geometry()
        if attributes.map_state == X.IsViewable and size.width > 400 and size.height > 300:
            return child
    return None


def _press(display, *names):
    codes = [display.keysym_to_keycode(XK.string_to_keysym(name)) for name in names]
    for code in codes:
        xtest.fake_input(display, X.KeyPress, code)
    for code in reversed(codes):
        xtest.fake_input(display, X.KeyRelease, code)
    display.sync()


def _found(database):
    if not database.exists():
        return False
    done = subprocess.run(
        [sys.executable, "-m", "agenda", "--database", str(database), "find", "Peña"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return "Íñigo Peña" in done.stdout


def test_a_card_dropped_by_another_program_is_in_the_agenda(window, tmp_path):
    display, target, database = window
    card = tmp_path / "mi niño.vcf"
    card.write_text(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Íñigo Peña\r\nTEL:611222333\r\nEND:VCARD\r\n", "utf-8"
    )
    done = subprocess.run(
        [sys.executable, str(SOURCE), str(target.id), str(card)],
        env={**os.environ, "DISPLAY": display.get_display_name()},
        check=False,
    )
    assert done.returncode == 0
    assert not _found(database), "nothing is written before the user says so"

    def accepted():
        """Say yes; if the plan was not on the screen yet, nothing happens and it is said again."""
        target.set_input_focus(X.RevertToParent, X.CurrentTime)  # there is no window manager
        _press(display, "Control_L", "Return")
        return _until(lambda: _found(database), "", READING_S)

    _until(accepted, "the card was not imported")
