"""print, codes, scan."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from tests.cli.command import Command


def _code(on: Command, kind: str, name: str) -> str:
    found: list[dict[str, Any]] = on("codes", "--json").document
    return next(str(entry["code"]) for entry in found if (entry["kind"], entry["name"]) == (kind, name))


def test_codes_of_everything_that_can_be_printed(on: Command) -> None:
    on("add", "a")
    on("people", "add", "Ann Bell")
    document = on("codes", "--json").document
    assert [(entry["kind"], entry["name"], entry["code_mm"]) for entry in document] == [
        ("card", "R-1", 32.0),
        ("header", "Backlog", 56.0),
        ("header", "Ready", 56.0),
        ("header", "Dev", 56.0),
        ("header", "Test", 56.0),
        ("header", "Done", 56.0),
        ("lane", "App", 56.0),
        ("lane", "Web", 56.0),
        ("corner", "TL", 64.0),
        ("corner", "TR", 64.0),
        ("corner", "BR", 64.0),
        ("corner", "BL", 64.0),
        ("badge", "Ann Bell", 32.0),
        ("action", "block", 32.0),
        ("action", "unblock", 32.0),
        ("action", "done", 32.0),
        ("action", "undo", 32.0),
    ]
    codes = [entry["code"] for entry in document]
    assert len(set(codes)) == 17
    assert all(len(code) == 10 and code.isalnum() and code.isupper() for code in codes)
    assert on("codes").lines[0] == f"{codes[0]}  card    R-1"


def test_scan_a_card_and_a_header(on: Command, columns_of: Callable[[], dict[str, str]]) -> None:
    on("add", "a")
    card, header = _code(on, "card", "R-1"), _code(on, "header", "Dev")
    ran = on("scan", card, header, "--json")
    assert ran.status == 0
    assert [(a["code"], a["outcome"], a["key"], a["from"], a["to"]) for a in ran.document] == [
        (card, "waiting", "R-1", None, None),
        (header, "moved", "R-1", "Backlog", "Dev"),
    ]
    assert ran.document[1]["message"] == "R-1 → Dev – from Backlog"
    assert columns_of() == {"R-1": "Dev"}
    assert on("show", "R-1", "--json").document["history"][1]["source"] == "scanner"


def test_scan_at_a_station(on: Command, columns_of: Callable[[], dict[str, str]]) -> None:
    on("add", "a")
    card = _code(on, "card", "R-1")
    assert on("scan", card, "--station", "test").out == "R-1 → Test – from Backlog\n"
    assert on("scan", card, "--station", "Nowhere").status == 1
    assert columns_of() == {"R-1": "Test"}


def test_scan_an_action(on: Command) -> None:
    on("add", "a")
    assert on("scan", _code(on, "card", "R-1"), _code(on, "action", "block")).status == 0
    assert on("items", "--json").document[0]["blocked"] is True


def _other_board(command: Command, path: Path) -> str:
    """A card's code of a board whose own two characters differ."""
    for number in range(9):
        other = path.with_name(f"other-{number}.twinboard")
        command("--board", other, "init", "--columns", "A|B")
        command("--board", other, "add", "b")
        code = str(command("--board", other, "codes", "--json").document[0]["code"])
        mine = str(command("--board", path, "codes", "--json").document[0]["code"])
        if code[1:3] != mine[1:3]:
            return code
    raise AssertionError("nine boards of the same two characters")


def test_codes_that_are_refused_each_in_its_own_words(
    command: Command, on: Command, file: Path, columns_of: Callable[[], dict[str, str]]
) -> None:
    on("add", "a")
    card, header = _code(on, "card", "R-1"), _code(on, "header", "Dev")
    damaged = card[:-1] + ("0" if card[-1] != "0" else "1")
    bad = {
        "https://example.org/R-1": "This is not a Twinboard code: https://example.org/R-1",
        "x" * 4000: f"This is not a Twinboard code: {'x' * 39}…",
        "T\x00\x1b[31m\x07": "This is not a Twinboard code: T··[31m·",
        "付款": "This is not a Twinboard code: 付款",
        damaged: f"The code {damaged} is damaged or was typed wrongly. Scan it again, or print it anew.",
        (other := _other_board(command, file)): f"The code {other} belongs to another board.",
    }
    for text, sentence in bad.items():
        ran = on("scan", card, header, text, "--json")
        assert ran.status == 1
        assert ran.err == f"twinboard: {sentence}\n"
        assert [answer["outcome"] for answer in ran.document] == ["not_done", "not_done", "refused"]
        assert ran.document[2]["message"] == sentence
        assert ran.document[1]["to"] is None
        assert columns_of() == {"R-1": "Backlog"}


