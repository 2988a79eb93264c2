"""Conversations, meetings, who knows whom, and news.

Revision ID: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make room for what happens between people."""
    op.create_table(
        "interaction",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("day", sa.String(), nullable=False),
        sa.Column("direction", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("others", sa.Text(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("content", sa.String(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("superseded_by", sa.Integer(), nullable=True),
        sa.Column("created", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["batch"], ["batch.id"], name=op.f("fk_interaction_batch_batch")),
        sa.ForeignKeyConstraint(
            ["superseded_by"],
            ["interaction.id"],
            name=op.f("fk_interaction_superseded_by_interaction"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_interaction")),
    )
    op.create_index(op.f("ix_interaction_batch"), "interaction", ["batch"], unique=False)
    op.create_index(op.f("ix_interaction_day"), "interaction", ["day"], unique=False)
    op.create_index(
        "ix_interaction_key", "interaction", ["key"], unique=False, postgresql_using="hash"
    )
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("interaction", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("home", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("seen", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["home"], ["person.id"], name=op.f("fk_participation_home_person")),
        sa.ForeignKeyConstraint(
            ["interaction"],
            ["interaction.id"],
            name=op.f("fk_participation_interaction_interaction"),
        ),
        sa.ForeignKeyConstraint(
            ["person"], ["person.id"], name=op.f("fk_participation_person_person")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_participation")),
    )
    op.create_index(
        op.f("ix_participation_interaction"), "participation", ["interaction"], unique=False
    )
    op.create_index(
        "ix_participation_person",
        "participation",
        ["person", "alive", "interaction"],
        unique=False,
    )
    op.create_table(
        "tie",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("evidence", sa.Text(), nullable=False),
        sa.Column("mine", sa.String(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("created", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["batch"], ["batch.id"], name=op.f("fk_tie_batch_batch")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tie")),
    )
    op.create_index(op.f("ix_tie_batch"), "tie", ["batch"], unique=False)
    op.create_index("ix_tie_key", "tie", ["key"], unique=False, postgresql_using="hash")
    op.create_table(
        "tie_end",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("tie", sa.Integer(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("home", sa.Integer(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["home"], ["person.id"], name=op.f("fk_tie_end_home_person")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_tie_end_person_person")),
        sa.ForeignKeyConstraint(["tie"], ["tie.id"], name=op.f("fk_tie_end_tie_tie")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tie_end")),
    )
    op.create_index(op.f("ix_tie_end_person"), "tie_end", ["person"], unique=False)
    op.create_index(op.f("ix_tie_end_tie"), "tie_end", ["tie"], unique=False)
    op.create_table(
        "signal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("alive", sa.Boolean(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=False),
        sa.Column("home", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("source", sa.String(), nullable=False),
        sa.Column("batch", sa.Integer(), nullable=True),
        sa.Column("used", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["batch"], ["batch.id"], name=op.f("fk_signal_batch_batch")),
        sa.ForeignKeyConstraint(["home"], ["person.id"], name=op.f("fk_signal_home_person")),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name=op.f("fk_signal_person_person")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_signal")),
    )
    op.create_index(op.f("ix_signal_batch"), "signal", ["batch"], unique=False)
    op.create_index(op.f("ix_signal_person"), "signal", ["person"], unique=False)
