"""An address on the web: JSON with rows at a path like data.rows, a CSV file, or a workbook.

Whatever the server does, reading ends: after the time limit, after the size limit, after five redirects. The headers of a source
and the login in its address go to the host that it names and to no other, wherever that redirects.
"""

import base64
import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from http.client import HTTPException, HTTPResponse
from pathlib import PurePosixPath
from time import monotonic
from typing import Final
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit, urlunsplit

from kanban.domain.business.values import SourceKind
from kanban.domain.errors import Refused
from kanban.sources.fetching import Document, Fetched, Limits, SourceType, TooLarge, Wanted, without_secrets
from kanban.sources.json_rows import rows_of
from kanban.sources.web.faults import (
    LEADS_NOWHERE,
    BadAnswer,
    BadHeader,
    BadRedirect,
    IsWebPage,
    NotAnAddress,
    StatusRefused,
    TooManyRedirects,
    UnknownAnswer,
    check_status,
    refusal_of,
)
from kanban.sources.web.opening import PIECE, opened

_CONTROL: Final = re.compile(r"[\x00-\x1f\x7f]")
_HOST: Final = re.compile(r"[A-Za-z0-9._-]+|[0-9A-Fa-f:.]+(%\w+)?")
_OWN_HEADERS: Final = frozenset(("host", "content-length", "transfer-encoding", "connection", "accept-encoding"))
_MOVED: Final = frozenset((301, 302, 303, 307, 308))
_TABLES: Final = (".csv", ".tsv", ".txt", ".xlsx", ".xlsm")
_WORKBOOK: Final = b"PK\x03\x04"


@dataclass(frozen=True)
class _Answer:
    """What came in the end: from where, its kind (“application/json”) and its bytes."""

    url: str
    kind: str
    content: bytes


