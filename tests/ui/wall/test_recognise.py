"""Which codes on one picture mean a wall, and which one thing held before the camera."""

from kanban.domain.card_code import CardCode, CodeKind
from kanban.ui.wall.recognise import shows_wall


def texts(*codes: tuple[CodeKind, int]) -> list[str]:
    return [str(CardCode("00", kind, number)) for kind, number in codes]


CARD, HEADER, CORNER, LANE, BADGE = CodeKind.CARD, CodeKind.HEADER, CodeKind.CORNER, CodeKind.LANE, CodeKind.BADGE


def test_a_header_with_two_cards_is_a_wall() -> None:
    assert shows_wall(texts((HEADER, 1), (CARD, 1), (CARD, 2)), "00")
    assert shows_wall(texts((CORNER, 0), (CARD, 1), (CARD, 2)), "00")
    assert shows_wall(texts((LANE, 1), (CARD, 1), (CARD, 2)), "00")


def test_two_headers_or_two_corners_are_a_wall() -> None:
    assert shows_wall(texts((HEADER, 1), (HEADER, 2)), "00")
    assert shows_wall(texts((CORNER, 0), (CORNER, 1), (CARD, 1)), "00")


def test_a_card_with_its_header_is_no_wall() -> None:
    assert not shows_wall(texts((HEADER, 1), (CARD, 1)), "00")
    assert not shows_wall(texts((HEADER, 1), (LANE, 1), (CARD, 1)), "00")
    assert not shows_wall(texts((HEADER, 1), (HEADER, 1), (CARD, 1), (CARD, 1)), "00")


def test_cards_or_a_badge_with_cards_are_no_wall() -> None:
    assert not shows_wall(texts((CARD, 1), (CARD, 2), (CARD, 3)), "00")
    assert not shows_wall(texts((BADGE, 1), (CARD, 1), (CARD, 2)), "00")


def test_codes_of_other_boards_and_others_count_for_nothing() -> None:
    other = [str(CardCode("01", HEADER, number)) for number in (1, 2)]
    assert not shows_wall([*other, "https://example.org", *texts((CARD, 1), (CARD, 2))], "00")
