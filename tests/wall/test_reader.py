"""Photos read for a board: which are taken, which left out and why, and when they were taken."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PIL import Image

from kanban.domain.board import Board
from kanban.domain.errors import NotAPicture, PictureDamaged, PictureIsMirrored
from kanban.domain.operations import Source
from kanban.domain.wall.model import PhotoFacts, SightingKind, WallReading
from kanban.domain.wall.plan import plan_wall
from kanban.usecases.walls import apply_wall_plan
from kanban.wall import photo_time, read_photos
from kanban.workspace import Workspace
from tests.boards import whole
from tests.wall_photos import Camera, Wall, photo_of, save, wall_of

TEXT = "To do: A B | Doing: C | Done: D"
CAMERA = Camera(1300, 900)


@pytest.fixture
def team(board: Callable[[str], Workspace]) -> Workspace:
    return board(TEXT)


@pytest.fixture
def wall(team: Workspace) -> Wall:
    return wall_of(whole(team), column_mm=300, height_mm=600)


@pytest.fixture
def good(tmp_path: Path, wall: Wall) -> Path:
    return save(photo_of(wall, CAMERA), tmp_path / "good.jpg")


def cards(reading: WallReading) -> int:
    return sum(sighting.kind is SightingKind.CARD for sighting in reading.sightings)


def applied(team: Workspace, reading: WallReading) -> None:
    now = team.now()
    team.do(Source.PHOTO, apply_wall_plan, plan=plan_wall(whole(team), reading, now, now=now))


def test_every_card_is_in_its_column(team: Workspace, good: Path) -> None:
    told: list[float] = []
    reading, (picture,) = read_photos([good], whole(team), progress=told.append)
    found = {s.number: s.columns for s in reading.sightings if s.kind is SightingKind.CARD}
    assert found == {1: (1,), 2: (1,), 3: (2,), 4: (3,)}
    assert picture.name == "good.jpg"
    assert told == sorted(told)
    assert told[-1] == 1.0


def test_one_bad_file_among_several_is_left_out_or_refused(team: Workspace, tmp_path: Path, good: Path) -> None:
    notes, cut = tmp_path / "notes.txt", tmp_path / "cut.jpg"
    notes.write_text("buy milk")
    cut.write_bytes(good.read_bytes()[:20_000])
    reading, pictures = read_photos([notes, good, cut], whole(team), tolerant=True)
    assert [str(problem).split(".txt")[0].split("/")[0] for problem in reading.problems] == [
        "Left out: notes",
        "Left out: cut.jpg is damaged or not complete. Copy it again from where it came from.",
    ]
    assert len(pictures) == len(reading.photos) == 1
    assert cards(reading) == 4
    with pytest.raises(NotAPicture):
        read_photos([notes, good], whole(team))
    with pytest.raises(PictureDamaged):
        read_photos([cut], whole(team), tolerant=True)


def test_a_mirrored_photo_is_left_out_beside_a_good_one(team: Workspace, tmp_path: Path, good: Path) -> None:
    selfie = tmp_path / "selfie.jpg"
    with Image.open(good) as image:
        image.transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(selfie, quality=92)
    with pytest.raises(PictureIsMirrored):
        read_photos([selfie], whole(team), tolerant=True)
    reading, _ = read_photos([good, selfie], whole(team), tolerant=True)
    assert "selfie.jpg is mirrored" in str(reading.problems[0])
    assert cards(reading) == 4


def test_a_photo_that_was_applied_is_left_out_beside_a_new_one(
    team: Workspace, tmp_path: Path, wall: Wall, good: Path
) -> None:
    first, _ = read_photos([good], whole(team))
    applied(team, first)
    new = save(
        photo_of(wall.moved_to(wall.hung[-1].piece.code, whole(team).shown_columns()[0].id), CAMERA), tmp_path / "b.jpg"
    )
    reading, pictures = read_photos([good, new], whole(team))
    assert [str(problem) for problem in reading.problems] == ["Applied before, and left out now: good.jpg."]
    assert [picture.name for picture in pictures] == ["b.jpg"]
    now = team.now()
    plan = plan_wall(whole(team), reading, now, now=now)
    assert [move.item_id for move in plan.moves] == [4]
    assert plan.duplicates == ()
    again, _ = read_photos([good], whole(team))
    assert again.problems == ()
    assert [str(q) for q in plan_wall(whole(team), again, now, now=now).questions] == [
        "Applied before already: good.jpg. Apply it again?"
    ]


def test_columns_that_a_photo_does_not_show_are_named(team: Workspace, tmp_path: Path, wall: Wall, good: Path) -> None:
    first, _ = read_photos([good], whole(team))
    applied(team, first)
    left = save(photo_of(wall, Camera(1300, 900, at_mm=(250, 300), distance_mm=780)), tmp_path / "left.jpg")
    reading, _ = read_photos([left], whole(team))
    assert [str(problem) for problem in reading.problems] == [
        "Not whole on these photos: Done. Cards are missed only where a photo shows their place."
    ]


NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("taken", "told"),
    [
        ([datetime(2026, 3, 2, 16, 30)], datetime(2026, 3, 2, 8, 30, tzinfo=UTC)),  # noqa: DTZ001 - in the board's zone
        ([datetime(2026, 3, 2, 8, 30, tzinfo=UTC)], datetime(2026, 3, 2, 8, 30, tzinfo=UTC)),
        ([NOW - timedelta(minutes=9), NOW - timedelta(minutes=7)], NOW - timedelta(minutes=7)),
        ([NOW + timedelta(minutes=4)], NOW),
        ([NOW + timedelta(minutes=6)], None),
        ([NOW - timedelta(days=31)], None),
        ([NOW, None], None),
        ([None], None),
    ],
)
def test_when_photos_were_taken(team: Workspace, taken: list[datetime | None], told: datetime | None) -> None:
    board: Board = whole(team)
    assert board.facts.zone == "Asia/Shanghai"
    photos = tuple(PhotoFacts("a.jpg", 10, 10, "", at) for at in taken)
    assert photo_time(WallReading(photos, ()), board, NOW) == told
