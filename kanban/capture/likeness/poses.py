"""Where exactly codes lie on a photo: their poses are improved until the grey values fit the modules that are known."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from kanban.capture.likeness.sampling import Floats, Greys, Levels, corners_of, px_per_module, through, turned
from kanban.capture.symbols import SIDE

_EDGE: Final = 2.25
"""Modules of the quiet zone that are looked at."""
_STEP: Final = 0.75
_BLUR_PX: Final = 0.9
"""Standard deviation of a usual photo's blur: lens, sensor and the reading between pixels."""
_LEAST_BLUR: Final = 0.25
_MOST_BLUR: Final = 0.9
_PX_PER_SAMPLE: Final = 1.3
"""A photo is read reduced where modules have more than twice as many pixels."""
_AT_ONCE: Final = 128
_SHIFT: Final = 0.8
_LEAN: Final = 1.2
"""The most that one step moves the code's middle, and its edge, in modules."""
_POSE: Final = 6
_MIDDLE_GREY: Final = np.float32(128)
_NEAR: Final = 25
_REACH: Final = 3
_TURNS: Final = tuple(np.radians((-6.0, 0.0, 6.0)))
_HYPOTHESES: Final = 2
_MOST_CHANGE: Final = 1.5
"""How many times longer or shorter than guessed a code may be in any direction."""

_SOUND: Final = 0.85
_RETRIES: Final = 32


def _bends() -> Floats:
    """Maps (k, 3, 3), module to module, of curled paper: a quarter narrower or wider, lower or higher, or leaning."""
    bends = np.tile(np.eye(3), (6, 1, 1))
    bends[0, 0, 0], bends[1, 0, 0], bends[2, 1, 1], bends[3, 1, 1], bends[4, 0, 1], bends[5, 1, 0] = (
        0.8,
        1.25,
        0.8,
        1.25,
        -0.2,
        -0.2,
    )
    bends[:, :2, 2] = SIDE / 2 * (1 - bends[:, :2, :2].sum(axis=-1))
    return bends


_BENDS: Final = _bends()
_AXIS: Final = np.arange(-_EDGE, SIDE + _EDGE + 0.01, _STEP)
_U, _V = (axis.ravel() for axis in np.meshgrid(_AXIS, _AXIS))
_GRID: Final = np.stack([_U, _V], axis=-1)
_ACROSS: Final = ((_U / (SIDE / 2)) - 1).astype(np.float32)
_DOWN: Final = ((_V / (SIDE / 2)) - 1).astype(np.float32)


def fixed_modules() -> tuple[NDArray[np.uint8], NDArray[np.bool_]]:
    """The modules (21, 21) that are alike in every code of version 1, 1 for dark, and which these are."""
    ring = np.ones((7, 7), np.uint8)
    ring[1:6, 1:6] = 0
    ring[2:5, 2:5] = 1
    dark = np.zeros((SIDE, SIDE), np.uint8)
    known = np.zeros((SIDE, SIDE), np.bool_)
    for row, column in ((0, 0), (0, 14), (14, 0)):
        dark[row : row + 7, column : column + 7] = ring
    known[:8, :8] = known[:8, 13:] = known[13:, :8] = True
    dark[6, 8:13:2] = dark[8:13:2, 6] = 1
    known[6, 8:13] = known[8:13, 6] = True
    dark[13, 8] = known[13, 8] = True
    return dark, known


def refined(levels: Levels, maps: Floats, symbols: Greys, known: Greys, steps: int = 6) -> tuple[Floats, Floats]:
    """Improve the poses of codes; return them, and how well each fits: the correlation, -1 to 1.

    `symbols`: (n, 21, 21), or (21, 21) for all, 1 for dark. `known`: alike, 0 where a module may be of either kind.
    """
    scores = np.zeros(len(maps))
    better = maps.copy()
    sizes = px_per_module(maps)
    reductions = 2 ** np.clip(np.log2(np.maximum(sizes, 0.1) / _PX_PER_SAMPLE), 0, 4).astype(np.int64)
    for times in np.unique(reductions):
        members = np.flatnonzero(reductions == times)
        for start in range(0, len(members), _AT_ONCE):
            some = members[start : start + _AT_ONCE]
            one_for_all = symbols.ndim == 2  # noqa: PLR2004
            symbol = symbols[None] if one_for_all else symbols[some]
            weight = known[None] if one_for_all else known[some]
            looks = _templates(symbol, weight, sizes[some] / times)
            better[some], scores[some] = _climb(maps[some], levels, int(times), looks, steps=steps)
    return better, scores


def _templates(symbols: Greys, known: Greys, sizes: Floats) -> tuple[Greys, Greys]:
    """How light the codes look at the points of the grid, and how far each of these is to be trusted."""
    blur = np.clip(_BLUR_PX / np.maximum(sizes, 0.1), _LEAST_BLUR, _MOST_BLUR)
    edges = 1 / (1 + np.exp(np.clip((np.arange(SIDE + 1) - _AXIS[:, None]) * -1.702 / blur[:, None, None], -60, 60)))
    spread = np.diff(edges, axis=-1).astype(np.float32)
    back = spread.transpose(0, 2, 1)
    light = 1 - spread @ symbols.astype(np.float32) @ back
    trust = np.clip(1 - 2.5 * (spread @ (1 - known.astype(np.float32)) @ back), 0, 1)
    return _rows(light), _rows(trust)


