"""Milestones in words and shapes: how one stands on a day, what is said of it, and the mark that tells it without colour."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from kanban.domain.business.goals import MilestoneStrip
from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Cadence, Milestone
from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.shapes import paint_shape
from kanban.ui.counts import days_text


class Standing(StrEnum):
    """How a milestone stands."""

    REACHED = "reached"
    LATE = "late"
    NEXT = "next"
    LATER = "later"


def standing_of(milestone: Milestone, today: date, following: Milestone | None) -> Standing:
    """Return how a milestone stands; `following`: the first that is not reached."""
    if milestone.reached_on is not None:
        return Standing.REACHED
    if milestone.due < today:
        return Standing.LATE
    return Standing.NEXT if milestone is following else Standing.LATER


def how_it_stands(milestone: Milestone, standing: Standing, today: date) -> str:
    """Return how a milestone stands: “reached on 3 Nov”, “next, in 6 days”, “late by 3 days”."""
    days = abs((milestone.due - today).days)
    if milestone.reached_on is not None:
        return QCoreApplication.translate("Milestones", "reached on {day}").format(
            day=figures.day(milestone.reached_on)
        )
    if standing is Standing.LATE:
        return QCoreApplication.translate("Milestones", "late by {days}").format(days=days_text(days))
    if standing is Standing.NEXT:
        if not days:
            return QCoreApplication.translate("Milestones", "next, today")
        return QCoreApplication.translate("Milestones", "next, in {days}").format(days=days_text(days))
    return QCoreApplication.translate("Milestones", "in {days}").format(days=days_text(days))


def when_due(milestone: Milestone) -> str:
    """Return when a milestone is due: “by 24 Dec”, “week 52, to 27 Dec”."""
    if not milestone.by_week:
        return QCoreApplication.translate("Milestones", "by {day}").format(day=figures.day(milestone.due))
    week, last = figures.period(milestone.due, Cadence.WEEKLY)
    return QCoreApplication.translate("Milestones", "{week}, {to_day}").format(week=week, to_day=last)


def strip_words(found: MilestoneStrip) -> str:
    """Return the milestones in one line: “3 of 5, next in 6 days: Three times the peak passed”."""
    if found.next is None or found.days is None:
        return QCoreApplication.translate("Milestones", "{count} of {count} milestones reached").format(
            count=found.count
        )
    days = abs(found.days)
    if found.days < 0:
        text = QCoreApplication.translate("Milestones", "{reached} of {all}, late by {days}: {name}")
    elif found.days == 0:
        text = QCoreApplication.translate("Milestones", "{reached} of {all}, next today: {name}")
    else:
        text = QCoreApplication.translate("Milestones", "{reached} of {all}, next in {days}: {name}")
    return text.format(reached=found.reached, all=found.count, name=found.next.name, days=days_text(days))


def colour_of(standing: Standing) -> QColor:
    """Return the colour of a milestone's mark in the palette in force."""
    colours = theme.current()
    match standing:
        case Standing.REACHED:
            return colours.good
        case Standing.LATE:
            return colours.bad
        case Standing.NEXT:
            return colours.accent
        case Standing.LATER:
            return colours.muted


def paint_mark(painter: QPainter, box: QRectF, standing: Standing, paper: QColor) -> None:
    """Draw a milestone's mark into a square box: a tick, a diamond with a stroke, a ring with a dot, a small ring."""
    ink = colour_of(standing)
    match standing:
        case Standing.REACHED:
            paint_shape(painter, box, MetricState.ON_TRACK, ink, paper)
        case Standing.LATE:
            paint_shape(painter, box, MetricState.OFF_TRACK, ink, paper)
        case Standing.NEXT | Standing.LATER:
            _ring(painter, box, ink, is_next=standing is Standing.NEXT)


def _ring(painter: QPainter, box: QRectF, ink: QColor, *, is_next: bool) -> None:
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    half = min(box.width(), box.height()) / 2
    radius = half * (0.84 if is_next else 0.6)
    painter.setPen(QPen(ink, half * (0.3 if is_next else 0.24)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(QPointF(box.center()), radius, radius)
    if is_next:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        painter.drawEllipse(QPointF(box.center()), half * 0.34, half * 0.34)
    painter.restore()
