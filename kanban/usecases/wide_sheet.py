"""What typing into the wide table does to goals, metrics and sources: worked out on a copy, row by row, each whole or not at all.

The same work serves the use cases, which make events of it, and the window, which asks which cells are wrong before anything changes.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from kanban.domain.board import Board, Person
from kanban.domain.business.values import DataSource, Goal, MappedMetric, Metric
from kanban.domain.business.wide_table import MEASURED, Field, RowKey, period_of_targets
from kanban.domain.errors import AlreadyThere, EmptyText, NoSuchPerson
from kanban.domain.events import DataSourceChanged, Event, GoalChanged, MetricChanged
from kanban.domain.ids import GoalId, MetricId, PersonId, SourceId
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.usecases.checks import NAME_MOST, clean_text
from kanban.usecases.goals import GOAL_MOST
from kanban.usecases.wide_days import typed_day
from kanban.usecases.wide_errors import (
    CellFault,
    NeedsDay,
    NeedsEnd,
    NeedsGoal,
    NeedsMetric,
    NeedsTarget,
    NoSuchSource,
    RowIsGone,
    RowOfMilestone,
    in_cell,
)
from kanban.usecases.wide_facts import with_facts
from kanban.usecases.wide_milestones import milestone_of, with_changed_milestone, with_milestone
from kanban.usecases.wide_targets import ENDS, changed_targets

_OF_METRIC: Final = (
    Field.KEY_RESULT,
    Field.METRIC,
    Field.UNIT,
    Field.BASELINE,
    Field.TARGET,
    Field.FROM,
    Field.SOURCE,
    Field.CADENCE,
)


_FOLLOWS: Final = (EmptyText, NeedsMetric, NeedsGoal, NeedsTarget, NeedsEnd, NeedsDay)
"""What may be wrong only because something else is."""


@dataclass(frozen=True)
class Edit:
    """What was typed in one row: texts by column. `row` None: a row that is not there yet."""

    row: RowKey | None
    values: Mapping[Field, str]


@dataclass
class _Row:
    """A row while it is being changed; `texts` are those that were typed and count."""

    key: RowKey
    texts: dict[Field, str]
    goal_id: GoalId | None = None
    metric_id: MetricId | None = None
    touched: str = ""


class Sheet:
    """The goals, metrics and sources of a board, as they would be after what is typed.

    `next_goal`, `next_metric`: the ids of the first ones that are made. `today` by the board's zone.
    """

    def __init__(self, board: Board, today: date, next_goal: int, next_metric: int) -> None:
        self._board = board
        self._today = today
        self._next = {"goal": next_goal, "metric": next_metric}
        self.goals: dict[GoalId, Goal] = dict(board.goals)
        self.metrics: dict[MetricId, Metric] = dict(board.metrics)
        self.sources: dict[SourceId, DataSource] = dict(board.sources)

    def apply(self, edit: Edit) -> str:
        """Change what a row says; returns the name by which people know the row.

        Raises:
            CellFault: with nothing changed.
        """
        kept = dict(self.goals), dict(self.metrics), dict(self.sources), dict(self._next)
        try:
            return self._apply(edit)
        except CellFault:
            self.goals, self.metrics, self.sources, self._next = kept
            raise

    def faults(self, edit: Edit) -> list[CellFault]:
        """Change what a row says, or return all cells that do not let it; then nothing is changed.

        What is only missing because another cell is wrong is left out.
        """
        kept = dict(self.goals), dict(self.metrics), dict(self.sources), dict(self._next)
        found: list[CellFault] = []
        values = dict(edit.values)
        while values or not found:
            try:
                self.apply(Edit(edit.row, values))
                break
            except CellFault as fault:
                if found and (fault.column not in values or isinstance(fault.error, _FOLLOWS)):
                    break
                found.append(fault)
                values.pop(fault.column, None)
        if found:
            self.goals, self.metrics, self.sources, self._next = kept
        return found

    def events(self, at: datetime) -> tuple[Event, ...]:
        """Return what makes the board so: each goal, metric and source that differs, once."""
        board = self._board
        goals = [
            GoalChanged(at=at, before=board.goals.get(key), after=goal)
            for key, goal in self.goals.items()
            if board.goals.get(key) != goal
        ]
        metrics = [
            MetricChanged(at=at, before=board.metrics.get(key), after=metric)
            for key, metric in self.metrics.items()
            if board.metrics.get(key) != metric
        ]
        sources = [
            DataSourceChanged(at=at, before=board.sources.get(key), after=source)
            for key, source in self.sources.items()
            if board.sources.get(key) != source
        ]
        return (*goals, *metrics, *sources)

    # One row

    def _apply(self, edit: Edit) -> str:
        row = self._begin(edit)
        self._set_goal(row)
        self._set_function(row)
        self._set_metric(row)
        if row.metric_id is not None:
            self._set_facts(row, row.metric_id)
            self._set_targets(row, row.metric_id)
            self._set_source(row, row.metric_id)
        self._set_owner(row)
        self._set_milestone(row)
        return row.touched

    def _begin(self, edit: Edit) -> _Row:
        key = edit.row or RowKey()
        texts = {column: " ".join(text.split()) for column, text in edit.values.items()}
        if key.milestone is None:
            texts = {column: text for column, text in texts.items() if column not in MEASURED}
        texts.pop(Field.VALUE, None)
        if edit.row is None:
            texts = {column: text for column, text in texts.items() if text}
            if not texts:
                raise CellFault(Field.GOAL, EmptyText(what=QT_TRANSLATE_NOOP("fields", "goal")))
        goal = self.goals.get(key.goal_id) if key.goal_id is not None else None
        metric = self.metrics.get(key.metric_id) if key.metric_id is not None else None
        gone = (key.goal_id is not None and (goal is None or goal.removed)) or (
            key.metric_id is not None and (metric is None or metric.removed)
        )
        if gone or (key.milestone is not None and (goal is None or milestone_of(goal, key.milestone) is None)):
            raise CellFault(next(iter(texts), Field.GOAL), RowIsGone())
        return _Row(key, texts, key.goal_id, key.metric_id, metric.name if metric else goal.name if goal else "")

    def _set_goal(self, row: _Row) -> None:
        text = row.texts.get(Field.GOAL)
        if text is None:
            return
        with in_cell(Field.GOAL):
            bare = row.metric_id is None and row.key != RowKey()
            if not text:
                if bare:
                    raise EmptyText(what=QT_TRANSLATE_NOOP("fields", "goal"))
                row.goal_id = None
                return
            name = clean_text(text, QT_TRANSLATE_NOOP("fields", "goal"), GOAL_MOST)
            there = next((goal for goal in self._shown_goals() if goal.name.casefold() == name.casefold()), None)
            if there is not None and there.id != row.goal_id:
                if bare:
                    raise AlreadyThere(name=there.name)
                row.goal_id = there.id
            elif row.goal_id is not None:
                self.goals[row.goal_id] = replace(self.goals[row.goal_id], name=name)
            else:
                row.goal_id = self._new_goal(name)
            row.touched = row.touched or name

    def _new_goal(self, name: str) -> GoalId:
        made = GoalId(self._number("goal"))
        position = max((goal.position + 1 for goal in self._shown_goals()), default=0)
        self.goals[made] = Goal(made, name, position=position)
        return made

    def _set_function(self, row: _Row) -> None:
        text = row.texts.get(Field.FUNCTION)
        if text is None:
            return
        with in_cell(Field.FUNCTION):
            if row.goal_id is None:
                if text:
                    raise NeedsGoal
                return
            name = clean_text(text, QT_TRANSLATE_NOOP("fields", "function"), NAME_MOST, empty=True)
            known = {each.casefold(): each for each in self._functions()}
            self.goals[row.goal_id] = replace(self.goals[row.goal_id], function=known.get(name.casefold(), name))

    def _set_metric(self, row: _Row) -> None:
        """Find or make the metric of the row, and link it to its goal."""
        typed = next((column for column in _OF_METRIC if row.texts.get(column)), None)
        if row.metric_id is None and row.key.milestone is not None:
            if typed is not None:
                raise CellFault(typed, RowOfMilestone())
            return
        if row.metric_id is None:
            name = row.texts.get(Field.METRIC) or row.texts.get(Field.KEY_RESULT, "")[:NAME_MOST]
            if not name:
                if typed is not None:
                    raise CellFault(typed, NeedsMetric())
                return
            with in_cell(Field.METRIC):
                row.metric_id = self._metric_named(name)
            row.touched = name
        metric = self.metrics[row.metric_id]
        self.metrics[metric.id] = replace(metric, goal_id=row.goal_id)

    def _metric_named(self, name: str) -> MetricId:
        """Return a metric that serves no goal yet, or a new one.

        Raises:
            AlreadyThere: one of this name serves a goal.
        """
        clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "metric's name"), NAME_MOST)
        there = next((each for each in self._shown_metrics() if each.name.casefold() == clean.casefold()), None)
        if there is not None:
            if there.goal_id is not None and not self.goals[there.goal_id].removed:
                raise AlreadyThere(name=there.name)
            return there.id
        made = MetricId(self._number("metric"))
        position = max((metric.position + 1 for metric in self._shown_metrics()), default=0)
        self.metrics[made] = Metric(made, clean, "", position)
        return made

    def _set_facts(self, row: _Row, metric_id: MetricId) -> None:
        others = [metric.name for metric in self._shown_metrics() if metric.id != metric_id]
        known = row.key.metric_id is not None
        self.metrics[metric_id] = with_facts(self.metrics[metric_id], row.texts, others, known=known)

    def _set_targets(self, row: _Row, metric_id: MetricId) -> None:
        typed: dict[Field, str] = {column: row.texts[column] for column in ENDS if column in row.texts}
        if row.key.metric_id is None and Field.MILESTONE in row.texts and not typed.keys() - {Field.TO}:
            return  # the day is the milestone's alone
        if not typed:
            return
        goal = self.goals.get(row.goal_id) if row.goal_id is not None else None
        metric = self.metrics[metric_id]
        self.metrics[metric_id] = changed_targets(metric, typed, self._today, goal.due if goal else None)

    def _set_source(self, row: _Row, metric_id: MetricId) -> None:
        """Let one source read the metric, under the metric's name, and no other; empty: none."""
        text = row.texts.get(Field.SOURCE)
        if text is None:
            return
        shown = [source for source in self.sources.values() if not source.removed]
        with in_cell(Field.SOURCE):
            wanted = next((source for source in shown if source.name.casefold() == text.casefold()), None)
            if text and wanted is None:
                raise NoSuchSource(name=text, known=", ".join(source.name for source in shown) or "–")
        for source in shown:
            mapped = source.mapping.metrics
            kept = tuple(each for each in mapped if each.metric_id != metric_id or source == wanted)
            if source == wanted and all(each.metric_id != metric_id for each in kept):
                kept = (*kept, MappedMetric(self.metrics[metric_id].name, metric_id))
            if kept != mapped:
                self.sources[source.id] = replace(source, mapping=replace(source.mapping, metrics=kept))

    def _set_owner(self, row: _Row) -> None:
        text = row.texts.get(Field.OWNER)
        if text is None:
            return
        with in_cell(Field.OWNER):
            owner = self._person(text)
            if row.metric_id is not None:
                self.metrics[row.metric_id] = replace(self.metrics[row.metric_id], owner_id=owner)
            elif row.goal_id is not None:
                self.goals[row.goal_id] = replace(self.goals[row.goal_id], owner_id=owner)
            elif text:
                raise NeedsGoal

    def _set_milestone(self, row: _Row) -> None:
        """Add or change a milestone of the row's goal; in the row of a bare goal, "To" is when the goal is due."""
        goal = self.goals.get(row.goal_id) if row.goal_id is not None else None
        if row.key.milestone is not None and goal is not None:
            self.goals[goal.id] = with_changed_milestone(goal, row.key.milestone, row.texts, self._today)
            return
        end, added = row.texts.get(Field.TO), bool(row.texts.get(Field.MILESTONE))
        if goal is None:
            if added or (end and row.metric_id is None):
                raise CellFault(Field.MILESTONE if added else Field.TO, NeedsGoal())
            return
        if row.metric_id is None and end is not None and not (added and row.key == RowKey()):
            with in_cell(Field.TO):
                goal = replace(goal, due=typed_day(end) if end else None)
        if added:
            metric = self.metrics[row.metric_id] if row.metric_id is not None else None
            day = period_of_targets(metric).end if metric else None
            goal = with_milestone(goal, row.texts, day, self._today)
            row.touched = row.touched or goal.name
        self.goals[goal.id] = goal

    # What is there

    def _shown_goals(self) -> list[Goal]:
        return [goal for goal in self.goals.values() if not goal.removed]

    def _shown_metrics(self) -> list[Metric]:
        return [metric for metric in self.metrics.values() if not metric.removed]

    def _functions(self) -> list[str]:
        return [*(goal.function for goal in self._shown_goals()), *self._board.facts.functions]

    def _person(self, text: str) -> PersonId | None:
        """Return whom a text names, by name or initials; "" names nobody.

        Raises:
            NoSuchPerson: with those that there are.
        """
        if not text:
            return None
        people: list[Person] = self._board.shown_people()
        by_name = [person for person in people if person.name.casefold() == text.casefold()]
        by_initials = [person for person in people if person.initials.casefold() == text.casefold()]
        found = by_name or (by_initials if len(by_initials) == 1 else [])
        if not found:
            raise NoSuchPerson(name=text, known=", ".join(person.name for person in people) or "–")
        return found[0].id

    def _number(self, kind: str) -> int:
        number = self._next[kind]
        self._next[kind] += 1
        return number
