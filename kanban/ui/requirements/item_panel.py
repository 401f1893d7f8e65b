"""The panel of one card: everything that is written on it, kept as soon as a field is left, and all that happened to it."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import ITEM_TYPES, ClassOfService, ItemId, PersonId, WorkItem
from kanban.domain.events import BoardEvent, ReadingEvent
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.bridge import Bridge, reshapes
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.card_face import CardFaces, service_name
from kanban.ui.requirements.item_fields import DayField, OwnersField, WrittenField, split_labels
from kanban.ui.requirements.item_history import ItemHistory, type_name
from kanban.ui.requirements.plain_label import plain_label

_SHORTEST: Final = 8
"""Letters that a choice shows at least, however long its texts are."""


class ItemPanel(QFrame):
    """Shows one item and lets people write on it. There is no Save button: leaving a field, or Enter, keeps it.

    Signals:
        closed(): it was closed.
        print_wanted(list[ItemId]): print this card.
    """

    closed = Signal()
    print_wanted = Signal(list)

    def __init__(self, bridge: Bridge, commands: CardCommands, faces: CardFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._commands = commands
        self._faces = faces
        self.item_id: ItemId | None = None
        self._filling = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._make_fields()
        self._lay_out()
        self._connect()

    # Making

    def _make_fields(self) -> None:
        self.key = plain_label("", 18, bold=True)
        self.place = plain_label("", 14, muted=True)
        self.print_button = QToolButton()
        self.print_button.setText(self.tr("Print…"))
        self.close_button = QToolButton()
        self.close_button.setText("✕")
        self.close_button.setAccessibleName(self.tr("Close the card"))
        self.close_button.setToolTip(self.tr("Close (Esc)"))
        self.title = WrittenField(one_paragraph=True, lines=3, size=18)
        self.title.setAccessibleName(self.tr("Title"))
        self.description = WrittenField(one_paragraph=False, lines=6, size=15)
        self.description.setAccessibleName(self.tr("Description"))
        self.description.setPlaceholderText(self.tr("Description"))
        self.service = QComboBox()
        for service in ClassOfService:
            self.service.addItem(service_name(service), service.value)
        self.type = QComboBox()
        self.owners = OwnersField()
        self.labels = QLineEdit()
        self.labels.setPlaceholderText(self.tr("apart by commas"))
        self.due = DayField()
        self.goal = QComboBox()
        for box in (self.service, self.type, self.goal):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(_SHORTEST)
        self.blocked_since = plain_label("", 15)
        self.why_blocked = plain_label("", 15)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why can it not go on?"))
        self.block_button = QPushButton()
        self.history = ItemHistory(self._bridge)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.key)
        head.addWidget(self.place, 1)
        head.addWidget(self.print_button)
        head.addWidget(self.close_button)
        form = QFormLayout()
        form.setHorizontalSpacing(theme.px(12))
        form.setVerticalSpacing(theme.px(8))
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Class"), self.service),
            (self.tr("Owners"), self.owners),
            (self.tr("Due"), self.due),
            (self.tr("Labels"), self.labels),
            (self.tr("Goal"), self.goal),
            (self.tr("Type"), self.type),
        )
        for name, field in rows:
            field.setAccessibleName(name)
            form.addRow(name, field)
        blocked = QHBoxLayout()
        blocked.addWidget(self.reason, 1)
        blocked.addWidget(self.blocked_since, 1)
        blocked.addWidget(self.block_button)
        form.addRow(self.tr("Blocked"), blocked)
        self.reason.setAccessibleName(self.tr("Reason of the blocker"))
        body = QWidget()
        column = QVBoxLayout(body)
        edge = theme.px(16)
        column.setContentsMargins(edge, 0, edge, edge)
        column.setSpacing(theme.px(10))
        column.addWidget(self.title)
        column.addLayout(form)
        column.addWidget(self.why_blocked)
        column.addWidget(self.description)
        column.addWidget(plain_label(self.tr("History"), 16, bold=True))
        column.addWidget(self.history)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(body)
        scroll.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.px(2), 0, 0, 0)
        head.setContentsMargins(edge, theme.px(12), edge, theme.px(4))
        whole.addLayout(head)
        whole.addWidget(scroll, 1)

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.close_panel)
        self.print_button.clicked.connect(self._print)
        self.title.written.connect(self._keep_typed)
        self.description.written.connect(self._keep_typed)
        self.labels.editingFinished.connect(self._keep_typed)
        self.service.activated.connect(lambda: self._keep(class_of_service=ClassOfService(self.service.currentData())))
        self.type.activated.connect(lambda: self._keep(item_type=str(self.type.currentData())))
        self.goal.activated.connect(lambda: self._keep(goal_id=self.goal.currentData()))
        self.owners.picked.connect(lambda: self._keep(owners=self.owners.value()))
        self.owners.person_wanted.connect(self._add_owner)
        self.due.picked.connect(lambda: self._keep(due=self.due.value()))
        self.block_button.clicked.connect(self._block_or_unblock)
        self.reason.returnPressed.connect(self._block_or_unblock)

    # Showing

    def show_item(self, item_id: ItemId) -> None:
        """Show an item; what was typed on the one before is kept."""
        if item_id != self.item_id:
            self._keep_typed()
            self.item_id = item_id
        self.refresh()

    def refresh(self) -> None:
        """Show the item as it now is, but for fields that somebody is just typing in."""
        item = self._item()
        if item is None:
            return
        self._filling = True
        try:
            self._show_details(item)
            self._show_place(item)
            self._show_block(item)
        finally:
            self._filling = False
        self.history.show_item(item.id)

    def take_change(self, change: Change) -> None:
        """Show what a change did to this item, or to the people and goals that it can have."""
        about = {e.item_id for e in change.events if not isinstance(e, BoardEvent | ReadingEvent)}
        item = self._item()
        if item is None or item.voided:
            self.close_panel()
        elif self.item_id in about or reshapes(change):
            self.refresh()

    def edit_title(self) -> None:
        """Put the keyboard into the title, ready to be typed over."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def _item(self) -> WorkItem | None:
        return self._bridge.board.items.get(self.item_id) if self.item_id is not None else None

    def _show_details(self, item: WorkItem) -> None:
        board, details = self._bridge.board, item.details
        self.key.setText(item.key)
        self.title.show_text(details.title)
        self.description.show_text(details.description)
        self.service.setCurrentIndex(self.service.findData(details.class_of_service.value))
        self.type.clear()
        for name in dict.fromkeys((*ITEM_TYPES, details.item_type)):
            self.type.addItem(type_name(name), name)
        self.type.setCurrentIndex(self.type.findData(details.item_type))
        self.goal.clear()
        self.goal.addItem(self.tr("None"), None)
        for goal in board.shown_goals():
            self.goal.addItem(goal.name, goal.id)
        self.goal.setCurrentIndex(max(0, self.goal.findData(details.goal_id)))
        self.owners.show_people(board.shown_people(), details.owners)
        if not self.labels.hasFocus() or not self.labels.isModified():
            self.labels.setText(", ".join(details.labels))
        self.due.show_day(details.due, self._faces.today())

    def _show_place(self, item: WorkItem) -> None:
        place = item.place
        column = self._bridge.board.columns.get(place.column_id) if place is not None else None
        if item.archived:
            text = self.tr("in the archive")
        elif place is None or column is None:
            text = self.tr("not on the board")
        else:
            fields = {"column": column.name, "days": self._faces.days_since(place.since)}
            text = self.tr("{column} · day {days}").format(**fields)
            self.place.setToolTip(self.tr("there since {time}").format(time=self._faces.clock_text(place.since)))
        self.place.setText(text)

    def _show_block(self, item: WorkItem) -> None:
        blocked = item.block is not None
        self.reason.setVisible(not blocked)
        self.blocked_since.setVisible(blocked)
        self.why_blocked.setVisible(item.block is not None and bool(item.block.reason))
        self.block_button.setText(self.tr("Unblock") if blocked else self.tr("Block"))
        if item.block is not None:
            time = self._faces.clock_text(item.block.since)
            self.blocked_since.setText(self.tr("since {time}").format(time=time))
            self.why_blocked.setText(item.block.reason)
        if blocked or not self.reason.isModified():
            self.reason.clear()

    # Keeping

    def _keep(self, **changes: object) -> None:
        """Write fields of the details, unless they say so already."""
        item = self._item()
        if item is None or self._filling:
            return
        details = replace(item.details, **changes)  # type: ignore[arg-type]
        if details != item.details:
            self._commands.edit(item.id, details)
            self.refresh()

    def _keep_typed(self) -> None:
        """Write what was typed and not kept yet; a title that was refused is again what it was."""
        item = self._item()
        if item is None or self._filling:
            return
        typed: dict[str, object] = {}
        if self.title.document().isModified():
            typed["title"] = " ".join(self.title.toPlainText().split())
        if self.description.document().isModified():
            typed["description"] = self.description.toPlainText()
        if self.labels.isModified():
            typed["labels"] = split_labels(self.labels.text())
        self.title.document().setModified(False)
        self.description.document().setModified(False)
        self.labels.setModified(False)
        self._keep(**typed)
        self.refresh()

    def _add_owner(self, name: str) -> None:
        person_id: PersonId | None = self._commands.add_person(name)
        item = self._item()
        if person_id is not None and item is not None:
            self._commands.edit(item.id, replace(item.details, owners=(*item.details.owners, person_id)))

    def _block_or_unblock(self) -> None:
        item = self._item()
        if item is None:
            return
        if item.block is not None:
            self._commands.unblock(Source.KEYBOARD, [item.id])
        else:
            self.reason.setModified(False)
            self._commands.block(Source.KEYBOARD, [item.id], self.reason.text())

    def _print(self) -> None:
        if self.item_id is not None:
            self.print_wanted.emit([self.item_id])

    # Closing

    def close_panel(self) -> None:
        """Keep what was typed and go away."""
        if self.isHidden():
            return
        self._keep_typed()
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_panel()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = theme.current()
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours.surface)
        painter.fillRect(0, 0, theme.px(2), self.height(), colours.line)
        painter.end()
