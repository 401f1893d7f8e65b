"""Moves that another program recorded come onto the board, as one operation; and the board's own moves as such rows.

Rows may be imported twice without doubling: those that the log holds already are known by card, instant and column, as often as
they occur. What lies before a card's newest move is noted in the past; what comes after it moves the card.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from kanban.domain.board import Board, ItemDetails, Place, WorkItem
from kanban.domain.errors import Refused
from kanban.domain.events import Event, ItemAdded, ItemMoved, ItemRevived, ItemVoided, PastMoveNoted
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.operations import Decision
from kanban.domain.rank import rank_between, ranks_after
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.event_log import LogRow, RowFault
from kanban.store import log, queries
from kanban.store.context import Context
from kanban.usecases.checks import shown_time

_PASSING: Final = rank_between(None, None)
"""The rank of a place that a card has left again by the end of the import."""


class RowsRefused(Refused):
    """An import was asked to take all rows or none, and some cannot be taken."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{count} rows cannot be imported; the first is line {line}: {reason}. Nothing was imported."
    )


@dataclass
class ImportReport:
    """What became of the rows. `known`: the board had them; `still`: the card was there; `past`: before its newest move.

    `ignored` rows were not taken; `doubts` were, though their `from_column` is not where the card was. In order of lines.
    """

    cards: int = 0
    moves: int = 0
    past: int = 0
    voids: int = 0
    known: int = 0
    still: int = 0
    ignored: list[RowFault] = field(default_factory=list)
    doubts: list[RowFault] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Step:
    """A row whose column is known. None: off the board. `came_from` is where the card was just before."""

    row: LogRow
    column_id: ColumnId | None
    came_from: ColumnId | None = None
    past: bool = False


@dataclass(slots=True)
class _Card:
    """A card while the import runs. `new`: not on the board yet; `revive`: it was, and was taken back by an undo."""

    id: ItemId
    key: str
    item: WorkItem | None
    place: Place | None
    new: bool
    revive: bool

    @property
    def lane(self) -> SwimlaneId | None:
        return self.item.place.swimlane_id if self.item is not None and self.item.place is not None else None


def import_events(
    context: Context, *, rows: Sequence[LogRow], report: ImportReport | None = None, strict: bool = False
) -> Decision:
    """Take over the rows of a log: unknown cards are made, WIP limits do not hold for what has happened already.

    `report` is filled in; faults that it holds already count for `strict`, which takes all rows or none.

    Raises:
        RowsRefused: `strict`, and a row cannot be taken.
    """
    report = report if report is not None else ImportReport()
    board = queries.frame(context.db, context.board_id)
    wanted = _usable(context, board, rows, report)
    known: dict[str, list[log.LoggedMove]] = defaultdict(list)
    items = queries.items_by_key(context.db, context.board_id)
    keys = {item.id: key for key, item in items.items()}
    for move in log.logged_moves(context.db, context.board_id):
        known[keys[move.item_id]].append(move)
    steps: list[_Step] = []
    for key, of_card in _by_card(wanted).items():
        steps += _fresh(board, of_card, known.get(key, []), report)
    steps.sort(key=lambda step: (step.row.at, step.row.line))
    report.ignored.sort(key=lambda fault: fault.line)
    report.doubts.sort(key=lambda fault: fault.line)
    if strict and report.ignored:
        first = report.ignored[0]
        raise RowsRefused(count=len(report.ignored), line=first.line, reason=first.reason)
    cards = _cards(context, steps, items, known)
    events = _events(context, steps, cards, _last_places(steps, items.values(), board))
    report.cards = sum(card.new or card.revive for card in cards.values())
    report.past = sum(step.past for step in steps)
    report.voids = sum(step.row.void for step in steps)
    report.moves = len(steps) - report.past - report.voids
    title = QT_TRANSLATE_NOOP("operations", "Import {count} events of {cards} cards")
    return Decision(tuple(events), Phrase(title, {"count": len(steps), "cards": len(cards)}))


def _usable(context: Context, board: Board, rows: Sequence[LogRow], report: ImportReport) -> list[_Step]:
    """Return the rows whose column the board has and whose time has come, by instant, then by line."""
    columns = {column.name.casefold(): column.id for column in reversed(board.shown_columns())}
    usable = []
    for row in rows:
        column_id = columns.get(row.to_column.casefold()) if row.to_column and not row.void else None
        if row.to_column and not row.void and column_id is None:
            template = QT_TRANSLATE_NOOP("eventlog", "there is no column “{name}” on this board")
            report.ignored.append(RowFault(row.line, Phrase(template, {"name": row.to_column})))
        elif row.at > context.now:
            template = QT_TRANSLATE_NOOP("eventlog", "{time} is in the future")
            time = shown_time(row.at, board.facts.zone_info)
            report.ignored.append(RowFault(row.line, Phrase(template, {"time": time})))
        else:
            usable.append(_Step(row, column_id))
    return sorted(usable, key=lambda step: (step.row.at, step.row.line))


