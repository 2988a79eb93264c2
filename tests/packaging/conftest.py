"""Clean machines with the package installed, for ``make test-package`` alone."""

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
FOLDER = REPOSITORY / "build" / "package-test"
DESKTOP = (
    *("desktop-file-utils", "shared-mime-info", "xdg-utils", "libglib2.0-bin", "file"),
    *("man-db", "appstream"),
)


def script(name):
    """Import one of the packaging scripts, which are no package."""
    spec = importlib.util.spec_from_file_location(name, REPOSITORY / "packaging" / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="session")
def debian():
    """The script that sets machines up; only where a whole Debian may be installed."""
    if not os.environ.get("AGENDA_TEST_PACKAGE"):
        pytest.skip("installs a whole Debian: make test-package")
    return script("clean_debian")


@pytest.fixture(scope="session")
def package():
    """The package that was built last."""
    found = (REPOSITORY / "build").glob("agenda_*.deb")
    return max(found, key=lambda path: path.stat().st_mtime)


@pytest.fixture(scope="session")
def installed(debian, package):
    """The layers of a Debian where apt installed the package and what it depends on."""
    layers = FOLDER / "layers"
    shutil.rmtree(layers, ignore_errors=True)
    machine = debian.stack(layers / "installed", [debian.debootstrap(FOLDER)])
    debian.keep_downloads(machine, FOLDER / "downloads")
    machine.as_root("useradd", "--create-home", "--shell", "/bin/sh", debian.USER)
    shutil.copyfile(package, machine.root / "tmp" / package.name)
    machine.as_root("apt-get", "update", "-qq")
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
    machine.as_root(*install, f"/tmp/{package.name}", timeout=900)
    (machine.root / "tmp" / package.name).unlink()
    debian.take_down(machine)
    return machine.layers


@pytest.fixture(scope="session")
def desktop_layers(debian, installed):
    """The layers of the same Debian with what a desktop has to open files by."""
    machine = debian.stack(FOLDER / "layers" / "desktop", installed)
    debian.keep_downloads(machine, FOLDER / "downloads")
    install = ("apt-get", "install", "-y", "-qq", "--no-install-recommends")
    machine.as_root(*install, *DESKTOP, timeout=600)
    debian.take_down(machine)
    return machine.layers


@pytest.fixture
def machine(debian, installed, request):
    """A machine with the package and nothing else, thrown away after the test."""
    yield from _for_one_test(debian, installed, request.node.name)


@pytest.fixture
def desktop(debian, desktop_layers, request):
    """A machine with the package and the tools of a desktop, thrown away after the test."""
    yield from _for_one_test(debian, desktop_layers, request.node.name)


def _for_one_test(debian, layers, name):
    machine = debian.stack(FOLDER / "layers" / name, layers)
    machine.as_root("install", "-d", "-m", "700", "-o", debian.USER, "/run/user/1000")
    yield machine
    debian.take_down(machine)


@pytest.fixture
def screen(monkeypatch):
    """An X server of one's own; machines get its name through DISPLAY."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1400x900x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()  # the whole line: closing earlier would kill the server
    assert number, "Xvfb did not start"
    monkeypatch.setenv("DISPLAY", f":{number}")
    yield f":{number}"
    server.terminate()
    server.wait(10)


@pytest.fixture(scope="session")
def report():
    """Lines worth reading after a run: sizes and times, in build/package-test/report.txt."""
    lines = []
    yield lines.append
    if lines:
        (FOLDER / "report.txt").write_text("\n".join(lines) + "\n", "utf-8")
        sys.stderr.write("\n" + "\n".join(lines) + "\n")
