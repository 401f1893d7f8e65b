"""Verbs for coming and going: import (cards from files) and export (cards, or the board as a picture, into a file)."""

from argparse import ArgumentParser
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Final

from kanban.cli.documents import counted
from kanban.cli.session import Session, frame_of
from kanban.cli.verbs import Verbs, add_verb
from kanban.domain.board import Board
from kanban.domain.errors import Refused
from kanban.domain.operations import Source
from kanban.exchange.cards import FieldMapping
from kanban.exchange.dates import DAY_ORDERS
from kanban.exchange.event_log import RowFault
from kanban.exchange.fields import FIELDS, SINGLE
from kanban.exchange.incoming import all_readers
from kanban.exchange.outgoing import all_writers, writer_for
from kanban.exchange.reading import Reading, cards_of, read_files, remember, remembered
from kanban.settings import save_settings
from kanban.usecases.exporting import read_export
from kanban.usecases.import_answers import (
    KINDS,
    OUT,
    Answer,
    Answers,
    Take,
    plain_answers,
    suggest,
    with_kept,
)
from kanban.usecases.import_cards import CardsRefused, NothingToImport, import_cards
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import Draft, ImportPlan, RowState, read_snapshot

_SHOWN: Final = 20
_PICTURES: Final = (".png", ".pdf")
_IMPORT: Final = """\
A file is a Jira CSV export, a Trello JSON export, a JSON export of Twinboard, or any CSV table whose first row names its
columns; several files of one kind are imported together. What they mean is recognised; --map says it otherwise:
  --map "Status=column"           the file's column “Status” says in which column a card is; fields are
                                  {fields}
  --map "In Review=>Test"         its column (or person, or swimlane) “In Review” is Test here; made if there is none
  --map "Rejected=>"              its cards in “Rejected” are left out (people, swimlanes: no owner, no swimlane)
Importing a file again doubles nothing. Of cards that the board has, what only the file changed is taken; what was changed
here as well stays, unless --overwrite. All of it is one operation, which one undo takes back."""


class BadMapping(Refused):
    """A word of --map that names nothing."""

    template = "“{text}” cannot be mapped: {why}."


class AmbiguousDates(Refused):
    """Dates whose day and month could be either way round."""

    template = "The dates in {path} can be read as day/month or month/day. Say which with --dates dmy or --dates mdy."


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    fields = ", ".join(name for name in FIELDS if name)
    take = add_verb(
        verbs,
        "import",
        _import,
        "take cards over from files of Jira, Trello, Twinboard or a spreadsheet",
        changes=True,
        more=_IMPORT.format(fields=fields),
    )
    take.add_argument("files", metavar="FILE", type=Path, nargs="+")
    take.add_argument("--format", choices=tuple(all_readers()), help="of the files; without it, as they look")
    take.add_argument("--map", metavar="A=B,...", action="append", default=[], help="see above; may be given again")
    take.add_argument("--dates", choices=DAY_ORDERS, help="the order of day, month and year, where it is not clear")
    take.add_argument("--dry-run", action="store_true", help="only say what would happen")
    take.add_argument("--partial", action="store_true", help="take the good rows though others cannot be taken")
    take.add_argument("--overwrite", action="store_true", help="the file wins where a card was changed here as well")
    endings = ", ".join([*(writer.suffix for writer in all_writers().values()), *_PICTURES])
    export = add_verb(verbs, "export", _export, "write the cards into a file, or the whole board as a picture")
    export.add_argument(
        "out", metavar="OUT", type=Path, help=f"what its name ends with says what is written: {endings}"
    )
    export.add_argument(
        "--archived", action="store_true", help="also cards in the archive and those that left the board"
    )
    export.add_argument("--paper", choices=("A4", "A3"), default="A4", help="of a PDF file")
    export.add_argument(
        "--pages", choices=("one", "many"), default="one", help="of a PDF file: all on one, or readable cards"
    )


