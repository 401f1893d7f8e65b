"""What the head of a column and the bar of a swimlane show, as frozen values, and in words."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication


@dataclass(frozen=True)
class HeaderFace:
    """What a column's head shows. No limit: None.

    `count`: all its cards. `spared`: those of them that the limit does not count. `found`: how many a search found; None: no search.
    """

    name: str
    count: int
    limit: int | None = None
    started: bool = False
    finished: bool = False
    waits: bool = False
    policy: str = ""
    folded: bool = False
    spared: int = 0
    found: int | None = None

    @property
    def counted(self) -> int:
        """How many cards the limit counts."""
        return self.count - self.spared if self.limit is not None else self.count

    @property
    def over(self) -> bool:
        """Whether there are more cards than the limit allows."""
        return self.limit is not None and self.counted > self.limit

    def count_text(self) -> str:
        """Return the count as it stands on the head: "3", "3 / 5"; without the spared ones."""
        return str(self.counted) if self.limit is None else f"{self.counted} / {self.limit}"

    def found_text(self) -> str:
        """Return how many cards a search found here; empty without a search."""
        return "".join(_found(self.found))

    def words(self) -> list[str]:
        """Return all that the head says."""
        words = [self.name, _cards(self.count), *_found(self.found), *_limit(self.limit, over=self.over)]
        if self.limit is not None and self.spared:
            text = QCoreApplication.translate("HeaderFace", "{n} of them in the expedite lane are not counted")
            words.append(text.format(n=self.spared))
        if self.waits:
            words.append(QCoreApplication.translate("HeaderFace", "cards wait here"))
        if self.started:
            words.append(QCoreApplication.translate("HeaderFace", "work starts here"))
        if self.finished:
            words.append(QCoreApplication.translate("HeaderFace", "work is finished here"))
        if self.folded:
            words.append(QCoreApplication.translate("HeaderFace", "folded"))
        return words


@dataclass(frozen=True)
class LaneFace:
    """What a swimlane's bar shows. No limit: None.

    `counted`: how many cards its limit counts. `columns`: how many cards it has in each column, from left to right. `found`: how
    many a search found; None: no search.
    """

    name: str
    count: int = 0
    blocked: int = 0
    limit: int | None = None
    counted: int = 0
    expedite: bool = False
    policy: str = ""
    folded: bool = False
    columns: tuple[int, ...] = ()
    found: int | None = None

    @property
    def over(self) -> bool:
        """Whether there are more cards than the limit allows."""
        return self.limit is not None and self.counted > self.limit

    def counts_text(self) -> str:
        """Return the counts as they stand on the bar."""
        parts = [*_found(self.found), _cards(self.count)] if self.found is None else _found(self.found, self.count)
        if self.blocked:
            parts.append(QCoreApplication.translate("LaneBar", "{n} blocked").format(n=self.blocked))
        return " · ".join(parts)

    def limit_text(self) -> str:
        """Return how full the lane is, "3 / 5"; empty without a limit."""
        return "" if self.limit is None else f"{self.counted} / {self.limit}"

    def words(self) -> list[str]:
        """Return all that the bar says."""
        words = [self.name, self.counts_text()]
        if self.expedite and not self.says_expedite:
            words.insert(1, expedite_word())
        if self.limit is not None:
            text = QCoreApplication.translate("LaneBar", "{n} in work, limit {limit}")
            words.append(text.format(n=self.counted, limit=self.limit))
        if self.over:
            words.append(QCoreApplication.translate("HeaderFace", "over the limit"))
        if self.folded:
            words.append(QCoreApplication.translate("HeaderFace", "folded"))
        return words

    @property
    def says_expedite(self) -> bool:
        """Whether the lane's name already says what it is for."""
        return expedite_word().casefold() in self.name.casefold()


def expedite_word() -> str:
    """Return the word for what cannot wait."""
    return QCoreApplication.translate("CardFaces", "Expedite")


def _cards(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate("HeaderFace", "1 card")
    return QCoreApplication.translate("HeaderFace", "{n} cards").format(n=count)


def _found(found: int | None, count: int | None = None) -> list[str]:
    if found is None:
        return []
    if count is not None:
        return [QCoreApplication.translate("HeaderFace", "{found} of {count} cards").format(found=found, count=count)]
    return [QCoreApplication.translate("HeaderFace", "{n} found").format(n=found)]


def _limit(limit: int | None, *, over: bool) -> list[str]:
    words = []
    if limit is not None:
        words.append(QCoreApplication.translate("HeaderFace", "limit {limit}").format(limit=limit))
    if over:
        words.append(QCoreApplication.translate("HeaderFace", "over the limit"))
    return words
