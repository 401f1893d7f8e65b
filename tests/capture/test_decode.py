"""Codes read from pictures that are drawn here."""

import struct
import zlib
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageFilter

from kanban.capture.decode import Point, SeenCode, codes_in, decode_wall
from kanban.cards.qr import QUIET, SIDE, modules
from kanban.domain.errors import CannotRead, NotAPicture, PictureDamaged, PictureIsHeic, PictureTooLarge, Refused

CODES = ("T7K0001056", "T7K0002137", "T7K0003218", "T7K0004299")
HEIC = (
    "x is a HEIC picture, which cannot be read here. Convert it to JPEG; on an iPhone, choose "
    "“Most Compatible” under Settings › Camera › Formats before the next photo."
)


def _code(text: str, px: int) -> Image.Image:
    """Return a code with its quiet zone, `px` pixels per module."""
    side = SIDE + 2 * QUIET
    grey = np.full((side, side), 255, dtype=np.uint8)
    grey[QUIET:-QUIET, QUIET:-QUIET][np.array(modules(text))] = 0
    return Image.fromarray(grey).resize((side * px, side * px), Image.Resampling.NEAREST)


def _sheet(places: dict[tuple[int, int], str], *, px: int = 4, size: tuple[int, int] = (800, 600)) -> Image.Image:
    """Return a white sheet with codes; each place is the top left corner of a quiet zone."""
    sheet = Image.new("L", size, 255)
    for place, text in places.items():
        sheet.paste(_code(text, px), place)
    return sheet


def _file(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def _texts(codes: tuple[SeenCode, ...]) -> list[str]:
    return [code.text for code in codes]


def _near(corners: tuple[Point, ...], expected: list[tuple[int, int]]) -> bool:
    return all(abs(x - wx) <= 3 and abs(y - wy) <= 3 for (x, y), (wx, wy) in zip(corners, expected, strict=True))


def test_codes_come_row_by_row_with_their_corners() -> None:
    places = {(400, 30): CODES[1], (20, 10): CODES[0], (420, 320): CODES[3], (30, 300): CODES[2]}
    codes = codes_in(_file(_sheet(places)))
    assert _texts(codes) == list(CODES)
    assert _near(codes[0].corners_px, [(36, 26), (120, 26), (120, 110), (36, 110)])
    assert codes[0].side_px == pytest.approx(84, abs=3)
    assert codes[0].centre_px == pytest.approx((78, 68), abs=3)


def test_the_same_code_at_two_places_is_there_twice() -> None:
    sheet = _sheet({(20, 20): CODES[0], (400, 300): CODES[0]})
    assert _texts(codes_in(_file(sheet))) == [CODES[0], CODES[0]]


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "BMP", "GIF", "TIFF"])
def test_usual_formats_are_read(kind: str) -> None:
    assert _texts(codes_in(_file(_sheet({(20, 20): CODES[0]}), kind))) == [CODES[0]]


@pytest.mark.parametrize("mode", ["1", "P", "RGB", "RGBA", "LA", "CMYK", "I;16", "F"])
def test_usual_kinds_of_colour_are_read(mode: str) -> None:
    sheet = _sheet({(20, 20): CODES[0]})
    deep = Image.fromarray(np.asarray(sheet).astype(np.uint16) * 257)
    sheet = deep if mode == "I;16" else sheet.convert(mode)
    kind = {"CMYK": "JPEG", "F": "TIFF"}.get(mode, "PNG")
    assert _texts(codes_in(_file(sheet, kind))) == [CODES[0]]


def test_what_is_transparent_counts_as_paper() -> None:
    ink = _sheet({(20, 20): CODES[0]}).point(lambda value: 255 - value)
    picture = Image.new("RGBA", ink.size, (0, 0, 0, 0))
    picture.putalpha(ink)
    assert _texts(codes_in(_file(picture))) == [CODES[0]]


def test_of_a_photo_with_a_second_one_inside_the_first_is_read() -> None:
    """Many telephones write such files (MPO) under the name of JPEG."""
    file = _file(_sheet({(20, 20): CODES[0]}), "MPO", save_all=True, append_images=[_sheet({(20, 20): CODES[1]})])
    assert file.startswith(b"\xff\xd8")
    assert _texts(codes_in(file)) == [CODES[0]]


def test_a_photo_is_turned_upright_by_its_exif_data() -> None:
    sheet = _sheet({(20, 10): CODES[0]})
    exif = Image.Exif()
    exif[274] = 6  # turn by 90 degrees clockwise to see it upright
    (code,) = codes_in(_file(sheet.transpose(Image.Transpose.ROTATE_90), "JPEG", exif=exif, quality=95))
    assert _near(code.corners_px, [(36, 26), (120, 26), (120, 110), (36, 110)])


