"""What was read and planned, as the document that `wall read --json` prints."""

from collections.abc import Iterable
from typing import Any, Final

from kanban.domain.board import Board
from kanban.domain.card_code import CORNERS
from kanban.domain.ids import ColumnId, ItemId
from kanban.domain.wall.model import CodeSighting, PhotoFacts, SightingKind, WallMove, WallPlan

_PLACES: Final = 2
"""Digits after the point, of pixels."""
_NOT_OURS: Final = {SightingKind.OTHER_BOARD: "foreign", SightingKind.FOREIGN: "foreign"}


def wall_document(board: Board, plan: WallPlan, *, applied: bool) -> dict[str, Any]:
    """Return the document; keys are the cards' keys, columns their names, times ISO 8601 with the offset of the board's zone."""
    zone = board.facts.zone_info
    numbers = {item.number: item.key for item in board.items.values()}
    return {
        "photos": [_photo(photo, board) for photo in plan.reading.photos],
        "problems": [str(problem) for problem in (*plan.reading.problems, *plan.questions)],
        "taken_at": plan.taken_at.astimezone(zone).isoformat(timespec="seconds"),
        "sightings": [_sighting(sighting, board, numbers) for sighting in plan.reading.sightings],
        "plan": _plan(plan, board),
        "opening_inventory": plan.opening_inventory,
        "applied": applied,
    }


def _photo(photo: PhotoFacts, board: Board) -> dict[str, Any]:
    zone = board.facts.zone_info
    taken_at = photo.taken_in(zone)
    return {
        "file": photo.name,
        "width_px": photo.width_px,
        "height_px": photo.height_px,
        "taken_at": None if taken_at is None else taken_at.astimezone(zone).isoformat(),
        "px_per_module": None if photo.px_per_module is None else round(photo.px_per_module, _PLACES),
        "problems": [str(problem) for problem in photo.problems],
    }


def _sighting(sighting: CodeSighting, board: Board, numbers: dict[int, str]) -> dict[str, Any]:
    columns = [_column(board, column) for column in sighting.columns]
    return {
        "code": sighting.text,
        "kind": _NOT_OURS.get(sighting.kind, sighting.kind.value),
        "key": _name(sighting, board, numbers),
        "photo": sighting.photo,
        "corners_px": [[round(x, _PLACES), round(y, _PLACES)] for x, y in sighting.corners_px],
        "column": columns[0] if len(columns) == 1 else None,
        "between": columns if len(columns) > 1 else None,
        "swimlane": board.swimlanes[sighting.lanes[0]].name if len(sighting.lanes) == 1 else None,
        "method": sighting.method.value,
        "confidence": round(sighting.confidence, 3),
    }


def _name(sighting: CodeSighting, board: Board, numbers: dict[int, str]) -> str | None:
    """Return the key or name of what a code names; None for what is not ours or no longer there."""
    if sighting.kind is SightingKind.CARD:
        return numbers.get(sighting.number)
    if sighting.kind is SightingKind.CORNER:
        return CORNERS[sighting.number] if sighting.number < len(CORNERS) else None
    known: dict[SightingKind, dict[Any, Any]] = {
        SightingKind.HEADER: board.columns,
        SightingKind.LANE: board.swimlanes,
        SightingKind.BADGE: board.people,
    }
    named = known.get(sighting.kind, {}).get(sighting.number)
    return None if named is None else named.name


def _plan(plan: WallPlan, board: Board) -> dict[str, Any]:
    zone = board.facts.zone_info

    def key(item_id: ItemId) -> str:
        return board.items[item_id].key

    def keys(found: Iterable[Any]) -> list[str]:
        return [key(each.item_id) for each in found]

    def moves(found: Iterable[WallMove]) -> list[dict[str, Any]]:
        return [
            {
                "key": key(move.item_id),
                "from": _column(board, move.from_id),
                "to": _column(board, move.to_id),
                **_lanes(board, move),
            }
            for move in found
        ]

    return {
        "moves": moves(plan.moves),
        "confirmed": keys(plan.confirmed),
        "to_move_on_wall": moves(plan.to_move_on_wall),
        "conflicts": [
            {
                "key": key(each.item_id),
                "agreed": _column(board, each.agreed_id),
                "board": _column(board, each.board_id),
                "wall": _column(board, each.wall_id),
            }
            for each in plan.conflicts
        ],
        "not_seen": [
            {
                "key": key(each.item_id),
                "column": _column(board, each.column_id),
                "since": None if each.since is None else each.since.astimezone(zone).isoformat(),
                "lost": each.lost,
            }
            for each in plan.not_seen
        ],
        "take_down": keys(plan.take_down),
        "to_print": [key(item_id) for item_id in plan.to_print],
        "reprint": [key(item_id) for item_id in plan.reprint],
        "undecided": [
            {"key": key(each.item_id), "between": [_column(board, column) for column in each.between]}
            for each in plan.undecided
        ],
        "duplicates": [key(item_id) for item_id, _ in plan.duplicates],
        "foreign": plan.foreign + plan.other_boards,
        "parked": [
            {"key": key(each.item_id), "to": _column(board, each.to_id), "why": str(each.why)} for each in plan.parked
        ],
        "outside": keys(plan.outside),
        "outdated": keys(plan.outdated),
        "unread": plan.unread,
    }


def _lanes(board: Board, move: WallMove) -> dict[str, str]:
    """Return the swimlane to which a card goes that stays in its column."""
    if move.from_id != move.to_id or move.swimlane_id is None:
        return {}
    return {"to_swimlane": board.swimlanes[move.swimlane_id].name}


def _column(board: Board, column_id: ColumnId | None) -> str | None:
    return None if column_id is None else board.columns[column_id].name
