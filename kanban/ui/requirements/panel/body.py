"""All that is written on a card, one part under the other, in a room that scrolls."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from kanban.domain.board import Block, WorkItem
from kanban.domain.ids import ItemId
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.item_history import ItemHistory
from kanban.ui.requirements.panel.blocked import BlockedBand, BlockLine
from kanban.ui.requirements.panel.checklist import ChecklistField
from kanban.ui.requirements.panel.comments import CommentsField
from kanban.ui.requirements.panel.deeds import PanelDeeds
from kanban.ui.requirements.panel.facts import FactsForm
from kanban.ui.requirements.panel.hypothesis import HypothesisField
from kanban.ui.requirements.panel.lines import GrowingText, Section
from kanban.ui.requirements.panel.links import LinksField
from kanban.ui.requirements.panel.notes import NotesField
from kanban.ui.requirements.panel.waits import WaitsField
from kanban.ui.requirements.time_words import TimeWords


class PanelBody(QScrollArea):
    """The fields of a card: what is used most is on top."""

    def __init__(self, bridge: Bridge, faces: CardFaces, deeds: PanelDeeds, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._faces = faces
        self._deeds = deeds
        self._shown: ItemId | None = None
        self.title = GrowingText(one_paragraph=True, lines=1, size=20, bold=True)
        self.title.setAccessibleName(self.tr("Title"))
        self.blocked, self.block = BlockedBand(), BlockLine()
        self.facts = FactsForm()
        self.facts.add_usual_rows()
        self._block_name = self.facts.add_row(self.tr("Blocked"), self.block)
        self.hypothesis = HypothesisField(bridge, deeds)
        self.notes = NotesField()
        self.checklist = ChecklistField()
        self.links = LinksField()
        self.waits = WaitsField(lambda: deeds.names(self._shown))
        self.comments = CommentsField()
        self.history = ItemHistory(bridge)
        self._lay_out()

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(theme.px(12), 0, theme.px(20), theme.px(20))
        column.setSpacing(theme.px(10))
        notes, history = Section(self.tr("Notes")), Section(self.tr("History"))
        notes.body.addWidget(self.notes)
        history.body.addWidget(self.history)
        history.body.setContentsMargins(0, theme.px(20), 0, 0)
        history.body.setSpacing(theme.px(8))
        self.history.setContentsMargins(theme.px(8), 0, 0, 0)
        sections = (notes, self.checklist, self.links, self.waits, self.comments, history)
        for part in (self.title, self.blocked, self.facts, self.hypothesis, *sections):
            column.addWidget(part)
        column.addStretch(1)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(body)
        self.viewport().setAutoFillBackground(False)
        body.setAutoFillBackground(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def turn_to(self, item_id: ItemId) -> None:
        """Be ready for another card: from its top, with nothing opened and nothing typed."""
        self._shown = item_id
        self.title.document().setModified(False)
        self.facts.forget_typed()
        self.notes.settle()
        self.notes.close_source()
        self.comments.start_anew()
        self.verticalScrollBar().setValue(0)

    def lines(self) -> dict[str, QLineEdit]:
        """Return the lines in which something may be typed without Enter, by names."""
        return {
            "entry": self.checklist.line,
            "link": self.links.line,
            "waits": self.waits.line,
            "waiting": self.waits.back_line,
            "reason": self.block.reason,
        }

    def finish_editing(self) -> None:
        """Take over what is being typed in an entry of the checklist or in a comment."""
        self.checklist.rows.finish_editing()
        self.comments.finish_editing()

    def show_card(self, item: WorkItem) -> None:
        """Show what is written on a card, but for fields that somebody is just typing in."""
        board, details = self._bridge.board, item.details
        self.title.show_text(details.title)
        self.notes.show_text(details.description)
        self.facts.show_facts(board, details, self._faces.today())
        self.facts.propose_labels(board)
        self.hypothesis.show_item(item)
        self._show_block(item.block)
        self.checklist.show_entries(details.checklist)
        self.links.show_links(details.links)
        words = self.tr("not on the board"), self.tr("in the archive")
        self.waits.show_ties(self._deeds.waits(item, *words), self._deeds.waiting(item, *words))
        times = TimeWords(board.facts.zone_info, self._bridge.workspace.now())
        self.comments.show_comments(item.comments, times, self._deeds.me)
        self.history.show_item(item.id)

    def _show_block(self, block: Block | None) -> None:
        days = self._faces.days_since(block.since) if block is not None else 0
        self.blocked.show_block(block, days, self._faces.clock_text(block.since) if block is not None else "")
        self.block.settle(block)
        for part in (self._block_name, self.block):
            part.setVisible(block is None)
