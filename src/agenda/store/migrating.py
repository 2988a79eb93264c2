"""How an older agenda becomes one of today."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def knows(found: str) -> bool:
    """Say whether this program knows a revision."""
    return found in {script.revision for script in _scripts().walk_revisions()}


def upgrade(connection: Connection) -> None:
    """Bring the file behind ``connection`` to the newest revision, in its transaction."""
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


def _scripts() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def _config() -> Config:
    config = Config()
    config.set_main_option(
        "script_location", str(Path(__file__).parent / "migrations").replace("%", "%%")
    )
    return config
