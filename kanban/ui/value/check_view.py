"""One check: what was hoped, what came of it, and what a person says to that."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from kanban.domain.business.value import Check, State
from kanban.domain.business.values import Outcome
from kanban.domain.ids import MetricId
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.hand import hand_on, watch_hand
from kanban.ui.requirements.plain_label import plain_label
from kanban.ui.value import words
from kanban.ui.value.picture import BeforeAfter
from kanban.usecases.value import confirm_verdict, take_back_verdict

_OTHERS_SHOWN = 4


class CheckView(QWidget):
    """Shows a check and takes the verdict; what was not released yet shows only how it stands.

    Signals:
        metric_wanted(MetricId): show the metric's readings.
        card_wanted(ItemId): show another card that shares the days.
        done(): a verdict was given.
    """

    metric_wanted = Signal(object)
    card_wanted = Signal(object)
    done = Signal()

    def __init__(self, bridge: Bridge, run: Callable[..., Change | None], parent: QWidget | None = None) -> None:
        """`run` does use cases, as `Actions.run`."""
        super().__init__(parent)
        self._bridge, self._run = bridge, run
        self.check: Check | None = None
        self.said = plain_label("", 16, bold=True)
        self.reason = plain_label("", 16)
        self.compared = plain_label("", 14, muted=True)
        self.picture = BeforeAfter()
        self.remarks = plain_label("", 14, muted=True)
        self.others = QWidget()
        self.note = QLineEdit()
        self.note.setPlaceholderText(self.tr("A note to the verdict"))
        self.note.setAccessibleName(self.tr("A note to the verdict"))
        self.confirm = QPushButton()
        self.otherwise = QToolButton()
        self.otherwise.setObjectName("otherwise")
        self.otherwise.setAccessibleName(self.tr("Give another verdict"))
        self.otherwise.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = QMenu(self.otherwise)
        self.otherwise.setMenu(self.menu)
        self.back = QPushButton(self.tr("Take back"))
        self.back.setToolTip(self.tr("The check is open again; the verdict stays in the history"))
        self._lay_out()
        self._connect()
        self.hide()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        row = QHBoxLayout(self.others)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(6))
        buttons = QHBoxLayout()
        buttons.setContentsMargins(0, theme.px(4), 0, 0)
        buttons.setSpacing(theme.px(8))
        for button in (self.confirm, self.otherwise, self.back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for part in (self.said, self.reason, self.picture, self.compared, self.remarks, self.others, self.note):
            column.addWidget(part)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self.picture.readings_wanted.connect(self._want_metric)
        for button in (self.confirm, self.back):
            watch_hand(button)
        self.confirm.clicked.connect(self._confirm_proposed)
        self.back.clicked.connect(self._take_back)
        self.note.returnPressed.connect(self._confirm_proposed)

    def show_check(self, check: Check | None) -> None:
        """Show a check, None: nothing. A note that is being typed on the same card stays."""
        before, self.check = self.check, check
        self.setVisible(check is not None)
        if check is None:
            return
        if before is None or before.item.id != check.item.id or before.state is not check.state:
            self.note.setText(check.verdict.note if check.verdict is not None else "")
        zone, verdict = self._bridge.board.facts.zone_info, check.verdict
        said = "" if verdict is None else words.confirmed_text(check, verdict.at.astimezone(zone).date())
        if verdict is not None and verdict.note:
            said = f"{said}\n“{verdict.note}”"
        _fill(self.said, said)
        _fill(self.reason, words.reason_text(check))
        self.picture.show_check(check)
        _fill(self.compared, words.compared_text(check) if not self.picture.isHidden() else "")
        _fill(self.remarks, "\n".join(words.remark_texts(check)) if check.state is not State.NOT_RELEASED else "")
        self._show_others(check)
        self._show_buttons(check)

    def _show_others(self, check: Check) -> None:
        row = self.others.layout()
        assert isinstance(row, QHBoxLayout)  # noqa: S101 - made so above
        while row.count():
            taken = row.takeAt(0)
            widget = taken.widget() if taken is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        known = {other.item_id: other for other in check.others}
        for other in list(known.values())[:_OTHERS_SHOWN]:
            button = QToolButton()
            button.setText(other.key)
            button.setToolTip(other.title)
            button.setAccessibleName(self.tr("Show {key}: {title}").format(key=other.key, title=other.title))
            button.clicked.connect(lambda *_, item_id=other.item_id: self.card_wanted.emit(item_id))
            row.addWidget(button)
        row.addStretch(1)
        self.others.setVisible(bool(known))

    def _show_buttons(self, check: Check) -> None:
        open_ = check.state in (State.DUE, State.SCHEDULED)
        decided = check.verdict is not None
        proposed = check.proposed
        self.note.setVisible(open_ or decided)
        self.confirm.setVisible(proposed is not None)
        if proposed is not None:
            text = self.tr("Confirm: {outcome}").format(outcome=words.outcome_text(proposed))
            self.confirm.setText(text)
            self.confirm.setDefault(True)
        self.otherwise.setVisible(open_ or decided)
        self.otherwise.setText(self.tr("Change ▾") if decided else self.tr("Otherwise ▾"))
        self.back.setVisible(decided)
        current = check.verdict.outcome if check.verdict is not None else proposed
        self._fill_menu(outcome for outcome in Outcome if outcome is not current or decided)

    def _fill_menu(self, outcomes: Iterable[Outcome]) -> None:
        self.menu.clear()
        for outcome in outcomes:
            action = QAction(words.outcome_text(outcome), self.menu)
            number = list(Outcome).index(outcome) + 1
            action.setText(f"&{number}  {words.outcome_text(outcome)}")
            action.triggered.connect(lambda *_, chosen=outcome: self.give(chosen, Source.MOUSE))
            self.menu.addAction(action)

    def give(self, outcome: Outcome, source: Source) -> None:
        """Give this verdict, with the note and the figures that are shown."""
        check = self.check
        if check is None:
            return
        found, verdict = check.found, check.verdict
        change = self._run(
            source,
            confirm_verdict,
            item_id=check.item.id,
            outcome=outcome,
            proposed=check.proposed if verdict is None else verdict.proposed,
            before=found.mean_before if found is not None else None,
            after=found.mean_after if found is not None else None,
            note=self.note.text(),
        )
        if change is not None:
            self.done.emit()

    def give_proposed(self, source: Source) -> None:
        """Give the verdict that is proposed, if one is."""
        if self.check is not None and self.check.proposed is not None:
            self.give(self.check.proposed, source)

    def _confirm_proposed(self) -> None:
        check = self.check
        if check is not None and check.verdict is not None:
            self.give(check.verdict.outcome, Source.KEYBOARD)  # another note
        else:
            self.give_proposed(hand_on(self.confirm))

    def _take_back(self) -> None:
        if self.check is not None:
            self._run(hand_on(self.back), take_back_verdict, item_id=self.check.item.id)

    def _want_metric(self) -> None:
        if self.check is not None and self.check.metric is not None:
            metric_id: MetricId = self.check.metric.id
            self.metric_wanted.emit(metric_id)


def _fill(label: QLabel, text: str) -> None:
    label.setText(text)
    label.setVisible(bool(text))
