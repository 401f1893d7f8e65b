"""What is recorded for some periods of a metric."""

from datetime import date

from kanban.domain.business.values import Metric
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.store.readings import Standing, standing
from kanban.usecases import metrics
from kanban.workspace import Workspace

USERS = MetricId(1)
FIRST, SECOND, THIRD = (date(2026, 2, day) for day in (9, 10, 11))


def test_the_newest_revision_and_the_value_that_counts(workspace: Workspace) -> None:
    workspace.do(Source.MOUSE, metrics.add_metric, metric=Metric(USERS, "Users", "", 0))
    for day, value in ((FIRST, 1.0), (SECOND, 2.0), (SECOND, 3.0), (THIRD, 4.0)):
        workspace.do(Source.MOUSE, metrics.record_reading, metric_id=USERS, period=day, value=value)
    assert workspace.read(standing, USERS, FIRST, SECOND) == {FIRST: Standing(1, 1.0), SECOND: Standing(2, 3.0)}
    workspace.undo()
    workspace.undo()
    assert workspace.read(standing, USERS, FIRST, THIRD) == {
        FIRST: Standing(1, 1.0),
        SECOND: Standing(2, 2.0),
        THIRD: Standing(1, None),
    }
    assert workspace.read(standing, MetricId(7), FIRST, THIRD) == {}
