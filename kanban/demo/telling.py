"""Makes the demo board file: a team's eight weeks, sent through the same door as everybody's changes, each at its time."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Final, Protocol, TypeVar, assert_never
from uuid import uuid4
from zoneinfo import ZoneInfo

from kanban.demo import spoken
from kanban.demo.wall import finished_papers, stand_up_photo
from kanban.domain.board import Board, ItemDetails
from kanban.domain.business.value import Checking, State
from kanban.domain.errors import DiskFault
from kanban.domain.events import ItemAdded
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.domain.wall.plan import plan_wall
from kanban.store import queries
from kanban.store.database import SUFFIX, Database
from kanban.store.releases import hopes
from kanban.usecases.boards import add_person, change_person, create_board
from kanban.usecases.comments import comment_item
from kanban.usecases.demo import (
    demo_details,
    demo_hypothesis,
    demo_metric,
    demo_plan,
    print_demo_cards,
    set_demo_goals,
    set_demo_source,
)
from kanban.usecases.demo_content import StoryItem
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
from kanban.usecases.demo_work import Said, load_work
from kanban.usecases.items import (
    add_item,
    assign_item,
    block_item,
    discard_item,
    edit_item,
    move_item,
    unblock_item,
)
from kanban.usecases.metrics import add_metric, record_reading
from kanban.usecases.value import confirm_verdict
from kanban.usecases.walls import apply_wall_plan, tick_taken_down
from kanban.workspace import Workspace

_PMO: Final = "pmo"
_BEFORE: Final = timedelta(hours=1)
_CHECKED_ON: Final = 0
"""Mondays, for what the weeks before brought."""
_NOT_CHECKED: Final = 4
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
        self._work = load_work(story.language)
        self._said: set[Said] = set()

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
                    if day.weekday() == _CHECKED_ON and day < working[-_NOT_CHECKED]:
                        self._check_value(day)
                elif day == working[-_NOT_PRINTED]:
                    self._workspace.actor = self._pmo
                    self._see_to_wall()

    def _check_value(self, day: date) -> None:
        """Confirm what the figures say of those requirements whose check is due."""
        board = self._workspace.read(queries.board, self._workspace.board_id)
        hoped = self._workspace.read(hopes, self._workspace.board_id)
        for check in Checking(board, hoped.releases, day).all(hoped.items):
            if check.state is State.DUE and check.proposed is not None:
                found = check.found
                self._workspace.do(
                    Source.MOUSE,
                    confirm_verdict,
                    item_id=check.item.id,
                    outcome=check.proposed,
                    proposed=check.proposed,
                    before=found.mean_before if found is not None else None,
                    after=found.mean_after if found is not None else None,
                )

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
        do(Source.KEYBOARD, create_board, plan=demo_plan(story, self._work))
        for person in story.people:
            do(Source.KEYBOARD, add_person, name=person.name, initials=person.initials)
        self._people = _paired(story.people, self._frame().people)
        do(Source.KEYBOARD, set_demo_goals, story=story, today=self._today, people=self._people)
        board = self._frame()
        self._columns = _paired(story.columns, board.columns)
        self._lanes = _paired(story.lanes, board.swimlanes)
        for who, limit in self._work.limits.items():
            do(Source.KEYBOARD, change_person, person=replace(board.people[self._people[who]], wip_limit=limit))
        self._goals = _paired(story.goals, board.goals)
        for metric in story.metrics:
            do(Source.KEYBOARD, add_metric, metric=demo_metric(metric, self._today, self._goals, self._people))
        self._metrics = _paired(story.metrics, self._frame().metrics)
        do(Source.KEYBOARD, set_demo_source, story=story, metrics=self._metrics)

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
                self._tick(step)
                self._comment(step.item, step.column)
            case Block():
                do(source, block_item, item_id=self._items[step.item], reason=step.reason)
                self._comment(step.item, "block")
            case Unblock():
                do(source, unblock_item, item_id=self._items[step.item])
            case Assign():
                for owner in reversed(step.owners):
                    do(source, assign_item, item_id=self._items[step.item], person_id=self._people[owner])
            case Discard():
                do(source, discard_item, item_id=self._items[step.item])
            case Read():
                metric = self._metrics[step.metric]
                origin = self._story.source.name if source is Source.FEED else ""
                do(source, record_reading, metric_id=metric, period=step.period, value=step.value, origin=origin)
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
            details=self._work.of(step.item).begun(self._details(told)),
        )
        for event in change.events if change else ():
            if isinstance(event, ItemAdded):
                self._items[step.item] = event.item.id
        self._let_wait(step.item)

    def _details(self, told: StoryItem) -> ItemDetails:
        hope = demo_hypothesis(self._story.hopes.get(told.id), self._metrics)
        return demo_details(told, self._today, self._goals, hope)

    def _let_wait(self, added: str) -> None:
        """Say what the new card waits for, and which cards wait for it."""
        for told in (added, *(other for other, work in self._work.items.items() if added in work.waits_for)):
            if told in self._items and self._work.of(told).waits_for:
                self._edit(told, lambda details, told=told: self._work.of(told).waiting(details, self._items))  # type: ignore[misc]

    def _tick(self, step: Move) -> None:
        """Tick what is done by the time a card enters a column; the same entries are open again when it comes back."""
        if self._work.of(step.item).checklist:
            columns = [column.id for column in self._story.columns]
            reached = frozenset(columns[: columns.index(step.column) + 1])
            self._edit(step.item, lambda details: self._work.of(step.item).ticked(details, reached))

    def _edit(self, told: str, change: Callable[[ItemDetails], ItemDetails]) -> None:
        item = self._workspace.read(queries.item, self._items[told])
        assert item is not None  # noqa: S101 - it was added
        self._workspace.do(Source.MOUSE, edit_item, item_id=item.id, details=change(item.details))

    def _comment(self, told: str, after: str) -> None:
        """Let people say what they said when the card came to a column, or was blocked; each thing once."""
        for said in self._work.of(told).comments:
            if said.after == after and said not in self._said:
                self._said.add(said)
                self._workspace.actor = self._story.person(said.person).name
                self._workspace.do(Source.KEYBOARD, comment_item, item_id=self._items[told], text=said.text)


def _paired(told: Iterable[_Told], known: Iterable[_Id]) -> dict[str, _Id]:
    """Return which id of the file each id of the story is; ids are given in the order in which things are made."""
    return dict(zip((thing.id for thing in told), sorted(known), strict=True))
