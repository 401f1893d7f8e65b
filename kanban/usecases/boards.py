"""What people do with a board as a whole: make it, and set up its columns, swimlanes, people and goals."""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import Final

from kanban.domain.board import (
    BoardFacts,
    Column,
    ColumnId,
    ColumnKind,
    Goal,
    GoalId,
    LimitPolicy,
    Person,
    PersonId,
    Swimlane,
    SwimlaneId,
)
from kanban.domain.card_code import board_code
from kanban.domain.errors import AlreadyThere, NoSuchColumn, StartAfterFinish, TooManyColumns
from kanban.domain.events import BoardChanged, ColumnChanged, Event, GoalChanged, PersonChanged, SwimlaneChanged
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, clean_text, zone_name
from kanban.usecases.items import NOTHING

COLUMNS_MOST: Final = 30
INITIALS_MOST: Final = 3


@dataclass(frozen=True)
class ColumnPlan:
    """A column that a new board is to have. No limit: None."""

    name: str
    kind: ColumnKind = ColumnKind.WORK
    wip_limit: int | None = None
    started: bool = False
    finished: bool = False


@dataclass(frozen=True)
class BoardPlan:
    """What a new board is to be. `zone` is an IANA name; `code` the two characters of its codes, empty: any that are free."""

    name: str
    columns: tuple[ColumnPlan, ...]
    zone: str
    swimlanes: tuple[str, ...] = ()
    limit_policy: LimitPolicy = LimitPolicy.WARN
    key_prefix: str = "R"
    code: str = ""


def plan_of(
    name: str,
    columns: Sequence[str],
    zone: str,
    *,
    start: str | None = None,
    finish: str | None = None,
    wait: Sequence[str] = (),
    limits: dict[str, int] | None = None,
    swimlanes: Sequence[str] = (),
    limit_policy: LimitPolicy = LimitPolicy.WARN,
) -> BoardPlan:
    """Return a plan from names; start None: the second column, finish None: the last one.

    Raises:
        NoSuchColumn: start, finish, wait or limits name none of the columns.
    """
    names = [name.strip() for name in columns]
    start = names[1 if len(names) > 2 else 0] if start is None and names else start  # noqa: PLR2004
    finish = names[-1] if finish is None and names else finish
    limits = limits or {}
    for wanted in (start, finish, *wait, *limits):
        if wanted is not None and wanted not in names:
            raise NoSuchColumn(name=wanted, known=", ".join(names))
    plans = tuple(
        ColumnPlan(
            column,
            ColumnKind.WAIT if column in wait else ColumnKind.WORK,
            limits.get(column),
            started=column == start,
            finished=column == finish,
        )
        for column in names
    )
    return BoardPlan(name, plans, zone, tuple(swimlanes), limit_policy)


def create_board(context: Context, *, plan: BoardPlan) -> Decision:
    """Make a board with its columns and swimlanes.

    Raises:
        TooManyColumns, EmptyText, TextTooLong, AlreadyThere, StartAfterFinish, UnknownZone: see there.
    """
    others = {facts.id: facts for facts in queries.boards(context.db)}
    if context.board_id in others:
        raise AlreadyThere(name=others[context.board_id].name)
    if not 2 <= len(plan.columns) <= COLUMNS_MOST:  # noqa: PLR2004
        raise TooManyColumns(count=len(plan.columns), most=COLUMNS_MOST)
    names = [clean_text(column.name, QT_TRANSLATE_NOOP("fields", "column name"), NAME_MOST) for column in plan.columns]
    _refuse_twice(names)
    started = next((place for place, column in enumerate(plan.columns) if column.started), None)
    finished = next((place for place, column in enumerate(plan.columns) if column.finished), None)
    if started is not None and finished is not None and started >= finished:
        raise StartAfterFinish(start=names[started], finish=names[finished])
    facts = BoardFacts(
        context.board_id,
        clean_text(plan.name, QT_TRANSLATE_NOOP("fields", "board name"), NAME_MOST),
        plan.code or _free_code({facts.code for facts in others.values()}),
        zone_name(plan.zone),
        plan.key_prefix,
        plan.limit_policy,
    )
    events: list[Event] = [BoardChanged(at=context.now, before=None, after=facts)]
    first = queries.next_id(context.db, "board_column")
    for place, (name, column) in enumerate(zip(names, plan.columns, strict=True)):
        made = Column(
            ColumnId(first + place),
            name,
            place,
            column.kind,
            column.wip_limit,
            started=column.started,
            finished=column.finished,
        )
        events.append(ColumnChanged(at=context.now, before=None, after=made))
    first = queries.next_id(context.db, "swimlane")
    lanes = [clean_text(lane, QT_TRANSLATE_NOOP("fields", "swimlane name"), NAME_MOST) for lane in plan.swimlanes]
    _refuse_twice(lanes)
    for place, name in enumerate(lanes):
        lane = Swimlane(SwimlaneId(first + place), name, place)
        events.append(SwimlaneChanged(at=context.now, before=None, after=lane))
    title = Phrase(QT_TRANSLATE_NOOP("operations", "New board {name}"), {"name": facts.name})
    return Decision(tuple(events), title)


