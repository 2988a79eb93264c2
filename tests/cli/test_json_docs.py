"""docs/json.md says what the commands say."""

from pathlib import Path

import pytest
from typer.main import get_command

from agenda.cli.application import application

DOCS = (Path(__file__).parents[2] / "docs" / "json.md").read_text("utf-8")


def leaves(command, path=()):
    inside = getattr(command, "commands", {})
    if not inside:
        return [(path, command)]
    return [leaf for name, sub in inside.items() for leaf in leaves(sub, (*path, name))]


LEAVES = leaves(get_command(application()))


@pytest.mark.parametrize("path", [p for p, _ in LEAVES], ids=" ".join)
def test_every_command_is_documented(path):
    group, name = " ".join(path[:-1]), path[-1]
    lines = [line for line in DOCS.splitlines() if f"`{group}" in line or not group]
    assert any(name in line for line in lines), f"docs/json.md says nothing of {' '.join(path)}"


@pytest.mark.parametrize(("path", "command"), LEAVES, ids=[" ".join(p) for p, _ in LEAVES])
def test_every_option_is_documented(path, command):
    own = [
        option
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--") and option not in {"--help", "--limit", "--yes"}
    ]
    assert [option for option in own if option not in DOCS] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("show", "1"),
        ("circles",),
        ("history",),
        ("stats",),
        ("backup",),
        ("check",),
        ("compact",),
        ("plugins", "list"),
        ("duplicates",),
        ("dedupe",),
        ("person", "bin"),
        ("demo",),
    ],
    ids=" ".join,
)
def test_every_key_of_a_document_is_documented(peopled, arguments):
    assert {key for key in keys(peopled.json(*arguments)) if f'"{key}"' not in DOCS} == set()


def keys(document):
    if isinstance(document, list):
        return {key for each in document for key in keys(each)}
    if not isinstance(document, dict):
        return set()
    inner = (keys(value) for key, value in document.items() if key != "sources")
    return set(document).union(*inner)
