"""Cards of other programs onto the board: once, again, and after both sides went on."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

import pytest

from kanban.domain.board import Board, ChecklistEntry, ClassOfService, Link
from kanban.domain.operations import Source
from kanban.domain.replay import replay
from kanban.domain.texts import Phrase
from kanban.exchange.cards import ForeignCard, ForeignColumn, ForeignComment, ForeignFile, ForeignMove, ForeignStay
from kanban.exchange.event_log import LogRow, RowFault
from kanban.store import log
from kanban.usecases import items
from kanban.usecases.import_answers import OUT, Answer, Take, suggest
from kanban.usecases.import_cards import CardsRefused, NothingToImport, import_cards
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import Draft, ImportPlan, RowState, read_snapshot
from kanban.usecases.importing import import_events
from kanban.workspace import Workspace
from tests.boards import START, Clock, card, move, text_of, whole

MakeBoard = Callable[[str], Workspace]
_ALL: Final = frozenset(
    ("id", "title", "notes", "column", "owners", "labels", "due", "class", "checklist", "links", "comments", "blocked", "blocked_by", "history", "archived")
)  # fmt: skip


def _days(days: float) -> datetime:
    return START + timedelta(days=days)


def _card(number: int, column: str = "Doing", **fields: object) -> ForeignCard:
    made = ForeignCard(number + 1, f"card{number}", f"P-{number}", f"P-{number}", column=column, created_at=_days(-9))
    return replace(made, **fields)  # type: ignore[arg-type]


def _file(
    *cards: ForeignCard, program: str = "jira", carries: frozenset[str] = _ALL, faults: tuple[RowFault, ...] = ()
) -> ForeignFile:
    names = dict.fromkeys(
        name
        for c in cards
        for name in (c.column, *(n for m in c.moves for n in (m.before, m.after)), *(s.column for s in c.stays))
    )
    return ForeignFile(
        Path("file.csv"), program, cards, tuple(map(ForeignColumn, filter(None, names))), faults, carries=carries
    )


def _draft(
    workspace: Workspace, file: ForeignFile, *, both: bool = False, strict: bool = True, changes: bool = True
) -> Draft:
    snapshot = workspace.read(read_snapshot, workspace.board_id, workspace.now())
    return draft_import(snapshot, ImportPlan(file, suggest(file, snapshot.board), changes, both, strict))


def _import(workspace: Workspace, file: ForeignFile, **decisions: bool) -> Draft:
    draft = _draft(workspace, file, **decisions)
    workspace.do(Source.IMPORT, import_cards, draft=draft)
    _check_log(workspace)
    return draft


def _check_log(workspace: Workspace) -> None:
    """The tables are what a replay of the log gives."""
    tables = whole(workspace)
    events = workspace.read(lambda db: list(log.all_events(db, workspace.board_id)))
    replayed = replay(Board(tables.facts), events)
    assert (replayed.items, replayed.columns, replayed.people) == (tables.items, tables.columns, tables.people)


def _way(workspace: Workspace, title: str) -> list[tuple[str, float]]:
    """Where a card has been, and how many days before the tests' clock began it came there."""
    item_id, columns = card(workspace, title).id, whole(workspace).columns
    moves = workspace.read(log.logged_moves, workspace.board_id)
    return [
        (columns[m.to_column_id].name if m.to_column_id else "", (m.at - START) / timedelta(days=1))
        for m in moves
        if m.item_id == item_id
    ]


@pytest.fixture
def empty(board: MakeBoard) -> Workspace:
    return board("To do: | Doing: | Test: | Done:")


