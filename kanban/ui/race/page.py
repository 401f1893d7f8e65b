"""The race: functions beside each other, each against its own targets and its own past."""

from __future__ import annotations

from math import ceil
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.business.race import Racer, race
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.business import figures
from kanban.ui.business.today import today_of
from kanban.ui.over_page import OverPage
from kanban.ui.race import words
from kanban.ui.race.row import RaceRow, track_of
from kanban.ui.requirements.plain_label import plain_label

_LEAST_SPAN: Final = 0.2
_MOST_SPAN: Final = 1.0
_STEP: Final = 0.1


class RaceScale(QWidget):
    """What lies left and right of the plan, above the tracks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.span = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(theme.px(900), theme.px(34))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setFont(theme.font(15))
        painter.setPen(theme.current().muted)
        left, right = track_of(self.width())
        share = figures.number(self.span * 100, 0)
        box = QRectF(left, 0, right - left, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(
            box, middle | Qt.AlignmentFlag.AlignLeft, self.tr("◂ {share} % behind the plan").format(share=share)
        )
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignHCenter, self.tr("as planned"))
        painter.drawText(box, middle | Qt.AlignmentFlag.AlignRight, self.tr("{share} % ahead ▸").format(share=share))
        painter.end()


class RacePage(OverPage):
    """The lanes by place, then who does not race, then what the figures mean.

    Signals:
        metric_wanted(MetricId): show this key result's readings.
    """

    metric_wanted = Signal(int)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._bridge = bridge
        self.title.setText(self.tr("The race"))
        self.setAccessibleName(self.title.text())
        self.scale = RaceScale()
        self.rows: list[RaceRow] = []
        self._lanes = QVBoxLayout()
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._lanes, 20)
        column.addStretch(1)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("bare")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inside)
        self.note = plain_label("", 16, muted=True)
        self.empty = plain_label("", 20, muted=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        for part, stretch in ((self.scale, 0), (self._scroll, 1), (self.empty, 1), (self.note, 0)):
            self.body.addWidget(part, stretch)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(0)
        self._again.timeout.connect(self._read)
        bridge.changed.connect(self._again.start)
        bridge.reloaded.connect(self._again.start)
        self.restyle()

    @override
    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "note"):
            self.note.setFont(theme.font(16))
            self.empty.setFont(theme.font(20))
            self._lanes.setSpacing(theme.px(10))
            self.scale.updateGeometry()
            for row in self.rows:
                row.restyle()
            self._read()

    def _read(self) -> None:
        """Run the race with what is known now."""
        racers = race(self._bridge.board, today_of(self._bridge))
        runs = any(racer.rank is not None for racer in racers)
        self.note.setText(words.definition())
        self.empty.setText(
            self.tr(
                "Nobody races yet. Give goals a function, and key results with a baseline and a target; "
                "then their readings say who is ahead of their own plan."
            )
        )
        self.empty.setVisible(not runs)
        self.scale.setVisible(runs)
        self._scroll.setVisible(runs)
        self._show(racers if runs else ())

    def _show(self, racers: tuple[Racer, ...]) -> None:
        span = self.scale.span = _span(racers)
        self.scale.update()
        while len(self.rows) > len(racers):
            gone = self.rows.pop()
            self._lanes.removeWidget(gone)
            gone.deleteLater()
        while len(self.rows) < len(racers):
            row = RaceRow()
            row.metric_wanted.connect(self.metric_wanted)
            self.rows.append(row)
            self._lanes.addWidget(row)
        for row, racer in zip(self.rows, racers, strict=True):
            row.show_racer(racer, span)
        if self.rows:
            self.setFocusProxy(self.rows[0])


def _span(racers: tuple[Racer, ...]) -> float:
    """Return how far the tracks reach on either side: as far as anybody is, in steps, within bounds."""
    leads = [abs(runner.lead) for racer in racers for runner in racer.runners if runner.lead is not None]
    leads += [abs(racer.before) for racer in racers if racer.before is not None]
    widest = ceil(max(leads, default=0.0) * 1.08 / _STEP) * _STEP
    return min(max(widest, _LEAST_SPAN), _MOST_SPAN)
