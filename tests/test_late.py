"""Modules that are put off run when they are first used, and only once."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from kanban.late import late, run_now


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A package whose modules count how often they were run."""
    folder = tmp_path / "putoff"
    folder.mkdir()
    (folder / "__init__.py").write_text("runs = []\n")
    for name in ("one", "two"):
        (folder / f"{name}.py").write_text(f"from putoff import runs\nruns.append({name!r})\nvalue = {name!r}\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    importlib.import_module("putoff")
    yield "putoff"
    for name in [name for name in sys.modules if name.partition(".")[0] == "putoff"]:
        del sys.modules[name]


def test_a_module_runs_at_its_first_use(package: str) -> None:
    late(package, "one", "two")
    putoff = sys.modules[package]
    from_package = importlib.import_module(package)
    assert putoff.runs == []
    assert from_package.one.value == "one"
    assert from_package.one.value == "one"
    assert putoff.runs == ["one"]
    assert importlib.import_module("putoff.two").value == "two"
    assert putoff.runs == ["one", "two"]


def test_modules_can_be_run_ahead(package: str) -> None:
    late(package, "one", "two")
    putoff = sys.modules[package]
    run_now(putoff.two)
    assert putoff.runs == ["two"]
    run_now(putoff.two, putoff.one)
    assert putoff.runs == ["two", "one"]


def test_a_module_that_is_not_there_is_missed_at_once(package: str) -> None:
    with pytest.raises(ModuleNotFoundError, match=r"putoff\.three"):
        late(package, "three")
