"""The contract that every layout keeps, whoever adds it."""

import itertools
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest

from kanban.cards.drawing import Box, Code, Item, Line, Polygon, Rect, Text
from kanban.cards.layout import CARD_PAPER, ROLL_PAPER, AnyLayout
from kanban.cards.layouts import all_layouts, default_layout, layout_beside, layouts_for
from kanban.cards.pieces import ActionFace, BadgeFace, CardFace, CornerFace, HeaderFace, TrainFace
from kanban.cards.qr import modules
from kanban.domain.board import ClassOfService
from kanban.domain.card_code import CodeKind

CODE = "TK7AB12CD9"
LONG = (
    "Add the Christmas countdown banner to the start page, 支持倒计时、分享有礼（含微信、微博）, and keep it stable "
    * 2
)
FULL_CARD = CardFace(
    key="PROJECT-12345",
    title=LONG,
    code=CODE,
    item_type_text="Requirement",
    class_of_service=ClassOfService.STANDARD,
    class_of_service_text="Standard",
    owners=("Maximiliane von Hohenstein", "王芳", "Peng Xin", "Marie-Louise Dupont"),
    due_text="Due 24 December 2026",
    labels=("release", "performance", "大促"),
    board_name="Christmas campaign",
    printed_text="2026-11-20, revision 2",
)
BARE_CARD = CardFace("R-1", "Pay", CODE, "", ClassOfService.STANDARD, "")
FACES: dict[CodeKind, tuple[Any, ...]] = {
    CodeKind.CARD: tuple(
        replace(card, class_of_service=service, class_of_service_text=service)
        for service in ClassOfService
        for card in (FULL_CARD, BARE_CARD)
    ),
    CodeKind.HEADER: (HeaderFace(LONG, CODE, "WIP 12", "Board"), HeaderFace("Dev", CODE)),
    CodeKind.LANE: (HeaderFace(LONG, CODE, "WIP 12", "Board"), HeaderFace("移动端", CODE)),
    CodeKind.CORNER: tuple(CornerFace(name, CODE, LONG, "Board") for name in ("TL", "TR", "BR", "BL")),
    CodeKind.BADGE: (BadgeFace(LONG, "MH", CODE, "Board"), BadgeFace("王芳", "王", CODE)),
    CodeKind.ACTION: (ActionFace(LONG, CODE, LONG, "Board"), ActionFace("撤销", CODE)),
    CodeKind.TRAIN: (TrainFace(LONG, CODE, LONG, "Board"), TrainFace("Train 49", CODE)),
}
CASES = [
    pytest.param(layout, face, id=f"{layout.name}-{number}")
    for layout in all_layouts().values()
    for number, face in enumerate(FACES[layout.kind])
]


def extents(item: Item) -> Iterator[Box]:
    """The areas that an item may put ink into."""
    match item:
        case Rect():
            yield item.box
        case Line():
            left, right = sorted((item.x1_mm, item.x2_mm))
            top, bottom = sorted((item.y1_mm, item.y2_mm))
            yield Box(left, top, right - left, bottom - top)
        case Polygon():
            xs, ys = zip(*item.points, strict=True)
            yield Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
        case Text(box=box, notch=notch):
            if notch is None:
                yield box
            else:
                yield Box(box.x_mm, box.y_mm, box.width_mm, notch.y_mm - box.y_mm)
                yield Box(box.x_mm, box.y_mm, notch.x_mm - box.x_mm, box.height_mm)
        case Code():
            yield Box(item.x_mm, item.y_mm, item.side_mm, item.side_mm)


def overlap(one: Box, other: Box) -> bool:
    near = 1e-6
    apart_x = one.right_mm <= other.x_mm + near or other.right_mm <= one.x_mm + near
    apart_y = one.bottom_mm <= other.y_mm + near or other.bottom_mm <= one.y_mm + near
    return not (apart_x or apart_y)


def the_code(items: tuple[Item, ...]) -> Code:
    (code,) = (item for item in items if isinstance(item, Code))
    return code


@pytest.mark.parametrize(("layout", "face"), CASES)
def test_a_piece_has_one_code_of_the_size_that_the_layout_names(layout: AnyLayout, face: Any) -> None:
    code = the_code(layout.draw(face))
    assert code.side_mm == pytest.approx(layout.code_mm)
    assert code.modules == modules(CODE)


