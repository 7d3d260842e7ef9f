"""Certaine: is the debt proved? Agreement, execution, concordance, and nobody's dispute."""

from collections.abc import Iterator

from dossier_builder.creance.casefile import CaseFile
from dossier_builder.creance.model import Answer, Ground, LegalTest
from dossier_builder.creance.names import is_instalment, line_title, plain_number
from dossier_builder.creance.notes import ground
from dossier_builder.facts.model import Nature, ReadFile, Status
from dossier_builder.french import accord, date_longue, euros, liste
from dossier_builder.pieces.model import PieceRef

_AGREEMENTS = {
    "factures": (Nature.CONTRAT, Nature.BON_DE_COMMANDE, Nature.DEVIS),
    "bail": (Nature.BAIL,),
    "echeances": (Nature.CONTRAT, Nature.RECONNAISSANCE_DE_DETTE),
    "reconnaissance_de_dette": (Nature.RECONNAISSANCE_DE_DETTE,),
}


def certaine(case: CaseFile) -> LegalTest:
    """Answer whether the debt is proved (art. 1353 C. civ., 1405 and 1407 CPC)."""
    grounds = (
        *_agreement(case),
        *_invoices(case),
        *_execution(case),
        *_concordance(case),
        *_dispute(case),
    )
    return LegalTest("certaine", "Créance certaine", overall(grounds), grounds)


def overall(grounds: tuple[Ground, ...]) -> Answer:
    """Return the answer of a test: no if one reason says no, else to check if one does."""
    answers = {one.answer for one in grounds}
    if Answer.NON in answers:
        return Answer.NON
    return Answer.A_VERIFIER if Answer.A_VERIFIER in answers else Answer.OUI


def _agreement(case: CaseFile) -> Iterator[Ground]:
    found = case.of(*_AGREEMENTS[case.basis])
    article = "art. 1103 et 1353 C. civ., 1405 CPC"
    if not found:
        missing = (
            "Aucun bail" if case.basis == "bail" else "Ni contrat, ni commande, ni devis accepté"
        )
        if case.basis == "reconnaissance_de_dette":
            missing = "Aucune reconnaissance de dette"
        text = f"{missing} parmi les pièces : la créance repose sur la facture seule."
        yield ground(text, article, Answer.A_VERIFIER)
        return
    for read in found:
        yield _signed(case, read, article)


def _signed(case: CaseFile, read: ReadFile, article: str) -> Ground:
    name = case.labels.by_file.get(read.file, "")
    title = f"Pièce n° {name}"
    signed = read.facts.signed
    if read.nature is Nature.RECONNAISSANCE_DE_DETTE:
        article = "art. 1376 C. civ."
    if signed is not None and signed.value and signed.status is Status.ETABLI:
        text = f"{title} : l’accord des parties, signé."
        refs = case.refs([read], "signed")
        return ground(text, article, Answer.OUI, refs, plea="L’accord écrit et signé des parties.")
    if signed is not None and signed.value:
        text = f"{title} : l’accord des parties ; une signature semble y figurer."
        refs = case.refs([read], "signed")
        return ground(text, article, Answer.OUI, refs, plea="L’accord écrit des parties.")
    text = f"{title} : l’accord des parties ; la signature n’a pas été relevée, point à vérifier."
    return ground(text, article, Answer.A_VERIFIER, case.refs([read]))


def _invoices(case: CaseFile) -> Iterator[Ground]:
    if not case.lines:
        yield ground(
            "Aucune facture ni échéance exploitable parmi les pièces.",
            "art. 1353 C. civ.",
            Answer.NON,
        )
        return
    yield ground(f"{_named(case)}.", "art. 1353 C. civ.", Answer.OUI, case.line_refs())


def _named(case: CaseFile) -> str:
    """Return the lines of the claim by name: "Factures n° 1 et 2", "Échéances du 5 mai…"."""
    if case.basis == "reconnaissance_de_dette":
        return "Reconnaissance de dette"
    numbered = [line.number for line in case.lines if not is_instalment(line.number)]
    named = [line_title(line.number) for line in case.lines if is_instalment(line.number)]
    bills = [f"{accord(len(numbered), 'facture')} n° {liste(numbered)}"] if numbered else []
    text = liste([*bills, *named])
    return text[:1].upper() + text[1:]


def _execution(case: CaseFile) -> Iterator[Ground]:
    """The creditor's own part: delivery or performance (art. 1353, al. 1 and 1219 C. civ.)."""
    if case.basis in ("bail", "reconnaissance_de_dette"):
        return
    notes = case.of(Nature.BON_DE_LIVRAISON)
    article = "art. 1353 et 1219 C. civ."
    if notes:
        yield from (_delivered(case, read, article) for read in notes)
    elif attested := case.statement.situation.execution_attestee:
        text = f"Exécution indiquée dans dossier.toml : « {attested} » ; aucune pièce ne la montre."
        yield ground(text, article, Answer.A_VERIFIER)
    else:
        text = "Aucune preuve de livraison ou d’exécution parmi les pièces : point à vérifier."
        yield ground(text, article, Answer.A_VERIFIER)


