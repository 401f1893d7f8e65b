"""What a plan says, in rows and sentences: for the lists, for the frames on the photo, and for what is said of one card."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from PySide6.QtCore import QCoreApplication

from kanban.domain.board import Board
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.wall.model import CodeSighting, Method, SightingKind, WallMove, WallPlan
from kanban.ui.business import figures
from kanban.ui.phrases import listed, say
from kanban.ui.wall.meanings import Meaning


@dataclass(frozen=True)
class Row:
    """One line of the lists. `ticked` None: it cannot be ticked. `sighting`: its code on the photos, None when none was seen.

    `hand_id`: the column in which a person said that it hangs.
    """

    meaning: Meaning
    text: str
    detail: str = ""
    item_id: ItemId | None = None
    sighting: int | None = None
    ticked: bool | None = None
    sentence: str = ""
    from_id: ColumnId | None = None
    to_id: ColumnId | None = None
    hand_id: ColumnId | None = None

    @property
    def key(self) -> str:
        """The card's key; "" for other codes."""
        return self.text.split("  ", 1)[0] if self.item_id is not None else ""

    @property
    def wall_id(self) -> ColumnId | None:
        """Where the wall has a card that it and the board have in different columns."""
        return self.from_id if self.meaning is Meaning.TO_MOVE else self.to_id


def rows_of(plan: WallPlan, board: Board, placed: Mapping[ItemId, ColumnId]) -> list[Row]:
    """Return all rows, list by list; moves that are not ticked stand among the others, in board order.

    `placed`: where people say that cards hang.
    """
    rows = [_by_hand(row, placed) for row in _Rows(plan, board).all()]
    order = {meaning: place for place, meaning in enumerate(Meaning)}
    order[Meaning.LEFT_OUT] = order[Meaning.MOVE]
    places = {item.id: place for place, item in enumerate(board.ordered_cards())}
    return sorted(
        rows, key=lambda row: (order[row.meaning], -1 if row.item_id is None else places.get(row.item_id, len(places)))
    )


def _by_hand(row: Row, placed: Mapping[ItemId, ColumnId]) -> Row:
    if row.item_id is None or row.sighting is None or row.item_id not in placed:
        return row
    return replace(row, hand_id=placed[row.item_id])


def how_sure(sighting: CodeSighting) -> str:
    """Return how a code was read."""
    if sighting.kind is SightingKind.UNREAD:
        return ""
    if sighting.method is Method.LIKENESS:
        return QCoreApplication.translate(
            "WallReview", "Recognised by its pattern; too small or blurred to be decoded."
        )
    return QCoreApplication.translate("WallReview", "The code was read.")


