"""The private Python of the package: a copy of Debian's interpreter and whole standard library.

A copy of Debian's own build, not a frozen program: plugins of strangers may import any module of
the standard library, and a start is faster than with PyInstaller. Files are taken from what dpkg
lists, so that nothing which was installed beside them slips in.
"""

from __future__ import annotations

import compileall
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from py_compile import PycInvalidationMode

VERSION = f"python{sys.version_info.major}.{sys.version_info.minor}"
LEFT_OUT = re.compile(
    r"""/(
        test/                  # the standard library's own tests, and the modules they alone use
      | lib-dynload/(_test|_ctypes_test|_xxtest|xxlimited)
      | __phello__
      | lib-dynload/nis\.      # gone from Python 3.13; would ask for two system libraries
      | EXTERNALLY-MANAGED     # speaks to pip, which is not here
      | sitecustomize\.py      # Debian's hook for crash reports; ours takes its place
    )""",
    re.VERBOSE,
)
CLOSED = """\
#!/bin/sh
# Programs that Agenda starts get the same closed Python as Agenda itself: nothing from the
# current folder, the user's own site-packages or PYTHONPATH is imported.
exec "${{0%/*}}/{version}" -I "$@"
"""
CUSTOMIZE = '''\
"""Let `sys.executable` name the closed interpreter, so that child processes are closed as well."""

import os
import sys

sys.executable = os.path.join(sys.prefix, "bin", "python3")
'''


def copy_runtime(root: Path) -> Path:
    """Copy interpreter and standard library below ``root``; return the interpreter's path."""
    library = root / "lib" / VERSION
    source = Path("/usr/lib") / VERSION
    for file in _files_of(f"{VERSION}-minimal", f"lib{VERSION}-minimal", f"lib{VERSION}-stdlib"):
        if file.is_relative_to(source) and file.is_file() and not LEFT_OUT.search(str(file)):
            _copy(file, library / file.relative_to(source))
    interpreter = root / "bin" / VERSION
    _copy(Path("/usr/bin") / VERSION, interpreter)
    interpreter.chmod(0o755)
    closed = root / "bin" / "python3"
    closed.write_text(CLOSED.format(version=VERSION))
    closed.chmod(0o755)
    (library / "sitecustomize.py").write_text(CUSTOMIZE)
    return interpreter


def site_folder(root: Path) -> Path:
    """Return where Debian's interpreter, moved to ``root``, looks for installed packages."""
    return root / "lib" / "python3" / "dist-packages"


def compile_all(root: Path, stage: Path) -> None:
    """Write the bytecode of every module, as seen from the place where it will be installed.

    A user cannot write it beside the modules, and without it every start takes twice as long.
    It is bound to no time stamp: dpkg may clamp those.
    """
    compileall.compile_dir(
        root / "lib",
        quiet=1,
        workers=2,
        stripdir=str(stage),
        prependdir="/",
        invalidation_mode=PycInvalidationMode.UNCHECKED_HASH,
    )


def _files_of(*packages: str) -> Iterator[Path]:
    listed = subprocess.run(["dpkg", "-L", *packages], check=True, capture_output=True, text=True)
    return (Path(line) for line in listed.stdout.splitlines() if line.startswith("/"))


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
