"""From photo files to what they show of a board's wall, and when they were taken."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from kanban.capture.pictures import Picture, load_picture
from kanban.capture.reading import read_wall
from kanban.domain.board import Board
from kanban.domain.errors import PictureIsMirrored, Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.domain.wall.base import remembered_anchors
from kanban.domain.wall.model import WallReading
from kanban.domain.wall.strips import columns_in_view, in_columns, shared_columns, strips
from kanban.wall.known import expected_of

PhotoSource = Path | tuple[str, bytes]
"""A file, or the name and content of one."""

_CLOCKS_DIFFER: Final = timedelta(minutes=5)
_OLD: Final = timedelta(days=30)
_LOADING: Final = 0.1
"""The part of the work that opening the files is."""


def read_photos(
    sources: Sequence[PhotoSource],
    board: Board,
    *,
    tolerant: bool = False,
    progress: Callable[[float], None] = lambda _: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> tuple[WallReading, tuple[Picture, ...]]:
    """Read photos of one wall. The board has all items, archived ones too, and is only looked at: any thread will do.

    Among several photos, those that were applied before are left out, for they show the wall as it was; `tolerant`: those that
    cannot be read as well. The reading's problems say so. `progress` hears a number from 0 to 1; `cancelled` is asked often.

    Raises:
        CannotRead, NotAPicture, PictureIsHeic, PictureIsVideo, PictureDamaged, PictureTooLarge, PictureIsMirrored: of the first
            such file; if `tolerant`, only when no other photo is left.
        kanban.capture.reading.Cancelled: `cancelled` said so.
    """
    pictures, problems = _load(sources, tolerant=tolerant, progress=progress)
    pictures, old = _without_applied(pictures, board)
    problems += old
    expected = expected_of(board)

    def read(some: Sequence[Picture]) -> WallReading:
        def told(part: float) -> None:
            progress(_LOADING + (1 - _LOADING) * part)

        return read_wall(some, expected, progress=told, cancelled=cancelled)

    try:
        reading = read(pictures)
    except PictureIsMirrored as refusal:
        pictures = [picture for picture in pictures if picture.name != refusal.fields["path"]]
        if not tolerant or not pictures:
            raise
        problems.append(_left_out(refusal))
        reading = read(pictures)
    placed = in_columns(reading, board.shown_columns(), board.shown_swimlanes(), board.wall)
    problems += _out_of_view(placed, board)
    return replace(placed, problems=(*problems, *placed.problems)), tuple(pictures)


def _load(
    sources: Sequence[PhotoSource], *, tolerant: bool, progress: Callable[[float], None]
) -> tuple[list[Picture], list[Phrase]]:
    pictures: list[Picture] = []
    refusals: list[Refused] = []
    for number, source in enumerate(sources):
        name, content = (source.name, source) if isinstance(source, Path) else source
        try:
            pictures.append(load_picture(content, name))
        except Refused as refusal:
            if not tolerant:
                raise
            refusals.append(refusal)
        progress(_LOADING * (number + 1) / len(sources))
    if refusals and not pictures:
        raise refusals[0]
    return pictures, [_left_out(refusal) for refusal in refusals]


def _left_out(refusal: Refused) -> Phrase:
    return Phrase(QT_TRANSLATE_NOOP("wall", "Left out: {why}"), {"why": refusal.phrase})


def _without_applied(pictures: Sequence[Picture], board: Board) -> tuple[list[Picture], list[Phrase]]:
    """Leave out photos that were applied before, unless there is no other."""
    known = board.wall.photos if board.wall is not None else ()
    new = [picture for picture in pictures if picture.digest not in known]
    if not new or len(new) == len(pictures):
        return list(pictures), []
    names = tuple(picture.name for picture in pictures if picture.digest in known)
    template = QT_TRANSLATE_NOOP("wall", "Applied before, and left out now: {photos}.")
    return new, [Phrase(template, {"photos": names})]


def _out_of_view(reading: WallReading, board: Board) -> list[Phrase]:
    """Say which of the wall's columns, as far as they are known from before, the photos do not show."""
    if board.wall is None or all(photo.plane is None for photo in reading.photos):
        return []
    columns = board.shown_columns()
    anchors = remembered_anchors(board, reading.anchors)
    headers = shared_columns(anchors, columns)
    seen = columns_in_view(reading, strips(anchors, columns, board.wall))
    names = tuple(column.name for column in columns if column.id in headers and column.id not in seen)
    if not names:
        return []
    template = QT_TRANSLATE_NOOP(
        "wall", "Not whole on these photos: {columns}. Cards are missed only where a photo shows their place."
    )
    return [Phrase(template, {"columns": names})]


def photo_time(reading: WallReading, board: Board, now: datetime) -> datetime | None:
    """Return when the photos were taken, the newest of them, by their cameras' clocks; None when that is not plausible.

    `now` is aware UTC, as is the answer.
    """
    zone = board.facts.zone_info
    times = [at.astimezone(UTC) for photo in reading.photos if (at := photo.taken_in(zone)) is not None]
    if not times or len(times) < len(reading.photos):
        return None
    newest = max(times)
    if newest > now + _CLOCKS_DIFFER or newest < now - _OLD:
        return None
    return min(newest, now)
