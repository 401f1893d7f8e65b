"""A command line and a board file for it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kanban.start import main
from tests.cli.command import Command, Ran


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    """Run `twinboard` with words, as a shell would."""

    def run(*words: object) -> Ran:
        capsys.readouterr()
        status = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Ran(status, captured.out, captured.err)

    return run


@pytest.fixture
def file(tmp_path: Path, command: Command) -> Path:
    """A board file of five columns, in Shanghai, without cards; Dev takes two cards and warns."""
    path = tmp_path / "team.twinboard"
    ran = command(
        "--board", path, "init", "--columns", "Backlog|Ready|Dev|Test|Done", "--start", "Dev", "--finish", "Done",
        "--zone", "Asia/Shanghai", "--wait", "Backlog|Ready", "--limit", "Dev=2", "--lane", "App|Web",
    )  # fmt: skip
    assert ran.status == 0, ran.err
    return path


@pytest.fixture
def on(command: Command, file: Path) -> Command:
    """Run a verb on the board file."""

    def run(*words: object) -> Ran:
        return command("--board", file, *words)

    return run


@pytest.fixture
def columns_of(on: Command) -> Callable[[], dict[str, str]]:
    """Tell the column of each card on the board, by key."""

    def columns() -> dict[str, str]:
        return {item["key"]: item["column"] for item in on("items", "--json").document}

    return columns
