"""From places on the wall back to a photo's pixels, without any library."""

from math import inf

from kanban.domain.wall.model import PhotoPlane, Point

_ROUNDS = 12
_LEAST = 1e-9


def pixel_of(plane: PhotoPlane, place: Point) -> Point | None:
    """Return where a photo shows a place on the wall (mm), perhaps outside of it; None: it cannot show it."""
    a, b, c, d, e, f, g, h, i = plane.matrix
    # The inverse by cofactors; its scale cancels.
    inverse = (
        (e * i - f * h, c * h - b * i, b * f - c * e),
        (f * g - d * i, a * i - c * g, c * d - a * f),
        (d * h - e * g, b * g - a * h, a * e - b * d),
    )
    x, y, w = (row[0] * place[0] + row[1] * place[1] + row[2] for row in inverse)
    middle = plane.width_px / 2, plane.height_px / 2
    facing = g * middle[0] + h * middle[1] + i
    determinant = a * inverse[0][0] + b * inverse[1][0] + c * inverse[2][0]
    if abs(w) < _LEAST or w * facing * determinant <= 0:
        return None
    right, down = x / w - middle[0], y / w - middle[1]
    half = (middle[0] ** 2 + middle[1] ** 2) ** 0.5
    far = (right**2 + down**2) ** 0.5 / half
    if far < _LEAST:
        return middle
    if far > farthest(plane.bend):
        return None
    near = far
    for _ in range(_ROUNDS):
        near -= (near * (1 + plane.bend * near**2) - far) / max(1 + 3 * plane.bend * near**2, 0.1)
    return middle[0] + right * near / far, middle[1] + down * near / far


def farthest(bend: float) -> float:
    """Return how far from its middle, in half diagonals and drawn straight, a photo with this bend can show anything."""
    return 2 / 3 / (-3 * bend) ** 0.5 if bend < 0 else inf


def shows(plane: PhotoPlane, place: Point) -> bool:
    """Say whether a place on the wall (mm) lies on the photo."""
    pixel = pixel_of(plane, place)
    return pixel is not None and 0 <= pixel[0] < plane.width_px and 0 <= pixel[1] < plane.height_px