def _import(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        board = frame_of(workspace)
        reading = read_files(given.files, name=given.format, stages=[column.name for column in board.shown_columns()])
        words = [word.strip() for text in given.map for word in text.split(",") if word.strip()]
        known, kept = remembered(session.settings.import_mappings, reading.headers)
        mapping = _mapping(reading, known, words, given.dates)
        if mapping is not None and not mapping.day_order and reading.ambiguous_dates(mapping):
            raise AmbiguousDates(path=given.files[0])
        file = cards_of(reading, mapping, board.facts.zone_info)
        answers = _answers(with_kept(suggest(file, board), kept, board), board, words)
        plan = ImportPlan(file, answers, True, given.overwrite, not given.partial)
        draft = draft_import(workspace.read(read_snapshot, workspace.board_id, workspace.now()), plan)
        if not given.dry_run:
            _do(session, draft, workspace)
            _remember(session, reading, mapping, answers)
    for note in file.notes:
        session.say(str(note))
    _say_rows(session, "cannot be taken", draft.faults)
    _say_rows(session, "in doubt", draft.doubts)
    session.answer(
        _document(reading, mapping, draft, dry_run=given.dry_run), _lines(reading, draft, dry_run=given.dry_run)
    )


def _do(session: Session, draft: Draft, workspace: Any) -> None:
    """Import; a file from which nothing is new is no refusal here, so that scripts may run again."""
    if draft.plan.strict and draft.faults:
        _say_rows(session, "cannot be taken", draft.faults)
        first = draft.faults[0]
        raise CardsRefused(count=len(draft.faults), line=first.line, reason=first.reason)
    try:
        workspace.do(Source.IMPORT, import_cards, draft=draft)
    except NothingToImport as fault:
        session.note(str(fault))


def _remember(session: Session, reading: Reading, mapping: FieldMapping | None, answers: Answers) -> None:
    """Keep how the file was read, for files with the same headers, here and in the window."""
    settings = session.settings
    settings.import_mappings = remember(settings.import_mappings, reading.headers, mapping, plain_answers(answers))
    save_settings(settings)


def _mapping(
    reading: Reading, known: FieldMapping | None, words: Sequence[str], day_order: str | None
) -> FieldMapping | None:
    """Return how the columns of a table are read: as it was before (None: never), but for what was said now.

    Raises:
        BadMapping: a word names no column of the file, or no field.
    """
    if reading.mapping is None:
        return None
    fields = list((known or reading.mapping).fields)
    for word in words:
        if "=>" in word:
            continue
        name, _, field = (part.strip() for part in word.partition("="))
        places = [place for place, header in enumerate(reading.headers) if header.casefold() == name.casefold()]
        if not places:
            raise BadMapping(text=word, why=f"the file has no column “{name}”")
        if field not in FIELDS:
            raise BadMapping(text=word, why=f"fields are {', '.join(name for name in FIELDS if name)}")
        if field in SINGLE:
            fields = ["" if known == field else known for known in fields]
            places = places[:1]
        for place in places:
            fields[place] = field
    return FieldMapping(tuple(fields), day_order or (known.day_order if known is not None else ""))


def _answers(answers: Answers, board: Board, words: Sequence[str]) -> Answers:
    """Return what the names in the file become, by what was said.

    Raises:
        BadMapping: a word names nothing in the file.
    """
    there = {
        "columns": [column.name for column in board.shown_columns()],
        "lanes": [lane.name for lane in board.shown_swimlanes()],
        "people": [person.name for person in board.shown_people()],
    }
    for word in words:
        name, arrow, target = (part.strip() for part in word.partition("=>"))
        if not arrow:
            continue
        for kind in KINDS:
            known: Mapping[str, Answer] = getattr(answers, kind)
            same = next((each for each in known if each.casefold() == name.casefold()), None)
            if same is not None and kind in there:
                answers = replace(answers, **{kind: {**known, same: _answer(target, there[kind])}})
                break
        else:
            raise BadMapping(text=word, why=f"the file has no column, person or swimlane “{name}”")
    return answers


def _answer(target: str, there: Sequence[str]) -> Answer:
    if not target:
        return OUT
    known = next((name for name in there if name.casefold() == target.casefold()), None)
    return Answer(Take.NEW, target[:60]) if known is None else Answer(Take.IS, known)


def _document(reading: Reading, mapping: FieldMapping | None, draft: Draft, *, dry_run: bool) -> dict[str, Any]:
    return {
        "format": reading.reader.name,
        "dry_run": dry_run,
        "rows": len(draft.rows) + len(draft.plan.file.faults),
        "new": draft.count(RowState.NEW),
        "changed": draft.updates,
        "known": draft.count(RowState.KNOWN),
        "left_out": draft.count(RowState.LEFT_OUT),
        "faults": _rows(draft.faults),
        "doubts": _rows(draft.doubts),
        "notes": [str(note) for note in draft.plan.file.notes],
        "fields": {} if mapping is None else {h: f for h, f in zip(reading.headers, mapping.fields, strict=True) if f},
        "columns": {name: answer.name or None for name, answer in draft.plan.answers.columns.items()},
        "made": {kind: list(names) for kind, names in draft.made.items()},
        "cards": [
            {
                "line": row.card.line,
                "key": row.card.key or None,
                "title": row.card.title,
                "state": row.state.value.replace(" ", "_"),
                "changed_there": list(row.clean),
                "changed_on_both_sides": list(row.both),
            }
            for row in draft.rows
        ]
        if dry_run
        else [],
    }


def _rows(faults: Sequence[RowFault]) -> list[dict[str, Any]]:
    return [{"file": fault.file or None, "line": fault.line, "reason": str(fault.reason)} for fault in faults]


def _lines(reading: Reading, draft: Draft, *, dry_run: bool) -> list[str]:
    counts = [
        counted(draft.count(RowState.NEW), "new card"),
        f"{draft.updates} changed",
        f"{draft.count(RowState.KNOWN)} known already",
    ]
    if draft.faults:
        counts.append(f"{counted(len(draft.faults), 'row')} that cannot be taken")
    lines = [f"{'Would import' if dry_run else 'Imported'} ({reading.reader.name}): {', '.join(counts)}"]
    lines += [
        f"  {name} -> {answer.name if answer.take is not Take.OUT else 'left out'}{' (new)' if answer.take is Take.NEW else ''}"
        for name, answer in draft.plan.answers.columns.items()
    ]
    lines += [f"  new {kind}: {', '.join(names)}" for kind, names in draft.made.items() if names]
    return lines


def _say_rows(session: Session, what: str, faults: Sequence[RowFault]) -> None:
    for fault in faults[:_SHOWN]:
        session.say(f"{fault.file + ' ' if fault.file else ''}line {fault.line} {what}: {fault.reason}")
    if len(faults) > _SHOWN:
        session.say(f"{len(faults) - _SHOWN} more lines {what}; --json lists them all")


def _export(session: Session) -> None:
    given = session.given
    out: Path = given.out
    with session.workspace() as workspace:
        if out.suffix.lower() in _PICTURES and session.picture is not None:
            size = session.picture(workspace, out, given.paper, given.pages == "one")
            session.answer({"out": str(out), "size": size}, f"{out}: {size}")
            return
        writer = writer_for(out)
        export = workspace.read(read_export, workspace.board_id, workspace.now(), archived=given.archived)
        writer.write(out, export)
    document = {"out": str(out), "format": writer.name, "cards": len(export.items)}
    session.answer(document, f"{out}: {counted(len(export.items), 'card')}")
