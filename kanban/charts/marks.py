"""What happened beside the readings: milestones with their names, flags of releases and rollbacks, limits and signals, and a key."""

from dataclasses import dataclass
from typing import Final

from kanban.charts.lettering import drawable
from kanban.charts.placing import Placed, merged, middle_of, rows_of
from kanban.charts.series import DayMark, Flag, Frame, LimitLines, MetricSeries, Standing
from kanban.charts.sheet import Sheet

_SMALL: Final = 0.86
_NAME_ROWS: Final = 3
_NAME_MOST: Final = 260.0
_SIGN: Final = 0.85
"""The width of a sign beside a text, by the text's size."""
_SIGNAL_PX: Final = 16
"""Signals that have less room each are small and full."""
_OUTSIDE, _IN_A_ROW = "D", "^"
_KEY_ROWS: Final = 2


@dataclass(frozen=True)
class Name:
    """A name over the plot with its place; None for the day that today is."""

    mark: DayMark | None
    text: str
    x: float
    placed: Placed


def plan_names(sheet: Sheet, data: MetricSeries, frame: Frame) -> tuple[tuple[Name, ...], int]:
    """Return where the names of the days go, and in how many rows; `frame` need only be right from left to right."""
    size = sheet.style.font_px * _SMALL
    entries: list[tuple[float, DayMark | None, str]] = [
        (frame.x_of(mark.day), mark, mark.text or sheet.style.words.target)
        for mark in data.marks
        if data.first <= mark.day <= data.last
    ]
    if data.first <= data.today <= data.last:
        entries.append((frame.x_of(data.today), None, sheet.style.words.today))
    entries.sort(key=lambda entry: entry[0])
    widths = [min(sheet.width_of(text, size), sheet.px(_NAME_MOST)) + 1 for _, _, text in entries]
    rows = min(_NAME_ROWS, len(entries))
    places = rows_of([x for x, _, _ in entries], widths, (frame.left, sheet.width), rows, size * 1.1) if entries else []
    names = tuple(
        Name(mark, sheet.shortened(text, placed.room, size), x, placed)
        for (x, mark, text), placed in zip(entries, places, strict=True)
    )
    return names, max((placed.row + 1 for placed in places), default=1)


def draw_names(sheet: Sheet, names: tuple[Name, ...], frame: Frame, strip: Frame | None) -> None:
    """Draw the days that have a name, each with a line down through the plot."""
    text, colours = sheet.style.font_px, sheet.style.colours
    base = (strip or frame).bottom
    for name in names:
        y = frame.top - text * 0.95 - name.placed.row * text * 1.45
        mark = name.mark
        if mark is None:
            sheet.line([name.x] * 2, [y + text * 0.6, base], colours.text, sheet.px(1.6), order=2.2)
            sheet.dots([name.x], [y], text * 0.5, colours.text, colours.text, shape="v", order=8)
        else:
            colour = _colour(sheet, mark)
            sheet.line([name.x] * 2, [y + text * 0.5, base], colour, sheet.px(1.4), dash=(1.0, 2.6), order=2.2)
            draw_sign(sheet, mark.standing, name.x, y, text * _SIGN)
        if name.text:  # on paper of its own: lines of names above pass here
            size, left = text * _SMALL, name.placed.left
            ground = (
                left - size * 0.2,
                y - size * 0.7,
                left + sheet.width_of(name.text, size) + size * 0.2,
                y + size * 0.7,
            )
            sheet.boxes([ground], colours.paper, order=7.5)
            sheet.text(name.placed.left, y, name.text, text * _SMALL, colours.text)


def draw_sign(sheet: Sheet, standing: Standing, x: float, y: float, size: float) -> None:
    """Draw the sign of a milestone or target: full when it is reached, empty while open, crossed when late."""
    colours = sheet.style.colours
    edge = sheet.px(1.8)
    match standing:
        case Standing.REACHED:
            sheet.dots([x], [y], size * 0.8, colours.good, colours.good, shape="D", order=8)
        case Standing.OPEN:
            sheet.dots([x], [y], size * 0.72, colours.paper, colours.muted, shape="D", edge_width=edge, order=8)
        case Standing.LATE:
            sheet.dots([x], [y], size * 0.72, colours.paper, colours.bad, shape="D", edge_width=edge, order=8)
            sheet.dots([x], [y], size * 0.42, colours.bad, colours.bad, shape="x", edge_width=edge, order=9)
        case Standing.TARGET:
            sheet.dots([x], [y], size, colours.paper, colours.muted, shape="o", edge_width=edge, order=8)
            sheet.dots([x], [y], size * 0.4, colours.muted, colours.muted, shape="o", order=9)


