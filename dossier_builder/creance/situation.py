"""What only the person knows, and what the pieces hint at: disputes, deliveries and dates."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from dossier_builder.creance.notes import Ask, toml_text
from dossier_builder.creance.stated import INVOICE_NATURES
from dossier_builder.facts.model import Fact, Nature, ReadFile, Status
from dossier_builder.french import date_longue, liste
from dossier_builder.pieces.order import document_date, stated_files
from dossier_builder.settings.claim import ClaimStatement

_SURE: Final = Status.ETABLI


def find_contest(
    files: Sequence[ReadFile], statement: ClaimStatement
) -> tuple[ReadFile, Fact[str]] | None:
    """Return the document that contests the debt, the surest first; the person's word wins."""
    if "contestee" in statement.situation.model_fields_set:
        return None
    found = [(read, read.facts.contested) for read in files if read.facts.contested is not None]
    pairs = [(read, fact) for read, fact in found if fact is not None]
    return min(pairs, key=lambda pair: (_weight(pair[1]), pair[0].file), default=None)


def _weight(fact: Fact[str]) -> int:
    return (Status.ETABLI, Status.PROBABLE, Status.INCERTAIN).index(fact.status)


def contest_asks(contest: tuple[ReadFile, Fact[str]] | None) -> tuple[Ask, ...]:
    """Ask whether the debt is contested, when a document says so or seems to."""
    if contest is None:
        return ()
    read, fact = contest
    return (
        Ask(
            code="contestation",
            text=f"« {read.file} » : « {fact.value} ». La créance est-elle contestée ?",
            why="Une contestation sérieuse se discute contradictoirement ; le juge de l’injonction "
            "de payer la rejetterait (art. 1405 et 1409 CPC).",
            lines="[situation]\ncontestee = false\n# ou bien : contestee = true",
            places=((read.file, fact.evidence.page),),
        ),
    )


def delivery_asks(files: Sequence[ReadFile]) -> tuple[Ask, ...]:
    """Ask for a delivery date that was not read surely: a hand-written one never is."""
    return tuple(
        _delivery_ask(read, read.facts.delivery_date)
        for read in files
        if read.nature is Nature.BON_DE_LIVRAISON
        and not read.error
        and (read.facts.delivery_date is None or read.facts.delivery_date.status is not _SURE)
    )


def _delivery_ask(read: ReadFile, day: Fact[date] | None) -> Ask:
    said = f" Date lue : {date_longue(day.value)}." if day else ""
    return Ask(
        code="date_livraison",
        text=f"« {read.file} » : à quelle date la livraison a-t-elle été faite ?{said}",
        why="La date n’est pas établie ; celle écrite à la main ne se lit jamais sûrement.",
        lines=f"[[fichiers]]\nnom = {toml_text(read.file)}\n"
        f"date_livraison = {day.value.isoformat() if day else 'AAAA-MM-JJ'}",
        blocking=day is not None,
        filing_only=True,
        places=((read.file, day.evidence.page if day else 1),),
    )


def date_asks(files: Sequence[ReadFile], statement: ClaimStatement) -> tuple[Ask, ...]:
    """Ask once for the dates that the bordereau leaves blank because they are only probable."""
    stated = stated_files(statement)
    notice = statement.mise_en_demeure
    vouched = frozenset({notice.envoyee_le, notice.recue_le} - {None})
    doubtful = [
        (read, day)
        for read in files
        if read.nature not in INVOICE_NATURES
        and (day := document_date(read, stated.get(read.file), vouched)) is not None
        and day.status is not _SURE
    ]
    if not doubtful:
        return ()
    blocks = [
        f"[[fichiers]]\nnom = {toml_text(read.file)}\ndate = {day.value.isoformat()}"
        for read, day in doubtful
    ]
    said = liste([f"« {read.file} » : {date_longue(day.value)}" for read, day in doubtful])
    return (
        Ask(
            code="dates_des_pieces",
            text=f"Les dates lues de ces pièces sont-elles justes ? {said}.",
            why="Le bordereau ne porte que des dates établies ; celles-ci restent en blanc en "
            "attendant.",
            lines="\n".join(blocks),
            blocking=False,
            places=tuple((read.file, day.evidence.page) for read, day in doubtful),
        ),
    )
