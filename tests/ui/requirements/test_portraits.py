"""Pictures of people become discs; what is no picture is none."""

import base64
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QColor, QFont, QImage
from PySide6.QtWidgets import QApplication

from kanban.domain.board import ClassOfService
from kanban.painting import bundled_family
from kanban.ui import theme
from kanban.ui.requirements.card_painter import CardArt
from kanban.ui.requirements.card_values import Avatar, CardFace
from kanban.ui.requirements.portraits import portrait

GREEN = QColor("#00aa00")


@pytest.fixture(autouse=True)
def type_of_cards(qapp: QApplication) -> Iterator[None]:
    theme.put_on(qapp, "light", 1.0)
    before = qapp.font()
    font = QFont(before)
    font.setFamilies([bundled_family()])
    qapp.setFont(font)
    yield
    qapp.setFont(before)


def picture(width: int, height: int) -> str:
    """Return a picture, red to the left and right of a green square in the middle, as a board keeps it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    side = min(width, height)
    for x in range((width - side) // 2, (width + side) // 2):
        for y in range((height - side) // 2, (height + side) // 2):
            image.setPixelColor(x, y, GREEN)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return base64.b64encode(data.data()).decode()


def test_the_middle_of_a_picture_fills_a_disc() -> None:
    made = portrait(picture(60, 20), 24)
    assert made is not None
    assert (made.width(), made.height()) == (24, 24)
    assert made.pixelColor(0, 0).alpha() == 0
    assert {made.pixelColor(x, y).name() for x, y in ((12, 3), (12, 20), (4, 12), (19, 12))} == {GREEN.name()}


@pytest.mark.parametrize("broken", ["not base 64 at all!", "aGVsbG8=", "====", picture(8, 8)[:40], "\u738b"])
def test_what_is_no_picture_is_none(broken: str) -> None:
    assert portrait(broken, 24) is None


def avatar_pixels(initials: str, pictured: str) -> set[str]:
    """Return the colours in the disc of the only owner of a card."""
    art = CardArt()
    face = CardFace("R-1", "A", ClassOfService.STANDARD, owners=(Avatar(initials, 1, pictured),))
    (disc,) = art.layout(face, 200).avatars
    image = art.picture(face, 200, 1.0).toImage()
    return {
        image.pixelColor(x, y).name()
        for x in range(disc.left(), disc.right())
        for y in range(disc.top(), disc.bottom())
    }


def test_a_card_shows_the_picture_or_else_the_initials() -> None:
    assert GREEN.name() in avatar_pixels("LW", picture(20, 20))
    assert "#55702b" in avatar_pixels("LW", "broken")
    assert avatar_pixels("LW", "broken") == avatar_pixels("LW", "")


@pytest.mark.parametrize("initials", ["欧阳", "MW", "LW"])
def test_initials_stay_within_their_disc(initials: str) -> None:
    """Near the left and right edge of the disc there is nothing but its own colour and the ring around it."""
    art = CardArt()
    for density in ("full", "compact"):
        art.set_density(density)
        face = CardFace("R-1", "A", ClassOfService.STANDARD, owners=(Avatar(initials, 1),))
        (disc,) = art.layout(face, 200).avatars
        image = art.picture(face, 200, 1.0).toImage()
        middle = disc.center().y()
        for x in (disc.left() + 2, disc.right() - 2):
            ink = max(image.pixelColor(x, middle + step).lightness() for step in (-2, 0, 2))
            assert ink <= QColor("#55702b").lightness() + 12
