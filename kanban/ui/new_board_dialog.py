"""The dialog for a new board, on one screen: what to begin with, its name, and where it is kept. Enter makes it."""

from pathlib import Path

from PySide6.QtCore import Qt, QTimeZone
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.errors import CannotWrite, FileExists, Refused
from kanban.store.database import SUFFIX
from kanban.templates import template_board, template_names, template_purpose
from kanban.ui import languages, theme
from kanban.ui.phrases import listed, say_refused
from kanban.ui.setup.facts import zone_completer
from kanban.ui.setup.sketch import PlanTile, Sketch
from kanban.usecases.boards import COLUMNS_MOST, BoardPlan, plan_of
from kanban.usecases.checks import zone_name

_OWN = ""
"""Stands for columns of one's own among the templates' names."""


class NewBoardDialog(QDialog):
    """Asks what a new board is to be. After it was accepted, `plan` and `path` say it. `folder`: where boards go."""

    def __init__(self, parent: QWidget | None = None, *, folder: Path | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New board"))
        self.setMinimumWidth(theme.px(1_000))
        self._folder = folder or Path.home()
        self._plan: BoardPlan | None = None
        self.name = QLineEdit()
        self.language = QComboBox()
        self.language.addItem("English", "en")
        self.language.addItem("简体中文", "zh_CN")
        self.language.setCurrentIndex(self.language.findData(languages.current()))
        self.zone = QLineEdit(bytes(QTimeZone.systemTimeZoneId().data()).decode())
        self.zone.setCompleter(zone_completer(self))
        self.place = QLineEdit()
        self._choose = QPushButton(self.tr("Choose…"))
        self._choose.setAutoDefault(False)
        self._choose.setAccessibleName(self.tr("Choose where the board is kept"))
        self._choose.clicked.connect(self._ask_place)
        self.own = QLineEdit(self.tr("To do | Doing | Done"))
        self.sketch = Sketch(self)
        self._purpose = _label(17)
        self._parts = _label(15)
        self._parts.setObjectName("quiet")
        self._problem = _label(16)
        self._problem.setObjectName("problem")
        self._problem.hide()
        self.tiles = self._tiles()
        self._lay_out()
        self.name.textEdited.connect(self._follow_name)
        self.language.currentIndexChanged.connect(self._show_choice)
        self.own.textEdited.connect(self._show_choice)
        self.choose(template_names()[0])
        self.name.setFocus()

    def _tiles(self) -> list[PlanTile]:
        texts = {name: template_board(name, languages.current()).name for name in template_names()}
        tiles = [PlanTile(name, text, template_board(name), self) for name, text in texts.items()]
        tiles.append(PlanTile(_OWN, self.tr("My own columns"), None, self))
        group = QButtonGroup(self)
        for tile in tiles:
            group.addButton(tile)
            tile.toggled.connect(self._on_chosen)
        return tiles

    def _lay_out(self) -> None:
        choices, place = QHBoxLayout(), QHBoxLayout()
        choices.setSpacing(theme.px(10))
        for tile in self.tiles:
            choices.addWidget(tile)
        place.addWidget(self.place, 1)
        place.addWidget(self._choose)
        form = QFormLayout()
        form.setVerticalSpacing(theme.px(8))
        form.setHorizontalSpacing(theme.px(14))
        self._own_word = QLabel(self.tr("Columns, with | between them"))
        for text, editor, row in (
            (self.tr("Name"), self.name, self.name),
            (self.tr("Language of its columns"), self.language, self.language),
            (self.tr("Time zone"), self.zone, self.zone),
            (self.tr("Kept in"), self.place, place),
        ):
            editor.setAccessibleName(text)
            form.addRow(text, row)
        self.own.setAccessibleName(self._own_word.text())
        form.insertRow(0, self._own_word, self.own)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.button(QDialogButtonBox.StandardButton.Ok).setText(self.tr("Create the board"))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(theme.px(24), theme.px(18), theme.px(24), theme.px(18))
        layout.setSpacing(theme.px(12))
        title = _label(24)
        title.setFont(theme.font(24, bold=True))
        title.setText(self.tr("What do you want to begin with?"))
        layout.addWidget(title)
        layout.addLayout(choices)
        layout.addWidget(self._purpose)
        layout.addWidget(self.sketch)
        layout.addWidget(self._parts)
        layout.addLayout(form)
        layout.addWidget(self._problem)
        layout.addWidget(buttons)

    def plan(self) -> BoardPlan:
        """Return what was asked for.

        Raises:
            LookupError: the dialog was not accepted.
        """
        if self._plan is None:
            raise LookupError
        return self._plan

    def path(self) -> Path:
        """Return the file in which the board is to be."""
        return Path(self.place.text().strip()).expanduser()

    def choose(self, name: str) -> None:
        """Begin with a template, by its name; empty: with columns of one's own."""
        next(tile for tile in self.tiles if tile.name == name).setChecked(True)

    @property
    def chosen(self) -> str:
        """The name of the template to begin with; empty: columns of one's own."""
        return next((tile.name for tile in self.tiles if tile.isChecked()), _OWN)

    def _on_chosen(self, on: bool) -> None:
        if on:
            self._show_choice()

    def _show_choice(self) -> None:
        """Show the columns and the purpose of what is chosen; a name that nobody typed follows."""
        name, language = self.chosen, self.language.currentData()
        own = name == _OWN
        self._own_word.setVisible(own)
        self.own.setVisible(own)
        self._purpose.setText(
            self.tr("Any columns you like; everything can be changed later.")
            if own
            else template_purpose(name, language)
        )
        if not self.name.isModified():
            self.name.setText(self.tr("Our board") if own else template_board(name, language).name)
            self.name.selectAll()
            self._follow_name()
        try:
            plan = self._planned("UTC")
        except Refused:
            plan = None
        self.sketch.show_plan(plan)
        self._parts.setText(self._other_parts(plan) if plan is not None else "")

    def _other_parts(self, plan: BoardPlan) -> str:
        """Return in words what a plan has beside its columns."""
        told = []
        if plan.swimlanes:
            names = listed(lane.name for lane in plan.swimlanes)
            told.append(self.tr("Swimlanes: {names}").format(names=names))
        if plan.templates:
            names = listed(card.name for card in plan.templates)
            told.append(self.tr("Templates for cards: {names}").format(names=names))
        return "   ·   ".join(told)

    def _planned(self, zone: str) -> BoardPlan:
        """Return the board that is chosen now.

        Raises:
            Refused: what was typed is no board.
        """
        if self.chosen:
            return template_board(self.chosen, self.language.currentData(), zone)
        names = [name.strip() for name in self.own.text().replace("｜", "|").split("|") if name.strip()]
        return plan_of("", names[: COLUMNS_MOST + 1], zone)

    def _follow_name(self) -> None:
        """Let a place that nobody typed follow the name, without meeting a file that is there."""
        if self.place.isModified():
            return
        safe = "".join(c if c.isalnum() or c in " -_" else "_" for c in self.name.text()).strip() or "board"
        names = [safe, *(f"{safe} {number}" for number in range(2, 100))]
        free = next((n for n in names if not (self._folder / (n + SUFFIX)).exists()), safe)
        self.place.setText(str(self._folder / (free + SUFFIX)))

    def _ask_place(self) -> None:
        from kanban.ui.file_dialogs import ask_save

        kinds = self.tr("Twinboard boards (*{suffix})").format(suffix=SUFFIX)
        chosen = ask_save(self, self.tr("Where the board is kept"), self.path(), kinds)
        if chosen is not None:
            self.place.setText(str(chosen if chosen.suffix else chosen.with_suffix(SUFFIX)))
            self.place.setModified(True)

    @override
    def accept(self) -> None:
        """Close when the plan holds; otherwise say what is wrong and stay."""
        try:
            planned = self._planned(zone_name(self.zone.text().strip()))
            self._check_place()
        except Refused as error:
            self._problem.setText(say_refused(error))
            self._problem.show()
            return
        self._plan = BoardPlan(
            self.name.text().strip() or self.tr("Our board"),
            planned.columns,
            planned.zone,
            planned.swimlanes,
            planned.limit_policy,
            planned.key_prefix,
            templates=planned.templates,
        )
        super().accept()

    def _check_place(self) -> None:
        path = self.path()
        if path.exists() and not path.is_dir():
            raise FileExists(path=path)
        if not self.place.text().strip() or path.is_dir() or not path.parent.is_dir():
            raise CannotWrite(path=path, reason=self.tr("there is no such folder"))


def _label(size: float) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    label.setFont(theme.font(size))
    return label
