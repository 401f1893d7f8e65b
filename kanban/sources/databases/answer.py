"""The answer of a database while it comes in, row by row, within the limits."""

import math
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Final

from kanban.sources.fetching import Cell, Limits, Rows, TooLarge, TooManyRows, unlike

_TEXT_MOST: Final = 2_000


class Collected:
    """The rows of an answer while they come in, within the limits."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name, self._limits = name, limits
        self._rows: list[tuple[Cell, ...]] = []
        self._size = 0

    def add(self, row: tuple[Any, ...]) -> None:
        """Take a row.

        Raises:
            TooManyRows, TooLarge: one too many.
        """
        if len(self._rows) >= self._limits.rows_most:
            raise TooManyRows(where=self._name, most=self._limits.rows_most)
        self._size += sum(len(value) if isinstance(value, (str, bytes)) else 8 for value in row)
        if self._size > self._limits.bytes_most:
            raise TooLarge(where=self._name, most=self._limits.megabytes)
        self._rows.append(tuple(map(cell_of, row)))

    def table(self, headers: list[str]) -> Rows:
        """Return what came."""
        return Rows(self._name, unlike(headers), tuple(self._rows))


def cell_of(value: Any) -> Cell:
    """Return a value of a database as a text, a number, a day, a time, or nothing."""
    if value is None or isinstance(value, (date, datetime)):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float, Decimal)):
        number = float(value)
        return number if math.isfinite(number) else None
    if isinstance(value, (bytes, memoryview)):
        return bytes(value[:_TEXT_MOST]).decode("utf-8", "replace")
    return str(value)[:_TEXT_MOST]
