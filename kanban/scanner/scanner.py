"""From scanned texts to answers. What waits and what is in force between two scans is kept here."""

from collections.abc import Sequence
from dataclasses import replace
from typing import assert_never

from kanban.domain import card_code
from kanban.domain import scan_answers as say
from kanban.domain.board import Board
from kanban.domain.card_code import Action, CardCode, CodeKind
from kanban.domain.errors import NoCodeInPicture, NothingToUndo, Refused, SeveralTargets
from kanban.domain.ids import ColumnId
from kanban.domain.operations import OperationId, Source
from kanban.domain.scan_answers import ScanAnswer
from kanban.domain.scanning import (
    NOTHING_SCANNED,
    Apply,
    KeepReady,
    LetGo,
    ScanCommand,
    TakeBack,
    Tell,
    Wait,
    action_of,
    step,
)
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.scanner.deeds import Deeds
from kanban.scanner.lookup import find_cards, look_up, name_of
from kanban.store import queries
from kanban.usecases.checks import TITLE_MOST, clean_text
from kanban.workspace import Workspace


class Scanner:
    """All scanners of one board: what one of them read, another one can go on with."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._state = NOTHING_SCANNED
        self._asked_about: OperationId | None = None

    def scan(self, text: str, *, station: ColumnId | None = None, source: Source = Source.SCANNER) -> ScanAnswer:
        """Do what a scanned text asks for, together with the scans before it. Any text is answered, none raises.

        `station` is the column that this scanner stands for. A refused scan changed nothing; what waited no longer does.
        """
        board: Board | None = None
        command: ScanCommand | None = None
        try:
            board = self._frame()
            command = self._understood(board, text, station)
            return self._done(board, command, source)
        except Refused as error:
            return self._refused(error, board, command)

    def scan_all(
        self, texts: Sequence[str], *, station: ColumnId | None = None, source: Source = Source.SCANNER
    ) -> list[ScanAnswer]:
        """Scan one text after another: all of them are done, or none.

        Raises:
            Refused: the first refusal; nothing was changed, and nothing waits that did not before.
        """
        before = self._state
        try:
            with self._workspace.together():
                return [self.scan_or_raise(text, station=station, source=source) for text in texts]
        except BaseException:
            self._state = before
            raise

    def scan_or_raise(
        self, text: str, *, station: ColumnId | None = None, source: Source = Source.SCANNER
    ) -> ScanAnswer:
        """Do as `scan` does.

        Raises:
            Refused: where `scan` would answer so.
        """
        board = self._frame()
        return self._done(board, self._understood(board, text, station), source)

    def scan_many(
        self,
        texts: Sequence[str],
        *,
        station: ColumnId | None = None,
        source: Source = Source.PHOTO,
        picture: str = "",
    ) -> list[ScanAnswer]:
        """Do what the codes on one picture ask for together. `picture`: its name, for the refusal when there are no codes.

        Cards with one header (or badge, action, lane; a header and a lane together name a cell): these cards go there.
        Cards alone wait, or go where something in force sends them. Codes that are not of this board are counted and left.
        """
        board: Board | None = None
        command: ScanCommand | None = None
        answers: list[ScanAnswer] = []
        try:
            board = self._frame()
            codes, strange = self._sorted_out(board, texts, picture)
            for command in self._picture_commands(codes, station):
                answers.append(self._done(board, command, source))
        except Refused as error:
            return [*answers, self._refused(error, board, command)]
        if strange:
            answers[-1] = replace(answers[-1], warnings=(*answers[-1].warnings, say.left_out(strange)))
        return answers

    def move_anyway(self, answer: ScanAnswer, reason: str, *, source: Source = Source.SCANNER) -> ScanAnswer:
        """Move the cards that a WIP limit held back, and record why. Any other answer comes back as it is."""
        if answer.held is None:
            return answer
        board: Board | None = None
        try:
            board = self._frame()
            clean = clean_text(reason, QT_TRANSLATE_NOOP("fields", "reason"), TITLE_MOST)
            return Deeds(self._workspace, board, source, clean).apply(answer.held)
        except Refused as error:
            return replace(self._refused(error, board, answer.held), can_insist=True, held=answer.held)

    def pending(self) -> ScanAnswer | None:
        """Return what waits or is in force now, as its answer was; None: nothing."""
        state = self._state.fresh(self._workspace.now())
        try:
            if state.cards:
                return self._deeds().wait(state.cards)
            if state.target is not None or state.lane is not None:
                return self._deeds().keep_ready(KeepReady(state.target, state.lane))
        except Refused:
            return None
        return None

    def clear(self) -> None:
        """Forget what waits or is in force."""
        self._state = NOTHING_SCANNED
        self._asked_about = None

    def _frame(self) -> Board:
        return self._workspace.read(queries.frame, self._workspace.board_id)

    def _deeds(self) -> Deeds:
        return Deeds(self._workspace, self._frame(), Source.SCANNER)

    def _understood(self, board: Board, text: str, station: ColumnId | None) -> ScanCommand:
        code = card_code.parse(text, board.facts.code)
        look_up(self._workspace, board, code)
        return self._step(code, station)

    def _step(self, code: CardCode, station: ColumnId | None) -> ScanCommand:
        self._state, command = step(self._state, code, self._workspace.now(), station)
        return command

    def _sorted_out(self, board: Board, texts: Sequence[str], picture: str) -> tuple[list[CardCode], int]:
        """Return the codes of this board, each thing once, and how many others there are."""
        codes: dict[tuple[CodeKind, int], CardCode] = {}
        problem: Refused = NoCodeInPicture(path=picture)
        strange = 0
        for text in texts:
            try:
                code = card_code.parse(text, board.facts.code)
            except Refused as error:
                problem, strange = error, strange + 1
            else:
                look_up(self._workspace, board, code)
                codes[code.kind, code.number] = code
        if not codes:
            raise problem
        return list(codes.values()), strange

    def _picture_commands(self, codes: Sequence[CardCode], station: ColumnId | None) -> list[ScanCommand]:
        """Return what the codes on one picture ask for; corners and trains count only when there is nothing else."""
        cards = tuple(code for code in codes if code.kind is CodeKind.CARD)
        lanes = [code for code in codes if code.kind is CodeKind.LANE]
        targets = [code for code in codes if code.kind in {CodeKind.HEADER, CodeKind.BADGE, CodeKind.ACTION}]
        _refuse_unclear(cards, targets, lanes)
        if cards and (targets or lanes):
            return [Apply(cards, targets[0] if targets else None, lanes[0] if lanes else None)]
        commands: list[ScanCommand] = []
        for code in (*targets, *lanes, *cards) or codes[:1]:
            _join(commands, self._step(code, station))
        return commands

    def _done(self, board: Board, command: ScanCommand, source: Source) -> ScanAnswer:
        deeds = Deeds(self._workspace, board, source)
        match command:
            case Wait():
                return deeds.wait(command.cards)
            case Apply():
                return deeds.apply(command)
            case KeepReady():
                return deeds.keep_ready(command)
            case LetGo():
                action = action_of(command.code) is not None
                return say.let_go_action() if action else say.let_go(name_of(board, command.code))
            case TakeBack():
                return self._taken_back(source)
            case Tell():
                train = command.code.kind is CodeKind.TRAIN
                return say.train(command.code.number) if train else say.corner(name_of(board, command.code))
            case _:
                assert_never(command)

    def _taken_back(self, source: Source) -> ScanAnswer:
        """Undo; what somebody else did is shown first, and asks for a second scan."""
        operation = self._workspace.undoable()
        if operation is None:
            raise NothingToUndo
        if operation.actor != self._workspace.actor and operation.id != self._asked_about:
            self._asked_about = operation.id
            return say.whose_undo(operation.title, operation.actor)
        self._asked_about = None
        self._workspace.undo(source)
        return say.undone(operation.title)

    def _refused(self, error: Refused, board: Board | None, command: ScanCommand | None) -> ScanAnswer:
        """Return the answer to a refused scan, with the cards that it was about as far as they are known."""
        if board is None or not isinstance(command, Apply):
            return say.refused(error)
        try:
            subject = find_cards(self._workspace, board, command.cards).subject(board)
            to = name_of(board, command.target) if command.target is not None else ""
        except Refused:
            return say.refused(error)
        return say.refused(error, command, subject, to)


def _refuse_unclear(cards: Sequence[CardCode], targets: Sequence[CardCode], lanes: Sequence[CardCode]) -> None:
    """Refuse a picture of which nobody can say what is to happen to its cards. Raises: SeveralTargets."""
    several = len(targets) > 1 or len(lanes) > 1
    lane_with_other = bool(lanes and targets) and targets[0].kind is not CodeKind.HEADER
    undo_of_cards = bool(cards) and any(action_of(code) is Action.UNDO for code in targets)
    if several or lane_with_other or undo_of_cards:
        raise SeveralTargets(count=len(targets) + len(lanes))


def _join(commands: list[ScanCommand], command: ScanCommand) -> None:
    """Add a command to those of a picture; what is asked for several cards alike becomes one."""
    last = commands.pop() if commands else command
    match last, command:
        case (Wait(), Wait()) | (KeepReady(), KeepReady()):
            commands.append(command)
        case Apply(), Apply() if last is not command and (last.target, last.lane) == (command.target, command.lane):
            commands.append(replace(last, cards=(*last.cards, *command.cards)))
        case _:
            commands += [command] if last is command else [last, command]
