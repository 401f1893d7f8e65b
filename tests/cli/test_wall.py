"""wall read: the document, what --apply does, and what is refused."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from kanban.store import queries
from kanban.store.database import Database
from kanban.workspace import Workspace
from tests.cli.command import Command, Ran
from tests.wall_photos import Camera, Hung, Wall, card_code, foreign_piece, photo_of, piece, save, wall_of

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
CAMERA: Final = Camera(2000, 1300)
PLAN_KEYS: Final = {
    "moves", "confirmed", "to_move_on_wall", "conflicts", "not_seen", "take_down", "to_print", "reprint", "undecided",
    "duplicates", "foreign", "parked", "outside", "outdated", "unread",
}  # fmt: skip


class Office:
    """A board file with printed cards R-1 to R-4 in Backlog, Ready, Dev and Done, its wall, and a camera."""

    def __init__(self, on: Command, file: Path, folder: Path) -> None:
        self.on, self._folder = on, folder
        for title, column in (("a", "Backlog"), ("b", "Ready"), ("c", "Dev"), ("d", "Done")):
            on("add", title, "--column", column)
        on("print", "cards", "--out", folder / "cards.pdf")
        workspace = Workspace(Database.open(file))
        board = workspace.read(queries.whole_board, workspace.board_id)
        workspace.close()
        self.codes = {item.key: card_code(board, item) for item in board.items.values()}
        self.columns = {column.name: column.id for column in board.shown_columns()}
        self.wall: Wall = wall_of(board, column_mm=280, height_mm=700)

    def move(self, key: str, column: str) -> None:
        self.wall = self.wall.moved_to(self.codes[key], self.columns[column])

    def photo(self, name: str = "wall.jpg", at: datetime | None = None) -> Path:
        return save(photo_of(self.wall, CAMERA), self._folder / name, at)

    def read(self, *words: object) -> Ran:
        return self.on("wall", "read", self.photo(), "--json", *words)


@pytest.fixture
def office(on: Command, file: Path, tmp_path: Path) -> Office:
    return Office(on, file, tmp_path)


def filled(plan: dict[str, Any]) -> dict[str, Any]:
    """The lists of a plan that are not empty."""
    return {name: rows for name, rows in plan.items() if rows}


def test_the_document(office: Office) -> None:
    ran = office.read()
    document = ran.document
    assert ran.status == 0
    assert set(document) == {"photos", "problems", "taken_at", "sightings", "plan", "opening_inventory", "applied"}
    (photo,) = document["photos"]
    assert {name: photo[name] for name in ("file", "width_px", "height_px", "taken_at", "problems")} == {
        "file": "wall.jpg", "width_px": 2000, "height_px": 1300, "taken_at": None, "problems": [],
    }  # fmt: skip
    kinds = [sighting["kind"] for sighting in document["sightings"]]
    assert {kind: kinds.count(kind) for kind in kinds} == {"card": 4, "header": 5, "corner": 4}
    (card,) = [s for s in document["sightings"] if s["key"] == "R-3"]
    assert card["code"] == office.codes["R-3"]
    assert (card["photo"], card["column"], card["between"]) == (0, "Dev", None)
    assert card["method"] in {"decoded", "likeness"}
    assert 0 < card["confidence"] <= 1
    truth = next(s for s in photo_of(office.wall, CAMERA).truth if s.code == card["code"]).quad_px
    assert all(
        abs(seen - true) < 2 for (corner, exact) in zip(card["corners_px"], truth, strict=True)
        for seen, true in zip(corner, exact, strict=True)
    )  # fmt: skip
    assert {s["key"] for s in document["sightings"] if s["kind"] == "header"} == set(office.columns)
    assert {s["key"] for s in document["sightings"] if s["kind"] == "corner"} == {"TL", "TR", "BR", "BL"}
    assert set(document["plan"]) == PLAN_KEYS
    assert filled(document["plan"]) == {"confirmed": ["R-1", "R-2", "R-3", "R-4"]}
    assert document["opening_inventory"] is True
    assert document["applied"] is False


def test_a_day_at_the_wall(office: Office, columns_of: Callable[[], dict[str, str]]) -> None:
    first = office.read("--apply")
    assert (first.status, first.document["applied"]) == (0, True)
    office.move("R-1", "Ready")
    office.on("move", "R-2", "Test")
    office.move("R-3", "Test")
    office.on("move", "R-3", "Done")
    menu = Hung(foreign_piece(), 700, 560)
    office.wall = office.wall.without(office.codes["R-4"]).with_pieces(menu)
    ran = office.read()
    plan = ran.document["plan"]
    assert [missed["key"] for missed in plan["not_seen"]] == ["R-4"]
    assert plan["moves"] == [{"key": "R-1", "from": "Backlog", "to": "Ready"}]
    assert plan["to_move_on_wall"] == [{"key": "R-2", "from": "Ready", "to": "Test"}]
    assert plan["conflicts"] == [{"key": "R-3", "agreed": "Dev", "board": "Done", "wall": "Test"}]
    assert plan["foreign"] == 1
    assert ran.document["opening_inventory"] is False
    assert columns_of() == {"R-1": "Backlog", "R-2": "Test", "R-3": "Done", "R-4": "Done"}
    assert office.read("--apply").document["applied"] is True
    assert columns_of() == {"R-1": "Ready", "R-2": "Test", "R-3": "Done", "R-4": "Done"}
    newest = office.on("show", "R-1", "--json").document["history"][-1]
    assert newest["source"] == "photo"
    assert office.on("undo").status == 0
    assert columns_of()["R-1"] == "Backlog"
    assert office.on("check", "--json").document["ok"] is True


def test_a_card_between_two_columns_and_one_that_hangs_twice_are_asked(office: Office) -> None:
    office.read("--apply")
    border = office.wall.columns_mm[office.columns["Ready"]][1]
    office.wall = office.wall.moved(office.codes["R-2"], border + 5, 450)
    office.wall = office.wall.with_pieces(Hung(piece(office.codes["R-1"]), 980, 450))
    plan = office.read("--apply").document["plan"]
    assert filled(plan) == {
        "confirmed": ["R-3", "R-4"],
        "undecided": [{"key": "R-2", "between": ["Ready", "Dev"]}],
        "duplicates": ["R-1"],
    }


def test_when_it_was_taken(office: Office) -> None:
    taken = datetime.now(SHANGHAI).replace(microsecond=0)
    photo = office.photo("dated.jpg", taken)
    document = office.on("wall", "read", photo, "--json").document
    assert document["photos"][0]["taken_at"] == document["taken_at"] == taken.isoformat()
    ran = office.on("wall", "read", office.photo())
    assert "do not say when they were taken" in ran.err
    ran = office.on("wall", "read", office.photo(), "--at", "2099-01-01T00:00:00Z")
    assert ran.status == 1
    assert "is in the future" in ran.err
    ran = office.on("wall", "read", office.photo(), "--at", "2026-01-01T00:00:00")
    assert ran.status == 1
    assert "offset" in ran.err


def test_the_same_photo_again_is_applied_only_when_asked_to(office: Office) -> None:
    photo = office.photo()
    office.on("wall", "read", photo, "--apply")
    before = office.on("events", "export", "--out", photo.with_name("before.csv")).status
    assert before == 0
    ran = office.on("wall", "read", photo)
    assert ran.status == 0
    assert "Applied before already: wall.jpg" in ran.err
    ran = office.on("wall", "read", photo, "--apply")
    assert (ran.status, ran.out) == (1, "")
    assert "Nothing was applied: Applied before already" in ran.err
    assert "--anyway" in ran.err
    assert office.on("wall", "read", photo, "--apply", "--anyway").status == 0


def test_an_older_photo_is_applied_only_when_asked_to(office: Office) -> None:
    office.on("wall", "read", office.photo(), "--apply")
    office.move("R-1", "Test")
    ran = office.on("wall", "read", office.photo("old.jpg"), "--at", "2026-01-05T09:00:00Z", "--apply")
    assert ran.status == 1
    assert "before the newest photo" in ran.err


def test_photos_that_cannot_be_applied_say_why(
    office: Office, tmp_path: Path, columns_of: Callable[[], dict[str, str]]
) -> None:
    blank = tmp_path / "blank.png"
    Image.new("L", (900, 600), 220).save(blank)
    headers = [hung.piece.code for hung in office.wall.hung if hung.column_id is not None][:5]
    cards_alone = save(photo_of(office.wall.without(*headers), CAMERA), tmp_path / "cards.jpg")
    corners = [hung.piece.code for hung in office.wall.hung if hung.column_id is None]
    cards_only = save(photo_of(office.wall.without(*headers, *corners), CAMERA), tmp_path / "only.jpg")
    for path, words in (
        (blank, "No code was found on this photo"),
        (cards_alone, "header"),
        (cards_only, "header"),
        (tmp_path, "is not a picture"),
        (tmp_path / "none.jpg", "there is no such file"),
    ):
        ran = office.on("wall", "read", path, "--apply")
        assert ran.status == 1, path
        assert words in ran.err
        assert "Traceback" not in ran.err
    assert columns_of() == {"R-1": "Backlog", "R-2": "Ready", "R-3": "Dev", "R-4": "Done"}
    assert office.read().document["opening_inventory"] is True


def test_lines_for_people(office: Office) -> None:
    office.read("--apply")
    office.move("R-1", "Ready")
    lines = office.on("wall", "read", office.photo()).lines
    assert lines[0].startswith("4 cards on 1 photo, taken at ")
    assert lines[1:] == [
        "To move on the board (--apply does it) (1):",
        "  R-1  a: Backlog → Ready",
        "Confirmed: 3",
    ]
