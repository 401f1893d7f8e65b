"""Pictures from files: turned upright, with the time of the camera, and everything else refused in its own words."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from kanban.capture.pictures import colours, load_picture
from kanban.domain.errors import CannotRead, NotAPicture, PictureDamaged, PictureIsHeic, PictureIsVideo, PictureTooLarge

TAKEN, OFFSET, DETAILS, ORIENTATION = 0x9003, 0x9011, 0x8769, 0x0112
LETTER_F = np.array([[1, 1, 1], [1, 0, 0], [1, 1, 0], [1, 0, 0], [1, 0, 0]], dtype=np.uint8)
"""Looks different in each of the eight ways in which a camera may store it."""


def _picture(scale: int = 20) -> Image.Image:
    return Image.fromarray(np.kron(LETTER_F, np.full((scale, scale), 255, dtype=np.uint8)))


def _file(image: Image.Image, kind: str = "JPEG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def _with_exif(taken: str = "", offset: str = "", orientation: int = 0) -> bytes:
    exif = Image.Exif()
    if orientation:
        exif[ORIENTATION] = orientation
    details = exif.get_ifd(DETAILS)
    if taken:
        details[TAKEN] = taken
    if offset:
        details[OFFSET] = offset
    return _file(_picture(), exif=exif)


@pytest.mark.parametrize(
    ("orientation", "stored"),
    [
        (1, LETTER_F),
        (2, np.fliplr(LETTER_F)),
        (3, np.rot90(LETTER_F, 2)),
        (4, np.flipud(LETTER_F)),
        (5, LETTER_F.T),
        (6, np.rot90(LETTER_F)),
        (7, np.rot90(LETTER_F, 2).T),
        (8, np.rot90(LETTER_F, -1)),
        (9, LETTER_F),
    ],
)
def test_grey_and_colours_are_upright_however_the_camera_was_held(orientation: int, stored: np.ndarray) -> None:
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    image = Image.fromarray(np.kron(stored, np.full((20, 20), 255, dtype=np.uint8)))
    picture = load_picture(_file(image, exif=exif, quality=95))
    assert picture.size == (60, 100)
    assert (picture.grey[10::20, 10::20] > 127).tolist() == LETTER_F.astype(bool).tolist()
    shown = colours(picture, 1000)
    assert shown.shape == (100, 60, 3)
    assert (shown[10::20, 10::20, 1] > 127).tolist() == LETTER_F.astype(bool).tolist()


@pytest.mark.parametrize(
    ("taken", "offset", "expected"),
    [
        ("2026:03:02 09:30:15", "", datetime(2026, 3, 2, 9, 30, 15)),  # noqa: DTZ001 - a camera names no zone
        ("2026:03:02 09:30:15", "+08:00", datetime(2026, 3, 2, 1, 30, 15, tzinfo=UTC)),
        ("2026:03:02 09:30:15", "-05:30", datetime(2026, 3, 2, 15, 0, 15, tzinfo=UTC)),
        ("2026:03:02 09:30:15", "somewhere", datetime(2026, 3, 2, 9, 30, 15)),  # noqa: DTZ001
        ("2026:03:02 09:30:15", "+99:99", None),
        ("0000:00:00 00:00:00", "", None),
        ("2026:02:31 09:30:15", "", None),
        ("0001:01:01 00:00:00", "+08:00", None),
        ("yesterday", "", None),
        ("", "+08:00", None),
    ],
)
def test_the_time_is_that_of_the_camera(taken: str, offset: str, expected: datetime | None) -> None:
    assert load_picture(_with_exif(taken, offset)).taken_at == expected


def test_the_same_file_has_the_same_digest_whatever_it_is_called(tmp_path: Path) -> None:
    content = _file(_picture())
    (tmp_path / "a.jpg").write_bytes(content)
    first = load_picture(tmp_path / "a.jpg")
    assert first.digest == load_picture(content, "b").digest
    assert first.digest != load_picture(_file(_picture(21))).digest
    assert first.name == str(tmp_path / "a.jpg")


def test_colours_are_reduced_to_the_size_asked_for() -> None:
    image = Image.new("RGB", (800, 600), (200, 30, 30))
    for kind in ("JPEG", "PNG", "WEBP"):
        shown = colours(load_picture(_file(image, kind)), 300)
        assert shown.shape == (225, 300, 3)
        assert shown.mean(axis=(0, 1)) == pytest.approx((200, 30, 30), abs=6)
    array = np.asarray(image)
    assert colours(load_picture(array), 300).shape == (225, 300, 3)
    assert colours(load_picture(array[..., 0]), 4000).shape == (600, 800, 3)


def test_what_is_transparent_is_white_paper_in_colour_too() -> None:
    image = Image.new("RGBA", (40, 30), (0, 0, 0, 0))
    assert colours(load_picture(_file(image, "PNG")), 100).min() == 255


def test_of_an_animation_the_first_frame_is_read() -> None:
    frames = [Image.new("L", (40, 30), value) for value in (250, 10)]
    picture = load_picture(_file(frames[0], "GIF", save_all=True, append_images=frames[1:]))
    assert picture.grey.shape == (30, 40)
    assert picture.grey.min() == 250


FILM = "x is a video. Take one picture of the same thing, and choose that."


@pytest.mark.parametrize(
    "start",
    [
        b"\x00\x00\x00\x18ftypisom",
        b"\x00\x00\x00\x18ftypmp42",
        b"\x00\x00\x00\x14ftypqt  ",
        b"\x00\x00\x00\x1cftyp3gp5",
        b"\x00\x00\x00\x08wide\x00\x00\x00\x00",
        b"RIFF\x00\x10\x00\x00AVI ",
        b"\x1a\x45\xdf\xa3\x01\x00\x00\x00\x00\x00\x00\x1f",
    ],
)
def test_a_video_is_refused_as_one(start: bytes) -> None:
    with pytest.raises(PictureIsVideo) as caught:
        load_picture(start + bytes(500), "x")
    assert str(caught.value) == FILM


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", NotAPicture),
        (b"RIFF\x00\x10\x00\x00WAVE" + bytes(99), NotAPicture),
        (b"\x00\x00\x00\x1cftypavif" + bytes(99), NotAPicture),
        (b"\x00\x00\x00\x18ftypmif1" + bytes(99), PictureIsHeic),
        (_file(_picture(100))[:-2000], PictureDamaged),
    ],
)
def test_other_files_are_refused(content: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        load_picture(content, "x")


def test_a_file_that_goes_away_is_missed_when_its_colours_are_wanted(tmp_path: Path) -> None:
    path = tmp_path / "a.jpg"
    path.write_bytes(_file(_picture()))
    picture = load_picture(path)
    path.unlink()
    with pytest.raises(CannotRead):
        colours(picture, 100)


def test_a_bomb_is_refused_before_a_pixel_is_read() -> None:
    bomb = _file(Image.new("1", (60_000, 2_001)), "PNG")
    assert len(bomb) < 40_000
    with pytest.raises(PictureTooLarge) as caught:
        load_picture(bomb, "x")
    assert str(caught.value) == "x has 121 megapixels; at most 120 are possible. Make it smaller first."


def test_a_webp_picture_takes_more_memory_than_others_and_may_have_fewer_pixels(tmp_path: Path) -> None:
    path = tmp_path / "wall.webp"
    Image.new("L", (6400, 5700), 200).save(path, method=0)
    with pytest.raises(PictureTooLarge, match="has 37 megapixels; at most 36"):
        load_picture(path)
