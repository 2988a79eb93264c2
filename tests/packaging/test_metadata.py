"""What the packages say about Agenda agrees with Agenda: menu entry, manual, wheel, Qt."""

import ast
import configparser
import importlib.util
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from typer.main import get_command

from agenda import __version__
from agenda.cli.application import application

REPOSITORY = Path(__file__).resolve().parents[2]
PACKAGING = REPOSITORY / "packaging"
SHARE = PACKAGING / "share"
DESKTOP = SHARE / "agenda.desktop"
METADATA = SHARE / "org.agenda.agenda.metainfo.xml"
MANUALS = [SHARE / "agenda.1", SHARE / "agenda.es.1"]
BUNDLED = {path.name.removeprefix("agenda-") for path in REPOSITORY.glob("plugins/agenda-*")}
LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def test_menu_entry_opens_cards_and_speaks_spanish():
    parser = configparser.RawConfigParser()
    parser.optionxform = str
    parser.read(DESKTOP, "utf-8")
    entry = parser["Desktop Entry"]
    assert entry["Exec"] == "agenda open %F"
    assert entry["MimeType"] == "text/vcard;text/calendar;"
    for key in ("GenericName", "Comment", "Keywords"):
        assert entry[f"{key}[es]"] != entry[key]


def test_desktop_finds_nothing_to_complain_about_in_the_menu_entry():
    told = said_by("desktop-file-validate", str(DESKTOP))
    assert told == ""


def test_software_centre_finds_nothing_to_complain_about_but_the_missing_homepage():
    told = said_by("appstreamcli", "validate", "--no-net", str(METADATA))
    complaints = [line for line in told.splitlines() if line.startswith(("E:", "W:"))]
    assert [line for line in complaints if "url-homepage-missing" not in line] == []


def test_software_centre_metadata_fits_the_menu_entry_and_the_version():
    root = ET.parse(METADATA).getroot()
    assert root.findtext("launchable") == DESKTOP.name
    opened = [each.text for each in root.findall("provides/mediatype")]
    assert opened == ["text/vcard", "text/calendar"]
    assert root.find("releases/release").get("version") == __version__


def test_software_centre_reads_the_same_in_spanish():
    root = ET.parse(METADATA).getroot()
    for parent in (root, root.find("description"), root.find("description/ul")):
        texts = [child for child in parent if child.tag in {"summary", "p", "li"}]
        english = [child for child in texts if LANG not in child.attrib]
        assert len(english) == len([child for child in texts if child.get(LANG) == "es"])


def test_changelog_begins_with_the_version():
    assert (SHARE / "changelog").read_text("utf-8").startswith(f"agenda ({__version__}) ")


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)
def test_manual_explains_every_command_with_all_its_options(manual):
    described = entries(manual)
    for name, options in commands().items():
        assert name in described, f"{name} is missing"
        assert [o for o in sorted(options) if o not in described[name]] == [], name


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)
def test_manual_explains_the_options_that_every_command_has(manual):
    text = plain(manual.read_text("utf-8"))
    group = get_command(application())
    assert [o for o in long_options(group) | COMMON if o not in text] == []


@pytest.mark.parametrize("manual", MANUALS, ids=lambda path: path.name)
def test_manual_explains_no_command_that_is_not_there(manual):
    section = plain(manual.read_text("utf-8")).split(".SS ")[1:]
    headings = [entry.split("\n")[0] for part in section for entry in part.split(".TP\n")[1:]]
    before_exit_status = headings[: len(commands())]
    assert {command_of(heading) for heading in before_exit_status} == set(commands())


def test_qt_that_agenda_uses_is_in_the_package():
    spec = importlib.util.spec_from_file_location("pruning", PACKAGING / "pruning.py")
    pruning = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(pruning)
    sources = [*(REPOSITORY / "src").rglob("*.py"), *(REPOSITORY / "plugins").rglob("src/**/*.py")]
    used = {module for source in sources for module in qt_modules(source)}
    assert "QtWidgets" in used
    assert used <= pruning.QT_MODULES


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", str(folder)]
    if importlib.util.find_spec("hatchling"):  # else a fresh one is fetched
        build.append("--no-isolation")
    told = subprocess.run(
        [*build, str(REPOSITORY)], check=False, capture_output=True, text=True, cwd=folder
    )
    assert told.returncode == 0, told.stdout + told.stderr
    (path,) = folder.glob("agenda-*.whl")
    with zipfile.ZipFile(path) as opened:
        yield opened


