"""When an invoice falls due: read, stated, computed from its terms, or provisional and asked."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dossier_builder.creance.notes import Place, by_person, confirmed, info, place, warn
from dossier_builder.creance.terms import ComputedDue, compute_due
from dossier_builder.facts.model import Fact, Finding, Nature, ReadFile, Status
from dossier_builder.french import date_longue
from dossier_builder.law.model import Law

# The judge reads it: it names who says so, and no file of ours.
STATED_RULE: Final = "échéance indiquée par le créancier"

_BEARERS: Final = {
    Nature.AVIS_ECHEANCE: "l’avis d’échéance",
    Nature.RECONNAISSANCE_DE_DETTE: "la reconnaissance de dette",
}


@dataclass(frozen=True, slots=True)
class DueDate:
    """A due date with its rule; `doubt` says why a person should confirm it."""

    day: date
    rule: str
    doubt: str = ""
    finding: Finding | None = None
    place: Place | None = None


def find_due(read: ReadFile, issued: date, law: Law) -> DueDate:
    """Return the due date: read, else computed from the terms, else the law's default, asked."""
    facts = read.facts
    if facts.due_date is not None:
        return _due_read(read, facts.due_date, issued)
    terms = facts.payment_terms
    computed = compute_due(terms.value, issued) if terms else None
    if terms is not None and computed is not None:
        return _due_computed(read, terms, computed)
    default = law.delay("paiement_defaut", on=issued)
    start = facts.delivery_date.value if facts.delivery_date else issued
    day = start + timedelta(days=default.duree)
    doubt = (
        f"l’échéance n’est pas lue ; à titre provisoire, {default.duree} jours après "
        f"{'la livraison' if facts.delivery_date else 'la date de facture'} ({default.article} "
        f"compte depuis la réception ou l’exécution) : {date_longue(day)}"
    )
    return DueDate(day, f"provisoire, à confirmer : {default.article}", doubt)


def _due_read(read: ReadFile, due: Fact[date], issued: date) -> DueDate:
    where = place(due, read.file)
    rule = f"échéance portée sur {_BEARERS.get(read.nature, 'la facture')}"
    if by_person(due):
        rule = rule if confirmed(due) else _rule_of_person(read, due.value, issued)
        return DueDate(due.value, rule, place=where)
    terms = read.facts.payment_terms
    computed = compute_due(terms.value, issued) if terms else None
    differs = computed is not None and due.value not in (computed.day, computed.other)
    if due.value < issued:
        doubt = f"l’échéance lue, le {date_longue(due.value)}, précède la date de facture"
        return DueDate(
            max(due.value, computed.day if computed else issued), rule, doubt, place=where
        )
    if computed is not None and differs:
        return _due_against_terms(read, due, computed, rule)
    doubt = "" if due.status is Status.ETABLI else f"échéance lue : {date_longue(due.value)}"
    return DueDate(due.value, rule, doubt, place=where)


def _rule_of_person(read: ReadFile, day: date, issued: date) -> str:
    """Return the rule of a stated date: the terms' own when they give it. The judge reads it."""
    terms = read.facts.payment_terms
    computed = compute_due(terms.value, issued) if terms else None
    if computed is not None and day == computed.day:
        return f"échéance calculée : {computed.rule}"
    return STATED_RULE


def _due_against_terms(
    read: ReadFile, due: Fact[date], computed: ComputedDue, rule: str
) -> DueDate:
    """The date printed and the terms disagree: the print wins when established, else asked."""
    file, page = place(due, read.file)
    printed, reckoned = date_longue(due.value), date_longue(computed.day)
    if due.status is Status.ETABLI:
        text = (
            f"« {read.file} » : l’échéance portée est le {printed}, les conditions de paiement "
            f"donnent le {reckoned} ; la date portée est retenue."
        )
        return DueDate(due.value, rule, "", warn("echeance_et_conditions", text, file, page))
    doubt = f"échéance lue : {printed}, mais {reckoned} d’après les conditions de paiement"
    return DueDate(max(due.value, computed.day), f"provisoire : {rule}", doubt, place=(file, page))


def _due_computed(read: ReadFile, terms: Fact[str], computed: ComputedDue) -> DueDate:
    file, page = place(terms, read.file)
    finding = None
    if computed.other is not None:
        message = f"« {read.file} », {computed.rule}."
        finding = info("echeance_deux_lectures", message, file, page)
    doubt = ""
    if not computed.sure:
        doubt = (
            f"échéance calculée ({computed.rule}) : {date_longue(computed.day)} ; la clause "
            f"« {terms.value} » compte peut-être depuis la réception"
        )
    elif terms.status is not Status.ETABLI:
        doubt = f"échéance calculée ({computed.rule}) : {date_longue(computed.day)}"
    return DueDate(
        computed.day, f"échéance calculée : {computed.rule}", doubt, finding, (file, page)
    )
