"""What people do with the columns of a board: add, change, move, split and remove them. No history is lost by any of it.

A removed column keeps its id, its name and what happened in it; it is only shown no longer.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from kanban.domain.board import Board, Column, ColumnKind, WorkItem
from kanban.domain.errors import MarkHasNoPlace, NoSuchColumn, StartAfterFinish, TooManyColumns
from kanban.domain.events import ColumnChanged, Event, ItemMoved
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Decision
from kanban.domain.rank import ranks_after, ranks_before
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import (
    NAME_MOST,
    POLICY_MOST,
    check_number,
    clean_lines,
    clean_text,
    moment,
    moved_to,
    refuse_twice,
)
from kanban.usecases.items import NOTHING

COLUMNS_LEAST: Final = 2
COLUMNS_MOST: Final = 30


def add_column(
    context: Context, *, name: str, position: int | None = None, kind: ColumnKind = ColumnKind.WORK
) -> Decision:
    """Add a column; `position` counts the columns to its left, None: at the right end.

    Raises:
        EmptyText, TextTooLong, AlreadyThere, TooManyColumns: see there.
    """
    board = queries.frame(context.db, context.board_id)
    shown = board.shown_columns()
    made = _new_column(context, shown, name, kind)
    place = len(shown) if position is None else min(max(position, 0), len(shown))
    title = Phrase(QT_TRANSLATE_NOOP("operations", "New column {column}"), {"column": made.name})
    return Decision(tuple(_in_order(context, board, [*shown[:place], made, *shown[place:]])), title)


def change_column(context: Context, *, column: Column) -> Decision:
    """Change a column's name, limit, kind, policy or points; its place stays.

    Marking it as started or finished takes the mark from the other column.

    Raises:
        NoSuchColumn, EmptyText, TextTooLong, AlreadyThere, BadLimit, StartAfterFinish: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = _find(board, column.id, column.name)
    after = replace(
        column,
        name=_column_name(column.name),
        position=before.position,
        removed=False,
        wip_limit=check_number(column.wip_limit),
        policy=clean_lines(column.policy, QT_TRANSLATE_NOOP("fields", "policy"), POLICY_MOST),
    )
    columns = [after if shown.id == after.id else _without_marks_of(shown, after) for shown in board.shown_columns()]
    refuse_twice([*(shown.name for shown in columns if shown.id != after.id), after.name])
    events = tuple(_in_order(context, board, columns))
    template = QT_TRANSLATE_NOOP("operations", "Change column {column}")
    if after.name != before.name and replace(after, name=before.name) == before:
        template = QT_TRANSLATE_NOOP("operations", "Rename column {before} to {column}")
    return Decision(events, Phrase(template, {"column": after.name, "before": before.name}))


def move_column(context: Context, *, column_id: ColumnId, position: int) -> Decision:
    """Move a column; `position` counts the other columns that are to be left of it.

    Raises:
        NoSuchColumn: the board has none of this id.
        StartAfterFinish: the started column would no longer be left of the finished one.
    """
    board = queries.frame(context.db, context.board_id)
    moved = _find(board, column_id)
    order = moved_to(board.shown_columns(), moved, position)
    if order == board.shown_columns():
        return NOTHING
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Move column {column}"), {"column": moved.name})
    return Decision(tuple(_in_order(context, board, order)), title)


def split_column(context: Context, *, column_id: ColumnId, left: str, right: str) -> Decision:
    """Split a column in two: it becomes the left one, with its cards, limit, policy and points; the right one is new.

    Raises:
        NoSuchColumn, EmptyText, TextTooLong, AlreadyThere, TooManyColumns: see there.
    """
    board = queries.frame(context.db, context.board_id)
    old = _find(board, column_id)
    shown = board.shown_columns()
    half = replace(old, name=_column_name(left))
    halves = [half if column.id == column_id else column for column in shown]
    refuse_twice([*(column.name for column in shown if column.id != column_id), half.name])
    made = _new_column(context, halves, right, old.kind)
    place = shown.index(old) + 1
    fields = {"column": old.name, "left": half.name, "right": made.name}
    title = Phrase(QT_TRANSLATE_NOOP("operations", "Split column {column} into {left} and {right}"), fields)
    return Decision(tuple(_in_order(context, board, [*halves[:place], made, *halves[place:]])), title)


