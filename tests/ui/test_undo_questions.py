"""When undo asks before: somebody else's step, one of long ago, one that came in by another way a while ago; once, not each time."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from kanban.domain.operations import OperationId, Source
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.workspace import Workspace
from tests.boards import Clock, move, text_of

BEFORE, AFTER = "To do: A B | Doing: | Done:", "To do: B | Doing: A | Done:"


class Desk:
    """A window without anything in it, and people who answer what it asks."""

    def __init__(self, workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
        self.workspace = workspace
        self.window = QWidget()
        self.bridge = Bridge(workspace)
        self.actions = Actions(self.bridge, self.window)
        self.asked: list[str] = []
        self.answer = True
        self.said: list[str] = []
        self.actions.said.connect(self.said.append)

        def asked(_title: str, text: str, _go_on: str) -> bool:
            self.asked.append(text)
            return self.answer

        monkeypatch.setattr(self.actions, "asked", asked)

    def undo(self) -> None:
        self.actions.undo(Source.KEYBOARD)


@pytest.fixture
def desk(qapp: QApplication, board: Callable[[str], Workspace], monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk at a board; ann sits there."""
    made = Desk(board(BEFORE), monkeypatch)
    yield made
    made.bridge._timer.stop()
    made.window.deleteLater()
    qapp.processEvents()


def test_ones_own_step_is_undone_at_once(desk: Desk) -> None:
    move(desk.workspace, "A", "Doing")
    desk.undo()
    assert (desk.asked, text_of(desk.workspace)) == ([], BEFORE)
    assert desk.said == ["Undo: Move R-1 to Doing"]


def test_a_scan_of_just_now_is_undone_at_once(desk: Desk) -> None:
    move(desk.workspace, "A", "Doing", Source.SCANNER)
    desk.undo()
    assert desk.asked == []


def test_a_scan_of_a_while_ago_is_named_first(desk: Desk, clock: Clock) -> None:
    move(desk.workspace, "A", "Doing", Source.SCANNER)
    clock.go(minutes=11)
    desk.answer = False
    desk.undo()
    assert desk.asked == ['The newest step is "Move R-1 to Doing", by ann (Scanner), Mon 2 Mar 2026, 09:00.']
    assert text_of(desk.workspace) == AFTER
    desk.answer = True
    desk.undo()
    assert text_of(desk.workspace) == BEFORE


def test_somebody_elses_step_is_named_first(desk: Desk) -> None:
    desk.workspace.actor = "bob"
    move(desk.workspace, "A", "Doing")
    desk.workspace.actor = "ann"
    desk.answer = False
    desk.undo()
    assert len(desk.asked) == 1
    assert "by bob (Mouse)" in desk.asked[0]
    assert text_of(desk.workspace) == AFTER


def test_a_step_of_yesterday_is_named_first(desk: Desk, clock: Clock) -> None:
    move(desk.workspace, "A", "Doing")
    clock.go(hours=23)
    desk.undo()
    assert desk.asked == []
    desk.actions.redo(Source.KEYBOARD)
    clock.go(hours=2)
    desk.undo()
    assert len(desk.asked) == 1


def test_people_are_asked_once_until_something_new_is_done(desk: Desk) -> None:
    desk.workspace.actor = "bob"
    for name in ("Doing", "Done", "Doing"):
        move(desk.workspace, "A", name)
    desk.workspace.actor = "ann"
    desk.undo()
    desk.undo()
    assert len(desk.asked) == 1
    move(desk.workspace, "B", "Doing")
    desk.undo()
    desk.undo()
    assert len(desk.asked) == 2


def test_who_goes_back_step_by_step_is_not_asked_about_their_own(desk: Desk, clock: Clock) -> None:
    move(desk.workspace, "A", "Doing", Source.PHOTO)
    clock.go(days=3)
    move(desk.workspace, "A", "Done")
    desk.undo()
    desk.undo()
    assert desk.asked == []
    assert text_of(desk.workspace) == BEFORE


def test_several_steps_are_said_to_be_undone(desk: Desk) -> None:
    for name in ("Doing", "Done"):
        move(desk.workspace, "A", name)
    steps: list[OperationId] = []
    while len(steps) < 2:
        newest = desk.workspace.undoable()
        assert newest is not None
        steps.append(newest.id)
        desk.workspace.undo()
    desk.actions.redo_all(Source.MOUSE, steps[::-1])
    desk.actions.undo_all(Source.MOUSE, steps)
    assert desk.asked == []
    assert len(desk.said) == 2
    assert text_of(desk.workspace) == BEFORE
