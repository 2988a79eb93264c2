"""A dialog that lists the folder of an open agenda leaves its locks alone."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from agenda.model.card import Name
from agenda.ui.page import Goto

LOCKS = Path("/proc/locks")
pytestmark = pytest.mark.skipif(not LOCKS.exists(), reason="only Linux lists locks")


def locked(folder):
    """Which files of a folder this process has locks on."""
    mine = [line.split() for line in LOCKS.read_text().splitlines()]
    inodes = {row[5].rsplit(":", 1)[1] for row in mine if row[4] == str(os.getpid())}
    return {path.name for path in folder.iterdir() if str(path.stat().st_ino) in inodes}


def test_looking_for_a_file_beside_the_agenda_costs_it_nothing(window, qtbot, tmp_path):
    window.agenda.people.add(Name(given="Ana", family="Gil"), [])
    before = locked(tmp_path)
    assert "agenda.db" in before
    window.go(Goto(place="import"))
    window.imports.door.choose.click()
    (dialog,) = window.imports.findChildren(QFileDialog)
    dialog.setNameFilter("*")
    dialog.setDirectory(str(tmp_path))
    qtbot.wait(800)  # its files are gathered by a thread that tells nobody when it is done
    assert locked(tmp_path) == before
    dialog.reject()
    command = [sys.executable, "-m", "agenda", "--database", str(tmp_path / "agenda.db"), "stats"]
    subprocess.run(command, check=True, capture_output=True)
    assert (tmp_path / "agenda.db-wal").exists()
