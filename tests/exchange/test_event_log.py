"""The event log as a file: what is read, what is refused, what is written."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban.domain.errors import BadEventLog
from kanban.exchange.event_log import EventLogFile, LogRow, event_log_text, read_event_log

_HEADER = "card_id,from_column,to_column,timestamp"
_SHANGHAI = ZoneInfo("Asia/Shanghai")


def _read(tmp_path: Path, content: str | bytes) -> EventLogFile:
    path = tmp_path / "log.csv"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_event_log(path)


def test_a_row(tmp_path: Path) -> None:
    found = _read(tmp_path, f"{_HEADER}\nUT-26,,Backlog,2015-11-21T07:03:02.250-05:00\n")
    assert found.rows == (LogRow(2, "UT-26", "", "Backlog", datetime(2015, 11, 21, 12, 3, 2, 250_000, UTC)),)
    assert found.faults == ()
    assert found.encoding is None


def test_void_blank_lines_line_ends_and_quotes(tmp_path: Path) -> None:
    text = f'{_HEADER},kind\r\n"A, B"," Ready ",Dev,2026-01-01T00:00Z,\r\n\r\n\rA,,,20260102T000000+0000,VOID\nB,,Dev,2026-01-03T00:00:00Z'
    found = _read(tmp_path, text)
    assert [(r.line, r.card_id, r.from_column, r.to_column, r.at.day, r.void) for r in found.rows] == [
        (2, "A, B", "Ready", "Dev", 1, False),
        (5, "A", "", "", 2, True),
        (6, "B", "", "Dev", 3, False),
    ]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_delimiters_of_spreadsheets(tmp_path: Path, delimiter: str) -> None:
    text = delimiter.join(("Card_ID", "from_column", "to_column ", "timestamp")) + "\n"
    text += delimiter.join(("A", "", "Dev", "2026-01-01T00:00:00Z"))
    assert [row.card_id for row in _read(tmp_path, text).rows] == ["A"]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("A,,Dev", "it has 3 fields instead of 4"),
        ("A,,Dev,2026-01-01T00:00:00Z,,", "it has 6 fields instead of 4"),
        (",,Dev,2026-01-01T00:00:00Z", "it has no card_id"),
        ("A,,Dev,", "“” is not a time with an offset from UTC"),
        ("A,,Dev,2026-01-01", "“2026-01-01” is not a time with an offset from UTC"),
        ("A,,Dev,2026-13-01T00:00:00Z", "“2026-13-01T00:00:00Z” is not a time with an offset from UTC"),
        ("A,,Dev,0001-01-01T00:00:00+14:00", "“0001-01-01T00:00:00+14:00” is not a time with an offset from UTC"),
        ('"A,,Dev,2026-01-01T00:00:00Z', "its quotation marks do not match"),
        ("A\x1b[2J,,Dev,2026-01-01T00:00:00Z", "a name in it has characters that cannot be shown"),
        ("A" * 201 + ",,Dev,2026-01-01T00:00:00Z", "a name in it has more than 200 characters"),
        ("A" * 20_000, "the line is too long"),
    ],
)
def test_a_bad_row_is_reported_and_the_next_one_read(tmp_path: Path, row: str, reason: str) -> None:
    found = _read(tmp_path, f"{_HEADER}\n{row}\nB,,Dev,2026-01-01T00:00:00Z\n")
    assert [(fault.line, str(fault.reason)) for fault in found.faults] == [(2, reason)]
    assert [(good.line, good.card_id) for good in found.rows] == [(3, "B")]


def test_an_unknown_kind(tmp_path: Path) -> None:
    found = _read(tmp_path, f"{_HEADER},kind\nA,,Dev,2026-01-01T00:00:00Z,undo\nA,,Dev,2026-01-01T00:00:00Z\n")
    assert [(fault.line, str(fault.reason)) for fault in found.faults] == [(2, "“undo” is not a kind of event")]
    assert [row.line for row in found.rows] == [3]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(tmp_path: Path, encoding: str) -> None:
    found = _read(tmp_path, f"{_HEADER}\n卡-1,,测试,2026-01-01T00:00:00Z\n".encode(encoding))
    assert (found.rows[0].card_id, found.rows[0].to_column) == ("卡-1", "测试")
    assert found.encoding is None


def test_chinese_of_an_older_spreadsheet_is_guessed_and_said(tmp_path: Path) -> None:
    found = _read(tmp_path, f"{_HEADER}\n卡-1,,测试,2026-01-01T00:00:00Z\n".encode("gb18030"))
    assert (found.rows[0].card_id, found.rows[0].to_column) == ("卡-1", "测试")
    assert found.encoding == "GB 2312"


@pytest.mark.parametrize(
    "content",
    [
        f"{_HEADER}\nZürich,,Dev,2026-01-01T00:00:00Z\n".encode("cp1252"),
        f"{_HEADER}\nА-1,,Готово,2026-01-01T00:00:00Z\n".encode("cp1251"),
        b"SQLite format 3\x00 and more",
        _HEADER.encode("utf-16-le"),
    ],
)
def test_what_is_no_text_that_can_be_trusted(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(BadEventLog):
        _read(tmp_path, content)


def test_written_times_are_those_of_the_zone_and_kind_comes_only_when_needed() -> None:
    row = LogRow(2, "A", "", "Dev", datetime(2026, 3, 1, 16, 0, tzinfo=UTC))
    assert event_log_text([row], _SHANGHAI) == f"{_HEADER}\r\nA,,Dev,2026-03-02T00:00:00+08:00\r\n"
    void = LogRow(3, "A", "Dev", "", datetime(2026, 3, 1, 17, 0, tzinfo=UTC), void=True)
    assert event_log_text([row, void], ZoneInfo("UTC")) == (
        f"{_HEADER},kind\r\nA,,Dev,2026-03-01T16:00:00+00:00,\r\nA,Dev,,2026-03-01T17:00:00+00:00,void\r\n"
    )


@pytest.mark.parametrize(
    ("card_id", "written"),
    [
        ("=1+1", "'=1+1"),
        ("+49 1", "'+49 1"),
        ("-7", "'-7"),
        ("@home", "'@home"),
        ("'=1", "''=1"),
        ("'quoted'", "'quoted'"),
        ("R-1", "R-1"),
    ],
)
def test_no_cell_is_a_formula(tmp_path: Path, card_id: str, written: str) -> None:
    text = event_log_text([LogRow(2, card_id, "", "Dev", datetime(2026, 3, 1, tzinfo=UTC))], _SHANGHAI)
    assert text.splitlines()[1].split(",")[0] == written
    assert _read(tmp_path, text).rows[0].card_id == card_id


_names = st.text(
    st.characters(exclude_categories=("C", "Z")) | st.sampled_from(" '=+-@,;\""), min_size=1, max_size=30
).filter(lambda name: name == name.strip() and name.isprintable())


@given(
    st.lists(
        st.builds(
            LogRow,
            st.just(0),
            _names,
            st.just("") | _names,
            st.just("") | _names,
            st.datetimes(datetime(1970, 1, 2), datetime(2100, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - they get UTC
            st.booleans(),
        ),
        max_size=8,
    )
)
def test_what_is_written_is_read_back(tmp_path_factory: pytest.TempPathFactory, rows: list[LogRow]) -> None:
    found = _read(tmp_path_factory.mktemp("log"), event_log_text(rows, _SHANGHAI))
    assert found.faults == ()
    assert [(r.card_id, r.from_column, r.to_column, r.at, r.void) for r in found.rows] == [
        (r.card_id, r.from_column, r.to_column, r.at, r.void) for r in rows
    ]
