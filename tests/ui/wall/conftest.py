"""The window with a team's board, and photos of its wall."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from kanban.domain.board import Board
from kanban.domain.wall.model import CodeSighting, Method
from kanban.settings import Settings
from kanban.store import queries
from kanban.ui.boards_page import BoardsPage
from kanban.ui.main_window import MainWindow
from kanban.ui.wall.page import ReviewPage
from tests.ui.wall.shown_wall import Hanging, soon, team_file

Show = Callable[..., ReviewPage]


@pytest.fixture
def window(qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window with the team's board open."""
    made = MainWindow(Settings(theme="light", sound=False))
    made.resize(1600, 900)
    made.show()
    made.open_path(team_file(tmp_path / "team.twinboard"))
    yield made
    made.close()
    made.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def page(window: MainWindow) -> BoardsPage:
    """The page of the open board."""
    assert window.page is not None
    return window.page


def whole(page: BoardsPage) -> Board:
    """Return the board with all items, as the file has it."""
    workspace = page.bridge.workspace
    return workspace.read(queries.whole_board, workspace.board_id)


def where(page: BoardsPage) -> dict[str, str]:
    """Return the column's name of each card on the board, by key."""
    board = whole(page)
    return {item.key: board.columns[item.place.column_id].name for item in board.items.values() if item.place}


@pytest.fixture
def photograph(page: BoardsPage) -> Show:
    """Open the review of a photo: `photograph({"R-1": "Dev"})`; "Dev|Test" hangs between, "" outside."""

    def show(
        cards: dict[str, str] | list[tuple[str, str]],
        *,
        digest: str = "a",
        method: Method = Method.DECODED,
        extra: tuple[CodeSighting, ...] = (),
    ) -> ReviewPage:
        pairs = list(cards.items()) if isinstance(cards, dict) else cards
        hung = [(key, tuple(filter(None, names.split("|")))) for key, names in pairs]
        page.wall.show_photos(Hanging(whole(page), hung, soon(), digest, method, extra).photos())
        assert page.wall.review is not None
        return page.wall.review

    return show


@pytest.fixture
def known(page: BoardsPage, photograph: Show) -> Show:
    """The same, on a wall that was photographed before with every card where the board has it."""
    photograph({"R-1": "Ready", "R-2": "Ready", "R-3": "Dev", "R-4": "Test"}, digest="before")
    page.wall.apply()
    return photograph