class _Rows:
    """Makes the rows of one plan."""

    def __init__(self, plan: WallPlan, board: Board) -> None:
        self._plan, self._board = plan, board

    def all(self) -> Iterator[Row]:
        """Yield the rows in no order."""
        yield from (self._move(move, ticked=True) for move in self._plan.moves)
        yield from (self._move(move, ticked=False) for move in self._plan.left_out)
        yield from self._contradictions()
        yield from self._undecided()
        yield from self._duplicates()
        yield from self._parked()
        yield from self._at_the_wall()
        yield from self._not_seen()
        yield from self._seen()
        yield from self._strange()

    def _column(self, column_id: ColumnId | None) -> str:
        if column_id is None:
            return QCoreApplication.translate("WallReview", "outside the columns")
        column = self._board.columns.get(column_id)
        return "?" if column is None else column.name

    def _card(self, item_id: ItemId, meaning: Meaning, more: str = "", **fields: object) -> Row:
        item = self._board.items[item_id]
        text = f"{item.key}  {more}" if more else item.key
        return Row(meaning, text, item.title, item_id, **fields)  # type: ignore[arg-type]

    def _ways(self, move: WallMove) -> tuple[str, str]:
        """Return from where to where: columns, or swimlanes where the column stays."""
        if move.from_id != move.to_id:
            return self._column(move.from_id), self._column(move.to_id)
        place = self._board.items[move.item_id].place
        return self._lane(place.swimlane_id if place is not None else None), self._lane(move.swimlane_id)

    def _lane(self, lane_id: SwimlaneId | None) -> str:
        lane = self._board.swimlanes.get(lane_id) if lane_id is not None else None
        return "–" if lane is None else lane.name

    def _move(self, move: WallMove, *, ticked: bool) -> Row:
        from_name, to_name = self._ways(move)
        if ticked:
            sentence = QCoreApplication.translate("WallReview", "Moves from {start} to {end} on the board.")
        else:
            sentence = QCoreApplication.translate(
                "WallReview", "Would move from {start} to {end}. It is not ticked, so the next photo asks again."
            )
        return self._card(
            move.item_id,
            Meaning.MOVE if ticked else Meaning.LEFT_OUT,
            f"{from_name} → {to_name}",
            sighting=move.sighting,
            ticked=ticked,
            sentence=sentence.format(start=from_name, end=to_name),
            from_id=move.from_id,
            to_id=move.to_id,
        )

    def _contradictions(self) -> Iterator[Row]:
        for found in self._plan.conflicts:
            wall, board = self._column(found.wall_id), self._column(found.board_id)
            short = QCoreApplication.translate("WallReview", "wall {wall}, board {board}")
            if found.agreed_id is None:
                text = QCoreApplication.translate(
                    "WallReview",
                    "It hangs in {wall}; the board has it in {board}. Nobody knows where they last agreed.",
                )
            else:
                text = QCoreApplication.translate(
                    "WallReview", "It hangs in {wall}; the board has it in {board}. Both had it in {agreed} before."
                )
            yield self._card(
                found.item_id,
                Meaning.CONFLICT,
                short.format(wall=wall, board=board),
                sighting=found.sighting,
                sentence=text.format(wall=wall, board=board, agreed=self._column(found.agreed_id)),
                from_id=found.board_id,
                to_id=found.wall_id,
            )

    def _undecided(self) -> Iterator[Row]:
        for found in self._plan.undecided:
            names = [self._column(column) for column in found.between]
            text = QCoreApplication.translate("WallReview", "It hangs between {columns}. Say where it belongs.")
            yield self._card(
                found.item_id,
                Meaning.BETWEEN,
                " | ".join(names),
                sighting=found.sighting,
                sentence=text.format(columns=listed(names)),
            )

    def _duplicates(self) -> Iterator[Row]:
        for item_id, places in self._plan.duplicates:
            hang = [self._plan.reading.sightings[place].columns for place in places]
            names = [self._column(columns[0] if columns else None) for columns in hang]
            text = QCoreApplication.translate(
                "WallReview", "It hangs at several places: {columns}. Take all but one down."
            )
            for place, name in zip(places, names, strict=True):
                yield self._card(
                    item_id,
                    Meaning.DUPLICATE,
                    name,
                    sighting=place,
                    sentence=text.format(columns=listed(names)),
                )

    def _parked(self) -> Iterator[Row]:
        for found in self._plan.parked:
            yield self._card(
                found.item_id,
                Meaning.PARKED,
                f"→ {self._column(found.to_id)}",
                sighting=found.sighting,
                sentence=say(found.why, "errors"),
                to_id=found.to_id,
            )

    def _at_the_wall(self) -> Iterator[Row]:
        for move in self._plan.to_move_on_wall:
            from_name, to_name = self._ways(move)
            text = QCoreApplication.translate(
                "WallReview", "The board has it in {end}. Move its paper there from {start}."
            )
            yield self._card(
                move.item_id,
                Meaning.TO_MOVE,
                f"{from_name} → {to_name}",
                sighting=move.sighting,
                sentence=text.format(start=from_name, end=to_name),
                from_id=move.from_id,
                to_id=move.to_id,
            )
        down = QCoreApplication.translate("WallReview", "It is no longer on the board. Take its paper down.")
        for seen in self._plan.take_down:
            name = self._column(seen.column_id)
            yield self._card(seen.item_id, Meaning.TAKE_DOWN, name, sighting=seen.sighting, sentence=down)
        for item_id in self._plan.to_print:
            yield self._card(item_id, Meaning.TO_PRINT, self._column_of(item_id))
        again = QCoreApplication.translate("WallReview", "Its paper is out of date: print it again.")
        papers = self._papers()
        for item_id in self._plan.reprint:
            sighting, name = papers.get(item_id, (None, self._column_of(item_id)))
            yield self._card(item_id, Meaning.REPRINT, name, sighting=sighting, sentence=again)

    def _papers(self) -> dict[ItemId, tuple[int | None, str]]:
        """Return where papers hang: the sighting, and the column's name."""
        plan = self._plan
        found: dict[ItemId, tuple[int | None, str]] = {}
        found |= {seen.item_id: (seen.sighting, self._column(seen.column_id)) for seen in plan.confirmed}
        found |= {seen.item_id: (seen.sighting, self._column(None)) for seen in plan.outside}
        found |= {move.item_id: (move.sighting, self._column(move.to_id)) for move in (*plan.moves, *plan.left_out)}
        found |= {move.item_id: (move.sighting, self._column(move.from_id)) for move in plan.to_move_on_wall}
        found |= {each.item_id: (each.sighting, self._column(each.wall_id)) for each in plan.conflicts}
        found |= {each.item_id: (each.sighting, self._column(each.to_id)) for each in plan.parked}
        return found

    def _column_of(self, item_id: ItemId) -> str:
        place = self._board.items[item_id].place
        return "" if place is None else self._column(place.column_id)

    def _not_seen(self) -> Iterator[Row]:
        for found in self._plan.not_seen:
            since = self._since(found.since)
            if found.lost:
                since = QCoreApplication.translate("WallReview", "{since} · lost?").format(since=since)
            yield self._card(
                found.item_id, Meaning.NOT_SEEN, f"{self._column(found.column_id)} · {since}", to_id=found.column_id
            )

    def _since(self, at: datetime | None) -> str:
        if at is None:
            return QCoreApplication.translate("WallReview", "never seen")
        local = at.astimezone(self._board.facts.zone_info)
        text = QCoreApplication.translate("WallReview", "not since {day}")
        return text.format(day=figures.day(local.date()))

    def _seen(self) -> Iterator[Row]:
        lists = (
            (
                Meaning.CONFIRMED,
                self._plan.confirmed,
                QCoreApplication.translate("WallReview", "It hangs where the board has it."),
            ),
            (
                Meaning.OUTSIDE,
                self._plan.outside,
                QCoreApplication.translate("WallReview", "It hangs in none of the columns."),
            ),
            (
                Meaning.OUTDATED,
                self._plan.outdated,
                QCoreApplication.translate("WallReview", "Something newer than the photo is known; it is left alone."),
            ),
        )
        for meaning, found, sentence in lists:
            for seen in found:
                name = "" if seen.column_id is None else self._column(seen.column_id)
                yield self._card(seen.item_id, meaning, name, sighting=seen.sighting, sentence=sentence)

    def _strange(self) -> Iterator[Row]:
        words = {
            SightingKind.OTHER_BOARD: QCoreApplication.translate("WallReview", "Code of another board"),
            SightingKind.FOREIGN: QCoreApplication.translate("WallReview", "Foreign code"),
            SightingKind.UNREAD: QCoreApplication.translate("WallReview", "Unread code"),
        }
        known = {item.number for item in self._board.items.values()}
        nothing = QCoreApplication.translate("WallReview", "Card that is not on this board")
        for number, sighting in enumerate(self._plan.reading.sightings):
            if sighting.kind is SightingKind.CARD and sighting.number not in known:
                yield Row(Meaning.STRANGE, nothing, _one_line(sighting.text), sighting=number)
            elif sighting.kind in words:
                yield Row(Meaning.STRANGE, words[sighting.kind], _one_line(sighting.text), sighting=number)


def anchor_rows(plan: WallPlan, board: Board) -> Iterator[Row]:
    """Yield a row for each header, lane and corner on the photos; the lists do not show them, the photo does."""
    kinds = (SightingKind.HEADER, SightingKind.LANE, SightingKind.CORNER)
    names: dict[tuple[SightingKind, int], str] = {}
    names |= {(SightingKind.HEADER, column.id): column.name for column in board.columns.values()}
    names |= {(SightingKind.LANE, lane.id): lane.name for lane in board.swimlanes.values()}
    for number, sighting in enumerate(plan.reading.sightings):
        if sighting.kind in kinds:
            name = names.get((sighting.kind, sighting.number), "")
            yield Row(Meaning.ANCHOR, name, sighting=number)


def counted(rows: Iterable[Row]) -> int:
    """Return how many cards or codes rows are about: a card that hangs twice counts once."""
    return len({("item", row.item_id) if row.item_id is not None else ("code", row.sighting) for row in rows})


def _one_line(text: str) -> str:
    most = 40
    clean = "".join(letter if letter.isprintable() else "·" for letter in text)
    return clean if len(clean) <= most else clean[: most - 1] + "…"
