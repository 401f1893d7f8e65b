"""The modules of printed codes, read back by a decoder that knows nothing of how they were made."""

import itertools
import random

import numpy as np
import pytest
import zxingcpp

from kanban.cards.qr import Modules, dark_areas, modules, symbols

FINDER = ("#######", "#.....#", "#.###.#", "#.###.#", "#.###.#", "#.....#", "#######")
CODES = ("T0A00001Z7", "0000000000", "ZZZZZZZZZZ", "TK7AB12CD9", "9876543210", "ABCDEFGHIJ")


def read(symbol: Modules) -> zxingcpp.Barcode:
    grid = np.pad(np.array(symbol, dtype=np.uint8), 4)
    picture = np.kron(255 * (1 - grid), np.ones((4, 4), dtype=np.uint8)).astype(np.uint8)
    (found,) = zxingcpp.read_barcodes(picture)
    return found


@pytest.mark.parametrize("code", CODES)
def test_a_code_is_version_1_at_level_h_and_reads_as_itself(code: str) -> None:
    symbol = modules(code)
    assert [len(row) for row in symbol] == [21] * 21
    found = read(symbol)
    assert found.text == code
    assert found.ec_level == "H"


def test_all_codes_share_one_mask_and_the_finder_patterns() -> None:
    format_bits = {modules(code)[8][:6] for code in CODES}
    assert len(format_bits) == 1
    corner = [["#" if dark else "." for dark in row[:7]] for row in modules("T0A00001Z7")[:7]]
    assert tuple(map("".join, corner)) == FINDER


@pytest.mark.parametrize(
    "text", ["", "T0A00001Z", "T0A00001Z78", "t0a00001z7", "T0A-0001Z7", "卡0A00001Z7", "T0A00001Z\n"]
)
def test_anything_but_ten_digits_and_capitals_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not ten characters"):
        modules(text)


@pytest.mark.parametrize("code", CODES)
def test_dark_areas_cover_each_dark_module_once(code: str) -> None:
    symbol = modules(code)
    covered = np.zeros((21, 21), dtype=int)
    for x, y, width, height in dark_areas(symbol):
        covered[y : y + height, x : x + width] += 1
    assert covered.tolist() == np.array(symbol, dtype=int).tolist()


def test_equal_stretches_below_each_other_become_one_area() -> None:
    rows = ("##.", "##.", ".##")
    symbol = tuple(tuple(char == "#" for char in row) for row in rows)
    assert sorted(dark_areas(symbol)) == [(0, 0, 2, 2), (1, 2, 2, 1)]


def test_codes_differ_from_each_other() -> None:
    assert all(modules(one) != modules(other) for one, other in itertools.combinations(CODES, 2))


def test_many_symbols_at_once_are_those_of_the_library() -> None:
    chance = random.Random(7)
    codes = ["".join(chance.choices("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=10)) for _ in range(500)]
    made = symbols(codes)
    assert made.dtype == np.uint8
    assert made.shape == (500, 21, 21)
    assert made.tolist() == [np.array(modules(code), dtype=int).tolist() for code in codes]


def test_no_codes_are_no_symbols() -> None:
    assert symbols([]).shape == (0, 21, 21)


def test_one_wrong_text_among_many_is_refused() -> None:
    with pytest.raises(ValueError, match="'T0A-0001Z7' is not ten characters"):
        symbols(["T0A00001Z7", "T0A-0001Z7"])
