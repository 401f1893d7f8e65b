"""Brings the translation files up to date: `python -m tests.translations` collects new texts and compiles what is translated."""

import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN", "en")


def sources() -> list[str]:
    """Return the files that texts are collected from, relative to the project's top."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "kanban").rglob("*.py"))


def collect(language: str, folder: Path) -> Path:
    """Write or update the .ts file of a language. English has plural forms, and straight quotes."""
    file = folder / f"twinboard_{language}.ts"
    places = ["-locations", "none", "-no-obsolete"]
    _run("lupdate", *places, *sources(), "-target-language", language, "-ts", str(file))
    if language == "en":
        _keep_what_english_needs(file)
    return file


def _keep_what_english_needs(file: Path) -> None:
    """Leave in English only texts that differ from their source. Where a Chinese font comes first, curly quotes are as wide as a character."""
    tree = ET.parse(file)  # noqa: S314 - our own file
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            source, said = message.findtext("source", ""), message.find("translation")
            if said is not None and message.get("numerus") is None and source != straight(source):
                said.text = straight(source)
                said.attrib.pop("type", None)
            elif message.get("numerus") is None:
                context.remove(message)
        if context.find("message") is None:
            tree.getroot().remove(context)
    body = ET.tostring(tree.getroot(), encoding="unicode")
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def straight(text: str) -> str:
    """Return a text with straight quotes."""
    return text.replace("“", '"').replace("”", '"')


def compile_to(file: Path, target: Path) -> None:
    """Compile a .ts file."""
    _run("lrelease", str(file), "-qm", str(target))


def _run(tool: str, *arguments: str) -> None:
    command = [str(Path(sys.executable).with_name(f"pyside6-{tool}")), *arguments]
    subprocess.run(command, check=True, cwd=ROOT, capture_output=True)


if __name__ == "__main__":
    for name in LANGUAGES:
        ts = collect(name, FOLDER)
        compile_to(ts, ts.with_suffix(".qm"))
        print(ts.relative_to(ROOT))
