"""Where Agenda keeps things on this computer."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from platformdirs import PlatformDirs


@dataclass(frozen=True, slots=True, kw_only=True)
class Paths:
    """The places of one user: agenda file, settings, plugins, log."""

    data: Path
    config: Path
    log: Path

    @property
    def database(self) -> Path:
        """The agenda that opens when no other is named."""
        return self.data / "agenda.db"

    @property
    def plugins(self) -> Path:
        """The folder of the user's own plugin wheels."""
        return self.data / "plugins"

    @property
    def consents(self) -> Path:
        """Which of those plugins the user allowed."""
        return self.config / "plugins.json"

    @property
    def settings(self) -> Path:
        """The window's settings."""
        return self.config / "agenda.ini"


def user_paths() -> Paths:
    """Return the places that the system sets aside for the present user."""
    dirs = PlatformDirs("agenda", appauthor=False)
    return Paths(
        data=Path(dirs.user_data_dir),
        config=Path(dirs.user_config_dir),
        log=Path(dirs.user_log_dir),
    )
