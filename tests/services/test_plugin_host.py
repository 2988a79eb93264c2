"""A stranger's plugin: really installed, really broken, and it costs nothing but itself."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from agenda.model.errors import Unreadable
from agenda.plugin import Source
from agenda.services.consent import Consents
from agenda.services.plugin_host import PluginHost

EXAMPLE = Path(__file__).resolve().parents[1] / "example-plugin"
ROSTER = "12 | Ana Gil | 611 222 333 | ana@example.com | Junta\n"


def _install(project: Path, target: Path, scratch: Path) -> None:
    copied = scratch / project.name
    shutil.copytree(project, copied)
    subprocess.run(
        [sys.executable, "-m", "pip", "install", "-q", "--no-index", "--no-build-isolation",
         "--no-deps", "--disable-pip-version-check", "--target", str(target), str(copied)],
        check=True,
        env={**os.environ, "PIP_CONFIG_FILE": os.devnull},
        stderr=subprocess.PIPE,
    )  # fmt: skip


@pytest.fixture(scope="module")
def example(tmp_path_factory) -> Path:
    """The folder into which pip installed the example plugin."""
    target = tmp_path_factory.mktemp("site")
    _install(EXAMPLE, target, tmp_path_factory.mktemp("build"))
    return target


def _agenda(*arguments, site: Path, home: Path):
    environment = {
        **os.environ,
        "PYTHONPATH": str(site),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
    }
    done = subprocess.run(
        [sys.executable, "-m", "agenda", *arguments, "--json"],
        env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, json.loads(done.stdout)


def _plugin(listed, name):
    return next(p for p in listed["plugins"] if p["name"] == name)


def test_an_installed_plugin_waits_for_consent_and_then_reads_its_files(example, tmp_path):
    roster = tmp_path / "club.roster"
    roster.write_text(ROSTER)
    _, listed = _agenda("plugins", "list", site=example, home=tmp_path)
    assert _plugin(listed, "example")["state"] == "waiting"
    _, plan = _agenda("import", str(roster), "--dry-run", site=example, home=tmp_path)
    assert "roster" not in [file["importer"] for file in plan["files"]]
    code, _ = _agenda("plugins", "allow", "agenda-example", site=example, home=tmp_path)
    assert code == 0
    _, listed = _agenda("plugins", "list", site=example, home=tmp_path)
    assert _plugin(listed, "example")["state"] == "active"
    code, report = _agenda("import", str(roster), site=example, home=tmp_path)
    (file,) = report["files"]
    assert (code, file["importer"], file["new"]) == (0, "roster", 1)
    _, shown = _agenda("show", "Ana Gil", site=example, home=tmp_path)
    assert shown["people"][0]["name"] == "Ana Gil"


@pytest.mark.parametrize("kind", ["import", "read", "nonsense", "misspelt", "hook_result"])
def test_a_broken_plugin_costs_only_itself(kind, tmp_path, monkeypatch, agenda, finish):
    (project,) = [p for p in (EXAMPLE / "broken").iterdir() if p.name == kind]
    site = tmp_path / "site"
    _install(project, site, tmp_path / "build")
    monkeypatch.syspath_prepend(str(site))
    host = PluginHost(lambda *_: True)
    stranger = next(p for p in host.plugins() if not p.bundled)
    source = Source.from_text("BEGIN:VCARD\nVERSION:3.0\nFN:Ana\nEND:VCARD\n", "a.vcf")
    assert host.importer_for(source).id == "vcard"
    if kind in ("read", "nonsense"):
        importer = next(i for i in host.importers() if i.id in stranger.offers)
        problems = list(importer.read(Source.from_text("whatever", "x.bad")))
        assert problems[-1].severity == "error"
    broken = next(p for p in host.plugins() if not p.bundled)
    assert broken.state == "broken"
    assert broken.error
    assert {p.state for p in host.plugins() if p.bundled} == {"active"}


def test_bundled_plugins_need_no_consent(plugins):
    found = {p.name: p.state for p in plugins.plugins()}
    assert {"vcard", "linkedin", "google", "whatsapp", "calendar"} <= set(found)
    assert set(found.values()) == {"active"}


def test_what_nobody_recognises_is_unreadable(plugins):
    with pytest.raises(Unreadable):
        plugins.importer_for(Source.from_bytes("holiday.mp3", b"ID3\x00\x01\x02"))
    with pytest.raises(Unreadable):
        plugins.importer_for(Source.from_text("x", "x.vcf"), "no-such-format")


def test_consent_is_for_one_version_and_can_be_taken_back(tmp_path):
    consents = Consents(tmp_path / "plugins.json")
    consents.allow("Agenda_Example", "1.0")
    assert consents.allowed("agenda-example", "1.0")
    assert not consents.allowed("agenda-example", "1.1")
    consents.forbid("agenda.example")
    assert not consents.allowed("agenda-example", "1.0")


def test_a_damaged_list_of_consents_allows_nothing(tmp_path):
    (tmp_path / "plugins.json").write_text("{broken")
    assert not Consents(tmp_path / "plugins.json").allowed("agenda-example", "1.0")
