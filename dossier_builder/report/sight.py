"""Where on a page something was read: the part of the page to show, and the box to draw."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from dossier_builder.facts.model import Evidence
from dossier_builder.geometry import Box
from dossier_builder.report.pages import PageImage, PageKey

# What is shown around the box, in points: enough to recognise the place on the page.
_WIDTH: Final = 430.0
_HEIGHT: Final = 150.0
_AROUND: Final = 45.0
_MARGIN: Final = 3.0


@dataclass(frozen=True, slots=True)
class Sight:
    """A picture of one place: a window on the page image `page_id`, and the box in it.

    All in points of the page; `box` is None when only the page is known.
    """

    page_id: str
    window: Box
    box: Box | None
    page_width: float
    page_height: float

    @property
    def is_whole(self) -> bool:
        """True when the window is the whole page."""
        return self.window.width >= self.page_width and self.window.height >= self.page_height


class PageIds:
    """Names the page images of one report: short, unique, valid as an HTML id."""

    def __init__(self, keys: Iterable[PageKey]) -> None:
        self._ids = {key: f"page-{index}" for index, key in enumerate(keys, start=1)}

    def __getitem__(self, key: PageKey) -> str:
        return self._ids[key]


def sight_of(evidence: Evidence, images: Mapping[PageKey, PageImage], ids: PageIds) -> Sight | None:
    """Return the picture of where `evidence` was read, or None when there is no page image."""
    if evidence.page is None:
        return None
    image = images.get((evidence.file, evidence.page))
    if image is None:
        return None
    page = Box(0.0, 0.0, image.width, image.height)
    box = _clip(_grown(evidence.bbox, _MARGIN), page) if evidence.bbox else None
    window = _window(box, page) if box else page
    return Sight(ids[image.key], window, box, image.width, image.height)


def _window(box: Box, page: Box) -> Box:
    width = min(page.width, max(_WIDTH, box.width + 2 * _AROUND))
    height = min(page.height, max(_HEIGHT, box.height + 2 * _AROUND))
    left = _slide((box.x0 + box.x1 - width) / 2, page.width - width)
    top = _slide((box.top + box.bottom - height) / 2, page.height - height)
    return Box(left, top, left + width, top + height)


def _slide(start: float, furthest: float) -> float:
    return max(0.0, min(start, furthest))


def _grown(box: Box, by: float) -> Box:
    return Box(box.x0 - by, box.top - by, box.x1 + by, box.bottom + by)


def _clip(box: Box, page: Box) -> Box | None:
    clipped = Box(
        max(box.x0, page.x0),
        max(box.top, page.top),
        min(box.x1, page.x1),
        min(box.bottom, page.bottom),
    )
    return clipped if clipped.width > 0 and clipped.height > 0 else None


def identifier(text: str) -> str:
    """Return `text` as part of an HTML id: ASCII letters, digits and hyphens."""
    return re.sub(r"[^A-Za-z0-9]+", "-", text).strip("-").lower() or "x"
