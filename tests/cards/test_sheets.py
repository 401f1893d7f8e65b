"""How pieces are put onto pages."""

import pytest

from kanban.cards.drawing import Code, Line, Sheet, Text
from kanban.cards.layouts import all_layouts, default_layout
from kanban.cards.pieces import CardFace, HeaderFace
from kanban.cards.sheets import (
    NoSuchPlace,
    WrongPaper,
    arrange,
    code_sides_mm,
    paper_of_layout,
    per_sheet,
    place_layout,
)
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
        ("label_21", "A4", 21, 210.0),
        ("label_21", "card", 1, 63.5),
        ("note_76", "A4", 6, 210.0),
        ("note_76", "Letter", 6, 215.9),
        ("index_a6", "card", 1, 148.0),
        ("a5", "A4", 2, 210.0),
        ("a5", "Letter", 1, 215.9),
        ("a5", "card", 1, 210.0),
        ("roll_62", "roll", 1, 62.0),
        ("roll_62", "card", 1, 62.0),
        ("header_wide", "A4", 1, 210.0),
        ("header_wide", "Letter", 1, 215.9),
        ("corner_wide", "Letter", 1, 215.9),
    ],
)
def test_as_many_pieces_as_fit(layout: str, paper: str, count: int, width_mm: float) -> None:
    assert per_sheet(all_layouts()[layout], paper) == count
    face = cards(1)[0] if all_layouts()[layout].kind is CodeKind.CARD else None
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
        ("a5", 90.0, (210, 148), (-42.1, -11.1)),
        ("index_a6", 52.0, (148, 105), (-37.5, -16.0)),
        ("note_76", 28.0, (76, 76), (-17.1, -17.1)),
        ("label_21", 25.0, (63.5, 38.1), (-13.5, 0.0)),
        ("roll_62", 35.8, (62, 100), (0.0, -24.9)),
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


# Sheets that are bought, notes, rolls


def test_labels_lie_where_the_makers_cut_them() -> None:
    (sheet,) = arrange(cards(21), all_layouts()["label_21"], "A4")
    assert places(sheet)[:4] == [(7.25, 15.15), (73.25, 15.15), (139.25, 15.15), (7.25, 53.25)]
    last = sheet.pieces[-1].box
    assert (round(210 - last.right_mm, 3), round(297 - last.bottom_mm, 3)) == (7.25, 15.15)


@pytest.mark.parametrize(("layout", "paper"), [("label_21", "A4"), ("note_76", "A4"), ("roll_62", "roll")])
def test_there_are_marks_only_where_somebody_cuts(layout: str, paper: str) -> None:
    assert all(sheet.marks == () for sheet in arrange(cards(3), all_layouts()[layout], paper))
    assert not all_layouts()[layout].cut
    assert arrange(cards(1), all_layouts()["a5"], "A4")[0].marks


def test_a_half_used_sheet_is_begun_where_labels_are_left() -> None:
    layout = all_layouts()["label_21"]
    first, second = arrange(cards(20), layout, "A4", first=5)
    assert places(first) == places(arrange(cards(21), layout, "A4")[0])[4:]
    assert places(second) == [(7.25, 15.15), (73.25, 15.15), (139.25, 15.15)]
    (alone,) = arrange(cards(1), layout, "A4", first=21)
    assert places(alone) == [(139.25, 243.75)]


@pytest.mark.parametrize(("paper", "first", "count"), [("A4", 0, 21), ("A4", 22, 21), ("A4", -1, 21), ("card", 2, 1)])
def test_a_place_that_no_sheet_has_is_refused(paper: str, first: int, count: int) -> None:
    with pytest.raises(NoSuchPlace, match=f"A sheet has places 1 to {count}; there is no place {first} to begin with."):
        arrange(cards(1), all_layouts()["label_21"], paper, first=first)


def test_a_label_of_a_roll_is_as_long_as_its_words_need() -> None:
    layout = all_layouts()["roll_62"]
    short, longer, longest = arrange(
        [
            CardFace("R-1", title, "T0A0000001", "", ClassOfService.STANDARD, "Standard")
            for title in ("Pay", "Add the Christmas countdown banner to the start page", "退款流程的改造。" * 62)
        ],
        layout,
        "roll",
    )
    assert [sheet.width_mm for sheet in (short, longer, longest)] == [62.0, 62.0, 62.0]
    assert 70 <= short.height_mm < 85 < longer.height_mm < 130 < longest.height_mm <= 190
    for sheet in (short, longer, longest):
        (piece,) = sheet.pieces
        assert all(
            item.box.y_mm >= 3.0 and item.box.bottom_mm <= sheet.height_mm - 3.0
            for item in piece.items
            if isinstance(item, Text)
        )
        (code,) = (item for item in piece.items if isinstance(item, Code))
        assert code.quiet.bottom_mm == pytest.approx(sheet.height_mm - 0.4)


def test_the_sheet_to_stick_notes_on_has_a_place_for_each_note() -> None:
    layout = all_layouts()["note_76"]
    shown = arrange(cards(8), place_layout(layout, "Here"), "A4", first=2)
    assert [places(sheet) for sheet in shown] == [places(sheet) for sheet in arrange(cards(8), layout, "A4", first=2)]
    items = shown[0].pieces[0].items
    assert [item.text for item in items if isinstance(item, Text)] == ["Here"]
    assert sum(isinstance(item, Line) for item in items) == 9
    assert not any(isinstance(item, Code) for item in items)
    with pytest.raises(ValueError, match="a4_8 is not stuck on sheets"):
        place_layout(A4_8, "Here")
