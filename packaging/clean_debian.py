"""A clean Debian in a folder, to try the package out in: layers of overlay, entered by chroot.

The lowest layer is what debootstrap makes, once. Whatever is done to a machine goes into its own
layer, so that another one can be stacked on it, or it can be thrown away. Mounts are left to the
mount namespace of the process (``unshare --mount``), which takes them with it when it ends.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

SUITE = os.environ.get("AGENDA_DEBIAN_SUITE", "bookworm")
USER, USER_ID = "ana", 1000
ROOT_ENVIRONMENT = {
    "HOME": "/root",
    "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
    "LC_ALL": "C.UTF-8",
    "DEBIAN_FRONTEND": "noninteractive",
}
USER_ENVIRONMENT = {
    "HOME": f"/home/{USER}",
    "USER": USER,
    "PATH": "/usr/local/bin:/usr/bin:/bin",
    "LANG": "C.UTF-8",
    "XDG_RUNTIME_DIR": f"/run/user/{USER_ID}",
}
PASSED_ON = ("http_proxy", "https_proxy", "no_proxy", "DISPLAY")


@dataclass(frozen=True, slots=True, kw_only=True)
class Machine:
    """A Debian below ``root``. ``layers`` are its folders, the topmost first."""

    root: Path
    layers: Sequence[Path]
    environment: Mapping[str, str] = field(default_factory=dict)

    def as_root(self, *command: str, timeout: float = 300) -> str:
        """Run a command as root and return what it printed; failing is an error."""
        return self._run(command, ROOT_ENVIRONMENT, user=None, timeout=timeout, check=True).stdout

    def as_user(self, *command: str, timeout: float = 60) -> subprocess.CompletedProcess[str]:
        """Run a command as an ordinary user, in her home."""
        return self._run(command, USER_ENVIRONMENT, user=USER, timeout=timeout, check=False)

    def start(self, *command: str) -> subprocess.Popen[str]:
        """Start a command as an ordinary user and do not wait for it."""
        return subprocess.Popen(
            self._command(command, USER_ENVIRONMENT, USER),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def home(self, *parts: str) -> Path:
        """Return a path in the user's home, seen from outside."""
        return self.root.joinpath("home", USER, *parts)

    def give(self, file: Path, *parts: str) -> Path:
        """Copy a file into the user's home."""
        target = self.home(*parts)
        for folder in reversed(target.relative_to(self.home()).parents[:-1]):
            path = self.home(str(folder))
            path.mkdir(exist_ok=True)
            os.chown(path, USER_ID, USER_ID)
        shutil.copyfile(file, target)
        os.chown(target, USER_ID, USER_ID)
        return target

    def _run(
        self,
        command: Sequence[str],
        environment: Mapping[str, str],
        *,
        user: str | None,
        timeout: float,
        check: bool,
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            self._command(command, environment, user),
            check=False,
            capture_output=True,
            text=True,
            timeout=timeout,
        )
        if check and done.returncode:
            raise RuntimeError(f"{' '.join(command)}: {done.stdout[-4000:]}{done.stderr[-4000:]}")
        return done

    def _command(
        self, command: Sequence[str], environment: Mapping[str, str], user: str | None
    ) -> list[str]:
        passed = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        variables = {**passed, **environment, **self.environment}
        whose = [f"--userspec={user}:{user}"] if user else []
        inside = ["sh", "-c", 'cd "$HOME" && exec "$@"', "sh", *command]
        setting = [f"{name}={value}" for name, value in variables.items()]
        return ["chroot", *whose, str(self.root), "env", "-i", *setting, *inside]


def debootstrap(folder: Path) -> Path:
    """Return the lowest layer, making it the first time. AGENDA_DEBIAN_MIRROR names a mirror."""
    base = folder / SUITE
    if not base.exists():
        partial = folder / f"{SUITE}.part"
        shutil.rmtree(partial, ignore_errors=True)
        mirror = [m] if (m := os.environ.get("AGENDA_DEBIAN_MIRROR")) else []
        command = ["debootstrap", "--variant=minbase", SUITE, str(partial), *mirror]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, timeout=1200)
        partial.rename(base)
    return base


def stack(
    folder: Path, layers: Sequence[Path], environment: Mapping[str, str] | None = None
) -> Machine:
    """Return a machine whose changes go to ``folder``, on top of ``layers``."""
    upper, root = folder / "upper", folder / "root"
    for path in (upper, folder / "work", root):
        path.mkdir(parents=True)
    lower = ":".join(str(layer) for layer in layers)
    options = f"lowerdir={lower},upperdir={upper},workdir={folder / 'work'}"
    _mount("overlay", root, "-o", options)
    _mount("proc", root / "proc")
    (root / "dev" / "shm").mkdir(exist_ok=True)
    _mount("tmpfs", root / "dev" / "shm")
    _mount("tmpfs", root / "run")
    return Machine(root=root, layers=[upper, *layers], environment=environment or {})


def keep_downloads(machine: Machine, folder: Path) -> None:
    """Let apt keep what it downloads in ``folder``, for the next time."""
    (folder / "partial").mkdir(parents=True, exist_ok=True)
    subprocess.run(
        ["mount", "--bind", str(folder), str(machine.root / "var/cache/apt/archives")], check=True
    )


def take_down(machine: Machine) -> None:
    """End what still runs in a machine and unmount it; its layer stays."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended by itself
            if (process / "root").readlink() == machine.root:
                os.kill(int(process.name), signal.SIGKILL)
    subprocess.run(["umount", "--recursive", str(machine.root)], check=True)


def _mount(kind: str, place: Path, *options: str) -> None:
    subprocess.run(["mount", "-t", kind, kind, str(place), *options], check=True)
