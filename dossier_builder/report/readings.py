"""Each file with every value read of it, ready to be shown beside its picture."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dossier_builder.facts.model import FACT_NAMES, Evidence, Fact, ReadFile, Status
from dossier_builder.pieces.model import Piece
from dossier_builder.report import labels
from dossier_builder.report.model import ReportInput
from dossier_builder.report.pages import PageImage, PageKey
from dossier_builder.report.sight import PageIds, Sight, sight_of
from dossier_builder.report.stated import stated_facts
from dossier_builder.report.toml_lines import correction

BY_PERSON: Final = "personne"


@dataclass(frozen=True, slots=True)
class Reading:
    """One place where a value was read, in words and in picture."""

    file: str
    page: int | None
    text: str
    method: str
    sight: Sight | None


@dataclass(frozen=True, slots=True)
class FactRow:
    """One value of a file.

    `state` is a `Status` value, or "personne" once someone confirmed it; `former` is then
    what had been read, None when nothing had.
    """

    id: str
    name: str
    label: str
    value: str
    state: str
    state_label: str
    former: str | None
    readings: tuple[Reading, ...]
    lines: str | None

    @property
    def comparison(self) -> str:
        """What to say when several sources are shown side by side, empty for one."""
        count = len(self.readings)
        if count < 2:
            return ""
        if self.state == Status.ETABLI:
            return f"Lu à {count} endroits, concordants."
        return f"Lu à {count} endroits : comparez-les."


@dataclass(frozen=True, slots=True)
class FileCard:
    """One dropped file: what it is, the piece it became, and every value read of it."""

    id: str
    read: ReadFile
    nature: str
    piece: Piece | None
    rows: tuple[FactRow, ...]

    def row(self, name: str) -> FactRow | None:
        """Return the row of this fact, or None."""
        return next((row for row in self.rows if row.name == name), None)


def pages_wanted(report: ReportInput) -> list[PageKey]:
    """Return the pages on which something was read, the most important first.

    First the pages of values that are not sure, then those of the pieces in their order,
    then the files left out.
    """
    doubtful: list[PageKey] = []
    sure: list[PageKey] = []
    for read in in_order(report):
        for _, fact in read.facts.present():
            pages = sure if fact.status is Status.ETABLI else doubtful
            pages += [(e.file, e.page) for e in evidences(fact) if e.page is not None]
    return list(dict.fromkeys([*doubtful, *sure]))


def evidences(fact: Fact[object]) -> tuple[Evidence, ...]:
    """Return every reading of a fact, the chosen one first."""
    return (fact.evidence, *fact.others)


def in_order(report: ReportInput) -> list[ReadFile]:
    """Return the files in the order of the pieces, then the others by name."""
    rank = {piece.file: index for index, piece in enumerate(report.creance.pieces)}
    return sorted(report.files, key=lambda read: (rank.get(read.file, len(rank)), read.file))


def file_cards(
    report: ReportInput, images: Mapping[PageKey, PageImage], ids: PageIds
) -> tuple[FileCard, ...]:
    """Return one card a dropped file, pieces first."""
    return tuple(
        FileCard(
            id=f"fichier-{index}",
            read=read,
            nature=labels.NATURES[read.nature],
            piece=report.creance.piece_of(read.file),
            rows=tuple(_rows(report, read, f"fichier-{index}", images, ids)),
        )
        for index, read in enumerate(in_order(report), start=1)
    )


def _rows(
    report: ReportInput,
    read: ReadFile,
    card_id: str,
    images: Mapping[PageKey, PageImage],
    ids: PageIds,
) -> list[FactRow]:
    stated = stated_facts(read, report.statement)
    currency = read.facts.currency.value if read.facts.currency else "EUR"
    rows = []
    for name in FACT_NAMES:
        fact: Fact[object] | None = getattr(read.facts, name)
        if fact is None and name not in stated:
            continue
        readings = (
            tuple(_reading(evidence, images, ids) for evidence in evidences(fact)) if fact else ()
        )
        row_id = f"{card_id}-{name.replace('_', '-')}"
        rows.append(_row(read, name, fact, stated.get(name), currency, readings, row_id))
    return rows


def _row(
    read: ReadFile,
    name: str,
    fact: Fact[object] | None,
    stated: object,
    currency: str,
    readings: tuple[Reading, ...],
    row_id: str,
) -> FactRow:
    read_value = labels.shown(fact.value, name, currency) if fact else None
    confirmed = stated is not None or (fact is not None and BY_PERSON in fact.evidence.method)
    value = read_value if stated is None else labels.shown(stated, name, currency)
    if confirmed:
        state, words = BY_PERSON, "confirmé par une personne"
    else:
        status = fact.status if fact else Status.INCERTAIN
        state, words = status.value, labels.STATUSES[status]
    return FactRow(
        id=row_id,
        name=name,
        label=labels.FACTS.get(name, name),
        value=value or "",
        state=state,
        state_label=words,
        former=read_value if stated is not None else None,
        readings=readings,
        lines=correction(read, name, fact) if fact and not confirmed else None,
    )


def _reading(evidence: Evidence, images: Mapping[PageKey, PageImage], ids: PageIds) -> Reading:
    return Reading(
        file=evidence.file,
        page=evidence.page,
        text=evidence.text,
        method=labels.method(evidence.method),
        sight=sight_of(evidence, images, ids),
    )
