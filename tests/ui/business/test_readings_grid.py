"""The grid of readings: typed is recorded, Enter goes on, what is no number is said and not recorded."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.modeltest import ModelTester

from kanban.domain.business.values import Cadence
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.ui.business.readings_grid import ReadingsGrid
from kanban.ui.business.readings_model import DUE_ROLE, FAULT_ROLE, REVISION_ROLE, ReadingsModel
from kanban.usecases import metrics
from tests.ui.business.conftest import Desk

FRIDAY, MONDAY = date(2026, 2, 27), date(2026, 3, 2)
LAST_SUNDAY = date(2026, 3, 1)
Type = Callable[[str], None]


def grid(desk: Desk) -> ReadingsGrid:
    desk.board.record_readings()
    assert desk.board.grid is not None
    return desk.board.grid


def here(shown: ReadingsGrid) -> tuple[MetricId, date] | None:
    cell = shown.readings.cell(shown.table.currentIndex())
    return (cell.metric.id, cell.period) if cell else None


def at(model: ReadingsModel, metric_id: MetricId, period: date) -> QModelIndex:
    for column in range(1, model.columnCount()):
        index = model.index(model.row_of(metric_id), column)
        cell = model.cell(index)
        if cell is not None and cell.period == period:
            return index
    raise AssertionError(f"{period} is not shown")


def shown_labels(model: ReadingsModel) -> list[str]:
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


@pytest.fixture
def type_in(desk: Desk) -> Type:
    """Type into the current cell and press Enter."""

    def typed(text: str) -> None:
        assert desk.board.grid is not None
        table = desk.board.grid.table
        QTest.keyClicks(table, "0")
        editor = table.findChildren(QLineEdit)[-1]
        editor.setText(text)  # QTest cannot type full-width digits
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()

    return typed


def test_metrics_stand_under_their_cadence_those_that_are_due_first(desk: Desk) -> None:
    read = desk.add("Read already")
    desk.read(read, FRIDAY, 1)
    desk.add("Weekly", cadence=Cadence.WEEKLY)
    desk.add("Due", unit="%")
    assert shown_labels(grid(desk).readings) == ["Daily", "Due (%)", "Read already", "Weekly", "Weekly"]


def test_each_cadence_has_its_own_periods_the_running_one_last(desk: Desk) -> None:
    desk.add("Daily")
    desk.add("Weekly", cadence=Cadence.WEEKLY)
    desk.add("Monthly", cadence=Cadence.MONTHLY)
    model = grid(desk).readings
    last = model.columnCount() - 1
    assert [model.index(row, last).data() for row in (0, 2, 4)] == ["Mon\n2 Mar", "Week 10\nto 8 Mar", "Mar\n2026"]
    assert [model.index(row, last - 1).data() for row in (0, 2, 4)] == ["Sun\n1 Mar", "Week 9\nto 1 Mar", "Feb\n2026"]


def test_the_first_due_cell_has_the_focus_and_enter_goes_on(desk: Desk, type_in: Type) -> None:
    first, second = desk.add("First"), desk.add("Second")
    weekly = desk.add("Weekly", cadence=Cadence.WEEKLY)
    shown = grid(desk)
    assert here(shown) == (first, FRIDAY)
    type_in("1,234.5")
    assert here(shown) == (second, FRIDAY)
    type_in("7")
    assert here(shown) == (weekly, LAST_SUNDAY)
    type_in("８８")
    assert (desk.current(first), desk.current(second)) == ([(FRIDAY, 1234.5)], [(FRIDAY, 7)])
    assert desk.current(weekly) == [(LAST_SUNDAY, 88)]
    assert shown.readings.due_cells() == []


def test_each_reading_is_one_step_of_undo(desk: Desk, type_in: Type) -> None:
    first, second = desk.add("First"), desk.add("Second")
    shown = grid(desk)
    type_in("1")
    type_in("2")
    desk.actions.undo(Source.KEYBOARD)
    assert (desk.current(first), desk.current(second)) == ([(FRIDAY, 1)], [])
    assert [index.data(DUE_ROLE) for index in shown.readings.due_cells()] == [True]


@pytest.mark.parametrize("typed", ["many", "n/a", "1.2.3", "--", "nan"])
def test_what_is_no_number_is_said_beside_the_cell_and_not_recorded(desk: Desk, type_in: Type, typed: str) -> None:
    metric = desk.add("First")
    desk.add("Second")
    shown = grid(desk)
    type_in(typed)
    assert here(shown) == (metric, FRIDAY)
    assert shown.table.fault_shown() == f'"{typed}" is not a number. Type it like 1234.5, without a unit.'
    assert shown.table.currentIndex().data() == typed
    assert desk.all_readings(metric) == []
    type_in("12.5")
    assert shown.table.fault_shown() == ""
    assert desk.current(metric) == [(FRIDAY, 12.5)]


def test_a_wrong_entry_leaves_the_value_that_was_there(desk: Desk, type_in: Type) -> None:
    metric = desk.add("First")
    desk.read(metric, FRIDAY, 5)
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, metric, FRIDAY))
    type_in("abc")
    assert desk.current(metric) == [(FRIDAY, 5)]
    shown.readings.withdraw(shown.table.currentIndex())
    assert (shown.table.fault_shown(), shown.table.currentIndex().data()) == ("", "5")


def test_a_correction_is_a_new_revision_and_the_tool_tip_shows_both(desk: Desk, type_in: Type) -> None:
    metric = desk.add("First", unit="people")
    desk.read(metric, FRIDAY, 5)
    shown = grid(desk)
    index = at(shown.readings, metric, FRIDAY)
    shown.table.setCurrentIndex(index)
    type_in("6")
    assert [(reading.revision, reading.value) for reading in desk.all_readings(metric)] == [(1, 5), (2, 6)]
    tip = str(index.data(Qt.ItemDataRole.ToolTipRole))
    assert tip == (
        "<p>Revision 2: 6\u00a0people, ann, 2 Mar 2026 09:00<br>Revision 1: 5\u00a0people, ann, 2 Mar 2026 09:00</p>"
    )


def test_delete_takes_a_value_back_and_undo_brings_it_again(desk: Desk) -> None:
    metric = desk.add("First")
    desk.read(metric, FRIDAY, 5)
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, metric, FRIDAY))
    QTest.keyClick(shown.table, Qt.Key.Key_Delete)
    assert desk.current(metric) == []
    desk.actions.undo(Source.KEYBOARD)
    assert desk.current(metric) == [(FRIDAY, 5)]


def test_a_column_from_a_spreadsheet_fills_down_as_one_step(desk: Desk) -> None:
    first, second, third = desk.add("First"), desk.add("Second"), desk.add("Third")
    weekly = desk.add("Weekly", cadence=Cadence.WEEKLY)
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, first, MONDAY))
    QGuiApplication.clipboard().setText("1\r\n2,000\r\nabc\r\n4\r\n5\r\n")
    QTest.keyClick(shown.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [desk.current(each) for each in (first, second, third)] == [[(MONDAY, 1)], [(MONDAY, 2000)], []]
    assert desk.current(weekly) == [(date(2026, 3, 8), 4)]
    assert at(shown.readings, third, MONDAY).data(FAULT_ROLE) == (
        '"abc" is not a number. Type it like 1234.5, without a unit.'
    )
    assert desk.refused == ["More was pasted than there are rows and columns for; the rest was left out."]
    desk.actions.undo(Source.KEYBOARD)
    assert [desk.current(each) for each in (first, second, third, weekly)] == [[], [], [], []]


def test_a_block_of_days_fills_to_the_right_and_leaves_out_what_is_empty(desk: Desk) -> None:
    metric = desk.add("First")
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, metric, date(2026, 2, 28)))
    QGuiApplication.clipboard().setText("1\t\t3")
    QTest.keyClick(shown.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert desk.current(metric) == [(date(2026, 2, 28), 1), (MONDAY, 3)]


def test_arrows_pass_over_headings_and_names(desk: Desk) -> None:
    daily = desk.add("Daily")
    weekly = desk.add("Weekly", cadence=Cadence.WEEKLY)
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, daily, MONDAY))
    QTest.keyClick(shown.table, Qt.Key.Key_Down)
    assert here(shown) == (weekly, date(2026, 3, 8))
    QTest.keyClick(shown.table, Qt.Key.Key_Up)
    assert here(shown) == (daily, MONDAY)


def test_what_others_record_appears_and_the_place_is_kept(desk: Desk) -> None:
    first, second = desk.add("First"), desk.add("Second")
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, second, FRIDAY))
    desk.read(first, FRIDAY, 9)
    assert at(shown.readings, first, FRIDAY).data() == "9"
    desk.add("Third")
    assert here(shown) == (second, FRIDAY)


def test_on_the_next_day_the_grid_has_the_next_day(desk: Desk) -> None:
    metric = desk.add("First")
    shown = grid(desk)
    desk.clock.go(days=1)
    desk.board.look_at_clock()
    assert at(shown.readings, metric, date(2026, 3, 3)).column() == shown.readings.columnCount() - 1
    assert at(shown.readings, metric, MONDAY).data(DUE_ROLE)


def test_escape_closes_the_grid_and_there_is_nothing_to_save(desk: Desk) -> None:
    desk.add("First")
    shown = grid(desk)
    QTest.keyClick(shown.table, Qt.Key.Key_Escape)
    assert shown.isHidden()
    assert desk.board.tiles.isVisible()


def test_escape_in_a_cell_drops_only_what_was_typed(desk: Desk) -> None:
    metric = desk.add("First")
    shown = grid(desk)
    QTest.keyClicks(shown.table, "7")
    editor = shown.table.findChild(QLineEdit)
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_Escape)
    assert shown.isVisible()
    assert desk.current(metric) == []


def test_without_metrics_the_form_for_one_opens_instead(desk: Desk) -> None:
    desk.board.record_readings()
    assert desk.board.grid is None


def test_screen_readers_hear_metric_period_value_and_what_is_due(desk: Desk) -> None:
    metric = desk.add("First", unit="%")
    desk.read(metric, date(2026, 2, 26), 5)
    model = grid(desk).readings
    role = Qt.ItemDataRole.AccessibleTextRole
    assert at(model, metric, date(2026, 2, 26)).data(role) == "First, Thu 26 Feb: 5\u00a0%"
    assert at(model, metric, FRIDAY).data(role) == "First, Fri 27 Feb: no reading. due"


def test_long_values_get_wider_columns_instead_of_being_cut(desk: Desk) -> None:
    desk.add("First")
    many = grid(desk).readings.columnCount()
    wide = desk.add("Revenue", decimals=2)
    desk.read(wide, FRIDAY, 1234567890.12)
    shown = grid(desk)
    assert shown.readings.columnCount() < many
    metrics_of_font = shown.table.fontMetrics()
    column = at(shown.readings, wide, FRIDAY).column()
    assert shown.table.columnWidth(column) > metrics_of_font.horizontalAdvance("1,234,567,890.12")


def test_qt_finds_nothing_wrong_with_the_model(desk: Desk, qtmodeltester: ModelTester) -> None:
    desk.add("First")
    desk.add("Weekly", cadence=Cadence.WEEKLY)
    qtmodeltester.check(grid(desk).readings)  # type: ignore[no-untyped-call]


def test_a_paste_on_another_board_file_needs_no_metric_twice(desk: Desk) -> None:
    weekly = desk.add("Weekly", cadence=Cadence.WEEKLY)
    readings = [metrics.NewReading(weekly, day, value) for day, value in ((MONDAY, 1.0), (date(2026, 3, 4), 2.0))]
    desk.workspace.do(Source.IMPORT, metrics.record_readings, readings=readings)
    assert [(reading.revision, reading.value) for reading in desk.all_readings(weekly)] == [(1, 2.0)]


def paste(shown: ReadingsGrid, text: str) -> None:
    QGuiApplication.clipboard().setText(text)
    QTest.keyClick(shown.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def test_a_number_may_have_its_metrics_unit_and_no_other(desk: Desk, type_in: Type) -> None:
    share = desk.add("Share", unit="%")
    shown = grid(desk)
    type_in("３４ ％")
    assert desk.current(share) == [(FRIDAY, 34)]
    shown.table.setCurrentIndex(at(shown.readings, share, FRIDAY))
    type_in("12 people")
    assert "12 people" in shown.table.fault_shown()
    assert "has another unit than Share, which is in %" in shown.table.fault_shown()
    assert desk.current(share) == [(FRIDAY, 34)]
    plain = desk.add("Plain")
    shown.table.go_to(plain)
    type_in("12 people")
    assert "Plain has none" in shown.table.fault_shown()


def test_blanks_and_signs_for_no_reading_are_left_out_of_a_block(desk: Desk) -> None:
    ids = [desk.add(name) for name in ("First", "Second", "Third", "Fourth")]
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, ids[0], MONDAY))
    paste(shown, "n/a\n\n—\n4\n")
    assert [desk.current(each) for each in ids] == [[], [], [], [(MONDAY, 4)]]
    assert (at(shown.readings, ids[0], MONDAY).data(FAULT_ROLE), desk.refused) == (None, [])


def test_a_block_with_decimal_commas(desk: Desk) -> None:
    first, second = desk.add("First"), desk.add("Second")
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, first, MONDAY))
    paste(shown, "1.234,5\n0,75")
    assert (desk.current(first), desk.current(second)) == ([(MONDAY, 1234.5)], [(MONDAY, 0.75)])


@pytest.mark.parametrize(
    "text",
    [
        "Day\tSecond\tFirst\n2026-02-27\t20\t1\n2026-03-02\t\t2\n2025-12-24\t7\t\n",
        "\t27.02.2026\t02.03.2026\t24.12.2025\nSecond\t20\t\t7\nFirst\t1\t2\t-\n",
    ],
)
def test_a_block_that_names_its_metrics_and_days_goes_there(desk: Desk, text: str) -> None:
    first, second = desk.add("First"), desk.add("Second")
    shown = grid(desk)
    paste(shown, text)
    assert desk.current(first) == [(FRIDAY, 1), (MONDAY, 2)]
    assert desk.current(second) == [(date(2025, 12, 24), 7), (FRIDAY, 20)]
    desk.actions.undo(Source.KEYBOARD)
    assert (desk.current(first), desk.current(second)) == ([], [])


def test_what_a_named_block_has_wrong_is_said_at_its_cell(desk: Desk) -> None:
    first = desk.add("First")
    shown = grid(desk)
    paste(shown, "Day\tFirst\n2026-02-27\tmany\n2026-03-02\t2\n2026-03-03\t3\n")
    assert desk.current(first) == [(MONDAY, 2)]
    assert "is not a number" in at(shown.readings, first, FRIDAY).data(FAULT_ROLE)
    assert desk.refused == ["More was pasted than there are rows and columns for; the rest was left out."]


def test_fill_down(desk: Desk) -> None:
    ids = [desk.add(name) for name in ("First", "Second", "Third")]
    for each in ids:
        desk.read(each, FRIDAY, 1)
    desk.read(ids[0], MONDAY, 5)
    shown = grid(desk)
    shown.table.setCurrentIndex(at(shown.readings, ids[1], MONDAY))
    QTest.keyClick(shown.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [desk.current(each)[1:] for each in ids] == [[(MONDAY, 5)], [(MONDAY, 5)], []]
    desk.read(ids[0], MONDAY, 8)
    shown.table.setCurrentIndex(at(shown.readings, ids[0], MONDAY))
    for _ in range(2):
        QTest.keyClick(shown.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(shown.table, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert [desk.current(each)[1:] for each in ids] == [[(MONDAY, 8)]] * 3
    desk.actions.undo(Source.KEYBOARD)
    assert [desk.current(each)[1:] for each in ids] == [[(MONDAY, 8)], [(MONDAY, 5)], []]


def test_a_corrected_value_says_which_revision_it_is(desk: Desk) -> None:
    metric = desk.add("First")
    desk.read(metric, FRIDAY, 5)
    shown = grid(desk)
    index = at(shown.readings, metric, FRIDAY)
    assert index.data(REVISION_ROLE) == 1
    desk.read(metric, FRIDAY, 6)
    assert index.data(REVISION_ROLE) == 2
    assert str(index.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("6. revision 2")


def test_every_metric_says_when_its_next_reading_is_due(desk: Desk) -> None:
    first, second = desk.add("First"), desk.add("Second", cadence=Cadence.WEEKLY)
    desk.read(first, FRIDAY, 5)
    model = grid(desk).readings
    tips = [str(model.index(model.row_of(each), 0).data(Qt.ItemDataRole.ToolTipRole)) for each in (first, second)]
    assert tips == [
        "<p>First<br>Next reading due on 3 Mar 2026</p>",
        "<p>Second<br>The reading for Week 9, to 1 Mar is due</p>",
    ]


def test_names_that_no_metric_has_are_told_after_a_paste(desk: Desk) -> None:
    first = desk.add("First")
    paste(grid(desk), "Day\tFirst\tSecond\n2026-02-27\t4\t5\n")
    assert [reading.value for reading in desk.bridge.board.current_readings(first)] == [4.0]
    assert desk.refused == ["No metric of this board is called like this, so it was left out: Second"]


def test_escape_puts_a_wrong_entry_aside_before_it_closes_the_grid(desk: Desk, type_in: Type) -> None:
    desk.add("First")
    shown = grid(desk)
    type_in("many")
    assert shown.table.fault_shown() != ""
    QTest.keyClick(shown.table, Qt.Key.Key_Escape)
    assert shown.table.fault_shown() == ""
    assert desk.board.grid is shown
