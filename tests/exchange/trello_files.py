"""Trello exports of any size with what such files have of oddities, made by rule: the same arguments give the same document."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any, Final

LISTS: Final = (
    ("Ideas 💡", False, 16_384),
    ("To do", False, 65_535),
    ("Doing", False, 65_535.5),
    ("Review", False, 131_071),
    ("Done ✅", False, 262_143),
    ("Old sprint", True, 8_192),
)
NOW: Final = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
_MEMBERS: Final = (
    ("5a0000000000000000000001", "Li Wei", "liwei"),
    ("5a0000000000000000000002", "", "ann"),
    ("5a0000000000000000000003", "王芳", "wf"),
)
_LABELS: Final = (("green", "payment"), ("red", ""), ("sky_dark", ""), (None, "no colour"))
_ACTIONS_MOST: Final = 1000


def trello_id(at: datetime, number: int) -> str:
    """Return an id as Trello gives it at a time."""
    return f"{int(at.timestamp()):08x}{number:016x}"


def list_id(place: int) -> str:
    """Return the id of a list."""
    return trello_id(NOW - timedelta(days=500), place + 1)


def made_at(number: int) -> datetime:
    """Return when a card was made."""
    return NOW - timedelta(days=300) + timedelta(minutes=80 * number % 400_000)


def trello_document(count: int) -> dict[str, Any]:
    """Return an export of a board with so many cards."""
    cards = [_card(number) for number in range(count)]
    actions = sorted(
        (action for number in range(count) for action in _actions(number)), key=lambda a: a["date"], reverse=True
    )
    return {
        "id": trello_id(NOW - timedelta(days=500), 0),
        "name": "Checkout, next",
        "desc": "",
        "closed": False,
        "idOrganization": None,
        "shortLink": "a1b2c3d4",
        "labelNames": {"green": "payment", "red": ""},
        "actions": actions[:_ACTIONS_MOST],
        "cards": cards,
        "labels": [{"id": _label_id(place), "name": name, "color": colour} for place, (colour, name) in enumerate(_LABELS[:3])],
        "lists": [{"id": list_id(place), "name": name, "closed": closed, "pos": pos} for place, (name, closed, pos) in enumerate(LISTS)],
        "members": [{"id": member, "fullName": full, "username": user} for member, full, user in _MEMBERS],
        "checklists": [*(_checklist(number) for number in range(count) if number % 5 == 0), {"id": "loose", "name": "nobody’s", "checkItems": []}],
        "customFields": [
            {"id": "cf-points", "name": "Points", "type": "number", "options": []},
            {"id": "cf-area", "name": "Area", "type": "list", "options": [{"id": "o1", "value": {"text": "Web"}}]},
        ],
    }  # fmt: skip


def _label_id(place: int) -> str:
    return f"5b00000000000000000000{place:02}"


def _card(number: int) -> dict[str, Any]:
    place = number % 6
    card_id = trello_id(made_at(number), number)
    labels = [
        {"id": _label_id(n), "name": name, "color": colour}
        for n, (colour, name) in enumerate(_LABELS)
        if (number >> n) & 1
    ]
    return {
        "id": card_id,
        "idShort": number + 1,
        "shortLink": f"c{number:07}",
        "name": "👩‍👩‍👧 " * 3 + "x" * 16_000 if number == 11 else f"Card {number}: “pay”" + (" 🎉" if number % 3 == 0 else ""),
        "desc": "y" * 16_384 if number == 7 else ("**Bold** and a [link](https://example.com)\n\n- a\n- b" if number % 4 == 0 else ""),
        "closed": number % 17 == 16,
        "idList": "deleted-list" if number == 13 else list_id(place),
        "pos": 65_535 + (number * 7919) % 99_991 + 0.25,
        "due": (NOW + timedelta(days=number % 60)).isoformat().replace("+00:00", ".000Z") if number % 8 == 0 else None,
        "dueComplete": number % 16 == 0,
        "idMembers": [_MEMBERS[number % 3][0]] + (["5a00000000000000000000ff"] if number % 40 == 0 else []),
        "idLabels": [label["id"] for label in labels],
        "labels": labels,
        "idChecklists": [f"cl-{number}"] if number % 5 == 0 else [],
        "attachments": [{"name": "spec.pdf", "url": f"https://trello.example.com/{number}/spec.pdf", "pos": 1}] if number % 9 == 0 else [],
        "cover": {"color": "pink", "idAttachment": None},
        "customFieldItems": [{"idCustomField": "cf-points", "value": {"number": "3"}, "idValue": None},
                             {"idCustomField": "cf-area", "value": None, "idValue": "o1"}] if number % 6 == 0 else [],
        "dateLastActivity": None,
    }  # fmt: skip


def _checklist(number: int) -> dict[str, Any]:
    return {
        "id": f"cl-{number}",
        "idCard": trello_id(made_at(number), number),
        "name": "Steps",
        "pos": 16_384,
        "checkItems": [
            {"name": "second", "state": "incomplete", "pos": 300},
            {"name": "first", "state": "complete", "pos": 20.5},
        ],
    }


def _actions(number: int) -> list[dict[str, Any]]:
    """Return what happened to a card: it was made in a list, went on to where it is, and somebody said something."""
    place = number % 6
    made = made_at(number)
    card = {"id": trello_id(made, number), "name": f"Card {number}"}
    kind = ("createCard", "copyCard", "convertToCardFromCheckItem", "moveCardToBoard")[number % 4]
    first = (
        {}
        if kind == "convertToCardFromCheckItem" and number % 8 == 2
        else {"list": {"id": list_id(0), "name": "Ideas"}}
    )
    actions = [_action(kind, made, {"card": card, **first}, number)]
    for step in range(1, place + 1):
        way = {
            "listBefore": {"id": list_id(step - 1), "name": "before"},
            "listAfter": {"id": list_id(step), "name": "after"},
        }
        actions.append(
            _action(
                "updateCard",
                made + timedelta(days=step),
                {"card": card, **way, "old": {"idList": list_id(step - 1)}},
                number,
            )
        )
    actions.append(_action("updateCard", made + timedelta(hours=1), {"card": card, "old": {"pos": 1}}, number))
    if number % 3 == 0:
        actions.append(
            _action("commentCard", made + timedelta(hours=2), {"card": card, "text": f"Said of {number}"}, number)
        )
    return actions


def _action(kind: str, at: datetime, data: dict[str, Any], number: int) -> dict[str, Any]:
    who = "5a00000000000000000000ee" if number % 21 == 0 else _MEMBERS[number % 3][0]
    creator = {"id": who, "fullName": "Gone Since", "username": "gone"}
    return {
        "id": trello_id(at, number),
        "type": kind,
        "date": at.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
        "data": data,
        "idMemberCreator": who,
        **({"memberCreator": creator} if number % 21 == 0 else {}),
    }


def trello_text(count: int) -> str:
    """Return an export as the text of a file."""
    return json.dumps(trello_document(count), ensure_ascii=False, separators=(",", ":"))
