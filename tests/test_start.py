"""The command as a process: usage, crashes, pipes, interruptions, old consoles, and what is not imported."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import kanban.cli
from kanban import start
from kanban.start import main

_ROOT = Path(__file__).parent.parent
_PLAIN = [sys.executable, str(_ROOT / "app.py")]
_COMMAND = [sys.executable, "-W", "error", str(_ROOT / "app.py")]


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, without a display."""
    known = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    return subprocess.run([*_COMMAND, *words], capture_output=True, env=known | environment, check=False, timeout=60)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "team.twinboard"
    assert main(["--board", str(path), "init", "--columns", "待办|开发|完成"]) == 0
    return path


def test_version_and_help() -> None:
    version = _run("--version")
    assert (version.returncode, version.stderr) == (0, b"")
    assert version.stdout.startswith(b"twinboard 0.")
    text = _run("--help").stdout.decode()
    for word in ("--full-screen", "--screenshot", "exit status", "items", "restore", "TWINBOARD_DATA_DIR"):
        assert word in text


@pytest.mark.parametrize(
    "words",
    [
        ["--nonsense"],
        ["nonsense"],
        ["--board"],
        ["--lang", "fr"],
        ["--theme", "pink"],
        ["--size", "800"],
        ["--size", "800x60"],
        ["--size", "99999x600"],
        ["--size", "-800x-600"],
        ["--screen", "0"],
        ["--screen", "x"],
        ["--full-screen", "items"],
        ["--theme", "dark", "items"],
        ["items", "--nonsense"],
        ["move", "R-1"],
        ["print"],
        ["print", "cards"],
        ["events", "nonsense"],
        ["metrics", "add", "x", "--decimals", "9"],
    ],
)
def test_wrong_usage(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    written = capsys.readouterr()
    assert written.out == ""
    assert written.err.startswith("usage: twinboard")
    assert "twinboard" in written.err.splitlines()[-1]


def test_every_verb_has_help(capsys: pytest.CaptureFixture[str]) -> None:
    verbs = (
        "init", "boards", "people add", "people list", "items", "add", "move", "block", "unblock", "show",
        "print cards", "print headers", "print badges", "print actions", "print advice", "print wall-list",
        "codes", "scan", "events export", "events import", "metrics list", "metrics record", "metrics add", "undo", "redo", "backup", "restore", "check",
    )  # fmt: skip
    for verb in verbs:
        assert main([*verb.split(), "--help"]) == 0
        text = capsys.readouterr().out
        assert text.startswith(f"usage: twinboard {verb} ")
        assert "--json" in text


def test_an_unexpected_fault_is_one_sentence_and_a_report(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], data_dir: Path
) -> None:
    def broken(*_: object) -> int:
        raise ZeroDivisionError

    monkeypatch.setattr(kanban.cli, "run", broken)
    assert main(["items"]) == 1
    (report,) = (data_dir / "crashes").iterdir()
    assert capsys.readouterr().err == (
        f"twinboard: Something went wrong that should not have (ZeroDivisionError). The report is in {report}.\n"
    )
    assert "ZeroDivisionError" in report.read_text(encoding="utf-8")


def test_verbs_import_no_qt(file: Path) -> None:
    """Every verb but those that paint, in one process."""
    verbs = [
        ["add", "x"], ["items"], ["items", "--json"], ["move", "R-1", "开发"], ["block", "R-1"], ["unblock", "R-1"],
        ["show", "R-1"], ["codes"], ["scan", "nonsense"], ["people", "add", "Ann"], ["people", "list"], ["boards"],
        ["events", "export", "--out", str(file.with_suffix(".csv"))], ["events", "import", str(file.with_suffix(".csv"))],
        ["metrics", "add", "m"], ["metrics", "record", "m", "2026-01-01", "1"], ["metrics", "list"], ["undo"], ["redo"],
        ["backup", str(file.with_suffix(".copy"))], ["restore", str(file.with_suffix(".copy"))], ["check"],
        ["init", "--columns", "A|B"], ["--demo", "items"], ["--help"],
    ]  # fmt: skip
    script = (
        "import sys\nfrom kanban.start import main\n"
        f"for verb in {verbs!r}: main(['--board', {str(file)!r}, *verb])\n"
        "print([name for name in sys.modules if name.startswith(('PySide6', 'matplotlib', 'PIL', 'alembic'))])\n"
    )
    environment = {name: value for name, value in os.environ.items() if name not in {"DISPLAY", "QT_QPA_PLATFORM"}}
    ran = subprocess.run(
        [sys.executable, "-c", script], cwd=_ROOT, env=environment, capture_output=True, check=True, timeout=60
    )
    assert ran.stdout.decode().splitlines()[-1] == "[]"


