"""What a line for a new card says."""

from collections.abc import Callable
from datetime import date

import pytest

from kanban.domain.board import Board, CardTemplate, ClassOfService, ItemDetails
from kanban.domain.ids import TemplateId
from kanban.domain.operations import Source
from kanban.ui.requirements.day_words import how_far, read_day
from kanban.ui.requirements.new_card import read_new_card
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import whole

MONDAY = date(2026, 3, 2)
Make = Callable[[str], Workspace]


@pytest.fixture
def team(board: Make) -> Board:
    """A board with people and labels."""
    made = board("To do: A | Done:")
    for name in ("Li Wei", "Liang Bo", "Zoe Bell"):
        made.do(Source.MOUSE, boards.add_person, name=name)
    made.do(Source.MOUSE, items.add_item, title="B", details=ItemDetails("", labels=("Payment", "big deal")))
    return whole(made)


def read(text: str, team: Board) -> tuple[str, tuple[str, ...]]:
    typed = read_new_card(text, team, MONDAY)
    return typed.card.title, typed.understood


@pytest.mark.parametrize(
    ("text", "title", "understood"),
    [
        (
            "Pay twice @zoe #payment !expedite due:fri",
            "Pay twice",
            ("@Zoe Bell", "#Payment", "Expedite", "2026-03-06, in 4 days"),
        ),
        ("Pay @ZB", "Pay", ("@Zoe Bell",)),
        ("Pay #bigdeal", "Pay", ("#big deal",)),
        ("Pay !fixed due:2026-12-01", "Pay", ("Fixed date", "2026-12-01, in 274 days")),
        ("付款 截止：明天 !加急", "付款", ("2026-03-03, tomorrow", "Expedite")),
        ("mail bob@zoe about it", "mail bob@zoe about it", ()),
        ("Pay @nobody", "Pay @nobody", ()),
        ("Pay @li", "Pay @li", ()),
        ("Pay @liwei", "Pay", ("@Li Wei",)),
        ("Pay #unknown @zoe", "Pay #unknown", ("@Zoe Bell",)),
        ("#payment page is slow", "#payment page is slow", ()),
        ("Wow!", "Wow!", ()),
        ("due:someday", "due:someday", ()),
        ("@zoe", "@zoe", ()),
        ("  two   spaces  ", "two spaces", ()),
    ],
)
def test_words_at_the_end_are_taken_if_they_name_something(
    team: Board, text: str, title: str, understood: tuple[str, ...]
) -> None:
    assert read(text, team) == (title, understood)


def test_what_was_understood_is_in_the_details(team: Board) -> None:
    details = read_new_card("Pay @zoe @liwei #payment !intangible due:+3d", team, MONDAY).card.details
    names = [team.people[owner].name for owner in details.owners]
    assert (names, details.labels, details.due) == (["Zoe Bell", "Li Wei"], ("Payment",), date(2026, 3, 5))
    assert details.class_of_service is ClassOfService.INTANGIBLE


def test_a_template_gives_what_the_line_does_not_say(team: Board) -> None:
    template = CardTemplate(TemplateId(1), "Bug", ItemDetails("Bug: ", "steps", "bug", ClassOfService.EXPEDITE))
    card = read_new_card("Pay twice !standard", team, MONDAY, template).card
    assert (card.title, card.details.description, card.details.item_type) == ("Pay twice", "steps", "bug")
    assert card.details.class_of_service is ClassOfService.STANDARD
    assert read_new_card("", team, MONDAY, template).card.title == "Bug: "


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-12-01", date(2026, 12, 1)),
        ("2026.3.9", date(2026, 3, 9)),
        ("2026年3月9日", date(2026, 3, 9)),
        ("03-01", date(2027, 3, 1)),
        ("3月5日", date(2026, 3, 5)),
        ("today", MONDAY),
        ("明天", date(2026, 3, 3)),
        ("mon", date(2026, 3, 9)),
        ("Friday", date(2026, 3, 6)),
        ("周五", date(2026, 3, 6)),
        ("+3", date(2026, 3, 5)),
        ("+2w", date(2026, 3, 16)),
        ("2026-02-30", None),
        ("+99999d", None),
        ("", None),
        ("soon", None),
        ("24 Dec", date(2026, 12, 24)),
        ("dec 24", date(2026, 12, 24)),
        ("24. Dez.", date(2026, 12, 24)),
        ("1 Mar", date(2027, 3, 1)),
        ("3 sept 2025", date(2025, 9, 3)),
        ("24.12.", date(2026, 12, 24)),
        ("24.12.2025", date(2025, 12, 24)),
        ("24 Foo", None),
        ("31 feb", None),
        ("29 feb", date(2028, 2, 29)),
    ],
)
def test_days_are_typed_in_many_ways(text: str, day: date | None) -> None:
    assert read_day(text, MONDAY) == day


@pytest.mark.parametrize(
    ("text", "day"),
    [("1 Mar", date(2026, 3, 1)), ("20 Oct", date(2025, 10, 20)), ("20 Aug", date(2026, 8, 20))],
)
def test_a_day_without_its_year_can_be_the_nearest(text: str, day: date) -> None:
    assert read_day(text, MONDAY, nearest=True) == day


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 3, 2), "today"),
        (date(2026, 3, 3), "tomorrow"),
        (date(2026, 3, 12), "in 10 days"),
        (date(2026, 3, 1), "1 day late"),
        (date(2026, 2, 20), "10 days late"),
    ],
)
def test_how_far_a_day_is(day: date, words: str) -> None:
    assert how_far(day, MONDAY) == words
