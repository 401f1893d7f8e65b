"""The words on paper that the command line prints, by language. The window has its own, translated like all it shows."""

from kanban.domain.board import ClassOfService
from kanban.domain.card_code import Action
from kanban.printing import WalkPhrases, Words


def words_in(language: str) -> Words:
    """Return the words of a language: "zh_CN", or English for any other."""
    return _chinese() if language == "zh_CN" else Words()


def _chinese() -> Words:
    return Words(
        classes_of_service={
            ClassOfService.EXPEDITE: "加急",
            ClassOfService.FIXED_DATE: "固定日期",
            ClassOfService.STANDARD: "标准",
            ClassOfService.INTANGIBLE: "无形",
        },
        item_types={"requirement": "需求", "bug": "缺陷", "operations": "运营"},
        due="截止 {year}年{month}{day}日",
        months=tuple(f"{number}月" for number in range(1, 13)),
        limit="在制品上限 {limit}",
        corners={"TL": "左上", "TR": "右上", "BR": "右下", "BL": "左下"},
        actions={
            Action.BLOCK: ("阻塞", "先扫卡片，再扫此码：卡片标为阻塞。"),
            Action.UNBLOCK: ("解除阻塞", "先扫卡片，再扫此码：卡片可以继续。"),
            Action.DONE: ("完成", "先扫卡片，再扫此码：卡片移到完成列。"),
            Action.UNDO: ("撤销", "只扫此码：撤销最近一次操作。"),
        },
        printed="{date} · 第 {revision} 版",
        goal="目标：{goal}",
        stick="在此贴一张便利贴，有胶的一边朝上",
        walk=WalkPhrases(
            title="墙面清单",
            page="第 {page} 页，共 {count} 页",
            move="→ 移到“{column}”",
            take_down="取下",
            print="打印并贴在这里",
            look_for="请找一找：上次看到是 {date}",
            never_seen="请找一找：还从未看到过",
            decide="待定；看板：{column}",
            look_at="请看一看：贴了多处、在两列之间或在各列之外",
            reprint="重新打印并替换",
            place="从上往下第 {number} 张，共 {count} 张",
            elsewhere="其他位置",
        ),
    )
