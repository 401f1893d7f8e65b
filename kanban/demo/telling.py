"""Makes the demo board file: a team's eight weeks, sent through the same door as everybody's changes, each at its time."""

from collections.abc import Iterable
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final, Protocol, TypeVar, assert_never
from uuid import uuid4
from zoneinfo import ZoneInfo

from kanban.demo import spoken
from kanban.demo.wall import finished_papers, stand_up_photo
from kanban.domain.board import Board, ItemId
from kanban.domain.errors import DiskFault
from kanban.domain.events import ItemAdded
from kanban.domain.operations import Source
from kanban.domain.wall.plan import plan_wall
from kanban.store import queries
from kanban.store.database import SUFFIX, Database
from kanban.usecases.boards import add_person, create_board
from kanban.usecases.demo import demo_details, demo_metric, demo_plan, print_demo_cards, set_demo_goals
from kanban.usecases.demo_story import (
    Add,
    Assign,
    Block,
    Discard,
    Move,
    Read,
    Step,
    Story,
    Unblock,
    load_story,
    steps,
)
from kanban.usecases.items import add_item, assign_item, block_item, discard_item, move_item, unblock_item
from kanban.usecases.metrics import add_metric, record_reading
from kanban.usecases.walls import apply_wall_plan, tick_taken_down
from kanban.workspace import Workspace

_PMO: Final = "pmo"
_BEFORE: Final = timedelta(hours=1)
_NOT_PRINTED: Final = 2
"""The newest working days on which nobody came to print."""
_Id = TypeVar("_Id", bound=int)


class _Told(Protocol):
    """A thing of the story."""

    @property
    def id(self) -> str: ...


def make_demo(path: Path, language: str, now: datetime) -> None:
    """Make the demo board in a file that is not there yet, as a team would have it `now` (aware).

    Raises:
        Refused: it cannot be made; then there is no file.
    """
    story = load_story(spoken(language))
    beside = path.with_name(f".{uuid4().hex}{SUFFIX}")
    try:
        database = Database.create(beside)
        try:
            _Telling(database, story, now).tell()
        finally:
            database.close()
        beside.replace(path)
    except OSError as fault:
        raise DiskFault(path=path, detail=fault.strerror or fault) from fault
    finally:
        for rest in ("", "-wal", "-shm", "-journal"):
            with suppress(OSError):
                beside.with_name(beside.name + rest).unlink(missing_ok=True)


class _Telling:
    """The story on its way into a file. `_ids` says for each kind of thing which id of the story is which of the file."""

    def __init__(self, database: Database, story: Story, now: datetime) -> None:
        self._story = story
        self._zone = ZoneInfo(story.zone)
        self._today = now.astimezone(self._zone).date()
        self._steps = steps(story, now, self._zone)
        self._time = self._steps[0].at - _BEFORE
        self._pmo = story.person(_PMO).name
        self._workspace = Workspace(database, clock=lambda: self._time, actor=self._pmo)
        self._told_items = {item.id: item for item in story.items}
        self._items: dict[str, ItemId] = {}

    def tell(self) -> None:
        """Set the board up and let the eight weeks happen; all of it or nothing.

        Cards are printed at the end of each day but the last two working days, on which some are new or change. On the first of
        these somebody takes the finished ones off the wall and photographs it.
        """
        with self._workspace.together():
            self._set_up()
            working = sorted({self._day(step) for step in self._steps if not isinstance(step, Read)})
            for day, taken in groupby(self._steps, key=self._day):
                for step in taken:
                    self._time, self._workspace.actor = step.at, step.actor
                    self._happen(step)
                if day < working[-_NOT_PRINTED]:
                    self._workspace.actor = self._pmo
                    self._workspace.do(Source.KEYBOARD, print_demo_cards)
                elif day == working[-_NOT_PRINTED]:
                    self._workspace.actor = self._pmo
                    self._see_to_wall()

    def _see_to_wall(self) -> None:
        board = self._workspace.read(queries.board, self._workspace.board_id)
        self._workspace.do(Source.MOUSE, tick_taken_down, item_ids=finished_papers(board))
        board = self._workspace.read(queries.whole_board, self._workspace.board_id)
        plan = plan_wall(board, stand_up_photo(board), self._time, now=self._time)
        self._workspace.do(Source.PHOTO, apply_wall_plan, plan=plan)

    def _day(self, step: Step) -> date:
        return step.at.astimezone(self._zone).date()

    def _set_up(self) -> None:
        story, do = self._story, self._workspace.do
        do(Source.KEYBOARD, create_board, plan=demo_plan(story))
        for person in story.people:
            do(Source.KEYBOARD, add_person, name=person.name, initials=person.initials)
        do(Source.KEYBOARD, set_demo_goals, story=story)
        board = self._frame()
        self._columns = _paired(story.columns, board.columns)
        self._lanes = _paired(story.lanes, board.swimlanes)
        self._people = _paired(story.people, board.people)
        self._goals = _paired(story.goals, board.goals)
        for metric in story.metrics:
            do(Source.KEYBOARD, add_metric, metric=demo_metric(metric, self._today, self._goals, self._people))
        self._metrics = _paired(story.metrics, self._frame().metrics)

    def _frame(self) -> Board:
        return self._workspace.read(queries.frame, self._workspace.board_id)

    def _happen(self, step: Step) -> None:
        """Let one step happen, at its time, by whom and by what way it says."""
        do, source = self._workspace.do, step.source
        match step:
            case Add():
                self._add(step)
            case Move():
                column = self._columns[step.column]
                do(source, move_item, item_id=self._items[step.item], column_id=column, earliest=step.earliest)
            case Block():
                do(source, block_item, item_id=self._items[step.item], reason=step.reason)
            case Unblock():
                do(source, unblock_item, item_id=self._items[step.item])
            case Assign():
                for owner in reversed(step.owners):
                    do(source, assign_item, item_id=self._items[step.item], person_id=self._people[owner])
            case Discard():
                do(source, discard_item, item_id=self._items[step.item])
            case Read():
                metric = self._metrics[step.metric]
                do(source, record_reading, metric_id=metric, period=step.period, value=step.value)
            case _:
                assert_never(step)

    def _add(self, step: Add) -> None:
        told = self._told_items[step.item]
        change = self._workspace.do(
            step.source,
            add_item,
            title=told.title,
            column_id=self._columns[step.column],
            swimlane_id=self._lanes[step.lane],
            details=demo_details(told, self._today, self._goals),
        )
        for event in change.events if change else ():
            if isinstance(event, ItemAdded):
                self._items[step.item] = event.item.id


def _paired(told: Iterable[_Told], known: Iterable[_Id]) -> dict[str, _Id]:
    """Return which id of the file each id of the story is; ids are given in the order in which things are made."""
    return dict(zip((thing.id for thing in told), sorted(known), strict=True))
