"""True servers on this computer, each of which answers in a way of its own."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from typing_extensions import override

Answer = Callable[[BaseHTTPRequestHandler], None]


class Server(ThreadingHTTPServer):
    """A server whose paths answer as `answers` says; `seen` has the headers of each request by its path."""

    daemon_threads = True

    def __init__(self, answers: dict[str, Answer]) -> None:
        self.answers = answers
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.stop = threading.Event()
        super().__init__(("127.0.0.1", 0), _Handler)

    @property
    def url(self) -> str:
        """The address, without a slash at its end."""
        return f"http://127.0.0.1:{self.server_address[1]}"

    def headers_of(self, path: str) -> dict[str, str]:
        """Return what came with the first request for a path; header names are in lower case."""
        return next(headers for seen, headers in self.seen if seen == path)

    @override
    def handle_error(self, request: object, client_address: object) -> None:
        """Say nothing: clients that give up are what is tested."""


class _Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        self.server.seen.append((path, {name.lower(): value for name, value in self.headers.items()}))
        self.server.answers.get(path, plain(b"", status=404))(self)

    @override
    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving(answers: dict[str, Answer]) -> Iterator[Server]:
    """Run a server for the length of a test."""
    server = Server(answers)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.stop.set()
        server.shutdown()
        server.server_close()
        thread.join()


def plain(content: bytes, kind: str = "application/json", status: int = 200, **headers: str) -> Answer:
    """Answer at once and whole."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        if kind:
            handler.send_header("Content-Type", kind)
        handler.send_header("Content-Length", str(len(content)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(content)

    return answer


def leads_to(url: str, status: int = 302) -> Answer:
    """Answer with another address."""
    return plain(b"", "", status, Location=url)


def hangs(handler: BaseHTTPRequestHandler) -> None:
    """Never answer."""
    handler.server.stop.wait(20)  # type: ignore[attr-defined]


def drips(handler: BaseHTTPRequestHandler) -> None:
    """Answer a byte at a time, for ever."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/csv")
    handler.end_headers()
    while not handler.server.stop.wait(0.02):  # type: ignore[attr-defined]
        handler.wfile.write(b"a")
        handler.wfile.flush()


def drips_headers(handler: BaseHTTPRequestHandler) -> None:
    """Begin an answer whose headers never end."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
    while not handler.server.stop.wait(0.02):  # type: ignore[attr-defined]
        handler.wfile.write(b"a")
        handler.wfile.flush()


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Send as much as anybody takes, and do not say how much that is."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/csv")
    handler.end_headers()
    piece = b"2026-03-01,5\n" * 5_000
    handler.wfile.write(b"day,users\n")
    while not handler.server.stop.is_set():  # type: ignore[attr-defined]
        handler.wfile.write(piece)


def breaks_off(handler: BaseHTTPRequestHandler) -> None:
    """Announce more than comes."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/csv")
    handler.send_header("Content-Length", "5000")
    handler.end_headers()
    handler.wfile.write(b"day,users\n2026-03-01,5\n")


def announces_two_gigabytes(handler: BaseHTTPRequestHandler) -> None:
    """Say that so much is to come."""
    handler.send_response(200)
    handler.send_header("Content-Type", "text/csv")
    handler.send_header("Content-Length", str(2 * 1024**3))
    handler.end_headers()
    handler.wfile.write(b"day,users\n")
