"""What the grid of readings says about a cell: which revisions there are, by whom and when, and what is wrong."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.business import status as business
from kanban.domain.business.values import Cadence, Metric, Reading
from kanban.ui.business import figures

_REVISIONS_MOST: Final = 8


@dataclass(frozen=True)
class Fault:
    """What was typed where no number could be read, and why; nothing was recorded."""

    typed: str
    sentence: str


@dataclass(frozen=True)
class Cell:
    """A metric and one of its periods, named by its last day."""

    metric: Metric
    period: date


def told(board: Board, cell: Cell, fault: Fault | None) -> list[str]:
    """Return the lines of a cell's tool tip: what is wrong, then each revision, newest first, with who, when and from where."""
    lines = [fault.sentence] if fault else []
    revisions = [r for r in board.readings.get(cell.metric.id, ()) if r.period == cell.period]
    for reading in revisions[: -_REVISIONS_MOST - 1 : -1]:
        form = (
            QCoreApplication.translate("ReadingsModel", "Revision {number}: {value}, {who}, {when} (withdrawn)")
            if reading.withdrawn
            else QCoreApplication.translate("ReadingsModel", "Revision {number}: {value}, {who}, {when}")
        )
        value = figures.with_unit(reading.value, cell.metric)
        when = figures.moment(reading.taken_at, board.facts.zone_info)
        line = form.format(number=reading.revision, value=value, who=reading.actor, when=when)
        lines.append(f"{line} · {reading.origin}" if reading.origin else line)
    return lines or [QCoreApplication.translate("ReadingsModel", "No reading yet")]


def period_line(last: date, cadence: Cadence) -> str:
    """Return a period in one line, by its last day: Fri 27 Feb; Week 9, to 1 Mar."""
    first, second = figures.period(last, cadence)
    if cadence is not Cadence.WEEKLY:
        return f"{first} {second}"
    return QCoreApplication.translate("ReadingsModel", "{week}, {until}").format(week=first, until=second)


def next_due(board: Board, metric: Metric, today: date) -> str:
    """Return when a metric's next reading is due."""
    readings = board.current_readings(metric.id)
    period = business.due_period(metric, readings, today)
    if period is not None:
        said = QCoreApplication.translate("ReadingsModel", "The reading for {period} is due")
        return said.format(period=period_line(period, metric.cadence))
    day = business.freshness(readings[-1].period, metric.cadence).due_on
    return QCoreApplication.translate("ReadingsModel", "Next reading due on {day}").format(
        day=figures.day_with_year(day)
    )


def spoken(cell: Cell, reading: Reading | None, fault: Fault | None, *, due: bool) -> str:
    """Return a cell as a screen reader says it."""
    period = " ".join(figures.period(cell.period, cell.metric.cadence))
    none = QCoreApplication.translate("ReadingsModel", "no reading")
    value = figures.with_unit(reading.value, cell.metric) if reading else none
    parts = [f"{cell.metric.name}, {period}: {value}"]
    if due:
        parts.append(QCoreApplication.translate("ReadingsModel", "due"))
    if reading and reading.revision > 1:
        said = QCoreApplication.translate("ReadingsModel", "revision {number}")
        parts.append(said.format(number=reading.revision))
    if fault:
        parts.append(fault.sentence)
    return ". ".join(parts)
