"""What stands on the back of a tile: where its state comes from, what it takes to make the target, and where the figure is from."""

from collections.abc import Iterator
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.business.goals import goal_of, parent_of
from kanban.domain.business.status import MetricState
from kanban.domain.business.values import Goal
from kanban.ui.business import figures
from kanban.ui.business.metric_words import outlook_of
from kanban.ui.business.tile_content import TileContent


class Passage(NamedTuple):
    """A text with the word that stands before it."""

    title: str
    text: str


def back_of(board: Board, content: TileContent) -> list[Passage]:
    """Return the back of a tile; what there is nothing to say about is left out."""
    passages = (
        Passage(QCoreApplication.translate("business", "Status"), content.rule),
        Passage(
            QCoreApplication.translate("business", "Pace"),
            outlook_of(content.metric, content.readings, content.last_day),
        ),
        Passage(QCoreApplication.translate("business", "Next reading"), _cadence(content)),
        Passage(QCoreApplication.translate("business", "Newest reading"), _origin(board, content)),
        Passage(QCoreApplication.translate("business", "Goal"), _goal(board, content)),
    )
    return [passage for passage in passages if passage.text]


def _cadence(content: TileContent) -> str:
    found, parts = content.status, [figures.cadence(content.metric.cadence)]
    if found.next_due is not None:
        if found.state is MetricState.STALE or content.due:
            form = QCoreApplication.translate("business", "was due on {day}")
        else:
            form = QCoreApplication.translate("business", "due on {day}")
        parts.append(form.format(day=figures.day(found.next_due, content.last_day)))
    if found.stale_from is not None and found.state is not MetricState.STALE:
        form = QCoreApplication.translate("business", "stale from {day} on")
        parts.append(form.format(day=figures.day(found.stale_from, content.last_day)))
    return QCoreApplication.translate("business", "; ").join(parts)


def _origin(board: Board, content: TileContent) -> str:
    if not content.readings:
        return ""
    newest, metric = content.readings[-1], content.metric
    at = newest.taken_at.astimezone(board.facts.zone_info)
    form = QCoreApplication.translate(
        "business", "{value} for {period}, recorded by {actor} on {day} at {time}, {origin}."
    )
    return form.format(
        value=figures.with_unit(newest.value, metric),
        period=figures.day_with_year(newest.period),
        actor=newest.actor,
        day=figures.day_with_year(at.date()),
        time=f"{at:%H:%M}",
        origin=_from(newest.origin),
    )


def _from(origin: str) -> str:
    if not origin:
        return QCoreApplication.translate("business", "typed in by hand")
    return QCoreApplication.translate("business", "from {origin}").format(origin=origin)


def _goal(board: Board, content: TileContent) -> str:
    goal = goal_of(board, content.metric.goal_id)
    if goal is None:
        return QCoreApplication.translate("business", "It serves no goal.")
    names = [each.name for each in _upwards(board, goal)]
    path = " › ".join(reversed(names))
    if not content.metric.key_result:
        return path
    form = QCoreApplication.translate("business", "{goal}: {key_result}")
    return form.format(goal=path, key_result=content.metric.key_result)


def _upwards(board: Board, goal: Goal) -> Iterator[Goal]:
    seen: set[int] = set()
    each: Goal | None = goal
    while each is not None and each.id not in seen:
        seen.add(each.id)
        yield each
        each = goal_of(board, parent_of(board, each))