def _rows(squares: Floats | Greys) -> Greys:
    rows: Greys = squares.reshape(len(squares), -1).astype(np.float32)
    return rows


def _climb(
    maps: Floats, levels: Levels, times: int, looks: tuple[Greys, Greys], *, steps: int
) -> tuple[Floats, Floats]:
    """Move, turn, stretch and shear the codes by least squares on their grey values, and keep the best of all steps."""
    light, trust = looks
    best, best_score, now = maps.copy(), np.full(len(maps), -2.0), maps.copy()
    side = len(_AXIS)
    for step in range(steps + 1):
        grey = levels.sample(through(now, _GRID), times) - _MIDDLE_GREY
        square = grey.reshape(-1, side, side)
        right = np.gradient(square, _STEP, axis=2).reshape(grey.shape)
        down = np.gradient(square, _STEP, axis=1).reshape(grey.shape)
        slope = [np.broadcast_to(axis, light.shape) for axis in (_ACROSS, _DOWN)]
        columns = [right, down, right * _ACROSS, right * _DOWN, down * _ACROSS, down * _DOWN]
        columns += [light, np.ones_like(light), *slope, grey]
        terms = np.stack(columns, axis=1)
        products = ((terms * trust[:, None]) @ terms.transpose(0, 2, 1)).astype(np.float64)
        score = _correlation(products)
        gain = score > best_score
        best[gain], best_score[gain] = now[gain], score[gain]
        if step < steps:
            now = now @ _moves(products)
    return best, best_score


def _correlation(products: Floats) -> Floats:
    """Correlation of the grey values with the template, once an even slope of light is taken from both."""
    slope, rest = slice(_POSE + 1, _POSE + 4), [_POSE, _POSE + 4]
    across = products[:, slope][:, :, rest]
    within = products[:, rest][:, :, rest] - across.transpose(0, 2, 1) @ np.linalg.solve(
        _firm(products[:, slope, slope]), across
    )
    spread = np.maximum(within[:, 0, 0], 1e-9) * np.maximum(within[:, 1, 1], 1e-9)
    scores: Floats = within[:, 0, 1] / np.sqrt(spread)
    return scores


def _firm(matrices: Floats) -> Floats:
    """The same matrices, with enough on their diagonals to be solved."""
    size = matrices.shape[-1]
    trace = np.trace(matrices, axis1=1, axis2=2) / size
    firm: Floats = matrices + (1e-6 * trace + 1e-9)[:, None, None] * np.eye(size)
    return firm


def _moves(products: Floats) -> Floats:
    """The step (n, 3, 3), in modules, that brings the grey values nearest to the template."""
    unknown = products[:, :-1, :-1].copy()
    pose = np.arange(_POSE)
    unknown[:, pose, pose] *= 1.02
    wanted = products[:, :-1, -1].copy()
    unknown[:, :_POSE, _POSE:] *= -1
    unknown[:, _POSE:, :_POSE] *= -1
    wanted[:, :_POSE] *= -1
    answer = np.linalg.solve(_firm(unknown), wanted[..., None])[..., 0]
    shift = np.clip(answer[:, :2], -_SHIFT, _SHIFT)
    lean = np.clip(answer[:, 2:_POSE], -_LEAN, _LEAN) / (SIDE / 2)
    moves = np.tile(np.eye(3), (len(products), 1, 1))
    moves[:, 0, 0] += lean[:, 0]
    moves[:, 0, 1] += lean[:, 1]
    moves[:, 1, 0] += lean[:, 2]
    moves[:, 1, 1] += lean[:, 3]
    middle = SIDE / 2
    moves[:, :2, 2] = shift - middle * lean.reshape(-1, 2, 2).sum(-1)
    return moves


def upright(levels: Levels, maps: Floats) -> tuple[Floats, Floats]:
    """Find the codes near their guessed places, turned as they hang, by the modules that every code has; with their fit.

    The guesses may be wrong by about three modules, by ten degrees, and by whole quarters of a turn.
    """
    if not len(maps):
        return maps, np.empty(0)
    poses, fits = _settled(levels, maps, maps)
    weak = np.flatnonzero(fits < _SOUND)
    weak = weak[np.argsort(-np.abs(fits[weak]))][:_RETRIES]
    if len(weak):
        bent = (maps[weak, None] @ _BENDS).reshape(-1, 3, 3)
        again, better = _settled(levels, bent, np.repeat(maps[weak], len(_BENDS), axis=0))
        best = better.reshape(len(weak), -1).argmax(axis=1)
        row = np.arange(len(weak))
        again, better = again.reshape(len(weak), -1, 3, 3)[row, best], better.reshape(len(weak), -1)[row, best]
        gain = better > fits[weak]
        poses[weak[gain]], fits[weak[gain]] = again[gain], better[gain]
    return poses, fits


