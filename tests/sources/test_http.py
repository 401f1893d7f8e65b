"""Whatever a server does, reading ends, and says in words what was wrong."""

import gzip
import json
import ssl
import zlib
from collections.abc import Iterator
from urllib.error import URLError

import pytest

from kanban.domain.business.values import DataSource, SourceKind
from kanban.domain.errors import Refused
from kanban.domain.ids import SourceId
from kanban.sources.fetching import MEGABYTE, Document, Limits, Rows, TooLarge, TooManyRows, TooSlow, fetch
from kanban.sources.json_rows import NoRowsThere, NotJson
from kanban.sources.web import faults
from tests.sources.servers import (
    Server,
    announces_two_gigabytes,
    breaks_off,
    drips,
    drips_headers,
    endless,
    hangs,
    leads_to,
    plain,
    serving,
)

SMALL = Limits(seconds=20, connect_seconds=20, bytes_most=MEGABYTE, rows_most=1_000)
IMPATIENT = Limits(seconds=0.15, connect_seconds=0.15)
CSV = b"day,users\n2026-03-01,5\n"
ROWS = json.dumps({"data": {"rows": [{"day": "2026-03-01", "users": 5}, {"day": "2026-03-02", "users": 7.5}]}}).encode()
BOMB = gzip.compress(b"0" * 20 * MEGABYTE)


@pytest.fixture
def server() -> Iterator[Server]:
    with serving({}) as made:
        yield made


def read(
    where: str, query: str = "", headers: tuple[str, ...] = (), limits: Limits = SMALL, **known: str
) -> Document | Rows:
    return fetch(DataSource(SourceId(1), "S", SourceKind.HTTP, where, query, headers), limits, known)


def test_rows_at_a_path_become_a_table(server: Server) -> None:
    server.answers["/api"] = plain(ROWS)
    found = read(f"{server.url}/api", "data.rows")
    assert found == Rows("127.0.0.1", ("day", "users"), (("2026-03-01", 5.0), ("2026-03-02", 7.5)))
    assert read(f"{server.url}/api") == found, "they are the only rows"


def test_a_csv_file_stays_as_it_is(server: Server) -> None:
    server.answers["/out/sales.csv"] = plain(CSV, "text/csv; charset=utf-8")
    assert read(f"{server.url}/out/sales.csv") == Document("sales.csv", CSV)
    server.answers["/export"] = plain(CSV, "application/octet-stream")
    assert read(f"{server.url}/export") == Document("127.0.0.1.csv", CSV)


def test_a_workbook_is_known_by_its_content(server: Server) -> None:
    server.answers["/book"] = plain(b"PK\x03\x04rest", "application/json")
    assert read(f"{server.url}/book", "Sheet 2") == Document("127.0.0.1.xlsx", b"PK\x03\x04rest", "Sheet 2")


@pytest.mark.parametrize(
    ("packing", "packed"),
    [("gzip", gzip.compress(CSV, mtime=0)), ("deflate", zlib.compress(CSV)), ("x-gzip", gzip.compress(CSV, mtime=0))],
)
def test_a_packed_answer_is_unpacked(server: Server, packing: str, packed: bytes) -> None:
    server.answers["/a.csv"] = plain(packed, "text/csv", Content_Encoding=packing)
    assert read(f"{server.url}/a.csv") == Document("a.csv", CSV)


@pytest.mark.parametrize("answer", [hangs, drips, drips_headers])
def test_a_server_that_is_too_slow_is_given_up(server: Server, answer: object) -> None:
    server.answers["/slow"] = answer  # type: ignore[assignment]
    with pytest.raises(TooSlow) as refused:
        read(f"{server.url}/slow", limits=IMPATIENT)
    assert str(refused.value) == (
        f"{server.url}/slow did not give an answer within 0.15 seconds. It is asked again at the next time."
    )


def test_two_gigabytes_are_given_up_before_they_come(server: Server) -> None:
    server.answers["/huge"] = announces_two_gigabytes
    with pytest.raises(TooLarge, match="more than 1 MB"):
        read(f"{server.url}/huge")


def test_an_answer_without_end_is_given_up_at_the_limit(server: Server) -> None:
    server.answers["/endless"] = endless
    with pytest.raises(TooLarge, match="more than 1 MB"):
        read(f"{server.url}/endless", limits=Limits(seconds=20, bytes_most=MEGABYTE))


