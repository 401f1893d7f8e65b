"""Scanners and typists at one keyboard: real key events, by way of the window."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import (
    QAction,
    QInputMethodEvent,
    QInputMethodQueryEvent,
    QKeyEvent,
    QKeySequence,
    QShortcut,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from kanban.domain.card_code import CardCode, CodeKind
from kanban.ui.scan_keys import GAP_MS, ScanKeys

CODE = str(CardCode("7K", CodeKind.CARD, 12, 3))
OTHER = str(CardCode("7K", CodeKind.HEADER, 4))


_SHIFTED = frozenset('!"#$%&*():?_+|<>{}~@^')


class Keyboard:
    """Strikes keys of the window that has the keyboard, at times that it says itself. Capitals come with a shift key."""

    def __init__(self, window: QWidget) -> None:
        self.window = window
        self.now_ms = 1_000.0

    def clock(self) -> float:
        """Return its time in milliseconds."""
        return self.now_ms

    def event(self, key: Qt.Key | str, *, press: bool, repeat: bool = False) -> None:
        """Let the platform say that a key went down or up; a character stands for its key."""
        handle = QApplication.focusWindow()
        window = self.window.windowHandle() if handle is None else handle
        shifted = isinstance(key, str) and (key.isupper() or key in _SHIFTED)
        modifiers = Qt.KeyboardModifier.ShiftModifier if shifted else Qt.KeyboardModifier.NoModifier
        if isinstance(key, str):
            code, text = Qt.Key(ord(key.upper())), key
        else:
            code = key
            text = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Enter: "\r", Qt.Key.Key_Tab: "\t", Qt.Key.Key_Space: " "}.get(
                key, ""
            )
        if shifted and press:
            self.event(Qt.Key.Key_Shift, press=True)
        QTest.simulateEvent(window, press, code.value, modifiers, text, repeat)
        if shifted and not press:
            self.event(Qt.Key.Key_Shift, press=False)

    def press(self, key: Qt.Key | str) -> None:
        """Press a key."""
        self.event(key, press=True)

    def release(self, key: Qt.Key | str) -> None:
        """Let a key go."""
        self.event(key, press=False)

    def click(self, key: Qt.Key | str) -> None:
        """Press a key and let it go."""
        self.press(key)
        self.release(key)

    def type(self, text: str, *, gap_ms: float) -> None:
        """Type each character `gap_ms` after the one before."""
        for letter in text:
            self.now_ms += gap_ms
            self.click(letter)

    def scan(self, text: str, *, gap_ms: float = 8, end: Qt.Key = Qt.Key.Key_Return) -> None:
        """Type as a scanner does, after a pause."""
        self.now_ms += 500
        self.type(text, gap_ms=gap_ms)
        self.now_ms += gap_ms
        self.click(end)

    def pause(self, ms: float = 500) -> None:
        """Let time pass."""
        self.now_ms += ms


def _wait_for_keyboard(qtbot: QtBot, window: QWidget) -> None:
    qtbot.waitUntil(lambda: QApplication.focusWindow() is window.windowHandle())


class Desk:
    """A window with all sorts of widgets, a keyboard, and the scanner's filter on them."""

    def __init__(self, qtbot: QtBot) -> None:
        self.window = QMainWindow()
        self.clicks: list[str] = []
        self.line, self.text, self.list = QLineEdit(), QPlainTextEdit(), QListWidget()
        self.list.addItems(["Apples", "Nuts", "Tomatoes"])
        self.button = QPushButton("Save")
        self.button.setDefault(True)
        self.button.clicked.connect(lambda: self.clicks.append("save"))
        room = QWidget()
        layout = QVBoxLayout(room)
        for widget in (self.line, self.text, self.list, self.button):
            layout.addWidget(widget)
        self.window.setCentralWidget(room)
        new = QAction("New", self.window)
        new.setShortcut(QKeySequence("N"))
        new.triggered.connect(lambda: self.clicks.append("new"))
        self.window.addAction(new)
        go = QShortcut(QKeySequence("G, B"), self.window)
        go.activated.connect(lambda: self.clicks.append("go to board"))
        qtbot.addWidget(self.window)
        self.window.show()
        _wait_for_keyboard(qtbot, self.window)
        self.keyboard = Keyboard(self.window)
        self.filter = ScanKeys(self.window, clock_ms=self.keyboard.clock)
        self.scans: list[str] = []
        self.filter.scanned.connect(self.scans.append)

    def focus(self, name: str) -> QWidget:
        """Give a widget the focus."""
        widget: QWidget = getattr(self, name)
        widget.setFocus()
        assert QApplication.focusWidget() is widget
        return widget


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    app = QApplication.instance()
    assert app is not None
    app.removeEventFilter(made.filter)


