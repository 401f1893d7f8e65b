"""Every text that a user sees is translated, and what is compiled is what is written."""

import ast
import errno
import importlib
import os
import pkgutil
import re
import string
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

import kanban
from kanban.cli.paper_words import words_in
from kanban.domain.errors import BadEventLog, CannotRead, EmptyText, NotFound, Refused
from kanban.domain.texts import Phrase
from kanban.ui import languages
from kanban.ui.commands import COMMANDS, MENUS
from kanban.ui.phrases import listed, say, say_refused
from kanban.ui.print_words import translated_words
from tests.marked_texts import Marked, calls_in, literal, marked_as, marked_texts
from tests.translations import FOLDER, LANGUAGES, ROOT, collect, compile_to, straight

_FIELD = re.compile(r"\{(\w+)[^}]*\}")
_HAN = re.compile("[\u4e00-\u9fff]")
_MARKED_IN = {
    "kanban/domain/errors.py": {"errors"},
    "kanban/domain/business.py": {"business"},
    "kanban/domain/scan_answers.py": {"scanning"},
    "kanban/scanner": {"scanning", "fields"},
    "kanban/usecases/importing.py": {"operations", "errors", "eventlog"},
    "kanban/usecases/import_": {"operations", "errors", "fields", "import"},
    "kanban/usecases": {"operations", "errors", "fields"},
    "kanban/store": {"operations", "errors"},
    "kanban/exchange/event_log.py": {"eventlog", "errors"},
    "kanban/exchange": {"import", "errors"},
    "kanban/settings.py": {"settings"},
}
"""Which contexts the phrases of a module have: those by which the window says what comes from there. The first that fits holds."""


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


@pytest.fixture
def chinese(qapp: QApplication) -> Iterator[None]:
    """The window's language is Chinese."""
    before = QLocale()
    languages.speak(qapp, "zh_CN")
    yield
    languages.speak(qapp, "en")
    QLocale.setDefault(before)


@pytest.fixture
def english(qapp: QApplication) -> Iterator[None]:
    """The window's language is English."""
    before = QLocale()
    languages.speak(qapp, "en")
    yield
    QLocale.setDefault(before)


# The files


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing_or_left_over(language: str, tmp_path: Path) -> None:
    fresh = messages(collect(language, tmp_path))
    assert len(fresh) > (300 if language == "zh_CN" else 3)
    assert set(messages(FOLDER / f"twinboard_{language}.ts")) == set(fresh)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(language: str) -> None:
    for key, forms in messages(FOLDER / f"twinboard_{language}.ts").items():
        assert len(forms) == (2 if language == "en" and re.search("%L?n", key[1]) else 1), key
        for state, text in forms:
            assert state == "", key
            assert text.strip(), key


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_have_the_fields_of_their_source(language: str) -> None:
    for (context, source, _), forms in messages(FOLDER / f"twinboard_{language}.ts").items():
        for _, text in forms:
            assert set(_FIELD.findall(text)) == set(_FIELD.findall(source)), (context, source)
            assert ("%n" in text) == ("%n" in source), (context, source)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_compiled_file_is_that_of_the_written_one(language: str, tmp_path: Path) -> None:
    compile_to(FOLDER / f"twinboard_{language}.ts", tmp_path / "fresh.qm")
    assert (FOLDER / f"twinboard_{language}.qm").read_bytes() == (tmp_path / "fresh.qm").read_bytes()


_NO_PUNCTUATION = re.compile(
    r"\(&[A-Z]\)|\((?:Ctrl\+)?(?:[A-Za-z]+|[←→]|空格)\)|\(地址\)|\(\*[^)]*\)|;;|(?:按 |，)\?|!加急"
    r"|(?:负责人|标签|截止|新增|更新|完成):"
)
"""Letters of menus, keys, kinds of files, and what the search's own language is written with."""


def test_chinese_is_punctuated_as_chinese() -> None:
    for (context, source, _), forms in messages(FOLDER / "twinboard_zh_CN.ts").items():
        for _, text in forms:
            plain = re.sub(r"\{\w+\}", "0", _NO_PUNCTUATION.sub("", text))
            assert not re.search("[\u4e00-\u9fff] ?[,;:?!()\"']|[,;?!()\"'] ?[\u4e00-\u9fff]", plain), (context, source)
            assert not re.search("[。，；：！][^\\S\\n]+\\S", plain), (context, source)
            assert text.count("“") == text.count("”"), (context, source)


# What the sources mark


def test_every_text_is_collected_where_it_is_marked() -> None:
    known = messages(FOLDER / "twinboard_zh_CN.ts")
    plural = messages(FOLDER / "twinboard_en.ts")
    marked = [each for each in marked_texts(ROOT) if each.text is not None]
    assert len(marked) > 600
    for each in marked:
        key = (each.context, each.text or "", each.comment)
        assert key in known, each
        assert (key in plural) == (each.plural or key[1] != straight(key[1])), each


def _variable() -> list[Marked]:
    return [each for each in marked_texts(ROOT) if each.text is None]


def test_only_what_is_marked_elsewhere_is_translated_as_a_variable() -> None:
    by_hand = {(each.where.rpartition(":")[0], each.way) for each in _variable()}
    assert by_hand == {
        ("kanban/ui/commands.py", "translate"),
        ("kanban/ui/exchange/export_dialog.py", "translate"),
        ("kanban/ui/exchange/import_review.py", "translate"),
        ("kanban/ui/exchange/import_words.py", "translate"),
        ("kanban/ui/finding/shortcuts.py", "translate"),
        ("kanban/ui/finding/things.py", "translate"),
        ("kanban/ui/phrases.py", "translate"),
        ("kanban/ui/print_paper.py", "translate"),
        ("kanban/ui/settings_dialog.py", "translate"),
    }


