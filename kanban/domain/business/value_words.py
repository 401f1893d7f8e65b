"""The value loop in words, with numbers: how a check stands, what was compared, and what to bear in mind; context "value"."""

from collections.abc import Callable
from datetime import date
from typing import Final, NamedTuple

from kanban.domain.business.value import Check, State
from kanban.domain.business.value_compare import BASE_LEAST, Comparison, Span
from kanban.domain.business.values import Cadence, Hypothesis, Metric, Outcome
from kanban.domain.texts import QT_TRANSLATE_NOOP, Phrase

_DECIMALS_MOST: Final = 6
_TWO_DIGITS: Final = 9.95


class Wording(NamedTuple):
    """How figures (with so many decimals) and days are written."""

    number: Callable[[float, int], str]
    day: Callable[[date], str]

    def figure(self, value: float, metric: Metric, decimals: int | None = None) -> str:
        """Return a figure with its unit; as many decimals as the metric has, if not said."""
        shown = self.number(value, metric.decimals if decimals is None else decimals)
        return f"{shown}\u00a0{metric.unit}" if metric.unit else shown

    def span(self, span: Span) -> str:
        """Return the days from the first to the last."""
        return self.day(span.first) if span.first == span.last else f"{self.day(span.first)} – {self.day(span.last)}"


PLAIN: Final = Wording(lambda value, decimals: f"{round(value, decimals) or 0.0:,.{decimals}f}", date.isoformat)
"""As the command line writes them."""


def outcome_name(outcome: Outcome) -> Phrase:
    """Return a verdict in short words."""
    return Phrase(_OUTCOMES[outcome])


def state_name(state: State) -> Phrase:
    """Return how far a check has come in short words."""
    return Phrase(_STATES[state])


def decimals_of(metric: Metric, found: Comparison | None) -> int:
    """Return how many decimals the figures of a comparison need: those of the metric, more where the change would be lost in them."""
    decimals = metric.decimals
    change = abs(found.change) if found is not None and found.change else 0.0
    while change and decimals < _DECIMALS_MOST and change * 10**decimals < _TWO_DIGITS:
        decimals += 1
    return decimals


def sentence(title: str, hypothesis: Hypothesis, metric: Metric | None, words: Wording, span: str) -> Phrase:
    """Return a hypothesis as one sentence. `span`: "14 days", used where no day is agreed on."""
    if metric is None:
        return Phrase(QT_TRANSLATE_NOOP("value", "The metric that this was about is no longer on the board."))
    by = "" if not hypothesis.by else words.figure(hypothesis.by, metric, _decimals(hypothesis.by, metric))
    fields = {
        "title": title,
        "metric": metric.name,
        "by": by,
        "span": span,
        "day": words.day(hypothesis.check_on) if hypothesis.check_on else "",
    }
    return Phrase(_SENTENCES[hypothesis.rises, bool(by), hypothesis.check_on is not None], fields)


def reason(check: Check, words: Wording) -> Phrase:
    """Return in one sentence how a check stands, or why its verdict is proposed."""
    metric, found = check.metric, check.found
    if check.state is State.NOT_RELEASED:
        return Phrase(QT_TRANSLATE_NOOP("value", "Not released yet: the check is scheduled when it is."))
    if check.state is State.ROLLED_BACK and check.back is not None:
        template = QT_TRANSLATE_NOOP("value", "Rolled back on {day}: there is nothing to check until it is out again.")
        return Phrase(template, {"day": words.day(check.back)})
    if metric is None or found is None:
        return Phrase(QT_TRANSLATE_NOOP("value", "Not checked: the metric is no longer on the board."))
    if check.state is State.SCHEDULED and check.due_on is not None:
        template = QT_TRANSLATE_NOOP("value", "The check is due on {day}: {n} of {possible} readings so far.")
        return Phrase(template, {"day": words.day(check.due_on), "n": found.n_after, "possible": found.possible})
    outcome = check.proposed or (check.verdict.proposed if check.verdict is not None else None)
    return _why(check, metric, found, outcome, words)


def compared(check: Check, words: Wording) -> Phrase | None:
    """Return which days are compared, and how many readings of each there are; None where nothing is."""
    if check.windows is None or check.found is None:
        return None
    template = QT_TRANSLATE_NOOP("value", "{before} ({n_before} readings) against {after} ({n_after} readings)")
    fields = {
        "before": words.span(check.windows.before),
        "after": words.span(check.windows.after),
        "n_before": len(check.found.before),
        "n_after": len(check.found.after),
    }
    return Phrase(template, fields)


