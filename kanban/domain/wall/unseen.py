"""What photos of the wall do not show: cards that should be on them, and cards that have no paper yet."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from kanban.domain.board import Place, Sighting, WorkItem
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.wall.base import Headers, last_agreed, wants_paper, was_taken_down
from kanban.domain.wall.model import NotSeen, PhotoPlane, SightingKind, WallReading
from kanban.domain.wall.strips import Strip, columns_in_view
from kanban.domain.wall.view import shows

_HALF_PAPER_MM: Final = 50.0
"""So far around the middle of a paper card a photo must reach, to show the card."""

Unseen = Sequence[tuple[WorkItem, Place]]
"""Cards on the board that no photo shows, and their places there."""


@dataclass(frozen=True)
class View:
    """What photos show of the wall: the columns by their headers, and the photos' planes; none: nobody knows exactly.

    `whole`: these are all of the board's columns.
    """

    headers: Headers
    columns: Collection[ColumnId]
    planes: tuple[PhotoPlane, ...]
    whole: bool = True

    @classmethod
    def of(cls, reading: WallReading, headers: Headers, wall: Sequence[Strip]) -> "View":
        """Return what a reading shows of the wall. Without planes a column is in view when something of it was read."""
        planes = tuple(photo.plane for photo in reading.photos if photo.plane is not None)
        if planes:
            shown = columns_in_view(reading, wall)
            return cls(headers, shown, planes, {strip.column_id for strip in wall} <= shown and not headers.any_open)
        touched = {column_id for sighting in reading.sightings for column_id in sighting.columns}
        touched |= {ColumnId(s.number) for s in reading.sightings if s.kind is SightingKind.HEADER}
        return cls(headers, touched, ())

    def shows(self, item: WorkItem, place: Place) -> bool:
        """Say whether photos show each place where a card's paper may hang: where it did, and where it belongs.

        One that was never seen may hang anywhere.
        """
        headers, seen = self.headers, item.seen
        if seen is None and not self.whole:
            return False
        hung = seen.column_id if seen is not None else None
        if seen is not None and seen.at_mm and self.planes and headers.same(hung, place.column_id):
            return headers.has(place.column_id) and self._shows_paper(seen)
        known = {place.column_id, hung, last_agreed(item)} - {None}
        return all(headers.has(c) and headers.of(c) in self.columns for c in known if c is not None)

    def _shows_paper(self, seen: Sighting) -> bool:
        x, y = seen.at_mm
        corners = [(x + right, y + down) for right in _ENDS for down in _ENDS]
        return any(all(shows(plane, corner) for corner in corners) for plane in self.planes)


_ENDS: Final = (-_HALF_PAPER_MM, _HALF_PAPER_MM)


def not_seen(unseen: Unseen, view: View, taken_at: datetime, grace: timedelta) -> tuple[NotSeen, ...]:
    """Return the cards whose paper should be on the photos, and is not. After `grace` it counts as lost."""
    found = []
    for item, place in unseen:
        known = [paper.at for paper in (item.seen, item.printed) if paper is not None]
        if not known or max(known) > taken_at or was_taken_down(item) or not view.shows(item, place):
            continue
        since = item.seen.at if item.seen is not None else None
        found.append(NotSeen(item.id, place.column_id, since, taken_at - max(known) > grace))
    return tuple(found)


def to_print(unseen: Unseen, headers: Headers, finished: Collection[ColumnId]) -> tuple[ItemId, ...]:
    """Return the cards of the wall's columns that have no paper; in `finished` ones they may have been taken down."""
    return tuple(
        item.id
        for item, place in unseen
        if wants_paper(item, finished=place.column_id in finished) and headers.has(place.column_id)
    )
