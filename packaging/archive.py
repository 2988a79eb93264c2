"""The Debian archive: dependencies computed from the binaries, control file, `dpkg-deb`."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

SHARE = Path(__file__).parent / "share"
OPTIONAL = ("/printsupport/",)
"""Parts without which everything else works: what they need is recommended only."""


def make_archive(stage: Path, version: str, folder: Path, *, xz_level: int) -> Path:
    """Pack ``stage`` into ``folder`` and return the archive."""
    architecture = _said("dpkg", "--print-architecture").strip()
    (stage / "DEBIAN").mkdir()  # dpkg-shlibdeps knows by it where $ORIGIN leads
    _set_permissions(stage)
    depends, recommends = _dependencies(stage)
    files = sorted(path for path in (stage / "usr").rglob("*") if path.is_file())
    values = {
        "VERSION": version,
        "ARCHITECTURE": architecture,
        "SIZE": str(sum(-(-path.stat().st_size // 1024) for path in files)),
        "DEPENDS": depends,
        "RECOMMENDS": recommends,
    }
    control = (SHARE / "control").read_text("utf-8")
    for key, value in values.items():
        control = control.replace(f"@{key}@", value)
    _write_control(stage, control, files)
    target = folder / f"agenda_{version}_{architecture}.deb"
    _said(
        "dpkg-deb",
        "--root-owner-group",
        "-Zxz",
        f"-z{xz_level}",
        "--build",
        str(stage),
        str(target),
    )
    return target


def files_that_name(place: Path, stage: Path) -> Iterator[Path]:
    """Yield the files below ``stage`` that contain the path of ``place``."""
    wanted = str(place).encode()
    yield from (path for path in stage.rglob("*") if path.is_file() and wanted in path.read_bytes())


def _write_control(stage: Path, control: str, files: Iterable[Path]) -> None:
    debian = stage / "DEBIAN"
    (debian / "control").write_text(control, "utf-8")
    sums = (f"{_md5(path)}  {path.relative_to(stage)}\n" for path in files)
    (debian / "md5sums").write_text("".join(sums), "utf-8")
    for file in debian.iterdir():
        file.chmod(0o644)


def _dependencies(stage: Path) -> tuple[str, str]:
    """Return the Depends and Recommends that the binaries below ``stage`` call for."""
    binaries = [path for path in stage.rglob("*") if path.is_file() and _is_elf(path)]
    optional = [path for path in binaries if any(part in str(path) for part in OPTIONAL)]
    arguments = [f"-e{path}" for path in binaries if path not in optional]
    arguments += ["-dRecommends", *(f"-e{path}" for path in optional)]
    private = {path.parent for path in binaries if ".so." in path.name}
    arguments = [*(f"-l{folder}" for folder in sorted(private)), *arguments]
    work = stage.parent / "shlibdeps"
    (work / "debian").mkdir(parents=True, exist_ok=True)
    stub = "Source: agenda\n\nPackage: agenda\nArchitecture: any\n"
    (work / "debian" / "control").write_text(stub, "utf-8")
    said = _said(
        "dpkg-shlibdeps", "-O", "--ignore-missing-info", "--warnings=0", *arguments, at=work
    )
    fields = dict(line.split("=", 1) for line in said.splitlines() if line.startswith("shlibs:"))
    return fields["shlibs:Depends"], fields["shlibs:Recommends"]


def _set_permissions(stage: Path) -> None:
    """Let everybody read and only root write, whatever the umask of the builder."""
    stage.chmod(0o755)
    for path in stage.rglob("*"):
        if not path.is_symlink():
            runs = path.is_dir() or path.parent.name == "bin"
            path.chmod(0o755 if runs else 0o644)


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _md5(path: Path) -> str:
    return hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()


def _said(*command: str, at: Path | None = None) -> str:
    environment = os.environ | {"LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, check=False, stdout=subprocess.PIPE, text=True, cwd=at, env=environment
    )
    if done.returncode:
        sys.exit(f"{command[0]} failed; what it said is above")
    return done.stdout
