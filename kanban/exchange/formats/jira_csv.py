"""The CSV files that Jira exports (“all fields” or “current fields”), of Cloud and Server, in English, Chinese and German.

They repeat a header once for each value (Labels, Comment, Attachment, links), write times without an offset in the way of the user
who exports, texts in wiki markup, comments as “time;who;text”, and end after 1,000 rows; the rest is then in further files.
Times in each status may be there as a field of the charting plug-in, with numbers in place of the names of statuses.
"""

from collections import Counter, defaultdict
from dataclasses import replace
from typing import Final
from zoneinfo import ZoneInfo

from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase
from kanban.exchange.cards import (
    Content,
    FieldMapping,
    ForeignColumn,
    ForeignFile,
    Parsed,
    Reader,
    Step,
    Table,
)
from kanban.exchange.dialects import Dialect, stays_of
from kanban.exchange.fields import SINGLE, plain
from kanban.exchange.formats.csv_file import is_table, table_cards
from kanban.exchange.tables import headers_of, parse_table
from kanban.exchange.wiki_markup import to_markdown

_KEYS: Final = frozenset(
    ("issue key", "work item key", "key", "问题关键字", "问题键值", "事务密钥", "vorgangsschlüssel")
)
_SUMMARIES: Final = frozenset(("summary", "概要", "摘要", "主题", "zusammenfassung"))
_ALSO: Final = frozenset(
    (
        "issue id",
        "issue type",
        "work type",
        "work item id",
        "project key",
        "status category",
        "问题id",
        "问题类型",
        "vorgangs-id",
    )
)
_NAMES: Final = {
    "id": "issuekey workitemkey key 问题关键字 问题键值 事务密钥 vorgangsschlüssel",
    "title": "summary 概要 摘要 主题 zusammenfassung",
    "notes": "description 描述 beschreibung",
    "column": "status 状态",
    "type": "issuetype worktype workitemtype 问题类型 事务类型 vorgangstyp",
    "class": "priority 优先级 priorität",
    "owners": "assignee 经办人 bearbeiter",
    "labels": "labels 标签 stichwörter components component componentss componentss 模块 komponenten",
    "due": "duedate 到期日 截止日期 fälligkeitsdatum fällig",
    "created": "created 已创建 创建日期 erstellt",
    "finished": "resolved 已解决 解决日期 erledigt",
    "comments": "comment comments 评论 kommentar kommentare",
    "links": "attachment attachments 附件 anhang anhänge",
    "parent": "parentsummary parentkey customfieldepiclink customfieldparentlink 父级概要",
    "blocked": "customfieldflagged flagged 已标记",
    "blocked_by": "inwardissuelinkblocks inwardworkitemlinkblocks inwardlinkblocks",
    "blocks": "outwardissuelinkblocks outwardworkitemlinkblocks outwardlinkblocks",
    "stays": "charttimeinstatus customfieldcharttimeinstatus timeinstatus customfieldtimeinstatus",
    "history": "statustransition statustransitions transitions changelog statushistory statuschanges",
}
_KNOWN: Final = {name: field for field, names in _NAMES.items() for name in names.split()}
_CATEGORY_NAMES: Final = {
    "new": 0,
    "to do": 0,
    "待办": 0,
    "zu erledigen": 0,
    "in progress": 1,
    "indeterminate": 1,
    "正在进行": 1,
    "处理中": 1,
    "in arbeit": 1,
    "done": 2,
    "complete": 2,
    "完成": 2,
    "fertig": 2,
}
_MOST_ROWS: Final = 1000
_ONE_EACH: Final = {"owners": "\n", "labels": "\n"}
"""A cell holds one name, which may have any mark in it."""
_WORD_HEADERS: Final = frozenset(("labels", "标签", "stichwörter"))


def _recognises(name: str, head: str) -> bool:
    if not is_table(name, head):
        return False
    headers = set(headers_of(head))
    known = headers & _KEYS
    return bool(known and headers & _SUMMARIES) and (known != {"key"} or bool(headers & _ALSO))


