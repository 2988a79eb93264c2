import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
import typer


@pytest.fixture
def make_wheel(tmp_path):
    """Return a function that writes a wheel holding a plugin that reads ``.club`` files."""

    def make(name="agenda_club", version="1.0", *, tag="py3-none-any", pure=True, **files):
        path = tmp_path / f"{name}-{version}-{tag}.whl"
        info = f"{name}-{version}.dist-info"
        texts = {
            f"{name}.py": PLUGIN,
            f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name.replace('_', '-')}\n"
            f"Version: {version}\nRequires-Dist: agenda>=0.1\nRequires-Dist: tinycss2\n"
            'Requires-Dist: pytest; extra == "test"\n',
            f"{info}/WHEEL": f"Wheel-Version: 1.0\nRoot-Is-Purelib: {str(pure).lower()}\n",
            f"{info}/entry_points.txt": f"[agenda.plugins]\nclub = {name}\n",
            **files,
        }
        with zipfile.ZipFile(path, "w") as archive:
            for place, text in texts.items():
                if text is not None:
                    archive.writestr(place, text)
        return path

    return make


@pytest.fixture(autouse=True)
def _own_import_path(monkeypatch):
    """Plugin wheels are put on the import path; take them off it again after each test."""
    monkeypatch.setattr(sys, "path", sys.path.copy())
    yield
    sys.modules.pop("agenda_club", None)


PLUGIN = """
from agenda.plugin import Draft, Name, Value, hookimpl

class Importer:
    id, title, suffixes = "club", "Club", (".club",)

    def recognises(self, source):
        return 0.9 if source.suffix == ".club" else 0.0

    def read(self, source):
        with source.open() as stream:
            for line in stream:
                yield Draft(name=Name(full=line.decode().strip()))

@hookimpl
def agenda_importers():
    return [Importer()]
"""


def states(terminal):
    return {p["name"]: p["state"] for p in terminal.json("plugins", "list")["plugins"]}


def test_the_bundled_plugins_are_listed_and_active(terminal):
    plugins = terminal.json("plugins", "list")["plugins"]
    bundled = {p["name"]: p["offers"] for p in plugins if p["bundled"] and p["state"] == "active"}
    assert {"vcard", "linkedin", "google"} <= bundled.keys()
    assert "linkedin" in bundled["linkedin"]
    assert terminal.json("plugins") == terminal.json("plugins", "list")


def test_an_installed_plugin_runs_only_after_a_yes(terminal, make_wheel):
    said = terminal.json("plugins", "install", make_wheel())
    assert (said["name"], said["version"], said["allowed"]) == ("agenda-club", "1.0", False)
    assert said["needs"] == ["tinycss2"]
    assert states(terminal)["club"] == "waiting"
    terminal.json("plugins", "allow", "agenda-club")
    assert states(terminal)["club"] == "active"
    file = terminal.folder / "members.club"
    file.write_text("Pau Ribas\n")
    assert terminal.json("import", file)["files"][0]["importer"] == "club"


def test_a_consent_is_for_one_version_only(terminal, make_wheel):
    terminal.json("plugins", "install", make_wheel(), "--yes")
    assert states(terminal)["club"] == "active"
    sys.path[:] = [place for place in sys.path if "agenda_club" not in place]
    said = terminal.json("plugins", "install", make_wheel(version="2.0"))
    assert not said["allowed"]
    folder = terminal.around.plugins_folder
    assert [p.name for p in folder.iterdir()] == ["agenda_club-2.0-py3-none-any.whl"]


def test_a_removed_plugin_is_gone_with_its_consent(terminal, make_wheel):
    terminal.json("plugins", "install", make_wheel(), "--yes")
    (removed,) = terminal.json("plugins", "remove", "club")["removed"]
    assert removed.endswith("agenda_club-1.0-py3-none-any.whl")
    assert list(terminal.around.plugins_folder.iterdir()) == []
    assert not terminal.around.consents().allowed("agenda-club", "1.0")


