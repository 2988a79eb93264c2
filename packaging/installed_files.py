"""What the package puts outside its own folder: command, menu entry, icons, manual, licences."""

from __future__ import annotations

import email
import gzip
import shutil
from pathlib import Path

SHARE = Path(__file__).parent / "share"
MANUALS = {"agenda.1": "man/man1", "agenda.es.1": "man/es/man1"}


def place_files(stage: Path, repository: Path, site: Path, *, python: str, version: str) -> None:
    """Put everything in its place below ``stage``."""
    share = stage / "usr" / "share"
    command = stage / "usr" / "bin" / "agenda"
    _write(command, _filled("agenda", PYTHON=python))
    command.chmod(0o755)
    _copy(SHARE / "agenda.desktop", share / "applications" / "agenda.desktop")
    metadata = "org.agenda.agenda.metainfo.xml"
    _copy(SHARE / metadata, share / "metainfo" / metadata)
    _copy(SHARE / "lintian-overrides", share / "lintian" / "overrides" / "agenda")
    for name, folder in MANUALS.items():
        _compress(_filled(name, VERSION=version), share / folder / "agenda.1.gz")
    documents = share / "doc" / "agenda"
    _compress(_filled("changelog"), documents / "changelog.gz")
    _write(documents / "copyright", _copyright(repository, site, python))
    _place_icons(repository / "resources" / "agenda_resources" / "icons", share)


def _place_icons(icons: Path, share: Path) -> None:
    theme = share / "icons" / "hicolor"
    _copy(icons / "agenda.svg", theme / "scalable" / "apps" / "agenda.svg")
    for file in (icons / "app").glob("agenda-*.png"):
        size = file.stem.removeprefix("agenda-")
        _copy(file, theme / f"{size}x{size}" / "apps" / "agenda.png")


def _copyright(repository: Path, site: Path, python: str) -> str:
    """Return the copyright file, with every bundled distribution and its licence at the end."""
    mit = (repository / "LICENSE").read_text("utf-8").strip().splitlines()
    text = _filled("copyright", PYTHON=python, MIT="\n".join(f" {line or '.'}" for line in mit))
    rows = sorted(_licence_row(file) for file in site.glob("*.dist-info/METADATA"))
    return f"{text}\nComment: Python packages that Agenda brings along:\n" + "".join(rows)


def _licence_row(metadata: Path) -> str:
    about = email.message_from_string(metadata.read_text("utf-8"))
    named = about["License-Expression"] or about["License"] or ""
    classified = [
        line.rsplit(" :: ", 1)[-1]
        for line in about.get_all("Classifier", [])
        if line.startswith("License :: ")
    ]
    short = named if named and "\n" not in named else ", ".join(classified)
    return f" {about['Name']} {about['Version']}: {short or 'see its folder'}\n"


def _filled(name: str, **values: str) -> str:
    text = (SHARE / name).read_text("utf-8")
    for key, value in values.items():
        text = text.replace(f"@{key}@", value)
    return text


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _compress(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
