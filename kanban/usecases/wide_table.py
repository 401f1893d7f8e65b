"""What people do in the wide table of goals, and with the functions of the matrix."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from kanban.domain.board import Board
from kanban.domain.business.goals import functions_of
from kanban.domain.business.wide_table import Field, RowKey
from kanban.domain.errors import AlreadyThere, Refused
from kanban.domain.events import BoardChanged, Event, GoalChanged
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, clean_text
from kanban.usecases.items import NOTHING
from kanban.usecases.wide_errors import CellFault, NoSuchFunction
from kanban.usecases.wide_sheet import Edit, Sheet


class Fault(NamedTuple):
    """What is wrong with one cell of several edits: which edit, counted from 0, which column, and why."""

    place: int
    column: Field
    error: Refused


def change_row(context: Context, *, row: RowKey, values: Mapping[Field, str]) -> Decision:
    """Change what a row says: texts by column as they are typed, "" to empty a cell. All of it or nothing.

    A new name renames the goal, wherever it stands; the name of another goal puts the key result under that one. An emptied
    milestone is removed. A metric typed in the row of a bare goal is found by its name, or made. Owners, sources and cadences go
    by their names; days and numbers as `kanban.usecases.wide_days` reads them.

    Raises:
        Refused: a cell cannot take its text; which one, `faults_of` says.
    """
    return change_rows(context, edits=[Edit(row, values)])


def add_row(context: Context, *, values: Mapping[Field, str]) -> Decision:
    """Add what a new row says, as one operation: its goal unless there is one of that name, its metric, its milestone.

    Raises:
        Refused: as `change_row`.
    """
    return change_rows(context, edits=[Edit(None, values)])


def change_rows(context: Context, *, edits: Sequence[Edit]) -> Decision:
    """Change and add several rows, one after the other, as one operation.

    Raises:
        Refused: as `change_row`; then no row is changed.
    """
    board = queries.frame(context.db, context.board_id)
    sheet = Sheet(
        board,
        context.now.astimezone(board.facts.zone_info).date(),
        queries.next_id(context.db, "goal"),
        queries.next_id(context.db, "metric"),
    )
    try:
        names = [sheet.apply(edit) for edit in edits]
    except CellFault as fault:
        raise fault.error from fault
    events = sheet.events(context.now)
    if not events:
        return NOTHING
    if len(edits) > 1:
        title = Phrase(
            QT_TRANSLATE_NOOP("operations", "Change the table of goals, rows: {count}"), {"count": len(edits)}
        )
    elif edits[0].row is None:
        title = Phrase(QT_TRANSLATE_NOOP("operations", "Add {name} to the table of goals"), {"name": names[0]})
    else:
        title = Phrase(QT_TRANSLATE_NOOP("operations", "Change {name} in the table of goals"), {"name": names[0]})
    return Decision(events, title)


def faults_of(board: Board, edits: Sequence[Edit], today: date) -> list[Fault]:
    """Return the cells for which some edits cannot be done, after those before them that can; nothing is changed."""
    sheet = Sheet(board, today, max(board.goals, default=0) + 1, max(board.metrics, default=0) + 1)
    return [Fault(place, each.column, each.error) for place, edit in enumerate(edits) for each in sheet.faults(edit)]


def rename_function(context: Context, *, name: str, new_name: str) -> Decision:
    """Give a function another name, also in the goals that it carries, as one operation.

    Raises:
        NoSuchFunction: neither the board nor a goal names it.
        EmptyText, TextTooLong: see there.
        AlreadyThere: another function is called so.
    """
    board = queries.frame(context.db, context.board_id)
    known = functions_of(board)
    if not any(_same(name, each) for each in known):
        raise NoSuchFunction(name=name, known=", ".join(known) or "–")
    clean = clean_text(new_name, QT_TRANSLATE_NOOP("fields", "function"), NAME_MOST)
    if any(_same(clean, each) and not _same(name, each) for each in known):
        raise AlreadyThere(name=clean)
    events: list[Event] = []
    functions = tuple(clean if _same(name, each) else each for each in board.facts.functions)
    if functions != board.facts.functions:
        facts = replace(board.facts, functions=functions)
        events.append(BoardChanged(at=context.now, before=board.facts, after=facts))
    events += [
        GoalChanged(at=context.now, before=goal, after=replace(goal, function=clean))
        for goal in board.shown_goals()
        if _same(name, goal.function) and goal.function != clean
    ]
    fields = {"name": name, "new_name": clean}
    return Decision(
        tuple(events), Phrase(QT_TRANSLATE_NOOP("operations", "Rename function {name}: {new_name}"), fields)
    )


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.strip().casefold()
