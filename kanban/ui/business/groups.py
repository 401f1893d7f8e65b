"""The tiles in groups, by goal or by function, in the order in which a stand-up wants them: the worst first, or each in its place."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.business import goals
from kanban.domain.business.goals import GoalProgress, MilestoneStrip
from kanban.domain.business.status import WORST_FIRST, MetricState
from kanban.domain.ids import GoalId
from kanban.ui.business.tile_content import TileContent, word_of
from kanban.ui.counts import days_text
from kanban.ui.phrases import listed

_RANKS: Final = {state: rank for rank, state in enumerate(WORST_FIRST)}
_JUDGED: Final = (MetricState.OFF_TRACK, MetricState.STALE, MetricState.AT_RISK)


class TileGroup(NamedTuple):
    """Tiles under a heading; `key`: which goal or function, None for those of none. `progress`, `milestones` None: nothing to say."""

    key: GoalId | str | None
    name: str
    contents: tuple[TileContent, ...]
    progress: GoalProgress | None = None
    milestones: MilestoneStrip | None = None

    @property
    def troubles(self) -> tuple[tuple[MetricState, int], ...]:
        """How many of its tiles are in which of the states that want a look, worst first."""
        counted = Counter(content.state for content in self.contents)
        return tuple((state, counted[state]) for state in _JUDGED if counted[state])

    @property
    def spoken(self) -> str:
        """The heading as sentences."""
        troubles = [f"{count} {word_of(state)}" for state, count in self.troubles]
        parts = (self.name, *progress_texts(self.progress)[:1], milestone_text(self.milestones), listed(troubles))
        sentence = QCoreApplication.translate("business", "{words}.")
        return " ".join(sentence.format(words=part) for part in parts if part)


def grouped(
    board: Board, contents: Sequence[TileContent], by: str, today: date, *, worst_first: bool
) -> list[TileGroup]:
    """Return the tiles in groups, `by` one of TILE_GROUPS (`kanban.settings`); one group without a name where there is nothing to group by."""
    if by == "function":
        made = _by_function(board, contents, today)
    elif by == "goal":
        made = _by_goal(board, contents, today)
    else:
        made = []
    if not any(group.key is not None for group in made):
        made = [TileGroup(None, "", tuple(contents))] if contents else []
    if worst_first:
        made = [group._replace(contents=tuple(sorted(group.contents, key=_rank))) for group in made]
        made.sort(key=lambda group: [_rank(content) for content in group.contents])
    return made


def progress_texts(found: GoalProgress | None) -> tuple[str, ...]:
    """Return how far a goal is, from long to short: "64 %, expected 70 %, 3 of 4 measured", "64 %, expected 70 %", "64 %"."""
    if found is None or not found.of:
        return ()
    measured = QCoreApplication.translate("business", "{measured} of {count} measured")
    measured = measured.format(measured=found.measured, count=found.of)
    if found.share is None:
        return (measured,)
    share = _percent(found.share)
    texts = [share]
    if found.expected is not None:
        both = QCoreApplication.translate("business", "{share}, expected {expected}")
        texts.append(both.format(share=share, expected=_percent(found.expected)))
    texts.append(f"{texts[-1]}, {measured}")
    return tuple(reversed(texts))


def milestone_text(found: MilestoneStrip | None) -> str:
    """Return when the next milestone is due: "next in 6 days"; "" where there is none ahead."""
    if found is None or found.days is None:
        return ""
    if found.days < 0:
        return QCoreApplication.translate("business", "milestone late by {days}").format(days=days_text(-found.days))
    if found.days == 0:
        return QCoreApplication.translate("business", "milestone today")
    return QCoreApplication.translate("business", "milestone in {days}").format(days=days_text(found.days))


def _percent(share: float) -> str:
    return QCoreApplication.translate("business", "{number} %").format(number=round(share * 100))


def _rank(content: TileContent) -> int:
    return _RANKS[content.state]


def _by_goal(board: Board, contents: Sequence[TileContent], today: date) -> list[TileGroup]:
    under: dict[GoalId | None, list[TileContent]] = {}
    for content in contents:
        goal = goals.goal_of(board, content.metric.goal_id)
        under.setdefault(None if goal is None else goal.id, []).append(content)
    found = goals.progress(board, today) if len(under) > 1 or None not in under else {}
    made = [
        TileGroup(
            node.goal.id,
            node.goal.name,
            tuple(under[node.goal.id]),
            found.get(node.goal.id),
            goals.milestone_strip(board, today, node.goal.id) if node.goal.milestones else None,
        )
        for node in goals.walk(goals.forest(board))
        if node.goal.id in under
    ]
    return [*made, *_rest(under, QCoreApplication.translate("business", "Without a goal"))]


def _by_function(board: Board, contents: Sequence[TileContent], today: date) -> list[TileGroup]:
    under: dict[str | None, list[TileContent]] = {}
    names = {name.casefold(): name for name in goals.functions_of(board)}
    for content in contents:
        goal = goals.goal_of(board, content.metric.goal_id)
        under.setdefault(names.get(goal.function.casefold()) if goal is not None else None, []).append(content)
    made = [
        TileGroup(name, name, tuple(under[name]), _progress_of(under[name], today))
        for name in names.values()
        if name in under
    ]
    return [*made, *_rest(under, QCoreApplication.translate("business", "Without a function"))]


def _rest(
    under: Mapping[GoalId | None, list[TileContent]] | Mapping[str | None, list[TileContent]], name: str
) -> list[TileGroup]:
    return [TileGroup(None, name, tuple(under[None]))] if None in under else []


def _progress_of(contents: Sequence[TileContent], today: date) -> GoalProgress:
    """Return how far key results are together: the mean of those that are measured."""
    parts = [
        goals.attainment(content.metric, goals.newest_reading(content.board, content.metric_id), today)
        for content in contents
    ]
    known = [part for part in parts if part.share is not None]
    share = _mean([part.share for part in known if part.share is not None])
    expected = _mean([part.expected for part in known if part.expected is not None])
    return GoalProgress(share, expected, len(known), len(parts))


def _mean(shares: Sequence[float]) -> float | None:
    held = [min(max(share, 0.0), 1.0) for share in shares]
    return sum(held) / len(held) if held else None
