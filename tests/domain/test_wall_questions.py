"""What is asked before photos are applied."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from kanban.domain.card_code import CardCode, CodeKind
from kanban.domain.wall.model import CodeSighting, SightingKind, WallReading
from kanban.domain.wall.questions import questions_about
from tests.walls import DEV, DONE, NOON, SEEN, TEST, a_board, a_reading, hangs


def seen(kind: SightingKind, number: int, text: str = "") -> CodeSighting:
    """A code at some place."""
    return replace(hangs(1, DEV), kind=kind, number=number, text=text)


def asked(reading: WallReading, taken_at: datetime = NOON) -> list[str]:
    return [str(question) for question in questions_about(a_board(), reading, taken_at)]


def dated(*times: datetime | None) -> WallReading:
    """Photos with these times of their own."""
    reading = a_reading(planes=tuple(None for _ in times))
    photos = tuple(replace(photo, taken_at=at) for photo, at in zip(reading.photos, times, strict=True))
    return replace(reading, photos=photos)


def test_nothing_is_asked_about_one_wall() -> None:
    headers = [seen(SightingKind.HEADER, number) for number in (DEV, TEST, DONE)]
    poster = seen(SightingKind.FOREIGN, 0, "https://example.com")
    their_card = seen(SightingKind.OTHER_BOARD, 0, str(CardCode("ZZ", CodeKind.CARD, 3, 1)))
    assert asked(a_reading(*headers, poster, their_card)) == []
    assert asked(a_reading()) == []


@pytest.mark.parametrize(
    "more",
    [
        [seen(SightingKind.OTHER_BOARD, 0, str(CardCode("ZZ", CodeKind.HEADER, 3)))],
        [seen(SightingKind.HEADER, DEV), seen(SightingKind.HEADER, TEST)],
    ],
)
def test_two_walls_are_asked_about(more: list[CodeSighting]) -> None:
    headers = [seen(SightingKind.HEADER, number) for number in (DEV, TEST, DONE)]
    assert asked(a_reading(*headers, *more)) == ["Two walls are on these photos. Apply what they show of this board's?"]


def test_each_photo_is_compared_with_the_last_one_by_its_own_time() -> None:
    old = SEEN.replace(tzinfo=None) - timedelta(hours=1)
    local = old + timedelta(hours=8)
    question = (
        "Taken at 2026-03-18 11:00, before the newest photo that was applied (2026-03-18 12:00). Apply it nevertheless?"
    )
    assert asked(dated(local))[0] == question
    assert asked(dated(NOON, local)) == [
        question,
        "wall1.jpg was taken 49 hours before wall0.jpg: what hung there may hang elsewhere now. Apply both?",
    ]
    assert asked(dated(NOON, NOON - timedelta(minutes=59), None)) == []
