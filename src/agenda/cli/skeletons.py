"""A plugin to start from: a complete distribution that reads a made-up kind of file."""

from __future__ import annotations

import re
from dataclasses import dataclass
from importlib.resources import files
from keyword import iskeyword
from pathlib import Path

from agenda.model.errors import BadInput, CannotWrite

PLACES = {
    "pyproject.toml": "pyproject.toml.in",
    "README.md": "README.md.in",
    "conftest.py": "conftest.py.in",
    "src/{module}/__init__.py": "init.py.in",
    "src/{module}/importer.py": "importer.py.in",
    "src/{module}/py.typed": "py.typed.in",
    "tests/test_{module}.py": "test.py.in",
    "tests/sample.{short}": "sample.in",
    "tests/sample.golden.json": "golden.json.in",
}
"""Where each file of the skeleton goes, and the template it is made from."""

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*(?:[-_.][A-Za-z0-9]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Skeleton:
    """The names of a new plugin: of the distribution, its module, its class, its file ending."""

    name: str
    module: str
    short: str
    title: str


def skeleton(name: str) -> Skeleton:
    """Derive all names from that of the distribution ("agenda-club").

    Raises:
        BadInput: it cannot be the name of a distribution.
    """
    if not _NAME.fullmatch(name):
        raise BadInput(what="plugin", value=name, why="name")
    words = re.split(r"[-_.]+", name.lower())
    own = [word for word in words if word != "agenda"] or words
    names = Skeleton(
        name="-".join(words),
        module="_".join(words),
        short="".join(own),
        title="".join(word.capitalize() for word in own),
    )
    if iskeyword(names.module) or not names.title.isidentifier():
        raise BadInput(what="plugin", value=name, why="name")
    return names


def write_skeleton(names: Skeleton, folder: Path) -> Path:
    """Write the plugin into a new folder named like it, inside ``folder``; return that folder.

    Raises:
        BadInput: there is such a folder already.
        CannotWrite: it cannot be made.
    """
    root = folder / names.name
    if root.exists():
        raise BadInput(what="folder", value=str(root), why="exists")
    try:
        for place, template in PLACES.items():
            target = root / _filled(place, names)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_filled(_template(template), names), encoding="utf-8", newline="\n")
    except OSError as error:
        raise CannotWrite(path=str(root), why=error.strerror or str(error)) from error
    return root


def _template(name: str) -> str:
    return (files("agenda.cli") / "skeleton" / name).read_text(encoding="utf-8")


def _filled(text: str, names: Skeleton) -> str:
    """Put the names in; only these words in braces, since Python and JSON use braces too."""
    for field in ("name", "module", "short", "title"):
        text = text.replace("{" + field + "}", getattr(names, field))
    return text
