"""Boards to begin with, one JSON file each in `resources/templates`, in English and in Chinese."""

import json
from typing import Any, Final

from kanban.domain.board import ColumnKind, LimitPolicy
from kanban.domain.errors import NoSuchTemplate
from kanban.files import resource
from kanban.usecases.boards import BoardPlan, ColumnPlan

_ENGLISH: Final = "en"
_FIRST: Final = "software"


def template_names() -> tuple[str, ...]:
    """Return the names by which templates are asked for, the usual one first."""
    names = sorted(path.stem for path in resource("templates").glob("*.json"))
    return tuple(sorted(names, key=lambda name: name != _FIRST))


def template_board(name: str, language: str = _ENGLISH, zone: str = "UTC") -> BoardPlan:
    """Return the board of a template, named in a language ("en", "zh_CN"; others: English), with days of the zone.

    Raises:
        NoSuchTemplate: with the names that there are.
    """
    if name not in template_names():
        raise NoSuchTemplate(name=name, known=", ".join(template_names()))
    content: dict[str, Any] = json.loads(resource("templates", f"{name}.json").read_text(encoding="utf-8"))
    columns = tuple(
        ColumnPlan(
            _in(language, column["name"]),
            ColumnKind(column.get("kind", ColumnKind.WORK)),
            column.get("wip_limit"),
            started=column.get("started", False),
            finished=column.get("finished", False),
        )
        for column in content["columns"]
    )
    lanes = tuple(_in(language, lane) for lane in content["swimlanes"])
    title = _in(language, content["name"])
    return BoardPlan(title, columns, zone, lanes, LimitPolicy(content["limits"]), content["key_prefix"])


def _in(language: str, texts: dict[str, str]) -> str:
    return texts.get(language, texts[_ENGLISH])
