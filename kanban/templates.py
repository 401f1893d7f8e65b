"""Boards to begin with, one JSON file each in `resources/templates`, in English and in Chinese."""

import json
from typing import Any, Final

from kanban.domain.board import ITEM_TYPES, ChecklistEntry, ClassOfService, ColumnKind, ItemDetails, LimitPolicy
from kanban.domain.errors import NoSuchTemplate
from kanban.files import resource
from kanban.usecases.boards import BoardPlan, ColumnPlan, LanePlan, TemplatePlan

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
    content = _content(name)
    return BoardPlan(
        _in(language, content["name"]),
        tuple(_column(language, column) for column in content["columns"]),
        zone,
        tuple(_lane(language, lane) for lane in content["swimlanes"]),
        LimitPolicy(content["limits"]),
        content["key_prefix"],
        templates=tuple(_card(language, card) for card in content["cards"]),
    )


def template_purpose(name: str, language: str = _ENGLISH) -> str:
    """Return in a sentence what a template is for.

    Raises:
        NoSuchTemplate: with the names that there are.
    """
    return _in(language, _content(name)["about"])


def _content(name: str) -> dict[str, Any]:
    if name not in template_names():
        raise NoSuchTemplate(name=name, known=", ".join(template_names()))
    content: dict[str, Any] = json.loads(resource("templates", f"{name}.json").read_text(encoding="utf-8"))
    return content


def _column(language: str, column: dict[str, Any]) -> ColumnPlan:
    return ColumnPlan(
        _in(language, column["name"]),
        ColumnKind(column.get("kind", ColumnKind.WORK)),
        column.get("wip_limit"),
        started=column.get("started", False),
        finished=column.get("finished", False),
        policy=_in(language, column.get("policy")),
    )


def _lane(language: str, lane: dict[str, Any]) -> LanePlan:
    policy = _in(language, lane.get("policy"))
    return LanePlan(_in(language, lane["name"]), lane.get("wip_limit"), lane.get("expedite", False), policy)


def _card(language: str, card: dict[str, Any]) -> TemplatePlan:
    details = ItemDetails(
        "",
        _in(language, card.get("description")),
        card.get("item_type", ITEM_TYPES[0]),
        ClassOfService(card.get("class_of_service", ClassOfService.STANDARD)),
        labels=tuple(_in(language, label) for label in card.get("labels", ())),
        checklist=tuple(ChecklistEntry(_in(language, entry)) for entry in card.get("checklist", ())),
    )
    return TemplatePlan(_in(language, card["name"]), details)


def _in(language: str, texts: dict[str, str] | None) -> str:
    """Return a text in a language; None: there is no text."""
    return "" if texts is None else texts.get(language, texts[_ENGLISH])
