"""Which days stand under the slider."""

from datetime import date

import pytest

from kanban.ui.history.ticks import Naming, ticks


@pytest.mark.parametrize(
    ("first", "last", "least", "naming", "days"),
    [
        ("2026-03-04", "2026-03-06", 0.2, Naming.DAY, ["2026-03-04", "2026-03-05", "2026-03-06"]),
        ("2026-03-04", "2026-03-08", 1.5, Naming.DAY, ["2026-03-04", "2026-03-06", "2026-03-08"]),
        ("2026-03-04", "2026-03-24", 3.0, Naming.DAY, ["2026-03-09", "2026-03-16", "2026-03-23"]),
        ("2026-03-02", "2026-03-20", 8.0, Naming.DAY, ["2026-03-02", "2026-03-16"]),
        ("2026-01-15", "2026-04-02", 20.0, Naming.MONTH, ["2026-02-01", "2026-03-01", "2026-04-01"]),
        ("2026-01-01", "2026-12-31", 70.0, Naming.MONTH, ["2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"]),
        ("2025-11-20", "2027-02-01", 150.0, Naming.MONTH, ["2026-01-01", "2026-07-01", "2027-01-01"]),
        ("2019-05-05", "2022-02-01", 300.0, Naming.YEAR, ["2020-01-01", "2021-01-01", "2022-01-01"]),
        ("2001-05-05", "2012-02-01", 9999.0, Naming.YEAR, ["2005-01-01", "2010-01-01"]),
        ("2026-03-04", "2026-03-05", 5.0, Naming.DAY, []),
    ],
)
def test_days(first: str, last: str, least: float, naming: Naming, days: list[str]) -> None:
    found = ticks(date.fromisoformat(first), date.fromisoformat(last), least)
    assert found.naming is naming
    assert [day.isoformat() for day in found.days] == days
