"""The board over time: a slider over the whole history, and above it the board as it was at that moment."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.operations import Change, OperationId
from kanban.domain.timeline import Moment, Timeline
from kanban.store import history
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.history.happened import change_at, sentence_at
from kanban.ui.history.loading import TimelineLoader
from kanban.ui.history.replay_controls import ReplayControls
from kanban.ui.history.scrubber import Scrubber
from kanban.ui.history.words import long_moment_text, moment_text
from kanban.ui.over_page import OverPage
from kanban.ui.requirements.plain_label import plain_label

if TYPE_CHECKING:
    from kanban.ui.history.shown_board import ShownBoard

_FRAME_MS: Final = 33
_AGAIN_MS: Final = 500
_PARTS_SHOWN: Final = 20
_SETTLE_MS: Final = 180
_WEEK: Final = timedelta(days=7)
_READABLE: Final = timedelta(days=1)
"""When more time than this passes in a second, nobody can read the days on the cards."""
_FLY_MOST: Final = 12
"""When more cards than this move at one moment, nobody could follow them."""


class ReplayPage(OverPage):
    """Shows the requirement board as it was; nothing can be changed on it. What is recorded meanwhile is taken over."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        self._made = False
        super().__init__("", parent)
        title = self.tr("The board as it was")
        self.title.setText(title)
        self.setAccessibleName(title)
        self._bridge = bridge
        self._zone = bridge.board.facts.zone_info
        self.timeline: Timeline | None = None
        self.board: ShownBoard | None = None
        self.instant = bridge.workspace.now()
        self._wanted: datetime | None = None
        self._operation: OperationId | None = None
        self._begun = 0.0
        self._make_widgets()
        self._loader = TimelineLoader(bridge, self)
        self._loader.went_on.connect(self._on_went_on)
        self._loader.done.connect(self._on_loaded)
        self._frame = QTimer(self)
        self._frame.setInterval(0)
        self._frame.setSingleShot(True)
        self._frame.timeout.connect(self._show_wanted)
        self._film = QTimer(self)
        self._film.setInterval(_FRAME_MS)
        self._film.timeout.connect(self._go_on)
        self._settle = QTimer(self)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.setSingleShot(True)
        self._settle.timeout.connect(self._on_settled)
        self._again = QTimer(self)
        self._again.setInterval(_AGAIN_MS)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._loader.start)
        bridge.changed.connect(self._again.start)
        bridge.reloaded.connect(self._again.start)
        self._made = True
        self.restyle()
        self._loader.start()

    def _make_widgets(self) -> None:
        self._room = QVBoxLayout()
        self._room.setContentsMargins(0, 0, 0, 0)
        self._note = QLabel(self)
        self._note.setTextFormat(Qt.TextFormat.PlainText)
        self._note.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._note.setWordWrap(True)
        self._room.addWidget(self._note, 1)
        self.sentence = plain_label("", 17)
        self.sentence.setObjectName("quiet")
        self.sentence.setWordWrap(False)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.scrubber = Scrubber(self._zone, self)
        self.scrubber.valueChanged.connect(lambda _: self.want(self.scrubber.instant()))
        self.controls = ReplayControls(self._zone, self)
        self.controls.play_wanted.connect(self.play_or_pause)
        self.controls.step_wanted.connect(self.step)
        self.controls.day_wanted.connect(self.step_days)
        self.controls.jump_wanted.connect(self.go_to)
        self.controls.now_wanted.connect(lambda: self.go_to(self.scrubber.end))
        self.body.addLayout(self._room, 1)
        self.body.addWidget(self.scrubber)
        self.body.addWidget(self.sentence)
        self.body.addWidget(self.controls)
        self.setFocusProxy(self.scrubber)
        self._show_controls(shown=False)

    def _show_controls(self, *, shown: bool) -> None:
        for widget in (self.sentence, self.scrubber, self.controls):
            widget.setVisible(shown)
        self._note.setVisible(not shown)

    # Reading the log

    def _on_went_on(self, part: float) -> None:
        if self.timeline is None:
            percent = round(part * _PARTS_SHOWN) * 100 // _PARTS_SHOWN
            text = self.tr("Reading the history… {percent} %").format(percent=percent)
            if text != self._note.text():
                self._note.setText(text)

    def _on_loaded(self, timeline: Timeline) -> None:
        begin, end = timeline.begin, timeline.end
        if begin is None or end is None or not timeline.moves:
            self._note.setText(self.tr("Nothing has happened on this board yet. Add a card, and its way begins here."))
            return
        first = self.timeline is None
        self._take_timeline(timeline)
        now = self._bridge.workspace.now()
        self.scrubber.show_span(begin, _shown_end(begin, end, now), timeline.moves)
        self.controls.show_span(begin, self.scrubber.end)
        if first and self._operation is not None:
            self.show_operation(self._operation)
        elif first:
            week_ago = now - _WEEK
            self.go_to(week_ago if begin < week_ago < end else self.scrubber.end)
        else:
            self.go_to(self.instant)

    def _take_timeline(self, timeline: Timeline) -> None:
        from kanban.ui.history.shown_board import ShownBoard

        timeline.go(timeline.position_at(self.instant))
        old, self.timeline = self.board, timeline
        self.board = ShownBoard(timeline, self._bridge, self)
        self._room.insertWidget(0, self.board, 1)
        if old is not None:
            old.hide()
            old.deleteLater()
        self._show_controls(shown=True)

    # Going through time

    def show_operation(self, operation_id: OperationId) -> None:
        """Go to the moment when an operation had happened; one that the board does not show, to when it was recorded."""
        self._operation = operation_id
        if self.timeline is None:
            return
        moment = self.timeline.moment_of(operation_id)
        if moment is not None:
            self._show(moment.at, moment.last)
            return
        operation = self._bridge.workspace.read(history.operation, operation_id)
        if operation is not None:
            self.go_to(operation.recorded_at)

    def want(self, instant: datetime) -> None:
        """Go to an instant as soon as there is time for it; of several that are wanted meanwhile, to the last one."""
        self._wanted = instant
        self._hurry()
        self._frame.start()

    def _hurry(self) -> None:
        """Time runs by fast, and stands again when this was not said for a moment."""
        if self.board is not None:
            self.board.hurry()
            self._settle.start()

    def _on_settled(self) -> None:
        if self.board is not None:
            self.board.settle()

    def _show_wanted(self) -> None:
        if self._wanted is not None:
            self.go_to(self._wanted)

    def go_to(self, instant: datetime) -> None:
        """Show the board as it was at an instant; before the begin and after the end: as it was then."""
        self._wanted = None
        if self.timeline is not None:
            instant = min(max(instant, self.scrubber.begin), self.scrubber.end)
            self._show(instant, self.timeline.position_at(instant))

    def step(self, forward: bool) -> None:
        """Go to what happened next, or to before what happened last, and let the cards be seen to move."""
        timeline = self.timeline
        if timeline is None or (not forward and timeline.position <= timeline.first):
            return
        moment = timeline.after(timeline.position) if forward else timeline.moment(timeline.position)
        if moment is None:
            return
        if forward:
            self._show(moment.at, moment.last, moment)
        else:
            earlier = timeline.moment(moment.first)
            at = earlier.at if earlier is not None else moment.at
            self._show(max(at, self.scrubber.begin), max(moment.first, timeline.first), moment)

    def step_days(self, days: int) -> None:
        """Go to the same time of another day, where the board is."""
        local = self.instant.astimezone(self._zone).replace(tzinfo=None) + timedelta(days=days)
        self.go_to(local.replace(tzinfo=self._zone).astimezone(UTC))

    def play_or_pause(self) -> None:
        """Let time go on by itself, from the beginning if it is at the end; or stop it."""
        if self._film.isActive() or self.timeline is None:
            self._film.stop()
        else:
            if self.instant >= self.scrubber.end:
                self.go_to(self.scrubber.begin)
            self._begun = perf_counter()
            self._film.start()
        self.controls.show_playing(playing=self._film.isActive())

    def _go_on(self) -> None:
        now = perf_counter()
        passed, self._begun = now - self._begun, now
        if self.controls.speed() > _READABLE:
            self._hurry()
        self.go_to(self.instant + passed * self.controls.speed())
        if self.instant >= self.scrubber.end:
            self.play_or_pause()

    def _show(self, instant: datetime, position: int, moved: Moment | None = None) -> None:
        """Show a position of the timeline. `moved`: what is stepped over, whose cards are then seen to move."""
        timeline, board = self.timeline, self.board
        if timeline is None or board is None or not self._bridge.is_open:
            return
        self.instant = board.bridge.workspace.instant = instant
        change = self._change_of(timeline, moved, forward=position > timeline.position) if moved is not None else None
        board.take(timeline.go(position), change)
        self.scrubber.show_instant(instant)
        self.controls.show_instant(instant)
        self.title.setText(self.tr("The board on {moment}").format(moment=long_moment_text(instant, self._zone)))
        self.sentence.setText(self._what_happened(timeline))
        self.sentence.setToolTip(self.sentence.text().replace("<", "‹"))
        self.scrubber.setAccessibleDescription(f"{self.title.text()}. {self.sentence.text()}")

    def _change_of(self, timeline: Timeline, moment: Moment, *, forward: bool) -> Change | None:
        """Return what a step moves as a change of the board, back or forth; None when it is too much to follow."""
        operation = self._bridge.workspace.read(history.operation, moment.operation_id)
        if operation is None or len(timeline.items_in(moment)) > _FLY_MOST:
            return None
        return change_at(timeline, moment, operation, forward=forward)

    def _what_happened(self, timeline: Timeline) -> str:
        """Return the sentence of what happened last."""
        moment = timeline.moment(timeline.position)
        operation = self._bridge.workspace.read(history.operation, moment.operation_id) if moment is not None else None
        if moment is None or operation is None:
            return self.tr("Before the first card.")
        sentence = sentence_at(timeline, moment, operation)
        if moment.at == self.instant:
            return sentence
        before = self.tr("Last step before: {time} · {sentence}")
        return before.format(time=moment_text(moment.at, self._zone), sentence=sentence)

    # Keys and looks

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        match event.key():
            case Qt.Key.Key_Space:
                self.play_or_pause()
            case Qt.Key.Key_Left | Qt.Key.Key_Right if held:
                self.step_days(1 if event.key() == Qt.Key.Key_Right else -1)
            case Qt.Key.Key_PageUp | Qt.Key.Key_PageDown:
                self.step_days(1 if event.key() == Qt.Key.Key_PageDown else -1)
            case Qt.Key.Key_Left | Qt.Key.Key_Right:
                self.step(event.key() == Qt.Key.Key_Right)
            case Qt.Key.Key_Home:
                self.go_to(self.scrubber.begin)
            case Qt.Key.Key_End:
                self.go_to(self.scrubber.end)
            case _:
                super().keyPressEvent(event)

    @override
    def restyle(self) -> None:
        super().restyle()
        if not self._made:
            return
        self._note.setFont(theme.font(20))
        self.sentence.setFont(theme.font(17))
        self.controls.restyle()
        self.scrubber.update()
        if self.board is not None:
            self.board.restyle()


def _shown_end(begin: datetime, end: datetime, now: datetime) -> datetime:
    """Return where the slider ends: today, unless the board has been quiet for long."""
    return now if end < now and now - end < max((end - begin) / 4, _WEEK) else end
