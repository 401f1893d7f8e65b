"""Photos of small walls, read as a whole: what hangs where, and what is said of photos that show too little."""

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from kanban.capture.marks import mark_of
from kanban.capture.pictures import Picture, load_picture
from kanban.capture.reading import Cancelled, _exact, read_wall
from kanban.capture.symbols import Expected
from kanban.domain.board import Board, Print, WallAnchor
from kanban.domain.card_code import CardCode, CodeKind
from kanban.domain.errors import PictureIsMirrored
from kanban.domain.wall.model import CodeSighting, Method, SightingKind, WallReading
from kanban.printing import column_code
from kanban.wall import expected_of
from tests.boards import Clock, board_of_text, whole
from tests.wall_photos import Camera, Hung, Photo, Wall, card_code, foreign_piece, photo_of, piece, wall_of

CAMERA = Camera(1200, 750)
TOO_FAR = (
    "The codes are small on this photo: {px} pixels for each of their squares, where 2.0 are safe. Come closer next time, or "
    "take two photos, of the left and of the right half."
)
BLURRED = (
    "The photo is blurred. Hold the camera still, or lean it on something, let it focus on the wall first, and switch on "
    "more light."
)
DARK = "The photo is too dark. Switch on the light, without flash."
NO_CODE = "No code was found on this photo. Photograph the wall itself, not a screen; from nearer, in better light, and sharp."


def _board(folder: Path, text: str, code: str) -> Board:
    workspace = board_of_text(folder / f"{code}.twinboard", text, Clock())
    made = whole(workspace)
    workspace.close()
    return replace(made, facts=replace(made.facts, code=code))


@pytest.fixture(scope="module")
def team(tmp_path_factory: pytest.TempPathFactory) -> Board:
    """A board of six cards in three columns."""
    return _board(tmp_path_factory.mktemp("boards"), "To do: A B C | Doing: D E | Done: F", "K7")


@pytest.fixture(scope="module")
def wall(team: Board) -> Wall:
    """Its wall, 900 mm wide."""
    return wall_of(team, column_mm=300, height_mm=620)


@pytest.fixture(scope="module")
def expected(team: Board) -> Expected:
    """What may hang on it."""
    return expected_of(team)


def _picture(photo: Photo | NDArray[np.uint8], name: str = "a.jpg") -> Picture:
    return load_picture(photo.rgb if isinstance(photo, Photo) else photo, name)


def _of_kind(reading: WallReading, kind: SightingKind) -> list[CodeSighting]:
    return [sighting for sighting in reading.sightings if sighting.kind is kind]


def _kinds(reading: WallReading) -> dict[str, int]:
    return dict(Counter(sighting.kind.value for sighting in reading.sightings))


def _said(reading: WallReading, photo: int = 0) -> list[str]:
    return [str(problem) for problem in reading.photos[photo].problems]


def _off_mm(sighting: CodeSighting, hung: Hung, origin: tuple[float, float]) -> float:
    assert sighting.at_mm is not None
    return float(np.hypot(sighting.at_mm[0] + origin[0] - hung.x_mm, sighting.at_mm[1] + origin[1] - hung.y_mm))


def test_a_photo_of_the_whole_wall_shows_each_card_where_it_hangs(wall: Wall, expected: Expected) -> None:
    photo = photo_of(wall, Camera(1600, 1000, yaw_deg=15, pitch_deg=5))
    heard: list[float] = []
    reading = read_wall([_picture(photo)], expected, progress=heard.append)
    assert _kinds(reading) == {"card": 6, "header": 3, "corner": 4}
    assert heard == sorted(heard)
    assert heard[-1] == 1.0
    assert _said(reading) == []
    assert reading.problems == ()
    assert len(reading.anchors) == 7
    cards = _of_kind(reading, SightingKind.CARD)
    hung = {each.piece.code: each for each in wall.hung}
    first = hung[cards[0].text]
    assert cards[0].at_mm is not None
    origin = first.x_mm - cards[0].at_mm[0], first.y_mm - cards[0].at_mm[1]
    assert max(_off_mm(card, hung[card.text], origin) for card in cards) < 8
    assert {card.paper_mm for card in cards} == {(105.0, 74.0)}
    truth = {shown.code: shown.quad_px for shown in photo.truth}
    assert max(np.abs(np.array(card.corners_px) - truth[card.text]).max() for card in cards) < 1.0
    assert sorted(card.number for card in cards) == [1, 2, 3, 4, 5, 6]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_turned_photo_is_read_alike(wall: Wall, expected: Expected, quarters: int) -> None:
    photo = np.ascontiguousarray(np.rot90(photo_of(wall, CAMERA).rgb, quarters))
    assert _kinds(read_wall([_picture(photo)], expected)) == {"card": 6, "header": 3, "corner": 4}


