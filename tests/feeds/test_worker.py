"""The process that reads: what it finds, and what it refuses, come over as they are."""

import json
import os
import time
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from kanban.domain.board import BoardFacts
from kanban.domain.business.readings import NewReading
from kanban.domain.business.values import DataSource, MappedMetric, Metric, SourceKind, TableMapping
from kanban.domain.ids import BoardId, MetricId, SourceId
from kanban.domain.texts import Phrase
from kanban.feeds import states
from kanban.feeds.reading import Asked, ColumnGone, look
from kanban.feeds.states import SourceState, note_state, state_of
from kanban.feeds.worker import ReadingDied, ToldRefused, found_in, look_apart, main, question

USERS = Metric(MetricId(1), "Users", "", 0)
FACTS = BoardFacts(BoardId(1), "Team", "AB", "Asia/Shanghai")


@pytest.fixture
def asked(tmp_path: Path) -> Asked:
    path = tmp_path / "sales.csv"
    path.write_text("day,users,costs\n2026-03-01,5,7\n2026-03-02,x,8\n")
    os.utime(path, (time.time() - 60,) * 2)
    source = DataSource(SourceId(1), "Sales", SourceKind.FILE, str(path))
    return Asked(source, FACTS, (USERS,), date(2026, 3, 2), guess=True)


def over(asked: Asked) -> bytes:
    answers: list[bytes] = []
    main(lambda: question(asked), answers.append)
    return answers[0]


@pytest.fixture(autouse=True)
def _no_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    """This process is not to be made small."""
    monkeypatch.setattr("kanban.feeds.worker._stay_small", lambda: None)


def test_what_is_found_comes_over_whole(asked: Asked) -> None:
    found = found_in(over(asked), asked)
    assert found == look(asked)
    assert found.place == "sales.csv"
    assert found.sample.headers == ("day", "users", "costs")
    assert found.sample.rows == (("2026-03-01", "5", "7"), ("2026-03-02", "x", "8"))
    assert found.mapping == TableMapping("day", (MappedMetric("users", USERS.id),))
    assert found.readings == (NewReading(USERS.id, date(2026, 3, 1), 5.0, "Sales · sales.csv:2"),)
    assert [(fault.line, fault.text) for fault in found.faults] == [(3, "x")]
    assert [(each.named, each.count) for each in found.candidates] == [("users", 1), ("costs", 2)]


def test_what_is_refused_comes_over_in_its_words(asked: Asked) -> None:
    gone = replace(asked, source=replace(asked.source, where="/nowhere/a.csv"))
    with pytest.raises(ToldRefused) as refused:
        found_in(over(gone), gone)
    assert refused.value.phrase == Phrase(
        "There is no file at {where}. Was it moved or renamed?", {"where": "/nowhere/a.csv"}
    )
    assert str(refused.value) == "There is no file at /nowhere/a.csv. Was it moved or renamed?"


@pytest.mark.parametrize("answer", [b"", b"{}", b"[]", b'{"found": 1, "faults": []}', b"Killed"])
def test_an_answer_that_is_not_whole_is_a_death(asked: Asked, answer: bytes) -> None:
    with pytest.raises(ReadingDied, match="gives more than this computer can hold"):
        found_in(answer, asked)


def test_it_runs_in_a_process_of_its_own(asked: Asked, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit('a file of the working folder was run')")
    monkeypatch.chdir(tmp_path)
    assert look_apart(asked) == look(asked)


def test_states_are_kept(data_dir: Path) -> None:
    now = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
    assert state_of("a") == SourceState()
    good = SourceState().read(now, "sales.csv", 3, 1, 0)
    bad = good.failed(now.replace(hour=2), Phrase("No {what}", {"what": Path("/x")}))
    note_state("a", good)
    note_state("b", bad)
    assert state_of("a") == good
    assert str(state_of("b").problem) == "No /x"
    assert (state_of("b").read_at, state_of("b").troubled_since) == (now, now.replace(hour=2))
    assert bad.failed(now.replace(hour=3), Phrase("No")).troubled_since == now.replace(hour=2)
    (data_dir / "sources.json").write_text(json.dumps({"a": {"new": "x"}, "b": 3}))
    assert state_of("a") == state_of("b") == SourceState()
    (data_dir / "sources.json").write_text("{")
    assert states.state_of("a") == SourceState()


def mapped(asked: Asked, *columns: str) -> Asked:
    """Return a question whose source has a mapping already."""
    mapping = TableMapping("Day", tuple(MappedMetric(column, USERS.id) for column in columns))
    return replace(asked, source=replace(asked.source, mapping=mapping), guess=False)


def test_columns_are_found_whatever_their_capitals(asked: Asked) -> None:
    found = look(mapped(asked, "USERS"))
    assert [(new.period, new.value) for new in found.readings] == [(date(2026, 3, 1), 5.0)]
    assert found.mapping == TableMapping("day", (MappedMetric("users", USERS.id),))


def test_a_source_without_its_columns_is_refused(asked: Asked) -> None:
    with pytest.raises(ColumnGone) as refused:
        look(mapped(asked, "people"))
    assert str(refused.value) == (
        "sales.csv has no column “people” any more. It has: day, users, costs. Say anew what its columns mean."
    )
    shown = look(replace(mapped(asked, "people"), trial=True))
    assert (shown.readings, shown.fault_count) == ((), 1)


def test_a_column_that_is_gone_is_told_beside_what_is_taken(asked: Asked) -> None:
    found = look(mapped(asked, "users", "people"))
    assert len(found.readings) == 1
    assert (found.faults[0].line, str(found.faults[0].reason)) == (1, "there is no column “people” any more")
    assert found.fault_count == 2
