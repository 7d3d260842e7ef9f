"""From dropped files to numbered pieces: order, titles, frozen numbers, and what is left out."""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from itertools import count

from dossier_builder.errors import UsageError
from dossier_builder.facts.model import Evidence, Fact, Nature, ReadFile, Status
from dossier_builder.french import NBSP, typographie
from dossier_builder.pieces.checklist import Checklist
from dossier_builder.pieces.model import LeftOut, Piece
from dossier_builder.pieces.names import output_name
from dossier_builder.settings.claim import ClaimStatement, FichierStatement

_NOTHING_STATED = FichierStatement(nom="")
_DATES: Mapping[Nature, tuple[str, ...]] = {
    Nature.BON_DE_LIVRAISON: ("delivery_date", "issue_date"),
    Nature.PREUVE_ENVOI: ("sent_date", "received_date", "issue_date"),
    Nature.AVIS_ECHEANCE: ("issue_date", "period_start"),
}
_USUAL_DATES = ("issue_date", "sent_date", "delivery_date")
_NAME_DATE = re.compile(
    r"(?<!\d)(?:(?P<y>20\d\d)[-_. ]?(?P<m>[01]\d)[-_. ]?(?P<d>[0-3]\d)"
    r"|(?P<d2>[0-3]\d)[-_. ](?P<m2>[01]\d)[-_. ](?P<y2>20\d\d))(?!\d)"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A file that will be a piece, with what a person stated about it.

    `day` serves the order; it is printed only when `sure`.
    """

    read: ReadFile
    stated: FichierStatement
    day: date | None
    sure: bool
    parent: str | None


def number_pieces(
    files: Sequence[ReadFile],
    *,
    checklist: Checklist,
    statement: ClaimStatement,
    frozen: Mapping[str, str] | None = None,
    left_out: Mapping[str, str] | None = None,
) -> tuple[tuple[Piece, ...], tuple[LeftOut, ...]]:
    """Return the pieces in the bordereau's order, and every other file with its reason.

    `frozen` gives the numbers of an earlier archive by sha256: they never change, and
    new pieces come after them. `left_out` gives files already left out, with the reason
    (French). Raises `UsageError` when dossier.toml gives one number to two files.
    """
    kept, rest = _sort_out(files, statement, left_out or {})
    mains = sorted(
        (one for one in kept if one.parent is None), key=lambda one: _order(one, checklist)
    )
    labels = _main_labels(mains, frozen or {})
    labels |= _annex_labels(kept, labels, frozen or {})
    pieces = [_piece(one, labels[one.read.file], checklist) for one in kept]
    return tuple(sorted(pieces, key=lambda piece: label_key(piece.label))), tuple(rest)


def stated_files(statement: ClaimStatement) -> dict[str, FichierStatement]:
    """Return what dossier.toml says of each file; entries on one file add up, the later wins."""
    merged: dict[str, dict[str, object]] = {}
    for one in statement.fichiers:
        merged.setdefault(one.nom, {}).update(one.model_dump(exclude_unset=True))
    return {name: FichierStatement.model_validate(values) for name, values in merged.items()}


def _sort_out(
    files: Sequence[ReadFile], statement: ClaimStatement, left_out: Mapping[str, str]
) -> tuple[list[_Candidate], list[LeftOut]]:
    """Separate what becomes a piece from what does not; nothing is lost between the two."""
    stated = stated_files(statement)
    notice = statement.mise_en_demeure
    vouched = frozenset({notice.envoyee_le, notice.recue_le} - {None})
    reasons = {read.file: _reason(read, stated, left_out) for read in files}
    seen: dict[str, str] = {}
    for read in sorted(files, key=lambda read: ("/" in read.file, len(read.file), read.file)):
        if reasons[read.file] is None:
            first = seen.setdefault(read.sha256, read.file)
            if first != read.file:
                reasons[read.file] = f"doublon de « {first} » : même contenu"
    kept = {read.file for read in files if reasons[read.file] is None}
    candidates = [
        _candidate(read, stated.get(read.file, _NOTHING_STATED), kept, vouched)
        for read in files
        if read.file in kept
    ]
    rest = [
        LeftOut(file=file, reason=typographie(reason)) for file, reason in reasons.items() if reason
    ]
    return candidates, sorted(rest, key=lambda one: one.file)


def _reason(
    read: ReadFile, stated: Mapping[str, FichierStatement], left_out: Mapping[str, str]
) -> str | None:
    said = stated.get(read.file, _NOTHING_STATED)
    if said.exclu:
        return said.raison or "écarté dans dossier.toml"
    if read.file in left_out:
        return left_out[read.file]
    if read.error and not (read.nature_stated or said.nature):
        return f"fichier illisible : {read.error}"
    return None


def _candidate(
    read: ReadFile, stated: FichierStatement, kept: set[str], vouched: Set[date | None]
) -> _Candidate:
    parent = stated.annexe_de
    # What comes attached to a kept message and is nothing by itself follows the message.
    mail = read.file.rpartition("/")[0]
    if parent is None and mail in kept and read.nature is Nature.AUTRE and not stated.numero:
        parent = mail
    day = document_date(read, stated, vouched)
    return _Candidate(
        read=read,
        stated=stated,
        day=day.value if day else None,
        sure=day is not None and day.status is Status.ETABLI,
        parent=parent if parent in kept and parent != read.file else None,
    )


def document_date(
    read: ReadFile,
    stated: FichierStatement | None = None,
    vouched: Set[date | None] = frozenset(),
) -> Fact[date] | None:
    """Return the date of a document itself.

    One that its file name bears too is established, and on a proof of sending, one that a
    person stated of the mise en demeure (`vouched`).
    """
    said = stated or _NOTHING_STATED
    nature = said.nature or read.nature
    for name in _DATES.get(nature, _USUAL_DATES):
        fact: Fact[date] | None = getattr(read.facts, name)
        if fact is None:
            continue
        if said.date is not None:
            return replace(fact, value=said.date, status=Status.ETABLI)
        sure = fact.value in _dates_in_name(read.file) or (
            nature is Nature.PREUVE_ENVOI and fact.value in vouched
        )
        return replace(fact, status=Status.ETABLI) if sure else fact
    if said.date is not None:
        evidence = Evidence("dossier.toml", None, None, said.date.isoformat(), "personne")
        return Fact(said.date, Status.ETABLI, evidence)
    return None


def _dates_in_name(file: str) -> Iterator[date]:
    """Yield the dates that a file name bears: 2026-07-06, 06-07-2026, 20260706."""
    for found in _NAME_DATE.finditer(file):
        year, month, day = (
            found["y"] or found["y2"],
            found["m"] or found["m2"],
            found["d"] or found["d2"],
        )
        try:
            yield date(int(year), int(month), int(day))
        except ValueError:
            continue


def _order(one: _Candidate, checklist: Checklist) -> tuple[object, ...]:
    """Rank of the nature, then what the person wants, then time, then the name: never by chance."""
    rank = checklist.rank(one.stated.nature or one.read.nature)
    wanted = one.stated.ordre if one.stated.ordre is not None else 0
    return rank, wanted, one.day or date.max, one.read.file


def _main_labels(mains: Sequence[_Candidate], frozen: Mapping[str, str]) -> dict[str, str]:
    labels = {one.read.file: str(one.stated.numero) for one in mains if one.stated.numero}
    _refuse_twice(labels)
    taken = set(labels.values())
    for one in mains:
        label = frozen.get(one.read.sha256, "-")
        if one.read.file not in labels and "-" not in label and label not in taken:
            labels[one.read.file] = label
            taken.add(label)
    # A number once filed is never given to another piece, even when its piece has gone.
    start = 1 + max((label_key(label)[0] for label in frozen.values()), default=0)
    free = (str(number) for number in count(start) if str(number) not in taken)
    for one in mains:
        if one.read.file not in labels:
            labels[one.read.file] = next(free)
    return labels


def _refuse_twice(labels: Mapping[str, str]) -> None:
    owner: dict[str, str] = {}
    for file, label in labels.items():
        if label in owner:
            raise UsageError(
                f"Le numéro {label} est donné à deux pièces{NBSP}: «{NBSP}{owner[label]}{NBSP}» "
                f"et «{NBSP}{file}{NBSP}».",
                file="dossier.toml",
                next_step="Donnez un numéro différent à l’une des deux.",
            )
        owner[label] = file


def _annex_labels(
    kept: Sequence[_Candidate], labels: Mapping[str, str], frozen: Mapping[str, str]
) -> dict[str, str]:
    given: dict[str, str] = {}
    for parent, annexes in _by_parent(kept, labels):
        prefix = f"{labels[parent]}-"
        kept_numbers = [label for label in frozen.values() if label.startswith(prefix)]
        start = 1 + max((label_key(label)[1] for label in kept_numbers), default=0)
        numbers = count(start)
        for one in annexes:
            former = frozen.get(one.read.sha256, "")
            known = former.startswith(prefix) and former not in given.values()
            given[one.read.file] = former if known else f"{prefix}{next(numbers)}"
    return given


def _by_parent(
    kept: Sequence[_Candidate], labels: Mapping[str, str]
) -> Iterator[tuple[str, list[_Candidate]]]:
    """Group the annexes under a piece that has a number; an annex of an annex joins its root."""
    parents = {one.read.file: one.parent for one in kept}
    groups: dict[str, list[_Candidate]] = {}
    for one in kept:
        if one.parent is not None:
            groups.setdefault(_root(one.read.file, parents, labels), []).append(one)
    for parent in sorted(groups):
        yield (
            parent,
            sorted(groups[parent], key=lambda one: (one.stated.ordre or 0, one.read.file)),
        )


def _root(file: str, parents: Mapping[str, str | None], labels: Mapping[str, str]) -> str:
    seen: set[str] = set()
    while file not in labels:
        if file in seen:
            raise UsageError(
                f"Les annexes de «{NBSP}{file}{NBSP}» se renvoient l’une à l’autre.",
                file="dossier.toml",
                next_step="Corrigez « annexe_de » : une annexe suit une pièce, non une annexe.",
            )
        seen.add(file)
        file = parents[file] or file
    return file


def _piece(one: _Candidate, label: str, checklist: Checklist) -> Piece:
    nature = one.stated.nature or one.read.nature
    designation = one.stated.titre or checklist.designation(nature, one.read.facts)
    return Piece(
        label=label,
        nature=nature,
        designation=designation,
        date=one.day if one.sure else None,
        file=one.read.file,
        sha256=one.read.sha256,
        output_name=output_name(label, designation),
        problem=one.read.error,
    )


def label_key(label: str) -> tuple[int, int]:
    """Return what sorts labels as numbers: "2" before "2-1" before "10"."""
    main, _, annex = label.partition("-")
    return int(main), int(annex or 0)
