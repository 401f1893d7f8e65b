"""Verbs of the value loop: `value list`, `value confirm`, `hypothesis`."""

from argparse import ArgumentParser
from typing import Any, Final

from kanban.cli.session import Session, board_of, frame_of, item_named
from kanban.cli.verbs import Verbs, add_group, add_verb
from kanban.domain.board import Board
from kanban.domain.business.value import Check, Checking, HitRates, Rates, State, hit_rates, nearest_rank
from kanban.domain.business.value_compare import Span
from kanban.domain.business.value_words import PLAIN, outcome_name, reason, remarks, state_name
from kanban.domain.business.values import Hypothesis, Metric, Outcome
from kanban.domain.business.wanting import USUAL_DAYS
from kanban.domain.errors import NoSuchMetric, Refused
from kanban.domain.operations import Source
from kanban.domain.texts import QT_TRANSLATE_NOOP
from kanban.store.releases import hopes
from kanban.usecases.metrics import read_number, read_period
from kanban.usecases.value import confirm_verdict, set_hypothesis
from kanban.workspace import Workspace

_PROPOSED: Final = "proposed"
_OUTCOMES: Final = [*(outcome.value.replace("_", "-") for outcome in Outcome), _PROPOSED]
_ORDER: Final = (State.DUE, State.SCHEDULED, State.CONFIRMED, State.ROLLED_BACK, State.NOT_RELEASED)
_RULES: Final = """\
A card with a hypothesis is checked once it is released. The days before the release are compared with as many after it, same
weekdays; a difference of the means that the metric's natural process limits do not explain is a change.
Hit rate: verdicts “as hoped” / verdicts other than “not checked”. Verified rate: released cards with a hypothesis that have such
a verdict / all of them. Coverage: finished requirements with a goal / finished requirements. Unchecked age: days since the release
of cards without a verdict. Value lead time: days from the start of the work to the verdict, both counted."""


def add_verbs(verbs: "Verbs[ArgumentParser]") -> None:
    """Add the verbs of this module."""
    value = add_group(verbs, "value", "what released cards did to the metrics that they were meant to move")
    add_verb(
        value, "list", _list, "list the checks of hypotheses, those that are due first, and the hit rates", more=_RULES
    )
    confirm = add_verb(value, "confirm", _confirm, "say what became of a card's hypothesis", changes=True)
    confirm.add_argument("key", metavar="KEY")
    confirm.add_argument("outcome", metavar="OUTCOME", choices=_OUTCOMES, help=", ".join(_OUTCOMES))
    confirm.add_argument("--note", metavar="TEXT", default="", help="why")
    hope = add_verb(verbs, "hypothesis", _hypothesis, "say what a card is hoped to do to a metric", changes=True)
    hope.add_argument("key", metavar="KEY")
    hope.add_argument("--metric", metavar="NAME")
    way = hope.add_mutually_exclusive_group()
    way.add_argument("--rises", action="store_true", help="the metric is to rise")
    way.add_argument("--falls", action="store_true", help="the metric is to fall")
    hope.add_argument("--by", metavar="N", default="0", help="by how much at least, in the metric's unit")
    hope.add_argument("--days", metavar="N", type=int, help="so many days before and after the release are compared")
    hope.add_argument("--settle", metavar="N", type=int, default=0, help="so many days after the release are left out")
    hope.add_argument("--check-on", metavar="DAY", help="check on this day, not as soon as the days are over")
    hope.add_argument("--none", action="store_true", help="nothing is hoped for any more")


def checks_of(workspace: Workspace) -> tuple[Board, tuple[Check, ...], HitRates]:
    """Return the board, its checks, those first that want something, and its rates."""
    board, known = board_of(workspace), workspace.read(hopes, workspace.board_id)
    today = workspace.now().astimezone(board.facts.zone_info).date()
    checks = Checking(board, known.releases, today).all(known.items)
    ordered = sorted(checks, key=lambda check: (_ORDER.index(check.state), check.due_on or today, check.item.number))
    return board, tuple(ordered), hit_rates(board, checks, known.releases, known.committed, today)


def _list(session: Session) -> None:
    with session.workspace() as workspace:
        board, checks, rates = checks_of(workspace)
    document = {
        "checks": [_check_document(check) for check in checks],
        "rates": [
            _rates_document(board, rates.overall, "all"),
            *(_rates_document(board, each) for each in rates.goals),
        ],
    }
    session.answer(document, [*map(_check_line, checks), *_rates_lines(rates.overall)])


def _check_document(check: Check) -> dict[str, Any]:
    hope, found, windows, verdict = check.hypothesis, check.found, check.windows, check.verdict
    return {
        "key": check.item.key,
        "title": check.item.title,
        "metric": check.metric.name if check.metric is not None else None,
        "rises": hope.rises,
        "by": hope.by,
        "state": check.state.value,
        "released_on": _day(check.released),
        "rolled_back_on": _day(check.back),
        "due_on": _day(check.due_on),
        "proposed": check.proposed.value if check.proposed is not None else None,
        "reason": str(reason(check, PLAIN)),
        "remarks": [str(each) for each in remarks(check, PLAIN)],
        "before": _span(windows.before, found.mean_before, found.n_before) if windows and found else None,
        "after": _span(windows.after, found.mean_after, found.n_after) if windows and found else None,
        "compared": len(found.after) if found else 0,
        "noise": found.noise if found else None,
        "lower_limit": found.limits.lower if found and found.limits else None,
        "upper_limit": found.limits.upper if found and found.limits else None,
        "shared_with": [other.key for other in check.others],
        "verdict": None
        if verdict is None
        else {
            "outcome": verdict.outcome.value,
            "proposed": verdict.proposed.value if verdict.proposed is not None else None,
            "before": verdict.before,
            "after": verdict.after,
            "note": verdict.note,
            "actor": verdict.actor,
            "at": verdict.at.isoformat(),
        },
    }


