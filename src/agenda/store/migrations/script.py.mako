"""${message}.

Revision ID: ${up_revision}
"""

from alembic import op
import sqlalchemy as sa
${imports if imports else ""}

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    """Go up to ${up_revision}."""
    ${upgrades if upgrades else "pass"}
