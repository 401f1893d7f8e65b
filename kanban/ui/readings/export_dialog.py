"""Goals and readings into a file: which of them, and in which format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.errors import Refused
from kanban.ui import theme
from kanban.ui.business.today import today_of
from kanban.ui.file_dialogs import ask_folder, ask_save, folder_for_cards, note_folder
from kanban.ui.phrases import say_refused

if TYPE_CHECKING:
    from kanban.exchange.business_table import Written
    from kanban.ui.bridge import Bridge


class BusinessExportDialog(QDialog):
    """Asks what goes into a file and of what kind it is, and writes it. What came of it stands in the dialog."""

    def __init__(self, bridge: Bridge, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export goals and readings"))
        self._bridge = bridge
        self._layout = QVBoxLayout(self)
        self._layout.addWidget(self._what())
        self._layout.addWidget(self._kind())
        self.outcome = QLabel(self)
        self.outcome.setTextFormat(Qt.TextFormat.PlainText)
        self.outcome.setWordWrap(True)
        self.outcome.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.outcome.hide()
        self._layout.addWidget(self.outcome)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.save = self.buttons.addButton(self.tr("Save as…"), QDialogButtonBox.ButtonRole.ApplyRole)
        self.save.setDefault(True)
        self.save.clicked.connect(self._ask)
        self.buttons.rejected.connect(self.reject)
        self._layout.addWidget(self.buttons)
        self._layout.setContentsMargins(*[theme.px(20)] * 4)
        self._layout.setSpacing(theme.px(12))
        self.setMinimumWidth(theme.px(560))
        self._describe()

    def _what(self) -> QGroupBox:
        """Return the choice of tables."""
        from kanban.domain.business.wide_table import wide_table

        board = self._bridge.board
        box = QGroupBox(self.tr("What"), self)
        rows = QVBoxLayout(box)
        rows.setSpacing(theme.px(6))
        goals = len(wide_table(board, today_of(self._bridge)))
        readings = sum(len(board.readings.get(metric.id, ())) for metric in board.shown_metrics())
        self.goals = QCheckBox(self.tr("The table of goals (%Ln rows)", "", goals), box)
        self.readings = QCheckBox(self.tr("All readings, corrections too (%Ln)", "", readings), box)
        for choice in (self.goals, self.readings):
            choice.setChecked(True)
            choice.toggled.connect(self._describe)
            rows.addWidget(choice)
        return box

    def _kind(self) -> QWidget:
        """Return the choice of formats, and what is to be known about the chosen one."""
        box = QWidget(self)
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 0, 0, 0)
        self.format = QComboBox(box)
        self.format.setAccessibleName(self.tr("Format"))
        self.format.addItem(self.tr("CSV tables"), ".csv")
        self.format.addItem(self.tr("Excel spreadsheet"), ".xlsx")
        self.format.currentIndexChanged.connect(self._describe)
        self._about = QLabel(box)
        self._about.setObjectName("quiet")
        self._about.setWordWrap(True)
        self._about.setMinimumHeight(theme.px(64))
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        rows.addWidget(self.format)
        rows.addWidget(self._about)
        return box

    def _describe(self) -> None:
        both = self.goals.isChecked() and self.readings.isChecked()
        self.save.setEnabled(self.goals.isChecked() or self.readings.isChecked())
        self.save.setText(self.tr("Choose a folder…") if both and self._suffix == ".csv" else self.tr("Save as…"))
        if self._suffix == ".xlsx":
            text = self.tr(
                "One file with a sheet for each; days and numbers are real ones. No text in it is run as a formula."
            )
        elif both:
            text = self.tr(
                "Two files, goals.csv and readings.csv, in a folder; ones of these names are replaced. "
                "No text in them is run as a formula."
            )
        else:
            text = self.tr("A table for any spreadsheet. No text in it is run as a formula.")
        self._about.setText(text)

    @property
    def _suffix(self) -> str:
        return str(self.format.currentData())

    def _ask(self) -> None:
        """Ask where it is to go, and write it there."""
        folder = folder_for_cards(self._bridge.workspace.path)
        both = self.goals.isChecked() and self.readings.isChecked()
        if both and self._suffix == ".csv":
            path = ask_folder(self, self.windowTitle(), folder)
        else:
            name = "".join(c if c.isalnum() or c in " -_" else "_" for c in self._bridge.board.facts.name).strip()
            kinds = f"{self.format.currentText()} (*{self._suffix})"
            path = ask_save(self, self.windowTitle(), folder / f"{name or 'board'}{self._suffix}", kinds)
            path = path if path is None or path.suffix else path.with_suffix(self._suffix)
        if path is not None:
            note_folder(path if path.is_file() else path / "x")
            self.write(path)

    def write(self, path: Path) -> None:
        """Write what was chosen, and say what came of it."""
        from kanban.exchange.business_table import Part, export_business

        chosen = {Part.GOALS: self.goals.isChecked(), Part.READINGS: self.readings.isChecked()}
        parts = tuple(part for part, wanted in chosen.items() if wanted)
        try:
            written = export_business(self._bridge.board, path, today_of(self._bridge), parts)
        except Refused as error:
            self._say(say_refused(error), bad=True)
        else:
            self._say(self._told(written), bad=False)

    def _told(self, written: Written) -> str:
        parts = []
        if written.goals is not None:
            parts.append(self.tr("%Ln rows of goals", "", written.goals))
        if written.readings is not None:
            parts.append(self.tr("%Ln readings", "", written.readings))
        files = "\n".join(str(file) for file in written.files)
        return self.tr("Written: {what}.").format(what=", ".join(parts)) + "\n" + files

    def _say(self, text: str, *, bad: bool) -> None:
        self.outcome.setObjectName("problem" if bad else "export_done")
        style = self.outcome.style()
        style.unpolish(self.outcome)
        style.polish(self.outcome)
        self.outcome.setText(text)
        self.outcome.show()
        self.adjustSize()
