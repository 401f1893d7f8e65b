"""What the demo's team agreed on and wrote beside its cards: policies, limits, templates, checklists, links, comments, what waits for what.

Read from `resources/demo/work.LANGUAGE.json`; all ids are those of the story.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from kanban.domain.board import ChecklistEntry, ClassOfService, ItemDetails, Link
from kanban.domain.ids import ItemId
from kanban.files import resource
from kanban.usecases.boards import LanePlan, TemplatePlan


@dataclass(frozen=True)
class Step:
    """An entry of a checklist; done when its card enters the column of this id, or one beyond. "" or another word: not yet."""

    text: str
    done_in: str


@dataclass(frozen=True)
class Said:
    """A comment: made when its card enters a column ("test"), or is blocked ("block"); `person` is an id."""

    after: str
    person: str
    text: str


@dataclass(frozen=True)
class ItemWork:
    """What is written beside one card."""

    checklist: tuple[Step, ...] = ()
    links: tuple[Link, ...] = ()
    waits_for: tuple[str, ...] = ()
    comments: tuple[Said, ...] = ()

    def begun(self, details: ItemDetails) -> ItemDetails:
        """Return what is written on the card when it comes to the board."""
        return replace(details, checklist=tuple(ChecklistEntry(step.text) for step in self.checklist), links=self.links)

    def ticked(self, details: ItemDetails, reached: frozenset[str]) -> ItemDetails:
        """Return the same with those entries ticked that belong to columns that were reached."""
        done = tuple(ChecklistEntry(step.text, step.done_in in reached) for step in self.checklist)
        return replace(details, checklist=done)

    def waiting(self, details: ItemDetails, known: Mapping[str, ItemId]) -> ItemDetails:
        """Return the same, waiting for those cards that are known."""
        return replace(details, blocked_by=tuple(known[item] for item in self.waits_for if item in known))


@dataclass(frozen=True)
class StoryWork:
    """All of it. `limits` are those of people."""

    policies: Mapping[str, str]
    lanes: Mapping[str, LanePlan]
    limits: Mapping[str, int]
    templates: tuple[TemplatePlan, ...]
    items: Mapping[str, ItemWork]

    def of(self, item: str) -> ItemWork:
        """Return what is written beside a card; for most cards nothing is."""
        return self.items.get(item, ItemWork())


def load_work(language: str) -> StoryWork:
    """Read it in a language of the demo."""
    content: dict[str, Any] = json.loads(resource("demo", f"work.{language}.json").read_text(encoding="utf-8"))
    return StoryWork(
        policies=content["policies"],
        lanes={lane: LanePlan("", **facts) for lane, facts in content["lanes"].items()},
        limits=content["limits"],
        templates=tuple(_template(row) for row in content["templates"]),
        items={item: _item(row) for item, row in content["items"].items()},
    )


def _template(row: dict[str, Any]) -> TemplatePlan:
    details = ItemDetails(
        "",
        row["description"],
        row["type"],
        ClassOfService(row["class_of_service"]),
        labels=tuple(row["labels"]),
        checklist=tuple(ChecklistEntry(text) for text in row["checklist"]),
    )
    return TemplatePlan(row["name"], details)


def _item(row: dict[str, Any]) -> ItemWork:
    return ItemWork(
        tuple(Step(*pair) for pair in row.get("checklist", ())),
        tuple(Link(*pair) for pair in row.get("links", ())),
        tuple(row.get("waits_for", ())),
        tuple(Said(*part) for part in row.get("comments", ())),
    )
