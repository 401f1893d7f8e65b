"""Which day it is for a board."""

from datetime import date

from kanban.ui.bridge import Bridge


def today_of(bridge: Bridge) -> date:
    """Return the day by the clock of the board's workspace, in the board's zone."""
    return bridge.workspace.now().astimezone(bridge.board.facts.zone_info).date()
