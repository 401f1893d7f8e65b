"""How long 5,000 cards take to come in, in steps, against reading and writing the same file plainly."""

import csv
import io
import json
import time
from collections.abc import Callable
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from kanban.domain.operations import Source
from kanban.exchange.reading import cards_of, read_files
from kanban.usecases.import_answers import suggest
from kanban.usecases.import_cards import import_cards
from kanban.usecases.import_draft import draft_import
from kanban.usecases.import_plan import Draft, ImportPlan, read_snapshot
from kanban.workspace import Workspace
from tests.boards import ZONE
from tests.exchange.jira_files import jira_rows, jira_text
from tests.exchange.trello_files import trello_text

MakeBoard = Callable[[str], Workspace]
_ROWS = 5_000
_ROUNDS = 3
_FLOORS = 5
_TIMES_PLAIN = {"jira.csv": 68, "trello.json": 25}
"""At most so many times as long as taking the file apart and writing it down plainly; 3 s on the machine that this was set on."""


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {"jira.csv": jira_text(jira_rows(_ROWS)), "trello.json": trello_text(_ROWS)}


def _draft(workspace: Workspace, path: Path) -> Draft:
    file = cards_of(read_files([path]), None, ZoneInfo(ZONE))
    snapshot = workspace.read(read_snapshot, workspace.board_id, workspace.now())
    return draft_import(snapshot, ImportPlan(file, suggest(file, snapshot.board), strict=False))


@pytest.mark.parametrize("name", sorted(_TIMES_PLAIN))
def test_five_thousand_cards(
    benchmark: BenchmarkFixture, board: MakeBoard, tmp_path: Path, texts: dict[str, str], name: str
) -> None:
    path = tmp_path / name
    path.write_text(texts[name], "utf-8")

    def run() -> tuple[Workspace, Draft]:
        workspace = board("Backlog: | Ready: | Dev: | Test: | Done:")
        draft = _draft(workspace, path)
        workspace.do(Source.IMPORT, import_cards, draft=draft)
        return workspace, draft

    begin = time.perf_counter()
    for _ in range(_FLOORS):
        plain = (
            list(csv.reader(io.StringIO(texts[name], newline=""))) if name.endswith("csv") else json.loads(texts[name])
        )
        json.dumps(plain)
    floor = (time.perf_counter() - begin) / _FLOORS
    pedantic: Callable[..., tuple[Workspace, Draft]] = benchmark.pedantic
    begin = time.perf_counter()
    workspace, draft = pedantic(run, rounds=_ROUNDS, iterations=1)
    taken = (time.perf_counter() - begin) / _ROUNDS
    assert draft.cards == _ROWS
    begin = time.perf_counter()
    assert _draft(workspace, path).cards == 0
    benchmark.extra_info.update(
        again_s=round(time.perf_counter() - begin, 3), taken_s=round(taken, 3), times_plain=round(taken / floor, 1)
    )
    assert taken / floor < _TIMES_PLAIN[name]
