"""The tally above the tiles: what it says where there is little room."""

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from kanban.domain.business.status import MetricState
from kanban.ui import theme
from kanban.ui.business.head import Tally

STATES = [MetricState.ON_TRACK] * 12 + [MetricState.OFF_TRACK] * 2 + [MetricState.AT_RISK, MetricState.STALE]


@pytest.mark.parametrize(
    ("width", "texts"),
    [
        (600, ["2 Off track", "1 At risk", "1 Stale", "12 On track"]),
        (200, ["2", "1", "1", "12"]),
        (115, ["2", "1", "1"]),
        (20, ["2", "1", "1"]),
    ],
)
def test_the_good_count_goes_where_there_is_no_room(qtbot: QtBot, width: int, texts: list[str]) -> None:
    tally = Tally()
    qtbot.addWidget(tally)
    tally.show_states(STATES)
    tally.resize(width, 20)
    metrics = QFontMetricsF(theme.font(15))
    assert [text for _, text in tally._fitting(metrics, metrics.capHeight() * 1.35)] == texts
