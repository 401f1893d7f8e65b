"""When items were released and rolled back, as the log has it."""

from collections.abc import Callable
from datetime import UTC, datetime

from kanban.domain.operations import Decision, Source
from kanban.domain.texts import Phrase
from kanban.store import queries
from kanban.store.context import Context
from kanban.store.releases import releases
from kanban.usecases import item_fates
from kanban.workspace import Workspace
from tests.boards import Clock, card, move, whole

Found = list[tuple[str, str, str]]


def found(workspace: Workspace, *titles: str) -> Found:
    """Return title, release and way back of all items or of these, as "day.month. hour" in UTC."""
    ids = [card(workspace, title).id for title in titles] or None
    known = workspace.read(releases, workspace.board_id, ids)
    return [(release.title, _time(release.at), _time(release.back)) for release in known]


def _time(at: datetime | None) -> str:
    return f"{at:%d.%m. %H}" if at else ""


def test_the_last_way_over_the_line_counts_and_the_way_back_after_it(
    board: Callable[[str], Workspace], clock: Clock
) -> None:
    made = board("To do: A B C | Doing: | Done: | Live:")
    move(made, "B", "Live")
    clock.go(days=1)
    move(made, "A", "Done")
    move(made, "A", "Live")
    assert found(made) == [("A", "03.03. 01", ""), ("B", "02.03. 01", "")][::-1] == found(made, "A", "B", "C")
    clock.go(days=1)
    move(made, "A", "Doing")
    assert found(made, "A") == [("A", "03.03. 01", "04.03. 01")]
    clock.go(days=1)
    move(made, "A", "Live")
    assert found(made) == [("B", "02.03. 01", ""), ("A", "05.03. 01", "")]


def test_what_was_undone_counts_for_nothing(board: Callable[[str], Workspace], clock: Clock) -> None:
    made = board("To do: A | Doing: | Done:")
    move(made, "A", "Done")
    clock.go(days=1)
    move(made, "A", "Doing")
    made.undo()
    assert found(made) == [("A", "02.03. 01", "")]
    made.redo()
    assert found(made) == [("A", "02.03. 01", "03.03. 01")]
    made.undo()
    made.undo()
    assert found(made) == []


def test_who_comes_as_finished_has_no_release_and_who_never_existed_neither(
    board: Callable[[str], Workspace], clock: Clock
) -> None:
    made = board("To do: A | Doing: B | Done: C")
    move(made, "A", "Done")
    made.do(Source.MOUSE, item_fates.void_item, item_id=card(made, "A").id)
    assert found(made) == []
    clock.go(days=1)
    move(made, "C", "Doing")
    assert found(made) == []
    move(made, "C", "Done")
    assert found(made) == [("C", "03.03. 01", "")]


def test_who_leaves_the_board_stays_released(board: Callable[[str], Workspace], clock: Clock) -> None:
    made = board("To do: A B | Doing: | Done:")
    move(made, "A", "Done")
    move(made, "B", "Done")
    made.do(Source.MOUSE, item_fates.archive_item, item_id=card(made, "A").id)
    made.do(Source.MOUSE, item_fates.discard_item, item_id=card(made, "B").id)
    clock.go(days=1)
    made.do(Source.MOUSE, item_fates.bring_back_items, item_ids=[card(made, "A").id, card(made, "B").id])
    assert found(made) == [("A", "02.03. 01", ""), ("B", "02.03. 01", "")]


def _found_by_a_photo(context: Context, *, title: str) -> Decision:
    from dataclasses import replace

    from kanban.domain.events import ItemMoved

    known = queries.whole_board(context.db, context.board_id)
    item = next(item for item in known.items.values() if item.title == title)
    assert item.place is not None
    after = replace(item.place, column_id=known.shown_columns()[-1].id, since=context.now)
    moved = ItemMoved(at=context.now, item_id=item.id, before=item.place, after=after, inventory=True)
    return Decision((moved,), Phrase("Wall photo"))


def test_what_the_first_photo_of_a_wall_found_finished_has_no_release(board: Callable[[str], Workspace]) -> None:
    made = board("To do: A B | Doing: | Done:")
    made.do(Source.PHOTO, _found_by_a_photo, title="A")
    assert found(made) == []


def test_a_release_says_what_the_item_is(board: Callable[[str], Workspace]) -> None:
    made = board("To do: A | Doing: | Done:")
    move(made, "A", "Done")
    (only,) = made.read(releases, made.board_id)
    assert (only.key, only.item_id, only.goal_id, only.item_type, only.hoped) == ("R-1", 1, None, "requirement", False)
    assert only.at == whole(made).items[only.item_id].place.since  # type: ignore[union-attr]
    assert only.at.tzinfo is UTC
