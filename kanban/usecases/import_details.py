"""What is written on imported cards, within what a card can carry; and which of them wait for which, without circles."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kanban.domain.board import ITEM_TYPES, Board, ClassOfService, ItemDetails
from kanban.domain.ids import ItemId
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import ForeignCard, cut, one_line
from kanban.exchange.event_log import RowFault
from kanban.usecases.import_places import Places
from kanban.usecases.item_details import (
    ENTRIES_MOST,
    LABEL_MOST,
    LABELS_MOST,
    LINK_TEXT_MOST,
    LINKS_MOST,
    URL_MOST,
    WAITS_MOST,
)


class DetailsOfCards:
    """Makes the details of the cards of one file; what is left out of them is in `doubts`."""

    def __init__(self, places: Places) -> None:
        self._places = places
        self._waits: dict[ItemId, tuple[ItemId, ...]] = {}
        self._lines: dict[str, tuple[int, str]] = {}
        self.doubts: list[RowFault] = []

    def of(self, card: ForeignCard) -> ItemDetails:
        """Return what is written on a card; what it waits for is not known yet."""
        places = self._places
        self._lines[card.external_id] = card.line, card.file
        owners = (places.people.get(name) for name in card.owners)
        links = [replace(link, text=cut(link.text, LINK_TEXT_MOST)) for link in card.links if len(link.url) <= URL_MOST]
        self._doubt_more(card, len(card.checklist), ENTRIES_MOST)
        self._doubt_more(card, len(card.links), min(LINKS_MOST, len(links)))
        return ItemDetails(
            card.title,
            card.notes,
            places.types.get(card.type, ITEM_TYPES[0]),
            places.classes.get(card.class_of_service, ClassOfService.STANDARD),
            card.due,
            places.goals.get(card.goal),
            tuple(dict.fromkeys(owner for owner in owners if owner is not None)),
            tuple(dict.fromkeys(cut(one_line(label), LABEL_MOST) for label in card.labels if label.strip()))[
                :LABELS_MOST
            ],
            card.checklist[:ENTRIES_MOST],
            tuple(links[:LINKS_MOST]),
        )

    def _doubt_more(self, card: ForeignCard, count: int, most: int) -> None:
        if count > most:
            template = QT_TRANSLATE_NOOP(
                "import", "a card can have {most} checklist entries or links, it has {count}; the others are left out"
            )
            self.doubts.append(RowFault(card.line, Phrase(template, {"count": count, "most": most}), card.file))

    def link(self, cards_of: Sequence[tuple[str, ItemId, tuple[str, ...]]], board: Board) -> None:
        """Find which cards wait for which, by their ids in the file, else by keys of the board; none may wait for itself in a circle."""
        by_name = {item.key.casefold(): item.id for item in board.items.values() if not item.voided}
        by_name.update((name.casefold(), item_id) for name, item_id, _ in cards_of)
        waits = {item.id: item.details.blocked_by for item in board.items.values() if item.details.blocked_by}
        for _, item_id, _ in cards_of:
            waits.pop(item_id, None)
        for name, item_id, wanted in cards_of:
            found: list[ItemId] = []
            for other in wanted:
                other_id = by_name.get(other.casefold())
                if other_id is None or other_id in found:
                    continue
                if other_id == item_id or _reaches(waits, other_id, item_id):
                    template = QT_TRANSLATE_NOOP("import", "it would wait for itself by way of {key}; that is left out")
                    line, file = self._lines.get(name, (0, ""))
                    self.doubts.append(RowFault(line, Phrase(template, {"key": other}), file))
                    continue
                found.append(other_id)
                waits[item_id] = tuple(found)
            if found:
                self._waits[item_id] = tuple(found[:WAITS_MOST])

    def with_waits(self, item_id: ItemId, details: ItemDetails) -> ItemDetails:
        """Return details with what the card waits for."""
        waits = self._waits.get(item_id)
        return details if waits is None else replace(details, blocked_by=waits)


def _reaches(waits: dict[ItemId, tuple[ItemId, ...]], begin: ItemId, end: ItemId) -> bool:
    """Say whether one item waits for another, itself or by way of others."""
    seen: set[ItemId] = set()
    left: list[ItemId] = [begin]
    while left:
        at = left.pop()
        if at == end:
            return True
        if at not in seen:
            seen.add(at)
            left.extend(_others(waits, at))
    return False


def _others(waits: dict[ItemId, tuple[ItemId, ...]], item_id: ItemId) -> Iterable[ItemId]:
    return waits.get(item_id, ())
