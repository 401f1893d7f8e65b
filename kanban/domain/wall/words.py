"""What is odd about the headers on the wall, in sentences."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from kanban.domain.board import Column
from kanban.domain.ids import ColumnId
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.domain.wall.headers import HEADER
from kanban.domain.wall.model import SightingKind, WallReading
from kanban.domain.wall.row import FARTHEST_MM, Header, Row, far
from kanban.domain.wall.view import shows

_FEW = 2
"""More headers that hang twice are a second wall, which is said of the photo."""


def problems_of(row: Row, columns: Sequence[Column], reading: WallReading) -> tuple[Phrase, ...]:
    """Return sentences (context "wall") about headers that are missing, doubtful or in another order than the board's."""
    names = {column.id: column.name for column in columns}
    return (
        *_missing(row, names, reading),
        *_doubtful(row, names),
        *_not_found(row, columns, names, reading),
        *_order(row, columns, names),
    )


def _missing(row: Row, names: dict[ColumnId, str], reading: WallReading) -> Iterator[Phrase]:
    if not any(sighting.kind is SightingKind.CARD for sighting in reading.sightings):
        return
    if not row.headers:
        yield Phrase(
            QT_TRANSLATE_NOOP(
                "wall",
                "No column header is on the photo, so that nobody can tell in which columns the cards hang. Hang the printed "
                "headers above the columns, and photograph them, too.",
            )
        )
        return
    if not any(anchor.kind == HEADER for anchor in reading.anchors):
        yield Phrase(
            QT_TRANSLATE_NOOP(
                "wall", "No column header is in sight: the columns are where they were on the last photo."
            )
        )
        return
    for header in row.headers:
        if header.anchor is None or not _in_view(header, reading):
            continue
        fields = {"column": names[header.column_id]}
        if header.remembered:
            yield Phrase(
                QT_TRANSLATE_NOOP(
                    "wall", "The header “{column}” was not found: it is taken to hang where it was on the last photo."
                ),
                fields,
            )
        else:
            yield Phrase(
                QT_TRANSLATE_NOOP(
                    "wall", "The header “{column}” was not found: its column is taken to be where there is room for it."
                ),
                fields,
            )


def _in_view(header: Header, reading: WallReading) -> bool:
    planes = [facts.plane for facts in reading.photos if facts.plane is not None]
    return any(shows(plane, (header.x_mm, header.y_mm)) for plane in planes)


def _doubtful(row: Row, names: dict[ColumnId, str]) -> Iterator[Phrase]:
    twice = dict.fromkeys(header.column_id for header in row.headers if header.twice)
    for column in twice if len(twice) <= _FEW else ():
        yield Phrase(
            QT_TRANSLATE_NOOP("wall", "The header “{column}” hangs twice: cards near either are in no column for now."),
            {"column": names[column]},
        )
    for column in row.apart:
        yield Phrase(
            QT_TRANSLATE_NOOP("wall", "The header “{column}” does not hang in a row with the others and was left out."),
            {"column": names[column]},
        )


def _not_found(
    row: Row, columns: Sequence[Column], names: dict[ColumnId, str], reading: WallReading
) -> Iterator[Phrase]:
    """Columns without header that may hang in a gap, or beyond the outermost headers where cards hang."""
    cards = [s.at_mm[0] for s in reading.sightings if s.kind is SightingKind.CARD and s.at_mm is not None]
    headers, reach = row.headers, row.reach_mm
    wide = {headers[place].column_id for place in row.gaps.unclear}
    for place, way in row.gaps.beyond:
        if any(reach < (x - headers[place].x_mm) * way < FARTHEST_MM for x in cards):
            wide.add(headers[place].column_id)
    absent = [c.id for c in sorted(columns, key=lambda c: (c.position, c.id)) if row.gaps.maybe.get(c.id) in wide]
    if absent:
        yield Phrase(
            QT_TRANSLATE_NOOP(
                "wall",
                "No header was found for {columns}. Either another header stands for it, or its own was not seen: what may hang "
                "there is asked.",
            ),
            {"columns": tuple(names[column] for column in absent)},
        )


def _order(row: Row, columns: Sequence[Column], names: dict[ColumnId, str]) -> Iterator[Phrase]:
    order = {column.id: place for place, column in enumerate(sorted(columns, key=lambda c: (c.position, c.id)))}
    headers = [header for header in row.headers if not header.twice]
    hanging = [header.column_id for header in headers]
    if any(order[two.column_id] < order[one.column_id] and not far(one, two) for one, two in pairwise(headers)):
        yield Phrase(
            QT_TRANSLATE_NOOP("wall", "The columns hang in another order than on the board: {columns}."),
            {"columns": tuple(names[column] for column in hanging)},
        )
