"""Settings that belong to the agenda and travel with its file (the home region …)."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, insert, select

from agenda.store import codec
from agenda.store.schema import setting
from agenda.store.session import Reading, Writing


def get_setting(reading: Reading, key: str, default: Any) -> Any:
    """Return a setting, ``default`` where it was never set."""
    text = reading.connection.execute(select(setting.c.value).where(setting.c.key == key)).scalar()
    return default if text is None else codec.from_json(text)


def set_setting(writing: Writing, key: str, value: Any) -> None:
    """Keep a setting."""
    writing.connection.execute(delete(setting).where(setting.c.key == key))
    writing.connection.execute(insert(setting), {"key": key, "value": codec.to_json(value)})
