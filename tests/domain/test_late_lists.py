"""Lists that are read when somebody asks for them."""

import pytest

from kanban.domain.late_lists import LateLists


class Reader:
    """Gives 1 to 5 for every key, and notes which were asked for."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def __call__(self, key: str) -> list[int]:
        """Return a whole list."""
        self.asked.append(key)
        return [1, 2, 3, 4, 5]


@pytest.fixture
def reader() -> Reader:
    return Reader()


@pytest.fixture
def lists(reader: Reader) -> LateLists[str, int]:
    """`a` is known whole, of `b` and `c` only the ends are."""
    return LateLists({"a": [7], "b": [4, 5], "c": [5]}, {"b", "c"}, reader)


def test_ends_are_known_without_reading(lists: LateLists[str, int], reader: Reader) -> None:
    assert [lists.end_of(key) for key in "abcd"] == [[7], [4, 5], [5], []]
    assert [lists.is_late(key) for key in "abcd"] == [False, True, True, False]
    assert (list(lists), len(lists), "d" in lists) == (["a", "b", "c"], 3, False)
    assert reader.asked == []


def test_a_list_is_read_once_when_it_is_asked_for(lists: LateLists[str, int], reader: Reader) -> None:
    assert lists["b"] == [1, 2, 3, 4, 5]
    assert lists["b"] is lists["b"]
    assert lists.end_of("b") == [1, 2, 3, 4, 5]
    assert not lists.is_late("b")
    assert lists["a"] == [7]
    assert lists.get("d", []) == []
    assert reader.asked == ["b"]


def test_what_is_put_in_or_taken_out_is_not_read(lists: LateLists[str, int], reader: Reader) -> None:
    lists["b"] = [9]
    del lists["c"]
    assert lists.setdefault("d", [8]) == [8]
    assert lists == {"a": [7], "b": [9], "d": [8]}
    assert reader.asked == []
    with pytest.raises(KeyError):
        lists["c"]


def test_they_equal_a_dict_of_the_whole_lists(lists: LateLists[str, int]) -> None:
    assert lists == {"a": [7], "b": [1, 2, 3, 4, 5], "c": [1, 2, 3, 4, 5]}
