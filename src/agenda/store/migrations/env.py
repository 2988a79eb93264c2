"""Alembic's entry: run the migrations on the connection that was handed over."""

from alembic import context

from agenda.store.schema import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    transaction_per_migration=False,
)
context.run_migrations()
