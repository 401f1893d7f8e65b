"""The last step of an import of readings: what came of it, the way back, and the file as a source."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from kanban.exchange.readings_draft import CellState, Draft
from kanban.ui.exchange.done_step import DoneStep


class ReadingsDone(DoneStep):
    """What was recorded.

    Signals:
        source_wanted(): read this file again by itself from now on.
    """

    source_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(860, parent)
        self.keep = QPushButton(self.tr("Keep as a source"), self)
        self.keep.setToolTip(self.tr("Read this file again by itself, with these columns"))
        self.keep.clicked.connect(self.source_wanted)
        self.buttons.insertWidget(self.buttons.indexOf(self.undo), self.keep)
        self.setTabOrder(self.more, self.keep)
        self.setTabOrder(self.keep, self.undo)

    def show_done(self, draft: Draft, recorded: int, made: int, *, may_keep: bool) -> None:
        """Say what a draft has done. `may_keep`: it came from a file, which can be kept as a source."""
        corrected = recorded - draft.count(CellState.NEW)
        lines = [self.tr("%Ln of them correct earlier ones, which stay on record.", "", corrected)] if corrected else []
        if made:
            lines.append(self.tr("%Ln new metrics", "", made))
        same, left = draft.count(CellState.SAME), len(draft.faults)
        if same:
            lines.append(self.tr("%Ln were known already.", "", same))
        if left:
            lines.append(self.tr("%Ln values could not be taken.", "", left))
        self._say(self.tr("%Ln readings recorded", "", recorded), lines)
        self.keep.setVisible(may_keep)
        self.keep.setEnabled(may_keep)

    def say_kept(self, name: str) -> None:
        """Say that the file is a source now."""
        self.keep.setEnabled(False)
        said = self.tr("“{name}” is a source now. Switch it on under Data sources to have it read by itself.")
        self.text.setText(self.text.text() + "\n" + said.format(name=name))
