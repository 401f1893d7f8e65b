"""The last step of an import: what came of it, and the way back."""

from PySide6.QtWidgets import QWidget

from kanban.ui.exchange.done_step import DoneStep
from kanban.ui.phrases import listed
from kanban.usecases.import_plan import Draft, RowState


class ImportDone(DoneStep):
    """What was imported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(780, parent)

    def show_done(self, draft: Draft) -> None:
        """Say what a draft has done."""
        new = draft.count(RowState.NEW)
        lines = [self.tr("%Ln new cards", "", new)] if new else []
        if draft.updates:
            lines.append(self.tr("%Ln known cards changed", "", draft.updates))
        made = (
            (self.tr("New columns: {names}"), draft.made["columns"]),
            (self.tr("New swimlanes: {names}"), draft.made["lanes"]),
            (self.tr("New people: {names}"), draft.made["people"]),
        )
        lines += [text.format(names=listed(names)) for text, names in made if names]
        left = len(draft.faults)
        if left:
            lines.append(self.tr("%Ln rows could not be taken", "", left))
        self._say(self.tr("%Ln cards imported", "", draft.cards), lines)
