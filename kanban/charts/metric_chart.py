"""The chart of a metric: what was read, what was expected, what is projected, and what happened meanwhile.

From top to bottom: names of milestones, the plot, flags of releases and rollbacks, a strip of what each period added (cumulative
metrics), the days, and a line that says what the signs mean. Words for the lines stand at their ends.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np

from kanban.charts import line_labels, marks
from kanban.charts.lettering import drawable
from kanban.charts.scales import DayTick, day_ticks, number, tick_decimals, value_range, value_ticks
from kanban.charts.series import ChartStyle, Frame, MetricSeries, Series
from kanban.charts.sheet import Sheet

_TICK_ROOM: Final = 2.6
"""How many lines of text there are for each line of the grid."""
_DOTS_FROM: Final = 9.0
"""Readings get a dot each where they stand further apart than this, in design pixels."""
_DENSE: Final = 2.5
"""Readings that stand closer than this are joined by a finer line."""
_STRIP_SHARE: Final = 0.2
_SMALL: Final = 0.86
_FROM_ZERO: Final = 0.45
"""A cumulative metric is shown from 0 on when its lowest value is below this share of its highest."""


@dataclass(frozen=True)
class _Plan:
    """Where everything goes. `strip` is the frame of what was added; None: there is none."""

    frame: Frame
    strip: Frame | None
    names: tuple[marks.Name, ...]
    flags_y: float
    ticks: tuple[float, ...]


def draw(data: MetricSeries, style: ChartStyle) -> tuple[Sheet, Frame]:
    """Draw a metric's chart; the frame says where which day and value is."""
    sheet = Sheet(style)
    labels = line_labels.labels_of(data, style)
    plan = _plan(sheet, data, labels)
    frame = plan.frame
    _draw_grid(sheet, data, plan)
    if data.limits:
        marks.draw_limits(sheet, data, plan.strip or frame, named=plan.strip is not None)
    _draw_target(sheet, data, frame)
    _draw_cone(sheet, data, frame)
    if plan.strip is not None:
        _draw_added(sheet, data, plan.strip)
    _draw_readings(sheet, data, frame)
    marks.draw_signals(sheet, data, plan.strip or frame)
    marks.draw_names(sheet, plan.names, frame, plan.strip)
    marks.draw_flags(sheet, data, frame, plan.flags_y)
    line_labels.draw_labels(sheet, labels, frame)
    marks.draw_key(sheet, data)
    return sheet, frame


CHART: Final = draw


def _plan(sheet: Sheet, data: MetricSeries, labels: tuple[line_labels.LineLabel, ...]) -> _Plan:
    style, text = sheet.style, sheet.style.font_px
    small = text * _SMALL
    low, high = _bounds(data)
    flags = text * 1.5 if data.flags else 0.0
    below = small * 3.1 + marks.key_height(sheet, data) + flags
    top_least = text * 1.9
    whole = sheet.height - top_least - below
    strip = max(text * 3.2, whole * _STRIP_SHARE) if data.cumulative and len(data.added.days) > 1 else 0.0
    ticks = value_ticks(low, high, int((whole - strip) / (text * _TICK_ROOM)) or 1)
    digits = tick_decimals(ticks, style.decimals)
    left = max([sheet.width_of(number(tick, style, digits), small) for tick in ticks], default=0.0) + sheet.px(14)
    right = sheet.width - line_labels.room_for(sheet, labels)
    across = Frame(left, 0.0, right, 1.0, data.first, max(data.last, data.first + 1), low, high)
    names, rows = marks.plan_names(sheet, data, across)
    top = top_least + max(0, rows - 1) * text * 1.45
    bottom = sheet.height - below - (strip + text * 0.9 if strip else 0.0)
    frame = Frame(left, top, right, bottom, across.first, across.last, low, high)
    added = _strip_frame(data, frame, sheet.height - below - strip, sheet.height - below) if strip else None
    return _Plan(frame, added, names, sheet.height - below + flags / 2, tuple(ticks))


def _strip_frame(data: MetricSeries, frame: Frame, top: float, bottom: float) -> Frame:
    values = [value for _, value in shown(data.added, data.first, data.last)]
    values += marks.limit_levels(data)
    high, low = max([*values, 0.0]), min([*values, 0.0])
    return Frame(frame.left, top, frame.right, bottom, frame.first, frame.last, low, high * 1.08 or 1.0)


