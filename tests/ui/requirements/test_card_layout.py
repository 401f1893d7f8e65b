"""Lines and places on a card: nothing overlaps, nothing sticks out, whatever is on it."""

from collections.abc import Iterator
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kanban.domain.board import ClassOfService
from kanban.ui import theme, typefaces
from kanban.ui.requirements.card_chips import Chip
from kanban.ui.requirements.card_layout import CardLayout, lay_out, wrap
from kanban.ui.requirements.card_painter import CardArt, paint_card
from kanban.ui.requirements.card_small import lay_out_compact, lay_out_line
from kanban.ui.requirements.card_type import CardType
from kanban.ui.requirements.card_values import Ageing, Avatar, CardFace, DueState

WIDTH = 150


@pytest.fixture(autouse=True)
def type_of_cards(qapp: QApplication) -> Iterator[CardType]:
    theme.put_on(qapp, "light", 1.0)
    before = qapp.font()
    typefaces.put_on(qapp)
    yield CardType()
    qapp.setFont(before)


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
    assert lines[3].endswith("\u2026")


def test_a_word_without_an_end_is_broken_anywhere(type_of_cards: CardType) -> None:
    lines = wrap("x" * 90, type_of_cards.title, 130, 4)
    assert len(lines) == 4
    assert set("".join(lines)) == {"x", "\u2026"}


def test_slashes_and_hyphens_are_places_to_break(type_of_cards: CardType) -> None:
    lines = wrap("midnight/automatically-scheduled", type_of_cards.title, 150, 4)
    assert lines == ["midnight/", "automatically-", "scheduled"]


def test_no_chinese_character_is_left_alone(type_of_cards: CardType) -> None:
    width = 7 * type_of_cards.title.pixelSize() + 2
    assert wrap("五个问题帮你选礼", type_of_cards.title, width, 4) == ["五个问题帮", "你选礼"]
    assert wrap("五个问题帮你选礼物", type_of_cards.title, width, 4) == ["五个问题帮你选", "礼物"]
    assert wrap("五个问题帮你选一", type_of_cards.title, width, 1) == ["五个问题帮你\u2026"]


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
faces = (
    st.builds(
        CardFace,
        key=st.sampled_from(["R-1", "R-10482", "PAYMENT-104822"]),
        title=words.filter(lambda text: bool(text.strip())),
        service=st.sampled_from(list(ClassOfService)),
        service_word=st.sampled_from(["", "Expedite", "Fixed date", "加急"]),
        days=st.sampled_from(["1 d", "128 d"]),
        due=st.sampled_from(["", "24 Dec", "24 Dec 2027", "12月24日"]),
        due_state=st.sampled_from([state for state in DueState if state is not DueState.NONE]),
        owners=st.lists(st.just(Avatar("LW", 1)), max_size=3).map(tuple),
        more_owners=st.sampled_from([0, 0, 4]),
        labels=st.lists(st.sampled_from(["iOS", "a very long label indeed", "支付"]), max_size=5).map(tuple),
        reprint=st.sampled_from(["", "reprint"]),
        blocked=st.sampled_from(["", "Blocked 12 d"]),
        block_reason=words,
        kind=st.sampled_from(["requirement", "bug", "operations", "of another program"]),
        age=st.sampled_from(["1 d", "13 d", "256 d"]),
        ageing=st.sampled_from(list(Ageing)),
        off_wall=st.sampled_from(["", "off wall 12 Nov"]),
        steps=st.sampled_from([0, 5]),
        steps_done=st.integers(0, 5),
        waits=st.sampled_from(["", "waits for R-12", "waits for PAYMENT-104822 +3"]),
        held_up=st.sampled_from(["", "2 wait for this"]),
        comments=st.sampled_from(["", "2", "128"]),
        linked=st.booleans(),
        aimless=st.booleans(),
        value=st.sampled_from(
            ["", "hoped", "check_due", "as_hoped", "other_way", "no_change", "cannot_tell", "not_checked"]
        ),
        value_word=st.sampled_from(["", "check due", "no detectable change"]),
    )
    .map(lambda face: face._replace(service_word="") if face.service is ClassOfService.STANDARD else face)
    .map(lambda face: face._replace(owners=face.owners[:2]) if face.more_owners else face)
)


@settings(max_examples=120, deadline=None)
@given(face=faces, width=st.integers(120, 420))
def test_nothing_overlaps_and_nothing_sticks_out(face: CardFace, width: int) -> None:
    layout = lay_out(face, width, CardType())
    stands_clear(layout, theme.px(4))
    if layout.band is not None:
        assert all(layout.band.contains(box) for box, _ in layout.reason)