def _delivered(case: CaseFile, read: ReadFile, article: str) -> Ground:
    day = read.facts.delivery_date
    refs = case.refs([read], "delivery_date")
    if day is None:
        return ground("Livraison ou exécution ; date non relevée.", article, Answer.OUI, refs)
    text = f"Livraison ou exécution du {date_longue(day.value)}."
    sure = day.status is Status.ETABLI
    return ground(text, article, Answer.OUI if sure else Answer.A_VERIFIER, refs)


def _concordance(case: CaseFile) -> Iterator[Ground]:
    """References and amounts that two documents of the file both state."""
    by_file = {read.file: read for read in case.files}
    for line in case.lines:
        invoice = by_file.get(line.file)
        if invoice is None or invoice.nature is not Nature.FACTURE:
            continue
        yield from _order_matches(case, invoice, line.number)
        yield from _delivery_matches(case, invoice, line.number)
    yield from _quote_matches(case)


def _order_matches(case: CaseFile, invoice: ReadFile, number: str) -> Iterator[Ground]:
    cited = invoice.facts.order_number
    orders = [o for o in case.of(Nature.BON_DE_COMMANDE, Nature.DEVIS) if o.facts.order_number]
    if cited is None or not orders:
        return
    match = [
        o for o in orders if o.facts.order_number and _same(o.facts.order_number.value, cited.value)
    ]
    refs = (*case.refs([invoice], "order_number"), *case.refs(match or orders, "order_number"))
    yield _compared(match, f"La facture n° {number} cite la commande {cited.value}", refs)


def _delivery_matches(case: CaseFile, invoice: ReadFile, number: str) -> Iterator[Ground]:
    cited = invoice.facts.delivery_number
    notes = [n for n in case.of(Nature.BON_DE_LIVRAISON) if n.facts.delivery_number]
    if cited is None or not notes:
        return
    match = [
        n
        for n in notes
        if n.facts.delivery_number and _same(n.facts.delivery_number.value, cited.value)
    ]
    refs = (*case.refs([invoice], "delivery_number"), *case.refs(match or notes, "delivery_number"))
    yield _compared(match, f"La facture n° {number} cite le bon de livraison {cited.value}", refs)


def _same(one: str, other: str) -> bool:
    return plain_number(one) == plain_number(other)


def _compared(match: list[ReadFile], text: str, refs: tuple[PieceRef, ...]) -> Ground:
    article = "art. 1353 C. civ."
    if match:
        return ground(f"{text}, qui est au dossier.", article, Answer.OUI, refs)
    text += ", différent de celui qui est au dossier : point à vérifier."
    return ground(text, article, Answer.A_VERIFIER, refs)


def _quote_matches(case: CaseFile) -> Iterator[Ground]:
    """One quote or order and one invoice: their totals are expected to agree."""
    orders = [o for o in case.of(Nature.DEVIS, Nature.BON_DE_COMMANDE) if o.facts.total_ttc]
    if len(orders) != 1 or len(case.lines) != 1 or orders[0].facts.total_ttc is None:
        return
    agreed, line = orders[0].facts.total_ttc.value, case.lines[0]
    refs = (*case.refs(orders, "total_ttc"), *case.line_refs())
    if agreed == line.total_ttc:
        text = f"La commande et la facture portent le même total, {euros(agreed)}."
        yield ground(text, "art. 1103 C. civ.", Answer.OUI, refs)
    else:
        text = (
            f"La commande porte {euros(agreed)} et la facture {euros(line.total_ttc)} : point à "
            "vérifier."
        )
        yield ground(text, "art. 1103 C. civ.", Answer.A_VERIFIER, refs)


def _dispute(case: CaseFile) -> Iterator[Ground]:
    situation = case.statement.situation
    if situation.contestee:
        text = "La créance est contestée (dossier.toml)."
        yield ground(text, "art. 1405 CPC", Answer.NON)
    elif case.contest is not None:
        read, fact = case.contest
        text = f"Une pièce semble contester la dette : « {fact.value} »."
        answer = Answer.NON if fact.status is Status.ETABLI else Answer.A_VERIFIER
        yield ground(text, "art. 1405 CPC", answer, case.refs([read], "contested"))
    else:
        text = "Aucune contestation n’a été relevée dans les pièces."
        yield ground(text, "art. 1405 CPC", Answer.OUI)
