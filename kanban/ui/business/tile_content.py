"""What stands on a tile: every figure and word, ready to be painted and to be read aloud."""

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor

from kanban.domain import business
from kanban.domain.board import Board, Metric, MetricId, Person
from kanban.domain.business import MetricState, MetricStatus, TrendPoint
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.phrases import say

_SHORTEST_TREND = timedelta(days=14)


@dataclass(frozen=True)
class TileContent:
    """One tile. Texts that come in several lengths are ordered from long to short; the longest that fits is painted."""

    metric: Metric
    status: MetricStatus
    word: str
    value: str
    change: str
    target: tuple[str, ...]
    age: tuple[str, ...]
    owner: tuple[str, ...]
    line: tuple[TrendPoint, ...]
    first_day: date
    last_day: date
    rule: str
    spoken: str
    due: bool

    @property
    def metric_id(self) -> MetricId:
        """The metric that the tile shows."""
        return self.metric.id

    @property
    def state(self) -> MetricState:
        """What shape and colour say."""
        return self.status.state


def content_of(board: Board, metric: Metric, today: date) -> TileContent:
    """Return what a metric's tile shows on a day."""
    readings = board.current_readings(metric.id)
    found = business.status(metric, readings, today)
    first = _first_day(metric, found, today)
    owner = board.people.get(metric.owner_id) if metric.owner_id is not None else None
    rule = rule_of(metric, found)
    return TileContent(
        metric=metric,
        status=found,
        word=word_of(found.state),
        value="–" if found.value is None else figures.number(found.value, metric.decimals),
        change=_change(metric, found),
        target=_target(metric, found, today),
        age=_age(found),
        owner=(owner.name, owner.initials) if owner else (),
        line=business.expected_line(metric, first, today),
        first_day=first,
        last_day=today,
        rule=rule,
        spoken=_spoken(metric, found, rule, owner),
        due=business.due_period(metric, readings, today) is not None,
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


def rule_of(metric: Metric, found: MetricStatus) -> str:
    """Return in words, with numbers, how the status came about."""
    phrase = business.rule(metric, found, lambda value: figures.with_unit(value, metric), figures.day)
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
    return QCoreApplication.translate("business", "{days} days old").format(days=days)


def _first_day(metric: Metric, found: MetricStatus, today: date) -> date:
    """Return where the trend begins: as far back as it goes, or where the first reading or target is, whichever is later."""
    whole = today - timedelta(days=business.TREND_DAYS[metric.cadence])
    begun = min(
        [*(point.day for point in found.trend[:1]), *(point.day for point in metric.targets[:1])], default=whole
    )
    return min(max(whole, begun), today - _SHORTEST_TREND)


def _change(metric: Metric, found: MetricStatus) -> str:
    if found.change is None or found.state is MetricState.STALE:
        return ""
    return figures.arrow(found.change, metric.decimals)


def _target(metric: Metric, found: MetricStatus, today: date) -> tuple[str, ...]:
    if found.state is MetricState.STALE and found.next_due is not None:
        return (QCoreApplication.translate("business", "was due {day}").format(day=figures.day(found.next_due)),)
    expected = found.expected if found.value is not None else found.expected_today
    if expected is None:
        return ()
    short = QCoreApplication.translate("business", "expected {value}")
    if found.compared_on in (None, today):
        whole = QCoreApplication.translate("business", "expected today {value}")
    else:
        whole = QCoreApplication.translate("business", "expected {value} on {day}")
    texts = [
        whole.format(value=figures.with_unit(expected, metric), day=figures.day(found.compared_on or today)),
        short.format(value=figures.with_unit(expected, metric)),
        short.format(value=figures.number(expected, metric.decimals)),
        f"/ {figures.number(expected, metric.decimals)}",
    ]
    return tuple(texts)


def _age(found: MetricStatus) -> tuple[str, ...]:
    return () if found.age_days is None else (age_text(found.age_days),)


def _spoken(metric: Metric, found: MetricStatus, rule: str, owner: Person | None) -> str:
    """Return the whole tile as sentences."""
    parts = [_sentence(metric.name)]
    if found.value is not None:
        parts.append(_sentence(figures.with_unit(found.value, metric)))
    parts.append(rule)
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
    if owner is not None:
        parts.append(QCoreApplication.translate("business", "Owner: {name}.").format(name=owner.name))
    return " ".join(parts)


def _sentence(words: str) -> str:
    return QCoreApplication.translate("business", "{words}.").format(words=words)
