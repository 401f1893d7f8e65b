"""The panel of a card: what is written is kept without a button, and never lost."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban.domain.board import ChecklistEntry, ClassOfService, Link
from kanban.domain.operations import Source
from kanban.store import log
from kanban.ui.requirements.item_fields import split_labels
from kanban.ui.requirements.item_panel import ItemPanel
from kanban.ui.requirements.panel.edge import WIDTH_PX, PanelWidth
from kanban.ui.requirements.panel.notes import shown_markdown
from kanban.usecases import boards, comments, items
from tests.boards import card, move, whole
from tests.ui.requirements.shown_board import NO_KEYS, ShownBoard

OnScreen = Callable[[str], ShownBoard]
KEY = Qt.Key
BOARD = "To do: A B | Doing: | Done:"


def opened(shown: ShownBoard, title: str) -> ItemPanel:
    """Open the panel of a card by its key."""
    shown.choose(title)
    shown.keys(KEY.Key_Return)
    assert shown.view.panel is not None
    assert shown.view.panel.isVisible()
    return shown.view.panel


def write(shown: ShownBoard, which: str, /, **changes: object) -> None:
    """Change details from elsewhere."""
    item = card(shown.workspace, which)
    details = replace(item.details, **changes)  # type: ignore[arg-type]
    shown.workspace.do(Source.COMMAND, items.edit_item, item_id=item.id, details=details)


@pytest.fixture(autouse=True)
def _width_as_at_first() -> Iterator[None]:
    """The panel is as wide as at first, whatever a test before made of it."""
    yield
    PanelWidth.px = WIDTH_PX


def test_the_title_is_kept_by_enter(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    assert (panel.head.key.text(), panel.head.place.text()) == ("R-1", "To do · day 1 ▾")
    shown.view.edit_selected()
    shown.type("Pay again")
    shown.keys(KEY.Key_Return)
    assert shown.text == "To do: Pay again | Doing: | Done:"


def test_leaving_a_field_keeps_it(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.notes.edit()
    shown.type("Two lines")
    shown.keys(KEY.Key_Return)
    shown.type("of text")
    panel.facts.labels.setFocus()
    shown.type("iOS, pay，支付")
    panel.title.setFocus()
    details = card(shown.workspace, "A").details
    assert details.description == "Two lines\nof text"
    assert details.labels == ("iOS", "pay", "支付")


def test_a_title_that_is_refused_is_what_it_was(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    shown.view.edit_selected()
    shown.keys(KEY.Key_Backspace, KEY.Key_Return)
    assert shown.refused == ["The title is empty. Type at least one character."]
    assert panel.title.toPlainText() == "A"
    assert shown.text == "To do: A | Doing: | Done:"


def test_choices_are_kept_at_once(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_goal, name="Fewer crashes")
    facts = opened(shown, "A").facts
    for box, text in ((facts.service, "Fixed date"), (facts.type, "Bug"), (facts.goal, "Fewer crashes")):
        box.setCurrentText(text)
        box.activated.emit(box.currentIndex())
    details = card(shown.workspace, "A").details
    assert details.class_of_service is ClassOfService.FIXED_DATE
    assert (details.item_type, details.goal_id) == ("bug", 1)


def test_a_due_date_is_typed(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    due = opened(shown, "A").facts.due
    due.line.setFocus()
    shown.type("fri")
    shown.keys(KEY.Key_Return)
    assert card(shown.workspace, "A").details.due == date(2026, 3, 6)
    assert (due.line.text(), due.far.text()) == ("2026-03-06", "in 4 days")
    due.line.selectAll()
    shown.type("soon")
    shown.keys(KEY.Key_Return)
    assert shown.refused == ['"soon" is not a day. Type it like 2026-12-24.']
    assert due.line.text() == "2026-03-06"
    due.button.setFocus()
    assert (due.line.text(), due.line.toolTip()) == ("6 Mar", "2026-03-06")
    due.line.setFocus()
    due.line.selectAll()
    shown.keys(KEY.Key_Delete, KEY.Key_Return)
    assert card(shown.workspace, "A").details.due is None


def test_owners_are_searched_ticked_and_somebody_new_joins(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Li Wei")
    shown.workspace.do(Source.COMMAND, boards.add_person, name="Zoe Bell")
    owners = opened(shown, "A").facts.owners
    assert owners.text() == "Nobody yet"
    owners.fill_list()
    owners.newcomer.setText("bell")
    assert [owners.list.isRowHidden(row) for row in range(2)] == [True, False]
    owners.newcomer.returnPressed.emit()
    assert owners.text() == "Zoe Bell"
    owners.newcomer.setText("Ann & Bo")
    owners.newcomer.returnPressed.emit()
    names = {person.id: person.name for person in whole(shown.workspace).people.values()}
    assert [names[owner] for owner in card(shown.workspace, "A").details.owners] == ["Zoe Bell", "Ann & Bo"]
    assert owners.toolTip() == "Zoe Bell, Ann & Bo"


def test_labels_of_the_board_are_proposed(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    write(shown, "B", labels=("payment", "iOS"))
    labels = opened(shown, "A").facts.labels
    labels.setText("urgent, pay")
    completer = labels.completer()
    completer.setCompletionPrefix(completer.splitPath(labels.text())[0])
    assert completer.currentCompletion() == "urgent, payment"


def test_blocking_in_the_panel(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    body = opened(shown, "A").body
    band, line = body.blocked, body.block
    assert (band.isHidden(), line.isHidden(), line.button.isHidden()) == (True, False, True)
    line.reason.setFocus()
    shown.type("no power")
    shown.keys(KEY.Key_Return)
    assert band.why.text() == "no power"
    assert (band.since.text(), band.since.toolTip()) == ("Blocked since today", "2 Mar 09:00")
    assert (band.isHidden(), line.isHidden()) == (False, True)
    band.button.click()
    assert card(shown.workspace, "A").block is None
    assert line.reason.text() == ""
    assert (band.isHidden(), line.isHidden()) == (True, False)


def test_a_card_is_blocked_without_a_reason(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    body = opened(shown, "A").body
    body.block.reason.setFocus()
    body.block.button.click()
    assert (body.blocked.since.text(), body.blocked.why.isHidden()) == ("Blocked since today", True)


def test_the_panel_follows_the_keyboard_and_keeps_what_was_typed(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    panel = opened(shown, "A")
    panel.edit_title()
    shown.type("New A")
    shown.view.select_item(shown.id_of("B"))
    assert (panel.head.key.text(), panel.title.toPlainText()) == ("R-2", "B")
    assert shown.text == "To do: New A B | Doing: | Done:"


def test_escape_closes_and_gives_the_keyboard_back(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.edit_title()
    shown.type("B")
    shown.keys(KEY.Key_Escape)
    assert not panel.isVisible()
    assert shown.cell("To do").hasFocus()
    assert shown.text == "To do: B | Doing: | Done:"


def test_changes_of_others_appear_but_not_in_a_field_that_is_typed_in(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.notes.edit()
    shown.type("my words")
    move(shown.workspace, "A", "Doing", Source.SCANNER)
    write(shown, "A", title="Theirs", description="their words")
    assert panel.head.place.text() == "Doing · day 1 ▾"
    assert panel.title.toPlainText() == "Theirs"
    assert panel.notes.source.toPlainText() == "my words"
    panel.close_panel()
    assert card(shown.workspace, "Theirs").details.description == "my words"


def test_a_text_that_is_refused_stays_with_its_card(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    panel = opened(shown, "A")
    panel.notes.edit()
    panel.notes.source.insertPlainText("x" * 20_001)
    shown.view.select_item(shown.id_of("B"))
    assert shown.refused == ["The text of the notes has 20001 characters; at most 20000 are possible."]
    assert panel.notes.source.isHidden()
    shown.view.select_item(shown.id_of("A"))
    assert panel.notes.source.toPlainText() == "x" * 20_001
    panel.notes.source.setPlainText("short")
    panel.notes.source.document().setModified(True)
    panel.close_panel()
    assert card(shown.workspace, "A").details.description == "short"


def test_notes_are_shown_as_markdown_and_typed_as_text(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    write(shown, "A", description="**Why** <b>not</b> [here](https://x.test)")
    panel = opened(shown, "A")
    assert panel.notes.view.toPlainText() == "Why <b>not</b> here"
    QTest.keyClick(panel.notes.view, KEY.Key_Return)
    assert panel.notes.source.hasFocus()
    assert panel.notes.source.toPlainText() == "**Why** <b>not</b> [here](https://x.test)"
    panel.notes.source.setPlainText("*new*")
    panel.notes.source.document().setModified(True)
    shown.keys(KEY.Key_Escape)
    assert panel.isVisible()
    assert panel.notes.view.hasFocus()
    assert panel.notes.view.toPlainText() == "new"
    assert card(shown.workspace, "A").details.description == "*new*"


@pytest.mark.parametrize(
    ("typed", "rendered"),
    [
        ("see ![chart](https://x.test/a.png)", "see [chart](https://x.test/a.png)"),
        ("![](file:///etc/passwd)", "[…](file:///etc/passwd)"),
        ("wow! [a](b)", "wow! [a](b)"),
    ],
)
def test_pictures_in_notes_are_links_for_nothing_is_loaded(typed: str, rendered: str) -> None:
    assert shown_markdown(typed) == rendered


@pytest.fixture
def opened_urls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the system was asked to open."""
    urls: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: urls.append(url.toString()))
    return urls


