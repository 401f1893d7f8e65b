"""A disk that is nearly full is said before changes are refused."""

import shutil
from pathlib import Path
from typing import NamedTuple

import pytest

from kanban.store.room import DiskNearlyFull, look_for_room


class Usage(NamedTuple):
    """What the system says of a disk."""

    total: int
    used: int
    free: int


def has_free(monkeypatch: pytest.MonkeyPatch, free: int) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: Usage(10**12, 10**12 - free, free))


def test_a_disk_with_room_is_fine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    has_free(monkeypatch, 200 * 1024 * 1024)
    look_for_room(tmp_path / "team.twinboard")


def test_little_room_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    has_free(monkeypatch, 150 * 1024 * 1024 + 5)
    with pytest.raises(DiskNearlyFull, match=f"Only 150 MB are free on the disk of {tmp_path}"):
        look_for_room(tmp_path / "team.twinboard")


def test_the_true_disk_is_looked_at(tmp_path: Path) -> None:
    free = shutil.disk_usage(tmp_path).free
    if free >= 200 * 1024 * 1024:
        look_for_room(tmp_path / "not" / "yet" / "there.twinboard")
    else:
        with pytest.raises(DiskNearlyFull):
            look_for_room(tmp_path / "team.twinboard")