def remove_column(context: Context, *, column_id: ColumnId, cards_to: ColumnId | None = None) -> Decision:
    """Remove a column; its cards go to another one (None: the left neighbour, of the first column the right one).

    Cards in the archive keep pointing to it. A mark as started or finished goes to the right neighbour.

    Raises:
        NoSuchColumn: the board has none of this id.
        TooManyColumns: fewer than two would remain.
        MarkHasNoPlace: it carries a mark that its right neighbour cannot take over.
    """
    board = queries.board(context.db, context.board_id)
    gone = _find(board, column_id)
    shown = board.shown_columns()
    if len(shown) <= COLUMNS_LEAST:
        raise TooManyColumns(count=len(shown) - 1, most=COLUMNS_MOST)
    rest = [column for column in shown if column.id != column_id]
    place = shown.index(gone)
    target = rest[max(place - 1, 0)] if cards_to is None else _find(board, cards_to)
    if target.id == column_id:
        raise NoSuchColumn(name=gone.name, known=", ".join(column.name for column in rest))
    remaining = _with_marks(rest, place, gone)
    cards = [card for card in board.ordered_cards() if card.place is not None and card.place.column_id == column_id]
    events: list[Event] = list(_moves(context, board, cards, target))
    left = replace(gone, removed=True, started=False, finished=False)
    events.append(ColumnChanged(at=context.now, before=gone, after=left))
    events += _in_order(context, board, remaining)
    fields: dict[str, object] = {"column": gone.name, "count": len(cards), "target": target.name}
    template = QT_TRANSLATE_NOOP("operations", "Remove column {column}")
    if cards:
        template = QT_TRANSLATE_NOOP("operations", "Remove column {column}, its cards ({count}) to {target}")
    return Decision(tuple(events), Phrase(template, fields))


def _column_name(name: str) -> str:
    return clean_text(name, QT_TRANSLATE_NOOP("fields", "column name"), NAME_MOST)


def _find(board: Board, column_id: ColumnId, name: str = "") -> Column:
    """Return a column that the board shows; a refusal calls it by `name`, else by its own name or its id."""
    column = board.columns.get(column_id)
    if column is None or column.removed:
        called = name or (column.name if column is not None else column_id)
        raise NoSuchColumn(name=called, known=", ".join(c.name for c in board.shown_columns()))
    return column


def _new_column(context: Context, others: Sequence[Column], name: str, kind: ColumnKind) -> Column:
    """Return a column that the board does not have yet; its position is still to be given."""
    if len(others) >= COLUMNS_MOST:
        raise TooManyColumns(count=len(others) + 1, most=COLUMNS_MOST)
    clean = _column_name(name)
    refuse_twice([*(column.name for column in others), clean])
    return Column(ColumnId(queries.next_id(context.db, "board_column")), clean, -1, kind)


def _in_order(context: Context, board: Board, columns: Sequence[Column]) -> Iterator[ColumnChanged]:
    """Yield what makes the board's columns these, in this order.

    Raises:
        StartAfterFinish: the started column would not be left of the finished one.
    """
    start = next((place for place, column in enumerate(columns) if column.started), None)
    finish = next((place for place, column in enumerate(columns) if column.finished), None)
    if start is not None and finish is not None and start >= finish:
        raise StartAfterFinish(start=columns[start].name, finish=columns[finish].name)
    positions = [column.position for column in columns]
    keep = positions[0] >= 0 and all(left < right for left, right in pairwise(positions))
    for place, column in enumerate(columns):
        before = board.columns.get(column.id)
        after = column if keep else replace(column, position=place)
        if after != before:
            yield ColumnChanged(at=context.now, before=before, after=after)


def _without_marks_of(column: Column, marked: Column) -> Column:
    """Return a column without the marks that another one carries now."""
    return replace(
        column, started=column.started and not marked.started, finished=column.finished and not marked.finished
    )


def _with_marks(rest: Sequence[Column], place: int, gone: Column) -> list[Column]:
    """Return the columns that remain, the marks of the one that stood at `place` on its right neighbour.

    Raises:
        MarkHasNoPlace: there is none, or work would be started where it is finished.
    """
    columns = list(rest)
    if not (gone.started or gone.finished):
        return columns
    heir = columns[place] if place < len(columns) else None
    if heir is None or (gone.started and heir.finished):
        raise MarkHasNoPlace(column=gone.name)
    columns[place] = replace(heir, started=heir.started or gone.started, finished=heir.finished or gone.finished)
    return columns


def _moves(context: Context, board: Board, cards: Sequence[WorkItem], target: Column) -> Iterator[ItemMoved]:
    """Yield the moves of cards, in their order, to the bottom of a column, or to the top of the finished one."""
    if target.id in board.finished_columns():
        ranks = ranks_before(queries.first_rank(context.db, target.id), len(cards))
    else:
        ranks = ranks_after(queries.last_rank(context.db, target.id), len(cards))
    for card, rank in zip(cards, ranks, strict=True):
        if card.place is not None:
            happened = moment(context, board, None, card)
            after = replace(card.place, column_id=target.id, rank=rank, since=happened)
            yield ItemMoved(at=happened, item_id=card.id, before=card.place, after=after)
