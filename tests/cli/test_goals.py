"""goals and milestones."""

import pytest

from tests.cli.command import Command

HISTORY = "2020-03-09"


@pytest.fixture
def goals(on: Command) -> Command:
    """A board with two goals, one under the other, and two milestones."""
    assert on("goals", "add", "More people", "--function", "Product", "--due", "2036-12-24").status == 0
    assert on("goals", "add", "Retain", "--under", "more  people").status == 0
    assert on("milestones", "add", "more people", "Live", "2020-03-11").status == 0
    assert on("milestones", "add", "retain", "Tested", "2036-W52").status == 0
    return on


def test_goals_are_listed_as_a_tree(goals: Command) -> None:
    first, second = goals("goals", "list", "--json").document
    assert first == {
        "name": "More people",
        "function": "Product",
        "under": None,
        "depth": 0,
        "owner": None,
        "due": "2036-12-24",
        "state": None,
        "progress": None,
        "expected": None,
        "measured": 0,
        "of": 0,
        "requirements": {"open": 0, "finished": 0},
        "key_results": [],
        "milestones": [
            {
                "name": "Live",
                "goal": "More people",
                "due": "2020-03-11",
                "by_week": False,
                "reached_on": None,
                "late": True,
            }
        ],
    }
    assert (second["name"], second["under"], second["depth"]) == ("Retain", "More people", 1)
    assert goals("goals", "list").lines == [
        "More people (Product, due 2036-12-24) - requirements: 0 open, 0 finished",
        "  Retain - requirements: 0 open, 0 finished",
    ]


def test_key_results_and_requirements_are_told_with_their_goal(goals: Command) -> None:
    targets = ("--target", "2020-03-01=10", "--target", "2036-03-01=30")
    assert goals("metrics", "add", "Users", "--goal", "retain", "--cadence", "monthly", *targets).status == 0
    assert goals("add", "Login", "--goal", "Retain", "--column", "Done").status == 0
    whole, part = goals("goals", "list", "--json").document
    assert (whole["measured"], whole["of"], part["requirements"]) == (0, 1, {"open": 0, "finished": 1})
    (found,) = part["key_results"]
    assert {
        key: found[key] for key in ("name", "metric", "baseline", "target", "due", "value", "state", "progress")
    } == {
        "name": "Users",
        "metric": "Users",
        "baseline": 10,
        "target": 30,
        "due": "2036-03-01",
        "value": None,
        "state": "no_data",
        "progress": None,
    }
    assert (whole["state"], whole["requirements"]) == ("no_data", {"open": 0, "finished": 1})
    assert goals("goals", "list").lines[1:] == [
        "  Retain - not measured, 0 of 1 measured [no data] - requirements: 0 open, 1 finished",
        "    * Users: not measured [no data]",
    ]


def test_a_goal_is_changed_and_removed(goals: Command) -> None:
    ran = goals("goals", "change", "retain", "--name", "Keep", "--function", "Marketing", "--under", "", "--json")
    assert [(goal["name"], goal["function"], goal["under"]) for goal in ran.document] == [
        ("More people", "Product", None),
        ("Keep", "Marketing", None),
    ]
    assert goals("goals", "remove", "more people").lines == ["Keep (Marketing) - requirements: 0 open, 0 finished"]
    assert goals("undo").status == 0
    assert len(goals("goals", "list", "--json").document) == 2


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("goals", "change", "Nope", "--due", ""), "There is no goal “Nope” on this board."),
        (("goals", "add", "RETAIN"), "“RETAIN” is there already."),
        (("goals", "add", "Other", "--under", "Nope"), "There is no goal “Nope” on this board."),
        (("goals", "add", "Other", "--due", "soon"), "“soon” is not a day."),
        (("goals", "change", "More people", "--under", "Retain"), "“More people” cannot stand under “Retain”"),
        (("goals", "change", "Retain", "--owner", "Ann"), "There is no person “Ann”"),
        (("milestones", "add", "Retain", "Other", "2026-03"), "“2026-03” is not a day."),
        (("milestones", "reach", "Nope"), "There is no milestone “Nope” on this board."),
        (("milestones", "reach", "Live", "--day", "2036-01-01"), "“Live” cannot have been reached on 2036-01-01"),
        (("milestones", "remove", "Live", "--goal", "Retain"), "There is no milestone “Live” on this board."),
    ],
)
def test_refusals_change_nothing(goals: Command, words: tuple[str, ...], sentence: str) -> None:
    before = goals("goals", "list", "--json").document
    ran = goals(*words)
    assert ran.status == 1
    assert sentence in ran.err
    assert goals("goals", "list", "--json").document == before


def test_milestones_are_listed_reached_and_removed(goals: Command) -> None:
    assert goals("milestones", "list").lines == [
        "0 of 2 reached",
        "2020-03-11  Live (More people) [late]",
        "2036-12-28  Tested (Retain) [ahead]",
    ]
    assert goals("milestones", "list", "--goal", "Retain").lines[0] == "0 of 1 reached"
    ran = goals("milestones", "reach", "live", "--day", HISTORY)
    assert ran.lines[:2] == ["1 of 2 reached", "2020-03-11  Live (More people) [reached 2020-03-09]"]
    assert goals("milestones", "reach", "Live", "--not").lines[0] == "0 of 2 reached"
    (left,) = goals("milestones", "remove", "Live", "--json").document
    assert (left["name"], left["by_week"], left["late"]) == ("Tested", True, False)


def test_a_name_that_two_goals_use_needs_the_goal(goals: Command) -> None:
    assert goals("milestones", "add", "Retain", "live", "2036-03-11").status == 0
    ran = goals("milestones", "reach", "Live")
    assert ran.status == 1
    assert "Several goals have a milestone “Live”: More people, Retain. Say which with --goal." in ran.err
    ran = goals("milestones", "reach", "Live", "--goal", "Retain", "--day", HISTORY, "--json")
    assert [found["reached_on"] for found in ran.document] == [None, HISTORY, None]