@pytest.mark.parametrize(("layout", "face"), CASES)
def test_nothing_is_printed_into_the_quiet_zone_and_it_lies_on_the_piece(layout: AnyLayout, face: Any) -> None:
    items = layout.draw(face)
    quiet = the_code(items).quiet
    width, height = layout.size_mm
    assert quiet.x_mm >= 0
    assert quiet.y_mm >= 0
    assert quiet.right_mm <= width
    assert quiet.bottom_mm <= height
    others = [item for item in items if not isinstance(item, Code)]
    assert not [item for item in others if any(overlap(area, quiet) for area in extents(item))]


@pytest.mark.parametrize(("layout", "face"), CASES)
def test_nothing_is_printed_near_the_edge(layout: AnyLayout, face: Any) -> None:
    width, height = layout.size_mm
    for area in (area for item in layout.draw(face) for area in extents(item)):
        assert area.x_mm >= layout.safe_mm - 1e-6
        assert area.y_mm >= layout.safe_mm - 1e-6
        assert area.right_mm <= width - layout.safe_mm + 1e-6
        assert area.bottom_mm <= height - layout.safe_mm + 1e-6
        assert area.width_mm >= 0
        assert area.height_mm >= 0


@pytest.mark.parametrize(("layout", "face"), CASES)
def test_texts_do_not_lie_on_each_other(layout: AnyLayout, face: Any) -> None:
    texts = [item for item in layout.draw(face) if isinstance(item, Text)]
    for number, text in enumerate(texts):
        for other in texts[number + 1 :]:
            assert not any(overlap(one, two) for one in extents(text) for two in extents(other)), (text, other)


@pytest.mark.parametrize("layout", [layout for layout in all_layouts().values() if layout.draw_long is not None])
@pytest.mark.parametrize("face", FACES[CodeKind.CARD])
def test_on_a_roll_too_everything_lies_on_the_piece_and_apart(layout: AnyLayout, face: CardFace) -> None:
    assert layout.draw_long is not None
    assert ROLL_PAPER in layout.papers
    length, items = layout.draw_long(face)
    code = the_code(items)
    assert code.side_mm == pytest.approx(layout.code_mm)
    assert 0 <= code.quiet.y_mm < code.quiet.bottom_mm <= length
    others = [item for item in items if not isinstance(item, Code)]
    assert not [item for item in others if any(overlap(area, code.quiet) for area in extents(item))]
    for area in (area for item in others for area in extents(item)):
        assert layout.safe_mm - 1e-6 <= area.x_mm <= area.right_mm <= layout.size_mm[0] - layout.safe_mm + 1e-6
        assert 3.0 <= area.y_mm <= area.bottom_mm <= length - 3.0
    texts = [item for item in others if isinstance(item, Text)]
    for one, other in itertools.combinations(texts, 2):
        assert not overlap(one.box, other.box), (one, other)


@pytest.mark.parametrize(("layout", "face"), CASES)
def test_the_code_is_printed_in_characters_too(layout: AnyLayout, face: Any) -> None:
    assert [item.text for item in layout.draw(face) if isinstance(item, Text)].count(CODE) == 1


@pytest.mark.parametrize("layout", all_layouts().values(), ids=all_layouts())
def test_a_layout_prints_one_piece_per_page_at_least(layout: AnyLayout) -> None:
    assert CARD_PAPER in layout.papers
    assert all_layouts()[layout.name] is layout


def test_every_kind_has_one_default() -> None:
    for kind in CodeKind:
        assert [layout.default for layout in layouts_for(kind)].count(True) == 1
        assert default_layout(kind).default
    assert default_layout(CodeKind.CARD).name == "a4_8"


def test_the_layouts_that_come_with_the_program_are_found() -> None:
    assert {layout.name for layout in layouts_for(CodeKind.CARD)} >= {
        "a4_8",
        "a4_4",
        "a4_4_far",
        "a4_8_far",
        "a5",
        "index_a6",
        "index_a7",
        "label_21",
        "note_76",
        "roll_62",
    }


