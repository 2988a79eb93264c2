"""A terminal with an agenda of its own for each test."""

import json
from dataclasses import dataclass, replace

import pytest
from typer.testing import CliRunner

from agenda.app.paths import Paths
from agenda.app.terminal import surroundings
from agenda.cli.application import application

ANA = """BEGIN:VCARD
VERSION:3.0
UID:ana-movil
FN:Ana Gil Pérez
N:Gil Pérez;Ana;;;
TEL;TYPE=CELL:+34 600 000 001
EMAIL:ana@ejemplo.example
ORG:Estudio Norte
END:VCARD
"""
ANA_AGAIN = """BEGIN:VCARD
VERSION:3.0
UID:ana-trabajo
FN:Gil Pérez, Ana
TEL:+34 600 000 001
EMAIL:ana.gil@trabajo.example
END:VCARD
"""
OSCAR = """BEGIN:VCARD
VERSION:3.0
UID:oscar
FN:Óscar Ruiz Tejada
TEL:+34 600 000 002
END:VCARD
"""
EVA = """BEGIN:VCARD
VERSION:3.0
UID:eva
FN:Eva Sanz Luna
EMAIL:eva@ejemplo.example
END:VCARD
"""


@dataclass(frozen=True)
class Said:
    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)

    @property
    def lines(self):
        return [json.loads(line) for line in self.out.splitlines()]


@dataclass(frozen=True)
class Terminal:
    around: object
    folder: object

    ANA = ANA
    ANA_AGAIN = ANA_AGAIN
    OSCAR = OSCAR
    EVA = EVA

    def __call__(self, *arguments, stdin=None, around=None):
        result = CliRunner().invoke(
            application(), [str(a) for a in arguments], input=stdin, obj=around or self.around
        )
        return Said(result.exit_code, result.stdout, result.stderr)

    def json(self, *arguments):
        said = self(*arguments, "--json")
        assert said.code == 0, said.out + said.err
        return said.json

    def file(self, name, *cards):
        path = self.folder / name
        path.write_text("".join(cards), encoding="utf-8", newline="\r\n")
        return path

    def in_spanish(self):
        return Terminal(replace(self.around, language="es"), self.folder)


@pytest.fixture(autouse=True)
def _no_database_of_the_user(monkeypatch):
    monkeypatch.delenv("AGENDA_DATABASE", raising=False)
    monkeypatch.setenv("LANG", "es_ES.UTF-8")
    for variable in ("LANGUAGE", "LC_ALL", "LC_MESSAGES"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def paths(tmp_path):
    return Paths(data=tmp_path / "data", config=tmp_path / "config", log=tmp_path / "log")


@pytest.fixture
def terminal(paths, tmp_path):
    return Terminal(replace(surroundings(paths), language="en"), tmp_path)


@pytest.fixture
def peopled(terminal):
    """A terminal whose agenda holds Ana (1), Óscar (2) and Eva (3)."""
    terminal.json("import", terminal.file("gente.vcf", ANA, OSCAR, EVA))
    return terminal