def _colour(sheet: Sheet, mark: DayMark) -> str:
    return sheet.style.colours.bad if mark.standing is Standing.LATE else sheet.style.colours.muted


def draw_flags(sheet: Sheet, data: MetricSeries, frame: Frame, y: float) -> None:
    """Draw releases and rollbacks below the plot; those that would cover each other share a flag."""
    flags = [flag for flag in data.flags if data.first <= flag.day <= data.last]
    size = sheet.style.font_px * 0.74
    places = [frame.x_of(flag.day) for flag in flags]

    def width(group: list[int]) -> float:
        text = _numbers([flags[index] for index in group])
        return max(sheet.width_of(text, size, bold=True) + size * 0.9, size * 1.7)

    for group in merged(places, lambda group: width(group) + size * 0.9):
        together = [flags[index] for index in group]
        x = middle_of(places, group)
        back, meant = any(flag.back for flag in together), any(flag.meant for flag in together)
        colour = sheet.style.colours.bad if back else sheet.style.colours.ink
        _draw_flag(sheet, (x, y), width(group), size, back=back, meant=meant)
        on = sheet.style.colours.on_ink if meant else colour
        sheet.text(x, y, _numbers(together), size, on, across="center", bold=True, order=9)
        for index in group:
            sheet.line([places[index]] * 2, [frame.bottom, frame.bottom - sheet.px(9)], colour, sheet.px(2), order=2.4)


def _numbers(flags: list[Flag]) -> str:
    first, last = min(flag.number for flag in flags), max(flag.number for flag in flags)
    return str(first) if first == last else f"{first}–{last}"


def _draw_flag(sheet: Sheet, at: tuple[float, float], width: float, size: float, *, back: bool, meant: bool) -> None:
    """Draw a flag: a box, full where the card is meant to move the metric, notched at its left where it was rolled back."""
    x, y = at
    half, high = width / 2, size * 0.78
    notch = size * 0.5 if back else 0.0
    colours = sheet.style.colours
    colour = colours.bad if back else colours.ink
    xs = [x - half - notch, x + half, x + half, x - half - notch, x - half + notch * 0.4]
    ys = [y - high, y - high, y + high, y + high, y]
    sheet.area(xs, ys, colour if meant else colours.paper, 1.0, order=8)
    sheet.line([*xs, xs[0]], [*ys, ys[0]], colour, sheet.px(1.6), order=8.5)


def limit_levels(data: MetricSeries) -> list[float]:
    """Return the values of all limits that judge days of the chart."""
    shown = [limits for limits in data.limits if limits.end >= data.first and limits.begin <= data.last]
    return [level for each in shown for level in (each.mean, each.upper, each.lower) if level is not None]


def draw_limits(sheet: Sheet, data: MetricSeries, frame: Frame, *, named: bool) -> None:
    """Draw the mean and the natural process limits, and mark the days that they were taken from; `named`: with words at them."""
    for limits in data.limits:
        _draw_limits(sheet, data, frame, limits, named=named and limits is data.limits[-1])
        _draw_baseline(sheet, data, frame, limits, named=not named)


def _draw_limits(sheet: Sheet, data: MetricSeries, frame: Frame, limits: LimitLines, *, named: bool) -> None:
    colours, words, small = sheet.style.colours, sheet.style.words, sheet.style.font_px * _SMALL * 0.95
    if limits.end < data.first or limits.begin > data.last:
        return
    xs = [max(frame.left, frame.x_of(limits.begin)), min(frame.right, frame.x_of(limits.end))]
    levels = [(words.mean, limits.mean), (words.upper, limits.upper)]
    levels += [] if limits.lower is None else [(words.lower, limits.lower)]
    for index, (word, level) in enumerate(levels):
        y = frame.y_of(level)
        dash = () if index == 0 else (6.0, 2.0, 1.0, 2.0)
        sheet.line(xs, [y, y], colours.muted, sheet.px(1.3), dash=dash, clip=frame, order=2.3, faint=0.9)
        if named and index < 2:  # noqa: PLR2004 - mean and upper limit; there is no room for the lower one
            text = sheet.shortened(word, sheet.width - frame.right - sheet.px(12), small)
            sheet.text(frame.right + sheet.px(10), y, text, small, colours.muted)


def _draw_baseline(sheet: Sheet, data: MetricSeries, frame: Frame, limits: LimitLines, *, named: bool) -> None:
    colours, small = sheet.style.colours, sheet.style.font_px * _SMALL * 0.95
    first, last = max(limits.first, data.first), min(limits.last, data.last)
    if first >= last:
        return
    left, right = frame.x_of(first), frame.x_of(last)
    sheet.box(left, frame.top, right - left, frame.bottom - frame.top, colours.muted, faint=0.07)
    text = sheet.shortened(sheet.style.words.baseline, right - left - sheet.px(12), small)
    if text == drawable(sheet.style.words.baseline) and named:
        sheet.text(left + sheet.px(6), frame.bottom - small * 0.8, text, small, colours.muted, order=2.4)


