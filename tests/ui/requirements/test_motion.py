"""Cards fly and glow where a scan or another screen moved them, and only there."""

from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain.board import Place
from kanban.domain.events import ItemMoved
from kanban.domain.ids import BoardId, ColumnId, ItemId
from kanban.domain.operations import Change, Operation, OperationId, Source
from kanban.domain.texts import Phrase
from kanban.ui import theme
from kanban.ui.requirements.motion import FLIGHT_S, FLIGHTS_MOST, GLOW_S, Motion, nothing_may_move

NOW = datetime(2026, 3, 2, tzinfo=UTC)
CARD = (100, 40)
LEFT, RIGHT = QRect(10, 10, *CARD), QRect(210, 110, *CARD)
ONE = ItemId(1)


class Stage:
    """An area of 400 x 300 with cards at given places, and a clock that is set by hand."""

    def __init__(self, qtbot: QtBot) -> None:
        self.area = QWidget()
        qtbot.addWidget(self.area)
        self.area.resize(400, 300)
        self.area.setStyleSheet("background: white")
        self.area.show()
        qtbot.waitExposed(self.area)
        self.now = 100.0
        self.still = False
        self.places: dict[ItemId, QRect | None] = {ONE: LEFT}
        self.motion = Motion(self.area, lambda: self.now, lambda: self.still)
        self.pictures: list[ItemId] = []

    def picture_of(self, item_id: ItemId) -> QPixmap:
        self.pictures.append(item_id)
        picture = QPixmap(*CARD)
        picture.fill(QColor("#00ff00"))
        return picture

    def move(self, change: Change, places: dict[ItemId, QRect | None]) -> None:
        self.motion.before(change, self.places.get)
        self.places = {**self.places, **places}
        self.motion.after(self.places.get, self.picture_of)

    def at(self, seconds: float) -> QImage:
        """Return what is seen so long after the beginning."""
        self.now = 100.0 + seconds
        self.motion.go_on()
        return self.area.grab().toImage()

    def left_edge_of_flying(self, seconds: float) -> int | None:
        """Return where the flying card begins; None when none is seen."""
        image = self.at(seconds)
        green = [
            x
            for x in range(image.width())
            for y in range(0, image.height(), 4)
            if image.pixelColor(x, y) == QColor("#00ff00")
        ]
        return min(green, default=None)


@pytest.fixture
def stage(qtbot: QtBot) -> Iterator[Stage]:
    made = Stage(qtbot)
    yield made
    made.motion.hide()


def change(source: Source, *item_ids: ItemId, elsewhere: bool = False) -> Change:
    before, after = Place(ColumnId(1), None, "a", NOW), Place(ColumnId(2), None, "a", NOW)
    events = tuple(ItemMoved(at=NOW, item_id=item_id, before=before, after=after) for item_id in item_ids)
    operation = Operation(OperationId(1), BoardId(1), "move_items", Phrase("Move"), NOW, "ann", source)
    return Change(operation, events, 1, elsewhere=elsewhere)


@pytest.mark.parametrize(
    ("source", "elsewhere", "told"),
    [
        (Source.MOUSE, False, False),
        (Source.KEYBOARD, False, False),
        (Source.IMPORT, False, False),
        (Source.SCANNER, False, True),
        (Source.CAMERA, False, True),
        (Source.PHOTO, False, True),
        (Source.MOUSE, True, True),
    ],
)
def test_what_people_do_here_by_hand_is_not_told(stage: Stage, source: Source, elsewhere: bool, told: bool) -> None:
    stage.move(change(source, ONE, elsewhere=elsewhere), {ONE: RIGHT})
    assert stage.motion.isVisible() is told
    assert stage.motion.item_ids == ([ONE] if told else [])


def test_a_card_flies_from_its_old_place_to_the_new_one_and_glows(stage: Stage) -> None:
    stage.move(change(Source.SCANNER, ONE), {ONE: RIGHT})
    ways = [stage.left_edge_of_flying(FLIGHT_S * share) for share in (0.0, 0.25, 0.5, 0.75)]
    assert ways[0] == 10
    assert ways[2] == 110
    assert all(one is not None and two is not None and one < two for one, two in pairwise(ways))
    image = stage.at(FLIGHT_S + 0.05)
    assert image.pixelColor(RIGHT.center()) == QColor("white")
    ring = image.pixelColor(RIGHT.left(), RIGHT.center().y())
    assert ring.blue() > ring.red() + 60
    stage.at(FLIGHT_S + GLOW_S + 0.1)
    assert not stage.motion.isVisible()
    assert stage.motion.item_ids == []


def test_many_cards_only_glow(stage: Stage) -> None:
    ids = [ItemId(number) for number in range(1, FLIGHTS_MOST + 2)]
    stage.places = dict.fromkeys(ids, LEFT)
    stage.move(change(Source.PHOTO, *ids), dict.fromkeys(ids, RIGHT))
    assert stage.motion.item_ids == ids
    assert stage.pictures == []
    assert stage.left_edge_of_flying(0.1) is None


def test_a_card_that_goes_out_of_sight_is_let_go_and_one_that_comes_into_sight_glows(stage: Stage) -> None:
    stage.move(change(Source.SCANNER, ONE), {ONE: None})
    assert not stage.motion.isVisible()
    stage.move(change(Source.SCANNER, ONE), {ONE: RIGHT})
    assert stage.motion.item_ids == [ONE]
    assert stage.pictures == []


def test_a_card_scanned_again_in_flight_goes_on_from_where_it_is(stage: Stage) -> None:
    stage.move(change(Source.SCANNER, ONE), {ONE: RIGHT})
    assert stage.left_edge_of_flying(FLIGHT_S / 2) == 110
    stage.move(change(Source.SCANNER, ONE), {ONE: LEFT})
    assert stage.left_edge_of_flying(FLIGHT_S / 2) == 110


def test_the_glow_follows_a_board_that_is_scrolled(stage: Stage) -> None:
    stage.move(change(Source.SCANNER, ONE), {ONE: RIGHT})
    stage.at(FLIGHT_S + 0.02)
    stage.places[ONE] = RIGHT.translated(0, -60)
    ring = stage.at(FLIGHT_S + 0.04).pixelColor(RIGHT.left(), RIGHT.center().y() - 60)
    assert ring.blue() > ring.red() + 60


def test_where_nothing_may_move_a_ring_stands_and_goes(stage: Stage) -> None:
    assert not nothing_may_move(stage.area)
    stage.still = True
    stage.move(change(Source.SCANNER, ONE), {ONE: RIGHT})
    assert stage.pictures == []
    rings = [stage.at(seconds).pixelColor(RIGHT.left(), RIGHT.center().y()) for seconds in (0.0, 0.5, 1.2)]
    assert rings[0] == rings[1] == rings[2] == theme.current().accent
    stage.at(GLOW_S + 0.1)
    assert not stage.motion.isVisible()


def test_the_mouse_goes_through_it(stage: Stage, qtbot: QtBot) -> None:
    button = QPushButton("under it", stage.area)
    button.setGeometry(200, 100, 120, 60)
    button.show()
    stage.move(change(Source.SCANNER, ONE), {ONE: RIGHT})
    assert stage.area.childAt(QPoint(260, 130)) is button
    with qtbot.waitSignal(button.clicked):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
