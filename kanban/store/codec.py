"""Events and values to JSON and back, by the types of their fields. One table of converters for each class, made when first needed."""

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import TYPE_CHECKING, Any, Final, Union, get_args, get_origin, get_type_hints

from kanban.domain.board import Sighting
from kanban.store.times import from_micros, to_micros
from kanban.store.values import UnreadableRow

if TYPE_CHECKING:
    from kanban.domain.events import Event

_OLDER: Final[dict[type, Callable[[dict[str, Any]], dict[str, Any]]]] = {
    Sighting: lambda value: {"agreed_id": value["column_id"]} | value,
}
"""What older releases did not write: they knew sightings by scan only, by which wall and board always agreed."""


def kind_of(event: "Event") -> str:
    """Return the name under which the log keeps events of this class."""
    return type(event).__name__


def event_to_json(event: "Event") -> str:
    """Return the event's fields as JSON; `kind_of` is kept beside it."""
    return _written(event)


def event_from_json(kind: str, text: str) -> "Event":
    """Return the event that `event_to_json` wrote.

    Raises:
        UnreadableRow: it did not write this.
    """
    try:
        event_class: Any = _classes()[kind]
        event: Event = _reader(event_class)(json.loads(text))
    except (ValueError, TypeError, LookupError, AttributeError, OverflowError) as fault:
        raise UnreadableRow(f"unreadable event {kind}") from fault
    return event


def value_to_json(value: Any) -> str | None:
    """Return a value of the domain, or a tuple of such, as JSON; None for an empty tuple."""
    return None if value == () else _written(value)


def value_from_json(hint: Any, text: str) -> Any:
    """Return the value of a type that `value_to_json` wrote.

    Raises:
        ValueError, TypeError, LookupError: it did not write this.
    """
    return _reader(hint)(json.loads(text))


@cache
def _classes() -> "dict[str, type[Event]]":
    """Return the classes of events by name; they are loaded for logs only, and the first picture of a board reads none."""
    from kanban.domain.events import EVENT_CLASSES

    return {event_class.__name__: event_class for event_class in EVENT_CLASSES}


def _plain(value: Any) -> Any:
    """Return what stands for a value that JSON does not know."""
    if isinstance(value, datetime):
        return to_micros(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Enum):
        return value.value
    return {name: getattr(value, name) for name in _names(value.__class__)}


_written: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain).encode


@cache
def _names(cls: type) -> tuple[str, ...]:
    """Return the names of a dataclass's fields."""
    return tuple(f.name for f in fields(cls))


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    """Return the function that reads a plain value of a type."""
    if get_origin(hint) in (Union, UnionType):
        (inner,) = (part for part in get_args(hint) if part is not type(None))
        read = _reader(inner)
        return lambda value: None if value is None else read(value)
    if get_origin(hint) is tuple:
        read = _reader(get_args(hint)[0])
        return lambda value: tuple([read(part) for part in value])
    if hint is datetime:
        return from_micros
    if hint is date:
        return date.fromisoformat
    if is_dataclass(hint):
        return _dataclass_reader(hint)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    return lambda value: value


def _dataclass_reader(cls: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(cls)
    older = _OLDER.get(cls)
    readers = [(f.name, _reader(hints[f.name])) for f in fields(cls)]

    def read(value: dict[str, Any]) -> Any:
        if older is not None:
            value = older(value)
        return cls(**{name: part(value[name]) for name, part in readers if name in value})

    return read
