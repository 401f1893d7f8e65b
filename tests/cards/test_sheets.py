"""How pieces are put onto pages."""

import pytest

from kanban.cards.drawing import Sheet
from kanban.cards.layouts import all_layouts, default_layout
from kanban.cards.pieces import CardFace, HeaderFace
from kanban.cards.sheets import WrongPaper, arrange, code_sides_mm, paper_of_layout, per_sheet
from kanban.domain.board import ClassOfService
from kanban.domain.card_code import CodeKind

A4_8 = all_layouts()["a4_8"]


def cards(count: int) -> list[CardFace]:
    return [
        CardFace(f"R-{number}", "Pay", f"T0A{number:07}", "", ClassOfService.STANDARD, "Standard")
        for number in range(count)
    ]


def places(sheet: Sheet) -> list[tuple[float, float]]:
    return [(round(piece.box.x_mm, 3), round(piece.box.y_mm, 3)) for piece in sheet.pieces]


def test_eight_cards_fill_a_sheet_of_a4_row_by_row() -> None:
    first, second = arrange(cards(9), A4_8, "A4")
    assert (first.width_mm, first.height_mm) == (210.0, 297.0)
    assert places(first) == [(x, y) for y in (0.5, 74.5, 148.5, 222.5) for x in (0, 105)]
    assert places(second) == [(0, 0.5)]


@pytest.mark.parametrize(
    ("layout", "paper", "count", "width_mm"),
    [
        ("a4_8", "A4", 8, 210.0),
        ("a4_8", "Letter", 6, 215.9),
        ("a4_8", "card", 1, 105.0),
        ("a4_4", "A4", 4, 297.0),
        ("index_a7", "card", 1, 105.0),
        ("header", "A4", 4, 210.0),
        ("header", "Letter", 2, 215.9),
        ("header", "card", 1, 105.0),
        ("corner", "A4", 4, 210.0),
        ("badge", "A4", 8, 210.0),
    ],
)
def test_as_many_pieces_as_fit(layout: str, paper: str, count: int, width_mm: float) -> None:
    assert per_sheet(all_layouts()[layout], paper) == count
    face = cards(1)[0] if layout in {"a4_8", "a4_4", "index_a7"} else None
    if face is not None:
        assert arrange([face], all_layouts()[layout], paper)[0].width_mm == width_mm


def test_on_card_paper_each_piece_is_a_page_of_its_own_size_without_marks() -> None:
    sheets = arrange(
        [HeaderFace("Dev", "T0A0000001"), HeaderFace("Test", "T0A0000002")], all_layouts()["header"], "card"
    )
    assert [(sheet.width_mm, sheet.height_mm, sheet.marks) for sheet in sheets] == [(105.0, 148.0, ())] * 2
    assert [places(sheet) for sheet in sheets] == [[(0, 0)]] * 2


def test_marks_lie_on_the_cuts_and_can_be_left_out() -> None:
    (sheet,) = arrange(cards(8), A4_8, "A4")
    assert {mark.x1_mm for mark in sheet.marks if mark.x1_mm == mark.x2_mm} == {0, 105, 210}
    assert {mark.y1_mm for mark in sheet.marks if mark.y1_mm == mark.y2_mm} == {0.5, 74.5, 148.5, 222.5, 296.5}
    (bare,) = arrange(cards(8), A4_8, "A4", crop_marks=False)
    assert bare.marks == ()


def test_marks_stay_out_of_every_quiet_zone() -> None:
    (sheet,) = arrange(cards(8), A4_8, "A4")
    for piece in sheet.pieces:
        quiet = piece.items[-1].quiet  # type: ignore[union-attr]
        left, right = piece.box.x_mm + quiet.x_mm, piece.box.x_mm + quiet.right_mm
        top, bottom = piece.box.y_mm + quiet.y_mm, piece.box.y_mm + quiet.bottom_mm
        for mark in sheet.marks:
            across = mark.y1_mm == mark.y2_mm and top < mark.y1_mm + 0.1 and mark.y1_mm - 0.1 < bottom
            down = mark.x1_mm == mark.x2_mm and left < mark.x1_mm + 0.1 and mark.x1_mm - 0.1 < right
            assert not (across and mark.x1_mm < right and mark.x2_mm > left)
            assert not (down and mark.y1_mm < bottom and mark.y2_mm > top)


def test_no_faces_make_no_sheets() -> None:
    assert arrange([], A4_8, "A4") == ()


@pytest.mark.parametrize(("layout", "paper"), [("index_a7", "A4"), ("a4_8", "A3"), ("a4_8", "a4")])
def test_a_paper_that_a_layout_is_not_made_for_is_refused(layout: str, paper: str) -> None:
    with pytest.raises(WrongPaper, match=f"“{layout}” cannot be printed on {paper}. It goes on: ") as refused:
        arrange(cards(1), all_layouts()[layout], paper)
    assert refused.value.fields["paper"] == paper


def test_code_sides_are_those_of_the_default_layouts() -> None:
    assert code_sides_mm() == {
        CodeKind.CARD: 32.0,
        CodeKind.HEADER: 56.0,
        CodeKind.CORNER: 64.0,
        CodeKind.BADGE: 32.0,
        CodeKind.ACTION: 32.0,
        CodeKind.TRAIN: 32.0,
        CodeKind.LANE: 56.0,
    }
    assert default_layout(CodeKind.CARD) is A4_8


@pytest.mark.parametrize(
    ("layout", "code_mm", "size_mm", "to_middle_mm"),
    [
        ("a4_8", 32.0, (105, 74), (-30.0, -14.5)),
        ("a4_8_far", 40.0, (105, 74), (-24.5, -9.0)),
        ("a4_4", 44.8, (148, 105), (-41.5, -19.6)),
        ("a4_4_far", 64.0, (148, 105), (-29.2, -7.7)),
        ("header", 56.0, (105, 148), (0.0, 34.8)),
        ("corner", 64.0, (105, 105), (0.0, 8.0)),
    ],
)
def test_what_a_photo_can_know_of_the_paper(
    layout: str, code_mm: float, size_mm: tuple[float, float], to_middle_mm: tuple[float, float]
) -> None:
    code, width, height, (right, down) = paper_of_layout(all_layouts()[layout])
    assert code == pytest.approx(code_mm)
    assert (width, height) == size_mm
    assert (right, down) == pytest.approx(to_middle_mm, abs=0.06)
