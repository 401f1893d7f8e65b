"""Why a search found a card on which its words are not to be seen."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from kanban.domain.board import Block, ChecklistEntry, Comment, ItemDetails, Link, WorkItem
from kanban.domain.ids import ItemId
from kanban.domain.search import parse
from kanban.domain.search.names import Field
from kanban.domain.search.reasons import why

AT = datetime(2026, 3, 2, tzinfo=UTC)
LONG = "First line.\nHere is " + "much " * 20 + "about the Payment partner " + "and more " * 20
CARD = WorkItem(
    id=ItemId(1),
    number=7,
    key="R-7",
    details=ItemDetails(
        "Checkout times out",
        LONG,
        labels=("billing",),
        checklist=(ChecklistEntry("Bank told"), ChecklistEntry("Café 支付 asked")),
        links=(Link("https://example.org/trace", "Log of Monday"),),
    ),
    added_at=AT,
    place=None,
    block=Block("no answer from the shop", AT),
    comments=(Comment(1, "The gateway drops it", AT, "ann"),),
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("checkout", None),
        ("billing", None),
        ("zebra", None),
        ("-bank", None),
        ("bank", (Field.CHECKLIST, "Bank told")),
        ("CAFE", (Field.CHECKLIST, "Café 支付 asked")),
        ("支付", (Field.CHECKLIST, "Café 支付 asked")),
        ("checkout monday", (Field.LINK, "Log of Monday https://example.org/trace")),
        ("shop | zebra", (Field.REASON, "no answer from the shop")),
        ("gateway", (Field.COMMENT, "The gateway drops it")),
        ("comment:gateway", (Field.COMMENT, "The gateway drops it")),
        ("notes:checkout", None),
        (
            "payment",
            (Field.NOTES, "…much much much much about the Payment partner and more and more and more and mor…"),
        ),
    ],
)
def test_what_is_not_to_be_seen_is_named(text: str, found: tuple[Field, str] | None) -> None:
    assert why(parse(text), CARD) == found


def test_a_card_without_more_than_its_title_has_no_reason() -> None:
    assert why(parse("bank"), replace(CARD, details=ItemDetails("Bank"), block=None, comments=())) is None
