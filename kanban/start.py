"""The command `twinboard`: with a verb the command line, without one the window.

Nothing heavy is imported here: the window must not pay for the verbs, nor the verbs for the window.
"""

import errno
import gc
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from pathlib import Path
    from typing import NoReturn

    from kanban.settings import WindowOptions
    from kanban.workspace import Workspace

REFUSED: Final = 1
WRONG_USAGE: Final = 2
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141
_VALUED: Final = frozenset(("--board", "--lang", "--screen", "--theme", "--view", "--size", "--screenshot"))
"""Options before the verb that take the next word with them."""
_LANGUAGES: Final = ("en", "zh_CN")
_THEMES: Final = ("light", "dark", "system")
_SIDE_LEAST: Final = 200
_SIDE_MOST: Final = 16_384
_SCREENS_MOST: Final = 64


def main(argv: list[str] | None = None) -> int:
    """Run the command and return its exit status: 0 done, 1 refused, 2 wrong usage. Without `argv`: this process's words."""
    if getattr(sys, "frozen", False):  # made into one program file: the process that draws charts is this program again
        from multiprocessing import freeze_support

        freeze_support()
    arguments = sys.argv[1:] if argv is None else list(argv)
    _write_any_character()
    try:
        status = _run(arguments)
        if sys.stdout is not None:
            sys.stdout.flush()
    except SystemExit as left:
        return left.code if isinstance(left.code, int) else WRONG_USAGE if left.code else 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _drop_output()
        return PIPE_CLOSED
    except Exception as fault:  # noqa: BLE001 - whatever it is, people get a sentence and no traceback
        return _told(fault)
    return status


def _run(arguments: list[str]) -> int:
    usual = _usual_options(arguments)
    if usual is not None:
        return _window(usual)
    parser = _parser(_version() if "--version" in arguments else "")
    if _verb_at(arguments) is not None or not {"-h", "--help"}.isdisjoint(arguments):
        from kanban.cli import run

        return run(parser, arguments, _picture)
    return _window(_window_options(parser.parse_args(arguments)))


def _picture(workspace: "Workspace", path: "Path", paper: str, one_page: bool) -> str:
    """Paint the whole board into a file; see `kanban.cli.session.Picture`."""
    from kanban.ui.exchange.picture_file import write_picture

    return write_picture(workspace, path, paper, one_page=one_page)


def _window(options: "WindowOptions") -> int:
    """Run the window. What is made until it stands is no garbage; the window has it looked for again once it is painted."""
    gc.disable()
    try:
        from kanban.ui.plain_imports import load_qt

        load_qt()
        from kanban.ui.program import run

        return run(options)
    finally:
        gc.enable()


def _usual_options(arguments: list[str]) -> "WindowOptions | None":
    """Return the options of a window when they are of the usual ones and right; None: the parser, slower to make, is to look."""
    found: dict[str, Any] = {}
    words = iter(arguments)
    for word in words:
        if word in ("--demo", "--full-screen"):
            found[word] = True
            continue
        value = next(words, "")
        known = _USUAL.get(word)
        if known is None or not value or value.startswith("-") or not known(value):
            return None
        found[word] = value
    from pathlib import Path

    from kanban.settings import WindowOptions

    return WindowOptions(
        board=Path(found["--board"]) if "--board" in found else None,
        demo="--demo" in found,
        language=found.get("--lang"),
        full_screen="--full-screen" in found,
        theme=found.get("--theme"),
        size=_size_of(found.get("--size", "")),
    )


def _verb_at(arguments: list[str]) -> int | None:
    """Return where the verb stands; None when there is none."""
    place = 0
    while place < len(arguments):
        word = arguments[place]
        if not word.startswith("-"):
            return place
        place += 2 if word in _VALUED else 1
    return None


