"""A reading that is to be recorded."""

from dataclasses import dataclass
from datetime import date

from kanban.domain.ids import MetricId


@dataclass(frozen=True)
class NewReading:
    """A value to be recorded for the period that holds the day. `origin` as `Reading.origin`."""

    metric_id: MetricId
    period: date
    value: float
    origin: str = ""
