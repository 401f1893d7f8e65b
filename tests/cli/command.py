"""The true command, run in this process."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Ran:
    """What a command left: its exit status and what it wrote."""

    status: int
    out: str
    err: str

    @property
    def document(self) -> Any:
        """What it answered with `--json`."""
        return json.loads(self.out)

    @property
    def lines(self) -> list[str]:
        """What it answered, line by line."""
        return self.out.splitlines()


Command = Callable[..., Ran]
