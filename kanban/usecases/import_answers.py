"""What the names in a file of cards stand for on this board: a column that is there, a new one, or nothing."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from kanban.domain.board import ITEM_TYPES, Board, ClassOfService
from kanban.exchange.cards import ForeignColumn, ForeignFile


class Take(StrEnum):
    """What becomes of a name."""

    IS = "is"
    NEW = "new"
    OUT = "out"


@dataclass(frozen=True)
class Answer:
    """What a name of the file becomes; `name` is that of what is there or is made, empty for OUT."""

    take: Take
    name: str = ""


OUT: Final = Answer(Take.OUT)
KINDS: Final = ("columns", "lanes", "people", "classes", "types")
_TAKES: Final = frozenset(take.value for take in Take)
Answered = Mapping[str, Answer]


@dataclass(frozen=True)
class Answers:
    """What the names of a file become, by kind; a name without an answer is left out."""

    columns: Answered = field(default_factory=dict)
    lanes: Answered = field(default_factory=dict)
    people: Answered = field(default_factory=dict)
    classes: Answered = field(default_factory=dict)
    types: Answered = field(default_factory=dict)


_STAGES: Final = (
    (
        "backlog",
        "to do",
        "todo",
        "open",
        "new",
        "inbox",
        "ideas",
        "queue",
        "queued",
        "reopened",
        "selected for development",
        "待办",
        "待处理",
        "未开始",
        "新建",
        "打开",
        "需求池",
        "待规划",
    ),
    ("ready", "next", "up next", "planned", "就绪", "准备就绪", "下一步", "已计划"),
    (
        "in progress",
        "doing",
        "dev",
        "development",
        "in development",
        "wip",
        "进行中",
        "处理中",
        "开发",
        "开发中",
        "正在进行",
    ),
    ("review", "in review", "code review", "评审", "评审中", "审核"),
    ("test", "testing", "in test", "qa", "in qa", "verify", "测试", "测试中", "验证"),
    (
        "done",
        "closed",
        "resolved",
        "finished",
        "complete",
        "completed",
        "released",
        "released / done",
        "完成",
        "已完成",
        "关闭",
        "已关闭",
        "已解决",
        "上线",
        "已上线",
    ),
)
_CLASSES: Final[Mapping[str, ClassOfService]] = {
    **dict.fromkeys(
        ("expedite", "blocker", "highest", "critical", "urgent", "p0", "紧急", "加急", "最高", "阻塞"),
        ClassOfService.EXPEDITE,
    ),
    **dict.fromkeys(("fixed_date", "fixed date", "固定日期", "固定交付日期"), ClassOfService.FIXED_DATE),
    **dict.fromkeys(("intangible", "lowest", "trivial", "无形", "最低", "隐性"), ClassOfService.INTANGIBLE),
}
_TYPES: Final[Mapping[str, str]] = {
    **dict.fromkeys(("bug", "defect", "fault", "缺陷", "故障", "错误"), "bug"),
    **dict.fromkeys(
        (
            "operations",
            "operation",
            "ops",
            "incident",
            "support",
            "service request",
            "chore",
            "运维",
            "运营",
            "事件",
            "服务请求",
        ),
        "operations",
    ),
}
_PICTURES: Final = re.compile(r"[^\w\s/&-]+")


def plain_name(name: str) -> str:
    """Return a name as it is compared: in lower case, without pictures, marks and double blanks."""
    return " ".join(_PICTURES.sub(" ", name.casefold()).split())


def suggest(file: ForeignFile, board: Board) -> Answers:
    """Return what the names in a file most probably stand for; what is not known is made new, where a card is in it."""
    cards = file.cards
    return Answers(
        _columns(file, board),
        _named((card.lane for card in cards), {lane.name: lane.name for lane in board.shown_swimlanes()}),
        _named(
            (owner for card in cards for owner in card.owners),
            {p.name: p.name for p in board.shown_people()},
            _local_part,
        ),
        {name: _class_of(name) for name in _once(card.class_of_service for card in cards)},
        {
            name: Answer(Take.IS, _TYPES.get(plain_name(name), ITEM_TYPES[0]))
            for name in _once(card.type for card in cards)
        },
    )


def _once(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(filter(None, names)))


def _class_of(name: str) -> Answer:
    return Answer(Take.IS, _CLASSES.get(plain_name(name), ClassOfService.STANDARD).value)


def _columns(file: ForeignFile, board: Board) -> dict[str, Answer]:
    used = {card.column for card in file.cards}
    known = {plain_name(column.name): column.name for column in reversed(board.shown_columns())}
    first = board.shown_columns()[0].name
    taken: dict[str, Answer] = {}
    for column in file.columns:
        there = known.get(plain_name(column.name)) or _alike(column, board)
        if there is not None:
            taken[column.name] = Answer(Take.IS, there)
        elif column.closed:
            taken[column.name] = Answer(Take.IS, first) if column.name in used else OUT
        else:
            taken[column.name] = (
                Answer(Take.NEW, column.name[:60]) if column.name in used or column.done is not None else OUT
            )
    return taken


def _alike(column: ForeignColumn, board: Board) -> str | None:
    """Return the name of the board's column that usually means the same; None when it has none."""
    name = plain_name(column.name)
    for group in _STAGES:
        if name in group:
            found = next((c.name for c in board.shown_columns() if plain_name(c.name) in group), None)
            if found is not None:
                return found
            finish = board.finished_column()
            return finish.name if group is _STAGES[-1] and finish is not None and column.done is not False else None
    return None


def _named(
    names: Iterable[str], known: Mapping[str, str], other: Callable[[str], str] | None = None
) -> dict[str, Answer]:
    by_name = {plain_name(name): name for name in known}
    found = {}
    for name in _once(names):
        there = by_name.get(plain_name(name)) or (by_name.get(plain_name(other(name))) if other is not None else None)
        found[name] = Answer(Take.IS, there) if there is not None else Answer(Take.NEW, name[:60].strip())
    return found


def _local_part(name: str) -> str:
    """Return the person's name in an address like li.wei@example.com."""
    return name.partition("@")[0].replace(".", " ") if "@" in name else name


def plain_answers(answers: Answers) -> dict[str, dict[str, list[str]]]:
    """Return answers as lists and texts, to be kept."""
    return {
        kind: {name: [answer.take.value, answer.name] for name, answer in getattr(answers, kind).items()}
        for kind in KINDS
    }


def with_kept(suggested: Answers, kept: object, board: Board) -> Answers:
    """Return what is suggested, with what was decided for these names before, as far as it still holds on this board."""
    if not isinstance(kept, dict):
        return suggested
    there = {
        "columns": {column.name for column in board.shown_columns()},
        "lanes": {lane.name for lane in board.shown_swimlanes()},
        "people": {person.name for person in board.shown_people()},
        "classes": {service.value for service in ClassOfService},
        "types": set(ITEM_TYPES),
    }
    changed = {}
    for kind in KINDS:
        found = dict(getattr(suggested, kind))
        before = kept.get(kind)
        for name, answer in before.items() if isinstance(before, dict) else ():
            fits = isinstance(answer, list) and len(answer) == 2 and answer[0] in _TAKES  # noqa: PLR2004
            if not fits or name not in found or (answer[0] == Take.IS and answer[1] not in there[kind]):
                continue
            if answer[0] != Take.NEW or answer[1] not in there[kind]:
                found[name] = Answer(Take(answer[0]), str(answer[1]))
        changed[kind] = found
    return Answers(**changed)
