"""The wall: what photos show of it, what of that belongs where, and what is to be done about it.

Lengths are millimetres on the wall: x to the right, y down, as somebody sees it who stands before it. Places on a photo are
pixels of the upright photo, x to the right, y down.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from kanban.domain.board import WallAnchor
from kanban.domain.ids import ColumnId, ItemId, SwimlaneId
from kanban.domain.texts import Phrase

Point = tuple[float, float]
Quad = tuple[Point, Point, Point, Point]
"""Four corners, clockwise from the code's own top left."""
Matrix = tuple[float, ...]
"""Nine numbers, row by row: a homography."""


class SightingKind(StrEnum):
    """What was seen. Those that codes of this board name, and three more."""

    CARD = "card"
    HEADER = "header"
    CORNER = "corner"
    LANE = "lane"
    BADGE = "badge"
    ACTION = "action"
    TRAIN = "train"
    OTHER_BOARD = "other_board"
    """A sound code of another board."""
    FOREIGN = "foreign"
    """Not ours, or damaged."""
    UNREAD = "unread"
    """A code hangs here, but neither the decoder nor its likeness says which."""


class Method(StrEnum):
    """How a code was read."""

    DECODED = "decoded"
    LIKENESS = "likeness"


@dataclass(frozen=True)
class CodeSighting:
    """One code at one place of the wall, however many photos show it; `photo` is the one that shows it best.

    `number` and `revision` are those of the code (a header's number is its column's id, a card's its item's number).
    `confidence` from 0 to 1. `at_mm`: the middle of the piece of paper; None when the photo's plane is not known.
    `columns`: none (outside the wall's columns, or not known), one, or the two that it hangs between. `lanes` likewise.
    """

    kind: SightingKind
    text: str
    photo: int
    corners_px: Quad
    method: Method = Method.DECODED
    confidence: float = 1.0
    number: int = 0
    revision: int = 0
    px_per_module: float = 0.0
    at_mm: Point | None = None
    paper_mm: tuple[float, float] | None = None
    """Width and height of the piece of paper, where its layout is known."""
    columns: tuple[ColumnId, ...] = ()
    lanes: tuple[SwimlaneId, ...] = ()


@dataclass(frozen=True)
class PhotoPlane:
    """From a photo's pixels to the wall.

    A pixel p is first drawn straight: c + (p - c) * (1 + bend * r * r), where c is the photo's centre and r = |p - c| / half its
    diagonal; `matrix` then takes it to millimetres.
    """

    matrix: Matrix
    width_px: int
    height_px: int
    bend: float = 0.0


@dataclass(frozen=True)
class PhotoFacts:
    """What is known of one photo. `plane`: where its pixels lie on the wall; None when nothing on it says that.

    `taken_at` as its EXIF data say it, without a zone where they name none; None when they say nothing. `digest` tells the
    same file again. `px_per_module`: median of the cards' codes. `problems`: sentences of the context "wall".
    """

    name: str
    width_px: int
    height_px: int
    digest: str
    taken_at: datetime | None = None
    px_per_module: float | None = None
    plane: PhotoPlane | None = None
    problems: tuple[Phrase, ...] = ()

    def taken_in(self, zone: ZoneInfo) -> datetime | None:
        """Return when it was taken, aware: a camera that names no zone is in the one that is given, the board's."""
        if self.taken_at is None or self.taken_at.tzinfo is not None:
            return self.taken_at
        return self.taken_at.replace(tzinfo=zone)


@dataclass(frozen=True)
class WallReading:
    """What photos of one wall show together. `anchors`: where headers, corners and lanes hang, in mm.

    `filled_in`: which of the anchors were not seen but remembered, or told from their neighbours. `problems`: sentences about
    all photos together, of the context "wall".
    """

    photos: tuple[PhotoFacts, ...]
    sightings: tuple[CodeSighting, ...]
    anchors: tuple[WallAnchor, ...] = ()
    filled_in: tuple[WallAnchor, ...] = ()
    problems: tuple[Phrase, ...] = ()