def draw_signals(sheet: Sheet, data: MetricSeries, frame: Frame) -> None:
    """Put a sign on each value that is a signal."""
    series = data.added if data.cumulative else data.readings
    levels = dict(zip(series.days, series.values, strict=True))
    colours = sheet.style.colours
    for outside, shape, colour in ((True, _OUTSIDE, colours.bad), (False, _IN_A_ROW, colours.warning)):
        days = [
            signal.day
            for signal in data.signals
            if signal.outside is outside and signal.day in levels and data.first <= signal.day <= data.last
        ]
        if days:
            xs, ys = [frame.x_of(day) for day in days], [frame.y_of(levels[day]) for day in days]
            roomy = len(days) * _SIGNAL_PX < (frame.right - frame.left) / sheet.style.scale
            size, edge = (9.0, 2.0) if roomy else (4.5, 0.8)
            fill = colours.paper if roomy else colour
            sheet.dots(
                xs, ys, sheet.px(size), fill, colour, shape=shape, edge_width=sheet.px(edge), clip=frame, order=6
            )


def key_rows(sheet: Sheet, data: MetricSeries) -> list[list[tuple[str, object, float]]]:
    """Return what the signs mean that occur in the chart: word, sign and where that begins, in at most `_KEY_ROWS` lines."""
    size = sheet.style.font_px * _SMALL * 0.95
    left = sheet.px(14)
    rows: list[list[tuple[str, object, float]]] = []
    x = sheet.width
    for word, sign in _key_entries(sheet, data):
        width = sheet.width_of(word, size)
        if left + width + size * 1.6 > sheet.width:
            continue
        if x + width + size * 1.6 > sheet.width:
            if len(rows) == _KEY_ROWS:
                break
            rows.append([])
            x = left
        rows[-1].append((word, sign, x))
        x += width + size * 3.2
    return rows


def key_height(sheet: Sheet, data: MetricSeries) -> float:
    """Return how much room at the bottom the meanings of the signs take; 0 where there is no sign."""
    return len(key_rows(sheet, data)) * sheet.style.font_px * _SMALL * 1.9


def draw_key(sheet: Sheet, data: MetricSeries) -> None:
    """Say at the bottom what the signs mean that occur in the chart."""
    size = sheet.style.font_px * _SMALL * 0.95
    rows = key_rows(sheet, data)
    for place, row in enumerate(rows):
        y = sheet.height - size - (len(rows) - 1 - place) * size * 1.9
        for word, sign, x in row:
            _draw_key_sign(sheet, sign, x + size * 0.6, y, size)
            sheet.text(x + size * 1.5, y, word, size, sheet.style.colours.muted)


def _key_entries(sheet: Sheet, data: MetricSeries) -> list[tuple[str, object]]:
    words = sheet.style.words
    standings = {mark.standing for mark in data.marks if data.first <= mark.day <= data.last}
    flags = {(flag.back, flag.meant) for flag in data.flags if data.first <= flag.day <= data.last}
    signals = {signal.outside for signal in data.signals if data.first <= signal.day <= data.last}
    kinds = ((True, words.outside, _OUTSIDE), (False, words.in_a_row, _IN_A_ROW))
    milestones = {Standing.REACHED: words.reached, Standing.OPEN: words.open, Standing.LATE: words.late}
    named = {
        (False, True): words.released_for_it,
        (False, False): words.released,
        (True, True): words.rolled_back,
        (True, False): words.rolled_back,
    }
    entries: list[tuple[str, object]] = [
        (word, ("signal", shape)) for outside, word, shape in kinds if outside in signals
    ]
    entries += [(word, key) for key, word in milestones.items() if key in standings]
    entries += [(word, ("flag", *key)) for key, word in named.items() if key in flags]
    return entries


def _draw_key_sign(sheet: Sheet, sign: object, x: float, y: float, size: float) -> None:
    colours = sheet.style.colours
    match sign:
        case Standing():
            draw_sign(sheet, sign, x, y, size)
        case ("flag", back, meant):
            _draw_flag(sheet, (x, y), size * 0.8, size * 0.6, back=bool(back), meant=bool(meant))
        case ("signal", shape):
            colour = colours.bad if shape == _OUTSIDE else colours.warning
            sheet.dots([x], [y], size * 0.7, colours.paper, colour, shape=str(shape), edge_width=sheet.px(2), order=8)
