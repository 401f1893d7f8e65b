"""The ends of a target series as the wide table has them: baseline and target, and the days of both."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Final

from kanban.domain.business.values import Metric, TargetPoint
from kanban.domain.business.wide_table import Field, period_of_targets
from kanban.domain.errors import EmptyText
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.usecases.wide_days import typed_day, typed_value
from kanban.usecases.wide_errors import (
    CellFault,
    EndTooEarly,
    NeedsEnd,
    NeedsTarget,
    SeveralPoints,
    StartTooLate,
    in_cell,
)

ENDS: Final = (Field.BASELINE, Field.TARGET, Field.FROM, Field.TO)
_TWO: Final = 2


@dataclass
class _Ends:
    baseline: float | None
    target: float | None
    start: date | None
    end: date | None


def changed_targets(metric: Metric, texts: Mapping[Field, str], today: date, due: date | None) -> Metric:
    """Return a metric with other ends of its targets; "" takes an end away. What lies between the ends stays.

    Without a first day the target begins today. Without a last one a baseline runs to the target until `due`, the goal's day, and a
    target without a baseline holds from its day on. With a last day and no baseline it is the same all the time.
    The metric shows as many decimals as the ends have. When it first gets a way to go, the way's direction is the better one.

    Raises:
        CellFault: a text cannot be read, or they do not go together.
    """
    was = period_of_targets(metric)
    ends = _Ends(was.baseline, was.target, was.start, was.end)
    for column, text in texts.items():
        _take(ends, column, text, metric)
    long = len(metric.targets) > _TWO
    points = _with_ends(metric.targets, ends) if long else _from_ends(ends, texts, today, due)
    for left, right in pairwise(points):
        if left.day >= right.day:
            if left is points[0] and Field.FROM in texts:
                raise CellFault(Field.FROM, StartTooLate(day=left.day.isoformat(), other=right.day.isoformat()))
            raise CellFault(Field.TO, EndTooEarly(day=right.day.isoformat(), other=left.day.isoformat()))
    begins = len(metric.targets) < _TWO <= len(points) and points[0].value != points[-1].value
    return replace(
        metric,
        targets=points,
        decimals=max([metric.decimals, *(_decimals(point.value) for point in (*points[:1], *points[-1:]))]),
        higher_is_better=points[-1].value > points[0].value if begins else metric.higher_is_better,
    )


def _decimals(value: float) -> int:
    return len(f"{value:.6f}".rstrip("0").partition(".")[2])


def _take(ends: _Ends, column: Field, text: str, metric: Metric) -> None:
    """Read one text into the ends.

    Raises:
        CellFault: it is no number or no day, or would take away an end of a longer series.
    """
    if not text and len(metric.targets) > _TWO:
        raise CellFault(column, SeveralPoints(count=len(metric.targets)))
    with in_cell(column):
        match column:
            case Field.BASELINE:
                ends.baseline = typed_value(text, metric.unit) if text else None
            case Field.TARGET:
                ends.target = typed_value(text, metric.unit) if text else None
            case Field.FROM:
                if not text and ends.start is not None:
                    raise EmptyText(what=QT_TRANSLATE_NOOP("fields", "target's first day"))
                ends.start = typed_day(text) if text else None
            case _:
                ends.end = typed_day(text) if text else None


def _with_ends(points: tuple[TargetPoint, ...], ends: _Ends) -> tuple[TargetPoint, ...]:
    first, last = points[0], points[-1]
    start = TargetPoint(ends.start or first.day, first.value if ends.baseline is None else ends.baseline)
    end = TargetPoint(ends.end or last.day, last.value if ends.target is None else ends.target)
    return (start, *points[1:-1], end)


def _from_ends(ends: _Ends, texts: Mapping[Field, str], today: date, due: date | None) -> tuple[TargetPoint, ...]:
    target = ends.target
    if target is None:
        cleared = texts.get(Field.TARGET) == ""
        lonely = next((column for column in ENDS if texts.get(column)), None)
        if lonely is not None and not cleared:
            raise CellFault(lonely, NeedsTarget())
        return ()
    start = ends.start or today
    if ends.end is not None:
        baseline = target if ends.baseline is None else ends.baseline
        return TargetPoint(start, baseline), TargetPoint(ends.end, target)
    if ends.baseline is None:
        return (TargetPoint(start, target),)
    if due is None or due <= start:
        raise CellFault(next(column for column in ENDS if column in texts), NeedsEnd())
    return TargetPoint(start, ends.baseline), TargetPoint(due, target)
