"""After printing: what is asked and noted, and what is said when something fails."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from typing_extensions import override

from kanban.domain.errors import CannotWrite
from kanban.domain.prints import needs_reprint
from kanban.printing import items_to_print
from kanban.ui.phrases import say_refused
from tests.boards import card, whole
from tests.ui.printing.steps import TEN, MakeBoard, Open, printed, rename, rows, shows, tick, ticked_rows


def test_after_saving_all_cards_are_noted_when_people_say_so(
    board: MakeBoard, open_dialog: Open, tmp_path: Path, said: list[str]
) -> None:
    workspace = board("To do: A B C | Done:")
    dialog = open_dialog(workspace, "changed")
    dialog.save_to(tmp_path / "cards.pdf")
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF-")
    assert shows(dialog, dialog.question)
    assert dialog.question.text == "Did all 3 cards come out?"
    assert printed(workspace) == {}
    assert not dialog.save.isVisible()
    dialog.question.all.click()
    assert printed(workspace) == {"A": 1, "B": 1, "C": 1}
    assert not dialog.isVisible()
    assert said == ["3 cards are noted as printed."]


def test_only_some_came_out(board: MakeBoard, open_dialog: Open, tmp_path: Path) -> None:
    workspace = board("To do: A B C D | Done:")
    dialog = open_dialog(workspace, "changed")
    tick(dialog.options.rows, 3, on=False)
    dialog.save_to(tmp_path / "cards.pdf")
    question = dialog.question
    question.some.click()
    assert [question.cards.item(n).text() for n in range(question.cards.count())] == [
        "R-1 (new) A",
        "R-2 (new) B",
        "R-3 (new) C",
    ]
    for place in range(3):
        tick(question.cards, place, on=False)
    assert not question.note.isEnabled()
    tick(question.cards, 0, on=True)
    tick(question.cards, 2, on=True)
    assert question.note.text() == "No&te 2 cards as printed"
    question.note.click()
    assert printed(workspace) == {"A": 1, "C": 1}
    assert rows(dialog) == ["R-2 (new) B", "R-4 (new) D"]
    assert ticked_rows(dialog) == ["R-2 (new) B"]
    assert dialog.notice.text == "2 cards are noted as printed."
    assert dialog.save.isVisible()


def test_noted_cards_are_not_ticked_for_the_next_print(board: MakeBoard, open_dialog: Open, tmp_path: Path) -> None:
    workspace = board("To do: A B | Done:")
    dialog = open_dialog(workspace, "cards")
    dialog.save_to(tmp_path / "cards.pdf")
    dialog.question.some.click()
    tick(dialog.question.cards, 0, on=False)
    dialog.question.note.click()
    assert rows(dialog) == ["R-1 (new) A", "R-2 B"]
    assert ticked_rows(dialog) == ["R-1 (new) A"]


def test_none_came_out(board: MakeBoard, open_dialog: Open, tmp_path: Path) -> None:
    workspace = board("To do: A B | Done:")
    dialog = open_dialog(workspace, "changed")
    dialog.save_to(tmp_path / "cards.pdf")
    dialog.question.none.click()
    assert printed(workspace) == {}
    assert dialog.isVisible()
    assert dialog.notice.text == "Nothing was noted as printed."
    assert ticked_rows(dialog) == ["R-1 (new) A", "R-2 (new) B"]


def test_escape_takes_the_question_as_answered_with_none(board: MakeBoard, open_dialog: Open, tmp_path: Path) -> None:
    workspace = board("To do: A | Done:")
    dialog = open_dialog(workspace, "changed")
    dialog.save_to(tmp_path / "cards.pdf")
    assert dialog.question.text == "Did the card come out?"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert printed(workspace) == {}
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_enter_says_yes_after_the_printer_but_not_after_a_file(
    board: MakeBoard, open_dialog: Open, tmp_path: Path
) -> None:
    dialog = open_dialog(board("To do: A B | Done:"), "changed")
    dialog.save_to(tmp_path / "cards.pdf")
    assert not dialog.question.all.isDefault()
    assert dialog.question.open_file.isVisible()
    dialog.question.none.click()
    dialog.print_on(printer_to(tmp_path / "printed.pdf"))
    assert dialog.question.all.isDefault()
    assert not dialog.question.open_file.isVisible()


def test_what_is_noted_is_what_was_printed_though_the_board_went_on(
    board: MakeBoard, open_dialog: Open, tmp_path: Path
) -> None:
    workspace = board("To do: A B | Done:")
    dialog = open_dialog(workspace, "changed")
    dialog.save_to(tmp_path / "cards.pdf")
    rename(workspace, "A", "A2")
    assert shows(dialog, dialog.question)
    dialog.question.all.click()
    made = whole(workspace)
    assert printed(workspace) == {"A2": 1, "B": 1}
    assert needs_reprint(made, card(workspace, "A2"))
    assert [item.title for item in items_to_print(made)] == ["A2"]


def test_a_long_print_moves_a_bar(board: MakeBoard, open_dialog: Open, tmp_path: Path) -> None:
    workspace = board("To do: " + " ".join(f"T{n}" for n in range(25)) + " | Done:")
    dialog = open_dialog(workspace, "changed")
    dialog.options.choose("index_a7", "card")
    seen: list[int] = []
    dialog.progress.valueChanged.connect(seen.append)
    dialog.save_to(tmp_path / "cards.pdf")
    assert seen[-1] == 25
    assert seen == sorted(seen)
    assert not dialog.progress.isVisible()
    assert shows(dialog, dialog.question)


# Refusals


def test_a_file_that_cannot_be_written_is_told_and_nothing_is_noted(
    board: MakeBoard, open_dialog: Open, tmp_path: Path
) -> None:
    workspace = board("To do: A | Done:")
    dialog = open_dialog(workspace, "changed")
    path = tmp_path / "missing" / "cards.pdf"
    dialog.save_to(path)
    assert dialog.notice.text == f"{path} could not be written (there is no such folder). Nothing was changed."
    assert dialog.notice.isVisible()
    assert not shows(dialog, dialog.question)
    assert dialog.save.isEnabled()
    assert printed(workspace) == {}


class _ReasonsInGerman(QTranslator):
    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        known = {("errors", "there is no such folder"): "den Ordner gibt es nicht"}
        return known.get((context, sourceText))


def test_the_reason_in_a_refusal_is_translated(qapp: QApplication) -> None:
    translator = _ReasonsInGerman()
    refused = CannotWrite(path="x.pdf", reason="there is no such folder")
    assert qapp.installTranslator(translator)
    try:
        assert say_refused(refused) == "x.pdf could not be written (den Ordner gibt es nicht). Nothing was changed."
    finally:
        qapp.removeTranslator(translator)


def printer_to(path: Path) -> QPrinter:
    """A printer that writes a file, for there is none in a test."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


