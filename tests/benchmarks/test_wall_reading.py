"""What reading one photo of a wall costs: processor time, and memory of a process that does nothing else.

Each photo, of 100 cards under six columns, is read in a process of its own. `memory_mb` is the most that it ever held, interpreter
and libraries included (what `getrusage` says counts the one that started it, too), and must keep to its limit; `cpu_ms`, from the file to the sightings, is reported.
"""

import json
import pickle
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kanban.wall import expected_of
from kanban.workspace import Workspace
from tests.boards import whole
from tests.wall_photos import Camera, Wall, photo_of, printed_pieces, save, wall_of

_ROOT = Path(__file__).resolve().parents[2]
_COLUMNS = ("Backlog", "Ready", "Design", "Development", "Test", "Done")
_READ = """
import json, pickle, re, sys, time
from pathlib import Path
expected = pickle.loads(Path(sys.argv[1]).read_bytes())
from kanban.capture.pictures import load_picture
from kanban.capture.reading import read_wall
began = time.process_time()
reading = read_wall([load_picture(Path(sys.argv[2]))], expected)
print(json.dumps({
    "cpu_ms": round((time.process_time() - began) * 1000),
    "memory_mb": round(int(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1]) / 1024),
    "cards": sum(sighting.kind == "card" for sighting in reading.sightings),
    "px_per_module": reading.photos[0].px_per_module,
}))
"""


@pytest.fixture
def wall(tmp_path: Path, board: Callable[[str], Workspace]) -> Wall:
    """The wall; what may hang on it lies in a file beside."""
    cards = " ".join(f"Card{number}" for number in range(1, 101)).split()
    team = whole(board(" | ".join(f"{name}: {' '.join(cards[place::6])}" for place, name in enumerate(_COLUMNS))))
    (tmp_path / "expected").write_bytes(pickle.dumps(expected_of(team)))
    return wall_of(team, column_mm=260, height_mm=1100, pieces=printed_pieces(team))


@pytest.mark.skipif(sys.platform != "linux", reason="the process tells its memory by /proc")
@pytest.mark.parametrize(
    ("camera", "most_mb"),
    [(Camera(4032, 3024).nearer(3.0), 300), (Camera(4032, 3024).nearer(1.4), 300), (Camera(8064, 6048), 600)],
)
def test_a_photo_is_read_within_its_memory(
    benchmark: Any, tmp_path: Path, wall: Wall, camera: Camera, most_mb: int
) -> None:
    photo = photo_of(wall, camera)
    path = save(photo, tmp_path / "wall.jpg")
    told: list[dict[str, Any]] = []

    def read() -> None:
        command = [sys.executable, "-c", _READ, str(tmp_path / "expected"), str(path)]
        told.append(json.loads(subprocess.run(command, cwd=_ROOT, capture_output=True, check=True, timeout=120).stdout))

    benchmark.pedantic(read, rounds=3, iterations=1)
    benchmark.extra_info.update(
        told[0], cpu_ms=min(one["cpu_ms"] for one in told), whole=sum(s.whole for s in photo.truth)
    )
    print("\n", benchmark.extra_info)
    assert max(one["memory_mb"] for one in told) <= most_mb
    assert told[0]["cards"] >= 99
