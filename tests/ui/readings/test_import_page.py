"""The page for importing readings: choosing, pasting, deciding, recording, taking it back, and next time."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QInputDialog, QLabel, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import Cadence, Metric, SourceKind
from kanban.domain.ids import MetricId
from kanban.domain.operations import Source
from kanban.exchange.readings_draft import CellState
from kanban.settings import Settings, load_settings
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.readings.import_model import METRIC, PERIOD, SIGN, TEXT, WORDS
from kanban.ui.readings.import_page import ReadingsPage
from kanban.usecases.metrics import add_metric, record_reading
from kanban.workspace import Workspace

_FILE = "day,Users,Load,words\n2026-02-25,5,1.5,x\n2026-02-26,7,2.5,y\n2026-02-27,8,many,z\n2026-02-28,,3.5,z\n"


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    """The window's locale, whatever the machine's is."""
    before = QLocale()
    QLocale.setDefault(QLocale("en_GB"))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def refused() -> list[str]:
    """What the notice strip was told."""
    return []


@pytest.fixture
def page(workspace: Workspace, qtbot: QtBot, refused: list[str]) -> Iterator[ReadingsPage]:
    """The page on a board with a daily metric of two readings."""
    workspace.do(Source.MOUSE, add_metric, metric=Metric(MetricId(0), "Users", "people", 0))
    for day, value in ((25, 5.0), (26, 6.0)):
        period = date(2026, 2, day)
        workspace.do(Source.MOUSE, record_reading, metric_id=MetricId(1), period=period, value=value)
    bridge = Bridge(workspace)
    holder = QWidget()
    qtbot.addWidget(holder)
    actions = Actions(bridge, holder)
    actions.refused.connect(refused.append)
    made = ReadingsPage(bridge, actions, Settings(), holder)
    holder.resize(1600, 900)
    made.resize(1600, 900)
    holder.show()
    yield made
    made.may_leave()
    bridge.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "week.csv"
    path.write_text(_FILE, "utf-8")
    return path


def settle(page: ReadingsPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page._work is None and not page._settled.isActive(), timeout=5000)


def take(page: ReadingsPage, qtbot: QtBot, path: Path) -> None:
    page.take(path)
    settle(page, qtbot)


def box(page: ReadingsPage, title: str) -> QComboBox:
    return next(b for b in page.review.panel.findChildren(QComboBox) if b.accessibleName() == title)


def choose(page: ReadingsPage, qtbot: QtBot, title: str, text: str) -> None:
    found = box(page, title)
    assert found.findText(text) >= 0, [found.itemText(n) for n in range(found.count())]
    found.setCurrentIndex(found.findText(text))
    found.activated.emit(found.currentIndex())
    settle(page, qtbot)


def lines(page: ReadingsPage) -> list[list[str]]:
    model = page.review.model
    return [
        [str(model.index(row, column).data()) for column in (SIGN, PERIOD, METRIC, TEXT, WORDS)]
        for row in range(model.rowCount())
    ]


def values(page: ReadingsPage, name: str) -> list[tuple[str, int, float]]:
    board = page._bridge.board
    metric = next(metric for metric in board.shown_metrics() if metric.name == name)
    return [(r.period.isoformat()[5:], r.revision, r.value) for r in board.readings.get(metric.id, [])]


def test_each_value_says_what_becomes_of_it(page: ReadingsPage, qtbot: QtBot, file: Path) -> None:
    take(page, qtbot, file)
    assert lines(page) == [
        ["=", "25 Feb 2026", "Users", "5", "Known already"],
        ["~", "26 Feb 2026", "Users", "7", "Correction: 6\u00a0people → 7\u00a0people"],
        ["+", "27 Feb 2026", "Users", "8", "New: 8\u00a0people"],
        ["·", "28 Feb 2026", "Users", "", "No reading"],
    ]
    assert page.review.go.text() == "Record 2 readings"
    assert page.review.filters[CellState.CORRECTION].text() == "Corrections  1"
    page.review.filters[CellState.NEW].click()
    assert [line[0] for line in lines(page)] == ["+"]


def test_one_step_records_all_and_can_be_taken_back(page: ReadingsPage, qtbot: QtBot, file: Path) -> None:
    take(page, qtbot, file)
    choose(page, qtbot, "Metric of Load", "New: Load (Daily)")
    assert ["✕", "27 Feb 2026", "Load", "many", '"many" is not a number'] in lines(page)
    page.review.go.click()
    assert page.done.title.text() == "5 readings recorded"
    assert "1 new metric" in page.done.text.text()
    assert re.search("1 values? could not be taken", page.done.text.text())
    assert values(page, "Users") == [("02-25", 1, 5), ("02-26", 1, 6), ("02-26", 2, 7), ("02-27", 1, 8)]
    assert values(page, "Load") == [("02-25", 1, 1.5), ("02-26", 1, 2.5), ("02-28", 1, 3.5)]
    page.done.undo.click()
    assert [metric.name for metric in page._bridge.board.shown_metrics()] == ["Users"]
    assert [r.value for r in page._bridge.board.current_readings(MetricId(1))] == [5, 6]


def test_corrections_need_not_be_taken(page: ReadingsPage, qtbot: QtBot, file: Path) -> None:
    take(page, qtbot, file)
    page.review.corrections.setChecked(False)
    assert lines(page)[1][4] == "Stays 6\u00a0people, the file has 7\u00a0people"
    assert page.review.go.text().startswith("Record 1 reading")
    page.review.go.click()
    assert values(page, "Users") == [("02-25", 1, 5), ("02-26", 1, 6), ("02-27", 1, 8)]


def test_what_the_columns_mean_is_remembered(page: ReadingsPage, qtbot: QtBot, file: Path) -> None:
    take(page, qtbot, file)
    choose(page, qtbot, "Metric of Users", "leave out")
    choose(page, qtbot, "Metric of Load", "Users")
    page.review.go.click()
    assert load_settings().reading_mappings == page._settings.reading_mappings
    file.write_text(_FILE.replace("3.5", "4.5"), "utf-8")
    take(page, qtbot, file)
    assert box(page, "Metric of Load").currentText() == "Users"
    assert box(page, "Metric of Users").currentText() == "leave out"
    assert any("as the last time" in label.text() for label in page.review.panel.findChildren(QLabel))
    assert page.review.go.text().startswith("Record 1 reading")


def test_a_table_is_pasted(page: ReadingsPage, qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText("metric\tday\tvalue\nUsers\t27.02.2026\t1.234,5\nOther\t27.02.2026\t7\n")
    QTest.keyClick(page.start, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    settle(page, qtbot)
    assert [line[2:] for line in lines(page)] == [
        ["Users", "1.234,5", "New: 1,234.5\u00a0people"],
        ["Other", "7", 'Left out: "Other" belongs to no metric'],
    ]
    page.review.go.click()
    assert not page.done.keep.isVisible()
    assert values(page, "Users")[-1] == ("02-27", 1, 1234.5)


def test_another_form_another_day_and_other_marks(page: ReadingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    path.write_text("from;to;what;n\n01/02/2026;02/02/2026;Users;1,234\n02/02/2026;03/02/2026;Users;2,345\n", "utf-8")
    take(page, qtbot, path)
    assert box(page, "Form").currentText() == "Each metric has a column"
    choose(page, qtbot, "Form", "Each row is one reading")
    choose(page, qtbot, "Name of the metric", "what")
    choose(page, qtbot, "Value", "n")
    choose(page, qtbot, "Day, week or month", "to")
    choose(page, qtbot, "Days are written", "month/day/year")
    choose(page, qtbot, "Numbers are written", "1.234,5")
    assert [line[1:] for line in lines(page)] == [
        ["2 Feb 2026", "Users", "1,234", "New: 1.234\u00a0people"],
        ["2 Mar 2026", "Users", "2,345", "New: 2.345\u00a0people"],
    ]


def test_without_metrics_on_the_board_all_columns_become_new_ones(page: ReadingsPage, qtbot: QtBot) -> None:
    page.take_text("week,a,b\n2026-W07,1.5 %,3\n2026-W08,2 %,4\n")
    settle(page, qtbot)
    assert page.review.go.text() == "Record 4 readings"
    assert page.review._news.text() == "2 new metrics are made"
    page.review.go.click()
    made = page._bridge.board.shown_metrics()[1:]
    assert [(m.name, m.unit, m.cadence, m.decimals) for m in made] == [
        ("a", "%", Cadence.WEEKLY, 1),
        ("b", "", Cadence.WEEKLY, 0),
    ]


def test_what_is_missing_is_said(page: ReadingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    page.take_text("a,b\nx,1\ny,2\n")
    settle(page, qtbot)
    assert page.review.why.text() == "Say which column has the day, the week or the month."
    assert not page.review.go.isEnabled()
    page.take(tmp_path / "nothing.csv")
    settle(page, qtbot)
    assert page._stack.currentWidget() is page.start
    assert "nothing.csv" in page.start.drop.problem.text()


def test_a_change_elsewhere_is_taken_into_account(page: ReadingsPage, qtbot: QtBot, file: Path) -> None:
    take(page, qtbot, file)
    workspace = page._bridge.workspace
    workspace.do(Source.MOUSE, record_reading, metric_id=MetricId(1), period=date(2026, 2, 27), value=8.0)
    settle(page, qtbot)
    assert page.review.go.text().startswith("Record 1 reading")


def test_a_file_is_dropped_and_kept_as_a_source(page: ReadingsPage, qtbot: QtBot, file: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    page.start.drop.dropEvent(QDropEvent(QPointF(9, 9), action, mime, button, Qt.KeyboardModifier.NoModifier))
    settle(page, qtbot)
    choose(page, qtbot, "Metric of Load", "New: Load (Daily)")
    page.review.go.click()
    page.done.keep.click()
    (source,) = page._bridge.board.shown_sources()
    assert (source.name, source.kind, source.where) == ("week.csv", SourceKind.FILE, str(file))
    assert [(mapped.named, mapped.metric_id) for mapped in source.mapping.metrics] == [("Users", 1), ("Load", 2)]
    assert source.mapping.day == "day"
    assert '"week.csv" is a source now' in page.done.text.text()
    page.done.undo.click()
    assert len(page._bridge.board.shown_sources()) == 1


def test_undo_is_refused_when_something_else_was_done_since(
    page: ReadingsPage, qtbot: QtBot, file: Path, refused: list[str]
) -> None:
    take(page, qtbot, file)
    page.review.go.click()
    workspace = page._bridge.workspace
    workspace.do(Source.MOUSE, record_reading, metric_id=MetricId(1), period=date(2026, 2, 1), value=1.0)
    page.done.undo.click()
    assert refused == ["Something else was done since the import. Undo that first."]
    assert values(page, "Users")[-1] == ("02-27", 1, 8)


def test_the_model_keeps_the_rules(page: ReadingsPage, qtbot: QtBot, file: Path, qtmodeltester: ModelTester) -> None:
    take(page, qtbot, file)
    qtmodeltester.check(page.review.model)  # type: ignore[no-untyped-call]


def test_a_new_metric_gets_the_name_that_somebody_types(
    page: ReadingsPage, qtbot: QtBot, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    take(page, qtbot, file)
    monkeypatch.setattr(QInputDialog, "getText", lambda *_, **__: ("Server  load", True))
    choose(page, qtbot, "Metric of Load", "New, with another name…")
    assert box(page, "Metric of Load").currentText() == "New: Server load (Daily)"
    page.review.go.click()
    assert [metric.name for metric in page._bridge.board.shown_metrics()] == ["Users", "Server load"]
    take(page, qtbot, file)
    assert box(page, "Metric of Load").currentText() == "Server load"
