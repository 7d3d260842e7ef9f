"""A page's resources with those of the stamp added, written once for all pages that share them."""

from collections.abc import Mapping
from typing import Final

from pypdf.generic import DictionaryObject, IndirectObject

from dossier_builder.bundle.destinations import dictionary_at
from dossier_builder.bundle.graft import Graft
from dossier_builder.bundle.pagehash import STAMP_PREFIX
from dossier_builder.bundle.primitives import name
from dossier_builder.bundle.volume import Volume

_BOLD_NAME: Final = f"{STAMP_PREFIX}B"
_PLAIN_NAME: Final = f"{STAMP_PREFIX}R"
_INK_NAME: Final = f"{STAMP_PREFIX}I"

#: Names that the stamp's two fonts and its image have on a page.
StampNames = tuple[bytes, bytes, bytes | None]


class StampedResources:
    """Writes the resources of one section's pages; `ink` is the round stamp's ring, or None."""

    def __init__(self, volume: Volume, graft: Graft, ink: str | None) -> None:
        self._volume = volume
        self._graft = graft
        self._ink = ink
        self._known: dict[int, tuple[bytes, StampNames]] = {}

    def of_page(self, page: DictionaryObject) -> tuple[bytes, StampNames]:
        """Return the reference to a page's resources, and the stamp's names among them."""
        raw = dict.get(page, "/Resources")
        key = raw.idnum if isinstance(raw, IndirectObject) else None
        if key is not None and key in self._known:
            return self._known[key]
        result = self._written(dictionary_at(page, "/Resources"))
        if key is not None:
            self._known[key] = result
        return result

    def _written(self, resources: DictionaryObject) -> tuple[bytes, StampNames]:
        fonts = dictionary_at(resources, "/Font")
        drawn = dictionary_at(resources, "/XObject")
        bold, plain = _unused(_BOLD_NAME, fonts), _unused(_PLAIN_NAME, fonts)
        ink = None if self._ink is None else _unused(_INK_NAME, drawn)
        entries = [
            name(entry) + b" " + self._graft.value(value)
            for entry, value in dict.items(resources)
            if entry not in ("/Font", "/XObject")
        ]
        bold_font, plain_font = self._volume.fonts
        entries.append(self._with(b"/Font", fonts, {bold: bold_font, plain: plain_font}))
        images = {} if ink is None else {ink: self._volume.ink(self._ink or "")}
        if drawn or images:
            entries.append(self._with(b"/XObject", drawn, images))
        body = b"<<" + b"".join(entries) + b">>"
        return self._volume.shared_object(body), (bold, plain, ink)

    def _with(self, category: bytes, own: DictionaryObject, added: Mapping[bytes, int]) -> bytes:
        items = [name(key) + b" " + self._graft.value(item) for key, item in dict.items(own)]
        items += [key + b" %d 0 R" % number for key, number in added.items()]
        return category + b"<<" + b"".join(items) + b">>"


def _unused(wanted: str, taken: DictionaryObject) -> bytes:
    """Return a resource name that the page does not use; a bundle may be a piece of another."""
    candidate, count = wanted, 1
    while candidate in taken:
        count += 1
        candidate = f"{wanted}{count}"
    return name(candidate)
