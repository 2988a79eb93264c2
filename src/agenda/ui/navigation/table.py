"""Every command of the window with its words, its key and its menu."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from agenda.ui.navigation.commands import Command
from agenda.ui.navigation.undoing import REDO, UNDO

Call = Callable[[], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calls:
    """What the commands do; `sections` by the id of their page."""

    sections: Mapping[str, Call]
    new_person: Call
    new_circle: Call
    undo: Call
    redo: Call
    import_folder: Call
    paste: Call
    export: Call
    live_folder: Call
    back_up: Call
    palette: Call
    keys: Call
    getting_files: Call
    quit: Call


def command_table(calls: Calls) -> list[Command]:
    """Return the commands in the order of the menus and the palette."""
    return [*_file(calls), *_edit(calls), *_view(calls), *_help(calls)]


def _file(calls: Calls) -> list[Command]:
    return [
        Command(
            id="new-person",
            title=QCoreApplication.translate("commands", "New person"),
            icon="user-plus",
            run=calls.new_person,
            menu="file",
            key="Ctrl+N",
        ),
        Command(
            id="new-circle",
            title=QCoreApplication.translate("commands", "New circle"),
            icon="circle-plus",
            run=calls.new_circle,
            menu="file",
            key="Ctrl+Shift+N",
        ),
        Command(
            id="import",
            title=QCoreApplication.translate("commands", "Import contacts"),
            icon="download",
            run=calls.sections["import"],
            menu="file",
            key="Ctrl+I",
            bound=False,
        ),
        Command(
            id="import-folder",
            title=QCoreApplication.translate("commands", "Import a folder"),
            icon="folder-open",
            run=calls.import_folder,
            menu="file",
        ),
        Command(
            id="paste",
            title=QCoreApplication.translate("commands", "Import from the clipboard"),
            icon="clipboard-paste",
            run=calls.paste,
            menu="file",
        ),
        Command(
            id="export",
            title=QCoreApplication.translate("commands", "Take people out"),
            icon="upload",
            run=calls.export,
            menu="file",
            key="Ctrl+Shift+E",
            also=QCoreApplication.translate("commands", "export save copy file table calendar"),
        ),
        Command(
            id="live-folder",
            title=QCoreApplication.translate("commands", "Live folder"),
            icon="folder-open",
            run=calls.live_folder,
            menu="file",
            also=QCoreApplication.translate("commands", "cards sync export"),
        ),
        Command(
            id="backup",
            title=QCoreApplication.translate("commands", "Make a backup now"),
            icon="shield-check",
            run=calls.back_up,
            menu="file",
        ),
        Command(
            id="quit",
            title=QCoreApplication.translate("commands", "Quit"),
            icon="power",
            run=calls.quit,
            menu="file",
            key="Ctrl+Q",
        ),
    ]


def _edit(calls: Calls) -> list[Command]:
    return [
        Command(
            id="undo",
            title=QCoreApplication.translate("commands", "Undo"),
            icon="undo-2",
            run=calls.undo,
            menu="edit",
            key=UNDO,
        ),
        Command(
            id="redo",
            title=QCoreApplication.translate("commands", "Redo"),
            icon="redo-2",
            run=calls.redo,
            menu="edit",
            key=REDO,
        ),
        Command(
            id="history",
            title=QCoreApplication.translate("commands", "History"),
            icon="history",
            run=calls.sections["history"],
            menu="edit",
            key="Ctrl+4",
            bound=False,
        ),
    ]


def _view(calls: Calls) -> list[Command]:
    return [
        Command(
            id="people",
            title=QCoreApplication.translate("commands", "People"),
            icon="users",
            run=calls.sections["people"],
            menu="view",
            key="Ctrl+1",
            bound=False,
        ),
        Command(
            id="circles",
            title=QCoreApplication.translate("commands", "Circles"),
            icon="orbit",
            run=calls.sections["circles"],
            menu="view",
            key="Ctrl+2",
            bound=False,
        ),
        Command(
            id="duplicates",
            title=QCoreApplication.translate("commands", "Review duplicates"),
            icon="git-merge",
            run=calls.sections["duplicates"],
            menu="view",
            key="Ctrl+3",
            bound=False,
        ),
        Command(
            id="palette",
            title=QCoreApplication.translate("commands", "Search for people and actions"),
            icon="command",
            run=calls.palette,
            menu="view",
            key="Ctrl+K",
            bound=False,
        ),
        Command(
            id="settings",
            title=QCoreApplication.translate("commands", "Settings"),
            icon="settings",
            run=calls.sections["settings"],
            menu="view",
            key="Ctrl+,",
            bound=False,
        ),
    ]


def _help(calls: Calls) -> list[Command]:
    return [
        Command(
            id="getting-files",
            title=QCoreApplication.translate("commands", "How to get a contacts file"),
            icon="circle-question-mark",
            run=calls.getting_files,
            menu="help",
        ),
        Command(
            id="help",
            title=QCoreApplication.translate("commands", "Help and keys"),
            icon="keyboard",
            run=calls.keys,
            menu="help",
            key="F1",
        ),
    ]
