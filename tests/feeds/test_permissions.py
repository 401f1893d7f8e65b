"""What is permitted is one source of one file as it is; passwords within a source are seen."""

from dataclasses import replace
from pathlib import Path

import pytest

from kanban.domain.business.values import DataSource, SourceKind, TableMapping
from kanban.domain.ids import SourceId
from kanban.feeds.permissions import forbid, is_permitted, permit
from kanban.settings import Settings, load_settings, save_settings
from kanban.sources.fetching import holds_secret, variables_of, without_secrets

SALES = DataSource(SourceId(1), "Sales", SourceKind.HTTP, "https://a.org/", "rows", ("X: 1",))
BOARD = Path("/boards/team.twinboard")


def test_nothing_is_permitted_from_the_start_and_settings_keep_what_is() -> None:
    settings = Settings()
    assert not is_permitted(settings, BOARD, SALES)
    permit(settings, BOARD, SALES)
    permit(settings, BOARD, SALES)
    save_settings(settings)
    assert is_permitted(load_settings(), BOARD, SALES)
    assert len(settings.permitted_sources) == 1
    forbid(settings, BOARD, SALES)
    assert not is_permitted(settings, BOARD, SALES)


@pytest.mark.parametrize(
    "change",
    [
        {"where": "https://b.org/"},
        {"query": "other"},
        {"headers": ("X: ${SECRET}",)},
        {"kind": SourceKind.SQL},
        {"removed": True},
    ],
)
def test_a_changed_source_must_be_permitted_again(change: dict[str, object]) -> None:
    settings = Settings()
    permit(settings, BOARD, SALES)
    assert not is_permitted(settings, BOARD, replace(SALES, **change))  # type: ignore[arg-type]


def test_what_does_no_harm_needs_no_new_permission() -> None:
    settings = Settings()
    permit(settings, BOARD, SALES)
    assert is_permitted(settings, BOARD, replace(SALES, name="Other", every_minutes=5, mapping=TableMapping("day")))
    assert not is_permitted(settings, Path("/boards/copy.twinboard"), SALES)


@pytest.mark.parametrize(
    ("where", "headers", "holds"),
    [
        ("https://a.org/?day=1", (), False),
        ("https://ann:pw@a.org/", (), True),
        ("https://ann:${PW}@a.org/", (), False),
        ("https://ann@a.org/", (), False),
        ("https://a.org/?api_key=abc", (), True),
        ("https://a.org/?token=${T}&x=1", (), False),
        ("https://a.org/", ("Authorization: Bearer abc",), True),
        ("https://a.org/", ("Authorization: Bearer ${T}", "Accept: text/csv"), False),
        ("postgresql://reader:geheim@db/shop", (), True),
        ("/home/ann/sales.csv", (), False),
    ],
)
def test_a_password_in_a_source_is_noticed(where: str, headers: tuple[str, ...], holds: bool) -> None:
    assert holds_secret(replace(SALES, where=where, headers=headers)) is holds


def test_what_is_said_aloud_has_no_password() -> None:
    assert without_secrets("postgresql://ann:pw@db/shop") == "postgresql://ann:***@db/shop"
    assert without_secrets("https://a.org/?token=abc&day=1#x") == "https://a.org/?token=***&day=1#x"
    assert variables_of(replace(SALES, where="https://${A}/${B}", headers=("X: ${A}",))) == ("A", "B")
