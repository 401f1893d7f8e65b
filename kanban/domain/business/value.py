"""The value loop: whether what was released moved the metric that it was meant to move (flow-metrics.md 2.11).

A card with a hypothesis is checked once it is released. At the check's day the metric before and after is compared
(`kanban.domain.business.value_compare`) and a verdict is proposed; a person confirms it, or says otherwise. The rules, in one place:

* While the last reading of the days compared is not there, but not late either, the check waits for it.
* Too few readings: not checked. The means differ by no more than noise: no detectable change.
* They differ, and other releases (or their roll-backs) that were meant for the same metric, or for its goal, fall into the days
  compared: nobody can tell which of them it was. Neither where the metric moved no further than it was moving before already.
* Otherwise it moved as hoped, or the other way. That it moved as hoped, but by less than hoped, is said beside it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from functools import cached_property
from typing import Final, NamedTuple, TypeVar

from kanban.domain.board import Board, WorkItem
from kanban.domain.business.status import reading_due
from kanban.domain.business.value_compare import Comparison, Series, Windows, compare, series_of, windows_of
from kanban.domain.business.values import Hypothesis, Metric, Outcome, Verdict
from kanban.domain.ids import GoalId, ItemId, MetricId

_Key = TypeVar("_Key")
_DAY: Final = timedelta(days=1)
_SATURDAY: Final = 5


class Release(NamedTuple):
    """The last time that an item passed the finish line. `back`: when it came back over it after that; None: it stayed there.

    The rest is the item as it now is. `hoped`: it has a hypothesis.
    """

    item_id: ItemId
    key: str
    title: str
    at: datetime
    back: datetime | None = None
    goal_id: GoalId | None = None
    item_type: str = "requirement"
    hoped: bool = False


class State(StrEnum):
    """How far the check of a hypothesis has come."""

    NOT_RELEASED = "not_released"
    ROLLED_BACK = "rolled_back"
    SCHEDULED = "scheduled"
    DUE = "due"
    CONFIRMED = "confirmed"


class Other(NamedTuple):
    """A release, or (`back`) a roll-back, that fell into the days compared and was meant for the same metric or goal."""

    item_id: ItemId
    key: str
    title: str
    day: date
    back: bool = False


@dataclass(frozen=True)
class Check:
    """How the hypothesis of an item stands. What is compared is worked out when it is first asked for.

    `metric` None: it is no longer on the board. `released`, `back`: the days of the release and of the roll-back, by the board's zone.
    `windows` None: not released, or no metric. `awaits_reading`: the days are over, but their last reading may still come in.
    """

    item: WorkItem
    hypothesis: Hypothesis
    metric: Metric | None
    state: State
    released: date | None = None
    back: date | None = None
    windows: Windows | None = None
    awaits_reading: bool = False
    checking: "Checking | None" = field(default=None, repr=False, compare=False)

    @cached_property
    def found(self) -> Comparison | None:
        """The figures, as far as there are readings yet."""
        if self.checking is None or self.metric is None or self.windows is None:
            return None
        return compare(self.metric, self.checking.series_of(self.metric), self.windows)

    @cached_property
    def others(self) -> tuple[Other, ...]:
        """The releases and roll-backs that share the days."""
        if self.checking is None or self.metric is None or self.windows is None:
            return ()
        return self.checking.others_of(self.item.id, self.metric, self.windows)

    @cached_property
    def proposed(self) -> Outcome | None:
        """The verdict that the figures speak for; None: the check is not due."""
        if self.state is not State.DUE:
            return None
        return Outcome.NOT_CHECKED if self.found is None else proposal(self.hypothesis, self.found, self.others)

    @property
    def verdict(self) -> Verdict | None:
        """What a person said."""
        return self.item.verdict

    @property
    def is_checked(self) -> bool:
        """Whether a person said what became of it, and that it was checked."""
        return self.item.verdict is not None and self.item.verdict.outcome is not Outcome.NOT_CHECKED

    @property
    def due_on(self) -> date | None:
        """When the check is, or was, due; None: not released."""
        return self.windows.due_on if self.windows is not None else None

    @property
    def short_of(self) -> float | None:
        """How much is missing to what was hoped, where it moved as hoped but by less than that; else None."""
        if self.found is None or self.found.change is None or not self.hypothesis.by:
            return None
        moved = self.found.change if self.hypothesis.rises else -self.found.change
        return self.hypothesis.by - moved if 0 < moved < self.hypothesis.by else None


class Checking:
    """Makes the checks of a board on a day; what several checks need (series, releases) is worked out once."""

    def __init__(self, board: Board, releases: Iterable[Release], today: date) -> None:
        """`releases` are all of the board, as `kanban.store.releases` gives them; `today` by the board's zone."""
        self._board, self._today, self._zone = board, today, board.facts.zone_info
        self._releases = {release.item_id: release for release in releases}
        self._series: dict[MetricId, Series] = {}
        with_goal = (each for each in self._releases.values() if each.goal_id is not None)
        self._for_goal = self._grouped((each.goal_id, each) for each in with_goal)
        self._for_metric: dict[MetricId, list[Other]] = {}

    def all(self, items: Iterable[WorkItem]) -> tuple[Check, ...]:
        """Return the checks of those items that have a hypothesis, in their order."""
        hoping = [
            (item, item.details.hypothesis) for item in items if item.details.hypothesis is not None and not item.voided
        ]
        self._for_metric = self._grouped(
            (hypothesis.metric_id, self._releases[item.id]) for item, hypothesis in hoping if item.id in self._releases
        )
        return tuple(self._check(item, hypothesis) for item, hypothesis in hoping)

    def _check(self, item: WorkItem, hypothesis: Hypothesis) -> Check:
        metric = self._board.metrics.get(hypothesis.metric_id)
        metric = None if metric is None or metric.removed else metric
        release = self._releases.get(item.id)
        if release is None:
            state = State.CONFIRMED if item.verdict is not None else State.NOT_RELEASED
            return Check(item, hypothesis, metric, state)
        released, back = self._day(release.at), None if release.back is None else self._day(release.back)
        windows = None if metric is None else windows_of(metric, hypothesis, released)
        awaits = windows is not None and metric is not None and self._awaits_reading(metric, windows)
        if windows is not None and awaits:
            windows = windows._replace(due_on=reading_due(windows.after.last) + _DAY)
        state = self._state(item, back, released if windows is None else windows.due_on)
        return Check(item, hypothesis, metric, state, released, back, windows, awaits, self)

    def _awaits_reading(self, metric: Metric, windows: Windows) -> bool:
        """Say whether the check would be due, but the last reading of the days compared is neither there nor late."""
        last = windows.after.last
        if not windows.due_on <= self._today <= reading_due(last):
            return False
        series = self.series_of(metric)
        while series.working_days and last.weekday() >= _SATURDAY:
            last -= _DAY
        return not series.days or series.days[-1] < last

    def _state(self, item: WorkItem, back: date | None, due_on: date) -> State:
        if item.verdict is not None:
            return State.CONFIRMED
        if back is not None:
            return State.ROLLED_BACK
        return State.SCHEDULED if self._today < due_on else State.DUE

    def series_of(self, metric: Metric) -> Series:
        """Return a metric's figures."""
        known = self._series.get(metric.id)
        if known is None:
            known = self._series[metric.id] = series_of(metric, self._board.current_readings(metric.id), self._today)
        return known

    def others_of(self, item_id: ItemId, metric: Metric, windows: Windows) -> tuple[Other, ...]:
        """Return the releases and roll-backs in these days that were meant for a metric or its goal, but for the item's own."""
        found: set[Other] = set()
        for known in (self._for_metric.get(metric.id, ()), self._for_goal.get(metric.goal_id, ())):
            since = bisect_left(known, windows.before.first, key=lambda other: other.day)
            until = bisect_right(known, windows.after.last, key=lambda other: other.day)
            found.update(known[since:until])
        kept = (other for other in found if other.item_id != item_id)
        return tuple(sorted(kept, key=lambda other: (other.day, other.item_id, other.back)))

    def _grouped(self, groups: Iterable[tuple[_Key, Release]]) -> dict[_Key, list[Other]]:
        """Return releases and roll-backs by what they were meant for, in the order of days."""
        found: dict[_Key, list[Other]] = {}
        for key, release in groups:
            known = found.setdefault(key, [])
            for at, back in ((release.at, False), (release.back, True)):
                if at is not None:
                    known.append(Other(release.item_id, release.key, release.title, self._day(at), back))
        for known in found.values():
            known.sort(key=lambda other: other.day)
        return found

    def _day(self, at: datetime) -> date:
        return at.astimezone(self._zone).date()


