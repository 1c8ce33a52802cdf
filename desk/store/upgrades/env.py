"""How Alembic runs the steps: on the connection it is handed, in batches where SQLite needs it."""

from alembic import context

from desk.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
