"""What the columns of a table of readings probably mean, and which metrics could be made of those that no metric fits."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from statistics import median
from typing import Any, Final

from kanban.domain.board import Board
from kanban.domain.business.values import Cadence, MappedMetric, Metric, TableMapping
from kanban.domain.ids import MetricId
from kanban.exchange.fields import plain
from kanban.exchange.numbers import Figure, NoNumber, guess_comma, read_figure
from kanban.exchange.periods import NoPeriod, Period, looks_like_period, looks_like_serial, read_period, unclear_order
from kanban.exchange.readings_table import ReadingTable

KEPT_MOST: Final = 20
_SAMPLE: Final = 400
_MOSTLY: Final = 0.8
_DECIMALS_MOST: Final = 6
_NAME_MOST: Final = 80
_DAY_NAMES: Final = frozenset(
    [
        "date",
        "day",
        "month",
        "week",
        "period",
        "time",
        "timestamp",
        "datetime",
        "datum",
        "tag",
        "monat",
        "woche",
        "when",
        "日期",
        "时间",
        "日",
        "天",
        "周",
        "月",
        "月份",
        "周期",
        "统计日期",
        "统计周期",
        "年月",
    ]
)
_NAME_NAMES: Final = frozenset(
    [
        "metric",
        "name",
        "symbol",
        "series",
        "variable",
        "indicator",
        "kpi",
        "measure",
        "item",
        "key",
        "metricname",
        "kennzahl",
        "指标",
        "名称",
        "指标名称",
        "指标名",
        "项目",
    ]
)
_VALUE_NAMES: Final = frozenset(
    ["value", "reading", "amount", "number", "figure", "wert", "值", "数值", "读数", "指标值"]
)


@dataclass(frozen=True)
class Candidate:
    """Something of the table that could be a metric: a column (by its heading) or, in the long form, a name; and a metric as it would be made.

    `count`: how many values it has. The metric's id is below 0: it is not there yet.
    """

    named: str
    metric: Metric
    count: int


def guess_mapping(table: ReadingTable, board: Board) -> TableMapping:
    """Return what the columns of a table probably mean; metrics are found by their names.

    The day is empty when no column has days. Which metrics no column fits, `candidates` says.
    """
    day = day_column(table)
    columns = [header for header in table.headers if header != day]
    numeric = [header for header in columns if _share(table, header, _numberish) >= 0.5]  # noqa: PLR2004
    name = _name_column(table, day, columns, numeric) if day else ""
    value = _value_column(numeric, name) if name else ""
    if not value:
        name = ""
    comma, _ = guess_comma(_numbers(table, TableMapping(name=name, value=value), numeric))
    mapping = TableMapping(day=day, name=name, value=value, decimal_comma=comma)
    return replace(mapping, metrics=known_metrics(table, mapping, board))


def known_metrics(table: ReadingTable, mapping: TableMapping, board: Board) -> tuple[MappedMetric, ...]:
    """Return which columns (or names, in the long form) are called like a metric of the board."""
    metrics = {plain(metric.name): metric for metric in reversed(board.shown_metrics())}
    for metric in board.shown_metrics():
        metrics.setdefault(plain(f"{metric.name}{metric.unit}"), metric)
    found: dict[MetricId, str] = {}
    for named in names_of(table, mapping):
        known = metrics.get(plain(named))
        if known is not None:
            found.setdefault(known.id, named)
    return tuple(MappedMetric(named, metric_id) for metric_id, named in found.items())


def names_of(table: ReadingTable, mapping: TableMapping) -> tuple[str, ...]:
    """Return what can be a metric: the columns beside the day or, in the long form, the names, in their order."""
    if mapping.name:
        return tuple(dict.fromkeys(name for text in table.column(mapping.name) if (name := text.strip())))
    return tuple(header for header in table.headers if header != mapping.day)


def candidates(table: ReadingTable, mapping: TableMapping, board: Board) -> tuple[Candidate, ...]:
    """Return what in the table has numbers, each with a metric as it could be made of it."""
    order = day_order(table, mapping)
    days = [_period(text, order, board, table.serials_from) for text in table.column(mapping.day)]
    found = []
    for number, (named, cells) in enumerate(_values_by_name(table, mapping), start=1):
        figures = [(_figure(text, comma=mapping.decimal_comma), place) for place, text in cells]
        values = [(figure, days[place] if days else None) for figure, place in figures if figure is not None]
        texts = sum(bool(text.strip()) for _, text in cells)
        if not values or len(values) * 2 < texts:
            continue
        metric = Metric(
            MetricId(-number),
            named[:_NAME_MOST],
            _unit(figure for figure, _ in values),
            0,
            cadence=_cadence([day for _, day in values if day is not None]),
            decimals=_decimals(figure.value for figure, _ in values),
        )
        found.append(Candidate(named, metric, len(values)))
    return tuple(found)


def day_order(table: ReadingTable, mapping: TableMapping) -> str:
    """Return in which order day, month and year are to be read."""
    return mapping.day_order or unclear_order(table.column(mapping.day))[0]


def unclear_days(table: ReadingTable, mapping: TableMapping) -> bool:
    """Say whether somebody must tell which number of a day is the month, as long as the mapping does not."""
    return unclear_order(table.column(mapping.day))[1]


def unclear_numbers(table: ReadingTable, mapping: TableMapping) -> bool:
    """Say whether "1,234" in the table could as well be 1.234."""
    columns = [mapped.named for mapped in mapping.metrics] or [h for h in table.headers if h != mapping.day]
    return guess_comma(_numbers(table, mapping, columns))[1]


def remember(texts: Sequence[str], table: ReadingTable, mapping: TableMapping, names: Mapping[str, str]) -> list[str]:
    """Return what is remembered with one more mapping at its head. `names`: the metric's name by column; empty: left out."""
    kept = {
        "headers": list(table.headers),
        "day": mapping.day,
        "name": mapping.name,
        "value": mapping.value,
        "day_order": mapping.day_order,
        "decimal_comma": mapping.decimal_comma,
        "metrics": dict(names),
    }
    others = [text for text in texts if _kept_of(text, table) is None]
    return [json.dumps(kept, ensure_ascii=False), *others][:KEPT_MOST]


