"""How a series may go on: the distribution of its value some steps ahead, as a mixture of Student t distributions.

Two models: a running total that grows by independent increments, and a level that drifts and wanders under noise. What they assume,
and why these, is said in `kanban.domain.business.targets`.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

_WANDERING: Final = {0.0: 1.0, 0.1: 1.0, 0.3: 1.0, 0.6: 1.0, 1.0: 2.0}
"""How much of the scatter of a level is its own wandering (the rest is noise), and how much each is believed at first."""
_CHANGING: Final = {0.0: 4.0, 0.003: 1.0, 0.01: 1.0, 0.03: 1.0, 0.1: 1.0}
"""How much of the scatter of increments is a change of their rate (the rest is noise), and how much each is believed at first."""
_CERTAIN: Final = 1e-9
_HALVINGS: Final = 44
_NOTHING: Final = 1e-7
"""A model that weighs no more than this is not asked for quantiles."""
_REACH: Final = 50.0
"""How many scales from the middle a quantile is looked for."""


class Part(NamedTuple):
    """A t distribution and its weight in a mixture; a `scale` of 0 stands for certainty."""

    weight: float
    middle: float
    scale: float
    freedom: int


@dataclass(frozen=True)
class Forecast:
    """A mixture; the weights add up to 1."""

    parts: tuple[Part, ...]

    def at_most(self, value: float) -> float:
        """Return the chance of this value or less."""
        return sum(part.weight * _at_most(part, value) for part in self.parts)

    def at_least(self, value: float) -> float:
        """Return the chance of this value or more."""
        return sum(part.weight * _at_most(_mirrored(part), -value) for part in self.parts)

    def quantile(self, chance: float) -> float:
        """Return the value that is not exceeded with this chance, between 0 and 1, both not included."""
        counting = Forecast(tuple(part for part in self.parts if part.weight > _NOTHING))
        low = min(part.middle - _REACH * part.scale for part in counting.parts)
        high = max(part.middle + _REACH * part.scale for part in counting.parts)
        for _ in range(_HALVINGS):
            middle = (low + high) / 2
            if counting.at_most(middle) < chance:
                low = middle
            else:
                high = middle
        return high


def of_total(value: float, grown: Sequence[float], steps: Sequence[int], horizon: int, spent: int = 0) -> Forecast:
    """Return how a running total may stand `horizon` steps ahead.

    `grown`: what was added, each over as many `steps` (above 0). `spent`: how many degrees of freedom went into what was taken off
    the increments before.
    """
    freedom = max(len(grown) - 1 - spent, 1)
    runs = [_run_of_rate(grown, steps, share, freedom) for share in _CHANGING]
    ahead = [run.ahead(horizon) for run in runs]
    means = [(value + mean, variance) for mean, variance in ahead]
    return _mixture(_weights(runs, _CHANGING), means, freedom, max(map(abs, grown)))


def of_level(values: Sequence[float], steps: Sequence[int], horizon: int) -> Forecast:
    """Return how a level may be read `horizon` steps ahead.

    `values` (at least 3) lie as many `steps` (above 0) apart, one fewer than there are values.
    """
    runs = [_run(values, steps, share) for share in _WANDERING]
    ahead = [run.ahead(horizon) for run in runs]
    return _mixture(_weights(runs, _WANDERING), ahead, len(values) - 2, max(map(abs, values)))


class _Rate(NamedTuple):
    """Where a filter of increments stands after the last one: the rate, how well it is known, what these are shares of."""

    share: float
    rate: float
    of_rate: float
    variance: float
    likelihood: float

    def ahead(self, steps: int) -> tuple[float, float]:
        """Return the mean and the variance of what is added in so many steps."""
        wandered = self.share * steps * (steps + 1) * (2 * steps + 1) / 6
        return steps * self.rate, self.variance * (steps * steps * self.of_rate + wandered + steps * (1 - self.share))


def _run_of_rate(grown: Sequence[float], steps: Sequence[int], share: float, freedom: int) -> _Rate:
    """Filter what was added per step (Kalman), for a share of change of the rate; the first increment says where it begins."""
    noise = 1 - share
    rate, known = grown[0] / steps[0], noise / steps[0]
    logs, squares = 0.0, 0.0
    for added, step in zip(grown[1:], steps[1:], strict=True):
        known += share * step
        total = known + noise / step
        off = added / step - rate
        rate += known / total * off
        known -= known * known / total
        logs += math.log(total)
        squares += off * off / total
    likelihood = _likelihood(logs, squares, len(grown) - 1, max(map(abs, grown)))
    return _Rate(share, rate, known, squares / freedom, likelihood)


class _Run(NamedTuple):
    """Where a filter stands after the last value: level, drift, their covariances, the variance that all these are shares of."""

    share: float
    level: float
    drift: float
    of_level: float
    of_both: float
    of_drift: float
    variance: float
    likelihood: float

    def ahead(self, steps: int) -> tuple[float, float]:
        """Return the mean and the variance of a value so many steps ahead."""
        known = self.of_level + 2 * steps * self.of_both + steps * steps * self.of_drift
        return self.level + steps * self.drift, self.variance * (known + steps * self.share + 1 - self.share)


def _run(values: Sequence[float], steps: Sequence[int], share: float) -> _Run:
    """Filter the values (Kalman), for a share of wandering. The first two say exactly where level and drift begin."""
    wander, noise = share, 1 - share
    first = steps[0]
    level, drift = values[1], (values[1] - values[0]) / first
    a, b, c = noise, noise / first, (2 * noise + first * wander) / (first * first)
    logs, squares = 0.0, 0.0
    for value, step in zip(values[2:], steps[1:], strict=True):
        level += step * drift
        a += 2 * step * b + step * step * c + step * wander
        b += step * c
        total = a + noise
        off = value - level
        level += a / total * off
        drift += b / total * off
        a, b, c = a - a * a / total, b - a * b / total, c - b * b / total
        logs += math.log(total)
        squares += off * off / total
    count = len(values) - 2
    likelihood = _likelihood(logs, squares, count, max(map(abs, values)))
    return _Run(share, level, drift, a, b, c, squares / count, likelihood)


def _likelihood(logs: float, squares: float, count: int, size: float) -> float:
    """Return the logarithm of the likelihood of `count` values, up to a constant; `size` is that of the figures."""
    smallest = (_CERTAIN * size) ** 2 or _CERTAIN
    return -(logs + count * math.log(max(squares / count, smallest))) / 2


def _weights(runs: Sequence[_Rate | _Run], believed: Mapping[float, float]) -> list[float]:
    """Return what each model counts: what it was believed at first, times its likelihood; together 1."""
    best = max(run.likelihood for run in runs)
    weights = [believed[run.share] * math.exp(run.likelihood - best) for run in runs]
    whole = sum(weights)
    return [weight / whole for weight in weights]


def _mixture(weights: Sequence[float], ahead: Sequence[tuple[float, float]], freedom: int, size: float) -> Forecast:
    """Return what several models say together; `ahead` are their means and variances, `size` is that of the figures."""
    return Forecast(
        tuple(
            _part(weight, mean, variance, freedom, size)
            for weight, (mean, variance) in zip(weights, ahead, strict=True)
        )
    )


def _part(weight: float, middle: float, variance: float, freedom: int, size: float) -> Part:
    """Return a part; a scale that is nothing beside the size of the figures is none."""
    scale = math.sqrt(max(variance, 0.0))
    return Part(weight, middle, scale if scale > _CERTAIN * size else 0.0, freedom)


def _mirrored(part: Part) -> Part:
    return part._replace(middle=-part.middle)


def _at_most(part: Part, value: float) -> float:
    """Return the chance of a t distribution for a value or less (Wallace's approximation, right to 0.001 from 3 degrees on)."""
    if not part.scale:
        return 1.0 if part.middle <= value or math.isclose(part.middle, value, rel_tol=_CERTAIN) else 0.0
    t, freedom = (value - part.middle) / part.scale, part.freedom
    size = (8 * freedom + 1) / (8 * freedom + 3) * math.sqrt(freedom * math.log1p(t * t / freedom))
    return (1 + math.erf(math.copysign(size, t) / math.sqrt(2))) / 2
