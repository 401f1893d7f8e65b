"""One run of a verb: the board that it is about, and the two ways to answer, for people and for programs."""

import json
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, ClassVar, NoReturn

from kanban.domain.board import Board, WorkItem
from kanban.domain.errors import NoSuchItem, NotABoard, Refused
from kanban.domain.ids import BoardId
from kanban.exchange.times import read_time
from kanban.settings import Settings, load_settings
from kanban.store import queries
from kanban.store.database import Database
from kanban.workspace import Workspace

Picture = Callable[[Workspace, Path, str, bool], str]
"""Paints the whole board into a PNG or PDF file: on this paper, and all on one page or not; returns how large it came out."""


class NoBoardNamed(Refused):
    """A verb needs a board, none is named, and none was open before."""

    template: ClassVar[str] = (
        "No board is named and none was open before. Name one with --board FILE, make one with “init”, or use --demo."
    )


class Session:
    """What a verb works with. `given` are the words of the command line, read by the verb's own parser."""

    def __init__(self, given: Namespace, picture: Picture | None = None) -> None:
        self.given = given
        self.picture = picture
        self.settings: Settings = load_settings()
        self._notes: list[str] = []
        if self.settings.problem is not None:
            self.say(str(self.settings.problem))

    @property
    def language(self) -> str:
        """The language of what is printed and of demo boards and templates: "en" or "zh_CN"."""
        named = self.given.lang or self.settings.language or os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
        return "zh_CN" if named.startswith("zh") else "en"

    def board_path(self) -> Path:
        """Return the board file that is meant.

        Raises:
            NoBoardNamed: none is.
        """
        if self.given.board is not None:
            path: Path = self.given.board
            return path
        if self.given.demo:
            from kanban.demo import demo_board

            return demo_board(self.language)
        if self.settings.last_board:
            return Path(self.settings.last_board)
        raise NoBoardNamed

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """Open the board file for the length of the verb.

        Raises:
            Refused: it cannot be opened.
        """
        path = self.board_path()
        actor = getattr(self.given, "actor", None) or self.settings.actor
        workspace = Workspace(Database.open(path), actor=actor)
        try:
            if not workspace.read(queries.boards):
                raise NotABoard(path=path)
            if getattr(self.given, "accept_clock", False):
                workspace.accept_clock()
            yield workspace
        finally:
            workspace.close()

    def answer(self, document: Any, lines: Iterable[str] | str = ()) -> None:
        """Answer on stdout: with `--json` the document, otherwise the lines; then say what was noted."""
        self._write(document, lines)
        for note in self._notes:
            self.say(note)

    def _write(self, document: Any, lines: Iterable[str] | str) -> None:
        if self.given.json:
            print(json.dumps(document, ensure_ascii=False, indent=2))
            return
        for line in (lines,) if isinstance(lines, str) else lines:
            print(line)

    def note(self, sentence: str) -> None:
        """Keep a sentence to be said with the answer, when the change that it is about has been recorded."""
        self._notes.append(sentence)

    def say(self, sentence: str) -> None:
        """Say something beside the answer, on stderr."""
        print(f"twinboard: {sentence}", file=sys.stderr)

    def misused(self, message: str) -> NoReturn:
        """End with the verb's usage, a message, and the status of wrong usage."""
        parser: ArgumentParser = self.given.parser
        parser.error(message)

    def time(self) -> datetime | None:
        """Return the time of `--at`; None when it was not given.

        Raises:
            BadTime: it is none, or has no offset.
        """
        return None if self.given.at is None else read_time(self.given.at)


def board_of(workspace: Workspace) -> Board:
    """Return the board as the screen shows it."""
    return workspace.read(queries.board, workspace.board_id)


def frame_of(workspace: Workspace) -> Board:
    """Return the board without its items and readings."""
    return workspace.read(queries.frame, workspace.board_id)


def item_named(workspace: Workspace, key: str) -> WorkItem:
    """Return the item of a key.

    Raises:
        NoSuchItem: the board has none.
    """
    board_id: BoardId = workspace.board_id
    item = workspace.read(queries.item_by_key, board_id, key.strip())
    if item is None:
        raise NoSuchItem(key=key)
    return item