def check_of(
    board: Board,
    item: WorkItem,
    releases: Iterable[Release],
    today: date,
    others: Iterable[WorkItem] = (),
) -> Check | None:
    """Return how the hypothesis of an item stands; None without one. `others`: the items with hypotheses that may share its days."""
    checking = Checking(board, releases, today)
    known = {each.id: each for each in others} | {item.id: item}
    return next((check for check in checking.all(known.values()) if check.item.id == item.id), None)


def proposal(hypothesis: Hypothesis, found: Comparison, others: Sequence[Other]) -> Outcome:
    """Return the verdict that the figures speak for (see above)."""
    if not found.enough or found.change is None:
        return Outcome.NOT_CHECKED
    if not found.moved:
        return Outcome.NO_CHANGE
    if others or found.only_drift:
        return Outcome.CANNOT_TELL
    return Outcome.AS_HOPED if (found.change > 0) == hypothesis.rises else Outcome.OTHER_WAY


class Rates(NamedTuple):
    """How often hopes came true, for a goal or for all. `goal_id` None: for what has no goal, or for all.

    `hoped` of `checked` verdicts say "as hoped"; "not checked" is no check. `verified` of `released` cards with a hypothesis, that
    were not rolled back, are checked; `linked` of `finished` requirements have a goal. `unchecked_days`: how long ago each release
    with a hypothesis and no verdict was, `value_days`: from the commitment to the verdict, both ends counted; ascending.
    """

    goal_id: GoalId | None
    hoped: int = 0
    checked: int = 0
    verified: int = 0
    released: int = 0
    linked: int = 0
    finished: int = 0
    unchecked_days: tuple[int, ...] = ()
    value_days: tuple[int, ...] = ()


