"""Brings the translation files up to date: `python -m tests.translations` collects new texts and compiles what is translated."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
LANGUAGES = ("zh_CN", "en")


def sources() -> list[str]:
    """Return the files that texts are collected from, relative to the project's top."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "kanban").rglob("*.py"))


def collect(language: str, folder: Path) -> Path:
    """Write or update the .ts file of a language; English only has plural forms."""
    file = folder / f"twinboard_{language}.ts"
    only = ["-pluralonly"] if language == "en" else []
    places = ["-locations", "none", "-no-obsolete"]
    _run("lupdate", *only, *places, *sources(), "-target-language", language, "-ts", str(file))
    return file


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
