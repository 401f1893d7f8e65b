"""Cards on their way out: what a writer is given, and which writers there are."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType

from kanban.domain.board import Board, WorkItem
from kanban.domain.errors import Refused
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.exchange import formats


class NoWriter(Refused):
    """A file was named by whose ending nobody knows what to write."""

    template = QT_TRANSLATE_NOOP("errors", "Nothing is known to write into {path}. End its name with one of: {known}.")


@dataclass(frozen=True, slots=True)
class Passage:
    """A move that stands: when, and from which column to which; None: it came, or left."""

    at: datetime
    before: ColumnId | None
    after: ColumnId | None


@dataclass(frozen=True)
class Export:
    """What is to be written: cards of a board in their order, their moves by item, and when it is written."""

    board: Board
    items: Sequence[WorkItem]
    moves: Mapping[ItemId, Sequence[Passage]]
    at: datetime


@dataclass(frozen=True)
class Writer:
    """How a format is written. `title` is of the context "import"; `suffix` is what its files end with.

    `write` puts a file in place whole or not at all. Raises what it cannot do as `Refused`.
    """

    name: str
    title: str
    suffix: str
    write: Callable[[Path, Export], None]


@cache
def all_writers() -> Mapping[str, Writer]:
    """Return every writer by its name; a file of `kanban.exchange.formats` that defines `WRITER` is found by itself."""
    found = {}
    for module in sorted(iter_modules(formats.__path__), key=lambda module: module.name):
        writer = getattr(import_module(f"{formats.__name__}.{module.name}"), "WRITER", None)
        if writer is not None:
            found[writer.name] = writer
    return MappingProxyType(found)


def writer_for(path: Path) -> Writer:
    """Return the writer for a file's ending.

    Raises:
        NoWriter: there is none.
    """
    for writer in all_writers().values():
        if path.suffix.lower() == writer.suffix:
            return writer
    raise NoWriter(path=path, known=", ".join(writer.suffix for writer in all_writers().values()))
