"""Templates for cards."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.board import CardTemplate, ChecklistEntry, ItemDetails
from kanban.domain.errors import AlreadyThere, EmptyText, NotFound
from kanban.domain.ids import ItemId, PersonId, TemplateId
from kanban.domain.operations import Source
from kanban.usecases.card_templates import change_template, drop_template, keep_template
from kanban.workspace import Workspace
from tests.boards import whole

Make = Callable[[str], Workspace]


@pytest.fixture
def made(board: Make) -> Workspace:
    """A board of one card."""
    return board("To do: A | Done:")


def templates(made: Workspace) -> list[CardTemplate]:
    return whole(made).shown_templates()


def test_a_template_is_kept_without_what_belongs_to_one_card(made: Workspace) -> None:
    details = ItemDetails(
        "",
        "**Steps**",
        "bug",
        due=date(2026, 12, 24),
        labels=("bug",),
        checklist=(ChecklistEntry("reproduce", done=True),),
        blocked_by=(ItemId(1),),
    )
    change = made.do(Source.KEYBOARD, keep_template, name=" Bug ", details=details)
    assert change is not None
    assert str(change.operation.title) == "New template Bug"
    kept = ItemDetails("", "**Steps**", "bug", labels=("bug",), checklist=(ChecklistEntry("reproduce"),))
    assert templates(made) == [CardTemplate(TemplateId(1), "Bug", kept)]
    made.undo()
    assert templates(made) == []


def test_a_template_is_changed_and_removed(made: Workspace) -> None:
    made.do(Source.KEYBOARD, keep_template, name="Bug", details=ItemDetails(""))
    (bug,) = templates(made)
    made.do(Source.KEYBOARD, change_template, template=replace(bug, name="Fault", details=ItemDetails("Fault: ")))
    assert [(t.name, t.details.title) for t in templates(made)] == [("Fault", "Fault:")]
    made.do(Source.KEYBOARD, drop_template, template_id=bug.id)
    assert templates(made) == []
    with pytest.raises(NotFound, match="There is no template"):
        made.do(Source.KEYBOARD, drop_template, template_id=bug.id)
    with pytest.raises(NotFound, match="There is no template “Bug”"):
        made.do(Source.KEYBOARD, change_template, template=bug)


def test_names_are_there_once_and_not_empty(made: Workspace) -> None:
    made.do(Source.KEYBOARD, keep_template, name="Bug", details=ItemDetails(""))
    made.do(Source.KEYBOARD, keep_template, name="Release", details=ItemDetails(""))
    with pytest.raises(AlreadyThere, match="“Bug” is there already"):
        made.do(Source.KEYBOARD, keep_template, name="bug", details=ItemDetails(""))
    with pytest.raises(AlreadyThere):
        made.do(Source.KEYBOARD, change_template, template=replace(templates(made)[1], name="BUG"))
    with pytest.raises(EmptyText, match="The template name is empty"):
        made.do(Source.KEYBOARD, keep_template, name=" ", details=ItemDetails(""))
    with pytest.raises(NotFound):
        made.do(Source.KEYBOARD, keep_template, name="X", details=ItemDetails("", owners=(PersonId(9),)))
    assert [template.name for template in templates(made)] == ["Bug", "Release"]
