"""Cards into a file: which ones, and in which format."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QGroupBox,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from kanban.domain.errors import Refused
from kanban.domain.ids import ItemId
from kanban.exchange.outgoing import Writer, all_writers
from kanban.ui import theme
from kanban.ui.file_dialogs import ask_save, folder_for_cards, note_folder
from kanban.ui.phrases import say_refused
from kanban.usecases.exporting import read_export

if TYPE_CHECKING:
    from kanban.ui.boards_page import BoardsPage


class ExportDialog(QDialog):
    """Asks which cards go into a file and of what kind it is, and writes it."""

    def __init__(self, page: BoardsPage, window: QWidget | None = None) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export the cards"))
        self._page = page
        self._choices: dict[str, frozenset[ItemId] | None] = {"all": None}
        self._which = QButtonGroup(self)
        which = QGroupBox(self.tr("Which cards"), self)
        rows = QVBoxLayout(which)
        rows.setSpacing(theme.px(6))
        self._add_which(
            rows, "all", self.tr("All on the board (%Ln)", "", sum(1 for _ in page.bridge.board.cards())), None
        )
        found = page.requirements.cells.found
        if found is not None:
            self._add_which(rows, "found", self.tr("Those that the search shows (%Ln)", "", len(found)), found)
        selected = frozenset(page.selected_items())
        if selected:
            self._add_which(rows, "selected", self.tr("The selected ones (%Ln)", "", len(selected)), selected)
        self.archived = QCheckBox(self.tr("Also those in the archive and those that left the board"), which)
        rows.addWidget(self.archived)
        self._which.buttonToggled.connect(lambda *_: self.archived.setEnabled(self._chosen() is None))
        likely = "found" if found is not None else "selected" if len(selected) > 1 else "all"
        next(button for button in self._which.buttons() if button.objectName() == likely).setChecked(True)
        self.format = QComboBox(self)
        self.format.setAccessibleName(self.tr("Format"))
        for writer in all_writers().values():
            self.format.addItem(QCoreApplication.translate("import", writer.title), writer.name)
        self._about = QLabel(self)
        self._about.setObjectName("quiet")
        self._about.setWordWrap(True)
        self._about.setMinimumHeight(theme.px(64))
        self._about.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.format.currentIndexChanged.connect(self._describe)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.save = buttons.addButton(self.tr("Save as…"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.save.setDefault(True)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*[theme.px(20)] * 4)
        layout.setSpacing(theme.px(12))
        layout.addWidget(which)
        layout.addWidget(self.format)
        layout.addWidget(self._about)
        layout.addWidget(buttons)
        self.setMinimumWidth(theme.px(520))
        self._describe()

    def _add_which(self, rows: QVBoxLayout, name: str, text: str, ids: frozenset[ItemId] | None) -> None:
        button = QRadioButton(text, self)
        button.setObjectName(name)
        self._which.addButton(button)
        self._choices[name] = ids
        rows.addWidget(button)

    def _chosen(self) -> frozenset[ItemId] | None:
        """Return the cards that are to be written; None: all."""
        button = self._which.checkedButton()
        return self._choices[button.objectName()] if button is not None else None

    @property
    def writer(self) -> Writer:
        """The chosen format."""
        return all_writers()[self.format.currentData()]

    def _describe(self) -> None:
        texts = {
            "csv": self.tr("A table for any spreadsheet; it can be imported again. No text in it is run as a formula."),
            "json": self.tr(
                "Everything, with comments and the whole history; another board of Twinboard can import it."
            ),
            "xlsx": self.tr(
                "A spreadsheet with filters; days and times are real ones. No text in it is run as a formula."
            ),
        }
        self._about.setText(texts.get(self.writer.name, ""))

    def _save(self) -> None:
        writer = self.writer
        name = (
            "".join(c if c.isalnum() or c in " -_" else "_" for c in self._page.bridge.board.facts.name).strip()
            or "cards"
        )
        title = QCoreApplication.translate("import", writer.title)
        folder = folder_for_cards(self._page.bridge.workspace.path)
        path = ask_save(self, self.windowTitle(), folder / f"{name}{writer.suffix}", f"{title} (*{writer.suffix})")
        if path is None:
            return
        note_folder(path)
        try:
            self.write(path if path.suffix else path.with_suffix(writer.suffix))
        except Refused as error:
            self._page.refused.emit(say_refused(error))
        self.accept()

    def write(self, path: Path) -> None:
        """Write the chosen cards, and say how many they are.

        Raises:
            Refused: they cannot be written.
        """
        workspace = self._page.bridge.workspace
        export = workspace.read(
            read_export,
            workspace.board_id,
            workspace.now(),
            only=self._chosen(),
            archived=self.archived.isChecked() and self.archived.isEnabled(),
        )
        self.writer.write(path, export)
        text = self.tr("%Ln cards written to {path}.", "", len(export.items))
        self._page.said.emit(text.format(path=path))
