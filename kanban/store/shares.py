"""Whether a path lies on another computer, where SQLite's write-ahead log does not work."""

import os
import re
import sys
from pathlib import Path
from typing import Final

_NETWORK: Final = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb",
        "smb2",
        "smb3",
        "smbfs",
        "afpfs",
        "webdav",
        "davfs",
        "fuse.sshfs",
        "fuse.davfs2",
        "9p",
        "fuse.rclone",
        "fuse.gvfsd-fuse",
        "afs",
        "ceph",
        "glusterfs",
        "fuse.glusterfs",
        "lustre",
        "ncp",
        "ncpfs",
    )
)
_DRIVE_REMOTE: Final = 4
_ESCAPED: Final = re.compile(r"\\([0-7]{3})")
MOUNTS: Final = Path("/proc/self/mounts")
"""Where Linux lists what is mounted: device, folder, kind; blanks in names as octal numbers."""


def network_share(path: Path) -> str | None:
    """Return the kind of network share that holds the path, or what it links to; None for a disk of this computer."""
    kind = _file_system(Path(os.path.realpath(path)))  # resolve() fails on links that go round
    return kind if kind in _NETWORK else None


def _file_system(path: Path) -> str | None:
    if sys.platform == "win32":
        return _windows_kind(path)
    if sys.platform == "darwin":
        import subprocess

        lines = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout.splitlines()
        return longest_mount(path, [_mac_mount(line) for line in lines if " on " in line])
    try:
        lines = MOUNTS.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return None
    fields = [line.split(" ") for line in lines]
    return longest_mount(path, [(_ESCAPED.sub(_unescaped, part[1]), part[2]) for part in fields if len(part) > 2])  # noqa: PLR2004


def _unescaped(octal: re.Match[str]) -> str:
    return chr(int(octal[1], 8))


def longest_mount(path: Path, mounts: list[tuple[str, str]]) -> str | None:
    """Return the file system of the innermost mount point above a path; `mounts` are (folder, kind)."""
    holding = [(len(folder), kind) for folder, kind in mounts if path.is_relative_to(folder)]
    return max(holding, default=(0, None), key=lambda found: found[0])[1]


def _mac_mount(line: str) -> tuple[str, str]:
    where, _, kind = line.partition(" on ")[2].rpartition(" (")
    return where, kind.split(",")[0].strip(" )")


def _windows_kind(path: Path) -> str | None:
    import ctypes

    if str(path).startswith("\\\\"):
        return "smb"
    kernel = getattr(ctypes, "windll").kernel32  # noqa: B009 - exists on Windows only
    return "smb" if kernel.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE else None
