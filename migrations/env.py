"""Runs migrations in the transaction that `kanban.store.migrate` has opened; the caller begins, commits and rolls back.

A new one: copy the newest file of `versions` under the next number, raise `VERSION` in `kanban/store/header.py`, and run
`tests/store/test_migrate.py`, which says how the tables made by migrations differ from those of the schema.
"""

from alembic import context

from kanban.store.schema import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
