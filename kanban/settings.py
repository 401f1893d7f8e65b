"""What this computer remembers about its user's wishes, in `settings.json` in the data folder. Not about any board's content.

A setting is a field of `Settings`; the dialog is made from the fields. A damaged file is set aside and said so, never a crash.
"""

import json
import math
import os
from collections.abc import Callable
from contextlib import suppress
from dataclasses import MISSING, Field, dataclass, field, fields
from pathlib import Path
from typing import Any, Final, TypeVar, get_args, get_origin

from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

VIEWS: Final = ("both", "requirements", "business")
PAGES: Final = ("setup", "history", "replay", "archive", "import", "goals", "value", "race", "readings", "sources")
"""What the window can show over its boards, by name."""
DENSITIES: Final = ("full", "compact", "line")
"""How much cards show, from all to one line."""
TILE_GROUPS: Final = ("goal", "function", "none")
"""What the tiles of the business data can be grouped by."""
_FILE: Final = "settings.json"
_RECENT_MOST: Final = 10
_T = TypeVar("_T")


@dataclass(frozen=True)
class WindowOptions:
    """How the window was asked to open. None: as the settings say. `screen` counts from 1; `size` is in pixels.

    `screenshot`: paint the window as it stands, save it there, leave.
    """

    board: Path | None = None
    demo: bool = False
    language: str | None = None
    full_screen: bool = False
    screen: int | None = None
    theme: str | None = None
    view: str | None = None
    size: tuple[int, int] | None = None
    screenshot: Path | None = None


def _setting(
    default: _T,
    title: str,
    help_text: str,
    *,
    group: str = "",
    choices: tuple[tuple[str, str], ...] = (),
    least: float | None = None,
    most: float | None = None,
    step: int = 1,
) -> _T:
    """Return a field that the dialog shows; texts are of the context "settings".

    `group`: the heading above it, for the first field of a group. `choices`: (value, text) in their order.
    """
    shown = {
        "title": title,
        "help": help_text,
        "group": group,
        "choices": choices,
        "least": least,
        "most": most,
        "step": step,
    }
    made: _T = field(default=default, metadata=shown)
    return made


