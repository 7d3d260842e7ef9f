"""Sections -> one PDF on disk and the proof of what it holds."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import BinaryIO

from dossier_builder.bundle.model import BORDEREAU_KEY
from dossier_builder.bundle.outline import Bookmark
from dossier_builder.bundle.proof import BundleProof, LinkProof, SectionProof
from dossier_builder.bundle.section import LinkTargets, Section, SectionWriter, Written
from dossier_builder.bundle.source import Source, damaged, open_source
from dossier_builder.bundle.volume import About, Volume
from dossier_builder.errors import DossierError, OutputCheckError


@dataclass(frozen=True, slots=True)
class Composed:
    """A file written: its proof, and what was taken out of the copies, by section (French)."""

    path: Path
    pages: int
    size: int
    sha256: str
    removed: tuple[str, ...]
    broken_links: tuple[str, ...]
    proof: BundleProof


def compose(
    sections: Sequence[Section],
    target: Path,
    *,
    about: About,
    folio_total: int,
    known_labels: frozenset[str],
    provisional: bool = False,
    durable: bool = True,
) -> Composed:
    """Write `sections` in order to `target`, which appears only when it is whole.

    `known_labels` are the labels of all pieces of the filing: a letter's link to another one
    is a fault of the proof, unless the filing is `provisional`.
    A file that is not `durable` need not survive a power cut.
    Raises `UnreadableInputError` naming the file that cannot be read, `OutputCheckError` when
    a file no longer has the pages it had.
    """
    firsts = _firsts(sections)
    count = sum(section.count for section in sections)
    with _appearing(target, durable=durable) as stream:
        volume = Volume(stream, count, _characters(sections))
        written = _write_all(volume, sections, firsts)
        sha256 = volume.finish(about)
    broken = tuple(_broken_links(sections, written, known_labels))
    proof = BundleProof(
        pages=count,
        sections=tuple(
            _section_proof(section, first, result)
            for section, first, result in zip(sections, firsts, written, strict=True)
        ),
        links=tuple(LinkProof(page + 1, to + 1) for result in written for page, to in result.links),
        first_folio=about.first_folio,
        folio_total=folio_total,
        faults=() if provisional else broken,
    )
    return Composed(
        path=target,
        pages=count,
        size=target.stat().st_size,
        sha256=sha256,
        removed=_removed(sections, written),
        broken_links=broken,
        proof=proof,
    )


def compose_trial(sections: Sequence[Section], target: Path) -> Composed:
    """Write sections to a file that is only measured or read once. Raises as `compose`."""
    return compose(
        sections,
        target,
        about=About("", "", date(2000, 1, 1)),
        folio_total=0,
        known_labels=frozenset(),
        durable=False,
    )


def _write_all(volume: Volume, sections: Sequence[Section], firsts: Sequence[int]) -> list[Written]:
    pieces = {
        s.label: f for s, f in zip(sections, firsts, strict=True) if s.is_piece and s.start == 0
    }
    back: dict[str, int] = {}
    bordereau: list[int] = []
    targets = LinkTargets(pieces, lambda label: back.get(label, next(iter(bordereau), None)))
    results: list[Written] = []
    for section, first in zip(sections, firsts, strict=True):
        result = _write_one(volume, section, first, targets)
        results.append(result)
        if section.label == BORDEREAU_KEY and not section.is_piece:
            bordereau.append(first)
            for page, link in result.piece_links:
                back.setdefault(link.label, page)
        if section.bookmark:
            volume.outline.append(Bookmark(section.title, volume.target(first), result.outline))
    return results


def _write_one(volume: Volume, section: Section, first: int, targets: LinkTargets) -> Written:
    source = open_source(section.path, name=section.name)
    _check_pages(source, section)
    try:
        return SectionWriter(volume, section, source, first, targets).write()
    except DossierError:
        raise
    except OSError:
        raise
    except Exception as error:  # pypdf raises errors of any type on damaged objects
        raise damaged(section.name) from error
    finally:
        source.reader.close()


def _check_pages(source: Source, section: Section) -> None:
    there = len(source.pages)
    if there < section.start + section.count:
        raise OutputCheckError(
            f"Ce PDF a {there} page(s), il en avait {section.start + section.count} à sa lecture.",
            file=section.name,
            next_step="Vérifiez que personne ne modifie ce fichier, puis relancez la construction.",
        )


def _firsts(sections: Sequence[Section]) -> list[int]:
    firsts, page = [], 0
    for section in sections:
        firsts.append(page)
        page += section.count
    return firsts


def _characters(sections: Sequence[Section]) -> set[str]:
    found: set[str] = set()
    for section in sections:
        for stamp in section.stamps:
            if stamp is not None:
                found.update(stamp.title, stamp.detail)
        for words in (*section.folios, *section.notes.values()):
            found.update(words)
    return found


def _section_proof(section: Section, first: int, written: Written) -> SectionProof:
    stamped = {index: text.title for index, text in enumerate(section.stamps) if text is not None}
    return SectionProof(
        label=section.label,
        title=section.title,
        is_piece=section.is_piece,
        first_page=first + 1,
        pages=section.count,
        page_hashes=tuple(written.page_hashes),
        stamp=next(iter(stamped.values()), ""),
        stamped_pages=tuple(stamped),
        bookmark=section.bookmark,
    )


def _broken_links(
    sections: Sequence[Section], written: Sequence[Written], known: frozenset[str]
) -> Iterator[str]:
    for section, result in zip(sections, written, strict=True):
        for label in dict.fromkeys(link.label for _, link in result.piece_links):
            if label not in known:
                yield f"« {section.title} » renvoie à la pièce n°\u00a0{label}, qui n’existe pas."


def _removed(sections: Sequence[Section], written: Sequence[Written]) -> tuple[str, ...]:
    lines: list[str] = []
    for section, result in zip(sections, written, strict=True):
        counts: Mapping[str, int] = {
            what: result.removed.count(what) for what in dict.fromkeys(result.removed)
        }
        for what, count in counts.items():
            times = f" ({count} fois)" if count > 1 else ""
            lines.append(f"{section.name}\u00a0: {what}{times}")
    return tuple(lines)


@contextmanager
def _appearing(target: Path, *, durable: bool) -> Iterator[BinaryIO]:
    """Open a file that takes its name only when its writing ended well."""
    target.parent.mkdir(parents=True, exist_ok=True)
    partial = target.with_name(f".{target.name}.part")
    try:
        with partial.open("wb") as stream:
            yield stream
            stream.flush()
            if durable:
                os.fsync(stream.fileno())
        partial.replace(target)
    finally:
        partial.unlink(missing_ok=True)
