"""Dates as programs write them."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kanban.exchange.dates import NoDate, guess_order, looks_like_date, read_moment

_ZONE = ZoneInfo("Asia/Shanghai")
_AT = datetime(2026, 3, 12, 7, 4, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "12/Mar/26 3:04 PM", "12/Mar/26 15:04", "2026-03-12 15:04", "2026-03-12 15:04:00.0", "2026-03-12T15:04:00.000+0800",
        "2026-03-12T07:04:00Z", "2026-03-12T02:04:00-05:00", "12.03.2026 15:04", "12/03/2026 15:04", "12-Mar-2026 3:04 PM",
        "Mar 12, 2026 3:04 PM", "12/三月/26 3:04 下午", "2026年3月12日 15:04", "2026/3/12 下午 3:04", "12. März 2026 15:04",
        "Thu, 12 Mar 2026 15:04:00 +0800",
    ],
)  # fmt: skip
def test_one_moment_in_many_forms(text: str) -> None:
    assert read_moment(text, "dmy", _ZONE) == (_AT, True)
    assert looks_like_date(text)


def test_midnight_and_noon_of_twelve_hours() -> None:
    assert read_moment("12/Mar/26 12:00 AM", "dmy", _ZONE)[0] == datetime(2026, 3, 11, 16, 0, tzinfo=UTC)
    assert read_moment("12/Mar/26 12:00 PM", "dmy", _ZONE)[0] == datetime(2026, 3, 12, 4, 0, tzinfo=UTC)


def test_a_day_alone_begins_in_the_zone() -> None:
    assert read_moment("2026-03-12", "ymd", _ZONE) == (datetime(2026, 3, 11, 16, 0, tzinfo=UTC), False)


@pytest.mark.parametrize(
    ("texts", "order", "unclear"),
    [
        (["03/04/2026", "25/04/2026"], "dmy", False),
        (["03/04/2026", "04/25/2026"], "mdy", False),
        (["03/04/2026", "05/06/2026"], "dmy", True),
        (["03.04.2026"], "dmy", False),
        (["03.04.2026", "05/06/2026"], "dmy", True),
        (["31/12/99 10:00", "26/03/12"], "dmy", False),
        (["2026-03-04"], "ymd", False),
        ([], "ymd", False),
    ],
)
def test_the_order_is_found_over_all_dates(texts: list[str], order: str, unclear: bool) -> None:
    assert guess_order(texts) == (order, unclear)


@pytest.mark.parametrize(
    "text", ["", "soon", "31/31/2026", "2026-02-30", "12/Foo/26", "12/Mar/26 25:61", "Release 1.2.3"]
)
def test_what_names_no_day(text: str) -> None:
    with pytest.raises(NoDate):
        read_moment(text, "dmy", _ZONE)
    assert not looks_like_date(text) or text in ("31/31/2026", "2026-02-30", "12/Mar/26 25:61")
