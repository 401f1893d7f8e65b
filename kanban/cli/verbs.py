"""How a verb is told to the parser: its name, what it does, and the options that all verbs share."""

from argparse import SUPPRESS, ArgumentParser, RawDescriptionHelpFormatter, _SubParsersAction
from collections.abc import Callable
from pathlib import Path

from kanban.cli.session import Session

Verbs = _SubParsersAction  # what `ArgumentParser.add_subparsers` returns; argparse gives it no public name
Work = Callable[[Session], int | None]
"""What a verb does: the exit status, None for 0."""


def add_verb(
    verbs: "Verbs[ArgumentParser]", name: str, work: Work, help_text: str, *, changes: bool = False, more: str = ""
) -> ArgumentParser:
    """Add a verb and return its parser. `changes`: it changes the board; `more`: what else its help says."""
    parser = verbs.add_parser(
        name,
        help=help_text,
        description=help_text[:1].upper() + help_text[1:] + "." + (f"\n\n{more}" if more else ""),
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    common = parser.add_argument_group("options of all verbs")
    common.add_argument("--json", action="store_true", help="answer with one JSON document")
    common.add_argument("--board", metavar="FILE", type=Path, default=SUPPRESS, help="as before the verb")
    common.add_argument("--demo", action="store_true", default=SUPPRESS, help="as before the verb")
    common.add_argument("--lang", choices=("en", "zh_CN"), default=SUPPRESS, help="as before the verb")
    if changes:
        common.add_argument("--actor", metavar="NAME", help="who does it; without it, the name of the settings")
        common.add_argument(
            "--accept-clock",
            action="store_true",
            help="the computer's clock is right, though the board has later entries",
        )
    parser.set_defaults(work=work, parser=parser)
    return parser


def add_group(verbs: "Verbs[ArgumentParser]", name: str, help_text: str) -> "Verbs[ArgumentParser]":
    """Add a verb that has verbs of its own, like `events export`, and return where to add them."""
    parser = verbs.add_parser(name, help=help_text, description=help_text[:1].upper() + help_text[1:] + ".")
    return parser.add_subparsers(metavar="WHAT", required=True, prog=f"twinboard {name}")


def parts(text: str) -> list[str]:
    """Return the names in a text like "Backlog|Dev|Done"."""
    return [part.strip() for part in text.split("|")]
