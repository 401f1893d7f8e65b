"""JSON documents of other programs."""

import json
from collections.abc import Mapping
from typing import Any

from kanban.exchange.cards import Content, NotWholeJson, WrongKind
from kanban.exchange.incoming import decoded


def read_document(content: Content) -> Mapping[str, Any]:
    """Return the object that a file holds.

    Raises:
        NotText: it is no text.
        NotWholeJson: it breaks off or is damaged.
        WrongKind: it holds something else than an object.
    """
    text, _ = decoded(content)
    try:
        found = json.loads(text)
    except json.JSONDecodeError as fault:
        raise NotWholeJson(path=content.path, line=fault.lineno) from fault
    except RecursionError as fault:
        raise WrongKind(path=content.path) from fault
    if not isinstance(found, dict):
        raise WrongKind(path=content.path)
    return found
