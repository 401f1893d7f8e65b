"""What stands on a tile: every figure and word, ready to be painted and to be read aloud. Texts are made when they are first asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from kanban.domain.board import Board
from kanban.domain.business import status as business
from kanban.domain.business.status import MetricState, MetricStatus, TrendPoint
from kanban.domain.business.values import Cadence, Metric, Reading
from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.trend_shape import TrendShape, shape_of
from kanban.ui.counts import cards_text
from kanban.ui.phrases import say

WORRYING = (MetricState.OFF_TRACK, MetricState.AT_RISK)
"""States in which a stand-up asks since when, and what is done about it."""
_SHORTEST_TREND = timedelta(days=14)
_IN_MONTHS, _IN_YEARS = 100, 731
"""Ages of this many days and more are said in months, in years."""
_MONTH, _YEAR = 30.4375, 365.25
_TREND_MOST = max(business.TREND_DAYS[Cadence.DAILY], business.TREND_DAYS[Cadence.MONTHLY] // 28) + 2
"""More readings than this no trend has."""


@dataclass(frozen=True)
class TileContent:
    """One tile. Texts that come in several lengths are ordered from long to short; the longest that fits is painted.

    `owner`: name and initials, or nothing. `goal`: the name of the goal that it serves, "" for none. `status` was found from the newest
    readings only. The board is as it was when the tile was made. `in_work`: how many cards in work
    are meant to move it, counted while it is in one of the states of `WORRYING`.
    """

    metric: Metric
    status: MetricStatus
    owner: tuple[str, ...]
    goal: str
    last_day: date
    due: bool
    board: Board = field(compare=False, repr=False)
    in_work: int = 0

    @property
    def metric_id(self) -> MetricId:
        """The metric that the tile shows."""
        return self.metric.id

    @property
    def state(self) -> MetricState:
        """What shape and colour say."""
        return self.status.state

    @property
    def readings(self) -> Sequence[Reading]:
        """The readings that count, oldest first."""
        return self.board.current_readings(self.metric.id)

    @cached_property
    def points(self) -> tuple[TrendPoint, ...]:
        """The readings of the last weeks, oldest first."""
        newest = self.board.newest_readings(self.metric.id, _TREND_MOST)
        return business.status(self.metric, newest, self.trend_end).trend

    @cached_property
    def trend_end(self) -> date:
        """Where the small chart ends: today, or at a newest reading that is older than the chart is long."""
        period = self.status.period
        far = timedelta(days=business.TREND_DAYS[self.metric.cadence])
        return period if period is not None and self.last_day - period > far else self.last_day

    @cached_property
    def first_day(self) -> date:
        """Where the small chart begins."""
        return _first_day(self.metric, self.points, self.trend_end)

    @cached_property
    def word(self) -> str:
        """The state in a word or two."""
        return word_of(self.state)

    @cached_property
    def words(self) -> tuple[str, ...]:
        """The state and since when it is one to worry about: "Off track since 3 Nov"."""
        since = None
        if self.state in WORRYING:
            since = business.since(self.metric, self.readings)
        if since is None:
            return (self.word,)
        form = QCoreApplication.translate("business", "{state} since {day}")
        return (form.format(state=self.word, day=figures.day(since, self.last_day)), self.word)

    @cached_property
    def work(self) -> str:
        """What is being done about it, where it is worse than expected; "" where there is nothing to say."""
        if self.in_work:
            return cards_text(self.in_work)
        if self.state is MetricState.OFF_TRACK:
            return QCoreApplication.translate("business", "no card in work")
        return ""

    @cached_property
    def value(self) -> str:
        """The newest value; a dash for none."""
        return "–" if self.status.value is None else figures.number(self.status.value, self.metric.decimals)

    @cached_property
    def change(self) -> str:
        """By how much it differs from the one before; "" where that is not known or too old."""
        if self.status.change is None or self.state is MetricState.STALE:
            return ""
        return figures.arrow(self.status.change, self.metric.decimals)

    @cached_property
    def target(self) -> tuple[str, ...]:
        """What was expected, or since when a reading is missing."""
        return _target(self.metric, self.status, self.last_day)

    @cached_property
    def age(self) -> tuple[str, ...]:
        """How old the newest reading is."""
        days = self.status.age_days
        if days is None:
            return ()
        return (
            age_text(days),
            short_age_text(days),
        )

    @cached_property
    def pace(self) -> tuple[str, ...]:
        """What a day must bring for the target to be made, what it does bring, and where that leads."""
        return _pace(self)

    @cached_property
    def line(self) -> tuple[TrendPoint, ...]:
        """The corners of what was and is expected, from `first_day` to `trend_end`."""
        return business.expected_line(self.metric, self.first_day, self.trend_end)

    @cached_property
    def trend(self) -> TrendShape:
        """The lines of the small chart."""
        return shape_of(self.points, self.line, (self.first_day, self.trend_end), self.metric.cadence)

    @cached_property
    def rule(self) -> str:
        """In words, with numbers, how the status came about."""
        return rule_of(self.metric, self.status, self.last_day)

    @cached_property
    def spoken(self) -> str:
        """The whole tile as sentences."""
        return _spoken(self)


def content_of(board: Board, metric: Metric, today: date) -> TileContent:
    """Return what a metric's tile shows on a day."""
    readings = board.newest_readings(metric.id, 2)
    found = business.status(metric, readings, today)
    owner = board.people.get(metric.owner_id) if metric.owner_id is not None else None
    goal = board.goals.get(metric.goal_id) if metric.goal_id is not None else None
    return TileContent(
        metric=metric,
        status=found,
        owner=(owner.name, owner.initials) if owner else (),
        goal="" if goal is None or goal.removed else goal.name,
        last_day=today,
        due=business.due_period(metric, readings, today) is not None,
        board=board,
    )