def remarks(check: Check, words: Wording) -> tuple[Phrase, ...]:
    """Return what to bear in mind beside the reason, each in one sentence."""
    metric, found = check.metric, check.found
    if metric is None or found is None or check.released is None:
        return ()
    said = []
    if metric.cumulative:
        said.append(Phrase(_ADDED[metric.cadence]))
    if check.others and check.proposed is not Outcome.CANNOT_TELL:
        template = QT_TRANSLATE_NOOP("value", "In the same days, meant for the same: {others}.")
        said.append(Phrase(template, {"others": _others(check)}))
    by, noise = check.hypothesis.by, found.noise
    if noise is not None and 0 < by <= noise:
        template = QT_TRANSLATE_NOOP(
            "value", "The {by} hoped for could not be seen here: differences of up to {noise} are noise."
        )
        fields = {
            "by": words.figure(by, metric, _decimals(by, metric)),
            "noise": words.figure(noise, metric, decimals_of(metric, found)),
        }
        said.append(Phrase(template, fields))
    if found.limits is not None and found.limits.few:
        template = QT_TRANSLATE_NOOP("value", "The noise is known from {n} readings only.")
        said.append(Phrase(template, {"n": found.limits.n}))
    return tuple(said)


def _why(check: Check, metric: Metric, found: Comparison, outcome: Outcome | None, words: Wording) -> Phrase:
    if not found.enough or found.change is None or found.noise is None:
        return _too_few(found)
    decimals = decimals_of(metric, found)
    fields: dict[str, object] = {
        "before": words.figure(found.mean_before or 0.0, metric, decimals),
        "after": words.figure(found.mean_after or 0.0, metric, decimals),
        "change": words.figure(abs(found.change), metric, decimals),
        "noise": words.figure(found.noise, metric, decimals),
        "by": words.figure(check.hypothesis.by, metric, _decimals(check.hypothesis.by, metric)),
        "drift": words.figure(abs(found.drift), metric, decimals),
        "others": _others(check),
    }
    rose = found.change > 0
    match outcome:
        case Outcome.AS_HOPED if check.short_of is not None:
            return Phrase(_SHORT[rose], fields)
        case Outcome.CANNOT_TELL if not check.others:
            return Phrase(_DRIFTED[rose], fields)
        case Outcome.AS_HOPED | Outcome.OTHER_WAY | Outcome.CANNOT_TELL:
            return Phrase(_MOVED[outcome, rose], fields)
        case Outcome.NO_CHANGE:
            return Phrase(_STILL, fields)
    return Phrase(_FIGURES, fields)


def _too_few(found: Comparison) -> Phrase:
    if found.missing_before:
        fields = {"missing": found.missing_before, "n": found.n_before, "possible": found.possible}
        return Phrase(_TOO_FEW_BEFORE, fields)
    if found.missing_after:
        fields = {"missing": found.missing_after, "n": found.n_after, "possible": found.possible}
        return Phrase(_TOO_FEW_AFTER, fields)
    return Phrase(_TOO_FEW_FOR_NOISE, {"least": BASE_LEAST, "missing": found.missing_base})


def _others(check: Check) -> tuple[str, ...]:
    return tuple(dict.fromkeys(other.key for other in check.others))


def _decimals(value: float, metric: Metric) -> int:
    """Return how many decimals a typed figure needs, so that none of its digits is lost."""
    digits = f"{value:.{_DECIMALS_MOST}f}".rstrip("0").partition(".")[2]
    return max(metric.decimals, len(digits))


