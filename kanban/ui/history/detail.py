"""One operation, or several that are shown as one, in full: who did it, when and how, what it did to which card, and what can be done about it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QPushButton,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.operations import Operation
from kanban.store import history
from kanban.store.history import LoggedOperation
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.history.event_words import EventLine, EventWords
from kanban.ui.history.model import Steps
from kanban.ui.history.words import moment_text, source_name
from kanban.ui.marks import marks_of
from kanban.ui.phrases import listed
from kanban.ui.requirements.plain_label import plain_label

if TYPE_CHECKING:
    from kanban.workspace import Workspace

_Index = QModelIndex | QPersistentModelIndex
_NOWHERE: Final = QModelIndex()
_PAGE: Final = 100
_WORDS: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class EventsModel(QAbstractListModel):
    """The events of one operation in words, in their order; those far down are read when they are scrolled to."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._words: EventWords | None = None
        self._left: list[Operation] = []
        self._last = 0
        self.lines: list[EventLine] = []

    def show(self, operations: Sequence[Operation], words: EventWords) -> None:
        """Show what operations did, one after the other."""
        self.beginResetModel()
        self._left, self._words, self._last = list(operations), words, 0
        self.lines = []
        while self._left and len(self.lines) < _PAGE:
            self.lines += self._next()
        self.endResetModel()

    def _next(self) -> Sequence[EventLine]:
        """Return what comes next of the operation whose turn it is."""
        if not self._left or self._words is None:
            return ()
        operation, words = self._left[0], self._words
        found = self._workspace.read(history.events_in, operation.id, after=self._last, count=_PAGE)
        self._last = found[-1][0] if found else 0
        if len(found) < _PAGE:
            self._left.pop(0)
            self._last = 0
        ids = {event.item_id for _, event in found if hasattr(event, "item_id")}
        names = self._workspace.read(history.names_of, ids)
        return [words.line(operation, event, names) for _, event in found]

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and bool(self._left)

    @override
    def fetchMore(self, parent: _Index) -> None:
        more = self._next()
        if more:
            self.beginInsertRows(_NOWHERE, len(self.lines), len(self.lines) + len(more) - 1)
            self.lines += more
            self.endInsertRows()

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or index.row() >= len(self.lines):
            return None
        line = self.lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return " ".join(part for part in (line.key, line.title, line.what) if part)
        return None


class _EventDelegate(QStyledItemDelegate):
    """Paints an event: the card's key as a link and its title, under them what happened."""

    def __init__(self, model: EventsModel, rows: QListView) -> None:
        super().__init__(rows)
        self._rows = rows
        self._model = model

    def _width(self) -> int:
        return self._rows.viewport().width() - theme.px(4)

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        line = self._model.lines[index.row()]
        height = theme.px(14)
        if line.key:
            height += QFontMetrics(theme.font(15)).height()
        words = QFontMetrics(theme.font(16)).boundingRect(QRect(0, 0, self._width(), 10_000), _WORDS, line.what)
        return QSize(self._width(), height + words.height())

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours, line, whole = theme.current(), self._model.lines[index.row()], option.rect
        area: QRect = whole.adjusted(theme.px(2), theme.px(6), -theme.px(2), -theme.px(6))
        marks = marks_of(self._rows, option, index)
        painter.save()
        painter.setPen(QPen(colours.line, theme.px(1)))
        painter.drawLine(whole.bottomLeft(), whole.bottomRight())
        if line.key:
            font = theme.font(15, bold=True)
            font.setUnderline(marks.hovered or marks.focused)
            painter.setFont(font)
            painter.setPen(colours.accent)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft, line.key)
            height, left = QFontMetrics(font).height(), QFontMetrics(font).horizontalAdvance(line.key) + theme.px(8)
            painter.setFont(theme.font(15))
            painter.setPen(colours.muted)
            room = area.width() - left
            title = QFontMetrics(painter.font()).elidedText(line.title, Qt.TextElideMode.ElideRight, room)
            painter.drawText(area.adjusted(left, 0, 0, 0), Qt.AlignmentFlag.AlignLeft, title)
            area.setTop(area.top() + height)
        painter.setFont(theme.font(16))
        painter.setPen(colours.text)
        painter.drawText(area, _WORDS, line.what)
        if marks.focused:
            edge = theme.px(1)
            painter.setPen(QPen(colours.accent, theme.px(2)))
            painter.drawRect(whole.adjusted(edge, edge, -edge, -edge))
        painter.restore()


