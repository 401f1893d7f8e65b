"""What can be asked for in a search, and how it is called in English and in Chinese; both are always understood."""

from enum import StrEnum
from typing import Final


class Field(StrEnum):
    """What is compared with a text: `owner:li`."""

    OWNER = "owner"
    LABEL = "label"
    COLUMN = "column"
    LANE = "lane"
    GOAL = "goal"
    TYPE = "type"
    CLASS = "class"
    KEY = "key"
    TITLE = "title"
    NOTES = "notes"
    CHECKLIST = "checklist"
    COMMENT = "comment"
    LINK = "link"
    REASON = "reason"
    IS = "is"


class Measure(StrEnum):
    """What is compared with a number or a day: `age>10d`, `due<=2026-12-24`."""

    DUE = "due"
    AGE = "age"
    DAYS = "days"
    BLOCKED = "blocked"
    ADDED = "added"
    CHANGED = "changed"
    FINISHED = "finished"
    CHECKLIST = "checklist"


class Flag(StrEnum):
    """What is so or not so: `blocked`. Those that are common words, too, are flags behind `is:` only."""

    BLOCKED = "blocked"
    OVERDUE = "overdue"
    WAITING = "waiting"
    MINE = "mine"
    EXPEDITE = "expedite"
    COMMENTED = "commented"
    REPRINT = "reprint"
    PRINTED = "printed"
    UNPRINTED = "unprinted"
    OPEN = "open"
    STARTED = "started"
    DONE = "done"


class DueWord(StrEnum):
    """A day or a week as a word."""

    TODAY = "today"
    TOMORROW = "tomorrow"
    YESTERDAY = "yesterday"
    THIS_WEEK = "this-week"
    NEXT_WEEK = "next-week"
    LAST_WEEK = "last-week"


CHINESE_FIELDS: Final = {
    Field.OWNER: ("负责人", "所有者", "经办人"),
    Field.LABEL: ("标签",),
    Field.COLUMN: ("列", "状态"),
    Field.LANE: ("泳道",),
    Field.GOAL: ("目标",),
    Field.TYPE: ("类型",),
    Field.CLASS: ("服务类别", "服务等级", "级别"),
    Field.KEY: ("编号",),
    Field.TITLE: ("标题",),
    Field.NOTES: ("备注", "说明", "描述"),
    Field.CHECKLIST: ("清单", "检查清单", "检查项"),
    Field.COMMENT: ("评论",),
    Field.LINK: ("链接",),
    Field.REASON: ("原因", "阻塞原因"),
    Field.IS: ("是",),
}
CHINESE_MEASURES: Final = {
    Measure.DUE: ("截止", "截止日期", "到期"),
    Measure.AGE: ("年龄", "在制", "龄期"),
    Measure.DAYS: ("天数", "停留"),
    Measure.BLOCKED: ("阻塞", "受阻"),
    Measure.ADDED: ("新增", "创建"),
    Measure.CHANGED: ("更新", "变更"),
    Measure.FINISHED: ("完成", "完成于"),
    Measure.CHECKLIST: ("清单", "检查清单", "检查项"),
}
CHINESE_FLAGS: Final = {
    Flag.BLOCKED: ("阻塞", "受阻"),
    Flag.OVERDUE: ("逾期", "过期"),
    Flag.WAITING: ("等待", "有依赖"),
    Flag.MINE: ("我的",),
    Flag.EXPEDITE: ("加急",),
    Flag.COMMENTED: ("有评论",),
    Flag.REPRINT: ("需重印", "重印"),
    Flag.PRINTED: ("已打印",),
    Flag.UNPRINTED: ("未打印",),
    Flag.OPEN: ("未完成",),
    Flag.STARTED: ("已开始", "进行中"),
    Flag.DONE: ("已完成", "完成"),
}
_CHINESE_DUE: Final = {
    DueWord.TODAY: ("今天",),
    DueWord.TOMORROW: ("明天",),
    DueWord.YESTERDAY: ("昨天",),
    DueWord.THIS_WEEK: ("本周", "这周"),
    DueWord.NEXT_WEEK: ("下周",),
    DueWord.LAST_WEEK: ("上周",),
}
_MORE_FIELDS: Final = {
    Field.OWNER: ("owners", "assignee"),
    Field.LABEL: ("labels", "tag"),
    Field.COLUMN: ("col", "status"),
    Field.LANE: ("swimlane",),
    Field.CLASS: ("service",),
    Field.NOTES: ("note", "description"),
    Field.COMMENT: ("comments",),
    Field.LINK: ("links",),
}
_ONLY_BEHIND_IS: Final = frozenset((Flag.OPEN, Flag.STARTED, Flag.DONE))


FIELDS: Final = {
    **{field.value: field for field in Field},
    **{name: field for field, names in _MORE_FIELDS.items() for name in names},
    **{name: field for field, names in CHINESE_FIELDS.items() for name in names},
}
MEASURES: Final = {
    **{measure.value: measure for measure in Measure},
    **{name: measure for measure, names in CHINESE_MEASURES.items() for name in names},
}
FLAGS: Final = {
    **{flag.value: flag for flag in Flag},
    **{name: flag for flag, names in CHINESE_FLAGS.items() for name in names},
}
"""All flags, as they may stand behind `is:`."""
BARE_FLAGS: Final = {name: flag for name, flag in FLAGS.items() if flag not in _ONLY_BEHIND_IS}
"""Those that may stand alone."""
DUE_WORDS: Final = {
    **{word.value: word for word in DueWord},
    **{word.value.replace("-", " "): word for word in DueWord},
    **{name: word for word, names in _CHINESE_DUE.items() for name in names},
}
TYPES: Final = {"requirement": ("需求",), "bug": ("缺陷",), "operations": ("运营", "运维")}
"""The types of items, by what else they are called."""
CLASSES: Final = {
    "expedite": ("加急",),
    "fixed_date": ("fixed date", "固定日期"),
    "standard": ("标准",),
    "intangible": ("无形",),
}
"""The classes of service, by what else they are called."""
NONE: Final = frozenset(("none", "无", "没有"))
ANY: Final = frozenset(("any", "有", "任意"))
ME: Final = frozenset(("me", "我"))
OR: Final = frozenset(("or", "或", "或者"))
