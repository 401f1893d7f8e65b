"""In which size the headers were printed, when nothing that was decoded tells it: headers alone look alike in every size.

Cards tell it: which sizes these may have is known. So where the decoder read none, each size of the headers is tried in turn,
until codes of cards are found where the wall then has them.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations
from math import hypot, log
from statistics import median

import numpy as np

from kanban.capture.geometry.plane import paper_of, to_mm
from kanban.capture.marks import ANCHORS, Mark, square_of
from kanban.capture.symbols import Expected
from kanban.domain.wall.model import PhotoPlane, SightingKind


def leading_kind(marks: Sequence[Mark]) -> SightingKind | None:
    """The kind of headers, corners or lanes that was read most often; None when there is none."""
    counts = Counter(mark.kind for mark in marks if mark.kind in ANCHORS)
    return max(counts, key=lambda kind: counts[kind]) if counts else None


def sizes_of(kind: SightingKind, expected: Expected) -> list[float]:
    """Sides, in mm, that codes of a kind may have, the likeliest first."""
    return list(dict.fromkeys(paper.code_mm for paper in expected.papers.get(kind, ())))


def preferring(expected: Expected, kind: SightingKind, size: float) -> Expected:
    """The same, but where nothing speaks against it codes of this kind are taken to have this size."""
    papers = sorted(expected.papers[kind], key=lambda paper: abs(paper.code_mm - size))
    return replace(expected, papers={**expected.papers, kind: tuple(papers)})


def size_on(
    planes: Sequence[PhotoPlane | None], marks: Sequence[Mark], expected: Expected, kind: SightingKind
) -> float | None:
    """The size that most codes of a kind have on the wall, as it was fitted; None when no plane shows one."""
    sizes = Counter(
        paper_of(plane, square_of(mark), expected)[1].code_mm
        for mark in marks
        if mark.kind is kind and (plane := planes[mark.photo]) is not None
    )
    return sizes.most_common(1)[0][0] if sizes else None


def off_memory(planes: Sequence[PhotoPlane | None], marks: Sequence[Mark], expected: Expected) -> float:
    """How much nearer or farther apart the codes are than remembered, as a logarithm; 0 when nothing tells."""
    before = {(anchor.kind, anchor.number): (anchor.x_mm, anchor.y_mm) for anchor in expected.anchors}
    there = [
        (before[mark.kind.value, mark.number], to_mm(plane, mark.middle[None])[0])
        for mark in marks
        if (mark.kind.value, mark.number) in before and (plane := planes[mark.photo]) is not None
    ]
    ratios = [
        float(np.hypot(*(mine - yours))) / hypot(old[0] - older[0], old[1] - older[1])
        for (old, mine), (older, yours) in combinations(there, 2)
        if old != older
    ]
    sound = [ratio for ratio in ratios if ratio > 0]
    return abs(log(median(sound))) if sound else 0.0


def px_of_cards(marks: Sequence[Mark], expected: Expected) -> float | None:
    """How many pixels a module of the cards' codes must have, for those of the headers; None when these do not tell."""
    cards = sizes_of(SightingKind.CARD, expected)
    sizes = [
        mark.px_per_module * cards[0] / sides[0]
        for mark in marks
        if cards and mark.kind in ANCHORS and (sides := sizes_of(mark.kind, expected))
    ]
    return median(sizes) if sizes else None
