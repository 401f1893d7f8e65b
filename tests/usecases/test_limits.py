"""What a board that refuses lets in: by column, by lane and by person, whichever way a card comes."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kanban.domain.board import LimitPolicy
from kanban.domain.errors import LaneLimitReached, PersonLimitReached, WipLimitReached
from kanban.domain.ids import PersonId, SwimlaneId
from kanban.domain.limits import broken_limits
from kanban.domain.operations import Source
from kanban.store import wip
from kanban.usecases import boards, item_groups, items, scans
from kanban.workspace import Workspace
from tests.boards import card, column, move, text_of, whole

LI, FAST, WEB = PersonId(1), SwimlaneId(1), SwimlaneId(2)


@pytest.fixture
def team(board: Callable[[str], Workspace]) -> Workspace:
    """A board that refuses: two in Dev, one card of work for Li, one in the lane Web; Fast is the expedite lane."""
    made = board("To do: A B C D | Dev(2): | Test: | Done:")
    do = made.do
    do(Source.MOUSE, boards.change_board, facts=replace(made.facts(), limit_policy=LimitPolicy.REFUSE))
    for name in ("Fast", "Web"):
        do(Source.MOUSE, boards.add_swimlane, name=name)
    do(Source.MOUSE, boards.add_person, name="Li")
    lanes, people = whole(made).swimlanes, whole(made).people
    do(Source.MOUSE, boards.change_swimlane, swimlane=replace(lanes[FAST], expedite=True))
    do(Source.MOUSE, boards.change_swimlane, swimlane=replace(lanes[WEB], wip_limit=1))
    do(Source.MOUSE, boards.change_person, person=replace(people[LI], wip_limit=1))
    return made


def to(workspace: Workspace, title: str, name: str, lane: SwimlaneId | None = None, reason: str | None = None) -> None:
    where = {"column_id": column(workspace, name).id, "swimlane_id": lane, "reason": reason}
    workspace.do(Source.MOUSE, items.move_item, item_id=card(workspace, title).id, **where)  # type: ignore[arg-type]


def own(workspace: Workspace, *titles: str, reason: str | None = None) -> None:
    ids = [card(workspace, title).id for title in titles]
    workspace.do(Source.MOUSE, item_groups.assign_items, item_ids=ids, person_id=LI, reason=reason)


def test_the_expedite_lane_passes_the_columns_limit(team: Workspace) -> None:
    to(team, "A", "Dev")
    to(team, "B", "Dev")
    with pytest.raises(
        WipLimitReached, match=r"Dev is full: 2 of 2. Finish one first, or move R-3 anyway with a reason"
    ):
        to(team, "C", "Dev")
    to(team, "C", "Dev", FAST)
    with pytest.raises(WipLimitReached):
        to(team, "C", "Dev")  # out of the lane, it would count
    to(team, "D", "Dev", reason="all hands")
    assert text_of(team) == "To do: | Dev(2): A B D C | Test: | Done:"  # lane by lane


def test_a_lane_holds_only_so_much_work_in_progress(team: Workspace) -> None:
    to(team, "A", "To do", WEB)
    to(team, "B", "To do", WEB)
    to(team, "A", "Test", WEB)
    with pytest.raises(LaneLimitReached, match=r"The swimlane Web is full: 1 of 1 in progress.*R-2"):
        to(team, "B", "Dev", WEB)
    with pytest.raises(LaneLimitReached):
        team.do(Source.MOUSE, items.add_item, title="New", column_id=column(team, "Dev").id, swimlane_id=WEB)
    to(team, "A", "Done", WEB)
    to(team, "B", "Dev", WEB)


def test_a_person_has_only_so_much_work_in_progress(team: Workspace) -> None:
    own(team, "A", "B")
    to(team, "A", "Dev")
    with pytest.raises(
        PersonLimitReached, match=r"Li has 1 of 1 cards in progress. Finish one first, or go on with R-2"
    ):
        to(team, "B", "Test")
    to(team, "C", "Test")
    for use_case, what in (
        (items.assign_item, {"person_id": LI}),
        (items.edit_item, {"details": replace(card(team, "C").details, owners=(LI,))}),
    ):
        with pytest.raises(PersonLimitReached):
            team.do(Source.MOUSE, use_case, item_id=card(team, "C").id, **what)  # type: ignore[arg-type] # one of two
    own(team, "C", reason="holidays")
    assert card(team, "C").details.owners == (LI,)
    team.do(
        Source.MOUSE, items.edit_item, item_id=card(team, "C").id, details=replace(card(team, "C").details, title="C2")
    )
    to(team, "A", "Test")
    assert [(broken.name, broken.count) for broken in broken_limits(whole(team))] == [("Li", 2)]


def test_a_group_counts_together(team: Workspace) -> None:
    ids = [card(team, title).id for title in "ABC"]
    dev = column(team, "Dev").id
    with pytest.raises(WipLimitReached, match=r"Dev is full: 0 of 2.*R-1, R-2, R-3"):
        team.do(Source.MOUSE, item_groups.move_items, item_ids=ids, column_id=dev)
    with pytest.raises(LaneLimitReached, match=r"Web is full: 0 of 1.*R-1, R-2"):
        team.do(Source.MOUSE, item_groups.move_items, item_ids=ids[:2], column_id=dev, swimlane_id=WEB)
    team.do(Source.MOUSE, item_groups.move_items, item_ids=ids, column_id=dev, swimlane_id=FAST)
    with pytest.raises(PersonLimitReached, match="Li has 0 of 1"):
        own(team, "A", "B")
    with pytest.raises(WipLimitReached):
        team.do(Source.SCANNER, scans.move_scanned, item_ids=ids, column_id=dev, swimlane_id=None, keep_lanes=False)


def test_a_swap_between_full_places_is_let_in(team: Workspace) -> None:
    to(team, "A", "Dev", WEB)
    to(team, "B", "Dev")
    to(team, "A", "Test", WEB)
    to(team, "C", "Dev")
    move(team, "A", "Done")
    to(team, "A", "Test", WEB)
    assert text_of(team) == "To do: D | Dev(2): B C | Test: A | Done:"


def test_a_board_that_warns_lets_all_in_and_says_which_limits_are_broken(team: Workspace) -> None:
    team.do(Source.MOUSE, boards.change_board, facts=replace(team.facts(), limit_policy=LimitPolicy.WARN))
    own(team, "A", "B", "C")
    for title in "ABC":
        to(team, title, "Dev", WEB)
    board = whole(team)
    told = [(broken.name, broken.count, broken.limit) for broken in broken_limits(board, [card(team, "C").id])]
    assert told == [("Dev", 3, 2), ("Web", 3, 1), ("Li", 3, 1)]
    assert team.read(wip.broken_by, team.board_id, [card(team, "C").id]) == broken_limits(board, [card(team, "C").id])
    assert team.read(wip.broken_by, team.board_id, [card(team, "D").id]) == ()
