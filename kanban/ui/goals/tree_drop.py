"""Where a goal that is dragged over the tree would go."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QPoint, QRect

from kanban.domain.ids import GoalId
from kanban.ui.goals.tree_rows import GoalRow

if TYPE_CHECKING:
    from kanban.ui.goals.tree_view import GoalTree


class Drop(NamedTuple):
    """Under which goal (None: at the top), behind how many others there. `mark`: a row (`onto`), or a line at its upper edge."""

    parent_id: GoalId | None
    place: int
    mark: QRect
    onto: bool


def drop_at(tree: GoalTree, place: QPoint, dragged: GoalId) -> Drop | None:
    """Return where a goal would go that is let go here; None: it cannot, or would stay where it is.

    In the middle of a goal, or on what belongs to it: under that goal, as the last one. At a goal's upper edge: before it; at its
    lower edge, where nothing unfolded stands under it: behind it. Below all rows: the last one at the top.
    """
    index = tree.indexAt(place)
    row = tree.rows.row_at(index)
    if row is None:
        return _below_all(tree, dragged)
    if not isinstance(row, GoalRow):
        index = index.parent()
        row = tree.rows.row_at(index)
    if not isinstance(row, GoalRow) or _stands_in(tree, row, dragged):
        return None
    area = tree.visualRect(index)
    whole = QRect(0, area.top(), tree.viewport().width(), area.height())
    edge = area.height() // 4
    open_below = tree.isExpanded(index) and tree.rows.rowCount(index) > 0
    if place.y() < area.top() + edge:
        return _beside(tree, row, dragged, 0, QRect(area.left(), area.top(), area.width(), 0))
    if area.bottom() - edge < place.y() <= area.bottom() and not open_below:
        return _beside(tree, row, dragged, 1, QRect(area.left(), area.bottom(), area.width(), 0))
    under = tree.rows.goals_under(row.key)
    above = tree.rows.goal_above(("goal", dragged, 0))
    is_child = above is not None and above.goal.id == row.goal.id
    return Drop(row.goal.id, under - 1 if is_child else under, whole, onto=True)


def _stands_in(tree: GoalTree, row: GoalRow, dragged: GoalId) -> bool:
    """Say whether a row is the dragged goal, or stands under it."""
    above: GoalRow | None = row
    while above is not None:
        if above.goal.id == dragged:
            return True
        above = tree.rows.goal_above(above.key)
    return False


def _beside(tree: GoalTree, row: GoalRow, dragged: GoalId, behind: int, line: QRect) -> Drop:
    others = [other.goal.id for other in tree.rows.goals_beside(row.key) if other.goal.id != dragged]
    above = tree.rows.goal_above(row.key)
    return Drop(None if above is None else above.goal.id, others.index(row.goal.id) + behind, line, onto=False)


def _below_all(tree: GoalTree, dragged: GoalId) -> Drop:
    top = [tree.rows.row_at(tree.rows.index(place, 0)) for place in range(tree.rows.rowCount())]
    others = [row for row in top if isinstance(row, GoalRow) and row.goal.id != dragged]
    last = tree.rows.index(tree.rows.rowCount() - 1, 0)
    while tree.isExpanded(last) and tree.rows.rowCount(last):
        last = tree.rows.index(tree.rows.rowCount(last) - 1, 0, last)
    bottom = tree.visualRect(last).bottom()
    return Drop(None, len(others), QRect(tree.indentation(), bottom, tree.viewport().width(), 0), onto=False)