@dataclass
class Settings:
    """The wishes. `metadata` of a field that the dialog shows: title, help, group, choices, least, most, step.

    `splitter_ratio` is the requirements' share of the window's width; `window_geometry` is the window's own secret, in base 64.
    The print dialog keeps `wall_mm`, `camera_megapixels`, `card_layout` and `card_paper`: the wall's width, what photographs it, the
    name of the layout that cards are printed with, and on what (empty: the paper of this computer's country). `density` is one of DENSITIES; `folded` names the columns and swimlanes that are shown
    narrow, of all boards; `search_fades`: cards that a search does not find are faded, else they are left out. `permitted_sources`: the fingerprints of the
    sources of business data that may run here (`kanban.feeds.permissions`).
    """

    language: str = _setting(
        "",
        QT_TRANSLATE_NOOP("settings", "Language"),
        QT_TRANSLATE_NOOP("settings", "The language of the window and of what it prints. Takes effect at once."),
        choices=(("", QT_TRANSLATE_NOOP("settings", "As the system")), ("en", "English"), ("zh_CN", "简体中文")),
        group=QT_TRANSLATE_NOOP("settings", "Look"),
    )
    theme: str = _setting(
        "system",
        QT_TRANSLATE_NOOP("settings", "Colours"),
        QT_TRANSLATE_NOOP("settings", "Light for bright rooms and projectors, dark for dim ones."),
        choices=(
            ("system", QT_TRANSLATE_NOOP("settings", "As the system")),
            ("light", QT_TRANSLATE_NOOP("settings", "Light")),
            ("dark", QT_TRANSLATE_NOOP("settings", "Dark")),
        ),
    )
    zoom: int = _setting(
        100,
        QT_TRANSLATE_NOOP("settings", "Zoom in percent"),
        QT_TRANSLATE_NOOP("settings", "How large cards and figures are; larger for screens that are read from afar."),
        least=50,
        most=300,
        step=10,
    )
    actor: str = _setting(
        "",
        QT_TRANSLATE_NOOP("settings", "Your name"),
        QT_TRANSLATE_NOOP(
            "settings",
            "Stands beside every change that is made on this computer. Empty: the name you are logged in with.",
        ),
        group=QT_TRANSLATE_NOOP("settings", "You"),
    )
    sound: bool = _setting(
        True,
        QT_TRANSLATE_NOOP("settings", "Sounds"),
        QT_TRANSLATE_NOOP("settings", "One sound for a scan that worked, another for one that did not."),
        group=QT_TRANSLATE_NOOP("settings", "Scanner"),
    )
    station: str = _setting(
        "",
        QT_TRANSLATE_NOOP("settings", "Station"),
        QT_TRANSLATE_NOOP(
            "settings",
            "A column's name: every card scanned on this computer goes there. Empty: scan the column's header too.",
        ),
    )
    backup_folder: str = _setting(
        "",
        QT_TRANSLATE_NOOP("settings", "Folder for backups"),
        QT_TRANSLATE_NOOP("settings", "Where the daily backups go. Empty: beside the other data of this program."),
        group=QT_TRANSLATE_NOOP("settings", "Backups"),
    )
    stale_wall_hours: int = _setting(
        24,
        QT_TRANSLATE_NOOP("settings", "Photo of the wall due after hours"),
        QT_TRANSLATE_NOOP("settings", "After so long the age of the wall's last photo stands out above the boards."),
        least=1,
        most=2_160,
        group=QT_TRANSLATE_NOOP("settings", "Wall"),
    )
    grace_days: int = _setting(
        14,
        QT_TRANSLATE_NOOP("settings", "Days until a card counts as lost"),
        QT_TRANSLATE_NOOP("settings", "A card that photos of the wall have not shown for so long is asked about."),
        least=1,
        most=365,
    )
    done_days: int = _setting(
        28,
        QT_TRANSLATE_NOOP("settings", "Days until finished cards leave the wall"),
        QT_TRANSLATE_NOOP("settings", "A card that was finished so long ago is to be taken down."),
        least=0,
        most=365,
    )
    watch_folder: str = _setting(
        "",
        QT_TRANSLATE_NOOP("settings", "Folder for photos of the wall"),
        QT_TRANSLATE_NOOP(
            "settings",
            "New photos that appear there, from a phone for example, are offered for review; nothing is applied by itself. "
            "Empty: no folder is watched.",
        ),
    )
    wall_mm: int = field(default=3_000, metadata={"least": 300, "most": 50_000})
    camera_megapixels: float = field(default=12.0, metadata={"least": 0.3, "most": 250.0})
    card_layout: str = "a4_8"
    card_paper: str = field(default="", metadata={"choices": (("", ""), ("A4", "A4"), ("Letter", "Letter"))})
    density: str = field(default="full", metadata={"choices": tuple((name, name) for name in DENSITIES)})
    folded: list[str] = field(default_factory=list)
    search_fades: bool = True
    tile_groups: str = field(default="", metadata={"choices": tuple((name, name) for name in ("", *TILE_GROUPS))})
    tiles_worst_first: bool = True
    hidden_goal_columns: list[str] = field(default_factory=list)
    tour_seen: bool = False
    import_mappings: list[str] = field(default_factory=list)
    reading_mappings: list[str] = field(default_factory=list)
    permitted_sources: list[str] = field(default_factory=list)
    last_board: str = ""
    recent_boards: list[str] = field(default_factory=list)
    splitter_ratio: float = field(default=0.68, metadata={"least": 0.0, "most": 1.0})
    window_geometry: str = ""
    problem: Phrase | None = field(default=None, compare=False, metadata={"transient": True})
    """What was wrong with the file when it was read; None when nothing was. Not kept."""

    def remember_board(self, path: Path) -> None:
        """Note that a board was opened: it is the last one, and the first of the recent ones."""
        self.last_board = str(path.absolute())
        others = [known for known in self.recent_boards if known != self.last_board]
        self.recent_boards = [self.last_board, *others][:_RECENT_MOST]


