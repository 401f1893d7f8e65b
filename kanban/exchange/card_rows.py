"""Rows of a table to cards, by a mapping of its columns."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.board import ChecklistEntry, Link
from kanban.domain.card_code import shown
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import (
    NOTE_MOST,
    TITLE_MOST,
    FieldMapping,
    ForeignCard,
    ForeignComment,
    ForeignMove,
    ForeignStay,
    Step,
    Table,
    cut,
    one_line,
)
from kanban.exchange.dates import NoDate, guess_order, read_day, read_moment
from kanban.exchange.dialects import Dialect, stays_of
from kanban.exchange.event_log import RowFault
from kanban.exchange.fields import DATES

_STEP: Final = 250
_KEY: Final = re.compile(r"(?!\d+$)[^\s,;|“”\"']{1,40}")
_FORMULA: Final = re.compile(r"'+[=+\-@\t\r]")
_NO: Final = frozenset(("no", "false", "0", "n", "否", "none", "-", "–", "未阻塞", "不"))
_YES: Final = frozenset(("yes", "true", "1", "y", "是", "x", "blocked", "已阻塞"))
_MARKS: Final = ("\n", ";", "；", "|", "、", "，", ",")
_LISTED: Final = ("owners", "labels", "checklist", "blocked_by", "blocks")
_KEYED: Final = frozenset(("blocked_by", "blocks"))
_KEY_MARKS: Final = re.compile(r"[,;，；、|\s]+")
_STEP_MARK: Final = re.compile(r"^\s*(?:[-*+•]\s*)?\[(?P<mark>[ xX✓✔])\]\s*")
_ARROW: Final = re.compile(r"\s*(?:->|→|=>|›|>)\s*")
_NEXT_COMMENT: Final = re.compile(r"\n(?=\d{4}-\d\d-\d\dT[\d:.+-]+;)")
_URL: Final = re.compile(r"(?:https?|ftp|file|mailto):\S+", re.IGNORECASE)


class CardRows:
    """Makes the cards of a table. What cannot be taken goes to `faults`, what is left out or cut to `doubts`."""

    def __init__(self, table: Table, mapping: FieldMapping, zone: ZoneInfo, dialect: Dialect) -> None:
        self.faults: list[RowFault] = list(table.faults)
        self.doubts: list[RowFault] = []
        self._table = table
        self._zone = zone
        self._dialect = dialect
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, name in enumerate(mapping.fields):
            if name:
                self._places[name].append(place)
        self.order = mapping.day_order or guess_order(self._date_texts())[0]
        self._separators = {name: self._separator(name) for name in _LISTED}
        self._line = 0
        names = [header.casefold() for header in table.headers]
        self._word_labels = {
            place
            for place in self._places.get("labels", ())
            if names[place] in dialect.word_headers and names.count(names[place]) == 1
        }

    def cards(self, step: Step) -> list[ForeignCard]:
        """Return the cards, in the order of rows."""
        found: list[ForeignCard] = []
        total = len(self._table.rows)
        for number, (line, row) in enumerate(zip(self._table.lines, self._table.rows, strict=True)):
            if number % _STEP == 0:
                step(number, total)
            self._line = line
            card = self._card(row)
            if card is not None:
                found.append(card)
        named = _named_by_title(found) if not self._places.get("id") else self._once(found)
        return _with_blockers(named, self._holders())

    def _date_texts(self) -> list[str]:
        """Return the texts of all columns that hold days, and those of comments and moves begin with."""
        places = [place for name in DATES for place in self._places.get(name, ())]
        texts = [row[place] for row in self._table.rows for place in places if row[place]]
        others = [place for name in ("comments", "history") for place in self._places.get(name, ())]
        texts += [
            row[place].split(";", 1)[0] for row in self._table.rows[:2000] for place in others if ";" in row[place]
        ]
        return texts

    def _separator(self, field: str) -> str:
        """Return what parts the values in one cell: the first usual mark that some cell of a column of its own has."""
        places = self._places.get(field, ())
        if len(places) != 1:
            return "\n"
        if field in self._dialect.separators:
            return self._dialect.separators[field]
        cells = [row[places[0]] for row in self._table.rows if row[places[0]]]
        return next((mark for mark in _MARKS if any(mark in cell for cell in cells)), "\n")

    def _texts(self, row: Sequence[str], field: str) -> list[str]:
        return [text for place in self._places.get(field, ()) if (text := _meant(row[place]))]

    def _first(self, row: Sequence[str], field: str) -> str:
        texts = self._texts(row, field)
        return one_line(texts[0]) if texts else ""

    def _listed(self, row: Sequence[str], field: str) -> tuple[str, ...]:
        mark = self._separators[field]
        texts = self._texts(row, field)
        if field in _KEYED:
            texts = [_KEY_MARKS.sub("\n", text) for text in texts]
            mark = "\n"
        parts = (one_line(part) for text in texts for part in text.split(mark))
        return tuple(dict.fromkeys(part for part in parts if part))

    def _fault(self, template: str, **fields: object) -> None:
        self.faults.append(RowFault(self._line, Phrase(template, fields)))

    def _doubt(self, template: str, **fields: object) -> None:
        self.doubts.append(RowFault(self._line, Phrase(template, fields)))

    def _card(self, row: Sequence[str]) -> ForeignCard | None:
        whole_title = self._first(row, "title")
        external_id = self._first(row, "id")
        if not whole_title and not self._places.get("title"):
            whole_title = external_id
        if not whole_title:
            self._fault(QT_TRANSLATE_NOOP("import", "it has no title"))
            return None
        created = self._moment(row, "created")
        finished = self._moment(row, "finished")
        moves = self._moves(row)
        return ForeignCard(
            self._line,
            cut(whole_title, TITLE_MOST),
            external_id,
            external_id if _KEY.fullmatch(external_id) else "",
            self._notes(row, whole_title),
            self._first(row, "column"),
            self._first(row, "lane"),
            self._first(row, "type"),
            self._first(row, "class"),
            self._listed(row, "owners"),
            self._labels(row),
            self._day(row, "due"),
            self._first(row, "goal"),
            self._checklist(row),
            self._links(row),
            self._comments(row, created),
            self._block(row),
            None,
            self._listed(row, "blocked_by"),
            created,
            finished,
            moves,
            self._stays(row),
            self._first(row, "archived").casefold() in _YES,
        )

    def _notes(self, row: Sequence[str], title: str) -> str:
        texts = [self._dialect.markup(text) for text in self._texts(row, "notes")]
        if len(title) > TITLE_MOST:
            self._doubt(QT_TRANSLATE_NOOP("import", "its title is too long and was cut; all of it is in the notes"))
            texts.insert(0, title)
        parents = [one_line(text) for text in self._texts(row, "parent")]
        if parents:
            texts.append(" · ".join(parents))
        notes = "\n\n".join(filter(None, texts))
        if len(notes) > NOTE_MOST:
            self._doubt(QT_TRANSLATE_NOOP("import", "its notes are too long and were cut"))
        return cut(notes, NOTE_MOST)

    def _moment(self, row: Sequence[str], field: str) -> datetime | None:
        text = self._first(row, field)
        if not text:
            return None
        try:
            return read_moment(text, self.order, self._zone)[0]
        except NoDate:
            self._doubt(
                QT_TRANSLATE_NOOP("import", "“{value}” is not a date that can be read; left out"), value=shown(text)
            )
            return None

    def _day(self, row: Sequence[str], field: str) -> date | None:
        text = self._first(row, field)
        if not text:
            return None
        try:
            return read_day(text, self.order, self._zone)
        except NoDate:
            self._doubt(
                QT_TRANSLATE_NOOP("import", "“{value}” is not a date that can be read; left out"), value=shown(text)
            )
            return None

    def _labels(self, row: Sequence[str]) -> tuple[str, ...]:
        if not self._word_labels:
            return self._listed(row, "labels")
        mark, found = self._separators["labels"], []
        for place in self._places.get("labels", ()):
            parts = row[place].split(None if place in self._word_labels else mark)
            found += [clean for part in parts if (clean := one_line(_meant(part)))]
        return tuple(dict.fromkeys(found))

    def _checklist(self, row: Sequence[str]) -> tuple[ChecklistEntry, ...]:
        mark = self._separators["checklist"]
        entries = []
        for text in self._texts(row, "checklist"):
            for part in text.split(mark):
                found = _STEP_MARK.match(part)
                clean = one_line(part[found.end() :] if found else part)
                if clean:
                    entries.append(ChecklistEntry(cut(clean, TITLE_MOST), bool(found and found["mark"] != " ")))
        return tuple(entries)

    def _links(self, row: Sequence[str]) -> tuple[Link, ...]:
        """Return what lies elsewhere: addresses, with what stands before them; Jira writes “time;who;name;address”."""
        found: dict[str, Link] = {}
        for text in self._texts(row, "links"):
            for address in _URL.finditer(text):
                url = address[0].rstrip(".,;)>]")
                before = [part for part in re.split(r"[;\n|<(]", text[: address.start()]) if part.strip()]
                found.setdefault(url, Link(url, one_line(before[-1]) if before else ""))
        return tuple(found.values())

    def _comments(self, row: Sequence[str], created: datetime | None) -> tuple[ForeignComment, ...]:
        """Return comments of the form “time;who;text”; one without a time is as old as the card."""
        found = []
        cells = self._texts(row, "comments")
        for text in (part for cell in cells for part in _NEXT_COMMENT.split(cell)):
            when, _, rest = text.partition(";")
            author, _, said = rest.partition(";")
            try:
                at = read_moment(when, self.order, self._zone)[0]
            except NoDate:
                at, author, said = None, "", text
            words = cut(self._dialect.markup(said), NOTE_MOST)
            if words and (at or created):
                found.append(ForeignComment(one_line(author), at or created, words))  # type: ignore[arg-type]
        return tuple(sorted(found, key=lambda comment: comment.at))

    def _block(self, row: Sequence[str]) -> str | None:
        text = self._first(row, "blocked")
        if not text or text.casefold() in _NO:
            return None
        return "" if text.casefold() in _YES else cut(text, TITLE_MOST)

    def _moves(self, row: Sequence[str]) -> tuple[ForeignMove, ...]:
        """Return what the file knows of its way: dates in columns named after stages, and lines of “time;who;from;to”."""
        moves = []
        for place in self._places.get("entered", ()):
            text = _meant(row[place])
            if not text:
                continue
            try:
                moves.append(ForeignMove(read_moment(text, self.order, self._zone)[0], "", self._table.headers[place]))
            except NoDate:
                self._doubt(
                    QT_TRANSLATE_NOOP("import", "“{value}” is not a date that can be read; left out"), value=shown(text)
                )
        for text in self._texts(row, "history"):
            moves += [move for line in text.splitlines() if (move := self._move(line)) is not None]
        return tuple(sorted(moves, key=lambda move: move.at))

    def _move(self, line: str) -> ForeignMove | None:
        """Return the move of a line: time, who if it is said, from and to, parted by semicolons or an arrow."""
        when, _, rest = line.partition(";")
        parts = [one_line(part) for part in rest.split(";")]
        if parts and len(_ARROW.split(parts[-1])) == 2:  # noqa: PLR2004
            parts = [*parts[:-1], *_ARROW.split(parts[-1])]
        if not line.strip() or len(parts) < 2:  # noqa: PLR2004
            return None
        try:
            at = read_moment(when, self.order, self._zone)[0]
        except NoDate:
            self._doubt(
                QT_TRANSLATE_NOOP("import", "“{value}” is not a date that can be read; left out"), value=shown(when)
            )
            return None
        return ForeignMove(at, parts[-2], parts[-1], parts[0] if len(parts) > 2 else "")  # noqa: PLR2004

    def _stays(self, row: Sequence[str]) -> tuple[ForeignStay, ...]:
        found = stays_of(self._first(row, "stays"))
        named = [replace(stay, column=self._dialect.status_names(stay.column)) for stay in found]
        return tuple(named) if all(stay.column for stay in named) else ()

    def _once(self, cards: Sequence[ForeignCard]) -> list[ForeignCard]:
        """Return the cards without those whose id came before; cards without an id are named by their titles."""
        lines: dict[str, int] = {}
        kept: list[ForeignCard] = []
        for card in cards:
            known = lines.setdefault(card.external_id, card.line) if card.external_id else card.line
            if known == card.line:
                kept.append(card)
                continue
            self._line = card.line
            self._fault(
                QT_TRANSLATE_NOOP("import", "“{key}” is in line {line} already"),
                key=shown(card.external_id),
                line=known,
            )
        return _named_by_title(kept)

    def _holders(self) -> dict[str, list[str]]:
        """Return which cards hold a card up, where rows say whom they hold up."""
        holders: dict[str, list[str]] = defaultdict(list)
        if self._places.get("blocks"):
            for row in self._table.rows:
                for held in self._listed(row, "blocks"):
                    holders[held].append(self._first(row, "id"))
        return holders


def _meant(field: str) -> str:
    """Return a text without the apostrophe that keeps spreadsheets from running it."""
    text = field.strip()
    return text[1:] if _FORMULA.match(text) else text


def _named_by_title(cards: Sequence[ForeignCard]) -> list[ForeignCard]:
    """Give cards that have no id one of their title, and of how many have had it before."""
    seen: Counter[str] = Counter()
    named = []
    for card in cards:
        if card.external_id:
            named.append(card)
            continue
        digest = hashlib.sha256(card.title.casefold().encode()).hexdigest()[:16]
        seen[digest] += 1
        named.append(replace(card, external_id=f"#{digest}.{seen[digest]}"))
    return named


def _with_blockers(cards: Sequence[ForeignCard], holders: dict[str, list[str]]) -> list[ForeignCard]:
    if not holders:
        return list(cards)
    return [
        replace(card, blocked_by=tuple(dict.fromkeys((*card.blocked_by, *filter(None, holders[card.external_id])))))
        if card.external_id in holders
        else card
        for card in cards
    ]
