"""The way of an imported card from column to column, by what its file knows, and what of it is new to the board."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from typing import Final

from kanban.domain.ids import ColumnId
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import ForeignCard, ForeignMove
from kanban.store.log import LoggedMove
from kanban.usecases.import_places import Places

SLACK: Final = timedelta(hours=14)
"""So far the clocks of time zones are apart: what lies less ahead of now was written in another zone."""


@dataclass(frozen=True, slots=True)
class Stop:
    """A card came to a column (None: it left the board). `earliest`: it came between then and `at`; None: at that instant."""

    at: datetime
    column_id: ColumnId | None
    earliest: datetime | None = None


def way_of(card: ForeignCard, column_id: ColumnId, places: Places, now: datetime) -> list[Stop]:
    """Return where a card has been, oldest first; it ends in the column where it is now. At least one stop.

    What is said to have happened later than now counts as now; see `ahead`.
    """
    created = _past(card.created_at, now)
    finished = _past(card.finished_at, now)
    moves = card.moves or _moves_of_stays(card, column_id, places, now)
    if moves:
        return _of_moves(moves, column_id, places, now, created=created, finished=finished)
    if created is None:
        return [Stop(finished or now, column_id)]
    if finished is not None and finished > created and column_id in places.finished and column_id != places.first:
        return [Stop(created, places.first), Stop(finished, column_id)]
    return [Stop(created, column_id)]


def _past(at: datetime | None, now: datetime) -> datetime | None:
    return None if at is None else min(at, now)


def ahead(card: ForeignCard, now: datetime, zone: tzinfo) -> Iterator[Phrase]:
    """Say which times of a card lie later than now, by more than time zones can be apart. `zone`: the board's, for telling them."""
    moved = next((move.at for move in card.moves if move.at > now + SLACK), None)
    told = (
        (card.created_at, QT_TRANSLATE_NOOP("import", "created on {time}, which is in the future: taken as now")),
        (card.finished_at, QT_TRANSLATE_NOOP("import", "finished on {time}, which is in the future: taken as now")),
        (moved, QT_TRANSLATE_NOOP("import", "moved on {time}, which is in the future: taken as now")),
    )
    for at, template in told:
        if at is not None and at > now + SLACK:
            yield Phrase(template, {"time": f"{at.astimezone(zone):%Y-%m-%d %H:%M}"})


def _of_moves(
    moves: Sequence[ForeignMove],
    column_id: ColumnId,
    places: Places,
    now: datetime,
    *,
    created: datetime | None,
    finished: datetime | None,
) -> list[Stop]:
    stops: list[Stop] = []
    first = places.columns.get(moves[0].before) if moves[0].before else None
    if first is not None and created is not None and created < moves[0].at:
        stops.append(Stop(created, first))
    for move in moves:
        to = places.columns.get(move.after) if move.after else None
        if (move.after and to is None) or (not stops and to is None) or (stops and to == stops[-1].column_id):
            continue
        at = _past(move.at, now) or now
        stops.append(Stop(max(at, stops[-1].at) if stops else at, to))
    if not stops:
        return [Stop(created or _past(moves[-1].at, now) or now, column_id)]
    last = stops[-1]
    if last.column_id != column_id:
        known = finished if column_id in places.finished and finished is not None and finished > last.at else None
        stops.append(Stop(known or now, column_id, None if known else last.at))
    return stops


def _moves_of_stays(card: ForeignCard, column_id: ColumnId, places: Places, now: datetime) -> tuple[ForeignMove, ...]:
    """Work moves out from how long a card was in each column, if it was there once and the columns' order is the order of its way."""
    if card.created_at is None or not card.stays or any(stay.visits != 1 for stay in card.stays):
        return ()
    passed = [stay for stay in card.stays if stay.seconds > 0 and places.columns.get(stay.column) is not None]
    order = {stay.column: places.order.get(places.columns[stay.column] or column_id, 0) for stay in passed}
    at = card.created_at
    moves: list[ForeignMove] = []
    for stay in sorted(passed, key=lambda stay: order[stay.column]):
        moves.append(ForeignMove(at, moves[-1].after if moves else "", stay.column))
        at += timedelta(seconds=stay.seconds)
    if at > now + SLACK:
        return ()
    return (*moves, ForeignMove(at, moves[-1].after if moves else "", card.column))


@dataclass(frozen=True, slots=True)
class News:
    """A stop that the board did not know. `past`: it lies before the card's newest move; `before`: where the card was just then."""

    stop: Stop
    before: ColumnId | None
    past: bool


def news_of(stops: Iterable[Stop], known: Sequence[LoggedMove]) -> list[News]:
    """Return the stops that are new, with where the card was before each. Files that know minutes only name a move by its minute."""
    times = [(move.at, move.to_column_id) for move in known]
    left = list(times)
    new: list[Stop] = []
    for stop in stops:
        same = next((pair for pair in left if pair[1] == stop.column_id and _same(pair[0], stop.at)), None)
        if same is not None:
            left.remove(same)
        elif stop.earliest is None:
            new.append(stop)
    found: list[News] = []
    place: ColumnId | None = None
    at = 0
    for stop in new:
        while at < len(times) and times[at][0] <= stop.at:
            place = times[at][1]
            at += 1
        if stop.column_id != place:
            found.append(News(stop, place, past=at < len(times)))
            place = stop.column_id
    return found


def _same(known: datetime, said: datetime) -> bool:
    if said.second == 0 and said.microsecond == 0:
        return known.replace(second=0, microsecond=0) == said
    return abs((known - said).total_seconds()) < 1
