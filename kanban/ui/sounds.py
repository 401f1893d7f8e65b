"""Short tones for scans, made here and played by what the system has for it; without a sound the work goes on all the same.

The Qt packages that this program needs play no sound files. A player is started and left alone: nobody waits for it.
"""

import math
import shutil
import sys
import wave
from array import array
from enum import StrEnum
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PySide6.QtCore import QProcess, QTemporaryDir
from PySide6.QtWidgets import QApplication

from kanban.domain.scan_answers import Outcome, ScanAnswer

RATE_HZ: Final = 22_050
_LOUDNESS: Final = 0.35
_RAMP_S: Final = 0.006
"""Each note swells and dies away within this time, or it would click."""


class Tone(StrEnum):
    """What a tone says."""

    GOOD = "good"
    ATTENTION = "attention"
    REFUSED = "refused"


_NOTES: Final[dict[Tone, tuple[tuple[float, float], ...]]] = {
    Tone.GOOD: ((880.0, 0.07), (1318.5, 0.10)),
    Tone.ATTENTION: ((880.0, 0.09), (0.0, 0.05), (880.0, 0.09)),
    Tone.REFUSED: ((311.1, 0.16), (233.1, 0.26)),
}
"""Frequency in Hz (0: silence) and length in seconds of each note."""

_PLAYERS: Final = (("pw-play",), ("paplay",), ("aplay", "-q"))


def tone_of(answer: ScanAnswer) -> Tone:
    """Return the tone that goes with an answer: attention where something is still to be done or looked at."""
    if answer.outcome is Outcome.REFUSED:
        return Tone.REFUSED
    return Tone.ATTENTION if answer.warnings or answer.outcome is Outcome.TOLD else Tone.GOOD


def play(tone: Tone) -> None:
    """Play a tone if that can be done; it never waits and never fails."""
    try:
        path = _file(tone)
        played = path is not None and _start(path)
    except (OSError, RuntimeError):
        played = False
    if not played:
        QApplication.beep()


def wav_of(tone: Tone) -> bytes:
    """Return a tone as a WAV file: one channel, 16 bits."""
    samples = array("h")
    for frequency_hz, length_s in _NOTES[tone]:
        count = round(length_s * RATE_HZ)
        for number in range(count):
            at_s = number / RATE_HZ
            ramp = min(1.0, at_s / _RAMP_S, (count - 1 - number) / RATE_HZ / _RAMP_S)
            samples.append(round(32_767 * _LOUDNESS * ramp * math.sin(2 * math.pi * frequency_hz * at_s)))
    if sys.byteorder == "big":
        samples.byteswap()
    file = BytesIO()
    with wave.open(file, "wb") as writer:
        writer.setnchannels(1)
        writer.setsampwidth(2)
        writer.setframerate(RATE_HZ)
        writer.writeframes(samples.tobytes())
    return file.getvalue()


@cache
def _folder() -> QTemporaryDir:
    return QTemporaryDir()


@cache
def _file(tone: Tone) -> Path | None:
    """Return the file of a tone, written when it is first wanted; None: there is no room for it."""
    if not _folder().isValid():
        return None
    path = Path(_folder().path()) / f"{tone}.wav"
    path.write_bytes(wav_of(tone))
    return path


def _start(path: Path) -> bool:
    """Start playing a file and return at once. False: nothing here can."""
    if sys.platform == "win32":
        import winsound

        winsound.PlaySound(str(path), winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)
        return True
    command = ("afplay",) if sys.platform == "darwin" else _player()
    return command is not None and _run((*command, str(path)))


@cache
def _player() -> tuple[str, ...] | None:
    return next((command for command in _PLAYERS if shutil.which(command[0])), None)


def _run(command: tuple[str, ...]) -> bool:
    process = QProcess()
    process.setProgram(command[0])
    process.setArguments(list(command[1:]))
    process.setStandardOutputFile(QProcess.nullDevice())
    process.setStandardErrorFile(QProcess.nullDevice())
    started: object = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)
