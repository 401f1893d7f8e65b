"""Scanned codes on a real board file."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kanban.domain.board import ItemDetails, LimitPolicy, WorkItem
from kanban.domain.card_code import ACTIONS, Action, CardCode, CodeKind, board_code
from kanban.domain.errors import Refused, WipLimitReached
from kanban.domain.events import CardSeen, ItemMoved
from kanban.domain.operations import Source
from kanban.domain.prints import card_digest, item_code, next_revision, person_code
from kanban.scanner import Outcome, ScanAnswer, Scanner
from kanban.store import log
from kanban.store.database import Database
from kanban.usecases import boards, items
from kanban.workspace import Workspace
from tests.boards import Clock, card, column, text_of, whole

MakeBoard = Callable[[str], Workspace]


def _card_code(workspace: Workspace, title: str) -> str:
    return item_code(whole(workspace), card(workspace, title))


def _code(workspace: Workspace, kind: CodeKind, number: int) -> str:
    return str(CardCode(workspace.facts().code, kind, number))


def _header(workspace: Workspace, name: str) -> str:
    return _code(workspace, CodeKind.HEADER, column(workspace, name).id)


def _action(workspace: Workspace, action: Action) -> str:
    return _code(workspace, CodeKind.ACTION, ACTIONS.index(action))


def _badge(workspace: Workspace, name: str) -> str:
    """Return the badge's code of a person, who joins if need be."""
    if name not in {person.name for person in whole(workspace).shown_people()}:
        workspace.do(Source.COMMAND, boards.add_person, name=name)
    person = next(person for person in whole(workspace).shown_people() if person.name == name)
    return person_code(whole(workspace), person)


def _lane(workspace: Workspace, name: str) -> str:
    lane = next(lane for lane in whole(workspace).shown_swimlanes() if lane.name == name)
    return _code(workspace, CodeKind.LANE, lane.id)


def _refuse_over_limit(workspace: Workspace) -> None:
    workspace.do(Source.COMMAND, boards.change_board, facts=replace(workspace.facts(), limit_policy=LimitPolicy.REFUSE))


def _print(workspace: Workspace, title: str) -> str:
    """Print a card and return the code on it."""
    board, item = whole(workspace), card(workspace, title)
    code = item_code(board, item)
    printed = (item.id, next_revision(board, item), card_digest(board, item))
    workspace.do(Source.MOUSE, items.note_cards_printed, prints=[printed])
    return code


def _rename(workspace: Workspace, title: str, new: str) -> None:
    workspace.do(Source.MOUSE, items.edit_item, item_id=card(workspace, title).id, details=ItemDetails(new))


def _lines(answer: ScanAnswer) -> tuple[str, str, str, list[str]]:
    """Return outcome, big line, detail and warnings as text."""
    return answer.outcome.value, str(answer.text), str(answer.detail or ""), [str(w) for w in answer.warnings]


