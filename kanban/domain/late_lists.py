"""Lists by key, of which the ends are known from the start and the whole is read when somebody first asks for it."""

from collections.abc import Callable, Iterator, MutableMapping
from typing import TypeVar

from typing_extensions import override

K = TypeVar("K")
V = TypeVar("V")


class LateLists(MutableMapping[K, list[V]]):
    """Like a dict of lists. `late`: the keys of which `lists` has only the ends; `read` returns the whole of one, as it stands then."""

    def __init__(self, lists: dict[K, list[V]], late: set[K], read: Callable[[K], list[V]]) -> None:
        self._lists = lists
        self._late = late
        self._read = read

    def is_late(self, key: K) -> bool:
        """Say whether only the end of a list is known so far."""
        return key in self._late

    def end_of(self, key: K) -> list[V]:
        """Return what is known of a list without a look at the rest: its last values in order, or all of it; none: empty."""
        return self._lists.get(key, [])

    @override
    def __getitem__(self, key: K) -> list[V]:
        if key in self._late:
            self[key] = self._read(key)
        return self._lists[key]

    @override
    def __setitem__(self, key: K, value: list[V]) -> None:
        self._lists[key] = value
        self._late.discard(key)

    @override
    def __delitem__(self, key: K) -> None:
        del self._lists[key]
        self._late.discard(key)

    @override
    def __iter__(self) -> Iterator[K]:
        return iter(self._lists)

    @override
    def __len__(self) -> int:
        return len(self._lists)
