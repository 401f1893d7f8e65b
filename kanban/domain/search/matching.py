"""Which of many cards one part of a search holds for."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Final, assert_never

from kanban.domain.board import WorkItem
from kanban.domain.ids import PersonId
from kanban.domain.prints import needs_reprint
from kanban.domain.search import names
from kanban.domain.search.entry import Entry
from kanban.domain.search.folding import fold_name
from kanban.domain.search.look import Look
from kanban.domain.search.measures import compares, measured
from kanban.domain.search.names import Field, Flag
from kanban.domain.search.query import Compare, Either, Has, Is, Not, Part, There, Value, Words

_WORD_BEGINS: Final = re.compile(r"[a-z0-9]")


def select(part: Part, entries: Iterable[Entry], look: Look) -> list[Entry]:
    """Return those of the entries for which a part holds, in their order."""
    match part:
        case Words(text):
            return _with_words(text, entries, look)
        case Either(parts):
            among = list(entries)
            found = {id(entry) for each in parts for entry in select(each, among, look)}
            return [entry for entry in among if id(entry) in found]
        case Not(inner):
            among = list(entries)
            found = {id(entry) for entry in select(inner, among, look)}
            return [entry for entry in among if id(entry) not in found]
        case _:
            holds = _test(part, look)
            return [entry for entry in entries if holds(entry)]


def _with_words(text: str, entries: Iterable[Entry], look: Look) -> list[Entry]:
    """Return the entries on which a text stands, or whose owners have it in their names."""
    people = {person.id for person in look.board.people.values() if text in fold_name(person.name)}
    if not people:
        return [entry for entry in entries if text in entry.text]
    return [entry for entry in entries if text in entry.text or not people.isdisjoint(entry.item.details.owners)]


def _test(part: Has | Is | Compare | There, look: Look) -> Callable[[Entry], bool]:
    """Return what says whether a part holds for an entry."""
    match part:
        case Has(field, values):
            tests = [_has(field, value, look) for value in values]
            return tests[0] if len(tests) == 1 else lambda entry: any(test(entry) for test in tests)
        case Is(flag):
            is_so = _FLAGS[flag]
            return lambda entry: is_so(entry, look)
        case There(measure, there):
            value = measured(measure, look)
            return lambda entry: (value(entry.item) is not None) is there
        case Compare(measure, sign, amount):
            return compares(measure, sign, amount, look)
    assert_never(part)


# Fields


def _has(asked: Field, value: Value, look: Look) -> Callable[[Entry], bool]:
    """Return the test for one value of a field."""
    if not value.exact and value.text in names.NONE | names.ANY:
        return _is_there(asked, look, wanted=value.text in names.ANY)
    fits = _fits(value)
    match asked:
        case Field.OWNER:
            people = _people(value, look)
            return lambda entry: not people.isdisjoint(entry.item.details.owners)
        case Field.COLUMN:
            columns = {column.id for column in look.board.shown_columns() if fits(fold_name(column.name))}
            return lambda entry: entry.item.place is not None and entry.item.place.column_id in columns
        case Field.LANE:
            lanes = {lane.id for lane in look.board.shown_swimlanes() if fits(fold_name(lane.name))}
            return lambda entry: entry.item.place is not None and entry.item.place.swimlane_id in lanes
        case Field.GOAL:
            goals = {goal.id for goal in look.board.shown_goals() if fits(fold_name(goal.name))}
            return lambda entry: entry.item.details.goal_id in goals
        case Field.LABEL:
            return _has_label(fits)
        case Field.TYPE:
            types = _known_as(names.TYPES, fits)
            return lambda entry: entry.item.details.item_type in types or fits(fold_name(entry.item.details.item_type))
        case Field.CLASS:
            classes = _known_as(names.CLASSES, fits)
            return lambda entry: entry.item.details.class_of_service in classes
        case Field.KEY:
            text, exact = value.text, value.exact
            return lambda entry: (key := entry.folded(Field.KEY)) == text or (not exact and key.startswith(text))
        case _:
            wanted = value.text
            return lambda entry: wanted in entry.folded(asked)


def _fits(value: Value) -> Callable[[str], bool]:
    """Return what says whether a name is meant: the whole of it, or what one of its words begins with; Chinese: any part."""
    text = value.text
    if value.exact:
        return lambda name: name == text
    if not _WORD_BEGINS.match(text):
        return lambda name: text in name
    begins = re.compile(f"(?<![a-z0-9]){re.escape(text)}")
    return lambda name: begins.search(name) is not None


def _people(value: Value, look: Look) -> frozenset[PersonId]:
    if not value.exact and value.text in names.ME:
        return look.me
    fits = _fits(value)
    return frozenset(
        person.id
        for person in look.board.people.values()
        if fits(fold_name(person.name)) or fold_name(person.initials) == value.text
    )


def _has_label(fits: Callable[[str], bool]) -> Callable[[Entry], bool]:
    meant: dict[tuple[str, ...], bool] = {}

    def has(entry: Entry) -> bool:
        labels = entry.item.details.labels
        known = meant.get(labels)
        if known is None:
            known = meant[labels] = any(fits(fold_name(label)) for label in labels)
        return known

    return has


def _known_as(called: Mapping[str, tuple[str, ...]], fits: Callable[[str], bool]) -> frozenset[str]:
    return frozenset(value for value, others in called.items() if any(fits(name) for name in (value, *others)))


def _is_there(asked: Field, look: Look, *, wanted: bool) -> Callable[[Entry], bool]:
    """Return the test whether a field has anything in it, or has not."""
    match asked:
        case Field.OWNER:
            return lambda entry: bool(entry.item.details.owners) is wanted
        case Field.GOAL:
            goals = {goal.id for goal in look.board.shown_goals()}
            return lambda entry: (entry.item.details.goal_id in goals) is wanted
        case Field.COLUMN:
            return lambda entry: (entry.item.place is not None) is wanted
        case Field.LANE:
            return lambda entry: (entry.item.place is not None and entry.item.place.swimlane_id is not None) is wanted
        case Field.TYPE:
            return lambda entry: bool(entry.item.details.item_type) is wanted
        case Field.CLASS:
            return lambda _: wanted
        case _:
            return lambda entry: bool(entry.folded(asked)) is wanted


# Flags


def _is_waiting(item: WorkItem, look: Look) -> bool:
    """Say whether an unfinished item depends on one that is on the board and not finished."""
    others = (look.board.items.get(item_id) for item_id in item.details.blocked_by)
    unfinished = any(other is not None and other.on_board and not look.is_done(other) for other in others)
    return unfinished and not look.is_done(item)


def _is_overdue(item: WorkItem, look: Look) -> bool:
    due = item.details.due
    return due is not None and due < look.today and not look.is_done(item)


def _is_out_of_date(entry: Entry, look: Look) -> bool:
    if entry.reprint is None:
        entry.reprint = needs_reprint(look.board, entry.item)
    return entry.reprint


_FLAGS: Final[Mapping[Flag, Callable[[Entry, Look], bool]]] = {
    Flag.BLOCKED: lambda entry, _: entry.item.block is not None,
    Flag.OVERDUE: lambda entry, look: _is_overdue(entry.item, look),
    Flag.WAITING: lambda entry, look: _is_waiting(entry.item, look),
    Flag.MINE: lambda entry, look: not look.me.isdisjoint(entry.item.details.owners),
    Flag.EXPEDITE: lambda entry, _: entry.item.details.class_of_service == "expedite",
    Flag.COMMENTED: lambda entry, _: bool(entry.item.comments),
    Flag.REPRINT: _is_out_of_date,
    Flag.PRINTED: lambda entry, _: entry.item.printed is not None,
    Flag.UNPRINTED: lambda entry, _: entry.item.printed is None,
    Flag.OPEN: lambda entry, look: not look.is_done(entry.item),
    Flag.STARTED: lambda entry, look: entry.item.id in look.times.started and not look.is_done(entry.item),
    Flag.DONE: lambda entry, look: look.is_done(entry.item),
}
