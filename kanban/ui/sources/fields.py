"""The form of a source: in the words of its kind, with an example in each field and a sentence of help below it."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from kanban.domain.business.values import DataSource, SourceKind
from kanban.sources.fetching import holds_secret
from kanban.ui import theme
from kanban.ui.exchange.mapping_panel import Choice
from kanban.ui.file_dialogs import ask_folder, ask_open, folder_beside
from kanban.ui.sources.words import INTERVALS, every, field_words


class SourceFields(QWidget):
    """Name, place, query, headers and interval of one source.

    Signals:
        changed(): somebody typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: DataSource | None = None
        self._texts: list[tuple[QLabel, bool]] = []
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self.name = QLineEdit(self)
        self.where = QLineEdit(self)
        self.browse = QPushButton(self.tr("Choose…"), self)
        self.browse.clicked.connect(self._browse)
        self.line = QLineEdit(self)
        self.query = QPlainTextEdit(self)
        self.headers = QPlainTextEdit(self)
        for box in (self.query, self.headers):
            box.setTabChangesFocus(True)
        self.interval = Choice(self)
        self._names: dict[QWidget, QLabel] = {}
        self._helps: dict[QWidget, QLabel] = {}
        place = QWidget(self)
        beside = QHBoxLayout(place)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.addWidget(self.where, 1)
        beside.addWidget(self.browse)
        self._rows = {self.name: self.name, self.where: place, self.line: self.line, self.query: self.query}
        self._rows |= {self.headers: self.headers, self.interval: self.interval}
        for field, shown in self._rows.items():
            self._add(field, shown)
        self.warning = QLabel(self)
        self.warning.setTextFormat(Qt.TextFormat.PlainText)
        self.warning.setWordWrap(True)
        self.warning.setObjectName("import_note")
        self.warning.setText(
            self.tr(
                "A password or key stands here, and so in the board file, which others may get. Write it as ${NAME} instead, "
                "and set the environment variable NAME on this computer."
            )
        )
        self._grid.addWidget(self.warning, self._grid.rowCount(), 1)
        for edited in (self.name, self.where, self.line):
            edited.textEdited.connect(self._on_changed)
        for text in (self.query, self.headers):
            text.textChanged.connect(self._on_changed)
        self.interval.activated.connect(self._on_changed)
        self.restyle()

    def show_source(self, source: DataSource) -> None:
        """Show a source to be edited."""
        self._source = None
        words = field_words(source.kind)
        is_sql, is_http = source.kind is SourceKind.SQL, source.kind is SourceKind.HTTP
        self._name_row(self.name, self.tr("Name"), self.tr("Sales"), "")
        self._name_row(self.where, words.where, words.where_example, words.where_help)
        self._name_row(self.query if is_sql else self.line, words.query, words.query_example, words.query_help)
        example = "Authorization: Bearer ${TOKEN}"
        said = self.tr("One in a line. They are sent to this address and to no other.")
        self._name_row(self.headers, self.tr("Headers"), example, said)
        self._name_row(self.interval, self.tr("Read"), "", "")
        for field, shown in ((self.query, is_sql), (self.line, not is_sql), (self.headers, is_http)):
            for widget in (self._names[field], self._helps[field], field):
                widget.setVisible(shown)
        self.browse.setVisible(source.kind is not SourceKind.HTTP)
        self.name.setText(source.name)
        self.where.setText(source.where)
        self.line.setText("" if is_sql else source.query)
        self.query.setPlainText(source.query if is_sql else "")
        self.headers.setPlainText("\n".join(source.headers))
        self.interval.clear()
        for minutes in sorted({*INTERVALS, source.every_minutes}):
            self.interval.addItem(every(minutes), minutes)
        self.interval.setCurrentIndex(self.interval.findData(source.every_minutes))
        self._source = source
        self._warn()

    def source(self) -> DataSource:
        """Return the source as the fields have it."""
        assert self._source is not None  # noqa: S101 - shown before it is asked for
        is_sql = self._source.kind is SourceKind.SQL
        return replace(
            self._source,
            name=self.name.text().strip(),
            where=self.where.text().strip(),
            query=(self.query.toPlainText() if is_sql else self.line.text()).strip(),
            headers=tuple(line.strip() for line in self.headers.toPlainText().splitlines() if line.strip()),
            every_minutes=int(self.interval.currentData()),
        )

    def set_query(self, text: str) -> None:
        """Put a text into the line of the query, as for another sheet."""
        self.line.setText(text)

    def restyle(self) -> None:
        """Take over new sizes."""
        self._grid.setHorizontalSpacing(theme.px(14))
        self._grid.setVerticalSpacing(theme.px(2))
        for name in self._names.values():
            name.setFont(theme.font(16))
            name.setContentsMargins(0, theme.px(6), 0, 0)
        for text in self._helps.values():
            text.setFont(theme.font(14))
            text.setContentsMargins(0, 0, 0, theme.px(6))
        self.interval.setMaximumWidth(theme.px(280))
        for box, lines in ((self.query, 4), (self.headers, 2)):
            box.setFixedHeight(box.fontMetrics().lineSpacing() * lines + theme.px(22))

    def _add(self, field: QWidget, shown: QWidget) -> None:
        row = self._grid.rowCount()
        name, text = QLabel(self), QLabel(self)
        for label in (name, text):
            label.setTextFormat(Qt.TextFormat.PlainText)
        text.setObjectName("quiet")
        text.setWordWrap(True)
        self._names[field], self._helps[field] = name, text
        self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(shown, row, 1)
        self._grid.addWidget(text, row + 1, 1)

    def _name_row(self, field: QWidget, name: str, example: str, said: str) -> None:
        self._names[field].setText(name)
        self._helps[field].setText(said)
        self._helps[field].setVisible(bool(said))
        field.setAccessibleName(name)
        field.setAccessibleDescription(said)
        if isinstance(field, (QLineEdit, QPlainTextEdit)):
            field.setPlaceholderText(example)

    def _on_changed(self) -> None:
        if self._source is not None:
            self._warn()
            self.changed.emit()

    def _warn(self) -> None:
        self.warning.setVisible(holds_secret(self.source()))

    def _browse(self) -> None:
        """Ask for a file or a folder; a pattern that was typed stays."""
        if self._source is None:
            return
        known = Path(self.where.text()).expanduser()
        folder = known.parent if known.is_absolute() and known.parent.is_dir() else folder_beside(None)
        match self._source.kind:
            case SourceKind.FOLDER:
                path = ask_folder(self, self.tr("Folder of a source"), folder)
            case SourceKind.SQL:
                kinds = self.tr("SQLite databases (*.sqlite *.sqlite3 *.db);;All files (*)")
                path = ask_open(self, self.tr("Database of a source"), folder, kinds)
            case _:
                kinds = self.tr("Tables (*.csv *.tsv *.txt *.xlsx *.xlsm);;All files (*)")
                path = ask_open(self, self.tr("File of a source"), folder, kinds)
        if path is not None:
            self.where.setText(str(path))
            self._on_changed()