def test_only_harmless_links_are_opened(on_screen: OnScreen, opened_urls: list[str], tmp_path: Path) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    there, gone = tmp_path / "plan.txt", tmp_path / "gone.txt"
    there.write_text("x")
    for url in ("https://x.test/a", "mailto:li@x.test", str(there), "example.com/x"):
        panel.notes.link_wanted.emit(url)
    assert opened_urls == ["https://x.test/a", "mailto:li@x.test", there.as_uri(), "https://example.com/x"]
    panel.notes.link_wanted.emit("javascript://alert(1)")
    panel.notes.link_wanted.emit(str(gone))
    assert len(opened_urls) == 4
    assert shown.refused == [
        '"javascript://alert(1)" was not opened. Links to pages, mail addresses, files and folders can be.',
        f'There is no "{gone}" on this computer. Was it moved or renamed?',
    ]


def test_links_are_typed_dropped_opened_and_removed(on_screen: OnScreen, opened_urls: list[str]) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    links = panel.body.links
    links.line.setFocus()
    shown.type("https://x.test/plan The plan")
    shown.keys(KEY.Key_Return)
    mime = QMimeData()
    mime.setUrls([QUrl("https://y.test/"), QUrl("https://x.test/plan")])
    panel.dropEvent(QDropEvent(QPoint(9, 9), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, NO_KEYS))
    assert card(shown.workspace, "A").details.links == (
        Link("https://x.test/plan", "The plan"),
        Link("https://y.test/"),
    )
    assert [row.text for row in links.rows.rows] == ["↗  The plan", "↗  y.test"]
    links.rows.setCurrentRow(0)
    QTest.keyClick(links.rows, KEY.Key_Return)
    assert opened_urls == ["https://x.test/plan"]
    QTest.keyClick(links.rows, KEY.Key_Delete)
    assert card(shown.workspace, "A").details.links == (Link("https://y.test/"),)


