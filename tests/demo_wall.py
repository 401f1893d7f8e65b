"""Makes the photos of the demo's wall that lie beside the demo: `python -m tests.demo_wall`.

The wall is the one that the demo board remembers, a day later: four cards were moved, one hangs between two columns, one is
hidden, and somebody put up a poster with a code of its own.
"""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from kanban.cards.layouts import default_layout
from kanban.cli.paper_words import words_in
from kanban.demo.telling import make_demo
from kanban.demo.wall import COLUMN_MM
from kanban.domain.board import Board, WorkItem
from kanban.domain.card_code import CodeKind
from kanban.painting import ensure_application
from kanban.printing import Words, card_faces, column_code, corner_code
from kanban.store import queries
from kanban.store.database import Database
from kanban.ui.languages import LANGUAGES
from kanban.workspace import Workspace
from tests.wall_photos import (
    Camera,
    Hung,
    Piece,
    Wall,
    card_code,
    foreign_piece,
    photo_of,
    printed_pieces,
    save,
    wall_of,
)
from tests.wall_pieces import printed

ROOT = Path(__file__).resolve().parent.parent
MOVED = {"R-33": 3, "R-31": 5, "R-24": 6, "R-42": 2}
"""Keys of the cards that were moved, and the columns (counted from 0) in which they hang now."""
BETWEEN, HIDDEN = "R-36", "R-47"
_CAMERA = Camera(3264, 2448, yaw_deg=11, pitch_deg=4, roll_deg=1.2, blur_px=0.8, noise=3.0, shade=0.22)


def demo_wall(board: Board, words: Words) -> Wall:
    """The wall of a demo board, as it hangs on the day after the photo that the board remembers."""
    keys = {item.key: item for item in board.items.values()}
    columns = board.shown_columns()
    hanging = {
        item.id: item.seen.column_id
        for item in board.items.values()
        if item.seen is not None and item.seen.column_id is not None and item.on_board
    }
    wall = wall_of(
        board,
        column_mm=COLUMN_MM,
        height_mm=980,
        placed=hanging,
        pieces=_pieces(board, list(keys.values()), words),
        seed=24,
    )
    off = [card_code(board, item) for item in board.ordered_cards() if item.id not in hanging]
    wall = wall.without(*off, column_code(board, columns[0]), card_code(board, keys[HIDDEN]))
    for key, place in MOVED.items():
        wall = wall.moved_to(card_code(board, keys[key]), columns[place].id)
    for name in ("TL", "BL"):
        code = corner_code(board, name)
        wall = wall.moved(code, COLUMN_MM + wall.find(code).x_mm, wall.find(code).y_mm)
    code = card_code(board, keys[BETWEEN])
    wall = wall.moved(code, wall.columns_mm[columns[4].id][0], wall.find(code).y_mm + 260)
    return wall.with_pieces(Hung(foreign_piece("https://example.com/canteen"), 2.4 * COLUMN_MM, 820, 2.0))


def _pieces(board: Board, items: list[WorkItem], words: Words) -> dict[str, Piece]:
    """Every piece as it was printed; a card that changed since still has the code of its print."""
    pieces = printed_pieces(board, words)
    for item in items:
        if card_code(board, item) not in pieces:
            (face,) = card_faces(board, [item], words, date(2026, 11, 2))
            code = card_code(board, item)
            pieces[code] = printed(replace(face, code=code), default_layout(CodeKind.CARD))
    return pieces


def main() -> None:
    """Photograph the wall of the demo in each language."""
    ensure_application()
    for language in LANGUAGES:
        with TemporaryDirectory() as folder:
            path = Path(folder) / "demo.twinboard"
            make_demo(path, language, datetime(2026, 11, 18, 12, 0, tzinfo=UTC))
            workspace = Workspace(Database.open(path))
            board = workspace.read(queries.whole_board, workspace.board_id)
            workspace.close()
        photo = photo_of(demo_wall(board, words_in(language)), _CAMERA, seed=24)
        out = save(photo, ROOT / "resources" / "demo" / f"wall.{language}.jpg", quality=82)
        print(out.relative_to(ROOT), out.stat().st_size // 1024, "KB")


if __name__ == "__main__":
    main()
