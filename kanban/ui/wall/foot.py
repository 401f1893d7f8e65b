"""The line below a review: leave it, its keys, and the button that applies the plan."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget
from typing_extensions import override

from kanban.domain.wall.model import WallPlan
from kanban.ui import theme
from kanban.ui.requirements.plain_label import plain_label

_SAID_MS: Final = 6_000


class Foot(QWidget):
    """Signals: apply_wanted(), close_wanted(): by mouse or keys."""

    apply_wanted = Signal()
    close_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shut = QPushButton(self.tr("&Close without applying"), self)
        self.shut.setFont(theme.font(17))
        self.apply = QPushButton(self)
        for button, signal in ((self.shut, self.close_wanted), (self.apply, self.apply_wanted)):
            button.setAutoDefault(False)
            button.clicked.connect(signal)
        self.apply.setMinimumHeight(theme.px(54))
        self._hint = self.tr("1–9 column · Space tick · + − zoom · Enter apply · Esc close · Ctrl+Z undo")
        self._said = ""
        self._line = plain_label("", 14, muted=True)
        self._line.setWordWrap(False)
        self._line.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._line.setToolTip(
            self.tr(
                "On the photo the arrows go from code to code; with Ctrl they move it; 0 shows all of it; the wheel zooms, "
                "and a frame can be dragged to another column. The menu key offers what can be decided about a card. "
                "Ctrl+Y decides again what Ctrl+Z took back."
            )
        )
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SAID_MS)
        self._rest.timeout.connect(lambda: self.say(""))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(16), theme.px(8), theme.px(12), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self.shut)
        row.addWidget(self._line, 1)
        row.addWidget(self.apply)

    @property
    def said(self) -> str:
        """What is said in place of the keys; "": nothing."""
        return self._said

    def say(self, text: str) -> None:
        """Say something for some seconds in place of the keys."""
        self._said = text
        self._line.setAccessibleName(text or self._hint)
        self._elide()
        if text:
            self._rest.start()

    def _elide(self) -> None:
        metrics = QFontMetrics(self._line.font())
        text = self._said or self._hint
        self._line.setText(metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._line.width()))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def show_plan(self, plan: WallPlan, *, something: bool, allowed: bool) -> None:
        """Say on the button what applying would do. Enter presses it, unless all moves are left out.

        `something`: whether anything of this board was seen. `allowed`: whether all questions are answered.
        """
        moves, left_out = len(plan.moves), len(plan.left_out)
        if not something:
            text = self.tr("Nothing of this wall was found")
        elif moves and left_out:
            text = self.tr("Apply {some} of {all} moves").format(some=moves, all=moves + left_out)
        elif moves:
            text = self.tr("Apply %n moves", "", moves)
        elif left_out:
            text = self.tr("Apply none of {all}, note what was seen").format(all=left_out)
        else:
            text = self.tr("Nothing to move: note what was seen")
        self.apply.setText(text)
        self.apply.setEnabled(something and allowed)
        self.apply.setDefault(self.apply.isEnabled() and bool(moves or not left_out))
        self.apply.setFont(theme.font(22 if moves else 17, bold=True))

    def press_enter(self) -> None:
        """Apply, where that is what Enter is for; or say why it is not."""
        if self.apply.isDefault() or self.apply.hasFocus():
            self.apply.click()
        elif self.apply.isEnabled():
            self.say(self.tr("No move is ticked. Tick some, or press the button."))
