"""Functions x goals: which function supports which goal, and where nobody does.

Rows are the goals that support no other one, columns the functions. A cell holds the goals of that function under that goal, at
any depth, and the goal itself where the function carries it. An empty cell is a hole: nobody of this function supports this goal.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from kanban.domain.board import Board
from kanban.domain.business.goals import GoalNode, Support, forest, functions_of, walk, worst_below, worst_state
from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Goal
from kanban.domain.ids import GoalId

NO_FUNCTION = ""
"""Heads the column of goals that no function carries; there is one only where such goals are."""


class Requirements(NamedTuple):
    """How many requirements link to a goal: `waiting` are not started, `in_work` are, `finished` are done."""

    waiting: int = 0
    in_work: int = 0
    finished: int = 0

    @property
    def any(self) -> int:
        """How many there are in all."""
        return self.waiting + self.in_work + self.finished


class Supporter(NamedTuple):
    """A goal in a cell. `state`: the worst of its key results, None: it has none. `itself`: it is the goal of the row."""

    goal: Goal
    state: MetricState | None
    requirements: Requirements
    itself: bool = False


class MatrixRow(NamedTuple):
    """A goal with its cells, one for each function in order; `requirements` and `state` of the goal and all under it."""

    goal: Goal
    state: MetricState | None
    requirements: Requirements
    cells: tuple[tuple[Supporter, ...], ...]

    @property
    def holes(self) -> int:
        """How many functions do nothing for the goal."""
        return sum(not cell for cell in self.cells)


class Matrix(NamedTuple):
    """The whole table. `idle`: the functions that support no goal at all."""

    functions: tuple[str, ...]
    rows: tuple[MatrixRow, ...]
    idle: frozenset[str]

    @property
    def without_requirements(self) -> int:
        """How many goals, of rows and in cells, have no requirement that works for them or for what is under them."""
        of_rows = [row.requirements for row in self.rows]
        in_cells = [each.requirements for row in self.rows for cell in row.cells for each in cell if not each.itself]
        return sum(not each.any for each in (*of_rows, *in_cells))


def matrix(board: Board, today: date, support: Mapping[GoalId, Support] | None = None) -> Matrix:
    """Return the matrix; `today` by the board's zone. `support`: counts that know the archive; None: cards on the board count."""
    roots = forest(board)
    linked = _requirements(board, support or {})
    functions = functions_of(board)
    subgoals = [node for root in roots for node in walk(root.children)]
    if any(not node.goal.function for node in subgoals):
        functions = (*functions, NO_FUNCTION)
    rows = tuple(_row(board, root, functions, linked, today) for root in roots)
    busy = {functions[place] for row in rows for place, cell in enumerate(row.cells) if cell}
    return Matrix(functions, rows, frozenset(functions) - busy)


def _row(
    board: Board,
    root: GoalNode,
    functions: tuple[str, ...],
    linked: dict[GoalId, Requirements],
    today: date,
) -> MatrixRow:
    cells: dict[str, list[Supporter]] = {name.casefold(): [] for name in functions}
    for node in walk((root,)):
        itself = node is root
        if itself and not root.goal.function:
            continue
        state = worst_state(board, node.metrics, today)
        found = Supporter(node.goal, state, linked.get(node.goal.id, Requirements()), itself)
        cells[node.goal.function.casefold()].append(found)
    below = list(walk((root,)))
    return MatrixRow(
        root.goal,
        worst_below(board, root, today),
        _sum(linked.get(node.goal.id, Requirements()) for node in below),
        tuple(tuple(cells[name.casefold()]) for name in functions),
    )


def _sum(parts: Iterable[Requirements]) -> Requirements:
    return Requirements(*(sum(column) for column in zip(*parts, strict=True)))


def _requirements(board: Board, support: Mapping[GoalId, Support]) -> dict[GoalId, Requirements]:
    """Count the cards of each goal."""
    finished = board.finished_columns()
    columns = [column.id for column in board.shown_columns()]
    start = board.started_column()
    started = frozenset(columns[columns.index(start.id) :]) if start is not None else frozenset()
    found: dict[GoalId, Requirements] = {}
    for card in board.cards():
        goal_id, place = card.details.goal_id, card.place
        if goal_id is None or place is None:
            continue
        done = place.column_id in finished
        going = not done and place.column_id in started
        one = Requirements(not done and not going, going, done)
        found[goal_id] = _sum((found.get(goal_id, Requirements()), one))
    for goal_id, counted in support.items():
        found[goal_id] = found.get(goal_id, Requirements())._replace(finished=counted.finished)
    return found