def _parser(version: str) -> "ArgumentParser":
    """Return the parser of all that may stand before a verb."""
    from argparse import ArgumentParser, RawDescriptionHelpFormatter
    from pathlib import Path

    from kanban.settings import PAGES, VIEWS

    parser = ArgumentParser(
        prog="twinboard",
        description="One kanban board on a wall and on a screen. Without a verb the window opens.",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"twinboard {version}")
    parser.add_argument(
        "--board", metavar="FILE", type=Path, help="the board file; without it, the board that was open last"
    )
    parser.add_argument(
        "--demo", action="store_true", help="a demo board in a file of its own, made when it is missing"
    )
    parser.add_argument(
        "--lang", choices=_LANGUAGES, help="of the window, of paper and of the demo; commands answer in English"
    )
    window = parser.add_argument_group("the window")
    window.add_argument("--full-screen", action="store_true", help="open on the whole screen")
    window.add_argument("--screen", metavar="N", type=_screen, help="open on this screen; the first one is 1")
    window.add_argument("--theme", choices=_THEMES, help="colours, for this time only")
    window.add_argument(
        "--view",
        choices=(*VIEWS, *PAGES),
        help="what to show: both boards (usual), one of them, or a page over them",
    )
    window.add_argument("--size", metavar="WxH", type=_size, help="the window's size in pixels, like 1280x800")
    window.add_argument(
        "--screenshot", metavar="OUT.png", type=Path, help="paint the window as it stands, save it, leave"
    )
    return parser


def _window_options(given: "Namespace") -> "WindowOptions":
    from kanban.settings import WindowOptions

    return WindowOptions(
        board=given.board,
        demo=given.demo,
        language=given.lang,
        full_screen=given.full_screen,
        screen=given.screen,
        theme=given.theme,
        view=given.view,
        size=given.size,
        screenshot=given.screenshot,
    )


def _screen(text: str) -> int:
    number = _whole(text)
    if number is None or not 1 <= number <= _SCREENS_MOST:
        _wrong(f"“{text}” is not the number of a screen; the first one is 1")
    return number


def _size(text: str) -> tuple[int, int]:
    size = _size_of(text)
    if size is None:
        _wrong(f"“{text}” is not a size; type it like 1280x800, each side from {_SIDE_LEAST} to {_SIDE_MOST}")
    return size


def _size_of(text: str) -> tuple[int, int] | None:
    width, _, height = text.lower().replace("×", "x").partition("x")
    across, down = _whole(width), _whole(height)
    if across is None or down is None or not _SIDE_LEAST <= min(across, down) <= max(across, down) <= _SIDE_MOST:
        return None
    return across, down


def _whole(text: str) -> int | None:
    """Return a whole number of at most six plain digits; None for anything else."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= 6 else None  # noqa: PLR2004


_USUAL: Final[dict[str, Callable[[str], bool]]] = {
    "--board": bool,
    "--lang": _LANGUAGES.__contains__,
    "--theme": _THEMES.__contains__,
    "--size": lambda text: _size_of(text) is not None,
}
"""Options of a window, and which values of theirs are right."""


def _wrong(message: str) -> "NoReturn":
    from argparse import ArgumentTypeError

    raise ArgumentTypeError(message)


def _version() -> str:
    """Return the release: of the installed distribution, or of the checkout that this is."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("twinboard")
    except PackageNotFoundError:
        import tomllib
        from pathlib import Path

        project = Path(__file__).resolve().parent.parent / "pyproject.toml"
        return str(tomllib.loads(project.read_text("utf-8"))["project"]["version"])


def _write_any_character() -> None:
    """Make the standard streams take any text, on consoles of old code pages too."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _told(fault: Exception) -> int:
    """Say in one sentence what was refused, or where the report of a crash is."""
    from kanban.domain.errors import ClockSetBack, Refused

    if isinstance(fault, Refused):
        _say(f"{fault} With a verb, --accept-clock confirms it." if isinstance(fault, ClockSetBack) else str(fault))
        return REFUSED
    if isinstance(fault, OSError) and fault.errno == errno.ENOSPC and fault.filename is None:
        _drop_output()
        _say("The answer could not be written: no space is left there.")
        return REFUSED
    from kanban.crash import write_crash_report

    path = write_crash_report(fault)
    kept = f"The report is in {path}." if path else "The report could not be written anywhere."
    _say(f"Something went wrong that should not have ({type(fault).__name__}). {kept}")
    return REFUSED


def _say(sentence: str) -> None:
    if sys.stderr is not None:
        print(f"twinboard: {sentence}", file=sys.stderr)


def _drop_output() -> None:
    """Send what is still to be written nowhere, so that the interpreter's end does not complain about a closed pipe."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        sys.stdout = None
