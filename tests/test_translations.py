"""Every text that a user sees is translated, and what is compiled is what is written."""

import re
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from tests.translations import FOLDER, LANGUAGES, collect, compile_to

_FIELD = re.compile(r"\{(\w+)[^}]*\}")


def messages(file: Path) -> dict[tuple[str, str, str], list[tuple[str, str]]]:
    """Return (state, text) of each form of each message, by context, source and comment."""
    found = {}
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 - our own file
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = translation.findall("numerusform") or [translation]
            key = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            found[key] = [(translation.get("type", ""), form.text or "") for form in forms]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing_or_left_over(language: str, tmp_path: Path) -> None:
    fresh = messages(collect(language, tmp_path))
    assert len(fresh) > (300 if language == "zh_CN" else 3)
    assert set(messages(FOLDER / f"twinboard_{language}.ts")) == set(fresh)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    for key, forms in messages(FOLDER / f"twinboard_{language}.ts").items():
        for state, text in forms:
            assert state == "", key
            assert text.strip(), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_fields_of_their_source(language: str) -> None:
    for (context, source, _), forms in messages(FOLDER / f"twinboard_{language}.ts").items():
        for _, text in forms:
            assert set(_FIELD.findall(text)) == set(_FIELD.findall(source)), (context, source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_that_of_the_written_one(language: str, tmp_path: Path) -> None:
    compile_to(FOLDER / f"twinboard_{language}.ts", tmp_path / "fresh.qm")
    assert (FOLDER / f"twinboard_{language}.qm").read_bytes() == (tmp_path / "fresh.qm").read_bytes()
