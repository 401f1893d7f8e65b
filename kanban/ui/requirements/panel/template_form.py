"""What is written in a template for cards."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from kanban.domain.board import CardTemplate
from kanban.domain.ids import PersonId
from kanban.ui import theme
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.panel.checklist import ChecklistField
from kanban.ui.requirements.panel.facts import FactsForm
from kanban.ui.requirements.panel.lines import GrowingText, Section
from kanban.ui.requirements.panel.notes import NotesField


class TemplateForm(QWidget):
    """Name, title, facts, notes and checklist of a template; each is told as soon as it is left.

    Signals:
        written(CardTemplate): the template is to be this one.
        person_wanted(str): somebody of this name is to join and to own the cards.
    """

    written = Signal(object)
    person_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.template: CardTemplate | None = None
        self._filling = False
        self.name = QLineEdit()
        self.title = GrowingText(one_paragraph=True, lines=1, size=16)
        self.title.setPlaceholderText(self.tr("may be empty"))
        self.facts = FactsForm(with_due=False, first=((self.tr("Name"), self.name), (self.tr("Title"), self.title)))
        self.facts.add_usual_rows()
        self.notes = NotesField()
        self.checklist = ChecklistField(ticks=False)
        notes = Section(self.tr("Notes"))
        notes.body.addWidget(self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.px(12), theme.px(12))
        column.setSpacing(theme.px(10))
        for part in (self.facts, notes, self.checklist):
            column.addWidget(part)
        column.addStretch(1)
        self.name.editingFinished.connect(self.keep_typed)
        self.title.written.connect(self.keep_typed)
        self.notes.written.connect(self.keep_typed)
        self.facts.written.connect(lambda changes: self._write(**changes))
        self.facts.person_wanted.connect(self.person_wanted)
        self.checklist.written.connect(lambda entries: self._write(checklist=entries))

    def show_template(self, bridge: Bridge, template: CardTemplate) -> None:
        """Show a template, but for what somebody is just typing."""
        another = self.template is None or template.id != self.template.id
        self.template = template
        self._filling = True
        if another:
            self.notes.close_source()
        if another or not self.name.isModified():
            self.name.setText(template.name)
        self.title.show_text(template.details.title)
        self.notes.show_text(template.details.description)
        today = bridge.workspace.now().astimezone(bridge.board.facts.zone_info).date()
        self.facts.show_facts(bridge.board, template.details, today)
        self.facts.propose_labels(bridge.board)
        self.checklist.show_entries(template.details.checklist)
        self._filling = False

    def keep_typed(self) -> None:
        """Tell what was typed and is not kept yet."""
        template = self.template
        if template is None or self._filling:
            return
        after = template
        if self.name.isModified():
            after = replace(after, name=self.name.text())
        changes: dict[str, object] = dict(self.facts.typed())
        if self.title.is_modified():
            changes["title"] = " ".join(self.title.toPlainText().split())
        if self.notes.is_modified():
            changes["description"] = self.notes.text()
        self.forget(still_shown=True)
        after = replace(after, details=replace(after.details, **changes))  # type: ignore[arg-type]
        if after != template:
            self.written.emit(after)

    def forget(self, *, still_shown: bool = False) -> None:
        """Take what was typed as kept; the template goes, unless it is still shown."""
        self.name.setModified(False)
        self.title.document().setModified(False)
        self.notes.settle()
        if not still_shown:
            self.template = None

    def add_owner(self, person_id: PersonId) -> None:
        """Let somebody own the cards that are made from the template."""
        if self.template is not None:
            self._write(owners=(*self.template.details.owners, person_id))

    def _write(self, **changes: object) -> None:
        if self.template is not None and not self._filling:
            details = replace(self.template.details, **changes)  # type: ignore[arg-type]
            self.written.emit(replace(self.template, details=details))
