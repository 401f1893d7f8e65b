"""How columns are added, changed, moved, split and removed, and that no history is lost by it."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from kanban.domain.board import ColumnKind, LimitPolicy, WallAnchor, WorkItem
from kanban.domain.errors import (
    AlreadyThere,
    BadLimit,
    EmptyText,
    MarkHasNoPlace,
    NoSuchColumn,
    Refused,
    StartAfterFinish,
    TextTooLong,
    TooManyColumns,
)
from kanban.domain.events import ItemMoved
from kanban.domain.ids import ColumnId
from kanban.domain.operations import Source
from kanban.domain.wall.model import PhotoFacts, SightingKind, WallReading
from kanban.domain.wall.strips import in_columns
from kanban.printing import column_code
from kanban.store import log
from kanban.store.check import check
from kanban.usecases import boards, columns, items
from kanban.usecases.importing import standing_rows
from kanban.wall.known import expected_of
from kanban.workspace import Workspace
from tests.boards import card, column, move, text_of, whole
from tests.walls import PLANE, hangs

MakeBoard = Callable[[str], Workspace]


def do(workspace: Workspace, use_case: Callable[..., object], **what: object) -> str:
    """Do something and return its title."""
    change = workspace.do(Source.MOUSE, use_case, **what)  # type: ignore[arg-type] # any use case
    assert change is not None
    return str(change.operation.title)


def place_of(item: WorkItem) -> ColumnId:
    assert item.place is not None
    return item.place.column_id


def kanban_of(workspace: Workspace) -> list[tuple[str, int, bool, bool]]:
    return [(c.name, c.position, c.started, c.finished) for c in whole(workspace).shown_columns()]


@pytest.mark.parametrize(
    ("position", "text"),
    [
        (0, "Review: | A: X | B: Y | C:"),
        (1, "A: X | Review: | B: Y | C:"),
        (2, "A: X | B: Y | Review: | C:"),
        (None, "A: X | B: Y | C: | Review:"),
        (99, "A: X | B: Y | C: | Review:"),
        (-3, "Review: | A: X | B: Y | C:"),
    ],
)
def test_adding(board: MakeBoard, position: int | None, text: str) -> None:
    team = board("A: X | B: Y | C:")
    assert do(team, columns.add_column, name=" Review ", position=position) == "New column Review"
    assert text_of(team) == text
    team.undo()
    assert text_of(team) == "A: X | B: Y | C:"
    team.redo()
    assert text_of(team) == text
    assert check(team.database) == []


def test_what_cannot_be_added(board: MakeBoard) -> None:
    team = board("A: | B:")
    for name, refusal in (("a", AlreadyThere), (" ", EmptyText), ("x" * 61, TextTooLong)):
        with pytest.raises(refusal):
            do(team, columns.add_column, name=name)
    for number in range(28):
        do(team, columns.add_column, name=f"More {number}", kind=ColumnKind.WAIT)
    with pytest.raises(TooManyColumns, match="A board has 2 to 30 columns; these are 31"):
        do(team, columns.add_column, name="Too many")


def test_policies_and_limits(board: MakeBoard) -> None:
    team = board("A: | B: | C:")
    wanted = replace(column(team, "B"), policy="\n Tests are green. \n\tLooked at by two.\n\n", wip_limit=3)
    assert do(team, columns.change_column, column=wanted) == "Change column B"
    assert column(team, "B").policy == "Tests are green.\n Looked at by two."
    for limit in (0, -1, 1000):
        with pytest.raises(BadLimit, match=f"A WIP limit is a number from 1 to 999; “{limit}” is none"):
            do(team, columns.change_column, column=replace(wanted, wip_limit=limit))
    with pytest.raises(TextTooLong, match="The policy has 2001 characters; at most 2000 are possible"):
        do(team, columns.change_column, column=replace(wanted, policy="x" * 2001))
    assert column(team, "B").wip_limit == 3


def test_a_new_name_alone_is_called_renaming(board: MakeBoard) -> None:
    team = board("A: | B:")
    assert do(team, columns.change_column, column=replace(column(team, "B"), name="Shipped")) == (
        "Rename column B to Shipped"
    )


@pytest.mark.parametrize(
    ("name", "position", "text"),
    [("A", 1, "B: | A: X | C: | D:"), ("D", 2, "A: X | B: | D: | C:"), ("A", 2, "B: | C: | A: X | D:")],
)
def test_moving(board: MakeBoard, name: str, position: int, text: str) -> None:
    team = board("A: X | B: | C: | D:")
    for column_ in whole(team).shown_columns():
        if column_.started or column_.finished:
            do(team, columns.change_column, column=replace(column_, started=False, finished=False))
    assert do(team, columns.move_column, column_id=column(team, name).id, position=position) == f"Move column {name}"
    assert text_of(team) == text
    team.undo()
    assert text_of(team) == "A: X | B: | C: | D:"


def test_work_starts_before_it_is_finished(workspace: Workspace) -> None:
    dev, done = column(workspace, "Dev"), column(workspace, "Done")
    with pytest.raises(StartAfterFinish, match="“Dev” must be left of the finished column “Done”"):
        do(workspace, columns.move_column, column_id=dev.id, position=4)
    with pytest.raises(StartAfterFinish):
        do(workspace, columns.move_column, column_id=done.id, position=0)
    with pytest.raises(NoSuchColumn):
        do(workspace, columns.move_column, column_id=ColumnId(77), position=0)
    assert workspace.do(Source.MOUSE, columns.move_column, column_id=dev.id, position=2) is None
    assert text_of(workspace) == "Backlog: | Ready: | Dev: | Test: | Done:"


def test_splitting_keeps_cards_marks_and_history_on_the_left(board: MakeBoard) -> None:
    team = board("A: | Dev(3): X Y | Done:")
    dev = column(team, "Dev")
    title = do(team, columns.split_column, column_id=dev.id, left="Coding", right="Code review")
    assert title == "Split column Dev into Coding and Code review"
    assert text_of(team) == "A: | Coding(3): X Y | Code review: | Done:"
    assert column(team, "Coding") == replace(dev, name="Coding")
    assert not column(team, "Code review").started
    team.undo()
    assert text_of(team) == "A: | Dev(3): X Y | Done:"
    for left, right in (("Same", "same"), ("A", "B"), ("Dev", "Done"), ("", "x")):
        with pytest.raises(Refused):
            do(team, columns.split_column, column_id=dev.id, left=left, right=right)
    do(team, columns.split_column, column_id=dev.id, left="Dev", right="Dev done")
    assert text_of(team) == "A: | Dev(3): X Y | Dev done: | Done:"


def test_removing_a_column_takes_its_cards_to_the_left(board: MakeBoard) -> None:
    team = board("A: X | B: | C: P Q | D: R")
    title = do(team, columns.remove_column, column_id=column(team, "C").id)
    assert title == "Remove column C, its cards (2) to B"
    assert text_of(team) == "A: X | B: P Q | D: R"
    team.undo()
    assert text_of(team) == "A: X | B: | C: P Q | D: R"
    team.redo()
    assert text_of(team) == "A: X | B: P Q | D: R"
    assert check(team.database) == []


def test_cards_go_where_they_are_sent(board: MakeBoard) -> None:
    team = board("A: X Y | B: Z | C: | D: R S")
    do(team, columns.remove_column, column_id=column(team, "A").id, cards_to=column(team, "D").id)
    assert text_of(team) == "B: Z | C: | D: X Y R S"  # finished: the newest on top, in their order
    do(team, columns.remove_column, column_id=column(team, "C").id)
    assert text_of(team) == "B: Z | D: X Y R S"
    with pytest.raises(TooManyColumns, match="A board has 2 to 30 columns; these are 1"):
        do(team, columns.remove_column, column_id=column(team, "B").id)


def test_the_first_columns_cards_go_to_the_right(board: MakeBoard) -> None:
    team = board("A: X | B: Y | C:")
    do(team, columns.remove_column, column_id=column(team, "A").id)
    assert text_of(team) == "B: Y X | C:"


def test_what_cannot_be_removed(board: MakeBoard) -> None:
    team = board("A: X | B: | C:")
    gone = column(team, "A").id
    with pytest.raises(NoSuchColumn):
        do(team, columns.remove_column, column_id=gone, cards_to=gone)
    with pytest.raises(NoSuchColumn):
        do(team, columns.remove_column, column_id=gone, cards_to=ColumnId(99))
    do(team, columns.remove_column, column_id=gone)
    with pytest.raises(NoSuchColumn, match=r"There is no column “A” on this board. Its columns are: B, C"):
        do(team, columns.remove_column, column_id=gone)
    with pytest.raises(NoSuchColumn):
        do(team, columns.change_column, column=replace(column(team, "B"), id=gone))
    with pytest.raises(NoSuchColumn):
        do(team, items.move_item, item_id=card(team, "X").id, column_id=gone)


def test_marks_go_to_the_right_neighbour(workspace: Workspace) -> None:
    do(workspace, columns.remove_column, column_id=column(workspace, "Dev").id)
    assert kanban_of(workspace) == [
        ("Backlog", 0, False, False),
        ("Ready", 1, False, False),
        ("Test", 3, True, False),
        ("Done", 4, False, True),
    ]
    with pytest.raises(MarkHasNoPlace, match=r"“Test” marks where work is started or finished.*Mark another column"):
        do(workspace, columns.remove_column, column_id=column(workspace, "Test").id)
    with pytest.raises(MarkHasNoPlace):
        do(workspace, columns.remove_column, column_id=column(workspace, "Done").id)
    do(workspace, columns.add_column, name="Archive")
    do(workspace, columns.remove_column, column_id=column(workspace, "Done").id)
    assert [c.name for c in whole(workspace).shown_columns() if c.finished] == ["Archive"]
    workspace.undo()
    assert [c.name for c in whole(workspace).shown_columns() if c.finished] == ["Done"]


def test_a_removed_column_is_still_named_in_all_history(board: MakeBoard) -> None:
    team = board("A: X Y | B: | Review: | Done:")
    move(team, "X", "Review")
    move(team, "Y", "Review")
    team.do(Source.MOUSE, items.archive_item, item_id=card(team, "Y").id)
    review = column(team, "Review")
    do(team, columns.remove_column, column_id=review.id)
    now = whole(team)
    assert now.columns[review.id] == replace(review, removed=True)
    moves = team.read(log.logged_moves, team.board_id)
    names = [(now.items[m.item_id].title, now.columns[m.to_column_id].name) for m in moves if m.to_column_id]
    assert names == [("X", "A"), ("Y", "A"), ("X", "Review"), ("Y", "Review"), ("X", "B")]
    rows = [(row.card_id, row.from_column, row.to_column) for row in standing_rows(now, moves)]
    assert rows == [
        ("R-1", "", "A"),
        ("R-2", "", "A"),
        ("R-1", "A", "Review"),
        ("R-2", "A", "Review"),
        ("R-1", "Review", "B"),
    ]
    told = [event for _, event, _ in team.read(log.history_of, card(team, "X").id) if isinstance(event, ItemMoved)]
    assert [now.columns[event.after.column_id].name for event in told if event.after] == ["Review", "B"]
    assert place_of(card(team, "Y")) == review.id
    team.do(Source.MOUSE, items.restore_item, item_id=card(team, "Y").id)
    assert text_of(team) == "A: | B: X Y | Done:"


def test_the_clock_of_moved_cards_starts_anew(board: MakeBoard) -> None:
    team = board("A: | B: X | C: | D:")
    before = card(team, "X").place
    do(team, columns.remove_column, column_id=column(team, "B").id, cards_to=column(team, "A").id)
    after = card(team, "X").place
    assert before is not None
    assert after is not None
    assert after.since > before.since


def test_limits_of_the_neighbour_do_not_stop_it(board: MakeBoard) -> None:
    team = board("A(1): X | B: Y Z | C:")
    team.do(Source.MOUSE, boards.change_board, facts=replace(team.facts(), limit_policy=LimitPolicy.REFUSE))
    do(team, columns.change_column, column=replace(column(team, "B"), started=False))
    do(team, columns.remove_column, column_id=column(team, "B").id)
    assert text_of(team) == "A(1): X Y Z | C:"


def test_the_header_of_a_removed_column_on_a_photo_is_no_column(board: MakeBoard) -> None:
    team = board("A: | B: X | C: | Done:")
    gone = column(team, "C")
    before = whole(team)
    anchors = tuple(
        WallAnchor("header", c.id, 500.0 * place + 250, 100.0) for place, c in enumerate(before.shown_columns())
    )
    do(team, columns.remove_column, column_id=gone.id)
    now = whole(team)
    assert column_code(before, gone) in expected_of(before).codes
    assert column_code(now, gone) not in expected_of(now).codes
    under = replace(hangs(1, ColumnId(3)), columns=())  # in the middle of where C was
    reading = WallReading((PhotoFacts("wall.jpg", 2000, 1500, "x", plane=PLANE),), (under,), anchors)
    for shown, expected in ((before, {gone.id}), (now, {column(team, "B").id, column(team, "Done").id})):
        placed = in_columns(reading, shown.shown_columns(), (), None)
        found = [s.columns for s in placed.sightings if s.kind is SightingKind.CARD]
        assert len(found) == 1
        assert set(found[0]) <= expected
        assert found[0]