def test_phrases_are_said_by_the_contexts_that_they_are_marked_with() -> None:
    marked = {each.context for each in marked_texts(ROOT) if each.way == "QT_TRANSLATE_NOOP"}
    said = {each.context for each in _variable()} - {"?"}
    for _, name, call in calls_in(ROOT):
        if name == "say" and len(call.args) > 1:
            said.add(literal(call.args[1]) or "scanning")
    assert marked == said


def test_phrases_are_marked_with_the_context_of_where_they_come_from() -> None:
    for each in marked_texts(ROOT):
        contexts = next((found for place, found in _MARKED_IN.items() if each.where.startswith(place)), None)
        assert contexts is None or each.context in contexts, each


def test_what_a_refusal_is_about_is_marked() -> None:
    found = set()
    for where, name, call in calls_in(ROOT):
        if name == "clean_text":
            assert marked_as(call.args[1]), where
            found.add(marked_as(call.args[1]))
        for keyword in call.keywords:
            passed_on = isinstance(keyword.value, ast.Name) and keyword.value.id == "what"
            if keyword.arg == "what" and name[:1].isupper() and not passed_on:
                assert marked_as(keyword.value), where
                found.add(marked_as(keyword.value))
    assert found >= {("fields", "title"), ("fields", "person"), ("fields", "swimlane name"), ("fields", "unit")}
    assert {context for context, _ in filter(None, found)} == {"fields"}


# What is said


def refusals() -> list[type[Refused]]:
    """Return all refusals that the window can show; the command line's own are English only."""
    for module in pkgutil.walk_packages(kanban.__path__, "kanban."):
        importlib.import_module(module.name)
    found, left = [], [Refused]
    while left:
        one = left.pop()
        left += one.__subclasses__()
        own = "template" in vars(one)  # else it says what another one said
        if own and one.__module__.startswith("kanban.") and not one.__module__.startswith("kanban.cli."):
            found.append(one)
    return sorted(found, key=lambda one: one.__name__)


def test_every_refusal_is_said_in_chinese(chinese: None) -> None:  # noqa: ARG001
    found = refusals()
    assert len(found) > 50
    for refusal in found:
        names = {name for _, name, _, _ in string.Formatter().parse(refusal.template) if name}
        fields = {name: "title" if name == "what" else f"<{name}>" for name in names}
        said = say_refused(refusal(**fields))
        assert said != refusal.template.format(**fields), refusal
        assert _HAN.search(said), refusal
        for name in names - {"what"}:
            assert f"<{name}>" in said, refusal
        assert "title" not in said, refusal


def test_what_stands_inside_a_refusal_is_said_in_chinese_too(chinese: None) -> None:  # noqa: ARG001
    assert say_refused(EmptyText(what="swimlane name")) == "泳道名称不能为空，请至少输入一个字符。"
    assert say_refused(NotFound(what="person", name="王芳")) == "本看板上没有名为“王芳”的成员。"
    reason = Phrase("it has {count} fields instead of {expected}", {"count": 3, "expected": 4})
    assert say_refused(BadEventLog(path="a.csv", reason=reason)) == (
        "a.csv 不是事件日志：有 3 个字段，应为 4 个。未导入任何内容。"
    )
    assert say_refused(CannotRead(path="a.csv", reason=os.strerror(errno.EACCES))) == "无法读取 a.csv（没有权限）。"
    assert say_refused(CannotRead(path="a.csv", reason="a cosmic ray")) == "无法读取 a.csv（a cosmic ray）。"


def test_an_undone_step_is_said_in_chinese_as_a_whole(chinese: None) -> None:  # noqa: ARG001
    fields = {"key": "R-7", "column": "测试"}
    title = Phrase("Undo: {title}", {"title": "", "title_template": "Move {key} to {column}", "title_fields": fields})
    assert say(title, "operations") == "撤销：将 R-7 移到“测试”"


def test_names_in_a_list(chinese: None) -> None:  # noqa: ARG001
    assert listed(["王芳", "Li Wei"]) == "王芳、Li Wei"


def test_one_and_many_in_english(english: None) -> None:  # noqa: ARG001
    def noted(count: int) -> str:
        return QCoreApplication.translate("PrintDialog", "%n cards are noted as printed.", "", count)

    assert noted(1) == "1 card is noted as printed."
    assert noted(2) == "2 cards are noted as printed."
    assert listed(["Ann", "Bo"]) == "Ann, Bo"


def test_the_command_line_prints_the_words_that_the_window_prints(chinese: None) -> None:  # noqa: ARG001
    assert translated_words() == words_in("zh_CN")


# Menus


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_of_a_menu_have_the_same_letter(language: str, qapp: QApplication) -> None:
    before = QLocale()
    languages.speak(qapp, language)
    menus: dict[str, list[str]] = {name: [] for name in MENUS}
    menus["bar"] = [QCoreApplication.translate("menus", text) for text in MENUS.values()]
    for command in COMMANDS:
        menus[command.menu].append(QCoreApplication.translate("commands", command.text))
    languages.speak(qapp, "en")
    QLocale.setDefault(before)
    for name, texts in menus.items():
        letters = [text[text.index("&") + 1].upper() for text in texts]
        assert len(set(letters)) == len(texts), name


def test_letters_stand_behind_chinese_words() -> None:
    for (context, source, _), forms in messages(FOLDER / "twinboard_zh_CN.ts").items():
        letter = re.search(r"&(\w)", source)
        for _, text in forms:
            if letter is None:
                assert "&" not in text, (context, source)
            else:
                assert re.fullmatch(rf"[^&]+\(&{letter[1].upper()}\)…?", text), (context, source)