def texts(shown: ShownBoard) -> list[str]:
    return [("✓" if e.done else "") + e.text for e in card(shown.workspace, "A").details.checklist]


def test_a_checklist_is_typed_ticked_ordered_and_cleared(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    field = panel.body.checklist
    field.line.setFocus()
    shown.type("one")
    shown.keys(KEY.Key_Return)
    QApplication.clipboard().setText("two\n\n three \nfour")
    QTest.keyClick(field.line, KEY.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert texts(shown) == ["one", "two", "three", "four"]
    field.rows.setFocus()
    field.rows.setCurrentRow(1)
    shown.keys(KEY.Key_Space)
    assert texts(shown) == ["one", "✓two", "three", "four"]
    assert field.count.text() == "1 of 4"
    shown.keys(KEY.Key_Up, alt=True)
    assert texts(shown) == ["✓two", "one", "three", "four"]
    assert field.rows.currentRow() == 0
    shown.keys(KEY.Key_Delete)
    assert texts(shown) == ["one", "three", "four"]
    field.rows.setCurrentRow(2)
    field.rows.item(2).setText("last")
    assert texts(shown) == ["one", "three", "last"]
    assert shown.workspace.undoable() is not None


def test_a_row_is_dragged_to_another_place(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    write(shown, "A", checklist=tuple(ChecklistEntry(text) for text in ("one", "two", "three")))
    rows = opened(shown, "A").body.checklist.rows
    rows.setCurrentRow(0)
    at = rows.visualItemRect(rows.item(2)).center() + QPoint(0, 4)
    event = QDropEvent(at, Qt.DropAction.MoveAction, QMimeData(), Qt.MouseButton.LeftButton, NO_KEYS)
    rows.dropEvent(event)
    assert texts(shown) == ["two", "three", "one"]


def test_a_click_on_the_box_ticks_and_on_the_cross_removes(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    write(shown, "A", checklist=(ChecklistEntry("one"), ChecklistEntry("two")))
    rows = opened(shown, "A").body.checklist.rows
    QApplication.processEvents()
    box = rows.delegate.box_in(rows.visualItemRect(rows.item(1)))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert texts(shown) == ["one", "✓two"]
    cross = rows.delegate.cross_in(rows.visualItemRect(rows.item(0)))
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=cross.center())
    assert texts(shown) == ["✓two"]


def test_an_entry_that_is_typed_in_waits_for_others(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    write(shown, "A", checklist=(ChecklistEntry("one"), ChecklistEntry("two")))
    rows = opened(shown, "A").body.checklist.rows
    rows.edit_row(1)
    write(shown, "A", checklist=(ChecklistEntry("zero"), ChecklistEntry("one"), ChecklistEntry("two")))
    assert rows.count() == 2
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "second")
    QTest.keyClick(editor, KEY.Key_Return)
    QApplication.processEvents()
    assert texts(shown) == ["zero", "one", "second"]
    assert [row.text for row in rows.rows] == ["zero", "one", "second"]


def test_dependencies_are_typed_shown_and_removed(on_screen: OnScreen) -> None:
    shown = on_screen("To do: Pay Refund | Doing: | Done: Terms")
    waits = opened(shown, "Pay").body.waits
    for text in ("r-2", "term", "nothing"):
        waits.line.setText(text)
        waits.line.returnPressed.emit()
    assert shown.refused == ['There is no card "nothing" on this board.']
    assert [(row.text, row.extra) for row in waits.rows.rows] == [("R-2  Refund", "To do"), ("✓ R-3  Terms", "Done")]
    assert waits.count.text() == "1 of 2 done"
    waits.rows.chosen.emit(0)
    panel = shown.view.panel
    assert panel is not None
    assert panel.head.key.text() == "R-2"
    assert [row.text for row in waits.others.rows] == ["R-1  Pay"]
    waits.line.setText("R-1")
    waits.line.returnPressed.emit()
    assert shown.refused[-1] == "R-2 cannot wait for R-1, for R-1 waits for R-2: R-1 → R-2."
    waits.others.chosen.emit(0)
    waits.rows.removed.emit(0)
    assert [row.text for row in waits.rows.rows] == ["✓ R-3  Terms"]


def test_comments_are_written_changed_and_taken_away(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    field = opened(shown, "A").comments
    field.writing.setFocus()
    shown.type("The bank answers on Friday")
    QTest.keyClick(field.writing, KEY.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [c.text for c in card(shown.workspace, "A").comments] == ["The bank answers on Friday"]
    assert (field.draft(), field.count.text()) == ("", "1")
    row = field.rows[0]
    assert (row.who.text(), row.when.text(), row.when.toolTip()) == ("ann", "just now", "2 Mar 09:00")
    row.edit()
    shown.type("!")
    shown.keys(KEY.Key_Escape)
    assert [c.text for c in card(shown.workspace, "A").comments] == ["!The bank answers on Friday"]
    row.removal_wanted.emit(1)
    assert card(shown.workspace, "A").comments == ()
    assert row.isHidden()


def test_a_comment_that_is_not_sent_stays_with_its_card(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    panel = opened(shown, "A")
    panel.comments.writing.setPlainText("half a thought")
    shown.view.select_item(shown.id_of("B"))
    assert panel.comments.draft() == ""
    panel.close_panel()
    shown.view.restyle()
    assert opened(shown, "A").comments.draft() == "half a thought"
    assert card(shown.workspace, "A").comments == ()


def test_fifty_comments_show_the_newest_first(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    for number in range(50):
        shown.workspace.do(Source.MOUSE, comments.comment_item, item_id=shown.id_of("A"), text=str(number))
    field = opened(shown, "A").comments
    assert [row.text.text() for row in field.rows] == ["49", "48", "47", "46", "45"]
    assert field.more.text() == "Show 45 earlier comments"
    field.more.click()
    assert len(field.rows) == 50
    assert not field.more.isVisible()


def test_the_place_is_a_way_to_move(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    panel.head.move_wanted.emit(shown.cell("Done").cards.key.column_id)
    assert shown.text == "To do: | Doing: | Done: A"


def test_the_panel_is_made_wider_and_stays_so(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    right = panel.mapToGlobal(panel.rect().topRight()).x()
    panel.edge.dragged.emit(right - 600)
    assert panel.width() == 600
    panel.edge.dragged.emit(right - 10)
    assert panel.width() == 340
    panel.close_panel()
    shown.view.restyle()
    assert opened(shown, "A").width() == 340


def test_a_card_that_is_taken_back_closes_its_panel(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    panel = opened(shown, "A")
    shown.workspace.do(Source.KEYBOARD, items.void_item, item_id=shown.id_of("A"))
    assert not panel.isVisible()


def test_the_card_is_not_covered_by_its_panel(on_screen: OnScreen) -> None:
    shown = on_screen("A: | B: | C: | D: | E: | F: | G: X")
    panel = opened(shown, "X")
    QApplication.processEvents()
    cell = shown.cell("G")
    right = cell.mapTo(shown.view, cell.rect().topRight()).x()
    assert right <= panel.x()
    panel.close_panel()
    assert shown.view.area.horizontalScrollBar().maximum() == 0


def test_a_click_on_print_asks_for_it(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    asked: list[list[int]] = []
    shown.view.print_wanted.connect(asked.append)
    QTest.mouseClick(opened(shown, "A").head.print_button, Qt.MouseButton.LeftButton)
    assert asked == [[1]]


def test_a_long_life_is_shown_on_demand(on_screen: OnScreen) -> None:
    shown = on_screen("To do: A | Doing: | Done:")
    for number in range(13):
        move(shown.workspace, "A", "Doing" if number % 2 == 0 else "To do")
        shown.workspace.do(Source.MOUSE, items.block_item, item_id=shown.id_of("A"), reason=str(number))
        shown.workspace.do(Source.MOUSE, items.unblock_item, item_id=shown.id_of("A"))
    history = opened(shown, "A").body.history
    assert history.lines == []
    history.read()
    assert (len(history.lines), history.shown) == (40, 20)
    assert history.more.text() == "Show 20 older entries"
    history.more.click()
    assert (history.shown, history.more.isHidden()) == (40, True)
    assert history.page.toPlainText().splitlines()[:2] == ["2 Mar · today", "Unblocked on the same day: 12"]


@pytest.mark.parametrize(
    ("text", "labels"),
    [("", ()), (" a ,, b ", ("a", "b")), ("支付，退款、物流；x;y", ("支付", "退款", "物流", "x", "y"))],
)
def test_labels_are_apart_by_commas_of_both_languages(text: str, labels: tuple[str, ...]) -> None:
    assert split_labels(text) == labels


def test_what_is_typed_on_one_card_never_goes_to_another(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    write(shown, "A", checklist=(ChecklistEntry("one"),))
    write(shown, "B", checklist=(ChecklistEntry("other"),))
    body = opened(shown, "A").body
    body.checklist.rows.edit_row(0)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClicks(editor, "uno")
    for name, line in body.lines().items():
        line.setText(name)
    body.facts.due.line.setText("2026-12-24")
    body.facts.due.line.setModified(True)
    shown.view.select_item(shown.id_of("B"))
    assert [line.text() for line in body.lines().values()] == [""] * 5
    assert card(shown.workspace, "B").details.checklist == (ChecklistEntry("other"),)
    assert card(shown.workspace, "B").details.due is None
    shown.view.select_item(shown.id_of("A"))
    assert texts(shown) == ["uno"]
    assert card(shown.workspace, "A").details.due == date(2026, 12, 24)
    assert {name: line.text() for name, line in body.lines().items()} == {name: name for name in body.lines()}


def test_another_card_is_made_to_wait_for_this_one(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    body = opened(shown, "A").body
    body.waits.back_line.setText("r-2")
    body.waits.back_line.returnPressed.emit()
    assert card(shown.workspace, "B").details.blocked_by == (shown.id_of("A"),)
    assert card(shown.workspace, "A").details.blocked_by == ()
    assert body.waits.back_line.text() == ""


def test_the_log_tells_a_click_from_a_key(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    block = opened(shown, "A").body.block
    block.reason.setFocus()
    shown.type("No key")
    shown.keys(KEY.Key_Return)
    unblock = shown.view.panel.body.blocked.button if shown.view.panel is not None else block.button
    QTest.mouseClick(unblock, Qt.MouseButton.LeftButton)
    newest, older = shown.workspace.read(log.recent_operations, shown.workspace.board_id, 2)
    assert (newest.source, older.source) == (Source.MOUSE, Source.KEYBOARD)


def test_the_panel_offers_swimlanes(on_screen: OnScreen) -> None:
    shown = on_screen(BOARD)
    shown.workspace.do(Source.MOUSE, boards.add_swimlane, name="Web")
    panel = opened(shown, "A")
    (web,) = shown.bridge.board.swimlanes
    panel.head.lane_wanted.emit(web)
    place = card(shown.workspace, "A").place
    assert place is not None
    assert place.swimlane_id == web
