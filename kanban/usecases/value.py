"""What people do in the value loop: say what a card is hoped to do, say what became of it, and make a card of a metric that lags."""

import math
from dataclasses import replace
from typing import Final

from kanban.domain.board import Board, ItemDetails, WorkItem
from kanban.domain.business.value_words import PLAIN
from kanban.domain.business.values import Hypothesis, Metric, Outcome, Verdict
from kanban.domain.business.wanting import hypothesis_for, title_for, why_for
from kanban.domain.errors import BadNumber, NoSuchMetric, Refused
from kanban.domain.events import ItemEdited, ValueChecked
from kanban.domain.ids import ItemId, MetricId
from kanban.domain.operations import Decision, Source
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.store.releases import releases
from kanban.usecases.checks import NOTE_MOST, clean_text, find_item
from kanban.usecases.items import NOTHING, add_item

DAYS_MOST: Final = 366
"""So long a window, or the gap before it, may be."""


class BadWindow(Refused):
    """Days before and after a release that cannot be compared."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{days} days cannot be compared. Name 1 to {most} days, and at most {most} days to settle."
    )


class HypothesisDecided(Refused):
    """A hypothesis was to be changed about which a verdict was given already."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "What became of the hypothesis of {key} is decided already. Take the verdict back before you change it.",
    )


class NoHypothesis(Refused):
    """A verdict about nothing."""

    template = QT_TRANSLATE_NOOP("errors", "{key} has no hypothesis, so that there is nothing to confirm.")


