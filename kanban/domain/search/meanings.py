"""What each field, flag and measure of a search means, in a few words for the list of completions; context "search"."""

from typing import Final

from kanban.domain.search.names import Field, Flag, Measure
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

OF_FIELDS: Final = {
    Field.OWNER: Phrase(QT_TRANSLATE_NOOP("search", "who owns it; me, none")),
    Field.LABEL: Phrase(QT_TRANSLATE_NOOP("search", "a label; none")),
    Field.COLUMN: Phrase(QT_TRANSLATE_NOOP("search", "in this column")),
    Field.LANE: Phrase(QT_TRANSLATE_NOOP("search", "in this swimlane")),
    Field.GOAL: Phrase(QT_TRANSLATE_NOOP("search", "what it is for; none")),
    Field.TYPE: Phrase(QT_TRANSLATE_NOOP("search", "requirement, bug, operations")),
    Field.CLASS: Phrase(QT_TRANSLATE_NOOP("search", "the class of service")),
    Field.KEY: Phrase(QT_TRANSLATE_NOOP("search", "the key, or its beginning")),
    Field.TITLE: Phrase(QT_TRANSLATE_NOOP("search", "words of the title only")),
    Field.NOTES: Phrase(QT_TRANSLATE_NOOP("search", "words of the notes only")),
    Field.CHECKLIST: Phrase(QT_TRANSLATE_NOOP("search", "words of the checklist only; none")),
    Field.COMMENT: Phrase(QT_TRANSLATE_NOOP("search", "words of the comments only")),
    Field.LINK: Phrase(QT_TRANSLATE_NOOP("search", "words of the links only")),
    Field.REASON: Phrase(QT_TRANSLATE_NOOP("search", "why it is blocked")),
    Field.IS: Phrase(QT_TRANSLATE_NOOP("search", "open, started, done, blocked…")),
}
OF_FLAGS: Final = {
    Flag.BLOCKED: Phrase(QT_TRANSLATE_NOOP("search", "cannot go on")),
    Flag.OVERDUE: Phrase(QT_TRANSLATE_NOOP("search", "unfinished after its due day")),
    Flag.WAITING: Phrase(QT_TRANSLATE_NOOP("search", "depends on an unfinished card")),
    Flag.MINE: Phrase(QT_TRANSLATE_NOOP("search", "owned by me")),
    Flag.EXPEDITE: Phrase(QT_TRANSLATE_NOOP("search", "to be expedited")),
    Flag.COMMENTED: Phrase(QT_TRANSLATE_NOOP("search", "somebody commented on it")),
    Flag.REPRINT: Phrase(QT_TRANSLATE_NOOP("search", "its paper is out of date")),
    Flag.PRINTED: Phrase(QT_TRANSLATE_NOOP("search", "has a paper card")),
    Flag.UNPRINTED: Phrase(QT_TRANSLATE_NOOP("search", "has no paper card yet")),
    Flag.OPEN: Phrase(QT_TRANSLATE_NOOP("search", "not finished")),
    Flag.STARTED: Phrase(QT_TRANSLATE_NOOP("search", "started and not finished")),
    Flag.DONE: Phrase(QT_TRANSLATE_NOOP("search", "finished")),
}
OF_MEASURES: Final = {
    Measure.DUE: Phrase(QT_TRANSLATE_NOOP("search", "due<7d, due:today, due:this-week")),
    Measure.AGE: Phrase(QT_TRANSLATE_NOOP("search", "days since its start: age>10d")),
    Measure.DAYS: Phrase(QT_TRANSLATE_NOOP("search", "days in its column: days>3d")),
    Measure.BLOCKED: Phrase(QT_TRANSLATE_NOOP("search", "days since it was blocked: blocked>2d")),
    Measure.ADDED: Phrase(QT_TRANSLATE_NOOP("search", "added<7d, added:today")),
    Measure.CHANGED: Phrase(QT_TRANSLATE_NOOP("search", "changed<2d, changed:today")),
    Measure.FINISHED: Phrase(QT_TRANSLATE_NOOP("search", "finished:this-week, finished<7d")),
    Measure.CHECKLIST: Phrase(QT_TRANSLATE_NOOP("search", "checklist<50%: done so far")),
}
