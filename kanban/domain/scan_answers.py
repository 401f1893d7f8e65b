"""What a scan is answered with: a line that is read from three metres, and what stands below it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kanban.domain.card_code import Action
from kanban.domain.errors import Refused, WipLimitReached
from kanban.domain.scanning import Apply
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

TEXTS: Final = "scanning"
"""The context in which the phrases of answers are translated, but for refusals and what was undone."""


class Outcome(StrEnum):
    """What came of a scan."""

    MOVED = "moved"
    ASSIGNED = "assigned"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    UNDONE = "undone"
    WAITING = "waiting"
    READY = "ready"
    """A header, badge, lane or action is in force for the cards that follow."""
    SEEN = "seen"
    """Confirmed: it was so already."""
    REFUSED = "refused"
    TOLD = "told"
    """The code was named, and nothing changed."""


@dataclass(frozen=True)
class ScanAnswer:
    """The answer to one scan. `text`: the big line; `title`: the card's, empty unless it is about one card.

    `from_name`, `to_name`: columns, lanes or the person; empty where there is none. `error`: why, when refused; the phrase of
    `text` is then the error's. `held`: what can still be done by `Scanner.move_anyway`.
    """

    outcome: Outcome
    text: Phrase
    detail: Phrase | None = None
    keys: tuple[str, ...] = ()
    title: str = ""
    from_name: str = ""
    to_name: str = ""
    error: Refused | None = None
    warnings: tuple[Phrase, ...] = ()
    can_insist: bool = False
    held: Apply | None = None
    text_context: str = TEXTS
    detail_context: str = TEXTS


@dataclass(frozen=True)
class Subject:
    """Which cards an answer is about: their keys, the title if it is one card, and what is to be said about the paper."""

    keys: tuple[str, ...]
    title: str = ""
    warnings: tuple[Phrase, ...] = ()

    def answer(self, outcome: Outcome, one: str, several: str, *, to: str = "", from_name: str = "") -> ScanAnswer:
        """Return the answer whose line is `one` or `several`, by the number of cards."""
        if len(self.keys) == 1:
            text = Phrase(one, {"key": self.keys[0], "to": to} if to else {"key": self.keys[0]})
        else:
            text = Phrase(several, {"count": len(self.keys), "to": to} if to else {"count": len(self.keys)})
        detail = Phrase(QT_TRANSLATE_NOOP("scanning", "from {name}"), {"name": from_name}) if from_name else None
        return ScanAnswer(outcome, text, detail, self.keys, self.title, from_name, to, warnings=self.warnings)


def moved(subject: Subject, to: str, from_name: str = "") -> ScanAnswer:
    """Cards went to a column or a lane. `from_name` may be empty."""
    one, several = QT_TRANSLATE_NOOP("scanning", "{key} → {to}"), QT_TRANSLATE_NOOP("scanning", "{count} cards → {to}")
    return subject.answer(Outcome.MOVED, one, several, to=to, from_name=from_name)


def seen_in(subject: Subject, to: str) -> ScanAnswer:
    """Cards are where they were said to be."""
    one = QT_TRANSLATE_NOOP("scanning", "{key} is in {to}")
    several = QT_TRANSLATE_NOOP("scanning", "{count} cards are in {to}")
    return _confirmed(subject.answer(Outcome.SEEN, one, several, to=to))


def assigned(subject: Subject, name: str, *, already: bool) -> ScanAnswer:
    """A person owns cards now, or did `already`."""
    if already:
        one = QT_TRANSLATE_NOOP("scanning", "{key} is with {to}")
        several = QT_TRANSLATE_NOOP("scanning", "{count} cards are with {to}")
        return _confirmed(subject.answer(Outcome.SEEN, one, several, to=name))
    one, several = (
        QT_TRANSLATE_NOOP("scanning", "{to} takes {key}"),
        QT_TRANSLATE_NOOP("scanning", "{to} takes {count} cards"),
    )
    return subject.answer(Outcome.ASSIGNED, one, several, to=name)


def blocked(subject: Subject, *, already: bool = False) -> ScanAnswer:
    """Cards are blocked now, or were `already`."""
    one = QT_TRANSLATE_NOOP("scanning", "{key} is blocked")
    several = QT_TRANSLATE_NOOP("scanning", "{count} cards are blocked")
    answer = subject.answer(Outcome.SEEN if already else Outcome.BLOCKED, one, several)
    return _confirmed(answer) if already else answer


def unblocked(subject: Subject, *, already: bool = False) -> ScanAnswer:
    """Cards are no longer blocked, or were not anyway."""
    one = QT_TRANSLATE_NOOP("scanning", "{key} can go on")
    several = QT_TRANSLATE_NOOP("scanning", "{count} cards can go on")
    answer = subject.answer(Outcome.SEEN if already else Outcome.UNBLOCKED, one, several)
    return _confirmed(answer) if already else answer


def waiting(subject: Subject) -> ScanAnswer:
    """Cards wait for what is to happen to them."""
    text = Phrase(QT_TRANSLATE_NOOP("scanning", "{keys} → ?"), {"keys": ", ".join(subject.keys)})
    detail = Phrase(QT_TRANSLATE_NOOP("scanning", "Now scan a column header, a badge or an action code"))
    return ScanAnswer(Outcome.WAITING, text, detail, subject.keys, subject.title, warnings=subject.warnings)


def ready(name: str) -> ScanAnswer:
    """A column, lane, or both, or a person is in force."""
    text = Phrase(QT_TRANSLATE_NOOP("scanning", "Next cards → {to}"), {"to": name})
    return ScanAnswer(Outcome.READY, text, _UNTIL, to_name=name)


def ready_to_act(action: Action) -> ScanAnswer:
    """An action is in force."""
    return ScanAnswer(Outcome.READY, Phrase(_READY_TO[action]), _UNTIL)


def let_go(name: str) -> ScanAnswer:
    """A column, lane or person is no longer in force."""
    text = Phrase(QT_TRANSLATE_NOOP("scanning", "No longer: next cards → {to}"), {"to": name})
    return ScanAnswer(Outcome.TOLD, text, Phrase(_CARDS_WAIT), to_name=name)


def let_go_action() -> ScanAnswer:
    """An action is no longer in force."""
    text = Phrase(QT_TRANSLATE_NOOP("scanning", "The action is over"))
    return ScanAnswer(Outcome.TOLD, text, Phrase(_CARDS_WAIT))


def undone(title: Phrase) -> ScanAnswer:
    """The operation of this title was taken back."""
    text = Phrase(QT_TRANSLATE_NOOP("scanning", "Taken back"))
    return ScanAnswer(Outcome.UNDONE, text, title, detail_context="operations")


def whose_undo(title: Phrase, actor: str) -> ScanAnswer:
    """The newest operation is somebody else's: shown before it is taken back."""
    text = Phrase(
        QT_TRANSLATE_NOOP("scanning", "This was {name}’s. Scan “Undo” once more to take it back"), {"name": actor}
    )
    return ScanAnswer(Outcome.TOLD, text, title, detail_context="operations")


