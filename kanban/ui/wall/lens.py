"""Which part of a picture is shown how large."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

_MOST_ZOOM: Final = 12.0


@dataclass
class Lens:
    """A picture in a room of the widget. `zoom` 1: the whole picture fits. `middle`: what lies in the room's middle; None: the picture's.

    After `picture` or `room` were set, `settle` is to follow.
    """

    picture: QRectF
    room: QRectF
    zoom: float = 1.0
    middle: QPointF | None = None

    @property
    def scale(self) -> float:
        """Pixels of the widget for one of the picture."""
        if self.picture.isEmpty():
            return 1.0
        fitting = min(self.room.width() / self.picture.width(), self.room.height() / self.picture.height())
        return fitting * self.zoom

    def to_view(self) -> QTransform:
        """Return how the picture's pixels lie in the widget."""
        scale, at = self.scale, self.room.center()
        middle = self.middle or self.picture.center()
        return QTransform(scale, 0, 0, scale, at.x() - middle.x() * scale, at.y() - middle.y() * scale)

    def zoom_by(self, factor: float, at: QPointF | None) -> None:
        """Show it larger or smaller; what lies at a point of the widget, or in the middle, stays there."""
        at = at or self.room.center()
        fixed = self.to_view().inverted()[0].map(at)
        self.zoom = min(max(self.zoom * factor, 1.0), _MOST_ZOOM)
        self.middle = fixed - (at - self.room.center()) / self.scale
        self.settle()

    def pan(self, by: QPointF) -> None:
        """Move the room over the picture, by pixels of the widget."""
        self.middle = (self.middle or self.picture.center()) + by / self.scale
        self.settle()

    def settle(self) -> None:
        """Keep the picture where it fills the room."""
        rect, scale = self.picture, self.scale
        middle = self.middle or rect.center()

        def kept(value: float, low: float, high: float, seen: float) -> float:
            return (low + high) / 2 if seen >= high - low else min(max(value, low + seen / 2), high - seen / 2)

        self.middle = QPointF(
            kept(middle.x(), rect.left(), rect.right(), self.room.width() / scale),
            kept(middle.y(), rect.top(), rect.bottom(), self.room.height() / scale),
        )
