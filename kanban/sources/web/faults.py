"""What can go wrong on the web, in words."""

import socket
import ssl
from http.client import HTTPException
from typing import Final
from urllib.error import URLError
from urllib.parse import urlsplit

from kanban.domain.errors import Refused
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.sources.fetching import Limits, TooSlow


class NotAnAddress(Refused):
    """A text that is no address of the web."""

    template = QT_TRANSLATE_NOOP(
        "errors", "“{where}” is not an address that can be read. It begins with https:// or http://."
    )


class BadHeader(Refused):
    """A header that cannot be sent."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The header “{name}” cannot be sent. Write one in a line, like “Authorization: Bearer ${{TOKEN}}”."
    )


class NoSuchHost(Refused):
    """A computer that the network does not know."""

    template = QT_TRANSLATE_NOOP(
        "errors", "There is no computer called {host}, or this one is not connected to the network."
    )


class NotConnected(Refused):
    """A computer that lets nobody in."""

    template = QT_TRANSLATE_NOOP("errors", "{host} cannot be reached ({reason}). Is the server running?")


class NotTrusted(Refused):
    """A certificate that is not to be trusted."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{host} cannot prove that it is {host} ({reason}), so nothing was asked of it. Tell whoever runs the server.",
    )


class BadAnswer(Refused):
    """An answer that is not HTTP, or that broke off."""

    template = QT_TRANSLATE_NOOP(
        "errors", "The answer of {where} broke off or is damaged. It is asked again at the next time."
    )


class TooManyRedirects(Refused):
    """An address that leads from one to the next and never to an answer."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} leads to another address, and that to another, more than {most} times."
    )


class BadRedirect(Refused):
    """An address that leads to something that is not read."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} leads to “{target}”, which is not an address of the web. It was not followed."
    )


class StatusRefused(Refused):
    """A server that answers, but not with what was asked for. `meaning` says its code in words."""

    template = QT_TRANSLATE_NOOP("errors", "{where} answers {status}: {reason}.")


class IsWebPage(Refused):
    """A page for people where rows were expected: mostly a page to log in on."""

    template = QT_TRANSLATE_NOOP(
        "errors",
        "{where} answers with a web page, not with data. Perhaps it wants a login: see whether it needs a header.",
    )


class UnknownAnswer(Refused):
    """Something that is neither JSON nor a table."""

    template = QT_TRANSLATE_NOOP(
        "errors", "{where} answers with “{kind}”. Only JSON, CSV and Excel workbooks can be read."
    )


_STATUS: Final = {
    400: QT_TRANSLATE_NOOP("errors", "it does not understand the question; check the address"),
    401: QT_TRANSLATE_NOOP("errors", "it wants a login or a key; add it as a header"),
    403: QT_TRANSLATE_NOOP("errors", "this login or key may not read it; ask whoever runs the server"),
    404: QT_TRANSLATE_NOOP("errors", "there is nothing at this address; check it for typing errors"),
    407: QT_TRANSLATE_NOOP("errors", "the proxy of this network wants a login"),
    410: QT_TRANSLATE_NOOP("errors", "what was at this address is gone for good"),
    429: QT_TRANSLATE_NOOP("errors", "it was asked too often; read this source less often"),
    500: QT_TRANSLATE_NOOP("errors", "the server has a fault of its own; tell whoever runs it"),
    502: QT_TRANSLATE_NOOP("errors", "the server behind it does not answer at the moment"),
    503: QT_TRANSLATE_NOOP("errors", "the server is busy or being worked on; it is asked again at the next time"),
    504: QT_TRANSLATE_NOOP("errors", "the server behind it does not answer at the moment"),
}
LEADS_NOWHERE: Final = QT_TRANSLATE_NOOP("errors", "it leads elsewhere but does not say where")
_OTHER_STATUS: Final = {
    2: QT_TRANSLATE_NOOP("errors", "it has nothing to give"),
    3: LEADS_NOWHERE,
    4: QT_TRANSLATE_NOOP("errors", "it refuses the question; check the address"),
    5: QT_TRANSLATE_NOOP("errors", "the server has a fault of its own; tell whoever runs it"),
}


def check_status(status: int, shown: str) -> None:
    """Refuse an answer that is none.

    Raises:
        StatusRefused: with what its status means.
    """
    if status != 200:  # noqa: PLR2004 - all that can be read
        meaning = _STATUS.get(status) or _OTHER_STATUS.get(status // 100, _OTHER_STATUS[5])
        raise StatusRefused(where=shown, status=status, reason=meaning)


def refusal_of(fault: Exception, url: str, shown: str, limits: Limits) -> Refused:
    """Return what a failure means to people."""
    host = urlsplit(url).hostname or url
    reason = fault.reason if isinstance(fault, URLError) else fault
    if isinstance(reason, TimeoutError):
        return TooSlow(where=shown, seconds=f"{limits.seconds:g}")
    if isinstance(reason, ssl.SSLCertVerificationError):
        return NotTrusted(host=host, reason=reason.verify_message)
    if isinstance(reason, socket.gaierror):
        return NoSuchHost(host=host)
    if isinstance(reason, ssl.SSLError):
        return NotConnected(host=host, reason=QT_TRANSLATE_NOOP("errors", "it does not speak https here"))
    if isinstance(reason, HTTPException | ConnectionResetError | ConnectionAbortedError | BrokenPipeError | ValueError):
        return BadAnswer(where=shown)
    return NotConnected(host=host, reason=getattr(reason, "strerror", None) or reason)
