"""What is asked before a column is split, or a column or swimlane with cards on it is removed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kanban.ui import theme


class SplitDialog(QDialog):
    """The names of the two halves of a column. After it was accepted, `left` and `right` hold them."""

    def __init__(self, column: str, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Split “{column}” in two").format(column=column))
        self.setMinimumWidth(theme.px(440))
        self.left = QLineEdit(column)
        self.right = QLineEdit(self.tr("{column} done").format(column=column))
        form = QFormLayout()
        for text, line in ((self.tr("Left"), self.left), (self.tr("Right, new"), self.right)):
            line.setAccessibleName(text)
            form.addRow(text, line)
        text = self.tr("The %n cards stay in the left one, with its history.", "", count) if count else ""
        hint = _label(text)
        hint.setVisible(bool(text))
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(hint)
        layout.addWidget(_buttons(self, self.tr("Split")))
        self.right.setFocus()
        self.right.selectAll()


class RemoveDialog(QDialog):
    """Where the cards of a column or swimlane go that is removed. After it was accepted, `target` holds the choice."""

    def __init__(
        self, name: str, count: int, targets: Sequence[tuple[str, object]], chosen: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Remove “{name}”").format(name=name))
        self.setMinimumWidth(theme.px(440))
        self.target = QComboBox()
        for text, value in targets:
            self.target.addItem(text, value)
        self.target.setCurrentIndex(chosen)
        question = self.tr("Its %n cards go to", "", count)
        self.target.setAccessibleName(question)
        hint = _label(self.tr("What happened there stays in the history. Undo brings it back with its cards."))
        layout = QVBoxLayout(self)
        layout.addWidget(_label(question, quiet=False))
        layout.addWidget(self.target)
        layout.addWidget(hint)
        layout.addWidget(_buttons(self, self.tr("Remove")))
        self.target.setFocus()


def _label(text: str, *, quiet: bool = True) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if quiet:
        label.setObjectName("quiet")
    return label


def _buttons(dialog: QDialog, agree: str) -> QDialogButtonBox:
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
    buttons.button(QDialogButtonBox.StandardButton.Ok).setText(agree)
    buttons.accepted.connect(dialog.accept)
    buttons.rejected.connect(dialog.reject)
    return buttons
