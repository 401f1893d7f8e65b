"""One or several files of one kind, from their paths to cards; and how their columns were mapped, to be remembered."""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import FieldMapping, ForeignCard, ForeignFile, NoRows, Parsed, Reader, Step, no_step
from kanban.exchange.dates import guess_order
from kanban.exchange.event_log import RowFault
from kanban.exchange.fields import DATES, FIELDS, guess_fields
from kanban.exchange.incoming import load, reader_for

KEPT_MOST: Final = 20


class MixedKinds(Refused):
    """Files of several kinds, which cannot be imported together."""

    template = QT_TRANSLATE_NOOP("errors", "{path} is of another kind than {first}. Import files of one kind together.")


@dataclass(frozen=True)
class Reading:
    """Files that were taken apart, by one reader. `mapping` is that of the first one's columns; None: they have none."""

    reader: Reader
    files: tuple[Parsed, ...]
    mapping: FieldMapping | None

    @property
    def headers(self) -> tuple[str, ...]:
        """What the first file's columns are called; for documents the name of the format."""
        table = self.files[0].table
        return table.headers if table is not None else (self.reader.name,)

    def ambiguous_dates(self, mapping: FieldMapping | None) -> bool:
        """Say whether somebody must tell which number of a date is the month, the first file's columns being these."""
        texts = (
            row[place]
            for file in self.files
            if file.table is not None and mapping is not None and len(file.table.headers) == len(mapping.fields)
            for place, field in enumerate(mapping.fields)
            if field in DATES
            for row in file.table.rows
            if row[place]
        )
        return guess_order(texts)[1]


def read_files(
    paths: Sequence[Path], step: Step = no_step, *, name: str | None = None, stages: Sequence[str] = ()
) -> Reading:
    """Take files apart. `name`: the reader to use, None: the one that knows the first; `stages`: names of the board's columns.

    Raises:
        CannotRead, FileTooLarge, EmptyFile, NotText, NotWholeJson, WrongKind, IsEventLog, NoRows, MixedKinds: see there.
    """
    reader: Reader | None = None
    files = []
    for path in paths:
        content = load(path)
        found = reader_for(content, name)
        if reader is not None and found is not reader:
            raise MixedKinds(path=path, first=paths[0])
        reader = found
        files.append(reader.parse(content, step))
    if reader is None:
        raise LookupError(paths)
    if reader.name == "csv":
        files = [_with_stages(parsed, stages) for parsed in files]
    return Reading(reader, tuple(files), files[0].mapping)


def _with_stages(parsed: Parsed, stages: Sequence[str]) -> Parsed:
    """Return a table whose columns of dates that are named like the board's columns are when a card came there."""
    if parsed.table is None or parsed.mapping is None:
        return parsed
    fields = guess_fields(parsed.table.headers, parsed.table.rows, stages)
    return replace(parsed, mapping=replace(parsed.mapping, fields=fields))


def cards_of(reading: Reading, mapping: FieldMapping | None, zone: ZoneInfo, step: Step = no_step) -> ForeignFile:
    """Return the cards of all files; a mapping of the first one's columns goes for the others by the names of theirs.

    Raises:
        NoRows: there is not one row.
    """
    found = []
    for parsed in reading.files:
        used = mapping if parsed is reading.files[0] or mapping is None else _carried(mapping, reading.headers, parsed)
        found.append(reading.reader.cards(parsed, used, zone, step))
    whole = merged(found)
    if not whole.cards and not whole.faults:
        raise NoRows(path=whole.path)
    return whole


def _carried(mapping: FieldMapping, headers: Sequence[str], parsed: Parsed) -> FieldMapping | None:
    if parsed.table is None or parsed.mapping is None:
        return mapping
    by_name: dict[str, str] = {}
    for header, field in zip(headers, mapping.fields, strict=True):
        by_name.setdefault(header, field)
    fields = tuple(
        by_name.get(header, own) for header, own in zip(parsed.table.headers, parsed.mapping.fields, strict=True)
    )
    return FieldMapping(fields, mapping.day_order)


def merged(files: Sequence[ForeignFile]) -> ForeignFile:
    """Return several files of one program as one; a card that two of them have just the same counts once."""
    first = files[0]
    if len(files) == 1:
        return first
    cards: list[ForeignCard] = []
    faults: list[RowFault] = []
    doubts: list[RowFault] = []
    seen: dict[str, ForeignCard] = {}
    for file in files:
        name = file.path.name
        faults += [replace(fault, file=name) for fault in file.faults]
        doubts += [replace(doubt, file=name) for doubt in file.doubts]
        for card in file.cards:
            known = seen.setdefault(card.external_id, card)
            if known is card:
                cards.append(replace(card, file=name))
            elif replace(known, line=card.line) != card:
                template = QT_TRANSLATE_NOOP("import", "“{key}” is in another of the files, with other content")
                faults.append(RowFault(card.line, Phrase(template, {"key": card.key or card.title}), name))
    columns = {column.name: column for file in reversed(files) for column in file.columns}
    return replace(
        first,
        cards=tuple(cards),
        columns=tuple(columns[name] for name in dict.fromkeys(c.name for file in files for c in file.columns)),
        faults=tuple(faults),
        doubts=tuple(doubts),
        notes=tuple({str(note): note for file in files for note in file.notes}.values()),
        carries=frozenset[str]().union(*(file.carries for file in files)),
    )


def groups_of(headers: Sequence[str]) -> dict[str, list[int]]:
    """Return the places of each header; one that is repeated stands for a field with several values."""
    groups: dict[str, list[int]] = defaultdict(list)
    for place, header in enumerate(headers):
        groups[header].append(place)
    return groups


def remembered(texts: Iterable[str], headers: Sequence[str]) -> tuple[FieldMapping | None, Any]:
    """Return how a file with these headers was mapped before, and what was kept with that; (None, None) when it never was."""
    for text in texts:
        try:
            kept = json.loads(text)
            if list(headers) != kept["headers"]:
                continue
            fields = tuple(field if field in FIELDS else "" for field in kept["fields"])
            if fields and len(fields) != len(headers):
                continue
            return FieldMapping(fields, str(kept["day_order"])) if fields else None, kept.get("answers")
        except (ValueError, TypeError, LookupError):
            continue
    return None, None


def remember(
    texts: Sequence[str], headers: Sequence[str], mapping: FieldMapping | None, answers: Mapping[str, Any]
) -> list[str]:
    """Return what is remembered with one more mapping at its head; an older one of the same headers is forgotten."""
    kept = {
        "headers": list(headers),
        "fields": list(mapping.fields) if mapping is not None else [],
        "day_order": mapping.day_order if mapping is not None else "",
        "answers": answers,
    }
    others = [text for text in texts if not _is_of(text, headers)]
    return [json.dumps(kept, ensure_ascii=False), *others][:KEPT_MOST]


def _is_of(text: str, headers: Sequence[str]) -> bool:
    try:
        return bool(json.loads(text)["headers"] == list(headers))
    except (ValueError, TypeError, LookupError):
        return True
