"""The structure of a written bundle as pikepdf reads it: contents, links, bookmarks, actions."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pikepdf

from dossier_builder.bundle import pagehash
from dossier_builder.bundle.frame import FRAME_KEYS, frame_from
from dossier_builder.bundle.graft import ACTIONS
from dossier_builder.bundle.proof import BundleProof

# What a bundle's catalogue may never hold (ISO 32000-1, table 28).
_ACTIVE_CATALOGUE: Final = ("/OpenAction", "/AA", "/AcroForm", "/URI", "/Collection", "/AF")
_MAX_SHOWN: Final = 20


class Inspection:
    """Reads one opened bundle; each shared object once."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf
        self._pages = [page.obj for page in pdf.pages]
        self._index = {page.objgen: index for index, page in enumerate(self._pages)}
        self._known: dict[tuple[int, int], bytes] = {}

    def page_hash(self, index: int, *, stamped: bool) -> str:
        """Return the digest of a page (see `pagehash`), without what was stamped on it."""
        page = self._pages[index]
        contents = page.get("/Contents")
        streams = list(contents) if isinstance(contents, pikepdf.Array) else []
        if stamped:
            streams = streams[1:-2]
        resources = page.get("/Resources", pikepdf.Dictionary())
        drawn = resources.get("/XObject", pikepdf.Dictionary())
        return pagehash.of_page(
            [self._digest(stream) for stream in streams],
            [
                self._digest(item)
                for key, item in drawn.items()
                if not key.startswith(pagehash.STAMP_PREFIX) and isinstance(item, pikepdf.Stream)
            ],
            frame_from(*(_plain(page.get(key)) for key in FRAME_KEYS)),
        )

    def link_faults(self, proof: BundleProof) -> Iterator[str]:
        """Yield what is wrong with links: one that leads nowhere, one that is missing."""
        found: Counter[tuple[int, int]] = Counter()
        for index, page in enumerate(self._pages):
            for annotation in page.get("/Annots", []):
                if annotation.get("/Subtype") != "/Link":
                    continue
                target = self._page_of(annotation.get("/Dest"))
                if target is None:
                    yield f"Page {index + 1}\u00a0: un lien ne mène à aucune page."
                else:
                    found[index + 1, target + 1] += 1
        missing = Counter((link.page, link.target) for link in proof.links)
        for place, wanted in missing.items():
            first, target = place
            if wanted > found[place]:
                yield f"Page {first}\u00a0: il manque un lien vers la page {target}."

    def outline_faults(self, proof: BundleProof) -> Iterator[str]:
        """Yield what is wrong with the bookmarks: one a section, in order, on its first page."""
        with self._pdf.open_outline() as outline:
            found = [(str(item.title), self._page_of(item.destination)) for item in outline.root]
        expected = [
            (section.title, section.first_page - 1)
            for section in proof.sections
            if section.bookmark
        ]
        for wanted in expected:
            if wanted not in found:
                title, first = wanted
                yield f"Le signet «\u00a0{title}\u00a0» ne mène pas à la page {first + 1}."
        if len(found) != len(expected):
            yield f"{len(found)} signets, {len(expected)} attendus."

    def active_faults(self) -> Iterator[str]:
        """Yield what could act by itself, run, or lead out of the file."""
        root = self._pdf.Root
        for key in _ACTIVE_CATALOGUE:
            if key in root:
                yield f"Le catalogue du PDF contient {key}."
        names = root.get("/Names", pikepdf.Dictionary())
        for key in ("/JavaScript", "/EmbeddedFiles"):
            if key in names:
                yield f"Le PDF contient {key}."
        acting = [what for obj in self._pdf.objects for what in _acting(obj)]
        for what, count in list(Counter(acting).items())[:_MAX_SHOWN]:
            yield f"Le PDF contient une action {what} ({count})."

    def _digest(self, stream: Any) -> bytes:
        known = self._known.get(stream.objgen)
        if known is None:
            known = pagehash.of_bytes(stream.read_raw_bytes())
            if stream.objgen != (0, 0):
                self._known[stream.objgen] = known
        return known

    def _page_of(self, destination: Any) -> int | None:
        if not isinstance(destination, pikepdf.Array) or len(destination) == 0:
            return None
        target = destination[0]
        return self._index.get(target.objgen) if isinstance(target, pikepdf.Dictionary) else None


def _acting(obj: Any) -> Iterator[str]:
    if not isinstance(obj, pikepdf.Dictionary):
        return
    if obj.get("/Type") in ("/Annot", "/Page") and ("/AA" in obj or "/A" in obj):
        yield "/AA" if "/AA" in obj else "/A"
    kind = obj.get("/S")
    if isinstance(kind, pikepdf.Name) and str(kind) in ACTIONS:
        yield str(kind)
    if obj.get("/Type") == "/EmbeddedFile":
        yield "/EmbeddedFile"


def _plain(value: Any) -> object:
    return list(value) if isinstance(value, pikepdf.Array) else value
