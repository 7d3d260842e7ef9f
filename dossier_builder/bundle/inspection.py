"""The structure of a written bundle as pikepdf reads it: contents, links, bookmarks, actions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from io import BytesIO
from typing import Any, Final

import pikepdf

from dossier_builder.bundle import pagehash
from dossier_builder.bundle.frame import FRAME_KEYS, frame_from
from dossier_builder.bundle.graft import ACTIONS
from dossier_builder.bundle.pagehash import STAMP_PREFIX
from dossier_builder.bundle.proof import BundleProof, Fault, SectionProof
from dossier_builder.bundle.spans import Spans

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
                if not key.startswith(STAMP_PREFIX) and isinstance(item, pikepdf.Stream)
            ],
            frame_from(*(_plain(page.get(key)) for key in FRAME_KEYS)),
        )

    def stamps_alone(self, pages: Set[int]) -> BytesIO:
        """Return the file with, on these pages, what is stamped and nothing of their own.

        The other pages are blank. Nothing can be asked of this inspection afterwards.
        """
        fonts: dict[tuple[int, int], Any] = {}
        for index, page in enumerate(self._pages):
            streams = list(page.Contents) if index in pages else []
            page.Contents = pikepdf.Array([*streams[:1], *streams[-2:]])
            resources = page.get("/Resources", pikepdf.Dictionary())
            key = resources.objgen
            if key not in fonts or key == (0, 0):
                fonts[key] = self._pdf.make_indirect(_of_stamps(resources))
            page.Resources = fonts[key]
            if "/Annots" in page:
                del page.Annots
        root = self._pdf.Root
        for entry in ("/Outlines", "/Names", "/PageLabels", "/OCProperties"):
            if entry in root:
                del root[entry]
        target = BytesIO()
        self._pdf.save(target, stream_decode_level=pikepdf.StreamDecodeLevel.none)
        return target

    def link_faults(self, proof: BundleProof) -> Iterator[Fault]:
        """Yield what is wrong with links.

        One that leads nowhere, one that is missing, one that leads out of the letter or piece
        it stands in without being ours.
        """
        found: Counter[tuple[int, int]] = Counter()
        for index, page in enumerate(self._pages):
            for annotation in page.get("/Annots", []):
                if annotation.get("/Subtype") != "/Link":
                    continue
                target = self._page_of(annotation.get("/Dest"))
                if target is None:
                    yield _at(index + 1, "un lien ne mène à aucune page.")
                else:
                    found[index + 1, target + 1] += 1
        ours = Counter((link.page, link.target) for link in proof.links)
        for (first, last), wanted in ours.items():
            if wanted > found[first, last]:
                yield _at(first, f"il manque un lien vers la page {last}.")
        spans = Spans(proof)
        for (first, last), count in found.items():
            if count > ours[first, last] and not spans.together(first, last):
                yield _at(first, f"un lien mène hors de son document, page {last}.")

    def name_faults(self, proof: BundleProof) -> Iterator[Fault]:
        """Yield what is wrong with named destinations.

        Each document has its own name, on its first page; every other name begins with that of
        a document and leads inside it; none comes twice.
        """
        spans = Spans(proof)
        pairs = list(self._names())
        for name, count in Counter(name for name, _ in pairs).items():
            if count > 1:
                yield _named(spans, name, f"existe {count} fois.")
        for name, target in pairs:
            if target is None or not spans.holds(name.partition(".")[0], target + 1):
                yield _named(spans, name, "mène hors de son document.")
        own = {name: target for name, target in pairs if target is not None}
        for name, page in spans.first_pages():
            if own.get(name) != page - 1:
                yield _named(spans, name, f"ne mène pas à la page {page}.")

    def outline_faults(self, proof: BundleProof) -> Iterator[Fault]:
        """Yield what is wrong with the bookmarks.

        One a document, in order, on its first page; those under it lead inside it.
        """
        expected = [section for section in proof.sections if section.bookmark]
        with self._pdf.open_outline() as outline:
            roots = list(outline.root)
            found = [(str(item.title), self._page_of(item.destination)) for item in roots]
            inner = [list(self._targets(item.children)) for item in roots]
        if found != [(section.title, section.first_page - 1) for section in expected]:
            yield from _other_bookmarks(found, expected)
            return
        for section, targets in zip(expected, inner, strict=True):
            first = section.first_page - 1
            if any(not first <= target < first + section.pages for target in targets):
                said = f"Un signet sous «\u00a0{section.title}\u00a0» mène hors de ce document."
                yield Fault(said, section.first_page)

    def _targets(self, items: Iterable[Any]) -> Iterator[int]:
        """Yield the page (from 0) of each bookmark below; -1 for a page that is not there."""
        waiting = list(items)
        while waiting:
            item = waiting.pop()
            waiting.extend(item.children)
            if item.destination is not None:
                page = self._page_of(item.destination)
                yield -1 if page is None else page

    def _names(self) -> Iterator[tuple[str, int | None]]:
        """Yield each name of the tree as it stands, and its page (from 0)."""
        waiting = [self._pdf.Root.get("/Names", pikepdf.Dictionary()).get("/Dests")]
        seen: set[tuple[int, int]] = set()
        while waiting:
            node = waiting.pop()
            if not isinstance(node, pikepdf.Dictionary) or node.objgen in seen - {(0, 0)}:
                continue
            seen.add(node.objgen)
            waiting.extend(list(node.get("/Kids", [])))
            pairs = list(node.get("/Names", []))
            for name, target in zip(pairs[::2], pairs[1::2], strict=False):
                yield bytes(name).decode("utf-8", "backslashreplace"), self._page_of(target)

    def active_faults(self) -> Iterator[Fault]:
        """Yield what could act by itself, run, or lead out of the file."""
        root = self._pdf.Root
        for key in _ACTIVE_CATALOGUE:
            if key in root:
                yield Fault(f"Le catalogue du PDF contient {key}.")
        names = root.get("/Names", pikepdf.Dictionary())
        for key in ("/JavaScript", "/EmbeddedFiles"):
            if key in names:
                yield Fault(f"Le PDF contient {key}.")
        acting = [what for obj in self._pdf.objects for what in _acting(obj)]
        for what, count in list(Counter(acting).items())[:_MAX_SHOWN]:
            yield Fault(f"Le PDF contient une action {what} ({count}).")

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


def _other_bookmarks(
    found: Sequence[tuple[str, int | None]], expected: Sequence[SectionProof]
) -> Iterator[Fault]:
    for section in expected:
        if (section.title, section.first_page - 1) not in found:
            title, page = section.title, section.first_page
            yield Fault(f"Le signet «\u00a0{title}\u00a0» ne mène pas à la page {page}.", page)
    if len(found) != len(expected):
        yield Fault(f"{len(found)} signets, {len(expected)} attendus.")
    elif all((section.title, section.first_page - 1) in found for section in expected):
        yield Fault("Les signets ne sont pas dans l’ordre des pages.")


def _at(page: int, what: str) -> Fault:
    return Fault(f"Page {page}\u00a0: {what}", page)


def _named(spans: Spans, name: str, what: str) -> Fault:
    """Return what is wrong with a named destination, on the first page of its document."""
    page = dict(spans.first_pages()).get(name.partition(".")[0], 0)
    return Fault(f"La destination «\u00a0{name}\u00a0» {what}", page)


def _of_stamps(resources: Any) -> pikepdf.Dictionary:
    """Return the fonts and images of the stamps among a page's resources."""
    kept = pikepdf.Dictionary()
    for category in ("/Font", "/XObject"):
        entries = resources.get(category, pikepdf.Dictionary())
        stamps = {key: item for key, item in entries.items() if key.startswith(STAMP_PREFIX)}
        kept[category] = pikepdf.Dictionary(stamps)
    return kept


def _acting(obj: Any) -> Iterator[str]:
    if not isinstance(obj, pikepdf.Dictionary | pikepdf.Stream):
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
