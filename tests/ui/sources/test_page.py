"""The page on which sources are set up: tried before they are kept, permitted before they run."""

import os
import time
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from kanban.domain.business.values import DataSource, MappedMetric, Metric, SourceKind, TableMapping
from kanban.domain.ids import MetricId, SourceId
from kanban.domain.operations import Source
from kanban.feeds.permissions import is_permitted
from kanban.settings import Settings, load_settings
from kanban.ui.main_window import MainWindow
from kanban.ui.sources.page import SourcesPage
from kanban.usecases import metrics, sources
from kanban.workspace import Workspace

USERS = MetricId(1)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "sales.csv"
    path.write_text("day,users,costs\n2026-02-27,5,1\n2026-02-28,x,2\n")
    os.utime(path, (time.time() - 60,) * 2)
    return path


@pytest.fixture
def page(qtbot: QtBot, workspace: Workspace) -> SourcesPage:
    workspace.do(Source.MOUSE, metrics.add_metric, metric=Metric(MetricId(0), "Users", "", 0))
    window = MainWindow(Settings())
    window.remembers = False
    qtbot.addWidget(window)
    window.open_workspace(workspace)
    window.show_view("sources")
    assert window.page is not None
    assert isinstance(window.page.over, SourcesPage)
    return window.page.over


def add(page: SourcesPage, where: str, **what: object) -> DataSource:
    """Put a source on the board as if it had come from elsewhere."""
    mapping = TableMapping("day", (MappedMetric("users", USERS),))
    source = DataSource(SourceId(0), "Sales", SourceKind.FILE, where, mapping=mapping, **what)  # type: ignore[arg-type]
    page._bridge.workspace.do(Source.MOUSE, sources.add_source, source=source)
    return page._bridge.board.sources[SourceId(1)]


def tried(qtbot: QtBot, page: SourcesPage) -> None:
    qtbot.waitUntil(lambda: page.editor._errand is None, timeout=20_000)


def begin(qtbot: QtBot, page: SourcesPage, file: Path) -> None:
    page.new.buttons[SourceKind.FILE].click()
    page.editor.fields.name.setText("Sales")
    page.editor.fields.where.setText(str(file))
    page.editor.test.click()
    tried(qtbot, page)


def test_a_source_is_tried_before_it_is_kept(qtbot: QtBot, page: SourcesPage, file: Path) -> None:
    assert not page.editor.isVisibleTo(page)
    begin(qtbot, page, file)
    assert page._bridge.board.sources == {}
    assert page._bridge.board.current_readings(USERS) == []
    assert page.editor.trial.accessibleName() == "sales.csv, 2 rows. It would bring: 1 new, 1 cannot be taken."
    assert page.editor.trial._faults.text() == 'line 3: "x" is not a number'
    assert page.editor.keep.text() == "Save and switch on"
    runner = page._runner
    with qtbot.waitSignal(runner.done, timeout=20_000):
        page.editor.keep.click()
    made = page._bridge.board.sources[SourceId(1)]
    assert made.mapping.metrics == (MappedMetric("users", USERS),)
    assert is_permitted(load_settings(), page._bridge.workspace.path, made)
    assert [reading.value for reading in page._bridge.board.current_readings(USERS)] == [5.0]
    assert not page.editor.isVisibleTo(page)
    assert "1 new, 1 cannot be taken" in page.rows[made.id].accessibleName()


def test_columns_are_mapped_by_hand_and_metrics_made(qtbot: QtBot, page: SourcesPage, file: Path) -> None:
    begin(qtbot, page, file)
    boxes = {box.accessibleName(): box for box in page.editor.trial.columns.findChildren(QComboBox)}
    costs = boxes["Metric of costs"]
    costs.setCurrentIndex(costs.findText("New: costs (Daily)"))
    costs.activated.emit(costs.currentIndex())
    tried(qtbot, page)
    assert "It would bring: 3 new, 1 cannot be taken" in page.editor.trial.accessibleName()
    page.editor.on.setChecked(False)
    assert page.editor.keep.text() == "Save, switched off"
    page.editor.keep.click()
    board = page._bridge.board
    assert [metric.name for metric in board.shown_metrics()] == ["Users", "costs"]
    made = board.sources[SourceId(1)]
    assert made.mapping.metrics == (MappedMetric("users", USERS), MappedMetric("costs", MetricId(2)))
    assert not is_permitted(page._settings, page._bridge.workspace.path, made)