def test_a_mirrored_photo_is_refused(wall: Wall, expected: Expected) -> None:
    mirrored = np.ascontiguousarray(photo_of(wall, CAMERA).rgb[:, ::-1])
    with pytest.raises(PictureIsMirrored) as caught:
        read_wall([_picture(mirrored)], expected)
    assert str(caught.value) == (
        "a.jpg is mirrored, as a camera on the side of the screen does it. Use the camera on the back, or switch mirroring "
        "off."
    )


def test_codes_too_small_for_the_decoder_are_read_by_likeness(wall: Wall, expected: Expected) -> None:
    reading = read_wall([_picture(photo_of(wall, CAMERA.nearer(1.2)))], expected)
    cards = _of_kind(reading, SightingKind.CARD)
    assert sorted(card.number for card in cards) == [1, 2, 3, 4, 5, 6]
    by_likeness = [card for card in cards if card.method is Method.LIKENESS]
    assert len(by_likeness) >= 4
    assert all(0.5 <= card.confidence < 1 for card in by_likeness)
    assert _said(reading) == [TOO_FAR.format(px="1.2")]


def test_two_halves_of_a_wall_are_one_wall(wall: Wall, expected: Expected) -> None:
    left = photo_of(wall, replace(CAMERA, at_mm=(280, 300), distance_mm=800))
    right = photo_of(wall, replace(CAMERA, at_mm=(650, 320), distance_mm=820, yaw_deg=-10))
    reading = read_wall([_picture(left, "l"), _picture(right, "r")], expected)
    assert _kinds(reading)["card"] == 6
    assert _kinds(reading)["header"] == 3
    assert {sighting.photo for sighting in reading.sightings} == {0, 1}
    assert [facts.name for facts in reading.photos] == ["l", "r"]


def test_a_card_at_two_places_is_there_twice_on_one_photo_and_on_two(
    team: Board, wall: Wall, expected: Expected
) -> None:
    code = card_code(team, team.ordered_cards()[0])
    copied = wall.with_pieces(replace(wall.find(code), x_mm=750, y_mm=480))
    halves = [replace(CAMERA, at_mm=(x, 320), distance_mm=850) for x in (280, 650)]
    for cameras in ([CAMERA], halves):
        reading = read_wall([_picture(photo_of(copied, camera)) for camera in cameras], expected)
        assert [card.text for card in _of_kind(reading, SightingKind.CARD)].count(code) == 2
        assert _kinds(reading)["card"] == 7


def test_the_same_photo_again_adds_nothing_and_is_named(wall: Wall, expected: Expected) -> None:
    picture = _picture(photo_of(wall, CAMERA), "first.jpg")
    reading = read_wall([picture, replace(picture, name="second.jpg")], expected)
    assert _kinds(reading) == {"card": 6, "header": 3, "corner": 4}
    assert _said(reading, 1) == ["This is the same photo as first.jpg."]


def test_codes_that_are_not_ours_are_listed_as_such(wall: Wall, expected: Expected) -> None:
    strange = piece(str(CardCode("A0", CodeKind.CARD, 5, 1)))
    more = wall.with_pieces(Hung(foreign_piece("WIFI:S:guests;;"), 450, 480), Hung(strange, 750, 480))
    reading = read_wall([_picture(photo_of(more, CAMERA))], expected)
    assert [sighting.text for sighting in _of_kind(reading, SightingKind.FOREIGN)] == ["WIFI:S:guests;;"]
    assert [sighting.text for sighting in _of_kind(reading, SightingKind.OTHER_BOARD)] == [strange.code]
    assert _kinds(reading)["card"] == 6
    assert _said(reading) == []


