"""How long 200 metrics with three years of daily readings take until they are seen, and a new reading until it is.

What must hold is asked of the processor's time, and against what nothing can be faster than in the same run: a paper with as many
lines and texts painted without any board, and the write of the reading alone. The clock's figures are printed.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from math import sin
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

import pytest
from PySide6.QtCore import QElapsedTimer, QEvent, QEventLoop, QObject, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPolygonF
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kanban.charts.drawing import draw
from kanban.domain.business.values import Goal, Metric, TargetPoint
from kanban.domain.events import Event, GoalChanged, MetricChanged
from kanban.domain.ids import GoalId, MetricId
from kanban.domain.operations import Decision, Source
from kanban.domain.texts import Phrase
from kanban.painting import bundled_family
from kanban.store import loading
from kanban.store.context import Context
from kanban.store.database import Database
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.board_view import BusinessBoard
from kanban.ui.charts import drawing
from kanban.ui.charts.metric_data import Span
from kanban.usecases import boards, metrics
from kanban.workspace import Workspace
from tests.boards import Clock

METRICS, DAYS = 200, 1_096
TODAY = date(2026, 3, 2)
READINGS = 40
PAINTED_MS, ON_SCREEN_MS = 100.0, 50.0
FIRST_MS, OPENED_MS, LATE_MS = 500.0, 150.0, 16.0
TICK_MS, TICKS = 16, 200
TIMES_THE_PAPER = 12
TIMES_THE_WRITE = 8


def define(context: Context) -> Decision:
    """Make a goal for each ten metrics, and the metrics."""
    events: list[Event] = [
        GoalChanged(at=context.now, before=None, after=Goal(GoalId(n + 1), f"Goal {n + 1}", position=n))
        for n in range(METRICS // 10)
    ]
    for number in range(METRICS):
        targets = (TargetPoint(TODAY - timedelta(days=90), 40.0), TargetPoint(TODAY + timedelta(days=90), 60.0))
        made = Metric(
            MetricId(number + 1),
            f"{('Daily participants', 'Page response time', '活动版升级率')[number % 3]} {number + 1}",
            "%",
            number,
            decimals=1,
            goal_id=GoalId(number // 10 + 1),
            targets=targets,
        )
        events.append(MetricChanged(at=context.now, before=None, after=made))
    return Decision(tuple(events), Phrase("Define"))


def read(database: Database) -> None:
    """Put three years of daily readings into the file, a few of them corrected, the last ones missing for some."""
    taken = int(datetime(2026, 3, 1, tzinfo=UTC).timestamp() * 1e6)
    rows = []
    for number in range(METRICS):
        last = TODAY - timedelta(days=1 + (9 if number % 13 == 0 else 0))
        for back in range(DAYS):
            period, value = (last - timedelta(days=back)).isoformat(), 50 + 12 * sin(number + back / 9)
            rows.append((number + 1, period, 1, value, taken, "ann", 0, ""))
            if back % 100 == 0:
                rows.append((number + 1, period, 2, value + 0.5, taken, "ann", 0, ""))
    with database.writing() as db:
        db.raw.executemany(
            "INSERT INTO reading (metric_id, period, revision, value, taken_at, actor, withdrawn, origin)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )


@pytest.fixture
def bridge(tmp_path: Path) -> Iterator[Bridge]:
    """The board, loaded."""
    made = Workspace(Database.create(tmp_path / "large.twinboard"), clock=Clock(), actor="ann")
    plan = boards.plan_of("Large", ["To do", "Doing", "Done"], "Asia/Shanghai", start="Doing", finish="Done")
    made.do(Source.COMMAND, boards.create_board, plan=plan)
    made.do(Source.COMMAND, define)
    read(made.database)
    bridge = Bridge(made)
    yield bridge
    bridge.close()


class Painted(QObject):
    """Counts how often a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint:
            self.count += 1
        return False


