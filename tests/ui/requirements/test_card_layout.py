"""Lines and places on a card: nothing overlaps, nothing sticks out, whatever is on it."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kanban.domain.board import ClassOfService
from kanban.painting import bundled_family
from kanban.ui import theme
from kanban.ui.requirements.card_face import Avatar, CardFace, DueState
from kanban.ui.requirements.card_layout import CardLayout, CardType, lay_out, wrap
from kanban.ui.requirements.card_painter import CardArt, paint_card

WIDTH = 150


@pytest.fixture(autouse=True)
def type_of_cards(qapp: QApplication) -> CardType:
    theme.put_on(qapp, "light", 1.0)
    font = qapp.font()
    font.setFamilies([bundled_family()])
    qapp.setFont(font)
    return CardType()


def test_english_breaks_at_words(type_of_cards: CardType) -> None:
    assert wrap("Pay again in the same order when a payment fails", type_of_cards.title, 130, 4) == [
        "Pay again in the",
        "same order",
        "when a payment",
        "fails",
    ]


def test_chinese_breaks_between_characters_but_not_before_a_comma(type_of_cards: CardType) -> None:
    lines = wrap("会场图片转格式，并按屏裁剪，圣诞日历每天开一扇门", type_of_cards.title, 130, 4)
    assert "".join(lines) == "会场图片转格式，并按屏裁剪，圣诞日历每天开一扇门"
    assert len(lines) == 4
    assert not any(line.startswith("，") for line in lines)


def test_a_long_title_ends_in_dots_after_four_lines(type_of_cards: CardType) -> None:
    lines = wrap("word " * 60, type_of_cards.title, 130, 4)
    assert len(lines) == 4
    assert lines[3].endswith("…")


def test_a_word_without_an_end_is_broken_anywhere(type_of_cards: CardType) -> None:
    lines = wrap("x" * 60, type_of_cards.title, 130, 4)
    assert len(lines) == 4
    assert set("".join(lines)) <= {"x", "…"}


def test_characters_beyond_the_first_plane_are_not_torn(type_of_cards: CardType) -> None:
    lines = wrap("🎄🎁" * 12, type_of_cards.title, 130, 10)
    assert "".join(lines) == "🎄🎁" * 12


def test_a_word_that_is_a_little_too_long_makes_the_title_smaller(type_of_cards: CardType) -> None:
    face = CardFace("R-1", "Switch that turns recommendations off", ClassOfService.STANDARD)
    layout = lay_out(face, WIDTH, type_of_cards)
    assert layout.title_font == type_of_cards.narrow
    assert [line for _, line in layout.title] == ["Switch that turns", "recommendations", "off"]


def test_a_chinese_title_keeps_its_size(type_of_cards: CardType) -> None:
    layout = lay_out(CardFace("R-1", "五个问题帮你选好礼物", ClassOfService.STANDARD), WIDTH, type_of_cards)
    assert layout.title_font == type_of_cards.title


words = st.text(alphabet="ab d漢字，。-", min_size=0, max_size=70)
faces = st.builds(
    CardFace,
    key=st.sampled_from(["R-1", "R-10482", "PAYMENT-104822"]),
    title=words.filter(lambda text: bool(text.strip())),
    service=st.sampled_from(list(ClassOfService)),
    service_word=st.sampled_from(["", "Expedite", "Fixed date", "加急"]),
    days=st.sampled_from(["1 d", "128 d"]),
    due=st.sampled_from(["", "24 Dec", "24 Dec 2027", "12月24日"]),
    due_state=st.sampled_from(list(DueState)),
    owners=st.lists(st.just(Avatar("LW", 1)), max_size=3).map(tuple),
    more_owners=st.sampled_from([0, 0, 4]),
    labels=st.lists(st.sampled_from(["iOS", "a very long label indeed", "支付"]), max_size=2).map(tuple),
    reprint=st.sampled_from(["", "reprint"]),
    blocked=st.sampled_from(["", "Blocked 12 d"]),
    block_reason=words,
)


@settings(max_examples=150, deadline=None)
@given(face=faces, width=st.integers(120, 420))
def test_nothing_overlaps_and_nothing_sticks_out(face: CardFace, width: int) -> None:
    layout = lay_out(face, width, CardType())
    boxes = boxes_of(layout)
    for box in boxes:
        assert box.left() >= theme.px(8)
        assert box.right() < width - theme.px(4)
        assert 0 < box.top() <= box.bottom() < layout.height - theme.px(4)
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other), (one, other)
    if layout.band is not None:
        assert all(layout.band.contains(box) for box, _ in layout.reason)


def boxes_of(layout: CardLayout) -> list[QRect]:
    discs = QRect()
    for disc in layout.avatars:
        discs = discs.united(disc)
    blocked = [layout.block_sign, layout.block_title] if layout.band is not None else []
    due = [layout.due.box] if layout.due is not None else []
    texts = [box for box, _ in (*layout.title, *layout.reason)]
    chips = [chip.box for chip in layout.chips]
    owners = [discs] if layout.avatars else []
    return [layout.key, layout.days, *texts, *chips, *due, *blocked, *owners]


def test_the_same_face_is_painted_once(type_of_cards: CardType) -> None:
    art = CardArt()
    face = CardFace("R-1", "A", ClassOfService.STANDARD, days="1 d")
    same = CardFace("R-1", "A", ClassOfService.STANDARD, days="1 d")
    assert art.picture(face, WIDTH, 1.0) is art.picture(same, WIDTH, 1.0)
    assert art.picture(face, WIDTH, 2.0).width() == 2 * WIDTH
    other = CardFace("R-1", "A", ClassOfService.STANDARD, days="2 d")
    assert art.picture(other, WIDTH, 1.0) is not art.picture(face, WIDTH, 1.0)
    before = art.picture(face, WIDTH, 1.0)
    art.restyle()
    assert art.picture(face, WIDTH, 1.0) is not before
    assert QFontMetrics(type_of_cards.title).height() == art.types.title_row


@pytest.mark.parametrize("name", ["light", "dark"])
def test_classes_of_service_differ_without_colour(qapp: QApplication, name: str) -> None:
    """The left edges, as shapes of dark on light, are four different ones."""
    theme.put_on(qapp, name, 1.0)
    edges = set()
    for service in ClassOfService:
        face = CardFace("R-1", "A card of some height, for the rhythm to be seen", service, days="1 d")
        layout = lay_out(face, WIDTH, CardType())
        image = QImage(WIDTH, layout.height, QImage.Format.Format_RGB32)
        image.fill(theme.current().card)
        painter = QPainter(image)
        paint_card(painter, face, layout, CardType())
        painter.end()
        inked = theme.current().colours()[service.value].rgb()
        edges.add(tuple(image.pixelColor(x, y).rgb() == inked for x in range(2, 9) for y in range(12, 44)))
    assert len(edges) == 4
    theme.put_on(qapp, "light", 1.0)


def test_a_blocked_card_has_a_striped_tape() -> None:
    face = CardFace("R-1", "A", ClassOfService.STANDARD, days="1 d", blocked="Blocked 3 d", block_reason="no power")
    layout = lay_out(face, WIDTH, CardType())
    assert layout.band is not None
    picture = CardArt().picture(face, WIDTH, 1.0).toImage()
    middle = layout.band.top() + theme.px(4)
    row = [picture.pixelColor(x, middle).rgb() == theme.current().bad.rgb() for x in range(10, WIDTH - 4)]
    changes = sum(1 for left, right in pairwise(row) if left != right)
    assert changes >= 10