def test_a_code_whose_card_was_taken_back(on: Command) -> None:
    on("add", "a")
    card = _code(on, "card", "R-1")
    on("undo")
    ran = on("scan", card)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == "twinboard: R-1 was taken back; it is no longer on this board. Take the card off the wall.\n"


def test_an_older_print_still_moves_its_card(on: Command, tmp_path: Path) -> None:
    on("people", "add", "Ann Bell")
    on("add", "a")
    old = _code(on, "card", "R-1")
    on("print", "cards", "--out", tmp_path / "cards.pdf")
    assert _code(on, "card", "R-1") == old
    on("scan", old, _code(on, "badge", "Ann Bell"))
    assert _code(on, "card", "R-1") != old
    assert on("items", "--json").document[0]["reprint"] is True
    on("print", "cards", "--changed", "--out", tmp_path / "cards.pdf")
    ran = on("scan", old, "--station", "Dev", "--json")
    assert ran.status == 0
    assert ran.document[0]["outcome"] == "moved"
    assert ran.document[0]["warnings"] == ["R-1: this is an older print. Take it off and hang the newest"]


def test_print_cards_and_note_them(on: Command, tmp_path: Path) -> None:
    for title in "abc":
        on("add", title)
    out = tmp_path / "cards.pdf"
    assert on("print", "cards", "--out", out, "--draft").out == f"{out}: 3 cards on 1 page\n"
    assert [item["printed"] for item in on("items", "--json").document] == [False, False, False]
    ran = on("print", "cards", "R-3", "R-1", "R-3", "--out", out, "--paper", "card", "--json")
    assert ran.document == {"out": str(out), "pages": 2, "cards": ["R-3", "R-1"]}
    assert [round(float(page.mediabox.width) / 72 * 25.4) for page in PdfReader(out).pages] == [105, 105]
    assert PdfReader(out).pages[0].extract_text().split()[0] == "R-3"
    assert [item["printed"] for item in on("items", "--json").document] == [True, False, True]
    ran = on("print", "cards", "--changed", "--out", out, "--json")
    assert ran.document["cards"] == ["R-2"]
    ran = on("print", "cards", "--changed", "--out", out)
    assert ran.status == 1
    assert ran.err == "twinboard: There is nothing to print: every card's paper is there and up to date.\n"


def test_print_the_other_pieces(on: Command, tmp_path: Path) -> None:
    out = tmp_path / "pieces.pdf"
    ran = on("--lang", "zh_CN", "print", "headers", "--out", out, "--paper", "card", "--json")
    assert ran.document == {"out": str(out), "pages": 11}
    assert "在制品上限" in PdfReader(out).pages[2].extract_text()
    assert on("print", "actions", "--out", out, "--json").document["pages"] == 1
    assert on("print", "badges", "--out", out).err == (
        "twinboard: There is nothing to print: the board has no people; add some with “people add NAME”.\n"
    )
    on("people", "add", "Ann Bell")
    assert on("print", "badges", "--out", out).out == f"{out}: 1 page\n"


def test_print_refuses_a_wrong_layout(on: Command, tmp_path: Path) -> None:
    on("add", "a")
    out = tmp_path / "cards.pdf"
    assert on("print", "cards", "--out", out, "--layout", "b5").err == (
        "twinboard: There is no layout “b5” for these pieces. Layouts are: a4_8, a4_4, a4_4_far, a4_8_far, a5, index_a6, "
        "index_a7, label_21, note_76, roll_62.\n"
    )
    assert on("print", "cards", "--out", out, "--layout", "index_a7", "--paper", "A4").status == 1
    assert on("print", "cards", "--out", out, "--paper", "B5").status == 2
    assert on("print", "cards", "R-1", "--changed", "--out", out).status == 2
    assert not out.exists()
    assert on("print", "cards", "--out", out, "--layout", "index_a7").status == 0


