"""The process that reads a source: a question on its standard input, an answer on its standard output, both one line of JSON.

A source that hangs, fills the memory or breaks a library takes this process along and nothing else; whoever started it ends it.
"""

import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from subprocess import PIPE, TimeoutExpired, run
from typing import Any, Final

from typing_extensions import override

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.feeds.reading import Asked, Fault, Found
from kanban.sources.fetching import TooSlow, without_secrets
from kanban.store.codec import value_from_json, value_to_json

SPARE_S: Final = 10.0
"""So long after its own time limit a reading process is ended from outside."""
_MEMORY_MOST: Final = 3 * 1024**3
_ON_DISK_MOST: Final = 1024**3


class ToldRefused(Refused):
    """A refusal that another process told of, in its words."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(**dict(phrase.fields))
        self._phrase = phrase
        self.args = (str(phrase),)

    @property
    @override
    def phrase(self) -> Phrase:
        """The sentence, to be translated."""
        return self._phrase


class ReadingDied(Refused):
    """The process that read a source came to an end of its own."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "Reading {where} failed: it gives more than this computer can hold, or something no reader here understands.",
    )


def command() -> list[str]:
    """Return the command that starts the process."""
    return [sys.executable, "-P", "-c", "from kanban.feeds.worker import main; main()"]


def surroundings() -> dict[str, str]:
    """Return the environment of the process: that of this one, and where the program's modules lie."""
    here = str(Path(__file__).resolve().parents[2])
    paths = [here, *filter(os.path.isabs, os.environ.get("PYTHONPATH", "").split(os.pathsep))]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)), "PYTHONIOENCODING": "utf-8"}


def question(asked: Asked) -> bytes:
    """Return what the process is to be asked."""
    return (value_to_json(asked) or "").encode()


def found_in(answer: bytes, asked: Asked) -> Found:
    """Return what an answer says.

    Raises:
        ToldRefused: the source could not be read.
        ReadingDied: the answer is not whole.
    """
    try:
        document = json.loads(answer)
        if "refused" in document:
            raise ToldRefused(_phrase(document["refused"]))
        faults = tuple(Fault(line, text, _phrase(reason)) for line, text, reason in document.pop("faults"))
        found: Found = value_from_json(Found, json.dumps({**document["found"], "faults": []}))
    except (ValueError, LookupError, TypeError, AttributeError) as fault:
        raise ReadingDied(where=without_secrets(asked.source.where)) from fault
    return Found(**{**vars(found), "faults": faults})


def look_apart(asked: Asked) -> Found:
    """Read a source in a process of its own, and wait for it.

    Raises:
        Refused: as `kanban.feeds.reading.look`, or ReadingDied, TooSlow.
    """
    try:
        ended = run(  # noqa: S603 - our own program
            command(),
            input=question(asked),
            stdout=PIPE,
            env=surroundings(),
            timeout=asked.limits.seconds + SPARE_S,
            check=False,
        )
    except TimeoutExpired as fault:
        raise too_slow(asked) from fault
    return found_in(ended.stdout, asked)


def too_slow(asked: Asked) -> TooSlow:
    """Return the refusal for a process that had to be ended."""
    return TooSlow(where=without_secrets(asked.source.where), seconds=f"{asked.limits.seconds:g}")


def main(read: Callable[[], bytes] | None = None, write: Callable[[bytes], object] | None = None) -> None:
    """Answer one question."""
    _stay_small()
    from kanban.feeds.reading import look

    asked: Asked = value_from_json(Asked, (read or sys.stdin.buffer.read)().decode())
    try:
        found = look(asked)
        answer = {
            "found": {**_plain(found), "faults": []},
            "faults": [[fault.line, fault.text, _written(fault.reason)] for fault in found.faults],
        }
    except Refused as refusal:
        answer = {"refused": _written(refusal.phrase)}
    (write or sys.stdout.buffer.write)(json.dumps(answer).encode())


def _plain(found: Found) -> Any:
    return json.loads(value_to_json(Found(**{**vars(found), "faults": ()})) or "{}")


def _written(value: object) -> Any:
    """Return a phrase, and what stands in it, as JSON has it."""
    if isinstance(value, Phrase):
        return {"template": value.template, "fields": {name: _written(part) for name, part in value.fields.items()}}
    if isinstance(value, tuple):
        return [_written(part) for part in value]
    return value if isinstance(value, (int, float)) else str(value)


def _phrase(written: Any) -> Phrase:
    return Phrase(str(written["template"]), {name: _part(part) for name, part in written["fields"].items()})


def _part(written: Any) -> object:
    if isinstance(written, dict):
        return _phrase(written)
    return tuple(written) if isinstance(written, list) else written


def _stay_small() -> None:
    """Limit what this process may take of memory and disk, where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_MOST, _MEMORY_MOST))
        resource.setrlimit(resource.RLIMIT_FSIZE, (_ON_DISK_MOST, _ON_DISK_MOST))
