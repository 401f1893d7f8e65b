"""What is said about the photos before everything else."""

from PySide6.QtCore import QCoreApplication

from kanban.domain.wall.model import SightingKind, WallPlan, WallReading
from kanban.ui.phrases import say

_OURS = (SightingKind.CARD, SightingKind.HEADER, SightingKind.CORNER, SightingKind.LANE)


def shows_ours(reading: WallReading) -> bool:
    """Say whether anything of this board's wall was seen."""
    return any(sighting.kind in _OURS for sighting in reading.sightings)


def sentences_of(plan: WallPlan, *, time_known: bool, changed: bool) -> list[str]:
    """Return the sentences, the most important ones first; where nothing of this wall was seen, only why that may be.

    `changed`: the board is another one than when the review began.
    """
    found = []
    ours = shows_ours(plan.reading)
    if ours and changed:
        found.append(QCoreApplication.translate("WallReview", "The board changed meanwhile; the lists are made anew."))
    if ours and not time_known:
        found.append(QCoreApplication.translate("WallReview", "The photo has no time of its own. Check “Taken” above."))
    if ours and plan.opening_inventory:
        found.append(
            QCoreApplication.translate(
                "WallReview",
                "This is the first photo of this wall: nobody knows yet where it and the board agreed. "
                "Moves are asked one by one and do not count as work.",
            )
        )
    about_photos = _of_photos(plan.reading)
    if ours or not about_photos:
        found += [say(problem, "wall") for problem in plan.reading.problems]
    return list(dict.fromkeys([*found, *about_photos]))


def _of_photos(reading: WallReading) -> list[str]:
    found = []
    for photo in reading.photos:
        problems = [say(problem, "wall") for problem in photo.problems]
        if len(reading.photos) > 1:
            named = QCoreApplication.translate("WallReview", "{photo}: {sentence}")
            problems = [named.format(photo=photo.name, sentence=problem) for problem in problems]
        found += problems
    return found
