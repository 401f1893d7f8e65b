"""A number that was typed for a metric."""

import pytest

from kanban.domain.business.values import Metric
from kanban.domain.errors import BadNumber, Refused
from kanban.domain.ids import MetricId
from kanban.exchange.typed import OtherUnit, UnitUnknown, typed_number

SHARE = Metric(MetricId(1), "Retention", "%", 0)
COUNT = Metric(MetricId(2), "Users", "", 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("28.9", 28.9),
        ("28,9 %", 28.9),
        ("0,125", 0.125),
        ("1.234,5", 1234.5),
        ("1,234", 1234.0),
        ("１２％", 12.0),
        ("n/a", None),
    ],
)
def test_the_number_itself_says_which_mark_is_which(text: str, value: float | None) -> None:
    assert typed_number(text, SHARE) == value


@pytest.mark.parametrize(
    ("text", "metric", "fault"),
    [("many", SHARE, BadNumber), ("12 ms", SHARE, OtherUnit), ("12 %", COUNT, UnitUnknown), ("=1+1", COUNT, BadNumber)],
)
def test_what_is_no_number_of_this_metric_is_refused(text: str, metric: Metric, fault: type[Refused]) -> None:
    with pytest.raises(fault):
        typed_number(text, metric)


def test_marks_are_as_in_the_rest_of_a_block() -> None:
    with pytest.raises(BadNumber):
        typed_number("28,9", SHARE, comma=False)