def test_what_cannot_be_read_is_said_and_cannot_be_kept(qtbot: QtBot, page: SourcesPage, tmp_path: Path) -> None:
    begin(qtbot, page, tmp_path / "none.csv")
    assert page.editor._said.text() == f"There is no file at {tmp_path / 'none.csv'}. Was it moved or renamed?"
    assert not page.editor.keep.isEnabled()
    assert not page.editor.trial.isVisibleTo(page.editor)


def test_a_source_from_elsewhere_is_off_until_somebody_permits_it(
    page: SourcesPage, file: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    source = add(page, str(file))
    row = page.rows[source.id]
    assert not row.switch.isChecked()
    assert not row.read.isEnabled()
    assert "Off on this computer" in row.accessibleName()
    asked: list[str] = []
    answers = iter((False, True))

    def answer(_title: str, text: str, _go_on: str) -> bool:
        asked.append(text)
        return next(answers)

    monkeypatch.setattr(page._actions, "asked", answer)
    row.switch.click()
    assert not row.switch.isChecked(), "nobody agreed"
    assert asked[0].startswith(f'"Sales" would read this on this computer, every hour:\n\n{file}\n')
    with qtbot.waitSignal(page._runner.done, timeout=20_000):
        row.switch.click()
    assert row.switch.isChecked()
    assert "1 new" in row.accessibleName()
    row.switch.click()
    assert not is_permitted(load_settings(), page._bridge.workspace.path, source)


def test_an_undone_change_must_be_permitted_again(qtbot: QtBot, page: SourcesPage, file: Path) -> None:
    begin(qtbot, page, file)
    with qtbot.waitSignal(page._runner.done, timeout=20_000):
        page.editor.keep.click()
    first = page._bridge.board.sources[SourceId(1)]
    page.edit(1)
    page.editor.stop()
    page.editor.fields.where.setText(str(file.with_name("other.csv")))
    page.editor._name_keep()
    page.editor.keep.click()
    second = page._bridge.board.sources[SourceId(1)]
    path = page._bridge.workspace.path
    assert [is_permitted(page._settings, path, each) for each in (first, second)] == [False, True]
    page._bridge.workspace.undo()
    assert page._bridge.board.sources[SourceId(1)] == first
    assert not page.rows[SourceId(1)].switch.isChecked()


def test_a_password_in_the_board_is_remarked(page: SourcesPage) -> None:
    page.begin_new(SourceKind.HTTP)
    fields = page.editor.fields
    assert not fields.warning.isVisibleTo(fields)
    fields.headers.setPlainText("Authorization: Bearer abc")
    assert fields.warning.isVisibleTo(fields)
    fields.headers.setPlainText("Authorization: Bearer ${TOKEN}")
    assert not fields.warning.isVisibleTo(fields)


def test_a_source_is_removed(page: SourcesPage, file: Path) -> None:
    add(page, str(file))
    page.edit(1)
    page.editor.remove.click()
    assert page.rows == {}
    assert not page.editor.isVisibleTo(page)


def test_changes_are_not_lost_unasked(page: SourcesPage, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter((False, True))
    monkeypatch.setattr(page._actions, "asked", lambda *_: next(answers))
    assert page.may_leave()
    page.begin_new(SourceKind.SQL)
    assert page.may_leave()
    page.editor.fields.query.setPlainText("SELECT 1")
    assert not page.may_leave()
    assert page.may_leave()


@pytest.mark.parametrize("kind", list(SourceKind))
def test_every_field_has_a_name_and_an_example(page: SourcesPage, kind: SourceKind) -> None:
    page.begin_new(kind)
    fields = page.editor.fields
    shown = [
        field
        for field in (fields.name, fields.where, fields.line, fields.query, fields.headers)
        if field.isVisibleTo(fields)
    ]
    assert len(shown) == {SourceKind.HTTP: 4}.get(kind, 3)
    for field in shown:
        assert field.accessibleName()
        assert field.placeholderText()