class EventsList(QListView):
    """The events; Enter or a click opens the card.

    Signals:
        card_wanted(ItemId): show this card on the board.
    """

    card_wanted = Signal(object)

    def __init__(self, model: EventsModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._events = model
        self.setModel(model)
        self.setItemDelegate(_EventDelegate(model, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What it did"))
        self.clicked.connect(self._open)

    def _open(self, index: QModelIndex) -> None:
        line = self._events.lines[index.row()]
        if line.item_id is not None:
            self.card_wanted.emit(line.item_id)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


class OperationDetail(QFrame):
    """Shows the operation that is chosen in the list.

    Signals:
        undo_wanted(OperationId), moment_wanted(OperationId): undo everything down to it; show the board as it was then.
        redo_wanted(OperationId): do everything again up to it.
        card_wanted(ItemId): show this card on the board.
    """

    undo_wanted = Signal(object)
    redo_wanted = Signal(object)
    moment_wanted = Signal(object)
    card_wanted = Signal(object)

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("history_detail")
        self._bridge = bridge
        self._zone = bridge.board.facts.zone_info
        self.steps: Steps = ()
        self._title = plain_label("", 20, bold=True)
        self._who = plain_label("", 16, muted=True)
        self._fate = plain_label("", 16)
        self.events = EventsModel(bridge.workspace, self)
        self.list = EventsList(self.events, self)
        self.list.card_wanted.connect(self.card_wanted)
        self.moment = QPushButton(self.tr("Show the &board at this moment"), self)
        self.moment.clicked.connect(lambda: self._tell(self.moment_wanted))
        self.undo = QPushButton(self)
        self.undo.clicked.connect(lambda: self._tell(self.undo_wanted, -1))
        self.redo = QPushButton(self)
        self.redo.clicked.connect(lambda: self._tell(self.redo_wanted))
        self._layout = QVBoxLayout(self)
        for label in (self._title, self._who, self._fate):
            self._layout.addWidget(label)
        self._layout.addWidget(self.list, 1)
        for button in (self.moment, self.undo, self.redo):
            button.setAutoDefault(False)
            self._layout.addWidget(button)
        self.restyle()
        self.show_steps((), "", undo_steps=0, redo_steps=0)

    @property
    def shown(self) -> LoggedOperation | None:
        """Which operation is shown, of several the newest."""
        return self.steps[0] if self.steps else None

    def _tell(self, signal: Any, step: int = 0) -> None:
        if self.steps:
            signal.emit(self.steps[step].operation.id)

    def show_steps(self, steps: Steps, title: str, *, undo_steps: int, redo_steps: int) -> None:
        """Show an operation, or several together, and `title`, what was done.

        `undo_steps`, `redo_steps`: how many steps it takes to undo that, or to do it again; 0: it cannot be.
        """
        same = [step.operation.id for step in steps] == [step.operation.id for step in self.steps]
        self.steps, logged = steps, steps[0] if steps else None
        for widget in (self._title, self._who, self.list, self.moment):
            widget.setVisible(logged is not None)
        self._fate.setVisible(logged is not None)
        self.undo.setVisible(undo_steps > 0)
        self.redo.setVisible(redo_steps > 0)
        if logged is None:
            self.events.show((), self._words())
            return
        done = logged.operation
        self._title.setText(title)
        who = listed(dict.fromkeys(step.operation.actor for step in steps))
        fields = {"who": who, "how": source_name(done.source), "time": moment_text(done.recorded_at, self._zone)}
        self._who.setText(self.tr("{who} · {how} · {time}").format(**fields))
        self._fate.setText(self._fate_of(logged))
        self._fate.setVisible(bool(self._fate.text()))
        if not same:
            self.events.show([step.operation for step in steps], self._words())
        self.moment.setEnabled(not logged.undone and done.reverses is None)
        several = self.tr("Undo everything down to here (%n steps)…", "", undo_steps)
        self.undo.setText(self.tr("Undo this") if undo_steps == 1 else several)
        several = self.tr("Redo everything up to here (%n steps)…", "", redo_steps)
        self.redo.setText(self.tr("Redo this") if redo_steps == 1 else several)

    def _words(self) -> EventWords:
        return EventWords(self._bridge.board, self._bridge.workspace.now())

    def _fate_of(self, logged: LoggedOperation) -> str:
        by = logged.undone_by
        if logged.undone and by is not None:
            time = moment_text(by.recorded_at, self._zone)
            return self.tr("Undone by {who}, {time}").format(who=by.actor, time=time)
        if logged.undone:
            return self.tr("Undone")
        if logged.operation.reverses is None and not logged.undoable:
            return self.tr("This cannot be undone.")
        return ""

    def restyle(self) -> None:
        """Take over new colours and sizes."""
        self.setMinimumWidth(theme.px(380))
        self.setMaximumWidth(theme.px(470))
        edge = theme.px(14)
        self._layout.setContentsMargins(edge, edge, edge, edge)
        self._layout.setSpacing(theme.px(8))
        self._title.setFont(theme.font(20, bold=True))
        self._who.setFont(theme.font(16))
        self._fate.setFont(theme.font(16))
        for button in (self.moment, self.undo, self.redo):
            button.setFont(theme.font(16))
        self.list.doItemsLayout()
