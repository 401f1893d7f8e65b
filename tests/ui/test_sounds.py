"""Tones: what is in the files, and that somebody else plays them."""

import os
import wave
from array import array
from io import BytesIO
from itertools import pairwise
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kanban.domain import scan_answers as say
from kanban.domain.errors import NotOurCode
from kanban.domain.scan_answers import Subject
from kanban.ui import sounds
from kanban.ui.sounds import RATE_HZ, Tone


@pytest.fixture(autouse=True)
def _fresh() -> None:
    sounds._player.cache_clear()


def _samples(tone: Tone) -> list[int]:
    with wave.open(BytesIO(sounds.wav_of(tone))) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE_HZ)
        samples = array("h")
        samples.frombytes(file.readframes(file.getnframes()))
    return samples.tolist()


def _pitch_hz(samples: list[int]) -> float:
    """Count how often the wave rises through zero."""
    rises = sum(before < 0 <= after for before, after in pairwise(samples))
    return rises / (len(samples) / RATE_HZ)


@pytest.mark.parametrize(
    ("tone", "length_s", "first_hz", "last_hz"),
    [(Tone.GOOD, 0.17, 880, 1318), (Tone.ATTENTION, 0.23, 880, 880), (Tone.REFUSED, 0.42, 311, 233)],
)
def test_each_tone_has_its_length_and_its_notes(tone: Tone, length_s: float, first_hz: int, last_hz: int) -> None:
    samples = _samples(tone)
    assert len(samples) / RATE_HZ == pytest.approx(length_s, abs=0.001)
    part = round(0.06 * RATE_HZ)
    assert _pitch_hz(samples[:part]) == pytest.approx(first_hz, rel=0.08)
    assert _pitch_hz(samples[-part:]) == pytest.approx(last_hz, rel=0.08)
    assert 8_000 < max(samples) < 16_000
    assert (samples[0], samples[-1]) == (0, 0)


def test_the_tone_fits_the_answer() -> None:
    subject = Subject(("R-1",))
    warned = Subject(("R-1",), warnings=(say.reprint("R-1"),))
    answers = [say.moved(subject, "Dev"), say.moved(warned, "Dev"), say.corner("TL"), say.refused(NotOurCode(text="x"))]
    assert [sounds.tone_of(answer) for answer in answers] == [
        Tone.GOOD,
        Tone.ATTENTION,
        Tone.ATTENTION,
        Tone.REFUSED,
    ]


@pytest.mark.skipif(os.name != "posix", reason="players are scripts here")
def test_a_player_gets_the_file_and_is_not_waited_for(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = tmp_path / "heard"
    player = tmp_path / "paplay"
    player.write_text(f'#!/bin/sh\n/bin/cat "$1" > "{heard}.part"\n/bin/sleep 1\n/bin/mv "{heard}.part" "{heard}"\n')
    player.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    sounds.play(Tone.REFUSED)
    assert not heard.exists(), "it is there when the player has ended"
    part = tmp_path / "heard.part"
    qtbot.waitUntil(lambda: part.exists() and part.read_bytes() == sounds.wav_of(Tone.REFUSED), timeout=900)


def test_without_a_player_nothing_fails(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert qtbot is not None
    monkeypatch.setenv("PATH", str(tmp_path))
    sounds.play(Tone.GOOD)
    (tmp_path / "pw-play").write_text("#!/bin/nowhere\n")
    (tmp_path / "pw-play").chmod(0o755)
    sounds._player.cache_clear()
    sounds.play(Tone.GOOD)
