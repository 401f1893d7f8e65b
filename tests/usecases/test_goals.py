"""Goals: added, changed, moved, removed; their milestones; the functions that carry them."""

from dataclasses import replace
from datetime import date

import pytest

from kanban.domain.board import ItemDetails
from kanban.domain.business.goals import Support, forest, goal_of, walk
from kanban.domain.business.values import Goal, Milestone
from kanban.domain.errors import AlreadyThere, EmptyText, NoSuchPerson, NotFound, TextTooLong
from kanban.domain.ids import GoalId, ItemId, PersonId
from kanban.domain.operations import Source
from kanban.store.goals import support_of_goals
from kanban.usecases import boards, goals, item_details, item_fates, items
from kanban.usecases.goals import GoalUnderItself, ReachedInFuture
from kanban.workspace import Workspace
from tests.boards import card, column, whole

REACH, KEEP, ABROAD = GoalId(1), GoalId(2), GoalId(3)
MONDAY = date(2026, 3, 2)


@pytest.fixture
def team(workspace: Workspace) -> Workspace:
    """A board with two goals, and one under the first."""
    do(workspace, goals.add_goal, name=" More  people ")
    do(workspace, goals.add_goal, name="Retain", function="Product")
    do(workspace, goals.add_goal, name="More abroad", parent_id=REACH)
    return workspace


def do(workspace: Workspace, use_case: object, **what: object) -> str | None:
    """Do it; return its title, None when nothing changed."""
    change = workspace.do(Source.MOUSE, use_case, **what)  # type: ignore[arg-type]
    return str(change.operation.title) if change else None


def tree(workspace: Workspace) -> list[str]:
    """Return the names from top to bottom, each behind a dash for every goal above it."""
    return ["-" * node.depth + node.goal.name for node in walk(forest(whole(workspace)))]


def one(workspace: Workspace, goal_id: GoalId = REACH) -> Goal:
    return whole(workspace).goals[goal_id]


def test_new_goals_come_last_under_their_parent(team: Workspace) -> None:
    assert tree(team) == ["More people", "-More abroad", "Retain"]
    due = date(2026, 12, 24)
    boards_person = do(team, boards.add_person, name="Ann Li")
    assert boards_person == "New person Ann Li"
    title = do(
        team, goals.add_goal, name="In schools", function=" product ", parent_id=REACH, owner_id=PersonId(1), due=due
    )
    assert title == "New goal In schools"
    assert one(team, GoalId(4)) == Goal(
        GoalId(4), "In schools", "Product", REACH, owner_id=PersonId(1), due=due, position=1
    )
    assert tree(team) == ["More people", "-More abroad", "-In schools", "Retain"]


def test_names_are_the_boards_own_wherever_goals_stand(team: Workspace) -> None:
    with pytest.raises(AlreadyThere, match="“retain” is there already"):
        team.do(Source.MOUSE, goals.add_goal, name="retain", parent_id=REACH)
    with pytest.raises(AlreadyThere):
        team.do(Source.MOUSE, goals.change_goal, goal=replace(one(team), name="RETAIN"))
    with pytest.raises(EmptyText, match="The goal is empty"):
        team.do(Source.MOUSE, goals.add_goal, name=" \n ")
    with pytest.raises(TextTooLong, match="121 characters; at most 120"):
        team.do(Source.MOUSE, goals.add_goal, name="x" * 121)
    with pytest.raises(NotFound, match="There is no goal “9”"):
        team.do(Source.MOUSE, goals.add_goal, name="Other", parent_id=GoalId(9))
    with pytest.raises(NoSuchPerson):
        team.do(Source.MOUSE, goals.add_goal, name="Other", owner_id=PersonId(9))
    do(team, goals.remove_goal, goal_id=KEEP)
    assert do(team, goals.add_goal, name="Retain") == "New goal Retain"


def test_changing_a_goal(team: Workspace) -> None:
    assert do(team, goals.change_goal, goal=one(team)) is None
    renamed = replace(one(team), name="Everybody", position=7, removed=True)
    assert do(team, goals.change_goal, goal=renamed) == "Rename goal More people to Everybody"
    assert (one(team).name, one(team).position, one(team).removed) == ("Everybody", 0, False)
    changed = replace(one(team), function="Marketing", due=MONDAY)
    assert do(team, goals.change_goal, goal=changed) == "Change goal Everybody"
    team.undo()
    assert (one(team).function, one(team).due) == ("", None)