def test_a_bomb_is_not_unpacked(server: Server) -> None:
    server.answers["/bomb"] = plain(BOMB, "text/csv", Content_Encoding="gzip")
    assert len(BOMB) < 50_000
    with pytest.raises(TooLarge, match="more than 1 MB"):
        read(f"{server.url}/bomb", limits=Limits(seconds=20, bytes_most=MEGABYTE))


@pytest.mark.parametrize("packed", [gzip.compress(CSV, mtime=0)[:-12], b"no gzip at all"])
def test_a_damaged_packing_is_no_answer(server: Server, packed: bytes) -> None:
    server.answers["/bad"] = plain(packed, "text/csv", Content_Encoding="gzip")
    with pytest.raises(faults.BadAnswer):
        read(f"{server.url}/bad")


def test_an_answer_that_breaks_off_is_not_taken(server: Server) -> None:
    server.answers["/half"] = breaks_off
    with pytest.raises(faults.BadAnswer, match="broke off"):
        read(f"{server.url}/half")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        (401, "it wants a login or a key; add it as a header"),
        (403, "this login or key may not read it"),
        (404, "there is nothing at this address"),
        (418, "it refuses the question"),
        (429, "asked too often"),
        (500, "the server has a fault of its own"),
        (503, "busy or being worked on"),
        (204, "it has nothing to give"),
    ],
)
def test_a_status_is_said_in_words(server: Server, status: int, words: str) -> None:
    server.answers["/s"] = plain(b"", "text/plain", status)
    with pytest.raises(faults.StatusRefused, match=words) as refused:
        read(f"{server.url}/s")
    assert f"answers {status}" in str(refused.value)


def test_redirects_are_followed_five_times_and_no_more(server: Server) -> None:
    for step in range(5):
        server.answers[f"/{step}"] = leads_to(f"/{step + 1}", 301 + step % 2)
    server.answers["/5"] = plain(CSV, "text/csv")
    assert read(f"{server.url}/0", headers=("X-Key: k",)) == Document("127.0.0.1.csv", CSV)
    assert server.headers_of("/5")["x-key"] == "k", "the same server goes on getting what is for it"
    server.answers["/loop"] = leads_to("/loop")
    with pytest.raises(faults.TooManyRedirects, match="more than 5 times"):
        read(f"{server.url}/loop")
    assert [path for path, _ in server.seen].count("/loop") == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://127.0.0.1/a", "javascript:1", "gopher://x/", "data:,x"]
)
def test_a_redirect_to_anything_else_is_not_followed(server: Server, target: str) -> None:
    server.answers["/away"] = leads_to(target)
    with pytest.raises(faults.BadRedirect, match="was not followed"):
        read(f"{server.url}/away")


def test_a_redirect_to_nowhere_is_said(server: Server) -> None:
    server.answers["/away"] = plain(b"", "", 302)
    with pytest.raises(faults.StatusRefused, match="does not say where"):
        read(f"{server.url}/away")


def test_passwords_go_to_no_other_host(server: Server) -> None:
    with serving({"/data.csv": plain(CSV, "text/csv")}) as other:
        server.answers["/here.csv"] = leads_to(f"{other.url}/data.csv")
        where = server.url.replace("http://", "http://ann:pw@") + "/here.csv"
        headers = ("Authorization: Bearer ${TOKEN}", "X-Api-Key: ${TOKEN}", "Cookie: a=b")
        assert read(where, headers=headers, TOKEN="t-1") == Document("data.csv", CSV)  # noqa: S106 - of nobody
        sent = server.headers_of("/here.csv")
        assert (sent["x-api-key"], sent["cookie"]) == ("t-1", "a=b")
        assert sent["authorization"] == "Basic YW5uOnB3"
        assert not {"authorization", "x-api-key", "cookie", "referer"} & set(other.headers_of("/data.csv"))


def test_passwords_do_not_come_back_with_a_redirect_to_and_fro(server: Server) -> None:
    with serving({}) as other:
        other.answers["/b"] = leads_to(f"{server.url}/c")
        server.answers["/a"] = leads_to(f"{other.url}/b")
        server.answers["/c"] = plain(CSV, "text/csv")
        read(f"{server.url}/a", headers=("X-Key: k",))
        assert "x-key" not in other.headers_of("/b")


