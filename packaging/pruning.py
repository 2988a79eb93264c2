"""What of the installed distributions goes into the package.

Qt is an allow-list: modules and plugins are named here, and the libraries that stay are those
that one of them, or one of its libraries, is linked to. The other distributions lose what only
developers need.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

QT_MODULES = frozenset({
    *("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets"),
    *("QtNetwork", "QtDBus", "QtPrintSupport", "QtXml"),
})  # fmt: skip
"""The Qt modules that Agenda uses or promises to plugins."""

QT_PLUGINS = (
    "iconengines/libqsvgicon.so",
    *(f"imageformats/libq{name}.so" for name in ("gif", "ico", "jpeg", "svg", "webp")),
    "platforminputcontexts/libcomposeplatforminputcontextplugin.so",  # accents
    "platforminputcontexts/libibusplatforminputcontextplugin.so",
    "platforms/libqoffscreen.so",
    "platforms/libqwayland.so",
    "platforms/libqxcb.so",
    "platformthemes/libqxdgdesktopportal.so",
    "printsupport/libcupsprintersupport.so",
    "tls/libqcertonlybackend.so",
    "tls/libqopensslbackend.so",
    "wayland-decoration-client/libadwaita.so",
    "wayland-decoration-client/libbradient.so",
    "wayland-graphics-integration-client/libqt-plugin-wayland-egl.so",
    "wayland-shell-integration/libxdg-shell.so",
    "xcbglintegrations/libqxcb-egl-integration.so",
    "xcbglintegrations/libqxcb-glx-integration.so",
)
QT_TRANSLATIONS = ("qtbase_en.qm", "qtbase_es.qm")
DEVELOPERS_ONLY = re.compile(
    r"""(
        \.(pyi|pxd|pxi|pyx|h|hpp|c|cc|cpp|a|lib)$
      | ^numpy/(f2py|_pyinstaller|doc)/
      | ^numpy/.*/tests?/ | ^numpy/tests/ | ^numpy/conftest\.py$
      | ^numpy/(_core|random)/(include|lib)/
      | ^numpy/_core/(_\w+_tests|_simd)\.
      | ^(sqlalchemy|alembic)/testing/
      | ^icalendar/(tests|fuzzing)/
      | ^shiboken6/(include|lib)/
    )""",
    re.VERBOSE,
)
PILLOW_UNUSED = ("_avif", "_imagingcms", "_imagingft", "_imagingtk")
"""What Pillow imports only when asked for: AVIF, colour profiles, drawn text, Tk (9 MB with libraries)."""

NEEDED = re.compile(r"^\s*NEEDED\s+(\S+)$", re.MULTILINE)


def prune(site: Path) -> None:
    """Take away what the package does not need from the folder ``site``."""
    _prune_qt(site / "PySide6")
    _prune_pillow(site)
    for file in [path for path in site.rglob("*") if path.is_file()]:
        if DEVELOPERS_ONLY.search(file.relative_to(site).as_posix()):
            file.unlink()
    _strip(site)
    _remove_empty_folders(site)


def _strip(site: Path) -> None:
    """Take the debugging symbols out of extension modules (20 MB, most of it SQLite's).

    Qt comes without them, and the libraries in `*.libs` were rearranged when their wheel was
    made, which `strip` does not bear.
    """
    for module in site.rglob("*.so"):
        folder = module.relative_to(site).parts[0]
        if folder not in {"PySide6", "shiboken6"} and not folder.endswith(".libs"):
            subprocess.run(["strip", "--strip-unneeded", str(module)], check=True)


def _prune_qt(pyside: Path) -> None:
    kept = {pyside / f"{name}.abi3.so" for name in QT_MODULES}
    kept |= {pyside / "Qt" / "plugins" / name for name in QT_PLUGINS}
    kept |= {pyside / "Qt" / "translations" / name for name in QT_TRANSLATIONS}
    if missing := sorted(str(path) for path in kept if not path.exists()):
        raise FileNotFoundError(f"PySide6 no longer has {', '.join(missing)}")
    libraries = {path.name: path for path in pyside.rglob("lib*.so.*")}
    kept |= _linked([path for path in kept if path.suffix == ".so"], libraries)
    for file in [path for path in pyside.rglob("*") if path.is_file() or path.is_symlink()]:
        own = file.parent in (pyside, pyside / "support") and file.suffix in (".py", ".typed")
        if not own and file not in kept:
            file.unlink()
    shutil.rmtree(pyside / "scripts", ignore_errors=True)


def _prune_pillow(site: Path) -> None:
    for name in PILLOW_UNUSED:
        for module in (site / "PIL").glob(f"{name}.*.so"):
            module.unlink()
    libraries = {path.name: path for path in (site / "pillow.libs").iterdir()}
    for file in set(libraries.values()) - _linked((site / "PIL").glob("*.so"), libraries):
        file.unlink()


def _linked(binaries: Iterable[Path], libraries: dict[str, Path]) -> set[Path]:
    """Return those of ``libraries`` that the binaries are linked to, directly or not."""
    found: set[Path] = set()
    waiting = list(binaries)
    while waiting:
        headers = ["objdump", "-p", str(waiting.pop())]
        text = subprocess.run(headers, check=True, capture_output=True, text=True).stdout
        new = {libraries[name] for name in NEEDED.findall(text) if name in libraries} - found
        found |= new
        waiting.extend(new)
    return found


def _remove_empty_folders(site: Path) -> None:
    for folder in sorted((path for path in site.rglob("*") if path.is_dir()), reverse=True):
        if not any(folder.iterdir()):
            folder.rmdir()
