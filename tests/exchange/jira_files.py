"""Jira CSV exports of any size with what such files have of oddities, made by rule: the same arguments give the same text."""

import csv
import io
import random
from datetime import datetime, timedelta
from typing import Final

STATUSES: Final = (("To Do", "To Do"), ("In Progress", "In Progress"), ("In Review", "In Progress"), ("Done", "Done"))
_NUMBERS: Final = {"To Do": "10000", "In Progress": "3", "In Review": "10012", "Done": "10001"}
_PEOPLE: Final = ("Li Wei", "王芳", "Ann O’Neil", "josé.garcía@example.com", "Müller, Jörg", "")
_TYPES: Final = ("Story", "Bug", "Task", "Epic", "Sub-task", "Incident")
_PRIORITIES: Final = ("Highest", "High", "Medium", "Low", "Lowest", "Blocker")
_DESCRIPTIONS: Final = (
    "",
    "h1. Why\r\nPeople *leave* at the _last_ step; see [the figures|https://example.com/a,b].\r\n* one\r\n** two\r\n# first\r\n{code:java}\r\nint *a = b * c * d;\r\n{code}",
    '{quote}It says "no"; then, nothing{quote}\r\n||a||b||\r\n|1|2|\r\n!screen.png|thumbnail!',
    '=HYPERLINK("http://x","click")',
    "只有一行，带逗号，和“引号”。🎉 👩‍👩‍👧",
    "A line with a \x00 in it and a \x0b too",
)
HEADER: Final = (
    "Summary", "Issue key", "Issue id", "Parent id", "Issue Type", "Status", "Project key", "Project name", "Priority", "Resolution",
    "Assignee", "Assignee Id", "Reporter", "Created", "Updated", "Last Viewed", "Resolved", "Due date", "Labels", "Labels", "Labels",
    "Component/s", "Component/s", "Sprint", "Sprint", "Watchers", "Watchers", "Description", "Attachment", "Attachment",
    "Inward issue link (Blocks)", "Outward issue link (Blocks)", "Outward issue link (Blocks)", "Inward issue link (Relates)",
    "Custom field (Story Points)", "Custom field (Flagged)", "Custom field ([CHART] Time in Status)", "Custom field (Epic Link)",
    "Status Category", "Comment", "Comment", "Comment",
)  # fmt: skip
NOW: Final = datetime(2026, 3, 2, 9, 0)  # noqa: DTZ001 - Jira's files name no zone


def jira_date(at: datetime, form: str) -> str:
    """Return a time as Jira writes it: "server", "cloud24", "iso" or "seconds"."""
    if form == "server":
        return f"{at.day:02}/{at:%b}/{at:%y} {at.hour % 12 or 12}:{at:%M} {'PM' if at.hour >= 12 else 'AM'}"
    return at.strftime({"cloud24": "%d/%b/%y %H:%M", "iso": "%Y-%m-%d %H:%M", "seconds": "%Y-%m-%d %H:%M:%S.0"}[form])


def jira_rows(count: int, *, first: int = 1, form: str = "server", times: bool = True) -> list[list[str]]:
    """Return the rows of an export, oldest card first. `times`: with the field “Time in Status”."""
    chance = random.Random(7)
    return [_row(chance, number, form, times=times) for number in range(first, first + count)]


def _row(chance: random.Random, number: int, form: str, *, times: bool) -> list[str]:
    status, category = STATUSES[min(3, number % 5)]
    created = NOW - timedelta(days=400, minutes=-90 * number % 400_000)
    spent = [chance.randrange(3600, 10 * 86_400) for _ in STATUSES]
    place = [name for name, _ in STATUSES].index(status)
    resolved = created + timedelta(seconds=sum(spent[:place]))
    title = ("=cmd|' /C calc'!A0" if number % 501 == 0 else f"Pay with one click, part {number}") + (
        " ✅" if number % 9 == 0 else ""
    )
    if number % 1000 == 0:
        title += " and so on" * 80
    labels = [f"label-{chance.randrange(12)}" for _ in range(number % 4)] + [""] * 3
    comments = [
        f"{jira_date(created + timedelta(hours=n + 1), form)};{_PEOPLE[(number + n) % 5]};It is *done*; as said,\r\nin line {n}"
        for n in range(number % 3)
    ]
    stays = "_*|*_".join(
        f"{_NUMBERS[name]}_*:*_1_*:*_{0 if n == place else spent[n] * 1000}"
        for n, (name, _) in sorted(enumerate(STATUSES), key=lambda pair: _NUMBERS[pair[1][0]])
        if n <= place
    )
    row = {
        "Summary": title,
        "Issue key": f"PROJ-{number}",
        "Issue id": str(20_000 + number),
        "Parent id": str(20_000 + number - 1) if number % 6 == 5 else "",
        "Issue Type": _TYPES[number % 6],
        "Status": status,
        "Project key": "PROJ",
        "Project name": "Payment; and more",
        "Priority": _PRIORITIES[number % 6],
        "Resolution": "Done" if status == "Done" else "",
        "Assignee": _PEOPLE[number % 6],
        "Created": jira_date(created, form),
        "Updated": jira_date(created + timedelta(days=1), form),
        "Resolved": jira_date(resolved, form) if status == "Done" else "",
        "Due date": jira_date(created + timedelta(days=30), form) if number % 4 == 0 else "",
        "Description": _DESCRIPTIONS[number % 6],
        "Custom field (Flagged)": "Impediment" if number % 50 == 1 else "",
        "Custom field ([CHART] Time in Status)": stays if times else "",
        "Custom field (Epic Link)": "PROJ-3" if number % 7 == 1 and number > 3 else "",
        "Status Category": category,
        "Inward issue link (Blocks)": f"PROJ-{number - 1}"
        if number % 10 == 2
        else f"PROJ-{number + 1}"
        if number % 1000 == 1
        else "",
        "Inward issue link (Relates)": "OTHER-9" if number % 8 == 0 else "",
    }
    repeated = {
        "Labels": labels,
        "Component/s": ["Web"] if number % 2 else ["Web", "Backend"],
        "Sprint": [f"Sprint {number % 20}"],
        "Comment": comments,
        "Attachment": [f"{jira_date(created, form)};ann;shot {number}.png;https://jira.example.com/a/{number}.png"] if number % 12 == 0 else [],
        "Outward issue link (Blocks)": [f"PROJ-{number + 3}"] if number % 20 == 4 else [],
    }  # fmt: skip
    left = {name: iter(values) for name, values in repeated.items()}
    return [next(left[name], "") if name in left else row.get(name, "") for name in HEADER]


def jira_text(rows: list[list[str]], *, delimiter: str = ",", bom: bool = False) -> str:
    """Return rows as the text of a file."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(HEADER)
    writer.writerows(rows)
    return ("\ufeff" if bom else "") + out.getvalue()
