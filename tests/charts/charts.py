"""Series, styles and words for charts in tests."""

from dataclasses import replace
from itertools import pairwise

from kanban.charts.series import (
    ChartColours,
    ChartStyle,
    ChartWords,
    Cone,
    DayMark,
    Flag,
    LimitLines,
    MetricSeries,
    Series,
    SignalMark,
    Standing,
)

DAY = 739_692
"""Monday 16 March 2026."""
LIGHT = ChartColours("#ffffff", "#e3e6ea", "#1b1f24", "#565e68", "#1f5fbf", "#ffffff", "#0f6e4f", "#875700", "#a8152f")
ENGLISH = ChartWords(
    measured="measured",
    expected="expected today",
    projected="projected",
    range="{low} – {high}",
    mean="mean",
    upper="upper limit",
    lower="lower limit",
    baseline="baseline",
    today="today",
    added="added a day",
    outside="outside the limits",
    in_a_row="8 in a row on one side",
    released="released",
    released_for_it="released to move it",
    rolled_back="rolled back",
    reached="milestone reached",
    open="milestone ahead",
    late="milestone late",
    target="target",
    months=("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    day_of_month="{day} {month}",
    year="{year}",
)
CHINESE = replace(
    ENGLISH,
    measured="实测",
    expected="今日预期",
    months=tuple(f"{number}月" for number in range(1, 13)),
    day_of_month="{month}{day}日",
    year="{year}年",
)
STYLE = ChartStyle(700, 420, 1.0, 15.0, LIGHT, ENGLISH, unit="people", decimals=0)


def everything(*, cumulative: bool = False) -> MetricSeries:
    """Return three weeks with all that a chart can show."""
    days = tuple(range(DAY - 21, DAY - 8)) + tuple(range(DAY - 2, DAY + 1))
    values = tuple(float(100 + 7 * place + 5 * (place % 3)) for place in range(len(days)))
    return MetricSeries(
        first=DAY - 21,
        last=DAY + 10,
        today=DAY,
        readings=Series(days, values),
        gap_days=4,
        cumulative=cumulative,
        added=Series(days[1:], tuple(right - left for left, right in pairwise(values))) if cumulative else Series(),
        target=Series((DAY - 21, DAY + 10), (100.0, 300.0)),
        expected=235.0,
        marks=(
            DayMark(DAY - 18, "Ready for review", Standing.REACHED),
            DayMark(DAY - 17, "Content $plan$ 签署 🎄", Standing.LATE),
            DayMark(DAY + 5, "80 % upgraded", Standing.OPEN),
            DayMark(DAY + 10, "", Standing.TARGET),
        ),
        flags=(Flag(DAY - 18, 1), Flag(DAY - 18, 2, meant=True), Flag(DAY - 10, 4), Flag(DAY - 5, 3, back=True)),
        limits=(LimitLines(10.0, 30.0, None, DAY - 21, DAY - 12, DAY - 21, DAY + 10),)
        if cumulative
        else (LimitLines(140.0, 220.0, 60.0, DAY - 21, DAY - 12, DAY - 21, DAY + 10),),
        signals=(SignalMark(days[4], True), SignalMark(days[7], False)),
        cone=Cone(DAY, values[-1], DAY + 10, 280.0, 250.0, 310.0),
    )