def _by_card(steps: Iterable[_Step]) -> dict[str, list[_Step]]:
    found: dict[str, list[_Step]] = defaultdict(list)
    for step in steps:
        found[step.row.card_id].append(step)
    return found


def _fresh(board: Board, wanted: list[_Step], known: list[log.LoggedMove], report: ImportReport) -> list[_Step]:
    """Return what is new of one card's rows, with where the card came from by all that is known of it."""
    moves = [move for move in known if not move.voided]
    held: dict[tuple[datetime, ColumnId | None], deque[int]] = defaultdict(deque)
    for index, move in enumerate(moves):
        held[move.at, move.to_column_id].append(index)
    was_void = is_void = len(moves) < len(known)
    matched: list[tuple[_Step, int | None]] = []
    place: ColumnId | None = None
    for number, step in enumerate(wanted):
        if step.row.void:
            report.known += is_void
            if not is_void:
                matched.append((step, None))
            is_void = True
            continue
        same = held[step.row.at, step.column_id]
        if same or not number or step.column_id != place:
            matched.append((step, same.popleft() if same else None))
            place = step.column_id
        else:
            report.still += 1
    report.known += sum(index is not None for _, index in matched)
    if was_void:
        template = QT_TRANSLATE_NOOP("eventlog", "{card} was taken back on this board")
        taken_back = [step for step, index in matched if index is None]
        _ignore(report, taken_back, Phrase(template, {"card": wanted[0].row.card_id}))
        return []
    return _merged(board, matched, moves, report)


def _merged(
    board: Board, matched: list[tuple[_Step, int | None]], known: list[log.LoggedMove], report: ImportReport
) -> list[_Step]:
    """Walk through what is known and what is new by instant, and return the new steps that move the card.

    `matched` names for each row the known move that it is, if any: of one instant, that order holds.
    """
    later = {index for _, index in matched if index is not None}
    taken: list[_Step] = []
    place: ColumnId | None = None
    at = 0
    for step, index in matched:
        if index is not None:
            later.discard(index)
        while at < len(known) and _is_before(known, at, step, index, later):
            place = known[at].to_column_id
            at += 1
        if index is not None:
            continue
        if step.row.void and (known or taken):
            taken.append(step)
        elif step.row.void or step.column_id == place:
            report.still += 1
        elif at < len(known) and known[at].at == step.row.at:
            template = QT_TRANSLATE_NOOP("eventlog", "the board knows a later move of {card} at the same instant")
            _ignore(report, [step], Phrase(template, {"card": step.row.card_id}))
        else:
            _doubt(board, step.row, place, report)
            taken.append(_Step(step.row, step.column_id, place, past=at < len(known)))
            place = step.column_id
    return taken


def _is_before(known: list[log.LoggedMove], at: int, step: _Step, index: int | None, later: set[int]) -> bool:
    """Say whether a known move comes before a row, or is the row."""
    if index is not None:
        return at <= index
    return known[at].at < step.row.at or (known[at].at == step.row.at and at not in later)


def _ignore(report: ImportReport, steps: Iterable[_Step], reason: Phrase) -> None:
    report.ignored += [RowFault(step.row.line, reason) for step in steps]


def _doubt(board: Board, row: LogRow, place: ColumnId | None, report: ImportReport) -> None:
    """Note it when a row says that the card came from elsewhere than where it was."""
    was = board.columns[place].name if place is not None else ""
    if row.from_column.casefold() != was.casefold():
        template = QT_TRANSLATE_NOOP("eventlog", "it says “{said}”, but {card} was in “{was}”; taken all the same")
        fields = {"said": row.from_column or "–", "card": row.card_id, "was": was or "–"}
        report.doubts.append(RowFault(row.line, Phrase(template, fields)))


def _cards(
    context: Context, steps: Sequence[_Step], items: dict[str, WorkItem], known: dict[str, list[log.LoggedMove]]
) -> dict[str, _Card]:
    """Return the cards that the steps are about; new ones get the next free ids in the order in which they appear."""
    next_id = queries.next_id(context.db, "item")
    cards: dict[str, _Card] = {}
    for step in steps:
        key = step.row.card_id
        if key in cards:
            continue
        item = items.get(key)
        if item is None:
            cards[key] = _Card(ItemId(next_id), key, None, None, new=True, revive=False)
            next_id += 1
        else:
            revive = item.voided and not known.get(key)
            cards[key] = _Card(item.id, key, item, None if revive else item.place, new=False, revive=revive)
    return cards


