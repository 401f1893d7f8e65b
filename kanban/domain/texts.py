"""Sentences that people read, as values: a template and its fields.

The core knows English only. `ui` translates the template and fills in the fields; the command line fills in the English one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from typing_extensions import override


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name that Qt's extraction tool looks for
    """Mark a text for translation and hand it back unchanged."""
    return text


@dataclass(frozen=True)
class Phrase:
    """A template with named fields, in English, and what stands in the fields; a tuple there is a list of names."""

    template: str
    fields: Mapping[str, object] = field(default_factory=dict)

    @override
    def __str__(self) -> str:
        shown = {
            name: ", ".join(map(str, value)) if isinstance(value, tuple) else value
            for name, value in self.fields.items()
        }
        return self.template.format(**shown)