_TOO_FEW_BEFORE: Final = QT_TRANSLATE_NOOP(
    "value", "Not checked: too few readings before the release (there: {n} of {possible}; still missing: {missing})."
)
_TOO_FEW_AFTER: Final = QT_TRANSLATE_NOOP(
    "value", "Not checked: too few readings after the release (there: {n} of {possible}; still missing: {missing})."
)
_TOO_FEW_FOR_NOISE: Final = QT_TRANSLATE_NOOP(
    "value", "Not checked: it takes {least} readings before the release to know the noise (still missing: {missing})."
)
_OUTCOMES: Final = {
    Outcome.AS_HOPED: QT_TRANSLATE_NOOP("value", "as hoped"),
    Outcome.OTHER_WAY: QT_TRANSLATE_NOOP("value", "the other way"),
    Outcome.NO_CHANGE: QT_TRANSLATE_NOOP("value", "no detectable change"),
    Outcome.CANNOT_TELL: QT_TRANSLATE_NOOP("value", "cannot be told apart"),
    Outcome.NOT_CHECKED: QT_TRANSLATE_NOOP("value", "not checked"),
}
_STATES: Final = {
    State.NOT_RELEASED: QT_TRANSLATE_NOOP("value", "not released"),
    State.ROLLED_BACK: QT_TRANSLATE_NOOP("value", "rolled back"),
    State.SCHEDULED: QT_TRANSLATE_NOOP("value", "scheduled"),
    State.DUE: QT_TRANSLATE_NOOP("value", "due"),
    State.CONFIRMED: QT_TRANSLATE_NOOP("value", "confirmed"),
}
_SENTENCES: Final = {
    (True, True, False): QT_TRANSLATE_NOOP(
        "value", "We believe that “{title}” will raise {metric} by {by} within {span}."
    ),
    (True, False, False): QT_TRANSLATE_NOOP("value", "We believe that “{title}” will raise {metric} within {span}."),
    (False, True, False): QT_TRANSLATE_NOOP(
        "value", "We believe that “{title}” will lower {metric} by {by} within {span}."
    ),
    (False, False, False): QT_TRANSLATE_NOOP("value", "We believe that “{title}” will lower {metric} within {span}."),
    (True, True, True): QT_TRANSLATE_NOOP(
        "value", "We believe that “{title}” will raise {metric} by {by} until {day}."
    ),
    (True, False, True): QT_TRANSLATE_NOOP("value", "We believe that “{title}” will raise {metric} until {day}."),
    (False, True, True): QT_TRANSLATE_NOOP(
        "value", "We believe that “{title}” will lower {metric} by {by} until {day}."
    ),
    (False, False, True): QT_TRANSLATE_NOOP("value", "We believe that “{title}” will lower {metric} until {day}."),
}
_ADDED: Final = {
    Cadence.DAILY: QT_TRANSLATE_NOOP("value", "Compared is what was added per day."),
    Cadence.WEEKLY: QT_TRANSLATE_NOOP("value", "Compared is what was added per week."),
    Cadence.MONTHLY: QT_TRANSLATE_NOOP("value", "Compared is what was added per month."),
}
_SHORT: Final = {
    True: QT_TRANSLATE_NOOP(
        "value",
        "As hoped, but by less: the mean rose from {before} to {after}, by {change} where {by} were hoped for. "
        "Up to {noise} would be noise.",
    ),
    False: QT_TRANSLATE_NOOP(
        "value",
        "As hoped, but by less: the mean fell from {before} to {after}, by {change} where {by} were hoped for. "
        "Up to {noise} would be noise.",
    ),
}
_MOVED: Final = {
    (Outcome.AS_HOPED, True): QT_TRANSLATE_NOOP(
        "value", "As hoped: the mean rose from {before} to {after}, by {change}. Up to {noise} would be noise."
    ),
    (Outcome.AS_HOPED, False): QT_TRANSLATE_NOOP(
        "value", "As hoped: the mean fell from {before} to {after}, by {change}. Up to {noise} would be noise."
    ),
    (Outcome.OTHER_WAY, True): QT_TRANSLATE_NOOP(
        "value", "The other way: the mean rose from {before} to {after}, by {change}. Up to {noise} would be noise."
    ),
    (Outcome.OTHER_WAY, False): QT_TRANSLATE_NOOP(
        "value", "The other way: the mean fell from {before} to {after}, by {change}. Up to {noise} would be noise."
    ),
    (Outcome.CANNOT_TELL, True): QT_TRANSLATE_NOOP(
        "value",
        "Cannot be told apart from {others}, meant for the same in the same days: the mean rose from {before} to {after}, "
        "by {change}.",
    ),
    (Outcome.CANNOT_TELL, False): QT_TRANSLATE_NOOP(
        "value",
        "Cannot be told apart from {others}, meant for the same in the same days: the mean fell from {before} to {after}, "
        "by {change}.",
    ),
}
_DRIFTED: Final = {
    True: QT_TRANSLATE_NOOP(
        "value",
        "Cannot be told apart from how it was moving before: the mean rose from {before} to {after}, by {change}; "
        "at the pace before the release it would have been {drift}.",
    ),
    False: QT_TRANSLATE_NOOP(
        "value",
        "Cannot be told apart from how it was moving before: the mean fell from {before} to {after}, by {change}; "
        "at the pace before the release it would have been {drift}.",
    ),
}
_STILL: Final = QT_TRANSLATE_NOOP(
    "value",
    "No detectable change: the mean was {before} and is {after}. A difference of {change} is noise; so is any up to {noise}.",
)
_FIGURES: Final = QT_TRANSLATE_NOOP("value", "The mean was {before} before the release and is {after} after it.")
