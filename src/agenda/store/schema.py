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

REVISION = "0002"
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
    # UIDs and keys are others' and of any length, for which PostgreSQL's B-trees have no room:
    # the migrations make hash indexes there. Said here, it would load that dialect at every start.
    Index("ix_card_uid", "uid"),
    Index("ix_card_key", "key"),
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

interaction = Table(
    "interaction",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("kind", String, nullable=False),
    Column("at", String, nullable=False),  # ISO 8601, as exact as its source
    Column("day", String, nullable=False, index=True),
    Column("direction", String, nullable=False),
    Column("title", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("minutes", Integer, nullable=False),
    Column("count", Integer, nullable=False),
    Column("place", Text, nullable=False),
    Column("others", Text, nullable=False),  # who took part and is nobody of the agenda
    Column("source", String, nullable=False),
    Column("key", String, nullable=False),
    Column("content", String, nullable=False),
    Column("batch", Integer, ForeignKey("batch.id"), index=True),
    Column("superseded_by", Integer, ForeignKey("interaction.id")),
    Column("created", String, nullable=False),
    Index("ix_interaction_key", "key"),
)

participation = Table(
    "participation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("interaction", Integer, ForeignKey("interaction.id"), nullable=False, index=True),
    Column("person", Integer, ForeignKey("person.id"), nullable=False),
    Column("home", Integer, ForeignKey("person.id"), nullable=False),
    Column("role", String, nullable=False),
    Column("seen", Text, nullable=False),
    Index("ix_participation_person", "person", "alive", "interaction"),
)

tie = Table(
    "tie",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("kind", String, nullable=False),
    Column("at", String, nullable=False),
    Column("evidence", Text, nullable=False),
    Column("mine", String, nullable=False),  # the end that is the user: a, b or none
    Column("source", String, nullable=False),
    Column("key", String, nullable=False),
    Column("batch", Integer, ForeignKey("batch.id"), index=True),
    Column("created", String, nullable=False),
    Index("ix_tie_key", "key"),
)

tie_end = Table(
    "tie_end",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("tie", Integer, ForeignKey("tie.id"), nullable=False, index=True),
    Column("person", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("home", Integer, ForeignKey("person.id"), nullable=False),
    Column("role", String, nullable=False),  # a or b
)

signal = Table(
    "signal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("alive", Boolean, nullable=False),
    Column("person", Integer, ForeignKey("person.id"), nullable=False, index=True),
    Column("home", Integer, ForeignKey("person.id"), nullable=False),
    Column("kind", String, nullable=False),
    Column("at", String, nullable=False),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("source", String, nullable=False),
    Column("batch", Integer, ForeignKey("batch.id"), index=True),
    Column("used", String),
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

JOURNALLED = {
    table.name: table
    for table in (
        person,
        card,
        edit,
        circle,
        membership,
        apart,
        batch,
        interaction,
        participation,
        tie,
        tie_end,
        signal,
    )
}
"""The tables whose changes can be undone."""

DESCRIBING = {"card": card, "edit": edit, "membership": membership}
"""Belongings that a person's digest is made of."""

BELONGINGS = DESCRIBING | {"participation": participation, "tie_end": tie_end, "signal": signal}
"""What moves with a person who is stapled to another: tables with ``person`` and ``home``."""
