"""What a scan is answered with: a banner over the window's lower part, to be read from three metres."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractAnimation, QEvent, QObject, QPropertyAnimation, QRect, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsOpacityEffect, QLineEdit, QPushButton, QWidget
from shiboken6 import isValid
from typing_extensions import override

from kanban.domain.scan_answers import Outcome, ScanAnswer
from kanban.domain.scanning import EXPIRY
from kanban.ui import theme
from kanban.ui.answer_icons import draw_icon
from kanban.ui.answer_text import Fitted, fitted
from kanban.ui.phrases import listed, say
from kanban.ui.while_shown import WatchesWhileShown

SHOWN_MS: Final = 6_000
REFUSED_MS: Final = 20_000
FADE_MS: Final = 400
MAIN_PART: Final = 0.07
"""The big line's size as a part of the window's height."""
_KEPT: Final = {Outcome.WAITING: EXPIRY, Outcome.READY: EXPIRY}
_KEYS_SHOWN: Final = 8


@dataclass(frozen=True)
class _Block:
    """A piece of text, set, with its place below the one before."""

    text: Fitted
    colour: QColor
    top_px: float


class ScanAnswerPanel(WatchesWhileShown):
    """Lies over its parent and takes no focus. What was done fades, a refusal later; what can be insisted on stays until the next scan, a click or Esc.

    Signals:
        insisted(str): move the cards anyway, for this reason.
    """

    insisted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.at_top = False
        """Whether it lies at the parent's upper edge: where the lower one holds what people are busy with."""
        self._answer: ScanAnswer | None = None
        self._pending: ScanAnswer | None = None
        self._blocks: list[_Block] = []
        self._focus_before: QWidget | None = None
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._insist = QPushButton(self.tr("&Move anyway, because…"), self)
        self._insist.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._insist.clicked.connect(self._ask_why)
        self._reason = QLineEdit(self)
        self._reason.setPlaceholderText(self.tr("Reason, for example: the customer is waiting"))
        self._reason.setAccessibleName(self.tr("Reason"))
        self._reason.returnPressed.connect(self._on_reason)
        self._go = QPushButton(self.tr("Move"), self)
        self._go.clicked.connect(self._on_reason)
        self._hold = QTimer(self)
        self._hold.setSingleShot(True)
        self._hold.timeout.connect(self._on_held)
        self._effect = QGraphicsOpacityEffect(self)
        self._effect.setEnabled(False)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(FADE_MS)
        self._fade.setStartValue(1.0)
        self._fade.setEndValue(0.0)
        self._fade.finished.connect(self.hide)
        parent.installEventFilter(self)
        self.hide()

    @property
    def answer(self) -> ScanAnswer | None:
        """The answer that is shown; None: nothing is."""
        return None if self.isHidden() else self._answer

    def show_answer(self, answer: ScanAnswer, pending: ScanAnswer | None = None) -> None:
        """Show an answer in place of the one before; `pending` (what is in force then) stays when it has gone."""
        self._answer = answer
        same = pending is None or pending.outcome is answer.outcome
        self._pending = None if same else pending
        self._stop_asking()
        self._fade.stop()
        self._effect.setEnabled(False)
        self._insist.setVisible(answer.can_insist)
        self.setAccessibleName(". ".join(self._sentences(answer)))
        self._place()
        self.show()
        self.raise_()
        self.update()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))
        if answer.can_insist:
            self._hold.stop()
        elif answer.outcome is Outcome.REFUSED:
            self._hold.start(REFUSED_MS)
        else:
            kept = _KEPT.get(answer.outcome)
            self._hold.start(SHOWN_MS if kept is None else round(kept.total_seconds() * 1_000))

    def dismiss(self) -> None:
        """Take the answer away at once."""
        self._hold.stop()
        self._fade.stop()
        self._stop_asking()
        self.hide()

    def shown_lines(self) -> list[tuple[str, int]]:
        """Return the lines as they are set, from the top, each with its size in pixels."""
        return [(line, block.text.font.pixelSize()) for block in self._blocks for line in block.text.lines]

    # What it says

    def _sentences(self, answer: ScanAnswer) -> list[str]:
        parts = [say(answer.text, answer.text_context), self._subject(answer)]
        if answer.detail is not None:
            parts.append(say(answer.detail, answer.detail_context))
        return [part for part in [*parts, *(say(warning, "scanning") for warning in answer.warnings)] if part]

    def _subject(self, answer: ScanAnswer) -> str:
        """Return the card's title, or the keys of several cards."""
        if len(answer.keys) <= 1 or answer.outcome is Outcome.WAITING:
            return answer.title
        shown = listed(answer.keys[:_KEYS_SHOWN])
        return shown if len(answer.keys) <= _KEYS_SHOWN else f"{shown} …"

    def _colour(self, answer: ScanAnswer) -> QColor:
        colours = theme.current()
        match answer.outcome:
            case Outcome.REFUSED:
                return colours.bad
            case Outcome.BLOCKED:
                return colours.warning
            case Outcome.WAITING | Outcome.READY:
                return colours.accent
            case Outcome.UNDONE | Outcome.TOLD:
                return colours.neutral
            case _:
                return colours.warning if answer.warnings else colours.good

    # Where it lies

    def _place(self) -> None:
        """Set the lines and lie down at an edge of the parent, as high as they need."""
        answer, parent = self._answer, self.parentWidget()
        if answer is None or parent is None:
            return
        unit = self._unit()
        margin = round(unit * 0.025)
        width = parent.width() - 2 * margin
        self._blocks = self._set(answer, width - self._icon_side() - 3 * self._padding())
        text = self._blocks[-1].top_px + self._blocks[-1].text.height_px if self._blocks else 0.0
        buttons = self._button_height() + self._padding() if answer.can_insist else 0
        height = round(min(max(text + buttons + self._padding(), unit * 0.16), parent.height() - 2 * margin))
        top = margin if self.at_top else parent.height() - height - margin
        self.setGeometry(QRect(margin, top, width, height))
        self._place_buttons()

    def _unit(self) -> float:
        """Return the height that sizes are parts of: the window's, less where a narrow window would be filled with letters."""
        window = self.window()
        return min(window.height(), window.width() * 0.75)

    def _padding(self) -> int:
        return round(self._unit() * 0.022)

    def _icon_side(self) -> int:
        return round(self._unit() * 0.15)

    def _button_height(self) -> int:
        return round(self._unit() * 0.055)

    def _set(self, answer: ScanAnswer, width: float) -> list[_Block]:
        unit, colours = self._unit(), theme.current()
        big, less, small = (unit * part for part in (MAIN_PART, MAIN_PART * 0.7, MAIN_PART * 0.5))
        main = ((1, big, less), (2, big * 0.8, less * 0.85), (3, less, small))
        blocks: list[_Block] = []
        top = float(self._padding())

        def add(text: str, sizes: tuple[tuple[int, float, float], ...], colour: QColor, *, bold: bool = False) -> None:
            nonlocal top
            if text:
                block = _Block(fitted(text, width, sizes, bold=bold), colour, top)
                blocks.append(block)
                top += block.text.height_px

        add(say(answer.text, answer.text_context), main, colours.text, bold=True)
        add(self._subject(answer), ((1, unit * 0.036, unit * 0.03), (2, unit * 0.03, unit * 0.03)), colours.text)
        if answer.detail is not None:
            add(say(answer.detail, answer.detail_context), ((2, unit * 0.032, unit * 0.026),), colours.muted)
        for warning in answer.warnings[:4]:
            add(f"▲ {say(warning, 'scanning')}", ((2, unit * 0.034, unit * 0.028),), colours.warning, bold=True)
        if self._pending is not None:
            add(f"» {say(self._pending.text, 'scanning')}", ((1, unit * 0.028, unit * 0.025),), colours.accent)
        return blocks

    def _place_buttons(self) -> None:
        height, gap = self._button_height(), self._padding()
        left, top = self._icon_side() + gap, self.height() - height - gap
        font = QFont(self.font())
        font.setPixelSize(max(1, round(self._unit() * 0.024)))
        for widget in (self._insist, self._reason, self._go):
            widget.setFont(font)
        self._insist.setGeometry(left, top, min(self._insist.sizeHint().width(), self.width() - left - gap), height)
        go = self._go.sizeHint().width()
        self._go.setGeometry(self.width() - go - gap, top, go, height)
        self._reason.setGeometry(left, top, self._go.x() - left - gap, height)

    @override
    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._answer is None:
            return
        colours, colour = theme.current(), self._colour(self._answer)
        frame, side, gap = self._unit() * 0.006, self._icon_side(), self._padding()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(self.rect()), 2 * frame, 2 * frame)
        painter.setBrush(colours.card)
        painter.drawRect(QRectF(side, frame, self.width() - side - frame, self.height() - 2 * frame))
        icon = side * 0.7
        place = QRectF((side - icon) / 2, (self.height() - icon) / 2, icon, icon)
        draw_icon(painter, self._answer.outcome, place, colours.on_accent)
        for block in self._blocks:
            painter.setPen(block.colour)
            painter.setFont(block.text.font)
            for number, line in enumerate(block.text.lines):
                top = block.top_px + number * block.text.line_px
                area = QRectF(side + gap, top, self.width() - side - 2 * gap, block.text.line_px)
                painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, line)

    # Going away

    def _on_held(self) -> None:
        """Show what is still in force, or fade."""
        pending, self._pending = self._pending, None
        if pending is not None:
            self.show_answer(pending)
            self._hold.start(round(EXPIRY.total_seconds() * 1_000) - SHOWN_MS)
            return
        self._effect.setEnabled(True)
        self._fade.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and not self._reason.isVisible():
            self.dismiss()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is QEvent.Type.Resize and watched is self.parentWidget():
            self._place()
        here = isinstance(watched, QWidget) and watched.window() is self.window() and self.isVisible()
        escape = here and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
        if escape and kind is QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        if escape and kind is QEvent.Type.KeyPress:
            self._on_escape()
            return True
        return super().eventFilter(watched, event)

    def _on_escape(self) -> None:
        if self._reason.isVisible():
            self._stop_asking()
            self._insist.show()
        else:
            self.dismiss()

    # Insisting

    def _ask_why(self) -> None:
        self._focus_before = QApplication.focusWidget()
        self._insist.hide()
        self._reason.clear()
        self._reason.show()
        self._go.show()
        self._place_buttons()
        self._reason.setFocus()

    def _stop_asking(self) -> None:
        had_focus = self._reason.hasFocus() or self._go.hasFocus() or self._insist.hasFocus()
        self._reason.hide()
        self._go.hide()
        if had_focus and self._focus_before is not None and isValid(self._focus_before):
            self._focus_before.setFocus()
        self._focus_before = None

    def _on_reason(self) -> None:
        reason = self._reason.text().strip()
        if reason:
            self.insisted.emit(reason)
