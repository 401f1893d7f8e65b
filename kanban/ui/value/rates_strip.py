"""The rates of the value loop in a row, each with its definition below it; a click on one shows the cards that it counts."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.domain.business.value import Rates, nearest_rank
from kanban.ui import theme

_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


class RatesStrip(QWidget):
    """Shows five figures; where nothing is known yet, a dash. Left and right go from one to the next, Enter chooses.

    Signals:
        chosen(int): this figure was clicked, counted from 0 at the left.
    """

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: list[tuple[str, str, str]] = []
        self._at = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Hit rate, verified rate, coverage, unchecked age, value lead time"))

    def show_rates(self, rates: Rates) -> None:
        """Show these rates."""
        half, most = nearest_rank(rates.unchecked_days, 50), max(rates.unchecked_days, default=None)
        usual, late = nearest_rank(rates.value_days, 50), nearest_rank(rates.value_days, 85)
        self._figures = [
            (
                self.tr("Hit rate"),
                self._share(rates.hoped, rates.checked),
                self.tr("Verdicts “as hoped” of all verdicts, without “not checked”"),
            ),
            (
                self.tr("Verified"),
                self._share(rates.verified, rates.released),
                self.tr("Released cards with a hypothesis that have a verdict"),
            ),
            (
                self.tr("With a goal"),
                self._share(rates.linked, rates.finished),
                self.tr("Released requirements that are linked to a goal"),
            ),
            (
                self.tr("Unchecked age"),
                self._days(half, most),
                self.tr("Days since the release of cards without a verdict: half of them, the oldest"),
            ),
            (
                self.tr("Value lead time"),
                self._days(usual, late),
                self.tr("Days from the start of the work to the verdict: half of them, 85 % of them"),
            ),
        ]
        self.setAccessibleDescription("; ".join(f"{name} {figure}" for name, figure, _ in self._figures))
        self.updateGeometry()
        self.update()

    def _share(self, part: int, whole: int) -> str:
        return self.tr("{part} of {whole}").format(part=part, whole=whole) if whole else "–"

    def _days(self, half: int | None, most: int | None) -> str:
        if half is None or most is None:
            return "–"
        return self.tr("{half} d · {most} d").format(half=half, most=most)

    def box(self, number: int) -> QRect:
        """Return the place of a figure."""
        gap, count = theme.px(10), max(1, len(self._figures))
        wide = (self.width() - gap * (count - 1)) // count
        return QRect(number * (wide + gap), 0, wide, self.height())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        for number in range(len(self._figures)):
            if event.button() == Qt.MouseButton.LeftButton and self.box(number).contains(event.position().toPoint()):
                self._at = number
                self.update()
                self.chosen.emit(number)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                step = 1 if event.key() == Qt.Key.Key_Right else -1
                self._at = min(max(0, self._at + step), len(self._figures) - 1)
                self.setAccessibleDescription(" ".join(self._figures[self._at]))
                self.update()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                self.chosen.emit(self._at)
            case _:
                super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        small = QFontMetrics(theme.font(14)).height()
        high = small * 3 + QFontMetrics(theme.font(26, bold=True)).height() + theme.px(26)
        return QSize(theme.px(600), high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, colours = QPainter(self), theme.current()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, figure in enumerate(self._figures):
            box, focused = self.box(number), self.hasFocus() and number == self._at
            thick = theme.px(2 if focused else 1)
            painter.setPen(QPen(colours.accent if focused else colours.line, thick))
            painter.setBrush(colours.card)
            painter.drawRoundedRect(box.adjusted(thick // 2, thick // 2, -thick, -thick), theme.px(8), theme.px(8))
            self._paint_figure(painter, box.adjusted(theme.px(12), theme.px(8), -theme.px(10), -theme.px(6)), *figure)
        painter.end()

    @staticmethod
    def _paint_figure(painter: QPainter, box: QRect, name: str, figure: str, meaning: str) -> None:
        colours, small, large = theme.current(), theme.font(14), theme.font(26, bold=True)
        row, high = QFontMetrics(small).height(), QFontMetrics(large).height()
        painter.setFont(small)
        painter.setPen(colours.text)
        painter.drawText(QRect(box.left(), box.top(), box.width(), row), _LEFT, name)
        painter.setFont(large)
        painter.drawText(QRect(box.left(), box.top() + row, box.width(), high), _LEFT, figure)
        painter.setFont(small)
        painter.setPen(colours.muted)
        top = box.top() + row + high
        painter.drawText(QRect(box.left(), top, box.width(), box.bottom() - top + row), _WRAPPED, meaning)
