"""What this computer remembers: kept, checked, and set aside when it is damaged."""

import json
from pathlib import Path
from typing import Any

import pytest

from kanban.domain.errors import CannotWrite
from kanban.settings import Settings, data_folder, load_settings, save_settings, setting_fields


def test_the_data_folder_is_the_one_that_is_named(data_dir: Path) -> None:
    assert data_folder() == data_dir
    assert not data_dir.exists()


def test_the_platforms_folder_otherwise(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TWINBOARD_DATA_DIR")
    assert data_folder().name == "twinboard"
    assert data_folder().is_absolute()


def test_without_a_file_defaults_hold_and_nothing_is_written(data_dir: Path) -> None:
    assert load_settings() == Settings()
    assert not data_dir.exists()


def test_settings_come_back_as_they_were(data_dir: Path) -> None:
    settings = Settings(language="zh_CN", theme="dark", zoom=150, actor="陈思远", sound=False, station="测试")
    settings.splitter_ratio = 0.5
    settings.remember_board(Path("/boards/a.twinboard"))
    settings.remember_board(Path("/boards/b.twinboard"))
    settings.remember_board(Path("/boards/a.twinboard"))
    save_settings(settings)
    found = load_settings()
    assert found == settings
    assert found.problem is None
    assert found.last_board == str(Path("/boards/a.twinboard").absolute())
    assert [Path(known).name for known in found.recent_boards] == ["a.twinboard", "b.twinboard"]
    assert [path.name for path in data_dir.iterdir()] == ["settings.json"]
    assert "陈思远" in (data_dir / "settings.json").read_text(encoding="utf-8")


def test_ten_recent_boards_are_remembered() -> None:
    settings = Settings()
    for number in range(12):
        settings.remember_board(Path(f"/boards/{number}.twinboard"))
    assert [Path(known).stem for known in settings.recent_boards] == [str(n) for n in range(11, 1, -1)]
    assert Settings().recent_boards == []


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe\x00", b"[1, 2]", b'"text"', b"null", b"[" * 200_000])
def test_a_damaged_file_is_set_aside(data_dir: Path, content: bytes) -> None:
    data_dir.mkdir()
    (data_dir / "settings.json").write_bytes(content)
    (data_dir / "settings.damaged-1.json").write_bytes(b"an older one")
    found = load_settings()
    assert found == Settings()
    assert str(found.problem) == (
        f"The settings were damaged; defaults hold. The old file is {data_dir / 'settings.damaged-2.json'}."
    )
    assert (data_dir / "settings.damaged-2.json").read_bytes() == content
    assert load_settings().problem is None


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("zoom", "150"),
        ("zoom", True),
        ("zoom", 49),
        ("zoom", 301),
        ("zoom", 1.5),
        ("sound", 1),
        ("theme", "pink"),
        ("language", None),
        ("language", "fr"),
        ("last_board", "a\x00b"),
        ("recent_boards", "a"),
        ("recent_boards", ["a", 1]),
        ("splitter_ratio", 1.5),
        ("splitter_ratio", float("nan")),
    ],
)
def test_a_value_of_another_type_has_its_default_and_the_others_stay(data_dir: Path, name: str, value: Any) -> None:
    content = {"actor": "ann", "station": "Dev", "unknown": 1, name: value}
    data_dir.mkdir()
    (data_dir / "settings.json").write_text(json.dumps(content))
    found = load_settings()
    assert getattr(found, name) == getattr(Settings(), name)
    assert (found.actor, found.station) == ("ann", "Dev")
    assert str(found.problem) == (
        f"These settings were not readable and have their defaults: {name}. "
        f"The old file is {data_dir / 'settings.damaged-1.json'}."
    )
    again = load_settings()
    assert (again, again.problem) == (found, None)


def test_whole_numbers_do_for_ratios(data_dir: Path) -> None:
    data_dir.mkdir()
    (data_dir / "settings.json").write_text('{"splitter_ratio": 1}')
    found = load_settings()
    assert (found.splitter_ratio, found.problem) == (1.0, None)
    assert isinstance(found.splitter_ratio, float)


def test_a_file_that_cannot_be_read_or_written(data_dir: Path) -> None:
    (data_dir / "settings.json").mkdir(parents=True)
    found = load_settings()
    assert found == Settings()
    assert "cannot be read" in str(found.problem)
    with pytest.raises(CannotWrite):
        save_settings(found)
    assert [path.name for path in data_dir.iterdir()] == ["settings.json"]


def test_every_shown_setting_says_what_it_is() -> None:
    shown = {each.name: each for each in setting_fields()}
    assert list(shown) == [
        *("language", "theme", "zoom", "actor", "sound", "station", "backup_folder"),
        *("stale_wall_hours", "grace_days", "done_days", "watch_folder"),
    ]
    for each in shown.values():
        assert each.metadata["title"]
        assert each.metadata["help"].endswith(".")
