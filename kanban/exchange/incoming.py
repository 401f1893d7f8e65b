"""Files on their way in: read whole within a limit, decoded, and given to the reader that knows their kind."""

import codecs
import re
from collections.abc import Mapping
from functools import cache
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from pkgutil import iter_modules
from types import MappingProxyType
from typing import Final

from kanban.domain.errors import CannotRead
from kanban.exchange import formats
from kanban.exchange.cards import Content, EmptyFile, FileTooLarge, NotText, Reader, WrongKind

MOST_BYTES: Final = 200 * 1024 * 1024
_MEGABYTE: Final = 1024 * 1024
_HEAD: Final = 65_536
_BOMS: Final = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_MAGIC: Final = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"SQLite format 3",
    b"\xd0\xcf\x11\xe0",
    b"\x1f\x8b",
)


@cache
def all_readers() -> Mapping[str, Reader]:
    """Return every reader by its name; a file of `kanban.exchange.formats` that defines `READER` is found by itself."""
    found: list[Reader] = []
    for module in sorted(iter_modules(formats.__path__), key=lambda module: module.name):
        reader = getattr(import_module(f"{formats.__name__}.{module.name}"), "READER", None)
        if reader is not None:
            found.append(reader)
    return MappingProxyType({reader.name: reader for reader in sorted(found, key=lambda reader: reader.order)})


def load(path: Path) -> Content:
    """Read a file whole.

    Raises:
        CannotRead, FileTooLarge, EmptyFile: see there.
    """
    try:
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise FileTooLarge(path=path, megabytes=round(size / _MEGABYTE), most=MOST_BYTES // _MEGABYTE)
        data = path.read_bytes()
    except OSError as fault:
        raise CannotRead(path=path, reason=fault.strerror or fault) from fault
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf\xff\xfe"):
        raise EmptyFile(path=path)
    return Content(path, data)


def reader_for(content: Content, name: str | None = None) -> Reader:
    """Return the reader of a format, or the one that recognises the file when none is named.

    Raises:
        NotText, WrongKind: nobody can read it.
    """
    if name is not None:
        return all_readers()[name]
    head, _ = decoded(Content(content.path, content.data[:_HEAD]), whole=False)
    for reader in all_readers().values():
        if reader.recognises(content.path.name.lower(), head):
            return reader
    raise WrongKind(path=content.path)


def decoded(content: Content, *, whole: bool = True) -> tuple[str, str | None]:
    """Return the text of a file, and the name of its encoding when that was guessed. Characters of value 0 are left out.

    Raises:
        NotText: it has no text.
    """
    data = content.data
    if data.startswith(_MAGIC):
        raise NotText(path=content.path)
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").replace("\x00", ""), None
    wide = _wide(data)
    if wide is not None:
        return data.decode(wide, "replace"), "UTF-16"
    if _is_binary(data):
        raise NotText(path=content.path)
    text, guessed = _by_bytes(data, whole=whole)
    return text.replace("\x00", ""), guessed


def _wide(data: bytes) -> str | None:
    """Return the encoding of a UTF-16 text without a mark: every other byte of mostly Latin text is 0."""
    sample = data[:4000]
    if len(sample) < 4:  # noqa: PLR2004 - two characters
        return None
    even, odd = sample[::2].count(0) / len(sample[::2]), sample[1::2].count(0) / len(sample[1::2])
    if odd > 0.4 and even < 0.1:  # noqa: PLR2004
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 and odd < 0.1 else None  # noqa: PLR2004


def _is_binary(data: bytes) -> bool:
    """Say whether there are more control characters than a slip of a text would leave."""
    sample = data[:_HEAD]
    control = sum(sample.count(value) for value in range(32) if value not in (9, 10, 12, 13, 27))
    return control > max(8, len(sample) // 200)


def _by_bytes(data: bytes, *, whole: bool) -> tuple[str, str | None]:
    """Decode by what the bytes can be: UTF-8, the Chinese encodings by how common their characters are, else Windows-1252."""
    errors = "strict" if whole else "ignore"
    try:
        return codecs.getincrementaldecoder("utf-8")().decode(data, whole), None
    except UnicodeDecodeError:
        pass
    try:
        chinese = data.decode("gb18030", errors)
    except UnicodeDecodeError:
        chinese = ""
    if chinese and _looks_chinese(chinese):
        return chinese, "GB 18030"
    return data.decode("cp1252", "replace"), "Windows-1252"


_DATED: Final = re.compile("[0-9]年[0-9 ]|[0-9]月(?:[0-9 ]|份|$)|[0-9][日周万亿元]", re.MULTILINE)
"""Characters that stand alone between digits in Chinese tables."""


def _looks_chinese(text: str) -> bool:
    """Say whether most of the letters that are not ASCII are common Chinese ones, and come in runs, as words do."""
    foreign = [c for c in text if ord(c) > 127]  # noqa: PLR2004
    if not foreign:
        return False
    common = sum("\u4e00" <= c <= "\u9fa5" or c in "，。、；：！？“”‘’（）【】《》—…" for c in foreign)
    pairs = sum("\u4e00" <= a <= "\u9fa5" and "\u4e00" <= b <= "\u9fa5" for a, b in pairwise(text))
    if common == len(foreign) and _DATED.search(text):
        return True
    return common > 0.9 * len(foreign) and pairs > 0.3 * len(foreign)