def _span(span: Span, mean: float | None, readings: int) -> dict[str, Any]:
    return {"from": span.first.isoformat(), "to": span.last.isoformat(), "mean": mean, "readings": readings}


def _day(day: Any) -> str | None:
    return None if day is None else str(day)


def _rates_document(board: Board, rates: Rates, name: str | None = None) -> dict[str, Any]:
    goal = board.goals[rates.goal_id].name if rates.goal_id is not None else None
    return {
        "goal": goal,
        "all": name is not None,
        "hoped": rates.hoped,
        "checked": rates.checked,
        "verified": rates.verified,
        "released": rates.released,
        "linked": rates.linked,
        "finished": rates.finished,
        "unchecked_days": {
            "p50": nearest_rank(rates.unchecked_days, 50),
            "most": max(rates.unchecked_days, default=None),
        },
        "value_days": {"p50": nearest_rank(rates.value_days, 50), "p85": nearest_rank(rates.value_days, 85)},
    }


def _check_line(check: Check) -> str:
    metric = check.metric.name if check.metric is not None else "–"
    state = str(state_name(check.state))
    if check.verdict is not None:
        said = outcome_name(check.verdict.outcome)
        note = f" ({check.verdict.note})" if check.verdict.note else ""
        return f"{check.item.key}  {metric}  [{state}: {said}] {check.item.title}{note}"
    return f"{check.item.key}  {metric}  [{state}] {check.item.title}. {reason(check, PLAIN)}"


def _rates_lines(rates: Rates) -> list[str]:
    hits = f"hit rate {rates.hoped} of {rates.checked}, verified {rates.verified} of {rates.released}"
    lines = [f"{hits}, coverage {rates.linked} of {rates.finished}"]
    if rates.unchecked_days:
        lines.append(
            f"unchecked for {nearest_rank(rates.unchecked_days, 50)} days (half of them), at most {rates.unchecked_days[-1]}"
        )
    return lines


class NothingProposed(Refused):
    """A verdict was to be as proposed, and there is no proposal yet."""

    template = QT_TRANSLATE_NOOP("errors", "Nothing is proposed for {key} now: {why}")


def _confirm(session: Session) -> None:
    given = session.given
    with session.workspace() as workspace:
        item = item_named(workspace, given.key)
        _, checks, _ = checks_of(workspace)
        check = next((each for each in checks if each.item.id == item.id), None)
        proposed = check.proposed if check is not None else None
        named = given.outcome
        outcome = proposed if named == _PROPOSED else Outcome(named.replace("-", "_"))
        if outcome is None:
            why = str(reason(check, PLAIN)) if check is not None else "it has no hypothesis."
            raise NothingProposed(key=item.key, why=why)
        found = check.found if check is not None else None
        change = workspace.do(
            Source.COMMAND,
            confirm_verdict,
            item_id=item.id,
            outcome=outcome,
            proposed=proposed,
            before=found.mean_before if found is not None else None,
            after=found.mean_after if found is not None else None,
            note=given.note,
        )
        document = next(_check_document(each) for each in checks_of(workspace)[1] if each.item.id == item.id)
    session.answer(document, str(change.operation.title) if change else f"{item.key} has this verdict already")


def _hypothesis(session: Session) -> None:
    given = session.given
    if not given.none and (given.metric is None or not (given.rises or given.falls)):
        session.misused("name the --metric and --rises or --falls; or --none")
    with session.workspace() as workspace:
        item = item_named(workspace, given.key)
        hypothesis = None if given.none else _read_hypothesis(session, frame_of(workspace))
        change = workspace.do(Source.COMMAND, set_hypothesis, item_id=item.id, hypothesis=hypothesis)
        found = [_check_document(each) for each in checks_of(workspace)[1] if each.item.id == item.id]
    session.answer(found[0] if found else None, str(change.operation.title) if change else f"{item.key} has it already")


def _read_hypothesis(session: Session, board: Board) -> Hypothesis:
    given = session.given
    metric = _metric_named(board, given.metric)
    return Hypothesis(
        metric.id,
        given.rises,
        read_number(given.by),
        USUAL_DAYS[metric.cadence] if given.days is None else given.days,
        given.settle,
        None if given.check_on is None else read_period(given.check_on),
    )


def _metric_named(board: Board, name: str) -> Metric:
    for metric in board.shown_metrics():
        if metric.name.casefold() == name.strip().casefold():
            return metric
    raise NoSuchMetric(name=name, known=", ".join(metric.name for metric in board.shown_metrics()) or "–")