def test_cancelling_ends_the_reading(wall: Wall, expected: Expected) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    with pytest.raises(Cancelled):
        read_wall([_picture(photo_of(wall, CAMERA))] * 3, expected, cancelled=cancelled)
    assert len(asked) == 3


# Headers in other sizes


def _printed(board: Board, layout: str) -> Board:
    """The board after its cards were printed with a layout."""
    paper = Print(1, "", datetime(2026, 1, 1, tzinfo=UTC), layout=layout)
    return replace(board, items={key: replace(item, printed=paper) for key, item in board.items.items()})


def _wall_in(board: Board, cards: str, headers: str) -> Wall:
    """Its wall, 1,200 mm wide, with cards and headers in these layouts and without corner markers."""
    layouts = {card_code(board, item): cards for item in board.items.values()}
    layouts |= {column_code(board, column): headers for column in board.shown_columns()}
    pieces = {code: piece(code, layout) for code, layout in layouts.items()}
    return wall_of(board, column_mm=400, height_mm=620, corners=False, pieces=pieces)


def _gaps(reading: WallReading) -> list[float]:
    places = sorted(anchor.x_mm for anchor in reading.anchors if anchor.kind == "header")
    return [right - left for left, right in pairwise(places)]


@pytest.mark.parametrize(
    ("cards", "headers"),
    [("a4_8", "header_large"), ("a4_8", "header_far"), ("a4_8_far", "header")],
)
def test_cards_too_small_for_the_decoder_are_found_whatever_the_size_of_the_headers(
    team: Board, cards: str, headers: str
) -> None:
    board = _printed(team, cards)
    camera = Camera(1300, 800).nearer(1.0, {"a4_8": 32.0, "a4_8_far": 40.0}[cards])
    reading = read_wall([_picture(photo_of(_wall_in(board, cards, headers), camera))], expected_of(board))
    cards_seen = _of_kind(reading, SightingKind.CARD)
    assert sorted(card.number for card in cards_seen) == [1, 2, 3, 4, 5, 6]
    assert sum(card.method is Method.LIKENESS for card in cards_seen) >= 4
    assert _gaps(reading) == pytest.approx([400, 400], abs=25)


def test_where_no_card_is_seen_the_headers_tell_how_small_they_are(team: Board) -> None:
    board = _printed(team, "a4_8")
    bare = replace(_wall_in(board, "a4_8", "header"), hung=_wall_in(board, "a4_8", "header").hung[:3])
    far = read_wall([_picture(photo_of(bare, Camera(900, 500)))], expected_of(board))
    near = read_wall([_picture(photo_of(bare, Camera(2000, 1000)))], expected_of(board))
    assert _kinds(far) == _kinds(near) == {"header": 3}
    assert _said(far) == [TOO_FAR.format(px="1.4")]
    assert _said(near) == []
    never_printed = read_wall([_picture(photo_of(bare, Camera(900, 500)))], expected_of(team))
    assert _said(never_printed) == []


def test_the_distances_stay_as_remembered_while_no_card_tells_the_size(team: Board) -> None:
    board = _printed(team, "a4_8")
    wall = _wall_in(board, "a4_8", "header_large")
    bare = photo_of(replace(wall, hung=wall.hung[:3]), Camera(1200, 500))
    alone = read_wall([_picture(bare)], expected_of(board))
    assert _gaps(alone) == pytest.approx([400 * 56 / 72] * 2, abs=20)
    columns = board.shown_columns()
    remembered = tuple(WallAnchor("header", column.id, 400.0 * place, 0.0) for place, column in enumerate(columns))
    again = read_wall([_picture(bare)], replace(expected_of(board), anchors=remembered))
    assert _gaps(again) == pytest.approx([400, 400], abs=25)


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_corners_of_a_code_that_the_decoder_takes_for_turned_are_put_right(
    wall: Wall, expected: Expected, quarters: int
) -> None:
    photo = photo_of(wall, CAMERA)
    shown = next(each for each in photo.truth if each.code in expected.codes and each.code[3] == "0")
    turned = mark_of(shown.code, expected.board, 0, np.roll(shown.quad_px, quarters, axis=0))
    (found,) = _exact(_picture(photo), [turned], expected)
    assert np.abs(found.corners - shown.quad_px).max() < 1.0


