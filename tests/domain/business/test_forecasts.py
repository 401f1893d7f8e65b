"""The distributions behind a projection, against figures from tables and from formulas."""

import math
import random
from statistics import NormalDist

import pytest

from kanban.domain.business.forecasts import Forecast, Part, of_level, of_total


def one(middle: float, scale: float, freedom: int) -> Forecast:
    return Forecast((Part(1.0, middle, scale, freedom),))


@pytest.mark.parametrize(
    ("freedom", "chance", "quantile"),
    [(5, 0.9, 1.476), (5, 0.975, 2.571), (10, 0.9, 1.372), (10, 0.95, 1.812), (30, 0.9, 1.310), (30, 0.995, 2.750)],
)
def test_quantiles_as_in_the_tables_of_t(freedom: int, chance: float, quantile: float) -> None:
    assert one(0, 1, freedom).quantile(chance) == pytest.approx(quantile, abs=0.01)
    assert one(0, 1, freedom).quantile(1 - chance) == pytest.approx(-quantile, abs=0.01)
    assert one(100, 3, freedom).quantile(chance) == pytest.approx(100 + 3 * quantile, abs=0.03)


def test_chances_add_up() -> None:
    found = Forecast((Part(0.25, 0, 1, 9), Part(0.75, 4, 2, 9)))
    for value in (-3, 0, 1.5, 4, 11):
        assert found.at_most(value) + found.at_least(value) == pytest.approx(1)
    assert found.at_most(found.quantile(0.3)) == pytest.approx(0.3)
    assert found.at_most(0) == pytest.approx(0.25 * 0.5 + 0.75 * one(4, 2, 9).at_most(0))


def test_certainty() -> None:
    sure = one(7, 0, 9)
    assert (sure.at_most(6.9), sure.at_most(7), sure.at_least(7), sure.at_least(7.1)) == (0, 1, 1, 0)
    assert (sure.quantile(0.1), sure.quantile(0.9)) == (7, 7)


def test_the_uncertainty_of_a_total_is_that_of_the_days_and_of_the_rate() -> None:
    """With the rate taken as steady: variance s² (H + H²/n), by hand for increments 8, 12, 8, 12, ..."""
    grown = [8.0, 12.0] * 10
    steady = max(of_total(0, grown, [1] * 20, 30).parts, key=lambda part: part.weight)
    variance = 80 / 19 * (30 + 30 * 30 / 20)
    assert steady.middle == pytest.approx(300)
    assert steady.scale == pytest.approx(math.sqrt(variance))
    assert steady.freedom == 19


def test_an_increment_over_several_steps_counts_as_such() -> None:
    found = of_total(100, [10.0, 30.0, 10.0, 20.0, 10.0], [1, 3, 1, 2, 1], 4)
    assert found.quantile(0.5) == pytest.approx(140)


def test_a_line_with_noise_is_told_from_a_walk() -> None:
    """The models are in the order of their wandering: none first, nothing else last."""
    noise = random.Random(4)
    line = [n / 2 + noise.gauss(0, 2) for n in range(60)]
    walk = [0.0]
    for _ in range(59):
        walk.append(walk[-1] + noise.gauss(0.5, 2))
    of_line, of_walk = of_level(line, [1] * 59, 10), of_level(walk, [1] * 59, 10)
    assert of_line.parts[0].weight > 0.5
    assert of_line.parts[-1].weight < 0.001
    assert of_walk.parts[0].weight < 0.001
    assert of_walk.parts[-1].weight > 0.5


def test_a_level_without_wandering_is_a_straight_line_by_least_squares() -> None:
    """The points (0, 1), (1, 3), (2, 2), (3, 5), (4, 4): the line 1.4 + 0.8 x, residual variance 3.6 / 3, at x = 6."""
    found = of_level([1, 3, 2, 5, 4], [1] * 4, 2).parts[0]
    assert found.middle == pytest.approx(6.2)
    assert found.freedom == 3
    assert found.scale == pytest.approx(math.sqrt(1.2 * (1 + 1 / 5 + 16 / 10)))


def test_a_level_that_only_wanders_goes_on_from_its_last_value() -> None:
    """A walk with drift: from the last value by the mean step; variance s² (H + H²/n), here s² = 36 / 3."""
    found = of_level([0, 4, 2, 6, 4], [1] * 4, 3).parts[-1]
    assert found.middle == pytest.approx(7)
    assert found.scale == pytest.approx(math.sqrt(36 / 3 * (3 + 9 / 4)))


def test_many_readings_come_near_to_what_is_true() -> None:
    noise = random.Random(9)
    grown = [noise.gauss(100, 10) for _ in range(400)]
    found = of_total(0, grown, [1] * 400, 25)
    true = NormalDist(2500, 10 * math.sqrt(25))
    assert found.quantile(0.5) == pytest.approx(true.mean, abs=25)
    assert found.quantile(0.9) - found.quantile(0.1) == pytest.approx(true.inv_cdf(0.9) - true.inv_cdf(0.1), rel=0.25)
