"""The frame in which a scanned page is read (upright, straight) and the page as it is shown."""

import math
from dataclasses import dataclass

from dossier_builder.geometry import Box


@dataclass(frozen=True, slots=True)
class Frame:
    """How a page of `width` × `height` points (as shown) is turned to be read.

    `turn` is the clockwise quarter turn in degrees (0, 90, 180, 270) that makes its text
    upright; `skew` the further angle in degrees, clockwise, at which its lines slope.
    """

    width: float
    height: float
    turn: int = 0
    skew: float = 0.0

    @property
    def upright_size(self) -> tuple[float, float]:
        """(width, height) of the page once turned."""
        return (self.height, self.width) if self.turn in {90, 270} else (self.width, self.height)

    def straight(self, x: float, y: float) -> tuple[float, float]:
        """Return a point of the turned page where it stands once its lines are level."""
        return self._rotated(x, y, -self.skew)

    def to_shown(self, box: Box) -> Box:
        """Return where a box of the reading frame stands on the page as shown."""
        corners = [
            self._unturned(*self._rotated(x, y, self.skew))
            for x in (box.x0, box.x1)
            for y in (box.top, box.bottom)
        ]
        xs, ys = [x for x, _ in corners], [y for _, y in corners]
        return Box(
            max(min(xs), 0.0),
            max(min(ys), 0.0),
            min(max(xs), self.width),
            min(max(ys), self.height),
        )

    def _rotated(self, x: float, y: float, degrees: float) -> tuple[float, float]:
        if not degrees:
            return x, y
        width, height = self.upright_size
        angle = math.radians(degrees)
        dx, dy = x - width / 2, y - height / 2
        cos, sin = math.cos(angle), math.sin(angle)
        return width / 2 + dx * cos - dy * sin, height / 2 + dx * sin + dy * cos

    def _unturned(self, u: float, v: float) -> tuple[float, float]:
        if self.turn == 90:
            return v, self.height - u
        if self.turn == 180:
            return self.width - u, self.height - v
        if self.turn == 270:
            return self.width - v, u
        return u, v
