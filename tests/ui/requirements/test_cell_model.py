"""The model of one cell: order, the line that stands for more, and Qt's own check of models."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QObject, Qt
from pytestqt.modeltest import ModelTester

from kanban.domain.board import WorkItem
from kanban.domain.ids import ItemId
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.card_face import CardFaces
from kanban.ui.requirements.cell_model import CARDS_MIME, ITEM_ROLE, CellKey, CellModel, cards_in
from kanban.workspace import Workspace

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def faces(board: Callable[[str], Workspace]) -> Iterator[CardFaces]:
    made = board("To do: A B C D E F | Doing: | Done:")
    owner = QObject()
    bridge = Bridge(made, owner)
    yield CardFaces(bridge, owner)
    bridge.close()


def cards(faces: CardFaces) -> list[WorkItem]:
    return faces.board.ordered_cards()


def model_of(faces: CardFaces, most: int, items: list[WorkItem]) -> CellModel:
    (key,) = {CellKey(item.place.column_id, None) for item in cards(faces) if item.place}
    made = CellModel(key, faces, most)
    made.fill(items)
    return made


def texts(model: CellModel) -> str:
    return " ".join(str(model.index(row).data()) for row in range(model.rowCount()))


def test_cards_are_in_order_whatever_the_order_of_coming(faces: CardFaces) -> None:
    model = model_of(faces, 10, [])
    for place in (3, 0, 5, 1, 4, 2):
        model.put(cards(faces)[place])
    assert texts(model) == "A B C D E F"
    assert [model.index(row).data(ITEM_ROLE) for row in range(3)] == [1, 2, 3]


def test_some_are_shown_and_a_line_stands_for_the_others(faces: CardFaces) -> None:
    model = model_of(faces, 4, cards(faces))
    assert texts(model) == "A B C D … and 2 more"
    assert (model.count, model.shown, model.id_beyond()) == (6, 4, 5)
    model.take(cards(faces)[1].id)
    assert texts(model) == "A C D E … and 1 more"
    model.take(cards(faces)[5].id)
    assert texts(model) == "A C D E"
    model.put(cards(faces)[1])
    assert texts(model) == "A B C D … and 1 more"
    model.put(cards(faces)[5])
    assert texts(model) == "A B C D … and 2 more"
    model.open_all()
    assert texts(model) == "A B C D E F"


def test_a_card_beyond_the_line_has_no_row(faces: CardFaces) -> None:
    model = model_of(faces, 2, cards(faces))
    assert model.row_of(ItemId(2)) == 1
    assert model.row_of(ItemId(3)) is None
    assert model.has(ItemId(3))
    assert not model.index(2).flags() & Qt.ItemFlag.ItemIsSelectable
    assert not model.index(2).flags() & Qt.ItemFlag.ItemIsDragEnabled


def test_qt_finds_no_fault(faces: CardFaces, qtmodeltester: ModelTester) -> None:
    model = model_of(faces, 3, cards(faces)[:2])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
    for item in cards(faces)[2:]:
        model.put(item)
    for item in cards(faces)[:4]:
        model.take(item.id)
    model.open_all()
    model.fill(cards(faces))


def test_a_drag_carries_ids_for_us_and_titles_for_others(faces: CardFaces) -> None:
    model = model_of(faces, 2, cards(faces))
    mime = model.mimeData([model.index(1), model.index(0), model.index(2)])
    assert cards_in(mime, faces) == [2, 1]
    assert mime.text() == "R-2 B\nR-1 A"
    mime.setData(CARDS_MIME, b"another-board 2 1")
    assert cards_in(mime, faces) == []
    mime.setData(CARDS_MIME, b"")
    assert cards_in(mime, faces) == []


def test_only_some_cards_are_shown_while_all_are_counted(faces: CardFaces) -> None:
    model = model_of(faces, 2, cards(faces))
    model.show_only(frozenset({ItemId(2), ItemId(4), ItemId(6), ItemId(99)}))
    assert texts(model) == "B D … and 1 more"
    assert (model.count, model.has(ItemId(1)), model.row_of(ItemId(1))) == (6, True, None)
    model.take(ItemId(2))
    model.take(ItemId(3))
    assert texts(model) == "D F"
    model.put(cards(faces)[2])
    assert (texts(model), model.count) == ("D F", 5)
    model.show_only(frozenset())
    assert (texts(model), model.rowCount()) == ("", 0)
    model.show_only(None)
    assert texts(model) == "A C … and 3 more"


def test_the_same_choice_again_leaves_the_selection_alone(faces: CardFaces) -> None:
    model = model_of(faces, 9, cards(faces))
    resets: list[bool] = []
    model.modelReset.connect(lambda: resets.append(True))
    model.show_only(frozenset(item.id for item in cards(faces)))
    model.show_only(frozenset({*(item.id for item in cards(faces)), ItemId(99)}))
    assert resets == []
    model.show_only(frozenset({ItemId(1)}))
    assert resets == [True]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    steps=st.lists(
        st.tuples(st.integers(0, 5), st.integers(0, 35), st.sampled_from(["put", "take", "only"])), max_size=25
    ),
    most=st.integers(1, 6),
)
def test_any_changes_leave_the_cards_in_order(faces: CardFaces, steps: list[tuple[int, int, str]], most: int) -> None:
    """Cards come, change their order, go, and are left out; rows that Qt was told of are always those that there are."""
    items = cards(faces)
    model = model_of(faces, most, [])
    rows: list[object] = []
    model.rowsInserted.connect(lambda _, first, last: rows.__setitem__(slice(first, first), [0] * (last - first + 1)))
    model.rowsRemoved.connect(lambda _, first, last: rows.__delitem__(slice(first, last + 1)))
    model.modelReset.connect(lambda: rows.__setitem__(slice(None), [0] * model.rowCount()))
    there: dict[ItemId, str] = {}
    only: frozenset[ItemId] | None = None
    for which, rank, what in steps:
        item = items[which]
        assert item.place is not None
        if what == "only":
            only = frozenset(item.id for item in items[which : which + 3]) if rank % 3 else None
            model.show_only(only)
        elif what == "put":
            there[item.id] = f"{rank:06}"
            model.put(replace(item, place=replace(item.place, rank=there[item.id])))
        else:
            there.pop(item.id, None)
            model.take(item.id)
        order = sorted(there, key=lambda item_id: (there[item_id], item_id))
        assert model.count == len(order)
        order = [item_id for item_id in order if only is None or item_id in only]
        shown = [model.id_at(row) for row in range(model.shown)]
        assert shown == order[:most]
        assert model.rowCount() == min(len(order), most) + (len(order) > most) == len(rows)