def _free_code(taken: Collection[str]) -> str:
    """Return two characters that no other board of the file has."""
    while (code := board_code(secrets.randbelow(1024))) in taken:
        pass
    return code


def change_board(context: Context, *, facts: BoardFacts) -> Decision:
    """Change the board's name, zone or limit policy.

    Raises:
        EmptyText, TextTooLong, UnknownZone: see there.
    """
    before = queries.frame(context.db, context.board_id).facts
    name = clean_text(facts.name, QT_TRANSLATE_NOOP("fields", "board name"), NAME_MOST)
    after = replace(before, name=name, zone=zone_name(facts.zone), limit_policy=facts.limit_policy)
    if after == before:
        return NOTHING
    event = BoardChanged(at=context.now, before=before, after=after)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "Change board {name}"), {"name": name}))


def change_column(context: Context, *, column: Column) -> Decision:
    """Change a column's name, limit, kind or points. Marking it as started or finished takes the mark from the other column.

    Raises:
        NoSuchColumn, EmptyText, TextTooLong, AlreadyThere, StartAfterFinish: see there.
    """
    board = queries.frame(context.db, context.board_id)
    before = board.columns.get(column.id)
    if before is None or before.removed:
        raise NoSuchColumn(name=column.name, known=", ".join(c.name for c in board.shown_columns()))
    clean = clean_text(column.name, QT_TRANSLATE_NOOP("fields", "column name"), NAME_MOST)
    after = replace(column, name=clean, position=before.position, removed=False)
    events: list[Event] = [ColumnChanged(at=context.now, before=before, after=after)] if after != before else []
    for other in board.shown_columns():
        if other.id != after.id:
            _refuse_twice([other.name, after.name])
            left = replace(
                other, started=other.started and not after.started, finished=other.finished and not after.finished
            )
            if left != other:
                events.append(ColumnChanged(at=context.now, before=other, after=left))
            board.columns[other.id] = left
    board.columns[after.id] = after
    start, finish = board.started_column(), board.finished_column()
    if start is not None and finish is not None and start.position >= finish.position:
        raise StartAfterFinish(start=start.name, finish=finish.name)
    return Decision(
        tuple(events), Phrase(QT_TRANSLATE_NOOP("operations", "Change column {column}"), {"column": after.name})
    )


def add_swimlane(context: Context, *, name: str) -> Decision:
    """Add a swimlane at the bottom.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    lanes = queries.frame(context.db, context.board_id).shown_swimlanes()
    clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "swimlane name"), NAME_MOST)
    _refuse_twice([*(lane.name for lane in lanes), clean])
    position = lanes[-1].position + 1 if lanes else 0
    lane = Swimlane(SwimlaneId(queries.next_id(context.db, "swimlane")), clean, position)
    event = SwimlaneChanged(at=context.now, before=None, after=lane)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New swimlane {name}"), {"name": clean}))


def add_person(context: Context, *, name: str, initials: str = "") -> Decision:
    """Add a person, who may then own cards and have a badge. Without initials they are made from the name.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    people = queries.frame(context.db, context.board_id).shown_people()
    clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "person's name"), NAME_MOST)
    _refuse_twice([*(person.name for person in people), clean])
    short = clean_text(initials, QT_TRANSLATE_NOOP("fields", "initials"), INITIALS_MOST, empty=True)
    person = Person(PersonId(queries.next_id(context.db, "person")), clean, short or initials_of(clean))
    event = PersonChanged(at=context.now, before=None, after=person)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New person {name}"), {"name": clean}))


def add_goal(context: Context, *, name: str, function: str = "") -> Decision:
    """Add a goal that requirements can be linked to.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    goals = queries.frame(context.db, context.board_id).shown_goals()
    clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "goal"), NAME_MOST * 2)
    _refuse_twice([*(goal.name for goal in goals), clean])
    goal = Goal(
        GoalId(queries.next_id(context.db, "goal")),
        clean,
        clean_text(function, QT_TRANSLATE_NOOP("fields", "function"), NAME_MOST, empty=True),
    )
    event = GoalChanged(at=context.now, before=None, after=goal)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New goal {name}"), {"name": clean}))


def initials_of(name: str) -> str:
    """Return up to two letters for an avatar: of a Chinese name the last two characters, else the first of first and last word."""
    if not name.isascii() and " " not in name:
        return name[-2:]
    words = name.split()
    return (words[0][0] + (words[-1][0] if len(words) > 1 else "")).upper()


def _refuse_twice(names: Sequence[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if name.casefold() in seen:
            raise AlreadyThere(name=name)
        seen.add(name.casefold())
