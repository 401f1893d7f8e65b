"""The print dialog on real boards: what it lists, how it arranges, what it paints, how it speaks."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget

from kanban.cards.drawing import Text
from kanban.domain.card_code import CodeKind
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.domain.prints import item_code
from kanban.printing import Words
from kanban.settings import Settings
from kanban.ui import theme
from kanban.ui.print_advisor import PrintAdvisor
from kanban.ui.print_dialog import PrintDialog
from kanban.ui.print_paper import PaperChoice
from kanban.ui.print_pieces import What, parts_of
from kanban.ui.print_preview import SheetView
from kanban.ui.print_titles import file_name
from kanban.ui.print_words import translated_words
from kanban.usecases import boards, items
from kanban.usecases.paper import choose_card_parts
from kanban.workspace import Workspace
from tests.boards import card, column, whole
from tests.ui.printing.steps import TEN, MakeBoard, Open, codes_on, print_all, rename, rows, shows, tick, ticked_rows


def test_all_cards_are_listed_in_board_order_and_ticked(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A | Doing: B | Done: C")
    print_all(workspace)
    rename(workspace, "B", "B2")
    workspace.do(Source.MOUSE, items.add_item, title="D")
    dialog = open_dialog(workspace, "cards")
    assert rows(dialog) == ["R-1 A", "R-4 (new) D", "R-2 (changed: title) B2", "R-3 C"]
    assert ticked_rows(dialog) == rows(dialog)
    assert dialog.options.summary == "4 of 4 ticked · 1 new · 1 changed · 2 up to date"
    dialog.options.due.click()
    assert ticked_rows(dialog) == ["R-4 (new) D", "R-2 (changed: title) B2"]
    dialog.options.none.click()
    assert ticked_rows(dialog) == []
    assert not dialog.print.isEnabled()
    assert not dialog.save.isEnabled()
    assert dialog.preview.number_text == "No page"
    dialog.options.all.click()
    assert len(ticked_rows(dialog)) == 4
    assert dialog.save.isEnabled()


def test_headers_that_are_named_are_ticked(board: MakeBoard, open_dialog: Open) -> None:
    dialog = open_dialog(board("To do: A | Doing: | Done:"), "headers", only=("Doing",))
    assert ticked_rows(dialog) == ["Column Doing"]
    assert len(rows(dialog)) == 7


def test_only_the_cards_that_were_chosen_are_listed(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A B C | Done:")
    chosen = [card(workspace, "C").id, card(workspace, "A").id, ItemId(99)]
    assert rows(open_dialog(workspace, "cards", items=chosen)) == ["R-1 (new) A", "R-3 (new) C"]


def test_new_and_changed_cards_are_those_that_printing_says(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A B | Done: C")
    print_all(workspace)
    workspace.do(Source.MOUSE, items.add_item, title="D", column_id=column(workspace, "Done").id)
    workspace.do(Source.MOUSE, items.add_item, title="E")
    rename(workspace, "C", "C2")
    assert rows(open_dialog(workspace, "changed")) == ["R-5 (new) E", "R-3 (changed: title) C2"]


def test_nothing_new_is_said_calmly_with_a_way_to_print_all(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A B | Done:")
    print_all(workspace)
    dialog = open_dialog(workspace, "changed")
    assert dialog.nothing.text() == "There is nothing new to print: every card on the wall is up to date."
    assert dialog.nothing.isVisible()
    assert not dialog.save.isVisible()
    dialog.print_all.click()
    assert rows(dialog) == ["R-1 A", "R-2 B"]
    assert dialog.save.isVisible()
    assert dialog.windowTitle() == "Print cards"


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("cards", "There are no cards on this board yet."),
        ("changed", "There are no cards on this board yet."),
        ("badges", "Nobody is on this board yet. Add people in the board's settings, then print their badges."),
    ],
)
def test_an_empty_board_says_what_is_missing(workspace: Workspace, open_dialog: Open, what: str, text: str) -> None:
    dialog = open_dialog(workspace, what)
    assert dialog.nothing.text() == text
    assert not dialog.print_all.isVisible()


def test_without_a_choice_of_cards_all_are_offered(board: MakeBoard, open_dialog: Open) -> None:
    dialog = open_dialog(board("To do: A | Done:"), "cards", items=[])
    assert dialog.nothing.text() == "No card is chosen. Choose cards on the board first."
    assert dialog.print_all.isVisible()


def test_headers_come_with_corner_markers_and_swimlanes(
    workspace: Workspace, open_dialog: Open, tmp_path: Path
) -> None:
    workspace.do(Source.MOUSE, boards.add_swimlane, name="App")
    dialog = open_dialog(workspace, "headers")
    assert rows(dialog) == [
        *(f"Column {name}" for name in ("Backlog", "Ready", "Dev", "Test", "Done")),
        *(f"Corner marker {name}" for name in ("Top left", "Top right", "Bottom right", "Bottom left")),
        "Swimlane App",
    ]
    assert dialog.preview.number_text == "Page 1 of 4"
    assert dialog.options.summary == "10 of 10 ticked"
    dialog.save_to(tmp_path / "headers.pdf")
    assert dialog.notice.text == f"Saved as {tmp_path / 'headers.pdf'}."
    assert not shows(dialog, dialog.question)
    assert workspace.undoable() is not None
    assert workspace.undoable().kind == "add_swimlane"  # type: ignore[union-attr]


def test_badges_and_action_codes_are_listed(workspace: Workspace, open_dialog: Open) -> None:
    workspace.do(Source.MOUSE, boards.add_person, name="Wang Fang")
    assert rows(open_dialog(workspace, "badges")) == ["Wang Fang"]
    assert rows(open_dialog(workspace, "actions")) == ["Block", "Unblock", "Done", "Undo"]


def test_what_was_unticked_stays_so_when_the_board_changes(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A B C | Done:")
    dialog = open_dialog(workspace, "cards")
    tick(dialog.options.rows, 1, on=False)
    rename(workspace, "B", "B2")
    workspace.do(Source.MOUSE, items.add_item, title="D")
    assert rows(dialog) == ["R-1 (new) A", "R-2 (new) B2", "R-3 (new) C", "R-4 (new) D"]
    assert ticked_rows(dialog) == ["R-1 (new) A", "R-3 (new) C", "R-4 (new) D"]


# Layout and paper


def test_layout_paper_and_marks_make_the_pages(board: MakeBoard, open_dialog: Open) -> None:
    dialog = open_dialog(board(TEN), "cards")
    options = dialog.options
    seen = {}
    for layout, paper in (("a4_8", "A4"), ("a4_8", "Letter"), ("a4_4", "A4"), ("a4_8", "card"), ("index_a7", "card")):
        options.choose(layout, paper)
        seen[layout, paper] = len(options.pages())
    assert seen == {
        ("a4_8", "A4"): 2,
        ("a4_8", "Letter"): 2,
        ("a4_4", "A4"): 3,
        ("a4_8", "card"): 10,
        ("index_a7", "card"): 10,
    }
    assert dialog.preview.number_text == "Page 1 of 10"
    assert not options.marks.isEnabled()
    options.choose("a4_8", "A4", marks=False)
    assert options.marks.isEnabled()
    assert options.pages()[0].marks == ()


def test_a_layout_brings_its_papers_and_keeps_the_chosen_one_where_it_can(board: MakeBoard, open_dialog: Open) -> None:
    options = open_dialog(board("To do: A | Done:"), "cards").options
    options.choose("a4_8", "Letter")
    options.layouts.setCurrentIndex(
        [options.layouts.itemData(n).name for n in range(options.layouts.count())].index("a4_4")
    )
    assert options.paper == "Letter"
    options.layouts.setCurrentIndex(
        [options.layouts.itemData(n).name for n in range(options.layouts.count())].index("index_a7")
    )
    assert options.paper == "card"
    assert options.papers.count() == 1


def test_layouts_are_told_by_size_and_count(board: MakeBoard, open_dialog: Open) -> None:
    layouts = open_dialog(board("To do: A | Done:"), "cards").options.layouts
    assert [layouts.itemText(n) for n in range(layouts.count())] == [
        "Cards: 105 × 74 mm, 8 on A4, code 32 mm",
        "Large cards: 148 × 105 mm, 4 on A4, code 44.8 mm",
        "Large cards: 148 × 105 mm, 4 on A4, code 64 mm",
        "Cards: 105 × 74 mm, 8 on A4, code 40 mm",
        "A5 cards: 210 × 148 mm, 2 on A4, code 90 mm",
        "Index cards A6: 148 × 105 mm, one by one, code 52 mm",
        "Index cards A7: 105 × 74 mm, one by one, code 32 mm",
        "Labels: 63.5 × 38.1 mm, 21 on A4, code 25 mm",
        "Sticky notes: 76 × 76 mm, 6 on A4, code 28 mm",
        "Label roll: 62 mm wide, code 35.8 mm",
    ]


def test_the_size_of_a_headers_code_is_told_with_the_cards_that_it_suits(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A | Done:")
    headers = open_dialog(workspace, "headers").options
    assert headers.advice == "The code is 56 mm wide: it suits cards with codes of up to 35 mm."
    headers.choose("header_far", "A4")
    assert headers.advice == "The code is 104 mm wide: it suits cards with codes of up to 65 mm."
    assert open_dialog(workspace, "actions").options.advice == "The code is 32 mm wide."


def test_marks_places_and_the_first_label_are_asked_for_where_they_mean_something(
    board: MakeBoard, open_dialog: Open
) -> None:
    dialog = open_dialog(board(TEN), "cards")
    choice = dialog.options.choice

    def asked(layout: str, paper: str) -> tuple[bool, bool, bool]:
        dialog.options.choose(layout, paper)
        return choice.marks.isVisible(), choice.first.isVisible(), choice.places.isVisible()

    assert asked("a4_8", "A4") == (True, False, False)
    assert asked("label_21", "A4") == (False, True, False)
    assert asked("label_21", "card") == (False, False, False)
    assert asked("note_76", "Letter") == (False, True, True)
    assert asked("roll_62", "roll") == (False, False, False)
    assert choice.papers.currentText() == "Roll, each label as long as it needs"
    assert choice.papers.itemText(1) == "One on each page of 62 × 100 mm"


def test_a_half_used_sheet_of_labels(board: MakeBoard, open_dialog: Open) -> None:
    dialog = open_dialog(board(TEN), "cards")
    dialog.options.choose("label_21", "A4")
    choice = dialog.options.choice
    assert choice.first.text() == "1 of 21"
    choice.first.setValue(13)
    assert dialog.preview.number_text == "Page 1 of 2"
    assert [len(page.pieces) for page in dialog.options.pages()] == [9, 1]
    assert dialog.options.pages()[0].pieces[0].box.x_mm == 7.25
    dialog.options.choose("a4_8", "A4")
    assert len(dialog.options.pages()[0].pieces) == 8


def test_the_sheet_to_stick_notes_on_comes_first_and_notes_nothing(
    board: MakeBoard, open_dialog: Open, tmp_path: Path
) -> None:
    workspace = board(TEN)
    dialog = open_dialog(workspace, "cards")
    dialog.options.choose("note_76", "A4")
    dialog.options.choice.places.click()
    assert [len(page.pieces) for page in dialog.options.pages()] == [6, 4]
    dialog.save_to(tmp_path / "places.pdf")
    assert not shows(dialog, dialog.question)
    assert dialog.notice.text == (
        f"Saved as {tmp_path / 'places.pdf'}. Stick the notes on the sheet, put it into the printer the same way round, "
        "and print the cards."
    )
    assert not dialog.options.choice.places.isChecked()
    dialog.save_to(tmp_path / "notes.pdf")
    assert shows(dialog, dialog.question)
    dialog.question.all.click()
    noted = {item.title: item.printed for item in whole(workspace).items.values()}
    assert {printed and printed.layout for printed in noted.values()} == {"note_76"}


def test_layout_and_paper_are_remembered(board: MakeBoard, open_dialog: Open) -> None:
    settings = Settings(card_layout="label_21")
    workspace = board("To do: A | Done:")
    dialog = open_dialog(workspace, "cards", settings=settings)
    dialog.options.choose("note_76", "Letter")
    assert (settings.card_layout, settings.card_paper) == ("note_76", "Letter")
    dialog.options.choose("roll_62", "roll")
    assert (settings.card_layout, settings.card_paper) == ("roll_62", "Letter")
    choice = PaperChoice(CodeKind.CARD, Settings(card_layout="a5", card_paper="Letter"))
    assert (choice.layout_.name, choice.paper) == ("a5", "Letter")


# What the cards show


def test_what_cards_show_is_ticked_for_the_board(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A B | Done:")
    print_all(workspace)
    dialog = open_dialog(workspace, "cards")
    parts = dialog.options.parts
    assert parts is not None
    assert [part for part, tick in parts.ticks.items() if tick.isChecked()] == ["type", "owners", "due", "labels"]
    assert parts.otherwise_text == ""
    parts.ticks["type"].click()
    assert whole(workspace).facts.card_parts == ("owners", "due", "labels")
    assert parts.otherwise_text == "2 cards hang with another choice; they stay valid."
    assert rows(dialog) == ["R-1 A", "R-2 B"]
    texts = {item.text for item in dialog.options.pages()[0].pieces[0].items if isinstance(item, Text)}
    assert "A" in texts
    assert "Requirement" not in texts
    workspace.undo(Source.MOUSE)
    assert parts.ticks["type"].isChecked()
    assert parts.otherwise_text == ""
    assert open_dialog(workspace, "headers").options.parts is None


def test_cards_are_noted_with_the_parts_that_went_to_the_printer(
    board: MakeBoard, open_dialog: Open, tmp_path: Path
) -> None:
    workspace = board("To do: A | Done:")
    workspace.do(Source.MOUSE, choose_card_parts, parts=("due",))
    dialog = open_dialog(workspace, "cards")
    dialog.save_to(tmp_path / "cards.pdf")
    workspace.do(Source.MOUSE, choose_card_parts, parts=("owners",))
    dialog.question.all.click()
    printed = card(workspace, "A").printed
    assert printed is not None
    assert printed.parts == ("due",)


def test_what_changed_is_said_in_the_list(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board("To do: A B C | Done:")
    print_all(workspace)
    item = card(workspace, "B")
    details = replace(item.details, due=date(2026, 12, 24), labels=("h5",), description="not on paper")
    workspace.do(Source.MOUSE, items.edit_item, item_id=item.id, details=details)
    rename(workspace, "C", "C2")
    assert rows(open_dialog(workspace, "changed")) == ["R-2 (changed: due date, labels) B", "R-3 (changed: title) C2"]


# The advisor


def test_small_codes_say_how_far_a_photo_reads_them_or_that_they_are_for_the_scanner(
    board: MakeBoard, open_dialog: Open
) -> None:
    dialog = open_dialog(board("To do: A | Done:"), "cards")
    dialog.options.choose("label_21", "A4")
    advisor = advisor_of(dialog)
    advisor.metres.setValue(3)
    assert advisor.text.splitlines()[1:3] == [
        "• codes of 25 mm: 2 photos, from left to right",
        "One photo reads up to 2 m of such cards.",
    ]
    advisor.cameras.setCurrentIndex(2)
    assert "For this camera these codes are too small: they are for the scanner." in advisor.text


def advisor_of(dialog: PrintDialog) -> PrintAdvisor:
    advisor = dialog.options.advisor
    assert advisor is not None
    return advisor


def test_a_narrow_wall_takes_one_photo_of_the_usual_cards(board: MakeBoard, open_dialog: Open) -> None:
    advisor = advisor_of(open_dialog(board("To do: A | Done:"), "cards"))
    advisor.metres.setValue(2.5)
    assert advisor.text == "A wall of 2.5 m, taken with 12 megapixels:\n• codes of 32 mm: one photo"
    assert not advisor.use.isVisible()


def test_a_wide_wall_is_advised_larger_codes_which_one_button_chooses(board: MakeBoard, open_dialog: Open) -> None:
    settings = Settings()
    dialog = open_dialog(board("To do: A | Done:"), "cards", settings=settings)
    advisor = advisor_of(dialog)
    advisor.metres.setValue(3.2)
    assert advisor.text.splitlines() == [
        "A wall of 3.2 m, taken with 12 megapixels:",
        "• codes of 32 mm: 2 photos, from left to right; one if it is sharp",
        "• codes of 40 mm: one photo",
    ]
    assert advisor.use.text() == "Print codes of 40 mm"
    advisor.use.click()
    assert dialog.options.layout_.name == "a4_8_far"
    assert advisor.text == "A wall of 3.2 m, taken with 12 megapixels:\n• codes of 40 mm: one photo"
    assert (settings.wall_mm, settings.card_layout) == (3200, "a4_8_far")


def test_the_camera_is_asked_for_and_remembered(board: MakeBoard, open_dialog: Open) -> None:
    settings = Settings(camera_megapixels=24.2)
    advisor = advisor_of(open_dialog(board("To do: A | Done:"), "cards", settings=settings))
    assert (advisor.cameras.currentText(), advisor.megapixels.value()) == ("Another camera", 24.2)
    assert advisor.megapixels.isVisible()
    advisor.cameras.setCurrentIndex(2)
    assert settings.camera_megapixels == 2.0
    assert not advisor.megapixels.isVisible()
    assert "• codes of 32 mm: 3 photos, from left to right; 2 if they are sharp" in advisor.text
    advisor.cameras.setCurrentIndex(3)
    advisor.megapixels.setValue(108)
    assert settings.camera_megapixels == 108
    assert "• codes of 32 mm: one photo" in advisor.text


@pytest.mark.parametrize(
    ("card_layout", "together"),
    [
        ("a4_8", ["header", "corner", "lane"]),
        ("a4_8_far", ["header_large", "corner_large", "lane_large"]),
        ("a4_4", ["header_large", "corner_large", "lane_large"]),
        ("a4_4_far", ["header_far", "corner_far", "lane_far"]),
        ("no such", ["header", "corner", "lane"]),
    ],
)
def test_headers_go_with_the_cards_that_were_printed_last(
    board: MakeBoard, open_dialog: Open, card_layout: str, together: list[str]
) -> None:
    workspace = board("To do: A | Done:")
    workspace.do(Source.MOUSE, boards.add_swimlane, name="App")
    dialog = open_dialog(workspace, "headers", settings=Settings(card_layout=card_layout))
    assert dialog.options.layout_.name == together[0]
    parts = parts_of(dialog.options.ticked(), dialog.options.layout_)
    assert [layout.name for layout, _ in parts] == together
    assert [len(faces) for _, faces in parts] == [2, 4, 1]


# The preview


def test_keys_buttons_and_the_end_of_the_pages(board: MakeBoard, open_dialog: Open) -> None:
    dialog = open_dialog(board(TEN), "cards")
    dialog.options.choose("a4_4", "A4")
    view = dialog.preview.view
    seen = []
    for key in (
        Qt.Key.Key_Left,
        Qt.Key.Key_Right,
        Qt.Key.Key_PageDown,
        Qt.Key.Key_Down,
        Qt.Key.Key_Home,
        Qt.Key.Key_End,
    ):
        QTest.keyClick(view, key)
        seen.append(view.page)
    assert seen == [0, 1, 2, 2, 0, 2]
    assert dialog.preview.number_text == "Page 3 of 3"
    assert view.accessibleName() == "Preview. Page 3 of 3"
    dialog.preview.back.click()
    assert dialog.preview.number_text == "Page 2 of 3"
    dialog.preview.on.click()
    assert not dialog.preview.on.isEnabled()
    dialog.options.choose("a4_8", "A4")
    assert dialog.preview.number_text == "Page 2 of 2"


def test_the_preview_is_sharp_enough_to_be_scanned_from_the_screen(board: MakeBoard, open_dialog: Open) -> None:
    workspace = board(TEN)
    dialog = open_dialog(workspace, "cards")
    dialog.resize(1600, 1400)
    QApplication.processEvents()
    made = whole(workspace)
    codes = [item_code(made, item) for item in made.ordered_cards()]
    assert codes_on(dialog.preview.view.grab().toImage()) == set(codes[:8])
    dialog.preview.view.turn_to(1)
    assert codes_on(dialog.preview.view.grab().toImage()) == set(codes[8:])


def test_a_preview_in_a_tiny_window_still_paints(board: MakeBoard, open_dialog: Open) -> None:
    view: SheetView = open_dialog(board("To do: A | Done:"), "cards").preview.view
    view.setMinimumSize(1, 1)
    for size in (1, 20, 40):
        view.resize(size, size)
        assert view.grab().size().width() == size


# Names and words


def test_everything_that_takes_the_focus_has_a_name(board: MakeBoard, open_dialog: Open) -> None:
    dialog = open_dialog(board("To do: A | Done:"), "cards")
    reachable = [w for w in dialog.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert len(reachable) >= 9
    for widget in reachable:
        text = widget.text() if isinstance(widget, QAbstractButton) else ""
        assert widget.accessibleName() or text, widget
    assert {box.accessibleName() for box in dialog.findChildren(QComboBox)} == {"Layout", "Paper", "Camera"}


def test_mnemonics_differ(board: MakeBoard, open_dialog: Open, tmp_path: Path) -> None:
    dialog = open_dialog(board("To do: A B | Done:"), "cards")
    assert _mnemonics_twice(dialog) == []
    dialog.save_to(tmp_path / "cards.pdf")
    dialog.question.some.click()
    assert _mnemonics_twice(dialog) == []


def _mnemonics_twice(dialog: PrintDialog) -> list[str]:
    texts = [button.text() for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    if shows(dialog, dialog.question):
        keys = [text[text.index("&") + 1].lower() for text in texts if "&" in text]
    else:
        keys = ["l", "p", *(text[text.index("&") + 1].lower() for text in texts if "&" in text)]
    return sorted(key for key in set(keys) if keys.count(key) > 1)


def test_the_words_of_the_window_are_those_of_the_command_line_in_english(qapp: QApplication) -> None:
    assert qapp is QApplication.instance()
    assert translated_words() == Words()


@pytest.mark.parametrize(
    ("what", "name"),
    [
        (What.CARDS, "Team A B cards 2026-03-02.pdf"),
        (What.HEADERS, "Team A B headers.pdf"),
        (What.ACTIONS, "Team A B action codes.pdf"),
    ],
)
def test_a_file_name_is_proposed_that_every_system_takes(workspace: Workspace, what: What, name: str) -> None:
    workspace.do(Source.MOUSE, boards.change_board, facts=replace(workspace.facts(), name="Team: A/B?"))
    assert file_name(what, whole(workspace), date(2026, 3, 2)) == name


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_it_fits_into_a_small_screen(
    board: MakeBoard, open_dialog: Open, qapp: QApplication, scheme: str, scale: float
) -> None:
    theme.put_on(qapp, scheme, scale)
    try:
        dialog = open_dialog(board("To do: A | Done:"), "cards")
        least = dialog.minimumSizeHint()
        assert least.width() <= 960 * scale
        assert least.height() <= 600 * scale
    finally:
        theme.put_on(qapp, "light", 1.0)
