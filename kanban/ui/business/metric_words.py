"""What there is to say about a metric beside its chart: pace and projection, limits, goal, owner, targets, in sentences."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.business import targets, xmr
from kanban.domain.business.annotations import Annotation, AnnotationKind, goals_over
from kanban.domain.business.values import Metric, Reading
from kanban.ui.business import figures
from kanban.ui.business.tile_content import TileContent
from kanban.ui.phrases import say

_TARGETS_MOST: Final = 4
"""More points than this are not named one by one; the chart has them."""


def outlook_of(metric: Metric, readings: Sequence[Reading], today: date) -> str:
    """Return what it takes to make the target, and where the metric is heading; empty where nothing can be said."""
    phrases = targets.outlook(
        metric,
        readings,
        today,
        number=lambda value: figures.with_unit(value, metric),
        rate=lambda value: figures.per_day(value, metric),
        day=lambda day: figures.day(day, today),
    )
    return _joined([say(phrase, "business") for phrase in phrases])


def limits_of(metric: Metric, stretches: Sequence[xmr.Stretch]) -> str:
    """Return the natural process limits of the newest readings in words; empty where there are none."""
    if not stretches:
        return ""
    found = stretches[-1].limits
    shown = {
        "mean": figures.number(found.mean, metric.decimals),
        "upper": figures.number(found.upper, metric.decimals),
        "lower": "" if found.lower is None else figures.number(found.lower, metric.decimals),
        "first": figures.day_with_year(found.first),
        "last": figures.day_with_year(found.last),
        "n": found.n,
    }
    if found.lower is None:
        text = QCoreApplication.translate(
            "business", "Usual: around {mean}, up to {upper}, by {n} readings from {first} to {last}."
        )
    else:
        text = QCoreApplication.translate(
            "business", "Usual: around {mean}, from {lower} to {upper}, by {n} readings from {first} to {last}."
        )
    if metric.cumulative:
        text = QCoreApplication.translate(
            "business", "Added per period: around {mean}, up to {upper}, by {n} periods from {first} to {last}."
        )
    parts = [text.format(**shown)]
    if found.few:
        parts.append(QCoreApplication.translate("business", "So few say little; take these limits as provisional."))
    return _joined(parts)


def facts_of(board: Board, content: TileContent) -> list[str]:
    """Return what else there is to know: goals, owner, cadence, the next due day, the targets."""
    metric, lines = content.metric, []
    goals = goals_over(board, metric)
    if goals:
        path = "  ‹  ".join(goal.name for goal in goals)
        lines.append(QCoreApplication.translate("business", "Goal: {name}").format(name=path))
    due = content.status.next_due
    parts = [content.owner[0] if content.owner else "", figures.cadence(metric.cadence)]
    if due is not None:
        parts.append(
            QCoreApplication.translate("business", "next reading due {day}").format(
                day=figures.day(due, content.last_day)
            )
        )
    lines.append(" · ".join(part for part in parts if part))
    if metric.targets:
        lines.append(_targets(metric))
    return lines


def figures_on(
    metric: Metric, readings: Sequence[Reading], found: Sequence[Annotation], today: date, day: date
) -> list[str]:
    """Return what a chart shows on a day, line by line: value, what was expected, what happened."""
    from kanban.domain.business.status import expected_on

    reading = next((each for each in reversed(readings) if min(each.period, today) == day), None)
    if reading is None:
        return []
    lines = [figures.with_unit(reading.value, metric), figures.day_with_year(day)]
    expected = expected_on(metric, day)
    if expected is not None:
        shown = figures.with_unit(expected, metric)
        lines.append(QCoreApplication.translate("business", "expected {value}").format(value=shown))
    if reading.revision > 1:
        lines.append(QCoreApplication.translate("business", "revision {number}").format(number=reading.revision))
    return lines + [_happened(each) for each in found if each.day == day and each.kind is not AnnotationKind.TARGET]


def _happened(annotation: Annotation) -> str:
    named = {"key": annotation.key, "title": annotation.title}
    match annotation.kind:
        case AnnotationKind.RELEASE:
            return QCoreApplication.translate("business", "released: {key} {title}").format(**named)
        case AnnotationKind.ROLLBACK:
            return QCoreApplication.translate("business", "rolled back: {key} {title}").format(**named)
        case _:
            return QCoreApplication.translate("business", "milestone: {title}").format(**named)


def _targets(metric: Metric) -> str:
    points = metric.targets
    if len(points) > _TARGETS_MOST:
        points = (points[0], points[-1])
    shown = [
        QCoreApplication.translate("business", "{day}: {value}").format(
            day=figures.day_with_year(point.day), value=figures.with_unit(point.value, metric)
        )
        for point in points
    ]
    return QCoreApplication.translate("business", "Targets: {points}").format(points="  →  ".join(shown))


def _joined(sentences: Sequence[str]) -> str:
    """Return sentences as one text, as the language joins them."""
    joint = QCoreApplication.translate("business", "{sentence} {sentence_after}")
    text = ""
    for sentence in sentences:
        text = joint.format(sentence=text, sentence_after=sentence) if text else sentence
    return text