@dataclass(frozen=True)
class Choices:
    """What a person decided in the review.

    `placed`: the paper hangs in this column, whatever the photo says. `wall_right` and `board_right` settle conflicts.
    `left_out`: the card's row is not ticked. `reasons`: let a move pass that a limit parks.
    """

    placed: Mapping[ItemId, ColumnId] = field(default_factory=dict)
    wall_right: frozenset[ItemId] = frozenset()
    board_right: frozenset[ItemId] = frozenset()
    left_out: frozenset[ItemId] = frozenset()
    reasons: Mapping[ItemId, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Seen:
    """A card's paper on the wall. `sighting`: its index in the reading. `column_id` None: in none of the wall's columns."""

    item_id: ItemId
    sighting: int
    column_id: ColumnId | None
    swimlane_id: SwimlaneId | None = None


@dataclass(frozen=True)
class WallMove:
    """A card that goes, or is to go, from one column to another; in the same column it changes its swimlane. `earliest`: it still was at `from_id` then."""

    item_id: ItemId
    from_id: ColumnId | None
    to_id: ColumnId
    earliest: datetime | None = None
    swimlane_id: SwimlaneId | None = None
    """The lane that the wall shows; None when it shows none."""
    reason: str = ""
    sighting: int | None = None


@dataclass(frozen=True)
class Conflict:
    """Wall and board both moved the card, or nobody knows where they last agreed (`agreed_id` None). A person chooses."""

    item_id: ItemId
    agreed_id: ColumnId | None
    board_id: ColumnId
    wall_id: ColumnId
    sighting: int


@dataclass(frozen=True)
class Undecided:
    """A card that hangs between two columns."""

    item_id: ItemId
    between: tuple[ColumnId, ...]
    sighting: int


@dataclass(frozen=True)
class NotSeen:
    """A card that should hang in a column that the photos show, and was not found. `since`: when it was last seen.

    `lost`: longer than the grace period.
    """

    item_id: ItemId
    column_id: ColumnId
    since: datetime | None
    lost: bool = False


@dataclass(frozen=True)
class Parked:
    """A move that a limit or another rule refuses; `why` is the refusal (context "errors")."""

    item_id: ItemId
    to_id: ColumnId
    why: Phrase
    sighting: int


@dataclass(frozen=True)
class WallPlan:
    """What the photos ask for. Nothing of it is done before `usecases.walls.apply_wall_plan`.

    `last_sequence`: the board's state that it was made for. `opening_inventory`: no photo of this wall was applied before, so
    nobody knows where wall and board agreed; the moves are to be confirmed and are no flow.
    Lists are in board order; each card is in one of `moves`, `confirmed`, `to_move_on_wall`, `conflicts`, `undecided`,
    `duplicates`, `parked`, `outside`, `outdated` and `take_down`, if it was seen at all; `reprint` comes on top.
    """

    taken_at: datetime
    last_sequence: int
    opening_inventory: bool
    reading: WallReading
    moves: tuple[WallMove, ...] = ()
    left_out: tuple[WallMove, ...] = ()
    """Moves that a person has not ticked: they are not made, and asked again with the next photo."""
    confirmed: tuple[Seen, ...] = ()
    to_move_on_wall: tuple[WallMove, ...] = ()
    """From where the paper hangs to where it belongs."""
    conflicts: tuple[Conflict, ...] = ()
    undecided: tuple[Undecided, ...] = ()
    duplicates: tuple[tuple[ItemId, tuple[int, ...]], ...] = ()
    """Cards that hang at several places: the item and its sightings."""
    parked: tuple[Parked, ...] = ()
    outside: tuple[Seen, ...] = ()
    """Cards that hang in none of the wall's columns."""
    outdated: tuple[Seen, ...] = ()
    """Cards of which something newer than the photos is known: they are left alone."""
    not_seen: tuple[NotSeen, ...] = ()
    take_down: tuple[Seen, ...] = ()
    to_print: tuple[ItemId, ...] = ()
    reprint: tuple[ItemId, ...] = ()
    """Cards whose paper is of an older print, or no longer says what the item says."""
    foreign: int = 0
    other_boards: int = 0
    unread: int = 0
    questions: tuple[Phrase, ...] = ()
    """What has to be confirmed before anything is applied (a photo older than the last one, the same photo again): sentences of
    the context "wall"."""
