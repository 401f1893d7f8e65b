"""Name, time zone, limit policy, swimlanes and people of the open board. Each change takes effect at once and can be undone."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.board import LimitPolicy
from kanban.domain.operations import Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.notice import NoticeStrip
from kanban.usecases import boards


class BoardSettingsDialog(QDialog):
    """The board's own settings; columns are set up on their headers."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge, self._actions = bridge, actions
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Board settings"))
        self.setMinimumWidth(theme.px(560))
        facts = bridge.board.facts
        self._name = QLineEdit(facts.name)
        self._name.editingFinished.connect(self._take_facts)
        self._zone = QLineEdit(facts.zone)
        self._zone.editingFinished.connect(self._take_facts)
        self._policy = QComboBox()
        self._policy.addItem(self.tr("Warn when a column is over its WIP limit"), LimitPolicy.WARN)
        self._policy.addItem(self.tr("Refuse, and ask for a reason to move anyway"), LimitPolicy.REFUSE)
        self._policy.setCurrentIndex(self._policy.findData(facts.limit_policy))
        self._policy.activated.connect(self._take_facts)
        form = QFormLayout()
        for text, editor in (
            (self.tr("Name"), self._name),
            (self.tr("Time zone"), self._zone),
            (self.tr("WIP limits"), self._policy),
        ):
            editor.setAccessibleName(text)
            form.addRow(text, editor)
        self._lanes, self._people = QListWidget(), QListWidget()
        lists = QHBoxLayout()
        lists.addLayout(self._list(self.tr("Swimlanes"), self._lanes, self.tr("New swimlane"), self._add_lane))
        lists.addLayout(self._list(self.tr("People"), self._people, self.tr("New person"), self._add_person))
        self._notice = NoticeStrip()
        actions.refused.connect(self._notice.warn)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        for button in buttons.buttons():
            if isinstance(button, QPushButton):
                button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addLayout(lists)
        layout.addWidget(self._notice)
        layout.addWidget(buttons)
        bridge.changed.connect(self._show_lists)
        self._show_lists()

    def _list(self, title: str, shown: QListWidget, hint: str, add: object) -> QVBoxLayout:
        box = QVBoxLayout()
        shown.setAccessibleName(title)
        line = QLineEdit()
        line.setPlaceholderText(hint)
        line.setAccessibleName(hint)
        button = QPushButton(self.tr("Add"))
        button.setAutoDefault(False)

        def take() -> None:
            if line.text().strip() and callable(add) and add(line.text()):
                line.clear()

        line.returnPressed.connect(take)
        button.clicked.connect(take)
        row = QHBoxLayout()
        row.addWidget(line, 1)
        row.addWidget(button)
        box.addWidget(shown)
        box.addLayout(row)
        return box

    def _show_lists(self) -> None:
        board = self._bridge.board
        self._lanes.clear()
        self._lanes.addItems([lane.name for lane in board.shown_swimlanes()])
        self._people.clear()
        self._people.addItems([f"{person.name} ({person.initials})" for person in board.shown_people()])

    def _add_lane(self, name: str) -> bool:
        return self._actions.run(Source.KEYBOARD, boards.add_swimlane, name=name) is not None

    def _add_person(self, name: str) -> bool:
        return self._actions.run(Source.KEYBOARD, boards.add_person, name=name) is not None

    def _take_facts(self) -> None:
        facts = replace(
            self._bridge.board.facts,
            name=self._name.text(),
            zone=self._zone.text().strip(),
            limit_policy=LimitPolicy(self._policy.currentData()),
        )
        if facts != self._bridge.board.facts:
            self._actions.run(Source.KEYBOARD, boards.change_board, facts=facts)