class HitRates(NamedTuple):
    """The rates of all together, and of each goal that has any, in the order of goals; what has no goal comes last."""

    overall: Rates
    goals: tuple[Rates, ...]


def hit_rates(
    board: Board,
    checks: Sequence[Check],
    releases: Sequence[Release],
    committed: Mapping[ItemId, datetime],
    today: date,
) -> HitRates:
    """Return the rates. `committed`: when items were started; items without are left out of the value lead time."""
    shown = {goal.id for goal in board.shown_goals()}
    by_goal: dict[GoalId | None, tuple[list[Check], list[Release]]] = {}
    for check in checks:
        by_goal.setdefault(_known(goal_of(check), shown), ([], []))[0].append(check)
    for release in releases:
        by_goal.setdefault(_known(release.goal_id, shown), ([], []))[1].append(release)
    order = [goal.id for goal in board.shown_goals()]
    count = _Counting(board, committed, today)
    goals = [count.rates(key, *by_goal[key]) for key in (*order, None) if key in by_goal]
    return HitRates(count.rates(None, checks, releases), tuple(goals))


def goal_of(check: Check) -> GoalId | None:
    """Return the goal that an item is for: its own, else that of the metric it is to move."""
    own = check.item.details.goal_id
    return own if own is not None or check.metric is None else check.metric.goal_id


def nearest_rank(values: Sequence[int], percent: int) -> int | None:
    """Return the percentile of ascending values (flow-metrics.md 2.1, 9); None without any."""
    return values[-(-percent * len(values) // 100) - 1] if values else None


@dataclass(frozen=True)
class _Counting:
    """Counts for a goal, or for all."""

    board: Board
    committed: Mapping[ItemId, datetime]
    today: date

    def rates(self, goal_id: GoalId | None, checks: Sequence[Check], releases: Sequence[Release]) -> Rates:
        """Return the rates of these."""
        goals = {goal.id for goal in self.board.shown_goals()}
        done = [check for check in checks if check.verdict is not None and check.is_checked]
        confirmed = {check.item.id for check in done}
        standing = [check for check in checks if check.released is not None and check.back is None]
        finished = [each for each in releases if each.back is None and each.item_type == "requirement"]
        open_ = (each.released for each in standing if each.verdict is None)
        return Rates(
            goal_id,
            hoped=sum(check.verdict is not None and check.verdict.outcome is Outcome.AS_HOPED for check in done),
            checked=len(done),
            verified=sum(check.item.id in confirmed for check in standing),
            released=len(standing),
            linked=sum(release.goal_id in goals for release in finished),
            finished=len(finished),
            unchecked_days=tuple(sorted((self.today - day).days for day in open_ if day is not None)),
            value_days=tuple(sorted(filter(None, map(self._value_days, done)))),
        )

    def _value_days(self, check: Check) -> int | None:
        """Return how many days it took from the commitment to the verdict, both counted; None: the commitment is not known."""
        committed, zone = self.committed.get(check.item.id), self.board.facts.zone_info
        if check.verdict is None or committed is None:
            return None
        return (check.verdict.at.astimezone(zone).date() - committed.astimezone(zone).date()).days + 1


def _known(goal_id: GoalId | None, shown: set[GoalId]) -> GoalId | None:
    return goal_id if goal_id in shown else None
