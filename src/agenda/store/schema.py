"""The tables.

Rows of the journalled tables are never deleted by a command: ``alive`` is
cleared instead, so that undo and redo only ever update columns. ``person`` and
``home`` of a belonging say whose it is now and to whom it came.
"""

from __future__ import annotations

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
)

REVISION = "0001"
"""The newest migration; a file with another revision is older or newer than this program."""

APPLICATION_ID = 0x41474E44
"""SQLite's ``application_id`` of an agenda: "AGND"."""

BYTES = Text().with_variant(Text(collation="C"), "postgresql")
"""Folded text, sorted by its code points in every database."""

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    }
)

setting = Table(
    "setting",
    metadata,
    Column("key", String, primary_key=True),
    Column("value", Text, nullable=False),
)

blob = Table(
    "blob",
    metadata,
    Column("sha", String, primary_key=True),
    Column("media", String, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

person = Table(
    "person",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("merged_into", Integer, ForeignKey("person.id"), index=True),
    Column("merged_at", String),
    Column("deleted", String),
    Column("created", String, nullable=False),
    Column("own", Boolean, nullable=False),  # typed in by the user, needs no card to live
    # From here on derived from cards and edits; see Digest.
    Column("listed", Boolean, nullable=False),
    Column("name", Text, nullable=False, server_default=""),
    Column("sort_given", BYTES, nullable=False, server_default=""),
    Column("sort_family", BYTES, nullable=False, server_default=""),
    Column("role", Text, nullable=False, server_default=""),
    Column("org", Text, nullable=False, server_default=""),
    Column("kind", String, nullable=False, server_default="individual"),
    Column("photo", String, nullable=False, server_default=""),
    Column("features", Text, nullable=False, server_default=""),
    Index("ix_person_given", "listed", "sort_given", "id"),
    Index("ix_person_family", "listed", "sort_family", "id"),
)

batch = Table(
    "batch",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("at", String, nullable=False),
    Column("files", Text, nullable=False),
)

card = Table(
    "card",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("person", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("home", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("source", String, nullable=False),
    Column("key", String, nullable=False),
    Column("uid", String, nullable=False),
    Column("format", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("content", LargeBinary, nullable=False),
    Column("name", Text, nullable=False),
    Column("values", Text, nullable=False),
    Column("properties", Text, nullable=False),
    Column("batch", Integer, ForeignKey("batch.id"), index=True),
    Column("file", String, nullable=False),
    Column("superseded_by", Integer, ForeignKey("card.id")),
    Column("first_seen", String, nullable=False),
    Column("last_confirmed", String, nullable=False),
    # UIDs and keys are others' and of any length, for which PostgreSQL's B-trees have no room.
    Index("ix_card_uid", "uid", postgresql_using="hash"),
    Index("ix_card_key", "key", postgresql_using="hash"),
)

edit = Table(
    "edit",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("person", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("home", Integer, ForeignKey("person.id"), nullable=False),
    Column("action", String, nullable=False),
    Column("kind", String, nullable=False),
    Column("target", Text, nullable=False),
    Column("value", Text),
    Column("name", Text),
    Column("created", String, nullable=False),
)

circle = Table(
    "circle",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("name", String, nullable=False),
    Column("ring", String, nullable=False),
    Column("color", String, nullable=False),
    Column("position", Integer, nullable=False),
    Column("parent", Integer, ForeignKey("circle.id")),
    Column("cadence", Integer),
    Column("query", Text, nullable=False),
    Column("root", Boolean, nullable=False),
)

membership = Table(
    "membership",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("person", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("home", Integer, ForeignKey("person.id"), nullable=False),
    Column("circle", Integer, ForeignKey("circle.id"), nullable=False, index=True),
    Column("since", String, nullable=False),
    Column("why", Text, nullable=False),
)

apart = Table(
    "apart",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("a", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("b", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("created", String, nullable=False),
)

entry = Table(
    "entry",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", String, nullable=False),
    Column("action", String, nullable=False),
    Column("details", Text, nullable=False),
    Column("state", String, nullable=False),  # done, undone, or dropped (undone, redo lost)
    Column("undone_at", String),
    Column("batch", Integer, ForeignKey("batch.id")),
)

change = Table(
    "change",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("entry", Integer, ForeignKey("entry.id"), nullable=False, index=True),
    Column("table_name", String, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
)

# Derived, never journalled: can be rebuilt from the rest at any time.

match_key = Table(
    "match_key",
    metadata,
    Column("key", BYTES, primary_key=True),
    Column("person", Integer, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

name_token = Table(
    "name_token",
    metadata,
    Column("token", BYTES, primary_key=True),
    Column("person", Integer, primary_key=True, index=True),
    sqlite_with_rowid=False,
)

suggestion = Table(
    "suggestion",
    metadata,
    Column("a", Integer, primary_key=True),
    Column("b", Integer, primary_key=True, index=True),
    Column("probability", Float, nullable=False),
    Column("verdict", String, nullable=False),
    Column("reasons", Text, nullable=False),
    Column("later", Boolean, nullable=False),
)

JOURNALLED = {table.name: table for table in (person, card, edit, circle, membership, apart, batch)}
"""The tables whose changes can be undone."""
