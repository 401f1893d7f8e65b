"""Where the arrows lead from one tile to the next."""

import pytest
from PySide6.QtWidgets import QAbstractItemView

from kanban.ui.business.tile_plan import plan_of
from kanban.ui.business.tile_steps import neighbour

Step = QAbstractItemView.CursorAction
PLAN = plan_of([4, 2], 900, 460, headed=True)
"""Two groups side by side, each of two lines: 0 1 | 4 and 2 3 | 5."""
FIRSTS = (0, 4)


@pytest.mark.parametrize(
    ("row", "action", "to"),
    [
        (1, Step.MoveRight, 4),
        (4, Step.MoveLeft, 1),
        (4, Step.MoveRight, 5),
        (2, Step.MoveLeft, 1),
        (0, Step.MoveLeft, 0),
        (5, Step.MoveRight, 5),
        (1, Step.MoveDown, 3),
        (5, Step.MoveUp, 4),
        (0, Step.MoveUp, 0),
        (2, Step.MoveDown, 2),
        (3, Step.MoveHome, 0),
        (0, Step.MoveEnd, 5),
        (1, Step.MovePageDown, 4),
        (4, Step.MovePageDown, 5),
        (5, Step.MovePageUp, 4),
        (4, Step.MovePageUp, 0),
        (-1, Step.MoveDown, 0),
    ],
)
def test_the_next_tile(row: int, action: Step, to: int) -> None:
    assert neighbour(PLAN.cells, FIRSTS, row, action) == to


def test_there_is_nowhere_to_go_on_an_empty_board() -> None:
    assert neighbour((), (), -1, Step.MoveDown) == -1
