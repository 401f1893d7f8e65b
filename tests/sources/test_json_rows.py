"""Rows out of JSON, in whichever of the usual forms it has."""

import json

import pytest

from kanban.sources.fetching import Limits, Rows
from kanban.sources.json_rows import rows_of


def read(document: object, path: str = "") -> Rows:
    return rows_of(json.dumps(document).encode(), path, "host", Limits())


@pytest.mark.parametrize(
    "document",
    [
        [{"day": "2026-03-01", "users": 5}, {"day": "2026-03-02", "users": None}],
        [["day", "users"], ["2026-03-01", 5], ["2026-03-02", None]],
        {"day": ["2026-03-01", "2026-03-02"], "users": [5, None]},
        {"columns": 2, "results": [{"day": "2026-03-01", "users": 5}, {"day": "2026-03-02"}]},
    ],
)
def test_every_form_gives_the_same_table(document: object) -> None:
    assert read(document) == Rows("host", ("day", "users"), (("2026-03-01", 5.0), ("2026-03-02", None)))


def test_days_as_keys_are_rows_of_two() -> None:
    assert read({"series": {"2026-03-01": 5, "2026-03-02": 6.5}}, "series") == Rows(
        "host", ("key", "value"), (("2026-03-01", 5.0), ("2026-03-02", 6.5))
    )


def test_a_path_leads_through_lists_and_objects_within_rows_are_opened() -> None:
    document = {"results": [{"points": [{"at": "2026-03-01", "stats": {"users": 5, "tags": ["a"]}, "new": True}]}]}
    assert read(document, "results.0.points") == Rows(
        "host", ("at", "stats.users", "stats.tags", "new"), (("2026-03-01", 5.0, '["a"]', "true"),)
    )
    assert read(document, "results[0].points") == read(document, "$.results.0.points")


def test_numbers_that_are_none_are_left_empty() -> None:
    found = rows_of(b'[{"a": NaN, "b": Infinity, "c": 1e999, "d": 2}]', "", "host", Limits())
    assert found.rows == ((None, None, None, 2.0),)


def test_headings_differ() -> None:
    assert read([["a", "A", ""], [1, 2, 3]]).headers == ("a", "A (2)", "3")