def shown(series: Series, first: int, last: int) -> list[tuple[int, float]]:
    """Return the days and values of a series between two days, both included."""
    return [(day, value) for day, value in zip(series.days, series.values, strict=True) if first <= day <= last]


def _bounds(data: MetricSeries) -> tuple[float, float]:
    values = [value for _, value in shown(data.readings, data.first, data.last)]
    values += [value for _, value in shown(data.target, data.first, data.last)]
    values += [] if data.expected is None else [data.expected]
    if data.cone is not None and data.cone.day > data.first:
        values += data.cone.at(min(data.cone.day, data.last))
    if not data.cumulative:
        values += marks.limit_levels(data)
    lowest, highest = min(values, default=0.0), max(values, default=1.0)
    if data.cumulative and 0 <= lowest < highest * _FROM_ZERO:
        lowest = 0.0
    return value_range(lowest, highest)


def _draw_grid(sheet: Sheet, data: MetricSeries, plan: _Plan) -> None:
    style, frame, colours = sheet.style, plan.frame, sheet.style.colours
    small = style.font_px * _SMALL
    base = plan.strip.bottom if plan.strip is not None else frame.bottom
    digits = tick_decimals(list(plan.ticks), style.decimals)
    widest = sheet.width_of(style.words.day_of_month.format(day=30, month=style.words.months[8]), small)
    most = max(2, int((frame.right - frame.left) / (widest + small * 1.6)))
    days = day_ticks(data.first, data.last, most, style.words)
    level = [((frame.left, frame.y_of(tick)), (frame.right, frame.y_of(tick))) for tick in plan.ticks]
    upright = [((frame.x_of(tick.day), frame.top), (frame.x_of(tick.day), base)) for tick in days]
    sheet.segments(level + upright, colours.grid, sheet.px(1))
    sheet.line([frame.left, frame.right], [base, base], colours.muted, sheet.px(1.2), order=2)
    for value in plan.ticks:
        x, y = frame.left - sheet.px(8), frame.y_of(value)
        sheet.text(x, y, number(value, style, digits), small, colours.muted, across="right")
    if style.unit:
        sheet.text(sheet.px(8), small * 1.1, style.unit, small, colours.muted)
    y = sheet.height - small * (3.1 - 0.95) - marks.key_height(sheet, data)
    _name_days(sheet, frame, days, y)


def _name_days(sheet: Sheet, frame: Frame, days: list[DayTick], y: float) -> None:
    """Write the labels of days, and the years below those where they begin."""
    small, colour = sheet.style.font_px * _SMALL, sheet.style.colours.muted
    free = -1e9
    for tick in days:
        sheet.text(
            _within(sheet, frame.x_of(tick.day), tick.label, small), y, tick.label, small, colour, across="center"
        )
        half = sheet.width_of(tick.context, small) / 2
        x = _within(sheet, frame.x_of(tick.day), tick.context, small)
        if tick.context and x - half > free:
            sheet.text(x, y + small * 1.25, tick.context, small, colour, across="center")
            free = x + half + small


def _within(sheet: Sheet, x: float, text: str, size: float) -> float:
    """Return the middle for a text so that it stays on the sheet."""
    half = sheet.width_of(text, size) / 2 + sheet.px(2)
    return min(max(x, half), sheet.width - half)


def _draw_target(sheet: Sheet, data: MetricSeries, frame: Frame) -> None:
    colours = sheet.style.colours
    if len(data.target.days) > 1:
        xs, ys = _places(data.target, frame)
        sheet.line(xs, ys, colours.muted, sheet.px(2), dash=(4.0, 3.0), clip=frame, order=3)
    if data.expected is not None and data.first <= data.today <= data.last:
        at = [frame.x_of(data.today)], [frame.y_of(data.expected)]
        sheet.dots(*at, sheet.px(11), colours.paper, colours.muted, edge_width=sheet.px(2.2), order=6)


def _draw_cone(sheet: Sheet, data: MetricSeries, frame: Frame) -> None:
    cone = data.cone
    if cone is None or cone.day <= cone.from_day:
        return
    ink = sheet.style.colours.ink
    days = np.linspace(cone.from_day, cone.day, 25)
    bands = np.array([cone.at(day) for day in days])
    xs = np.array([frame.x_of(day) for day in days])
    middle, lower, upper = frame.bottom - (bands.T - frame.low) / (frame.high - frame.low) * (frame.bottom - frame.top)
    sheet.area(np.concatenate((xs, xs[::-1])), np.concatenate((upper, lower[::-1])), ink, 0.16, clip=frame)
    sheet.line(xs, middle, ink, sheet.px(2), dash=(1.2, 2.2), clip=frame)


