"""The bundle in parts that fit a portal's limits: cut between pieces, then inside a piece.

Page numbers are those of the whole bundle, so that the bordereau stays true whichever part is
opened; beside each of its lines stands the part, and the page of that part, where the piece is:
no link leads from one file to another once a portal has renamed them. Nothing is recompressed: a
page too large by itself is said, never degraded.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from pathlib import Path
from typing import Final

from dossier_builder.bundle.assemble import sections_of
from dossier_builder.bundle.compose import Composed, compose, compose_trial
from dossier_builder.bundle.model import BORDEREAU_KEY, Plan
from dossier_builder.bundle.proof import BundleProof
from dossier_builder.bundle.section import Section
from dossier_builder.bundle.volume import About
from dossier_builder.facts.model import Finding, Severity
from dossier_builder.french import typographie

# What portals call a megabyte (settings/firm.py).
_MEGABYTE: Final = 1_000_000
# What a section may take in a part beyond its size alone (bytes): on each page the stamp's link
# to the bordereau, when that is in the same part; and the part's own title.
_LINK: Final = 130
_ABOUT: Final = 600
# The longest that is written beside a line of the bordereau.
_WIDEST: Final = "partie\u00a088, page\u00a08888"


@dataclass(frozen=True, slots=True)
class Part:
    """One file of the bundle in parts. `sending` counts from 1; `first_folio` is the number of
    its first page in the whole bundle; `titles` are what it holds, in order.
    """

    path: Path
    size: int
    sending: int
    first_folio: int
    titles: tuple[str, ...]
    sha256: str
    proof: BundleProof


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts in order, and what a person should know: what each holds, what is too large."""

    files: tuple[Part, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Measured:
    """A section and the most it takes in a file (its size alone, fonts included)."""

    section: Section
    size: int


def assemble_parts(plan: Plan, directory: Path, *, stem: str, work: Path) -> Parts:
    """Write the bundle of `plan` in parts named `stem_1.pdf`, `stem_2.pdf`... in `directory`.

    The limits are those of `plan.bundle` (0: none): no part exceeds either, but for a page that
    does by itself. Raises as `assemble` does.
    """
    sections, total = sections_of(plan, work)
    limit = _limit(plan)
    if limit:
        widest = {piece.piece.label: _WIDEST for piece in plan.pieces}
        sections = [_noted(section, widest) for section in sections]
    measured = [m for section in sections for m in _cut(section, limit, work)]
    files: list[Part] = []
    # What sections share is not known to the byte: a part that came out too large after all is
    # cause to begin again, counting every section as if it shared nothing.
    for shared in (_shared_size(work) if limit else 0, 0):
        groups = _grouped(measured, limit, shared)
        files = _written(plan, groups, total, directory / stem)
        if not limit or all(_fits(part, limit) for part in files):
            break
    sent = tuple(_sendings(files, _bytes(plan.bundle.taille_max_envoi_mo)))
    return Parts(tuple(sent), (*_too_large(measured, limit), *_contents(sent)))


def _written(
    plan: Plan, groups: Sequence[Sequence[_Measured]], total: int, stem: Path
) -> list[Part]:
    """Write each group as a part; those of a former attempt are replaced."""
    for former in stem.parent.glob(f"{stem.name}_*.pdf"):
        former.unlink()
    files: list[Part] = []
    folio = 1
    notes = _whereabouts(groups) if len(groups) > 1 else {}
    for number, group in enumerate(groups, start=1):
        target = stem.with_name(f"{stem.name}_{number}.pdf")
        about = About(_title(plan, number, len(groups)), plan.author, plan.today, folio)
        composed = compose(
            [_noted(item.section, notes) for item in group],
            target,
            about=about,
            folio_total=total,
            known_labels=frozenset(piece.piece.label for piece in plan.pieces),
            provisional=plan.provisional,
        )
        files.append(_part(group, composed, folio))
        folio += composed.pages
    return files


def _noted(section: Section, notes: Mapping[str, str]) -> Section:
    """Return the bordereau with these words beside its lines, any other section as it is."""
    is_bordereau = section.label == BORDEREAU_KEY and not section.is_piece
    return replace(section, notes=notes) if is_bordereau else section


def _whereabouts(groups: Sequence[Sequence[_Measured]]) -> dict[str, str]:
    """Return where each piece is, by label: "partie 2, page 3", "parties 2 à 4"."""
    found: dict[str, list[tuple[int, int]]] = {}
    for number, group in enumerate(groups, start=1):
        page = 1
        for section in (item.section for item in group):
            if section.is_piece:
                found.setdefault(section.label, []).append((number, page))
            page += section.count
    return {label: _where(places) for label, places in found.items()}


def _where(places: Sequence[tuple[int, int]]) -> str:
    (first, page), (last, _) = places[0], places[-1]
    if first == last:
        return f"partie\u00a0{first}, page\u00a0{page}"
    return f"parties\u00a0{first} {'et' if last == first + 1 else 'à'}\u00a0{last}"


def _fits(part: Part, limit: int) -> bool:
    return part.size <= limit or len(part.proof.sections) == 1


def _limit(plan: Plan) -> int:
    """Return the most bytes of a part, 0 for no limit: a sending has at least one whole file."""
    settings = plan.bundle
    limits = (_bytes(settings.taille_max_fichier_mo), _bytes(settings.taille_max_envoi_mo))
    return min((limit for limit in limits if limit), default=0)


def _bytes(megabytes: Decimal) -> int:
    return int(megabytes * _MEGABYTE)


def _cut(section: Section, limit: int, work: Path) -> list[_Measured]:
    """Return a section whole, or in slices that each fit the limit where a page does."""
    slices = _halved(section, limit, work)
    if len(slices) == 1:
        return slices
    return [
        _Measured(_numbered(item.section, number, len(slices)), item.size)
        for number, item in enumerate(slices, start=1)
    ]


def _halved(section: Section, limit: int, work: Path) -> list[_Measured]:
    size = _size(section, work) + section.count * _LINK + _ABOUT if limit else 0
    if size <= limit or section.count == 1:
        return [_Measured(section, size)]
    middle = section.count // 2
    return [
        *_halved(_slice(section, 0, middle), limit, work),
        *_halved(_slice(section, middle, section.count), limit, work),
    ]


def _slice(section: Section, start: int, end: int) -> Section:
    return replace(
        section,
        start=section.start + start,
        count=end - start,
        stamps=section.stamps[start:end],
        folios=section.folios[start:end],
        spots=section.spots[start:end],
    )


def _numbered(section: Section, number: int, count: int) -> Section:
    """Return a slice that says in its title and on its stamps that it is one, "(1/3)"."""
    mark = f"\u00a0({number}/{count})"
    stamps = tuple(
        None if stamp is None else replace(stamp, title=stamp.title + mark)
        for stamp in section.stamps
    )
    return replace(section, title=section.title + mark, stamps=stamps)


def _size(section: Section, work: Path) -> int:
    work.mkdir(parents=True, exist_ok=True)
    trial = work / "mesure.pdf"
    try:
        return compose_trial((section,), trial).size
    finally:
        trial.unlink(missing_ok=True)


def _shared_size(work: Path) -> int:
    """Return what every section's size alone counts anew: the stamp's fonts."""
    work.mkdir(parents=True, exist_ok=True)
    trial = work / "mesure.pdf"
    try:
        return compose_trial((), trial).size
    finally:
        trial.unlink(missing_ok=True)


def _grouped(measured: Sequence[_Measured], limit: int, shared: int) -> list[list[_Measured]]:
    """Return the sections in parts; those of one part share `shared` bytes."""
    groups: list[list[_Measured]] = []
    room = -1
    for item in measured:
        if not groups or (limit and item.size - shared > room):
            # A divider goes with the piece that it announces.
            ahead = groups[-1].pop() if groups and _is_stranded(groups[-1]) else None
            groups.append([ahead] if ahead else [])
            room = limit - shared - (ahead.size - shared if ahead else 0)
        groups[-1].append(item)
        room -= item.size - shared
    return groups


def _is_stranded(group: Sequence[_Measured]) -> bool:
    """Tell whether a part would end with a divider page, and have something else."""
    return len(group) > 1 and not group[-1].section.bookmark


def _part(group: Sequence[_Measured], composed: Composed, folio: int) -> Part:
    return Part(
        path=composed.path,
        size=composed.size,
        sending=1,
        first_folio=folio,
        titles=tuple(item.section.title for item in group if item.section.bookmark),
        sha256=composed.sha256,
        proof=composed.proof,
    )


def _sendings(files: Sequence[Part], limit: int) -> Iterator[Part]:
    sending, used = 1, 0
    for part in files:
        if limit and used and used + part.size > limit:
            sending, used = sending + 1, 0
        used += part.size
        yield replace(part, sending=sending)


def _too_large(measured: Sequence[_Measured], limit: int) -> Iterator[Finding]:
    for item in measured:
        if limit and item.size > limit:
            section = item.section
            yield Finding(
                "page_trop_lourde",
                Severity.ATTENTION,
                f"{section.title}\u00a0: la page {section.start + 1} dépasse à elle seule la "
                "limite de taille d’un fichier. Déposez-en une copie plus légère.",
                file=section.name,
                page=section.start + 1,
            )


def _contents(files: Sequence[Part]) -> Iterator[Finding]:
    """Say what each part holds, and in which sending it goes, when there are several."""
    if len(files) < 2:
        return
    sendings = files[-1].sending
    for part in files:
        last = part.first_folio + part.proof.pages - 1
        sent = f", envoi {part.sending}/{sendings}" if sendings > 1 else ""
        size = f"{part.size / _MEGABYTE:.1f}".replace(".", ",")
        held = " ; ".join(part.titles)
        yield Finding(
            "partie_du_dossier",
            Severity.INFO,
            typographie(
                f"{part.path.name}{sent}, {size} Mo : pages {part.first_folio} à {last} ({held})."
            ),
            file=part.path.name,
        )


def _title(plan: Plan, number: int, count: int) -> str:
    return plan.title if count == 1 else f"{plan.title} (partie {number}/{count})"
