"""How charts look now: the colours, sizes and words of the window, handed to the process that draws."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QLocale, QSize

from kanban.charts.series import ChartColours, ChartStyle, ChartWords
from kanban.domain.business.values import Cadence, Metric
from kanban.ui import languages, theme

_FONT_LEAST, _FONT_MOST, _FONT_SHARE = 14.0, 20.0, 0.03
"""Of the usual text, in design pixels, and by the chart's height."""
_PRINTED: Final = QSize(1600, 900)
_PRINTED_FONT: Final = 19.0


def chart_style(size: QSize, ratio: float, metric: Metric) -> ChartStyle:
    """Return the style for a chart of a widget's size; `ratio` is that of real to logical pixels."""
    height = size.height() / theme.scale()
    font = min(_FONT_MOST, max(_FONT_LEAST, height * _FONT_SHARE))
    return _style(round(size.width() * ratio), round(size.height() * ratio), theme.scale() * ratio, font, metric)


def printed_style(metric: Metric) -> ChartStyle:
    """Return the style for a file: dark on white, of a size that suits a page or a slide."""
    with theme.lent(theme.LIGHT):
        return _style(_PRINTED.width(), _PRINTED.height(), 1.0, _PRINTED_FONT, metric)


def _style(width: int, height: int, scale: float, font: float, metric: Metric) -> ChartStyle:
    locale = QLocale()
    return ChartStyle(
        width_px=max(1, width),
        height_px=max(1, height),
        scale=scale,
        font_px=font * scale,
        colours=_colours(),
        words=_words(metric, locale),
        unit=metric.unit,
        decimals=metric.decimals,
        chinese=languages.current() != "en",
        group=locale.groupSeparator(),
        point=locale.decimalPoint(),
    )


def _colours() -> ChartColours:
    c = theme.current()
    grid = c.line if c is theme.DARK else c.window.darker(103)
    shown = (c.card, grid, c.text, c.muted, c.accent, c.on_accent, c.good, c.warning, c.bad)
    return ChartColours(*(colour.name() for colour in shown))


def _words(metric: Metric, locale: QLocale) -> ChartWords:
    months = tuple(locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat) for month in range(1, 13))
    return ChartWords(
        measured=QCoreApplication.translate("charts", "measured"),
        expected=QCoreApplication.translate("charts", "expected today"),
        projected=QCoreApplication.translate("charts", "projected"),
        range=QCoreApplication.translate("charts", "{low} – {high}"),
        mean=QCoreApplication.translate("charts", "mean"),
        upper=QCoreApplication.translate("charts", "upper limit"),
        lower=QCoreApplication.translate("charts", "lower limit"),
        baseline=QCoreApplication.translate("charts", "baseline of the limits"),
        today=QCoreApplication.translate("charts", "today"),
        added=_added(metric.cadence),
        outside=QCoreApplication.translate("charts", "outside the limits"),
        in_a_row=QCoreApplication.translate("charts", "8 in a row on one side"),
        released=QCoreApplication.translate("charts", "released"),
        released_for_it=QCoreApplication.translate("charts", "released to move it"),
        rolled_back=QCoreApplication.translate("charts", "rolled back"),
        reached=QCoreApplication.translate("charts", "milestone reached"),
        open=QCoreApplication.translate("charts", "milestone ahead"),
        late=QCoreApplication.translate("charts", "milestone late"),
        target=QCoreApplication.translate("charts", "target"),
        months=months,
        day_of_month=QCoreApplication.translate("charts", "{day} {month}", "a day below a chart: 3 Nov"),
        year=QCoreApplication.translate("charts", "{year}", "a year below a chart: 2026"),
    )


def _added(cadence: Cadence) -> str:
    match cadence:
        case Cadence.DAILY:
            return QCoreApplication.translate("charts", "added a day")
        case Cadence.WEEKLY:
            return QCoreApplication.translate("charts", "added a week")
        case Cadence.MONTHLY:
            return QCoreApplication.translate("charts", "added a month")