def word_of(state: MetricState) -> str:
    """Return the state in a word or two."""
    match state:
        case MetricState.ON_TRACK:
            return QCoreApplication.translate("business", "On track")
        case MetricState.AT_RISK:
            return QCoreApplication.translate("business", "At risk")
        case MetricState.OFF_TRACK:
            return QCoreApplication.translate("business", "Off track")
        case MetricState.NO_TARGET:
            return QCoreApplication.translate("business", "No target")
        case MetricState.STALE:
            return QCoreApplication.translate("business", "Stale")
        case MetricState.NO_DATA:
            return QCoreApplication.translate("business", "No data")


def colour_of(state: MetricState) -> QColor:
    """Return the state's colour in the palette in force. Stale has none of the three that judge."""
    colours = theme.current()
    match state:
        case MetricState.ON_TRACK:
            return colours.good
        case MetricState.AT_RISK:
            return colours.warning
        case MetricState.OFF_TRACK:
            return colours.bad
        case MetricState.NO_TARGET | MetricState.STALE | MetricState.NO_DATA:
            return colours.neutral


def rule_of(metric: Metric, found: MetricStatus, today: date) -> str:
    """Return in words, with numbers, how the status came about."""
    phrase = business.rule(
        metric, found, lambda value: figures.with_unit(value, metric), lambda day: figures.day(day, today)
    )
    margin = business.margin_rule(metric, found)
    said = say(phrase, "business")
    if margin is None:
        return said
    return QCoreApplication.translate("business", "{rule} {margin}").format(rule=said, margin=say(margin, "business"))


def age_text(days: int) -> str:
    """Return the age of a reading."""
    if days == 0:
        return QCoreApplication.translate("business", "today")
    if days == 1:
        return QCoreApplication.translate("business", "yesterday")
    if days >= _IN_YEARS:
        return QCoreApplication.translate("business", "{years} years old").format(years=int(days / _YEAR))
    if days >= _IN_MONTHS:
        return QCoreApplication.translate("business", "{months} months old").format(months=int(days / _MONTH))
    return QCoreApplication.translate("business", "{days} days old").format(days=days)