class NotReleased(Refused):
    """A verdict about what is not out yet."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{key} is not released, so that nobody can know what it does. Move it to “{column}” first."
    )


class PeopleConfirm(Refused):
    """A verdict was to be given by a program."""

    template = QT_TRANSLATE_NOOP("errors", "What became of {key} must be confirmed by a person.")


def set_hypothesis(context: Context, *, item_id: ItemId, hypothesis: Hypothesis | None) -> Decision:
    """Say what an item is hoped to do to a metric; None: nothing is hoped for any more. Without a goal it gets that of the metric.

    Raises:
        NoSuchItem, ItemWasVoided, NoSuchMetric, BadNumber, BadWindow, HypothesisDecided: see there.
    """
    item = find_item(context, item_id)
    board = queries.frame(context.db, context.board_id)
    if hypothesis == item.details.hypothesis:
        return NOTHING
    if item.verdict is not None:
        raise HypothesisDecided(key=item.key)
    after = replace(item.details, hypothesis=hypothesis)
    if hypothesis is None:
        title = Phrase(QT_TRANSLATE_NOOP("operations", "No hypothesis for {key}"), {"key": item.key})
    else:
        metric = _checked(board, hypothesis)
        goal = board.goals.get(metric.goal_id) if metric.goal_id is not None else None
        if after.goal_id is None and goal is not None and not goal.removed:
            after = replace(after, goal_id=goal.id)
        template = _RISES if hypothesis.rises else _FALLS
        title = Phrase(template, {"key": item.key, "metric": metric.name})
    return Decision((ItemEdited(at=context.now, item_id=item.id, before=item.details, after=after),), title)


def confirm_verdict(
    context: Context,
    *,
    item_id: ItemId,
    outcome: Outcome,
    proposed: Outcome | None = None,
    before: float | None = None,
    after: float | None = None,
    note: str = "",
) -> Decision:
    """Say what became of an item's hypothesis; who said otherwise before is on record. The fields are those of `Verdict`.

    Raises:
        NoSuchItem, ItemWasVoided, NoHypothesis, NotReleased, PeopleConfirm, BadNumber, TextTooLong: see there.
    """
    item = find_item(context, item_id)
    if context.source is Source.FEED:
        raise PeopleConfirm(key=item.key)
    if item.details.hypothesis is None:
        raise NoHypothesis(key=item.key)
    for mean in (before, after):
        if mean is not None and not math.isfinite(mean):
            raise BadNumber(value=mean)
    if item.verdict is None:
        _refuse_unreleased(context, item)
    note = clean_text(note, QT_TRANSLATE_NOOP("fields", "note"), NOTE_MOST, empty=True)
    verdict = Verdict(outcome, context.now, context.actor, proposed, before, after, note)
    if item.verdict is not None and replace(item.verdict, at=verdict.at, actor=verdict.actor) == verdict:
        return NOTHING
    event = ValueChecked(at=context.now, item_id=item.id, before=item.verdict, after=verdict)
    return Decision((event,), Phrase(_CONFIRMED[outcome], {"key": item.key}))


def take_back_verdict(context: Context, *, item_id: ItemId) -> Decision:
    """Say that it is open again what became of an item's hypothesis; the verdict stays on record.

    Raises:
        NoSuchItem, ItemWasVoided: see there.
    """
    item = find_item(context, item_id)
    if item.verdict is None:
        return NOTHING
    event = ValueChecked(at=context.now, item_id=item.id, before=item.verdict, after=None)
    return Decision(
        (event,), Phrase(QT_TRANSLATE_NOOP("operations", "Take back the verdict on {key}"), {"key": item.key})
    )


def requirement_of_metric(
    context: Context, *, metric_id: MetricId, title: str = "", description: str = "", reason: str | None = None
) -> Decision:
    """Add a requirement that is to bring a metric back to where it should be, with the metric's goal and a hypothesis about it.

    `title`, `description`: in the words of who asks for it; empty: in English. `reason` lets it pass a WIP limit.

    Raises:
        NoSuchMetric, EmptyText, TextTooLong, WipLimitReached: see there.
    """
    board = queries.frame(context.db, context.board_id)
    metric = _metric(board, metric_id)
    board.readings[metric_id] = queries.readings_of(context.db, metric_id)
    readings = board.current_readings(metric_id)
    today = context.now.astimezone(board.facts.zone_info).date()
    goal = board.goals.get(metric.goal_id) if metric.goal_id is not None else None
    details = ItemDetails(
        "",
        description=description or "\n\n".join(map(str, why_for(metric, readings, today, PLAIN))),
        goal_id=goal.id if goal is not None and not goal.removed else None,
        hypothesis=hypothesis_for(metric, readings, today),
    )
    title = title or str(title_for(metric, readings, today, PLAIN))
    decision = add_item(context, title=title, details=details, reason=reason)
    return replace(decision, title=Phrase(_WANTED, {"metric": metric.name}))


def _checked(board: Board, hypothesis: Hypothesis) -> Metric:
    """Return the metric that a hypothesis is about, if all of it can be."""
    metric = _metric(board, hypothesis.metric_id)
    if not math.isfinite(hypothesis.by) or hypothesis.by < 0:
        raise BadNumber(value=hypothesis.by)
    if not 1 <= hypothesis.window_days <= DAYS_MOST or not 0 <= hypothesis.settle_days <= DAYS_MOST:
        raise BadWindow(days=hypothesis.window_days, most=DAYS_MOST)
    return metric


def _metric(board: Board, metric_id: MetricId) -> Metric:
    metric = board.metrics.get(metric_id)
    if metric is None or metric.removed:
        raise NoSuchMetric(name=metric_id, known=", ".join(m.name for m in board.shown_metrics()) or "–")
    return metric


def _refuse_unreleased(context: Context, item: WorkItem) -> None:
    """Refuse a verdict on what is not finished; what came to the board as finished is."""
    board = queries.frame(context.db, context.board_id)
    found = releases(context.db, context.board_id, [item.id])
    there = item.place is not None and item.place.column_id in board.finished_columns()
    if not there and not any(release.back is None for release in found):
        finish = board.finished_column()
        raise NotReleased(key=item.key, column=finish.name if finish is not None else "–")


_RISES: Final = QT_TRANSLATE_NOOP("operations", "Hypothesis: {key} raises {metric}")
_FALLS: Final = QT_TRANSLATE_NOOP("operations", "Hypothesis: {key} lowers {metric}")
_WANTED: Final = QT_TRANSLATE_NOOP("operations", "New requirement for {metric}")
_CONFIRMED: Final = {
    Outcome.AS_HOPED: QT_TRANSLATE_NOOP("operations", "Verdict on {key}: as hoped"),
    Outcome.OTHER_WAY: QT_TRANSLATE_NOOP("operations", "Verdict on {key}: the other way"),
    Outcome.NO_CHANGE: QT_TRANSLATE_NOOP("operations", "Verdict on {key}: no detectable change"),
    Outcome.CANNOT_TELL: QT_TRANSLATE_NOOP("operations", "Verdict on {key}: cannot be told apart"),
    Outcome.NOT_CHECKED: QT_TRANSLATE_NOOP("operations", "Verdict on {key}: not checked"),
}