def _draw_readings(sheet: Sheet, data: MetricSeries, frame: Frame) -> None:
    if not data.readings.days:
        return
    colours = sheet.style.colours
    xs, ys = _places(data.readings, frame)
    gaps = np.flatnonzero(np.diff(np.asarray(data.readings.days)) > data.gap_days) + 1
    inside = (xs >= frame.left - 1) & (xs <= frame.right + 1)
    apart = (frame.right - frame.left) / max(1, int(inside.sum())) / sheet.style.scale
    runs = list(zip(np.split(xs, gaps), np.split(ys, gaps), strict=True))
    for across, up in runs:
        if data.cumulative and len(across) > 1:
            edge = [across[-1], across[0]]
            sheet.area(
                np.concatenate((across, edge)), np.concatenate((up, [frame.bottom] * 2)), colours.ink, 0.13, clip=frame
            )
    if runs:  # one line with holes is drawn faster than many
        broken_x = np.concatenate([part for across, _ in runs for part in (across, [np.nan])])
        broken_y = np.concatenate([part for _, up in runs for part in (up, [np.nan])])
        sheet.line(broken_x, broken_y, colours.ink, sheet.px(1.4 if apart < _DENSE else 2.6), clip=frame, order=4)
    if apart >= _DOTS_FROM:
        sheet.dots(xs[inside], ys[inside], sheet.px(6.5), colours.ink, colours.paper, edge_width=sheet.px(1))
    else:
        alone = np.array([len(across) == 1 for across, _ in runs])
        if alone.any():
            lone = [(across[0], up[0]) for (across, up), one in zip(runs, alone, strict=True) if one]
            sheet.dots([x for x, _ in lone], [y for _, y in lone], sheet.px(4), colours.ink, colours.ink, clip=frame)
    if inside.any():
        sheet.dots(
            xs[-1:], ys[-1:], sheet.px(12), colours.ink, colours.paper, edge_width=sheet.px(2.4), clip=None, order=7
        )


def _draw_added(sheet: Sheet, data: MetricSeries, strip: Frame) -> None:
    """Draw a bar for what each period added; where there are more of them than pixels, those that share one are one."""
    colours, small = sheet.style.colours, sheet.style.font_px * _SMALL
    entries = shown(data.added, data.first, data.last)
    if not entries:
        return
    steps = [right - left for (left, _), (right, _) in pairwise(entries)]
    step = min(steps, default=1)
    width = max(sheet.px(1), (strip.x_of(strip.first + step) - strip.left) * 0.72)
    tallest: dict[int, tuple[float, float]] = {}
    for day, value in entries:
        x = strip.x_of(day)
        known = tallest.get(round(x / width))
        if known is None or abs(value) > abs(known[1]):
            tallest[round(x / width)] = (x, value)
    zero = strip.y_of(0.0)
    boxes = [
        (max(strip.left, x - width / 2), strip.y_of(value), min(strip.right, x + width / 2), zero)
        for x, value in tallest.values()
    ]
    sheet.boxes(boxes, colours.ink)
    highest = number(max(value for _, value in entries), sheet.style)
    if strip.bottom - strip.top > small * 2:
        y = strip.y_of(max(value for _, value in entries))
        sheet.text(strip.left - sheet.px(8), max(y, strip.top), highest, small, colours.muted, across="right")
    word = sheet.shortened(drawable(sheet.style.words.added), sheet.width - strip.right - sheet.px(12), small)
    if word and not data.limits:
        sheet.text(strip.right + sheet.px(10), strip.bottom - small * 0.7, word, small, colours.muted)


def _places(series: Series, frame: Frame) -> tuple["np.ndarray[tuple[int], np.dtype[np.float64]]", ...]:
    days, values = np.asarray(series.days, float), np.asarray(series.values, float)
    xs = frame.left + (days - frame.first) / (frame.last - frame.first) * (frame.right - frame.left)
    ys = frame.bottom - (values - frame.low) / (frame.high - frame.low) * (frame.bottom - frame.top)
    return xs, ys
