"""What goes on paper, made from real boards: which cards, which words, which codes."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kanban.cards.drawing import Item
from kanban.cards.layout import AnyLayout
from kanban.cards.layouts import all_layouts, default_layout
from kanban.cards.pieces import BadgeFace, CardFace, HeaderFace
from kanban.cards.sheets import WrongPaper, arrange
from kanban.domain.board import Board, ClassOfService
from kanban.domain.card_code import ACTIONS, Action, CodeKind, parse
from kanban.domain.operations import Source
from kanban.printing import (
    Pages,
    Words,
    action_faces,
    badge_faces,
    card_faces,
    corner_faces,
    header_faces,
    items_to_print,
    lane_faces,
    prints_of,
)
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import card, move, whole

TODAY = date(2026, 3, 2)
MakeBoard = Callable[[str], Workspace]


def edit(workspace: Workspace, card_title: str, **fields: Any) -> None:
    item = card(workspace, card_title)
    details = replace(item.details, **fields)
    workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=details)


def print_all(workspace: Workspace, *titles: str) -> None:
    board = whole(workspace)
    chosen = [item for item in board.ordered_cards() if item.title in titles]
    assert len(chosen) == len(titles)
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=prints_of(board, chosen))


def titles_to_print(workspace: Workspace) -> list[str]:
    return [item.title for item in items_to_print(whole(workspace))]


def kind_and_number(board: Board, code: str) -> tuple[CodeKind, int]:
    read = parse(code, board.facts.code)
    return read.kind, read.number


def test_cards_that_were_never_printed_are_to_be_printed_until_they_are_finished(board: MakeBoard) -> None:
    workspace = board("To do: A B | Doing: C | Done: D")
    assert titles_to_print(workspace) == ["A", "B", "C"]


def test_a_card_is_to_be_printed_anew_when_its_words_changed_and_only_then(board: MakeBoard) -> None:
    workspace = board("To do: A B | Doing: C | Done: D")
    print_all(workspace, "A", "B", "C", "D")
    assert titles_to_print(workspace) == []
    move(workspace, "B", "Doing")
    edit(workspace, "C", description="not on the card")
    assert titles_to_print(workspace) == []
    edit(workspace, "B", title="B2")
    edit(workspace, "C", due=date(2026, 12, 24))
    assert titles_to_print(workspace) == ["C", "B2"]


def test_a_card_that_changed_after_it_was_finished_is_printed_anew(board: MakeBoard) -> None:
    workspace = board("To do: | Doing: | Done: D")
    print_all(workspace, "D")
    edit(workspace, "D", labels=("release",))
    assert titles_to_print(workspace) == ["D"]


def test_cards_off_the_board_are_not_printed(board: MakeBoard) -> None:
    workspace = board("To do: A B C | Done:")
    workspace.do(Source.MOUSE, items.discard_item, item_id=card(workspace, "A").id)
    workspace.do(Source.MOUSE, items.archive_item, item_id=card(workspace, "B").id)
    assert titles_to_print(workspace) == ["C"]


def test_without_a_finished_column_all_that_is_new_is_printed(workspace: Workspace) -> None:
    workspace.do(Source.MOUSE, items.add_item, title="A", column_id=whole(workspace).shown_columns()[-1].id)
    assert titles_to_print(workspace) == []
    finish = whole(workspace).finished_column()
    assert finish is not None
    workspace.do(Source.MOUSE, boards.change_column, column=replace(finish, finished=False))
    assert titles_to_print(workspace) == ["A"]


def test_a_card_says_what_its_item_says(board: MakeBoard) -> None:
    workspace = board("To do: A | Done:")
    workspace.do(Source.MOUSE, boards.add_person, name="Li Wei")
    (person,) = whole(workspace).shown_people()
    edit(
        workspace,
        "A",
        class_of_service=ClassOfService.FIXED_DATE,
        item_type="bug",
        due=date(2026, 12, 4),
        owners=(person.id,),
        labels=("h5", "大促"),
    )
    made = whole(workspace)
    (face,) = card_faces(made, made.ordered_cards(), Words(), TODAY)
    assert face == CardFace(
        key="R-1",
        title="A",
        code=face.code,
        item_type_text="Bug",
        class_of_service=ClassOfService.FIXED_DATE,
        class_of_service_text="Fixed date",
        owners=("Li Wei",),
        due_text="Due 4 Dec 2026",
        labels=("h5", "大促"),
        board_name="Team",
        printed_text="2026-03-02 · print 1",
    )


def test_words_can_be_of_any_language_and_unknown_types_stay_as_they_are(board: MakeBoard) -> None:
    workspace = board("To do: A | Done:")
    edit(workspace, "A", due=date(2026, 12, 4), item_type="research")
    made = whole(workspace)
    months = tuple(f"{number}月" for number in range(1, 13))
    words = Words(due="{month}{day}日到期", months=months, printed="{date} 第{revision}版")
    (face,) = card_faces(made, made.ordered_cards(), words, TODAY)
    assert (face.due_text, face.item_type_text) == ("12月4日到期", "research")
    assert face.printed_text == "2026-03-02 第1版"


def test_what_is_noted_is_what_the_code_on_the_card_says(board: MakeBoard) -> None:
    workspace = board("To do: A B | Done:")
    made = whole(workspace)
    for title, expected in (("A", 1), ("A1", 2), ("A2", 3)):
        print_all(workspace, "B")
        made = whole(workspace)
        item = card(workspace, title)
        (face,) = card_faces(made, [item], Words(), TODAY)
        assert parse(face.code, made.facts.code).revision == expected
        assert face.printed_text.endswith(f"print {expected}")
        ((item_id, revision, _),) = prints_of(made, [item])
        assert (item_id, revision) == (item.id, expected)
        print_all(workspace, title)
        edit(workspace, title, title=f"A{expected}")
    assert parse(card_faces(made, [card(workspace, "B")], Words(), TODAY)[0].code, made.facts.code).revision == 1


def test_headers_name_the_columns_and_their_limits(board: MakeBoard) -> None:
    made = whole(board("To do: A | Doing(3): | Done:"))
    faces = header_faces(made, Words())
    assert [(face.name, face.limit_text) for face in faces] == [
        ("To do", None),
        ("Doing", "WIP limit 3"),
        ("Done", None),
    ]
    columns = made.shown_columns()
    assert [kind_and_number(made, face.code) for face in faces] == [(CodeKind.HEADER, c.id) for c in columns]


def test_lanes_badges_corners_and_actions_carry_codes_of_their_kind(workspace: Workspace) -> None:
    workspace.do(Source.MOUSE, boards.add_swimlane, name="App")
    workspace.do(Source.MOUSE, boards.add_person, name="Wang Fang", initials="WF")
    made = whole(workspace)
    (lane,), (person,) = made.shown_swimlanes(), made.shown_people()
    (lane_face,), (badge,) = lane_faces(made), badge_faces(made)
    assert lane_face == HeaderFace("App", lane_face.code, None, "Team")
    assert badge == BadgeFace("Wang Fang", "WF", badge.code, "Team")
    assert kind_and_number(made, lane_face.code) == (CodeKind.LANE, lane.id)
    assert kind_and_number(made, badge.code) == (CodeKind.BADGE, person.id)
    corners = corner_faces(made, Words())
    assert [(face.name, face.text) for face in corners] == [
        ("TL", "Top left"),
        ("TR", "Top right"),
        ("BR", "Bottom right"),
        ("BL", "Bottom left"),
    ]
    assert [kind_and_number(made, face.code) for face in corners] == [(CodeKind.CORNER, n) for n in range(4)]
    actions = action_faces(made, Words())
    assert [face.name for face in actions] == ["Block", "Unblock", "Done", "Undo"]
    assert all(face.hint for face in actions)
    read = [kind_and_number(made, face.code) for face in actions]
    assert read == [(CodeKind.ACTION, ACTIONS.index(action)) for action in Action]


def faces(count: int) -> list[CardFace]:
    return [
        CardFace(f"R-{n}", f"Title {n}", f"T0A{n:05}ZX", "Bug", ClassOfService.STANDARD, "Standard")
        for n in range(count)
    ]


def test_pages_are_the_sheets_that_arranging_everything_gives() -> None:
    layout, header = default_layout(CodeKind.CARD), default_layout(CodeKind.HEADER)
    columns = [HeaderFace(f"C{n}", f"T0AZ{n:04}ZX") for n in range(5)]
    pages = Pages([(layout, faces(17)), (header, columns)], "A4")
    expected = (*arrange(faces(17), layout, "A4"), *arrange(columns, header, "A4"))
    assert len(pages) == len(expected) == 5
    assert tuple(pages) == expected
    assert pages[1:3] == expected[1:3]
    assert pages[-1] == expected[4]
    with pytest.raises(IndexError):
        pages[5]


def test_pages_are_made_when_they_are_looked_at() -> None:
    drawn: list[str] = []
    usual: AnyLayout = default_layout(CodeKind.CARD)

    def draw(face: CardFace) -> tuple[Item, ...]:
        drawn.append(face.key)
        return usual.draw(face)

    pages = Pages([(replace(usual, draw=draw), faces(1000))], "card")
    assert len(pages) == 1000
    assert drawn == []
    assert pages[999] is pages[999]
    assert drawn == ["R-999"]


def test_marks_are_left_out_on_request() -> None:
    part = (default_layout(CodeKind.CARD), faces(1))
    assert Pages([part], "A4")[0].marks
    assert not Pages([part], "A4", crop_marks=False)[0].marks


def test_a_paper_that_a_layout_does_not_go_on_is_refused_at_once() -> None:
    with pytest.raises(WrongPaper, match="cannot be printed on A4"):
        Pages([(all_layouts()["index_a7"], faces(1))], "A4")


def test_no_faces_give_no_page() -> None:
    assert len(Pages([(default_layout(CodeKind.CARD), [])], "A4")) == 0
