"""How a board is kept: tables, the event log, queries. SQLAlchemy lives here and nowhere else."""
