"""Alembic migrations, one module per revision."""