def test_importing_the_start_brings_nothing_heavy() -> None:
    script = "import sys, kanban.start; print(len([m for m in sys.modules if m.startswith(('kanban', 'argparse', 'sqlalchemy'))]))"
    ran = subprocess.run([sys.executable, "-c", script], cwd=_ROOT, capture_output=True, check=True, timeout=60)
    assert ran.stdout == b"2\n"


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--demo"],
        ["--board", "a b.twinboard", "--full-screen"],
        ["--lang", "zh_CN", "--theme", "system", "--size", "1280X800", "--demo"],
        ["--board", "a", "--size", "300×200", "--board", "b"],
    ],
)
def test_usual_options_are_read_without_the_parser_and_as_the_parser_reads_them(words: list[str]) -> None:
    read = start._usual_options(words)
    assert read is not None
    assert read == start._window_options(start._parser("").parse_args(words))


@pytest.mark.parametrize(
    "words",
    [
        ["--board"],
        ["--board", ""],
        ["--board", "--demo"],
        ["--lang", "fr"],
        ["--theme", "blue"],
        ["--size", "100x100"],
        ["--size=1280x800"],
        ["--view", "goals"],
        ["list"],
        ["--board", "a", "list"],
        ["--demo", "--version"],
    ],
)
def test_everything_else_is_for_the_parser(words: list[str]) -> None:
    assert start._usual_options(words) is None


def test_print_needs_no_display(file: Path, tmp_path: Path) -> None:
    assert main(["--board", str(file), "add", "付款"]) == 0
    ran = _run("--board", str(file), "print", "cards", "--out", str(tmp_path / "cards.pdf"), QT_QPA_PLATFORM="")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert (tmp_path / "cards.pdf").read_bytes().startswith(b"%PDF-")


def test_an_old_console_takes_chinese(file: Path) -> None:
    assert main(["--board", str(file), "add", "付款 🎄"]) == 0
    ran = _run("--board", str(file), "items", PYTHONIOENCODING="cp1252", PYTHONUTF8="0", LC_ALL="C")
    assert (ran.returncode, ran.stderr) == (0, b"")
    assert ran.stdout.decode("utf-8").rstrip() == "R-1  待办  付款 🎄"


def test_a_reader_that_leaves_early_is_no_fault(file: Path) -> None:
    with subprocess.Popen(
        [*_COMMAND, "--board", str(file), "codes"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_an_interruption_is_quiet(file: Path, tmp_path: Path) -> None:
    pipe = tmp_path / "log.csv"
    os.mkfifo(pipe)
    with (
        subprocess.Popen(
            [*_PLAIN, "--board", str(file), "events", "import", str(pipe)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as process,
        pipe.open("wb"),
    ):
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out, err) == (130, b"", b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_an_answer_that_does_not_fit(file: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [*_COMMAND, "--board", str(file), "codes"], stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert ran.returncode == 1
    assert ran.stderr == b"twinboard: The answer could not be written: no space is left there.\n"


def test_without_a_screen_the_window_says_so() -> None:
    ran = _run(QT_QPA_PLATFORM="")
    assert ran.returncode == 1
    assert ran.stderr.decode().startswith("twinboard: There is no screen to open the window on.")