def corner(name: str) -> ScanAnswer:
    """A corner marker was scanned."""
    text = Phrase(QT_TRANSLATE_NOOP("scanning", "Corner {name} of the wall"), {"name": name})
    return ScanAnswer(Outcome.TOLD, text, Phrase(_ASKS_NOTHING))


def train(number: int) -> ScanAnswer:
    """A release train's code was scanned."""
    text = Phrase(QT_TRANSLATE_NOOP("scanning", "Release train {number}"), {"number": number})
    return ScanAnswer(Outcome.TOLD, text, Phrase(_ASKS_NOTHING))


def refused(error: Refused, held: Apply | None = None, subject: Subject | None = None, to: str = "") -> ScanAnswer:
    """Nothing was changed, and why. With `held`, a move over a WIP limit can be insisted on."""
    can_insist = held is not None and isinstance(error, WipLimitReached)
    return ScanAnswer(
        Outcome.REFUSED,
        error.phrase,
        keys=subject.keys if subject else (),
        title=subject.title if subject else "",
        to_name=to,
        error=error,
        can_insist=can_insist,
        held=held if can_insist else None,
        text_context="errors",
    )


def over_limit(column: str, count: int, limit: int) -> Phrase:
    """A column has more cards than it should."""
    text = QT_TRANSLATE_NOOP("scanning", "{column}: {count} cards, limit {limit}")
    return Phrase(text, {"column": column, "count": count, "limit": limit})


def older_print(key: str) -> Phrase:
    """The scanned card is not the newest print."""
    return Phrase(
        QT_TRANSLATE_NOOP("scanning", "{key}: this is an older print. Take it off and hang the newest"), {"key": key}
    )


def reprint(key: str) -> Phrase:
    """The paper says something else than the board."""
    return Phrase(QT_TRANSLATE_NOOP("scanning", "{key} has changed: reprint this card"), {"key": key})


def left_out(count: int) -> Phrase:
    """A picture shows codes that are not of this board."""
    return Phrase(QT_TRANSLATE_NOOP("scanning", "Other codes on the picture, left out: {count}"), {"count": count})


def _confirmed(answer: ScanAnswer) -> ScanAnswer:
    return replace(answer, detail=Phrase(QT_TRANSLATE_NOOP("scanning", "Confirmed: it was so already")))


def joined(names: Sequence[str]) -> str:
    """Return names of a column and a lane as one."""
    return " · ".join(name for name in names if name)


_UNTIL: Final = Phrase(QT_TRANSLATE_NOOP("scanning", "until it is scanned again, or nothing is for 30 seconds"))
_CARDS_WAIT: Final = QT_TRANSLATE_NOOP("scanning", "The next card waits for what is to happen to it")
_ASKS_NOTHING: Final = QT_TRANSLATE_NOOP("scanning", "It is for photos and for people; scanning it changes nothing")
_READY_TO: Final = {
    Action.BLOCK: QT_TRANSLATE_NOOP("scanning", "Next cards: block"),
    Action.UNBLOCK: QT_TRANSLATE_NOOP("scanning", "Next cards: unblock"),
    Action.DONE: QT_TRANSLATE_NOOP("scanning", "Next cards: done"),
    Action.UNDO: QT_TRANSLATE_NOOP("scanning", "Next cards: undo"),
}