def test_wheel_has_everything_that_the_sources_have(wheel):
    inside = set(wheel.namelist())
    roots = [REPOSITORY / "src", REPOSITORY / "resources", *REPOSITORY.glob("plugins/*/src")]
    tracked = subprocess.run(
        ["git", "ls-files", "-z", "--", *map(str, roots)],
        check=False,
        capture_output=True,
        text=True,
        cwd=REPOSITORY,
    )
    files = {
        path.relative_to(root).as_posix()
        for name in tracked.stdout.split("\0")
        for path in [REPOSITORY / name]
        for root in roots
        if name and path.is_file() and path.is_relative_to(root) and path.parent != root
    }
    assert files, "this is no git checkout"
    assert sorted(files - inside) == []


def test_wheel_has_plugins_resources_migrations_types_and_licences(wheel):
    inside = wheel.namelist()
    for name in ("agenda", *(f"agenda_{plugin}" for plugin in BUNDLED)):
        assert f"{name}/py.typed" in inside
    assert f"agenda-{__version__}.dist-info/licenses/LICENSE" in inside
    assert any(re.search(r"licenses/.*inter\.txt$", name) for name in inside)
    for pattern in (
        r"^agenda/store/migrations/versions/r0001_\w+\.py$",
        r"^agenda_resources/translations/agenda_es\.qm$",
        *(rf"^agenda_resources/samples/.+\.{ending}$" for ending in ("vcf", "csv", "ics", "txt")),
        r"^agenda_resources/fonts/.+\.otf$",
    ):
        assert any(re.search(pattern, name) for name in inside), pattern


def test_wheel_has_no_tests(wheel):
    assert [n for n in wheel.namelist() if re.search(r"(^|/)(tests?|conftest\.py)(/|$)", n)] == []


def test_wheel_declares_the_command_and_the_bundled_plugins(wheel):
    parser = configparser.ConfigParser()
    parser.read_string(wheel.read(f"agenda-{__version__}.dist-info/entry_points.txt").decode())
    assert parser["console_scripts"]["agenda"] == "agenda.__main__:main"
    assert dict(parser["agenda.plugins"]) == {name: f"agenda_{name}" for name in BUNDLED}


COMMON = {"--database", "--json", "--json-lines"}


def said_by(*command):
    if shutil.which(command[0]) is None:
        pytest.skip(f"{command[0]} is not installed")
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    return done.stdout + done.stderr


def commands():
    """Return the own long options of every command, by its words."""
    found = {}
    waiting = [((), get_command(application()))]
    while waiting:
        words, command = waiting.pop()
        if words and not command.hidden:
            found[" ".join(words)] = long_options(command) - COMMON
        waiting += [((*words, name), c) for name, c in getattr(command, "commands", {}).items()]
    return {name: options for name, options in found.items() if name not in GROUPS}


GROUPS = {"person", "circle"}  # these two do nothing by themselves


def long_options(command):
    return {name for p in command.params for name in p.opts if name.startswith("--")}


def entries(manual):
    """Return what a manual says about each command, by its words."""
    parts = plain(manual.read_text("utf-8")).split(".TP\n")[1:]
    return {command_of(part.split("\n")[0]): part for part in parts}


def command_of(heading):
    words = re.match(r"[a-z ]*[a-z]", heading)
    return words[0] if words else heading


def plain(roff):
    return re.sub(r"\\f[BIR]", "", roff).replace("\\-", "-")


def qt_modules(source):
    for node in ast.walk(ast.parse(source.read_text("utf-8"))):
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.ImportFrom) and node.module == "PySide6":
            yield from (name.name for name in node.names)
