"""Shows where cards went that a scan, a photo or another screen moved: they fly there over the board and then glow for a moment.

For whoever shows the board, around taking a change over:

    motion = Motion(area)                    # once; lies over the area, lets mouse and keys through
    motion.before(change, rect_of)           # the cells still show the cards where they were
    ...                                      # the cells take the change over, at once and whole
    motion.after(rect_of, picture_of)        # it begins

`rect_of(item_id)` is a card's place in the area's coordinates, None where it is not seen; `CellView.place_of(item_id, area)` says
it, and gives a strip at the edge for a card beyond that. `picture_of(item_id)` is its painted card, `CellView.picture_of([item_id])`.
Both are asked of cards that moved only, and `rect_of` again for each picture of the film, so that cards glow where they are when
the board is scrolled meanwhile.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from time import perf_counter
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QPointF, QRect, QRectF, QSizeF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QStyle, QWidget
from typing_extensions import override

from kanban.domain.events import ItemAdded, ItemMoved
from kanban.domain.ids import ItemId
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.requirements.card_painter import radius

FLIGHT_S: Final = 0.5
GLOW_S: Final = 1.6
FLIGHTS_MOST: Final = 12
"""When more cards than this move at once, they only glow: nobody can follow so many."""
_FRAME_MS: Final = 16
_GLOW_FRAME_MS: Final = 50
_TOLD: Final = frozenset({Source.SCANNER, Source.CAMERA, Source.PHOTO})

RectOf = Callable[[ItemId], QRect | None]
PictureOf = Callable[[ItemId], QPixmap]


@dataclass
class _Flight:
    """One card on its way to `end`. `picture` None: it does not fly, it only glows. `begun`: by the clock, in seconds."""

    item_id: ItemId
    begun: float
    start: QRectF
    picture: QPixmap | None
    painted: QRect
    end: QRect

    @property
    def length_s(self) -> float:
        """How long the flight itself takes."""
        return FLIGHT_S if self.picture is not None else 0.0


def is_told(change: Change) -> bool:
    """Say whether people at this window should see what a change moved: all but what they did here by mouse or keyboard."""
    return change.elsewhere or change.operation.source in _TOLD


def nothing_may_move(widget: QWidget) -> bool:
    """Say whether this computer's user has animations turned off."""
    return widget.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration, None, widget) <= 0