def test_an_owner_who_left_may_stay_but_not_become_one(team: Workspace) -> None:
    do(team, boards.add_person, name="Ann Li")
    do(team, goals.change_goal, goal=replace(one(team), owner_id=PersonId(1)))
    do(team, boards.remove_person, person_id=PersonId(1))
    do(team, goals.change_goal, goal=replace(one(team), due=MONDAY))
    assert one(team).owner_id == 1
    with pytest.raises(NoSuchPerson, match="There is no person “Ann Li”"):
        team.do(Source.MOUSE, goals.change_goal, goal=replace(one(team, KEEP), owner_id=PersonId(1)))


def test_a_goal_that_gets_another_parent_becomes_its_last(team: Workspace) -> None:
    do(team, goals.change_goal, goal=replace(one(team, KEEP), parent_id=REACH))
    assert tree(team) == ["More people", "-More abroad", "-Retain"]


@pytest.mark.parametrize("under", [REACH, ABROAD])
def test_a_goal_never_stands_under_itself(team: Workspace, under: GoalId) -> None:
    with pytest.raises(GoalUnderItself, match="“More people” cannot stand under"):
        team.do(Source.MOUSE, goals.move_goal, goal_id=REACH, parent_id=under, place=0)
    with pytest.raises(GoalUnderItself):
        team.do(Source.MOUSE, goals.change_goal, goal=replace(one(team), parent_id=under))
    assert tree(team) == ["More people", "-More abroad", "Retain"]


def test_moving_a_goal(team: Workspace) -> None:
    assert do(team, goals.move_goal, goal_id=KEEP, parent_id=None, place=0) == "Move goal Retain"
    assert tree(team) == ["Retain", "More people", "-More abroad"]
    assert do(team, goals.move_goal, goal_id=KEEP, parent_id=None, place=-3) is None
    title = do(team, goals.move_goal, goal_id=KEEP, parent_id=REACH, place=0)
    assert title == "Move goal Retain under More people"
    assert tree(team) == ["More people", "-Retain", "-More abroad"]
    assert do(team, goals.move_goal, goal_id=ABROAD, parent_id=None, place=99) == "Move goal More abroad to the top"
    assert tree(team) == ["More people", "-Retain", "More abroad"]
    for _ in range(3):
        team.undo()
    assert tree(team) == ["More people", "-More abroad", "Retain"]


def test_removing_a_goal_hands_its_sub_goals_to_its_parent(team: Workspace) -> None:
    do(team, goals.add_goal, name="In Asia", parent_id=ABROAD)
    do(team, goals.add_goal, name="In Africa", parent_id=ABROAD)
    do(team, goals.add_goal, name="At home", parent_id=REACH)
    title = do(team, goals.remove_goal, goal_id=ABROAD)
    assert title == "Remove goal More abroad, its sub-goals (2) one step up"
    assert tree(team) == ["More people", "-In Asia", "-In Africa", "-At home", "Retain"]
    assert do(team, goals.remove_goal, goal_id=KEEP) == "Remove goal Retain"
    with pytest.raises(NotFound, match="There is no goal “Retain”"):
        team.do(Source.MOUSE, goals.remove_goal, goal_id=KEEP)
    team.undo()
    team.undo()
    assert tree(team) == ["More people", "-More abroad", "--In Asia", "--In Africa", "-At home", "Retain"]


def test_what_links_to_a_removed_goal_keeps_the_link_but_it_counts_as_none(team: Workspace) -> None:
    item_id = add_card(team, "Login", KEEP)
    do(team, goals.remove_goal, goal_id=KEEP)
    board = whole(team)
    assert board.items[item_id].details.goal_id == KEEP
    assert goal_of(board, KEEP) is None


def add_card(team: Workspace, title: str, goal_id: GoalId, place: str = "Backlog") -> ItemId:
    do(team, items.add_item, title=title, column_id=column(team, place).id)
    item = card(team, title)
    do(team, item_details.edit_item, item_id=item.id, details=ItemDetails(title, goal_id=goal_id))
    return item.id


