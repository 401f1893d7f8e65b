"""What the wide table says of a metric beside its targets: its name, its key result, its unit, how often it is read."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kanban.domain.business.values import Cadence, Metric
from kanban.domain.business.wide_table import Field
from kanban.domain.errors import AlreadyThere
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.usecases.checks import NAME_MOST, clean_text
from kanban.usecases.goals import GOAL_MOST
from kanban.usecases.wide_errors import BadCadence, in_cell


def with_facts(metric: Metric, texts: Mapping[Field, str], others: Iterable[str], *, known: bool) -> Metric:
    """Return a metric with what was typed. `others`: the names of all others. `known`: it was in this row before.

    Raises:
        CellFault: a text does not do.
    """
    if Field.METRIC in texts and known:
        with in_cell(Field.METRIC):
            name = clean_text(texts[Field.METRIC], QT_TRANSLATE_NOOP("fields", "metric's name"), NAME_MOST)
            if any(name.casefold() == other.casefold() for other in others):
                raise AlreadyThere(name=name)
            metric = replace(metric, name=name)
    if Field.KEY_RESULT in texts:
        with in_cell(Field.KEY_RESULT):
            typed = texts[Field.KEY_RESULT]
            words = clean_text(typed, QT_TRANSLATE_NOOP("fields", "key result"), GOAL_MOST, empty=True)
            metric = replace(metric, key_result=words)
    if Field.UNIT in texts:
        with in_cell(Field.UNIT):
            unit = clean_text(texts[Field.UNIT], QT_TRANSLATE_NOOP("fields", "unit"), NAME_MOST, empty=True)
            metric = replace(metric, unit=unit)
    if texts.get(Field.CADENCE) or (Field.CADENCE in texts and known):
        with in_cell(Field.CADENCE):
            metric = replace(metric, cadence=_cadence(texts[Field.CADENCE]))
    return metric


def _cadence(text: str) -> Cadence:
    try:
        return Cadence(text.casefold())
    except ValueError as fault:
        raise BadCadence(value=text) from fault
