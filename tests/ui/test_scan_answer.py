"""The banner that answers a scan."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractAnimation, QPoint, Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMainWindow, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kanban.domain import scan_answers as say
from kanban.domain.board import LimitPolicy
from kanban.domain.card_code import CardCode, CodeKind
from kanban.domain.errors import NotOurCode, WipLimitReached
from kanban.domain.operations import Source
from kanban.domain.prints import item_code
from kanban.domain.scan_answers import Outcome, ScanAnswer, Subject
from kanban.domain.scanning import Apply
from kanban.domain.texts import Phrase
from kanban.scanner import Scanner
from kanban.ui import theme
from kanban.ui.answer_text import fitted
from kanban.ui.scan_answer import FADE_MS, SHOWN_MS, ScanAnswerPanel
from kanban.ui.scan_keys import ScanKeys
from kanban.usecases import boards
from kanban.workspace import Workspace
from tests.boards import card, column, text_of, whole

CARD = CardCode("7K", CodeKind.CARD, 12)
ONE = Subject(("R-12",), "Terms page")
FULL = say.refused(
    WipLimitReached(column="Dev", count=5, limit=5, key="R-12"), Apply((CARD,), CardCode("7K", CodeKind.HEADER, 3)), ONE
)


class Stage:
    """A window with a text field that has the focus, and the panel over it."""

    def __init__(self, qtbot: QtBot, width: int = 1920, height: int = 1080) -> None:
        self.window = QMainWindow()
        self.page = QWidget()
        self.edit = QLineEdit()
        layout = QVBoxLayout(self.page)
        layout.addWidget(self.edit)
        layout.addStretch(1)
        self.window.setCentralWidget(self.page)
        self.window.resize(width, height)
        self.panel = ScanAnswerPanel(self.page)
        self.reasons: list[str] = []
        self.panel.insisted.connect(self.reasons.append)
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitUntil(lambda: QApplication.focusWindow() is self.window.windowHandle())
        self.edit.setFocus()

    def press(self, key: Qt.Key) -> None:
        """Strike a key of the window."""
        QTest.keyClick(self.window.windowHandle(), key)


@pytest.fixture
def stage(qtbot: QtBot) -> Stage:
    return Stage(qtbot)


@pytest.fixture(autouse=True)
def _light() -> Iterator[None]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.put_on(app, "light", 1.0)
    yield
    theme.put_on(app, "light", 1.0)


# What it looks like


@pytest.mark.parametrize(("width", "height", "main_px"), [(1920, 1080, 76), (3840, 2160, 151), (1280, 800, 56)])
def test_the_big_line_is_seven_hundredths_of_the_window(qtbot: QtBot, width: int, height: int, main_px: int) -> None:
    stage = Stage(qtbot, width, height)
    stage.panel.show_answer(say.moved(ONE, "Dev", "Ready"))
    lines = stage.panel.shown_lines()
    assert [text for text, _ in lines] == ["R-12 → Dev", "Terms page", "from Ready"]
    assert lines[0][1] == main_px
    assert lines[1][1] > height * 0.025


def test_it_lies_over_the_lower_part_and_follows_the_window(stage: Stage) -> None:
    stage.panel.show_answer(say.moved(ONE, "Dev", "Ready"))
    for width, height in ((1920, 1080), (1100, 700), (640, 400)):
        stage.window.resize(width, height)
        place = stage.panel.geometry()
        assert stage.page.rect().contains(place)
        assert place.bottom() > stage.page.height() * 0.93
        assert place.width() > stage.page.width() * 0.9


def test_a_long_refusal_is_set_smaller_and_in_lines_and_nothing_is_lost(stage: Stage) -> None:
    stage.window.resize(1100, 700)
    stage.panel.show_answer(FULL)
    lines = stage.panel.shown_lines()
    text = "Dev is full: 5 of 5. Finish one first, or move R-12 anyway with a reason."
    assert " ".join(line for line, _ in lines[:-1]) == text
    assert 2 <= len(lines) - 1 <= 3
    assert lines[-1][0] == "Terms page"


def test_what_fits_nowhere_is_cut_with_an_ellipsis(stage: Stage) -> None:
    stage.panel.show_answer(say.moved(Subject(("R-1",), "wide " * 100), "x" * 300))
    texts = [text for text, _ in stage.panel.shown_lines()]
    assert [text.endswith("…") for text in texts] == [False, False, True, False, True]
    assert stage.page.rect().contains(stage.panel.geometry())


def test_chinese_is_broken_between_characters(stage: Stage) -> None:
    text = "“开发中”已满：五张卡片，上限为五。请先完成一张卡片，或者说明原因之后仍然移动这张卡片到开发中。"
    stage.panel.show_answer(ScanAnswer(Outcome.TOLD, Phrase(text)))
    lines = [line for line, _ in stage.panel.shown_lines()]
    assert len(lines) == 2
    assert "".join(lines) == text


def test_text_is_never_taken_for_markup(stage: Stage) -> None:
    stage.panel.show_answer(say.moved(Subject(("R-1",), "<b>bold</b> &amp;"), "Dev"))
    assert stage.panel.shown_lines()[1][0] == "<b>bold</b> &amp;"


def test_several_cards_are_listed_by_their_keys(stage: Stage) -> None:
    stage.panel.show_answer(say.moved(Subject(("R-1", "R-2", "R-3")), "Dev"))
    assert [text for text, _ in stage.panel.shown_lines()] == ["3 cards → Dev", "R-1, R-2, R-3"]
    stage.panel.show_answer(say.moved(Subject(tuple(f"R-{n}" for n in range(1, 11))), "Dev"))
    assert stage.panel.shown_lines()[1][0] == "R-1, R-2, R-3, R-4, R-5, R-6, R-7, R-8 …"


def test_warnings_stand_below_in_their_own_lines(stage: Stage) -> None:
    warned = Subject(("R-12",), "Terms page", (say.over_limit("Dev", 6, 5), say.reprint("R-12")))
    stage.panel.show_answer(say.moved(warned, "Dev"))
    assert [text for text, _ in stage.panel.shown_lines()][2:] == [
        "▲ Dev: 6 cards, limit 5",
        "▲ R-12 has changed: reprint this card",
    ]


_ANSWERS: dict[str, ScanAnswer] = {
    "good": say.moved(ONE, "Dev"),
    "bad": FULL,
    "warning": say.blocked(ONE),
    "accent": say.waiting(ONE),
    "neutral": say.corner("TL"),
}


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize("role", _ANSWERS)
def test_the_colour_tells_the_outcome_in_both_themes(stage: Stage, name: str, role: str) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    theme.put_on(app, name, 1.0)
    stage.panel.show_answer(_ANSWERS[role])
    image = stage.panel.grab().toImage()
    middle = stage.panel.height() // 2
    block: QColor = getattr(theme.current(), role)
    assert image.pixelColor(20, middle).name() == block.name()
    assert image.pixelColor(stage.panel.width() - 40, 30).name() == theme.current().card.name()


def test_each_outcome_has_a_shape_of_its_own(stage: Stage) -> None:
    """The signs are compared without colour and without text."""
    shapes = set()
    for outcome in Outcome:
        stage.panel.show_answer(ScanAnswer(outcome, Phrase("x")))
        image = stage.panel.grab().toImage()
        side = round(1080 * 0.15)
        left = [
            image.pixelColor(x, y).name() == theme.current().on_accent.name()
            for y in range(20, stage.panel.height() - 20, 3)
            for x in range(14, side - 14, 3)
        ]
        assert 0.02 < sum(left) / len(left) < 0.5
        shapes.add(tuple(left))
    assert len(shapes) == len(Outcome)


# How it comes and goes


def test_it_takes_no_focus_and_no_key(stage: Stage) -> None:
    stage.panel.show_answer(FULL)
    assert QApplication.focusWidget() is stage.edit
    stage.press(Qt.Key.Key_A)
    assert stage.edit.text() == "a"


def test_what_was_done_fades_after_six_seconds(stage: Stage, qtbot: QtBot) -> None:
    stage.panel.show_answer(say.moved(ONE, "Dev"))
    assert (SHOWN_MS, stage.panel._hold.interval(), stage.panel._hold.isActive()) == (6_000, 6_000, True)
    stage.panel._hold.timeout.emit()
    assert stage.panel._fade.state() is QAbstractAnimation.State.Running
    qtbot.waitUntil(stage.panel.isHidden, timeout=FADE_MS * 5)
    assert stage.panel.answer is None


def test_the_next_answer_ends_the_fading_of_the_last(stage: Stage) -> None:
    stage.panel.show_answer(say.moved(ONE, "Dev"))
    stage.panel._hold.timeout.emit()
    stage.panel.show_answer(FULL)
    assert stage.panel._fade.state() is QAbstractAnimation.State.Stopped
    assert not stage.panel._effect.isEnabled()
    assert stage.panel.answer is FULL


def _click(stage: Stage) -> None:
    QTest.mouseClick(stage.panel, Qt.MouseButton.LeftButton, pos=QPoint(300, 20))


def _escape(stage: Stage) -> None:
    stage.press(Qt.Key.Key_Escape)


def _next_scan(stage: Stage) -> None:
    stage.panel.show_answer(say.moved(ONE, "Dev"))
    stage.panel.dismiss()


@pytest.mark.parametrize("end", [_click, _escape, _next_scan])
def test_a_refusal_stays_until_a_click_escape_or_the_next_scan(stage: Stage, end: Callable[[Stage], None]) -> None:
    stage.panel.show_answer(FULL)
    assert not stage.panel._hold.isActive()
    end(stage)
    assert stage.panel.answer is None


def test_escape_is_left_to_others_when_nothing_is_shown(stage: Stage) -> None:
    pressed: list[str] = []
    shortcut = QShortcut(QKeySequence(Qt.Key.Key_Escape), stage.window)
    shortcut.activated.connect(lambda: pressed.append("leave full screen"))
    stage.panel.show_answer(FULL)
    stage.press(Qt.Key.Key_Escape)
    assert (pressed, stage.panel.isHidden()) == ([], True)
    stage.press(Qt.Key.Key_Escape)
    assert pressed == ["leave full screen"]


@pytest.mark.parametrize("answer", [say.waiting(Subject(("R-12", "R-15"))), say.ready("Dev")])
def test_what_waits_or_is_in_force_is_shown_as_long_as_it_does(stage: Stage, answer: ScanAnswer) -> None:
    stage.panel.show_answer(answer, answer)
    assert stage.panel._hold.interval() == 30_000


def test_waiting_cards_say_what_comes_next(stage: Stage) -> None:
    stage.panel.show_answer(say.waiting(Subject(("R-12", "R-15"))))
    assert [text for text, _ in stage.panel.shown_lines()] == [
        "R-12, R-15 → ?",
        "Now scan a column header, a badge or an action code",
    ]


def test_a_header_that_stays_in_force_is_shown_below_and_afterwards(stage: Stage) -> None:
    ready = say.ready("Dev")
    stage.panel.show_answer(say.moved(ONE, "Dev"), ready)
    assert stage.panel.shown_lines()[-1][0] == "» Next cards → Dev"
    stage.panel._hold.timeout.emit()
    assert stage.panel.answer is ready
    assert stage.panel._hold.interval() == 24_000


def test_a_screen_reader_gets_all_of_it(stage: Stage) -> None:
    stage.panel.show_answer(say.moved(ONE, "Dev", "Ready"))
    assert stage.panel.accessibleName() == "R-12 → Dev. Terms page. from Ready"


# Insisting


def test_a_limit_can_be_passed_with_a_reason(stage: Stage) -> None:
    stage.panel.show_answer(FULL)
    QTest.mouseClick(stage.panel._insist, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is stage.panel._reason
    stage.press(Qt.Key.Key_Return)
    assert stage.reasons == []
    QTest.keyClicks(stage.panel._reason, " customer waits ")
    stage.press(Qt.Key.Key_Return)
    assert stage.reasons == ["customer waits"]
    stage.panel.show_answer(say.moved(ONE, "Dev"))
    assert QApplication.focusWidget() is stage.edit
    assert stage.panel._reason.isHidden()


def test_escape_leaves_the_reason_first_and_then_the_refusal(stage: Stage) -> None:
    stage.panel.show_answer(FULL)
    stage.panel._insist.click()
    _click(stage)
    stage.press(Qt.Key.Key_Escape)
    assert (stage.panel.answer, stage.panel._insist.isVisible()) == (FULL, True)
    assert QApplication.focusWidget() is stage.edit
    stage.press(Qt.Key.Key_Escape)
    assert (stage.panel.answer, stage.reasons) == (None, [])


def test_other_refusals_offer_no_way_on(stage: Stage) -> None:
    stage.panel.show_answer(FULL)
    assert stage.panel._insist.isVisible()
    stage.panel.show_answer(say.refused(NotOurCode(text="https://example.com")))
    assert not stage.panel._insist.isVisible()


def test_the_focus_does_not_go_back_to_what_is_no_longer_there(stage: Stage, qtbot: QtBot) -> None:
    stage.panel.show_answer(FULL)
    stage.panel._insist.click()
    with qtbot.waitSignal(stage.edit.destroyed):
        stage.edit.deleteLater()
    stage.press(Qt.Key.Key_Escape)
    assert stage.panel.answer is FULL


# Setting


def test_texts_are_set_as_large_as_they_fit() -> None:
    short = fitted("R-12 → Dev", 1_000, ((1, 80, 40), (2, 60, 40)))
    assert (short.lines, short.font.pixelSize()) == (("R-12 → Dev",), 80)
    longer = fitted("R-12 → In development", 600, ((1, 80, 40), (2, 60, 40)))
    assert (longer.lines, 40 <= longer.font.pixelSize() < 80) == (("R-12 → In development",), True)
    two = fitted("R-12 → Waiting for the release train of Wednesday", 600, ((1, 80, 40), (2, 60, 40)))
    assert (len(two.lines), " ".join(two.lines)) == (2, "R-12 → Waiting for the release train of Wednesday")
    assert fitted("", 600, ((1, 80, 40),)).lines == ("",)


# The whole way


def test_from_the_scanners_keys_to_the_banner(stage: Stage, board: Callable[[str], Workspace]) -> None:
    """A card and a header are scanned while a text field has the focus; the column is full; somebody says why; the card moves."""
    workspace = board("To do: A | Dev(1): B | Done:")
    facts = replace(workspace.facts(), limit_policy=LimitPolicy.REFUSE)
    workspace.do(Source.COMMAND, boards.change_board, facts=facts)
    scanner, keys = Scanner(workspace), ScanKeys(stage.window)
    answers: list[ScanAnswer] = []

    def show(answer: ScanAnswer) -> None:
        answers.append(answer)
        stage.panel.show_answer(answer, scanner.pending())

    keys.scanned.connect(lambda text: show(scanner.scan(text)))
    stage.panel.insisted.connect(lambda reason: show(scanner.move_anyway(answers[-1], reason)))
    stage.edit.setText("kept")
    header = CardCode(workspace.facts().code, CodeKind.HEADER, column(workspace, "Dev").id)
    for code in (item_code(whole(workspace), card(workspace, "A")), str(header)):
        for letter in code:
            QTest.keyClick(stage.window.windowHandle(), Qt.Key(ord(letter)))
        stage.press(Qt.Key.Key_Return)
    assert [answer.outcome for answer in answers] == [Outcome.WAITING, Outcome.REFUSED]
    assert stage.edit.text() == "kept"
    stage.panel._insist.click()
    QTest.keyClicks(stage.panel._reason, "it is small")
    keys.settle()
    stage.press(Qt.Key.Key_Return)
    assert stage.panel.shown_lines()[0][0] == "R-1 → Dev"
    assert text_of(workspace) == "To do: | Dev(1): B A | Done:"
    app = QApplication.instance()
    assert app is not None
    app.removeEventFilter(keys)
