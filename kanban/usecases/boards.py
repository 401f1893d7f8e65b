"""What people do with a board as a whole: make it, and change its name, zone and policy.

Its parts are set up in `columns`, `swimlanes`, `people` and `goals`; all of that is also called from here.
"""

import secrets
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from kanban.domain.board import BoardFacts, CardTemplate, Column, ColumnKind, ItemDetails, LimitPolicy, Swimlane
from kanban.domain.card_code import board_code
from kanban.domain.errors import AlreadyThere, NoSuchColumn, StartAfterFinish, TooManyColumns
from kanban.domain.events import BoardChanged, CardTemplateChanged, ColumnChanged, Event, SwimlaneChanged
from kanban.domain.ids import ColumnId, SwimlaneId, TemplateId
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import (
    NAME_MOST,
    POLICY_MOST,
    check_number,
    clean_lines,
    clean_text,
    refuse_twice,
    zone_name,
)
from kanban.usecases.columns import (
    COLUMNS_LEAST,
    COLUMNS_MOST,
    add_column,
    change_column,
    move_column,
    remove_column,
    split_column,
)
from kanban.usecases.goals import add_goal
from kanban.usecases.item_details import clean_details
from kanban.usecases.items import NOTHING
from kanban.usecases.people import add_person, change_person, initials_of, remove_person
from kanban.usecases.swimlanes import add_swimlane, change_swimlane, move_swimlane, remove_swimlane

__all__ = (
    "COLUMNS_MOST",
    "BoardPlan",
    "ColumnPlan",
    "LanePlan",
    "TemplatePlan",
    "add_column",
    "add_goal",
    "add_person",
    "add_swimlane",
    "change_board",
    "change_column",
    "change_person",
    "change_swimlane",
    "create_board",
    "initials_of",
    "move_column",
    "move_swimlane",
    "plan_of",
    "remove_column",
    "remove_person",
    "remove_swimlane",
    "split_column",
)


@dataclass(frozen=True)
class ColumnPlan:
    """A column that a new board is to have. No limit: None."""

    name: str
    kind: ColumnKind = ColumnKind.WORK
    wip_limit: int | None = None
    started: bool = False
    finished: bool = False
    policy: str = ""


@dataclass(frozen=True)
class LanePlan:
    """A swimlane that a new board is to have. No limit: None."""

    name: str
    wip_limit: int | None = None
    expedite: bool = False
    policy: str = ""


@dataclass(frozen=True)
class TemplatePlan:
    """A template for cards that a new board is to have."""

    name: str
    details: ItemDetails


@dataclass(frozen=True)
class BoardPlan:
    """What a new board is to be. `zone` is an IANA name; `code` the two characters of its codes, empty: any that are free."""

    name: str
    columns: tuple[ColumnPlan, ...]
    zone: str
    swimlanes: tuple[LanePlan, ...] = ()
    limit_policy: LimitPolicy = LimitPolicy.WARN
    key_prefix: str = "R"
    code: str = ""
    templates: tuple[TemplatePlan, ...] = ()


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
    return BoardPlan(name, plans, zone, tuple(LanePlan(lane) for lane in swimlanes), limit_policy)


def create_board(context: Context, *, plan: BoardPlan) -> Decision:
    """Make a board with its columns, swimlanes and templates for cards.

    Raises:
        TooManyColumns, EmptyText, TextTooLong, AlreadyThere, BadLimit, StartAfterFinish, UnknownZone: see there.
    """
    others = {facts.id: facts for facts in queries.boards(context.db)}
    if context.board_id in others:
        raise AlreadyThere(name=others[context.board_id].name)
    facts = BoardFacts(
        context.board_id,
        clean_text(plan.name, QT_TRANSLATE_NOOP("fields", "board name"), NAME_MOST),
        plan.code or _free_code({facts.code for facts in others.values()}),
        zone_name(plan.zone),
        plan.key_prefix,
        plan.limit_policy,
    )
    events: list[Event] = [BoardChanged(at=context.now, before=None, after=facts)]
    columns = _new_columns(context, plan.columns)
    events += [ColumnChanged(at=context.now, before=None, after=column) for column in columns]
    lanes = _new_lanes(context, plan.swimlanes)
    events += [SwimlaneChanged(at=context.now, before=None, after=lane) for lane in lanes]
    templates = _new_templates(context, plan.templates)
    events += [CardTemplateChanged(at=context.now, before=None, after=template) for template in templates]
    title = Phrase(QT_TRANSLATE_NOOP("operations", "New board {name}"), {"name": facts.name})
    return Decision(tuple(events), title)


def _new_columns(context: Context, plans: Sequence[ColumnPlan]) -> list[Column]:
    if not COLUMNS_LEAST <= len(plans) <= COLUMNS_MOST:
        raise TooManyColumns(count=len(plans), most=COLUMNS_MOST)
    names = [clean_text(column.name, QT_TRANSLATE_NOOP("fields", "column name"), NAME_MOST) for column in plans]
    refuse_twice(names)
    started = next((place for place, column in enumerate(plans) if column.started), None)
    finished = next((place for place, column in enumerate(plans) if column.finished), None)
    if started is not None and finished is not None and started >= finished:
        raise StartAfterFinish(start=names[started], finish=names[finished])
    first = queries.next_id(context.db, "board_column")
    return [
        Column(
            ColumnId(first + place),
            name,
            place,
            plan.kind,
            check_number(plan.wip_limit),
            started=plan.started,
            finished=plan.finished,
            policy=clean_lines(plan.policy, QT_TRANSLATE_NOOP("fields", "policy"), POLICY_MOST),
        )
        for place, (name, plan) in enumerate(zip(names, plans, strict=True))
    ]


def _new_lanes(context: Context, plans: Sequence[LanePlan]) -> list[Swimlane]:
    first = queries.next_id(context.db, "swimlane")
    lanes = [
        Swimlane(
            SwimlaneId(first + place),
            clean_text(plan.name, QT_TRANSLATE_NOOP("fields", "swimlane name"), NAME_MOST),
            place,
            wip_limit=check_number(plan.wip_limit),
            expedite=plan.expedite,
            policy=clean_lines(plan.policy, QT_TRANSLATE_NOOP("fields", "policy"), POLICY_MOST),
        )
        for place, plan in enumerate(plans)
    ]
    refuse_twice(lane.name for lane in lanes)
    return lanes


def _new_templates(context: Context, plans: Sequence[TemplatePlan]) -> list[CardTemplate]:
    first = queries.next_id(context.db, "card_template")
    templates = [
        CardTemplate(
            TemplateId(first + place),
            clean_text(plan.name, QT_TRANSLATE_NOOP("fields", "template name"), NAME_MOST),
            clean_details(plan.details, untitled=True),
        )
        for place, plan in enumerate(plans)
    ]
    refuse_twice(template.name for template in templates)
    return templates


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