@settings(max_examples=60, deadline=None)
@given(face=faces, width=st.integers(120, 420))
def test_smaller_cards_are_as_tidy(face: CardFace, width: int) -> None:
    full, compact = lay_out(face, width, CardType()), lay_out_compact(face, width, CardType())
    line = lay_out_line(face, width, CardType())
    stands_clear(compact, theme.px(3))
    stands_clear(line, 0)
    assert line.height == theme.px(28) < compact.height
    assert compact.height <= full.height or not face.owners
    assert len(compact.title) <= 2
    assert len(line.title) == 1


def stands_clear(layout: CardLayout, edge: int) -> None:
    """Assert that all is on the card, so far from its upper and lower edge, and nothing over another."""
    boxes = boxes_of(layout)
    for box in boxes:
        assert box.left() >= theme.px(8)
        assert box.right() < layout.width - theme.px(4)
        assert edge <= box.top() <= box.bottom() < layout.height - edge
    for one, other in combinations(boxes, 2):
        assert not one.intersects(other), (one, other)


def boxes_of(layout: CardLayout) -> list[QRect]:
    discs = QRect()
    for disc in layout.avatars:
        discs = discs.united(disc)
    blocked = [layout.block_sign, layout.block_title] if layout.band is not None else []
    texts = [box for box, _ in (*layout.title, *layout.reason)]
    owners = [discs] if layout.avatars else []
    keys = [layout.key] if layout.key_text else []
    return [*keys, *texts, *(chip.box for chip in layout.chips), *blocked, *owners]


def chips(layout: CardLayout) -> list[tuple[str, str]]:
    """Return what a card's chips say, row by row from left to right."""
    ordered = sorted(layout.chips, key=lambda chip: (chip.box.center().y(), chip.box.left()))
    return [(chip.kind, chip.text) for chip in ordered]


RICH = CardFace(
    "R-36",
    "Product data from a cache",
    ClassOfService.FIXED_DATE,
    "Fixed date",
    days="7 d",
    due="24 Nov",
    due_state=DueState.SOON,
    owners=(Avatar("JK", 4), Avatar("李明", 2)),
    labels=("performance",),
    kind="bug",
    age="13 d",
    ageing=Ageing.OLD,
    steps=5,
    steps_done=3,
    waits="waits for R-12",
    comments="2",
    linked=True,
)


def test_a_full_card_tells_all_in_its_order(type_of_cards: CardType) -> None:
    assert chips(lay_out(RICH, 300, type_of_cards)) == [
        ("bug", ""),
        ("days", "7 d"),
        ("old", "13 d"),
        ("fixed_date", "Fixed date"),
        ("label", "performance"),
        ("waits", "waits for R-12"),
        ("soon", "24 Nov"),
        ("steps", "3/5"),
        ("comments", "2"),
        ("linked", ""),
    ]


def test_an_age_that_is_the_time_in_the_column_is_told_once(type_of_cards: CardType) -> None:
    layout = lay_out(RICH._replace(days="13 d"), 300, type_of_cards)
    assert [text for _, text in chips(layout) if text.endswith(" d")] == ["13 d"]


def test_beside_a_long_key_the_age_moves_down(type_of_cards: CardType) -> None:
    layout = lay_out(RICH._replace(key="PAYMENT-104822", days="128 d", age="256 d"), 220, type_of_cards)
    places = {chip.kind: chip.box for chip in layout.chips}
    assert layout.key_text == "PAYMENT-104822"
    assert places["days"].top() == layout.key.top()
    assert places["old"].top() > layout.title[0][0].bottom()


def test_a_compact_card_has_signs_without_words(type_of_cards: CardType) -> None:
    wide, narrow = (lay_out_compact(RICH._replace(blocked="Blocked 3 d"), width, type_of_cards) for width in (420, 170))
    assert chips(wide)[3:] == [
        ("blocked", ""),
        ("fixed_date", ""),
        ("soon", "24 Nov"),
        ("waits", ""),
        ("steps", "3/5"),
        ("comments", "2"),
        ("linked", ""),
    ]
    assert chips(narrow)[3:] == [("blocked", ""), ("fixed_date", ""), ("soon", ""), ("waits", ""), ("comments", "2")]
    assert len(narrow.avatars) == 2


def test_a_compact_card_gives_up_what_is_missed_least_before_a_date(type_of_cards: CardType) -> None:
    layout = lay_out_compact(RICH._replace(owners=(), comments="128"), 180, type_of_cards)
    assert chips(layout)[3:] == [("fixed_date", ""), ("soon", "24 Nov"), ("waits", ""), ("comments", "128")]


