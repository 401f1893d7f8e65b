"""The page for the morning's figures: a table of readings, and how many are still due."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kanban.domain.ids import MetricId
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.business.page import CoverPage
from kanban.ui.business.readings_model import ReadingsModel
from kanban.ui.business.readings_table import ReadingsTable

_NAMES_MOST: Final = 5


class ReadingsGrid(CoverPage):
    """Type, Enter, type, Enter. Each number is recorded at once and can be undone; there is nothing to save."""

    def __init__(self, bridge: Bridge, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._actions = actions
        self.title.setText(self.tr("Enter readings"))
        self.readings = ReadingsModel(bridge, actions, self)
        self.table = ReadingsTable(self.readings, self)
        self.table.overflowed.connect(self._say_overflow)
        self.table.left_out.connect(self._say_left_out)
        self._hint = QLabel()
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self.content.addWidget(self.table, 1)
        self.content.addWidget(self._hint)
        self.readings.modelReset.connect(self._count)
        self.readings.dataChanged.connect(self._count)
        self.setFocusProxy(self.table)
        self.restyle()

    @override
    def restyle(self) -> None:
        super().restyle()
        self._hint.setFont(theme.font(14.5))
        self._hint.setStyleSheet(f"color: {theme.current().muted.name()}")
        self.table.restyle()
        self._count()

    def start(self, metric_id: MetricId | None = None) -> None:
        """Begin a round: those that are due come first, the first of them (or the metric asked for) has the focus."""
        self.readings.arrange()
        if metric_id is not None:
            self.table.go_to(metric_id)
        elif not self.table.go_to_next_due(after=False):
            self.table.go_to_first()
        self.table.setFocus()

    def look_at_clock(self) -> None:
        """Go on to the next period when the day has changed."""
        self.readings.look_at_clock()

    def _count(self) -> None:
        due = len(self.readings.due_cells())
        if due > 1:
            said = self.tr("%n readings are due.", None, due)
        else:
            said = self.tr("One reading is due.") if due else self.tr("Nothing is due.")
        how = self.tr(
            "Type a number; Enter records it and goes on to the next one due. Del takes a value back, Ctrl+D takes the one above, "
            "Ctrl+V takes cells of a spreadsheet, with their headings or without."
        )
        self._hint.setText(self.tr("{state} {how}").format(state=said, how=how))

    def _say_overflow(self) -> None:
        self._actions.refused.emit(
            self.tr("More was pasted than there are rows and columns for; the rest was left out.")
        )

    def _say_left_out(self, names: tuple[str, ...]) -> None:
        shown = ", ".join(names[:_NAMES_MOST]) + ("…" if len(names) > _NAMES_MOST else "")
        said = self.tr("No metric of this board is called like this, so it was left out: {names}")
        self._actions.refused.emit(said.format(names=shown))
