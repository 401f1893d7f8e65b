"""Opening an address of the web in such a way that reading from it ends at a point of time, however slowly it drips."""

import io
import socket
import ssl
import time
from http.client import HTTPConnection, HTTPResponse, HTTPSConnection
from typing import Any, Final
from urllib.request import AbstractHTTPHandler, HTTPHandler, OpenerDirector, ProxyHandler, Request, UnknownHandler

from typing_extensions import override

from kanban.sources.fetching import Limits

PIECE: Final = 65_536
"""So many bytes are read at once at most."""


def opened(url: str, own: dict[str, str], deadline: float, limits: Limits) -> Any:
    """Ask one address. Answers of any status come back; redirects are not followed here."""
    opener = OpenerDirector()
    for handler in (ProxyHandler(), UnknownHandler(), _Http(deadline), _Https(deadline)):
        opener.add_handler(handler)
    usual = {
        "User-Agent": "Twinboard",
        "Accept": "application/json, text/csv, */*;q=0.5",
        "Accept-Encoding": "identity",
    }
    request = Request(url, headers={**usual, **own})  # noqa: S310 - http and https only, checked before
    left = max(deadline - time.monotonic(), 0.001)
    return opener.open(request, timeout=min(limits.connect_seconds, left))


class _Timed(io.RawIOBase):
    """Reads a socket, however slowly it drips, until a point of time and no longer."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        super().__init__()
        self._sock, self._deadline = sock, deadline

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, buffer: Any) -> int:
        left = self._deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._sock.settimeout(left)
        return self._sock.recv_into(buffer)

    @override
    def close(self) -> None:
        if not self.closed:
            super().close()
            self._sock.close()


class _TimedSocket:
    """As much of a socket as a connection needs once it stands. It is closed when its reader is."""

    def __init__(self, sock: socket.socket, deadline: float) -> None:
        self._sock, self._deadline = sock, deadline
        self._read = False

    def sendall(self, data: Any) -> None:
        """Send all of it."""
        self._sock.sendall(data)

    def makefile(self, _mode: str) -> io.BufferedReader:
        """Return what reads the answer."""
        self._read = True
        return io.BufferedReader(_Timed(self._sock, self._deadline), PIECE)

    def close(self) -> None:
        """Close it, unless it is still being read."""
        if not self._read:
            self._sock.close()


class _Http(HTTPHandler):
    """Opens http: addresses, with a point of time at which reading ends."""

    def __init__(self, deadline: float) -> None:
        super().__init__()
        self._deadline = deadline

    @override
    def http_open(self, req: Request) -> HTTPResponse:
        deadline = self._deadline

        class Connection(HTTPConnection):
            @override
            def connect(self) -> None:
                super().connect()
                self.sock = _TimedSocket(self.sock, deadline)

        return self.do_open(Connection, req)


class _Https(AbstractHTTPHandler):
    """Opens https: addresses, whose certificates are checked. Whom to trust is loaded when it is needed: that takes its time."""

    https_request = AbstractHTTPHandler.do_request_

    def __init__(self, deadline: float) -> None:
        super().__init__()
        self._deadline = deadline

    def https_open(self, req: Request) -> HTTPResponse:
        deadline = self._deadline

        class Connection(HTTPSConnection):
            @override
            def connect(self) -> None:
                super().connect()
                self.sock = _TimedSocket(self.sock, deadline)

        return self.do_open(Connection, req, context=ssl.create_default_context())
