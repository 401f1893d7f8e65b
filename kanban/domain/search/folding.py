"""Texts made alike before they are compared: case, full and half width, accents, runs of blanks."""

import re
import unicodedata
from functools import lru_cache
from typing import Final

_ACCENTED: Final = re.compile("[\u00c0-\u024f\u0300-\u036f\u0370-\u03ff\u0400-\u04ff\u1e00-\u1fff]")
_ACCENTS: Final = re.compile("[\u0300-\u036f]")
_UNBROKEN: Final = str.maketrans({"й": "и\ue000", "Й": "и\ue000"})
"""A letter of its own, though it is written as another one with an accent; it is put back together at the end."""


def fold(text: str) -> str:
    """Return the text as it is compared: "Ｃafé  É" becomes "cafe e"; Chinese characters stay as they are."""
    if text.isascii():
        return " ".join(text.lower().split())
    folded = unicodedata.normalize("NFKC", text).casefold()
    if _ACCENTED.search(folded):
        folded = unicodedata.normalize("NFD", folded.translate(_UNBROKEN))
        folded = unicodedata.normalize("NFC", _ACCENTS.sub("", folded)).replace("и\ue000", "й")
    return " ".join(folded.split())


fold_name = lru_cache(maxsize=4_096)(fold)
"""The same for short texts that come again and again: names, labels."""
