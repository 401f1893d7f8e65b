"""The panel of one card: everything that is written on it, kept as soon as a field is left, and all that happened to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QInputDialog, QVBoxLayout, QWidget
from typing_extensions import override

from kanban.domain.board import WorkItem
from kanban.domain.business.values import Hypothesis
from kanban.domain.errors import BadDate, BadNumber
from kanban.domain.events import BoardEvent, ReadingEvent
from kanban.domain.ids import ItemId
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.bridge import Bridge, reshapes
from kanban.ui.hand import hand_on
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.panel.body import PanelBody
from kanban.ui.requirements.panel.deeds import PanelDeeds
from kanban.ui.requirements.panel.drafts import drafts_of
from kanban.ui.requirements.panel.edge import Edge, PanelWidth
from kanban.ui.requirements.panel.head import PanelHead
from kanban.ui.requirements.panel.links import links_in
from kanban.ui.requirements.panel.typed import TypedTexts
from kanban.usecases.bulk import BulkChange


class ItemPanel(QFrame):
    """Shows one item and lets people write on it. There is no Save button: leaving a field, or Enter, keeps it.

    What cannot be kept (too long, or the card is gone meanwhile) and comments that are not sent yet stay for as long as the window
    is open, and are there again when the card is.

    Signals:
        closed(): it was closed.
        print_wanted(list[ItemId]): print this card.
        item_wanted(ItemId): another card that was named here was clicked.
        metric_wanted(MetricId): a figure of a metric was clicked.
        resized(int): it wants to be so wide, in real pixels.
    """

    closed = Signal()
    print_wanted = Signal(list)
    item_wanted = Signal(object)
    metric_wanted = Signal(object)
    resized = Signal(int)

    def __init__(self, bridge: Bridge, commands: CardCommands, faces: CardFaces, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._faces = faces
        self._deeds = PanelDeeds(bridge, commands)
        self.item_id: ItemId | None = None
        self._filling = False
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAcceptDrops(True)
        self.setAccessibleName(self.tr("Card"))
        self.head = PanelHead()
        self.body = PanelBody(bridge, faces, self._deeds)
        self._typed = TypedTexts(self.body, self._deeds, drafts_of(bridge))
        self.edge = Edge(self)
        self.title, self.notes, self.facts, self.comments = (
            self.body.title,
            self.body.notes,
            self.body.facts,
            self.body.comments,
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(theme.px(2), 0, 0, 0)
        whole.setSpacing(theme.px(2))
        whole.addWidget(self.head)
        whole.addWidget(self.body, 1)
        self._connect()

    def _connect(self) -> None:
        self._connect_head()
        body = self.body
        self.title.written.connect(self._keep_typed)
        self.notes.written.connect(self._keep_typed)
        self.notes.link_wanted.connect(self._deeds.open)
        self.facts.written.connect(lambda changes: self._keep(**changes))
        self.facts.person_wanted.connect(self._with_item(self._deeds.join))
        self.facts.misread.connect(lambda text: self._deeds.commands.refuse(BadDate(value=text)))
        body.block.block_wanted.connect(self._block)
        body.blocked.unblock_wanted.connect(self._unblock)
        body.checklist.written.connect(lambda entries: self._keep(checklist=entries))
        body.links.written.connect(lambda links: self._keep(links=links))
        body.links.opened.connect(self._deeds.open)
        body.waits.wanted.connect(self._with_item(self._deeds.wait_for))
        body.waits.back_wanted.connect(self._with_item(self._deeds.be_waited_for))
        body.waits.dropped.connect(self._with_item(self._deeds.wait_no_longer))
        body.waits.chosen.connect(self._go_to)
        body.hypothesis.written.connect(self._with_item(self._hope))
        body.hypothesis.misread.connect(lambda text: self._deeds.commands.refuse(BadNumber(value=text)))
        body.hypothesis.day_misread.connect(lambda text: self._deeds.commands.refuse(BadDate(value=text)))
        body.hypothesis.metric_wanted.connect(self.metric_wanted)
        body.hypothesis.card_wanted.connect(self._go_to)
        self.comments.said.connect(self._say)
        self.comments.changed.connect(self._change_comment)
        self.comments.taken_away.connect(self._take_comment_away)
        self.edge.dragged.connect(self._drag_edge)

    def _connect_head(self) -> None:
        commands, head = self._deeds.commands, self.head
        head.close_wanted.connect(self.close_panel)
        head.print_wanted.connect(lambda: self.print_wanted.emit([self.item_id]))
        head.template_wanted.connect(self._ask_for_template)
        head.move_wanted.connect(self._on_card(lambda ids, to: commands.move(Source.MOUSE, ids, to, keep_lanes=True)))
        head.lane_wanted.connect(
            self._on_card(lambda ids, to: commands.change(Source.MOUSE, ids, BulkChange(swimlane_id=to)))
        )
        head.archive_wanted.connect(self._on_card(lambda ids: commands.archive(Source.MOUSE, ids)))
        head.discard_wanted.connect(self._on_card(lambda ids: commands.discard(Source.MOUSE, ids)))
        head.take_back_wanted.connect(self._on_card(lambda ids: commands.take_back(Source.MOUSE, ids)))

    def _on_card(self, work: Callable[..., object]) -> Callable[..., None]:
        """Return a slot that does something with the card, given as a list of one, after what was typed is kept."""

        def call(*arguments: object) -> None:
            self._keep_typed()
            if self.item_id is not None:
                work([self.item_id], *arguments)

        return call

    def _with_item(self, work: Callable[..., object]) -> Callable[..., None]:
        """Return a slot that does something with the card as it now is."""

        def call(*arguments: object) -> None:
            item = self._item()
            if item is not None:
                work(item, *arguments)

        return call

    # Showing

    def show_item(self, item_id: ItemId) -> None:
        """Show an item; what was typed on the one before is kept."""
        if item_id != self.item_id:
            self.keep_all()
            self.item_id = item_id
            self._filling = True
            self.body.turn_to(item_id)
            self._filling = False
            self._typed.fetch(item_id)
        self.refresh()
        self._typed.show_refused(item_id)

    def refresh(self) -> None:
        """Show the item as it now is, but for fields that somebody is just typing in."""
        item = self._item()
        if item is None:
            return
        self._filling = True
        try:
            self._show_place(item)
            self.body.show_card(item)
        finally:
            self._filling = False

    def take_change(self, change: Change) -> None:
        """Show what a change did to this item, or to the people, goals and other cards that it names."""
        about = {e.item_id for e in change.events if not isinstance(e, BoardEvent | ReadingEvent)}
        item = self._item()
        if item is None or item.voided:
            self.close_panel()
            return
        ties = {item.id, *item.details.blocked_by}
        if about & ties or reshapes(change) or self._is_named_by(about, item.id):
            self.refresh()

    def _is_named_by(self, others: set[ItemId], item_id: ItemId) -> bool:
        items = self._bridge.board.items
        waiting = {tied.id for tied in self.body.waits.waiting}
        return bool(others & waiting) or any(
            item_id in items[other].details.blocked_by for other in others if other in items
        )

    def edit_title(self) -> None:
        """Put the keyboard into the title, ready to be typed over."""
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.title.selectAll()

    def _item(self) -> WorkItem | None:
        return self._deeds.item(self.item_id)

    def _show_place(self, item: WorkItem) -> None:
        board, place, tip = self._bridge.board, item.place, ""
        column = board.columns.get(place.column_id) if place is not None else None
        if item.archived:
            text = self.tr("in the archive")
        elif place is None or column is None:
            text = self.tr("not on the board")
        else:
            fields = {"column": column.name, "days": self._faces.days_since(place.since)}
            text = self.tr("{column} · day {days}").format(**fields)
            tip = self.tr("there since {time}").format(time=self._faces.clock_text(place.since))
        self.head.show_card(board, item, text, tip)

    def _go_to(self, item_id: ItemId) -> None:
        """Show another card that was named here."""
        self.item_wanted.emit(item_id)
        if self.item_id != item_id and self._deeds.item(item_id) is not None:
            self.show_item(item_id)

    # Keeping

    def _keep(self, **changes: object) -> None:
        """Write fields of the details."""
        item = self._item()
        if item is not None and not self._filling:
            self._deeds.write(item, changes)
            self.refresh()

    def _keep_typed(self) -> None:
        """Write what was typed and not kept yet. An empty title is again what it was; what else is refused stays as typed."""
        if self._filling or self.item_id is None or self._item() is None:
            return
        self._typed.write(self.item_id)
        self.refresh()
        self._typed.show_refused(self.item_id)

    def keep_all(self) -> None:
        """Keep all that was typed on the card, as what it is or as a draft."""
        if self.item_id is None or self._filling:
            return
        self.body.finish_editing()
        self._typed.write(self.item_id)
        self._typed.put_by(self.item_id)
        self.body.history.rest()

    # Deeds

    def _hope(self, item: WorkItem, hypothesis: Hypothesis | None) -> None:
        if not self._filling:
            self._deeds.hope(item, hypothesis)
            self.refresh()

    def _block(self, reason: str) -> None:
        if self.item_id is not None:
            self._deeds.commands.block(hand_on(self.body.block.button), [self.item_id], reason)

    def _unblock(self) -> None:
        if self.item_id is not None:
            self._deeds.commands.unblock(hand_on(self.body.blocked.button), [self.item_id])

    def _say(self, text: str) -> None:
        if self.item_id is not None and self._deeds.say(self.item_id, text):
            self._typed.forget_comment(self.item_id)

    def _change_comment(self, number: int, text: str) -> None:
        if self.item_id is not None:
            self._deeds.change_comment(self.item_id, number, text)

    def _take_comment_away(self, number: int) -> None:
        if self.item_id is not None:
            self._deeds.take_comment_away(self.item_id, number)

    def _ask_for_template(self) -> None:
        self._keep_typed()
        item = self._item()
        if item is None:
            return
        dialog = QInputDialog(self)
        dialog.setWindowTitle(self.tr("Keep as a template"))
        dialog.setLabelText(self.tr("Name of the template:"))
        dialog.setTextValue(item.title)
        details = item.details
        dialog.textValueSelected.connect(lambda name: self._deeds.keep_template(name, details))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    # Things that are dropped here

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if links_in(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self.body.links.add(links_in(event.mimeData()))
        event.acceptProposedAction()

    # Size, and closing

    def wanted_width(self) -> int:
        """Return how wide the panel is to be, in real pixels, before it is fitted into the board."""
        return theme.px(PanelWidth.px)

    def _drag_edge(self, x: int) -> None:
        parent = self.parentWidget()
        room = parent.width() if parent is not None else self.width()
        right = self.mapToGlobal(self.rect().topRight()).x()
        self.resized.emit(PanelWidth.take(right - x, room))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.edge.setGeometry(0, 0, theme.px(6), self.height())
        self.edge.raise_()

    def close_panel(self) -> None:
        """Keep what was typed and go away."""
        if self.isHidden():
            return
        self.keep_all()
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
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.current().surface)
        painter.end()
