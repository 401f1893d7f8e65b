"""Which sources may run by themselves on this computer. A board never says so: it may come from anywhere.

What is permitted is one source of one board file as it is: its kind, place, query and headers. Change any of these, here by an undo or
elsewhere, and it must be permitted again by somebody who sees what it would do.
"""

import json
from hashlib import sha256
from pathlib import Path
from typing import Final

from kanban.domain.business.values import DataSource
from kanban.settings import Settings

_MOST: Final = 300


def fingerprint(board: Path, source: DataSource) -> str:
    """Return what stands for a source of a board file in the settings."""
    parts = [str(board.resolve()), source.id, source.kind.value, source.where, source.query, list(source.headers)]
    return sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()[:40]


def is_permitted(settings: Settings, board: Path, source: DataSource) -> bool:
    """Say whether a source may run here as it is now."""
    return not source.removed and fingerprint(board, source) in settings.permitted_sources


def permit(settings: Settings, board: Path, source: DataSource) -> None:
    """Let a source run here; the settings are not saved by this."""
    mark = fingerprint(board, source)
    others = [known for known in settings.permitted_sources if known != mark]
    settings.permitted_sources = [*others, mark][-_MOST:]


def forbid(settings: Settings, board: Path, source: DataSource) -> None:
    """Let a source run here no longer; the settings are not saved by this."""
    mark = fingerprint(board, source)
    settings.permitted_sources = [known for known in settings.permitted_sources if known != mark]
