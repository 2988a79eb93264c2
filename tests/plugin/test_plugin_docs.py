"""The plugin guide names everything, and its example is the one that works."""

import importlib
import inspect
import re
import subprocess
import sys
from dataclasses import fields, is_dataclass
from enum import Enum
from pathlib import Path

import pluggy
import pytest

import agenda.plugin
from agenda.plugin import jsonfile, spec, tabular, testing

ROOT = Path(__file__).resolve().parents[2]
GUIDE = (ROOT / "docs/plugins.md").read_text(encoding="utf-8")
EXAMPLE = ROOT / "tests/example-plugin"
BLOCK = re.compile(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)
BLOCKS = dict(BLOCK.findall(GUIDE))


def hooks():
    found = {
        name: function
        for name, function in vars(spec).items()
        if inspect.isfunction(function) and hasattr(function, f"{spec.PROJECT}_spec")
    }
    assert found
    return found


def public_names(module):
    """What a module defines itself, without what it imports."""
    return sorted(
        name
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and getattr(thing, "__module__", module.__name__) == module.__name__
        and not inspect.ismodule(thing)
        and name not in ("annotations", "TYPE_CHECKING")
    )


def section(title):
    found = re.search(rf"^### `{title}`\n(.*?)(?=^##)", GUIDE, re.MULTILINE | re.DOTALL)
    assert found, f"docs/plugins.md has no section on {title}"
    return found[1]


def members(value):
    if is_dataclass(value):
        names = {field.name for field in fields(value)}
    else:
        names = set(getattr(value, "__annotations__", {}))
    methods = {
        name
        for name, member in vars(value).items()
        if not name.startswith("_") and (inspect.isfunction(member) or isinstance(member, property))
    }
    return names | methods


VALUES = [
    thing
    for thing in (getattr(agenda.plugin, name) for name in agenda.plugin.__all__)
    if inspect.isclass(thing) and not issubclass(thing, Exception | Enum)
]


@pytest.mark.parametrize("hook", sorted(hooks()))
def test_every_hook_has_its_section_with_its_signature(hook):
    arguments = ", ".join(inspect.signature(hooks()[hook]).parameters)
    assert f"`{hook}({arguments})" in section(hook)


@pytest.mark.parametrize("name", agenda.plugin.__all__)
def test_every_public_name_is_in_the_guide(name):
    assert re.search(rf"`{name}\b", GUIDE), f"docs/plugins.md does not mention {name}"


@pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
def test_every_field_and_method_is_in_the_section_of_its_value(value):
    text = section(value.__name__)
    missing = {name for name in members(value) if not re.search(rf"`{name}\b", text)}
    assert missing == set()


@pytest.mark.parametrize("module", [jsonfile, tabular, testing], ids=lambda module: module.__name__)
def test_every_name_of_the_tools_is_in_the_guide(module):
    missing = [name for name in public_names(module) if not re.search(rf"`{name}\b", GUIDE)]
    assert missing == []


def test_the_guide_states_the_version_of_the_interface():
    assert f"`API_VERSION` is `{spec.API_VERSION}`" in GUIDE


def test_the_guide_shows_the_example_plugin_as_it_is():
    sources = {
        str(path.relative_to(EXAMPLE))
        for folder in ("src", "tests")
        for path in (EXAMPLE / folder).rglob("*.py")
    }
    assert set(BLOCKS) == {"pyproject.toml", *sources}
    for path, text in BLOCKS.items():
        assert text == (EXAMPLE / path).read_text(encoding="utf-8"), f"{path} differs"


@pytest.fixture
def package(tmp_path):
    """What somebody has who copies the example out of the guide, with its sample."""
    for path, text in BLOCKS.items():
        target = tmp_path / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    samples = tmp_path / "tests/samples"
    samples.mkdir()
    for sample in (EXAMPLE / "tests/samples").iterdir():
        (samples / sample.name).write_bytes(sample.read_bytes())
    return tmp_path


def test_the_tests_of_the_example_pass_as_the_guide_has_them(package):
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-o",
        "pythonpath=src",
        "-p",
        "no:cacheprovider",
    ]
    run = subprocess.run(command, cwd=package, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert " passed" in run.stdout


def test_the_example_implements_every_hook(monkeypatch):
    monkeypatch.syspath_prepend(str(EXAMPLE / "src"))
    manager = pluggy.PluginManager(spec.PROJECT)
    manager.add_hookspecs(spec)
    manager.register(importlib.import_module("agenda_example"))
    manager.check_pending()
    for hook in hooks():
        (result,) = getattr(manager.hook, hook)()
        assert len(result) == 1, f"the example does not implement {hook}"