def remembered(
    texts: Iterable[str], table: ReadingTable, board: Board
) -> tuple[TableMapping | None, Mapping[str, str]]:
    """Return how a table with these headings was mapped before, and the metric's name by column; (None, {}) when it never was.

    Metrics that the board has are in the mapping; the others are only named.
    """
    kept = next((found for text in texts if (found := _kept_of(text, table)) is not None), None)
    if kept is None:
        return None, {}
    names: dict[str, str] = {str(named): str(name) for named, name in kept["metrics"].items()}
    ids = {metric.name.casefold(): metric.id for metric in board.shown_metrics()}
    mapped = {named: ids[name.casefold()] for named, name in names.items() if name.casefold() in ids}
    mapping = TableMapping(
        str(kept["day"]), tuple(MappedMetric(named, metric_id) for named, metric_id in mapped.items()),
        str(kept["name"]), str(kept["value"]), str(kept["day_order"]), bool(kept["decimal_comma"]),
    )  # fmt: skip
    return mapping, names


def _kept_of(text: str, table: ReadingTable) -> dict[str, Any] | None:
    """Return what is kept, if it is of a table with these headings and whole."""
    try:
        kept = json.loads(text)
        whole = all(isinstance(kept[key], str) for key in ("day", "name", "value", "day_order"))
        columns = {kept["day"], kept["name"], kept["value"]} - {""}
        fits = whole and kept["headers"] == list(table.headers) and columns <= set(table.headers)
        return kept if fits and isinstance(kept["metrics"], dict) and "decimal_comma" in kept else None
    except (ValueError, TypeError, LookupError):
        return None


def day_column(table: ReadingTable) -> str:
    """Return the heading of the days: the one that says so, or else the first column of days; "" when there is none."""
    found = [
        header
        for header in table.headers
        if _share(table, header, looks_like_period) > 0 and _share(table, header, _dayish) >= _MOSTLY
    ]
    if not found:
        found = [
            header
            for place, header in enumerate(table.headers)
            if (not place or plain(header) in _DAY_NAMES) and _share(table, header, looks_like_serial) >= 1.0
        ]
    return next((header for header in found if plain(header) in _DAY_NAMES), found[0] if found else "")