def short_age_text(days: int) -> str:
    """Return the age of a reading in few letters."""
    if days >= _IN_YEARS:
        return QCoreApplication.translate("business", "{years} y", "an age in years").format(years=int(days / _YEAR))
    return QCoreApplication.translate("business", "{days} d").format(days=days) if days else age_text(0)


def _first_day(metric: Metric, trend: Sequence[TrendPoint], today: date) -> date:
    """Return where the trend begins: as far back as it goes, or where the first reading or target is, whichever is later."""
    whole = today - timedelta(days=business.TREND_DAYS[metric.cadence])
    begun = min([*(point.day for point in trend[:1]), *(point.day for point in metric.targets[:1])], default=whole)
    return min(max(whole, begun), today - _SHORTEST_TREND)


def _target(metric: Metric, found: MetricStatus, today: date) -> tuple[str, ...]:
    if found.state is MetricState.STALE and found.next_due is not None:
        return (QCoreApplication.translate("business", "was due {day}").format(day=figures.day(found.next_due, today)),)
    expected = found.expected if found.value is not None else found.expected_today
    if expected is None:
        return ()
    short = QCoreApplication.translate("business", "expected {value}")
    if found.compared_on in (None, today):
        whole = QCoreApplication.translate("business", "expected today {value}")
    else:
        whole = QCoreApplication.translate("business", "expected {value} on {day}")
    texts = [
        whole.format(value=figures.with_unit(expected, metric), day=figures.day(found.compared_on or today, today)),
        short.format(value=figures.with_unit(expected, metric)),
        short.format(value=figures.number(expected, metric.decimals)),
        f"/ {figures.number(expected, metric.decimals)}",
    ]
    return tuple(texts)


def _pace(content: TileContent) -> tuple[str, ...]:
    from kanban.domain.business.targets import pace, project

    metric = content.metric
    going = pace(metric, content.readings, content.last_day)
    if not going.needed_per_day or going.last_day is None:
        return ()
    needed = QCoreApplication.translate("business", "needs {needed} a day").format(
        needed=figures.per_day(going.needed_per_day, metric)
    )
    texts = [needed]
    if going.actual_per_day is not None:
        both = QCoreApplication.translate("business", "needs {needed} a day, has {actual}")
        actual = figures.per_day(going.actual_per_day, metric)
        texts.append(both.format(needed=figures.per_day(going.needed_per_day, metric), actual=actual))
    found = project(metric, content.readings, content.last_day)
    if found is not None:
        ahead = QCoreApplication.translate("business", "{pace} · {value} by {day}")
        value = figures.number(found.value, metric.decimals)
        texts.append(ahead.format(pace=texts[-1], value=value, day=figures.day(found.day, content.last_day)))
    return tuple(reversed(texts))


def _spoken(content: TileContent) -> str:
    """Return the whole tile as sentences."""
    metric, found = content.metric, content.status
    parts = [_sentence(metric.name)]
    if found.value is not None:
        parts.append(_sentence(figures.with_unit(found.value, metric)))
    parts.append(content.rule)
    if len(content.words) > 1:
        parts.append(_sentence(content.words[0]))
    if content.work:
        parts.append(_sentence(content.work))
    if found.change is not None:
        change = figures.signed(found.change, metric.decimals)
        parts.append(
            QCoreApplication.translate("business", "Change since the reading before: {change}.").format(change=change)
        )
    if found.expected_today is not None:
        expected = figures.with_unit(found.expected_today, metric)
        parts.append(QCoreApplication.translate("business", "Expected today: {value}.").format(value=expected))
    if found.age_days is not None:
        age = age_text(found.age_days)
        parts.append(QCoreApplication.translate("business", "Age of the data: {age}.").format(age=age))
    if content.goal:
        parts.append(QCoreApplication.translate("business", "Goal: {name}.").format(name=content.goal))
    if content.owner:
        parts.append(QCoreApplication.translate("business", "Owner: {name}.").format(name=content.owner[0]))
    return " ".join(parts)


def _sentence(words: str) -> str:
    return QCoreApplication.translate("business", "{words}.").format(words=words)
