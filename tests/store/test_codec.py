"""What is in the file loses nothing, and is read without more than it needs."""

import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from kanban.store.times import from_micros, to_micros


@given(st.datetimes(datetime(1900, 1, 1), datetime(2300, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - bounds are naive
def test_every_microsecond_reads_back(moment: datetime) -> None:
    assert from_micros(to_micros(moment)) == moment


@given(st.integers(-(10**15), 10**16))
def test_every_number_reads_back(micros: int) -> None:
    moment = from_micros(micros)
    assert to_micros(moment) == micros
    assert moment.tzinfo is UTC


def test_an_offset_is_the_same_instant() -> None:
    there = datetime(2026, 3, 2, 9, 0, 0, 1, tzinfo=timezone(timedelta(hours=8)))
    assert to_micros(there) == 1_772_413_200_000_001
    assert from_micros(to_micros(there)) == there


def test_values_of_cards_are_read_without_the_classes_of_events() -> None:
    script = (
        "import sys; from kanban.domain.board import Link; from kanban.store.codec import value_from_json, value_to_json;"
        "links = (Link('https://example.org', 'Order'),); print(value_from_json(tuple[Link, ...], value_to_json(links)) == links,"
        "'kanban.domain.events' in sys.modules)"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, check=False, text=True, timeout=30)
    assert ran.stdout.split() == ["True", "False"], ran.stderr
