"""The templates for cards: a list, and what cards made from the chosen one begin with. All is kept as soon as a field is left."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban.domain.board import CardTemplate, ItemDetails
from kanban.domain.events import CardTemplateChanged
from kanban.domain.ids import PersonId, TemplateId
from kanban.domain.operations import Change, Source
from kanban.ui import theme
from kanban.ui.actions import Actions
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.panel.template_form import TemplateForm
from kanban.ui.requirements.plain_label import plain_label
from kanban.usecases import boards, card_templates


class CardTemplatesDialog(QDialog):
    """Lists the templates of the board on the left, and shows one on the right."""

    def __init__(self, bridge: Bridge, actions: Actions, window: QWidget) -> None:
        super().__init__(window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bridge = bridge
        self._actions = actions
        self.setWindowTitle(self.tr("Templates for cards"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Templates"))
        self.new_button = QPushButton(self.tr("&New template"))
        self.remove_button = QPushButton(self.tr("&Remove"))
        self.close_button = QPushButton(self.tr("&Close"))
        self.remove_button.setObjectName("plain")
        for button in (self.new_button, self.remove_button, self.close_button):
            button.setAutoDefault(False)
        self.form = TemplateForm()
        self.hint = plain_label(
            self.tr(
                "A template is what new cards of a kind begin with. Make one here, or with “Keep as a template…” from a card. "
                "Then type / in the line for new cards."
            ),
            15,
            muted=True,
        )
        self._lay_out()
        self.list.currentRowChanged.connect(lambda _: self._show_chosen())
        self.new_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(self._remove)
        self.close_button.clicked.connect(self.close)
        self.form.written.connect(self._write)
        self.form.person_wanted.connect(self._join)
        bridge.changed.connect(self._on_changed)
        bridge.reloaded.connect(self._fill)
        self._fill()
        self.resize(theme.px(820), theme.px(640))

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        left.addWidget(self.new_button)
        left.addWidget(self.remove_button)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.form)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QVBoxLayout()
        right.addWidget(scroll, 1)
        right.addWidget(self.hint)
        self._scroll = scroll
        both = QHBoxLayout()
        both.setSpacing(theme.px(20))
        both.addLayout(left, 1)
        both.addLayout(right, 2)
        whole = QVBoxLayout(self)
        whole.addLayout(both, 1)
        whole.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)

    # Showing

    def chosen(self) -> CardTemplate | None:
        """Return the template that is shown; None when there is none."""
        row = self.list.currentRow()
        if row < 0:
            return None
        return self._bridge.board.templates.get(TemplateId(self.list.item(row).data(Qt.ItemDataRole.UserRole)))

    def _fill(self, choose: TemplateId | None = None) -> None:
        """List the templates, and keep the chosen one or choose another."""
        chosen = self.chosen()
        wanted = choose or (chosen.id if chosen is not None else None)
        shown = self._bridge.board.shown_templates()
        self.list.blockSignals(True)
        self.list.clear()
        row = 0
        for place, template in enumerate(shown):
            entry = QListWidgetItem(template.name, self.list)
            entry.setData(Qt.ItemDataRole.UserRole, template.id)
            row = place if template.id == wanted else row
        self.list.setCurrentRow(row if shown else -1)
        self.list.blockSignals(False)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.form.keep_typed()
        template = self.chosen()
        self._scroll.setVisible(template is not None)
        self.remove_button.setEnabled(template is not None)
        if template is not None:
            self.form.show_template(self._bridge, template)

    def _on_changed(self, change: Change) -> None:
        about = any(isinstance(event, CardTemplateChanged) for event in change.events)
        made = [
            event.after.id for event in change.events if isinstance(event, CardTemplateChanged) and not event.before
        ]
        if about:
            self._fill(made[-1] if made else None)
        else:
            self._show_chosen()

    # What people do

    def _add(self) -> None:
        names = {template.name.casefold() for template in self._bridge.board.shown_templates()}
        name, number = self.tr("New template"), 1
        while name.casefold() in names:
            number += 1
            name = self.tr("New template {number}").format(number=number)
        self._actions.run(Source.KEYBOARD, card_templates.keep_template, name=name, details=ItemDetails(""))
        self.form.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.name.selectAll()

    def _remove(self) -> None:
        template = self.chosen()
        if template is not None:
            self.form.forget()
            self._actions.run(Source.KEYBOARD, card_templates.drop_template, template_id=template.id)

    def _write(self, template: CardTemplate) -> None:
        if self._actions.run(Source.KEYBOARD, card_templates.change_template, template=template) is None:
            self._show_chosen()

    def _join(self, name: str) -> None:
        before = set(self._bridge.board.people)
        self._actions.run(Source.KEYBOARD, boards.add_person, name=name)
        for person_id in set(self._bridge.board.people) - before:
            self.form.add_owner(PersonId(person_id))

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        self.form.keep_typed()
        super().closeEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