@pytest.mark.parametrize("layout", all_layouts().values(), ids=all_layouts())
def test_a_layout_has_a_name_for_people(layout: AnyLayout) -> None:
    assert layout.title
    assert layout.title[0].isupper()


@pytest.mark.parametrize("layout", layouts_for(CodeKind.CARD), ids=lambda layout: layout.name)
def test_every_part_of_a_card_is_on_it_unless_it_is_left_out(layout: AnyLayout) -> None:
    def words(face: CardFace) -> str:
        return "".join(item.text for item in layout.draw(face) if isinstance(item, Text))

    whole = replace(
        BARE_CARD, item_type_text="Bug", owners=("Ann",), due_text="24 Dec", labels=("h5",), goal_text="Aim"
    )
    said = words(whole)
    assert all(part in said for part in ("Bug", "Ann", "24 Dec", "h5", "Aim"))
    assert all(part not in words(BARE_CARD) for part in ("Bug", "Ann", "24 Dec", "h5", "Aim"))


def test_what_anchors_the_wall_has_a_code_at_least_1_6_times_as_large_as_a_card() -> None:
    card_mm = default_layout(CodeKind.CARD).code_mm
    for kind in (CodeKind.HEADER, CodeKind.LANE, CodeKind.CORNER):
        assert default_layout(kind).code_mm >= 1.6 * card_mm


def test_a_header_has_its_code_above_all_else() -> None:
    items = default_layout(CodeKind.HEADER).draw(HeaderFace("Dev", CODE, "WIP 3"))
    bottom_mm = the_code(items).quiet.bottom_mm
    assert all(area.y_mm >= bottom_mm for item in items if not isinstance(item, Code) for area in extents(item))


@pytest.mark.parametrize("layout", layouts_for(CodeKind.CARD), ids=lambda layout: layout.name)
def test_each_class_of_service_differs_without_colour(layout: AnyLayout) -> None:
    drawn = {
        service: without_colour(layout, replace(BARE_CARD, class_of_service=service)) for service in ClassOfService
    }
    assert len(set(drawn.values())) == len(ClassOfService)


def without_colour(layout: AnyLayout, card: CardFace) -> tuple[object, ...]:
    shapes = (item for item in layout.draw(card) if isinstance(item, Polygon | Rect | Line))
    return tuple(getattr(item, "points", getattr(item, "box", None)) for item in shapes)


def test_a_title_gets_the_room_that_missing_lines_leave() -> None:
    def title_height_mm(card: CardFace) -> float:
        items = default_layout(CodeKind.CARD).draw(card)
        return next(item.box.height_mm for item in items if isinstance(item, Text) and item.text == card.title)

    assert title_height_mm(BARE_CARD) > title_height_mm(FULL_CARD) + 15
    assert title_height_mm(FULL_CARD) > 20


@pytest.mark.parametrize("card", layouts_for(CodeKind.CARD), ids=lambda layout: layout.name)
@pytest.mark.parametrize("kind", [CodeKind.HEADER, CodeKind.LANE, CodeKind.CORNER])
def test_every_layout_of_cards_has_anchors_that_are_large_enough(card: AnyLayout, kind: CodeKind) -> None:
    anchor = layout_beside(kind, card)
    assert anchor.kind is kind
    assert anchor.code_mm >= 1.6 * card.code_mm


def test_usual_cards_have_usual_anchors_and_badges_stay_as_they_are() -> None:
    assert layout_beside(CodeKind.HEADER, all_layouts()["a4_8"]).name == "header"
    assert layout_beside(CodeKind.CORNER, all_layouts()["a4_4_far"]).name == "corner_far"
    assert layout_beside(CodeKind.BADGE, all_layouts()["a4_4_far"]).name == "badge"


@pytest.mark.parametrize("kind", [CodeKind.CARD, CodeKind.HEADER, CodeKind.LANE, CodeKind.CORNER])
def test_sizes_of_codes_that_mean_different_papers_are_told_apart(kind: CodeKind) -> None:
    papers = {layout.code_mm: layout.size_mm for layout in layouts_for(kind)}
    assert all(papers[layout.code_mm] == layout.size_mm for layout in layouts_for(kind))
    sides = sorted(papers)
    assert all(larger / smaller > 1.11 for smaller, larger in itertools.pairwise(sides))
