"""How people are changed and removed."""

import base64
from collections.abc import Callable
from dataclasses import replace

import pytest

from kanban.domain.errors import AlreadyThere, BadLimit, EmptyText, NoSuchPerson, NotFound, NotSmallPicture, TextTooLong
from kanban.domain.ids import PersonId
from kanban.domain.operations import Source
from kanban.store.check import check
from kanban.usecases import items, people
from kanban.usecases.item_groups import assign_items
from kanban.workspace import Workspace
from tests.boards import card, move, whole

JPEG = base64.b64encode(b"\xff\xd8\xff" + b"x" * 100).decode()
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"x" * 100).decode()
LI, ANN = PersonId(1), PersonId(2)


def do(workspace: Workspace, use_case: Callable[..., object], **what: object) -> str:
    change = workspace.do(Source.MOUSE, use_case, **what)  # type: ignore[arg-type] # any use case
    assert change is not None
    return str(change.operation.title)


@pytest.fixture
def team(board: Callable[[str], Workspace]) -> Workspace:
    """A board of Li and Ann Lee."""
    made = board("A: X Y | B: | Done:")
    do(made, people.add_person, name="李小龙")
    do(made, people.add_person, name="Ann Lee")
    return made


def test_changing(team: Workspace) -> None:
    before = whole(team).people[ANN]
    wanted = replace(before, name=" Anna  Lee ", initials="", wip_limit=2, picture=JPEG, removed=True)
    assert do(team, people.change_person, person=wanted) == "Change person Anna Lee"
    made = whole(team).people[ANN]
    assert made == replace(wanted, name="Anna Lee", initials="AL", removed=False)
    assert team.do(Source.MOUSE, people.change_person, person=made) is None
    do(team, people.change_person, person=replace(made, picture=PNG, initials="xy"))
    assert (whole(team).people[ANN].picture, whole(team).people[ANN].initials) == (PNG, "xy")
    do(team, people.change_person, person=replace(made, picture=""))
    assert whole(team).people[ANN].picture == ""
    assert check(team.database) == []
    for _ in range(3):
        team.undo()
    assert whole(team).people[ANN] == before


@pytest.mark.parametrize(
    "picture",
    [
        "no base 64!",
        base64.b64encode(b"GIF89a" + b"x" * 50).decode(),
        base64.b64encode(b"\xff\xd8\xff" + b"x" * 12 * 1024).decode(),
    ],
)
def test_what_is_no_picture(team: Workspace, picture: str) -> None:
    with pytest.raises(NotSmallPicture, match="a JPEG or PNG of at most 12 kB"):
        do(team, people.change_person, person=replace(whole(team).people[ANN], picture=picture))


def test_what_is_refused(team: Workspace) -> None:
    ann = whole(team).people[ANN]
    for wanted, refusal in (
        (replace(ann, name="李小龙"), AlreadyThere),
        (replace(ann, name=" "), EmptyText),
        (replace(ann, initials="ABCD"), TextTooLong),
        (replace(ann, wip_limit=0), BadLimit),
        (replace(ann, id=PersonId(9)), NoSuchPerson),
    ):
        with pytest.raises(refusal):
            do(team, people.change_person, person=wanted)
    assert whole(team).people[ANN] == ann


def test_removing_takes_a_person_off_open_cards_only(team: Workspace) -> None:
    for title in ("X", "Y"):
        for person in (LI, ANN):
            do(team, items.assign_item, item_id=card(team, title).id, person_id=person)
    move(team, "Y", "Done")
    assert do(team, people.remove_person, person_id=ANN) == "Remove person Ann Lee, also from cards (1)"
    assert (card(team, "X").details.owners, card(team, "Y").details.owners) == ((LI,), (ANN, LI))
    assert [person.name for person in whole(team).shown_people()] == ["李小龙"]
    assert check(team.database) == []
    with pytest.raises(NoSuchPerson, match="Its people are: 李小龙"):
        do(team, people.remove_person, person_id=ANN)
    with pytest.raises(NotFound):
        do(team, assign_items, item_ids=[card(team, "X").id], person_id=ANN)
    team.undo()
    assert card(team, "X").details.owners == (ANN, LI)
    assert len(whole(team).shown_people()) == 2


def test_somebody_without_cards_just_goes_and_the_name_is_free_again(team: Workspace) -> None:
    assert do(team, people.remove_person, person_id=LI) == "Remove person 李小龙"
    do(team, people.add_person, name="李小龙")
    assert [(person.id, person.initials) for person in whole(team).shown_people()] == [(ANN, "AL"), (3, "小龙")]