def test_requirements_are_counted_by_goal(team: Workspace) -> None:
    add_card(team, "Open", REACH)
    add_card(team, "Finished", REACH, "Done")
    shelved = add_card(team, "Shelved", REACH, "Done")
    do(team, item_fates.archive_item, item_id=shelved)
    dropped = add_card(team, "Dropped", REACH)
    do(team, item_fates.archive_item, item_id=dropped)
    thrown = add_card(team, "Thrown", REACH)
    do(team, item_fates.discard_item, item_id=thrown)
    mistaken = add_card(team, "Mistaken", KEEP)
    do(team, item_fates.void_item, item_id=mistaken)
    assert team.read(support_of_goals, team.board_id) == {REACH: Support(open=1, finished=2)}


def test_milestones_are_numbered_and_in_the_order_of_their_days(team: Workspace) -> None:
    later = Milestone(0, " Second  test ", date(2026, 3, 20))
    assert do(team, goals.set_milestone, goal_id=REACH, milestone=later) == "New milestone Second test"
    do(team, goals.set_milestone, goal_id=REACH, milestone=Milestone(0, "First test", date(2026, 3, 10)))
    first, second = one(team).milestones
    assert (first.number, first.name, second.number, second.name) == (2, "First test", 1, "Second test")
    assert do(team, goals.set_milestone, goal_id=REACH, milestone=first) is None
    moved = replace(first, due=date(2026, 4, 1))
    assert do(team, goals.set_milestone, goal_id=REACH, milestone=moved) == "Change milestone First test"
    assert [milestone.number for milestone in one(team).milestones] == [1, 2]
    do(team, goals.remove_milestone, goal_id=REACH, number=1)
    do(team, goals.set_milestone, goal_id=REACH, milestone=Milestone(0, "Third test", date(2026, 5, 1)))
    assert [milestone.number for milestone in one(team).milestones] == [2, 3]


def test_a_milestone_by_week_is_due_at_the_end_of_its_week(team: Workspace) -> None:
    do(team, goals.set_milestone, goal_id=REACH, milestone=Milestone(0, "Test", date(2026, 3, 10), by_week=True))
    assert one(team).milestones == (Milestone(1, "Test", date(2026, 3, 15), by_week=True),)


def test_reaching_a_milestone(team: Workspace) -> None:
    do(team, goals.set_milestone, goal_id=REACH, milestone=Milestone(0, "Test", date(2026, 3, 10)))
    assert do(team, goals.reach_milestone, goal_id=REACH, number=1, day=MONDAY) == "Milestone reached: Test"
    assert one(team).milestones[0].reached_on == MONDAY
    assert do(team, goals.reach_milestone, goal_id=REACH, number=1, day=MONDAY) is None
    title = do(team, goals.reach_milestone, goal_id=REACH, number=1, day=None)
    assert title == "Milestone not reached after all: Test"
    with pytest.raises(ReachedInFuture, match="cannot have been reached on 2026-03-03: today is 2026-03-02"):
        team.do(Source.MOUSE, goals.reach_milestone, goal_id=REACH, number=1, day=date(2026, 3, 3))
    ahead = Milestone(0, "Other", MONDAY, reached_on=date(2026, 3, 9))
    with pytest.raises(ReachedInFuture):
        team.do(Source.MOUSE, goals.set_milestone, goal_id=REACH, milestone=ahead)
    with pytest.raises(NotFound, match="There is no milestone “5”"):
        team.do(Source.MOUSE, goals.reach_milestone, goal_id=REACH, number=5, day=MONDAY)
    with pytest.raises(NotFound, match="There is no milestone “Other”"):
        team.do(Source.MOUSE, goals.set_milestone, goal_id=REACH, milestone=Milestone(7, "Other", MONDAY))
    with pytest.raises(EmptyText, match="The milestone is empty"):
        team.do(Source.MOUSE, goals.set_milestone, goal_id=REACH, milestone=Milestone(0, " ", MONDAY))


def test_functions_have_an_order_and_no_two_the_same_name(team: Workspace) -> None:
    title = do(team, goals.set_functions, names=[" Marketing ", "Product"])
    assert title == "Functions that carry goals: Marketing, Product"
    assert whole(team).facts.functions == ("Marketing", "Product")
    assert do(team, goals.set_functions, names=["Marketing", "Product"]) is None
    with pytest.raises(AlreadyThere, match="“product”"):
        team.do(Source.MOUSE, goals.set_functions, names=["Product", "product"])
    assert do(team, goals.set_functions, names=[]) == "No functions that carry goals"
    do(team, goals.change_goal, goal=replace(one(team), function="PRODUCT"))
    assert one(team).function == "Product"