@pytest.mark.parametrize(
    ("place", "reason"), [("missing/cards.pdf", "there is no such folder"), ("folder", "it is not a file")]
)
def test_a_pdf_that_cannot_be_written_leaves_no_print_noted(
    on: Command, tmp_path: Path, place: str, reason: str
) -> None:
    on("add", "a")
    (tmp_path / "folder").mkdir()
    ran = on("print", "cards", "--out", tmp_path / place)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == f"twinboard: {tmp_path / place} could not be written ({reason}). Nothing was changed.\n"
    assert on("items", "--json").document[0]["printed"] is False


def test_headers_of_another_layout_take_lanes_and_corners_with_them(on: Command, tmp_path: Path) -> None:
    out = tmp_path / "headers.pdf"
    assert on("print", "headers", "--out", out, "--layout", "header_far", "--json").document["pages"] == 6
    assert on("print", "headers", "--out", out, "--json").document["pages"] == 4
    ran = on("print", "headers", "--out", out, "--layout", "a4_8")
    assert ran.status == 1
    assert (
        "There is no layout “a4_8” for these pieces. Layouts are: header, header_far, header_large, header_wide."
        in ran.err
    )


def test_advice_for_a_wall(on: Command) -> None:
    document = on("print", "advice", "--wall-mm", 3200, "--json").document
    assert (document["wall_mm"], document["megapixels"], document["best"]) == (3200, 12, "a4_8_far")
    assert [(each["layout"], each["code_mm"], each["photos"], each["headers"]) for each in document["layouts"]] == [
        ("label_21", 25.0, 2, "header"),
        ("note_76", 28.0, 2, "header"),
        ("a4_8", 32.0, 2, "header"),
        ("roll_62", 35.8, 2, "header_large"),
        ("a4_8_far", 40.0, 1, "header_large"),
        ("a4_4", 44.8, 1, "header_large"),
        ("index_a6", 52.0, 1, "header_far"),
        ("a4_4_far", 64.0, 1, "header_far"),
        ("a5", 90.0, 1, "header_wide"),
    ]
    assert [each["photos_by_likeness"] for each in document["layouts"]] == [2, *[1] * 8]
    assert [each["reach_mm"] for each in document["layouts"]][:2] == [2070, 2319]
    lines = on("print", "advice", "--wall-mm", 3200, "--megapixels", 48).lines
    assert lines[2] == "a4_8      code 32 mm  1 photo  <- the smallest of those that need the fewest"
    lines = on("print", "advice", "--wall-mm", 3200, "--megapixels", 2).lines
    assert lines[0] == "label_21  code 25 mm  4 photos (3 by likeness), better scanned"


@pytest.mark.parametrize("words", [("--wall-mm", "0"), ("--megapixels", "0"), ("--wall-mm", "nan"), ("--wall-mm", "x")])
def test_advice_about_no_wall_is_wrong_usage(on: Command, words: tuple[str, str]) -> None:
    assert on("print", "advice", *words).status == 2


def test_a_wall_list_without_anything_to_do_is_refused(on: Command, tmp_path: Path) -> None:
    on("add", "a")
    ran = on("print", "wall-list", "--out", tmp_path / "list.pdf")
    assert (ran.status, ran.err) == (1, "twinboard: There is nothing to do at the wall.\n")
    assert not (tmp_path / "list.pdf").exists()


@pytest.mark.parametrize(("language", "words"), [("en", "→ move to Dev"), ("zh_CN", "→ 移到“Dev”")])
def test_the_wall_list_as_a_pdf(on: Command, tmp_path: Path, language: str, words: str) -> None:
    on("add", "Pay", "--column", "Ready")
    on("print", "cards", "--out", tmp_path / "cards.pdf")
    assert on("scan", _code(on, "card", "R-1"), _code(on, "header", "Ready")).status == 0
    assert on("move", "R-1", "Dev").status == 0
    out = tmp_path / "list.pdf"
    ran = on("--lang", language, "print", "wall-list", "--out", out, "--paper", "Letter", "--json")
    assert ran.document == {
        "out": str(out),
        "pages": 1,
        "list": [{"do": "move", "key": "R-1", "from": "Ready", "to": "Dev"}],
    }
    (page,) = PdfReader(out).pages
    assert round(float(page.mediabox.height)) == 792
    text = "".join(page.extract_text().split())
    assert "".join(words.split()) in text
    assert "R-1" in text