def _settled(levels: Levels, maps: Floats, guesses: Floats) -> tuple[Floats, Floats]:
    """Improve maps from the best of several starts; those that end far from the size and shape of the guess fit by -1."""
    dark, known = fixed_modules()
    symbol, weight = dark.astype(np.float32), known.astype(np.float32)
    starts = np.concatenate([_starts(levels, maps[first : first + 32]) for first in range(0, len(maps), 32)])
    poses, fits = refined(levels, starts.reshape(-1, 3, 3), symbol, weight, steps=3)
    best = fits.reshape(-1, _HYPOTHESES).argmax(axis=1)
    chosen = poses.reshape(-1, _HYPOTHESES, 3, 3)[np.arange(len(maps)), best]
    poses, fits = refined(levels, chosen, symbol, weight, steps=4)
    fits[~_alike(guesses, poses)] = -1
    return poses, fits


def _alike(guesses: Floats, poses: Floats) -> NDArray[np.bool_]:
    """Whether codes kept about the size and shape that was guessed: those that shrank onto a part of something did not."""
    corners = corners_of(np.concatenate([guesses, poses]))
    sides = np.stack([corners[:, 2] - corners[:, 0], corners[:, 3] - corners[:, 1]], axis=-1)
    before, after = sides[: len(guesses)], sides[len(guesses) :]
    change = np.linalg.svd(after @ np.linalg.inv(before), compute_uv=False)
    return np.asarray((change < _MOST_CHANGE).all(axis=1) & (change > 1 / _MOST_CHANGE).all(axis=1))


def _starts(levels: Levels, maps: Floats) -> Floats:
    """The most promising maps (n, hypotheses, 3, 3) after a search over shifts, small turns and quarters."""
    wide = _NEAR + 2 * _REACH
    axis = np.arange(wide) - (wide - 1) / 2
    across, down = np.meshgrid(axis, axis)
    points = np.stack([across.ravel(), down.ravel()], axis=-1)
    weights, templates, sizes = _quarters()
    times = 2 ** int(np.clip(np.log2(max(float(np.median(px_per_module(maps))), 0.1) / 1.5), 0, 4))
    found = []
    for angle in _TURNS:
        turn = np.array([[np.cos(angle), np.sin(angle)], [-np.sin(angle), np.cos(angle)]])
        grey = levels.sample(through(maps, points @ turn + SIDE / 2), times) - _MIDDLE_GREY
        windows = np.lib.stride_tricks.sliding_window_view(grey.reshape(-1, wide, wide), (_NEAR, _NEAR), axis=(1, 2))
        flat = windows.reshape(-1, _NEAR * _NEAR)
        mean = (flat @ weights) / sizes
        spread = np.maximum((flat * flat) @ weights - mean * mean * sizes, 1)
        found.append(((flat @ templates) / np.sqrt(spread)).reshape(len(maps), -1, 4))
    scores = np.concatenate(found, axis=1)
    quarters = np.argsort(-scores.max(axis=1), axis=1)[:, :_HYPOTHESES]
    place = np.take_along_axis(scores.argmax(axis=1), quarters, axis=1)
    shifts = 2 * _REACH + 1
    turn_at, shift = np.divmod(place, shifts * shifts)
    row, column = np.divmod(shift, shifts)
    return maps[:, None] @ _placed(np.array(_TURNS)[turn_at], column - _REACH, row - _REACH, quarters)


def _quarters() -> tuple[Greys, Greys, Greys]:
    """Of the fixed modules with some quiet zone, turned to four sides: weights, templates of length 1 (m, 4), weights' sums."""
    dark, known = fixed_modules()
    edge = (_NEAR - SIDE) // 2
    light = np.pad(1 - dark.astype(np.float32), edge, constant_values=1)
    trust = np.pad(known.astype(np.float32), edge, constant_values=1)
    weights = np.stack([np.rot90(trust, -quarter).ravel() for quarter in range(4)], axis=-1)
    looks = np.stack([np.rot90(light, -quarter).ravel() for quarter in range(4)], axis=-1)
    sizes = weights.sum(axis=0)
    looks = weights * (looks - (weights * looks).sum(axis=0) / sizes)
    return weights, looks / np.sqrt((looks**2).sum(axis=0)), sizes


def _placed(turns: Floats, right: Floats, down: Floats, quarters: NDArray[np.int64]) -> Floats:
    """Maps (n, hypotheses, 3, 3), module to module: by quarters about the middle, then shifted, then turned a little."""

    def blank() -> Floats:
        return np.tile(np.eye(3), (*turns.shape, 1, 1))

    turn, shift = blank(), blank()
    turn[..., 0, 0] = turn[..., 1, 1] = np.cos(turns)
    turn[..., 1, 0], turn[..., 0, 1] = np.sin(turns), -np.sin(turns)
    shift[..., 0, 2], shift[..., 1, 2] = right, down
    back, there = np.eye(3), np.eye(3)
    back[:2, 2], there[:2, 2] = -SIDE / 2, SIDE / 2
    quarter = turned(np.tile(np.eye(3), (turns.size, 1, 1)), quarters.ravel()).reshape(*turns.shape, 3, 3)
    return there @ turn @ shift @ back @ quarter