def test_a_card_comes_with_all_that_is_written_on_it(empty: Workspace) -> None:
    said = ForeignComment("王芳", _days(-3), "Look **here**")
    _import(
        empty,
        _file(
            _card(1, notes="n", owners=("Li Wei", "王芳"), labels=("a" * 50, "b"), due=_days(9).date(), class_of_service="Blocker",
                  checklist=(ChecklistEntry("x", True),), links=(Link("https://x.y"),), comments=(said,), block="Impediment"),
            _card(2, "Done", blocked_by=("P-1",), archived=True),
        ),
    )  # fmt: skip
    one, two, board = card(empty, "card1"), card(empty, "card2"), whole(empty)
    assert one.key == "P-1"
    assert [board.people[owner].name for owner in one.details.owners] == ["Li Wei", "王芳"]
    assert [board.people[owner].initials for owner in one.details.owners] == ["LW", "王芳"]
    assert one.details.labels == ("a" * 39 + "…", "b")
    assert one.details.class_of_service is ClassOfService.EXPEDITE
    assert (one.details.checklist, one.details.links) == ((ChecklistEntry("x", True),), (Link("https://x.y"),))
    assert [(c.number, c.text, c.at, c.actor) for c in one.comments] == [(1, "Look **here**", _days(-3), "王芳")]
    assert one.block is not None
    assert one.block.reason == "Impediment"
    assert two.details.blocked_by == (one.id,)
    assert two.archived
    assert one.origin == "jira:P-1"


def test_its_history_comes_in_at_its_times(empty: Workspace) -> None:
    moves = (
        ForeignMove(_days(-7), "To do", "Doing"),
        ForeignMove(_days(-5), "Doing", "QA"),
        ForeignMove(_days(-2), "QA", "Done"),
    )
    _import(empty, _file(_card(1, "Done", moves=moves), _card(2, "Done", finished_at=_days(-1)), _card(3, "Done")))
    assert _way(empty, "card1") == [("To do", -9), ("Doing", -7), ("Test", -5), ("Done", -2)]
    assert _way(empty, "card2") == [("To do", -9), ("Done", -1)]
    assert _way(empty, "card3") == [("Done", -9)]
    assert text_of(empty) == "To do: | Doing: | Test: | Done: card2 card1 card3"


def test_the_end_of_a_way_that_no_move_tells_lies_between_the_last_one_and_now(empty: Workspace) -> None:
    _import(empty, _file(_card(1, "Test", moves=(ForeignMove(_days(-7), "", "Doing"),))))
    (event,) = [e for _, e, _ in empty.read(log.history_of, card(empty, "card1").id) if type(e).__name__ == "ItemMoved"]
    assert event.earliest == _days(-7)
    assert event.at > START


def test_times_in_each_status_become_moves_in_the_order_of_columns(empty: Workspace) -> None:
    day = 86_400
    stays = (
        ForeignStay("Done", 0),
        ForeignStay("Doing", 2 * day),
        ForeignStay("To do", 3 * day),
        ForeignStay("Test", day),
    )
    back = (ForeignStay("Done", 0), ForeignStay("Doing", 2 * day, 2))
    _import(empty, _file(_card(1, "Done", stays=stays), _card(2, "Done", stays=back, finished_at=_days(-1))))
    assert _way(empty, "card1") == [("To do", -9), ("Doing", -6), ("Test", -4), ("Done", -3)]
    assert _way(empty, "card2") == [("To do", -9), ("Done", -1)]


def test_new_columns_stand_left_of_the_finished_one_in_the_order_of_the_file(empty: Workspace) -> None:
    file = replace(
        _file(_card(1, "Design"), _card(2, "Legal"), _card(3, "Live")),
        columns=(ForeignColumn("Design"), ForeignColumn("Legal"), ForeignColumn("Live", done=True)),
    )
    draft = _import(empty, file)
    assert text_of(empty) == "To do: | Doing: | Test: | Design: card1 | Legal: card2 | Done: | Live: card3"
    assert draft.made["columns"] == ("Design", "Legal", "Live")
    empty.undo()
    assert text_of(empty) == "To do: | Doing: | Test: | Done:"


def test_names_can_stand_for_something_else_or_be_left_out(empty: Workspace) -> None:
    file = _file(_card(1, "Legal", owners=("Li", "Wang")), _card(2, "Rejected"))
    snapshot = empty.read(read_snapshot, empty.board_id, empty.now())
    answers = suggest(file, snapshot.board)
    answers = replace(
        answers,
        columns={"Legal": Answer(Take.IS, "Test"), "Rejected": OUT},
        people={"Li": Answer(Take.NEW, "Li Wei"), "Wang": OUT},
    )
    draft = draft_import(snapshot, ImportPlan(file, answers))
    empty.do(Source.IMPORT, import_cards, draft=draft)
    assert text_of(empty) == "To do: | Doing: | Test: card1 | Done:"
    assert [person.name for person in whole(empty).shown_people()] == ["Li Wei"]
    assert draft.count(RowState.LEFT_OUT) == 1


