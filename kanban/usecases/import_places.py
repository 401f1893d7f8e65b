"""Where imported cards go: the board's columns, swimlanes, people and goals by the names of the file, with those that are made for it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Final

from kanban.domain.board import Board, ClassOfService, Column, ColumnKind, Person, Swimlane, WorkItem
from kanban.domain.business.values import Goal
from kanban.domain.errors import TooManyColumns
from kanban.domain.events import ColumnChanged, Event, GoalChanged, PersonChanged, SwimlaneChanged
from kanban.domain.ids import ColumnId, GoalId, ItemId, PersonId, SwimlaneId
from kanban.domain.rank import ranks_after, ranks_before
from kanban.exchange.cards import ForeignCard, ForeignFile
from kanban.usecases.boards import COLUMNS_MOST, initials_of
from kanban.usecases.import_answers import Answers, Take

_SERVICES: Final = {service.value: service for service in ClassOfService}


@dataclass(frozen=True)
class FreeIds:
    """The first ids that nothing has."""

    item: int
    number: int
    column: int
    swimlane: int
    person: int
    goal: int


@dataclass
class Places:
    """What the names of a file stand for. None: left out. `events` make what is new."""

    columns: dict[str, ColumnId | None] = field(default_factory=dict)
    lanes: dict[str, SwimlaneId | None] = field(default_factory=dict)
    people: dict[str, PersonId | None] = field(default_factory=dict)
    goals: dict[str, GoalId] = field(default_factory=dict)
    classes: dict[str, ClassOfService] = field(default_factory=dict)
    types: dict[str, str] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    order: dict[ColumnId, int] = field(default_factory=dict)
    finished: frozenset[ColumnId] = frozenset()
    first: ColumnId = field(default=ColumnId(0))


def places_for(board: Board, file: ForeignFile, answers: Answers, free: FreeIds, now: datetime) -> Places:
    """Return what the names of a file stand for by the answers.

    Raises:
        TooManyColumns: with the new ones.
    """
    places = Places()
    columns = _columns(board, file, answers, places, free=free, now=now)
    places.order = {column.id: place for place, column in enumerate(columns)}
    places.first = columns[0].id
    finish = next((place for place, column in enumerate(columns) if column.finished), len(columns))
    places.finished = frozenset(column.id for column in columns[finish:])
    _lanes(board, answers, free, places, now)
    _people(board, answers, free, places, now)
    _goals(board, file.cards, free, places, now)
    places.classes = {name: _service(answer.name) for name, answer in answers.classes.items() if answer.take is Take.IS}
    places.types = {name: answer.name for name, answer in answers.types.items() if answer.take is Take.IS}
    return places


def _service(name: str) -> ClassOfService:
    return _SERVICES.get(name, ClassOfService.STANDARD)


def _columns(
    board: Board, file: ForeignFile, answers: Answers, places: Places, *, free: FreeIds, now: datetime
) -> list[Column]:
    """Make the new columns, left of the finished one unless work is done in them, and return all columns from left to right."""
    shown = board.shown_columns()
    by_name = {column.name.casefold(): column.id for column in reversed(shown)}
    done = {column.name for column in file.columns if column.done}
    made: list[tuple[Column, bool]] = []
    for name, answer in answers.columns.items():
        if answer.take is Take.OUT:
            places.columns[name] = None
            continue
        known = by_name.get(answer.name.casefold())
        if known is None and answer.take is Take.NEW:
            known = by_name[answer.name.casefold()] = ColumnId(free.column + len(made))
            made.append((Column(known, answer.name, 0, ColumnKind.WORK), name in done))
        places.columns[name] = known
    finish = next((place for place, column in enumerate(shown) if column.finished), len(shown))
    order = [
        *shown[:finish],
        *(c for c, is_done in made if not is_done),
        *shown[finish:],
        *(c for c, is_done in made if is_done),
    ]
    if made and len(order) > COLUMNS_MOST:
        raise TooManyColumns(count=len(order), most=COLUMNS_MOST)
    new_ids = {column.id for column, _ in made}
    for position, column in enumerate(order):
        placed = replace(column, position=position)
        if column.id in new_ids or (made and placed != column):
            before = None if column.id in new_ids else column
            places.events.append(ColumnChanged(at=now, before=before, after=placed))
    return order


def _lanes(board: Board, answers: Answers, free: FreeIds, places: Places, now: datetime) -> None:
    shown = board.shown_swimlanes()
    by_name = {lane.name.casefold(): lane.id for lane in shown}
    position = shown[-1].position + 1 if shown else 0
    made = 0
    for name, answer in answers.lanes.items():
        known = by_name.get(answer.name.casefold()) if answer.take is not Take.OUT else None
        if known is None and answer.take is Take.NEW:
            lane = Swimlane(SwimlaneId(free.swimlane + made), answer.name, position + made)
            places.events.append(SwimlaneChanged(at=now, before=None, after=lane))
            known = by_name[answer.name.casefold()] = lane.id
            made += 1
        places.lanes[name] = known


def _people(board: Board, answers: Answers, free: FreeIds, places: Places, now: datetime) -> None:
    by_name = {person.name.casefold(): person.id for person in board.shown_people()}
    made = 0
    for name, answer in answers.people.items():
        known = by_name.get(answer.name.casefold()) if answer.take is not Take.OUT else None
        if known is None and answer.take is Take.NEW and answer.name:
            person = Person(PersonId(free.person + made), answer.name, initials_of(answer.name))
            places.events.append(PersonChanged(at=now, before=None, after=person))
            known = by_name[answer.name.casefold()] = person.id
            made += 1
        places.people[name] = known


def _goals(board: Board, cards: Iterable[ForeignCard], free: FreeIds, places: Places, now: datetime) -> None:
    by_name = {goal.name.casefold(): goal.id for goal in board.shown_goals()}
    made = 0
    for name in dict.fromkeys(card.goal for card in cards if card.goal):
        known = by_name.get(name.casefold())
        if known is None:
            goal = Goal(GoalId(free.goal + made), name[:120])
            places.events.append(GoalChanged(at=now, before=None, after=goal))
            known = by_name[name.casefold()] = goal.id
            made += 1
        places.goals[name] = known


def ranks_of(board: Board, places: Places, entering: Sequence[tuple[ItemId, ColumnId, datetime]]) -> dict[ItemId, str]:
    """Return the ranks of cards that come into columns: in their order at the bottom, but the newest on top where work is finished."""
    wanted: dict[ColumnId, list[tuple[ItemId, datetime]]] = defaultdict(list)
    for item_id, column_id, since in entering:
        wanted[column_id].append((item_id, since))
    lowest: dict[ColumnId, str] = {}
    highest: dict[ColumnId, str] = {}
    for item in board.items.values():
        _note_rank(item, lowest, highest)
    ranks: dict[ItemId, str] = {}
    for column_id, coming in wanted.items():
        if column_id in places.finished:
            coming.sort(key=lambda pair: pair[1], reverse=True)
            found = ranks_before(lowest.get(column_id), len(coming))
        else:
            found = ranks_after(highest.get(column_id), len(coming))
        ranks.update(zip((item_id for item_id, _ in coming), found, strict=True))
    return ranks


def _note_rank(item: WorkItem, lowest: dict[ColumnId, str], highest: dict[ColumnId, str]) -> None:
    if item.place is None:
        return
    column_id, rank = item.place.column_id, item.place.rank
    lowest[column_id] = min(lowest.get(column_id, rank), rank)
    highest[column_id] = max(highest.get(column_id, rank), rank)
