"""Cards of tables, Jira exports and Trello exports, with the oddities that such files have."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from kanban.domain.board import ChecklistEntry, Link
from kanban.exchange.cards import FieldMapping, ForeignCard, ForeignComment, ForeignFile, ForeignStay
from kanban.exchange.reading import cards_of, read_files, remember, remembered
from kanban.exchange.wiki_markup import to_markdown
from tests.exchange.jira_files import jira_rows, jira_text
from tests.exchange.trello_files import LISTS, made_at, trello_text

_ZONE = ZoneInfo("Asia/Shanghai")


def _read(tmp_path: Path, *texts: str, mapping: FieldMapping | None = None, stages: Sequence[str] = ()) -> ForeignFile:
    paths = []
    for number, text in enumerate(texts):
        paths.append(tmp_path / f"file{number}")
        paths[-1].write_text(text, "utf-8")
    return cards_of(read_files(paths, stages=stages), mapping, _ZONE)


def _by_id(file: ForeignFile) -> dict[str, ForeignCard]:
    return {card.external_id: card for card in file.cards}


def test_a_chinese_table_is_understood(tmp_path: Path) -> None:
    text = (
        "编号,标题,状态,优先级,负责人,标签,截止日期,备注\n"
        "T-1,支付一键完成,开发中,紧急,王芳、李伟,支付、双十一,2026/3/12,第一行\n"
    )
    (card,) = _read(tmp_path, text).cards
    assert (card.key, card.title, card.column, card.class_of_service) == ("T-1", "支付一键完成", "开发中", "紧急")
    assert (card.owners, card.labels, card.due) == (("王芳", "李伟"), ("支付", "双十一"), date(2026, 3, 12))
    assert card.notes == "第一行"


def test_rows_without_a_title_twice_the_same_id_and_dates_that_are_none(tmp_path: Path) -> None:
    text = "Key,Title,Due\nA-1,one,tomorrow\n,two,2026-01-01\nA-1,again,\nA-2,,\n"
    found = _read(tmp_path, text)
    assert [card.title for card in found.cards] == ["one", "two"]
    assert [(fault.line, str(fault.reason)) for fault in found.faults] == [
        (4, "“A-1” is in line 2 already"),
        (5, "it has no title"),
    ]
    assert [(doubt.line, str(doubt.reason)) for doubt in found.doubts] == [
        (2, "“tomorrow” is not a date that can be read; left out")
    ]


def test_cards_without_keys_are_known_by_their_titles(tmp_path: Path) -> None:
    first = _read(tmp_path, "Title\nPay\nPay\nSearch\n")
    again = _read(tmp_path, "Title,Status\nSearch,Dev\nPAY,Dev\n")
    ids = [card.external_id for card in first.cards]
    assert len(set(ids)) == 3
    assert [card.external_id for card in again.cards] == [ids[2], ids[0]]
    assert str(first.notes[0]).startswith("No column holds keys")


def test_what_a_spreadsheet_would_run_is_only_text(tmp_path: Path) -> None:
    found = _read(tmp_path, "Key,Title\nA-1,'=1+1\nA-2,=1+1\n")
    assert [card.title for card in found.cards] == ["=1+1", "=1+1"]


def test_dates_in_columns_named_like_the_boards_are_moves(tmp_path: Path) -> None:
    text = "key,Queued,In Progress,Done\nA-1,2026-01-05,2026-01-07,\nA-2,2026-01-05,,\n"
    found = _read(tmp_path, text, stages=["Queued", "In progress", "Done"])
    assert [move.after for move in found.cards[0].moves] == ["Queued", "In Progress"]
    assert found.cards[0].moves[1].at == datetime(2026, 1, 6, 16, tzinfo=UTC)


def test_a_mapping_is_remembered_by_its_headers() -> None:
    mapping = FieldMapping(("title", ""), "mdy")
    texts = remember(["not json"], ("What", "x"), mapping, {"columns": {}})
    texts = remember(texts, ("Other",), None, {})
    assert remembered(texts, ("What", "x")) == (mapping, {"columns": {}})
    assert remembered(texts, ("x", "What")) == (None, None)
    assert len(remember(texts, ("What", "x"), mapping, {})) == 2


def test_jira_repeats_headers_and_writes_its_own_dates(tmp_path: Path) -> None:
    found = _read(tmp_path, jira_text(jira_rows(60), bom=True))
    card = _by_id(found)["PROJ-12"]
    assert not found.faults
    assert found.program == "jira"
    assert (card.column, card.type, card.class_of_service, card.owners) == (
        "In Review",
        "Story",
        "Highest",
        ("Li Wei",),
    )
    assert card.labels == ("Web", "Backend")
    assert card.links == (Link("https://jira.example.com/a/12.png", "shot 12.png"),)
    assert card.blocked_by == ("PROJ-11",)
    assert _by_id(found)["PROJ-7"].blocked_by == ("PROJ-4",)
    assert card.created_at == datetime(2024, 4, 24, 0, 20, tzinfo=UTC)
    assert card.notes == ""
    assert _by_id(found)["PROJ-1"].block == "Impediment"
    assert _by_id(found)["PROJ-5"].owners == ()
    assert _by_id(found)["PROJ-10"].owners == ("Müller, Jörg",)
    assert [(column.name, column.done) for column in found.columns] == [
        ("To Do", False),
        ("In Progress", False),
        ("In Review", False),
        ("Done", True),
    ]


def test_jira_writes_the_same_in_any_form_and_by_any_delimiter(tmp_path: Path) -> None:
    wanted = _read(tmp_path, jira_text(jira_rows(40)))
    for form, delimiter in (("cloud24", ";"), ("iso", "\t"), ("seconds", ",")):
        found = _read(tmp_path, jira_text(jira_rows(40, form=form), delimiter=delimiter))
        for a, b in zip(found.cards, wanted.cards, strict=True):
            assert (a.title, a.created_at, a.due, a.comments, a.stays) == (
                b.title,
                b.created_at,
                b.due,
                b.comments,
                b.stays,
            )


def test_jiras_comments_have_their_time_and_author(tmp_path: Path) -> None:
    card = _by_id(_read(tmp_path, jira_text(jira_rows(10))))["PROJ-2"]
    assert [said.author for said in card.comments] == ["Ann O’Neil", "josé.garcía@example.com"]
    assert card.comments[0] == ForeignComment(
        "Ann O’Neil", datetime(2024, 4, 23, 10, 20, tzinfo=UTC), "It is **done**; as said,\nin line 0"
    )


def test_time_in_status_is_named_by_where_cards_are(tmp_path: Path) -> None:
    found = _by_id(_read(tmp_path, jira_text(jira_rows(30))))
    names = {stay.column: stay for stay in found["PROJ-8"].stays}
    assert set(names) == {"To Do", "In Progress", "In Review", "Done"}
    assert names["Done"] == ForeignStay("Done", 0.0, 1)
    assert names["To Do"].seconds > 3600


def test_an_export_in_several_files_is_one_and_1000_rows_are_suspicious(tmp_path: Path) -> None:
    rows = jira_rows(1000)
    found = _read(tmp_path, jira_text(rows), jira_text([rows[999], *jira_rows(3, first=1001)]))
    assert len(found.cards) == 1003
    assert found.cards[1000].file == "file1"
    assert "The file ends after 1,000 rows" in " ".join(map(str, found.notes))
    changed = [list(row) for row in rows[:1]]
    changed[0][0] = "another title"
    found = _read(tmp_path, jira_text(rows[:1]), jira_text(changed))
    assert [(fault.file, str(fault.reason)) for fault in found.faults] == [
        ("file1", "“PROJ-1” is in another of the files, with other content")
    ]


def test_wiki_markup_becomes_markdown_but_for_code() -> None:
    text = (
        "h2. Why *now*\n* one\n** two\n# first\n[here|https://x.y/a] [~ann] !p.png|thumbnail! {{x}} {color:red}red{color}\n"
        "||a||b||\n|1|2|\n{code:java}\na * b * c\n{code}\n2 * 3 * 4 and a-b-c"
    )
    assert to_markdown(text) == (
        "## Why **now**\n- one\n  - two\n1. first\n[here](https://x.y/a) @ann p.png `x` red\n"
        "| a | b |\n|---|---|\n|1|2|\n```java\na * b * c\n```\n2 * 3 * 4 and a-b-c"
    )
    assert to_markdown("{quote}a\nb{quote}") == "> a\n> b"


def test_trello_lists_labels_members_and_checklists(tmp_path: Path) -> None:
    found = _read(tmp_path, trello_text(90))
    cards = {card.title.split(":")[0]: card for card in found.cards}
    card = cards["Card 30"]
    assert [column.name for column in found.columns] == [
        *(name for name, closed, _ in LISTS if not closed),
        "Old sprint",
    ]
    assert card.column == "Ideas 💡"
    assert card.labels == ("red", "sky_dark", "no colour")
    assert card.owners == ("Li Wei",)
    assert card.checklist == (ChecklistEntry("first", True), ChecklistEntry("second", False))
    assert card.notes == "Points: 3\n\nArea: Web"
    assert cards["Card 1"].owners == ("ann",)
    assert card.created_at == made_at(30)
    assert cards["Card 5"].archived
    assert cards["Card 16"].archived
    assert not card.archived
    assert cards["Card 13"].column == ""
    assert cards["Card 9"].links == (Link("https://trello.example.com/9/spec.pdf", "spec.pdf"),)
    assert cards["Card 21"].comments[0].author == "Gone Since"
    assert [str(note) for note in found.notes] == [
        "People who left the board have no name in the file; they are left out as owners."
    ]


def test_trellos_actions_are_moves(tmp_path: Path) -> None:
    found = _read(tmp_path, trello_text(12))
    card = next(card for card in found.cards if card.title.startswith("Card 2:"))
    made = made_at(2)
    assert card.moves[0].at == made
    assert [(move.before, move.after) for move in card.moves] == [
        ("", "Ideas 💡"),
        ("Ideas 💡", "To do"),
        ("To do", "Doing"),
    ]


def test_only_the_newest_actions_are_there_and_that_is_said(tmp_path: Path) -> None:
    found = _read(tmp_path, trello_text(400))
    assert str(found.notes[0]).startswith(
        "Trello exports only the newest 1,000 actions: the history of these cards begins on 20"
    )
    oldest = next(card for card in found.cards if card.title.startswith("Card 0:"))
    assert oldest.moves == ()


def test_trellos_long_names_are_kept_in_the_notes(tmp_path: Path) -> None:
    found = _read(tmp_path, trello_text(12))
    long = next(card for card in found.cards if card.title.endswith("…"))
    assert len(long.title) == 500
    assert long.notes.startswith("👩‍👩‍👧 👩‍👩‍👧 👩‍👩‍👧 xxxx")
    assert any("cut" in str(doubt.reason) for doubt in found.doubts)
