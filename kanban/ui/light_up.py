"""Lets each board light up on the other what belongs together: the cards that are to move a metric, the tiles that a card is to move."""

from PySide6.QtCore import QObject

from kanban.domain.business import aims
from kanban.domain.ids import ItemId
from kanban.domain.operations import Change
from kanban.ui.bridge import Bridge
from kanban.ui.business.board_view import BusinessBoard
from kanban.ui.header_bar import HeaderBar
from kanban.ui.requirements.board_view import RequirementBoard


class LightUp(QObject):
    """Between the two boards; a search that was at work is at work again when the light goes out."""

    def __init__(
        self, bridge: Bridge, requirements: RequirementBoard, business: BusinessBoard, header: HeaderBar
    ) -> None:
        super().__init__(requirements)
        self._bridge, self._header = bridge, header
        self._requirements, self._business = requirements, business
        self._chosen: ItemId | None = None
        business.lit.connect(self._light_cards)
        requirements.item_chosen.connect(self._on_chosen)
        requirements.hands.left.connect(self._on_left)
        bridge.changed.connect(self._on_changed)

    def _light_cards(self, ids: frozenset[ItemId] | None) -> None:
        if ids is not None:
            self._requirements.show_matches(ids, fade=True)
            return
        finder = self._header.finder
        if finder is not None and finder.line.search.query:
            finder.line.search.look()
        else:
            self._requirements.show_matches(None, fade=True)

    def _on_chosen(self, item_id: ItemId) -> None:
        self._chosen = item_id
        self._light_tiles()

    def _light_tiles(self) -> None:
        if self._business.isVisible():
            chosen = () if self._chosen is None else (self._chosen,)
            self._business.light_up(aims.metrics_for(self._bridge.board, chosen))

    def _on_left(self) -> None:
        self._chosen = None
        self._business.light.end()

    def _on_changed(self, change: Change) -> None:
        if self._chosen is not None:
            from kanban.domain.events import ReadingEvent

            if not all(isinstance(event, ReadingEvent) for event in change.events):
                self._light_tiles()