def test_a_variable_is_filled_in_and_never_shown(server: Server) -> None:
    server.answers["/k"] = plain(b"", "text/plain", 403)
    with pytest.raises(faults.StatusRefused) as refused:
        read(f"{server.url}/k?token=${{KEY}}&day=1", KEY="se cret&x=1")
    assert "cret" not in str(refused.value)
    assert "token=***" in str(refused.value)
    with pytest.raises(Refused, match="NOBODY") as unknown:
        read(f"{server.url}/k", headers=("A: ${NOBODY}",))
    assert str(unknown.value).startswith("${NOBODY} is not known on this computer. Set the environment variable NOBODY")


@pytest.mark.parametrize("header", ["Host: other", "A b: c", "X: a\x00b", "Größe: 1", "X: 日本"])
def test_a_header_that_cannot_be_sent_is_refused(server: Server, header: str) -> None:
    with pytest.raises(faults.BadHeader):
        read(server.url, headers=(header,))
    assert server.seen == []


@pytest.mark.parametrize(
    "where", ["sales.csv", "file:///etc/passwd", "ftp://a/b", "http://", "http://a:b:c/", "http://a b/", "https://[::1"]
)
def test_what_is_no_address_is_refused(where: str) -> None:
    with pytest.raises((faults.NotAnAddress, faults.NoSuchHost)):
        read(where)


def test_a_server_that_is_not_there_is_said(server: Server) -> None:
    port = server.server_address[1]
    with serving({}) as other:
        gone = other.url
    with pytest.raises(faults.NotConnected, match=r"127\.0\.0\.1 cannot be reached"):
        read(gone)
    with pytest.raises(faults.NotConnected, match=r"does not speak https|cannot be reached"):
        read(f"https://127.0.0.1:{port}/")


def test_a_web_page_is_not_data(server: Server) -> None:
    server.answers["/login"] = plain(b"<!DOCTYPE html><html>Log in", "text/html")
    with pytest.raises(faults.IsWebPage, match="web page"):
        read(f"{server.url}/login")
    server.answers["/picture"] = plain(b"\x89PNG\r\n", "image/png")
    with pytest.raises(faults.UnknownAnswer, match="image/png"):
        read(f"{server.url}/picture")


@pytest.mark.parametrize("text", ["{", "[1,", '{"a": 1e', "[" * 100_000, '{"a": ' + "9" * 10_000 + "x}"])
def test_damaged_json_is_said(server: Server, text: str) -> None:
    server.answers["/j"] = plain(text.encode())
    with pytest.raises((NotJson, NoRowsThere)):
        read(f"{server.url}/j")


def test_a_path_without_rows_names_those_with_rows(server: Server) -> None:
    server.answers["/j"] = plain(b'{"meta": {"n": 1}, "a": [{"d": 1}], "b": {"c": [[1, 2]]}}')
    with pytest.raises(NoRowsThere, match=r"Paths with rows are: a, b\.c"):
        read(f"{server.url}/j", "data.rows")
    with pytest.raises(NoRowsThere, match="Paths with rows are"):
        read(f"{server.url}/j")


def test_too_many_rows_are_not_cut_but_refused(server: Server) -> None:
    server.answers["/j"] = plain(json.dumps([{"a": n} for n in range(1_001)]).encode())
    with pytest.raises(TooManyRows, match="more than 1000 rows"):
        read(f"{server.url}/j")


def test_it_says_no_more_than_it_must(server: Server) -> None:
    server.answers["/a.csv"] = plain(CSV, "text/csv")
    read(f"{server.url}/a.csv")
    assert set(server.headers_of("/a.csv")) == {"host", "user-agent", "accept", "accept-encoding", "connection"}


def test_a_certificate_that_is_not_trusted_is_said() -> None:
    fault = ssl.SSLCertVerificationError()
    fault.verify_message = "self-signed certificate"
    refused = faults.refusal_of(URLError(fault), "https://a.org/x", "https://a.org/x", SMALL)
    assert str(refused).startswith(
        "a.org cannot prove that it is a.org (self-signed certificate), so nothing was asked"
    )
