"""What business data is made of: goals with milestones, metrics with targets, readings, their sources, hypotheses and verdicts."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from kanban.domain.ids import GoalId, MetricId, PersonId, SourceId


class Cadence(StrEnum):
    """How often a metric gets a reading."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class TargetShape(StrEnum):
    """How a target runs from one of its points to the next: straight to it, or as before until its day."""

    LINEAR = "linear"
    STEPPED = "stepped"


class SourceKind(StrEnum):
    """By what way a source of business data is read."""

    FILE = "file"
    FOLDER = "folder"
    HTTP = "http"
    SQL = "sql"


class Outcome(StrEnum):
    """What became of a hypothesis (flow-metrics.md 2.11). `CANNOT_TELL`: something else was released in the same days."""

    AS_HOPED = "as_hoped"
    OTHER_WAY = "other_way"
    NO_CHANGE = "no_change"
    CANNOT_TELL = "cannot_tell"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True)
class Milestone:
    """A point on the way to a goal. `number` is its own within the goal; `by_week`: due any day of the week that ends on `due`.

    `reached_on` None: not yet.
    """

    number: int
    name: str
    due: date
    by_week: bool = False
    reached_on: date | None = None


@dataclass(frozen=True)
class Goal:
    """What requirements are for. `function` is the group that carries it (product, engineering, marketing); may be empty.

    Its key results are the metrics with its id. `parent_id`: the goal that it supports; siblings are in the order of `position`,
    then id. `milestones` are in the order of their days.
    """

    id: GoalId
    name: str
    function: str = ""
    parent_id: GoalId | None = None
    removed: bool = False
    owner_id: PersonId | None = None
    due: date | None = None
    position: int = 0
    milestones: tuple[Milestone, ...] = ()


@dataclass(frozen=True)
class TargetPoint:
    """What a metric should be on a day; `Metric.shape` says what it should be between two points."""

    day: date
    value: float


@dataclass(frozen=True)
class Metric:
    """A business figure. `cumulative` ones only grow by what is added; others are a state at a point in time.

    With a goal it is a key result of it: `key_result` says so in words (empty: the metric's name will do), the first target point
    is the baseline, the last one the target with its date. `limits_from`, `limits_to`: the days, both included, whose readings
    the natural process limits are taken from; None: the first ones (`kanban.domain.business.xmr`).
    """

    id: MetricId
    name: str
    unit: str
    position: int
    higher_is_better: bool = True
    cumulative: bool = False
    cadence: Cadence = Cadence.DAILY
    decimals: int = 0
    goal_id: GoalId | None = None
    owner_id: PersonId | None = None
    targets: tuple[TargetPoint, ...] = ()
    removed: bool = False
    key_result: str = ""
    shape: TargetShape = TargetShape.LINEAR
    limits_from: date | None = None
    limits_to: date | None = None


@dataclass(frozen=True)
class MappedMetric:
    """Which metric gets the values of a column (its heading), or of the rows that bear a name (`TableMapping.name`)."""

    named: str
    metric_id: MetricId


@dataclass(frozen=True)
class TableMapping:
    """What the columns of a table of readings mean; columns are named by their headings.

    `day` holds the period. Wide form: each of `metrics` has a column of its own, `name` and `value` are empty. Long form: the
    column `name` says which metric a row is of, the column `value` has the number. `day_order`: "ymd", "dmy" or "mdy"; empty:
    as the days themselves say. `decimal_comma`: "1.234,5" is meant as 1234.5.
    """

    day: str = ""
    metrics: tuple[MappedMetric, ...] = ()
    name: str = ""
    value: str = ""
    day_order: str = ""
    decimal_comma: bool = False


@dataclass(frozen=True)
class DataSource:
    """Where readings come from by themselves. Whether it may run is for each computer to say, never for the board.

    `where`: a file or a folder (its newest file), an address, or a database (a SQLite file or a postgresql: address). `query`: the
    sheet of a workbook, the path to the rows in a JSON document ("data.rows"), or the SQL. `headers`: "Name: value" lines of an HTTP
    request. In `where` and `headers`, ${NAME} stands for the environment variable: no password need be kept in a board.
    """

    id: SourceId
    name: str
    kind: SourceKind
    where: str
    query: str = ""
    headers: tuple[str, ...] = ()
    mapping: TableMapping = TableMapping()
    every_minutes: int = 60
    removed: bool = False


@dataclass(frozen=True)
class Reading:
    """One measured value for one period (named by its last day). A correction is a higher `revision`; none is overwritten.

    `origin`: where it was read ("co2.csv, row 12", a source's name); empty: typed in by hand.
    """

    metric_id: MetricId
    period: date
    revision: int
    value: float
    taken_at: datetime
    actor: str
    withdrawn: bool = False
    origin: str = ""


@dataclass(frozen=True)
class Hypothesis:
    """What an item is hoped to do to a metric once it is released (flow-metrics.md 2.11).

    `by`: how far the metric is to move, in its unit, above 0; 0: any change that can be told from noise. The check compares
    `window_days` before the release with as many after it, `settle_days` left out between; `check_on` None: as soon as the days
    after are over.
    """

    metric_id: MetricId
    rises: bool = True
    by: float = 0.0
    window_days: int = 14
    settle_days: int = 0
    check_on: date | None = None


@dataclass(frozen=True)
class Verdict:
    """What a person said became of an item's hypothesis. `before`, `after`: the means that were compared; None: there were none.

    `proposed`: what the program had proposed, None: nothing.
    """

    outcome: Outcome
    at: datetime
    actor: str
    proposed: Outcome | None = None
    before: float | None = None
    after: float | None = None
    note: str = ""
