"""Which cards wait for which, as items come, are finished and go."""

from collections.abc import Callable
from dataclasses import replace

from kanban.domain.board import Board, ItemDetails
from kanban.domain.ids import ItemId
from kanban.domain.operations import Source
from kanban.ui.requirements.card_ties import CardTies
from kanban.usecases import item_details, item_fates
from kanban.workspace import Workspace
from tests.boards import card, move, whole
from tests.ui.requirements.conftest import Show


def wait(workspace: Workspace, title: str, *others: str) -> None:
    """Let a card wait for others."""
    item = card(workspace, title)
    details: ItemDetails = replace(item.details, blocked_by=tuple(card(workspace, other).id for other in others))
    workspace.do(Source.MOUSE, item_details.edit_item, item_id=item.id, details=details)


def keys(board: Board, ties: CardTies, title: str) -> tuple[list[str], list[str]]:
    """Return the titles that a card waits for, and those that wait for it."""
    item = next(item for item in board.items.values() if item.title == title)
    return [other.title for other in ties.waits_for(item)], [other.title for other in ties.held_up(item)]


def test_what_is_finished_or_gone_holds_up_nobody(board: Callable[[str], Workspace]) -> None:
    made = board("To do: A B C D E | Doing: | Done:")
    wait(made, "A", "B", "C", "D", "E")
    move(made, "B", "Done")
    made.do(Source.MOUSE, item_fates.archive_item, item_id=card(made, "C").id)
    made.do(Source.MOUSE, item_fates.discard_item, item_id=card(made, "D").id)
    now = whole(made)
    ties = CardTies(now, now.finished_columns())
    assert keys(now, ties, "A") == (["E"], [])
    assert keys(now, ties, "E") == ([], ["A"])
    assert keys(now, ties, "B") == ([], [])


def test_a_card_that_is_finished_itself_waits_for_nothing(board: Callable[[str], Workspace]) -> None:
    made = board("To do: A B | Doing: | Done:")
    wait(made, "A", "B")
    move(made, "A", "Done")
    now = whole(made)
    ties = CardTies(now, now.finished_columns())
    assert keys(now, ties, "A") == keys(now, ties, "B") == ([], [])


def test_those_that_are_tied_to_what_happened_are_told(board: Callable[[str], Workspace]) -> None:
    made = board("To do: A B C | Doing: | Done:")
    now = whole(made)
    ties = CardTies(now, now.finished_columns())
    ids = {title: card(made, title).id for title in "ABC"}

    def change(title: str, *others: str) -> set[ItemId]:
        item = now.items[ids[title]]
        blocked_by = tuple(ids[other] for other in others)
        now.items[item.id] = replace(item, details=replace(item.details, blocked_by=blocked_by))
        return ties.update([item.id])

    assert change("A", "B") == {ids["B"]}
    assert change("A", "C") == {ids["B"], ids["C"]}
    assert ties.update([ids["C"]]) == {ids["A"]}
    assert keys(now, ties, "C") == ([], ["A"])
    assert change("A") == {ids["C"]}
    assert ties.update([ids["C"]]) == set()


def test_cards_show_whom_they_wait_for_until_that_is_done(board: Callable[[str], Workspace], show: Show) -> None:
    made = board("To do: A B C D E | Doing: | Done:")
    wait(made, "B", "A")
    wait(made, "C", "A", "B")
    wait(made, "D", "A", "B", "C")
    faces = show(made).view.faces
    ids = {title: card(made, title).id for title in "ABCDE"}
    assert [faces.of(ids[title]).waits for title in "ABCDE"] == [
        "",
        "waits for R-1",
        "waits for R-1, R-2",
        "waits for R-1 +2",
        "",
    ]
    assert [faces.of(ids[title]).held_up for title in "ABCDE"] == [
        "3 wait for this",
        "2 wait for this",
        "1 waits for this",
        "",
        "",
    ]
    assert "held up by this: R-2, R-3, R-4" in faces.spoken(ids["A"])
    assert "waits for R-1, R-2" in faces.tool_tip(ids["C"])
    move(made, "A", "Done")
    assert [faces.of(ids[title]).waits for title in "BCD"] == ["", "waits for R-2", "waits for R-2, R-3"]
    assert faces.of(ids["A"]).held_up == ""


def test_a_card_beside_is_painted_anew(board: Callable[[str], Workspace], show: Show) -> None:
    """B waits for A; when A is finished, B's card is lower by the line that said so."""
    from PySide6.QtWidgets import QApplication

    made = board("To do: A B | Doing: | Done:")
    wait(made, "B", "A")
    shown = show(made)
    cell = shown.cell("To do")

    def height() -> int:
        row = cell.cards.row_of(shown.id_of("B"))
        assert row is not None
        return cell.visualRect(cell.cards.index(row)).height()

    waiting = height()
    made.do(Source.MOUSE, item_fates.archive_item, item_id=shown.id_of("A"))
    QApplication.processEvents()
    assert height() < waiting