def test_twice_doubles_nothing_and_undo_lets_it_come_again(empty: Workspace) -> None:
    moves = (ForeignMove(_days(-7), "To do", "Doing"),)
    file = _file(
        _card(1, moves=moves, comments=(ForeignComment("a", _days(-1), "x"),), block=""),
        _card(2, "Done", archived=True),
    )
    _import(empty, file)
    before = whole(empty).items
    with pytest.raises(NothingToImport):
        _import(empty, file)
    assert _draft(empty, file).count(RowState.KNOWN) == 2
    empty.undo()
    assert list(whole(empty).cards()) == []
    _import(empty, file)
    after = whole(empty).items
    assert {k: (v.title, v.archived, v.comments, v.block) for k, v in after.items()} == {
        k: (v.title, v.archived, v.comments, v.block) for k, v in before.items()
    }
    assert _way(empty, "card1") == [("To do", -9), ("Doing", -7)]
    empty.undo()
    empty.redo()
    _check_log(empty)


def test_a_newer_file_changes_what_it_changed_and_not_what_was_changed_here(empty: Workspace, clock: Clock) -> None:
    _import(empty, _file(_card(1, labels=("a",)), _card(2), _card(3, "To do")))
    one = card(empty, "card1")
    empty.do(Source.MOUSE, items.edit_item, item_id=one.id, details=replace(one.details, title="ours"))
    move(empty, "card3", "Test")
    clock.go(days=1)
    newer = _file(
        _card(1, title="theirs", labels=("a", "b")),
        _card(2, "Test", comments=(ForeignComment("a", _days(0.5), "new"),)),
        _card(3, "To do"),
    )
    draft = _draft(empty, newer)
    rows = {row.card.external_id: (row.state, row.clean, row.both) for row in draft.rows}
    assert rows == {
        "P-1": (RowState.CHANGED, ("labels",), ("title",)),
        "P-2": (RowState.CHANGED, ("comments", "column"), ()),
        "P-3": (RowState.KNOWN, (), ()),
    }
    _import(empty, newer)
    assert text_of(empty) == "To do: | Doing: ours | Test: card3 card2 | Done:"
    assert card(empty, "ours").details.labels == ("a", "b")
    assert [said.text for said in card(empty, "card2").comments] == ["new"]
    assert [row.both for row in _draft(empty, newer).rows] == [("title",), (), ()]
    with pytest.raises(NothingToImport):
        _import(empty, newer)
    _import(empty, newer, both=True)
    assert card(empty, "theirs").details.labels == ("a", "b")


def test_moves_of_a_newer_file_go_on_from_the_known_ones_and_older_ones_are_noted(
    empty: Workspace, clock: Clock
) -> None:
    _import(
        empty, _file(_card(1, moves=(ForeignMove(_days(-7), "", "To do"), ForeignMove(_days(-3), "To do", "Doing"))))
    )
    clock.go(days=2)
    newer = (
        ForeignMove(_days(-7), "", "To do"), ForeignMove(_days(-5), "To do", "Test"), ForeignMove(_days(-4), "Test", "To do"),
        ForeignMove(_days(-3), "To do", "Doing"), ForeignMove(_days(1), "Doing", "Done"),
    )  # fmt: skip
    _import(empty, _file(_card(1, "Done", moves=newer)))
    assert _way(empty, "card1") == [("To do", -7), ("Test", -5), ("To do", -4), ("Doing", -3), ("Done", 1)]


def test_fields_that_a_file_does_not_speak_of_stay(empty: Workspace) -> None:
    _import(empty, _file(_card(1, labels=("a",), owners=("Li",))))
    _import(empty, _file(_card(1, title="new"), carries=frozenset(("id", "title"))))
    assert card(empty, "new").details.labels == ("a",)
    assert text_of(empty) == "To do: | Doing: new | Test: | Done:"


