"""How swimlanes are changed, moved and removed."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kanban.domain.errors import AlreadyThere, BadLimit, EmptyText, NoSuchSwimlane
from kanban.domain.ids import SwimlaneId
from kanban.domain.operations import Source
from kanban.store.check import check
from kanban.usecases import items, swimlanes
from kanban.workspace import Workspace
from tests.boards import card, whole


def do(workspace: Workspace, use_case: Callable[..., object], **what: object) -> str:
    change = workspace.do(Source.MOUSE, use_case, **what)  # type: ignore[arg-type] # any use case
    assert change is not None
    return str(change.operation.title)


@pytest.fixture
def team(board: Callable[[str], Workspace]) -> Workspace:
    """A board with cards X in Web, Y in Ops, Z in none."""
    made = board("A: X Y Z | B: | C:")
    for name in ("Web", "Ops", "Rest"):
        do(made, swimlanes.add_swimlane, name=name)
    for title, lane in (("X", 1), ("Y", 2)):
        item = card(made, title)
        assert item.place is not None
        column_id = item.place.column_id
        made.do(Source.MOUSE, items.move_item, item_id=item.id, column_id=column_id, swimlane_id=SwimlaneId(lane))
    return made


def lanes_of(workspace: Workspace) -> list[str]:
    return [lane.name for lane in whole(workspace).shown_swimlanes()]


def lane_of(workspace: Workspace, title: str) -> str | None:
    place = card(workspace, title).place
    assert place is not None
    return None if place.swimlane_id is None else whole(workspace).swimlanes[place.swimlane_id].name


def test_changing(team: Workspace) -> None:
    web = whole(team).swimlanes[SwimlaneId(1)]
    wanted = replace(web, name=" Site ", wip_limit=3, expedite=True, policy=" Now.\n", position=9, removed=True)
    assert do(team, swimlanes.change_swimlane, swimlane=wanted) == "Change swimlane Site"
    made = whole(team).swimlanes[web.id]
    assert (made.name, made.wip_limit, made.expedite, made.policy, made.position, made.removed) == (
        "Site",
        3,
        True,
        "Now.",
        0,
        False,
    )
    assert team.do(Source.MOUSE, swimlanes.change_swimlane, swimlane=made) is None
    for bad, refusal in (("ops", AlreadyThere), ("", EmptyText)):
        with pytest.raises(refusal):
            do(team, swimlanes.change_swimlane, swimlane=replace(made, name=bad))
    with pytest.raises(BadLimit):
        do(team, swimlanes.change_swimlane, swimlane=replace(made, wip_limit=0))
    team.undo()
    assert whole(team).swimlanes[web.id] == web


def test_one_lane_at_most_is_the_expedite_lane(team: Workspace) -> None:
    for number in (1, 2):
        lane = whole(team).swimlanes[SwimlaneId(number)]
        do(team, swimlanes.change_swimlane, swimlane=replace(lane, expedite=True))
    assert [lane.name for lane in whole(team).shown_swimlanes() if lane.expedite] == ["Ops"]
    team.undo()
    assert [lane.name for lane in whole(team).shown_swimlanes() if lane.expedite] == ["Web"]


def test_moving(team: Workspace) -> None:
    assert do(team, swimlanes.move_swimlane, swimlane_id=SwimlaneId(3), position=0) == "Move swimlane Rest"
    assert lanes_of(team) == ["Rest", "Web", "Ops"]
    do(team, swimlanes.move_swimlane, swimlane_id=SwimlaneId(1), position=9)
    assert lanes_of(team) == ["Rest", "Ops", "Web"]
    assert team.do(Source.MOUSE, swimlanes.move_swimlane, swimlane_id=SwimlaneId(1), position=2) is None
    team.undo()
    team.undo()
    assert lanes_of(team) == ["Web", "Ops", "Rest"]


def test_removing(team: Workspace) -> None:
    before = whole(team)
    title = do(team, swimlanes.remove_swimlane, swimlane_id=SwimlaneId(1), cards_to=SwimlaneId(3))
    assert title == "Remove swimlane Web, its cards (1) to Rest"
    assert (lanes_of(team), lane_of(team, "X"), lane_of(team, "Y")) == (["Ops", "Rest"], "Rest", "Ops")
    assert card(team, "X").place == replace(before.items[card(team, "X").id].place, swimlane_id=SwimlaneId(3))  # type: ignore[type-var]
    assert do(team, swimlanes.remove_swimlane, swimlane_id=SwimlaneId(2)) == "Remove swimlane Ops"
    assert lane_of(team, "Y") is None
    assert check(team.database) == []
    team.undo()
    team.undo()
    assert (lanes_of(team), lane_of(team, "X"), lane_of(team, "Y")) == (["Web", "Ops", "Rest"], "Web", "Ops")


def test_what_is_gone_cannot_be_used(team: Workspace) -> None:
    with pytest.raises(NoSuchSwimlane):
        do(team, swimlanes.remove_swimlane, swimlane_id=SwimlaneId(1), cards_to=SwimlaneId(1))
    do(team, swimlanes.remove_swimlane, swimlane_id=SwimlaneId(1))
    for use_case, what in (
        (swimlanes.remove_swimlane, {"swimlane_id": SwimlaneId(1)}),
        (swimlanes.remove_swimlane, {"swimlane_id": SwimlaneId(2), "cards_to": SwimlaneId(1)}),
        (swimlanes.move_swimlane, {"swimlane_id": SwimlaneId(1), "position": 0}),
        (items.add_item, {"title": "New", "swimlane_id": SwimlaneId(1)}),
    ):
        with pytest.raises(NoSuchSwimlane, match="Its swimlanes are: Ops, Rest"):
            do(team, use_case, **what)


def test_an_archived_card_of_a_removed_lane_comes_back_into_none(team: Workspace) -> None:
    team.do(Source.MOUSE, items.archive_item, item_id=card(team, "X").id)
    do(team, swimlanes.remove_swimlane, swimlane_id=SwimlaneId(1))
    team.do(Source.MOUSE, items.restore_item, item_id=card(team, "X").id)
    assert lane_of(team, "X") is None
