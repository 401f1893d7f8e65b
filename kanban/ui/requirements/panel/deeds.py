"""What the panel does with its card: one method each, that runs the use case by the one door."""

from dataclasses import replace

from kanban.domain.board import Comment, ItemDetails, WorkItem
from kanban.domain.business.values import Hypothesis
from kanban.domain.errors import NoSuchItem, Refused
from kanban.domain.ids import ItemId, PersonId
from kanban.domain.operations import Source
from kanban.store import queries
from kanban.ui.bridge import Bridge
from kanban.ui.requirements.card_commands import CardCommands
from kanban.ui.requirements.panel.links import open_link
from kanban.ui.requirements.panel.waits import Tied
from kanban.usecases import card_templates, comments, item_details, items, value


class PanelDeeds:
    """Changes cards of a board as the panel wishes, and answers what it asks about other cards."""

    def __init__(self, bridge: Bridge, commands: CardCommands) -> None:
        self._bridge = bridge
        self.commands = commands

    def item(self, item_id: ItemId | None) -> WorkItem | None:
        """Return a card, also one that is not on the board; None when there is none."""
        if item_id is None:
            return None
        return self._bridge.board.items.get(item_id) or self._bridge.workspace.read(queries.item, item_id)

    def write(self, item: WorkItem, changes: dict[str, object]) -> bool:
        """Write fields of a card's details; say whether they now stand there. What was refused has been shown."""
        details = replace(item.details, **changes)  # type: ignore[arg-type]
        if details == item.details:
            return True
        if self.commands.run(Source.KEYBOARD, items.edit_item, item_id=item.id, details=details) is not None:
            return True
        return _says_the_same(details, item.details)

    def join(self, item: WorkItem, name: str) -> None:
        """Let somebody new join the board and own the card."""
        person_id: PersonId | None = self.commands.add_person(name)
        if person_id is not None:
            self.write(item, {"owners": (*item.details.owners, person_id)})

    def hope(self, item: WorkItem, hypothesis: Hypothesis | None) -> None:
        """Write what is hoped of a card; None: nothing."""
        self.commands.run(Source.KEYBOARD, value.set_hypothesis, item_id=item.id, hypothesis=hypothesis)

    def say(self, item_id: ItemId, text: str) -> bool:
        """Add a comment; say whether it is there."""
        return self.commands.run(Source.KEYBOARD, comments.comment_item, item_id=item_id, text=text) is not None

    def change_comment(self, item_id: ItemId, number: int, text: str) -> None:
        """Change one's own comment."""
        self.commands.run(Source.KEYBOARD, comments.change_comment, item_id=item_id, number=number, text=text)

    def take_comment_away(self, item_id: ItemId, comment: Comment | int) -> None:
        """Take one's own comment away."""
        number = comment if isinstance(comment, int) else comment.number
        self.commands.run(Source.KEYBOARD, comments.take_comment_away, item_id=item_id, number=number)

    def wait_for(self, item: WorkItem, text: str) -> None:
        """Let a card wait for the one that a text names: by its key, or by words of its title."""
        other = self._named(text, item.id)
        if other is None:
            self.commands.refuse(NoSuchItem(key=text))
        elif other.id not in item.details.blocked_by:
            self.write(item, {"blocked_by": (*item.details.blocked_by, other.id)})

    def be_waited_for(self, item: WorkItem, text: str) -> None:
        """Let the card that a text names wait for this one."""
        other = self._named(text, item.id)
        if other is None:
            self.commands.refuse(NoSuchItem(key=text))
        elif item.id not in other.details.blocked_by:
            self.write(other, {"blocked_by": (*other.details.blocked_by, item.id)})

    def wait_no_longer(self, item: WorkItem, other: ItemId) -> None:
        """Let a card not wait for another one any more."""
        self.write(item, {"blocked_by": tuple(known for known in item.details.blocked_by if known != other)})

    def _named(self, text: str, own: ItemId) -> WorkItem | None:
        key = text.split(maxsplit=1)[0]
        workspace = self._bridge.workspace
        found = workspace.read(queries.item_by_key, workspace.board_id, key)
        if found is not None and not found.voided:
            return found
        words = text.casefold().split()
        others = (item for item in self._bridge.board.cards() if item.id != own)
        fits = [item for item in others if all(word in item.title.casefold() for word in words)]
        return min(fits, key=lambda item: (len(item.title), item.id), default=None)

    def names(self, own: ItemId | None) -> list[str]:
        """Return the cards that can be waited for, as key and title, by number."""
        cards = sorted((item for item in self._bridge.board.cards() if item.id != own), key=lambda item: item.number)
        return [f"{item.key}  {item.title}" for item in cards]

    def waits(self, item: WorkItem, off_board: str, archived: str) -> list[Tied]:
        """Return the cards that a card waits for."""
        found = (self.item(other) for other in item.details.blocked_by)
        return [self._tied(other, off_board, archived) for other in found if other is not None]

    def waiting(self, item: WorkItem, off_board: str, archived: str) -> list[Tied]:
        """Return the cards that wait for a card, by number."""
        cards = self._bridge.board.items.values()
        found = [card for card in cards if item.id in card.details.blocked_by and not card.voided]
        return [self._tied(card, off_board, archived) for card in sorted(found, key=lambda card: card.number)]

    def _tied(self, item: WorkItem, off_board: str, archived: str) -> Tied:
        board, place = self._bridge.board, item.place
        column = board.columns.get(place.column_id) if place is not None else None
        done = column is not None and column.id in board.finished_columns()
        where = archived if item.archived else column.name if column is not None and item.on_board else off_board
        return Tied(item.id, item.key, item.title, where, done)

    def open(self, url: str) -> None:
        """Open a link, or say why not."""
        try:
            open_link(url)
        except Refused as error:
            self.commands.refuse(error)

    def keep_template(self, name: str, details: ItemDetails) -> None:
        """Keep a card as a template for others."""
        self.commands.run(Source.KEYBOARD, card_templates.keep_template, name=name, details=details)

    @property
    def me(self) -> str:
        """Who writes here."""
        return self._bridge.workspace.actor


def _says_the_same(details: ItemDetails, kept: ItemDetails) -> bool:
    """Say whether details would be kept as they are kept already."""
    try:
        return item_details.clean_details(details) == kept
    except Refused:
        return False
