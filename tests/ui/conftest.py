"""What all tests of windows share."""

import pytest
from PySide6.QtWidgets import QApplication

from kanban.ui import theme


@pytest.fixture(autouse=True)
def _usual_scale(qapp: QApplication) -> None:
    """Let each test begin at scale 1: the test before may have shown a small window, in which everything is smaller."""
    if theme.scale() != 1.0:
        theme.put_on(qapp, theme.current().name, 1.0)