# What is said of a photo


@pytest.mark.parametrize(
    ("camera", "sentences"),
    [
        (CAMERA, []),
        (replace(CAMERA, light=0.2), [DARK]),
        (replace(CAMERA, blur_px=2.0), [BLURRED]),
        (CAMERA.nearer(0.35), [NO_CODE]),
    ],
)
def test_each_fault_of_a_photo_is_said(wall: Wall, expected: Expected, camera: Camera, sentences: list[str]) -> None:
    assert _said(read_wall([_picture(photo_of(wall, camera))], expected)) == sentences


def test_glare_is_counted(wall: Wall, expected: Expected) -> None:
    photo = photo_of(wall, CAMERA)
    y, x = np.mgrid[: CAMERA.height_px, : CAMERA.width_px]
    middle = photo.truth[8].quad_px.mean(axis=0)
    spot = 140 * np.exp(-((x - middle[0]) ** 2 + (y - middle[1]) ** 2) / (2 * 45**2))
    bright = np.clip(photo.rgb + spot[..., None], 0, 255).astype(np.uint8)
    assert _said(read_wall([_picture(bright)], expected)) == [
        "Light is reflected by the paper (codes in bright spots: 1). Photograph from a little aside, without flash."
    ]


def test_the_wall_of_another_board_is_called_so(tmp_path: Path, wall: Wall, expected: Expected) -> None:
    strange = wall_of(_board(tmp_path, "To do: A | Done: B", "C1"), column_mm=300, height_mm=620)
    alone = read_wall([_picture(photo_of(strange, CAMERA))], expected)
    assert _said(alone) == [
        "This photo shows the wall of another board (codes of it: 8). Open that board, and read it there."
    ]
    beside = [replace(each, x_mm=each.x_mm + 1250) for each in strange.hung]
    both = replace(wall.with_pieces(*beside), size_mm=(2100.0, 620.0))
    reading = read_wall([_picture(photo_of(both, Camera(2000, 750)))], expected)
    assert _said(reading) == [
        "Two walls are on this photo: it shows headers of another board, too. Take a photo of this board's wall alone."
    ]


def test_headers_that_hang_twice_are_said_and_both_are_anchors(wall: Wall, expected: Expected) -> None:
    again = [replace(each, x_mm=each.x_mm + 1200) for each in wall.hung[:3]]
    twice = replace(wall.with_pieces(*again), size_mm=(2300.0, 620.0))
    reading = read_wall([_picture(photo_of(twice, Camera(2200, 750)))], expected)
    assert _said(reading) == [
        "The headers hang on this photo twice. Take a photo that shows one wall, or take the second set down."
    ]
    assert Counter(anchor.kind for anchor in reading.anchors)["header"] == 6


def test_a_poster_alone_is_not_ours(expected: Expected) -> None:
    poster = Wall((600, 400), (Hung(foreign_piece(), 300, 200),))
    reading = read_wall([_picture(photo_of(poster, Camera(800, 600)))], expected)
    assert _said(reading) == ["The codes on this photo are not Twinboard's (1 found)."]
    assert reading.photos[0].plane is None


@pytest.mark.parametrize(("grey", "sentence"), [(200, NO_CODE), (8, DARK)])
def test_a_picture_without_any_code_says_so(expected: Expected, grey: int, sentence: str) -> None:
    reading = read_wall([_picture(np.full((400, 600), grey, dtype=np.uint8))], expected)
    assert _said(reading) == [sentence]
    assert reading.sightings == ()
