"""How a metric stands, in large: its value, the shape and word of its state, what was expected, and how old the reading is."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.business import figures
from kanban.ui.business.shapes import paint_shape
from kanban.ui.business.tile_content import TileContent, colour_of

_VALUE, _WORD, _SMALL = 32, 19, 16
_HEIGHT = 44


class MetricStanding(QWidget):
    """One line: value with unit, state, target, age; what does not fit is left out from the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._content: TileContent | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_content(self, content: TileContent) -> None:
        """Show how a metric stands."""
        self._content = content
        self.setAccessibleName(content.spoken)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(320), theme.px(_HEIGHT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._content is None:
            return
        content, colours = self._content, theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        value = content.value
        if content.status.value is not None:
            value = figures.with_unit(content.status.value, content.metric)
        x = self._write(painter, 0.0, value, _VALUE, bold=True) + theme.px(18)
        side = theme.px(24)
        ink = colour_of(content.state)
        paint_shape(painter, QRectF(x, (self.height() - side) / 2, side, side), content.state, ink, colours.window)
        painter.setPen(ink)
        x = self._write(painter, x + side + theme.px(8), content.words[0], _WORD, bold=True, own=True) + theme.px(18)
        painter.setPen(colours.muted)
        for texts in ((content.change,) if content.change else (), content.target, content.age):
            font = QFontMetricsF(theme.font(_SMALL))
            text = next((each for each in texts if x + font.horizontalAdvance(each) <= self.width()), "")
            if text:
                painter.setPen(colours.muted)
                x = self._write(painter, x, text, _SMALL, own=True) + theme.px(18)
        painter.end()

    def _write(
        self, painter: QPainter, x: float, text: str, size: int, *, bold: bool = False, own: bool = False
    ) -> float:
        """Write a text in the middle of the line and return where it ends; `own`: in the painter's colour."""
        font = theme.font(size, bold=bold)
        painter.setFont(font)
        if not own:
            painter.setPen(theme.current().text)
        width = QFontMetricsF(font).horizontalAdvance(text)
        box = QRectF(x, 0, width + 2, self.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return x + width
