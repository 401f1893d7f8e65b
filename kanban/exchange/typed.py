"""A number as somebody types it for a metric: with its unit, or without."""

from kanban.domain.business.values import Metric
from kanban.domain.errors import BadNumber, Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.exchange.numbers import NoNumber, guess_comma, read_figure, same_unit


class OtherUnit(Refused):
    """A number with a unit that is not the metric's."""

    template = QT_TRANSLATE_NOOP("errors", "“{value}” has another unit than {name}, which is in {unit}.")


class UnitUnknown(Refused):
    """A number with a unit, for a metric that has none."""

    template = QT_TRANSLATE_NOOP("errors", "“{value}” has a unit; {name} has none. Type only the number.")


def typed_number(text: str, metric: Metric, *, comma: bool | None = None) -> float | None:
    """Return the number that was typed; None: what was typed says that there is none ("n/a", "-").

    `comma` as `read_figure`; None: as the number itself says, "28,9" is 28.9 and "1,234" is 1234.

    Raises:
        BadNumber, OtherUnit, UnitUnknown: see there.
    """
    if comma is None:
        comma, _ = guess_comma([text])
    try:
        figure = read_figure(text, comma=comma, unit=metric.unit)
    except NoNumber as fault:
        raise BadNumber(value=text) from fault
    if figure is None:
        return None
    if figure.unit and not metric.unit:
        raise UnitUnknown(value=text, name=metric.name)
    if figure.unit and not same_unit(figure.unit, metric.unit):
        raise OtherUnit(value=text, name=metric.name, unit=metric.unit)
    return figure.value
