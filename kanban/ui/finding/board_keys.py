"""The keys of the boards themselves, which no menu shows; for the sheet of shortcuts."""

from typing import Final, NamedTuple

from kanban.domain.texts import QT_TRANSLATE_NOOP


class BoardKey(NamedTuple):
    """What some keys do. `group` is one of GROUPS; texts are of the context "board keys"."""

    group: str
    keys: tuple[str, ...]
    text: str


GROUPS: Final = {
    "board": QT_TRANSLATE_NOOP("board keys", "On the board"),
    "cards": QT_TRANSLATE_NOOP("board keys", "Selected cards"),
    "find": QT_TRANSLATE_NOOP("board keys", "Search line"),
    "tiles": QT_TRANSLATE_NOOP("board keys", "Metrics"),
    "goals": QT_TRANSLATE_NOOP("board keys", "Goals and value"),
}

BOARD_KEYS: Final = (
    BoardKey("board", ("Left", "Right"), QT_TRANSLATE_NOOP("board keys", "To the neighbouring column")),
    BoardKey("board", ("Up", "Down"), QT_TRANSLATE_NOOP("board keys", "To the card above or below")),
    BoardKey("board", ("Home", "End"), QT_TRANSLATE_NOOP("board keys", "To the first or last card")),
    BoardKey("board", ("Shift+Up", "Shift+Down"), QT_TRANSLATE_NOOP("board keys", "Select more cards here")),
    BoardKey("board", ("Shift+Left", "Shift+Right"), QT_TRANSLATE_NOOP("board keys", "Select cards beside, too")),
    BoardKey("board", ("Ctrl+A",), QT_TRANSLATE_NOOP("board keys", "Select all cards here")),
    BoardKey("board", ("N",), QT_TRANSLATE_NOOP("board keys", "Add cards here")),
    BoardKey("board", ("-", "+"), QT_TRANSLATE_NOOP("board keys", "Fold or unfold the column or swimlane")),
    BoardKey("board", ("I",), QT_TRANSLATE_NOOP("board keys", "On a head: its policy")),
    BoardKey("board", ("Esc",), QT_TRANSLATE_NOOP("board keys", "Close the card, or select nothing")),
    BoardKey("cards", ("Return",), QT_TRANSLATE_NOOP("board keys", "Open the card")),
    BoardKey("cards", ("E",), QT_TRANSLATE_NOOP("board keys", "Change the title")),
    BoardKey("cards", ("Alt+Left", "Alt+Right"), QT_TRANSLATE_NOOP("board keys", "Move to the neighbouring column")),
    BoardKey("cards", ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("board keys", "Move up or down")),
    BoardKey("cards", ("Alt+Home", "Alt+End"), QT_TRANSLATE_NOOP("board keys", "Move to the top or bottom")),
    BoardKey(
        "cards", ("Alt+PgUp", "Alt+PgDown"), QT_TRANSLATE_NOOP("board keys", "Move to the swimlane above or below")
    ),
    BoardKey("cards", ("M",), QT_TRANSLATE_NOOP("board keys", "Move to a column…")),
    BoardKey("cards", ("A",), QT_TRANSLATE_NOOP("board keys", "Owners…")),
    BoardKey("cards", ("L",), QT_TRANSLATE_NOOP("board keys", "Labels…")),
    BoardKey("cards", ("P",), QT_TRANSLATE_NOOP("board keys", "Print")),
    BoardKey("cards", ("B",), QT_TRANSLATE_NOOP("board keys", "Block, or let go on")),
    BoardKey("cards", ("Del",), QT_TRANSLATE_NOOP("board keys", "Archive, discard, take back…")),
    BoardKey("find", ("Return",), QT_TRANSLATE_NOOP("board keys", "To the first card that is found")),
    BoardKey("find", ("F3", "Shift+F3"), QT_TRANSLATE_NOOP("board keys", "To the next or previous one")),
    BoardKey("find", ("Tab",), QT_TRANSLATE_NOOP("board keys", "Take what is offered")),
    BoardKey("find", ("Ctrl+Space",), QT_TRANSLATE_NOOP("board keys", "Show what could be typed")),
    BoardKey("find", ("Esc",), QT_TRANSLATE_NOOP("board keys", "Search no more")),
    BoardKey("tiles", ("Return",), QT_TRANSLATE_NOOP("board keys", "Open the chart")),
    BoardKey("tiles", ("Space", "I"), QT_TRANSLATE_NOOP("board keys", "Turn the tile around: why it is so")),
    BoardKey("tiles", ("L",), QT_TRANSLATE_NOOP("board keys", "Light up the cards for it")),
    BoardKey("tiles", ("R",), QT_TRANSLATE_NOOP("board keys", "Enter its readings")),
    BoardKey("tiles", ("Left", "Right"), QT_TRANSLATE_NOOP("board keys", "On a chart: from reading to reading")),
    BoardKey("goals", ("Ins",), QT_TRANSLATE_NOOP("board keys", "Add to the goal")),
    BoardKey("goals", ("Return",), QT_TRANSLATE_NOOP("board keys", "Change it")),
    BoardKey(
        "goals", ("Space",), QT_TRANSLATE_NOOP("board keys", "Fold the goal, open the metric, tick the milestone")
    ),
    BoardKey("goals", ("Alt+Up", "Alt+Down"), QT_TRANSLATE_NOOP("board keys", "Move the goal up or down")),
    BoardKey("goals", ("Alt+Left", "Alt+Right"), QT_TRANSLATE_NOOP("board keys", "Move the goal out or in")),
    BoardKey("goals", ("Del",), QT_TRANSLATE_NOOP("board keys", "Remove it")),
    BoardKey("goals", ("1", "5"), QT_TRANSLATE_NOOP("board keys", "On the value page: a verdict, 1 to 5")),
)
