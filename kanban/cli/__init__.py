"""The verbs: what Twinboard does without a window. Nothing here imports Qt, but for what paints, when it paints."""

from argparse import ArgumentParser
from typing import Final

from kanban.cli import (
    boards,
    exchange,
    fates,
    goals,
    items,
    keeping,
    metrics,
    paper,
    records,
    setup,
    sources,
    value,
    wall,
)
from kanban.cli.session import Picture, Session

_OF_THE_WINDOW: Final = ("full_screen", "screen", "theme", "view", "size", "screenshot")
_EPILOG: Final = """\
exit status:
  0  done
  1  refused or not found; a sentence on stderr says what and why, and nothing was changed
  2  wrong usage

Times are ISO 8601 with an offset, like 2026-12-24T09:30:00+08:00. The data folder (settings, backups, demo boards) is
that of the platform; TWINBOARD_DATA_DIR names another. “twinboard VERB --help” says more about a verb.

examples:
  twinboard --board team.twinboard init --columns "Backlog|Ready|Dev|Test|Done" --start Dev --finish Done
  twinboard --board team.twinboard add "Pay with one click" --column Ready --due 2026-12-24
  twinboard --board team.twinboard move R-1 Dev
  twinboard --board team.twinboard print cards --changed --out new-cards.pdf
  twinboard --demo --lang zh_CN --full-screen
"""


def run(parser: ArgumentParser, arguments: list[str], picture: Picture | None = None) -> int:
    """Add the verbs to the parser of what stands before them, read the words, do the verb; return the exit status.

    `picture` paints a whole board into a file; None: nobody can.

    Raises:
        SystemExit: wrong usage, or help was asked for.
        Refused: nothing was changed.
    """
    parser.usage = "twinboard [options]\n       twinboard [--board FILE | --demo] VERB ..."
    parser.epilog = _EPILOG
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True, prog="twinboard")
    for group in (boards, setup, items, fates, paper, wall, records, goals, metrics, sources, value, exchange, keeping):
        group.add_verbs(verbs)
    given = parser.parse_args(arguments)
    for name in _OF_THE_WINDOW:
        if getattr(given, name):
            parser.error(f"--{name.replace('_', '-')} is for the window and does not go with a verb")
    return given.work(Session(given, picture)) or 0