# Scans


@pytest.mark.parametrize("focus", ["line", "text", "list", "button"])
@pytest.mark.parametrize("end", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
@pytest.mark.parametrize("gap_ms", [0, 3, 8, 14, 35])
def test_a_scan_is_told_and_touches_nothing(desk: Desk, focus: str, end: Qt.Key, gap_ms: float) -> None:
    desk.line.setText("kept")
    desk.text.setPlainText("kept")
    desk.list.setCurrentRow(0)
    widget = desk.focus(focus)
    desk.keyboard.scan(CODE, gap_ms=gap_ms, end=end)
    desk.filter.settle()
    assert desk.scans == [CODE]
    assert (desk.line.text(), desk.text.toPlainText(), desk.list.currentRow()) == ("kept", "kept", 0)
    assert desk.clicks == []
    assert QApplication.focusWidget() is widget


def test_scan_after_scan_with_typing_in_between(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.type("release ", gap_ms=90)
    desk.keyboard.scan(CODE)
    desk.keyboard.scan(OTHER)
    desk.keyboard.pause()
    desk.keyboard.type("notes", gap_ms=90)
    desk.filter.settle()
    assert desk.scans == [CODE, OTHER]
    assert desk.line.text() == "release notes"


def test_a_scan_into_a_dialog_that_waits_for_an_answer_neither_fills_nor_closes_it(desk: Desk, qtbot: QtBot) -> None:
    dialog = QDialog(desk.window)
    edit, okay = QLineEdit(), QPushButton("OK")
    okay.setDefault(True)
    okay.clicked.connect(dialog.accept)
    layout = QVBoxLayout(dialog)
    layout.addWidget(edit)
    layout.addWidget(okay)
    dialog.open()
    _wait_for_keyboard(qtbot, dialog)
    edit.setFocus()
    desk.keyboard.scan(CODE)
    assert desk.scans == [CODE]
    assert dialog.isVisible()
    assert edit.text() == ""
    desk.keyboard.pause()
    desk.keyboard.type("ok", gap_ms=80)
    desk.keyboard.pause()
    desk.keyboard.click(Qt.Key.Key_Return)
    assert edit.text() == "ok"
    assert not dialog.isVisible()


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_scan_while_a_menu_is_open_chooses_nothing(desk: Desk, qtbot: QtBot) -> None:
    menu = QMenu(desk.window)
    chosen: list[str] = []
    for name in ("&Tomatoes", "&Kiwis", "&7 apples"):
        menu.addAction(name).triggered.connect(lambda _=False, name=name: chosen.append(name))
    menu.popup(desk.window.mapToGlobal(desk.window.rect().center()))
    _wait_for_keyboard(qtbot, menu)
    desk.keyboard.scan(CODE)
    assert desk.scans == [CODE]
    assert chosen == []
    assert menu.isVisible()
    desk.keyboard.pause()
    desk.keyboard.click("k")
    desk.filter.settle()
    assert chosen == ["&Kiwis"]


def test_the_enter_that_ended_a_scan_is_let_go_into_nothing(desk: Desk) -> None:
    """Some widgets act when a key is let go."""
    seen: list[QEvent.Type] = []

    class Watcher(QWidget):
        @override
        def event(self, event: QEvent) -> bool:
            if isinstance(event, QKeyEvent):
                seen.append(event.type())
            return super().event(event)

    watcher = Watcher(desk.window)
    watcher.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    watcher.show()
    watcher.setFocus()
    desk.keyboard.scan("1234567890")
    assert seen == []
    desk.keyboard.pause()
    desk.keyboard.click(Qt.Key.Key_Return)
    assert seen == [QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (CODE.lower(), CODE.lower()),
        (f"]Q1{CODE}", CODE),
        (f"*{CODE}*", CODE),
        (f"~{CODE}", CODE),
        ("1234567890123", "1234567890123"),
        ("https://example.com/item?id=5&x=a_b", "https://example.com/item?id=5&x=a_b"),
        ("WIFI:S:guest net;T:WPA;P:secret;;", "WIFI:S:guest net;T:WPA;P:secret;;"),
        ("0123456789" * 400, "0123456789" * 400),
    ],
)
def test_whatever_a_scanner_reads_comes_out_as_one_scan(desk: Desk, typed: str, told: str) -> None:
    desk.focus("list")
    desk.keyboard.scan(typed, gap_ms=4)
    assert desk.scans == [told]
    assert desk.clicks == []


def test_the_lines_of_a_foreign_code_are_one_scan_and_none_is_typed(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.scan("BEGIN:VCARD", gap_ms=6)
    for line in ("VERSION:3.0", "N:Doe", "END:VCARD"):
        desk.keyboard.type(line, gap_ms=6)
        desk.keyboard.pause(6)
        desk.keyboard.click(Qt.Key.Key_Return)
    desk.keyboard.pause()
    desk.keyboard.scan(CODE)
    desk.keyboard.pause()
    desk.keyboard.type("on", gap_ms=80)
    desk.filter.settle()
    assert desk.scans == ["BEGIN:VCARD", CODE]
    assert (desk.line.text(), desk.clicks) == ("on", [])


def test_two_scans_without_a_pause_are_two(desk: Desk) -> None:
    desk.focus("list")
    for code in (CODE, OTHER):
        desk.keyboard.type(code, gap_ms=5)
        desk.keyboard.pause(5)
        desk.keyboard.click(Qt.Key.Key_Return)
    assert desk.scans == [CODE, OTHER]


def test_keys_right_behind_a_scan_of_ours_are_typed(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.scan(CODE)
    desk.keyboard.type("at once", gap_ms=8)
    desk.filter.settle()
    assert (desk.scans, desk.line.text()) == ([CODE], "at once")


def test_an_enter_after_something_else_is_an_enter(desk: Desk) -> None:
    desk.focus("text")
    desk.keyboard.scan(CODE)
    desk.keyboard.type("a", gap_ms=5)
    desk.filter.settle()
    desk.keyboard.pause(5)
    desk.keyboard.click(Qt.Key.Key_Return)
    assert desk.text.toPlainText() == "a\n"


def test_a_second_enter_behind_a_scan_presses_nothing(desk: Desk) -> None:
    desk.focus("button")
    desk.keyboard.scan(CODE)
    desk.keyboard.pause(8)
    desk.keyboard.click(Qt.Key.Key_Enter)
    assert (desk.scans, desk.clicks) == ([CODE], [])
    desk.keyboard.pause()
    desk.keyboard.click(Qt.Key.Key_Enter)
    assert desk.clicks == ["save"]


def test_a_line_feed_typed_as_control_j_ends_a_scan(desk: Desk) -> None:
    desk.focus("text")
    desk.keyboard.type(CODE, gap_ms=8)
    desk.keyboard.pause(8)
    window = desk.window.windowHandle()
    desk.keyboard.press(Qt.Key.Key_Control)
    for press in (True, False):
        QTest.simulateEvent(window, press, Qt.Key.Key_J.value, Qt.KeyboardModifier.ControlModifier, "\n", False)
    desk.keyboard.release(Qt.Key.Key_Control)
    desk.filter.settle()
    assert (desk.scans, desk.text.toPlainText()) == ([CODE], "")


def test_a_scan_with_one_gap_too_many_is_typing(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.type(CODE[:5], gap_ms=8)
    desk.keyboard.pause(GAP_MS + 1)
    desk.keyboard.type(CODE[5:], gap_ms=8)
    desk.keyboard.pause(8)
    desk.keyboard.click(Qt.Key.Key_Return)
    assert desk.scans == []
    assert desk.line.text() == CODE


def test_nine_characters_are_no_scan(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.scan(CODE[:9])
    assert (desk.scans, desk.line.text()) == ([], CODE[:9])


def test_characters_without_an_enter_are_typed(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.type(CODE, gap_ms=8)
    assert desk.line.text() == ""
    desk.filter.settle()
    assert (desk.scans, desk.line.text()) == ([], CODE)


def test_text_that_a_program_types_stays_in_its_field_but_a_code_is_a_code(desk: Desk) -> None:
    """Text expanders and password managers type without any gap."""
    desk.focus("line")
    desk.keyboard.scan("kind regards", gap_ms=0)
    assert (desk.scans, desk.line.text()) == ([], "kind regards")
    desk.keyboard.scan(CODE, gap_ms=0)
    assert (desk.scans, desk.line.text()) == ([CODE], "kind regards")
    desk.focus("list")
    desk.keyboard.scan("https://example.com", gap_ms=0)
    assert desk.scans == [CODE, "https://example.com"]


# Typing


@pytest.mark.parametrize(
    ("gaps_ms", "who"),
    [
        ([200], "one finger"),
        ([120, 90, 150], "an office hand"),
        ([60, 45, 70], "120 words a minute"),
        ([40], "the fastest there is"),
        ([5, 60], "two keys at once, again and again"),
        ([2, 3, 55], "three keys rolled, again and again"),
        ([36], "just above the limit"),
        ([30, 30, 30, 30, 30, 30, 30, 30, 36], "nine keys just below the limit, then one above"),
    ],
)
@pytest.mark.parametrize("focus", ["line", "text"])
def test_no_typist_is_taken_for_a_scanner(desk: Desk, focus: str, gaps_ms: list[int], who: str) -> None:
    text = f"Pay page: {who}, 100% kept! NN gb T7K0001"
    widget = desk.focus(focus)
    for place, letter in enumerate(text):
        desk.keyboard.pause(gaps_ms[place % len(gaps_ms)])
        desk.keyboard.click(letter)
    desk.filter.settle()
    typed = widget.text() if isinstance(widget, QLineEdit) else desk.text.toPlainText()
    assert typed == text
    assert (desk.scans, desk.clicks) == ([], [])


def test_enter_after_fast_typing_comes_after_it(desk: Desk) -> None:
    desk.focus("text")
    desk.keyboard.type("two", gap_ms=20)
    desk.keyboard.pause(20)
    desk.keyboard.click(Qt.Key.Key_Return)
    desk.keyboard.type("lines", gap_ms=20)
    desk.filter.settle()
    assert desk.text.toPlainText() == "two\nlines"


def test_shortcuts_work_when_typed_and_not_when_scanned(desk: Desk) -> None:
    desk.focus("list")
    desk.keyboard.scan("TNGBNGBNNN")
    assert (desk.scans, desk.clicks) == (["TNGBNGBNNN"], [])
    desk.keyboard.pause()
    desk.keyboard.click("n")
    assert desk.clicks == []
    desk.filter.settle()
    assert desk.clicks == ["new"]
    desk.keyboard.type("gb", gap_ms=20)
    desk.filter.settle()
    assert desk.clicks == ["new", "go to board"]
    desk.keyboard.type("gb", gap_ms=300)
    desk.filter.settle()
    assert desk.clicks == ["new", "go to board", "go to board"]


def test_a_letter_that_is_a_shortcut_is_text_in_a_text_field(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.type("ngb", gap_ms=100)
    desk.filter.settle()
    assert (desk.line.text(), desk.clicks) == ("ngb", [])


def test_type_ahead_in_a_list_works(desk: Desk) -> None:
    desk.focus("list")
    desk.list.setCurrentRow(0)
    desk.keyboard.type("to", gap_ms=100)
    desk.filter.settle()
    assert desk.list.currentRow() == 2


def test_the_space_bar_is_not_held_back(desk: Desk) -> None:
    desk.focus("button")
    desk.keyboard.click(Qt.Key.Key_Space)
    assert desk.clicks == ["save"]


def test_a_key_that_opens_a_dialog_lets_the_next_ones_into_it(desk: Desk) -> None:
    """The dialog runs a loop of its own; what was typed behind the key must not wait for its end, nor get lost."""
    found: list[str] = []

    def ask() -> None:
        dialog = QDialog(desk.window)
        edit = QLineEdit(dialog)
        edit.textChanged.connect(lambda text: dialog.done(1) if text == "ew" else None)
        QTimer.singleShot(5_000, dialog, dialog.reject)
        if dialog.exec():
            found.append(edit.text())

    desk.window.actions()[0].triggered.connect(ask)
    desk.focus("list")
    desk.keyboard.type("new", gap_ms=20)
    desk.filter.settle()
    assert found == ["ew"]


def test_a_scan_is_heard_inside_a_dialog_that_a_typed_key_opened(desk: Desk, qtbot: QtBot) -> None:
    def ask() -> None:
        dialog = QDialog(desk.window)
        edit = QLineEdit(dialog)
        dialog.show()
        _wait_for_keyboard(qtbot, dialog)
        edit.setFocus()

        def act() -> None:
            desk.keyboard.scan(CODE)
            assert edit.text() == ""
            dialog.accept()

        QTimer.singleShot(0, act)
        dialog.exec()

    desk.window.actions()[0].triggered.connect(ask)
    desk.focus("list")
    desk.keyboard.click("n")
    desk.filter.settle()
    assert desk.scans == [CODE]


def test_a_click_comes_after_what_was_typed_before_it(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.type("ab", gap_ms=20)
    place = desk.text.mapTo(desk.window, desk.text.rect().center())
    QTest.mouseClick(desk.window.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert QApplication.focusWidget() is desk.text
    assert (desk.line.text(), desk.text.toPlainText()) == ("ab", "")


class Recorder(QWidget):
    """Writes down which keys reach it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.seen: list[tuple[str, int, str, Qt.KeyboardModifier, bool]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() in {QEvent.Type.KeyPress, QEvent.Type.KeyRelease}:
            self.seen.append((event.type().name, event.key(), event.text(), event.modifiers(), event.isAutoRepeat()))
            return True
        return super().event(event)


_STROKES = st.sampled_from(
    [*"abtN7", Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_Left, Qt.Key.Key_Escape, Qt.Key.Key_F5, Qt.Key.Key_Space]
)
_DEEDS = st.one_of(
    st.tuples(st.just("press"), _STROKES),
    st.tuples(st.just("release"), _STROKES),
    st.tuples(st.just("repeat"), _STROKES),
    st.tuples(st.just("pause"), st.sampled_from([1, 5, 20, 34, 36, 60, 200])),
    st.tuples(st.just("settle"), st.just(0)),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(_DEEDS, max_size=40))
def test_typing_arrives_whole_and_in_its_order(desk: Desk, deeds: list[tuple[str, object]]) -> None:
    """Whatever is pressed and let go when, a widget sees the same with the filter and without, unless there was a scan."""
    app = QApplication.instance()
    assert app is not None
    recorder = Recorder(desk.window)
    recorder.show()
    for action in desk.window.actions():
        action.setShortcut(QKeySequence())
    desk.scans.clear()
    seen = []
    for watched in (False, True):
        if not watched:
            app.removeEventFilter(desk.filter)
        else:
            app.installEventFilter(desk.filter)
        recorder.seen = []
        recorder.setFocus()
        desk.keyboard.pause()
        for deed, what in deeds:
            if deed == "press" and isinstance(what, str | Qt.Key):
                desk.keyboard.press(what)
            elif deed == "repeat" and isinstance(what, str | Qt.Key):
                desk.keyboard.event(what, press=True, repeat=True)
            elif deed == "release" and isinstance(what, str | Qt.Key):
                desk.keyboard.release(what)
            elif deed == "pause" and isinstance(what, int):
                desk.keyboard.pause(what)
            else:
                desk.filter.settle()
            recorder.setFocus()
        desk.filter.settle()
        seen.append(recorder.seen)
    recorder.setParent(None)
    recorder.deleteLater()
    if not desk.scans:
        assert seen[1] == seen[0]


# Real time


def test_what_was_typed_comes_by_itself_after_the_gap(qtbot: QtBot, desk: Desk) -> None:
    app = QApplication.instance()
    assert app is not None
    app.removeEventFilter(desk.filter)
    real = ScanKeys(desk.window)
    scans: list[str] = []
    real.scanned.connect(scans.append)
    desk.focus("line")
    QTest.keyClicks(desk.line, "ab")
    assert desk.line.text() == ""
    qtbot.waitUntil(lambda: desk.line.text() == "ab", timeout=2_000)
    QTest.keyClicks(desk.line, CODE)
    QTest.keyClick(desk.line, Qt.Key.Key_Return)
    assert (scans, desk.line.text()) == ([CODE], "ab")
    app.removeEventFilter(real)


# Input methods


def _accepts_input_method(widget: QWidget) -> bool:
    query = QInputMethodQueryEvent(Qt.InputMethodQuery.ImEnabled)
    QApplication.sendEvent(widget, query)
    return bool(query.value(Qt.InputMethodQuery.ImEnabled))


def test_input_methods_are_for_text_fields_only(desk: Desk) -> None:
    tree, spin, free, fixed = QTreeWidget(), QSpinBox(), QComboBox(), QComboBox()
    item = QTreeWidgetItem(["may be edited"])
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    tree.addTopLevelItem(item)
    free.setEditable(True)
    room = desk.window.centralWidget()
    layout = room.layout() if room is not None else None
    assert layout is not None
    widgets: dict[str, QWidget] = {
        "line": desk.line, "text": desk.text, "list": desk.list, "button": desk.button,
        "tree": tree, "spin": spin, "free": free, "fixed": fixed,
    }  # fmt: skip
    answers = {}
    for name, widget in widgets.items():
        layout.addWidget(widget)
        widget.setFocus()
        if widget is tree:
            tree.setCurrentItem(item)
        answers[name] = _accepts_input_method(widget)
    assert answers == {
        "line": True, "text": True, "list": False, "button": False,
        "tree": False, "spin": True, "free": True, "fixed": False,
    }  # fmt: skip
    assert not desk.list.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)


def _commit(widget: QObject, text: str, preedit: str = "") -> None:
    event = QInputMethodEvent(preedit, [])
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def _composed(desk: Desk, text: str, *, gap_ms: float) -> None:
    """Compose a text letter by letter in an input method, then commit it as a whole."""
    for end in range(1, len(text) + 1):
        desk.keyboard.pause(gap_ms)
        _commit(desk.line, "", text[:end])
    _commit(desk.line, text)


def test_a_code_that_went_through_an_input_method_is_a_scan(desk: Desk) -> None:
    desk.focus("line")
    desk.line.setText("kept")
    _composed(desk, CODE, gap_ms=8)
    assert (desk.scans, desk.line.text()) == ([CODE], "kept")
    wide = "".join(chr(ord(letter) + 0xFEE0) for letter in OTHER)
    desk.keyboard.pause()
    _commit(desk.line, wide)
    assert (desk.scans, desk.line.text()) == ([CODE, OTHER], "kept")


def test_a_code_that_somebody_composes_slowly_is_text(desk: Desk) -> None:
    desk.focus("line")
    _composed(desk, CODE, gap_ms=150)
    assert (desk.scans, desk.line.text()) == ([], CODE)


def test_a_code_that_an_input_method_hands_on_letter_by_letter_is_a_scan(desk: Desk) -> None:
    desk.focus("line")
    for letter in CODE:
        desk.keyboard.pause(8)
        _commit(desk.line, letter)
    desk.keyboard.pause(8)
    desk.keyboard.click(Qt.Key.Key_Return)
    assert (desk.scans, desk.line.text()) == ([CODE], "")


def test_chinese_text_arrives_among_latin_letters_in_its_order(desk: Desk) -> None:
    desk.focus("line")
    desk.keyboard.type("v", gap_ms=20)
    _commit(desk.line, "", "ni")
    _commit(desk.line, "你好")
    desk.keyboard.type("2", gap_ms=20)
    _commit(desk.line, "，")
    _commit(desk.line, "7")
    _commit(desk.line, "a")
    desk.filter.settle()
    assert (desk.scans, desk.line.text()) == ([], "v你好2，7a")
