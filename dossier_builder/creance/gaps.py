"""The checklist, answered: what is present, what is written by the house, what is missing."""

from collections.abc import Iterable, Sequence

from dossier_builder.creance.casefile import CaseFile
from dossier_builder.creance.model import PartyKind, Stage
from dossier_builder.creance.notes import warn
from dossier_builder.creance.sides import Who
from dossier_builder.creance.triage import company_of
from dossier_builder.facts.model import Finding, Nature, ReadFile
from dossier_builder.french import compte, date_longue, typographie
from dossier_builder.law.days import add_months
from dossier_builder.pieces.checklist import Checklist, Requirement
from dossier_builder.pieces.model import ChecklistItem, ItemState, PieceRef

_FILING = (Stage.REQUETE, Stage.DEPOSE)


def answer_checklist(
    checklist: Checklist, case: CaseFile, stage: Stage
) -> tuple[ChecklistItem, ...]:
    """Return each requirement with its state and the pieces that answer it."""
    return tuple(_answer(item, case, stage) for item in checklist.requirements)


def _answer(item: Requirement, case: CaseFile, stage: Stage) -> ChecklistItem:
    state, refs = _state(item, case, stage)
    return ChecklistItem(
        key=item.cle,
        title=typographie(item.titre),
        state=state,
        weight=item.poids,
        why=typographie(item.pourquoi),
        pieces=refs,
    )


def _state(
    item: Requirement, case: CaseFile, stage: Stage
) -> tuple[ItemState, tuple[PieceRef, ...]]:
    if item.produit:
        return (ItemState.PRODUIT if stage in _FILING else ItemState.SANS_OBJET), ()
    if item.cle == "identite_debiteur":
        return _present(_debtor_known(case)), case.refs(_kbis_of(case, creditor=False))
    if item.cle == "identite_creancier":
        refs = case.refs(_creditor_proofs(case))
        return _present(bool(refs)), refs
    if item.cle == "mise_en_demeure":
        return _notice(case)
    if item.cle == "livraison" and case.basis in ("bail", "reconnaissance_de_dette"):
        return ItemState.SANS_OBJET, ()
    if item.cle == "facture":
        refs = case.line_refs()
        return _present(bool(case.lines)), refs
    refs = case.refs(case.of(*item.natures))
    return _present(bool(refs)), refs


def _present(there: bool) -> ItemState:
    return ItemState.PRESENT if there else ItemState.MANQUANT


def _notice(case: CaseFile) -> tuple[ItemState, tuple[PieceRef, ...]]:
    """Present once sent: the letter, and its proof or a person's word on the sending."""
    refs = case.labels.refs(case.notice.places)
    return _present(case.notice.sent_on is not None and case.notice.letter_present), refs


def notice_findings(case: CaseFile) -> Iterable[Finding]:
    """Say that the letter itself is not among the pieces, when only its proof of sending is."""
    if case.notice.proof_present and not case.notice.letter_present:
        yield warn(
            "copie_mise_en_demeure",
            "La preuve d’envoi est au dossier, la mise en demeure elle-même n’y est pas : déposez "
            "dans inbox/ la copie signée de la lettre envoyée.",
        )


def _debtor_known(case: CaseFile) -> bool:
    debtor = case.debtor
    if debtor is None or debtor.address is None or not debtor.address.city:
        return False
    return debtor.kind is PartyKind.PERSONNE_PHYSIQUE or debtor.siren is not None


def _kbis_of(case: CaseFile, *, creditor: bool) -> tuple[ReadFile, ...]:
    party = case.creditor if creditor else case.debtor
    if party is None:
        return ()
    who = Who(party.siren, party.name)
    return tuple(
        read
        for read in case.of(Nature.KBIS)
        if company_of(read.facts) and who.same(company_of(read.facts))
    )


def _creditor_proofs(case: CaseFile) -> Sequence[ReadFile]:
    """Return the creditor's Kbis; a Kbis whose company was not read counts when it is alone."""
    person = case.creditor is not None and case.creditor.kind is PartyKind.PERSONNE_PHYSIQUE
    if person and (identity := case.of(Nature.PIECE_IDENTITE)):
        return identity
    if found := _kbis_of(case, creditor=True):
        return found
    return tuple(read for read in case.of(Nature.KBIS) if not company_of(read.facts))


def kbis_findings(case: CaseFile) -> Iterable[Finding]:
    """Flag a registry extract older than greffes usually accept (three months, usage)."""
    rule = case.law.delay("kbis", on=case.today)
    for read in case.of(Nature.KBIS):
        issued = read.facts.issue_date
        if issued is not None and add_months(issued.value, rule.duree) < case.today:
            yield warn(
                "kbis_ancien",
                f"« {read.file} » : cet extrait est du {date_longue(issued.value)}, il a plus de "
                f"{rule.duree} mois ({compte((case.today - issued.value).days, 'jour')}).",
                read.file,
                issued.evidence.page,
            )
        elif issued is None:
            yield warn(
                "kbis_sans_date",
                f"« {read.file} » : la date de cet extrait n’est pas lue ; les greffes attendent "
                f"un extrait de moins de {rule.duree} mois.",
                read.file,
            )
