"""The race in words: how far somebody is ahead, who does not run and why, and what the figures mean."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from kanban.domain.business.race import NotRacing, Racer, Runner
from kanban.ui.business import figures
from kanban.ui.phrases import listed

_NOTHING = 0.0005


def is_level(lead: float) -> bool:
    """Say whether somebody is where the plan is."""
    return abs(lead) < _NOTHING


def lead_words(lead: float) -> str:
    """Return how far ahead or behind its plan somebody is: "6 % ahead"."""
    share = figures.number(abs(lead) * 100, 0 if abs(lead) >= 0.1 else 1)  # noqa: PLR2004 - "6.4 %", but "14 %"
    if is_level(lead):
        return QCoreApplication.translate("Race", "as planned")
    if lead > 0:
        return QCoreApplication.translate("Race", "{share} % ahead").format(share=share)
    return QCoreApplication.translate("Race", "{share} % behind").format(share=share)


def place_words(racer: Racer) -> str:
    """Return how a place changed since last week."""
    if racer.risen is None:
        return QCoreApplication.translate("Race", "new in the race")
    if racer.risen > 0:
        return QCoreApplication.translate("Race", "risen since last week by {places}").format(places=racer.risen)
    if racer.risen < 0:
        return QCoreApplication.translate("Race", "fallen since last week by {places}").format(places=-racer.risen)
    return QCoreApplication.translate("Race", "same place as last week")


def count_words(racer: Racer) -> str:
    """Return how many key results run, and why the others do not: "3 of 4 key results; 1 stale"."""
    if not racer.runners:
        return QCoreApplication.translate("Race", "no key result")
    running = QCoreApplication.translate("Race", "{running} of {all} key results").format(
        running=racer.in_race, all=len(racer.runners)
    )
    out = Counter(runner.out for runner in racer.runners if runner.out is not None)
    reasons = [_reason(reason).format(number=number) for reason, number in out.items()]
    if not reasons:
        return running
    return QCoreApplication.translate("Race", "{running}; {reasons}").format(running=running, reasons=listed(reasons))


def _reason(reason: NotRacing) -> str:
    """Return a template with the field `number`."""
    match reason:
        case NotRacing.NO_DATA:
            return QCoreApplication.translate("Race", "{number} not read yet")
        case NotRacing.STALE:
            return QCoreApplication.translate("Race", "{number} stale")
        case NotRacing.NO_TARGET:
            return QCoreApplication.translate("Race", "{number} without a target")
        case NotRacing.NOT_BEGUN:
            return QCoreApplication.translate("Race", "{number} not begun")


def runner_words(runner: Runner) -> str:
    """Return a key result in one line."""
    if runner.lead is None:
        return runner.metric.name
    return QCoreApplication.translate("Race", "{name}: {lead}").format(
        name=runner.metric.name, lead=lead_words(runner.lead)
    )


def racer_words(racer: Racer) -> str:
    """Return a whole row as it is read aloud."""
    parts = [racer.function]
    if racer.rank is not None and racer.lead is not None:
        place = QCoreApplication.translate("Race", "Place {rank}").format(rank=racer.rank)
        parts += [place, place_words(racer), lead_words(racer.lead)]
    parts.append(count_words(racer))
    parts += [runner_words(runner) for runner in racer.runners]
    return ". ".join(parts)


def definition() -> str:
    """Return what the figures mean."""
    return QCoreApplication.translate(
        "Race",
        "Each function runs against its own targets: a key result is ahead by the share of its way from baseline to target that it "
        "has gone, less the share that was expected by now. A function stands at the middle one of its key results (the median). "
        "What is stale, or has no target, does not run.",
    )
