"""The window from the command's options to its end."""

import os
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kanban.domain.errors import CannotWrite, NoScreen, Refused
from kanban.settings import Settings, WindowOptions, load_settings
from kanban.ui import languages, theme, typefaces
from kanban.ui.main_window import MainWindow

_SCREENSHOT_SIZE = (1920, 1080)


def run(options: WindowOptions) -> int:
    """Open the window, or paint it into a file where a screenshot is asked for; return the exit status.

    Raises:
        NoScreen: there is none.
        Refused: the board that was named cannot be opened, or the screenshot cannot be written.
    """
    if options.screenshot is not None:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        qInstallMessageHandler(_say_but_sizes)
    elif _without_screen():
        raise NoScreen
    settings = load_settings()
    if options.theme:
        settings.theme = options.theme
    app = make_application(options.language or settings.language)
    size = options.size or (_SCREENSHOT_SIZE if options.screenshot else None)
    theme.put_on(app, settings.theme, theme.scale_for(*(size or _likely_size()), settings.zoom))
    window = MainWindow(settings, starting=options.screenshot is None)
    window.remembers = window.tours = options.screenshot is None
    _tell_of_faults(window)
    window.resize(*(size or _likely_size()))  # what it opens now is laid out for it, not for a size nobody sees
    _open_first(window, settings, options)
    if options.view:
        window.show_view(options.view)
    if options.screenshot is not None:
        return _paint_into(app, window, options.screenshot, size or _SCREENSHOT_SIZE)
    window.show_on(options.screen, size, full_screen=options.full_screen)
    return app.exec()


def _tell_of_faults(window: MainWindow) -> None:
    """Keep a report of what goes wrong while the window runs, and say so in it once for each place; the work goes on."""
    told: set[str] = set()

    def tell(kind: type[BaseException], fault: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, fault, trace)
        from traceback import extract_tb

        where = str(extract_tb(trace)[-1:])
        if where in told or not isinstance(fault, Exception):
            return
        told.add(where)
        from kanban.crash import write_crash_report

        path = write_crash_report(fault)
        if path is not None:
            window.tell_of_fault(path)

    sys.excepthook = tell


def _say_but_sizes(_kind: QtMsgType, _where: QMessageLogContext, text: str | None) -> None:
    """Pass Qt's messages on, but for one that the screenless platform has for every window."""
    if text and "propagateSizeHints" not in text:
        print(text, file=sys.stderr)


def _likely_size() -> tuple[int, int]:
    """Return the size a window without a wish will have: that of a small screen; on others most are no larger than the design."""
    room = QGuiApplication.primaryScreen().availableSize()
    return min(room.width(), theme.DESIGN_WIDTH), min(room.height(), theme.DESIGN_HEIGHT)


def _without_screen() -> bool:
    """Say whether Qt would find no display; it would end the process without a word to us."""
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return sys.platform not in ("win32", "darwin") and not any(os.environ.get(name) for name in named)


def make_application(language: str) -> QApplication:
    """Return the application, in a language and in fonts for it."""
    QGuiApplication.setDesktopFileName("twinboard")
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*(sys.argv[:1] or [""]), "-style", "fusion"])  # `setStyle` would load the whole of `QStyle`
    app.setApplicationName("Twinboard")
    languages.speak(app, language)
    typefaces.put_on(app)
    return app


def _open_first(window: MainWindow, settings: Settings, options: WindowOptions) -> None:
    """Open what the command names, else what was open last; a board that cannot be opened then is said on the first-run page."""
    if options.demo:
        window.open_demo()
    elif options.board is not None:
        window.open_path(options.board)
    elif settings.last_board:
        try:
            window.open_path(Path(settings.last_board))
        except Refused as error:
            window.show_welcome(error)


def _paint_into(app: QApplication, window: MainWindow, path: Path, size: tuple[int, int]) -> int:
    window.resize(*size)
    window.show()
    _settle(app)
    image = window.grab().toImage()
    if not image.save(str(path), "PNG"):  # type: ignore[call-overload]
        reason = "no such folder" if not path.absolute().parent.is_dir() else "the folder cannot be written"
        raise CannotWrite(path=path, reason=reason)
    window.close()
    return 0


def _settle(app: QApplication) -> None:
    """Let layouts and deferred work come to rest."""
    from PySide6.QtCore import QEvent, QEventLoop

    for _ in range(5):
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 50)
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
