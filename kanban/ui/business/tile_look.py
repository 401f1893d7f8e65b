"""The sizes in which all tiles of a board are painted, so that their lines stand level."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business.faces import Face, face
from kanban.ui.business.tile_content import TileContent
from kanban.ui.business.tile_plan import IDEAL_HEIGHT, IDEAL_WIDTH, ROW_HEIGHT

_SCALE_LEAST, _SCALE_MOST, _SCALE_UNDER_NAME = 0.6, 3.2, 1.2
_CHART_LEAST: Final = 15
_CHART_UNDER_PACE: Final = 56
"""With less height for the chart, the pace is left out."""
_NAME_LINES_MOST: Final = 2
_NAME_SIZES: Final = (17, 16, 15)
_DEED_SHARE: Final = 0.9
"""Of the height of a name, the side of a button in the corner."""
_UNIT_LETTERS: Final = 4
_STEPS: Final = (1.0, 0.92, 0.84, 0.76)
_ROW_SCALE_MOST: Final = 1.35
_ROW_WORDY: Final = 460
"""A row that is narrower than this, in design pixels, says less."""


class Look(NamedTuple):
    """The sizes of all tiles of a board in real pixels. `chart_beside`: too low for a chart below the figures.

    `change_beside`: on every tile there is room for the change beside the value; else it stands in the foot of all. `pace`: there
    is a line for it. `deed`: the side of a corner button.
    """

    scale: float
    pad: float
    name: Face
    value: Face
    unit: Face
    status: Face
    target: Face
    small: Face
    strong: Face
    name_lines: int
    target_below: bool
    chart_beside: bool
    change_beside: bool
    pace: bool
    deed: float

    @property
    def value_height(self) -> float:
        """How high the line with the value is."""
        return self.value.height * 1.06

    @property
    def bar(self) -> float:
        """How wide the bar at the left is."""
        return max(theme.px(5), self.pad * 0.42)


class RowLook(NamedTuple):
    """The sizes of all tiles where they are rows, in real pixels: widths of the columns, which are the same in all rows."""

    name: Face
    value: Face
    small: Face
    bar: float
    gap: float
    value_width: float
    target_width: float
    age_width: float
    trend_width: float
    wordy: bool

    def age_of(self, content: TileContent) -> tuple[str, ...]:
        """Return how old the newest reading is, in as many words as there is room for on all rows."""
        return content.age[:1] if self.wordy else content.age[-1:]


def look_for(contents: Sequence[TileContent], width: float, height: float) -> Look:
    """Return the look with which all these tiles fit into cells of this size."""
    scale = min(width / theme.px(IDEAL_WIDTH), height / theme.px(IDEAL_HEIGHT))
    return _look(contents, width, height, min(max(scale, _SCALE_LEAST), _SCALE_MOST))


def look_without_name(content: TileContent, width: float, height: float) -> Look:
    """Return the look of a single tile under its name: figures of moderate size, the rest for the chart."""
    return _look([content], width, height, _SCALE_UNDER_NAME)._replace(name_lines=0, deed=0.0)


def row_look_for(contents: Sequence[TileContent], width: float, height: float) -> RowLook:
    """Return the look of rows of this size."""
    scale = min(max(height / theme.px(ROW_HEIGHT), 0.8), _ROW_SCALE_MOST)
    name, value, small = face(16, scale), face(17, scale, bold=True), face(14, scale)
    wordy = width >= theme.px(_ROW_WORDY)
    room = width * (0.22 if wordy else 0.26)
    return RowLook(
        name,
        value,
        small,
        bar=theme.px(6),
        gap=theme.px(9),
        value_width=min(max((_value_width(value, c, room) for c in contents), default=0.0), room),
        target_width=_widest(small, [c.target[-2:][0] for c in contents if c.target], width * 0.21) if wordy else 0.0,
        age_width=_widest(small, [c.age[0 if wordy else -1] for c in contents if c.age], width * 0.2),
        trend_width=min(theme.px(130), width * 0.16),
        wordy=wordy,
    )


def _value_width(value: Face, content: TileContent, room: float) -> float:
    """Return how wide the value is, with its unit where there is room for that."""
    whole = value.wide(with_unit(content))
    return whole if whole <= room else value.wide(content.value)


def with_unit(content: TileContent) -> str:
    """Return the value and its unit as a row shows them."""
    unit = content.metric.unit
    return f"{content.value} {unit}" if unit and content.status.value is not None else content.value


def rows_height(look: Look) -> float:
    """Return what the lines of text and the gaps beside the chart take."""
    targets = look.target.line if look.target_below else 0.0
    pace = look.small.line if look.pace else 0.0
    names = look.name.line * look.name_lines
    return (
        names + look.value_height + look.status.line + targets + pace + look.small.line + 2 * theme.px(7 * look.scale)
    )


def _look(contents: Sequence[TileContent], width: float, height: float, scale: float) -> Look:
    """Return the largest look, up to a scale, that leaves room for a chart below; if none does, one with the chart beside."""
    for factor in _STEPS:
        look = _sized(contents, width, max(_SCALE_LEAST, scale * factor), beside=False)
        room = height - 1.5 * look.pad - rows_height(look)
        if room >= theme.px(_CHART_LEAST):
            return look._replace(pace=room >= theme.px(_CHART_UNDER_PACE) + look.small.line)
    for factor in _STEPS:
        look = _sized(contents, width, max(_SCALE_LEAST, scale * factor), beside=True)
        if height - 1.5 * look.pad - rows_height(look) >= 0:
            return look
    return _sized(contents, width, _SCALE_LEAST, beside=True)._replace(name_lines=1)


def _sized(contents: Sequence[TileContent], width: float, scale: float, *, beside: bool) -> Look:
    """Return the look of a scale, with as many lines as names and targets need."""
    pad = theme.px(14 * scale)
    status, target = face(15.5, scale, bold=True), face(15, scale)
    inner = width - 2.2 * pad
    name, name_lines = _name_face(contents, inner, scale)
    shape = status.height + theme.px(16 * scale)
    value, unit, gaps = face(44, scale), face(19, scale), theme.px(21 * scale)
    return Look(
        scale,
        pad,
        name,
        value,
        unit,
        status,
        target,
        face(14, scale),
        face(14, scale, bold=True),
        name_lines=name_lines,
        target_below=beside
        or any(shape + status.wide(c.word) + target.wide(least_target(c)) > inner for c in contents),
        chart_beside=beside,
        change_beside=not beside
        and all(
            value.wide(c.value) + short(unit, c.metric.unit) + unit.wide(c.change) + gaps <= inner
            for c in contents
            if c.change
        ),
        pace=False,
        deed=name.height * _DEED_SHARE,
    )


def _name_face(contents: Sequence[TileContent], inner: float, scale: float) -> tuple[Face, int]:
    """Return the font of the names, a little smaller where all of them are one line then, and how many lines they take."""
    for size in _NAME_SIZES:
        name = face(size, scale, bold=True)
        deed = name.height * _DEED_SHARE
        if all(name.wide(c.metric.name) <= inner - corner(c, deed) for c in contents):
            return name, 1
    return face(_NAME_SIZES[0], scale, bold=True), _NAME_LINES_MOST


def corner(content: TileContent, deed: float) -> float:
    """Return how much of the name's line the buttons in the corner take."""
    return deed * (2.6 if content.state is MetricState.OFF_TRACK else 1.3)


def short(unit: Face, text: str) -> float:
    """Return how much of a unit must be seen: its first letters."""
    return min(unit.wide(text), unit.metrics.averageCharWidth() * _UNIT_LETTERS)


def least_target(content: TileContent) -> str:
    """Return the second of the lengths of what was expected, which is the least that should be shown."""
    return content.target[min(1, len(content.target) - 1)] if content.target else ""


def _widest(small: Face, texts: Sequence[str], most: float) -> float:
    return min(max((small.wide(text) for text in texts), default=0.0), most)