def _dayish(text: str) -> bool:
    return looks_like_period(text) or looks_like_serial(text)


def _name_column(table: ReadingTable, day: str, columns: Sequence[str], numeric: Sequence[str]) -> str:
    """Return the heading of the names when each row is one reading of a named metric; "" when the table is not of that form."""
    days = table.column(day)
    words = [header for header in columns if header not in numeric and _share(table, header, str.strip) >= _MOSTLY]
    repeated = len(set(days)) < len(days)
    fitting = []
    for header in words:
        names = table.column(header)
        pairs = set(zip(days, names, strict=True))
        said = plain(header) in _NAME_NAMES
        if len(pairs) >= len(days) * 0.95 and (repeated or said) and (said or len(set(names)) * 2 <= len(names)):
            fitting.append((not said, len(set(names)), header))
    if not fitting or (len(numeric) > 1 and not any(plain(header) in _VALUE_NAMES for header in numeric)):
        return ""
    return min(fitting)[2]


def _value_column(numeric: Sequence[str], name: str) -> str:
    said = [header for header in numeric if plain(header) in _VALUE_NAMES and header != name]
    return said[0] if said else next((header for header in numeric if header != name), "")


def _share(table: ReadingTable, header: str, test: Any) -> float:
    """Return of how many of the filled cells below a heading a test holds, 0 to 1; cells from all parts of the table are looked at."""
    cells = table.column(header)
    texts = [text for text in cells[:: max(1, len(cells) // _SAMPLE)] if text.strip()]
    return sum(bool(test(text)) for text in texts) / len(texts) if texts else 0.0


def _numberish(text: str) -> bool:
    """Say whether a cell is a number, or says that there is none."""
    for comma in (False, True):
        try:
            read_figure(text, comma=comma)
        except NoNumber:
            continue
        return True
    return False


def _numbers(table: ReadingTable, mapping: TableMapping, columns: Sequence[str]) -> Iterable[str]:
    for header in (mapping.value,) if mapping.value else columns:
        yield from table.column(header)


def _values_by_name(table: ReadingTable, mapping: TableMapping) -> Iterable[tuple[str, list[tuple[int, str]]]]:
    """Yield what can be a metric with its cells, each with the place of its row."""
    if not mapping.name:
        yield from ((header, list(enumerate(table.column(header)))) for header in names_of(table, mapping))
        return
    cells: dict[str, list[tuple[int, str]]] = {}
    values = table.column(mapping.value)
    for place, (name, value) in enumerate(zip(table.column(mapping.name), values, strict=False)):
        if name.strip():
            cells.setdefault(name.strip(), []).append((place, value))
    yield from cells.items()


def _period(text: str, order: str, board: Board, serials_from: date) -> Period | None:
    try:
        return read_period(text, order, board.facts.zone_info, serials_from)
    except NoPeriod:
        return None


def _figure(text: str, *, comma: bool) -> Figure | None:
    try:
        return read_figure(text, comma=comma)
    except NoNumber:
        return None


def _unit(figures: Iterable[Figure]) -> str:
    """Return the unit that all numbers have which have one; "" when there are several."""
    units = {figure.unit for figure in figures if figure.unit}
    return units.pop() if len(units) == 1 else ""


def _cadence(periods: Sequence[Period]) -> Cadence:
    """Return how often there is a reading: as the periods themselves say, or by how far the days are apart."""
    for cadence in (Cadence.MONTHLY, Cadence.WEEKLY):
        if any(period.cadence is cadence for period in periods):
            return cadence
    days = sorted({period.day for period in periods})
    if len(days) < 3:  # noqa: PLR2004 - too few to tell
        return Cadence.DAILY
    gap = median((later - earlier).days for earlier, later in pairwise(days))
    if gap > 20:  # noqa: PLR2004 - days between two readings
        return Cadence.MONTHLY
    return Cadence.WEEKLY if gap >= 6 else Cadence.DAILY  # noqa: PLR2004


def _decimals(values: Iterable[float]) -> int:
    """Return with how many decimals most of the numbers can be shown whole."""
    counts = sorted(len(f"{value:.{_DECIMALS_MOST}f}".rstrip("0").partition(".")[2]) for value in values)
    return counts[min(len(counts) - 1, int(len(counts) * 0.95))] if counts else 0