def _pages_mm(pdf: Path) -> list[tuple[int, int]]:
    boxes = [page.mediabox for page in PdfReader(pdf).pages]
    return [(round(float(box.width) / 72 * 25.4), round(float(box.height) / 72 * 25.4)) for box in boxes]


def test_labels_begin_where_a_half_used_sheet_has_them(on: Command, tmp_path: Path) -> None:
    for number in range(20):
        on("add", f"card {number}")
    out = tmp_path / "labels.pdf"
    assert on("print", "cards", "--layout", "label_21", "--out", out, "--json").document["pages"] == 1
    assert on("print", "cards", "--layout", "label_21", "--out", out, "--first", 5, "--json").document["pages"] == 2
    ran = on("print", "cards", "--layout", "label_21", "--out", out, "--first", 22)
    assert (ran.status, ran.err) == (
        1,
        "twinboard: A sheet has places 1 to 21; there is no place 22 to begin with.\n",
    )
    assert on("print", "cards", "--layout", "label_21", "--out", out, "--paper", "Letter").status == 1


def test_a_roll_has_a_page_for_each_label(on: Command, tmp_path: Path) -> None:
    on("add", "Pay")
    on("add", "Add the Christmas countdown banner to the start page")
    out = tmp_path / "roll.pdf"
    assert on("print", "cards", "--layout", "roll_62", "--out", out).out == f"{out}: 2 cards on 2 pages\n"
    (short, longer) = _pages_mm(out)
    assert (short[0], longer[0]) == (62, 62)
    assert longer[1] > short[1] + 20
    assert on("print", "cards", "--layout", "roll_62", "--paper", "card", "--out", out).status == 0
    assert _pages_mm(out) == [(62, 100), (62, 100)]
    assert on("print", "cards", "--paper", "roll", "--out", out).status == 1


def test_the_sheet_to_stick_notes_on_notes_nothing_as_printed(on: Command, tmp_path: Path) -> None:
    on("add", "Pay")
    out = tmp_path / "notes.pdf"
    assert on("--lang", "zh_CN", "print", "cards", "--layout", "note_76", "--places", "--out", out).status == 0
    assert "在此贴一张便利贴" in "".join(PdfReader(out).pages[0].extract_text().split())
    assert on("items", "--json").document[0]["printed"] is False
    assert on("print", "cards", "--places", "--out", out).err == (
        "twinboard: Cards of the layout “a4_8” are not stuck on a sheet. Layouts that are: note_76.\n"
    )
    assert on("print", "cards", "--layout", "note_76", "--out", out).status == 0
    assert on("items", "--json").document[0]["printed"] is True


def test_only_the_parts_that_were_named_are_printed_and_make_a_reprint(on: Command, tmp_path: Path) -> None:
    on("people", "add", "Ann Bell")
    on("add", "Pay", "--due", "2026-12-24")
    on("scan", _code(on, "card", "R-1"), _code(on, "badge", "Ann Bell"))
    out = tmp_path / "cards.pdf"
    assert on("print", "cards", "--parts", "due, type", "--out", out).status == 0
    words = PdfReader(out).pages[0].extract_text().split()
    assert words[:6] == ["R-1", "Standard", "Pay", "Due", "24", "Dec"]
    assert "Bell" not in words
    on("people", "add", "Bo Chen")
    on("scan", _code(on, "card", "R-1"), _code(on, "badge", "Bo Chen"))
    assert on("items", "--json").document[0]["reprint"] is False
    assert on("print", "cards", "--parts", "none", "--out", out).status == 0
    assert "Dec" not in PdfReader(out).pages[0].extract_text().split()
    assert on("print", "cards", "--parts", "owner", "--out", out).err == (
        "twinboard: A card has no part “owner”. Parts are: type, owners, due, labels, goal.\n"
    )
