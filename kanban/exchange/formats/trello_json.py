"""The JSON file that Trello exports of a board: lists, cards, and the newest 1,000 of its actions, from which moves and comments come.

An id of Trello's begins with the time at which it was given, as eight hexadecimal digits of seconds since 1970. Cards of an archived list are
not archived themselves. An export names at most 50 labels, but each card carries its own. Members that left, checklists without a card,
and lists that were deleted are referred to and not there.
"""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.board import ChecklistEntry
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import (
    NOTE_MOST,
    TITLE_MOST,
    Content,
    FieldMapping,
    ForeignCard,
    ForeignColumn,
    ForeignComment,
    ForeignFile,
    ForeignMove,
    NoRows,
    Parsed,
    Reader,
    Step,
    WrongKind,
    cut,
    one_line,
    several_lines,
)
from kanban.exchange.documents import read_document
from kanban.exchange.event_log import RowFault
from kanban.exchange.trello_values import (
    Json,
    dicts,
    inner,
    links_of,
    made_at,
    member_name,
    name_of,
    position_of,
    text_of,
    time_of,
)

_ACTIONS_MOST: Final = 1000
_STEP: Final = 250
_CAME: Final = frozenset(("createCard", "copyCard", "moveCardToBoard", "convertToCardFromCheckItem", "emailCard"))
_LEFT: Final = frozenset(("moveCardFromBoard", "deleteCard"))
_CARRIES: Final = frozenset(
    (
        "title",
        "notes",
        "column",
        "owners",
        "labels",
        "due",
        "checklist",
        "links",
        "comments",
        "created",
        "history",
        "archived",
    )
)


def _recognises(name: str, head: str) -> bool:
    del name
    start = head.lstrip("\ufeff \t\r\n")
    return start[:1] == "{" and (
        '"idBoard"' in head or '"shortLink"' in head or '"idOrganization"' in head or '"labelNames"' in head
    )


def _parse(content: Content, step: Step) -> Parsed:
    """Take an export apart.

    Raises:
        NotText, NotWholeJson: see there.
        WrongKind, NoRows: it is no export of a board, or of one without cards.
    """
    step(0, 1)
    document = read_document(content)
    if not isinstance(document.get("cards"), list) or not isinstance(document.get("lists"), list):
        raise WrongKind(path=content.path)
    if not document["cards"]:
        raise NoRows(path=content.path)
    return Parsed(content.path, document=document)


def _cards(parsed: Parsed, mapping: FieldMapping | None, zone: ZoneInfo, step: Step) -> ForeignFile:
    del mapping
    return _Export(parsed, zone).file(step)


