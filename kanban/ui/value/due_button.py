"""A small button that says how many value checks are due; it looks for them once the window is up and nobody waits for it."""

from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QToolButton, QWidget

from kanban.ui import theme
from kanban.ui.bridge import Bridge

_WAIT_MS: Final = 2_500
"""So long after it was made it looks for the first time."""


class ChecksDue(QToolButton):
    """Hidden while no check is due.

    Signals:
        wanted(): show the checks.
    """

    wanted = Signal()

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._looked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolTip(self.tr("Released cards whose effect can be judged now"))
        self.clicked.connect(lambda _checked: self.wanted.emit())
        self.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.look)
        self._soon.start(_WAIT_MS)

    def look(self) -> None:
        """Look for the checks that are due, and follow them from now on."""
        from kanban.ui.value.book import book_of

        if not self._looked:
            self._looked = True
            self._soon.stop()
            book_of(self._bridge).changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how many checks are due today, if it ever looked."""
        from kanban.ui.value.book import due_checks

        if not self._looked or not self._bridge.is_open:
            return
        due = len(due_checks(self._bridge))
        self.setText(self.tr("%n checks due", "", due))
        self.setAccessibleName(f"{self.text()}. {self.toolTip()}")
        self.setVisible(due > 0)

    def restyle(self) -> None:
        """Take over new sizes."""
        self.setFont(theme.font(15))
