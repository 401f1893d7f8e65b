"""Where lines break, how large text gets, what is cut; with a font in which every width is known."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban.cards.drawing import Align, Box, Text
from kanban.cards.typesetting import ELLIPSIS, Setting, clusters, fit, rough_width


def half_or_whole(cluster: str) -> float:
    """Wide characters are an em wide, all others half an em."""
    return 1.0 if unicodedata.east_asian_width(cluster[0]) in "WF" else 0.5


def lines(text: str, width_mm: float, *, height_mm: float = 100.0, size_mm: float = 1.0, most: int = 9) -> list[str]:
    setting = at_one_size(text, width_mm, height_mm=height_mm, size_mm=size_mm, most=most)
    return [line.text for line in setting.lines]


def at_one_size(text: str, width_mm: float, *, height_mm: float, size_mm: float, most: int) -> Setting:
    return fit(Text(Box(0, 0, width_mm, height_mm), text, size_mm, size_mm, max_lines=most), half_or_whole)


def test_english_breaks_at_spaces() -> None:
    assert lines("Fix the login timeout", 5) == ["Fix the", "login", "timeout"]


def test_white_space_and_line_ends_count_as_one_space() -> None:
    assert lines("  Fix\n\tthe   login ", 50) == ["Fix the login"]


def test_chinese_breaks_between_any_two_characters() -> None:
    assert lines("部署新版本到生产环境", 4) == ["部署新版", "本到生产", "环境"]


def test_no_line_starts_with_closing_or_ends_with_opening_punctuation() -> None:
    assert lines("部署新版本，然后观察", 5) == ["部署新版", "本，然", "后观察"]
    assert lines("提升稳定性（内存）", 6) == ["提升稳定性", "（内存）"]


def test_no_chinese_character_is_left_alone_on_the_last_line() -> None:
    assert lines("部署新版本到生产环", 4) == ["部署新版", "本到", "生产环"]
    assert lines("部署新版本到生产环境", 4) == ["部署新版", "本到生产", "环境"]
    assert lines("部署新", 2) == ["部署", "新"]


def test_chinese_and_english_part_where_they_meet() -> None:
    assert lines("提升H5页面performance", 6) == ["提升H5页面", "performance"]


def test_a_hyphen_ends_a_line_but_no_date_or_number_is_parted() -> None:
    assert lines("self-service on 2026-12-24", 5.5) == ["self-", "service on", "2026-12-24"]


def test_a_word_wider_than_a_line_is_torn_only_there() -> None:
    assert lines("an internationalisation", 6) == ["an", "internationa", "lisation"]


def test_marks_and_joined_pictures_stay_with_their_character() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    assert list(clusters(f"e\u0301a{family}b\ufe0f")) == ["e\u0301", "a", family, "b\ufe0f"]


def test_text_is_as_large_as_its_box_allows() -> None:
    box = Box(0, 0, 40, 10)
    short = fit(Text(box, "abcd", 9.0, 2.0), half_or_whole)
    longer = fit(Text(box, "abcdefghijkl", 9.0, 2.0), half_or_whole)
    assert short.size_mm == 9.0
    assert 6.3 < longer.size_mm <= 40 / 6
    assert not longer.cut


def test_words_are_made_smaller_rather_than_torn() -> None:
    setting = fit(Text(Box(0, 0, 30, 100), "internationalisation now", 6.0, 2.0, max_lines=9), half_or_whole)
    assert [line.text for line in setting.lines] == ["internationalisation", "now"]
    assert setting.size_mm <= 3.0


def test_what_does_not_fit_at_the_least_size_ends_with_an_ellipsis() -> None:
    setting = at_one_size("one two three four five six", 5, height_mm=2.3, size_mm=1.0, most=9)
    assert [line.text for line in setting.lines] == ["one two", "three fou" + ELLIPSIS]
    assert setting.cut


def test_punctuation_before_the_ellipsis_goes() -> None:
    assert lines("倒计时，分享，有礼", 5, most=1) == ["倒计时" + ELLIPSIS]


def test_at_most_as_many_lines_as_asked_for() -> None:
    assert len(lines("a b c d e f g h", 1, most=3)) == 3


def test_lines_that_reach_into_the_notch_end_before_it() -> None:
    text = Text(Box(0, 0, 10, 10), "部" * 22, 1.0, 1.0, max_lines=9, notch=Box(6, 2.5, 4, 7.5))
    assert [len(line.text) for line in fit(text, half_or_whole).lines] == [10, 10, 2]
    higher = Text(Box(0, 0, 10, 10), "部" * 22, 1.0, 1.0, max_lines=9, notch=Box(6, 2, 4, 8))
    assert [len(line.text) for line in fit(higher, half_or_whole).lines] == [10, 6, 6]


@pytest.mark.parametrize(("align", "x_mm"), [(Align.LEFT, 2.0), (Align.CENTER, 6.0), (Align.RIGHT, 10.0)])
def test_lines_begin_where_the_alignment_puts_them(align: Align, x_mm: float) -> None:
    (line,) = fit(Text(Box(2, 0, 10, 2), "abcd", 1.0, 1.0, align=align), half_or_whole).lines
    assert (line.x_mm, line.width_mm) == (x_mm, 2.0)


def test_text_in_the_middle_has_as_much_above_as_below() -> None:
    (line,) = fit(Text(Box(0, 10, 10, 20), "部", 4.0, 4.0, middle=True), half_or_whole).lines
    ink_middle = line.baseline_mm - 0.36 * 4.0
    assert ink_middle == pytest.approx(20.0, abs=0.1)


@pytest.mark.parametrize("text", ["", "  ", "\n"])
def test_nothing_sets_no_lines(text: str) -> None:
    assert fit(Text(Box(0, 0, 10, 2), text, 1.0, 1.0), half_or_whole).lines == ()


def test_rough_width_counts_chinese_as_an_em() -> None:
    assert rough_width("王芳") == 2.0
    assert rough_width("Li Wei") == pytest.approx(0.62 + 0.31 + 0.31 + 0.87 + 0.54 + 0.31)


def test_an_emoji_keeps_its_colour_and_its_joined_parts() -> None:
    assert list(clusters("a👍🏽b👩‍💻é")) == ["a", "👍🏽", "b", "👩‍💻", "é"]


@given(st.text(max_size=60), st.floats(3, 40), st.floats(1, 30), st.integers(1, 5))
def test_no_text_leaves_its_box_or_loses_a_character_unsaid(text: str, width: float, height: float, most: int) -> None:
    setting = fit(Text(Box(1, 1, width, height), text, 8.0, 1.0, max_lines=most), half_or_whole)
    assert len(setting.lines) <= most
    assert all(line.x_mm + line.width_mm <= 1 + width + 1e-6 for line in setting.lines)
    shown = "".join("".join(line.text.split()) for line in setting.lines)
    if setting.cut:
        assert shown.endswith(ELLIPSIS)
    else:
        assert shown == "".join(text.split())