class _Export:
    """A board of Trello's; what is not of the kind that it should be counts as not there."""

    def __init__(self, parsed: Parsed, zone: ZoneInfo) -> None:
        self._path = parsed.path
        self._zone = zone
        board = parsed.document
        self._cards = dicts(board.get("cards"))
        self._lists = {str(found.get("id")): found for found in sorted(dicts(board.get("lists")), key=position_of)}
        self._labels = {str(found.get("id")): found for found in dicts(board.get("labels"))}
        self._members = {str(found.get("id")): member_name(found) for found in dicts(board.get("members"))}
        self._fields = {str(found.get("id")): found for found in dicts(board.get("customFields"))}
        self._checklists: dict[str, list[Json]] = defaultdict(list)
        for checklist in sorted(dicts(board.get("checklists")), key=position_of):
            self._checklists[str(checklist.get("idCard") or "")].append(checklist)
        self._actions = sorted(
            ((at, action) for action in dicts(board.get("actions")) if (at := time_of(action.get("date"))) is not None),
            key=lambda pair: pair[0],
        )
        self._of_card: dict[str, list[tuple[datetime, Json]]] = defaultdict(list)
        for at, action in self._actions:
            self._of_card[str(inner(action, "data", "card").get("id") or "")].append((at, action))
            creator = action.get("memberCreator")
            if isinstance(creator, dict):
                self._members.setdefault(str(action.get("idMemberCreator")), member_name(creator))
        self._names_in_history: dict[str, None] = {}
        self.doubts: list[RowFault] = []
        self.faults: list[RowFault] = []
        self._strangers = 0

    def file(self, step: Step) -> ForeignFile:
        """Return the cards, by list and position."""
        places = {list_id: place for place, list_id in enumerate(self._lists)}
        order = sorted(
            enumerate(self._cards, start=1),
            key=lambda pair: (places.get(str(pair[1].get("idList")), len(places)), position_of(pair[1])),
        )
        cards: dict[str, ForeignCard] = {}
        for done, (line, card) in enumerate(order):
            if done % _STEP == 0:
                step(done, len(order))
            made = self._card(line, card)
            if made is None:
                continue
            if made.external_id in cards:
                self._fault(
                    line,
                    QT_TRANSLATE_NOOP("import", "“{key}” is in line {line} already"),
                    key=made.key,
                    line=cards[made.external_id].line,
                )
                continue
            cards[made.external_id] = made
        return ForeignFile(
            self._path,
            "trello",
            tuple(cards.values()),
            self._columns(),
            tuple(sorted(self.faults, key=lambda fault: fault.line)),
            tuple(self.doubts),
            tuple(self._notes()),
            _CARRIES,
        )

    def _fault(self, number: int, template: str, /, **fields: object) -> None:
        self.faults.append(RowFault(number, Phrase(template, fields)))

    def _columns(self) -> tuple[ForeignColumn, ...]:
        shown = {
            name_of(found): ForeignColumn(name_of(found), closed=bool(found.get("closed")))
            for found in self._lists.values()
        }
        for name in self._names_in_history:
            shown.setdefault(name, ForeignColumn(name, closed=True))
        return tuple(sorted(shown.values(), key=lambda column: column.closed))

    def _card(self, line: int, card: Json) -> ForeignCard | None:
        """Return a card; None when it has no name. `line` counts the cards of the file."""
        whole, card_id = one_line(text_of(card.get("name"))), text_of(card.get("id"))
        if not whole or not card_id:
            self._fault(line, QT_TRANSLATE_NOOP("import", "it has no title"))
            return None
        held = self._lists.get(str(card.get("idList")))
        if held is None:
            template = QT_TRANSLATE_NOOP("import", "its list is not in the file; it comes into the first column")
            self.doubts.append(RowFault(line, Phrase(template)))
        created = made_at(card_id)
        due, done = time_of(card.get("due")), bool(card.get("dueComplete"))
        return ForeignCard(
            line,
            cut(whole, TITLE_MOST),
            card_id,
            "",
            self._notes_of(line, card, whole),
            name_of(held) if held is not None else "",
            owners=self._owners(card),
            labels=self._labels_of(card),
            due=due.astimezone(self._zone).date() if due is not None else None,
            checklist=self._checklist(card_id, card),
            links=links_of(card),
            comments=self._comments(card_id),
            created_at=created,
            finished_at=time_of(card.get("dateCompleted")) if done or card.get("dateCompleted") else None,
            moves=self._moves(card_id, created),
            archived=bool(card.get("closed")) or (held is not None and bool(held.get("closed"))),
        )

    def _notes_of(self, line: int, card: Json, title: str) -> str:
        texts = [several_lines(text_of(card.get("desc")))]
        if len(title) > TITLE_MOST:
            self.doubts.append(
                RowFault(
                    line,
                    Phrase(QT_TRANSLATE_NOOP("import", "its title is too long and was cut; all of it is in the notes")),
                )
            )
            texts.insert(0, title)
        texts += [f"{name}: {value}" for name, value in self._custom(card)]
        notes = "\n\n".join(filter(None, texts))
        if len(notes) > NOTE_MOST:
            self.doubts.append(
                RowFault(line, Phrase(QT_TRANSLATE_NOOP("import", "its notes are too long and were cut")))
            )
        return cut(notes, NOTE_MOST)

    def _custom(self, card: Json) -> Iterable[tuple[str, str]]:
        """Yield the names and values of custom fields that have a value."""
        for item in dicts(card.get("customFieldItems")):
            defined = self._fields.get(str(item.get("idCustomField")))
            if defined is None:
                continue
            value = next((str(part) for part in inner(item, "value").values() if part is not None), "")
            if item.get("idValue"):
                options = {str(option.get("id")): option for option in dicts(defined.get("options"))}
                value = next(
                    (str(part) for part in inner(options.get(str(item["idValue"]), {}), "value").values()), value
                )
            if value:
                yield name_of(defined), one_line(value)

    def _owners(self, card: Json) -> tuple[str, ...]:
        found = []
        for member in card.get("idMembers") or ():
            name = self._members.get(str(member), "")
            if name:
                found.append(name)
            else:
                self._strangers += 1
        return tuple(dict.fromkeys(found))

    def _labels_of(self, card: Json) -> tuple[str, ...]:
        """Return the names of a card's labels; one without a name is called by its colour."""
        own = {str(found.get("id")): found for found in dicts(card.get("labels"))}
        ids = [str(found) for found in card.get("idLabels") or own]
        found = (own.get(label_id) or self._labels.get(label_id) for label_id in dict.fromkeys(ids))
        names = (
            one_line(text_of(label.get("name"))) or text_of(label.get("color")) for label in found if label is not None
        )
        return tuple(dict.fromkeys(name for name in names if name))

    def _checklist(self, card_id: str, card: Json) -> tuple[ChecklistEntry, ...]:
        checklists = self._checklists.get(card_id) or sorted(dicts(card.get("checklists")), key=position_of)
        several = len(checklists) > 1
        entries = []
        for checklist in checklists:
            name = name_of(checklist)
            for step in sorted(dicts(checklist.get("checkItems")), key=position_of):
                text = one_line(text_of(step.get("name")))
                if text:
                    shown = f"{name}: {text}" if several and name else text
                    entries.append(ChecklistEntry(cut(shown, TITLE_MOST), step.get("state") == "complete"))
        return tuple(entries)

    def _comments(self, card_id: str) -> tuple[ForeignComment, ...]:
        found = []
        for at, action in self._of_card.get(card_id, ()):
            if action.get("type") in ("commentCard", "copyCommentCard"):
                text = several_lines(text_of(inner(action, "data").get("text")))
                if text:
                    found.append(ForeignComment(self._who(action), at, cut(text, NOTE_MOST)))
        return tuple(found)

    def _who(self, action: Json) -> str:
        return self._members.get(str(action.get("idMemberCreator")), "")

    def _moves(self, card_id: str, created: datetime | None) -> tuple[ForeignMove, ...]:
        """Return the moves that the actions tell of; where the oldest is a move between lists, the card was in its first list since it was made."""
        moves: list[ForeignMove] = []
        for at, action in self._of_card.get(card_id, ()):
            kind, data = action.get("type"), inner(action, "data")
            before, after = "", ""
            if kind in _CAME:
                after = self._list_name(data.get("list"))
                if not after:
                    continue
            elif (
                kind == "updateCard"
                and isinstance(data.get("listBefore"), dict)
                and isinstance(data.get("listAfter"), dict)
            ):
                before, after = self._list_name(data["listBefore"]), self._list_name(data["listAfter"])
                if before == after:
                    continue
            elif kind in _LEFT:
                before = self._list_name(data.get("list"))
            else:
                continue
            if not moves and before and created is not None and created < at:
                moves.append(ForeignMove(created, "", before))
            moves.append(ForeignMove(at, before, after, self._who(action)))
        return tuple(moves)

    def _list_name(self, named: object) -> str:
        """Return the name of a list that an action speaks of: as it is called now, else as it was called then."""
        if not isinstance(named, dict):
            return ""
        known = self._lists.get(str(named.get("id")))
        name = name_of(known if known is not None else named)
        if name:
            self._names_in_history.setdefault(name)
        return name

    def _notes(self) -> Iterable[Phrase]:
        if len(self._actions) >= _ACTIONS_MOST:
            begin = self._actions[0][0].astimezone(self._zone)
            template = QT_TRANSLATE_NOOP(
                "import", "Trello exports only the newest {count} actions: the history of these cards begins on {day}."
            )
            yield Phrase(template, {"count": f"{len(self._actions):,}", "day": begin.date().isoformat()})
        if self._strangers:
            template = QT_TRANSLATE_NOOP(
                "import", "People who left the board have no name in the file; they are left out as owners."
            )
            yield Phrase(template)


READER: Final = Reader(
    "trello", QT_TRANSLATE_NOOP("import", "Trello JSON export"), _recognises, _parse, _cards, order=20
)
