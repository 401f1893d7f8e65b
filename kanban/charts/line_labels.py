"""The words at the ends of a chart's lines: what each is and where it stands."""

from dataclasses import dataclass
from typing import Final

from kanban.charts.placing import spread
from kanban.charts.scales import number, with_unit
from kanban.charts.series import ChartStyle, Frame, MetricSeries
from kanban.charts.sheet import Sheet

_SMALL: Final = 0.86
_MOST_SHARE: Final = 0.27
"""The words take no more of a chart's width than this."""
_LINE: Final = 1.28


@dataclass(frozen=True)
class LineLabel:
    """A line's word and value. `day`, `level`: where the line ends; `strong`: it matters most; `rest`: a last, small line."""

    word: str
    value: str
    day: int
    level: float
    colour: str
    strong: bool = False
    rest: str = ""


def labels_of(data: MetricSeries, style: ChartStyle) -> tuple[LineLabel, ...]:
    """Return the labels of the lines that the chart shows."""
    words, colours, found = style.words, style.colours, []
    if data.readings.days and data.readings.days[-1] >= data.first:
        last = data.readings.values[-1]
        found.append(
            LineLabel(words.measured, with_unit(last, style), data.readings.days[-1], last, colours.ink, strong=True)
        )
    if data.expected is not None and data.first <= data.today <= data.last:
        found.append(
            LineLabel(words.expected, with_unit(data.expected, style), data.today, data.expected, colours.text)
        )
    if data.cone is not None and data.first < data.cone.day:
        low, high = number(data.cone.low, style), number(data.cone.high, style)
        between = words.range.format(low=low, high=high)
        day = min(data.cone.day, data.last)
        level = data.cone.at(day)[0]
        found.append(
            LineLabel(words.projected, with_unit(data.cone.value, style), day, level, colours.ink, rest=between)
        )
    newest = data.limits[-1] if data.limits and not data.cumulative else None
    if newest is not None and newest.end >= data.first:
        lines = ((words.upper, newest.upper), (words.mean, newest.mean), (words.lower, newest.lower))
        found += [
            LineLabel(word, number(level, style), min(newest.end, data.last), level, colours.muted)
            for word, level in lines
            if level is not None
        ]
    return tuple(found)


def room_for(sheet: Sheet, labels: tuple[LineLabel, ...]) -> float:
    """Return how wide the margin beside the plot must be."""
    if not labels:
        return sheet.px(16)
    widest = max(width for label in labels for width in _widths(sheet, label))
    return min(widest, sheet.width * _MOST_SHARE) + sheet.px(26)


def draw_labels(sheet: Sheet, labels: tuple[LineLabel, ...], frame: Frame) -> None:
    """Write the labels beside the plot, each as near to its line's end as the others allow, and lead the eye there."""
    ordered = sorted(labels, key=lambda label: (frame.y_of(label.level), not label.strong))
    room = sheet.width - frame.right - sheet.px(22)
    heights = [_height(sheet, label, room) for label in ordered]
    wanted = [frame.y_of(label.level) for label in ordered]
    below = max(frame.bottom, min(sheet.height, frame.top + sum(heights)))
    for label, middle, height in zip(ordered, spread(wanted, heights, frame.top * 0.4, below), heights, strict=True):
        _draw(sheet, label, frame, middle, height)


def _draw(sheet: Sheet, label: LineLabel, frame: Frame, middle: float, height: float) -> None:
    size = sheet.style.font_px * (1.0 if label.strong else _SMALL)
    left = frame.right + sheet.px(18)
    room = sheet.width - left - sheet.px(4)
    end = frame.x_of(min(label.day, frame.last)), frame.y_of(label.level)
    if frame.right - end[0] > sheet.px(10):
        sheet.line([end[0], frame.right], [end[1], end[1]], label.colour, sheet.px(1), dash=(1.0, 3.0), order=2.5)
    sheet.line(
        [frame.right + sheet.px(2), left - sheet.px(5)],
        [end[1], middle],
        label.colour,
        sheet.px(1),
        faint=0.7,
        order=2.5,
    )
    y = middle - height / 2 + size * _LINE / 2
    for text, bold in _lines(sheet, label, room):
        sheet.text(left, y, sheet.shortened(text, room, size) or text, size, label.colour, bold=bold)
        y += size * _LINE


def _lines(sheet: Sheet, label: LineLabel, room: float) -> list[tuple[str, bool]]:
    """Return the lines of a label: word and value in one where they fit."""
    size = sheet.style.font_px * (1.0 if label.strong else _SMALL)
    one = f"{label.word} {label.value}"
    if not label.strong and not label.rest and sheet.width_of(one, size) <= room:
        return [(one, False)]
    lines = [(label.word, False), (label.value, True)]
    return [*lines, (label.rest, False)] if label.rest else lines


def _height(sheet: Sheet, label: LineLabel, room: float) -> float:
    size = sheet.style.font_px * (1.0 if label.strong else _SMALL)
    return len(_lines(sheet, label, room)) * size * _LINE + size * 0.3


def _widths(sheet: Sheet, label: LineLabel) -> list[float]:
    size = sheet.style.font_px * (1.0 if label.strong else _SMALL)
    return [sheet.width_of(text, size, bold=bold) for text, bold in _lines(sheet, label, 0.0)]
