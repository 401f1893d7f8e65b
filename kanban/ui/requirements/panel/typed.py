"""What people type on a card: written as soon as it is left, and never lost, neither to a refusal nor to another card."""

from kanban.domain.ids import ItemId
from kanban.ui.requirements.panel.body import PanelBody
from kanban.ui.requirements.panel.deeds import PanelDeeds
from kanban.ui.requirements.panel.drafts import Drafts


class TypedTexts:
    """Takes what is typed in the fields of the panel: keeps it on the card or, where that is refused, as a draft beside it."""

    def __init__(self, body: PanelBody, deeds: PanelDeeds, drafts: Drafts) -> None:
        self._body = body
        self._deeds = deeds
        self._drafts = drafts

    def write(self, item_id: ItemId) -> None:
        """Write what was typed and not kept yet."""
        body = self._body
        body.facts.due.take_typed()
        labels, item = body.facts.typed(), self._deeds.item(item_id)
        if labels and item is not None:
            self._deeds.write(item, dict(labels))
        if body.title.is_modified():
            self._write_text(item_id, "title", " ".join(body.title.toPlainText().split()))
            body.title.document().setModified(False)
        if body.notes.is_modified():
            self._write_text(item_id, "description", body.notes.text())
            body.notes.settle()

    def _write_text(self, item_id: ItemId, name: str, text: str) -> None:
        """Write a text; one that is refused and is not empty stays beside the card, and is not tried again as it is."""
        if text and self._drafts.get(item_id, name) == text:
            return
        item = self._deeds.item(item_id)
        kept = item is not None and self._deeds.write(item, {name: text})
        self._drafts.put(item_id, name, "" if kept else text)

    def show_refused(self, item_id: ItemId) -> None:
        """Show what was typed on a card and could not be kept, so that it can be put right."""
        title, notes = (self._drafts.get(item_id, name) for name in ("title", "description"))
        if title and title != self._body.title.toPlainText():
            self._body.title.setPlainText(title)
        if notes and notes != self._body.notes.source.toPlainText():
            self._body.notes.show_draft(notes)

    def put_by(self, item_id: ItemId) -> None:
        """Remember what was typed on a card without Enter."""
        for name, line in self._body.lines().items():
            self._drafts.put(item_id, name, line.text())
        self._drafts.put(item_id, "comment", self._body.comments.draft())

    def fetch(self, item_id: ItemId) -> None:
        """Show what was typed on a card without Enter."""
        for name, line in self._body.lines().items():
            line.setText(self._drafts.get(item_id, name))
        self._body.comments.show_draft(self._drafts.get(item_id, "comment"))

    def forget_comment(self, item_id: ItemId) -> None:
        """The comment was sent."""
        self._body.comments.show_draft("")
        self._drafts.put(item_id, "comment", "")