def test_a_log_of_moves_gets_its_titles_from_a_table(empty: Workspace) -> None:
    rows = [LogRow(2, "P-1", "", "To do", _days(-9)), LogRow(3, "P-1", "To do", "Doing", _days(-8))]
    empty.do(Source.IMPORT, import_events, rows=rows)
    _import(empty, _file(_card(1, "Doing")))
    assert text_of(empty) == "To do: | Doing: card1 | Test: | Done:"
    assert _way(empty, "card1") == [("To do", -9), ("Doing", -8)]


def test_trellos_cards_get_keys_of_their_own_and_are_known_again(board: MakeBoard) -> None:
    workspace = board("To do: mine | Doing: | Done:")
    file = _file(_card(1, key="", external_id="5f00"), program="trello")
    _import(workspace, file)
    assert (card(workspace, "mine").key, card(workspace, "card1").key) == ("R-1", "R-2")
    assert _draft(workspace, file).count(RowState.KNOWN) == 1


def test_a_card_of_another_board_with_the_same_key_gets_a_new_one(board: MakeBoard) -> None:
    workspace = board("To do: mine | Doing: | Done:")
    _import(workspace, _file(_card(1, key="R-1", external_id="R-1"), program="twinboard-ZZ"))
    assert card(workspace, "card1").key == "R-2"


def test_all_rows_or_none_unless_the_good_ones_are_wanted(empty: Workspace) -> None:
    bad = (RowFault(7, Phrase("it has no title")),)
    file = _file(_card(1), faults=bad)
    with pytest.raises(CardsRefused, match=r"^1 rows? cannot be imported; the first is line 7: it has no title\."):
        _import(empty, file)
    assert whole(empty).items == {}
    draft = _import(empty, file, strict=False)
    assert text_of(empty) == "To do: | Doing: card1 | Test: | Done:"
    assert [(fault.line, str(fault.reason)) for fault in draft.faults] == [(7, "it has no title")]


def test_a_date_in_the_future_is_taken_as_now_and_said(empty: Workspace) -> None:
    draft = _import(empty, _file(_card(1), _card(2, created_at=_days(9))))
    assert draft.faults == ()
    assert [(doubt.line, str(doubt.reason)) for doubt in draft.doubts] == [
        (3, "created on 2026-03-11 09:00, which is in the future: taken as now")
    ]
    assert card(empty, "card2").added_at <= empty.now()


def test_a_clock_in_another_zone_is_no_future(empty: Workspace) -> None:
    _import(empty, _file(_card(1, created_at=_days(0.5))))
    assert card(empty, "card1").added_at <= empty.now()


def test_circles_of_waiting_are_cut_and_said(empty: Workspace) -> None:
    draft = _import(
        empty,
        _file(_card(1, blocked_by=("P-2", "P-1", "X-9")), _card(2, blocked_by=("P-3",)), _card(3, blocked_by=("P-1",))),
    )
    assert card(empty, "card1").details.blocked_by == (card(empty, "card2").id,)
    assert card(empty, "card3").details.blocked_by == ()
    assert [(doubt.line, str(doubt.reason)) for doubt in draft.doubts] == [
        (2, "it would wait for itself by way of P-1; that is left out"),
        (4, "it would wait for itself by way of P-1; that is left out"),
    ]


def test_what_was_taken_back_here_does_not_come_again(empty: Workspace) -> None:
    _import(empty, _file(_card(1), _card(2)))
    empty.do(Source.MOUSE, items.void_item, item_id=card(empty, "card1").id)
    draft = _draft(empty, _file(_card(1), _card(2)))
    assert [str(fault.reason) for fault in draft.faults] == ["P-1 was taken back on this board"]


def test_a_board_that_went_on_meanwhile_is_looked_at_again(empty: Workspace) -> None:
    draft = _draft(empty, _file(_card(1)))
    empty.do(Source.MOUSE, items.add_item, title="meanwhile")
    empty.do(Source.IMPORT, import_cards, draft=draft)
    _check_log(empty)
    assert text_of(empty) == "To do: meanwhile | Doing: card1 | Test: | Done:"
    assert {card(empty, "meanwhile").number, card(empty, "card1").number} == {1, 2}


def test_the_name_of_the_operation(empty: Workspace) -> None:
    _import(empty, _file(_card(1), _card(2)))
    operation = empty.undoable()
    assert operation is not None
    assert str(operation.title) == "Import 2 cards from file.csv"
    assert operation.recorded_at.tzinfo == UTC
