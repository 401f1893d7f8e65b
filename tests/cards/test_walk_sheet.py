"""The walk-along sheet: what stands on its pages, and that nothing lies on anything else."""

import pytest

from kanban.cards.drawing import Rect, Sheet, Text
from kanban.cards.walk_sheet import WalkLine, WalkWords, walk_sheets

WORDS = WalkWords("Wall list", "Team · 2026-03-02")
LONG = "Add the Christmas countdown banner to the start page, 支持倒计时、分享有礼（含微信、微博）, and keep it stable"


def lines(count: int, group: str = "Dev") -> list[WalkLine]:
    return [WalkLine(group, f"R-{n}", LONG, "→ move to Test", "card 3 of 9 from the top") for n in range(count)]


def texts(sheet: Sheet) -> list[str]:
    return [item.text for piece in sheet.pieces for item in piece.items if isinstance(item, Text)]


def test_one_line_has_a_box_its_column_and_what_to_do() -> None:
    (sheet,) = walk_sheets([WalkLine("Dev", "R-12", "Pay", "take down")], WORDS, "A4")
    assert texts(sheet) == ["Wall list", "Team · 2026-03-02", "Dev", "R-12", "Pay", "take down", "Page 1 of 1"]
    assert len([item for item in sheet.pieces[0].items if isinstance(item, Rect)]) == 1


@pytest.mark.parametrize(("paper", "size", "pages"), [("A4", (210.0, 297.0), 3), ("Letter", (215.9, 279.4), 3)])
def test_long_lists_go_on_and_name_the_column_again(paper: str, size: tuple[float, float], pages: int) -> None:
    sheets = walk_sheets([*lines(20), *lines(22, "Test")], WORDS, paper)
    assert [(sheet.width_mm, sheet.height_mm) for sheet in sheets] == [size] * pages
    assert sum(text.startswith("R-") for sheet in sheets for text in texts(sheet)) == 42
    assert [texts(sheet)[2] for sheet in sheets] == ["Dev", "Dev", "Test"]
    assert texts(sheets[-1])[-1] == "Page 3 of 3"


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_no_text_lies_on_another_or_off_the_page(paper: str) -> None:
    for sheet in walk_sheets([*lines(7), *lines(40, "Test")], WORDS, paper):
        boxes = [item.box for item in sheet.pieces[0].items if isinstance(item, Text)]
        for number, box in enumerate(boxes):
            assert box.x_mm >= 5
            assert box.right_mm <= sheet.width_mm - 5
            assert box.bottom_mm <= sheet.height_mm - 5
            for other in boxes[number + 1 :]:
                apart = box.right_mm <= other.x_mm + 0.01 or other.right_mm <= box.x_mm + 0.01
                assert apart or box.bottom_mm <= other.y_mm + 0.01 or other.bottom_mm <= box.y_mm + 0.01


def test_nothing_to_do_is_no_page() -> None:
    assert walk_sheets([], WORDS, "A4") == ()