def _parse(content: Content, step: Step) -> Parsed:
    """Take an export apart.

    Raises:
        NotText, NoRows: see there.
    """
    table = parse_table(content, step)
    return Parsed(content.path, table, mapping=FieldMapping(_fields(table)))


def _fields(table: Table) -> tuple[str, ...]:
    fields: list[str] = []
    for header in table.headers:
        field = _KNOWN.get(plain(header), "")
        fields.append("" if field in SINGLE and field in fields else field)
    return tuple(fields)


def _cards(parsed: Parsed, mapping: FieldMapping | None, zone: ZoneInfo, step: Step) -> ForeignFile:
    table, used = parsed.table, mapping or parsed.mapping
    if table is None or used is None:
        raise LookupError(parsed.path)
    names = _status_names(table, used)
    dialect = Dialect(
        to_markdown, word_headers=_WORD_HEADERS, separators=_ONE_EACH, status_names=lambda number: names.get(number, "")
    )
    found = table_cards(parsed, used, zone, step, program="jira", dialect=dialect)
    return replace(
        found, columns=_ordered(table, used, found.columns), notes=(*found.notes, *_notes(table, used, found, zone))
    )


def _status_names(table: Table, mapping: FieldMapping) -> dict[str, str]:
    """Return the names of statuses by their numbers: a card spends no counted time yet where it is, so that number is its status."""
    if "stays" not in mapping.fields or "column" not in mapping.fields:
        return {}
    stays_at, status_at = mapping.fields.index("stays"), mapping.fields.index("column")
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for row in table.rows:
        here = [stay.column for stay in stays_of(row[stays_at]) if stay.seconds == 0]
        if len(here) == 1 and row[status_at].strip():
            votes[here[0]][row[status_at].strip()] += 1
    return {number: counted.most_common(1)[0][0] for number, counted in votes.items()}


def _ordered(table: Table, mapping: FieldMapping, columns: tuple[ForeignColumn, ...]) -> tuple[ForeignColumn, ...]:
    """Return the statuses by their categories: to do, in progress, done; as they came within each."""
    ranks: dict[str, int] = {}
    headers = [header.casefold() for header in table.headers]
    category_at = next(
        (place for place, name in enumerate(headers) if name in ("status category", "状态类别", "statuskategorie")),
        None,
    )
    status_at = mapping.fields.index("column") if "column" in mapping.fields else None
    if category_at is not None and status_at is not None:
        for row in table.rows:
            rank = _CATEGORY_NAMES.get(row[category_at].strip().casefold())
            if rank is not None:
                ranks.setdefault(row[status_at].strip(), rank)
    placed = [replace(column, done=ranks[column.name] == 2 if column.name in ranks else None) for column in columns]  # noqa: PLR2004
    return tuple(sorted(placed, key=lambda column: ranks.get(column.name, 1)))


def _notes(table: Table, mapping: FieldMapping, found: ForeignFile, zone: ZoneInfo) -> list[Phrase]:
    notes = []
    if {"created", "finished", "comments"} & set(mapping.fields):
        template = QT_TRANSLATE_NOOP(
            "import", "Jira writes times without a time zone; they are read as those of {zone}."
        )
        notes.append(Phrase(template, {"zone": zone.key}))
    if len(table.rows) + len(table.faults) == _MOST_ROWS:
        template = QT_TRANSLATE_NOOP(
            "import",
            "The file ends after 1,000 rows, where Jira stops. Export the others too and choose all files together.",
        )
        notes.append(Phrase(template))
    if not any(card.moves or card.stays for card in found.cards):
        template = QT_TRANSLATE_NOOP(
            "import",
            "The file has no history: a card counts as being in its column since it was made, or since it was resolved.",
        )
        notes.append(Phrase(template))
    elif any(card.stays for card in found.cards):
        template = QT_TRANSLATE_NOOP(
            "import", "Moves are worked out from the time in each status; cards that came back to a status have none."
        )
        notes.append(Phrase(template))
    return notes


READER: Final = Reader("jira", QT_TRANSLATE_NOOP("import", "Jira CSV export"), _recognises, _parse, _cards, order=10)