def test_owners_of_a_compact_card_without_signs_stand_beside_a_short_title(type_of_cards: CardType) -> None:
    plain = CardFace("R-1", "Wish list", ClassOfService.STANDARD, days="1 d", owners=(Avatar("LW", 1),))
    short = lay_out_compact(plain, 200, type_of_cards)
    long = lay_out_compact(plain._replace(title="Wish lists of all our friends"), 200, type_of_cards)
    assert 0 <= short.avatars[0].center().y() - short.title[0][0].center().y() <= 2
    assert short.height < long.height
    assert short.height == lay_out_compact(plain._replace(owners=()), 200, type_of_cards).height


def test_a_card_of_one_line_has_the_most_urgent_sign(type_of_cards: CardType) -> None:
    late = RICH._replace(due_state=DueState.OVERDUE, service=ClassOfService.EXPEDITE, service_word="Expedite")
    for face, kind in ((late._replace(blocked="Blocked 3 d"), "blocked"), (late, "overdue")):
        assert chips(lay_out_line(face, 150, type_of_cards)) == [(kind, "")]
    hurry = late._replace(due="", due_state=DueState.NONE)
    assert chips(lay_out_line(hurry, 150, type_of_cards)) == [("expedite", "")]
    assert (
        chips(lay_out_line(hurry._replace(service=ClassOfService.STANDARD, service_word=""), 150, type_of_cards)) == []
    )


def test_a_card_of_one_line_has_key_and_owner_if_the_title_leaves_room(type_of_cards: CardType) -> None:
    narrow, wide = (
        lay_out_line(RICH._replace(due="", due_state=DueState.NONE), width, type_of_cards) for width in (150, 420)
    )
    assert (narrow.key_text, len(narrow.avatars)) == ("", 0)
    assert narrow.title[0][1].endswith("\u2026")
    assert (wide.key_text, len(wide.avatars)) == ("R-36", 1)
    assert wide.title[0][1] == "Product data from a cache"
    assert wide.title[0][0].right() < wide.key.left() < wide.avatars[0].left()


def test_labels_have_one_row_and_say_how_many_more_there_are(type_of_cards: CardType) -> None:
    plain = CardFace("R-1", "A", ClassOfService.STANDARD, labels=("iOS", "payment", "growth", "release"))
    assert chips(lay_out(plain, 170, type_of_cards)) == [("label", "iOS"), ("label", "payment"), ("label", "+2")]
    assert chips(lay_out(plain, 400, type_of_cards)) == [("label", label) for label in plain.labels]
    owned = plain._replace(owners=(Avatar("LW", 1), Avatar("MN", 2)))
    made = lay_out(owned, 170, type_of_cards)
    assert chips(made) == [("label", "iOS"), ("label", "+3")]
    assert made.avatars[0].contains(QPoint(made.avatars[0].center().x(), made.chips[0].box.center().y()))
    fixed = plain._replace(service=ClassOfService.FIXED_DATE, service_word="Fixed date")
    assert chips(lay_out(fixed, 170, type_of_cards)) == [("fixed_date", "Fixed date"), ("label", "+4")]


def test_owners_have_no_row_of_their_own_beside_facts(type_of_cards: CardType) -> None:
    face = RICH._replace(
        service=ClassOfService.STANDARD, service_word="", labels=(), owners=(Avatar("LW", 1),), waits=""
    )
    made = lay_out(face, 170, type_of_cards)
    (disc,) = made.avatars
    assert [chip.kind for chip in made.chips if disc.top() <= chip.box.center().y() <= disc.bottom()] != []


def test_the_usual_type_of_work_has_no_sign(type_of_cards: CardType) -> None:
    face = CardFace("R-1", "A", ClassOfService.STANDARD, kind="requirement")
    assert chips(lay_out(face, 170, type_of_cards)) == []
    assert chips(lay_out(face._replace(kind="operations"), 170, type_of_cards)) == [("operations", "")]


def test_another_density_drops_layouts_and_pictures() -> None:
    art = CardArt()
    full = art.layout(RICH, 300)
    picture = art.picture(RICH, 300, 1.0)
    art.set_density("line")
    assert art.density == "line"
    assert art.layout(RICH, 300).height == theme.px(28) < full.height
    assert art.picture(RICH, 300, 1.0).height() != picture.height()
    art.set_density("full")
    assert art.layout(RICH, 300).height == full.height


def test_a_checklist_has_a_bar_as_full_as_it_is_done(type_of_cards: CardType) -> None:
    (steps,) = [chip for chip in lay_out(RICH, 300, type_of_cards).chips if chip.kind == "steps"]
    assert steps == Chip(steps.box, "3/5", "steps", 0.6)


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