def fetch(wanted: Wanted, limits: Limits) -> Fetched:
    """Ask an address and read its answer.

    Raises:
        Refused: one of the refusals of this module, or TooLarge, TooSlow, TooManyRows.
    """
    answer = _asked(wanted, limits)
    path = PurePosixPath(unquote(urlsplit(answer.url).path))
    name = path.name if path.suffix.lower() in _TABLES else ""
    host = urlsplit(answer.url).hostname or wanted.shown
    start = answer.content[:2_000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if answer.content.startswith(_WORKBOOK):
        return Document(name or f"{host}.xlsx", answer.content, wanted.query)
    if start[:1] in (b"{", b"[") or "json" in answer.kind:
        return rows_of(answer.content, wanted.query, host, limits)
    if start[:1] == b"<" or "html" in answer.kind:
        raise IsWebPage(where=wanted.shown)
    if answer.kind.partition("/")[0] in ("image", "audio", "video", "font") or b"\x00" in start[:200].replace(
        b"\x00\x00", b""
    ):
        raise UnknownAnswer(where=wanted.shown, kind=answer.kind or "?")
    return Document(name or f"{host}.csv", answer.content, "")


def _asked(wanted: Wanted, limits: Limits) -> _Answer:
    """Follow an address to its answer."""
    deadline = monotonic() + limits.seconds
    url, login = _address(wanted.where, wanted.shown)
    home = _origin(url)
    headers = _headers(wanted) | login
    for _ in range(limits.redirects_most + 1):
        own = headers if _origin(url) == home else {}
        shown = wanted.shown if _origin(url) == home else without_secrets(url)
        try:
            with opened(url, own, deadline, limits) as answer:
                if answer.status not in _MOVED:
                    check_status(answer.status, shown)
                    kind = answer.headers.get_content_type() if answer.headers.get("Content-Type") else ""
                    return _Answer(url, kind, _content(answer, shown, limits))
                target = answer.headers.get("Location")
        except (OSError, HTTPException, ValueError) as fault:
            raise refusal_of(fault, url, shown, limits) from fault
        if not target:
            raise StatusRefused(where=shown, status=answer.status, reason=LEADS_NOWHERE)
        url = _followed(url, target, shown)
    raise TooManyRedirects(where=wanted.shown, most=limits.redirects_most)


def _content(answer: HTTPResponse, shown: str, limits: Limits) -> bytes:
    """Read an answer in pieces, unpacked, up to the limit."""
    said = answer.headers.get("Content-Length", "")
    if said.isdigit() and int(said) > limits.bytes_most:
        raise TooLarge(where=shown, most=limits.megabytes)
    whole = bytearray()
    for piece in _unpacked(answer, shown, limits):
        whole += piece
        if len(whole) > limits.bytes_most:
            raise TooLarge(where=shown, most=limits.megabytes)
    return bytes(whole)


def _unpacked(answer: HTTPResponse, shown: str, limits: Limits) -> Iterator[bytes]:
    """Yield the pieces of an answer; a packed one is never unpacked further than the limit."""
    packing = answer.headers.get("Content-Encoding", "identity").strip().lower()
    if packing in ("", "identity"):
        while piece := answer.read1(PIECE):
            yield piece
        if answer.length:
            raise HTTPException
        return
    if packing not in ("gzip", "x-gzip", "deflate"):
        raise UnknownAnswer(where=shown, kind=packing)
    packed = zlib.decompressobj(zlib.MAX_WBITS | 32 if packing != "deflate" else zlib.MAX_WBITS)
    try:
        while piece := answer.read1(PIECE):
            while piece:
                yield packed.decompress(piece, limits.bytes_most + 1)
                piece = packed.unconsumed_tail
        yield packed.flush()
    except zlib.error as fault:
        raise BadAnswer(where=shown) from fault
    if not packed.eof:
        raise BadAnswer(where=shown)


def _address(where: str, shown: str) -> tuple[str, dict[str, str]]:
    """Return an address as it can be sent, and the header that its login means.

    Raises:
        NotAnAddress: it is none.
    """
    try:
        parts = urlsplit(where)
        port, host = parts.port, (parts.hostname or "").encode("idna").decode()
    except (ValueError, UnicodeError) as fault:
        raise NotAnAddress(where=shown) from fault
    if parts.scheme not in ("http", "https") or not _HOST.fullmatch(host) or _CONTROL.search(where):
        raise NotAnAddress(where=shown)
    login = {}
    if parts.username is not None:
        both = f"{unquote(parts.username)}:{unquote(parts.password or '')}".encode()
        login["Authorization"] = "Basic " + base64.b64encode(both).decode()
    place = f"[{host}]" if ":" in host else host
    netloc = f"{place}:{port}" if port is not None else place
    return _quoted(parts._replace(netloc=netloc)), login


def _quoted(parts: SplitResult) -> str:
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~")
    query = quote(parts.query, safe="/%:@!$&'()*+,;=?~")
    return urlunsplit((parts.scheme, parts.netloc, path, query, ""))


def _followed(url: str, target: str, shown: str) -> str:
    """Return where a redirect leads; a login in it is not ours and is not sent."""
    try:
        return _address(urljoin(url, target), "")[0]
    except (Refused, ValueError) as fault:
        raise BadRedirect(where=shown, target=without_secrets(target)[:200]) from fault


def _origin(url: str) -> tuple[str, str, int]:
    """Return what must be the same for a password to be sent: scheme, host and port."""
    parts = urlsplit(url)
    return parts.scheme, (parts.hostname or "").casefold(), parts.port or (443 if parts.scheme == "https" else 80)


def _headers(wanted: Wanted) -> dict[str, str]:
    """Return the headers of a source as they are sent.

    Raises:
        BadHeader: one cannot be.
    """
    made = {}
    for name, value in wanted.headers:
        plain = name.isascii() and all(c.isalnum() or c in "-_" for c in name)
        latin = all(c.isprintable() and ord(c) < 256 for c in value)  # noqa: PLR2004
        if not plain or not latin or name.casefold() in _OWN_HEADERS:
            raise BadHeader(name=name[:60])
        made[name] = value
    return made


SOURCE: Final = SourceType(SourceKind.HTTP, fetch)
