"""What is recorded for some periods of a metric, without reading its whole series."""

from datetime import date
from typing import NamedTuple

from kanban.domain.ids import MetricId
from kanban.store.connection import Connection


class Standing(NamedTuple):
    """The newest revision for a period, and the value that counts; None: every revision was withdrawn."""

    revision: int
    value: float | None


def standing(db: Connection, metric_id: MetricId, first: date, last: date) -> dict[date, Standing]:
    """Return what is recorded for the periods whose last days lie between two days, both included; others are left out."""
    rows = db.raw.execute(
        "SELECT period, revision, value, withdrawn FROM reading WHERE metric_id = ? AND period BETWEEN ? AND ?"
        " ORDER BY period, revision",
        (metric_id, first.isoformat(), last.isoformat()),
    )
    found: dict[str, Standing] = {}
    for period, revision, value, withdrawn in rows:
        known = found.get(period)
        before = known.value if known is not None else None
        found[period] = Standing(revision, before if withdrawn else value)
    return {date.fromisoformat(period): stands for period, stands in found.items()}
