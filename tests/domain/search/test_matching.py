"""What a search finds."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban.domain.board import (
    Block,
    Board,
    BoardFacts,
    ChecklistEntry,
    ClassOfService,
    Column,
    Comment,
    ItemDetails,
    Link,
    Person,
    Place,
    Print,
    Swimlane,
    WorkItem,
)
from kanban.domain.business.values import Goal
from kanban.domain.ids import BoardId, ColumnId, GoalId, ItemId, PersonId, SwimlaneId
from kanban.domain.prints import card_digest
from kanban.domain.search import SearchIndex, Times, parse

NOW = datetime(2026, 3, 4, 1, 0, tzinfo=UTC)
"""A Wednesday, nine in the morning in Shanghai."""


def item(
    number: int, title: str, column: int, *, lane: int | None = None, days: int = 0, **details: object
) -> WorkItem:
    since = NOW - timedelta(days=days)
    place = Place(ColumnId(column), None if lane is None else SwimlaneId(lane), str(number), since)
    made = ItemDetails(title, **details)  # type: ignore[arg-type]
    return WorkItem(ItemId(number), number, f"R-{number}", made, since, place)


@pytest.fixture
def board() -> Board:
    """Backlog, Dev (started), Done; lanes Web and 运营; Li Wei, 王芳 and Ann; six cards."""
    made = Board(BoardFacts(BoardId(1), "Team", "TE", "Asia/Shanghai"))
    for number, name in enumerate(("Backlog", "Dev", "Done"), 1):
        made.columns[ColumnId(number)] = Column(
            ColumnId(number), name, number, started=name == "Dev", finished=name == "Done"
        )
    for number, name in enumerate(("Web", "运营"), 1):
        made.swimlanes[SwimlaneId(number)] = Swimlane(SwimlaneId(number), name, number)
    for number, (name, short) in enumerate((("Li Wei", "LW"), ("王芳", "王芳"), ("Ann Oliver", "AO")), 1):
        made.people[PersonId(number)] = Person(PersonId(number), name, short)
    made.goals[GoalId(1)] = Goal(GoalId(1), "Earn trust")
    owners = {name: (PersonId(number),) for number, name in enumerate(("li", "wang", "ann"), 1)}
    cards = [
        item(
            1, "Refund Café 退款", 1, lane=1, days=9, owners=owners["li"], labels=("payment",), due=date(2026, 3, 3),
            description="Notes about\nthe ledger", goal_id=GoalId(1),
        ),
        item(
            2, "Coupons", 2, lane=2, days=3, owners=owners["wang"], labels=("支付", "pay back"), due=date(2026, 3, 8),
            checklist=(ChecklistEntry("接口 API", done=True), ChecklistEntry("Docs")), item_type="bug",
            blocked_by=(ItemId(1),),
        ),
        item(3, "Login", 2, days=0, class_of_service=ClassOfService.EXPEDITE, links=(Link("https://wiki/x", "Spec"),)),
        item(4, "Old payout", 3, owners=(PersonId(1), PersonId(3)), due=date(2026, 3, 1), item_type="operations"),
        item(5, "Search", 1, days=1, due=date(2026, 3, 20), blocked_by=(ItemId(4),)),
        item(12, "Twelve", 1, days=30),
    ]  # fmt: skip
    for card in cards:
        made.items[card.id] = card
    blocked = made.items[ItemId(3)]
    made.items[ItemId(3)] = replace(blocked, block=Block("No phone", NOW - timedelta(days=2)))
    said = (Comment(1, "Ask the bank", NOW, "ann"),)
    made.items[ItemId(5)] = replace(made.items[ItemId(5)], comments=said)
    for number, digest in ((1, card_digest(made, made.items[ItemId(1)])), (2, "old")):
        made.items[ItemId(number)] = replace(made.items[ItemId(number)], printed=Print(1, digest, NOW))
    return made


TIMES = Times(
    started={ItemId(2): NOW - timedelta(days=11), ItemId(3): NOW, ItemId(4): NOW - timedelta(days=20)},
    finished={ItemId(4): NOW - timedelta(days=8)},
    changed={ItemId(1): NOW - timedelta(days=1), ItemId(2): NOW},
)


@pytest.mark.parametrize(
    ("texts", "numbers"),
    [
        (("", " "), {1, 2, 3, 4, 5, 12}),
        (("refund", "REFUND", "ＲＥＦＵＮＤ", "efun"), {1}),
        (("cafe", "CAFÉ"), {1}),
        (("款",), {1}),
        (("r-1",), {1, 12}),
        (("about the", '"about the ledger"'), {1}),
        (("ledger about",), {1}),
        (('"ledger about"',), set()),
        (("payment 退款", "退款 payment"), {1}),
        (("docs", "api", "接口"), {2}),
        (("spec", "wiki/x"), {3}),
        (("bank",), {5}),
        (("phone", "reason:phone", "原因:no"), {3}),
        (("wei",), {1, 4}),
        (("王",), {2}),
        (("owner:li", "owner:wei", "负责人:li", "owner:lw", 'owner:"li wei"'), {1, 4}),
        (("owner:oli", "assignee:ann"), {4}),
        (("owner:芳", "负责人:王"), {2}),
        (('owner:"li"', "owner:nobody", "owner:ei"), set()),
        (("owner:none", "负责人:无", "-owner:any"), {3, 5, 12}),
        (("owner:me", "mine", "我的", "负责人:我"), {2}),
        (("label:pay", "标签:支付,payment"), {1, 2}),
        (("label:back", "标签:支付"), {2}),
        (("label:none", "标签:没有"), {3, 4, 5, 12}),
        (("type:bug", "类型:缺陷"), {2}),
        (("type:op", "类型:运维"), {4}),
        (("class:exp", "服务类别:加急", "expedite", "加急"), {3}),
        (("lane:web", '泳道:"Web"'), {1}),
        (("lane:运",), {2}),
        (("lane:none", "泳道:无"), {3, 4, 5, 12}),
        (("column:dev", "列:Dev", "status:dev"), {2, 3}),
        (("goal:trust", "目标:earn"), {1}),
        (("goal:none",), {2, 3, 4, 5, 12}),
        (("key:r-1", "编号:r-1"), {1, 12}),
        (('key:"r-1"',), {1}),
        (("title:search", "标题:sear"), {5}),
        (("notes:ledger", "备注:ledger"), {1}),
        (("notes:refund",), set()),
        (("comment:bank", "评论:bank", "commented", "有评论", "comment:any"), {5}),
        (("checklist:docs", "清单:接口", "checklist:any"), {2}),
        (("link:wiki", "链接:spec"), {3}),
        (("blocked", "阻塞", "is:blocked", "是:受阻", "blocked>=3", "阻塞>2天"), {3}),
        (("blocked>3",), set()),
        (("overdue", "逾期", "due<0d"), {1}),
        (("waiting", "等待"), {2}),
        (("reprint", "需重印"), {2}),
        (("printed", "已打印"), {1, 2}),
        (("unprinted", "未打印", "-printed"), {3, 4, 5, 12}),
        (("is:open", "是:未完成"), {1, 2, 3, 5, 12}),
        (("is:started", "是:已开始"), {2, 3}),
        (("is:done", "是:完成"), {4}),
        (("due<7d", "截止<7天", "due<1w"), {1, 2}),
        (("due=4d", "due:4d", "due:2026-03-08", "截止:2026年3月8日"), {2}),
        (("due<=2026-03-03",), {1, 4}),
        (("due>2026-03-03",), {2, 5}),
        (("due:yesterday", "截止:昨天"), {1}),
        (("due:this-week", "截止:本周"), {1, 2}),
        (("due>this-week", "due>=next-week"), {5}),
        (("due:none", "截止:无"), {3, 12}),
        (("age>10d", "年龄>10天", "age=12", "age>1w"), {2}),
        (("age<=1d", "age:1"), {3}),
        (("age:none",), {1, 4, 5, 12}),
        (("days>3", "天数>3", "days>=4 "), {1, 2, 12}),
        (("days=1", "days<2"), {3, 4}),
        (("added:today", "新增:今天", "added<2d"), {3, 4}),
        (("added:yesterday",), {5}),
        (("changed<3d", "更新<3天"), {1, 2}),
        (("changed<2d", "changed:today"), {2}),
        (("finished:last-week", "完成:上周", "finished=9d"), {4}),
        (("checklist>=50%", "清单=50%"), {2}),
        (("checklist<50%",), set()),
        (("refund | login", "退款|login", "login or café"), {1, 3}),
        (("owner:li -is:done",), {1}),
        (("-owner:li -blocked | overdue",), {2, 5, 12}),
    ],
)
def test_each_field_in_both_languages(board: Board, texts: tuple[str, ...], numbers: set[int]) -> None:
    index = SearchIndex(board, times=TIMES, actor="王芳")
    for text in texts:
        assert {board.items[found].number for found in index.find(parse(text), NOW)} == numbers, text


def test_a_day_begins_where_the_board_is(board: Board) -> None:
    index = SearchIndex(board)
    late = datetime(2026, 3, 4, 16, 30, tzinfo=UTC)  # half past midnight on the 5th in Shanghai
    assert index.find(parse("added:yesterday"), late) == {ItemId(3), ItemId(4)}
    assert index.find(parse("added:today"), late) == frozenset()


def test_names_of_people_are_taken_from_the_board_as_it_is(board: Board) -> None:
    index = SearchIndex(board)
    board.people[PersonId(1)] = Person(PersonId(1), "Zhao Wei", "ZW")
    assert index.find(parse("zhao"), NOW) == index.find(parse("owner:zhao"), NOW) == {ItemId(1), ItemId(4)}
    assert index.find(parse("owner:li"), NOW) == frozenset()
    index.find(parse("reprint"), NOW)
    index.forget_paper()
    assert index.find(parse("reprint"), NOW) == {ItemId(1), ItemId(2)}


_TITLES = st.sampled_from(["Pay", "退款", "pay back", "Ａ", "é"])
_STEPS = st.lists(st.tuples(st.integers(1, 6), _TITLES, st.booleans()), max_size=20)


@given(_STEPS, st.sampled_from(["pay", "退", "a", "e", "-pay", "label:pay", "title:pay | key:r-2"]))
def test_an_index_that_was_kept_up_to_date_is_like_a_new_one(steps: list[tuple[int, str, bool]], text: str) -> None:
    board = Board(BoardFacts(BoardId(1), "Team", "TE", "UTC"))
    index = SearchIndex(board)
    for number, title, there in steps:
        card = replace(item(number, title, 1, labels=(title,)), archived=not there)
        board.items[card.id] = card
        if there:
            index.put(card)
        else:
            index.forget(card.id)
        assert index.find(parse(text), NOW) == SearchIndex(board).find(parse(text), NOW)
        assert len(index) == len(list(board.cards()))
