"""What a person must confirm before photos are applied: that they are the right ones, of the right wall, and new."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Final

from kanban.domain.board import Board
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.domain.wall.model import PhotoFacts, WallReading
from kanban.domain.wall.second_wall import second_wall

_ONE_ROUND: Final = timedelta(hours=1)
"""Photos of one wall are taken within so long; later ones show it after people worked on."""


def questions_about(board: Board, reading: WallReading, taken_at: datetime) -> tuple[Phrase, ...]:
    """Return the questions, sentences of the context "wall". `taken_at`: when the photos were taken, as it is taken to be."""
    return (*_two_walls(reading), *_known(board, reading), *_old(board, reading, taken_at), *_apart(board, reading))


def _two_walls(reading: WallReading) -> Iterator[Phrase]:
    if second_wall(reading.sightings) is not None:
        yield Phrase(QT_TRANSLATE_NOOP("wall", "Two walls are on these photos. Apply what they show of this board's?"))


def _known(board: Board, reading: WallReading) -> Iterator[Phrase]:
    known = board.wall.photos if board.wall is not None else ()
    names = tuple(photo.name for photo in reading.photos if photo.digest in known)
    if names:
        template = QT_TRANSLATE_NOOP("wall", "Applied before already: {photos}. Apply it again?")
        yield Phrase(template, {"photos": names})


def _old(board: Board, reading: WallReading, taken_at: datetime) -> Iterator[Phrase]:
    """Ask about photos that are older than the newest that was applied, each by its own time."""
    if board.wall is None:
        return
    times = [taken_at, *(at for _, at in _dated(board, reading))]
    if min(times) < board.wall.at:
        zone = board.facts.zone_info
        template = QT_TRANSLATE_NOOP(
            "wall", "Taken at {taken}, before the newest photo that was applied ({newest}). Apply it nevertheless?"
        )
        taken, newest = (f"{at.astimezone(zone):%Y-%m-%d %H:%M}" for at in (min(times), board.wall.at))
        yield Phrase(template, {"taken": taken, "newest": newest})


def _apart(board: Board, reading: WallReading) -> Iterator[Phrase]:
    dated = sorted(_dated(board, reading), key=lambda each: each[1])
    if dated and dated[-1][1] - dated[0][1] > _ONE_ROUND:
        template = QT_TRANSLATE_NOOP(
            "wall", "{first} was taken {hours} hours before {last}: what hung there may hang elsewhere now. Apply both?"
        )
        hours = round((dated[-1][1] - dated[0][1]) / timedelta(hours=1))
        yield Phrase(template, {"first": dated[0][0].name, "last": dated[-1][0].name, "hours": hours})


def _dated(board: Board, reading: WallReading) -> list[tuple[PhotoFacts, datetime]]:
    """Return the photos that say when they were taken, and when."""
    zone = board.facts.zone_info
    return [(photo, at) for photo in reading.photos if (at := photo.taken_in(zone)) is not None]
