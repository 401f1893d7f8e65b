"""Rows out of a JSON document: a list of objects, a list of lists, an object of lists, or an object day -> value."""

import json
import math
from collections.abc import Mapping, Sequence
from typing import Any, Final

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.sources.fetching import Cell, Limits, Rows, TooManyRows, unlike

_DEPTH_MOST: Final = 4
_TEXT_MOST: Final = 2_000


class NotJson(Refused):
    """A text that should be JSON and is not."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} answers with JSON that is damaged or breaks off. Tell whoever runs the server."
    )


class NoRowsThere(Refused):
    """A path at which there are no rows. `known`: what there is."""

    template = QT_TRANSLATE_NOOP(
        "errors", "There are no rows at “{path}” in the answer of {where}. Paths with rows are: {known}."
    )


def rows_of(content: bytes, path: str, name: str, limits: Limits) -> Rows:
    """Return the rows at a path like “data.rows” or “results.0.points”; no path: the only rows that there are.

    Raises:
        NotJson, NoRowsThere, TooManyRows: see there.
    """
    try:
        document = json.loads(content, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as fault:
        raise NotJson(where=name) from fault
    found = _at(document, path)
    if not path and not isinstance(found, list):
        places = _places(document)
        found = _at(document, places[0]) if len(places) == 1 else found
    table = _table(found)
    if table is None:
        known = ", ".join(_places(document)[:12]) or "–"
        raise NoRowsThere(where=name, path=path or "–", known=known)
    headers, rows = table
    if len(rows) > limits.rows_most:
        raise TooManyRows(where=name, most=limits.rows_most)
    width = min(len(headers), limits.columns_most)
    filled = tuple((*row[:width], *[None] * (width - len(row))) for row in rows)
    return Rows(name, unlike(headers[:width]), filled)


def _at(document: Any, path: str) -> Any:
    """Return what stands at a path; None: nothing does."""
    found = document
    for step in filter(None, path.replace("[", ".").replace("]", "").split(".")):
        if isinstance(found, Mapping) and step in found:
            found = found[step]
        elif isinstance(found, list) and step.isdigit() and int(step) < len(found):
            found = found[int(step)]
        elif step != "$":
            return None
    return found


def _places(document: Any, above: str = "", depth: int = 0) -> list[str]:
    """Return the paths at which there are lists of objects or of lists."""
    if isinstance(document, list):
        return [above or "$"] if document and isinstance(document[0], (dict, list)) else []
    if not isinstance(document, Mapping) or depth >= _DEPTH_MOST:
        return []
    return [
        place
        for name, inner in document.items()
        for place in _places(inner, f"{above}.{name}" if above else str(name), depth + 1)
    ]


def _table(found: Any) -> tuple[list[str], list[list[Cell]]] | None:
    """Return headings and rows of whatever stands for a table; None: it stands for none."""
    if isinstance(found, list) and all(isinstance(row, Mapping) for row in found):
        return _of_objects([_flat(row) for row in found])
    if isinstance(found, list) and all(isinstance(row, list) for row in found):
        return _of_lists(found)
    if isinstance(found, Mapping) and found:
        values = list(found.values())
        if all(isinstance(value, list) for value in values):
            return _of_columns(found)
        if all(isinstance(value, (int, float)) or value is None for value in values):
            return ["key", "value"], [[str(key), _cell(value)] for key, value in found.items()]
    return None


def _of_objects(rows: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[list[Cell]]]:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return names, [[_cell(row.get(name)) for name in names] for row in rows]


def _of_lists(rows: Sequence[Sequence[Any]]) -> tuple[list[str], list[list[Cell]]]:
    """The first row holds the headings when all of it are texts and the second has something else."""
    width = max((len(row) for row in rows), default=0)
    named = (
        len(rows) > 1
        and all(isinstance(cell, str) for cell in rows[0])
        and not all(isinstance(cell, str) for cell in rows[1])
    )
    headers = [str(cell) for cell in rows[0]] if named else []
    headers += [str(number + 1) for number in range(len(headers), width)]
    cells = [[_cell(cell) for cell in row] for row in rows[1 if named else 0 :]]
    return headers, cells


def _of_columns(columns: Mapping[str, Sequence[Any]]) -> tuple[list[str], list[list[Cell]]]:
    length = max(len(column) for column in columns.values())
    rows = [
        [_cell(column[place]) if place < len(column) else None for column in columns.values()]
        for place in range(length)
    ]
    return [str(name) for name in columns], rows


def _flat(row: Mapping[str, Any]) -> dict[str, Any]:
    """Return an object with the fields of objects within it as “outer.inner”, one level deep."""
    made: dict[str, Any] = {}
    for name, value in row.items():
        if isinstance(value, Mapping):
            made.update({f"{name}.{inner}": part for inner, part in value.items()})
        else:
            made[str(name)] = value
    return made


def _cell(value: Any) -> Cell:
    if value is None or isinstance(value, str):
        return value if value is None else value[:_TEXT_MOST]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        try:
            number = float(value)
        except OverflowError:
            return None
        return number if math.isfinite(number) else None
    return json.dumps(value, ensure_ascii=False)[:_TEXT_MOST]
