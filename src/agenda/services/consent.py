"""Which strangers' plugins the user has said yes to, once per name and version."""

from __future__ import annotations

import json
from pathlib import Path


class Consents:
    """The list of allowed plugins, in a small file of the user's settings folder."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def allowed(self, distribution: str, version: str) -> bool:
        """Say whether this version of a distribution may run."""
        return self._read().get(_canonical(distribution)) == version

    def allow(self, distribution: str, version: str) -> None:
        """Let this version run from the next start on."""
        self._write(self._read() | {_canonical(distribution): version})

    def forbid(self, distribution: str) -> None:
        """Take a consent back."""
        kept = {k: v for k, v in self._read().items() if k != _canonical(distribution)}
        self._write(kept)

    def _read(self) -> dict[str, str]:
        try:
            data = json.loads(self._path.read_text("utf-8"))
        except (FileNotFoundError, ValueError):
            return {}
        return {str(k): str(v) for k, v in data.items()} if isinstance(data, dict) else {}

    def _write(self, data: dict[str, str]) -> None:
        self._path.parent.mkdir(parents=True, exist_ok=True)
        partial = self._path.with_name(self._path.name + ".part")
        partial.write_text(json.dumps(data, indent=1, sort_keys=True), "utf-8")
        partial.replace(self._path)


def _canonical(name: str) -> str:
    return name.lower().replace("_", "-").replace(".", "-")
