"""What people do with the goals of a board."""

from kanban.domain.board import Goal, GoalId
from kanban.domain.events import GoalChanged
from kanban.domain.operations import Decision
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.usecases.checks import NAME_MOST, clean_text, refuse_twice


def add_goal(context: Context, *, name: str, function: str = "") -> Decision:
    """Add a goal that requirements can be linked to.

    Raises:
        EmptyText, TextTooLong, AlreadyThere: see there.
    """
    goals = queries.frame(context.db, context.board_id).shown_goals()
    clean = clean_text(name, QT_TRANSLATE_NOOP("fields", "goal"), NAME_MOST * 2)
    refuse_twice([*(goal.name for goal in goals), clean])
    goal = Goal(
        GoalId(queries.next_id(context.db, "goal")),
        clean,
        clean_text(function, QT_TRANSLATE_NOOP("fields", "function"), NAME_MOST, empty=True),
    )
    event = GoalChanged(at=context.now, before=None, after=goal)
    return Decision((event,), Phrase(QT_TRANSLATE_NOOP("operations", "New goal {name}"), {"name": clean}))
