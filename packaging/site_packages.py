"""Agenda's wheel and what it depends on, installed into the package's own folder."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path


def build_wheel(repository: Path, work: Path) -> Path:
    """Build the wheel of the repository and return its path."""
    folder = work / "wheel"
    shutil.rmtree(folder, ignore_errors=True)
    _pip(work, "wheel", "--no-deps", "--wheel-dir", str(folder), str(repository))
    (wheel,) = folder.glob("*.whl")
    return wheel


def install(wheel: Path, constraints: Path, folder: Path, work: Path) -> None:
    """Install a wheel and all that its metadata asks for into ``folder``, without a trace of here.

    Versions are those of ``constraints``. Everything must be a wheel: compiling would tie the
    package to the machine that built it.
    """
    _pip(
        work,
        *("install", "--no-compile", "--only-binary=:all:", "--no-warn-conflicts"),
        *("--constraint", str(constraints), "--target", str(folder), str(wheel)),
    )
    shutil.rmtree(folder / "bin", ignore_errors=True)
    for origin in folder.glob("*.dist-info/direct_url.json"):
        origin.unlink()
    for record in folder.glob("*.dist-info/RECORD"):
        record.unlink()  # dpkg keeps the list of files; this one is wrong after pruning


def _pip(work: Path, *arguments: str) -> None:
    """Run pip of a virtual environment of the very Python that is packaged."""
    tools = work / "tools"
    if not (tools / "bin" / "pip").exists():
        venv.create(tools, with_pip=True, clear=True)
    environment = os.environ | {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PYTHONNOUSERSITE": "1"}
    command = [str(tools / "bin" / "python"), "-m", "pip", "-qq", *arguments]
    if subprocess.run(command, check=False, env=environment).returncode:
        sys.exit(f"pip {arguments[0]} failed; what it said is above")
