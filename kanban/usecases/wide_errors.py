"""Why a cell of the wide table does not take what was typed."""

from collections.abc import Iterator
from contextlib import contextmanager

from kanban.domain.business.wide_table import Field
from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP


class CellFault(Exception):
    """A cell does not take its text; `error` says why. The use cases turn it into that refusal."""

    def __init__(self, column: Field, error: Refused) -> None:
        super().__init__(str(error))
        self.column = column
        self.error = error


@contextmanager
def in_cell(column: Field) -> Iterator[None]:
    """Say of a refusal in which cell it is.

    Raises:
        CellFault: in place of a refusal.
    """
    try:
        yield
    except Refused as error:
        raise CellFault(column, error) from error


class NeedsMetric(Refused):
    """Something of a metric was typed in a row that has none."""

    template = QT_TRANSLATE_NOOP(
        "errors", "This belongs to a metric, and this row has none. Type the metric's name in its column first."
    )


class NeedsGoal(Refused):
    """Something of a goal was typed in a row that has none."""

    template = QT_TRANSLATE_NOOP(
        "errors", "This belongs to a goal, and this row has none. Type the goal's name in its column first."
    )


class RowOfMilestone(Refused):
    """Something of a metric was typed in the row of a milestone."""

    template = QT_TRANSLATE_NOOP(
        "errors", "This row is of a milestone. A key result has a row of its own: type it in the empty row at the end."
    )


class NeedsTarget(Refused):
    """A baseline or a day of a target that there is not."""

    template = QT_TRANSLATE_NOOP("errors", "There is no target yet. Type the target, too.")


class NeedsEnd(Refused):
    """A baseline and a target, and no day by which it is to be reached."""

    template = QT_TRANSLATE_NOOP(
        "errors", "By when? From the baseline to the target there must be days: type the last one under “To”."
    )


class NeedsDay(Refused):
    """A milestone without a day."""

    template = QT_TRANSLATE_NOOP(
        "errors", "When is the milestone due? Type the day after its name, as in “{name} {day}”, or under “To”."
    )


class StartTooLate(Refused):
    """A target's first day that is not before the next one."""

    template = QT_TRANSLATE_NOOP("errors", "The target's first day, {day}, must be before {other}.")


class EndTooEarly(Refused):
    """A target's last day that is not after the one before."""

    template = QT_TRANSLATE_NOOP("errors", "The target's last day, {day}, must be after {other}.")


class SeveralPoints(Refused):
    """One end of a target series would be taken away that has more than two points."""

    template = QT_TRANSLATE_NOOP(
        "errors", "This target has {count} points. Open the metric to change them; here its ends can be changed only."
    )


class BadCadence(Refused):
    """A word that says not how often."""

    template = QT_TRANSLATE_NOOP("errors", "“{value}” does not say how often. Type daily, weekly or monthly.")


class NoSuchSource(Refused):
    """A source of business data that the board does not have."""

    template = QT_TRANSLATE_NOOP("errors", "There is no source “{name}”. Sources are: {known}.")


class RowIsGone(Refused):
    """What a row was of is no longer there."""

    template = QT_TRANSLATE_NOOP("errors", "What this row was about has been removed meanwhile. Nothing was changed.")


class NoSuchFunction(Refused):
    """A function that neither the board nor a goal names."""

    template = QT_TRANSLATE_NOOP("errors", "There is no function “{name}”. Functions are: {known}.")
