"""Counts in words, with the plural forms of the window's language."""

from PySide6.QtCore import QObject


class Counts(QObject):
    """Says how many; an object, for only such can choose a plural form."""

    def days(self, count: int) -> str:
        """Return a number of days: "1 day", "6 days"."""
        return self.tr("%n days", "", count)

    def cards_in_work(self, count: int) -> str:
        """Return a number of cards: "1 card in work", "6 cards in work"."""
        return self.tr("%n cards in work", "", count)


def days_text(count: int) -> str:
    """Return a number of days in words: "1 day", "6 days"."""
    return Counts().days(count)


def cards_text(count: int) -> str:
    """Return a number of cards in words: "1 card in work", "6 cards in work"."""
    return Counts().cards_in_work(count)
