"""The wiki markup of Jira's texts, brought into Markdown simply; what is not known stays as it is."""

import re
from typing import Final

from kanban.exchange.cards import several_lines

_BLOCK: Final = re.compile(r"\{(code|noformat)(?::([^}\n]*))?\}(.*?)(?:\{\1\}|\Z)", re.DOTALL)
_HEADING: Final = re.compile(r"^h([1-6])\.[ \t]*", re.MULTILINE)
_LIST: Final = re.compile(r"^([*#-]+)[ \t]+", re.MULTILINE)
_BOLD: Final = re.compile(r"(?<![\w*\\])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_LINK: Final = re.compile(r"\[([^\]|\n]+)\|((?:https?|ftp|mailto|file):[^\]|\s]+)(?:\|[^\]]*)?\]")
_BARE_LINK: Final = re.compile(r"\[((?:https?|ftp|mailto|file):[^\]|\s]+)\]")
_USER: Final = re.compile(r"\[~(?:accountid:)?([^\]\n]+)\]")
_IMAGE: Final = re.compile(r"!([^!|\s]+\.\w{2,5})(?:\|[^!\n]*)?!")
_MONO: Final = re.compile(r"\{\{(.+?)\}\}")
_COLOUR: Final = re.compile(r"\{color(?::[^}]*)?\}")
_PANEL: Final = re.compile(r"\{(?:panel|info|note|warning|tip|anchor|expand)(?::[^}]*)?\}")
_QUOTE: Final = re.compile(r"\{quote\}(.*?)(?:\{quote\}|\Z)", re.DOTALL)
_TABLE_HEAD: Final = re.compile(r"^\|\|(.+?)\|\|[ \t]*$", re.MULTILINE)
_ANY: Final = re.compile(r"[*#{\[!|\\]|^(?:h[1-6]|bq)\.|^-+ ", re.MULTILINE)


def to_markdown(text: str) -> str:
    """Return a text of Jira's as Markdown. Code stays untouched."""
    clean = several_lines(text)
    if not _ANY.search(clean):
        return clean
    parts: list[str] = []
    at = 0
    for block in _BLOCK.finditer(clean):
        parts.append(_words(clean[at : block.start()]))
        language = (block[2] or "").split("|")[0] if block[1] == "code" else ""
        parts.append(f"```{'' if '=' in language else language}\n{block[3].strip(chr(10))}\n```")
        at = block.end()
    parts.append(_words(clean[at:]))
    return "".join(parts).strip()


def _words(text: str) -> str:
    """Return text without code as Markdown."""
    text = _QUOTE.sub(lambda found: _quoted(found[1]), text)
    text = _PANEL.sub("", _COLOUR.sub("", text))
    text = _BOLD.sub(r"**\1**", text)
    text = _LIST.sub(_entry, text)
    text = _HEADING.sub(lambda found: "#" * int(found[1]) + " ", text)
    text = re.sub(r"^bq\.[ \t]*", "> ", text, flags=re.MULTILINE)
    text = _LINK.sub(r"[\1](\2)", text)
    text = _BARE_LINK.sub(r"<\1>", text)
    text = _USER.sub(r"@\1", text)
    text = _IMAGE.sub(r"\1", text)
    text = _MONO.sub(r"`\1`", text)
    text = _TABLE_HEAD.sub(_table_head, text)
    return text.replace("\\\\", "  ")


def _entry(found: "re.Match[str]") -> str:
    marks = found[1]
    if set(marks) == {"-"} and len(marks) > 1:
        return found[0]
    return "  " * (len(marks) - 1) + ("1. " if marks[-1] == "#" else "- ")


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.strip().splitlines())


def _table_head(found: "re.Match[str]") -> str:
    names = [name.strip() for name in found[1].split("||")]
    return f"| {' | '.join(names)} |\n|{'---|' * len(names)}"
