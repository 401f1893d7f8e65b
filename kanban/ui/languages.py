"""The language of the window: which one, and its translators."""

from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from kanban.files import resource

LANGUAGES: Final = ("en", "zh_CN")


class _State:
    """What is in force now; translators live as long as they are installed."""

    language = "en"
    translators: tuple[QTranslator, ...] = ()


def current() -> str:
    """Return the language in force: "en" or "zh_CN"."""
    return _State.language


def system_language() -> str:
    """Return the language that fits the platform's settings."""
    return "zh_CN" if QLocale.system().language() is QLocale.Language.Chinese else "en"


def speak(app: QApplication, language: str) -> None:
    """Put the application into a language; "" means that of the system. Widgets made before must be made again."""
    wanted = language if language in LANGUAGES else system_language()
    for translator in _State.translators:
        app.removeTranslator(translator)
    _State.language, _State.translators = wanted, ()
    QLocale.setDefault(QLocale("zh_CN" if wanted == "zh_CN" else "en_GB"))
    places = (
        (f"twinboard_{wanted}", str(resource("translations"))),
        (f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    )
    for name, folder in places:
        translator = QTranslator()
        if translator.load(name, folder) and app.installTranslator(translator):
            _State.translators += (translator,)
