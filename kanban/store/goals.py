"""How many requirements work for each goal, counted where they are kept: those in the archive too."""

from typing import Final

from kanban.domain.business.goals import Support
from kanban.domain.ids import BoardId, GoalId
from kanban.store.connection import Connection
from kanban.store.loading import frame

_LINKED: Final = """
    SELECT goal_id, column_id, archived, count(*) FROM item
    WHERE board_id = ? AND NOT voided AND goal_id IS NOT NULL AND column_id IS NOT NULL
    GROUP BY goal_id, column_id, archived
"""


def support_of_goals(db: Connection, board_id: BoardId) -> dict[GoalId, Support]:
    """Return, by goal, how many requirements link to it; a goal that none links to is left out.

    Finished: in a column where work counts as finished, in the archive too. Open: any other that is on the board.
    """
    finished = frame(db, board_id).finished_columns()
    found: dict[GoalId, Support] = {}
    for goal_id, column_id, archived, count in db.raw.execute(_LINKED, (board_id,)).fetchall():
        so_far = found.get(goal_id, Support())
        if column_id in finished:
            found[goal_id] = so_far._replace(finished=so_far.finished + count)
        elif not archived:
            found[goal_id] = so_far._replace(open=so_far.open + count)
    return found