def test_card_then_header_moves_the_card_and_says_so(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    first = scanner.scan(_card_code(workspace, "A"))
    assert _lines(first) == ("waiting", "R-1 → ?", "Now scan a column header, a badge or an action code", [])
    assert text_of(workspace) == "To do: A B | Dev: | Done:"
    second = scanner.scan(_header(workspace, "Dev"))
    assert _lines(second) == ("moved", "R-1 → Dev", "from To do", [])
    assert (second.keys, second.title, second.from_name, second.to_name) == (("R-1",), "A", "To do", "Dev")
    assert text_of(workspace) == "To do: B | Dev: A | Done:"
    assert scanner.pending() is None


def test_a_scan_is_recorded_as_a_scan_and_the_paper_as_seen(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    Scanner(workspace).scan_all([_card_code(workspace, "A"), _header(workspace, "Dev")])
    (newest,) = workspace.read(log.recent_operations, workspace.board_id, 1)
    events = workspace.read(log.events_of, newest.id)
    assert (newest.source, newest.kind) == (Source.SCANNER, "move_item")
    assert [type(event) for event in events] == [ItemMoved, CardSeen]
    assert [event.earliest for event in events] == [None, None]


def test_several_cards_then_header_moves_all_of_them(board: MakeBoard) -> None:
    workspace = board("To do: A B C | Dev: | Done:")
    scanner = Scanner(workspace)
    assert str(scanner.scan(_card_code(workspace, "A")).text) == "R-1 → ?"
    assert str(scanner.scan(_card_code(workspace, "C")).text) == "R-1, R-3 → ?"
    answer = scanner.scan(_header(workspace, "Dev"))
    assert _lines(answer) == ("moved", "2 cards → Dev", "", [])
    assert answer.keys == ("R-1", "R-3")
    assert text_of(workspace) == "To do: B | Dev: A C | Done:"


def test_several_cards_that_moved_together_go_back_together(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: C | Done:")
    scanner = Scanner(workspace)
    codes = [_card_code(workspace, title) for title in "ABC"]
    scanner.scan_all([*codes, _header(workspace, "Dev")])
    assert text_of(workspace) == "To do: | Dev: C A B | Done:"
    (newest,) = workspace.read(log.recent_operations, workspace.board_id, 1)
    events = workspace.read(log.events_of, newest.id)
    assert [type(event).__name__ for event in events] == ["ItemMoved", "ItemMoved", "CardSeen", "CardSeen", "CardSeen"]
    assert str(newest.title) == "Move 2 cards to Dev"
    assert str(scanner.scan(_action(workspace, Action.UNDO)).detail) == "Move 2 cards to Dev"
    assert text_of(workspace) == "To do: A B | Dev: C | Done:"
    again = scanner.scan_many([codes[0], codes[1], _header(workspace, "To do")])[0]
    assert _lines(again)[:2] == ("seen", "2 cards are in To do")
    (newest,) = workspace.read(log.recent_operations, workspace.board_id, 1)
    assert str(newest.title) == "See 2 cards in To do"


def test_a_header_first_stays_in_force_until_it_is_scanned_again(board: MakeBoard) -> None:
    workspace = board("To do: A B C | Dev: | Done:")
    scanner = Scanner(workspace)
    dev = _header(workspace, "Dev")
    ready = scanner.scan(dev)
    until = "until it is scanned again, or nothing is for 30 seconds"
    assert _lines(ready) == ("ready", "Next cards → Dev", until, [])
    assert scanner.scan(_card_code(workspace, "A")).outcome is Outcome.MOVED
    assert scanner.pending() == ready
    assert scanner.scan(_card_code(workspace, "B")).outcome is Outcome.MOVED
    over = scanner.scan(dev)
    assert _lines(over)[:2] == ("told", "No longer: next cards → Dev")
    assert scanner.scan(_card_code(workspace, "C")).outcome is Outcome.WAITING
    assert text_of(workspace) == "To do: C | Dev: A B | Done:"


def test_what_waits_is_forgotten_after_thirty_seconds(board: MakeBoard, clock: Clock) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    waiting = scanner.scan(_card_code(workspace, "A"))
    assert scanner.pending() == waiting
    clock.go(minutes=0.5)
    assert scanner.pending() is None
    assert scanner.scan(_header(workspace, "Dev")).outcome is Outcome.READY
    assert text_of(workspace) == "To do: A | Dev: | Done:"


def test_clear_forgets_what_waits(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    scanner.clear()
    assert scanner.pending() is None
    assert scanner.scan(_header(workspace, "Dev")).outcome is Outcome.READY


def test_a_station_moves_at_once_and_confirms_the_second_time(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    dev = column(workspace, "Dev").id
    assert _lines(scanner.scan(_card_code(workspace, "A"), station=dev))[:2] == ("moved", "R-1 → Dev")
    again = scanner.scan(_card_code(workspace, "A"), station=dev)
    assert _lines(again) == ("seen", "R-1 is in Dev", "Confirmed: it was so already", [])
    seen = card(workspace, "A").seen
    assert seen is not None
    assert seen.column_id == dev


def test_a_badge_assigns_and_confirms_the_second_time(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    badge = _badge(workspace, "Li Na")
    scanner.scan(_card_code(workspace, "A"))
    assert _lines(scanner.scan(badge))[:2] == ("assigned", "Li Na takes R-1")
    scanner.scan(badge)
    assert str(scanner.scan(_card_code(workspace, "B")).text) == "Li Na takes R-2"
    assert _lines(scanner.scan(_card_code(workspace, "B")))[:2] == ("seen", "R-2 is with Li Na")
    people = whole(workspace).people
    assert [[people[o].name for o in card(workspace, t).details.owners] for t in "AB"] == [["Li Na"], ["Li Na"]]


def test_action_codes_block_unblock_and_finish(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    a = _card_code(workspace, "A")
    scanner.scan(a)
    assert _lines(scanner.scan(_action(workspace, Action.BLOCK)))[:2] == ("blocked", "R-1 is blocked")
    assert card(workspace, "A").block is not None
    assert str(scanner.scan(_action(workspace, Action.UNBLOCK)).text) == "Next cards: unblock"
    assert _lines(scanner.scan(a))[:2] == ("unblocked", "R-1 can go on")
    assert card(workspace, "A").block is None
    assert _lines(scanner.scan(_action(workspace, Action.DONE)))[:2] == ("ready", "Next cards: done")
    assert _lines(scanner.scan(a))[:3] == ("moved", "R-1 → Done", "from To do")
    assert str(scanner.scan(_action(workspace, Action.DONE)).text) == "The action is over"
    assert text_of(workspace) == "To do: B | Dev: | Done: A"


def test_blocking_what_is_blocked_is_refused_but_for_one_of_several(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    block = _action(workspace, Action.BLOCK)
    scanner.scan_all([_card_code(workspace, "A"), block])
    scanner.scan(_card_code(workspace, "A"))
    assert str(scanner.scan(block).text) == "R-1 is blocked already: "
    scanner.scan(_card_code(workspace, "A"))
    scanner.scan(_card_code(workspace, "B"))
    assert _lines(scanner.scan(block))[:2] == ("blocked", "2 cards are blocked")
    assert card(workspace, "B").block is not None
    (again,) = scanner.scan_many([_card_code(workspace, "A"), _card_code(workspace, "B"), block])
    assert _lines(again)[:3] == ("seen", "2 cards are blocked", "Confirmed: it was so already")


def test_undo_takes_back_at_once_and_names_what(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    scanner.scan_all([_card_code(workspace, "A"), _header(workspace, "Dev")])
    answer = scanner.scan(_action(workspace, Action.UNDO))
    assert _lines(answer) == ("undone", "Taken back", "Move R-1 to Dev", [])
    assert answer.detail_context == "operations"
    assert text_of(workspace) == "To do: A | Dev: | Done:"


def test_undo_of_somebody_elses_work_asks_for_a_second_scan(board: MakeBoard, clock: Clock) -> None:
    workspace = board("To do: A | Dev: | Done:")
    other = Workspace(Database.open(workspace.path), clock=clock, actor="bob")
    scanner, undo = Scanner(other), _action(workspace, Action.UNDO)
    first = scanner.scan(undo)
    assert (first.outcome, str(first.text)) == (
        Outcome.TOLD,
        "This was ann’s. Scan “Undo” once more to take it back",
    )
    assert str(first.detail) == "Add R-1 to To do"
    assert text_of(workspace) == "To do: A | Dev: | Done:"
    assert scanner.scan(undo).outcome is Outcome.UNDONE
    assert text_of(workspace) == "To do: | Dev: | Done:"
    other.close()


def test_undo_with_nothing_to_undo_is_refused(workspace: Workspace) -> None:
    answer = Scanner(workspace).scan(_action(workspace, Action.UNDO))
    assert _lines(answer)[:2] == ("refused", "There is nothing to undo.")


def test_a_lane_moves_within_the_column_and_with_a_header_names_a_cell(tmp_path: Path, clock: Clock) -> None:
    from tests.boards import ZONE, new_workspace

    plan = boards.plan_of("Team", ["To do", "Dev", "Done"], ZONE, swimlanes=["Web", "App"])
    workspace = new_workspace(tmp_path / "lanes.twinboard", plan, clock)
    workspace.do(Source.COMMAND, items.add_item, title="A")
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    assert _lines(scanner.scan(_lane(workspace, "Web")))[:2] == ("moved", "R-1 → Web")
    scanner.scan(_lane(workspace, "App"))
    assert str(scanner.scan(_header(workspace, "Dev")).text) == "Next cards → Dev · App"
    answer = scanner.scan(_card_code(workspace, "A"))
    assert _lines(answer)[:3] == ("moved", "R-1 → Dev · App", "from To do")
    place = card(workspace, "A").place
    assert place is not None
    assert place.swimlane_id is not None
    assert whole(workspace).swimlanes[place.swimlane_id].name == "App"
    assert whole(workspace).columns[place.column_id].name == "Dev"
    assert _lines(scanner.scan(_card_code(workspace, "A")))[:2] == ("seen", "R-1 is in Dev · App")
    workspace.do(Source.COMMAND, items.add_item, title="B")
    scanner.clear()
    cards = [_card_code(workspace, title) for title in "AB"]
    (both,) = scanner.scan_many([*cards, _lane(workspace, "Web")])
    assert _lines(both)[:2] == ("moved", "2 cards → Web")
    places = [card(workspace, title).place for title in "AB"]
    names = [(whole(workspace).columns[p.column_id].name, p.swimlane_id) for p in places if p is not None]
    web = next(lane.id for lane in whole(workspace).shown_swimlanes() if lane.name == "Web")
    assert names == [("Dev", web), ("To do", web)]
    assert str(scanner.scan(_action(workspace, Action.UNDO)).detail) == "Move 2 cards"
    workspace.close()


def test_corners_and_trains_are_told_and_change_nothing(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    assert _lines(scanner.scan(_code(workspace, CodeKind.CORNER, 2)))[:2] == ("told", "Corner BR of the wall")
    assert _lines(scanner.scan(_code(workspace, CodeKind.TRAIN, 7)))[:2] == ("told", "Release train 7")
    assert scanner.scan(_header(workspace, "Dev")).outcome is Outcome.MOVED


# Limits


def test_a_limit_that_warns_is_said_with_its_figures(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev(2): B C | Done:")
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    answer = scanner.scan(_header(workspace, "Dev"))
    assert _lines(answer) == ("moved", "R-1 → Dev", "from To do", ["Dev: 3 cards, limit 2"])


def test_a_limit_that_refuses_changes_nothing_until_somebody_says_why(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev(1): B | Done:")
    _refuse_over_limit(workspace)
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    answer = scanner.scan(_header(workspace, "Dev"))
    assert answer.outcome is Outcome.REFUSED
    assert isinstance(answer.error, WipLimitReached)
    assert str(answer.text) == ("Dev is full: 1 of 1. Finish one first, or move R-1 anyway with a reason.")
    assert (answer.can_insist, answer.keys, answer.title, answer.to_name) == (True, ("R-1",), "A", "Dev")
    assert text_of(workspace) == "To do: A | Dev(1): B | Done:"
    assert scanner.pending() is None
    without = scanner.move_anyway(answer, "  ")
    assert (without.outcome, without.can_insist) == (Outcome.REFUSED, True)
    assert str(without.text) == "The reason is empty. Type at least one character."
    moved = scanner.move_anyway(without, "customer waits\n")
    assert _lines(moved) == ("moved", "R-1 → Dev", "from To do", ["Dev: 2 cards, limit 1"])
    assert text_of(workspace) == "To do: | Dev(1): B A | Done:"
    (newest,) = workspace.read(log.recent_operations, workspace.board_id, 1)
    (first, _) = workspace.read(log.events_of, newest.id)
    assert isinstance(first, ItemMoved)
    assert first.reason == "customer waits"


def test_a_limit_that_holds_back_the_second_card_holds_back_both(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev(1): | Done:")
    _refuse_over_limit(workspace)
    scanner = Scanner(workspace)
    before = len(workspace.read(log.recent_operations, workspace.board_id, 100))
    answer = scanner.scan_many([_card_code(workspace, "A"), _card_code(workspace, "B"), _header(workspace, "Dev")])[0]
    assert answer.can_insist
    assert text_of(workspace) == "To do: A B | Dev(1): | Done:"
    assert len(workspace.read(log.recent_operations, workspace.board_id, 100)) == before
    assert scanner.move_anyway(answer, "both are small").outcome is Outcome.MOVED
    assert text_of(workspace) == "To do: | Dev(1): A B | Done:"
    moves = [workspace.read(log.history_of, card(workspace, title).id) for title in "AB"]
    reasons = [[e.reason for _, e, _ in history if isinstance(e, ItemMoved)] for history in moves]
    assert reasons == [["both are small"], ["both are small"]]


def test_a_header_in_force_stays_so_after_a_refusal(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev(1): B | Done:")
    _refuse_over_limit(workspace)
    scanner = Scanner(workspace)
    scanner.scan(_header(workspace, "Dev"))
    assert scanner.scan(_card_code(workspace, "A")).outcome is Outcome.REFUSED
    pending = scanner.pending()
    assert pending is not None
    assert str(pending.text) == "Next cards → Dev"


def test_only_a_limit_can_be_insisted_on(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    answer = Scanner(workspace).scan("nonsense")
    assert not answer.can_insist
    assert Scanner(workspace).move_anyway(answer, "because") is answer


# Paper


def test_an_older_print_moves_and_is_pointed_out(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    old = _print(workspace, "A")
    _rename(workspace, "A", "A2")
    new = _print(workspace, "A2")
    assert old != new
    scanner = Scanner(workspace)
    dev = column(workspace, "Dev").id
    answer = scanner.scan(old, station=dev)
    assert _lines(answer)[1:] == (
        "R-1 → Dev",
        "from To do",
        ["R-1: this is an older print. Take it off and hang the newest"],
    )
    assert _lines(scanner.scan(new, station=dev)) == ("seen", "R-1 is in Dev", "Confirmed: it was so already", [])


def test_a_card_whose_text_changed_moves_and_asks_for_a_reprint(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    code = _print(workspace, "A")
    _rename(workspace, "A", "A2")
    scanner = Scanner(workspace)
    assert _lines(scanner.scan(code))[3] == ["R-1 has changed: reprint this card"]
    assert _lines(scanner.scan(_header(workspace, "Dev")))[1:] == (
        "R-1 → Dev",
        "from To do",
        ["R-1 has changed: reprint this card"],
    )


# Refusals


def _set_aside(workspace: Workspace, how: str) -> WorkItem:
    item = card(workspace, "A")
    use_case = {"archived": items.archive_item, "discarded": items.discard_item, "voided": items.void_item}[how]
    workspace.do(Source.MOUSE, use_case, item_id=item.id)
    return item


@pytest.mark.parametrize(
    ("how", "text"),
    [
        ("archived", "R-1 is in the archive. Restore it first if it is to be on the board again."),
        ("discarded", "R-1 has left the board (discarded). Move it back on the board first."),
        ("voided", "R-1 was taken back; it is no longer on this board. Take the card off the wall."),
    ],
)
def test_a_card_that_is_not_on_the_board_is_refused_at_once(board: MakeBoard, how: str, text: str) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    code = _card_code(workspace, "A")
    _set_aside(workspace, how)
    scanner.scan(_card_code(workspace, "B"))
    assert _lines(scanner.scan(code))[:2] == ("refused", text)
    assert str(scanner.scan(_header(workspace, "Dev")).text) == "R-2 → Dev"


def test_a_card_that_left_the_board_while_it_waited_is_refused(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    _set_aside(workspace, "discarded")
    assert str(scanner.scan(_header(workspace, "Dev")).text).startswith("R-1 has left the board")
    assert card(workspace, "A").place is None


@pytest.mark.parametrize(
    ("kind", "number"),
    [
        (CodeKind.CARD, 999),
        (CodeKind.HEADER, 99),
        (CodeKind.BADGE, 99),
        (CodeKind.LANE, 99),
        (CodeKind.ACTION, 99),
        (CodeKind.CORNER, 4),
    ],
)
def test_a_code_that_names_nothing_is_refused_and_leaves_what_waits(
    board: MakeBoard, kind: CodeKind, number: int
) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    code = _code(workspace, kind, number)
    text = f"The code {code} is of this board, but what it names is no longer there."
    assert _lines(scanner.scan(code))[:2] == ("refused", text)
    assert str(scanner.scan(_header(workspace, "Dev")).text) == "R-1 → Dev"


def test_the_header_of_a_removed_column_is_refused_even_while_it_is_in_force(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    dev = column(workspace, "Dev")
    scanner.scan(_header(workspace, "Dev"))
    with workspace.together():
        from kanban.domain.events import ColumnChanged
        from kanban.domain.operations import Decision
        from kanban.domain.texts import Phrase
        from kanban.store.context import Context

        def remove(context: Context) -> Decision:
            gone = ColumnChanged(at=context.now, before=dev, after=replace(dev, removed=True))
            return Decision((gone,), Phrase("Remove Dev"))

        workspace.do(Source.MOUSE, remove)
    answer = scanner.scan(_card_code(workspace, "A"))
    assert (answer.outcome, type(answer.error).__name__) == (Outcome.REFUSED, "CodeOfNothing")
    assert scanner.pending() is None
    station = scanner.scan(_card_code(workspace, "A"), station=dev.id)
    assert station.outcome is Outcome.REFUSED
    assert text_of(workspace) == "To do: A | Done:"


def test_each_wrong_code_is_said_differently(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    good = _card_code(workspace, "A")
    damaged = good[:-1] + ("0" if good[-1] != "0" else "1")
    number = next(n for n in range(1024) if board_code(n) != workspace.facts().code)
    other = str(CardCode(board_code(number), CodeKind.CARD, 1))
    assert [str(scanner.scan(text).text) for text in ("https://example.com/x", damaged, other)] == [
        "This is not a Twinboard code: https://example.com/x",
        f"The code {damaged} is damaged or was typed wrongly. Scan it again, or print it anew.",
        f"The code {other} belongs to another board.",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\x00",
        "x" * 4000,
        "T" * 10,
        "T000000000",
        "卡片",
        "\ud800",
        "T\n0",
        "{key}",
        "%s",
        "０１２３４５６７８９",
    ],
)
def test_any_text_is_answered(board: MakeBoard, text: str) -> None:
    workspace = board("To do: A | Dev: | Done:")
    answer = Scanner(workspace).scan(text)
    assert answer.outcome is Outcome.REFUSED
    assert len(str(answer.text)) < 150
    assert "\x00" not in str(answer.text)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.one_of(st.text(max_size=20), st.integers(0, 40)), max_size=8))
def test_no_row_of_scans_ends_in_a_fault(workspace: Workspace, scans: list[str | int]) -> None:
    """Numbers stand for codes of the board, of things that are there and that are not."""
    if not whole(workspace).items:
        workspace.do(Source.COMMAND, items.add_item, title="A")
        workspace.do(Source.COMMAND, items.add_item, title="B")
    kinds = tuple(CodeKind)
    scanner = Scanner(workspace)
    for scan in scans:
        text = scan if isinstance(scan, str) else _code(workspace, kinds[scan % len(kinds)], scan // len(kinds))
        answer = scanner.scan(text)
        assert (answer.error is not None) == (answer.outcome is Outcome.REFUSED)
        assert str(answer.text)
        scanner.pending()


def test_lower_case_and_look_alike_letters_are_understood(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    code = _card_code(workspace, "A")
    typed = code[0] + code[1:].replace("0", "O").replace("1", "l")
    assert str(Scanner(workspace).scan(f" {typed.lower()}\r").text) == "R-1 → ?"


# All or nothing


def test_scan_all_does_everything_or_nothing(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    a, b, dev = _card_code(workspace, "A"), _card_code(workspace, "B"), _header(workspace, "Dev")
    with pytest.raises(Refused, match="This is not a Twinboard code: oops"):
        scanner.scan_all([a, dev, b, "oops"])
    assert text_of(workspace) == "To do: A B | Dev: | Done:"
    assert scanner.pending() is None
    answers = scanner.scan_all([a, dev, b, dev])
    assert [answer.outcome for answer in answers] == [Outcome.WAITING, Outcome.MOVED, Outcome.WAITING, Outcome.MOVED]
    assert text_of(workspace) == "To do: | Dev: A B | Done:"


def test_nobody_hears_of_a_scan_that_was_rolled_back(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    heard: list[str] = []
    workspace.subscribe(lambda change: heard.append(str(change.operation.title)))
    with pytest.raises(Refused):
        Scanner(workspace).scan_all([_card_code(workspace, "A"), _header(workspace, "Dev"), "oops"])
    assert heard == []


# Pictures


def test_cards_and_a_header_on_one_picture_go_together_in_whatever_order(board: MakeBoard) -> None:
    workspace = board("To do: A B C | Dev: | Done:")
    scanner = Scanner(workspace)
    texts = [_card_code(workspace, "A"), _header(workspace, "Dev"), _card_code(workspace, "B"), "WIFI:S:guests;;"]
    (answer,) = scanner.scan_many([*texts, texts[0]])
    assert _lines(answer) == ("moved", "2 cards → Dev", "", ["Other codes on the picture, left out: 1"])
    assert text_of(workspace) == "To do: C | Dev: A B | Done:"
    assert scanner.pending() is None
    (newest,) = workspace.read(log.recent_operations, workspace.board_id, 1)
    assert newest.source is Source.PHOTO


def test_cards_alone_on_a_picture_wait_as_if_scanned(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    (answer,) = scanner.scan_many([_card_code(workspace, "A"), _card_code(workspace, "B")])
    assert _lines(answer)[:2] == ("waiting", "R-1, R-2 → ?")
    assert str(scanner.scan(_header(workspace, "Dev")).text) == "2 cards → Dev"


def test_cards_on_a_picture_go_where_the_header_in_force_sends_them(board: MakeBoard) -> None:
    workspace = board("To do: A B | Dev: | Done:")
    scanner = Scanner(workspace)
    scanner.scan(_header(workspace, "Dev"))
    (answer,) = scanner.scan_many([_card_code(workspace, "A"), _card_code(workspace, "B")])
    assert str(answer.text) == "2 cards → Dev"


def test_a_header_alone_on_a_picture_takes_the_cards_that_wait(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    scanner.scan(_card_code(workspace, "A"))
    (answer,) = scanner.scan_many([_header(workspace, "Dev"), _code(workspace, CodeKind.CORNER, 0)])
    assert str(answer.text) == "R-1 → Dev"


def test_a_picture_of_which_nobody_can_say_what_it_means_changes_nothing(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    a, dev, done = _card_code(workspace, "A"), _header(workspace, "Dev"), _header(workspace, "Done")
    undo = _action(workspace, Action.UNDO)
    told = "The picture shows {} headers, badges or action codes. Show one of them, with the cards that it is for."
    scanner = Scanner(workspace)
    assert [str(answer.text) for answer in scanner.scan_many([a, dev, done])] == [told.format(2)]
    assert [str(answer.text) for answer in scanner.scan_many([a, undo])] == [told.format(1)]
    assert text_of(workspace) == "To do: A | Dev: | Done:"


def test_a_picture_without_our_codes_says_so(board: MakeBoard) -> None:
    workspace = board("To do: A | Dev: | Done:")
    scanner = Scanner(workspace)
    (empty,) = scanner.scan_many([], picture="wall.jpg")
    assert str(empty.text) == "No code was found in wall.jpg. Hold the card closer, or in better light."
    (foreign,) = scanner.scan_many(["WIFI:S:guests;;"])
    assert str(foreign.text) == "This is not a Twinboard code: WIFI:S:guests;;"
