"""The décompte as a template names it."""

from collections.abc import Iterable
from decimal import Decimal

from dossier_builder.creance.model import AppliedAmount, ClaimedInvoice, Creance, Decompte
from dossier_builder.creance.names import is_instalment, line_title
from dossier_builder.facts.model import Nature
from dossier_builder.french import accord
from dossier_builder.letters import marks
from dossier_builder.letters.marks import clean
from dossier_builder.letters.views import (
    AvoirView,
    DecompteView,
    FactureView,
    MotsView,
    PaiementView,
    SegmentView,
    SommeView,
)
from dossier_builder.letters.wording import legal, load_wording

ZERO = Decimal("0.00")
_CONTRACTS = (Nature.CONTRAT, Nature.BON_DE_COMMANDE, Nature.DEVIS)


def factures(decompte: Decompte) -> tuple[FactureView, ...]:
    """Return the invoices of the claim, in the décompte's order."""
    return tuple(_facture(invoice) for invoice in decompte.invoices)


def mots(decompte: Decompte | None) -> MotsView:
    """Return the words for the lines of the claim; of both kinds, those of instalments."""
    lines = decompte.invoices if decompte else ()
    if any(is_instalment(line.number) for line in lines):
        return MotsView(False, "somme", "échéances", "Désignation", "Montant")
    return MotsView(True, "facture", "factures", "Facture n°", "Montant TTC")


def _facture(invoice: ClaimedInvoice) -> FactureView:
    return FactureView(
        numero=clean(invoice.number),
        intitule=clean(line_title(invoice.number)),
        date=invoice.issue_date,
        echeance=invoice.due_date,
        regle_echeance=clean(invoice.due_rule),
        total_ttc=invoice.total_ttc,
        avoirs=_total(invoice.avoirs),
        deja_regle=invoice.prepaid + _total(invoice.payments),
        solde=invoice.balance,
        citation=marks.citation([invoice.ref.label]),
    )


def _total(amounts: Iterable[AppliedAmount]) -> Decimal:
    return sum((applied.amount for applied in amounts), ZERO)


def decompte_view(creance: Creance, decompte: Decompte) -> DecompteView:
    """Return the décompte of `creance`, with the rows of what is asked for."""
    return DecompteView(
        date=decompte.stop_date,
        avoirs=_avoirs(decompte),
        paiements=_payments(decompte),
        segments=_segments(decompte),
        sommes=tuple(_sums(creance, decompte)),
        phrase_interets=_sentence(decompte.regime_sentence),
        phrase_cours=_sentence(decompte.running_sentence),
        principal_initial=decompte.principal_initial,
        principal=decompte.principal_due,
        interets_courus=decompte.interest_accrued,
        interets_payes=decompte.interest_paid,
        interets=decompte.interest_due,
        indemnite_unitaire=decompte.indemnity_unit,
        indemnite_nombre=decompte.indemnity_count,
        indemnite=decompte.indemnity_total,
        clause_penale=decompte.penalty_clause or ZERO,
        total=decompte.total,
    )


def _avoirs(decompte: Decompte) -> tuple[AvoirView, ...]:
    return tuple(
        AvoirView(
            date=avoir.date,
            libelle=clean(avoir.label),
            montant=avoir.amount,
            facture=clean(invoice.number),
            citation=marks.citation([avoir.ref.label] if avoir.ref else []),
        )
        for invoice in decompte.invoices
        for avoir in invoice.avoirs
    )


def _payments(decompte: Decompte) -> tuple[PaiementView, ...]:
    return tuple(
        PaiementView(
            date=payment.date,
            libelle=clean(payment.label),
            montant=payment.amount,
            sur_interets=payment.to_interest,
            sur_principal=sum((amount for _, amount in payment.to_principal), ZERO),
            non_impute=payment.unapplied,
            citation=marks.citation([payment.ref.label] if payment.ref else []),
        )
        for payment in decompte.payments
    )


def _segments(decompte: Decompte) -> tuple[SegmentView, ...]:
    return tuple(
        SegmentView(
            facture=clean(segment.invoice),
            du=segment.start,
            au=segment.end,
            jours=segment.days,
            assiette=segment.principal,
            taux=segment.rate,
            interets=segment.interest,
            article=legal(clean(segment.article)),
        )
        for segment in decompte.segments
    )


def _sums(creance: Creance, decompte: Decompte) -> Iterable[SommeView]:
    """Yield the rows of the form's table: principal, interest, indemnity, clause pénale."""
    grounds = load_wording().fondements
    invoices = [invoice.ref.label for invoice in decompte.invoices]
    basis, proofs = _basis(creance)
    bills = accord(len(invoices), "facture")
    yield SommeView(
        "Principal",
        decompte.principal_due,
        grounds[basis].format(factures=bills, Factures=bills.capitalize()),
        marks.pieces([*proofs, *invoices]),
    )
    if decompte.interest_due:
        articles = dict.fromkeys(legal(clean(segment.article)) for segment in decompte.segments)
        yield SommeView(
            "Intérêts de retard",
            decompte.interest_due,
            _capitalised(" ; ".join(articles).replace(" ;", "\u00a0;")),
            marks.pieces(invoices),
        )
    if decompte.indemnity_total:
        yield SommeView(
            "Indemnité forfaitaire",
            decompte.indemnity_total,
            grounds["indemnite"],
            marks.pieces(invoices),
        )
    if decompte.penalty_clause:
        yield SommeView(
            "Clause pénale", decompte.penalty_clause, grounds["clause_penale"], marks.pieces(proofs)
        )


def _sentence(text: str) -> str:
    """Return a sentence with its legal references written out, and its full stop."""
    written = legal(clean(text))
    return f"{written}." if written else ""


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _basis(creance: Creance) -> tuple[str, list[str]]:
    """Return what the claim rests on (a key of [fondements]) and the pieces that prove it."""
    for key, natures in (
        ("bail", (Nature.BAIL,)),
        ("reconnaissance_de_dette", (Nature.RECONNAISSANCE_DE_DETTE,)),
        ("contrat", _CONTRACTS),
    ):
        proofs = [piece.label for piece in creance.pieces if piece.nature in natures]
        if proofs:
            return key, proofs
    return "factures", []