def _last_places(steps: Sequence[_Step], items: Iterable[WorkItem], board: Board) -> dict[int, str]:
    """Return the ranks of the places where cards stay, by the line of the step that brings them there.

    In a column the cards stand by when they entered it: the newest at the bottom, but at the top where work is finished.
    """
    last = {step.row.card_id: step for step in steps if not step.row.void and not step.past}
    coming: dict[ColumnId, list[_Step]] = defaultdict(list)
    for step in sorted(last.values(), key=lambda step: (step.row.at, step.row.line)):
        if step.column_id is not None:
            coming[step.column_id].append(step)
    standing: dict[ColumnId, list[Place]] = defaultdict(list)
    for item in items:
        if item.on_board and item.place is not None and item.key not in last and item.place.column_id in coming:
            standing[item.place.column_id].append(item.place)
    ranks: dict[int, str] = {}
    finished = board.finished_columns()
    for column_id, entering in coming.items():
        places = sorted(standing[column_id], key=lambda place: place.rank)
        ranks.update(_ranked(entering, places, newest_first=column_id in finished))
    return ranks


def _ranked(entering: list[_Step], places: list[Place], *, newest_first: bool) -> dict[int, str]:
    """Return ranks for steps in order of time, by line: each before the first standing card that is to come after it."""
    order = list(reversed(entering)) if newest_first else entering
    slots: list[list[_Step]] = [[] for _ in range(len(places) + 1)]
    slot = 0
    for step in order:
        while slot < len(places) and _comes_before(places, slot, step.row.at, newest_first=newest_first):
            slot += 1
        slots[slot].append(step)
    ranks: dict[int, str] = {}
    for slot, steps in enumerate(slots):
        above = places[slot - 1].rank if slot else None
        below = places[slot].rank if slot < len(places) else None
        ranks.update(zip((step.row.line for step in steps), _ranks_within(above, below, len(steps)), strict=True))
    return ranks


def _comes_before(places: list[Place], slot: int, at: datetime, *, newest_first: bool) -> bool:
    """Say whether the card in a slot stays above one that enters at `at`; equal ranks cannot be parted."""
    if slot and places[slot - 1].rank == places[slot].rank:
        return True
    return places[slot].since > at if newest_first else places[slot].since <= at


def _ranks_within(above: str | None, below: str | None, count: int) -> list[str]:
    """Return `count` rising ranks between two (None: open), halving, so that they stay short."""
    if count == 0:
        return []
    if below is None:
        return ranks_after(above, count)
    middle = rank_between(above, below)
    half = count // 2
    return [*_ranks_within(above, middle, half), middle, *_ranks_within(middle, below, count - half - 1)]


def _events(context: Context, steps: Sequence[_Step], cards: dict[str, _Card], ranks: dict[int, str]) -> list[Event]:
    """Return the events of the steps in their order; each card is followed from place to place."""
    events: list[Event] = [ItemRevived(at=context.now, item_id=card.id) for card in cards.values() if card.revive]
    number = queries.next_number(context.db, context.board_id)
    added: set[str] = set()
    for step in steps:
        card, at = cards[step.row.card_id], step.row.at
        if step.row.void:
            events.append(ItemVoided(at=at, item_id=card.id))
            continue
        if step.past:
            events.append(
                PastMoveNoted(at=at, item_id=card.id, from_column_id=step.came_from, to_column_id=step.column_id)
            )
            continue
        place = None
        if step.column_id is not None:
            place = Place(step.column_id, card.lane, ranks.get(step.row.line, _PASSING), at)
        if card.new and card.key not in added:
            added.add(card.key)
            item = WorkItem(card.id, number, card.key, ItemDetails(card.key), at, place)
            number += 1
            events.append(ItemAdded(at=at, item=item))
        else:
            events.append(ItemMoved(at=at, item_id=card.id, before=card.place, after=place))
        card.place = place
    return events


def standing_rows(board: Board, moves: Iterable[log.LoggedMove]) -> list[LogRow]:
    """Return the moves of `log.logged_moves` as rows of a log, in their order. The board is a whole one; lines count from 2."""
    places: dict[ItemId, str] = {}
    rows: list[LogRow] = []
    for move in moves:
        before = places.get(move.item_id, "")
        after = board.columns[move.to_column_id].name if move.to_column_id is not None else ""
        if not move.voided:
            if after == before:
                continue
            places[move.item_id] = after
        key = board.items[move.item_id].key
        rows.append(LogRow(len(rows) + 2, key, before, "" if move.voided else after, move.at, move.voided))
    return rows
