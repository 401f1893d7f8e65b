"""Checks, verdicts and rates in the language of the window."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from kanban.domain.business.value import Check, State
from kanban.domain.business.value_words import (
    Wording,
    compared,
    decimals_of,
    outcome_name,
    reason,
    remarks,
    sentence,
    state_name,
)
from kanban.domain.business.values import Hypothesis, Metric, Outcome
from kanban.ui.business import figures
from kanban.ui.counts import days_text
from kanban.ui.phrases import say

WORDS = Wording(figures.number, figures.day)


def outcome_text(outcome: Outcome) -> str:
    """Return a verdict in short words."""
    return say(outcome_name(outcome), "value")


def state_text(state: State) -> str:
    """Return how far a check has come in short words."""
    return say(state_name(state), "value")


def sentence_text(title: str, hypothesis: Hypothesis, metric: Metric | None) -> str:
    """Return a hypothesis as one sentence."""
    return say(sentence(title, hypothesis, metric, WORDS, days_text(hypothesis.window_days)), "value")


def reason_text(check: Check) -> str:
    """Return how a check stands, or why its verdict is proposed."""
    return say(reason(check, WORDS), "value")


def compared_text(check: Check) -> str:
    """Return which days are compared; empty where nothing is."""
    found = compared(check, WORDS)
    return "" if found is None else say(found, "value")


def remark_texts(check: Check) -> list[str]:
    """Return what to bear in mind."""
    return [say(remark, "value") for remark in remarks(check, WORDS)]


def figure_text(check: Check, value: float) -> str:
    """Return a mean of a check with its unit."""
    if check.metric is None:
        return figures.plain(value)
    return WORDS.figure(value, check.metric, decimals_of(check.metric, check.found))


def when_text(check: Check, today: date) -> str:
    """Return when a check is, or was, due; empty when it is not known yet."""
    due = check.due_on
    if due is None:
        return ""
    days = (due - today).days
    if days == 0:
        return QCoreApplication.translate("value", "due today")
    if days < 0:
        return QCoreApplication.translate("value", "due for {days}").format(days=days_text(-days))
    return QCoreApplication.translate("value", "due in {days}").format(days=days_text(days))


def confirmed_text(check: Check, zone_day: date) -> str:
    """Return who said what became of it, and when."""
    verdict = check.verdict
    if verdict is None:
        return ""
    text = QCoreApplication.translate("value", "{outcome}, said {who} on {day}.")
    if verdict.proposed is not None and verdict.proposed is not verdict.outcome:
        text = QCoreApplication.translate("value", "{outcome}, said {who} on {day}; proposed was: {proposed}.")
    proposed = outcome_text(verdict.proposed) if verdict.proposed is not None else ""
    shown = text.format(
        outcome=outcome_text(verdict.outcome), who=verdict.actor, day=figures.day(zone_day), proposed=proposed
    )
    return shown[:1].upper() + shown[1:]
