"""What people do: one function each; it reads, decides and returns events, and writes nothing.

Those modules that the window imports are run when somebody does something.
"""

from kanban.late import late

late(__name__, "boards", "item_groups", "items", "metrics", "scans", "walls")