class _JammedPrinter(QPrinter):
    """Takes one page and no more."""

    @override
    def newPage(self) -> bool:
        return False


def test_a_printer_that_takes_the_pages_is_followed_by_the_question(
    board: MakeBoard, open_dialog: Open, tmp_path: Path
) -> None:
    workspace = board(TEN)
    dialog = open_dialog(workspace, "changed")
    dialog.print_on(printer_to(tmp_path / "printed.pdf"))
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF-")
    assert dialog.question.text == "Did all 10 cards come out?"
    dialog.question.all.click()
    assert len(printed(workspace)) == 10


def test_a_printer_that_fails_on_the_way_is_told_and_nothing_is_noted(
    board: MakeBoard, open_dialog: Open, tmp_path: Path
) -> None:
    workspace = board(TEN)
    dialog = open_dialog(workspace, "changed")
    printer = _JammedPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "jam.pdf"))
    dialog.print_on(printer)
    assert dialog.notice.text.endswith("did not take the pages. Check that it is on and try again, or save a PDF file.")
    assert not shows(dialog, dialog.question)
    assert printed(workspace) == {}


def test_a_computer_without_printers_points_to_the_file(
    board: MakeBoard, open_dialog: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    dialog = open_dialog(board("To do: A | Done:"), "cards")
    dialog.print.click()
    assert dialog.notice.text == (
        "No printer is set up on this computer. Save a PDF file and print that where there is one."
    )


def test_when_noting_is_refused_the_question_stays(
    board: MakeBoard, open_dialog: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace = board("To do: A B | Done:")
    dialog = open_dialog(workspace, "changed")
    dialog.save_to(tmp_path / "cards.pdf")
    with monkeypatch.context() as broken:
        broken.setattr(workspace, "do", _refuse)
        dialog.question.all.click()
    assert shows(dialog, dialog.question)
    assert "read-only" in dialog.notice.text
    dialog.question.all.click()
    assert printed(workspace) == {"A": 1, "B": 1}


def _refuse(*_: object, **__: object) -> None:
    raise CannotWrite(path="team.twinboard", reason="the disk is read-only")
