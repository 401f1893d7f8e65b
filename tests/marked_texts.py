"""What the sources mark for translation, read by Python's own grammar: Qt's collector reads on its own and passes over some."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from typing_extensions import override

_MARK: Final = "QT_TRANSLATE_NOOP"
_REST: Final = {"tr": 1, "translate": 2, _MARK: 2}
"""Where the comment stands among the arguments; a number for plurals stands behind it."""


@dataclass(frozen=True)
class Marked:
    """A text that is marked or translated. `text` None: it is no literal. `plural`: a number goes along."""

    where: str
    way: str
    context: str
    text: str | None
    comment: str = ""
    plural: bool = False


@cache
def _sources(root: Path) -> dict[str, ast.Module]:
    paths = sorted((root / "kanban").rglob("*.py"))
    return {path.relative_to(root).as_posix(): ast.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def marked_texts(root: Path) -> tuple[Marked, ...]:
    """Return all that the package under a folder marks."""
    found: list[Marked] = []
    for file, tree in _sources(root).items():
        reader = _Reader(file)
        reader.visit(tree)
        found += reader.found
    return tuple(found)


def calls_in(root: Path) -> Iterator[tuple[str, str, ast.Call]]:
    """Yield the place, the called name and each call in the package under a folder."""
    for file, tree in _sources(root).items():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield f"{file}:{node.lineno}", _name(node.func), node


def literal(node: ast.expr | None) -> str | None:
    """Return the text of a literal, None of anything else."""
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def marked_as(node: ast.expr) -> tuple[str, str] | None:
    """Return context and text where a value is one marked literal."""
    if isinstance(node, ast.Call) and _name(node.func) == _MARK:
        context, text = (literal(argument) for argument in node.args)
        return (context, text) if context is not None and text is not None else None
    return None


def _name(node: ast.expr) -> str:
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return node.attr
        case _:
            return ""


class _Reader(ast.NodeVisitor):
    def __init__(self, file: str) -> None:
        self.found: list[Marked] = []
        self._file = file
        self._classes: list[str] = []

    @override
    def visit_ClassDef(self, node: ast.ClassDef) -> None:
        self._classes.append(node.name)
        self.generic_visit(node)
        self._classes.pop()

    @override
    def visit_Call(self, node: ast.Call) -> None:
        way = _name(node.func)
        if way in _REST and (way != "translate" or "QCoreApplication" in ast.unparse(node.func)):
            at = _REST[way]
            context = self._classes[-1] if way == "tr" else literal(node.args[0]) or "?"
            comment = (literal(node.args[at]) if len(node.args) > at else None) or ""
            plural = len(node.args) > at + 1 or bool(node.keywords)
            where = f"{self._file}:{node.lineno}"
            self.found.append(Marked(where, way, context, literal(node.args[at - 1]), comment, plural))
        self.generic_visit(node)
