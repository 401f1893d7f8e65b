"""The program's own files are found."""

from kanban import files


def test_resources_and_migrations_of_this_program_are_found() -> None:
    assert files.resource("fonts", "wqy-microhei.ttc").is_file()
    assert files.resource("fonts", "LICENSE-wqy-microhei.txt").is_file()
    assert files.migrations().name == "migrations"
