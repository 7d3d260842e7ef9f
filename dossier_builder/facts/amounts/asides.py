"""Amounts that are no total of a document: conditions, penalties, other times, deposits asked."""

import re
from collections.abc import Sequence
from typing import Final

from dossier_builder.facts.amounts.printed import Amount, amounts_of
from dossier_builder.facts.layout.claims import Claim
from dossier_builder.facts.layout.lines import Layout, Span
from dossier_builder.facts.layout.quoted import is_reminded

_OTHER_TIME: Final = re.compile(r"\bprec(?:\.|edent)|\banterieur|\bn ?- ?1\b|\bcumul")
# So many lines under its head a column may reach.
_COLUMN: Final = 20
_DEPOSIT_INVOICE: Final = re.compile(r"(?:.* {6})?(?:facture|demande|appel) d'acompte")
_PAID: Final = re.compile(r"vers|recu|paye|regle|percu|encaiss|deja|dedui")
# What would be owed if one paid early (art. L441-9 C. com., escompte) is not what is owed.
_CONDITION: Final = re.compile(
    r"(?:\bsi\b|en cas d[e']|pour(?: tout)?|avec) [^.;]{0,40}(?:pa(?:ie|ye)|regl)[^;]{0,80}escompte"
    r"|\b(?:passee?|apres|au-dela de) c(?:et?t?e|es?) (?:date|delai|echeance)"
    r"|escompte [^;]{0,60}(?:\bsi\b|en cas d[e']|pour(?: tout)?|(?:paiement|reglement)"
    r" (?:anticipe|avant|sous|comptant|a)|avant le)"
)
# Phrases whose amounts are never a total: the 40 euros of art. D441-5 C. com., share capital.
_DECOY: Final = re.compile(
    r"indemnite (?:forfaitaire|legale)|frais de recouvrement|\bcapital\b|\bpenalites?\b"
    r"|en cas de (?:retard|non)|retard de paiement"
)
# What an amount must reach for something else to hold: "Franco de port à partir de 350,00 €".
_THRESHOLD: Final = re.compile(
    r"(?:\bfranco\b.{0,40}|a partir de|a compter de|au[ -]dela de|superieure?s? a|inferieure?s? a"
    r"|jusqu'a|minimum(?: de (?:facturation|commande))?) ?:? ?(?:€|eur(?:os?)?)? ?$"
)
# "dont TVA sur acompte": a tax, and nothing that was paid.
_TAX_OF: Final = re.compile(r"t\.?v\.?a\.?(?: \d[\d, ]*%)? (?:sur|de) (?:l[ae' ]|votre |cet )? ?$")


def own_amounts(layout: Layout) -> tuple[Amount, ...]:
    """Return the amounts of the document that may be its totals, in reading order."""
    stated = tuple(a for a in amounts_of(layout) if not _is_decoy(a))
    heads = _other_times(layout, stated)
    other = {a.key for a in stated if any(_stands_under(head, a) for head in heads)}
    # Only beside an amount of the present: below the table the column is that of the totals.
    present = {a.key[:2]: a.key[2] for a in stated if a.key not in other}
    return tuple(a for a in stated if a.key not in other or present.get(a.key[:2], -1) < a.key[2])


def own_claims(layout: Layout, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims without those of a deposit that its own invoice asks for."""
    kept = [claim for claim in claims if not _is_tax_of_payment(claim)]
    if any(_DEPOSIT_INVOICE.match(line.folded) for line in layout.of_page(1)):
        return [claim for claim in kept if not _asks_for(claim)]
    return kept


def _is_tax_of_payment(claim: Claim) -> bool:
    before = claim.label.span.line.folded_before(claim.label.span)
    return claim.label.field == "paid" and _TAX_OF.search(before) is not None


def _asks_for(claim: Claim) -> bool:
    """Return True for "acompte" on the invoice that asks for it, where nothing says it was paid."""
    said = claim.label.span.line.folded_of(claim.label.span)
    return claim.label.field == "paid" and "acompte" in said and not _PAID.search(said)


def _other_times(layout: Layout, amounts: Sequence[Amount]) -> list[Span]:
    """Return the column heads of other times: "Mois précédent", "Cumul antérieur"."""
    taken = {amount.key[:2] for amount in amounts}
    return [
        cell
        for line in layout.lines
        if _OTHER_TIME.search(line.folded) and (line.page, line.index) not in taken
        for cell in line.cells
        if len(line.cells) > 1 and _OTHER_TIME.search(line.folded_of(cell))
    ]


def _stands_under(head: Span, amount: Amount) -> bool:
    line, above = amount.span.line, head.line
    if line.page != above.page or not above.index < line.index <= above.index + _COLUMN:
        return False
    return amount.span.box.x0 < head.box.x1 and head.box.x0 < amount.span.box.x1


def _is_decoy(amount: Amount) -> bool:
    """Return True when the words of its own column, or its condition, say that it is no total."""
    line = amount.span.line
    cell = next(c for c in line.cells if c.start <= amount.span.start < c.end)
    before = line.folded_before(amount.span)
    return bool(
        _DECOY.search(line.folded_of(cell))
        or _CONDITION.search(before)
        or is_reminded(amount.span)
        or _THRESHOLD.search(before)
    )