def data_folder() -> Path:
    """Return the folder for this program's data, which need not exist yet; `TWINBOARD_DATA_DIR` names another."""
    named = os.environ.get("TWINBOARD_DATA_DIR", "")
    if named:
        return Path(named).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("twinboard", appauthor=False)


def setting_fields() -> list[Field[Any]]:
    """Return the fields that the dialog shows, in its order."""
    return [each for each in fields(Settings) if each.metadata.get("title")]


def load_settings() -> Settings:
    """Read the settings. What cannot be read is set aside beside the file, said in `problem`, and has its default."""
    path = data_folder() / _FILE
    try:
        content = json.loads(path.read_bytes())
    except FileNotFoundError:
        return Settings()
    except OSError as fault:
        template = QT_TRANSLATE_NOOP("settings", "The settings in {path} cannot be read ({detail}); defaults hold.")
        return Settings(problem=Phrase(template, {"path": path, "detail": fault.strerror}))
    except (ValueError, RecursionError):
        content = None
    if not isinstance(content, dict):
        template = QT_TRANSLATE_NOOP("settings", "The settings were damaged; defaults hold. The old file is {aside}.")
        return Settings(problem=Phrase(template, {"aside": _set_aside(path)}))
    settings, wrong = _settings_of(content)
    if wrong:
        template = QT_TRANSLATE_NOOP(
            "settings", "These settings were not readable and have their defaults: {names}. The old file is {aside}."
        )
        settings.problem = Phrase(template, {"names": ", ".join(wrong), "aside": _set_aside(path)})
        with suppress(OSError):
            _write(path, settings)
    return settings


def save_settings(settings: Settings) -> None:
    """Write the settings; the file is replaced whole or not touched at all.

    Raises:
        CannotWrite: it cannot be written.
    """
    path = data_folder() / _FILE
    try:
        _write(path, settings)
    except OSError as fault:
        from kanban.domain.errors import CannotWrite

        raise CannotWrite(path=path, reason=fault.strerror or fault) from fault


def _write(path: Path, settings: Settings) -> None:
    kept = {each.name: getattr(settings, each.name) for each in _kept_fields()}
    path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        with beside.open("w", encoding="utf-8") as file:
            json.dump(kept, file, ensure_ascii=False, indent=1)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _set_aside(path: Path) -> Path:
    """Rename a file out of the way and return its new path; one that cannot be renamed stays."""
    number = 1
    while (aside := path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")).exists():
        number += 1
    try:
        path.rename(aside)
    except OSError:
        return path
    return aside


def _settings_of(content: dict[str, Any]) -> tuple[Settings, list[str]]:
    """Return the settings that a file holds, and the names of those whose values are of another type or out of bounds."""
    settings = Settings()
    wrong = []
    for each in _kept_fields():
        if each.name not in content:
            continue
        value = _fitting(each, content[each.name])
        if value is MISSING:
            wrong.append(each.name)
        else:
            setattr(settings, each.name, value)
    return settings, wrong


def _kept_fields() -> list[Field[Any]]:
    return [each for each in fields(Settings) if not each.metadata.get("transient")]


def _fitting(each: Field[Any], value: Any) -> Any:
    """Return the value as the field's type has it; MISSING when it does not fit."""
    if get_origin(each.type) is list:
        (part,) = get_args(each.type)
        return list(value) if isinstance(value, list) and all(isinstance(entry, part) for entry in value) else MISSING
    check = _CHECKS.get(each.type)
    if check is None or not check(value):
        return MISSING
    choices, least, most = (each.metadata.get(name) for name in ("choices", "least", "most"))
    if isinstance(value, float) and not math.isfinite(value):
        return MISSING
    if choices and value not in [choice for choice, _ in choices]:
        return MISSING
    if (least is not None and value < least) or (most is not None and value > most):
        return MISSING
    return float(value) if each.type is float else value


_CHECKS: Final[dict[Any, Callable[[Any], bool]]] = {
    str: lambda value: isinstance(value, str) and "\x00" not in value,
    bool: lambda value: isinstance(value, bool),
    int: lambda value: isinstance(value, int) and not isinstance(value, bool),
    float: lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
}
