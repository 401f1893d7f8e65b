"""The counts of a plan, large enough to be read from three metres."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban.ui import theme
from kanban.ui.phrases import listed
from kanban.ui.wall.content import Row, counted
from kanban.ui.wall.marks import colour_of
from kanban.ui.wall.meanings import ASKED, AT_THE_WALL, Meaning


class PlanTally(QWidget):
    """Four numbers: moves, questions, things to do at the wall, confirmed cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: tuple[int, ...] = (0, 0, 0, 0)
        self._unticked = 0
        self._compact = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _names(self) -> tuple[str, ...]:
        moves = (
            self.tr("of {all} ticked").format(all=self.counts[0] + self._unticked)
            if self._unticked
            else self.tr("to move")
        )
        return moves, self.tr("to decide"), self.tr("at the wall"), self.tr("confirmed")

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Count rows."""
        groups = ((Meaning.MOVE,), ASKED, AT_THE_WALL, (Meaning.CONFIRMED,))
        self.counts = tuple(counted(row for row in rows if row.meaning in group) for group in groups)
        self._unticked = counted(row for row in rows if row.meaning is Meaning.LEFT_OUT)
        self.setAccessibleName(listed(f"{n} {name}" for n, name in zip(self.counts, self._names(), strict=True)))
        self.update()

    def set_compact(self, compact: bool) -> None:
        """Be lower, where there is little room."""
        self._compact = compact
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(240), theme.px(52 if self._compact else 86))

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        meanings = (Meaning.MOVE, Meaning.CONFLICT, Meaning.TO_MOVE, Meaning.CONFIRMED)
        width = self.width() / len(meanings)
        for place, (count, name, meaning) in enumerate(zip(self.counts, self._names(), meanings, strict=True)):
            caption = theme.px(14 if self._compact else 15)
            box = QRectF(place * width, 0, width, self.height() - 1.5 * caption)
            painter.setFont(theme.font(26 if self._compact else 42, bold=True))
            painter.setPen(colour_of(meaning) if count else colours.muted)
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(count))
            painter.setFont(theme.font(13 if self._compact else 15))
            painter.setPen(colours.muted)
            text = QFontMetricsF(painter.font()).elidedText(name, Qt.TextElideMode.ElideRight, width - 4)
            below = QRectF(box.left(), box.bottom() - caption / 4, width, 1.5 * caption)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()