class Motion(QWidget):
    """The film over the board. Without anything to show it is hidden and costs nothing.

    `clock`: seconds that only grow; `is_still`: whether nothing may move on the screen.
    """

    def __init__(
        self, area: QWidget, clock: Callable[[], float] = perf_counter, is_still: Callable[[], bool] | None = None
    ) -> None:
        super().__init__(area)
        self._is_still = is_still or (lambda: nothing_may_move(self))
        self._area = area
        self._clock = clock
        self._flights: dict[ItemId, _Flight] = {}
        self._starts: dict[ItemId, QRect | None] = {}
        self._rect_of: RectOf = _nowhere
        self._curve = QEasingCurve(QEasingCurve.Type.InOutCubic)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.go_on)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        area.installEventFilter(self)

    @property
    def item_ids(self) -> list[ItemId]:
        """The cards that fly or glow now."""
        return list(self._flights)

    def before(self, change: Change, rect_of: RectOf) -> None:
        """Note where the cards are that a change moves, as long as the board still shows them there."""
        moved = _moved(change) if is_told(change) and self._area.isVisible() else ()
        self._starts = {item_id: rect_of(item_id) for item_id in moved}

    def after(self, rect_of: RectOf, picture_of: PictureOf) -> None:
        """Begin, once the board shows the cards where they went."""
        starts, self._starts = self._starts, {}
        if not starts:
            return
        self._rect_of = rect_of
        flies = len(starts) <= FLIGHTS_MOST and not self._is_still()
        now = self._clock()
        for item_id, start in starts.items():
            self._begin(item_id, start if flies else None, now, picture_of)
        if self._flights:
            self.setGeometry(self._area.rect())
            self.raise_()
            self.show()
            self._timer.start(_FRAME_MS)

    def _begin(self, item_id: ItemId, start: QRect | None, now: float, picture_of: PictureOf) -> None:
        end = self._rect_of(item_id)
        if end is None:
            self._flights.pop(item_id, None)
            return
        under_way = self._flights.get(item_id)
        begin = under_way.painted if under_way is not None and under_way.picture is not None else start
        far = begin is not None and begin.topLeft() != end.topLeft()
        picture = picture_of(item_id) if far else None
        self._flights[item_id] = _Flight(item_id, now, QRectF(begin or end), picture, QRect(begin or end), end)

    def go_on(self) -> None:
        """Show the next picture of the film; at its end hide."""
        now = self._clock()
        for flight in list(self._flights.values()):
            end = self._rect_of(flight.item_id)
            self.update(_around(flight.painted))
            if end is None or now - flight.begun > flight.length_s + GLOW_S:
                del self._flights[flight.item_id]
                continue
            if flight.picture is not None and now - flight.begun > flight.length_s:
                flight.begun, flight.picture = flight.begun + flight.length_s, None
            flight.end, flight.painted = end, self._place(flight, end, now)
            self.update(_around(flight.painted))
            self.update(_around(end))
        flies = any(flight.picture is not None for flight in self._flights.values())
        self._timer.setInterval(_FRAME_MS if flies else _GLOW_FRAME_MS)
        if not self._flights:
            self._timer.stop()
            self.hide()

    def _place(self, flight: _Flight, end: QRect, now: float) -> QRect:
        """Return where a card is at a time."""
        if flight.picture is None:
            return end
        share = self._curve.valueForProgress(min(1.0, (now - flight.begun) / flight.length_s))
        at = flight.start.topLeft() + (QPointF(end.topLeft()) - flight.start.topLeft()) * share
        size = flight.start.size() + (QSizeF(end.size()) - flight.start.size()) * share
        return QRect(at.toPoint(), size.toSize())

    # Painting

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        now = self._clock()
        for flight in self._flights.values():
            if flight.picture is None:
                share = 0.0 if self._is_still() else min(1.0, max(0.0, (now - flight.begun) / GLOW_S))
                _paint_glow(painter, QRectF(flight.painted), 1.0 - share * share)
        for flight in self._flights.values():
            if flight.picture is not None:
                _paint_gap(painter, QRectF(flight.end))
        for flight in self._flights.values():
            if flight.picture is not None:
                _paint_flying(painter, flight.painted, flight.picture)
        painter.end()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self._area.rect())
        return False


def _nowhere(_: ItemId) -> None:
    """Return None: nothing is shown yet."""


def _moved(change: Change) -> Iterable[ItemId]:
    """Return the cards that a change brought, or took to another place, each once."""
    moved = (
        event.item_id
        for event in change.events
        if isinstance(event, ItemAdded) or (isinstance(event, ItemMoved) and event.after is not None)
    )
    return dict.fromkeys(moved)


def _around(card: QRect) -> QRect:
    """Return what is to be painted anew for a card with its ring and shadow."""
    edge = theme.px(12)
    return card.adjusted(-edge, -edge, edge, edge)


def _paint_glow(painter: QPainter, card: QRectF, strength: float) -> None:
    """Draw a ring with a faint halo; `strength` from 1 to 0."""
    for width, alpha in ((9.0, 60), (3.0, 255)):
        colour = QColor(theme.current().accent)
        colour.setAlpha(round(alpha * strength))
        painter.setPen(QPen(colour, theme.px(width)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(card, radius(), radius())


def _paint_gap(painter: QPainter, card: QRectF) -> None:
    """Veil the card that is already there where the flying one will land."""
    veil = QColor(theme.current().surface)
    veil.setAlpha(215)
    painter.setPen(QPen(theme.current().line, theme.px(1), Qt.PenStyle.DashLine))
    painter.setBrush(veil)
    painter.drawRoundedRect(card.adjusted(0.5, 0.5, -0.5, -0.5), radius(), radius())


def _paint_flying(painter: QPainter, at: QRect, picture: QPixmap) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, 40))
    low = theme.px(5)
    painter.drawRoundedRect(QRectF(at).translated(0, low), radius(), radius())
    painter.setClipRect(at)
    painter.drawPixmap(at.topLeft(), picture)
    painter.setClipping(False)
