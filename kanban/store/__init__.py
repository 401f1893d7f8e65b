"""How a board is kept: tables, the event log, queries. SQLAlchemy lives here and nowhere else.

The modules that need SQLAlchemy and are imported by what the window shows first are run when they are first used.
"""

from kanban.late import late

late(__name__, "log", "queries")
