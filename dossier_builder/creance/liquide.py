"""Liquide, exigible: is the amount exact, and is it past its due date?"""

from collections.abc import Iterator

from dossier_builder.creance.casefile import CaseFile
from dossier_builder.creance.certaine import overall
from dossier_builder.creance.model import Answer, Ground, LegalTest
from dossier_builder.creance.names import is_instalment, line_heading, line_title
from dossier_builder.creance.notes import ground
from dossier_builder.facts.model import Nature
from dossier_builder.french import compte, date_longue, euros

_AMOUNT_CODES = frozenset(
    {
        *("facture_a_confirmer", "facture_non_lue", "facture_en_conflit", "doublon_possible"),
        *("avoir_a_confirmer", "avoir_non_lu", "devise", "echeance_incomplete"),
        "paiement_vu",
        *("taux_lu", "taux_contractuel"),
    }
)


def liquide(case: CaseFile) -> LegalTest:
    """Answer whether the amount is exact (art. 1405, 1° and 1407 CPC)."""
    grounds = tuple(_amount(case))
    return LegalTest("liquide", "Créance liquide", overall(grounds), grounds)


def _amount(case: CaseFile) -> Iterator[Ground]:
    article = "art. 1405, 1°, et 1407 CPC"
    if case.decompte is None:
        yield ground("Aucun montant n’a pu être établi.", article, Answer.NON)
        return
    text = (
        f"Principal restant dû {euros(case.decompte.principal_due)}, total "
        f"{euros(case.decompte.total)} au {date_longue(case.decompte.stop_date)}, chaque ligne du "
        "décompte étant recalculable."
    )
    yield ground(text, article, Answer.OUI, case.line_refs())
    yield from _arithmetic(case)
    open_asks = [ask for ask in case.asks if ask.code in _AMOUNT_CODES and ask.blocking]
    for ask in open_asks:
        yield ground(ask.text, article, Answer.A_VERIFIER, case.labels.refs(ask.places))
    if not open_asks:
        text = "Aucun montant n’est estimé : chacun résulte des pièces."
        yield ground(text, article, Answer.OUI)
    if case.of(Nature.RELEVE) and not case.statement.paiements:
        text = "Un relevé est au dossier et aucun paiement n’est indiqué : point à vérifier."
        yield ground(
            text, "art. 1342-10 C. civ.", Answer.A_VERIFIER, case.refs(case.of(Nature.RELEVE))
        )


def _arithmetic(case: CaseFile) -> Iterator[Ground]:
    """HT + TVA = TTC, on each invoice that states the three."""
    by_file = {read.file: read.facts for read in case.files}
    for line in case.lines:
        facts = by_file.get(line.file)
        if facts is None or facts.total_ht is None or facts.total_tva is None:
            continue
        if facts.total_ttc is None or facts.total_ttc.value != line.total_ttc:
            continue
        refs = case.labels.refs([(line.file, line.page)])
        said = f"{euros(facts.total_ht.value)} HT + {euros(facts.total_tva.value)} de TVA"
        if facts.total_ht.value + facts.total_tva.value == line.total_ttc:
            text = f"{line_heading(line.number)} : {said} = {euros(line.total_ttc)} TTC."
            yield ground(text, "art. 1407 CPC", Answer.OUI, refs)
        else:
            text = f"{line_heading(line.number)} : {said} ne font pas {euros(line.total_ttc)} TTC."
            yield ground(text, "art. 1407 CPC", Answer.A_VERIFIER, refs)


def exigible(case: CaseFile) -> LegalTest:
    """Answer whether payment can be asked today (art. 1305-2 and 1344 C. civ., L441-10)."""
    grounds = (*_due(case), *_plan(case), *_limits(case))
    return LegalTest("exigible", "Créance exigible", overall(grounds), grounds)


def _due(case: CaseFile) -> Iterator[Ground]:
    trade = case.basis in ("factures", "echeances") and bool(
        case.debtor and case.debtor.professional
    )
    article = "art. 1305 et 1305-2 C. civ." + (", L441-10 C. com." if trade else "")
    if not case.lines:
        yield ground("Aucune échéance n’est connue.", article, Answer.NON)
    for line in case.lines:
        past = (case.today - line.due_date).days
        refs = case.labels.refs([(line.file, line.page)])
        if past > 0:
            doubtful = line.due_rule.startswith("provisoire")
            text = (
                f"{line_heading(line.number)} : échue le {date_longue(line.due_date)}, il y a "
                f"{compte(past, 'jour')} ({line.due_rule})."
            )
            yield ground(text, article, Answer.A_VERIFIER if doubtful else Answer.OUI, refs)
        else:
            text = f"{line_heading(line.number)} : à échoir le {date_longue(line.due_date)}."
            yield ground(text, article, Answer.NON, refs)


def _plan(case: CaseFile) -> Iterator[Ground]:
    if case.statement.situation.echeancier_en_cours:
        yield ground(
            "Un échéancier est en cours (dossier.toml).", "art. 1305-2 C. civ.", Answer.NON
        )


def _limits(case: CaseFile) -> Iterator[Ground]:
    if not case.limits:
        return
    first = case.limits[0]
    if first.days_left < 0:
        text = (
            f"{line_heading(first.invoice)} : le délai de prescription de "
            f"{compte(first.years, 'an')} paraît écoulé depuis le {date_longue(first.expires_on)}, "
            "sauf interruption : point à vérifier."
        )
        yield ground(text, first.article, Answer.A_VERIFIER)
        return
    none = "Aucune échéance" if is_instalment(first.invoice) else "Aucune facture"
    text = (
        f"{none} n’est prescrite : la première le serait le "
        f"{date_longue(first.expires_on)} ({line_title(first.invoice)})."
    )
    yield ground(text, first.article, Answer.A_VERIFIER if first.urgent else Answer.OUI)
