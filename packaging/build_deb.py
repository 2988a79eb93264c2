"""Build ``build/agenda_<version>_<architecture>.deb``, which brings its own Python and Qt.

Run by ``make package`` with a Python of Debian or Ubuntu (/usr/bin/python3.x): the one that
runs this is the one that is packaged. See docs/packaging.md.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import time
from pathlib import Path

from archive import files_that_name, make_archive
from installed_files import place_files
from pruning import prune
from runtime import VERSION, compile_all, copy_runtime, site_folder
from site_packages import build_wheel, install

REPOSITORY = Path(__file__).resolve().parent.parent
BUILD = REPOSITORY / "build"
WORK = BUILD / "package"
TRIAL = """
import importlib.metadata, io
import PySide6.QtWidgets, PySide6.QtSvg, sqlcipher3, sqlalchemy, numpy, rapidfuzz, agenda
import dateutil.rrule, defusedxml, icalendar, segno, tzdata, zxingcpp
from PIL import Image
for plugin in importlib.metadata.distribution("agenda").entry_points.select(group="agenda.plugins"):
    plugin.load()
picture = io.BytesIO()
segno.make("MECARD:N:Gil;;").save(picture, kind="png", scale=4)
for kind in ("PNG", "JPEG", "WEBP", "GIF", "BMP"):
    again = io.BytesIO()
    Image.open(picture).convert("RGB").save(again, kind)
    found = [code.text for code in zxingcpp.read_barcodes(Image.open(again).convert("L"))]
    assert found == ["MECARD:N:Gil;;"], kind
"""


def main() -> None:
    """Build the package and say where it is and how large."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--xz-level", type=int, default=4, help="0 is quick, 9 is small")
    xz_level = options.parse_args().xz_level
    if Path(sys.base_prefix) != Path("/usr"):
        sys.exit(f"run this with the system's Python, /usr/bin/python3, not {sys.executable}")
    began = time.monotonic()
    stage = WORK / "stage"
    shutil.rmtree(stage, ignore_errors=True)
    root = stage / "usr" / "lib" / "agenda"
    site = site_folder(root)
    _step("the private Python")
    interpreter = copy_runtime(root)
    _step("Agenda, Qt and the other Python packages")
    install(build_wheel(REPOSITORY, WORK), REPOSITORY / "requirements.lock", site, WORK)
    prune(site)
    compile_all(root, stage)
    place_files(stage, REPOSITORY, site, python=VERSION, version=_version())
    _refuse_foreign_paths(stage)
    _try_out(interpreter)
    _step("the archive")
    package = make_archive(stage, _version(), BUILD, xz_level=xz_level)
    size = package.stat().st_size / 1e6
    print(f"{package.relative_to(REPOSITORY)}: {size:.1f} MB, {time.monotonic() - began:.0f} s")


def _version() -> str:
    text = (REPOSITORY / "src" / "agenda" / "__init__.py").read_text("utf-8")
    found = re.search(r'^__version__ = "([^"]+)"', text, re.MULTILINE)
    assert found, "src/agenda/__init__.py names no version"
    return found[1]


def _refuse_foreign_paths(stage: Path) -> None:
    if found := list(files_that_name(REPOSITORY, stage)):
        named = "\n".join(f"  {file.relative_to(stage)}" for file in found)
        sys.exit(f"these files of the package name {REPOSITORY}:\n{named}")


def _try_out(interpreter: Path) -> None:
    """Run from the staged copy what a start imports and what reads files.

    Pruning too much, or a library that found no place, shows here.
    """
    subprocess.run([str(interpreter), "-I", "-B", "-c", TRIAL], check=True)


def _step(what: str) -> None:
    print(f"- {what}", flush=True)


if __name__ == "__main__":
    main()
