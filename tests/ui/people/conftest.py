"""A small agenda of real services, and the screen that shows it."""

from __future__ import annotations

import shutil
import struct
import zlib

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QColor, QImage

from agenda.model.card import Name, Value
from agenda.services.agenda import open_agenda
from agenda.services.plugin_host import PluginHost
from agenda.store.interactions import NewInteraction, add_interactions
from agenda.store.ties import NewSignal, NewTie, add_signals, add_ties
from agenda.ui.jobs import Jobs
from agenda.ui.people.page import PeoplePage
from agenda.ui.settings import Settings

PEOPLE = (
    ("Ana", "García Pérez", "Iberdrola", "CTO", "+34 612 408 117"),
    ("Íñigo", "Zubizarreta", "Etxebarri", "Cocinero", "+34 944 151 800"),
    ("Beatriz", "Montalbán", "Ferrovial", "Directora de compras", ""),
    ("Carlos", "Ñíguez", "Hospital La Paz", "Médico", ""),
)


@pytest.fixture(scope="session")
def plugin_host():
    return PluginHost(lambda *_: True, safe=True)


@pytest.fixture(scope="session")
def empty_database(tmp_path_factory, plugin_host):
    path = tmp_path_factory.mktemp("template") / "agenda.db"
    open_agenda(path, plugin_host).close()
    return path


@pytest.fixture
def agenda(empty_database, tmp_path, plugin_host):
    path = tmp_path / "agenda.db"
    shutil.copy(empty_database, path)
    opened = open_agenda(path, plugin_host)
    yield opened
    opened.close()


@pytest.fixture
def people(agenda):
    """The ids of four people by their given name."""
    return {
        given: agenda.people.add(
            Name(given=given, family=family),
            [
                Value(kind="org", value=org),
                Value(kind="title", value=title),
                *([Value(kind="phone", value=phone, types=("cell",))] if phone else []),
            ],
        )[0]
        for given, family, org, title, phone in PEOPLE
    }


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "agenda.ini")


@pytest.fixture
def page(agenda, people, theme, settings, shown):
    made = PeoplePage(theme, agenda, Jobs(agenda.path), settings)
    made.changed.connect(made.refresh)
    yield shown(made, 1000, 700)
    made.close_files()


@pytest.fixture
def picture(dressed_app):
    """Return a picture file of one colour: `picture(900, 600, "JPEG")`."""

    def make(width, height, kind="PNG", colour="#336699"):
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor(colour))
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        assert image.save(buffer, kind)
        return bytes(buffer.data().data())

    return make


@pytest.fixture
def png_header():
    """Return a PNG file that claims a size and holds next to nothing."""

    def make(width, height):
        head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
        chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(bytes(100))))
        return b"\x89PNG\r\n\x1a\n" + b"".join(
            struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
            for name, data in chunks
        )

    return make


@pytest.fixture
def keep(agenda):
    """Keep conversations and ties: `keep(NewInteraction(…), NewTie(…))`."""

    def put(*kept):
        with agenda.store.writing("setting") as writing:
            talks = [one for one in kept if isinstance(one, NewInteraction)]
            ties = [one for one in kept if isinstance(one, NewTie)]
            signals = [one for one in kept if isinstance(one, NewSignal)]
            if talks:
                add_interactions(writing, talks, source="whatsapp", batch=None)
            if ties:
                add_ties(writing, ties, source="linkedin", batch=None)
            if signals:
                add_signals(writing, signals, source="linkedin", batch=None)

    return put


@pytest.fixture
def talked():
    """Return a conversation: `talked(1, "2026-03-05", "message", people["Ana"])`."""

    def make(number, at, kind, *who, **more):
        key, people = str(number), tuple((person, "", "") for person in who)
        return NewInteraction(key=key, content=key, kind=kind, at=at, people=people, **more)

    return make
