"""What the columns of a table of cards can be, and by which names, in English and Chinese, they are known."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.exchange.dates import looks_like_date

FIELDS: Final[Mapping[str, str]] = {
    "": QT_TRANSLATE_NOOP("import", "leave out"),
    "id": QT_TRANSLATE_NOOP("import", "Key or number"),
    "title": QT_TRANSLATE_NOOP("import", "Title"),
    "notes": QT_TRANSLATE_NOOP("import", "Notes"),
    "column": QT_TRANSLATE_NOOP("import", "Column"),
    "lane": QT_TRANSLATE_NOOP("import", "Swimlane"),
    "type": QT_TRANSLATE_NOOP("import", "Type"),
    "class": QT_TRANSLATE_NOOP("import", "Class of service or priority"),
    "owners": QT_TRANSLATE_NOOP("import", "Owners"),
    "labels": QT_TRANSLATE_NOOP("import", "Labels"),
    "due": QT_TRANSLATE_NOOP("import", "Due date"),
    "goal": QT_TRANSLATE_NOOP("import", "Goal"),
    "checklist": QT_TRANSLATE_NOOP("import", "Checklist"),
    "links": QT_TRANSLATE_NOOP("import", "Links"),
    "comments": QT_TRANSLATE_NOOP("import", "Comments"),
    "blocked": QT_TRANSLATE_NOOP("import", "Blocked, with reason"),
    "blocked_by": QT_TRANSLATE_NOOP("import", "Waits for (keys)"),
    "blocks": QT_TRANSLATE_NOOP("import", "Holds up (keys)"),
    "created": QT_TRANSLATE_NOOP("import", "Made on"),
    "finished": QT_TRANSLATE_NOOP("import", "Finished on"),
    "entered": QT_TRANSLATE_NOOP("import", "Entered the column of this name on"),
    "history": QT_TRANSLATE_NOOP("import", "Moves (time; who; from; to)"),
    "stays": QT_TRANSLATE_NOOP("import", "Time in each status"),
    "parent": QT_TRANSLATE_NOOP("import", "Part of"),
    "archived": QT_TRANSLATE_NOOP("import", "Archived"),
}
"""Names of fields and how people call them, in the order in which they are offered."""

SINGLE: Final = frozenset(
    ("id", "title", "column", "lane", "type", "class", "due", "goal", "created", "finished", "stays", "archived")
)
"""Fields that only one column of a table can be."""

DATES: Final = frozenset(("due", "created", "finished", "entered"))
_NAMES: Final[Mapping[str, str]] = {
    "id": "id key number nr no cardid issuekey ticket ticketid taskid externalid 编号 编码 序号 卡号 需求编号 工单号 键",
    "title": "title name summary subject card task taskname cardtitle headline what 标题 名称 主题 摘要 需求名称 任务名称 任务 需求标题 概要 内容",
    "notes": "notes note description details body text content 描述 备注 说明 详情 详细描述 需求描述",
    "column": "column status state list stage step phase columnname listname bucket bucketname 列 状态 阶段 列表 列名 泳道列 所处阶段",
    "lane": "swimlane lane row swimlanename 泳道 行",
    "type": "type itemtype issuetype worktype kind tracker 类型 需求类型 工作项类型 任务类型",
    "class": "classofservice class service priority urgency 服务类别 优先级 紧急程度 服务等级",
    "owners": "owners owner assignee assignees assignedto assigned responsible members member people who 负责人 经办人 处理人 指派给 责任人 成员 执行人",
    "labels": "labels label tags tag categories category component components 标签 分类 模块",
    "due": "due duedate deadline dueon until 截止日期 到期日 截止时间 截止 期限 计划完成时间",
    "goal": "goal objective 目标",
    "checklist": "checklist todo subtasks steps checklistitems 检查清单 清单 检查项 子任务",
    "links": "links link url attachments attachment 链接 附件 网址",
    "comments": "comments comment 评论 留言",
    "blocked": "blocked blockedreason blockreason impediment flagged flag 阻塞 阻塞原因 受阻 挂起原因",
    "blocked_by": "blockedby dependson waitsfor dependencies predecessors predecessor 依赖 前置任务 被阻塞于 前置",
    "blocks": "blocks successors 后置任务 阻塞了",
    "created": "created createdat createdon creationdate datecreated added addedat createdtime 创建时间 创建日期 创建于 提出时间",
    "finished": "finished finishedat done doneat resolved resolvedat completed completedat completedon closedat closeddate datecompleted 完成时间 完成日期 解决时间 关闭时间 结束时间",
    "parent": "parent epic parentkey epiclink 父任务 父需求 史诗",
    "archived": "archived closed isarchived 已归档 归档",
    "history": "history moves transitions statustransition statustransitions changelog 历史 移动 流转记录 状态流转",
    "stays": "timeinstatus charttimeinstatus",
}
_KNOWN: Final = {name: field for field, names in _NAMES.items() for name in names.split()}
_PUNCTUATION: Final = re.compile(r"[\W_]+")


def plain(name: str) -> str:
    """Return a name of a column as it is compared: in lower case, without blanks and punctuation."""
    return _PUNCTUATION.sub("", name.casefold())


def guess_fields(headers: Sequence[str], rows: Sequence[Sequence[str]], stages: Sequence[str] = ()) -> tuple[str, ...]:
    """Return what each column probably is, by its name; `stages`: names of the board's columns, in which dates may stand.

    Of fields that only one column can be, the first one gets it. Without a title, the first column of longer texts is one.
    """
    fields: list[str] = []
    entered = {plain(stage) for stage in stages}
    for place, header in enumerate(headers):
        name = _KNOWN.get(plain(header), "")
        if plain(header) in entered and _are_dates(rows, place):
            name = "entered"
        elif name not in DATES and name != "" and name in ("column", "class", "archived") and _are_dates(rows, place):
            name = ""
        fields.append("" if name in SINGLE and name in fields else name)
    if "title" not in fields:
        longest = _longest(fields, rows)
        if longest is not None:
            fields[longest] = "title"
    return tuple(fields)


def _are_dates(rows: Sequence[Sequence[str]], place: int) -> bool:
    """Say whether most texts of a column are dates."""
    texts = [row[place] for row in rows[:200] if row[place].strip()]
    return bool(texts) and sum(map(looks_like_date, texts)) > len(texts) * 0.8


def _longest(fields: Sequence[str], rows: Sequence[Sequence[str]]) -> int | None:
    """Return the first column that is nothing yet and whose texts are longer than all others'; None when there is none."""
    sizes = {place: sum(len(row[place]) for row in rows[:200]) for place, field in enumerate(fields) if not field}
    sizes = {place: size for place, size in sizes.items() if size}
    return max(sizes, key=lambda place: (sizes[place], -place)) if sizes else None
