"""items --find."""

from tests.cli.command import Command


def test_items_that_a_search_finds(on: Command) -> None:
    on("people", "add", "Ann Bell")
    on("add", "Pay with one click", "--column", "Ready", "--owner", "Ann Bell", "--label", "payment")
    on("add", "退款一步到位", "--column", "Dev")
    on("add", "Coupons", "--column", "Dev", "--label", "payment")
    on("block", "R-3", "--reason", "no paper")
    assert [item["key"] for item in on("items", "--find", "label:pay -blocked", "--json").document] == ["R-1"]
    assert [item["key"] for item in on("items", "--find", "负责人:ann | 退款", "--json").document] == ["R-1", "R-2"]
    assert [item["key"] for item in on("items", "--find", "age<2d", "--json").document] == ["R-2", "R-3"]
    assert on("items", "--find", "nothing like it").out == ""


def test_what_was_not_understood_is_noted_and_the_rest_is_found(on: Command) -> None:
    on("add", "Pay with one click")
    ran = on("items", "--find", "click due<soon", "--json")
    assert (ran.status, ran.document) == (0, [])
    assert "“soon” is neither a day like 2026-12-24 nor a number of days like 7d." in ran.err
