"""How a search is read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban.domain.search import parse, quoted
from kanban.domain.search.names import DueWord, Field, Flag, Measure
from kanban.domain.search.query import Compare, Either, Has, Is, Not, Part, There, Value, Words, asks_log


def has(field: Field, *texts: str) -> Has:
    return Has(field, tuple(Value(text) for text in texts))


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("", ()),
        ("   ", ()),
        ("Refund", (Words("refund"),)),
        ("ＲＥＦＵＮＤ　退款", (Words("refund"), Words("退款"))),
        ("Café", (Words("cafe"),)),
        ('"pay  Now" x', (Words("pay now"), Words("x"))),
        ("“pay now”", (Words("pay now"),)),
        ("「退 款」", (Words("退 款"),)),
        ("-pay", (Not(Words("pay")),)),
        ('-"pay now"', (Not(Words("pay now")),)),
        ("R-12 e-mail", (Words("r-12"), Words("e-mail"))),
        ("a | b", (Either((Words("a"), Words("b"))),)),
        ("a|b c", (Either((Words("a"), Words("b"))), Words("c"))),
        ("a or b OR c", (Either((Words("a"), Words("b"), Words("c"))),)),
        ("退款 或 支付", (Either((Words("退款"), Words("支付"))),)),
        ("a or", (Words("a"),)),
        ("| a |", (Words("a"),)),
        ("owner:Li", (has(Field.OWNER, "li"),)),
        ("负责人：李", (has(Field.OWNER, "李"),)),
        ("owner:li,王", (has(Field.OWNER, "li", "王"),)),
        ('lane:"Web Shop"', (Has(Field.LANE, (Value("web shop", exact=True),)),)),
        ('label:"say ""hi"""', (Has(Field.LABEL, (Value('say "hi"', exact=True),)),)),
        ("-label:支付", (Not(has(Field.LABEL, "支付")),)),
        ("标签=x", (has(Field.LABEL, "x"),)),
        ("blocked", (Is(Flag.BLOCKED),)),
        ("阻塞 逾期", (Is(Flag.BLOCKED), Is(Flag.OVERDUE))),
        ('"blocked"', (Words("blocked"),)),
        ("open done", (Words("open"), Words("done"))),
        ("is:open", (Is(Flag.OPEN),)),
        ("是:已完成", (Is(Flag.DONE),)),
        ("is:blocked,overdue", (Either((Is(Flag.BLOCKED), Is(Flag.OVERDUE))),)),
        ("due<7d", (Compare(Measure.DUE, "<", 7),)),
        ("截止＜7天", (Compare(Measure.DUE, "<", 7),)),
        ("age>=2w", (Compare(Measure.AGE, ">=", 14),)),
        ("年龄≥2周", (Compare(Measure.AGE, ">=", 14),)),
        ("days>3", (Compare(Measure.DAYS, ">", 3),)),
        ("blocked>2d", (Compare(Measure.BLOCKED, ">", 2),)),
        ("due<=2026-12-01", (Compare(Measure.DUE, "<=", date(2026, 12, 1)),)),
        ("due:2026年12月1日", (Compare(Measure.DUE, "=", date(2026, 12, 1)),)),
        ("due:today", (Compare(Measure.DUE, "=", DueWord.TODAY),)),
        ('due:"this week"', (Compare(Measure.DUE, "=", DueWord.THIS_WEEK),)),
        ("截止:本周", (Compare(Measure.DUE, "=", DueWord.THIS_WEEK),)),
        ("due:none", (There(Measure.DUE, there=False),)),
        ("due:none,today", (Either((There(Measure.DUE, there=False), Compare(Measure.DUE, "=", DueWord.TODAY))),)),
        ("finished:last-week", (Compare(Measure.FINISHED, "=", DueWord.LAST_WEEK),)),
        ("checklist<50%", (Compare(Measure.CHECKLIST, "<", 50),)),
        ("checklist:api", (has(Field.CHECKLIST, "api"),)),
        ("清单:接口", (has(Field.CHECKLIST, "接口"),)),
        ("http://example.org 12:30 Re:", (Words("http://example.org"), Words("12:30"), Words("re:"))),
        ("-", (Words("-"),)),
    ],
)
def test_what_is_understood(text: str, parts: tuple[Part, ...]) -> None:
    query = parse(text)
    assert query.parts == parts
    assert query.problems == ()


@pytest.mark.parametrize(
    ("text", "parts", "problem"),
    [
        ('x "open', (Words("x"), Words("open")), (2, 7, "The quotation mark is not closed.")),
        ("wrong:li", (Words("wrong:li"),), (0, 8, "There is no field “wrong”; it is looked for as a word.")),
        ("a owner:", (Words("a"),), (2, 8, "Nothing stands behind “owner:” yet.")),
        ("owner>3", (Words("owner>3"),), (0, 7, "“owner” is neither more nor less; write “owner:” and a value.")),
        (
            "due<soon",
            (Words("due<soon"),),
            (0, 8, "“soon” is neither a day like 2026-12-24 nor a number of days like 7d."),
        ),
        (
            "due<2026-02-30",
            (Words("due<2026-02-30"),),
            (0, 14, "“2026-02-30” is neither a day like 2026-12-24 nor a number of days like 7d."),
        ),
        ("age>x", (Words("age>x"),), (0, 5, "“x” is not a number of days like 7d.")),
        ("checklist>x", (Words("checklist>x"),), (0, 11, "“x” is not a share like 50%.")),
        ("is:purple", (Words("is:purple"),), (0, 9, "There is nothing called “purple” that a card can be.")),
    ],
)
def test_what_is_not_understood_is_looked_for_as_words(
    text: str, parts: tuple[Part, ...], problem: tuple[int, int, str]
) -> None:
    query = parse(text)
    assert query.parts == parts
    assert [(found.start, found.end, str(found.why)) for found in query.problems] == [problem]


_SIGNS = st.sampled_from([*' "“”:<>=-|,，：＜ \u3000', "owner", "due", "截止", "阻塞", "or", "7d", "is", "none"])


@given(st.lists(_SIGNS | st.characters(), max_size=30).map("".join))
def test_nothing_is_ever_refused(text: str) -> None:
    query = parse(text)
    assert query.text == text
    assert all(0 <= found.start < found.end <= len(text) for found in query.problems)


@given(st.text(min_size=1).filter(lambda text: text.strip() != ""))
def test_a_quoted_value_is_read_as_it_is(text: str) -> None:
    from kanban.domain.search.folding import fold

    query = parse(f"label:{quoted(text)}")
    assert query.problems == () or fold(text) == ""
    assert query.parts == ((Has(Field.LABEL, (Value(fold(text), exact=True),)),) if fold(text) else ())


def test_what_only_the_log_knows() -> None:
    assert asks_log(parse("x -age>3"))
    assert asks_log(parse("a | is:started"))
    assert not asks_log(parse("due<7d days>3 blocked owner:li"))