def paper_ms(width: int, height: int) -> float:
    """Return how long so many lines and texts take, painted with nothing in between."""
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    line = QPolygonF([QPointF(x * 2, 10 * sin(x)) for x in range(57)])
    font = theme.font(16)
    began = process_time()
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(font)
    for number in range(METRICS):
        at = QPointF(number % 5 * width / 5, number // 5 * height / 40)
        painter.drawRoundedRect(QRectF(at.x(), at.y(), width / 5 - 8, height / 40 - 4), 6, 6)
        painter.drawPolyline(line.translated(at + QPointF(180, 12)))
        for place, text in enumerate((f"Daily participants {number}", f"{number}.5 %", "yesterday")):
            painter.drawText(at + QPointF(10 + place * 100, 18), text)
    painter.end()
    return (process_time() - began) * 1e3


def test_the_first_picture_needs_less_than_reading_all_readings(qapp: QApplication, bridge: Bridge) -> None:
    put_on(qapp, 1.0)
    loaded, first, floors = [], [], []
    for _ in range(5):
        cpu = process_time()
        with bridge.workspace.database.reading() as db:
            rows = db.raw.execute("SELECT * FROM reading ORDER BY metric_id, period, revision").fetchall()
        floors.append((process_time() - cpu) * 1e3)
        assert len(rows) >= METRICS * DAYS
        del rows
        cpu = process_time()
        bridge.reload()
        loaded.append((process_time() - cpu) * 1e3)
        board = shown(bridge, 1900, 960)
        board.show()
        board.grab()
        first.append((process_time() - cpu) * 1e3)
        put_away(qapp, board)
    print(
        f"\n{METRICS * DAYS:,} readings: loaded in {median(loaded):.0f} ms, painted after {median(first):.0f} ms;"
        f" reading them all, as rows: {median(floors):.0f} ms; wished for: {FIRST_MS:.0f} ms"
    )
    assert median(loaded) < median(floors) / 2
    assert median(first) < max(FIRST_MS, 2 * median(floors))
    assert len(bridge.board.current_readings(MetricId(2))) == DAYS


def test_the_page_of_a_metric_opens_with_its_whole_history(qapp: QApplication, bridge: Bridge) -> None:
    put_on(qapp, 1.0)
    board = shown(bridge, 1900, 960)
    board.show()
    board.open_metric(MetricId(1))
    until(qapp, lambda: board.detail is not None and board.detail.chart.is_drawn)
    opened, own, floors = [], [], []
    for number in range(2, 12):
        began = perf_counter()
        bridge.workspace.read(loading.readings_of, MetricId(number))
        floors.append((perf_counter() - began) * 1e3)
        began, cpu = perf_counter(), process_time()
        board.open_metric(MetricId(number))
        qapp.processEvents()
        own.append((process_time() - cpu) * 1e3)
        until(qapp, lambda: board.detail is not None and board.detail.chart.is_drawn)
        opened.append((perf_counter() - began) * 1e3)
    assert board.detail is not None
    assert board.detail.history.rowCount() >= DAYS
    put_away(qapp, board)
    print(
        f"\na metric's page with its chart: median {median(opened):.0f} ms, worst {max(opened):.0f} ms, of that"
        f" {median(own):.0f} ms of the window's own work; its history alone {median(floors):.1f} ms; wished for: {OPENED_MS:.0f} ms"
    )
    assert median(own) < max(OPENED_MS, 20 * median(floors))


def test_ticks_are_hardly_late_while_a_chart_is_drawn_again_and_again(qapp: QApplication, bridge: Bridge) -> None:
    put_on(qapp, 1.0)
    board = shown(bridge, 1900, 960)
    board.show()
    board.open_metric(MetricId(1))
    detail = board.detail
    assert detail is not None
    until(qapp, lambda: detail.chart.is_drawn)
    detail.show_span(Span.ALL)
    until(qapp, lambda: detail.chart.is_drawn)
    metric, data, drawn = detail.chart.shown_metric, detail.chart.shown_data, 0
    assert metric is not None
    assert data is not None
    idle = p99(lateness(TICKS))

    def again() -> None:
        nonlocal drawn
        drawn += 1
        detail.chart.show_metric(metric, replace(data, expected=drawn + 0.5))  # another one each time: none is kept yet

    link = drawing.shared().drawn.connect(again)
    again()
    busy = lateness(TICKS)
    drawing.shared().drawn.disconnect(link)
    pictures = drawn
    order = detail.chart.order
    assert order is not None
    draw(order)  # loads what draws
    began = perf_counter()
    draw(order)
    alone = (perf_counter() - began) * 1e3
    put_away(qapp, board)
    print(
        f"\n{pictures} charts over {METRICS} tiles: a tick is late by {p99(busy):.1f} ms (p99, worst {max(busy):.1f});"
        f" idle {idle:.1f} ms; one chart takes {alone:.0f} ms; wished for: {LATE_MS:.0f} ms"
    )
    assert pictures > 1
    assert p99(busy) < max(LATE_MS, alone)


@pytest.mark.parametrize(("width", "height"), [(620, 960), (1900, 960), (3800, 1900)])
def test_200_metrics_are_painted_in_time(qapp: QApplication, bridge: Bridge, width: int, height: int) -> None:
    put_on(qapp, 2.0 if width > 3_000 else 1.0)
    figures = []
    for _ in range(5):
        bridge.reload()
        board = shown(bridge, width, height)
        began, cpu = perf_counter(), process_time()
        board.show()
        image = board.grab()
        figures.append(((process_time() - cpu) * 1e3, (perf_counter() - began) * 1e3))
        assert image.width() == width
        put_away(qapp, board)
    cpu_ms, wall_ms = (median(figure[place] for figure in figures) for place in (0, 1))
    floor_ms = median(paper_ms(width, height) for _ in range(9))
    print(f"\n{width} x {height}: {wall_ms:.0f} ms ({cpu_ms:.0f} of the processor, {cpu_ms / floor_ms:.1f} x paper)")
    assert cpu_ms < max(PAINTED_MS, TIMES_THE_PAPER * floor_ms)


def test_a_new_reading_is_on_screen_in_time(qapp: QApplication, bridge: Bridge) -> None:
    put_on(qapp, 1.0)
    board, workspace = shown(bridge, 1900, 960), bridge.workspace
    board.show()
    qapp.processEvents()
    painted = Painted()
    board.tiles.viewport().installEventFilter(painted)
    alone, seen = [], []
    for number in range(READINGS):
        metric_id, value = MetricId(2 + number * 3 % METRICS), 41.0 + number % 20
        painted.count = 0
        began, cpu = perf_counter(), process_time()
        workspace.do(
            Source.KEYBOARD, metrics.record_reading, metric_id=metric_id, period=TODAY, value=value + number / 7
        )
        while not painted.count:
            qapp.processEvents()
        seen.append(((process_time() - cpu) * 1e3, (perf_counter() - began) * 1e3))
    put_away(qapp, board)
    for number in range(READINGS):
        metric_id = MetricId(3 + number * 3 % (METRICS - 3))
        cpu = process_time()
        workspace.do(Source.KEYBOARD, metrics.record_reading, metric_id=metric_id, period=TODAY, value=30.0 + number)
        alone.append((process_time() - cpu) * 1e3)
    seen_cpu, seen_wall = (sorted(each[place] for each in seen) for place in (0, 1))
    floor_ms = median(alone)
    print(
        f"\nreading to screen: median {median(seen_wall):.1f} ms, worst {seen_wall[-1]:.1f} ms;"
        f" processor {median(seen_cpu):.1f} ms, the write alone {floor_ms:.1f} ms"
    )
    assert median(seen_cpu) < max(ON_SCREEN_MS, TIMES_THE_WRITE * floor_ms)


def put_on(app: QApplication, scale: float) -> None:
    """Wear the program's font and colours."""
    font = app.font()
    font.setFamilies([bundled_family()])
    app.setFont(font)
    theme.put_on(app, "light", scale)


def shown(bridge: Bridge, width: int, height: int) -> BusinessBoard:
    """Return a board of this size, loaded and not yet shown."""
    board = BusinessBoard(bridge, Actions(bridge, QWidget()))
    board.resize(width, height)
    return board


def until(app: QApplication, done: Callable[[], bool]) -> None:
    """Let the window work until something has come, a minute at most."""
    end = perf_counter() + 60
    while not done() and perf_counter() < end:
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
    assert done()


def lateness(ticks: int) -> list[float]:
    """Return by how many ms each of so many ticks came later than it should have."""
    late: list[float] = []
    clock, loop, timer = QElapsedTimer(), QEventLoop(), QTimer()
    timer.setTimerType(Qt.TimerType.PreciseTimer)

    def tick() -> None:
        late.append(clock.nsecsElapsed() / 1e6 - TICK_MS)
        clock.restart()
        if len(late) >= ticks:
            loop.quit()

    timer.timeout.connect(tick)
    clock.start()
    timer.start(TICK_MS)
    loop.exec()
    timer.stop()
    return late


def p99(late: list[float]) -> float:
    """Return the value that 99 of 100 do not pass, by nearest rank."""
    return sorted(late)[-(-99 * len(late) // 100) - 1]


def put_away(app: QApplication, board: BusinessBoard) -> None:
    """Take a board off the screen for good."""
    board.close()
    board.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