def test_a_wheel_with_compiled_parts_is_unpacked(terminal, make_wheel):
    wheel = make_wheel(tag="cp311-cp311-linux_x86_64", pure=False)
    path = terminal.json("plugins", "install", wheel, "--yes")["path"]
    assert (Path(path) / "agenda_club.py").is_file()
    assert states(terminal)["club"] == "active"


@pytest.mark.parametrize(
    "files",
    [
        {"agenda_club-1.0.dist-info/entry_points.txt": "[console_scripts]\nx = y\n"},
        {"agenda_club-1.0.dist-info/METADATA": None},
        {"agenda_club-1.0.dist-info/entry_points.txt": None},
    ],
)
def test_a_wheel_that_holds_no_plugin_is_refused(terminal, make_wheel, files):
    said = terminal("plugins", "install", make_wheel(**files), "--json")
    assert (said.code, said.json["error"]["kind"]) == (2, "BadInput")
    assert not terminal.around.plugins_folder.exists()


def test_what_is_no_wheel_is_refused(terminal):
    for name in ("letter.txt", "letter.whl"):
        (terminal.folder / name).write_text("Dear Ana")
        assert terminal("plugins", "install", terminal.folder / name).code == 2
    assert terminal("plugins", "install", terminal.folder / "missing.whl").code == 2


def test_a_wheel_cannot_write_outside_its_folder(terminal, make_wheel):
    wheel = make_wheel(tag="cp311-cp311-linux_x86_64", pure=False, **{"../../evil.py": "x"})
    assert terminal("plugins", "install", wheel).code == 2
    assert not any(p.name == "evil.py" for p in terminal.folder.rglob("*"))


def test_bundled_plugins_can_be_neither_replaced_nor_removed(terminal, make_wheel):
    assert terminal("plugins", "remove", "vcard", "--json").code == 1
    assert terminal("plugins", "install", make_wheel(name="agenda"), "--json").code == 1
    assert states(terminal)["vcard"] == "active"


def test_an_unknown_plugin_is_an_error(terminal):
    assert terminal("plugins", "allow", "nope", "--json").json["error"]["kind"] == "NotFound"


def test_a_new_plugin_passes_its_own_test(terminal):
    said = terminal.json("plugins", "new", "agenda-mi-club", "--into", terminal.folder)
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=said["path"], capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout + run.stderr
    assert "2 passed" in run.stdout


def test_a_new_plugin_never_overwrites_a_folder(terminal):
    terminal.json("plugins", "new", "agenda-club", "--into", terminal.folder)
    assert terminal("plugins", "new", "agenda-club", "--into", terminal.folder).code == 2


@pytest.mark.parametrize("name", ["", "3cx", "agenda-3cx", "../club", "class", "a b"])
def test_a_name_that_cannot_be_a_package_is_refused(terminal, name):
    assert terminal("plugins", "new", name, "--into", terminal.folder).code == 2


def test_people_read_what_a_plugin_needs_and_how_to_allow_it(terminal, make_wheel):
    said = terminal("plugins", "install", make_wheel())
    assert "agenda plugins allow agenda-club" in said.out
    assert "tinycss2" in said.out
    assert "waits for your consent" in terminal("plugins").out


@pytest.fixture
def answering(monkeypatch):
    """Make the terminal one at which somebody sits and answers."""

    def answer(text):
        screen = SimpleNamespace(isatty=lambda: True)
        monkeypatch.setattr(typer, "get_text_stream", lambda _name: screen)
        monkeypatch.setattr(typer, "prompt", lambda *_, **__: text)

    return answer


@pytest.mark.parametrize(
    "case",
    [
        ("en", "yes", True),
        ("en", "", False),
        ("en", "no", False),
        ("es", "Sí", True),
        ("es", "n", False),
    ],
)
def test_on_a_terminal_the_user_is_asked(terminal, make_wheel, answering, case):
    language, answer, allowed = case
    answering(answer)
    around = replace(terminal.around, language=language)
    assert terminal("plugins", "install", make_wheel(), around=around).code == 0
    assert terminal.around.consents().allowed("agenda-club", "1.0") is allowed
