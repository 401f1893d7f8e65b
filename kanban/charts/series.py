"""What a chart is made of: plain frozen values, so that another process can draw it and a picture can be kept by what it shows.

Days are proleptic ordinals (`date.toordinal`), sizes are real pixels, colours are "#rrggbb".
"""

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class Series:
    """Values on days, oldest first; both tuples have the same length."""

    days: tuple[int, ...] = ()
    values: tuple[float, ...] = ()


class Standing(StrEnum):
    """How a vertical mark stands: a milestone that is reached, still open, or late; or the day of a target."""

    REACHED = "reached"
    OPEN = "open"
    LATE = "late"
    TARGET = "target"


@dataclass(frozen=True)
class DayMark:
    """A day with a name at the top of the chart."""

    day: int
    text: str
    standing: Standing


@dataclass(frozen=True)
class Flag:
    """A release, or (`back`) a rollback, with the number that it bears in the list beside the chart.

    `meant`: the card is meant to move the metric.
    """

    day: int
    number: int
    back: bool = False
    meant: bool = False


@dataclass(frozen=True)
class LimitLines:
    """Natural process limits, taken from the days `first` to `last`, both included. `lower` None: none is drawn.

    They judge the days from `begin` to `end`.
    """

    mean: float
    upper: float
    lower: float | None
    first: int
    last: int
    begin: int
    end: int


@dataclass(frozen=True)
class SignalMark:
    """A day whose value is a signal: outside a limit, or one of a row on the same side of the mean."""

    day: int
    outside: bool


@dataclass(frozen=True)
class Cone:
    """What is projected from a day and value on: the value on a later day, and between which bounds it may lie."""

    from_day: int
    from_value: float
    day: int
    value: float
    low: float
    high: float

    def at(self, day: float) -> tuple[float, float, float]:
        """Return the projected value on a day up to `day`, and its bounds: doubt grows with the root of the time."""
        share = min(1.0, max(0.0, (day - self.from_day) / max(1, self.day - self.from_day)))
        middle = self.from_value + (self.value - self.from_value) * share
        return middle, middle + (self.low - self.value) * share**0.5, middle + (self.high - self.value) * share**0.5


@dataclass(frozen=True)
class MetricSeries:
    """Everything that the chart of a metric shows between the days `first` and `last`.

    `readings` may begin before `first`. Readings more than `gap_days` apart are not joined. `target` has the corners of the line,
    steps as two corners on one day. `added`: of a cumulative metric, what each period added; its `limits` and `signals` are of
    these, else of the readings. `expected`: the value expected on `today`.
    """

    first: int
    last: int
    today: int
    readings: Series
    gap_days: int
    cumulative: bool = False
    added: Series = Series()
    target: Series = Series()
    expected: float | None = None
    marks: tuple[DayMark, ...] = ()
    flags: tuple[Flag, ...] = ()
    limits: tuple[LimitLines, ...] = ()
    signals: tuple[SignalMark, ...] = ()
    cone: Cone | None = None


@dataclass(frozen=True)
class ChartColours:
    """The palette of a chart."""

    paper: str
    grid: str
    text: str
    muted: str
    ink: str
    on_ink: str
    good: str
    warning: str
    bad: str


@dataclass(frozen=True)
class ChartWords:
    """The words on a chart, in the reader's language. `{value}`, `{low}`, `{high}`, `{month}`, `{day}`, `{year}` are put in."""

    measured: str
    expected: str
    projected: str
    range: str
    mean: str
    upper: str
    lower: str
    baseline: str
    today: str
    added: str
    outside: str
    in_a_row: str
    released: str
    released_for_it: str
    rolled_back: str
    reached: str
    open: str
    late: str
    target: str
    months: tuple[str, ...]
    day_of_month: str
    year: str


@dataclass(frozen=True)
class ChartStyle:
    """How a chart looks. `scale`: real pixels for one design pixel; `font_px`: the usual text, in real pixels.

    `chinese`: texts are set in the Chinese font first. `group` and `point` stand between thousands and before decimals.
    """

    width_px: int
    height_px: int
    scale: float
    font_px: float
    colours: ChartColours
    words: ChartWords
    unit: str = ""
    decimals: int = 0
    chinese: bool = False
    group: str = ","
    point: str = "."


@dataclass(frozen=True)
class Frame:
    """Where a picture shows what, in pixels from its upper left corner: the plot's edges, and which days and values lie on them."""

    left: float
    top: float
    right: float
    bottom: float
    first: float
    last: float
    low: float
    high: float

    def x_of(self, day: float) -> float:
        """Return where a day stands."""
        return self.left + (day - self.first) / (self.last - self.first) * (self.right - self.left)

    def y_of(self, value: float) -> float:
        """Return where a value stands, from the top."""
        return self.bottom - (value - self.low) / (self.high - self.low) * (self.bottom - self.top)

    def day_at(self, x: float) -> float:
        """Return which day stands at a place; fractions between two of them."""
        return self.first + (x - self.left) / (self.right - self.left) * (self.last - self.first)


@dataclass(frozen=True)
class ChartOrder:
    """A picture that is wanted. `chart` is the name of a module of `kanban.charts`, `data` what its `CHART` takes.

    `file_format` "png", "svg" or "pdf": a file's bytes; empty: pixels for the screen.
    """

    chart: str
    data: MetricSeries
    style: ChartStyle
    file_format: str = ""


@dataclass(frozen=True)
class Picture:
    """A drawn chart. `content` are RGBA bytes, row by row from the top, or the bytes of a file where one was wanted."""

    width_px: int
    height_px: int
    content: bytes
    frame: Frame
