"""The claim told in order of date, each fact with the piece that shows it."""

from collections.abc import Iterable
from datetime import date

from dossier_builder.creance.model import Answer, ClaimedInvoice, Creance, LegalTest
from dossier_builder.creance.names import is_instalment
from dossier_builder.facts.model import Nature
from dossier_builder.french import date_longue, euros
from dossier_builder.letters import marks
from dossier_builder.letters.filters import de
from dossier_builder.letters.marks import clean
from dossier_builder.letters.views import CritereView, FaitView, MotifView
from dossier_builder.letters.wording import legal, load_wording
from dossier_builder.pieces.model import Piece

# Told with their figures, from the décompte; an identity document is no event.
_TOLD_ELSEWHERE = (Nature.FACTURE, Nature.AVOIR, Nature.KBIS, Nature.PIECE_IDENTITE)


def faits(creance: Creance) -> tuple[FaitView, ...]:
    """Return what happened, in order of date (same day: contract before invoice before reminder).

    Pieces that show the same on the same day, as a message and its attachment, are one event.
    Pieces without a date are not told here: they stand in the bordereau.
    """
    events = [
        *_from_pieces(creance),
        *_from_invoices(creance),
        *_from_payments(creance),
        *_from_notice(creance),
    ]
    order = list(Nature)
    return tuple(sorted(events, key=lambda fact: (fact.date, order.index(Nature(fact.nature)))))


def _fact(day: date, nature: Nature, what: str, labels: Iterable[str]) -> FaitView:
    citation = marks.citation(list(labels))
    text = f"Le {date_longue(day)}, {what}"
    return FaitView(day, nature.value, text, citation)


def _names(creance: Creance) -> tuple[str, str]:
    creditor = clean(creance.creancier.name) if creance.creancier else "le créancier"
    debtor = clean(creance.debiteur.name) if creance.debiteur else "le débiteur"
    return creditor, debtor


def _from_pieces(creance: Creance) -> Iterable[FaitView]:
    creditor, debtor = _names(creance)
    told = {ref.file for ref in creance.mise_en_demeure.refs} if _notice_known(creance) else set()
    told |= _notices(creance)
    events: dict[tuple[date, Nature, str], list[str]] = {}
    for piece in creance.pieces:
        if piece.date is None or piece.nature in _TOLD_ELSEWHERE or piece.file in told:
            continue
        phrase = load_wording().faits[piece.nature.value]
        what = phrase.format(
            creancier=creditor,
            de_creancier=de(creditor),
            debiteur=debtor,
            designation=clean(piece.designation),
        )
        events.setdefault((piece.date, piece.nature, what), []).append(piece.label)
    for (day, nature, what), labels in events.items():
        yield _fact(day, nature, what, labels)


def _from_invoices(creance: Creance) -> Iterable[FaitView]:
    creditor, _ = _names(creance)
    for invoice in creance.decompte.invoices if creance.decompte else ():
        if is_instalment(invoice.number):
            yield _from_instalment(creance, invoice)
            continue
        yield _fact(
            invoice.issue_date,
            Nature.FACTURE,
            f"{creditor} a émis la facture n°\u00a0{clean(invoice.number)} d’un montant de "
            f"{euros(invoice.total_ttc)} TTC, payable au plus tard le "
            f"{date_longue(invoice.due_date)}",
            [invoice.ref.label],
        )
        yield from _from_avoirs(invoice)


def _from_instalment(creance: Creance, line: ClaimedInvoice) -> FaitView:
    """Tell a rent or an instalment: by its notice, else on the day it fell due."""
    creditor, _ = _names(creance)
    labels = [line.ref.label]
    if line.ref.file in _notices(creance):
        what = (
            f"{creditor} a émis un avis d’échéance de {euros(line.total_ttc)}, payable au plus "
            f"tard le {date_longue(line.due_date)}"
        )
        return _fact(line.issue_date, Nature.AVIS_ECHEANCE, what, labels)
    what = f"la somme de {euros(line.total_ttc)} est devenue exigible"
    return _fact(line.due_date, Nature.AVIS_ECHEANCE, what, labels)


def _notices(creance: Creance) -> set[str]:
    """Return the files of the notices that the décompte tells, with their sums."""
    lines = creance.decompte.invoices if creance.decompte else ()
    claimed = {line.ref.file for line in lines}
    return {
        piece.file
        for piece in creance.pieces
        if piece.nature is Nature.AVIS_ECHEANCE and piece.file in claimed
    }


def _from_avoirs(invoice: ClaimedInvoice) -> Iterable[FaitView]:
    for avoir in invoice.avoirs:
        yield _fact(
            avoir.date,
            Nature.AVOIR,
            f"un avoir de {euros(avoir.amount)} a été déduit de la facture "
            f"n°\u00a0{clean(invoice.number)}",
            [avoir.ref.label] if avoir.ref else [],
        )


def _from_payments(creance: Creance) -> Iterable[FaitView]:
    _, debtor = _names(creance)
    for payment in creance.decompte.payments if creance.decompte else ():
        yield _fact(
            payment.date,
            Nature.RELEVE,
            f"{debtor} a réglé la somme de {euros(payment.amount)}, déduite au décompte",
            [payment.ref.label] if payment.ref else [],
        )


def _notice_known(creance: Creance) -> bool:
    state = creance.mise_en_demeure
    return state.sent_on is not None or state.received_on is not None


def _from_notice(creance: Creance) -> Iterable[FaitView]:
    """Yield the sending of the mise en demeure and what came of it."""
    state = creance.mise_en_demeure
    day = state.sent_on or state.received_on
    if day is None:
        return
    _, debtor = _names(creance)
    what = f"une mise en demeure de payer a été adressée à {debtor}"
    if state.sent_on is None:
        what = f"{debtor} a reçu une mise en demeure de payer"
    elif state.received_on is not None:
        what += f", qui l’a reçue le {date_longue(state.received_on)}"
    if state.delay_end is not None:
        what += f"\u00a0; le délai laissé pour payer a pris fin le {date_longue(state.delay_end)}"
    yield _fact(day, Nature.MISE_EN_DEMEURE, what, [ref.label for ref in state.refs])


def criteres(creance: Creance) -> tuple[CritereView, ...]:
    """Return the three tests, each with the reasons that the pieces show.

    A reason that is not established, or that rests on no piece, has no place in a letter to
    the judge: it stands in the report, for the person who prepares the filing.
    """
    return tuple(_critere(test) for test in creance.tests)


def _critere(test: LegalTest) -> CritereView:
    reasons = tuple(
        MotifView(
            clean(ground.plea or ground.text).rstrip("."),
            legal(clean(ground.article)),
            marks.citation([ref.label for ref in ground.refs]),
        )
        for ground in test.grounds
        if ground.answer is Answer.OUI and ground.refs
    )
    if not reasons:
        missing = marks.a_completer(f"ce qui établit que la créance est {test.key}")
        reasons = (MotifView(missing, "", ""),)
    return CritereView(test.key, clean(test.title), reasons)


def undated(pieces: Iterable[Piece]) -> tuple[Piece, ...]:
    """Return the pieces that the story cannot place in time."""
    return tuple(piece for piece in pieces if piece.date is None)