@pytest.mark.parametrize("angle", [0, 17, 45, 90, 133, 180, 270, 340])
def test_a_turned_card_is_read_with_corners_from_its_own_top_left(angle: int) -> None:
    sheet = _sheet({(240, 240): CODES[0]}, px=5, size=(600, 600))
    (code,) = codes_in(_file(sheet.rotate(angle, fillcolor=255, resample=Image.Resampling.BICUBIC)))
    assert code.text == CODES[0]
    middle, turn = np.array([300, 300]), np.radians(-angle)
    rotation = np.array([[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]])
    corner = rotation @ (np.array([260, 260]) - middle) + middle
    assert code.corners_px[0] == pytest.approx(tuple(corner), abs=5)


def test_a_small_picture_is_enlarged_before_it_is_given_up() -> None:
    """Two cards that hang askew, at 1.5 pixels per module: one plain pass does not read both."""
    import zxingcpp

    sheet = _sheet({(24, 24): CODES[0], (300, 24): CODES[1]}, px=6, size=(600, 240))
    askew = sheet.rotate(45, fillcolor=255, expand=True, resample=Image.Resampling.BICUBIC)
    small = askew.resize((askew.width // 4, askew.height // 4), Image.Resampling.BOX)
    plain = zxingcpp.read_barcodes(np.asarray(small))
    assert len(plain) < 2
    codes = codes_in(_file(small))
    assert sorted(_texts(codes)) == [CODES[0], CODES[1]]
    assert codes[0].side_px == pytest.approx(31.5, abs=2)


def test_smaller_relatives_and_bar_codes_are_not_asked_for() -> None:
    import zxingcpp

    for kind in (zxingcpp.MicroQRCode, zxingcpp.RMQRCode, zxingcpp.DataMatrix, zxingcpp.Code128):
        drawn = np.array(zxingcpp.create_barcode("T7K0001056", kind).to_image(scale=6))
        assert codes_in(np.pad(drawn, 60, constant_values=255)) == ()


@pytest.mark.parametrize("text", ["https://example.com/a?b=c", "WIFI:S:guests;T:WPA;P:secret;;", "卡片 第一"])
def test_foreign_codes_are_read_as_they_are(text: str) -> None:
    import zxingcpp

    drawn = np.array(zxingcpp.create_barcode(text, zxingcpp.QRCodeModel2).to_image(scale=6))
    assert _texts(codes_in(np.pad(drawn, 60, constant_values=255))) == [text]


def test_arrays_are_read_grey_or_rgb_whole_or_in_part() -> None:
    grey = np.asarray(_sheet({(20, 10): CODES[0]}))
    rgb = np.stack([grey] * 3, axis=2)
    assert _texts(codes_in(grey)) == _texts(codes_in(rgb)) == [CODES[0]]
    assert _near(codes_in(rgb[:, 8:])[0].corners_px, [(28, 26), (112, 26), (112, 110), (28, 110)])


@pytest.mark.parametrize("shape", [(5,), (5, 5, 4), (5, 5, 1), (2, 5, 5, 3)])
def test_other_arrays_are_no_pictures(shape: tuple[int, ...]) -> None:
    with pytest.raises(NotAPicture):
        codes_in(np.zeros(shape, dtype=np.uint8))
    with pytest.raises(NotAPicture):
        codes_in(np.zeros((5, 5)))


def test_an_empty_sheet_has_no_codes() -> None:
    assert codes_in(_file(_sheet({}))) == ()
    assert codes_in(np.zeros((1, 1), dtype=np.uint8)) == ()


def test_a_file_is_read_by_its_path(tmp_path: Path) -> None:
    path = tmp_path / "照片 1.jpg"
    path.write_bytes(_file(_sheet({(20, 20): CODES[0]}), "JPEG"))
    assert _texts(codes_in(path)) == _texts(codes_in(str(path))) == [CODES[0]]


# Photos of walls


def _small_codes(px: float, blur: float, size: tuple[int, int]) -> Image.Image:
    """Return four codes with so many pixels per module, at the corners of a picture of this size."""
    width, height = size
    places = {
        (0, 0): CODES[0],
        (width - 120, 0): CODES[1],
        (0, height - 120): CODES[2],
        (width - 120, height - 120): CODES[3],
    }
    sheet = Image.new("L", size, 225)
    for (x, y), text in places.items():
        side = round((SIDE + 2 * QUIET) * px)
        sheet.paste(_code(text, 8).resize((side, side), Image.Resampling.BOX), (x + 20, y + 20))
    return sheet.filter(ImageFilter.GaussianBlur(blur))


def test_small_blurred_codes_of_a_wall_are_read_sharpened_and_enlarged() -> None:
    import zxingcpp

    photo = np.asarray(_small_codes(1.8, 0.9, (700, 500)))
    assert len(zxingcpp.read_barcodes(photo)) < 2
    seen = decode_wall(photo)
    assert sorted(_texts(tuple(seen))) == list(CODES)
    assert {code.text: code.side_px for code in seen} == pytest.approx(dict.fromkeys(CODES, 37.8), abs=2)


def test_a_large_photo_is_read_in_strips_and_each_code_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kanban.capture.decode._STRIP", 700 * 520 * 4)
    photo = np.asarray(_small_codes(1.8, 0.9, (700, 1500)))
    asked: list[int] = []
    seen = {code.text: code for code in decode_wall(photo, between=lambda: asked.append(1))}
    assert sorted(seen) == list(CODES)
    assert len(asked) > 4
    assert seen[CODES[3]].centre_px == pytest.approx((580 + 20 + 26, 1380 + 20 + 26), abs=2)


def test_on_a_wall_the_same_code_at_two_places_is_there_twice() -> None:
    sheet = _sheet({(20, 20): CODES[0], (400, 300): CODES[0], (400, 20): CODES[1]})
    assert sorted(_texts(tuple(decode_wall(np.asarray(sheet))))) == [CODES[0], CODES[0], CODES[1]]


def test_what_is_raised_between_the_parts_ends_the_work() -> None:
    def stop() -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        decode_wall(np.full((100, 100), 255, dtype=np.uint8), between=stop)


# What cannot be read


def _png_of_size(width: int, height: int) -> bytes:
    """Return the head of a PNG file that says how large it is, and nothing of the picture."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def _whole_jpeg() -> bytes:
    return _file(_sheet({(20, 20): CODES[0]}), "JPEG")


def _whole_png() -> bytes:
    return _file(_sheet({(20, 20): CODES[0]}))


@pytest.mark.parametrize(
    ("make", "error", "sentence"),
    [
        (lambda: b"", NotAPicture, "x is not a picture that can be read. Take a JPEG, PNG or WebP file."),
        (lambda: b"Hello", NotAPicture, "x is not a picture that can be read. Take a JPEG, PNG or WebP file."),
        (lambda: b"%PDF-1.7 ...", NotAPicture, "x is not a picture that can be read. Take a JPEG, PNG or WebP file."),
        (
            lambda: b"\x00\x00\x00\x24ftypheic" + b"\x00" * 40,
            PictureIsHeic,
            HEIC,
        ),
        (
            lambda: _whole_jpeg()[:-3000],
            PictureDamaged,
            "x is damaged or not complete. Copy it again from where it came from.",
        ),
        (
            lambda: _whole_png()[:600],
            PictureDamaged,
            "x is damaged or not complete. Copy it again from where it came from.",
        ),
        (
            lambda: _png_of_size(12_000, 10_001),
            PictureTooLarge,
            "x has 121 megapixels; at most 120 are possible. Make it smaller first.",
        ),
        (
            lambda: _png_of_size(60_000, 60_000),
            PictureTooLarge,
            "x has 3600 megapixels; at most 120 are possible. Make it smaller first.",
        ),
    ],
)
def test_each_fault_is_said_in_its_own_words(make: Callable[[], bytes], error: type[Refused], sentence: str) -> None:
    with pytest.raises(error) as caught:
        codes_in(make(), "x")
    assert str(caught.value) == sentence


def test_a_large_picture_below_the_limit_is_read_without_a_warning() -> None:
    """Pillow warns from 90 megapixels on, and warnings fail tests."""
    with pytest.raises(PictureDamaged):
        codes_in(_png_of_size(12_000, 9_000))


def test_paths_that_hold_no_picture_are_refused(tmp_path: Path) -> None:
    missing = tmp_path / "none.jpg"
    with pytest.raises(CannotRead) as caught:
        codes_in(missing)
    assert str(caught.value) == f"{missing} could not be read (there is no such file)."
    with pytest.raises(NotAPicture):
        codes_in(tmp_path)
    with pytest.raises(CannotRead):
        codes_in("a\x00b.jpg")
    with pytest.raises(CannotRead):
        codes_in(tmp_path / ("x" * 5000))


_JPEG = _whole_jpeg()
_PNG = _whole_png()


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from([_JPEG, _PNG]), st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 255)), max_size=30))
def test_a_broken_file_is_refused_or_read_but_never_a_fault(whole: bytes, changes: list[tuple[int, int]]) -> None:
    content = bytearray(whole)
    for place, value in changes:
        content[place % len(content)] = value
    with suppress(Refused):
        assert set(_texts(codes_in(bytes(content), "x"))) <= {CODES[0]}
