"""What scans mean together."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban.domain.card_code import CardCode, CodeKind
from kanban.domain.ids import ColumnId
from kanban.domain.scanning import (
    NOTHING_SCANNED,
    Apply,
    KeepReady,
    LetGo,
    ScanCommand,
    ScanState,
    TakeBack,
    Tell,
    Wait,
    step,
)

NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)
KINDS = {
    "c": CodeKind.CARD,
    "h": CodeKind.HEADER,
    "b": CodeKind.BADGE,
    "a": CodeKind.ACTION,
    "l": CodeKind.LANE,
    "k": CodeKind.CORNER,
    "t": CodeKind.TRAIN,
}
LETTERS = {kind: letter for letter, kind in KINDS.items()}


def _code(text: str) -> CardCode:
    """Return a code from a short form: c1 card, h1 header, b1 badge, a0 action, l1 lane, k0 corner, t1 train; c1r2 = revision 2."""
    number, _, revision = text[1:].partition("r")
    return CardCode("7K", KINDS[text[0]], int(number), int(revision or 0))


def _short(codes: tuple[CardCode, ...]) -> str:
    return " ".join(f"{LETTERS[code.kind]}{code.number}" for code in codes)


def _said(command: ScanCommand) -> str:
    """Return a command as text: `apply c1 c2 > h3`."""
    match command:
        case Wait():
            return f"wait {_short(command.cards)}"
        case Apply():
            return f"apply {_short(command.cards)} > {_both(command.target, command.lane)}"
        case KeepReady():
            return f"ready {_both(command.target, command.lane)}"
        case LetGo():
            return f"let go {_short((command.code,))}"
        case TakeBack():
            return "take back"
        case Tell():
            return f"tell {_short((command.code,))}"


def _both(target: CardCode | None, lane: CardCode | None) -> str:
    return _short(tuple(code for code in (target, lane) if code is not None))


def _scan(texts: str, *, gap_s: float = 1.0, station: int | None = None) -> tuple[ScanState, list[str]]:
    """Scan codes one after another from an empty state; `+40` lets so many seconds pass in between."""
    state, now, said = NOTHING_SCANNED, NOON, []
    for text in texts.split():
        if text.startswith("+"):
            now += timedelta(seconds=float(text[1:]))
            continue
        now += timedelta(seconds=gap_s)
        state, command = step(state, _code(text), now, None if station is None else ColumnId(station))
        said.append(_said(command))
    return state, said


@pytest.mark.parametrize(
    ("scans", "said"),
    [
        ("c1 h5", ["wait c1", "apply c1 > h5"]),
        ("c1 c2 c3 h5", ["wait c1", "wait c1 c2", "wait c1 c2 c3", "apply c1 c2 c3 > h5"]),
        ("c1 h5 c2", ["wait c1", "apply c1 > h5", "wait c2"]),
        ("c1 c1 h5", ["wait c1", "wait c1", "apply c1 > h5"]),
        ("c1 c2 c1 h5", ["wait c1", "wait c1 c2", "wait c2 c1", "apply c2 c1 > h5"]),
        ("h5 c1 c2", ["ready h5", "apply c1 > h5", "apply c2 > h5"]),
        ("h5 c1 h6 c2", ["ready h5", "apply c1 > h5", "ready h6", "apply c2 > h6"]),
        ("h5 c1 h5 c2", ["ready h5", "apply c1 > h5", "let go h5", "wait c2"]),
        ("h5 b3 c1", ["ready h5", "ready b3", "apply c1 > b3"]),
        ("c1 b3", ["wait c1", "apply c1 > b3"]),
        ("b3 c1 c2 b4 c1", ["ready b3", "apply c1 > b3", "apply c2 > b3", "ready b4", "apply c1 > b4"]),
        ("b3 b3 c1", ["ready b3", "let go b3", "wait c1"]),
        ("c1 a0", ["wait c1", "apply c1 > a0"]),
        ("a1 c1 c2", ["ready a1", "apply c1 > a1", "apply c2 > a1"]),
        ("a2 h5 c1", ["ready a2", "ready h5", "apply c1 > h5"]),
        ("a3", ["take back"]),
        ("h5 a3 c1", ["ready h5", "take back", "apply c1 > h5"]),
        ("c1 l2", ["wait c1", "apply c1 > l2"]),
        ("l2 c1", ["ready l2", "apply c1 > l2"]),
        ("l2 l2 c1", ["ready l2", "let go l2", "wait c1"]),
        ("h5 l2 c1", ["ready h5", "ready h5 l2", "apply c1 > h5 l2"]),
        ("l2 h5 c1", ["ready l2", "ready h5 l2", "apply c1 > h5 l2"]),
        ("h5 l2 l2 c1", ["ready h5", "ready h5 l2", "let go l2", "apply c1 > h5"]),
        ("b3 l2 c1", ["ready b3", "ready l2", "apply c1 > l2"]),
        ("l2 b3 c1", ["ready l2", "ready b3", "apply c1 > b3"]),
        ("c1 k0 h5", ["wait c1", "tell k0", "apply c1 > h5"]),
        ("h5 t7 c1", ["ready h5", "tell t7", "apply c1 > h5"]),
    ],
)
def test_scans_in_a_row(scans: str, said: list[str]) -> None:
    assert _scan(scans)[1] == said


def test_after_card_and_header_nothing_is_left() -> None:
    assert _scan("c1 h5")[0] == NOTHING_SCANNED


def test_undo_forgets_cards_that_wait_so_that_the_next_header_does_not_take_them_along() -> None:
    assert _scan("c1 a3 h5")[1] == ["wait c1", "take back", "ready h5"]


def test_an_action_that_a_later_release_may_know_is_only_told() -> None:
    assert _scan("a4 c1")[1] == ["tell a4", "wait c1"]


@pytest.mark.parametrize(
    ("scans", "last"),
    [
        ("c1 +28.9 h5", "apply c1 > h5"),
        ("c1 +29 h5", "ready h5"),
        ("h5 +28.9 c1", "apply c1 > h5"),
        ("h5 +29 c1", "wait c1"),
        ("c1 +20 c2 +20 h5", "apply c1 c2 > h5"),
        ("h5 +20 k1 +20 c1", "apply c1 > h5"),
        ("c1 +29 c2 h5", "apply c2 > h5"),
        ("c1 +-3600 h5", "ready h5"),
    ],
)
def test_thirty_seconds_after_the_last_scan_all_is_forgotten(scans: str, last: str) -> None:
    assert _scan(scans)[1][-1] == last


def test_a_station_moves_a_card_at_once() -> None:
    assert _scan("c1 c2", station=9) == (ScanState(at=NOON + timedelta(seconds=2)), ["apply c1 > h9", "apply c2 > h9"])


def test_what_is_in_force_goes_before_the_station() -> None:
    assert _scan("b3 c1 b3 c1", station=9)[1] == ["ready b3", "apply c1 > b3", "let go b3", "apply c1 > h9"]


def test_a_station_moves_into_the_lane_that_is_in_force() -> None:
    assert _scan("l2 c1", station=9)[1] == ["ready l2", "apply c1 > h9 l2"]


def test_a_card_scanned_again_in_a_newer_print_waits_in_that_one() -> None:
    state, _ = _scan("c1r1 c1r2")
    assert [card.revision for card in state.cards] == [2]


_codes = st.sampled_from(["c1", "c2", "c3", "h1", "h2", "b1", "a0", "a3", "l1", "l2", "k0", "t1"])


@given(st.lists(_codes, max_size=25), st.sampled_from([None, 4]))
def test_cards_never_wait_while_something_is_in_force(scans: list[str], station: int | None) -> None:
    state, now = NOTHING_SCANNED, NOON
    for text in scans:
        state, command = step(state, _code(text), now, None if station is None else ColumnId(station))
        in_force = state.target is not None or state.lane is not None
        assert not (state.cards and in_force)
        assert len({card.number for card in state.cards}) == len(state.cards)
        if isinstance(command, Apply):
            assert command.cards
            assert command.target is not None or command.lane is not None
