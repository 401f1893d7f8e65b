"""What a look would change is told before it is done."""

from datetime import date

from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import Metric
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.feeds.taking import foreseen
from kanban.usecases import metrics
from kanban.workspace import Workspace
from tests.boards import whole

USERS = MetricId(1)
DAYS = [date(2026, 2, day) for day in (26, 27, 28)]


def test_new_ones_corrections_and_known_ones_are_told_apart(workspace: Workspace) -> None:
    workspace.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Users", "", 0))
    for day in DAYS[:2]:
        workspace.do(Source.MOUSE, metrics.record_reading, metric_id=USERS, period=day, value=5)
    wanted = [NewReading(USERS, day, value) for day, value in zip(DAYS, (5.0, 6.0, 7.0), strict=True)]
    assert foreseen(whole(workspace), wanted) == (1, 1, 1)
    assert foreseen(whole(workspace), [NewReading(MetricId(-1), DAYS[0], 5.0)]) == (1, 0, 0)
