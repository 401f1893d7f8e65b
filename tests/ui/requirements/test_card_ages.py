"""How old cards are, and what counts as old on a board."""

from collections.abc import Callable
from datetime import date

from kanban.domain.board import Board
from kanban.domain.operations import Source
from kanban.ui.requirements.card_ages import CardAges, Measures, measures_of, nearest_rank
from kanban.ui.requirements.card_values import Ageing
from kanban.usecases import item_fates
from kanban.workspace import Workspace
from tests.boards import Clock, card, move, whole
from tests.ui.requirements.conftest import Show


def days(ages: CardAges, board: Board, title: str, today: date) -> int | None:
    item = next(item for item in board.items.values() if item.title == title)
    assert item.place is not None
    return ages.days_of(item.id, item.place.column_id, today)


def test_a_percentile_is_a_value_that_so_many_do_not_exceed() -> None:
    assert nearest_rank(range(1, 11), 85) == 9
    assert nearest_rank([5], 50) == 5
    assert nearest_rank([1, 2], 50) == 1


def test_ten_finished_cards_make_a_history() -> None:
    assert measures_of(range(1, 10)) == Measures(7, 14, 0)
    assert measures_of(range(1, 11)) == Measures(5, 9, 10)


def test_an_age_counts_days_of_the_boards_zone_from_the_start(board: Callable[[str], Workspace], clock: Clock) -> None:
    """Started on Monday at nine in the evening in Shanghai: on Tuesday it is two days old, though eight hours only."""
    made = board("To do: A B | Doing: C | Done: D")
    clock.go(hours=12)
    move(made, "A", "Doing")
    now = whole(made)
    ages = CardAges(made, now)
    assert days(ages, now, "A", date(2026, 3, 3)) is None
    ages.read_all()
    found = {title: days(ages, now, title, date(2026, 3, 3)) for title in "ABCD"}
    assert found == {"A": 2, "B": None, "C": 2, "D": None}


def test_what_is_old_follows_the_boards_own_cards(board: Callable[[str], Workspace], clock: Clock) -> None:
    made = board("To do: X | Doing: A B C D E F G H I J | Done:")
    for title in "ABCDEFGHIJ":
        move(made, title, "Done")
        clock.go(days=1)
    now = whole(made)
    ages = CardAges(made, now)
    assert [ages.ageing(age) for age in (7, 8, 14, 15)] == [Ageing.YOUNG, Ageing.OLD, Ageing.OLD, Ageing.VERY_OLD]
    ages.read_all()
    assert ages.measures == Measures(5, 9, 10)
    assert [ages.ageing(age) for age in (5, 6, 9, 10)] == [Ageing.YOUNG, Ageing.OLD, Ageing.OLD, Ageing.VERY_OLD]
    move(made, "A", "Doing")
    ages.read_again([card(made, "A").id])
    assert ages.measures == Measures(7, 14, 0)
    made.undo()
    ages.read_again([card(made, "A").id])
    assert ages.measures == Measures(5, 9, 10)


def test_cards_tell_their_age_once_it_is_read(board: Callable[[str], Workspace], show: Show, clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    faces = show(made).view.faces
    faces.read_ages()
    move(made, "A", "Doing")
    clock.go(days=15)
    move(made, "A", "Doing")
    item_id = card(made, "A").id
    faces.forget_all()
    face = faces.of(item_id)
    assert (face.age, face.ageing, face.days) == ("16 d", Ageing.VERY_OLD, "16 d")
    assert "16 days in column, age 16 d, very old" in faces.spoken(item_id)
    assert "Old is more than 7 days, very old more than 14, until ten cards are finished" in faces.tool_tip(item_id)
    move(made, "A", "Done")
    assert (faces.of(item_id).age, faces.of(item_id).ageing) == ("", Ageing.NONE)


def test_the_board_on_screen_reads_ages_after_its_first_picture(board: Callable[[str], Workspace], show: Show) -> None:
    made = board("To do: | Doing: A | Done:")
    shown = show(made)
    shown.cell("Doing").viewport().repaint()
    from PySide6.QtWidgets import QApplication

    QApplication.processEvents()
    assert shown.view.faces.of(card(made, "A").id).age == "1 d"


def test_an_item_voided_and_revived_keeps_its_age(board: Callable[[str], Workspace]) -> None:
    made = board("To do: | Doing: A | Done:")
    item_id = card(made, "A").id
    ages = CardAges(made, whole(made))
    ages.read_all()
    made.do(Source.COMMAND, item_fates.void_item, item_id=item_id)
    ages.read_again([item_id])
    place = whole(made).items[item_id].place
    assert place is not None
    assert ages.days_of(item_id, place.column_id, date(2026, 3, 4)) is None
    made.undo()
    ages.read_again([item_id])
    assert ages.days_of(item_id, place.column_id, date(2026, 3, 4)) == 3
